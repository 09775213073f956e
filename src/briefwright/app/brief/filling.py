"""Filling a brief's sections from evidence: the best of what each accepts, and no sentence twice.

Never offered: low confidence, evidence the brief already holds, and a sentence that stands in it already, be it
from the same source or in the same words from another. A section that takes the writer's own words before all else
gets its least and no more, so nothing where it needs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, zip_longest

from msgspec import Struct

from briefwright.app.brief.items import add_evidence
from briefwright.app.brief.sections import accepts
from briefwright.app.brief.sides_told import Sides, side_of, sides_told
from briefwright.app.brief.standing_alone import follows, fullness, is_fragment, is_unexplained, leans
from briefwright.model.brief import Brief, EvidenceItem, Item
from briefwright.model.evidence import LOW_CONFIDENCE, Evidence, Fact, Initiative, Quote, kind_of
from briefwright.model.query import Found
from briefwright.model.template import Layout, Template, TemplateSection

_ENOUGH: dict[Layout, int] = {
    "initiatives": 8,
    "timeline": 12,
    "figures": 8,
    "quotations": 4,
    "responses": 4,
    "biographies": 3,
    "case-study": 3,
}
"""How many items are put into a section of a layout that sets no limit of its own; others get `_USUAL`."""
_USUAL = 5
_ON_A_PAGE = 2
"""How many items a section gets of a briefing that must fit one page, to leave the writer room."""
_BY_HAND: frozenset[Layout] = frozenset({"do-not-use", "persons", "agenda", "glossary", "comment", "questions"})
"""Layouts whose content is a judgement: nothing is put into them unasked."""
_PROSE: frozenset[Layout] = frozenset({"paragraphs", "numbered-paragraphs", "bullets", "initiatives", "key-facts"})
"""Layouts that tell their items one after the other: as each source tells them."""
_NAMING: frozenset[Layout] = frozenset({"initiatives", "glossary", "timeline"})
"""Tables that list initiatives, whatever else is told of them in the text."""
_NAMED: frozenset[Layout] = _NAMING | {"case-study"}
"""Layouts in which a bare name is worth its place: in a list, or with what else is told of it."""
_SHORT: frozenset[Layout] = frozenset({"top-lines", "key-facts", "figures", "bullets"})
_SPOKEN: frozenset[Layout] = frozenset({"top-lines", "bullets"})
"""Layouts of lines to say aloud, where the writer's own words come first."""
_LONG = 160
"""Characters from which words are long for a line to remember."""
_FOREIGN = 5.0
"""How much less worth evidence is that the briefing's readers must have translated."""
_FORM_WEIGHT = {"direct": 3.0, "partial": 2.0, "indirect": 1.0}
_STAGE = frozenset({"role", "event", "relation"})
"""Categories of who is who and what took place: the setting of a point, seldom the point."""
_SCENES: frozenset[Layout] = frozenset({"biographies", "timeline"})
_FIGURED: frozenset[Layout] = frozenset({"figures", "key-facts"})
_PROPOSING = frozenset({"proposal"})
_CALLS = re.compile(
    r"\b(?:should|must|ought|needs?|recommend\w*|urg\w+|call(?:s|ed|ing)? (?:for|on)|propos\w+|suggest\w*)\b"
    r"|建议|应当|应该|应|须|需要|倡议|呼吁",
    re.IGNORECASE,
)
"""Words that ask for something to be done: a recommendation has them, a plan that is under way has not."""
_SIDES = (("uk", "UK"), ("china", "Chinese"))
"""A part of a section’s id that says whose statements it is for."""
_WORD = re.compile(r"[^\W\d_]{3,}|[\u4e00-\u9fff]{2}")


