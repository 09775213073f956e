"""Cut, Copy, Paste and Select all in the Edit menu: they act on what has the focus, and only where they can."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from briefwright.ui.actions import bare, shown_key
from conftest import activate

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NAMES = {"cut": "Cut", "copy_chosen": "Copy", "paste": "Paste", "select_all": "Select all"}


def edit_menu(window):
    menu = window.menuBar().actions()[1].menu()
    assert isinstance(menu, QMenu)
    return menu


def offered(window):
    """What the Edit menu lets one do, of the four."""
    menu = edit_menu(window)
    menu.aboutToShow.emit()
    entries = {bare(action.text().split("\t")[0]): action for action in menu.actions()}
    return {name for name, words in NAMES.items() if entries[words].isEnabled()}


@pytest.fixture
def field(bench, window, qtbot):
    """The search box, with words typed into it."""
    activate(qtbot, window)
    bench.evidence.focus_search()
    qtbot.keyClicks(bench.evidence.search, "science")
    QGuiApplication.clipboard().setText("and talent")
    return bench.evidence.search


@pytest.fixture
def words(bench, window, qtbot):
    """Own words being written."""
    activate(qtbot, window)
    window.action("words").trigger()
    qtbot.waitUntil(lambda: hasattr(QApplication.focusWidget(), "edited"))
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Open with the fund")
    return editor


def test_a_field_is_offered_what_it_can_take(field, window):
    assert offered(window) == {"paste", "select_all"}
    field.selectAll()
    assert offered(window) == {"cut", "copy_chosen", "paste", "select_all"}
    QGuiApplication.clipboard().clear()
    field.clear()
    assert offered(window) == set()


def test_a_field_is_cut_and_pasted_into(field, window):
    offered(window)
    window.action("select_all").trigger()
    offered(window)
    window.action("cut").trigger()
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == "science"
    offered(window)
    for _ in range(2):
        window.action("paste").trigger()
    assert field.text() == "sciencescience"


def test_own_words_are_copied_and_pasted_as_by_their_keys(words, window):
    words.moveCursor(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
    assert offered(window) >= {"cut", "copy_chosen", "select_all"}
    window.action("copy_chosen").trigger()
    assert QGuiApplication.clipboard().text() == "Open with the fund"
    words.moveCursor(QTextCursor.MoveOperation.End)
    assert offered(window) == {"paste", "select_all"}
    window.action("paste").trigger()
    assert words.toPlainText() == "Open with the fundOpen with the fund"
    assert "Open with the fundOpen with the fund" in str(window.desk.brief)


def test_the_evidence_list_copies_and_chooses_everything(bench, window, qtbot):
    activate(qtbot, window)
    bench.evidence.list.setFocus()
    bench.evidence.list.go_to(0)
    assert offered(window) == {"copy_chosen", "select_all"}
    window.action("copy_chosen").trigger()
    one = QGuiApplication.clipboard().text()
    window.action("select_all").trigger()
    assert len(bench.evidence.list.chosen()) == bench.evidence.model.count > 1
    offered(window)
    window.action("copy_chosen").trigger()
    assert len(QGuiApplication.clipboard().text().splitlines()) == bench.evidence.model.count
    assert QGuiApplication.clipboard().text().startswith(one)


def test_nothing_is_offered_where_nothing_can_be_done(bench, window, qtbot):
    activate(qtbot, window)
    bench.preview.view.setFocus()
    assert offered(window) == set()


def test_a_text_that_is_only_read_can_be_copied(bench, window, qtbot):
    activate(qtbot, window)
    bench.evidence.list.go_to(0)
    window.action("show_source").trigger()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is not bench, timeout=10_000)
    text = window.reading_room.viewer.text
    qtbot.waitUntil(lambda: QApplication.focusWidget() is text)
    assert offered(window) == {"select_all"}
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert offered(window) == {"copy_chosen", "select_all"}
    window.action("copy_chosen").trigger()
    assert QGuiApplication.clipboard().text() == cursor.selectedText()


def test_the_menu_opened_by_key_knows_where_one_was(field, window, qtbot):
    field.selectAll()
    qtbot.keyClick(window, KEY.Key_E, ALT)
    menu = QApplication.activePopupWidget()
    assert menu is edit_menu(window)
    assert window.action("cut").isEnabled()
    qtbot.keyClick(menu, KEY.Key_T)
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == "science"


def test_the_palette_offers_them_for_the_place_one_came_from(field, window, qtbot):
    field.selectAll()
    qtbot.keyClick(field, KEY.Key_K, CTRL)
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "cut")
    assert palette.list.currentIndex().data() == "Cut"
    qtbot.keyClick(palette.search, KEY.Key_Return)
    assert field.text() == ""


def test_letters_of_the_edit_menu_are_each_given_once(window):
    texts = [action.text().split("\t")[0] for action in edit_menu(window).actions() if action.text()]
    letters = [text[text.index("&") + 1].casefold() for text in texts]
    assert len(letters) == len(set(letters)) == len(texts)


def test_keys_are_shown_and_belong_to_who_has_the_focus(window):
    for name, letter in zip(NAMES, "XCVA", strict=True):
        assert window.action(name).text().endswith(f"\t{shown_key(f'Ctrl+{letter}')}")
        assert not window.action(name).shortcuts()
