"""The last row of a table is not alone on a page, in Word and in LibreOffice alike."""

import io
import re
import zipfile

import pytest

from briefwright.document.house_style import KEPT_ROW, house_style
from briefwright.document.nodes import Cell, Column, Document, Paragraph, Table, Text
from briefwright.document.resolve import resolve
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import SEED, cell, cite, row


def rows_of(last: tuple[Cell, ...]) -> list[str]:
    """The rows, as written, of a table that ends with this one."""
    table = Table((Column(1), Column(1)), (row("a", "1"), row("b", "2"), last), header=row("A", "N"))
    document = resolve(Document("T", (table,), sources=(SEED,)))
    archive = zipfile.ZipFile(io.BytesIO(write_docx(document, house_style("uk-government"))))
    return re.findall(r"<w:tr>.*?</w:tr>", archive.read("word/document.xml").decode(), re.DOTALL)


def noted(text: str) -> Cell:
    return Cell((Paragraph((Text(text), cite(3))),))


@pytest.mark.parametrize(
    ("last", "is_kept"),
    [
        (row("c", "3"), True),
        (
            (noted("c"), cell("Not named in the source, nor near it")),
            False,
        ),  # a line stays together of itself, where LibreOffice needs it
        (
            (noted("word " * 12), cell("3")),
            True,
        ),  # of two lines, one would stand on either page, and the note apart
        ((noted("c"), cell("word " * 12)), True),
        ((noted("word " * 60), cell("3")), True),
    ],
    ids=["without a note", "a line, with a note", "two lines", "two lines beside", "long, with a note"],
)
def test_a_last_row_is_kept_with_the_one_before_and_never_parted(last, is_kept):
    head, first, before, end = rows_of(last)
    assert f'"{KEPT_ROW}"' in before
    assert f'"{KEPT_ROW}"' not in first + end
    assert all("<w:cantSplit/>" in each for each in (head, first, before))
    assert ("<w:cantSplit/>" in end) is is_kept
