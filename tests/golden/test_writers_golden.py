"""Each sample briefing as document.xml, notes, page and Markdown, kept as text beside this file.

After a wanted change run it with `BRIEFWRIGHT_UPDATE_GOLDEN=1`, then read the difference.
"""

import io
import os
import re
import zipfile
from pathlib import Path

import pytest

from briefwright.document.house_style import house_style
from briefwright.document.resolve import resolve
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown
from fakes.sample_briefings import EVERY

HERE = Path(__file__).parent / "writers"
UPDATE = bool(os.environ.get("BRIEFWRIGHT_UPDATE_GOLDEN"))
BLOCKS = re.compile(r"(?=<w:(?:p|tbl|tr|tc|sectPr|footnote|endnote|sdt)[ >])")


def made(sample):
    document = resolve(sample())
    style = house_style(document.house_style)
    with zipfile.ZipFile(io.BytesIO(write_docx(document, style))) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    page = write_html(document, style)
    return {
        "document.xml": in_lines(parts["word/document.xml"]),
        "footnotes.xml": in_lines(parts["word/footnotes.xml"]),
        "page.html": page[page.index("<body>") :],
        "text.md": write_markdown(document),
    }


def in_lines(xml):
    return "\n".join(line for line in BLOCKS.split(xml) if line) + "\n"


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_a_sample_is_written_as_it_was(sample):
    folder = HERE / sample.__name__
    for name, text in made(sample).items():
        file = folder / name
        if UPDATE:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text, f"{file} differs"
