"""One choice of a few, side by side: kind and form."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import draw_icon
from briefwright.ui.theme import tokens

_HEIGHT = 28

_EDGES = 16
"""Pixels that stay free beside the words of a part."""


class Segments(QWidget):
    """Equal parts of one outlined bar; arrows move the choice. `chosen` carries the key of what the user chose."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: tuple[tuple[str, str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._key = choices[0][0]
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", True)
        self._describe()

    @property
    def key(self) -> str:
        """The key of the choice."""
        return self._key

    def choose(self, key: str) -> None:
        """Show a choice without telling."""
        self._key = key
        self._describe()
        self.update()

    def _describe(self) -> None:
        words = next((text for key, text, _icon in self._choices if key == self._key), "")
        self.setAccessibleName(f"{self._name}: {words}")

    def sizeHint(self) -> QSize:
        return QSize(180, max(_HEIGHT, round(QFontMetricsF(font("base")).height()) + 10))

    def _part(self, index: int) -> QRectF:
        width = (self.width() - 1) / len(self._choices)
        return QRectF(0.5 + index * width, 0.5, width, self.height() - 1)

    def _set(self, index: int) -> None:
        key = self._choices[index % len(self._choices)][0]
        if key != self._key:
            self.choose(key)
            self.chosen.emit(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(len(self._choices)):
            if self._part(index).contains(event.position()):
                self._set(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = [key for key, _text, _icon in self._choices].index(self._key)
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._set(min(at + 1, len(self._choices) - 1))
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._set(max(at - 1, 0))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(whole, 6, 6)
        painter.fillPath(shape, QColor(now.surface))
        for index, (key, text, picture) in enumerate(self._choices):
            part, on = self._part(index), key == self._key
            if on:
                painter.save()
                painter.setClipPath(shape)
                painter.fillRect(part, QColor(now.accent_tint))
                painter.restore()
            if index:
                painter.setPen(QPen(QColor(now.border), 1))
                painter.drawLine(part.topLeft(), part.bottomLeft())
            self._paint_words(painter, part, text, picture, on=on)
        painter.setPen(QPen(QColor(now.control), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        painter.end()

    def _paint_words(self, painter: QPainter, part: QRectF, text: str, picture: str, *, on: bool) -> None:
        now = tokens()
        face = font("strong" if on else "base")
        ink = now.accent if on else now.text2
        words = QFontMetricsF(face).horizontalAdvance(text)
        side = min(grown(16), max(16.0, part.width() - _EDGES - words - 6))  # as large as there is room for
        width = words + (side + 6 if picture else 0)
        left = part.center().x() - width / 2
        if picture:
            draw_icon(painter, picture, ink, QRectF(left, part.center().y() - side / 2, side, side))
            left += side + 6
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(left, part.y(), part.width(), part.height()), Qt.AlignmentFlag.AlignVCenter, text)
