"""A banner keeps its words and its button apart at every width of its pane."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefwright.ui.theme import tokens
from briefwright.ui.widgets.banner import Banner, BannerStack


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    layout = QVBoxLayout(pane)
    stack = BannerStack()
    layout.addWidget(stack)
    layout.addStretch(1)
    offer = ("Add the attachment", lambda: None)
    stack.show_banner("a", Banner("warn", "letter.eml was added", "Attached and not read: annex.pdf.", offer))
    stack.show_banner("b", Banner("danger", "speech.pdf was not added"))
    pane.resize(900, 500)
    pane.show()
    return pane


@pytest.mark.parametrize("width", [900, 640, 420, 300])
def test_nothing_in_a_banner_lies_over_anything_else(pane: QWidget, qtbot: QtBot, width: int) -> None:
    for step in (900, 300, width):
        pane.resize(step, 500)
        qtbot.wait(1)
    for banner in pane.findChildren(Banner):
        parts = [part for part in banner.findChildren(QWidget) if isinstance(part, QLabel | QPushButton)]
        for part in parts:
            assert banner.rect().contains(part.geometry()), part.text()
        for one, other in combinations(parts, 2):
            assert not one.geometry().intersects(other.geometry()), (one.text(), other.text())


def test_the_button_stands_beside_the_words_where_there_is_room(pane: QWidget, qtbot: QtBot) -> None:
    banner = pane.findChildren(Banner)[0]
    push = next(part for part in banner.findChildren(QPushButton) if part.text())
    words = banner.findChildren(QLabel)[-1]
    for width, is_beside in ((900, True), (300, False), (900, True)):
        pane.resize(width, 500)
        qtbot.wait(1)
        assert (push.x() > words.geometry().right()) is is_beside
        assert (push.y() > words.geometry().bottom()) is not is_beside


def test_a_hairline_parts_banners_from_what_stands_below(qtbot: QtBot) -> None:
    stacks = []
    for ruled in (True, False):
        stack = BannerStack()
        qtbot.addWidget(stack)
        if ruled:
            stack.rule()
        stack.resize(400, 80)
        stack.show_banner("one", Banner("warn", "Look at this"))
        stacks.append(stack.grab().toImage())
    with_line, without = stacks
    foot = with_line.height() - 1
    assert with_line.pixelColor(200, foot).name().upper() == tokens().border
    assert without.pixelColor(200, foot) != with_line.pixelColor(200, foot)
