"""A document as every writer writes it, as text that can be kept and compared."""

from __future__ import annotations

import io
import re
import zipfile

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown

_BLOCKS = re.compile(r"(?=<w:(?:p|tbl|tr|tc|sectPr|footnote|endnote|sdt)[ >])")


def written(document: Document) -> dict[str, str]:
    """File name → text: the body and the notes of the Word file a block a line, the page's body, the Markdown."""
    style = house_style(document.house_style)
    with zipfile.ZipFile(io.BytesIO(write_docx(document, style))) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    page = write_html(document, style)
    return {
        "document.xml": _in_lines(parts["word/document.xml"]),
        "footnotes.xml": _in_lines(parts["word/footnotes.xml"]),
        "page.html": page[page.index("<body>") :],
        "text.md": write_markdown(document),
    }


def _in_lines(xml: str) -> str:
    return "\n".join(line for line in _BLOCKS.split(xml) if line) + "\n"
