"""Every action of the window by name: its words, key, icon and what it says in the status bar."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from briefwright.ui.icons import icon
from briefwright.ui.language import mark, tr


class ActionSpec(NamedTuple):
    """One action. `key` is a shortcut; `hint` names a key that only works in a list, and is shown only."""

    id: str
    text: str
    tip: str
    key: str = ""
    icon: str = ""
    hint: str = ""
    checkable: bool = False


def _spec(id_: str, text: str, tip: str, key: str = "", icon_: str = "", **more: object) -> ActionSpec:
    return ActionSpec(id_, text, tip, key, icon_, **more)  # type: ignore[arg-type]  # hint and checkable


ACTIONS: tuple[ActionSpec, ...] = (
    _spec("new", mark("&New brief…"), mark("Choose a template and start a brief"), "Ctrl+N", "file-plus"),
    _spec("open", mark("&Open…"), mark("Open a .brief file"), "Ctrl+O", "folder-open"),
    _spec("save", mark("&Save"), mark("Save the brief"), "Ctrl+S"),
    _spec("save_as", mark("Save &as…"), mark("Save the brief under another name"), "Ctrl+Alt+S"),
    _spec(
        "save_template", mark("Save as &template…"), mark("Make a template of this brief"), "Ctrl+Shift+S", "layout"
    ),
    _spec("export", mark("&Export…"), mark("Check the quotations and write a Word file"), "Ctrl+E", "export"),
    _spec("home", mark("Start &page"), mark("Recent briefs and templates"), "Alt+Home", "house"),
    _spec("quit", mark("&Quit"), mark("Close Briefwright"), "Ctrl+Q"),
    _spec("undo", mark("&Undo"), mark("Take back the last step"), "Ctrl+Z", "arrow-u-up-left"),
    _spec("redo", mark("&Redo"), mark("Take the step again"), "Ctrl+Y", "arrow-u-up-right"),
    _spec("cut", mark("Cu&t"), mark("Cut the chosen words out of the text"), hint="Ctrl+X"),
    _spec("copy_chosen", mark("&Copy"), mark("Copy the chosen words or evidence"), hint="Ctrl+C"),
    _spec("paste", mark("&Paste"), mark("Put what was copied into the text"), hint="Ctrl+V"),
    _spec(
        "select_all", mark("Select &all"), mark("Choose the whole text, or every item of the list"), hint="Ctrl+A"
    ),
    _spec("take_out", mark("Take &out"), mark("Take the item out of the brief"), "Del", "trash"),
    _spec("move_up", mark("&Move up"), mark("Move the item up"), "Alt+Up"),
    _spec("move_down", mark("Move &down"), mark("Move the item down"), "Alt+Down"),
    _spec("find", mark("&Find evidence"), mark("Search the evidence"), "Ctrl+F", "magnifying-glass"),
    _spec("settings", mark("&Settings…"), mark("Theme, language and how Briefwright works"), "Ctrl+,", "gear"),
    _spec("words", mark("&Own words"), mark("Write in the current section"), "Ctrl+Shift+O", "pencil-simple"),
    _spec(
        "template", mark("Switch &template…"), mark("Take the brief over to another template"), "Ctrl+T", "layout"
    ),
    _spec(
        "fill",
        mark("&Fill empty sections"),
        mark("Put the best evidence into sections that are short"),
        "Ctrl+Shift+F",
    ),
    _spec(
        "add_section",
        mark("Add sect&ion…"),
        mark("Give this brief a section of its own after the current one"),
        "Ctrl+Shift+N",
        "plus",
    ),
    _spec(
        "change_section",
        mark("C&hange section…"),
        mark("Change title, kinds and layout of a section you added"),
        "Ctrl+Shift+F2",
    ),
    _spec(
        "remove_section", mark("Re&move section"), mark("Remove a section you added, with its items"), hint="Del"
    ),
    _spec("section_up", mark("Move section u&p"), mark("Move the current section up"), "Alt+Shift+Up"),
    _spec("section_down", mark("Move section dow&n"), mark("Move the current section down"), "Alt+Shift+Down"),
    _spec("rename", mark("&Rename section"), mark("Give the current section another title"), "Ctrl+F2"),
    _spec(
        "hide_section",
        mark("&Leave section out"),
        mark("Leave the current section out of the brief"),
        "Ctrl+Shift+H",
    ),
    _spec("fold", mark("&Close all sections"), mark("Show only the sections’ titles"), "Ctrl+Shift+-"),
    _spec("unfold", mark("Op&en all sections"), mark("Show everything in the sections"), "Ctrl+Shift+="),
    _spec("next_problem", mark("Ne&xt problem"), mark("Go to the next thing to look at"), "F8", "warning"),
    _spec("previous_problem", mark("Pre&vious problem"), mark("Go to the last thing to look at"), "Shift+F8"),
    _spec("import", mark("&Import files…"), mark("Add articles, speeches or notes"), "Ctrl+I", "download-simple"),
    _spec("paste_source", mark("&Paste as source"), mark("Add the copied text as a source"), "Ctrl+Shift+V"),
    _spec("add", mark("&Add to current section"), mark("Add the chosen evidence"), icon_="plus", hint="Return"),
    _spec(
        "add_to", mark("Add to &section…"), mark("Choose a section for the chosen evidence"), hint="Shift+Return"
    ),
    _spec("peek", mark("Pee&k"), mark("Show the evidence in its context"), icon_="eye", hint="Space"),
    _spec("copy", mark("&Copy with source"), mark("Copy the words with speaker and source"), hint="Ctrl+C"),
    _spec("tag", mark("&Tag…"), mark("Give the chosen evidence a tag, or take it off"), "Ctrl+Shift+G", "tag"),
    _spec(
        "star",
        mark("Star or &unstar"),
        mark("Mark the chosen evidence with a star, or take it off"),
        "Ctrl+D",
        "star",
    ),
    _spec("note", mark("&Note…"), mark("Write a note on the chosen evidence, for yourself"), "Ctrl+Shift+M"),
    _spec(
        "group", mark("&Group the list…"), mark("Let the evidence of a source or speaker stand together"), "Ctrl+G"
    ),
    _spec("sources", mark("Choose a sou&rce…"), mark("Read a source; how far each is reviewed"), "Ctrl+J", "stack"),
    _spec(
        "source_details",
        mark("Source &details…"),
        mark("Correct a source’s title, publisher, date, marking or embargo"),
        "Ctrl+Shift+J",
    ),
    _spec(
        "speakers",
        mark("Spea&kers…"),
        mark("Who speaks in the sources, and in which spellings"),
        "Ctrl+Shift+P",
        "user",
    ),
    _spec(
        "show_source", mark("Show in s&ource"), mark("Open the source at these words"), "Ctrl+Return", "book-open"
    ),
    _spec("evidence", mark("&Evidence"), mark("Go to the evidence"), "Ctrl+1"),
    _spec("outline", mark("&Outline"), mark("Go to the outline"), "Ctrl+2"),
    _spec("preview", mark("&Preview"), mark("Go to the preview"), "Ctrl+3"),
    _spec("next_pane", mark("&Next pane"), mark("Go to the next pane"), "F6"),
    _spec("previous_pane", mark("Pre&vious pane"), mark("Go to the pane before"), "Shift+F6"),
    _spec(
        "source_viewer",
        mark("&Source viewer"),
        mark("Read the source with its evidence"),
        "Ctrl+Shift+R",
        "book-open",
        checkable=True,
    ),
    _spec(
        "show_evidence",
        mark("S&how evidence"),
        mark("Show or hide the evidence pane"),
        "Ctrl+Shift+1",
        checkable=True,
    ),
    _spec("show_preview", mark("Show previe&w"), mark("Show or hide the preview"), "Ctrl+Shift+3", checkable=True),
    _spec("fit_page", mark("&Fit page"), mark("Show the whole page"), "Ctrl+0"),
    _spec("zoom_in", mark("Zoom &in"), mark("Show the page larger"), "Ctrl+=", "plus"),
    _spec("zoom_out", mark("Zoom ou&t"), mark("Show the page smaller"), "Ctrl+-", "minus"),
    _spec(
        "theme", mark("Light or &dark"), mark("Change between the light and the dark theme"), "Ctrl+Shift+D", "sun"
    ),
    _spec("full_screen", mark("F&ull screen"), mark("Use the whole screen"), "F11", checkable=True),
    _spec(
        "install", mark("&Install template…"), mark("Add a template from a .bwt file"), "Ctrl+Shift+I", "package"
    ),
    _spec(
        "edit_template",
        mark("&Edit template…"),
        mark("Change a template’s sections, text and look"),
        "Ctrl+Shift+T",
        "layout",
    ),
    _spec(
        "check_word",
        mark("&Check a Word file…"),
        mark("Compare a Word file’s quotations with the sources"),
        "Ctrl+Shift+K",
        "shield-check",
    ),
    _spec(
        "check_library", mark("Check the &library"), mark("Look for damage in the library"), "Ctrl+Shift+L", "stack"
    ),
    _spec("back_up", mark("&Back up the library…"), mark("Write a backup of the library"), "Ctrl+Shift+B"),
    _spec(
        "renew_library",
        mark("L&ook for evidence again"),
        mark("Look through every source by the present rules; what you changed stays"),
    ),
    _spec(
        "restore_library",
        mark("&Restore a backup…"),
        mark("Restore the library from a backup; the present one is kept"),
    ),
    _spec(
        "export_library", mark("E&xport the library…"), mark("Write everything as JSON lines and original files")
    ),
    _spec(
        "import_library", mark("I&mport a library…"), mark("Import a library that was exported, here or elsewhere")
    ),
    _spec(
        "palette",
        mark("Find a comma&nd…"),
        mark("Find a command or an item by its name"),
        "Ctrl+K",
        "magnifying-glass",
    ),
    _spec("shortcuts", mark("&Keyboard shortcuts"), mark("Every key on one sheet"), "F1", "keyboard"),
    _spec("about", mark("&About Briefwright"), mark("Version and licences"), "Shift+F1", "info"),
)


IN_BAR: Final = frozenset(
    (
        "home", "undo", "redo", "words", "source_viewer", "sources", "edit_template", "palette", "show_evidence",
        "show_preview", "settings", "export",
    )
)  # fmt: skip
"""The toolbar's: the first paint needs no others."""


