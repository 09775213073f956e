"""Searches one keeps: words and facets under the name that says them, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from briefwright.app.folders import made
from briefwright.model.query import EvidenceQuery
from briefwright.storage.disk.files import save_atomically
from briefwright.ui.actions import as_it_is
from briefwright.ui.icons import icon
from briefwright.ui.jobs import InTurn
from briefwright.ui.language import tr

MOST = 20


class SavedSearch(Struct, frozen=True):
    """A query under its name."""

    name: str
    query: EvidenceQuery


class SavedSearches(QMenu):
    """Filled when it is opened. `chosen` carries a query, `failed` an `AppError`."""

    chosen = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget, file: Path, current: Callable[[], SavedSearch | None]) -> None:
        super().__init__(tr("Saved searches"), parent)
        self._file = file
        self._current = current
        self._writing = InTurn("searches", self)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what is saved, and offer to save what is searched now."""
        self.clear()
        saved, now = self.saved(), self._current()
        for search in saved:
            self.addAction(as_it_is(search.name), partial(self.chosen.emit, search.query))
        if saved:
            self.addSeparator()
        keep = self.addAction(icon("plus"), tr("Save this search"), self.keep)
        keep.setEnabled(now is not None and now not in saved)
        if saved:
            forget = self.addMenu(icon("trash"), tr("Forget"))
            for search in saved:
                others = [s for s in saved if s != search]
                forget.addAction(as_it_is(search.name), partial(self._write, others))

    def saved(self) -> list[SavedSearch]:
        """The searches kept, the latest first; none where the file cannot be read."""
        self.finish()
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=list[SavedSearch])
        except (OSError, msgspec.DecodeError):
            return []

    def finish(self) -> None:
        """Wait until what was kept is written."""
        self._writing.finish()

    def keep(self) -> None:
        """Keep what is searched now."""
        now = self._current()
        if now is not None:
            self._write([now, *(search for search in self.saved() if search.name != now.name)])

    def _write(self, searches: list[SavedSearch]) -> None:
        def write() -> None:
            made(self._file.parent)
            save_atomically(self._file, msgspec.json.format(msgspec.json.encode(searches[:MOST], order="sorted")))

        self._writing.ask(write, lambda _none: None, self.failed.emit)
