"""A source brought to the viewer: a short one at once, a long one in the background while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.evidence import Evidence
from briefwright.storage.library import Library
from briefwright.storage.undisturbed import undisturbed
from briefwright.ui.jobs import Latest
from briefwright.ui.source_viewer.paper import Filling, Paper
from briefwright.ui.source_viewer.prepared import Prepared, prepare
from briefwright.ui.source_viewer.viewer import SourceViewer

_LETTERS, _ITEMS = 200_000, 2_000
"""What is opened at once: more takes longer than a hand notices."""


class Opened(Struct, frozen=True):
    """A source made ready, on paper if it is long and new; whom spellings are credited to; its evidence as read."""

    prepared: Prepared
    credited: Mapping[str, str]
    held: dict[str, Evidence]
    paper: Paper | None = None


class SourceOpening(QObject):
    """Of several sources asked for the last one is opened. `failed` carries what went wrong."""

    began = Signal()
    ended = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, viewer: SourceViewer) -> None:
        super().__init__(viewer)
        self._workspace = workspace
        self._viewer = viewer
        self._done: Callable[[Opened], object] | None = None
        self._fetching = Latest("source", self)
        self._fetching.arrived.connect(self._arrived)
        self._fetching.failed.connect(self._refuse)
        self._filling = Filling(self)

    @property
    def busy(self) -> bool:
        """Whether a source is being opened."""
        return self._done is not None

    def open(self, source_id: str, done: Callable[[Opened], object]) -> None:
        """Open a source, and call `done` with it, at once or later."""
        self.cancel()
        try:
            library = self._workspace.library
            letters, items = library.extent(source_id)
            if letters <= _LETTERS and items <= _ITEMS:
                done(_fetched(library, source_id))
                return
        except AppError as error:
            self.failed.emit(error)
            return
        self._done = done
        self.began.emit()
        self._fetching.ask(partial(_fetched_undisturbed, library, source_id))

    def cancel(self) -> None:
        """Open no more what was asked for."""
        self._filling.stop()
        if self._done is not None:
            self._done = None
            self.ended.emit()

    def stop(self) -> None:
        """Open nothing more; the window is closing."""
        self.cancel()
        self._fetching.stop(wait=False)

    def _refuse(self, error: AppError) -> None:
        self.cancel()
        self.failed.emit(error)

    def _arrived(self, fetched: Opened) -> None:
        if self._done is None:
            return
        if self._viewer.knows(fetched.prepared.source):
            self._finish(fetched, None)
        else:
            paper = Paper(fetched.prepared, self._viewer.text.viewport().width())
            self._filling.begin(paper, partial(self._finish, fetched))

    def _finish(self, fetched: Opened, paper: Paper | None) -> None:
        done, self._done = self._done, None
        self.ended.emit()
        if done is not None:
            done(replace(fetched, paper=paper))


def _fetched(library: Library, source_id: str) -> Opened:
    source, evidence = library.source(source_id), library.evidence_of(source_id)
    return Opened(prepare(source, evidence), library.credited_names(), {item.id: item for item in evidence})


def _fetched_undisturbed(library: Library, source_id: str) -> Opened:
    with undisturbed():
        return _fetched(library, source_id)
