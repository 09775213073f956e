"""The workshop's bar: the template's name stands on one line with the words beside it, in Chinese too."""

import pytest
from PySide6.QtGui import QUndoStack

from briefwright.ui.workshop.title_bar import TitleBar


def lowest_ink(bar, widget):
    """The lowest row of the bar in which a widget has dark letters."""
    picture, at = bar.grab().toImage(), widget.geometry()
    columns = range(at.left(), at.right())
    return max(y for y in range(bar.height()) if any(picture.pixelColor(x, y).lightness() < 120 for x in columns))


@pytest.mark.parametrize("words", ["Hxn", "副本"])
def test_the_name_stands_on_the_line_of_the_words_beside_it(qtbot, window, words):
    bar = TitleBar(QUndoStack())
    qtbot.addWidget(bar)
    bar.resize(1300, bar.height())
    bar.origin.setText(words)
    bar.name.setText(words)
    bar.show()
    qtbot.waitExposed(bar)
    bar.name.clearFocus()
    assert abs(lowest_ink(bar, bar.name) - lowest_ink(bar, bar.origin)) <= 1
