"""Facts and initiatives as templates see them."""

from __future__ import annotations

from briefwright.document.nodes import Inline, Text
from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import CLAIMED, Fact, Initiative
from briefwright.templating.items import EvidenceView
from briefwright.templating.sentences import full_stop, is_chinese, one_line, sentence, told_by
from briefwright.templating.slots import Piece, current, plain


class FactView(EvidenceView):
    """A fact: the source's words as a sentence; a claim never without whose it is."""

    __slots__ = ("_fact",)
    kind = "fact"

    def __init__(self, item: EvidenceItem, fact: Fact) -> None:
        super().__init__(item)
        self._fact = fact

    @property
    def category(self) -> str:  # type: ignore[override] # read-only here, a constant in the base
        """Figure, date, event, role, relation, outcome, activity, proposal."""
        return self._fact.category

    @property
    def year(self) -> int:  # type: ignore[override] # read-only here, a constant in the base
        """The year of the first date whose value is known, or 0."""
        values = [date.value[:4] for date in self._fact.dates if date.value]
        return next((int(value) for value in values if value.isdecimal()), 0)

    @property
    def figure(self) -> str:  # type: ignore[override] # read-only here, a constant in the base
        """The first figure as written, else the year."""
        if self._fact.figures:
            return one_line(self._fact.figures[0].text)
        return str(self.year) if self.year else ""

    def told(self) -> tuple[Inline, ...]:
        """The sentence; where somebody claims it, with the claimant after the words."""
        if not self._is_claim:
            return super().told()
        words, name = current().words, self._claimant
        teller = words("according to {name}", name=name) if name else words("according to the speaker quoted")
        return told_by(self.text, self.id, teller, bracketed=words.chinese)

    def said_in_chinese(self) -> tuple[Inline, ...]:
        """Who claims it, before the words; nothing where the source itself states it."""
        return (Text(f"据{self._claimant or '被引述者'}称，", item=self.id),) if self._is_claim else ()

    @property
    def _claimant(self) -> str:
        return one_line(self._fact.speaker.name or self._fact.speaker.organisation or "")

    @property
    def _is_claim(self) -> bool:
        return bool(self._claimant) or self._fact.doubt == CLAIMED


class InitiativeView(EvidenceView):
    """An initiative: a sentence in text, a row in a table."""

    __slots__ = ("_initiative",)
    kind = "initiative"

    def __init__(self, item: EvidenceItem, initiative: Initiative) -> None:
        super().__init__(item)
        self._initiative = initiative

    @property
    def category(self) -> str:  # type: ignore[override] # read-only here, a constant in the base
        """Its type: programme, agreement, strategy, centre and so on."""
        return self._initiative.type

    @property
    def year(self) -> int:  # type: ignore[override] # read-only here, a constant in the base
        """The year, or 0 where the source gives none."""
        return self._initiative.year or 0

    @property
    def figure(self) -> str:  # type: ignore[override] # read-only here, a constant in the base
        """The year as text, or an empty string."""
        return str(self.year) if self.year else ""

    @property
    def sentence(self) -> Piece:
        """The source's sentence; where the words are the name alone, the name with what is known of it."""
        text, name = one_line(self.text), one_line(self._initiative.name)
        if len(text) > len(name) + 8:
            return super().sentence
        return Piece((*self._named_sentence(text), *self.marks))

    def _named_sentence(self, text: str) -> tuple[Inline, ...]:
        given = self._initiative
        known = [*given.parties, *given.places, *([str(given.year)] if given.year else [])]
        if not known:
            return sentence(text, self.id)
        chinese = is_chinese(text)
        details = ("、" if chinese else ", ").join(one_line(part) for part in known)
        brackets = f"（{details}）" if chinese else f" ({details})"
        return (Text(text, item=self.id, verbatim=True), Text(f"{brackets}{full_stop(text)}", item=self.id))

    @property
    def name(self) -> Piece:
        """The initiative's name."""
        return plain(self._initiative.name, self.id)

    @property
    def named(self) -> Piece:
        """The name with its note mark."""
        return Piece((*self.name.inlines, *self.marks))

    term = named

    @property
    def parties(self) -> Piece:
        """Who takes part, or that the source names nobody."""
        return self._several(self._initiative.parties)

    @property
    def places(self) -> Piece:
        """Where it is, or that the source names no place."""
        return self._several(self._initiative.places)

    def _several(self, values: tuple[str, ...]) -> Piece:
        words = current().words
        joined = ("、" if words.chinese else "; ").join(line for value in values if (line := one_line(value)))
        return plain(joined or words("Not named in the source"), self.id)
