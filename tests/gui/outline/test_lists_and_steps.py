"""Lists that go on with Enter, dates as people type them, and what undo, focus and toast do meanwhile."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFocusFrame, QMenu, QStyle, QStyleOptionComboBox

from briefwright.app.templates.catalogue import find_template
from briefwright.model.brief import EvidenceItem
from briefwright.ui.panes.outline.field_editors import read_date
from briefwright.ui.panes.outline.item_menu import ItemAsks, item_menu
from briefwright.ui.panes.outline.typed_marks import printed_mark
from conftest import activate, settle

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def texts(window, section="objectives"):
    return [item.text for item in window.desk.brief.section(section).items]


def begin(bench, window, qtbot, section="objectives", words="Agree a date."):
    bench.outline.sheet.reveal_section(section)
    qtbot.keyClick(bench.outline.sheet.section_view(section).header, KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), words)


def test_enter_begins_the_next_of_a_list(bench, window, qtbot):
    begin(bench, window, qtbot)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "Name a lead.")
    assert texts(window) == ["Agree a date.", "Name a lead."]
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return, SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "By May.")
    assert texts(window) == ["Agree a date.", "Name a lead.\nBy May."]


def test_enter_in_the_middle_of_words_breaks_them(bench, window, qtbot):
    begin(bench, window, qtbot)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Home)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert texts(window) == ["\nAgree a date."]


def test_enter_elsewhere_is_a_line(bench, window, qtbot):
    section = "reason"
    begin(bench, window, qtbot, section)
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "By May.")
    assert texts(window, section) == ["Agree a date.\nBy May."]


def test_an_empty_one_goes_without_a_word_and_the_focus_stays_near(bench, window, qtbot):
    for key in (KEY.Key_Return, KEY.Key_Backspace, KEY.Key_Escape):
        begin(bench, window, qtbot)
        first = QApplication.focusWidget()
        qtbot.keyClick(first, KEY.Key_Return)
        assert len(texts(window)) == 2
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert texts(window) == ["Agree a date."]
        assert QApplication.focusWidget() is first
        assert not bench.outline.toast.text
        assert window.action("undo").text() == "&Undo edit own words"
        window.desk.take_out([item.id for item in window.desk.brief.section("objectives").items])
        bench.outline.toast.hide()
        settle(qtbot, window)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ('"We agree," he said.', "“We agree,” he said."),
        ("Xu's (\"the 'new' one\") view", "Xu’s (“the ‘new’ one”) view"),
        ('A **"bold"** word', "A **“bold”** word"),
    ],
)
def test_quotation_marks_are_written_as_they_are_printed(bench, window, qtbot, typed, written):
    begin(bench, window, qtbot, words=typed)
    assert texts(window) == [written]
    window.desk.undo()
    assert written not in texts(window)


def test_between_chinese_letters_the_open_mark_tells_which_is_meant():
    assert printed_mark("他说", '"') == "“"
    assert printed_mark("他说“中国将开放", '"') == "”"
    assert printed_mark("他说“开放”，又说", '"') == "“"


def test_a_mark_takes_the_place_of_what_is_chosen(bench, window, qtbot):
    begin(bench, window, qtbot, words="Agree x")
    edit = QApplication.focusWidget()
    qtbot.keyClick(edit, KEY.Key_Left, SHIFT)
    qtbot.keyClicks(edit, '"now')
    assert texts(window) == ["Agree “now"]


def test_a_date_without_a_year_is_the_next_of_that_name():
    today = dt.date(2026, 11, 27)
    for typed, read in {
        "3 Dec": "2026-12-03",
        "3 November": "2027-11-03",
        "thu 3 dec": "2026-12-03",
        "12月3日": "2026-12-03",
        "29 Feb": "29 Feb",
        "tomorrow": "2026-11-28",
        "Yesterday": "2026-11-26",
        "明天": "2026-11-28",
        "3 Dec 2025": "2025-12-03",
        "soon": "soon",
    }.items():
        assert read_date(typed, today) == read


def test_a_wrong_date_stays_in_its_field_until_it_is_put_right(bench, window, qtbot):
    editor = bench.outline.fields.editor("date")
    editor.setFocus()
    editor.setText("soon")
    qtbot.keyClick(editor, KEY.Key_Return)
    bench.outline.fields.editor("title").setFocus()
    editor.setFocus()
    assert editor.text() == "soon"
    assert editor.property("wrong") == "true"
    assert len(bench.outline.banners.texts()) == 1
    editor.setText("6 Aug 2020")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert editor.property("wrong") == "false"
    assert not bench.outline.banners.texts()


def test_undo_in_a_date_or_a_marking_takes_back_what_the_brief_took_from_it(bench, window, qtbot):
    for name, typed, shown in (("date", "6/8/2020", "Thu 6 Aug 2020"), ("marking", "draft", "DRAFT")):
        editor = bench.outline.fields.editor(name)
        line = editor.lineEdit() if name == "marking" else editor
        before = window.desk.brief.fields.get(name)
        activate(qtbot, window)
        editor.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, typed)
        press_undo(window, qtbot)
        assert window.desk.brief.fields.get(name) == before  # it is what is typed that undo takes back
        line.selectAll()
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, KEY.Key_Return)
        assert line.text() == shown
        press_undo(window, qtbot)
        assert window.desk.brief.fields.get(name) == before
        bench.outline.fields.editor("title").setFocus()
        assert window.desk.brief.fields.get(name) == before
        assert not line.text() or line.text() == "OFFICIAL"


def press_undo(window, qtbot):
    """Press Ctrl+Z where the focus is: the field may take it, else the window’s command does."""
    focus = QApplication.focusWidget()
    claim = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    claim.ignore()
    QApplication.sendEvent(focus, claim)
    if claim.isAccepted():
        qtbot.keyClick(focus, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        window.action("undo").trigger()


def test_the_list_of_markings_opens_with_the_mouse(bench, window, qtbot):
    editor = bench.outline.fields.editor("marking")
    option = QStyleOptionComboBox()
    editor.initStyleOption(option)
    arrow = editor.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, editor
    )
    assert arrow.width() >= 12
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=arrow.center())
    assert editor.view().isVisible()
    editor.hidePopup()


def test_a_step_that_was_refused_is_told_until_one_is_taken(bench, window):
    found = bench.evidence.model.founds([bench.evidence.model.index(0), bench.evidence.model.index(1)])
    window.desk.add(found[:1], "points_to_make")
    window.desk.add(found[:1], "points_to_make")
    assert bench.outline.banners.texts() == (
        "This evidence is already in “Points to make”. Choose another section.",
    )
    window.desk.add(found[1:], "points_to_make")
    assert not bench.outline.banners.texts()


def test_a_section_says_what_it_takes_in_a_sentence(bench, window):
    assert window.desk.refusal("reason") == "Reason for the meeting takes only own words and facts."


def test_an_items_menu_shows_it_in_its_source(bench, window):
    window.desk.add(bench.evidence.model.founds([bench.evidence.model.index(0)]), "points_to_make")
    (item,) = window.desk.brief.section("points_to_make").items
    asked = []
    menu = item_menu(window, window.desk, (item.id,), ItemAsks(asked.append, print))
    menu.actions()[0].trigger()
    assert asked == [item.id]


def test_an_items_menu_offers_the_other_sections_and_names_the_priorities(bench, window):
    found = bench.evidence.model.founds([bench.evidence.model.index(0)])
    section = next(s.id for s in window.desk.shown_sections() if window.desk.takes(s.id, [found[0].evidence]))
    window.desk.add(found, section)
    (item,) = [i for i in window.desk.brief.section(section).items if isinstance(i, EvidenceItem)]
    menu = item_menu(window, window.desk, (item.id,), ItemAsks(print, print))
    below = {menu.title().replace("&", ""): menu for menu in menu.findChildren(QMenu)}
    names = [action.text().replace("&", "") for action in below["Priority when shortened"].actions()]
    assert names == ["Usual", "Raised", "High", "Highest"]
    assert window.desk.section_title(section) not in [a.text() for a in below["Move to"].actions()]
    below["Priority when shortened"].actions()[2].trigger()
    assert window.desk.evidence_item(item.id).options.priority == 2


def test_a_card_is_not_lit_by_a_mouse_that_drags(bench, qtbot):
    cards = bench.evidence.list
    box = cards.visualRect(bench.evidence.model.index(0))
    at = QPointF(box.center())
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        cards.viewport().mapToGlobal(at),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(cards.viewport(), move)
    assert cards.cards.hovered != 0


def test_undo_and_redo_show_what_they_changed(bench, window, qtbot):
    sheet, desk = bench.outline.sheet, window.desk
    for number in range(12):
        desk.add_words("reason", text=f"Reason {number}.")
    last = desk.shown_sections()[-1].id
    words = desk.add_words(last, text="Ask about this.")
    desk.take_out([words])
    sheet.verticalScrollBar().setValue(0)
    settle(qtbot, window)
    bench.outline.fields.editor("title").setFocus()
    desk.undo()
    assert sheet.viewport().rect().intersects(seen(sheet, sheet.view(words)))
    assert bench.outline.fields.editor("title").hasFocus()
    first = desk.brief.section("reason").items[0].id
    desk.edit_words(first, "The first reason.")
    desk.undo()
    assert sheet.viewport().rect().intersects(seen(sheet, sheet.view(first)))


def seen(sheet, view):
    return QRect(view.mapTo(sheet.viewport(), QPoint()), view.size())


def test_the_focus_stays_in_the_outline_when_what_had_it_goes(bench, window, qtbot):
    sheet, desk = bench.outline.sheet, window.desk
    words = desk.add_words("objectives", text="Agree a date.")
    sheet.view(words).setFocus()
    desk.undo()
    assert bench.outline.sheet.isAncestorOf(QApplication.focusWidget())
    sheet.reveal_section("points_they_raise")
    window.commands.templates._switch_to(find_template(window.workspace.folders, "two-pager"))
    assert bench.outline.isAncestorOf(QApplication.focusWidget())
    desk.undo()
    assert bench.outline.isAncestorOf(QApplication.focusWidget())
    settle(qtbot, window)


def test_what_is_said_leaves_the_foot_of_the_outline_free(bench, window, qtbot):
    outline = bench.outline
    window.desk.hide_section("sensitivities", hidden=True)
    outline.toast.say("Added to Objectives", ("Undo", lambda: None))
    settle(qtbot, window)
    assert outline._hidden.isVisible()
    foot = outline._hidden.mapTo(outline, QPoint())
    assert outline.toast.geometry().bottom() < foot.y()


def test_a_box_that_is_written_in_shows_the_focus_as_a_field_does(bench, window, qtbot):
    activate(qtbot, window)
    marking = bench.outline.fields.editor("marking")
    bench.outline.fields.editor("date").setFocus()
    ringed = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        frames = [frame.widget() for frame in window.findChildren(QFocusFrame)]
        ringed.append((QApplication.focusWidget(), QApplication.focusWidget() in frames))
    assert (marking, False) in ringed
    assert any(is_ringed for _, is_ringed in ringed)
