from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefwright.app.brief.file import decode_brief
from briefwright.model.brief import Brief, Person
from briefwright.model.marking import Marking
from fakes.command_line import assert_refused, briefwright


def brief_in(path: Path) -> Brief:
    return decode_brief(path.read_bytes(), str(path))


@pytest.fixture(scope="module")
def made_brief(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("made")
    done = briefwright(
        "new", "--template", "meeting-brief", "--field", "title=Call with Beijing", "date=2026-01-31",
        "counterparts=Xu Xinchao | Deputy Director | Commission", "marking=OFFICIAL-SENSITIVE",
        "-o", folder / "call.brief", BRIEFWRIGHT_HOME=str(folder / "home"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return (folder / "call.brief").read_bytes()


@pytest.fixture
def brief(made_brief: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "call.brief"
    path.write_bytes(made_brief)
    return path


def plain(data: bytes) -> str:
    """Text with its no-break spaces as spaces."""
    return data.decode().replace("\u00a0", " ")


def text_of(docx: Path) -> str:
    with zipfile.ZipFile(docx) as archive:
        return plain(archive.read("word/document.xml"))


def test_a_new_brief_is_filled_from_the_library_by_what_its_sections_accept(brief: Path) -> None:
    made = brief_in(brief)
    assert made.title == "Call with Beijing"
    assert made.marking == Marking("OFFICIAL", sensitive=True)
    assert made.fields["counterparts"] == (Person("Xu Xinchao", "Deputy Director", "Commission"),)
    kinds = {type(i.evidence).__name__ for i in made.section("background_free").items}
    assert "Initiative" in kinds
    assert all(i.evidence.confidence >= 0.6 for i in made.evidence_items())
    ids = [i.evidence.id for i in made.evidence_items()]
    assert len(ids) == len(set(ids))


def test_what_it_holds_is_said_and_what_it_lacks_is_noted(tmp_path: Path) -> None:
    done = briefwright("new", "--template", "information-note", "-o", tmp_path / "n.brief")
    assert done.stdout.startswith(f"{tmp_path / 'n.brief'}: Information note, ")
    assert "note: Title: not filled in." in done.stderr
    assert "note: No UK speaker in the sources." in done.stderr


def test_a_new_brief_may_be_filled_from_files_alone(tmp_path: Path, own_home: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The park opened in 2017.\n\n“We welcome it,” said Li Wei, director.\n", encoding="utf-8")
    done = briefwright("new", "--template", "meeting-brief", "--from", article, "-o", tmp_path / "x.brief")
    assert done.returncode == 0
    assert {i.source.name for i in brief_in(tmp_path / "x.brief").evidence_items()} == {"article.txt"}
    assert not (own_home / "data" / "library.sqlite").exists()


def test_a_brief_that_is_there_is_not_written_over_unasked(brief: Path) -> None:
    before = brief.read_bytes()
    again = ("new", "--template", "information-note", "-o", brief)
    assert_refused(briefwright(*again), f"{brief}: a file of that name is there already", "--replace")
    assert brief.read_bytes() == before
    assert briefwright(*again, "--replace").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--template", "nonsense"), "no template called “nonsense” is installed"),
        (("--template", "meeting-brief", "--field", "titel=x"), "no field called “titel”"),
        (("--template", "meeting-brief", "--field", "date=soon"), "“soon” in “Date” is not a date"),
        (("--template", "meeting-brief", "--field", "marking=SECRET"), "SECRET"),
        (("--template", "meeting-brief", "--from", "none.txt"), "none.txt: there is no such file"),
    ],
)
def test_what_cannot_be_made_is_one_line(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    assert_refused(briefwright("new", *arguments, "-o", tmp_path / "x.brief"), says)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_a_brief_is_exported_in_the_format_of_the_suffix(brief: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out.{suffix}"
    done = briefwright("export", brief, "-o", out)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{out}: {suffix}, ")
    text = text_of(out) if suffix == "docx" else plain(out.read_bytes())
    assert "Call with Beijing" in text
    assert "boundless" in text


def test_an_export_says_how_its_quotations_stand_where_the_library_holds_the_sources(
    brief: Path, tmp_path: Path
) -> None:
    assert "quotation" not in briefwright("export", brief, "-o", tmp_path / "a.docx").stdout
    briefwright("search", "x")
    assert "3 of 3 quotations as in the source" in briefwright("export", brief, "-o", tmp_path / "b.docx").stdout


def test_the_same_brief_gives_the_same_bytes(brief: Path, tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        briefwright("export", brief, "-o", tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_the_format_and_a_built_in_house_style_can_be_chosen(brief: Path, tmp_path: Path) -> None:
    done = briefwright("export", brief, "-o", tmp_path / "out.txt", "--format", "md", "--house-style", "think-tank")
    assert done.returncode == 0, done.stderr
    assert "Call with Beijing" in plain((tmp_path / "out.txt").read_bytes())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("-o", "out.pdf"), "“.pdf” is not a format to export to"),
        (("-o", "out.docx", "--house-style", "none.docx"), "there is no house style “none.docx”"),
        (("-o", "out.docx", "--house-style", "pink"), "there is no house style “pink”"),
        (("-o", "call.brief/out.docx"), "it cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_one_line(brief: Path, arguments: tuple[str, ...], says: str) -> None:
    assert_refused(briefwright("export", "call.brief", *arguments, cwd=brief.parent), says)
    assert [p.name for p in brief.parent.iterdir()] == ["call.brief"]


def test_a_brief_of_a_newer_schema_is_refused_politely(brief: Path, tmp_path: Path) -> None:
    tree = json.loads(brief.read_bytes()) | {"schema": 99}
    brief.write_text(json.dumps(tree), encoding="utf-8")
    done = briefwright("export", brief, "-o", tmp_path / "x.docx")
    assert_refused(done, "a newer Briefwright wrote it (format 99", "update Briefwright")


@pytest.mark.parametrize("data", [b"", b"{", b"PK\x03\x04junk", b"\xff\xfe"])
def test_a_file_that_is_no_brief_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.brief").write_bytes(data)
    assert_refused(briefwright("export", tmp_path / "x.brief", "-o", tmp_path / "x.docx"), "x.brief: ")


def test_an_export_edited_since_is_not_written_over_unasked(brief: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    briefwright("export", brief, "-o", out)
    assert briefwright("export", brief, "-o", out).returncode == 0
    out.write_text("edited by hand", encoding="utf-8")
    assert_refused(briefwright("export", brief, "-o", out), "changed after it was exported")
    assert out.read_text(encoding="utf-8") == "edited by hand"
    assert briefwright("export", brief, "-o", out, "--replace").returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="file size limits are POSIX")
def test_a_full_disk_leaves_the_old_file_and_no_litter(brief: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    briefwright("export", brief, "-o", out)
    before = out.read_bytes()
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "from briefwright.cli.main import run; sys.exit(run(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", limited, "export", str(brief), "-o", str(out), "--format", "html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert f"{out}: it cannot be written (file too large)" in done.stderr
    assert out.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["call.brief", "out.html"]


def test_quotations_of_an_export_are_checked_against_the_library(brief: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    briefwright("export", brief, "-o", out)
    done = briefwright("check", out, "--json")
    assert done.returncode == 0, done.stderr
    quotations = json.loads(done.stdout)["quotations"]
    assert quotations
    assert {q["verdict"] for q in quotations} <= {"exact", "cannot-check"}
    assert {q["note_fault"] for q in quotations} == {""}


def test_an_altered_quotation_is_found(brief: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    briefwright("export", brief, "-o", out)
    altered = tmp_path / "altered.docx"
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(altered, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"boundless", b"endless"))
    done = briefwright("check", altered)
    assert_refused(done, "not as in the source")
    assert "endless" in done.stdout


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_word_file_is_one_line(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.docx").write_bytes(data)
    assert_refused(briefwright("check", tmp_path / "x.docx"), "x.docx: ")


def test_the_demonstration_needs_no_library(tmp_path: Path, own_home: Path) -> None:
    out = tmp_path / "demo.docx"
    done = briefwright("demo", "-o", out)
    assert done.returncode == 0, done.stderr
    text = text_of(out)
    for words in ("Call with the Beijing science commission", "Xu Xinchao", "TusPark Newcastle", "boundless"):
        assert words in text
    with zipfile.ZipFile(out) as archive:
        assert "word/footnotes.xml" in archive.namelist()
        assert b"People" in archive.read("word/footnotes.xml")
    assert not (own_home / "data" / "library.sqlite").exists()
    assert briefwright("demo", "-o", tmp_path / "again.docx").returncode == 0
    assert (tmp_path / "again.docx").read_bytes() == out.read_bytes()
