from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from briefwright.app.brief.operations import add_evidence, hide_section, new_brief, set_house_style
from briefwright.app.demo import demo_brief, export_demo, ingest_seeds
from briefwright.app.export.exporting import export_brief, finish, format_of, look_of
from briefwright.app.settings import Settings
from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.errors import AppError
from briefwright.model.brief import Brief, EvidenceItem, OwnWords
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.model.template import TemplatePackage
from briefwright.resources import resource
from fakes.app_samples import DIRECT


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFWRIGHT_HOME", str(tmp_path_factory.mktemp("shared")))
        with open_workspace(writer=False) as workspace:
            yield workspace


@pytest.fixture(scope="module")
def ingested(shared: Workspace) -> tuple[Ingested, ...]:
    return ingest_seeds(shared)


@pytest.fixture(scope="module")
def package(shared: Workspace) -> TemplatePackage:
    return find_template(shared.folders, "meeting-brief")


@pytest.fixture(scope="module")
def brief(package: TemplatePackage, ingested: tuple[Ingested, ...]) -> Brief:
    return demo_brief(package, ingested)


def test_the_report_says_what_was_written_and_how_its_quotations_stand(
    shared: Workspace, brief: Brief, package: TemplatePackage, ingested: tuple[Ingested, ...], tmp_path: Path
) -> None:
    sources = [each.source for each in ingested]
    report = export_brief(shared, brief, package, tmp_path / "out.docx", sources=sources)
    assert (report.format, report.path) == ("docx", tmp_path / "out.docx")
    assert report.length.words > 300
    assert 3 <= report.length.pages <= 7
    assert report.checks
    assert {check.verdict for check in report.checks} <= {"exact", "typography"}
    assert report.warnings.count("No UK speaker in the sources.") == 1


def test_the_author_of_the_settings_stands_in_the_file(
    brief: Brief, package: TemplatePackage, tmp_path: Path
) -> None:
    with open_workspace(writer=False) as workspace:
        workspace._settings = Settings(author="A. Writer")
        export_brief(workspace, brief, package, tmp_path / "out.docx")
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        assert b"A. Writer" in archive.read("docProps/core.xml")


def test_what_is_under_embargo_is_not_exported_while_it_is_shown(
    shared: Workspace, package: TemplatePackage, tmp_path: Path
) -> None:
    held = replace(DIRECT, source=replace(DIRECT.source, metadata=SourceMetadata(embargo="2999-01-01")))
    brief = add_evidence(new_brief(package.template, {"title": "x"}), "points_they_raise", held)
    with pytest.raises(AppError, match="under embargo until 2999-01-01"):
        export_brief(shared, brief, package, tmp_path / "out.md")
    assert not (tmp_path / "out.md").exists()
    hidden = hide_section(brief, "points_they_raise")
    assert export_brief(shared, hidden, package, tmp_path / "out.md").format == "md"


