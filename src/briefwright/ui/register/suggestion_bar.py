"""One suggestion at a time: who may be one person, why, and what the user makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefwright.model.register import Suggestion
from briefwright.ui.language import tr
from briefwright.ui.register.wording import suggestion_reason, suggestion_sentence
from briefwright.ui.widgets.buttons import button, icon_button, label, set_plane


class SuggestionBar(QWidget):
    """`joined` and `refused` carry the suggestion; hidden while there is none."""

    joined = Signal(object)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_plane(self, "window")
        self._suggestions: tuple[Suggestion, ...] = ()
        self._at = 0
        self._sentence = label("", "strong", wrap=True)
        self._reason = label("", "small", "2", wrap=True)
        self._count = label("", "small", "3")
        self._previous = icon_button("caret-left", tr("Previous suggestion"), lambda: self._step(-1))
        self._next = icon_button("caret-right", tr("Next suggestion"), lambda: self._step(1))
        self.join = button(tr("Join"), lambda: self.joined.emit(self.current), small=True)
        self.refuse = button(tr("Not the same"), lambda: self.refused.emit(self.current), small=True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._sentence)
        words.addWidget(self._reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        layout.addLayout(words, 1)
        for widget in (self._previous, self._count, self._next, self.join, self.refuse):
            layout.addWidget(widget)
        self.show_suggestions(())

    @property
    def current(self) -> Suggestion | None:
        """The suggestion shown."""
        return self._suggestions[self._at] if self._suggestions else None

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._sentence.text()} {self._reason.text()}".strip()

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these, staying at the place where one was."""
        self._suggestions = tuple(suggestions)
        self._at = min(self._at, max(len(suggestions) - 1, 0))
        self._show()

    def _step(self, by: int) -> None:
        self._at = (self._at + by) % len(self._suggestions)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._suggestions))
        if self.current is None:
            return
        self._sentence.setText(suggestion_sentence(self.current))
        self._reason.setText(suggestion_reason(self.current))
        several = len(self._suggestions) > 1
        self._count.setText(tr("{n} of {total}", n=self._at + 1, total=len(self._suggestions)))
        for widget in (self._previous, self._count, self._next):
            widget.setVisible(several)
        names = {"one": self.current.keep, "other": self.current.other}
        self.join.setAccessibleName(tr("Join {one} and {other}", **names))
        self.refuse.setAccessibleName(tr("{one} and {other} are not the same", **names))
        self.setAccessibleName(self.text)
