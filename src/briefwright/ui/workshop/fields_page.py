"""The fields of the template: their order, and the form of the one that is chosen."""

from __future__ import annotations

from typing import Any, cast

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefwright.app.templates import editing
from briefwright.errors import AppError
from briefwright.model.template import FieldType, TemplateField, TemplatePackage
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import button, line, set_plane
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.form_grid import FormGrid, NameLine
from briefwright.ui.workshop.inputs import Choice, TextLine, TextLines, Tick
from briefwright.ui.workshop.rows import Row, RowList
from briefwright.ui.workshop.wording import TYPES


class FieldsPage(QWidget):
    """`done` carries a sentence for the toast when something was removed."""

    done = Signal(str)

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        set_plane(self, "surface")
        self._draft = draft
        self.list = RowList(tr("Fields"), self)
        self.form = FieldForm()
        self._build()
        self.list.chosen.connect(self._show_form)
        self.list.moved.connect(self._move)
        self.list.removeAsked.connect(self._remove)
        self.list.duplicateAsked.connect(self._duplicate)
        self.list.renameAsked.connect(lambda _key: self.form.focus_label())
        self.form.changed.connect(self._change)
        self.form.renamed.connect(self._rename)
        draft.changed.connect(self._follow)
        self.show_package(draft.package)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 6, 16, 8)
        buttons.addWidget(button(tr("Add a field"), self.add, picture="plus", small=True))
        self._remove_button = button(
            tr("Remove"), lambda: self._remove(self.list.key), picture="trash", dress="quiet", small=True
        )
        buttons.addWidget(self._remove_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        layout.addWidget(line())
        layout.addWidget(self.form)

    def show_package(self, package: TemplatePackage, key: str = "") -> None:
        """Show the fields of a package, one of them chosen."""
        fields = package.template.fields
        self.list.show_rows(tuple(field_row(f) for f in fields), key or self.list.key)
        self._remove_button.setEnabled(bool(fields))
        self._show_form(self.list.key)

    def choose(self, name: str) -> None:
        """Choose a field."""
        self.list.choose(name)

    def add(self) -> None:
        """Add a field after the chosen one and go to its label."""
        package, added = editing.add_field(self._draft.package, tr("New field"), self.list.key)
        self._draft.apply(tr("Add field"), package)
        self.choose(added)
        self.form.focus_label()

    def _show_form(self, key: str) -> None:
        self.form.show_field(self._draft.template.field(key))

    def _follow(self, before: TemplatePackage, after: TemplatePackage) -> None:
        if before.template.fields is not after.template.fields:
            self.show_package(after, _followed_name(before, after, self.list.key))

    def _change(self, field: TemplateField, part: str) -> None:
        package = editing.change_field(self._draft.package, field)
        self._draft.apply(tr("Change field"), package, f"field {field.name} {part}")

    def _rename(self, old: str, new: str) -> None:
        try:
            self._draft.rename_field(old, new)
        except AppError as error:
            self.form.name.refuse(error)

    def _move(self, key: str, at: int) -> None:
        self._draft.apply(tr("Move field"), editing.move_field(self._draft.package, key, at))

    def _remove(self, key: str) -> None:
        field = self._draft.template.field(key)
        if field is not None:
            self._draft.apply(tr("Remove field"), editing.remove_field(self._draft.package, key))
            self.done.emit(tr("Removed “{title}”", title=field.label))

    def _duplicate(self, key: str) -> None:
        field = self._draft.template.field(key)
        if field is not None:
            label = tr("{title}, copy", title=field.label)
            package, added = editing.add_field(self._draft.package, label, key)
            package = editing.change_field(package, replace(field, name=added, label=label))
            self._draft.apply(tr("Duplicate field"), package)
            self.choose(added)


class FieldForm(QWidget):
    """`changed(field, part)` with what was edited; `renamed(old, new)` for its name in the body."""

    changed = Signal(object, str)
    renamed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._field: TemplateField | None = None
        self.label = TextLine(tr("Label"))
        self.label.textEdited.connect(lambda text: self._set("label", text))
        self.name = NameLine()
        self.name.renamed.connect(self.renamed)
        types: dict[str, str] = {value: tr(words) for value, words in TYPES.items()}
        self.type = Choice(tr("Type"), types, lambda v: self._set("type", cast("FieldType", v)))
        self.default = TextLine(tr("Begins as"))
        self.default.textEdited.connect(lambda text: self._set("default", text))
        self.required = Tick(tr("Has to be filled in"), lambda on: self._set("required", on))
        self.hint = TextLine(tr("Hint"))
        self.hint.textEdited.connect(lambda text: self._set("hint", text))
        self.choices = TextLines(tr("Choices, one a line"), 4, self._set_choices)
        self._build()

    def _build(self) -> None:
        grid = FormGrid(self)
        grid.add_row(tr("Label"), self.label)
        grid.add_row(tr("Name in body"), self.name)
        grid.add_row(tr("Type"), self.type)
        grid.add_row(tr("Begins as"), self.default)
        grid.add_row("", self.required)
        grid.add_row(tr("Hint"), self.hint)
        self._choices_label = grid.add_row(tr("Choices"), self.choices, high=True)

    def show_field(self, field: TemplateField | None) -> None:
        """Show a field; none leaves the form empty and disabled."""
        self.setEnabled(field is not None)
        another = field is None or self._field is None or field.name != self._field.name
        self._field = field
        shown = field or TemplateField("", "")
        self.label.show_text(shown.label)
        self.name.show_name(shown.name, another=another)
        self.type.show_value(shown.type)
        self.default.show_text(shown.default)
        self.default.setPlaceholderText(_default_form(shown.type))
        self.required.setChecked(shown.required)
        self.hint.show_text(shown.hint)
        if tuple(_lines(self.choices.toPlainText())) != shown.choices:
            self.choices.show_text("\n".join(shown.choices))
        for widget in (self.choices, self._choices_label):
            widget.setVisible(shown.type == "choice")

    def focus_label(self) -> None:
        """Go to the label, its words selected."""
        self.label.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.label.selectAll()

    def _set(self, part: str, value: object) -> None:
        if self._field is not None:
            changes: dict[str, Any] = {part: value}
            self._field = replace(self._field, **changes)
            self.changed.emit(self._field, part)

    def _set_choices(self, text: str) -> None:
        self._set("choices", tuple(dict.fromkeys(_lines(text))))


def field_row(field: TemplateField) -> Row:
    """A field as a row: its label, its type, and whether it has to be filled in."""
    kind = tr(TYPES[field.type])
    note = tr("{kind}, required", kind=kind) if field.required else kind
    return Row(field.name, field.label or field.name, (), note, f"{field.label}: {note}")


def _followed_name(before: TemplatePackage, after: TemplatePackage, key: str) -> str:
    """The chosen field's name now: where one was renamed, the new one stands at the old one's place."""
    old, new = [f.name for f in before.template.fields], [f.name for f in after.template.fields]
    if key in new or key not in old or len(old) != len(new):
        return key
    return new[old.index(key)]


def _lines(text: str) -> list[str]:
    return [stripped for row in text.split("\n") if (stripped := row.strip())]


def _default_form(kind: FieldType) -> str:
    match kind:
        case "date":
            return tr("today, or 2026-01-31")
        case "persons":
            return tr("name | role | organisation | side")
        case "marking":
            return "OFFICIAL-SENSITIVE – COMMERCIAL"
        case _:
            return ""
