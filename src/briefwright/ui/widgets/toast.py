"""A toast: what was done, with Undo and at most one step further, at the foot of a pane for six seconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget

from briefwright.ui.fonts import grown
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.buttons import button, label

_STAYS = 6000
_FADES = 140
_BUTTONS = 2
_NARROW, _NARROWEST, _BESIDE = 240, 120, 12
_MOVED = frozenset((QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide))
"""What may leave it in the wrong place."""
_LEFT, _RIGHT = 22, 16
_BESIDE_BUTTON = 8
"""Less: a quiet button has room of its own around its word."""

ToastAction: TypeAlias = tuple[str, Callable[[], object]]
"""A button's word and what it does."""


class Toast(QWidget):
    """One at a time at the bottom centre of its host, above its `foot`; waits while hovered or focused.

    A host of several panes says over which of them it stands.
    """

    def __init__(self, host: QWidget, foot: QWidget | None = None) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self._host = host
        self._foot = foot
        self._panes: tuple[QWidget, ...] = ()
        self._words = label("", "base")
        self._actions: tuple[ToastAction, ...] = ()
        self._undoes = False
        self.buttons = tuple(
            button("", partial(self._act, at), dress="quiet", small=True) for at in range(_BUTTONS)
        )
        self._timer = QTimer(self, interval=_STAYS, singleShot=True)
        self._timer.timeout.connect(self._leave)
        self._fade = QPropertyAnimation(self)
        layout = QHBoxLayout(self)
        self._layout = layout
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        for each in self.buttons:
            layout.addWidget(each)
        self.setFixedHeight(grown(40))
        host.installEventFilter(self)
        self.hide()

    def stand_over(self, *panes: QWidget) -> None:
        """Stand at the foot of the first of these panes that is shown and wide enough, else of the last."""
        self._panes = panes
        for pane in panes:
            pane.installEventFilter(self)

    @property
    def text(self) -> str:
        """What it says; empty while it is not shown."""
        return self._words.text() if self.isVisible() else ""

    def say(self, text: str, *actions: ToastAction) -> None:
        """Show a sentence, and at most two buttons such as Undo; also announced to a screen reader."""
        self._words.setText(text)
        self._actions = actions
        self._undoes = any(word == tr("Undo") for word, _ in actions)
        for at, each in enumerate(self.buttons):
            each.setVisible(at < len(actions))
            each.setText(actions[at][0] if at < len(actions) else "")
        self._layout.setContentsMargins(_LEFT + grown(16), 0, _BESIDE_BUTTON if actions else _RIGHT, 0)
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self._appear()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def outlive_step(self) -> None:
        """Another step was done or taken back: leave, where Undo would take back that one and not what is told."""
        if self._undoes:
            self.hide()

    def _act(self, at: int) -> None:
        self.hide()
        self._actions[at][1]()

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
        if self.underMouse() or any(each.hasFocus() for each in self.buttons):
            self._timer.start()
            return
        self.hide()

    def _place(self) -> None:
        wanted = max(self.sizeHint().width(), _NARROW)
        pane = self._pane(wanted)
        at = pane.mapTo(self._host, QPoint(0, 0)) if pane is not self._host else QPoint(0, 0)
        self.setFixedWidth(max(min(wanted, pane.width() - 2 * _BESIDE), _NARROWEST))
        below = 16 if self._foot is None or self._foot.isHidden() else 12 + self._foot.sizeHint().height()
        below = max(0, min(below, (pane.height() - self.height()) // 2))  # in a low pane in its middle
        self.move(at.x() + (pane.width() - self.width()) // 2, at.y() + pane.height() - self.height() - below)

    def _pane(self, wanted: int) -> QWidget:
        shown = [pane for pane in self._panes if pane.isVisible()] or [self._host]
        return next((pane for pane in shown if pane.width() - 2 * _BESIDE >= wanted), shown[-1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.control), 1))
        painter.setBrush(QColor(now.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side = grown(16)
        draw_icon(painter, "check-circle", now.ok, QRectF(12, (self.height() - side) / 2, side, side))
        painter.end()
