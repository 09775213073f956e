"""Bold and italic in own words: begun and ended as one types, set and taken off a selection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from briefwright.ui.panes.outline.emphasis import Parts, toggled
from briefwright.ui.panes.outline.words_edit import WordsEdit

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
MARKS = {KEY.Key_B: "**", KEY.Key_I: "*"}


@pytest.fixture
def editor(qtbot):
    made = WordsEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def select(editor, words):
    start = editor.toPlainText().index(words)
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@pytest.mark.parametrize("key", MARKS)
def test_the_key_ends_what_it_began(editor, qtbot, key):
    mark = MARKS[key]
    qtbot.keyClicks(editor, "We would like to ")
    qtbot.keyClick(editor, key, CONTROL)
    qtbot.keyClicks(editor, "agree")
    qtbot.keyClick(editor, key, CONTROL)
    qtbot.keyClicks(editor, " by the summer.")
    assert editor.toPlainText() == f"We would like to {mark}agree{mark} by the summer."


@pytest.mark.parametrize("key", MARKS)
def test_a_space_typed_before_the_end_stays_outside(editor, qtbot, key):
    mark = MARKS[key]
    qtbot.keyClick(editor, key, CONTROL)
    qtbot.keyClicks(editor, "agree ")
    qtbot.keyClick(editor, key, CONTROL)
    qtbot.keyClicks(editor, "soon")
    assert editor.toPlainText() == f"{mark}agree{mark} soon"


@pytest.mark.parametrize("key", MARKS)
def test_pressed_twice_with_nothing_between_leaves_nothing(editor, qtbot, key):
    qtbot.keyClick(editor, key, CONTROL)
    qtbot.keyClick(editor, key, CONTROL)
    assert editor.toPlainText() == ""


def test_italic_in_bold(editor, qtbot):
    qtbot.keyClick(editor, KEY.Key_B, CONTROL)
    qtbot.keyClicks(editor, "a ")
    qtbot.keyClick(editor, KEY.Key_I, CONTROL)
    qtbot.keyClicks(editor, "b")
    qtbot.keyClick(editor, KEY.Key_I, CONTROL)
    qtbot.keyClick(editor, KEY.Key_B, CONTROL)
    qtbot.keyClicks(editor, " c")
    assert editor.toPlainText() == "**a *b*** c"


@pytest.mark.parametrize("key", MARKS)
def test_a_selection_gets_the_marks_and_loses_them(editor, qtbot, key):
    mark = MARKS[key]
    told = []
    editor.edited.connect(told.append)
    editor.show_text("We 🤖 agree the protocol.")
    cursor = editor.textCursor()
    cursor.setPosition(5)  # the robot takes two of Qt’s positions
    cursor.setPosition(12, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, key, CONTROL)
    assert told == [f"We 🤖 {mark}agree{mark} the protocol."]
    qtbot.keyClick(editor, key, CONTROL)
    assert editor.toPlainText() == "We 🤖 agree the protocol."


def test_marks_of_a_selection_do_not_reach_over_paragraphs_or_spaces(editor, qtbot):
    editor.show_text("one \ntwo\n\nthree")
    select(editor, "one \ntwo\n\nthree")
    qtbot.keyClick(editor, KEY.Key_B, CONTROL)
    assert editor.toPlainText() == "**one** \n**two**\n\n**three**"


WORDS = st.text(alphabet="ab 读\n", max_size=8)


@given(WORDS, WORDS.filter(str.strip), WORDS, st.sampled_from(["*", "**"]))
def test_words_marked_and_unmarked_are_as_before(before, words, after, mark):
    once = toggled(Parts(before, words, after), mark)
    assert (once.before, once.after) == (before, after)
    assert once.words.replace("*", "") == words
    if "\n" not in words and words == words.strip():
        assert toggled(once, mark) == Parts(before, words, after)


@given(WORDS, WORDS, st.sampled_from(["*", "**"]))
def test_no_words_are_ever_lost(before, after, mark):
    begun = toggled(Parts(before, "", after), mark)
    assert begun == Parts(before + mark, "", mark + after)
    typed = begun._replace(before=begun.before + "x")
    assert "".join(toggled(typed, mark)) == f"{before}{mark}x{mark}{after}"
