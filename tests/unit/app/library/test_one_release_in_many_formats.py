"""One release as text, web page, Markdown, Word, PDF and e-mail, read by the real readers: it counts once."""

import textwrap
from email.message import EmailMessage

import pytest

from briefwright.app.library.importing import import_bytes
from briefwright.app.library.same_origin import group_by_origin
from briefwright.app.workspace import open_workspace
from briefwright.model.query import EvidenceQuery
from fakes.pdf_files import column, pdf_file
from fakes.word_files import paragraph, run, word_file

TITLE = "Leeds and Hefei open a quantum centre"
PARAGRAPHS = (
    "The ministry and the academy agreed on 12 March 2025 to open a quantum centre in Hefei next spring.",
    "It will hold forty researchers from both countries, and its director comes from the University of Leeds.",
    "“A centre of this kind needs patience more than it needs money,” said Dr Helen Marsh, its first director.",
    "A fund of £4 million for young scientists starts at the same time and runs for five years.",
)
OTHER = "Farmers near Norwich measure the water in their fields with sensors made in Suzhou since last summer."


def as_mail() -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = TITLE, "press@leeds.example", "desk@office.example"
    mail.set_content("\n\n".join(PARAGRAPHS))
    return mail.as_bytes()


def as_pdf() -> bytes:
    lines = [line for each in PARAGRAPHS for line in (*textwrap.wrap(each, 80), "")]
    return pdf_file([*column(TITLE, top=780, size=18), *column(*lines)])


def as_page() -> bytes:
    body = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    head = f"<head><meta charset=utf-8><title>{TITLE}</title></head>"
    links = "<nav><a href=/>Home</a> <a href=/n>News</a></nav>"
    article = f"<article><h1>{TITLE}</h1>{body}</article>"
    return f"<html>{head}<body>{links}{article}<footer>Cookies</footer></body></html>".encode()


FORMATS = {
    "release.txt": "\n\n".join((TITLE, *PARAGRAPHS)).encode("utf-16"),
    "release.md": "\n\n".join((f"# {TITLE}", *PARAGRAPHS)).encode(),
    "release.html": as_page(),
    "release.docx": word_file("".join(paragraph(run(each)) for each in (TITLE, *PARAGRAPHS))),
    "release.pdf": as_pdf(),
    "release.eml": as_mail(),
}


@pytest.fixture
def workspace(own_home):
    with open_workspace() as opened:
        yield opened


def test_every_form_but_the_first_is_said_to_be_the_same_release(workspace):
    first, *others = (import_bytes(workspace, name, data).warnings for name, data in FORMATS.items())
    assert not any("same release" in warning for warning in first)
    for warnings in others:
        assert any(warning.startswith("It may be the same release as") for warning in warnings), warnings


def test_they_count_as_one_source_and_another_article_does_not(workspace):
    for name, data in {**FORMATS, "other.txt": OTHER.encode()}.items():
        import_bytes(workspace, name, data)
    cards = [summary.card for summary in workspace.library.sources()]
    groups = [{card.name for card in group} for group in group_by_origin(workspace.library, cards)]
    assert set(FORMATS) in groups
    assert {"other.txt"} in groups


def test_its_statements_are_listed_once(workspace):
    for name, data in FORMATS.items():
        import_bytes(workspace, name, data)
    found = workspace.library.search(EvidenceQuery("patience"), 0, 50)
    assert [each.evidence.speaker.name for each in found] == ["Helen Marsh"]
