"""The settings dialog, made from the fields of `Settings`: a new setting needs no new form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.settings import Settings
from briefwright.ui.fonts import interface_pixels
from briefwright.ui.language import mark, tr
from briefwright.ui.widgets.buttons import button, label

CHOICES = {
    "system": mark("As the system has it"),
    "light": mark("Light"),
    "dark": mark("Dark"),
    "en": "English",
    "zh-CN": "简体中文",
}


class SettingsDialog(QDialog):
    """`settings` holds what was chosen once it is accepted. `templates` names the templates by id."""

    def __init__(self, parent: QWidget, settings: Settings, templates: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(round(640 * interface_pixels() / 13))
        self._before = settings
        self._templates = templates
        self._editors: dict[str, QWidget] = {}
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(2)
        for name, hint in setting_hints().items():
            self._add(form, name, hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        save = button(tr("Save"), self.accept, dress="primary")
        save.setDefault(True)
        foot.addWidget(save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addLayout(foot)

    @property
    def settings(self) -> Settings:
        """The settings as chosen."""
        chosen: dict[str, Any] = {name: _value_of(editor) for name, editor in self._editors.items()}
        return Settings(**chosen)

    def editor(self, name: str) -> QWidget:
        """The editor of a setting."""
        return self._editors[name]

    def _add(self, form: QFormLayout, name: str, hint: Hint) -> None:
        editor = self._editor(name, hint, getattr(self._before, name))
        editor.setObjectName(f"setting-{name}")
        editor.setAccessibleName(tr(hint.title))
        editor.setAccessibleDescription(tr(hint.description))
        self._editors[name] = editor
        about = label(tr(hint.description), "small", "3")
        about.setContentsMargins(24 if isinstance(editor, QCheckBox) else 1, 0, 0, 8)
        title = label("" if isinstance(editor, QCheckBox) else tr(hint.title))
        if isinstance(editor, QCheckBox):
            editor.setText(tr(hint.title))
        title.setBuddy(editor)
        form.addRow(title, editor)
        form.addRow("", about)

    def _editor(self, name: str, hint: Hint, value: object) -> QWidget:
        kind = hint.type
        if kind is bool:
            made = QCheckBox()
            made.setChecked(bool(value))
            return made
        if kind is int:
            spin = QSpinBox()
            spin.setRange(*hint.bounds)
            spin.setValue(int(str(value)))
            inner = spin.lineEdit()
            if inner is not None:
                inner.setTextMargins(6, 0, 0, 0)
            return spin
        if name == "default_template" or get_origin(kind) is Literal:
            named = self._templates if name == "default_template" else {c: tr(CHOICES[c]) for c in get_args(kind)}
            box = QComboBox()
            for key, text in named.items():
                box.addItem(text, key)
            box.setCurrentIndex(max(box.findData(value), 0))
            return box
        return QLineEdit(str(value))


class Hint(Struct, frozen=True):
    """What a setting's annotation says of it."""

    type: Any
    title: str
    description: str
    bounds: tuple[int, int]


def setting_hints() -> dict[str, Hint]:
    """Type, title, description and bounds of each setting, from its annotation."""
    found: dict[str, Hint] = {}
    for name, annotated in get_type_hints(Settings, include_extras=True).items():
        kind, meta = get_args(annotated)[0], get_args(annotated)[-1]
        low = meta.ge if meta.ge is not None else 0
        high = meta.le if meta.le is not None else 9999
        found[name] = Hint(kind, meta.title or name, meta.description or "", (int(low), int(high)))
    return found


def _value_of(editor: QWidget) -> object:
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QSpinBox):
        return editor.value()
    if isinstance(editor, QComboBox):
        return editor.currentData()
    assert isinstance(editor, QLineEdit)
    return editor.text().strip()
