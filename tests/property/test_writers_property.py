"""Any document, any characters: the Word file is valid, says what the model says, and all writers agree."""

import html
import io
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.checks.word_text import read_word_text
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.nodes import (
    Box,
    Cell,
    Column,
    Document,
    Gap,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Table,
    Text,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.text_gate import gated
from briefwright.document.walk import cites, every_block
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown
from fakes.random_documents import random_document
from fakes.sample_briefings import SEED, cite, heading, para, words
from fakes.word_numbers import WordNumbers

MANY = int(os.environ.get("BRIEFWRIGHT_RANDOM_DOCUMENTS", "0"))
anything = st.text(
    st.characters(codec=None) | st.sampled_from("\x00\x0b\u202e\u2069\ud800\ufffe\U000e0041<&>\"'{}%\n\t\r"),
    max_size=40,
)


def written(document):
    return write_docx(resolve(document), house_style(document.house_style))


@settings(max_examples=40, deadline=None)
@given(text=anything, other=anything, style=st.sampled_from(HOUSE_STYLES))
def test_any_characters_in_any_field_give_a_sound_file_that_says_them(text, other, style):
    card = SourceCard(SEED.id, text, SourceMetadata(title=other, publisher=text, published=other, address=text))
    box = Box((para(text),), words(other), "key-facts")
    table = Table((Column(1),), ((Cell((para(text),)),),), (Cell((para(other),)),), words(text), other)
    blocks = (
        heading(text),
        Paragraph((Text(f"start{text}end", verbatim=True), cite(3), Gap(other)), aside=(Text(other),)),
        Quotation((Text(text, "q", verbatim=True),), (Text(other),)),
        ListBlock((ListItem((para(text),)),), ordered=True),
        box,
        table,
    )
    marking = Marking("OFFICIAL", descriptor=text, handling=other)
    document = Document(text, blocks, "en-GB", style, marking, other, text, other, (text,), (card,))
    data = written(document)
    assert not findings(data)
    assert not [each for each in soundness_findings(data) if "tag was left over" not in each]
    shown = "\n".join(paragraph.text for paragraph in read_word_text(data).paragraphs)
    assert gated(f"start{text}end") in shown
    write_html(resolve(document), house_style(style))
    write_markdown(resolve(document))


@pytest.mark.parametrize("seed", range(0, 120, 2))
def test_random_documents_pass_the_open_xml_audit(seed, tmp_path):
    assert audit(random_document(seed), tmp_path) == []


@pytest.mark.skipif(not MANY, reason="set BRIEFWRIGHT_RANDOM_DOCUMENTS to how many")
def test_very_many_random_documents_pass_the_open_xml_audit(tmp_path):
    wrong = {seed: found for seed in range(MANY) if (found := audit(random_document(seed), tmp_path))}
    assert not wrong


def audit(document, folder: Path) -> list[str]:
    from openxml_audit import OpenXmlValidator

    path = folder / "out.docx"
    path.write_bytes(written(document))
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


@pytest.mark.parametrize("seed", range(60))
def test_random_documents_are_sound_safe_and_the_same_every_time(seed):
    document = random_document(seed)
    data = written(document)
    assert data == written(document)
    assert not findings(data)
    assert not soundness_findings(data)


@pytest.mark.parametrize("seed", range(60))
def test_every_writer_shows_the_same_numbers_and_notes(seed):
    document = resolve(random_document(seed))
    style = house_style(document.house_style)
    word = WordNumbers(write_docx(document, style))
    page, text = write_html(document, style), write_markdown(document)
    expected = [
        block.number
        for block in every_block(document.blocks)
        if isinstance(block, Paragraph | Heading | Box) and block.number
    ]
    numbered = ("BwNumPara", "BwNumLeadIn", "BwH", "BwQuestion", "BwAnnex", "BwBoxTitleNum")
    in_word = [
        number or own_text
        for name, number, own_text in word.paragraphs()
        if name.startswith(numbered) and name not in {"BwH1First", "BwH2First", "BwAnnexTitle"}
    ]
    subs = [b.number for b in every_block(document.blocks) if isinstance(b, Paragraph) and b.role == "sub-numbered"]
    assert in_word == [number for number in expected if number not in subs]
    body = re.sub(r"<nav.*?</nav>", "", page, flags=re.DOTALL)
    in_page = [html.unescape(found) for found in re.findall(r'<span class="number">([^<]*)</span>', body)]
    assert [number for number in expected if number not in in_page] == []
    marks = [mark.number for mark in cites(document)]
    notes = [inline_text(note.inlines) for note in document.notes]
    assert sorted(word.marks()) == marks == sorted(int(each) for each in re.findall(r'id="mark-(\d+)"', page))
    assert word.notes() == [gated(note) for note in notes]
    assert [int(each) for each in re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)] == marks
    for entry in document.contents:
        assert f'href="#{entry.anchor}"' in page or "<nav" not in page


@pytest.mark.parametrize("seed", range(40))
def test_lettered_points_have_in_word_the_letters_of_the_model(seed):
    document = resolve(random_document(seed))
    word = WordNumbers(write_docx(document, house_style(document.house_style)))
    in_word = [number for name, number, _ in word.paragraphs() if name.startswith("BwNumSub")]
    expected = []
    for block in every_block(document.blocks):
        if isinstance(block, ListBlock) and block.role == "sub-numbered":
            expected += [block.start + at for at, item in enumerate(block.items) if starts_with_words(item)]
        if isinstance(block, Paragraph) and block.role == "sub-numbered":
            expected.append(block.number)
    assert len(in_word) == len(expected)


def starts_with_words(item: ListItem) -> bool:
    return any(isinstance(block, Paragraph) for block in item.blocks)


@pytest.mark.parametrize("seed", range(24))
def test_random_documents_fit_a_users_own_word_file(seed):
    from docx import Document as NewWord

    held, word = io.BytesIO(), NewWord()
    word.sections[0].header.paragraphs[0].text = "{{ title }} {{ marking }}"
    word.add_paragraph("{{ body }}")
    word.save(held)
    document = resolve(random_document(seed))
    data = write_docx(document, house_style(document.house_style), held.getvalue())
    assert not findings(data)
    assert not [each for each in soundness_findings(data) if "marking" not in each]