class _Taken(Struct):
    """What the brief holds so far: evidence ids, what is told of each source, wordings, initiatives' names."""

    ids: set[str]
    told: dict[str, list[tuple[int, int]]]
    wordings: set[str]
    names: set[str]

    def has(self, found: Found, as_name: bool) -> bool:
        """Whether the brief holds this already; `as_name` where only an initiative's name is shown."""
        evidence = found.evidence
        if evidence.id in self.ids:
            return True
        if isinstance(evidence, Initiative) and _folded(evidence.name) in self.names:
            return True
        return not as_name and (self._tells(found) or _folded(evidence.text) in self.wordings)

    def _tells(self, found: Found) -> bool:
        start, end = _extent(found.evidence)
        return any(start < last and first < end for first, last in self.told.get(found.source.id, ()))

    def add(self, found: Found, as_name: bool) -> None:
        """Note that the brief holds this now."""
        self.ids.add(found.evidence.id)
        if isinstance(found.evidence, Initiative):
            self.names.add(_folded(found.evidence.name))
        if not as_name:
            self.told.setdefault(found.source.id, []).append(_extent(found.evidence))
            self.wordings.add(_folded(found.evidence.text))


class _Wanted(Struct, frozen=True):
    """What the briefing is about, whether its readers read Chinese, and which side each speaker is on."""

    subject: frozenset[str]
    chinese: bool
    sides: Sides


def fill_from(brief: Brief, template: Template, founds: Iterable[Found]) -> Brief:
    """Fill the sections by what each accepts, best evidence first, the choosiest sections first.

    Every section first gets its least, then more, up to its most or a usual number. What stands in the brief stays.
    """
    offered = [f for f in founds if f.evidence.confidence >= LOW_CONFIDENCE]
    order = sorted(range(len(template.sections)), key=lambda n: _breadth(template.sections[n], n))
    sections = [template.sections[n] for n in order if _is_fillable(template.sections[n], brief)]
    taken = _already(brief, template)
    wanted = _Wanted(_words(brief.title), template.language.startswith("zh"), sides_told(offered))
    ranked = {s.id: _ranked(s, offered, wanted) for s in sections}
    picked: dict[str, list[Found]] = {s.id: [] for s in sections}
    enough = partial(_enough, pages=template.limits.pages)
    for goal in (_least, enough):
        for alike in _alike(sections):
            for section in alike * goal(max(alike, key=goal)):  # by turns, so that none of them goes short
                held = [*brief.section(section.id).items, *picked[section.id]]
                if len(held) < goal(section):
                    picked[section.id] += _pick(section, ranked[section.id], taken, held)
    for section in template.sections:
        chosen = picked.get(section.id)
        if chosen:
            brief = add_evidence(brief, section.id, _in_reading_order(section, chosen))
    return brief


def _is_fillable(section: TemplateSection, brief: Brief) -> bool:
    present = any(s.id == section.id and not s.hidden and s.own is None for s in brief.sections)
    by_hand = section.layout in _BY_HAND or (_is_writers_own(section) and not section.least)
    return present and not by_hand and any(kind != "words" for kind in section.accepts)


def _is_writers_own(section: TemplateSection) -> bool:
    """Whether the section is for own words first, with evidence as their support."""
    return section.accepts[:1] == ("words",)


def _breadth(section: TemplateSection, place: int) -> tuple[bool, bool, int, int]:
    """Sort the choosiest first: one story, few kinds, forms or categories asked for; annexes after the body."""
    kinds = sum(kind != "words" for kind in section.accepts)
    return (
        section.annex and section.layout != "initiatives",
        section.layout != "case-study",
        2 * kinds - bool(section.forms or section.categories),
        place,
    )


def _alike(sections: Sequence[TemplateSection]) -> Iterator[list[TemplateSection]]:
    """The sections, those equally choosy together."""
    for _, alike in groupby(sections, key=lambda section: _breadth(section, 0)):
        yield list(alike)


def _least(section: TemplateSection) -> int:
    return max(section.least, 1)


def _enough(section: TemplateSection, pages: int) -> int:
    if _is_writers_own(section):
        return section.least
    usual = _ENOUGH.get(section.layout, _USUAL)
    usual = max(min(usual, _ON_A_PAGE) if pages == 1 else usual, section.least)
    return min(section.most, usual) if section.most else usual


