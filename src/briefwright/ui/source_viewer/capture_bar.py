"""The bar that comes up under a selection: capture it as a quote, a fact or an initiative."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from briefwright.model.evidence import KINDS, Kind
from briefwright.ui.fonts import font
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import tr
from briefwright.ui.theme import tokens
from briefwright.ui.wording import KIND_NAMES

CAPTURE_KEYS: dict[str, Kind] = {"Q": "quote", "F": "fact", "I": "initiative"}


class CaptureBar(QFrame):
    """A child of the text, not a popup: it takes no focus and scrolls with its selection."""

    captured = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 3, 4, 3)
        layout.setSpacing(2)
        keys = {kind: key for key, kind in CAPTURE_KEYS.items()}
        for kind in KINDS:
            pressed = _CaptureButton(kind, keys[kind])
            pressed.clicked.connect(lambda _on=False, kind=kind: self.captured.emit(kind))
            layout.addWidget(pressed)
        self.hide()

    def place(self, selection: QRectF) -> None:
        """Stand under a selection, inside the parent."""
        self.adjustSize()
        room = self._over.rect()
        x = min(max(round(selection.left()), 2), max(2, room.width() - self.width() - 2))
        y = round(selection.bottom()) + 4
        if y + self.height() > room.height():
            y = round(selection.top()) - self.height() - 4
        self.move(x, y)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.control), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class _CaptureButton(QAbstractButton):
    def __init__(self, kind: Kind, key: str) -> None:
        super().__init__()
        self._kind = kind
        self._key = key
        self.setText(tr(KIND_NAMES[kind]))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.text())
        self.setToolTip(tr("Capture the selection: {key}", key=key))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font("medium")).horizontalAdvance(self.text())
        return QSize(round(width) + 74, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.sunken))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        draw_icon(painter, KIND_ICONS[self._kind], str(getattr(now, self._kind)), QRectF(8, 5, 16, 16))
        painter.setFont(font("medium"))
        painter.setPen(QColor(now.text))
        painter.drawText(QRectF(30, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        cap = QRectF(self.width() - 28, 4.5, 20, 17)
        painter.setPen(QPen(QColor(now.border), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(now.text2))
        painter.setFont(font("meta"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.end()
