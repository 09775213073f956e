"""What to look at before the brief goes out: the status bar's warning, its menu, and going from one to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from briefwright.app.brief.balance import Concern, concerns
from briefwright.app.workspace import Workspace
from briefwright.model.brief import Brief
from briefwright.ui.actions import as_it_is
from briefwright.ui.editing.desk import Desk
from briefwright.ui.icons import icon
from briefwright.ui.jobs import Latest
from briefwright.ui.language import tr
from briefwright.ui.sentences import concern_words

FIRST = ("embargo", "marking", "balance", "origin", "doubt", "speaker", "long", "gap", "short", "field")
"""Codes in the order the status bar speaks of them: what an empty brief lacks comes last."""


class Problems(QObject):
    """`changed` comes when the list may differ; `shown` asks to go to what a concern is about."""

    changed = Signal()
    shown = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._origins: tuple[Concern, ...] = ()
        self._compare = Latest("origins", self)
        self._compare.arrived.connect(self._take_origins)
        self.concerns: tuple[Concern, ...] = ()
        self._at = -1
        self._soon = QTimer(self, interval=150, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        desk.changed.connect(lambda _changes: self._soon.start())
        desk.opened.connect(self._begin)

    def refresh(self) -> None:
        """Look through the brief again."""
        brief, template = self._desk.brief, self._desk.template
        found = concerns(brief, template) if brief is not None and template is not None else ()
        self._show_all((*found, *self._origins))
        if brief is not None and self._workspace.has_library:
            self._compare.ask(partial(self._same_releases, brief))

    def stop(self) -> None:
        """End background work; the window is closing."""
        self._compare.stop()

    def _begin(self) -> None:
        self._origins = ()  # of the brief before
        self.refresh()

    def _same_releases(self, brief: Brief) -> tuple[Concern, ...]:
        from briefwright.app.library.same_origin import release_concerns

        return release_concerns(self._workspace.library, brief)

    def _take_origins(self, found: tuple[Concern, ...]) -> None:
        if found != self._origins:
            others = (concern for concern in self.concerns if concern not in self._origins)
            self._origins, everything = found, (*others, *found)
            self._show_all(everything)

    def _show_all(self, found: tuple[Concern, ...]) -> None:
        self.concerns = tuple(sorted(found, key=_rank))
        self._at = min(self._at, len(self.concerns) - 1)
        self.changed.emit()

    @property
    def spoken(self) -> tuple[Concern, ...]:
        """What the status bar speaks of: not what is simply still to be written."""
        return tuple(c for c in self.concerns if c.code not in ("gap", "short", "field"))

    def step(self, by: int) -> None:
        """Go to the next concern, or the one before."""
        if not self.concerns:
            self._desk.pointed.emit(tr("Nothing to look at."))
            return
        self._at = (self._at + by) % len(self.concerns) if self._at >= 0 or by > 0 else len(self.concerns) - 1
        self._show(self.concerns[self._at])

    def menu(self, parent: QWidget, at: QPoint) -> None:
        """Show every concern above a point; choosing one goes there."""
        menu = QMenu(parent)
        for concern in self.concerns:
            words = concern_words(concern.sentence).rstrip(".。")
            action = menu.addAction(icon("warning", "warn"), as_it_is(words))
            action.triggered.connect(lambda _on, concern=concern: self._show(concern))
        menu.popup(at - QPoint(0, menu.sizeHint().height()))

    def _show(self, concern: Concern) -> None:
        self._desk.pointed.emit(concern_words(concern.sentence))
        self.shown.emit(concern)


def _rank(concern: Concern) -> int:
    return FIRST.index(concern.code) if concern.code in FIRST else len(FIRST)
