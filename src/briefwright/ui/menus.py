"""The menu bar and the toolbar: which action stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from briefwright.ui.actions import as_it_is, plain_text
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import icon
from briefwright.ui.language import mark, tr
from briefwright.ui.widgets.buttons import button
from briefwright.ui.widgets.command_box import CommandBox

if TYPE_CHECKING:
    from briefwright.app.recents import Recent

RECENT = "recent"
MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        mark("&File"),
        ("new", "open", RECENT, "-", "save", "save_as", "save_template", "-", "export", "-", "home", "quit"),
    ),
    (
        mark("&Edit"),
        (
            "undo", "redo", "-", "cut", "copy_chosen", "paste", "select_all", "-",
            "take_out", "move_up", "move_down", "-", "find", "palette", "-", "settings",
        ),
    ),
    (
        mark("&Brief"),
        (
            "words", "fill", "template", "-", "add_section", "change_section", "rename", "section_up",
            "section_down", "hide_section", "remove_section", "-", "fold", "unfold", "-",
            "next_problem", "previous_problem",
        ),
    ),
    (
        mark("Evide&nce"),
        (
            "import", "paste_source", "-", "add", "add_to", "peek", "copy", "-", "star", "tag", "note", "group",
            "-", "show_source", "sources", "source_details",
        ),
    ),
    (
        mark("&View"),
        (
            "evidence", "outline", "preview", "next_pane", "previous_pane", "-", "source_viewer", "show_evidence",
            "show_preview", "-", "fit_page", "zoom_in", "zoom_out", "-", "theme", "full_screen",
        ),
    ),
    (
        mark("&Tools"),
        ("speakers", "-", "edit_template", "install", "-", "check_word", "-",
         "check_library", "renew_library", "back_up", "restore_library", "export_library", "import_library"),
    ),
    (mark("&Help"), ("shortcuts", "about")),
)  # fmt: skip
"""A dash is a separator; `recent` is the submenu of recent briefs."""


def name_menus(bar: QMenuBar) -> None:
    """Show the menus' titles."""
    for title, _ in MENUS:
        bar.addMenu(tr(title).replace("&", ""))  # Fusion would underline the keys for the moment of the first paint


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction], recent: QMenu, opens: Callable[[], object]) -> None:
    """Put every action into its menu; `opens` is called before one is shown."""
    for titled, (title, names) in zip(bar.actions(), MENUS, strict=True):
        titled.setText(tr(title))
        menu = titled.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.connect(opens)
        for name in names:
            if name == "-":
                menu.addSeparator()
            elif name == RECENT:
                menu.addMenu(recent)
            else:
                menu.addAction(actions[name])


class MainToolBar(QToolBar):
    """Start page, undo and redo, own words, source viewer; the command box, panes, settings; Export.

    On the start page library and templates stand where the brief's own commands are. Where there is little room the
    command box gives up its words first, then the buttons do; Export is always there.
    """

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__(tr("Toolbar"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(grown(18), grown(18)))
        self._actions = actions
        self._editing: list[QAction] = []
        self._worded: list[QToolButton] = []
        self._add("home")
        self.addSeparator()
        self._editing += [self._add("undo"), self._add("redo"), self.addSeparator()]
        self._editing.append(self._add("words", text=True))
        self._editing.append(self._add("source_viewer", text=True))
        self._starting = [
            self._add("sources", text=True, words=tr("Library")),
            self._add("edit_template", text=True, words=tr("Templates")),
        ]
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.command = CommandBox(actions["palette"])
        self.addWidget(self.command)
        self.addSeparator()
        self._editing.append(self.addWidget(self._panes()))
        self._add("settings")
        self.addWidget(_space(4))
        self.export: QPushButton = button(
            tr("Export…"),
            actions["export"].trigger,
            dress="primary",
            picture="export",
            tip=actions["export"].toolTip(),
        )
        self.export.setObjectName("export-button")
        self.export.setIconSize(QSize(grown(20), grown(16)))
        self._editing.append(self.addWidget(self.export))
        self.addWidget(_space(4))
        self.setFixedHeight(max(44, self.export.sizeHint().height() + 16))  # what the bar's own edges take

    def show_editing(self, editing: bool) -> None:
        """Show what only a brief needs, or hide it on the start page."""
        for action in self._editing:
            action.setVisible(editing)
        for action in self._starting:
            action.setVisible(not editing)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many words as there is room for, in a window."""
        if self.parentWidget() is None:
            return
        styles = Qt.ToolButtonStyle
        for boxed, worded in ((True, True), (False, True), (False, False)):
            self.command.show_words(shown=boxed)
            for made in self._worded:
                made.setToolButtonStyle(styles.ToolButtonTextBesideIcon if worded else styles.ToolButtonIconOnly)
            if self.sizeHint().width() <= self.width():
                break

    def _add(self, name: str, *, text: bool = False, words: str = "") -> QAction:
        """A button for an action; what comes back hides the button alone, the action stays in its menu."""
        action = self._actions[name]
        made = QToolButton()
        made.setDefaultAction(action)
        made.setIconSize(self.iconSize())
        made.setAccessibleName(words or plain_text(action))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if text:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            made.setFont(font("base"))
            self._worded.append(made)
            action.setIconText(f"\u2004{words or plain_text(action)}")  # a third of an em between icon and words
        place = self.addWidget(made)
        place.setEnabled(action.isEnabled())  # the place in the toolbar has a state of its own
        action.enabledChanged.connect(place.setEnabled)
        return place

    def _panes(self) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon("columns"))
        made.setToolTip(tr("Show or hide panes"))
        made.setStatusTip(tr("Show or hide panes"))
        made.setAccessibleName(tr("Show or hide panes"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(made)
        menu.addAction(self._actions["show_evidence"])
        menu.addAction(self._actions["show_preview"])
        made.setMenu(menu)
        return made


def _space(width: int) -> QWidget:
    made = QWidget()
    made.setFixedWidth(width)
    return made


def fill_recent(menu: QMenu, recents: Iterable[Recent], open_brief: Callable[[Path], object]) -> None:
    """Fill the menu of recent briefs."""
    menu.clear()
    for recent in recents:
        path = Path(recent.path)
        menu.addAction(as_it_is(f"{recent.title or path.stem}\t{path.name}"), partial(open_brief, path))
    menu.setEnabled(True)
    if menu.isEmpty():
        menu.addAction(tr("No briefs yet")).setEnabled(False)
