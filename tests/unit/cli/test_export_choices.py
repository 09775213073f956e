from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from fakes.command_line import assert_refused, briefwright


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a brief made from the library beside it."""
    folder = tmp_path_factory.mktemp("made")
    done = briefwright(
        "new", "--template", "meeting-brief", "--field", "title=Call with Beijing", "date=2026-01-31",
        "counterparts=Xu Xinchao | Deputy Director | Commission", "marking=OFFICIAL",
        "-o", folder / "call.brief", BRIEFWRIGHT_HOME=str(folder / "home"),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def export(home: Path, *arguments: object, brief: str = "call.brief"):
    return briefwright("export", home / brief, *arguments, BRIEFWRIGHT_HOME=str(home / "home"))


def document_of(path: Path) -> str:
    return " ".join(part.text for part in docx.Document(str(path)).element.iter() if part.tag.endswith("}t"))


def test_one_brief_gives_a_full_pack_a_one_pager_and_a_cue_card(home: Path, tmp_path: Path) -> None:
    words: dict[str, str] = {}
    for length in ("full", "one-pager", "cue-card"):
        done = export(home, "-o", tmp_path / f"{length}.docx", "--length", length)
        assert done.returncode == 0, done.stderr
        words[length] = document_of(tmp_path / f"{length}.docx")
        assert ("left out:" in done.stderr) == (length != "full")
    assert len(words["full"]) > len(words["one-pager"]) >= len(words["cue-card"])
    assert "Annex" in words["full"]
    assert "Annex" not in words["one-pager"]


def test_a_shorter_length_says_what_it_has_no_room_for(home: Path, tmp_path: Path) -> None:
    done = export(home, "-o", tmp_path / "short.md", "--length", "200-words")
    (said,) = [line for line in done.stderr.splitlines() if "left out" in line]
    assert " items of " in said
    assert ": 0 of" not in done.stderr.replace("Objectives: 0 of", "")


def test_a_length_that_is_none_is_one_line(home: Path, tmp_path: Path) -> None:
    assert_refused(export(home, "-o", tmp_path / "x.docx", "--length", "tiny"), "“tiny” is not a length")
    assert list(tmp_path.iterdir()) == []


def test_a_brief_a_template_or_the_house_style_is_never_written_over(home: Path, tmp_path: Path) -> None:
    brief = (home / "call.brief").read_bytes()
    for name in ("call.brief", "other.brief", "note.bwt"):
        done = export(home, "-o", home / name, "--format", "md", "--replace")
        assert_refused(done, "made from this very file" if name == "call.brief" else "is not a format to export to")
    style = tmp_path / "house.docx"
    docx.Document().save(str(style))
    assert_refused(export(home, "-o", style, "--house-style", style, "--replace"), "made from this very file")
    assert_refused(export(home, "-o", tmp_path / "call"), "does not end in a format")
    assert (home / "call.brief").read_bytes() == brief


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_an_evidence_pack_is_written_beside_the_briefing(home: Path, tmp_path: Path, suffix: str) -> None:
    done = export(home, "-o", tmp_path / f"out.{suffix}", "--evidence-pack")
    assert done.returncode == 0, done.stderr
    pack = tmp_path / f"out evidence pack.{suffix}"
    assert f"{pack}: evidence pack" in done.stdout
    text = document_of(pack) if suffix == "docx" else pack.read_text(encoding="utf-8")
    assert "8916427b59523d4507cd70f454915ba4f95bdb55f2bcf751f4c3a20d023c8011" in text
    assert "boundless" in text


def test_an_evidence_pack_edited_since_is_not_written_over_unasked(home: Path, tmp_path: Path) -> None:
    out, pack = tmp_path / "out.md", tmp_path / "out evidence pack.md"
    export(home, "-o", out, "--evidence-pack")
    pack.write_text("edited by hand", encoding="utf-8")
    before = out.read_bytes()
    assert_refused(export(home, "-o", out, "--evidence-pack"), "changed after it was exported")
    assert (out.read_bytes(), pack.read_text(encoding="utf-8")) == (before, "edited by hand")


def as_word(**parts: bytes) -> bytes:
    """A Word file with parts replaced; `word_document` stands for `word/document.xml`."""
    plain = io.BytesIO()
    docx.Document().save(plain)
    made = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, parts.get(name.replace("/", "_").removesuffix(".xml"), source.read(name)))
    return made.getvalue()


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><d>&c;</d>'
)
WORD = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def deep(levels: int) -> bytes:
    return (
        b'<w:document xmlns:w="%s"><w:body>' % WORD
        + b"<w:p>" * levels
        + b"</w:p>" * levels
        + b"</w:body></w:document>"
    )


def vast() -> bytes:
    """150 MB of small elements that deflate only as well as allowed: a tree of many gigabytes."""
    noise = os.urandom(30_000).hex().encode()
    run = b"".join(b"<w:r><w:t>%s</w:t></w:r>" % noise[n : n + 2] for n in range(0, len(noise), 2))
    return b'<w:document xmlns:w="%s"><w:body><w:p>' % WORD + run * 150 + b"</w:p></w:body></w:document>"


HOSTILE = {
    "bomb.docx": lambda: as_word(word_document=b" " * 150_000_000),
    "entities.docx": lambda: as_word(word_document=ENTITIES),
    "deep.docx": lambda: as_word(word_document=deep(3_000)),
    "vast.docx": lambda: as_word(word_document=vast()),
    "torn.docx": lambda: as_word()[:-200],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_word_file_is_stopped_with_one_sentence(home: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    checked = briefwright("check", path, BRIEFWRIGHT_HOME=str(home / "home"))
    assert_refused(checked, name)
    if name == "vast.docx" and sys.platform.startswith("linux"):
        assert "it needed too much memory and was stopped" in checked.stderr
    out = tmp_path / "out.docx"
    assert_refused(export(home, "-o", out, "--house-style", path), name)
    assert not out.exists()


def test_a_word_file_of_ones_own_gives_its_look_through_the_child(home: Path, tmp_path: Path) -> None:
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "Department of Works"
    own.save(str(tmp_path / "house.docx"))
    done = export(home, "-o", tmp_path / "out.docx", "--house-style", tmp_path / "house.docx")
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        headers = b"".join(archive.read(n) for n in archive.namelist() if "eader" in n)
    assert b"Department of Works" in headers
    assert "quotations as in the source" in done.stdout
    assert "note: Its styles, page, headers and footers are used; its text is left out" in done.stderr
    assert len(done.stderr.splitlines()) == len(set(done.stderr.splitlines()))
