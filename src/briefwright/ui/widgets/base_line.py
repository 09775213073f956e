"""Where Chinese letters stand in a line: a label centres a taller line, an input hangs it from above."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QLabel, QLineEdit


def sunk_and_taller(text: str, face: QFont) -> tuple[float, float]:
    """How far Chinese letters in a line move its base line down in its middle, and how much taller they make it."""
    layout = QTextLayout(text, face)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    usual = QFontMetricsF(face)
    return (line.ascent() - line.descent() - usual.ascent() + usual.descent()) / 2, line.height() - usual.height()


def line_height(label: QLabel) -> float:
    """How high the first line of a label is: more with Chinese letters in it."""
    return label.fontMetrics().height() + sunk_and_taller(label.text(), label.font())[1]


def level_with_labels(line: QLineEdit, told: SignalInstance | None = None) -> None:
    """Give a line of text the base line that a label of the same words would have, whatever is written.

    `told` carries the text where the line’s own signal does not: a box of numbers keeps that one back.
    """
    (told or line.textChanged).connect(partial(_level, line))
    _level(line, line.text())


def _level(line: QLineEdit, text: str) -> None:
    sunk, taller = (0.0, 0.0) if text.isascii() else sunk_and_taller(text, line.font())
    around = line.textMargins()
    around.setTop(max(0, round(2 * sunk + taller) - 1))
    line.setTextMargins(around)