def test_a_file_unfit_to_send_is_not_written(
    shared: Workspace, brief: Brief, package: TemplatePackage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefwright.writers.docx import writer

    def with_a_macro(*_: object) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("word/vbaProject.bin", b"macro")
        return made.getvalue()

    monkeypatch.setattr(writer, "write_docx", with_a_macro)
    (tmp_path / "out.docx").write_bytes(b"the old file")
    with pytest.raises(AppError, match="for safety"):
        export_brief(shared, brief, package, tmp_path / "out.docx")
    assert (tmp_path / "out.docx").read_bytes() == b"the old file"


def test_the_house_style_chosen_comes_before_the_briefs_and_the_templates(
    brief: Brief, package: TemplatePackage, tmp_path: Path
) -> None:
    assert look_of(brief, package).style == "uk-government"
    own = set_house_style(brief, "zh-official")
    assert look_of(own, package).style == "zh-official"
    assert look_of(own, package, "think-tank").style == "think-tank"
    (tmp_path / "house.docx").write_bytes(b"word")
    chosen = look_of(own, package, tmp_path / "house.docx")
    assert (chosen.style, chosen.base) == ("uk-government", b"word")


def test_a_template_may_bring_its_own_word_file(brief: Brief, package: TemplatePackage) -> None:
    template = replace(package.template, house_style="house.docx")
    carrying = replace(package, template=template, house_docx=b"word")
    assert look_of(brief, carrying).base == b"word"
    with pytest.raises(AppError, match=r"no house style “house\.docx”"):
        look_of(brief, replace(carrying, house_docx=None))


def test_what_is_wrong_with_the_finished_file_is_told(
    shared: Workspace, brief: Brief, package: TemplatePackage, tmp_path: Path
) -> None:
    assert finish(shared, brief, package, look_of(brief, package)).faults == ()
    word = docx.Document()
    word.add_picture(str(resource("screenshots", "main-light.png")))
    word.add_paragraph("{{ body }}")
    word.save(str(tmp_path / "house.docx"))
    done = finish(shared, brief, package, look_of(brief, package, tmp_path / "house.docx"))
    assert done.faults == ("a picture has no alternative text",)
    report = export_brief(shared, brief, package, tmp_path / "out.docx", None, tmp_path / "house.docx")
    assert done.faults[0] in report.warnings


@pytest.mark.parametrize("name", ["pink", "missing.docx", "pyproject.toml"])
def test_a_house_style_that_is_none_is_named(brief: Brief, package: TemplatePackage, name: str) -> None:
    with pytest.raises(AppError, match=f"no house style “{name}”"):
        look_of(brief, package, name)


def test_the_format_is_that_of_the_suffix() -> None:
    assert [format_of(Path(n)) for n in ("a.DOCX", "a.htm", "a.markdown")] == ["docx", "html", "md"]
    with pytest.raises(AppError, match=r"“\.pdf” is not a format"):
        format_of(Path("a.pdf"))


def test_the_demonstration_is_filled_from_the_evidence_found(brief: Brief, ingested: tuple[Ingested, ...]) -> None:
    held = {evidence.id for each in ingested for evidence in each.evidence}
    assert {item.evidence.id for item in brief.evidence_items()} <= held
    names = {getattr(item.evidence, "name", "") for item in brief.section("background_free").items if holds(item)}
    assert any("Joint Strategy" in name for name in names)
    assert {"TusPark Cambridge", "TusPark Newcastle"} <= names
    (xu,) = brief.fields["counterparts"]
    assert (xu.name, xu.role) == ("Xu Xinchao", "Deputy Director")
    replies = [i.options.response for i in brief.section("points_they_raise").items if holds(i)]
    assert len(replies) >= 2
    assert all(replies)


def holds(item: object) -> bool:
    return isinstance(item, EvidenceItem)


def test_the_demonstration_holds_less_where_less_is_found(
    package: TemplatePackage, ingested: tuple[Ingested, ...]
) -> None:
    (seed,) = ingested
    bare = demo_brief(package, [replace(seed, evidence=())])
    assert bare.evidence_items() == ()
    assert bare.title
    assert any(isinstance(item, OwnWords) for item in bare.section("objectives").items)
    few = demo_brief(package, [replace(seed, evidence=seed.evidence[:4])])
    assert 0 < len(few.evidence_items()) <= 8


def test_no_words_of_the_source_are_typed_by_hand(brief: Brief, ingested: tuple[Ingested, ...]) -> None:
    """The demonstration's own words share no run of five words with the seed."""
    (seed,) = ingested
    words = seed.source.text.split()
    runs = {tuple(words[n : n + 5]) for n in range(len(words))}
    own = [i.text.split() for s in brief.sections for i in s.items if isinstance(i, OwnWords)]
    assert not [line for line in own for n in range(len(line) - 4) if tuple(line[n : n + 5]) in runs]


def test_the_demonstration_may_be_written_again(tmp_path: Path) -> None:
    export_demo(tmp_path / "demo.docx")
    first = (tmp_path / "demo.docx").read_bytes()
    export_demo(tmp_path / "demo.docx")
    assert (tmp_path / "demo.docx").read_bytes() == first


STEPS = ("set", "write", "check", "pack", "save")


def test_an_export_says_each_step(
    shared: Workspace, brief: Brief, package: TemplatePackage, ingested: tuple[Ingested, ...], tmp_path: Path
) -> None:
    told: list[tuple[int, int, str]] = []
    sources = [each.source for each in ingested]
    export_brief(
        shared,
        brief,
        package,
        tmp_path / "a.docx",
        sources=sources,
        with_pack=True,
        exact_pages=False,
        progress=lambda *step: told.append(step),
    )
    assert told == [(at, len(STEPS), step) for at, step in enumerate(STEPS)]


@pytest.mark.parametrize("at", STEPS)
def test_an_export_stopped_at_any_step_writes_nothing(
    shared: Workspace, brief: Brief, package: TemplatePackage, tmp_path: Path, at: str
) -> None:
    old = tmp_path / "a.docx"
    old.write_bytes(b"old")
    steps: list[str] = []
    before = STEPS[: STEPS.index(at)]
    with pytest.raises(AppError) as caught:
        export_brief(
            shared,
            brief,
            package,
            old,
            sources=(),
            with_pack=True,
            exact_pages=False,
            progress=lambda _done, _total, what: steps.append(what),
            cancelled=lambda: len(steps) >= len(before),
        )
    assert caught.value.code == "export-stopped"
    assert tuple(steps) == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
    assert old.read_bytes() == b"old"
