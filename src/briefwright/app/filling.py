"""Filling a brief's sections from evidence: the best of what each accepts, and no sentence twice.

Never offered: low confidence, evidence the brief already holds, and a sentence that stands in it already, be it
from the same source or in the same words from another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefwright.app.items import add_evidence
from briefwright.app.sections import accepts
from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.evidence import LOW_CONFIDENCE, Evidence, Fact, Initiative, Quote
from briefwright.model.query import Found
from briefwright.model.template import Layout, Template, TemplateSection

_ENOUGH: dict[Layout, int] = {
    "initiatives": 12,
    "timeline": 12,
    "figures": 8,
    "quotations": 4,
    "responses": 4,
    "biographies": 3,
}
"""How many items are put into a section of a layout that sets no limit of its own; others get `_USUAL`."""
_USUAL = 5
_BY_HAND: frozenset[Layout] = frozenset({"do-not-use", "persons", "agenda", "glossary", "comment", "bilingual"})
"""Layouts whose content is a judgement: nothing is put into them unasked."""
_FORM_WEIGHT = {"direct": 3.0, "partial": 2.0, "indirect": 1.0}
_WORD = re.compile(r"[^\W\d_]{3,}|[\u4e00-\u9fff]{2}")


class _Taken(Struct):
    """What the brief holds so far: evidence ids, sentences by source, wordings, initiatives' names."""

    ids: set[str]
    sentences: set[tuple[str, tuple[int, int]]]
    wordings: set[str]
    names: set[str]

    def has(self, found: Found, as_name: bool) -> bool:
        evidence = found.evidence
        if evidence.id in self.ids:
            return True
        if isinstance(evidence, Initiative) and _folded(evidence.name) in self.names:
            return True
        return not as_name and (_sentence(found) in self.sentences or _folded(evidence.text) in self.wordings)

    def add(self, found: Found, as_name: bool) -> None:
        self.ids.add(found.evidence.id)
        if isinstance(found.evidence, Initiative):
            self.names.add(_folded(found.evidence.name))
        if not as_name:
            self.sentences.add(_sentence(found))
            self.wordings.add(_folded(found.evidence.text))


def fill_from(brief: Brief, template: Template, founds: Iterable[Found]) -> Brief:
    """Fill the sections by what each accepts, best evidence first, the choosiest sections first.

    Every section first gets its least, then more, up to its most or a usual number. What stands in the brief stays.
    """
    offered = [f for f in founds if f.evidence.confidence >= LOW_CONFIDENCE]
    subject = _words(brief.title)
    order = sorted(range(len(template.sections)), key=lambda n: _breadth(template.sections[n], n))
    sections = [template.sections[n] for n in order if _is_fillable(template.sections[n], brief)]
    taken = _already(brief, template)
    ranked = {s.id: _ranked(s, offered, subject) for s in sections}
    picked: dict[str, list[Found]] = {s.id: [] for s in sections}
    for goal in (_least, _enough):
        for section in sections:
            room = goal(section) - len(brief.section(section.id).items) - len(picked[section.id])
            picked[section.id] += _pick(ranked[section.id], room, taken, _as_name(section))
    for section in template.sections:
        chosen = picked.get(section.id)
        if chosen:
            brief = add_evidence(brief, section.id, _in_reading_order(section, chosen))
    return brief


def _is_fillable(section: TemplateSection, brief: Brief) -> bool:
    present = any(filled.id == section.id and not filled.hidden for filled in brief.sections)
    if not present or section.by_hand or section.layout in _BY_HAND:
        return False
    return any(kind != "words" for kind in section.accepts)


def _breadth(section: TemplateSection, place: int) -> tuple[bool, int, int]:
    """Sort the choosiest first: few kinds, and forms or categories asked for; annexes after the body."""
    kinds = sum(kind != "words" for kind in section.accepts)
    return (section.annex, 2 * kinds - bool(section.forms or section.categories), place)


def _least(section: TemplateSection) -> int:
    return max(section.least, 1)


def _enough(section: TemplateSection) -> int:
    usual = max(_ENOUGH.get(section.layout, _USUAL), section.least)
    return min(section.most, usual) if section.most else usual


def _pick(ranked: Sequence[Found], room: int, taken: _Taken, as_name: bool) -> list[Found]:
    chosen: list[Found] = []
    for found in ranked:
        if len(chosen) >= room:
            break
        if not taken.has(found, as_name):
            taken.add(found, as_name)
            chosen.append(found)
    return chosen


def _ranked(section: TemplateSection, founds: Sequence[Found], subject: frozenset[str]) -> list[Found]:
    fitting = [(f, _worth(section, f.evidence, subject)) for f in founds if accepts(section, f.evidence)]
    return [f for f, _ in sorted(fitting, key=lambda pair: -pair[1])]  # stable: equal worth keeps the given order


def _worth(section: TemplateSection, evidence: Evidence, subject: frozenset[str]) -> float:
    """How much a section wants this: the user's marks, the subject's words, certainty, what the layout shows."""
    worth = evidence.confidence + 4.0 * evidence.starred + 1.0 * (evidence.review == "accepted")
    worth += 0.5 * min(len(subject & _words(evidence.text)), 4) - 0.5 * bool(evidence.doubt)
    match evidence:
        case Quote():
            worth += _FORM_WEIGHT[evidence.form] * (2.0 if section.layout == "quotations" else 1.0)
            worth += 0.5 * (evidence.speaker.name is not None)
        case Fact():
            worth += 1.0 * bool(evidence.figures) + 0.5 * bool(evidence.dates)
            worth += 2.0 * bool(evidence.figures) * (section.layout in ("figures", "key-facts"))
        case Initiative():
            worth += 0.4 * (bool(evidence.parties) + bool(evidence.places) + (evidence.year is not None))
            worth += 4.0 * (section.layout == "initiatives")
    return worth


def _in_reading_order(section: TemplateSection, chosen: list[Found]) -> list[Found]:
    if section.layout == "timeline":
        return sorted(chosen, key=lambda f: _when(f.evidence))
    return chosen


def _when(evidence: Evidence) -> str:
    if isinstance(evidence, Initiative):
        return str(evidence.year or "9999")
    dates = [d.value for d in evidence.dates if d.value] if isinstance(evidence, Fact) else []
    return min(dates, default="9999")


def _as_name(section: TemplateSection) -> bool:
    """Whether the section shows names in a table, so that the sentence itself does not stand in it."""
    return section.layout == "initiatives"


def _already(brief: Brief, template: Template) -> _Taken:
    taken = _Taken(set(), set(), set(), set())
    for filled in brief.sections:
        section = template.section(filled.id)
        for item in filled.items:
            if isinstance(item, EvidenceItem):
                taken.add(Found(item.evidence, item.source), section is not None and _as_name(section))
    return taken


def _sentence(found: Found) -> tuple[str, tuple[int, int]]:
    return (found.source.id, found.evidence.sentence)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
