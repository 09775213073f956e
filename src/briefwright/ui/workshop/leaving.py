"""The question before unsaved changes are left behind."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtWidgets import QMessageBox, QWidget

from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import make_primary

Answer: TypeAlias = Literal["save", "discard", "stay"]


def ask_to_save(window: QWidget, name: str, why_not: str) -> Answer:
    """Ask what becomes of the changes; saving is not on offer where `why_not` says why it cannot be done."""
    buttons = QMessageBox.StandardButton
    box = QMessageBox(window)
    box.setWindowTitle(tr("Unsaved changes"))
    box.setText(tr("“{name}” has changes that are not saved.", name=name))
    box.setInformativeText(why_not or tr("Save them before it is closed?"))
    wanted = buttons.Discard | buttons.Cancel
    box.setStandardButtons(wanted if why_not else wanted | buttons.Save)
    if not why_not:
        box.button(buttons.Save).setText(tr("Save"))
        make_primary(box.button(buttons.Save))
    box.button(buttons.Discard).setText(tr("Do not save"))
    box.button(buttons.Cancel).setText(tr("Cancel"))
    box.setDefaultButton(buttons.Cancel if why_not else buttons.Save)
    answer = box.exec()
    if answer == buttons.Save:
        return "save"
    return "discard" if answer == buttons.Discard else "stay"
