"""A toast: what was done, with Undo, at the foot of a pane for six seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget

from briefwright.ui.icons import draw_icon
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.buttons import button, label

_STAYS = 6000
_FADES = 140


class Toast(QWidget):
    """One at a time at the bottom centre of its host; waits while hovered or focused."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self._host = host
        self._words = label("", "base")
        self._action: Callable[[], object] = lambda: None
        self._button = button("", self._act, dress="quiet", small=True)
        self._timer = QTimer(self, interval=_STAYS, singleShot=True)
        self._timer.timeout.connect(self._leave)
        self._fade = QPropertyAnimation(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(38, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._button)
        self.setFixedHeight(40)
        host.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is not shown."""
        return self._words.text() if self.isVisible() else ""

    def say(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show a sentence, and a button such as Undo; also announced to a screen reader."""
        self._words.setText(text)
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action[0])
            self._action = action[1]
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self._appear()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        self.hide()
        self._action()

    def _appear(self) -> None:
        duration = theme().duration(_FADES)
        self.show()
        self.raise_()
        if not duration:
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setDuration(duration)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(lambda: self.setGraphicsEffect(None))  # type: ignore[arg-type]  # none removes it
        self._fade.start()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
            return
        self.hide()

    def _place(self) -> None:
        width = min(max(self.sizeHint().width(), 240), self._host.width() - 24)
        self.setFixedWidth(max(width, 120))
        self.move((self._host.width() - self.width()) // 2, self._host.height() - self.height() - 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.control), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        draw_icon(painter, "check-circle", now.ok, QRectF(12, 12, 16, 16))
        painter.end()