def bar_actions(parent: QObject, run: Callable[[str], object]) -> dict[str, QAction]:
    """The toolbar's actions by id; `run` is called with the id of the one triggered."""
    return {spec.id: _make(spec, parent, run) for spec in ACTIONS if spec.id in IN_BAR}


def all_actions(parent: QObject, run: Callable[[str], object], made: Mapping[str, QAction]) -> dict[str, QAction]:
    """Every action by id, in the order of `ACTIONS`: those made before, and the rest made as those were."""
    return {spec.id: made[spec.id] if spec.id in made else _make(spec, parent, run) for spec in ACTIONS}


def _make(spec: ActionSpec, parent: QObject, run: Callable[[str], object]) -> QAction:
    named = spec.key.rpartition("+")[2] in _NAMED and sys.platform != "darwin"
    text, told = tr(spec.text), spec.hint or (spec.key if named else "")
    action = QAction(in_menu(text, told) if told else text, parent)
    if spec.key:
        action.setShortcut(QKeySequence(spec.key))
    if spec.icon:
        action.setIcon(icon(spec.icon))
    tip = tr(spec.tip)
    key = key_words(action)
    action.setToolTip(tr("{tip} ({key})", tip=tip, key=key) if key else tip)
    action.setStatusTip(tip)
    action.setCheckable(spec.checkable)
    action.setObjectName(spec.id)
    action.triggered.connect(lambda: run(spec.id))
    return action


