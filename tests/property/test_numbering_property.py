"""The numbering pass on any document: nothing lost, nothing doubled, every number in its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Cite, Document, Heading, Paragraph, Table, Text
from briefwright.document.numbering import written
from briefwright.document.plain_text import block_lines
from briefwright.document.resolve import resolve
from briefwright.document.typography import join_last_words, keep_together
from briefwright.document.walk import cites, every_block
from fakes.random_documents import CARDS, random_document
from fakes.word_numbers import spelled

SEEDS = range(80)


@given(st.text())
def test_no_break_spaces_change_nothing_but_spaces(text):
    for change in (keep_together, join_last_words):
        assert change(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
        assert change(change(text)) == change(text)


@given(st.sampled_from(["decimal", "lowerLetter"]), st.integers(1, 500))
def test_numbers_are_spelled_as_word_spells_them(kind, number):
    assert written(kind, number) == spelled(kind, number)


@given(st.lists(st.sampled_from([None, *range(6)]), max_size=30))
def test_every_mark_has_one_note_and_the_first_of_a_source_is_the_full_one(picks):
    blocks = tuple(
        Paragraph((Text("x"), *(() if pick is None else (Cite(CARDS[pick].id, paragraph=pick),)))) for pick in picks
    )
    document = resolve(Document("t", blocks, sources=CARDS))
    assert [note.number for note in document.notes] == [mark.number for mark in cites(document)]
    seen = set()
    for note, mark in zip(document.notes, cites(document), strict=True):
        card = next(card for card in CARDS if card.id == mark.source)
        text = note.inlines[0].text
        if card.metadata.address:
            assert ("example.org" in text) == (mark.source not in seen)
        seen.add(mark.source)
    assert [card.id for card in document.cited] == list(dict.fromkeys(mark.source for mark in cites(document)))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_words_are_lost_and_none_are_added(seed):
    before = random_document(seed, refers=False)
    after = resolve(before)

    def said(document):
        lines = "".join(block_lines(document.blocks)).replace("\u00a0", " ")
        return sorted(re.sub(r"[\s：]", "", lines))

    assert said(after) == said(before)


@pytest.mark.parametrize("seed", SEEDS)
def test_levels_are_never_skipped_and_bookmarks_are_unique(seed):
    document = resolve(random_document(seed))
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    last = 0
    for heading in headings:
        assert 1 <= heading.level <= last + 1
        last = heading.level
    anchors = [heading.anchor for heading in headings]
    assert len(anchors) == len(set(anchors))
    assert {entry.anchor for entry in document.contents} <= set(anchors)
    deepest = house_style(document.house_style).numbered_levels
    assert not any(heading.number for heading in headings if heading.level > deepest and not heading.annex)


@pytest.mark.parametrize("seed", SEEDS)
def test_running_numbers_rise_by_one(seed):
    document = resolve(random_document(seed))
    tables = [block.number for block in every_block(document.blocks) if isinstance(block, Table) and block.caption]
    assert tables == list(range(1, len(tables) + 1))
    running = [
        int(re.sub(r"\D", "", block.number))
        for block in every_block(document.blocks)
        if block.__class__.__name__ in {"Paragraph", "Box"}
        and block.number
        and getattr(block, "role", "numbered") == "numbered"
    ]
    assert running == list(range(1, len(running) + 1))
