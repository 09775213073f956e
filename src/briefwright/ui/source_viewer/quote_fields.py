"""What can be corrected about a quote: its form, who said it, as what, for whom, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from briefwright.model.credits import told_once
from briefwright.model.evidence import Form, Quote, Speaker
from briefwright.ui.language import listed, tr
from briefwright.ui.reasons import reason_words
from briefwright.ui.source_viewer.candidates import Candidate
from briefwright.ui.source_viewer.field_form import FieldForm, line_field, show_words, words_of
from briefwright.ui.source_viewer.segments import Segments
from briefwright.ui.source_viewer.tag_row import wrap
from briefwright.ui.widgets.base_line import level_with_labels
from briefwright.ui.widgets.buttons import label
from briefwright.ui.widgets.chip import Chip
from briefwright.ui.widgets.elided_line import ElidedLine
from briefwright.ui.widgets.flow_layout import FlowLayout
from briefwright.ui.wording import BASES

MOST_OFFERED = 3
_MOST_LISTED = 200
"""Speakers, the nearest first, to choose from; nobody scrolls through more."""


class QuoteFields(FieldForm):
    """Shows a quote. `edited` carries the corrected one."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote: Quote | None = None
        self._candidates: tuple[Candidate, ...] = ()
        self.credited: Mapping[str, str] = {}
        forms = (("direct", tr("Direct"), ""), ("partial", tr("Partial"), ""), ("indirect", tr("Indirect"), ""))
        self.form = Segments(tr("Form"), forms)
        self.form.chosen.connect(self._set_form)
        self.speaker = QComboBox()
        self.speaker.setEditable(True)
        self.speaker.setLineEdit(ElidedLine())
        self.speaker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.speaker.setMinimumContentsLength(8)
        self.speaker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.speaker.setAccessibleName(tr("Speaker"))
        self.name_line.setPlaceholderText(tr("No speaker"))
        level_with_labels(self.name_line)
        self.name_line.editingFinished.connect(self._take_name)
        self.speaker.activated.connect(lambda at: self._take_candidate(self._candidates[at]))
        self.offers: list[Chip] = []
        self._offers = QWidget()
        self._offer_flow = FlowLayout(self._offers, gap=6)
        wrap(self._offers)
        self.role = line_field(tr("Role"), tr("Not recorded"), self._take)
        self.organisation = line_field(tr("Organisation"), tr("Not recorded"), self._take)
        self.credit = label("", "base", wrap=True)
        self.said = line_field(tr("Date said"), tr("Not stated"), self._take)
        self.known = label("", "base", wrap=True)
        self.add(tr("Form"), self.form)
        self.add(tr("Speaker"), self.speaker)
        self.add("", self._offers)
        self.add(tr("Role"), self.role)
        self.add(tr("Organisation"), self.organisation)
        self.add(tr("Credit as"), self.credit)
        self.add(tr("Date said"), self.said)
        self.add(tr("How we know"), self.known)

    @property
    def name_line(self) -> QLineEdit:
        """The speaker's line."""
        return cast("QLineEdit", self.speaker.lineEdit())

    def show_quote(self, quote: Quote, offers: Sequence[Candidate]) -> None:
        """Show a quote; `offers` are the speakers the source names, nearest first."""
        self._quote, self._candidates = quote, tuple(offers)
        speaker = quote.speaker
        self.form.choose(quote.form)
        self.speaker.clear()
        self.speaker.addItems([offer.speaker.name or "" for offer in offers[:_MOST_LISTED]])
        self.speaker.setCurrentIndex(-1)
        show_words(self.name_line, speaker.name)
        show_words(self.role, speaker.role)
        show_words(self.organisation, speaker.organisation)
        show_words(self.said, quote.said)
        person = self.credited.get(speaker.name or "", speaker.name)
        self.credit.setText(credit_line(replace(speaker, name=person)))
        basis = tr(BASES[speaker.basis])
        self.known.setText(basis)
        self.known.setToolTip(reason_words(quote.why))
        self._show_offers()

    def _show_offers(self) -> None:
        while (taken := self._offer_flow.takeAt(0)) is not None:
            chip = taken.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        self.offers = []
        unnamed = self._quote is not None and not self._quote.speaker.name
        offers = self._candidates[:MOST_OFFERED] if unnamed else ()
        for offer in offers:
            offered = Chip(tr("{name}, from para {n}", name=offer.speaker.name, n=offer.paragraph), "user")
            offered.clicked.connect(partial(self._take_offer, offer))
            self._offer_flow.addWidget(offered)
            self.offers.append(offered)
        self.show_row(self._offers, shown=bool(offers))

    def _take_offer(self, offer: Candidate, _on: bool = False) -> None:
        self._take_candidate(offer)

    def _take_candidate(self, offer: Candidate) -> None:
        if self._quote:
            kept = replace(offer.speaker, start=None, end=None)
            self._edit(replace(self._quote, speaker=kept))

    def _take_name(self) -> None:
        if not self._quote:
            return
        name = words_of(self.name_line)
        if name == self._quote.speaker.name:
            return
        known = next((each.speaker for each in self._candidates if each.speaker.name == name), None)
        if known:
            speaker = replace(known, start=None, end=None)
        elif name is None:
            speaker = Speaker()
        else:
            speaker = replace(self._quote.speaker, name=name, basis="explicit")
        self._edit(replace(self._quote, speaker=speaker))

    def _set_form(self, key: str) -> None:
        if self._quote:
            self._edit(replace(self._quote, form=cast("Form", key)))

    def _take(self) -> None:
        if not self._quote:
            return
        speaker = replace(self._quote.speaker, role=words_of(self.role), organisation=words_of(self.organisation))
        self._edit(replace(self._quote, speaker=speaker, said=words_of(self.said) or ""))

    def _edit(self, quote: Quote) -> None:
        if quote != self._quote:
            self._quote = quote
            self.edited.emit(quote)


def credit_line(speaker: Speaker) -> str:
    """How the briefing will name the speaker."""
    if not speaker.name:
        return tr("Not attributed (article’s own words)")
    return listed(*told_once(speaker))
