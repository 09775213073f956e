"""What the preview shows is what Word gets: the same words in the same order."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from preview_documents import briefing, long_document

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.document.resolve import resolve
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.pages import Page
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import EVERY

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OURS_TOO = {"t", "tab", "br"}


def word_lines(shown: Document, part: str) -> list[str]:
    """The text of each paragraph of a part that has any."""
    data = write_docx(shown, house_style(shown.house_style))
    root = etree.fromstring(ZipFile(BytesIO(data)).read(f"word/{part}.xml"))
    lines = []
    for paragraph in root.iter(f"{W}p"):
        runs = [node for node in paragraph.iter() if str(node.tag).removeprefix(W) in OURS_TOO]
        text = "".join(node.text or "" if node.tag == f"{W}t" else "\t" for node in runs if _is_content(node))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and re.fullmatch(r"TOC\d", style.get(f"{W}val", "")):
            text = re.sub(r"^[\d.]*\t|\t\d+$", "", text)  # Word keeps numbers and pages as text in its contents
        lines.append(text)
    return [even(line) for line in lines if even(line)]


def _is_content(node: etree._Element) -> bool:
    return node.getparent().tag != f"{W}tabs"


def even(line: str) -> str:
    return re.sub(r"\s+", " ", line).strip()


def repeated_header(page: Page) -> int:
    """How many strips at the top of a page were on the page before: a table's header row, or none."""
    placed = page.placed
    return int(page.start.strip > 0 and len(placed) > 1 and placed[1].strip.header is placed[0].strip)


def preview_lines(shown: Document, *, notes: bool) -> list[str]:
    layout = DocumentLayout()
    layout.show(shown, house_style(shown.house_style))
    layout.proceed()
    lines: list[str] = []
    for page in layout.pages:
        for placed in page.notes if notes else page.placed[repeated_header(page) :]:
            for line in placed.strip.lines:
                text = line.text
                if line.index or text.hint:
                    continue
                if text.plain.startswith("\t") and lines:
                    lines[-1] += text.plain
                else:
                    lines.append(text.plain)
    return [even(line) for line in lines if even(line)]


@pytest.mark.parametrize("sample", [*EVERY, briefing])
def test_the_body_s_words_are_word_s(qapp, sample):
    shown = resolve(sample())
    assert preview_lines(shown, notes=False) == word_lines(shown, "document")


def test_the_notes_words_are_word_s(qapp):
    shown = long_document(40)
    assert preview_lines(shown, notes=True) == word_lines(shown, "footnotes")
