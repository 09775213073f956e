"""Facts and initiatives as templates see them."""

from __future__ import annotations

import re

from briefwright.document.nodes import Inline, Text
from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import CLAIMED, Fact, Initiative
from briefwright.templating.slots import Piece, current, plain
from briefwright.templating.views.items import EvidenceView
from briefwright.templating.views.sentences import (
    capital,
    full_stop,
    in_text,
    is_chinese,
    one_line,
    quoted,
    sentence,
    told_by,
)

_REACHED = re.compile(r"^(?:达到|高达|达)(?=\d)")
"""Chinese verbs before a figure, which stands alone in a box."""
_MORE_THAN_A_NAME = 8
"""Characters that words longer than the name have more than it, where they tell something."""
_LEANING = re.compile(
    r"(we|our|i|my|you|it|its|he|she|they|their|this|that|these|those)\b|我|你|您|他|她|它|这|该|其", re.IGNORECASE
)
"""Beginnings that lean on a sentence before, or on who is speaking."""
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|[Mm]y|I)\b")
"""Words that are true only in the speaker's mouth: such a claim is quoted, not told."""
_PARTICIPLE = re.compile(
    r"\s+(?:(?:jointly|newly|recently|first|originally)\s+)?(?:\w+ed|built|held|set|led|run|made)\s+(?:up\s+)?"
    r"(?:by|in|at|on|as|to|with|for|between|under)\b"
)


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
        """The first figure as written, without the verb that reaches it, else the year."""
        if self._fact.figures:
            return _REACHED.sub("", one_line(self._fact.figures[0].text))
        return str(self.year) if self.year else ""

    def told(self) -> tuple[Inline, ...]:
        """The sentence; where somebody claims it, with the claimant after the words."""
        if not self._is_claim:
            return super().told()
        words, name = current().words, self._claimant
        if name and _FIRST_PERSON.search(self.text):
            return (Text(f"{capital(in_text(name))}: ", item=self.id), *quoted(self.text, self.id, whole=False))
        if is_chinese(self.text):
            return (*self.said_in_chinese(), *super().told())
        teller = (
            words("according to {name}", name=in_text(name)) if name else words("according to the speaker quoted")
        )
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
        """What the source tells of it; where it tells of no act, the name with what is known of it."""
        return Piece((*self.told(), *self.marks))

    def told(self) -> tuple[Inline, ...]:
        """The sentence: its own words, else the statement of an act, else what kind of thing it is."""
        text, name = one_line(self.text), one_line(self._initiative.name)
        if len(text) > len(name) + _MORE_THAN_A_NAME:
            return super().told()
        said = one_line(self._initiative.statement) if self._initiative.status else ""
        said = "" if _LEANING.match(said) else said
        if not said or _lacks_verb(said, name):
            return self._described(name, said.removeprefix(name).strip() if said else "")
        return sentence(said, self.id)

    @property
    def verbatim(self) -> Piece:
        """What the source tells of it, word for word, with the note mark."""
        return Piece((*sentence(one_line(self._initiative.statement) or self.text, self.id), *self.mark))

    def _described(self, name: str, act: str) -> tuple[Inline, ...]:
        """The name with its act, `TusPark Cambridge, jointly built by …`, or with what kind of thing it is."""
        named = Text(name, item=self.id, verbatim=True)
        if act:
            stop = Text(full_stop(act), item=self.id)
            return (named, Text(", ", item=self.id), Text(act, item=self.id, verbatim=True), stop)
        given, chinese = self._initiative, is_chinese(name)
        parties, places = (_listed(values, chinese=chinese) for values in (given.parties, given.places))
        if chinese:
            known = [f"位于{places}" if places else "", f"参与方为{parties}" if parties else "", _year(given, "年")]
            rest = "，".join(part for part in known if part)
            return (named, Text(f"（{rest}）。" if rest else "。", item=self.id))
        kind = f"{'an' if given.type[:1] in 'aeiou' else 'a'} {given.type}" if given.type else "an initiative"
        if parties and not places and given.type and given.type.casefold() in name.casefold().split():
            year = f" ({given.year})" if given.year else ""  # “… Dialogue is a dialogue” would say nothing
            return (named, Text(f"{year} involves {parties}.", item=self.id))
        known = [f" in {places}" if places else "", f", with {parties}" if parties else "", _year(given, "", ", ")]
        return (named, Text(f" is {kind}{''.join(known)}.", item=self.id))

    @property
    def name(self) -> Piece:
        """The initiative's name."""
        return plain(self._initiative.name, self.id)

    @property
    def named(self) -> Piece:
        """The name with its note mark."""
        return Piece((*self.name.inlines, *self.mark))

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


def _lacks_verb(statement: str, name: str) -> bool:
    """Whether the statement is the name with a participle after it, which is no sentence."""
    return bool(_PARTICIPLE.match(statement.removeprefix(name))) if statement.startswith(name) else False


def _listed(values: tuple[str, ...], *, chinese: bool) -> str:
    """The values as a sentence lists them: `A, B and C`."""
    lines = [line for value in values if (line := one_line(value))]
    if chinese or len(lines) < 2:
        return "、".join(lines)
    return f"{', '.join(lines[:-1])} and {lines[-1]}"


def _year(initiative: Initiative, after: str, before: str = "") -> str:
    return f"{before}{initiative.year}{after}" if initiative.year else ""
