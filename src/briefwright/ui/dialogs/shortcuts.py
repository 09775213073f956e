"""The shortcut sheet: every key, by menu."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefwright.ui.actions import ACTIONS, bare, key_words, plain_text
from briefwright.ui.fonts import scaled
from briefwright.ui.language import mark, tr
from briefwright.ui.menus import MENUS
from briefwright.ui.widgets.buttons import button, label, line, set_plane
from briefwright.ui.widgets.dialog_size import open_around, room_of

READING = (
    ("Q  F  I", mark("Capture the selected words as quote, fact, initiative")),
    ("A", mark("Accept")),
    ("X", mark("Not evidence")),
    ("U", mark("Use the selected words")),
    ("P  R", mark("Write the speaker, the role")),
    ("T  N", mark("Add a tag, write a note")),
    ("S", mark("Skip")),
    ("J  K", mark("Next, previous")),
)
"""The source viewer's single keys, while its text has the focus."""


WIDE, NARROW = 1080, 760
"""How wide three columns are, and two, in the pictures’ pixels."""
Group: TypeAlias = tuple[str, list[tuple[str, str]]]
"""A title, and what stands below it: each key with what it does."""


class ShortcutSheet(QDialog):
    """Groups in three columns, two where the screen is small for the font; closes with Escape."""

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        known = {spec.id for spec in ACTIONS}
        groups = [
            (
                bare(tr(title)),
                [(key, _said(actions[n])) for n in names if n in known and (key := key_words(actions[n]))],
            )
            for title, names in MENUS
        ]
        groups.append((tr("While reading a source"), [(key, tr(what)) for key, what in READING]))
        sheet = QWidget()
        set_plane(sheet, "surface")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(24, 16, 24, 24)
        columns.setSpacing(40)
        wide = scaled(WIDE) <= room_of(self).width()
        for part in _shared(groups, 3 if wide else 2):
            columns.addLayout(_column(part), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(sheet)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        set_plane(area, "surface")
        box = QDialogButtonBox()
        box.addButton(button(tr("Close"), self.accept), QDialogButtonBox.ButtonRole.AcceptRole)
        box.setContentsMargins(16, 12, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(line())
        layout.addWidget(box)
        open_around(self, WIDE if wide else NARROW, area)


def _shared(groups: list[Group], columns: int) -> list[list[Group]]:
    """The groups in their order, a column as full as the others."""
    total, taken = sum(len(lines) + 2 for _, lines in groups), 0
    shared: list[list[Group]] = [[]]
    for group in groups:
        if shared[-1] and len(shared) < columns and taken + len(group[1]) / 2 > total * len(shared) / columns:
            shared.append([])
        shared[-1].append(group)
        taken += len(group[1]) + 2
    return shared


def _column(groups: list[Group]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for title, lines in groups:
        column.addSpacing(10)
        column.addWidget(label(title, "section"))
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        for row, (key, what) in enumerate(lines):
            grid.addWidget(label(what, "base", "2"), row, 0)
            grid.addWidget(label(key, "small", "3"), row, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
    column.addStretch(1)
    return column


def _said(action: QAction) -> str:
    """What an action does; what would be undone or done again now is not said."""
    always = {"undo": tr("&Undo"), "redo": tr("&Redo")}
    return bare(always.get(action.objectName(), "")) or plain_text(action)
