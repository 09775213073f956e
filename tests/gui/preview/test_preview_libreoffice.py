"""Where LibreOffice is installed: our pages hold the same words, on the same lines, as its own."""

import re
import subprocess

import pypdfium2
import pytest
from msgspec.structs import replace
from preview_documents import FILLER, SOURCE, cell, document, words

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Cite, Column, Document, ListBlock, ListItem, SectionBreak, Table
from briefwright.document.resolve import resolve
from briefwright.document.style import HouseStyle
from briefwright.isolation.office import find_office
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.pages import Page
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import lines_and_qa, meeting_brief, ministerial_submission

OFFICE = find_office()
pytestmark = pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")


def bare(text: str) -> str:
    return re.sub(r"[\s\u2060\u00a0\u2002]", "", text)


def our_lines(page: Page) -> list[str]:
    """The lines of a page as set; those with a note's mark, which a PDF tears apart, are left out."""
    lines = []
    for placed in page.placed:
        for line in placed.strip.lines:
            shaped, text = line.text.layout.lineAt(line.index), line.text.layout.text()
            if not line.text.notes_on(line.index):
                lines.append(bare(text[shaped.textStart() : shaped.textStart() + shaped.textLength()]))
    return [line for line in lines if len(line) > 3]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """LibreOffice's own folder, made once."""
    return tmp_path_factory.mktemp("libreoffice")


def columns_with_notes() -> Document:
    """Two columns with notes over two pages, and text below them."""
    noted = {1, 2, 3, 4, 10, 11, 12}
    columns = [words(f"{n}. {FILLER}", *([Cite(SOURCE.id, "", n)] if n in noted else [])) for n in range(1, 13)]
    below = [words(FILLER, Cite(SOURCE.id, "", 20)), words(FILLER)]
    return document(
        words("Columns", role="title"),
        *(words(FILLER) for _ in range(3)),
        SectionBreak(columns=2),
        *columns,
        SectionBreak(columns=1),
        *below,
        house_style="think-tank",
    )


def columns_to_the_end() -> Document:
    """Two columns with notes over two pages, each column's at its own foot."""
    texts = [f"{n}. {FILLER}" for n in range(1, 24)]
    columns = [words(text, *([Cite(SOURCE.id, "", n)] if n % 3 else [])) for n, text in enumerate(texts, 1)]
    return document(words("Columns", role="title"), SectionBreak(columns=2), *columns, house_style="two-pager")


def table_over_two_pages() -> Document:
    """A table whose last row, which has a note, would stand alone on the second page."""
    rows = [(cell(f"Initiative {n} with a long name", Cite(SOURCE.id, "", n)), cell("2017")) for n in range(1, 7)]
    table = Table((Column(100), Column(60)), tuple(rows), header=(cell("Initiative"), cell("Year")))
    return document(*[words(FILLER)] * 6, *[words("One line.")] * 5, table, words("Below."))


def list_over_two_pages() -> Document:
    """A list whose last entry, which has a note, would stand alone on the second page."""
    entries = [ListItem((words(f"Point {n}.", Cite(SOURCE.id, "", n)),)) for n in range(1, 6)]
    return document(*[words(FILLER)] * 6, *[words("One line.")] * 7, ListBlock(tuple(entries)), words("Below."))


def steps_over_two_pages() -> Document:
    """A list of steps below an entry, whose last one would stand alone on the second page."""
    steps = ListBlock(tuple(ListItem((words(f"Step number {n}."),)) for n in range(1, 6)), ordered=True)
    entries = ListBlock((ListItem((words("The first entry."),)), ListItem((words("The second entry."), steps))))
    return document(*[words("One line.")] * 23, entries, words("Below."))


def chinese_page() -> Document:
    """A page of 公文 on which a line fits, or not, by the height of the line above the notes."""
    told = words("双方签署联合声明。", Cite(SOURCE.id, "", 1))
    return document(
        *[words(f"第{n}段。") for n in range(19)],
        told,
        words("一行。"),
        house_style="zh-official",
        language="zh-CN",
    )


SAMPLES = [
    meeting_brief,
    ministerial_submission,
    lines_and_qa,
    columns_with_notes,
    columns_to_the_end,
    table_over_two_pages,
    list_over_two_pages,
    steps_over_two_pages,
    chinese_page,
]


def in_faces_that_are_there(style: HouseStyle) -> HouseStyle:
    """The style, with Calibri for Georgia: every machine that has LibreOffice has a face as wide as Calibri's."""
    if style.fonts["text"].latin != "Georgia":
        return style
    return replace(style, fonts={**style.fonts, "text": style.fonts["apparatus"]})


@pytest.mark.parametrize("sample", SAMPLES)
def test_lines_and_pages_are_libreoffice_s(qapp, sample, profile, tmp_path):
    shown = resolve(sample())
    style = in_faces_that_are_there(house_style(shown.house_style))
    layout = DocumentLayout()
    layout.show(shown, style)
    layout.proceed()
    (tmp_path / "brief.docx").write_bytes(write_docx(shown, style))
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "brief.docx"]
    command = [OFFICE, f"-env:UserInstallation={profile.as_uri()}", *options]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pdf = pypdfium2.PdfDocument((tmp_path / "brief.pdf").read_bytes())
    try:
        theirs = [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()
    assert len(theirs) == len(layout.pages)
    for page, text in zip(layout.pages, theirs, strict=True):
        lines = "\n".join(bare(line) for line in text.splitlines())
        for line in our_lines(page):
            assert line in lines
