"""Samples and templates as LibreOffice sets them: pages, markings, heading tree. Skipped where there is none."""

import os
import re
import shutil
import subprocess
from functools import partial
from itertools import pairwise

import pytest

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Heading, Paragraph
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import EVERY
from fakes.seed_packs import FULL

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and poppler are not installed"
)
PDF_UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


def from_template(name):
    """The document of a built-in template filled from the seed."""
    return render(load_folder(builtin_templates() / name, "built-in"), FULL[name]())


DOCUMENTS = {
    **{make.__name__: make for make in EVERY},
    **{name: partial(from_template, name) for name in FULL},
}


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory):
    """Every sample and every template from the seed as PDF/UA, by name."""
    folder = tmp_path_factory.mktemp("pages")
    names = []
    for name, make in DOCUMENTS.items():
        document = resolve(make())
        path = folder / f"{name}.docx"
        path.write_bytes(write_docx(document, house_style(document.house_style)))
        names.append(path.name)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", PDF_UA, *names]
    subprocess.run(command, cwd=folder, capture_output=True, timeout=240, check=True, env={**os.environ})
    return {name.removesuffix(".docx"): folder / name.replace(".docx", ".pdf") for name in names}


def pages_of(pdf):
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    return text.split("\f")[:-1]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_marking_stands_twice_on_every_page(pdfs, name):
    marking = DOCUMENTS[name]().marking.label
    pages = pages_of(pdfs[name])
    assert pages
    for page in pages:
        assert not marking or len(re.findall(rf"(?<![\w-]){re.escape(marking)}(?![\w-])", page)) == 2


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_heading_stands_in_the_tree_of_the_pdf(pdfs, name):
    shown = subprocess.run(
        ["pdfinfo", "-struct-text", str(pdfs[name])], capture_output=True, text=True, check=True
    ).stdout
    levels = [int(level) for level in re.findall(r"^\s*H(\d)", shown, re.MULTILINE)]
    words = re.sub(r"\s|\"", "", shown)
    blocks = resolve(DOCUMENTS[name]()).blocks
    headings = [block for block in blocks if isinstance(block, Heading)]
    assert len(levels) >= len(headings)
    asks = any(isinstance(block, Paragraph) and block.role == "question" for block in blocks)
    assert asks or all(after <= before + 1 for before, after in pairwise([0, *levels]))
    for heading in headings:
        assert re.sub(r"\s|\"", "", inline_text(heading.inlines)) in words


def test_the_meeting_brief_fills_two_pages_with_its_notes_on_each(pdfs):
    first, second = pages_of(pdfs["meeting_brief"])
    assert "Points they may raise" in first
    assert "para 11." in first.replace("\u00a0", " ")
    assert "Annex A: attendees" in second
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second


def test_headings_are_a_tree_for_screen_readers(pdfs):
    shown = subprocess.run(
        ["pdfinfo", "-struct-text", str(pdfs["library_briefing"])], capture_output=True, text=True, check=True
    ).stdout
    levels = re.findall(r"^\s*H(\d)", shown, re.MULTILINE)
    assert levels[:1] == ["1"]
    assert set(levels) <= {"1", "2", "3", "4"}
    for heading in ("Background", "Timeline"):
        assert heading in shown


def test_every_note_stands_on_the_page_of_its_mark(pdfs):
    for page in pages_of(pdfs["lines_and_qa"]):
        for number in re.findall(r"^\s*(\d) People’s Daily Online", page, re.MULTILINE):
            assert re.search(rf"[.”\w]\s?{number}\b", page)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_heading_is_left_at_the_foot_of_a_page(pdfs, name):
    document = resolve(DOCUMENTS[name]())
    titles = {entry.text.replace("\u00a0", " ") for entry in document.contents}
    for page in pages_of(pdfs[name]):
        lines = [line.strip().replace("\u00a0", " ") for line in page.splitlines() if line.strip()]
        body = [line for line in lines if not line.startswith(("Page ", "OFFICIAL", "4 August", "— "))]
        assert not body or body[-1] not in titles
