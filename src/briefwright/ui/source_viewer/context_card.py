"""The exact words in their context, and the proof that they stand in the source."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefwright.model.evidence import Evidence
from briefwright.model.source import Source
from briefwright.ui.fonts import font, grown, tabular
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr
from briefwright.ui.preview.runs import utf16
from briefwright.ui.theme import theme, tokens

CONTEXT = 250
"""Characters shown either side of the words, at most, and never past their paragraph."""
_SIDE, _TOP, _LINE = 12, 9, 20
_SIGN = 20
"""What the sign before the proof takes of its line."""
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class ContextCard(QWidget):
    """A card as tall as its words need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = self._words = self._after = ""
        self._proof = ""
        self._exact = True
        self._foot = 22
        self._layout = QTextLayout()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._reshape)

    def show_evidence(self, source: Source, evidence: Evidence) -> None:
        """Show evidence in its sentence, at most 250 characters either side."""
        text, (start, end) = source.text, (evidence.start, evidence.end)
        low = max(min(evidence.sentence[0], start), start - CONTEXT)
        high = min(max(evidence.sentence[1], end), end + CONTEXT)
        self._before = _flat(text[low:start])
        self._words = _flat(text[start:end])
        self._after = _flat(text[end:high])
        self._exact = text[start:end] == evidence.text
        if self._exact:
            self._proof = tr("Same as the source, characters {start}–{end}", start=start, end=end)
        else:
            self._proof = tr("Not the source’s words at characters {start}–{end}", start=start, end=end)
        self.setAccessibleName(f"{self._before}{self._words}{self._after}. {self._proof}")
        self._reshape()

    def _reshape(self) -> None:
        now = tokens()
        text = self._before + self._words + self._after
        self._layout = QTextLayout(text, font("base"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(
            [_ink(0, utf16(text), now.text3), _ink(utf16(self._before), utf16(self._words), now.text)]
        )
        self._layout.beginLayout()
        width = max(40, self.width() - 2 * _SIDE)
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(line.position().__class__(0.0, y))
            y += max(_LINE, line.height())
        self._layout.endLayout()
        proof = QFontMetricsF(tabular("meta")).boundingRect(
            QRectF(0, 0, width - grown(_SIGN), 1000), _WRAPPED, self._proof
        )
        self._foot = round(proof.height()) + 6
        self.setFixedHeight(round(y) + 2 * _TOP + self._foot)
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._reshape()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.border), 1))
        painter.setBrush(QColor(now.ev_card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QColor(now.text))
        self._layout.draw(painter, QRectF(_SIDE, _TOP, 0, 0).topLeft())
        foot = self.height() - _TOP - self._foot + 3
        name, ink = ("shield-check", now.ok) if self._exact else ("x-circle", now.danger)
        side, line = grown(16), QFontMetricsF(tabular("meta")).height()
        draw_icon(painter, name, ink, QRectF(_SIDE, foot + 1 + (line - side) / 2, side, side))
        painter.setFont(tabular("meta"))
        painter.setPen(QColor(now.text2))
        box = QRectF(_SIDE + grown(_SIGN), foot - 1, self.width() - 2 * _SIDE - grown(_SIGN), self._foot)
        painter.drawText(box, _WRAPPED | Qt.AlignmentFlag.AlignVCenter, self._proof)
        painter.end()


def _flat(text: str) -> str:
    return "".join(" " if character in "\n\r\t\u2028\u2029" else character for character in text)


def _ink(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    made.format = look
    return made
