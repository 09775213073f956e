"""The main window: paints at once, then makes what the first paint did not need and joins the commands to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QStatusTipEvent,
)
from PySide6.QtWidgets import QMenu

from briefwright.app.workspace import Workspace
from briefwright.ui.actions import all_actions
from briefwright.ui.language import tr
from briefwright.ui.menus import fill_menus, fill_recent
from briefwright.ui.theme import theme
from briefwright.ui.window.window import Window

if TYPE_CHECKING:
    from briefwright.app.brief.editor import BriefEditor
    from briefwright.ui.widgets.drop_frame import DropFrame
    from briefwright.ui.window.loading import Loading
    from briefwright.ui.window.window_commands import WindowCommands


class MainWindow(Window):
    """`begin` follows the first paint; `is_ready` once everything is in place, `is_warm` once all is loaded."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._path: Path | None = None
        self._handed: BriefEditor | None = None
        self._painted = True
        self._ready = False
        self._drop: DropFrame | None = None
        self._beginning = self._parts()
        self._asked: list[str] = []
        self.triggered.connect(self._run)

    @cached_property
    def commands(self) -> WindowCommands:
        """What the actions do."""
        from briefwright.ui.window.window_commands import WindowCommands

        return WindowCommands(self)

    @cached_property
    def _loading(self) -> Loading:
        from briefwright.ui.window.loading import Loading

        return Loading(self)

    def _run(self, name: str) -> None:
        if not self._ready:
            self._asked.append(name)  # done as soon as it can be: nothing is waited for here
            return
        self.commands.run(name)
        if QGuiApplication.keyboardModifiers():
            from briefwright.ui.style import show_focus

            show_focus(self)

    @property
    def is_ready(self) -> bool:
        """Whether everything that follows the first paint is in place."""
        return self._ready

    @property
    def is_warm(self) -> bool:
        """Whether also what is likely to be wanted next is loaded and made."""
        return self._ready and self.commands.warming.is_over

    @property
    def is_at_work(self) -> bool:
        """Whether another window could not go on: files are read or written, or a template is being edited."""
        commands = self.commands
        return commands.evidence.imports.busy or self.writing.busy or commands.templates.workshop is not None

    def hand_over(self) -> BriefEditor | None:
        """Let go of the open brief as it stands, for another window to go on with; its unsaved copy stays."""
        self.files.stop()
        editor = self.desk.editor
        self.desk.lay_out(None)
        return editor

    def greet(self, path: Path | None = None, handed: BriefEditor | None = None) -> None:
        """Show the window; once it is painted, begin, and open the brief named at the start or handed over."""
        self._path = path
        self._handed = handed
        self._painted = False
        self.fit_screen()
        self.show()

    def begin(self) -> None:
        """Make and open what follows the first paint, a part in each turn of the event loop."""
        from briefwright.ui.window.order_of_loading import LIBRARY

        needed = next(self._beginning, None)
        if needed is not None:
            read = self.commands.templates.read_ahead if needed is LIBRARY else None
            self._loading.load(needed, self.begin, read)

    def _parts(self) -> Iterator[tuple[str, ...]]:
        """What follows the first paint: the lists, the child, the library, the pictures, the brief named.

        Gives the modules that the next part needs.
        """
        from briefwright.ui.window.order_of_loading import LIBRARY, LISTS, STYLE

        self.fit_screen()  # now that its frame is known
        theme().draw()
        yield STYLE
        self._furnish()
        yield LISTS
        self.start_page.furnish()
        self.show_start()
        yield LIBRARY
        self.commands.begin()
        self.start_page.focus_first()
        self._ready = True
        if self._path is not None:
            self.commands.evidence.take_files((self._path,))
        if self._handed is not None:
            self.commands.warming.once("brief", partial(self.files.go_on, self._handed))
        for name in self._asked:
            self._run(name)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.begin)
        if event.type() == QEvent.Type.WindowActivate and self._ready:
            self.commands.evidence.look_again()  # another window may have written the library
        if isinstance(event, QStatusTipEvent):
            self.status.point(event.tip())
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        while not self._ready:
            next(self._beginning, None)  # who closes it at once closes a whole window
        if not (self.commands.templates.leave_workshop() and self.files.leave()):
            event.ignore()
            return
        self.keep_state()
        self._loading.stop()
        self.files.stop()
        self.start_page.stop_pictures()
        self.commands.templates.stop()
        self.commands.stop()
        if self._workbench is not None:
            self._workbench.close_jobs()
        event.accept()

    def _forget_trouble(self) -> None:
        """Take away what was said of a try to save before."""
        for code in ("folder-gone", "disk-full", "not-writable", "not-confirmed", "large-brief"):
            self.banners.clear(code)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from briefwright.ui.widgets.drop_frame import DropFrame, drop_words
        from briefwright.ui.widgets.drops import take_copy

        data = event.mimeData()
        if event.source() is None and (data.hasUrls() or data.hasText() or data.hasHtml()) and take_copy(event):
            self._show_drop(DropFrame(self.stack), drop_words(data))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(None, "")

    def _show_drop(self, frame: DropFrame | None, words: str) -> None:
        """Show that what is dragged would be taken, and say what would become of it; nothing for neither."""
        if self._drop is not None:
            self._drop.deleteLater()
        self._drop = frame
        self.status.point(words)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files and passages dropped anywhere: what takes text itself, as a field does, has had its turn."""
        from briefwright.ui.widgets.drops import dropped_paths, take_copy

        self._show_drop(None, "")
        if not take_copy(event):
            return
        paths = dropped_paths(event.mimeData())
        if paths:
            self.commands.evidence.take_files(paths)
        else:
            self.commands.evidence.imports.take(event.mimeData())

    def _furnish(self) -> None:
        """Make what the first paint did not need: our own style, menus, and what the actions do."""
        from briefwright.ui.icons import application_icon
        from briefwright.ui.style import refine_style
        from briefwright.ui.widgets.window_keys import watch_keys
        from briefwright.ui.window.customs import follow_customs

        refine_style()
        watch_keys()
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        recent = QMenu(tr("Open &recent"), self)
        recent.aboutToShow.connect(lambda: fill_recent(recent, self.files.recents(), self.commands.open_brief))
        self.actions_by_id = all_actions(self, self.triggered.emit, self.actions_by_id)
        follow_customs(self.actions_by_id, lambda path: self.commands.evidence.take_files((path,)))
        fill_menus(self.menuBar(), self.actions_by_id, recent, self.commands.focused.enable)
        self.files.changed.connect(self.show_file_state)
        self.files.failed.connect(self.show_error)
        self.files.told.connect(self.say)
        self.files.saved.connect(self._forget_trouble)
        self.desk.pointed.connect(self.status.point)
        self.changed.connect(self.commands.enable)
        self.workbenchMade.connect(self.commands.wire)
        self.readingRoomMade.connect(self.commands.evidence.wire_reading)
        self.start_page.startAsked.connect(self.commands.start_brief)
        self.start_page.openAsked.connect(self.commands.open_brief)
        self.start_page.installAsked.connect(lambda _path: self.commands.templates.install())
        self.start_page.forgetAsked.connect(self.commands.forget)
        self.start_page.newTemplateAsked.connect(self.commands.templates.new)
        self.start_page.editAsked.connect(self.commands.templates.edit)
        self.start_page.searched.connect(self.invite)
        self.status.problemsAsked.connect(self.commands.show_problems)
        self.status.cancelAsked.connect(self.commands.evidence.cancel_imports)
