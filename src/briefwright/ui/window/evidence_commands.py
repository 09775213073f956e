"""The actions on evidence and sources: importing, adding, peeking, reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.ui.language import tr
from briefwright.ui.window.copying import Copying
from briefwright.ui.window.evidence_marks import EvidenceMarks
from briefwright.ui.window.imports import Imports
from briefwright.ui.window.imports_told import ImportsTold

if TYPE_CHECKING:
    from briefwright.ui.window.dialog_commands import DialogCommands
    from briefwright.ui.window.reading_room import ReadingRoom
    from briefwright.ui.window.source_opening import SourceOpening
    from briefwright.ui.window.warming import Warming
    from briefwright.ui.window.window import Window
    from briefwright.ui.window.workbench import Workbench

BRIEF_SUFFIX, TEMPLATE_SUFFIX = ".brief", ".bwt"


class EvidenceCommands(QObject):
    """Runs the imports, and keeps start page and evidence pane in step with the library.

    Briefs and templates among dropped files come back by `briefGiven` and `packageGiven`.
    """

    briefGiven = Signal(object)
    packageGiven = Signal(object)

    def __init__(self, window: Window, dialogs: DialogCommands, warming: Warming) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._warming = warming
        self._held = (-1, -1)
        self._came_from: QWidget | None = None
        self._reading: SourceOpening | None = None
        self.marks = EvidenceMarks(window, self.library_changed, self.open_source)
        self.copying = Copying(window)
        self.imports = Imports(window, window.workspace)
        self.imports.progressed.connect(window.status.show_progress)
        self.told = ImportsTold(window, self.imports, self.library_changed, self.open_source)
        self.imports.finished.connect(self.told.tell)
        self.imports.failed.connect(window.show_error)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {
            "import": self.imports.ask,
            "paste_source": self.imports.paste,
            "add": self._add_selected,
            "add_to": lambda: self._dialogs.choose_section(self._bench.evidence.list.selected()),
            "peek": self._peek,
            "tag": lambda: self.marks.tag(self._bench.evidence.list.chosen()),
            "star": lambda: self.marks.star(self._bench.evidence.list.chosen()),
            "note": lambda: self.marks.note(self._bench.evidence.list.chosen()),
            "group": self.marks.group,
            "sources": self.marks.choose_source,
            "source_details": self._describe_source,
            "copy": lambda: self.copying.copy(self._bench.evidence.list.chosen()),
            "show_source": self._show_source,
            "speakers": self._show_speakers,
        }

    def prepare(self) -> None:
        """On the first start, import the seeds."""
        self.imports.prepare()

    def stop(self) -> None:
        """End background work; the window is closing."""
        self.copying.stop()
        self.imports.stop()
        if self._reading is not None:
            self._reading.stop()
        self._window.writing.stop()

    def wire_reading(self, room: ReadingRoom) -> None:
        """Join the source viewer that was just made."""
        self._reading = room.opening
        room.opening.began.connect(lambda: self._window.status.show_progress(tr("Opening the source…"), 0, 0))
        room.opening.ended.connect(lambda: self._window.status.show_progress("", 0, 0))
        self._window.status.cancelAsked.connect(room.opening.cancel)
        room.closed.connect(self._leave_reading)
        room.changed.connect(self.library_changed)
        room.failed.connect(self._window.show_error)
        room.viewer.reviewing.shown.connect(self._window.changed)

    @property
    def _bench(self) -> Workbench:
        return self._window.workbench

    def _add_selected(self) -> None:
        self._bench.evidence.add_selected()

    def _show_speakers(self) -> None:
        from briefwright.ui.register.dialog import SpeakerRegister

        try:
            register = SpeakerRegister(self._window.workspace, self._window)
        except AppError as error:
            self._window.show_error(error)
            return
        register.finished.connect(register.deleteLater)
        register.exec()
        self.library_changed()

    def _peek(self) -> None:
        self._bench.evidence.peek()

    def take_files(self, paths: Iterable[Path]) -> None:
        """Take files: briefs are opened, templates installed, the rest imported."""
        chosen = tuple(paths)
        briefs = [path for path in chosen if path.suffix.lower() == BRIEF_SUFFIX]
        packages = [path for path in chosen if path.suffix.lower() == TEMPLATE_SUFFIX]
        sources = [path for path in chosen if path not in briefs and path not in packages]
        if sources:
            self.imports.add(sources)
        for path in packages:
            self.packageGiven.emit(path)
        if briefs:
            self.briefGiven.emit(briefs[0])

    def cancel_imports(self) -> None:
        """Stop reading files."""
        self.imports.cancel()

    def open_source(self, source_id: str, evidence_id: str) -> None:
        """Show a source with an item's words in the source viewer."""
        self._warming.once("source", partial(self._open_source, source_id, evidence_id))

    def _open_source(self, source_id: str, evidence_id: str) -> None:
        window = self._window
        before = window.focusWidget() if window.on_workbench else None

        def show() -> None:
            self._came_from = before or self._came_from
            window.show_reading()
            window.reading_room.viewer.text.setFocus()

        window.reading_room.show_source(source_id, evidence_id, show)

    def _show_source(self) -> None:
        item = self._window.desk.evidence_item(self._bench.outline.sheet.selected_item())
        found = self._bench.evidence.list.current()
        in_list = self._bench.evidence.isAncestorOf(self._window.focusWidget())
        if item is not None and not in_list:
            self.open_source(item.source.id, item.evidence.id)
        elif found is not None:
            self.open_source(found.source.id, found.evidence.id)

    def _describe_source(self) -> None:
        """Correct what is known of the source that is read, or of the chosen evidence's."""
        self._warming.once("source", self._describe)

    def _describe(self) -> None:
        window = self._window
        room, found = window.reading_room, self._bench.evidence.list.current()
        if window.stack.currentWidget() is room and room.has_source:
            room.describe(room.source_id)
        elif found is not None:
            room.describe(found.source.id)
        else:
            window.say(tr("Choose evidence of the source first, or open the source"))

    def toggle_reading(self) -> None:
        """Go to the source viewer, or back."""
        self._warming.once("source", self._toggle_reading)

    def _toggle_reading(self) -> None:
        window = self._window
        if window.stack.currentWidget() is window.start_page or window.on_workbench:
            if window.reading_room.has_source:
                window.show_reading()
            else:
                window.action("source_viewer").setChecked(False)
                self._show_any_source()
        else:
            self._leave_reading()

    def _show_any_source(self) -> None:
        try:
            founds = self._window.workspace.library.search(EvidenceQuery(order="newest"), 0, 1)
        except AppError as error:
            self._window.show_error(error)
            return
        current = self._bench.evidence.list.current() if self._window.has_workbench else None
        chosen = current or next(iter(founds), None)
        if chosen is not None:
            room = self._window.reading_room
            room.show_source(chosen.source.id, chosen.evidence.id, self._window.show_reading)

    def _leave_reading(self) -> None:
        if self._window.desk.brief is None:
            self._window.show_start()
        else:
            self._window.show_workbench()
            if self._came_from is not None and isValid(self._came_from) and self._came_from.isVisible():
                self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self) -> None:
        """Show what the library holds now, where that is not what is shown."""
        if not self._window.workspace.has_library:
            return  # the first start makes it
        try:
            library = self._window.workspace.library
            held = (library.count(EvidenceQuery()), library.source_count())
        except AppError:
            return  # whoever asks the library next says what is wrong
        if held != self._held:
            self.library_changed()

    def library_changed(self) -> None:
        """Show what the library holds now."""
        window = self._window
        try:
            library = window.workspace.library
            self._held = (library.count(EvidenceQuery()), library.source_count())
            window.start_page.show_library(*self._held)
        except AppError as error:
            window.show_error(error)
            return
        if window.has_workbench:
            window.workbench.evidence.refresh()