def _pick(
    section: TemplateSection, ranked: Sequence[Found], taken: _Taken, held: Sequence[Found | Item]
) -> list[Found]:
    """The best that the brief does not hold yet, or nothing; what leans only for want or where it is explained.

    `held` is what the section has so far, in the brief and to be put there.
    """
    wanting = len(held) < _least(section) or section.layout == "case-study"
    before = [held_one for held_one in held if isinstance(held_one, Found | EvidenceItem)]
    for found in ranked:
        as_name = _shows_name(section, found.evidence)
        clear = as_name or wanting or not leans(found.evidence) or any(follows(found, other) for other in before)
        if clear and not taken.has(found, as_name):
            taken.add(found, as_name)
            return [found]
    return []


def _ranked(section: TemplateSection, founds: Sequence[Found], wanted: _Wanted) -> list[Found]:
    def worth(found: Found) -> float:
        foreign = section.layout != "bilingual" and _is_han(found.evidence.text) != wanted.chinese
        return _worth(section, found.evidence, wanted) - _FOREIGN * foreign

    fitting = [f for f in founds if _suits(section, f, wanted)]
    ranked = sorted(fitting, key=worth, reverse=True)  # stable: equal worth keeps the given order
    match section.layout:
        case "biographies":
            return _of_persons(ranked, founds)
        case "case-study":
            return _one_story(ranked)
        case "bilingual":
            return _by_turns(ranked)
        case _:
            return ranked


def _by_turns(ranked: Sequence[Found]) -> list[Found]:
    """Originals in either language by turns, so that each is heard."""
    han = [f for f in ranked if _is_han(f.evidence.text)]
    latin = [f for f in ranked if not _is_han(f.evidence.text)]
    return [f for pair in zip_longest(latin, han) for f in pair if f]


def _of_persons(ranked: Sequence[Found], founds: Sequence[Found]) -> list[Found]:
    """What is said by or of somebody who speaks in the sources, and of whom an office is told."""
    speakers = [found.evidence.speaker for found in founds if isinstance(found.evidence, Quote)]
    names = {s.name for s in speakers if s.name and {s.role, s.organisation} - {None, "", s.name}}
    return [f for f in ranked if names & {_speaker(f)} or any(name in f.evidence.text for name in names)]


def _speaker(found: Found) -> str | None:
    return None if isinstance(found.evidence, Initiative) else found.evidence.speaker.name


def _is_han(text: str) -> bool:
    """Whether a text is written in Chinese characters, mostly."""
    return 3 * sum("\u4e00" <= character <= "\u9fff" for character in text) > len(text)


def _one_story(ranked: Sequence[Found]) -> list[Found]:
    """The initiative of which most is told, with what names it; everything where there is no initiative."""

    def about(name: str) -> list[Found]:
        tell = (f for f in ranked if not isinstance(f.evidence, Initiative) and name in f.evidence.text)
        return list(tell)

    stories = [(f, about(f.evidence.name)) for f in ranked if isinstance(f.evidence, Initiative)]
    if not stories:
        return list(ranked)
    first, told = max(stories, key=lambda story: len(story[1]))
    return [first, *told]


def _suits(section: TemplateSection, found: Found, wanted: _Wanted) -> bool:
    """Whether a section accepts this, it says something, and no side speaks but the one the section is for."""
    evidence = found.evidence
    if isinstance(evidence, Quote) and not _may_speak(
        section, side_of(evidence.speaker, wanted.sides), chinese=wanted.chinese
    ):
        return False
    if _is_writers_own(section) and _PROPOSING & set(section.categories) and not _CALLS.search(evidence.text):
        return False
    if isinstance(evidence, Initiative) and section.layout in _NAMED:
        told = section.layout not in ("timeline", "case-study") or not is_fragment(found)
        return told and accepts(section, evidence)
    if is_fragment(found) or (isinstance(evidence, Initiative) and _says_nothing(evidence)):
        return False
    return accepts(section, evidence)


def _may_speak(section: TemplateSection, side: frozenset[str], *, chinese: bool) -> bool:
    """Whether a section is for words of that side: the one its id names, else the one that has the floor there.

    In a briefing for British readers the other side raises points, and does not speak our own lines.
    """
    named = next((name for mark, name in _SIDES if mark in section.id.split("_")), "")
    if named or chinese:
        return not named or side == {named}
    ours = section.layout in _SPOKEN and _is_writers_own(section)
    return side != {"Chinese"} if ours else not (section.layout == "responses" and side == {"UK"})


