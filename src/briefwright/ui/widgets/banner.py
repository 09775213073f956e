"""A banner across a pane: what happened, what to do, one button and a cross."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefwright.errors import AppError
from briefwright.ui.fonts import scaled
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import mark, tr
from briefwright.ui.sentences import placed
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import button, icon_button, label

Grade: TypeAlias = Literal["warn", "danger", "ok"]
_LEAST_WORDS = 190
"""The words' width from which the button stands beside them, at the pictures' size of font."""
_ICONS: dict[Grade, str] = {"warn": "warning", "danger": "x-circle", "ok": "check-circle"}


REMEDIES = {"library-damaged": ("restore_library", mark("Put a copy back"))}
"""The window's action that mends an error, and the words on its button."""


class Banner(QWidget):
    """Stays until it is closed or its button is pressed; `danger` is announced at once, the rest politely."""

    closed = Signal()

    def __init__(
        self,
        grade: Grade,
        headline: str,
        advice: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        super().__init__()
        self._grade = grade
        text = QVBoxLayout()
        text.setSpacing(1)
        self._head = label(headline, "strong", wrap=True)
        text.addWidget(self._head)
        if advice:
            text.addWidget(label(advice, "base", "2", wrap=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(38, 9, 8, 9)
        layout.setSpacing(8)
        layout.addLayout(text, 1)
        self._beside, self._below = layout, text
        self._button = button(action[0], lambda: self._act(action[1]), small=True) if action is not None else None
        if self._button is not None:
            layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        close = icon_button("x", tr("Close this message"), self.close_banner, 14)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{headline} {advice}".strip())
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        if grade == "danger":
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the words where there is no room for both beside each other."""
        super().resizeEvent(event)
        if self._button is None:
            return
        words = self.width() - 38 - 50 - self._button.sizeHint().width()
        is_below = self._below.indexOf(self._button) >= 0
        if is_below != (words < scaled(_LEAST_WORDS)):
            (self._below if is_below else self._beside).removeWidget(self._button)
            if is_below:
                self._beside.insertWidget(1, self._button, 0, Qt.AlignmentFlag.AlignTop)
            else:
                self._below.addSpacing(5)
                self._below.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def _act(self, run: Callable[[], object]) -> None:
        self.close_banner()
        run()

    def close_banner(self) -> None:
        """Take the banner away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(getattr(now, f"{self._grade}_tint"))))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        draw_icon(painter, _ICONS[self._grade], str(getattr(now, self._grade)), self._icon_rect())
        painter.end()

    def _icon_rect(self) -> QRectF:
        """Beside the middle of the headline's first line."""
        head = self._head.geometry()
        words = self._head.heightForWidth(head.width())
        line = self._head.fontMetrics().height()
        return QRectF(12, head.y() + (head.height() - words + line - 16) / 2, 16, 16)


class BannerStack(QWidget):
    """Where banners stand, one below the other; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 12, 6)
        self._layout.setSpacing(6)
        self._shown: dict[str, Banner] = {}
        self.hide()

    def show_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Stand so far from the edges of the pane."""
        self._layout.setContentsMargins(left, top, right, bottom)

    def show_banner(self, key: str, banner: Banner) -> None:
        """Show a banner; one with the same key gives way."""
        self.clear(key)
        self._shown[key] = banner
        banner.closed.connect(lambda: self._gone(key, banner))
        self._layout.addWidget(banner)
        self.show()

    def show_error(self, error: AppError, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show an error: which file and why, then what to do, with a button where the window can do it."""
        self.show_banner(error.code, error_banner(error, action or self._remedy(error.code)))

    def _remedy(self, code: str) -> tuple[str, Callable[[], object]] | None:
        name, words = REMEDIES.get(code, ("", ""))
        action = self.window().findChild(QAction, name) if name else None
        return (tr(words), action.trigger) if action is not None else None

    def clear(self, key: str) -> None:
        """Take away the banner with that key, where there is one."""
        banner = self._shown.pop(key, None)
        if banner is not None:
            banner.close_banner()
        self.setVisible(bool(self._shown))

    def texts(self) -> tuple[str, ...]:
        """What the banners say now."""
        return tuple(banner.accessibleName() for banner in self._shown.values())

    def _gone(self, key: str, banner: Banner) -> None:
        if self._shown.get(key) is banner:
            del self._shown[key]
            self.setVisible(bool(self._shown))


def error_banner(error: AppError, action: tuple[str, Callable[[], object]] | None = None) -> Banner:
    """A banner that words an error: which file, why; what to do next."""
    return Banner("danger", *placed(error), action)
