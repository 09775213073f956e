"""The two questions asked before work could be lost: unsaved changes, and a file another program changed."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QGridLayout, QMessageBox, QWidget

from briefwright.ui.fonts import scaled
from briefwright.ui.language import tr
from briefwright.ui.style import show_focus
from briefwright.ui.widgets.buttons import make_primary

Answer: TypeAlias = Literal["save", "discard", "stay"]
Changed: TypeAlias = Literal["over", "elsewhere", "stay"]
_WIDTH = 340
"""The least width of a question’s words, in the pictures’ pixels."""


def ask_to_save(window: QWidget, name: str, why_not: str = "") -> Answer:
    """Ask what becomes of the changes; saving is not on offer where `why_not` says why it cannot be done."""
    buttons = QMessageBox.StandardButton
    named = tr("“{name}” has changes that are not saved.", name=name)
    box = _box(
        window,
        tr("Unsaved changes"),
        named if name else tr("This brief has changes that are not saved."),
        why_not or tr("Save them before it is closed?"),
    )
    wanted = buttons.Discard | buttons.Cancel
    box.setStandardButtons(wanted if why_not else wanted | buttons.Save)
    if not why_not:
        box.button(buttons.Save).setText(tr("Save"))
        make_primary(box.button(buttons.Save))
    box.button(buttons.Discard).setText(tr("Do not save"))
    box.button(buttons.Cancel).setText(tr("Cancel"))
    box.setDefaultButton(buttons.Cancel if why_not else buttons.Save)
    _lay_out(box)
    show_focus(box)
    answer = box.exec()
    if answer == buttons.Save:
        return "save"
    return "discard" if answer == buttons.Discard else "stay"


def ask_about_changed(window: QWidget, file: str) -> Changed:
    """Ask what becomes of a file that another program changed since it was opened."""
    roles = QMessageBox.ButtonRole
    box = _box(
        window,
        tr("The file changed"),
        tr("{name} was changed by another program since you opened it.", name=file),
        tr("Save under another name to keep both, or write over it."),
    )
    elsewhere = box.addButton(tr("Save under another name…"), roles.AcceptRole)
    over = box.addButton(tr("Write over it"), roles.DestructiveRole)
    box.addButton(tr("Cancel"), roles.RejectRole)
    make_primary(elsewhere)
    box.setDefaultButton(elsewhere)
    _lay_out(box)
    show_focus(box)
    box.exec()
    pressed = box.clickedButton()
    return "over" if pressed is over else "elsewhere" if pressed is elsewhere else "stay"


def _box(window: QWidget, title: str, headline: str, advice: str) -> QMessageBox:
    box = QMessageBox(window)
    box.finished.connect(box.deleteLater)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(headline)
    box.setInformativeText(advice)
    return box


def _lay_out(box: QMessageBox) -> None:
    """Let the words begin where the buttons end, at one edge, and be wide enough for a sentence."""
    grid = box.layout()
    assert isinstance(grid, QGridLayout)
    grid.setContentsMargins(24, 20, 24, 16)
    grid.setHorizontalSpacing(0)
    for at in range(grid.count()):
        item = grid.itemAt(at)
        indent = item.spacerItem() if item is not None else None
        if indent is not None:  # Qt keeps it for a picture that is not there
            indent.changeSize(0, 0)
    column = grid.columnCount() - 1
    grid.setColumnStretch(column, 1)
    grid.setColumnMinimumWidth(column, scaled(_WIDTH))
    grid.invalidate()
