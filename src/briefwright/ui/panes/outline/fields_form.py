"""The brief's fields above its sections: two columns, edited in place, the rest one click away."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefwright.model.brief import Brief
from briefwright.model.template import Template, TemplateField
from briefwright.ui.fonts import interface_pixels
from briefwright.ui.language import tr, tr_n
from briefwright.ui.panes.outline.field_editors import editor_for
from briefwright.ui.panes.outline.missing_fields import MissingFields
from briefwright.ui.widgets.buttons import button, label, set_plane

_LARGE = 17
"""From this size of the user's font on a row has room for one field only, in pixels."""
ROWS = 3
"""Rows shown before the rest is folded away."""
_WIDE = ("multiline", "persons")


class FieldsForm(QWidget):
    """Built anew for another template; `changed(name, value)` comes from the editors."""

    changed = Signal(str, object)
    wrong = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_plane(self, "surface")
        self._template: Template | None = None
        self._editors: dict[str, QWidget] = {}
        self._hidden: list[QWidget] = []
        self._all = False
        self._more: QPushButton = button("", self._toggle, dress="link", small=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(42, 1, 16, 7)
        layout.setSpacing(2)
        layout.addWidget(self._rows)
        self.missing = MissingFields()
        self.missing.chosen.connect(self.reveal)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.missing, 1)
        layout.addLayout(foot)

    def editor(self, name: str) -> QWidget | None:
        """The editor of a field, or none."""
        return self._editors.get(name)

    def show_fields(self, brief: Brief, template: Template) -> None:
        """Show the fields' values; another template brings its own editors."""
        if self._template is None or template.fields != self._template.fields:
            self._template = template
            self._build(template)
        for name, editor in self._editors.items():
            editor.show_value(brief.fields.get(name))  # type: ignore[attr-defined]  # every editor has it
        self.missing.show_missing(tuple(f for f in template.fields if f.required and not brief.fields.get(f.name)))

    def reveal(self, name: str) -> None:
        """Show a field, folded away or not, and put the cursor into it."""
        editor = self._editors.get(name)
        if editor is not None:
            if editor in self._hidden and not self._all:
                self._toggle()
            editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, template: Template) -> None:
        old = self._rows
        self._rows = QWidget(self)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, 68)
        self._grid.setColumnMinimumWidth(1, 128)
        self._grid.setColumnStretch(1, 5)
        self._grid.setColumnStretch(3, 5)
        self._editors, self._hidden = {}, []
        for row, fields in enumerate(form_rows(template.fields, 1 if interface_pixels() >= _LARGE else 2)):
            for place, field in enumerate(fields):
                self._add(field, row, 2 * place, 3 if len(fields) == 1 else 1)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self._rows)
        old.deleteLater()
        for before, after in pairwise((*self._editors.values(), self._more)):
            QWidget.setTabOrder(before, after)
        self._show_folded()

    def _add(self, field: TemplateField, row: int, column: int, span: int) -> None:
        editor = editor_for(field)
        editor.changed.connect(lambda value, name=field.name: self.changed.emit(name, value))  # type: ignore[attr-defined]  # every editor has it
        editor.wrong.connect(self.wrong)  # type: ignore[attr-defined]  # every editor has it
        editor.setSizePolicy(QSizePolicy.Policy.Ignored, editor.sizePolicy().verticalPolicy())
        editor.ensurePolished()  # the sheet has a least height of its own
        height = max(editor.fontMetrics().lineSpacing() + 6, 22, editor.minimumHeight())
        if field.type not in _WIDE:
            editor.setFixedHeight(height)
        name = label(field.label or field.name, "base", "3")
        name.setMinimumHeight(height)
        name.setBuddy(editor)
        if field.required:
            name.setToolTip(tr("Needed before the brief goes out"))
        stands = Qt.AlignmentFlag.AlignTop if field.type in _WIDE else Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(name, row, column, stands)
        self._grid.addWidget(editor, row, column + 1, 1, span, stands)
        self._editors[field.name] = editor
        if row >= ROWS:
            self._hidden += [name, editor]

    def _toggle(self) -> None:
        self._all = not self._all
        self._show_folded()

    def _show_folded(self) -> None:
        for widget in self._hidden:
            widget.setVisible(self._all)
        count = len(self._hidden) // 2
        self._more.setVisible(bool(count))
        self._more.setText(tr("Fewer fields") if self._all else tr_n("1 more field", "{n} more fields", count))


def form_rows(fields: tuple[TemplateField, ...], columns: int = 2) -> list[tuple[TemplateField, ...]]:
    """The fields in rows of two or one; the title, long texts, people and what is folded away have a row each."""
    rows: list[tuple[TemplateField, ...]] = []
    waiting: list[TemplateField] = []
    ordered = [f for f in fields if f.name == "title"] + [
        f for f in sorted(fields, key=_weight) if f.name != "title"
    ]
    for field in ordered:
        if field.name == "title" or field.type in _WIDE:
            rows.append((field,))
            continue
        waiting.append(field)
        if len(waiting) == columns or len(rows) >= ROWS:
            rows.append(tuple(waiting))
            waiting = []
    if waiting:
        short = [row for row in rows if row[0].type not in _WIDE]
        rows.insert(len(short), tuple(waiting))
    return rows


def _weight(field: TemplateField) -> int:
    """Short required fields first, long texts last; else as the template has them."""
    if field.type in _WIDE:
        return 2
    return 0 if field.required or field.type in ("marking", "date") else 1
