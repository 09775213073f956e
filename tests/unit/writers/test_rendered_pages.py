"""The samples as LibreOffice sets them: pages, markings, heading tree. Skipped where it is not installed."""

import os
import re
import shutil
import subprocess

import pytest

from briefwright.document.house_style import house_style
from briefwright.document.resolve import resolve
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import EVERY

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and poppler are not installed"
)
PDF_UA = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory):
    """Every sample as PDF/UA, by the name of the function that makes it."""
    folder = tmp_path_factory.mktemp("pages")
    names = []
    for sample in EVERY:
        document = resolve(sample())
        path = folder / f"{sample.__name__}.docx"
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


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_the_marking_stands_twice_on_every_page(pdfs, sample):
    marking = sample().marking.label
    for page in pages_of(pdfs[sample.__name__]):
        assert not marking or len(re.findall(rf"(?<![\w-]){marking}(?![\w-])", page)) == 2


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


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_no_heading_is_left_at_the_foot_of_a_page(pdfs, sample):
    document = resolve(sample())
    titles = {entry.text.replace("\u00a0", " ") for entry in document.contents}
    for page in pages_of(pdfs[sample.__name__]):
        lines = [line.strip().replace("\u00a0", " ") for line in page.splitlines() if line.strip()]
        body = [line for line in lines if not line.startswith(("Page ", "OFFICIAL", "4 August", "— "))]
        assert not body or body[-1] not in titles
