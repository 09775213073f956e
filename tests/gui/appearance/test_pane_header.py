"""A pane's head where there is little room, and the form of fields for large letters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefwright.model.template import TemplateField
from briefwright.ui.icons import icon
from briefwright.ui.panes.outline.fields_form import form_rows
from briefwright.ui.widgets.buttons import icon_button, text_button
from briefwright.ui.widgets.pane_header import PaneHeader, YieldingLabel

TITLE, NOTE = "People’s Daily Online, 31 July 2020", "Seed, English, 425 words"


def shown(qtbot, width):
    header = PaneHeader(TITLE)
    header.note.setText(NOTE)
    header.add(icon_button("info", "About"))
    qtbot.addWidget(header)
    header.resize(width, header.height())
    header.show()
    qtbot.waitExposed(header)
    header.grab()
    return header


def test_with_room_both_are_whole(qtbot):
    header = shown(qtbot, 700)
    assert header.title.width() >= header.title.sizeHint().width()
    assert header.note.width() >= header.note.sizeHint().width()
    assert header.title.toolTip() == header.note.toolTip() == ""


def test_the_note_gives_way_before_the_title(qtbot):
    whole = shown(qtbot, 700)
    header = shown(qtbot, whole.title.sizeHint().width() + 100)
    assert header.title.width() >= header.title.sizeHint().width()
    assert header.title.toolTip() == ""
    assert header.note.toolTip() == NOTE


def test_the_note_drops_whole_parts_before_it_is_cut(qtbot):
    whole = shown(qtbot, 700)
    note = whole.note.sizeHint().width()
    header = shown(qtbot, whole.needed_width + note - 20)
    assert header.note.shown == "Seed, English"
    assert header.note.toolTip() == NOTE


def test_a_shorter_title_leaves_no_gap_before_its_note(qtbot):
    header = shown(qtbot, 700)
    before = header.note.x()
    header.title.setText("Note")
    qtbot.waitUntil(lambda: header.note.x() < before - 100)


def test_a_title_that_is_cut_says_all_of_it_in_its_tooltip(qtbot):
    header = shown(qtbot, 160)
    assert header.title.toolTip() == TITLE
    assert header.title.geometry().right() < header.width() - 26


def test_words_at_the_right_are_said_in_short_before_the_title_is_cut(qtbot):
    header = PaneHeader("Found in this source")
    progress = YieldingLabel("small", "2")
    progress.setText("0 of 27 reviewed")
    progress.short = "0/27"
    header.add_yielding(progress)
    header.add(icon_button("funnel-simple", "Show all"))
    qtbot.addWidget(header)
    header.show()
    title = header.title.sizeHint().width()
    for width, said in ((title + 240, "0 of 27 reviewed"), (title + 110, "0/27")):
        header.resize(width, header.height())
        header.grab()
        assert header.title.width() >= title
        assert progress.shown == said
        assert progress.toolTip() == ("" if said == progress.text() else progress.text())


def test_a_button_that_loses_its_words_leaves_its_room_to_the_title_at_once(qtbot):
    header = PaneHeader(TITLE)
    kept = text_button("Original kept", "Open the original file")
    kept.setIcon(icon("lock", "text2"))
    header.add_worded(kept)
    header.note.setText(NOTE)
    qtbot.addWidget(header)
    header.resize(900, header.height())
    header.show()
    header.resize(header.title.sizeHint().width() + kept.sizeHint().width() + 20, header.height())
    assert header.title.geometry().right() < header.note.x()


def test_fields_stand_one_in_a_row_for_large_letters():
    fields = tuple(TemplateField(name, name.title()) for name in ("title", "date", "place", "time"))
    assert [len(row) for row in form_rows(fields)] == [1, 2, 1]
    assert [len(row) for row in form_rows(fields, 1)] == [1, 1, 1, 1]


def test_a_worded_button_keeps_its_picture_where_the_title_needs_the_room(qtbot):
    pane = QWidget()
    header = PaneHeader(TITLE)
    header.setParent(pane)
    made = text_button("Original kept", "Open the original file")
    made.setIcon(icon("lock", "text2"))
    header.add_worded(made)
    qtbot.addWidget(pane)
    pane.resize(900, 100)
    pane.show()
    need = header.title.sizeHint().width()
    for width, style in (
        (need + 300, Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
        (need + 80, Qt.ToolButtonStyle.ToolButtonIconOnly),
        (need + 300, Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
    ):
        header.resize(width, header.height())
        qtbot.waitUntil(lambda style=style: made.toolButtonStyle() == style)
        header.grab()
        assert header.title.width() >= need
