"""The menu of an item or a section of the outline: everything that can be done to it, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefwright.app.brief.operations import place_of
from briefwright.model.brief import EvidenceItem, ItemOptions
from briefwright.model.evidence import Quote
from briefwright.ui.actions import as_it_is, in_menu
from briefwright.ui.editing.desk import Desk, evidence_of
from briefwright.ui.icons import icon
from briefwright.ui.language import mark, tr

PRIORITY_NAMES = (mark("Usual"), mark("Raised"), mark("High"), mark("Highest"))
"""By an item's priority: what is higher stays longer when a brief is shortened."""


class ItemAsks(Struct, frozen=True):
    """What an item's menu asks the window for, by the item's id: its source, and the translation's form."""

    source: Callable[[str], None]
    translate: Callable[[str], None]


def item_menu(parent: QWidget, desk: Desk, ids: Sequence[str], asks: ItemAsks) -> QMenu:
    """The menu of one item or several."""
    menu = QMenu(parent)
    items = [item for item in desk.items(ids) if isinstance(item, EvidenceItem)]
    if items:
        if len(items) == 1:
            show = partial(asks.source, items[0].id)
            menu.addAction(icon("book-open"), in_menu(tr("Show in source"), "Ctrl+Return"), show)
            menu.addSeparator()
        _add_options(menu, desk, items, asks.translate)
        menu.addSeparator()
    menu.addAction(in_menu(tr("Move up"), "Alt+Up"), lambda: desk.move_by(ids, -1))
    menu.addAction(in_menu(tr("Move down"), "Alt+Down"), lambda: desk.move_by(ids, 1))
    _add_move_to(menu, desk, ids)
    menu.addAction(icon("trash"), in_menu(tr("Take out"), "Del"), lambda: desk.take_out(ids))
    return menu


class SectionAsks(Struct, frozen=True):
    """What a section's menu asks the window for: renaming in place, and the forms of a section."""

    rename: Callable[[], None]
    add: Callable[[], None]
    reshape: Callable[[], None]


def section_menu(parent: QWidget, desk: Desk, section_id: str, asks: SectionAsks) -> QMenu:
    """The menu of a section."""
    menu = QMenu(parent)
    menu.addAction(icon("pencil-simple"), tr("Add own words"), lambda: desk.add_words(section_id))
    menu.addAction(in_menu(tr("Rename"), "F2"), asks.rename)
    if desk.is_own(section_id):
        menu.addAction(tr("Change section…"), asks.reshape)
    menu.addSeparator()
    menu.addAction(in_menu(tr("Move section up"), "Alt+Shift+Up"), lambda: desk.move_section(section_id, -1))
    menu.addAction(in_menu(tr("Move section down"), "Alt+Shift+Down"), lambda: desk.move_section(section_id, 1))
    menu.addSeparator()
    menu.addAction(icon("plus"), tr("Add section after it…"), asks.add)
    menu.addAction(tr("Leave out of the brief"), lambda: desk.hide_section(section_id, hidden=True))
    if desk.is_own(section_id):
        menu.addAction(icon("trash"), in_menu(tr("Remove section"), "Del"), lambda: desk.remove_section(section_id))
    return menu


def _add_options(menu: QMenu, desk: Desk, items: Sequence[EvidenceItem], translate: Callable[[str], None]) -> None:
    """The options of the first item; a change is made to all."""
    options = items[0].options
    change = partial(desk.change_options, tuple(item.id for item in items))
    cite = menu.addAction(tr("Footnote to the source"))
    cite.setCheckable(True)
    cite.setChecked(options.cite)
    cite.toggled.connect(lambda on: change(cite=on))
    closed = menu.addAction(tr("Not to be disclosed"))
    closed.setCheckable(True)
    closed.setChecked(options.not_to_be_disclosed)
    closed.toggled.connect(lambda on: change(not_to_be_disclosed=on))
    if all(isinstance(item.evidence, Quote) for item in items):
        _add_setting(menu, options, change)
    _add_priority(menu, options, change)
    if len(items) == 1:
        menu.addAction(icon("translate"), tr("Translation…"), lambda: translate(items[0].id))


def _add_setting(menu: QMenu, options: ItemOptions, change: Callable[..., None]) -> None:
    names: tuple[tuple[Literal["auto", "block", "inline"], str], ...] = (
        ("auto", tr("As the section has it")),
        ("block", tr("As a block")),
        ("inline", tr("In the line")),
    )
    setting = menu.addMenu(tr("Set the quote"))
    group = QActionGroup(setting)
    for value, name in names:
        action = setting.addAction(name)
        action.setCheckable(True)
        action.setChecked(options.quote_as == value)
        action.triggered.connect(lambda _on, value=value: change(quote_as=value))
        group.addAction(action)


def _add_priority(menu: QMenu, options: ItemOptions, change: Callable[..., None]) -> None:
    priority = menu.addMenu(tr("Priority when shortened"))
    group = QActionGroup(priority)
    for value in range(len(PRIORITY_NAMES)):
        action = priority.addAction(tr(PRIORITY_NAMES[value]))
        action.setCheckable(True)
        action.setChecked(options.priority == value)
        action.triggered.connect(lambda _on, value=value: change(priority=value))
        group.addAction(action)


def _add_move_to(menu: QMenu, desk: Desk, ids: Sequence[str]) -> None:
    targets = desk.taking_sections(evidence_of(desk.items(ids)))
    here = {place_of(desk.brief, item_id)[0] for item_id in ids} if desk.brief is not None else set()
    to = menu.addMenu(tr("Move to"))
    for section_id in (target for target in targets if here != {target}):
        to.addAction(as_it_is(desk.section_title(section_id)), partial(desk.move, ids, section_id))
    to.setEnabled(bool(targets))
