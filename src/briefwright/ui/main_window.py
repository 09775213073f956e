"""The main window: the start page, the workbench and the source viewer, and the actions that work on them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QStatusTipEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.ui.actions import make_actions
from briefwright.ui.icons import application_icon
from briefwright.ui.language import tr
from briefwright.ui.menus import MainToolBar, fill_menus, name_menus
from briefwright.ui.panes.start.page import StartPage
from briefwright.ui.status_bar import StatusBar
from briefwright.ui.theme import theme

if TYPE_CHECKING:
    from briefwright.ui.brief_files import BriefFiles
    from briefwright.ui.commands import WindowCommands
    from briefwright.ui.editing.desk import Desk
    from briefwright.ui.reading_room import ReadingRoom
    from briefwright.ui.workbench import Workbench

LEAST = (1000, 640)
USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """Paints the start page at once; everything else is made when it is needed, after the first paint."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setMinimumSize(*LEAST)
        self.resize(*USUAL)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.start_page = StartPage(lambda: self.workspace)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.setCentralWidget(self.stack)
        self._path: Path | None = None
        self._painted = True
        self._ready = False
        self._workbench: Workbench | None = None
        self._reading_room: ReadingRoom | None = None
        self.actions_by_id = make_actions(self, self._run)
        name_menus(self.menuBar())
        self.tools = MainToolBar(self.actions_by_id)
        self.tools.show_editing(editing=False)
        self.addToolBar(self.tools)
        self.setWindowTitle("Briefwright")
        self._restore()

    @cached_property
    def desk(self) -> Desk:
        """What holds the open brief."""
        from briefwright.ui.editing.desk import Desk

        return Desk(self)

    @cached_property
    def files(self) -> BriefFiles:
        """Briefs as files."""
        from briefwright.ui.brief_files import BriefFiles

        return BriefFiles(self, self.workspace, self.desk)

    @cached_property
    def commands(self) -> WindowCommands:
        """What the actions do."""
        from briefwright.ui.commands import WindowCommands

        return WindowCommands(self)

    @cached_property
    def recent_menu(self) -> QMenu:
        """The submenu of recent briefs."""
        menu = QMenu(tr("Open &recent"), self)
        menu.aboutToShow.connect(self.commands.fill_recent)
        return menu

    def _run(self, name: str) -> None:
        self.commands.run(name)

    def _furnish(self) -> None:
        """Make what the first paint did not need: menus, lists, and what the actions do."""
        theme().refine()
        self.setWindowIcon(application_icon())
        self.start_page.furnish()
        fill_menus(self.menuBar(), self.actions_by_id, self.recent_menu)
        self.files.changed.connect(self.show_file_state)
        self.files.failed.connect(self.show_error)
        self.desk.pointed.connect(self.status.point)
        self.start_page.startAsked.connect(self.commands.start_brief)
        self.start_page.openAsked.connect(self.commands.open_brief)
        self.start_page.installAsked.connect(lambda _path: self.commands.templates.install())
        self.start_page.forgetAsked.connect(self.commands.forget)
        self.start_page.newTemplateAsked.connect(self.commands.templates.new)
        self.start_page.editAsked.connect(self.commands.templates.edit)
        self.start_page.importAsked.connect(self.commands.evidence.take_files)
        self.status.problemsAsked.connect(self.commands.show_problems)
        self.status.cancelAsked.connect(self.commands.evidence.cancel_imports)

    @property
    def is_ready(self) -> bool:
        """Whether everything that follows the first paint is in place."""
        return self._ready

    # the pages

    @property
    def workbench(self) -> Workbench:
        """The three panes, made on first use."""
        if self._workbench is None:
            from briefwright.ui.workbench import Workbench

            made = Workbench(self.workspace, self.desk)
            self._workbench = made
            self.stack.addWidget(made)
            self.commands.wire(made)
        return self._workbench

    @property
    def has_workbench(self) -> bool:
        """Whether the three panes have been made."""
        return self._workbench is not None

    @property
    def reading_room(self) -> ReadingRoom:
        """The source viewer's page, made on first use."""
        if self._reading_room is None:
            from briefwright.ui.reading_room import ReadingRoom

            made = ReadingRoom(self.workspace)
            self._reading_room = made
            self.stack.addWidget(made)
            self.commands.evidence.wire_reading(made)
        return self._reading_room

    def show_start(self) -> None:
        """Show the start page."""
        self.start_page.show_recents(self.files.recents())
        self._show_page(self.start_page, editing=False)
        self.setWindowTitle("Briefwright")
        self.status.show_no_brief()
        self.status.point(tr("Double-click a template, or press Enter, to start"))

    def show_workbench(self) -> None:
        """Show the three panes."""
        bench = self.workbench
        self._show_page(bench, editing=True)
        self.status.point("")
        self.show_file_state()
        self.tools.export.setEnabled(self.desk.brief is not None)

    def show_reading(self) -> None:
        """Show the source viewer."""
        self._show_page(self.reading_room, editing=True)

    def show_workshop(self, workshop: QWidget) -> None:
        """Show the template workshop, which has a bar and a foot of its own."""
        self.stack.addWidget(workshop)
        self._show_page(workshop, editing=False)
        self.tools.hide()
        self.status.hide()
        self.setWindowTitle(tr("Template — Briefwright"))

    @property
    def is_editing(self) -> bool:
        """Whether one sees the brief, or a source read for it."""
        pages = (self._workbench, self._reading_room)
        return any(page is not None and page is self.stack.currentWidget() for page in pages)

    def _show_page(self, page: QWidget, *, editing: bool) -> None:
        self.stack.setCurrentWidget(page)
        self.tools.show()
        self.status.show()
        self.tools.show_editing(editing)
        self.action("source_viewer").setChecked(page is self._reading_room and page is not None)
        self.action("home").setCheckable(True)
        self.action("home").setChecked(page is self.start_page)
        self.commands.enable()

    def action(self, name: str) -> QAction:
        """The action of that name."""
        return self.actions_by_id[name]

    # telling

    def show_file_state(self) -> None:
        """Show in title and status bar which brief it is and whether it is saved."""
        editor = self.desk.editor
        self.commands.enable()
        if editor is None:
            self.setWindowModified(False)
            return
        name = editor.path.name if editor.path else editor.brief.title or tr("New brief")
        self.setWindowTitle(f"{name}[*] — Briefwright")
        self.setWindowModified(editor.dirty)
        self.status.show_saved(dirty=editor.dirty, at=self.files.saved_at, has_file=editor.path is not None)

    def show_error(self, error: AppError, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show an error as a banner on the page one is at."""
        banners = self.workbench.outline.banners if self.on_workbench else self.start_page.banners
        banners.show_error(error, action)

    @property
    def on_workbench(self) -> bool:
        """Whether the three panes are what one sees."""
        return self._workbench is not None and self.stack.currentWidget() is self._workbench

    def say(self, text: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say what was done: a toast on the workbench, else the status bar."""
        if self.on_workbench:
            self.workbench.outline.toast.say(text, action)
        else:
            self.status.point(text)

    # beginning and end

    def greet(self, path: Path | None = None) -> None:
        """Show the window; once it is painted, begin, and open the brief named at the start."""
        self._path = path
        self._painted = False
        self.show()

    def begin(self) -> None:
        """What follows the first paint: the child, the library, the pictures, the brief named at the start."""
        self._furnish()
        self.show_start()
        self.commands.begin()
        self._ready = True
        if self._path is not None:
            self.commands.open_brief(self._path)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.begin)
        if isinstance(event, QStatusTipEvent):
            self.status.point(event.tip())
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self.commands.templates.leave_workshop() and self.files.leave()):
            event.ignore()
            return
        self._keep()
        self.files.stop()
        self.start_page.thumbnails.stop()
        self.commands.stop()
        if self._workbench is not None:
            self._workbench.close_jobs()
        event.accept()

    def _state(self) -> QSettings:
        file = self.workspace.folders.config / "window.ini"
        return QSettings(str(file), QSettings.Format.IniFormat)

    def _restore(self) -> None:
        geometry = self._state().value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def _keep(self) -> None:
        state = self._state()
        state.setValue("geometry", self.saveGeometry())
        if self._workbench is not None:
            state.setValue("panes", self._workbench.splitter.saveState())
