"""Keys are written as the desktop at hand writes them, in menus, tips and sentences."""

import re
import sys

import pytest
from interface_words import patterns
from PySide6.QtCore import QLibraryInfo, QLocale, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from briefwright.ui.actions import in_menu, in_tip, key_words, plain_text, shown_key
from briefwright.ui.qt_words import QtWords

HELD = re.compile(r"\b(Ctrl|Alt|Shift|Meta)\+|↑|↓|⌘|⌥|⇧")


def test_no_words_of_the_interface_name_a_key_themselves(repository):
    assert [words for words in patterns(repository / "src" / "briefwright" / "ui") if HELD.search(words)] == []


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has signs of its own")
def test_a_key_is_shown_with_arrows_and_the_names_on_keyboards():
    assert shown_key("Alt+Shift+Up") == "Alt+Shift+↑"
    assert shown_key("Ctrl+Return") == "Ctrl+Enter"
    assert shown_key("Ctrl+PgUp") == "Ctrl+PgUp"
    assert shown_key("Up") == "↑"
    assert shown_key("Shift+Return") == "Shift+Enter"
    assert shown_key("Ctrl+-") == "Ctrl+-"
    assert in_menu("Take out", "Del") == "Take out\tDel"
    assert in_tip("Import files…", "Ctrl+I") == "Import files… (Ctrl+I)"


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has signs of its own")
def test_arrows_stay_signs_where_qt_has_words_for_them(qapp):
    words = QtWords()
    assert words.load(QLocale("zh_CN"), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(words)
    try:
        assert QKeySequence("Alt+Up").toString(QKeySequence.SequenceFormat.NativeText) != "Alt+Up"
        assert shown_key("Alt+Up") == "Alt+↑"
        assert shown_key("Ctrl+Return") == "Ctrl+Enter"
    finally:
        qapp.removeTranslator(words)


def test_tips_of_the_panes_name_the_keys_that_do_it(bench):
    tips = {button.toolTip() for button in bench.findChildren(QToolButton)}
    for words, key in (("Import files…", "Ctrl+I"), ("Zoom in", "Ctrl+="), ("Zoom out", "Ctrl+-")):
        assert in_tip(words, key) in tips


def test_the_menu_of_a_card_and_the_menu_bar_name_the_same_keys(bench, window):
    cards = bench.evidence.list
    cards.setCurrentIndex(cards.model().index(0, 0))
    bar = {plain_text(action): key_words(action) for action in window.actions_by_id.values()}
    shown = {}

    def look():
        menu = cards.findChild(QMenu)
        shown.update({plain_text(action): key_words(action) for action in menu.actions() if action.text()})
        menu.close()

    QTimer.singleShot(0, look)
    middle = cards.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, cards.mapToGlobal(middle))
    QApplication.sendEvent(cards.viewport(), event)
    assert len(shown) > 6
    assert {words: key for words, key in shown.items() if key != bar[words]} == {}
