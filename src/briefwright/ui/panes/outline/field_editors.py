"""Editors of the brief's fields, one a type: text, several lines, date, choice, people, marking."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMenu,
    QWidget,
    QWidgetAction,
)

from briefwright.app.brief.fields import format_value, parse_field
from briefwright.errors import AppError
from briefwright.model.brief import FieldValue
from briefwright.model.template import TemplateField
from briefwright.ui.days import short_date
from briefwright.ui.fonts import font, scaled
from briefwright.ui.icons import icon
from briefwright.ui.language import is_chinese, tr
from briefwright.ui.panes.outline.words_edit import WordsEdit
from briefwright.ui.widgets.base_line import level_with_labels
from briefwright.ui.widgets.elided_line import ElidedLine
from briefwright.ui.widgets.window_keys import BRIEFS_UNDO

MARKINGS = (
    "",
    "OFFICIAL",
    "OFFICIAL-SENSITIVE",
    "OFFICIAL-SENSITIVE – COMMERCIAL",
    "OFFICIAL-SENSITIVE – PERSONAL",
)

_LINES_EDGES = (6, 1, 6, 1)
"""Around several lines, so that they begin where a field of one line does."""
_BESIDE_CHOICE = 40
"""What a list that opens takes around its words, at the pictures’ size of font."""
_BESIDE_DATE = 34
"""Pixels of the calendar's icon and the margins around a date."""


def _dress(line: QLineEdit, field: TemplateField) -> None:
    """Let a line look like text on paper, with the field's hint while it is empty."""
    line.setProperty("plain", "true")
    line.setFont(font("base"))
    line.setPlaceholderText(field.hint or tr("Not filled in"))


class TextEditor(ElidedLine):
    """One line of text."""

    changed = Signal(object)
    wrong = Signal(object)

    def __init__(self, field: TemplateField) -> None:
        super().__init__()
        self.field = field
        _dress(self, field)
        self.setProperty(BRIEFS_UNDO, True)
        self.textEdited.connect(self._take)

    def show_value(self, value: FieldValue | None) -> None:
        """Show the value unless it is what stands there."""
        text = format_value(value) if value is not None else ""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _take(self, text: str) -> None:
        self.changed.emit(text)


class LinesEditor(WordsEdit):
    """Several lines of text, or people, one a line: `name | role | organisation | side`."""

    changed = Signal(object)
    wrong = Signal(object)

    def __init__(self, field: TemplateField) -> None:
        super().__init__()
        self.field = field
        self.setViewportMargins(*_LINES_EDGES)
        people = tr("Name | role | organisation, one person a line")
        self.show_hint(field.hint or (people if field.type == "persons" else tr("Not filled in")))
        self.edited.connect(self._take)

    def show_value(self, value: FieldValue | None) -> None:
        """Show the value; while one types, what one typed stays as it is."""
        if self.hasFocus() and self._typed_value() == (value or ""):
            return
        self.show_text(format_value(value) if value is not None else "")

    def _typed_value(self) -> FieldValue:
        return parse_field(self.field, self.toPlainText())

    def _take(self, _text: str) -> None:
        self.changed.emit(self._typed_value())


class DateEditor(QLineEdit):
    """A date, shown with its weekday; takes `2020-08-06`, `6 Aug 2020` or `today`, or a day of the calendar."""

    changed = Signal(object)
    wrong = Signal(object)

    def __init__(self, field: TemplateField) -> None:
        super().__init__()
        self.field = field
        self._value = ""
        self._is_wrong = False
        _dress(self, field)
        level_with_labels(self)
        choose = QAction(icon("calendar-blank", "text3"), tr("Choose a day"), self)
        choose.triggered.connect(self.open_calendar)
        self.addAction(choose, QLineEdit.ActionPosition.TrailingPosition)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(long_date("2020-11-25")) + _BESIDE_DATE)
        self.editingFinished.connect(self._take)
        _share_undo(self, self)

    def show_value(self, value: FieldValue | None) -> None:
        """Show the date in words; where one is writing, what a step took back or brought again."""
        before, self._value = self._value, value if isinstance(value, str) else ""
        if self._is_wrong:
            return
        if not self.hasFocus():
            self.setText(long_date(self._value))
            self.setCursorPosition(0)
        elif before != self._value and self.property(BRIEFS_UNDO):
            self.setText(self._value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._is_wrong:
            self.setText(self._value)
        self.selectAll()

    def _mark_wrong(self, *, wrong: bool) -> None:
        """Keep what is no date as it was typed, in red, until it is put right."""
        self._is_wrong = wrong
        self.setProperty("wrong", "true" if wrong else "false")
        self.style().polish(self)

    def open_calendar(self) -> None:
        """Show a calendar below the field."""
        from briefwright.ui.widgets.day_chooser import DayChooser

        menu = QMenu(self)
        calendar = DayChooser(self._value, menu)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.chosen.connect(self._choose)
        calendar.chosen.connect(menu.close)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, iso: str) -> None:
        self._mark_wrong(wrong=False)
        self._value = iso
        self.setText(long_date(self._value))
        self.changed.emit(self._value)

    def _take(self) -> None:
        self.setProperty(BRIEFS_UNDO, True)
        text = self.text().strip()
        if text in (self._value, long_date(self._value)):
            self._mark_wrong(wrong=False)
            self.setText(long_date(self._value))
            return
        try:
            value = parse_field(self.field, read_date(text))
        except AppError as error:
            self._mark_wrong(wrong=True)
            self.wrong.emit(error)
            return
        self._mark_wrong(wrong=False)
        self._value = str(value)
        self.setText(long_date(self._value))
        self.changed.emit(value)


