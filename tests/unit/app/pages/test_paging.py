from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from briefwright.app.brief.operations import fill_from, new_brief
from briefwright.app.demo import ingest_seeds
from briefwright.app.export.exact_pages import matched
from briefwright.app.export.exporting import finish, look_of
from briefwright.app.pages.advance_widths import width_of
from briefwright.app.pages.line_breaks import Run, break_lines
from briefwright.app.pages.page_units import units_of
from briefwright.app.pages.paging import Pages, paginate
from briefwright.app.templates.catalogue import catalogue
from briefwright.app.workspace import open_workspace
from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Block,
    Cell,
    Cite,
    Column,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    SectionBreak,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.model.query import Found
from briefwright.readers.pdf.outline import read_outline

UK = house_style("uk-government")
BODY = UK.style("Normal")
LIBREOFFICE = shutil.which("soffice")
AS_WIDE = {
    "Arial": "Liberation Sans",
    "Times New Roman": "Liberation Serif",
    "Georgia": "Gelasio",
    "Calibri": "Carlito",
}


def words(number: int, *cites: int) -> Paragraph:
    return Paragraph((Text("word " * number), *[Cite("s", number=each) for each in cites]))


def lines(*texts: str, style=BODY, width: float = 100.0, bold: bool = False) -> int:
    return len(break_lines([Run(text, bold) for text in texts], style, UK, width).heights)


def paged(*blocks: Block, notes: tuple[Note, ...] = (), style: str = "uk-government") -> Pages:
    return paginate(Document("", blocks, house_style=style, notes=notes))


def test_characters_are_as_wide_as_in_arial() -> None:
    assert width_of("iiii", "Arial", bold=False) == pytest.approx(0.888)
    assert width_of("MMMM", "Arial", bold=False) == pytest.approx(3.332)
    assert width_of("abc", "Arial", bold=True) > width_of("abc", "Arial", bold=False)
    assert width_of("中国", "Arial", bold=False) == 2.0
    assert width_of("x", "A face nobody knows", bold=False) == width_of("x", "Arial", bold=False)


def test_lines_break_between_words_and_after_hyphens() -> None:
    assert lines("MMMM MMMM") == 1
    assert lines("MMMM MMMM", width=60) == 2
    assert lines("MMMM-MMMM", width=60) == 2
    assert lines("MMMM\u00a0MM MM", width=62) == 2
    assert lines("one\ntwo") == 2
    assert lines("M" * 40) > 3
    assert lines("") == 1


def test_chinese_breaks_anywhere_but_before_a_closing_mark() -> None:
    assert lines("中" * 16) == 2
    assert lines("中" * 8 + "。") == 1
    assert lines("中" * 8 + "国") == 2


def test_a_mark_stands_on_the_line_of_its_word() -> None:
    broken = break_lines([Run("MMMM MMMM"), Run("", note=3), Run(" MMMM MMMM")], BODY, UK, 60)
    assert broken.notes == [(), (3,), (), ()]


def test_two_lines_at_least_stand_on_either_side_of_a_break() -> None:
    lengths = {round(paged(*[words(60)] * n).length, 2) for n in range(8, 14)}
    assert len(lengths) == 6
    for count in range(30, 60):
        heading = Heading((Text("Next"),), anchor="a")
        pages = paged(*[words(5)] * count, heading, words(60))
        alone = paged(*[words(5)] * count, heading)
        assert pages.of_headings["a"] >= alone.of_headings["a"]


def test_the_last_entry_of_a_list_stands_with_the_one_before() -> None:
    entries = ListBlock((ListItem((words(5),)),) * 5)
    kept = [unit.keep_next for unit in units_of(Document("", (entries,)), UK)]
    assert kept == [False, False, False, True, False]


def test_a_note_stands_on_the_page_of_its_mark() -> None:
    notes = tuple(Note(n, (Text("note " * 60),)) for n in (1, 2, 3))
    assert paged(words(10, 1), notes=notes).length > paged(words(10)).length
    assert (
        paged(words(10, 1), words(10, 1), notes=notes).length
        < paged(words(10, 1), words(10, 2), notes=notes).length
    )
    ends = Document("", (words(10, 1),), notes=notes, endnotes=True)
    assert paginate(ends).length > paged(words(10)).length


