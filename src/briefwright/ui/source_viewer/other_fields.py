"""What can be corrected about a fact and about an initiative."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from briefwright.model.evidence import Fact, Initiative, Speaker
from briefwright.ui.language import tr
from briefwright.ui.reasons import status_called, status_words
from briefwright.ui.source_viewer.field_form import FieldForm, line_field, show_words, words_of
from briefwright.ui.widgets.base_line import level_with_labels
from briefwright.ui.wording import CATEGORIES, TYPES

_SEPARATOR = re.compile(r"\s*[;；、]\s*")
_YEAR = re.compile(r"\d{4}")


class FactFields(FieldForm):
    """Shows a fact. `edited` carries the corrected one."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact: Fact | None = None
        self.category = QComboBox()
        self.category.setAccessibleName(tr("Category"))
        for key, words in CATEGORIES.items():
            self.category.addItem(tr(words).capitalize(), key)
        self.category.activated.connect(self._take)
        self.claimant = line_field(tr("Claimed by"), tr("Nobody: the source states it"), self._take)
        self.add(tr("Category"), self.category)
        self.add(tr("Claimed by"), self.claimant)

    def show_fact(self, fact: Fact) -> None:
        """Show a fact."""
        self._fact = fact
        at = self.category.findData(fact.category)
        if at < 0:
            self.category.addItem(fact.category.capitalize(), fact.category)
            at = self.category.count() - 1
        self.category.setCurrentIndex(at)
        show_words(self.claimant, fact.speaker.name)

    def _take(self) -> None:
        old = self._fact
        if old is None:
            return
        new = replace(old, category=str(self.category.currentData()))
        claimant = words_of(self.claimant)
        if claimant != old.speaker.name:
            new = replace(
                new,
                speaker=Speaker(claimant, basis="explicit") if claimant else Speaker(),
                doubt=f"Claimed by {claimant}" if claimant else "",
            )
        if new != old:
            self._fact = new
            self.edited.emit(new)


class InitiativeFields(FieldForm):
    """Shows an initiative; parties and places are separated by semicolons. `edited` carries the corrected one."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initiative: Initiative | None = None
        stated = tr("Not stated")
        self.name = line_field(tr("Name"), stated, self._take)
        self.type = QComboBox()
        self.type.setEditable(True)
        self.type.setAccessibleName(tr("Type"))
        self.type.addItems([_capitalised(tr(each)) for each in TYPES])
        self.type.activated.connect(self._take)
        self.type_line.editingFinished.connect(self._take)
        level_with_labels(self.type_line)
        self.parties = line_field(tr("Parties"), stated, self._take)
        self.parties.setToolTip(tr("Separate parties with semicolons"))
        self.places = line_field(tr("Places"), stated, self._take)
        self.places.setToolTip(tr("Separate places with semicolons"))
        self.year = line_field(tr("Year"), stated, self._take)
        self.status = line_field(tr("Status"), stated, self._take)
        self.add(tr("Name"), self.name)
        self.add(tr("Type"), self.type)
        self.add(tr("Parties"), self.parties)
        self.add(tr("Places"), self.places)
        self.add(tr("Year"), self.year)
        self.add(tr("Status"), self.status)

    @property
    def type_line(self) -> QLineEdit:
        """The type's line."""
        return cast("QLineEdit", self.type.lineEdit())

    def show_initiative(self, initiative: Initiative) -> None:
        """Show an initiative."""
        self._initiative = initiative
        show_words(self.name, initiative.name)
        self.type.setEditText(_type_words(initiative))
        show_words(self.parties, "; ".join(initiative.parties))
        show_words(self.places, "; ".join(initiative.places))
        show_words(self.year, str(initiative.year) if initiative.year else "")
        show_words(self.status, status_words(initiative.status))

    def _take(self) -> None:
        old = self._initiative
        if old is None:
            return
        year = _YEAR.search(self.year.text())
        new = replace(
            old,
            name=words_of(self.name) or old.name,
            type=self._type_of(old),
            parties=_several(self.parties),
            places=_several(self.places),
            year=int(year.group()) if year else None,
            status=self._status_of(old),
        )
        if new != old:
            self._initiative = new
            self.edited.emit(new)

    def _type_of(self, old: Initiative) -> str:
        """The type as written; two types may have one name in a language, so what was not touched stays."""
        words = words_of(self.type_line)
        return old.type if words in {None, _type_words(old)} else _type_called(words) or old.type

    def _status_of(self, old: Initiative) -> str | None:
        words = words_of(self.status)
        return old.status if words == status_words(old.status) else status_called(words)


def _type_words(initiative: Initiative) -> str:
    return _capitalised(tr(initiative.type)) if initiative.type in TYPES else initiative.type


def _type_called(words: str | None) -> str | None:
    """A type by its name in the interface's language; one somebody made up stays as written."""
    return next((each for each in TYPES if words and tr(each) == words.lower()), words)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _several(field: QLineEdit) -> tuple[str, ...]:
    return tuple(part for part in _SEPARATOR.split(words_of(field) or "") if part)
