"""Positions of a source are code points everywhere but inside Qt, whatever characters it holds."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument

from briefwright.model.evidence import Fact, Initiative, Quote, kind_of
from briefwright.model.source import Block, Source, SourceCard
from briefwright.ui.source_viewer.capture import as_kind, capture, respan, sentence_bounds
from briefwright.ui.source_viewer.offsets import Offsets, displayed
from briefwright.ui.source_viewer.prepared import prepare
from briefwright.ui.source_viewer.source_text import SourceText
from briefwright.ui.source_viewer.viewer import SourceViewer

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot
MIXED = st.text(
    st.one_of(st.sampled_from("ab .\n“”中文𠮷😀é\u0301\u200d\ufeff"), st.characters(exclude_categories=["Cs"])),
    max_size=80,
)
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def source_of(text: str) -> Source:
    """A source whose blocks are its lines."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", at, at + len(line)))
        at += len(line) + 1
    return Source(SourceCard("c" * 64, "text.txt"), text, tuple(blocks))


@given(MIXED, st.data())
@RELAXED
def test_positions_convert_both_ways(text, data):
    offsets = Offsets(text)
    position = data.draw(st.integers(0, len(text)))
    in_qt = offsets.to_qt(position)
    assert in_qt == len(text[:position].encode("utf-16-le")) // 2
    assert offsets.to_text(in_qt) == position


def test_a_position_inside_a_pair_is_the_character_s_own():
    assert Offsets("a𠮷b").to_text(2) == 1


@given(st.text(max_size=80))
@RELAXED
def test_a_qt_document_holds_a_text_character_for_character(qapp, text):
    document = QTextDocument()
    document.setPlainText(displayed(text))
    assert len(document.toRawText()) == len(text) or document.characterCount() - 1 == Offsets(text).to_qt(len(text))
    assert document.characterCount() - 1 == Offsets(displayed(text)).to_qt(len(text))


@given(MIXED)
@RELAXED
def test_blocks_begin_where_the_document_has_them(qtbot, text):
    widget = SourceText()
    qtbot.addWidget(widget)
    widget.show_source(prepare(source_of(text), ()))
    document = widget.document()
    blocks = [document.findBlockByNumber(number).position() for number in range(document.blockCount())]
    assert widget._spans.starts == blocks


@given(MIXED.filter(lambda text: len(text) > 1), st.data())
@RELAXED
def test_a_selection_gives_the_very_characters_that_were_selected(qtbot, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    widget = SourceText()
    qtbot.addWidget(widget)
    widget.show_source(prepare(source_of(text), ()))
    widget.select(start, end)
    found = widget.selection
    assert found[0] <= start
    assert found[1] >= end  # Qt never cuts a grapheme in two
    assert displayed(text)[found[0] : found[1]] == widget.textCursor().selectedText().replace("\u2029", "\n")


@given(MIXED.filter(str.strip), st.data())
@RELAXED
def test_captured_evidence_is_a_slice_of_the_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = source_of(text)
    for kind in ("quote", "fact", "initiative"):
        made = capture(source, start, end, kind)
        if not text[start:end].strip():
            assert made is None
            continue
        assert made is not None
        assert source.text[made.start : made.end] == made.text
        assert made.start < made.end
        beside = text[made.start : start] + text[end : made.end]
        assert not re.search(r"[\s。中文𠮷“”😀]", beside)  # nothing but the rest of a word that was cut
        assert made.sentence[0] <= made.start
        assert made.sentence[1] >= made.end
        assert kind_of(made) == kind
        assert made.paragraph == source.paragraph_at(made.start)


TEXT = (
    "Mr. Xu spoke. “We welcome the U.K. and its firms,” he said. He left at 5 p.m. today.\n"
    "中方表示欢迎。双方将合作。"
)


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Xu", "Mr. Xu spoke."),
        ("welcome", "“We welcome the U.K. and its firms,” he said."),
        ("spoke. “We", "Mr. Xu spoke. “We welcome the U.K. and its firms,” he said."),
        ("双方", "双方将合作。"),
        ("欢迎", "中方表示欢迎。"),
    ],
)
def test_the_sentence_of_a_selection_is_found(words, sentence):
    low, high = sentence_bounds(source_of(TEXT), *at(words))
    assert TEXT[low:high] == sentence


def test_a_quote_keeps_its_marks_out_of_the_span():
    made = capture(source_of(TEXT), *at("“We welcome the U.K. and its firms,”"), "quote")
    assert isinstance(made, Quote)
    assert made.text == "We welcome the U.K. and its firms,"
    assert made.form == "direct"


def test_words_without_marks_are_reported_speech():
    made = capture(source_of(TEXT), *at("He left at 5 p.m. today"), "quote")
    assert isinstance(made, Quote)
    assert made.form == "indirect"


def test_white_space_round_a_selection_is_left_out():
    made = capture(source_of("  a fact  "), 0, 10, "fact")
    assert made is not None
    assert (made.text, made.start, made.end) == ("a fact", 2, 8)


def test_captured_by_hand_counts_as_reviewed():
    made = capture(source_of("a fact"), 0, 6, "fact")
    assert made is not None
    assert made.by_hand
    assert made.review == "accepted"


def test_another_kind_keeps_the_words_tags_and_note():
    fact = Fact(
        start=0, end=6, text="a fact", sentence=(0, 6), category="event", tags=("tag",), note="note", id="x"
    )
    made = as_kind(fact, "initiative", source_of("a fact"))
    assert isinstance(made, Initiative)
    assert (made.text, made.tags, made.note, made.name) == ("a fact", ("tag",), "note", "a fact")
    assert made.id != fact.id


def test_a_corrected_span_keeps_the_speaker_and_takes_a_new_id():
    source = source_of(TEXT)
    quote = capture(source, *at("welcome the U.K."), "quote")
    assert quote is not None
    made = respan(quote, source, *at("We welcome the U.K. and its firms,"))
    assert made is not None
    assert made.text == "We welcome the U.K. and its firms,"
    assert made.id != quote.id


@pytest.mark.parametrize(
    ("selected", "captured"),
    [
        ("n China and the U", "between China and the UK"),
        ("China and the UK", "China and the UK"),
        (" China ", "China"),
        ("创新", "创新"),
        ("00 milli", "£200 million".removeprefix("£")),
    ],
)
def test_a_hasty_selection_is_captured_in_whole_words(selected, captured):
    text = "Work between China and the UK’s firms cost £200 million. 中英科技创新合作论坛"
    start = text.index(selected)
    made = capture(source_of(text), start, start + len(selected), "quote")
    assert made.text == captured


@pytest.mark.parametrize(
    ("selected", "words"), [("联合研究", "4 words"), ("联", "1 word"), ("with Leeds", "2 words")]
)
def test_the_words_of_a_selection_are_counted_each_chinese_character_one(qtbot, selected, words):
    text = "双方加强联合研究 with Leeds."
    viewer = SourceViewer()
    qtbot.addWidget(viewer)
    viewer.show_source(source_of(text), ())
    told = Tips()
    viewer.installEventFilter(told)
    start = text.index(selected)
    viewer.text.select(start, start + len(selected))
    assert told.said[-1].startswith(f"{words} selected.")


class Tips(QObject):
    """The tips that were sent."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def eventFilter(self, _watched, event) -> bool:
        """Note a tip."""
        if event.type() == QEvent.Type.StatusTip:
            self.said.append(event.tip())
        return False
