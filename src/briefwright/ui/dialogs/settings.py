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
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.settings import Settings
from briefwright.ui.language import mark, tr
from briefwright.ui.widgets.base_line import level_with_labels
from briefwright.ui.widgets.buttons import beside_box, button, label, line
from briefwright.ui.widgets.dialog_size import open_around

WIDTH = 640
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
        self._before = settings
        self._templates = templates
        self._editors: dict[str, QWidget] = {}
        form = QWidget()
        self._rows = QGridLayout(form)
        self._rows.setContentsMargins(24, 20, 24, 12)
        self._rows.setHorizontalSpacing(20)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(1, 1)
        for name, hint in setting_hints().items():
            self._add(name, hint)
        self._rows.setRowStretch(self._rows.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addWidget(line())
        layout.addLayout(self._foot())
        open_around(self, WIDTH, area)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        save = button(tr("Save"), self.accept, dress="primary")
        save.setDefault(True)
        foot.addWidget(save)
        return foot

    @property
    def settings(self) -> Settings:
        """The settings as chosen."""
        chosen: dict[str, Any] = {name: _value_of(editor) for name, editor in self._editors.items()}
        return Settings(**chosen)

    def editor(self, name: str) -> QWidget:
        """The editor of a setting."""
        return self._editors[name]

    def _add(self, name: str, hint: Hint) -> None:
        editor = self._editor(name, hint, getattr(self._before, name))
        editor.setObjectName(f"setting-{name}")
        editor.setAccessibleName(tr(hint.title))
        editor.setAccessibleDescription(tr(hint.description))
        self._editors[name] = editor
        about = label(tr(hint.description), "small", "3", wrap=True)
        ticked = isinstance(editor, QCheckBox)
        about.setContentsMargins(beside_box() if ticked else 1, 0 if ticked else 4, 0, 10)
        at = self._rows.rowCount()
        if isinstance(editor, QCheckBox):
            editor.setText(tr(hint.title))
        else:
            title = label(tr(hint.title), wrap=True)
            title.setBuddy(editor)
            self._rows.addWidget(title, at, 0)
        narrow = Qt.AlignmentFlag.AlignLeft if isinstance(editor, QSpinBox) else Qt.AlignmentFlag(0)
        self._rows.addWidget(editor, at, 1, narrow)
        self._rows.addWidget(about, at + 1, 1)

    def _editor(self, name: str, hint: Hint, value: object) -> QWidget:
        kind = hint.type
        if kind is bool:
            made = QCheckBox()
            made.setChecked(bool(value))
            return made
        if kind is int:
            spin = QSpinBox()
            spin.setRange(*hint.bounds)
            spin.setSuffix(tr(hint.unit))
            spin.setValue(int(str(value)))
            inner = spin.lineEdit()
            if inner is not None:
                inner.setTextMargins(9, 0, 0, 0)
                level_with_labels(inner, spin.textChanged)
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
    """What a setting's annotation says of it; `unit` stands behind a number."""

    type: Any
    title: str
    description: str
    bounds: tuple[int, int]
    unit: str


def setting_hints() -> dict[str, Hint]:
    """Type, title, description and bounds of each setting, from its annotation."""
    found: dict[str, Hint] = {}
    for name, annotated in get_type_hints(Settings, include_extras=True).items():
        kind, meta = get_args(annotated)[0], get_args(annotated)[-1]
        low = meta.ge if meta.ge is not None else 0
        high = meta.le if meta.le is not None else 9999
        unit = (meta.extra or {}).get("unit", "")
        found[name] = Hint(kind, meta.title or name, meta.description or "", (int(low), int(high)), unit)
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
