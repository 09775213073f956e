"""The two questions asked before work could be lost: unsaved changes, and a file another program changed."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QMessageBox, QWidget

from briefwright.ui.language import tr
from briefwright.ui.style import show_focus
from briefwright.ui.widgets.buttons import make_primary

Answer: TypeAlias = Literal["save", "discard", "stay"]
Changed: TypeAlias = Literal["over", "elsewhere", "stay"]


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
    show_focus(box)
    box.exec()
    pressed = box.clickedButton()
    return "over" if pressed is over else "elsewhere" if pressed is elsewhere else "stay"


def _box(window: QWidget, title: str, headline: str, advice: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(headline)
    box.setInformativeText(advice)
    return box