_NAMED = {"Up": "↑", "Down": "↓", "Return": "Enter"}


def shown_key(key: str) -> str:
    """A key, such as `Alt+Up`, as the desktop at hand writes it: `Alt+↑`, `⌥↑`; Return by its name on keyboards."""
    held, _, last = key.rpartition("+")
    if last not in _NAMED or sys.platform == "darwin":
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{shown_key(f'{held}+A')[:-1]}{_NAMED[last]}" if held else _NAMED[last]  # Qt has names for the arrows


def in_menu(words: str, key: str) -> str:
    """An entry of a menu that shows a key it does not take: who has the focus does."""
    return f"{words}\t{shown_key(key)}"


def in_tip(words: str, key: str) -> str:
    """A tip with the key in brackets."""
    return tr("{tip} ({key})", tip=words, key=shown_key(key))


def key_words(action: QAction) -> str:
    """The key of an action as its menu shows it; empty for none."""
    _, _, told = action.text().partition("\t")
    return told or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def plain_text(action: QAction) -> str:
    """An action's words without the mark of its key in a menu."""
    return bare(action.text().split("\t")[0])


def as_it_is(words: str) -> str:
    """Words from a brief, a source or a file as an entry of a menu: an ampersand in them marks no key."""
    return words.replace("&", "&&")


def bare(words: str) -> str:
    """Words of a menu without the mark of their key: the ampersand, in Chinese the letter in brackets."""
    return re.sub(r"\(&\w\)|&", "", words)