def _says_nothing(initiative: Initiative) -> bool:
    """Whether only a name, a kind and perhaps a place are known: no sentence for a text."""
    told = initiative.parties or initiative.year or (initiative.statement and initiative.status)
    return not told and len(initiative.text) <= len(initiative.name)


def _worth(section: TemplateSection, evidence: Evidence, wanted: _Wanted) -> float:
    """How much a section wants this: the user's marks, the kind it names first, the subject, how well it reads."""
    kinds = [kind for kind in section.accepts if kind != "words"]
    worth = 4.0 * evidence.starred + 1.0 * (evidence.review == "accepted") - 0.5 * bool(evidence.doubt)
    worth += 1.2 * (len(kinds) - kinds.index(kind_of(evidence)))
    worth += 0.4 * min(len(wanted.subject & _words(evidence.text)), 3)
    worth += evidence.confidence + 0.6 * fullness(evidence)
    worth -= 2.5 * leans(evidence) + 1.5 * is_unexplained(evidence)
    worth -= 0.01 * max(len(evidence.text) - _LONG, 0) * (section.layout in _SHORT)
    if section.layout == "responses" and isinstance(evidence, Quote):
        worth += 2.0 * ("Chinese" in side_of(evidence.speaker, wanted.sides))
    return worth + _fitness(section, evidence)


def _fitness(section: TemplateSection, evidence: Evidence) -> float:
    """What the section's layout shows best."""
    match evidence:
        case Quote():
            weight = 2.0 if section.layout in ("quotations", "responses") else 0.5
            return weight * _FORM_WEIGHT[evidence.form] + 0.5 * (evidence.speaker.name is not None)
        case Fact():
            figured = bool(evidence.figures)
            worth = 0.6 * figured + 0.6 * bool(evidence.dates) + 2.0 * figured * (section.layout in _FIGURED)
            staged = evidence.category in _STAGE and not (section.categories or evidence.dates)
            return worth - 1.0 * (staged and section.layout not in _SCENES)
        case Initiative():
            known = bool(evidence.parties) + bool(evidence.places) + (evidence.year is not None)
            return 0.4 * known + 4.0 * (section.layout == "initiatives")


def _in_reading_order(section: TemplateSection, chosen: list[Found]) -> list[Found]:
    if section.layout == "timeline":
        return sorted(chosen, key=lambda f: _when(f.evidence))
    if section.layout in _PROSE:
        sources = list(dict.fromkeys(found.source.id for found in chosen))
        return _clear_first(sorted(chosen, key=lambda f: (sources.index(f.source.id), f.evidence.start)))
    return chosen


def _clear_first(told: Sequence[Found]) -> list[Found]:
    """The same with what leans at the end, unless something clear of its source stands before it."""
    clear: list[Found] = []
    leaning: list[Found] = []
    for found in told:
        explained = any(found.source.id == before.source.id for before in clear)
        (leaning if leans(found.evidence) and not explained else clear).append(found)
    return [*clear, *leaning]


def _when(evidence: Evidence) -> str:
    if isinstance(evidence, Initiative):
        return str(evidence.year or "9999")
    dates = [d.value for d in evidence.dates if d.value] if isinstance(evidence, Fact) else []
    return min(dates, default="9999")


def _shows_name(section: TemplateSection | None, evidence: Evidence) -> bool:
    """Whether the name alone is shown, in a table or since nothing is told of it: the sentence is not told then."""
    if not isinstance(evidence, Initiative) or section is None:
        return False
    bare = len(evidence.text) <= len(evidence.name) + 8
    return section.layout in _NAMING or (bare and not (evidence.statement and evidence.status))


def _already(brief: Brief, template: Template) -> _Taken:
    taken = _Taken(set(), {}, set(), set())
    for filled in brief.sections:
        section = template.section(filled.id)
        for item in filled.items:
            if isinstance(item, EvidenceItem):
                taken.add(Found(item.evidence, item.source), _shows_name(section, item.evidence))
    return taken


def _extent(evidence: Evidence) -> tuple[int, int]:
    """From where to where the sentences run that the words stand in: a quote may have several."""
    first, last = evidence.sentence
    return (min(first, evidence.start), max(last, evidence.end))


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
