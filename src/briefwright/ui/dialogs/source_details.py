"""What is known of a source, to be corrected: each guess says that it is one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.library.describing import amended
from briefwright.errors import AppError
from briefwright.model.source import Source, SourceMetadata
from briefwright.ui.language import mark, tr
from briefwright.ui.sentences import error_words, in_a_row
from briefwright.ui.source_viewer.naming import language_name
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.dialog_size import open_around
from briefwright.ui.widgets.elided_line import ElidedLine

_DAY: Final = mark("2020-07-31, 2020-07 or 2020")
ROWS: Final = (
    ("title", mark("Title"), mark("Not stated")),
    ("publisher", mark("Publisher"), mark("Not stated")),
    ("edition", mark("Edition"), mark("Not stated")),
    ("author", mark("Author"), mark("Not stated")),
    ("published", mark("Published"), _DAY),
    ("address", mark("Address"), mark("Not stated")),
    ("language", mark("Language"), ""),
    ("accessed", mark("Accessed"), _DAY),
    ("marking", mark("Marking"), mark("OFFICIAL-SENSITIVE – COMMERCIAL")),
    ("embargo", mark("Embargo until"), mark("2020-07-31")),
)


LANGUAGES: Final = {"en": "English", "zh-CN": "简体中文", "zh-TW": "繁體中文"}


def corrected(parent: QWidget, source: Source) -> SourceMetadata | None:
    """Let the user correct what is known of a source; nothing where it stays as it is."""
    dialog = SourceDetailsDialog(parent, source)
    dialog.finished.connect(dialog.deleteLater)
    return dialog.metadata if dialog.exec() and dialog.metadata != source.card.metadata else None


class SourceDetailsDialog(QDialog):
    """`metadata` is what is known once the dialog was accepted."""

    def __init__(self, parent: QWidget, source: Source) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Source details"))
        self._known = source.card.metadata
        self.metadata = self._known
        self.fields = {name: self._line(name, title, hint) for name, title, hint in ROWS if name != "language"}
        self.language = _languages(self._known.language or "")
        self.trouble = label("", "small", "danger", wrap=True)
        self.trouble.hide()
        rows = QWidget()
        form = QFormLayout(rows)
        form.setContentsMargins(24, 0, 24, 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for name, title, _ in ROWS:
            form.addRow(self._name(name, title), self.fields.get(name, self.language))
        QWidget.setTabOrder(self.fields["address"], self.language)
        QWidget.setTabOrder(self.language, self.fields["accessed"])
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(rows)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(self.trouble, 1)
        foot.addStretch(0)
        foot.addWidget(button(tr("Cancel"), self.reject))
        keep = button(tr("Save"), self._keep, dress="primary")
        keep.setDefault(True)
        foot.addWidget(keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 20, 0, 16)
        layout.setSpacing(12)
        about = tr("The text and its evidence stay as they are. Briefs made before keep what they cite.")
        for words in (label(source.card.name, "strong", wrap=True), label(about, "small", "2", wrap=True)):
            words.setContentsMargins(24, 0, 24, 0)
            layout.addWidget(words)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        open_around(self, 560, area)

    def _line(self, name: str, title: str, hint: str) -> QLineEdit:
        made = ElidedLine(_shown(self._known, name))
        made.setCursorPosition(0)
        made.setAccessibleName(tr(title))
        made.setPlaceholderText(tr(hint))
        return made

    def _name(self, name: str, title: str) -> QLabel:
        guessed = name in self._known.guessed
        made = label(tr("{name} (guessed)", name=tr(title)) if guessed else tr(title), "base", "2")
        made.setBuddy(self.fields.get(name, self.language))
        return made

    def _keep(self) -> None:
        values = {name: field.text() for name, field in self.fields.items()}
        try:
            self.metadata = amended(self._known, values | {"language": str(self.language.currentData())})
        except AppError as error:
            self.trouble.setText(in_a_row(*error_words(error)))
            self.trouble.show()
            said = str(error.fields.get("value"))
            wrong = next((name for name, value in values.items() if " ".join(value.split()) == said), "")
            self.fields[wrong or "marking"].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()


def _languages(known: str) -> QComboBox:
    """The languages a source may be in, by their own names; one of another code is called as the window has it."""
    made = QComboBox()
    made.setAccessibleName(tr("Language"))
    made.addItem(tr("Not stated"), "")
    for code, name in LANGUAGES.items():
        made.addItem(name, code)
    if known not in ("", *LANGUAGES):
        made.addItem(language_name(known), known)
    made.setCurrentIndex(made.findData(known))
    return made


def _shown(known: SourceMetadata, name: str) -> str:
    if name == "marking":
        marking = known.marking
        return "" if marking is None else "; ".join(filter(None, (marking.label, marking.handling)))
    return str(getattr(known, name) or "")
