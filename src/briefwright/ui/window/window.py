"""The window the commands work on: its pages, the brief on the desk, and how it says what happened.

`MainWindow` adds the commands; they know this class only, so that neither needs the other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from briefwright.app.workspace import Workspace
from briefwright.ui.actions import bar_actions
from briefwright.ui.language import tr
from briefwright.ui.menus import MainToolBar, name_menus
from briefwright.ui.panes.start.page import StartPage
from briefwright.ui.status_bar import StatusBar

if TYPE_CHECKING:
    from briefwright.errors import AppError
    from briefwright.ui.editing.brief_files import BriefFiles
    from briefwright.ui.editing.desk import Desk
    from briefwright.ui.source_viewer.reviewing import Reviewing
    from briefwright.ui.widgets.banner import BannerStack
    from briefwright.ui.widgets.toast import ToastAction
    from briefwright.ui.window.reading_room import ReadingRoom
    from briefwright.ui.window.workbench import Workbench
    from briefwright.ui.window.writing import LibraryWriting

PASSING = frozenset({"library-at-work", "work-stopped", "nothing-copied"})
"""Errors that no banner has to stand for: they pass by themselves, or one knows of them."""
LEAST = (1000, 640)
USUAL = (1440, 900)
FRAME = (2, 28)
"""What a window manager puts around it at the least; it tells what it did put there only when it is shown."""


class Window(QMainWindow):
    """Pages are made on first use and announced by `workbenchMade` and `readingRoomMade`.

    `changed` comes when another page is shown or the brief's file changed: actions may make sense that did not.
    `languageChosen` comes when another language is to be spoken than the window’s.
    """

    workbenchMade = Signal(object)
    readingRoomMade = Signal(object)
    changed = Signal()
    triggered = Signal(str)
    languageChosen = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        workspace.serve_window()
        self.setMinimumSize(*LEAST)
        self.resize(*USUAL)
        self.status = StatusBar()
        self.status.worked.connect(self.status.show)  # in the workshop, too, where it stays to tell the outcome
        self.setStatusBar(self.status)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self.start_page = StartPage(lambda: self.workspace)
        _take_in(self.stack, self.start_page)
        self._paint_page = QTimer(self, interval=0, singleShot=True)
        self._paint_page.timeout.connect(partial(self.stack.setUpdatesEnabled, True))
        self.start_page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.start_page.setFocus()  # until its lists are there, Enter presses no button
        self._workbench: Workbench | None = None
        self._reading_room: ReadingRoom | None = None
        self.actions_by_id = bar_actions(self, self.triggered.emit)
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
        from briefwright.ui.editing.brief_files import BriefFiles

        return BriefFiles(self, self.workspace, self.desk)

    @cached_property
    def writing(self) -> LibraryWriting:
        """What is written into the library."""
        from briefwright.ui.window.writing import LibraryWriting

        made = LibraryWriting(self.status, self)
        made.failed.connect(self.show_error)
        made.rested.connect(self.changed)  # what was written can be taken back from now on
        return made

    # the pages

    @property
    def workbench(self) -> Workbench:
        """The three panes, made on first use."""
        if self._workbench is None:
            from briefwright.ui.window.workbench import WIDTHS, Workbench

            made = Workbench(self.workspace, self.desk, self.stack)
            self._workbench = made
            self.stack.addWidget(made)
            kept = self._state().value("panes")
            if isinstance(kept, list) and len(kept) == len(WIDTHS) and all(str(each).isdigit() for each in kept):
                made.give_widths([int(each) for each in kept])
            self.workbenchMade.emit(made)
        return self._workbench

    @property
    def has_workbench(self) -> bool:
        """Whether the three panes have been made."""
        return self._workbench is not None

    @property
    def reading_room(self) -> ReadingRoom:
        """The source viewer's page, made on first use."""
        if self._reading_room is None:
            from briefwright.ui.window.reading_room import ReadingRoom

            made = ReadingRoom(self.workspace, self.writing, self.stack)
            self._reading_room = made
            self.stack.addWidget(made)
            self.readingRoomMade.emit(made)
        return self._reading_room

    @property
    def reviewing(self) -> Reviewing | None:
        """The review of the source one sees; none while one sees another page."""
        room = self._reading_room
        return room.viewer.reviewing if room is not None and room is self.stack.currentWidget() else None

    def show_start(self) -> None:
        """Show the start page."""
        self.start_page.show_recents(self.files.recents())
        self._show_page(self.start_page, editing=False)
        self.setWindowTitle("Briefwright")
        self.status.show_no_brief()
        self.invite()

    def invite(self) -> None:
        """Say on the start page how a template is started, where there is one to start."""
        if self.stack.currentWidget() is self.start_page:
            found = self.start_page.templates.rowCount() > 0 or not self.start_page.search.text()
            self.status.point(tr("Double-click a template, or press Enter, to start") if found else "")

    def show_workbench(self) -> None:
        """Show the three panes."""
        bench = self.workbench
        self._show_page(bench, editing=True)
        self.show_file_state()
        self.tools.export.setEnabled(self.desk.brief is not None)

    def show_reading(self) -> None:
        """Show the source viewer."""
        self._show_page(self.reading_room, editing=True)

    def show_workshop(self, workshop: QWidget, name: str) -> None:
        """Show the template workshop, which has a bar and a foot of its own; the title has the template’s name."""
        self.stack.addWidget(workshop)
        self._show_page(workshop, editing=False)
        self.tools.hide()
        self.status.setVisible(self.status.is_working)
        self.setWindowModified(False)
        self.setWindowTitle(f"{name} — Briefwright")

    @property
    def is_editing(self) -> bool:
        """Whether one sees the brief, or a source read for it."""
        pages = (self._workbench, self._reading_room)
        return any(page is not None and page is self.stack.currentWidget() for page in pages)

    def _show_page(self, page: QWidget, *, editing: bool) -> None:
        if page is not self.stack.currentWidget():
            self.stack.setUpdatesEnabled(False)  # painted in a turn of its own: to lay a page out takes long enough
            self._paint_page.start()
        self.stack.setCurrentWidget(page)
        self.tools.show()
        self.status.show()
        self.status.point("")
        self.tools.show_editing(editing)
        self.action("source_viewer").setChecked(page is self._reading_room and page is not None)
        self.action("home").setCheckable(True)
        self.action("home").setChecked(page is self.start_page)
        self.changed.emit()

    def action(self, name: str) -> QAction:
        """The action of that name."""
        return self.actions_by_id[name]

    # telling

    def show_file_state(self) -> None:
        """Show in title and status bar which brief it is and whether it is saved."""
        editor = self.desk.editor
        self.changed.emit()
        if editor is None:
            self.setWindowModified(False)
            return
        name = editor.path.name if editor.path else editor.brief.title or tr("New brief")
        self.setWindowTitle(f"{name}[*] — Briefwright")
        if self.isWindowModified() != editor.dirty:  # which Qt tells all the window of
            self.setWindowModified(editor.dirty)
        self.status.show_saved(dirty=editor.dirty, at=self.files.saved_at, has_file=editor.path is not None)

    def show_error(self, error: AppError, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show an error as a banner on the page one is at; what passes by itself in the status bar."""
        if error.code in PASSING:
            from briefwright.ui.sentences import error_words, in_a_row

            self.status.point(in_a_row(*error_words(error)))
        else:
            self.banners.show_error(error, action)

    @property
    def banners(self) -> BannerStack:
        """Where banners stand on the page one is at."""
        return self.workbench.outline.banners if self.on_workbench else self.start_page.banners

    @property
    def on_start(self) -> bool:
        """Whether the start page is what one sees."""
        return self.stack.currentWidget() is self.start_page

    @property
    def on_workbench(self) -> bool:
        """Whether the three panes are what one sees."""
        return self._workbench is not None and self.stack.currentWidget() is self._workbench

    def say(self, text: str, *actions: ToastAction) -> None:
        """Say what was done: a toast on the workbench, else the status bar."""
        if self.on_workbench:
            self.workbench.outline.toast.say(text, *actions)
        else:
            self.status.point(text)

    # between sessions

    def _state(self) -> QSettings:
        file = self.workspace.folders.config / "window.ini"
        return QSettings(str(file), QSettings.Format.IniFormat)

    def _restore(self) -> None:
        geometry = self._state().value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def fit_screen(self) -> None:
        """Keep the whole window, with its frame, on the screen it is on."""
        room = self.screen().availableGeometry()
        if self.isMaximized() or self.isFullScreen() or room.width() < LEAST[0] or room.height() < LEAST[1]:
            return
        around = (self.frameGeometry().size() - self.size()).expandedTo(QSize(*FRAME))
        size = self.size().boundedTo(room.size() - around)
        if size != self.size():
            self.resize(size)
        frame = QRect(self.pos(), size + around)
        right, bottom = room.right() + 1 - frame.width(), room.bottom() + 1 - frame.height()
        place = QPoint(max(min(frame.x(), right), room.x()), max(min(frame.y(), bottom), room.y()))
        if place != self.pos():
            self.move(place)

    def keep_state(self) -> None:
        """Remember where the window was and how wide its panes."""
        state = self._state()
        state.setValue("geometry", self.saveGeometry())
        if self._workbench is not None:
            state.setValue("panes", list(self._workbench.widths))


def _take_in(stack: QStackedWidget, page: QWidget) -> None:
    """Put the first page into the stack of a window that is not shown yet."""
    layout = page.layout()
    assert layout is not None
    layout.setEnabled(False)  # else it is laid out at once, in a size that it never has
    stack.addWidget(page)
    layout.setEnabled(True)
