"""Lines of text: on the base line of the words beside them, and cut with an ellipsis while nobody writes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLineEdit, QWidget

from briefwright.ui.fonts import font
from briefwright.ui.widgets.base_line import level_with_labels
from briefwright.ui.widgets.buttons import label
from briefwright.ui.widgets.elided_line import ElidedLine
from briefwright.ui.widgets.focus_edge import FocusEdge
from briefwright.ui.workshop.inputs import Number


def lowest_ink(holder: QWidget, part: QWidget, column: int) -> int:
    """The lowest dark point of the letters that begin at a column of a part."""
    picture = holder.grab().toImage()
    corner = part.mapTo(holder, QPoint(0, 0))
    rows = range(corner.y() + 3, corner.y() + part.height() - 3)
    columns = range(corner.x() + column, corner.x() + column + 8)
    return max(y for y in rows for x in columns if QColor(picture.pixel(x, y)).lightness() < 140)


@pytest.mark.parametrize("words", ["HHHH", "HHHH 视频会谈"])
@pytest.mark.parametrize("height", [28, 29, 34])
def test_a_line_stands_on_the_base_line_of_a_label_of_the_same_words(qtbot, window, words, height):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet("QWidget { background: white; }")
    name, line = label(words), QLineEdit(words)
    line.setFont(font("base"))
    level_with_labels(line)
    for place, part in enumerate((name, line)):
        part.setParent(holder)
        part.setGeometry(10 + 200 * place, 10, 180, height)
    holder.resize(400, 60)
    holder.show()
    qtbot.waitExposed(holder)
    assert abs(lowest_ink(holder, name, 0) - lowest_ink(holder, line, 12)) <= 1


def test_a_number_stands_on_its_line_after_words_stood_there(qtbot, window):
    number = Number("At most", lambda _value: None, none="不限")
    qtbot.addWidget(number)
    number.lineEdit().setFont(QFont(["Liberation Sans", "Noto Sans CJK SC"]))  # whatever the interface has
    number.show_number(1)
    number.show_number(0)
    worded = number.lineEdit().textMargins().top()
    number.show_number(3)
    assert number.lineEdit().textMargins().top() == 0 < worded


def test_a_line_is_cut_with_an_ellipsis_until_one_writes_in_it(qtbot, window):
    line = ElidedLine("Beijing Municipal Science & Technology Commission")
    qtbot.addWidget(line)
    line.resize(160, 28)
    line.show()
    qtbot.waitExposed(line)
    assert not line.shows_all
    cut = line.grab().toImage()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setCursorPosition(0)
    assert line.grab().toImage() != cut
    line.resize(600, 28)
    assert line.shows_all


def test_a_pane_shows_that_a_key_gave_it_the_focus_and_not_that_a_click_did(qtbot, window):
    holder = QWidget()
    qtbot.addWidget(holder)
    pane = QWidget(holder)
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    edge = FocusEdge(pane)
    pane.resize(200, 100)
    holder.show()
    holder.activateWindow()
    pane.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(pane.hasFocus)
    assert not edge.isVisible()
    pane.clearFocus()
    pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(edge.isVisible)
    assert edge.size() == pane.size()
    pane.clearFocus()
    assert not edge.isVisible()
