"""What is known of a source, and how we know it: shown under the information button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from briefwright.model.source import Source
from briefwright.ui.days import short_date
from briefwright.ui.language import mark, tr
from briefwright.ui.sentences import as_sentence, concern_words
from briefwright.ui.source_viewer.field_form import FieldForm
from briefwright.ui.source_viewer.naming import language_name
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import label

WIDTH, WRAPPED = 420, 44
"""The panel's width in pixels, and the characters a value may have before it is wrapped."""
FIELDS: Final = (
    ("title", mark("Title")),
    ("publisher", mark("Publisher")),
    ("edition", mark("Edition")),
    ("author", mark("Author")),
    ("published", mark("Published")),
    ("address", mark("Address")),
    ("language", mark("Language")),
    ("accessed", mark("Accessed")),
)


_DATES = ("published", "accessed")


class SourceFacts(QFrame):
    """A panel over the text; each line says whether the file, a guess or a person is behind it."""

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(label(tr("About this source"), "strong"))
        form = FieldForm()
        for name, value in facts_of(source):
            words = label(value, "base", wrap=len(value) > WRAPPED)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.add(name, words)
        layout.addWidget(form)
        for warning in source.warnings:
            layout.addWidget(_warning(as_sentence(concern_words(warning))))
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("; ".join(f"{name}: {value}" for name, value in facts_of(source)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tokens().control), 1))
        painter.setBrush(QColor(tokens().surface))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def show_facts(source: Source, below: QWidget) -> None:
    """Show what is known of a source below a button, its right end under the button's."""
    facts = SourceFacts(source, below)
    facts.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    facts.resize(WIDTH, facts.heightForWidth(WIDTH))
    facts.move(below.mapToGlobal(QPoint(below.width() - facts.width(), below.height() + 6)))
    facts.show()


def _warning(text: str) -> QLabel:
    return label(text, "small", "warn", wrap=True)


def facts_of(source: Source) -> list[tuple[str, str]]:
    """Name and value of each known thing, `added by hand` or `guessed` behind it; then the file."""
    known = source.card.metadata
    lines = []
    for field, name in FIELDS:
        value = getattr(known, field)
        if value:
            said = _said(field, str(value))
            if field in known.guessed:
                said = tr("{name} (guessed)", name=said)
            elif field in known.by_hand:
                said = tr("{value} (added by hand)", value=said)
            lines.append((tr(name), said))
        else:
            lines.append((tr(name), tr("Not stated")))
    lines.append((tr("File"), source.card.name))
    lines.append((tr("Fingerprint"), f"SHA-256 {source.id[:16]}…"))
    return lines


def _said(field: str, value: str) -> str:
    """A value in words: dates and languages are codes."""
    if field in _DATES:
        return short_date(value)
    return language_name(value) if field == "language" else value
