"""A banner across a pane: what happened, what to do, one button and a cross."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefwright.errors import AppError
from briefwright.ui.actions import as_it_is
from briefwright.ui.fonts import grown, scaled
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import mark, tr
from briefwright.ui.sentences import placed
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.base_line import line_height
from briefwright.ui.widgets.buttons import button, icon_button, label

Grade: TypeAlias = Literal["warn", "danger", "ok"]
Deed: TypeAlias = tuple[str, Callable[[], object]]
"""What a button does, behind the words on it."""
_LEAST_WORDS = 190
"""The words' width from which the button stands beside them, at the pictures' size of font."""
_EDGE, _TOP, _RIGHT, _GAP, _APART = 12, 9, 8, 8, 5
_HINT = 320
"""The width a pane is asked for; the height follows the width it gives."""
_ICONS: dict[Grade, str] = {"warn": "warning", "danger": "x-circle", "ok": "check-circle"}


REMEDIES = {
    "library-damaged": ("restore_library", mark("Restore a backup")),
    "folder-gone": ("save_as", mark("Save under another name…")),
}
"""The window's action that mends an error, and the words on its button."""
_ASKED_FOR = frozenset({"export-stopped"})
"""What somebody asked for is no failure."""


class Banner(QWidget):
    """Stays until it is closed or its button is pressed; `danger` is announced at once, the rest politely.

    Each line of the advice stands as a paragraph. What the button does may be a choice of several: it shows them.
    """

    closed = Signal()

    def __init__(
        self,
        grade: Grade,
        headline: str,
        advice: str = "",
        action: tuple[str, Callable[[], object] | Sequence[Deed]] | None = None,
    ) -> None:
        super().__init__()
        self._grade = grade
        self._head = label(_as_head(headline), "strong", wrap=True)
        self._words = [self._head, *(label(each, "base", "2", wrap=True) for each in advice.splitlines())]
        self._button = self._push(*action) if action is not None else None
        self._close = icon_button("x", tr("Close this message"), self.close_banner, 14)
        for part in (*self._words, self._button, self._close):
            if part is not None:
                part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" ".join([headline, *advice.splitlines()]))
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        if grade == "danger":
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def heightForWidth(self, width: int) -> int:
        """The height its words and its button need at that width."""
        return self._set(width)

    def sizeHint(self) -> QSize:
        """The width of words and button, and the height they need there."""
        return QSize(_HINT, self._set(_HINT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a pane makes it."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words and the button anew."""
        super().resizeEvent(event)
        self._set(self.width(), is_placed=True)

    def event(self, event: QEvent) -> bool:
        """Set the words anew where a font or a style made one of the parts larger."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._set(self.width(), is_placed=True)
        return done

    def _set(self, width: int, is_placed: bool = False) -> int:
        """Return the height at a width: the button stands below the words where it has no room beside them."""
        cross = self._close.sizeHint()
        push = self._button.sizeHint() if self._button is not None else QSize(-_GAP, 0)
        left = _EDGE + grown(16) + 10
        room = width - left - _GAP - cross.width() - _RIGHT
        is_beside = room - push.width() - _GAP >= scaled(_LEAST_WORDS)
        room = max(1, room - push.width() - _GAP if is_beside else room)
        heights = [max(0, words.heightForWidth(room)) for words in self._words]
        gaps = [1, *[_APART] * len(heights)]
        tall = sum(heights) + sum(gaps[: len(heights) - 1])
        line = max(tall, cross.height(), push.height() if is_beside else 0)
        top = _TOP + (line - tall) // 2 if self._button is None or is_beside else _TOP
        foot = _TOP + line
        if is_placed:
            first = top + line_height(self._head) / 2
            middle = _TOP + push.height() / 2 if self._button is not None and is_beside else first
            right, level = width - _RIGHT - cross.width(), round(middle - cross.height() / 2)
            self._close.setGeometry(right, level, cross.width(), cross.height())
            for words, height, gap in zip(self._words, heights, gaps, strict=False):
                words.setGeometry(left, top, room, height)
                top += height + gap
        if self._button is not None:
            x, y = (left + room + _GAP, _TOP) if is_beside else (left, _TOP + tall + 6)
            foot = max(foot, y + push.height())
            if is_placed:
                self._button.setGeometry(x, y, push.width(), push.height())
        return foot + _TOP

    def _push(self, words: str, run: Callable[[], object] | Sequence[Deed]) -> QPushButton:
        if callable(run):
            return button(words, partial(self._act, run), small=True)
        made, menu = button(words, lambda: None, small=True), QMenu(self)
        for name, each in run:
            menu.addAction(as_it_is(name), partial(self._act, each))
        made.setMenu(menu)
        return made

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
        line = line_height(self._head)
        side = grown(16)
        return QRectF(_EDGE, head.y() + (head.height() - words + line - side) / 2, side, side)


class BannerStack(QWidget):
    """Where banners stand, one below the other; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 6, 12, 6)
        self._layout.setSpacing(6)
        self._shown: dict[str, Banner] = {}
        self._ruled = False
        self.hide()

    def rule(self) -> None:
        """Part the banners from what stands below them by a hairline."""
        self._ruled = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline where there is to be one."""
        if self._ruled:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().border))
            painter.end()

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

    def clear_all(self) -> None:
        """Take every banner away."""
        for key in tuple(self._shown):
            self.clear(key)

    def texts(self) -> tuple[str, ...]:
        """What the banners say now."""
        return tuple(banner.accessibleName() for banner in self._shown.values())

    def _gone(self, key: str, banner: Banner) -> None:
        if self._shown.get(key) is banner:
            del self._shown[key]
            self.setVisible(bool(self._shown))


def error_banner(error: AppError, action: tuple[str, Callable[[], object]] | None = None) -> Banner:
    """A banner that words an error: which file, why; what to do next."""
    return Banner("warn" if error.code in _ASKED_FOR else "danger", *placed(error), action)


def _as_head(words: str) -> str:
    """A head of one sentence stands without its stop; of two sentences each keeps its own."""
    return words if ". " in words or "。" in words[:-1] else words.removesuffix(".").removesuffix("。")
