"""The shortcut sheet: every key, by menu."""

from __future__ import annotations

from collections.abc import Mapping

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
from briefwright.ui.language import mark, tr
from briefwright.ui.menus import MENUS
from briefwright.ui.widgets.buttons import button, label, line, set_plane
from briefwright.ui.widgets.dialog_size import open_at

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


class ShortcutSheet(QDialog):
    """Two columns of groups; closes with Escape."""

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        open_at(self, 760, 620)
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
        for half in _halves(groups):
            columns.addLayout(_column(half), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(sheet)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        box = QDialogButtonBox()
        box.addButton(button(tr("Close"), self.accept), QDialogButtonBox.ButtonRole.AcceptRole)
        box.setContentsMargins(16, 12, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(line())
        layout.addWidget(box)


def _halves(groups: list[tuple[str, list[tuple[str, str]]]]) -> tuple[list[tuple[str, list[tuple[str, str]]]], ...]:
    total, taken = sum(len(lines) + 2 for _, lines in groups), 0
    first: list[tuple[str, list[tuple[str, str]]]] = []
    for group in groups:
        if first and taken + len(group[1]) / 2 > total / 2:
            break
        first.append(group)
        taken += len(group[1]) + 2
    return first, groups[len(first) :]


def _column(groups: list[tuple[str, list[tuple[str, str]]]]) -> QVBoxLayout:
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
