"""On any document the preview, Word, the web page and Markdown agree on numbers, notes and contents."""

import html
import re
from collections import Counter

import pytest

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Box, Contents, Heading, Paragraph, Picture, Table
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.text_gate import gated
from briefwright.document.walk import cites, every_block
from briefwright.document.wording import wording
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown
from fakes.random_documents import random_document
from fakes.word_numbers import WordNumbers

SEEDS = range(48)


def even(text):
    return re.sub(r"\s+", " ", gated(text)).strip()


def closed_up(text):
    """Without any space: tabs and breaks are no text in Word."""
    return re.sub(r"\s+", "", gated(text))


def laid(document):
    """The paragraphs the preview sets in the body and in its notes: (words, number or mark)."""
    layout = DocumentLayout()
    layout.show(document, house_style(document.house_style))
    layout.proceed()
    body, notes, seen = [], [], set()
    for page in layout.pages:
        for part, found in ((page.placed, body), (page.notes, notes)):
            for placed in part:
                for line in placed.strip.lines:
                    if not line.index and id(line.text) not in seen:
                        seen.add(id(line.text))
                        found.append((even(line.text.plain), even(line.text.layout.text()), line.text.notes))
    return body, notes, layout


@pytest.fixture(params=SEEDS)
def document(request):
    return resolve(random_document(request.param))


@pytest.fixture
def preview(document, qapp):
    return laid(document)


def numbers(document):
    return [
        even(block.number)
        for block in every_block(document.blocks)
        if isinstance(block, Paragraph | Heading | Box) and block.number
    ]


def captions(document):
    words = wording(document.language)
    return [
        even(f"{words.table if isinstance(block, Table) else words.figure}{block.number}")
        for block in every_block(document.blocks)
        if isinstance(block, Table | Picture) and block.number
    ]


def test_every_number_of_the_model_stands_in_the_preview(document, preview):
    body, *_ = preview
    shown = Counter(text for words, text, _ in body if not words)
    whole = " ".join(text for _, text, _ in body)
    for number, times in Counter(numbers(document)).items():
        assert shown[number] >= times or whole.count(number) >= times, number
    assert [label for label in captions(document) if label not in whole] == []


def test_every_mark_and_every_note_stand_in_the_preview_word_page_and_markdown(document, preview):
    body, notes, _ = preview
    marks = [mark.number for mark in cites(document)]
    texts = [even(inline_text(note.inlines)) for note in document.notes]
    assert sorted(number for *_, held in body for _, number in held) == marks
    in_preview = [words for words, *_ in (body if document.endnotes else notes)]
    assert [text for text in texts if text not in in_preview] == []
    style = house_style(document.house_style)
    word = WordNumbers(write_docx(document, style))
    assert [even(note) for note in word.notes()] == texts
    page = even(html.unescape(re.sub(r"<[^>]+>", "", write_html(document, style))))
    markdown = even(re.sub(r"\\(.)", r"\1", write_markdown(document)).replace("&amp;", "&"))
    assert [text for text in texts if text not in page] == []
    assert [text for text in texts if text not in markdown] == []


def has_contents(seed):
    return any(isinstance(block, Contents) for block in every_block(random_document(seed).blocks))


@pytest.mark.parametrize("seed", [seed for seed in range(90) if has_contents(seed)])
def test_the_contents_are_the_same_everywhere(seed, qapp):
    document = resolve(random_document(seed))
    body, *_ = laid(document)
    entries = [even(entry.text) for entry in document.contents]
    assert [text for text in entries if text not in {words for words, *_ in body}] == []
    style = house_style(document.house_style)
    word = [
        (style_id, closed_up(text.removesuffix("1")))  # the page, when nobody has counted pages
        for style_id, _, text in WordNumbers(write_docx(document, style)).paragraphs()
        if re.fullmatch(r"TOC\d", style_id)
    ]
    assert len(word) == len(entries)
    for (style_id, line), entry, text in zip(word, document.contents, entries, strict=True):
        assert line == closed_up(entry.number + text)
        assert style_id == f"TOC{min(entry.level, 3)}"
    nav = re.search(r"<nav.*?</nav>", write_html(document, style), re.DOTALL)[0]
    lines = [
        even(html.unescape(re.sub(r"<[^>]+>", "", line))) for line in re.findall(r"<li.*?</li>", nav, re.DOTALL)
    ]
    expected = [even(f"{entry.number} {entry.text}") for entry in document.contents]
    assert lines == expected
    markdown = even(re.sub(r"\\(.)", r"\1", write_markdown(document)).replace("&amp;", "&"))
    assert [line for line in expected if f"- {line}" not in markdown] == []
