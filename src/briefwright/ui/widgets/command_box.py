"""The box in the toolbar that opens the command palette: looks like a field, acts as a button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QAction, QColor, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from briefwright.ui.fonts import font, grown, scaled
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr
from briefwright.ui.theme import tokens


class CommandBox(QAbstractButton):
    """248 × 30: a lens, the invitation, the key; `show_words` leaves the invitation out."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setText(tr("Find a command or item"))
        self.setAccessibleName(self.text())
        self.setToolTip(action.toolTip())
        self.setStatusTip(action.statusTip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self._worded = True
        self.clicked.connect(action.trigger)

    def show_words(self, *, shown: bool) -> None:
        """Show what it invites to, or only the lens and the key."""
        if shown != self._worded:
            self._worded = shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        height, key = max(30, scaled(26)), self._key_size().width()
        if not self._worded:
            return QSize(round(key) + 32 + grown(16), height)
        wide = QFontMetricsF(font("base")).horizontalAdvance(self.text()) + key
        return QSize(max(248, round(wide) + 50 + grown(16)), height)

    def _key_size(self) -> QSizeF:
        metrics = QFontMetricsF(font("meta"))
        return QSizeF(metrics.horizontalAdvance(self._key) + 12, max(18.0, metrics.height() + 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.control), 1) if self.underMouse() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.sunken))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = grown(16)
        draw_icon(painter, "magnifying-glass", now.text2, QRectF(9, (self.height() - side) / 2, side, side))
        painter.setFont(font("base"))
        painter.setPen(QColor(now.text3))
        words = self.text() if self._worded else ""
        painter.drawText(
            QRectF(17 + side, 0, self.width() - 24 - side, self.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        face = font("meta")
        size = self._key_size()
        key = QRectF(QPointF(self.width() - size.width() - 7, (self.height() - size.height()) / 2), size)
        painter.setPen(QPen(QColor(now.border), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(face)
        painter.setPen(QColor(now.text2))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
