"""The required fields that are still empty, each a click away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from briefwright.model.template import TemplateField
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.flow_layout import FlowLayout


class MissingFields(QWidget):
    """`chosen` carries the name of the field to go to; nothing is shown while none is missing."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._names: tuple[str, ...] = ()
        self._row = FlowLayout(self, gap=6)
        said = label(tr("To fill in:"), "small", "warn")
        said.setFixedHeight(button("", lambda: None, dress="link", small=True).sizeHint().height())
        self._row.addWidget(said)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.hide()

    def show_missing(self, fields: tuple[TemplateField, ...]) -> None:
        """List these fields."""
        names = tuple(field.name for field in fields)
        if names != self._names:
            self._names = names
            for old in self.buttons:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.buttons = [self._button(field) for field in fields]
            for made in self.buttons:
                self._row.addWidget(made)
            self.updateGeometry()
        self.setVisible(bool(names))

    def _button(self, field: TemplateField) -> QPushButton:
        words = field.label or field.name
        made = button(words, partial(self.chosen.emit, field.name), dress="link", small=True)
        made.setAccessibleName(tr("Fill in {field}", field=words))
        return made