class ChoiceEditor(QComboBox):
    """One of the choices a field allows."""

    changed = Signal(object)
    wrong = Signal(object)

    def __init__(self, field: TemplateField) -> None:
        super().__init__()
        self.field = field
        self.setProperty("plain", "true")
        self.setProperty("choice", "true")
        self.setFont(font("base"))
        self.addItem(tr("Not chosen"), "")
        for choice in field.choices:
            self.addItem(choice[:1].upper() + choice[1:], choice)
        _narrow(self)
        self.activated.connect(lambda _at: self.changed.emit(self.currentData()))

    def show_value(self, value: FieldValue | None) -> None:
        """Show the chosen one."""
        at = self.findData(value if isinstance(value, str) else "")
        self.setCurrentIndex(max(at, 0))


class MarkingEditor(QComboBox):
    """The protective marking: one of the usual ones, or typed with a descriptor."""

    changed = Signal(object)
    wrong = Signal(object)

    def __init__(self, field: TemplateField) -> None:
        super().__init__()
        self.field = field
        self.setProperty("plain", "true")
        self.setFont(font("base"))
        line = ElidedLine()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(MARKINGS))
        self.setItemText(0, tr("Not marked"))
        _narrow(self)
        line.setProperty("plain", "true")
        line.setAccessibleName(field.label)
        line.editingFinished.connect(self._take)
        self.activated.connect(lambda _at: self._take())
        self._value = ""
        _share_undo(self, line)

    def show_value(self, value: FieldValue | None) -> None:
        """Show the marking's line."""
        self._value = format_value(value) if value is not None else ""
        shown = self._value or tr("Not marked")
        self.setCurrentIndex(self.findText(shown))  # what the list that opens begins with
        self.setEditText(shown)

    def _take(self) -> None:
        self.setProperty(BRIEFS_UNDO, True)
        text = self.currentText().strip()
        text = "" if text == tr("Not marked") else text
        if text == self._value:
            return
        try:
            value: FieldValue = parse_field(self.field, text) if text else ""
        except AppError as error:
            self.wrong.emit(error)
            self.setEditText(self._value or tr("Not marked"))
            return
        self._value = format_value(value)
        self.changed.emit(value)


def _share_undo(editor: QWidget, line: QLineEdit) -> None:
    """Undo takes back what is typed; once the brief has it, or while nothing is typed, the brief’s last step."""
    editor.setProperty(BRIEFS_UNDO, True)
    line.textEdited.connect(lambda _text: editor.setProperty(BRIEFS_UNDO, False))


def _narrow(box: QComboBox) -> None:
    """Let the form decide the width, not the longest choice, which has room in the list that opens."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    longest = max((box.fontMetrics().horizontalAdvance(box.itemText(at)) for at in range(box.count())), default=0)
    box.view().setMinimumWidth(longest + scaled(_BESIDE_CHOICE))


def editor_for(field: TemplateField) -> QWidget:
    """The editor of a field's type."""
    made: TextEditor | LinesEditor | DateEditor | ChoiceEditor | MarkingEditor
    match field.type:
        case "text":
            made = TextEditor(field)
        case "multiline" | "persons":
            made = LinesEditor(field)
        case "date":
            made = DateEditor(field)
        case "choice":
            made = ChoiceEditor(field)
        case "marking":
            made = MarkingEditor(field)
    made.setObjectName(f"field-{field.name}")
    made.setAccessibleName(field.label or field.name)
    if field.hint:
        made.setStatusTip(tr("{name}: {hint}", name=field.label or field.name, hint=field.hint))
    return made


def long_date(iso: str) -> str:
    """`2020-08-06` as `Thu 6 Aug 2020`; anything that is no date as it stands."""
    try:
        day = dt.date.fromisoformat(iso)
    except ValueError:
        return iso
    if is_chinese():
        return short_date(iso)
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day.weekday()]} {short_date(iso)}"


def read_date(text: str, today: dt.date | None = None) -> str:
    """A date as people type it in ISO 8601; what is not understood comes back as it is.

    One without a year is the next of that name; `tomorrow` and `yesterday` are counted from `today`.
    """
    now = today or dt.datetime.now(tz=dt.UTC).astimezone().date()
    words = " ".join(text.split())
    days = {"tomorrow": 1, "yesterday": -1, "明天": 1, "昨天": -1, "今天": 0}
    if words.lower() in days:
        return (now + dt.timedelta(days=days[words.lower()])).isoformat()
    for pattern in ("%d %b %Y", "%d %B %Y", "%d/%m/%Y", "%d.%m.%Y", "%a %d %b %Y", "%Y/%m/%d", "%Y年%m月%d日"):
        if found := _read(words, pattern):
            return found.isoformat()
    for pattern in ("%d %b %Y", "%d %B %Y", "%a %d %b %Y", "%m月%d日 %Y"):
        found = _read(f"{words} {now.year}", pattern)
        if found is not None and found < now:
            found = _read(f"{words} {now.year + 1}", pattern)
        if found is not None:
            return found.isoformat()
    return text


def _read(text: str, pattern: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text, pattern).replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None
