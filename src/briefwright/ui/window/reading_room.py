"""The source viewer as a page of the window: fetches the source, and writes what was captured or corrected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.evidence import Evidence
from briefwright.model.source import SourceMetadata
from briefwright.storage.disk.files import save_atomically
from briefwright.storage.library import Library
from briefwright.ui.jobs import LongJob
from briefwright.ui.source_viewer.viewer import SourceViewer
from briefwright.ui.window.source_opening import Opened, SourceOpening
from briefwright.ui.window.writing import LibraryWriting, Write


class ReadingRoom(QWidget):
    """`changed` comes when the library's evidence changed; `closed` when the reader wants back."""

    changed = Signal()
    closed = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, writing: LibraryWriting, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._writing = writing
        self._source = ""
        self._written = 0
        self._known: dict[str, Evidence] = {}
        self.viewer = SourceViewer(self)
        self.opening = SourceOpening(workspace, self.viewer)
        self.opening.failed.connect(self.failed)
        self.viewer.captured.connect(self._put)
        self.viewer.changed.connect(self._put)
        self.viewer.rejected.connect(self._reject)
        self.viewer.closed.connect(self.closed)
        self.viewer.originalRequested.connect(self._open_original)
        self.viewer.detailsRequested.connect(self.describe)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.viewer)

    @property
    def has_source(self) -> bool:
        """Whether a source is shown."""
        return bool(self._source)

    def show_source(
        self, source_id: str, focus: str | None = None, then: Callable[[], object] = lambda: None
    ) -> None:
        """Show a source with one of its items in sight, and do what follows; a long one comes in a while."""
        written = self._written
        self.opening.open(source_id, lambda opened: self._show(opened, written, focus, then))

    def _show(self, opened: Opened, written: int, focus: str | None, then: Callable[[], object]) -> None:
        if written != self._written and opened.prepared.source.id == self._source:
            self.show_source(self._source, focus, then)  # meanwhile it was reviewed on
            return
        self._source = opened.prepared.source.id
        self._known = opened.held
        self.viewer.credit_as(opened.credited)
        self.viewer.show_prepared(opened.prepared, focus, opened.paper)
        then()

    @property
    def source_id(self) -> str:
        """The source that is shown; empty while none is."""
        return self._source

    def describe(self, source_id: str) -> None:
        """Let the user correct what is known of a source, and write it down in the background."""
        from briefwright.ui.dialogs.source_details import corrected

        try:
            read = self.viewer.reviewing.source if source_id == self._source else None
            metadata = corrected(self, read or self._workspace.library.source(source_id))
        except AppError as error:
            self.failed.emit(error)
            return
        if metadata is not None:
            self._put_details(source_id, metadata)

    def _put_details(self, source_id: str, metadata: SourceMetadata) -> None:
        put = partial(self._workspace.library.set_metadata, source_id, metadata)
        self._writing.in_background(Write(lambda _job: put(), lambda _none: self._described(source_id, metadata)))

    def _described(self, source_id: str, metadata: SourceMetadata) -> None:
        """Show a source anew of which something else is known."""
        read = self.viewer.reviewing.source
        if read is not None and source_id == self._source == read.id:
            self.viewer.describe(replace(read, card=replace(read.card, metadata=metadata)))
        self.changed.emit()

    def _open_original(self, source_id: str) -> None:
        """Open a copy of the original bytes in its own program: what is kept in the library is not touched."""
        from briefwright.ui.dialogs.export.opening import open_file

        def written(_job: LongJob) -> Path:
            library = self._workspace.library
            name = Path(library.source(source_id).card.name).name
            copy = self._workspace.folders.cache / "originals" / source_id[:16] / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            save_atomically(copy, library.original(source_id))
            return copy

        self._writing.in_background(Write(written, open_file))

    def _put(self, evidence: Evidence) -> None:
        source, known = self._source, self._known

        def put(library: Library) -> None:
            library.put_evidence(source, evidence, known.get(evidence.id))
            known[evidence.id] = evidence

        self._change(put)

    def _reject(self, evidence_id: str) -> None:
        self._change(lambda library: library.remove_evidence(evidence_id))

    def _change(self, change: Callable[[Library], None]) -> None:
        self._written += 1
        workspace = self._workspace
        self._writing.soon(lambda _job: change(workspace.library), lambda _none: self.changed.emit())