def test_columns_are_filled_one_after_the_other() -> None:
    one = paged(*[words(40)] * 20)
    two = paged(SectionBreak(columns=2), *[words(40)] * 20)
    assert two.length == pytest.approx(one.length, abs=0.6)
    marked = Heading((Text("Last"),), anchor="a")
    assert paged(SectionBreak(columns=2), *[words(20)] * 22, marked).of_headings["a"] == 1
    below = paged(*[words(60)] * 4, SectionBreak(columns=2), *[words(20)] * 4, SectionBreak(), marked)
    assert below.of_headings["a"] == 1


def test_a_landscape_section_has_pages_of_its_own() -> None:
    turned = paged(words(5), SectionBreak(landscape=True), words(5), SectionBreak(), words(5))
    assert 2.0 < turned.length < 2.3


def test_a_tables_header_is_set_again_on_every_page() -> None:
    cell, tall = Cell((words(20),)), Cell((words(60),))
    columns = (Column(1), Column(1))
    plain = paged(Table(columns, ((cell, cell),) * 60))
    headed = paged(Table(columns, ((cell, cell),) * 60, header=(tall, tall)))
    once = paged(Table(columns, (), header=(tall, tall))).length
    assert headed.length - plain.length > (headed.length // 1) * once * 0.8


def test_a_quotation_is_not_parted_from_its_speaker() -> None:
    said = Quotation((Text("said " * 30),), (Text("Xu Xinchao"),))
    lengths = [paged(*[words(5)] * count, said).length for count in range(26, 34)]
    assert lengths == sorted(lengths)


@pytest.mark.skipif(not LIBREOFFICE, reason="LibreOffice is not installed")
def test_every_built_in_template_breaks_its_pages_where_libreoffice_does(tmp_path: Path) -> None:
    documents: dict[str, Document] = {}
    with open_workspace(writer=False) as workspace:
        ingested = ingest_seeds(workspace)
        founds = [Found(evidence, each.source.card) for each in ingested for evidence in each.evidence]
        for package in catalogue(workspace.folders):
            template = package.template
            brief = fill_from(new_brief(template, {"title": "Call with the science commission"}), template, founds)
            done = finish(workspace, brief, package, look_of(brief, package), sources=())
            (tmp_path / f"{template.id}.docx").write_bytes(done.data)
            documents[template.id] = done.document
    as_pdf_files(tmp_path)
    assert len(documents) == 11
    off = {}
    for name, document in documents.items():
        if not has_faces(document.house_style):
            continue
        real = matched(document, read_outline((tmp_path / f"{name}.pdf").read_bytes()))
        wrong = {a: (p, real[a]) for a, p in paginate(document).of_headings.items() if a in real and real[a] != p}
        off |= {name: wrong} if wrong else {}
    assert off == {}


def has_faces(style: str) -> bool:
    """Whether LibreOffice sets that house style in its own faces, or in those that are as wide."""
    for family in house_style(style).fonts.values():
        if family.latin == family.east_asian:
            continue  # nothing but marks is set in it
        command = ["fc-match", "-f", "%{family}", family.latin]
        found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        if found not in (family.latin, AS_WIDE[family.latin]):
            return False
    return True


def as_pdf_files(folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    bookmarks = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
    command = [LIBREOFFICE or "", profile, "--headless", "--convert-to", bookmarks, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, folder.glob("*.docx"))], check=True, capture_output=True, timeout=60)


def test_the_contents_take_a_line_for_each_entry() -> None:
    headings = [Heading((Text(f"Part {n}"),)) for n in range(12)]
    listed = resolve(Document("", (Contents(), *headings)))
    bare = resolve(Document("", (*headings,)))
    assert paginate(listed).length - paginate(bare).length > 12 * 16.5 / 720
