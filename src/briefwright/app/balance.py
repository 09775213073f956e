"""What a reader would ask about the choice of evidence: one side missing, doubts, gaps, markings, embargoes.

Conservative: it speaks of a side only when every speaker's place is known from role, organisation or source.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefwright.app.fields import fits
from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.evidence import LOW_CONFIDENCE, Quote, Speaker
from briefwright.model.marking import Marking
from briefwright.model.template import Template

_UK = re.compile(
    r"\b(UK|U\.K\.|United Kingdom|Brit(?:ish|ain)|Engl(?:ish|and)|Scot(?:tish|land)|Wales|Welsh|Northern Ireland|"
    r"London|Cambridge|Oxford|Edinburgh|Manchester|Newcastle|Bristol|Glasgow|Birmingham|Leeds|Sheffield|"
    r"Nottingham|Southampton|Warwick|Imperial College|Royal Society|UKRI|Innovate UK|Whitehall|HM|"
    r"His Majesty|Her Majesty|FCDO|DSIT|BEIS|Trinity College)\b|英国|英方|伦敦|剑桥|牛津"
)
_CHINA = re.compile(
    r"\b(China|Chinese|PRC|Beijing|Shanghai|Shenzhen|Guangzhou|Hong Kong|Tianjin|Nanjing|Wuhan|Hangzhou|Chengdu|"
    r"Xi[’']?an|Suzhou|Tsinghua|Peking|Fudan|MOST|NSFC|Xinhua)\b|中国|中方|北京|上海|深圳|清华"
)
_TIERS = ("", "OFFICIAL", "OFFICIAL-SENSITIVE")


class Concern(Struct, frozen=True):
    """One thing to look at: a code, the sentence, and the section or item it is about."""

    code: str
    sentence: str
    section: str = ""
    item: str = ""


def concerns(brief: Brief, template: Template, today: dt.date | None = None) -> tuple[Concern, ...]:
    """Everything worth saying about a brief before it goes out, most serious first."""
    day = (today or dt.datetime.now(tz=dt.UTC).astimezone().date()).isoformat()
    shown = tuple(item for section in brief.sections if not section.hidden for item in _evidence(section.items))
    return (
        *_embargoes(shown, day),
        *_marking(brief.marking, shown),
        *_missing_fields(brief, template),
        *_section_gaps(brief, template),
        *_sides(shown),
        *_doubts(shown),
    )


def embargo_until(items: Iterable[EvidenceItem], day: str) -> str:
    """The latest embargo among the items' sources that is not over on `day` (both ISO 8601); empty for none."""
    dates = (item.source.metadata.embargo or "" for item in items)
    return max((date for date in dates if date[:10] > day), default="")


def highest_marking(items: Iterable[EvidenceItem]) -> Marking:
    """The highest marking among the items' sources; unmarked where none has one."""
    marks = [m for item in items if (m := item.source.metadata.marking) is not None]
    return max(marks, key=_rank, default=Marking(tier=""))


def _evidence(items: Sequence[object]) -> list[EvidenceItem]:
    return [item for item in items if isinstance(item, EvidenceItem)]


def _embargoes(items: Sequence[EvidenceItem], day: str) -> list[Concern]:
    held = [item for item in items if embargo_until([item], day)]
    return [
        Concern(
            "embargo",
            f"{i.source.metadata.title or i.source.name} is under embargo until {i.source.metadata.embargo}.",
            item=i.id,
        )
        for i in held
    ]


def _marking(own: Marking, items: Sequence[EvidenceItem]) -> list[Concern]:
    highest = highest_marking(items)
    if _rank(highest) <= _rank(own):
        return []
    label = own.label or "not marked"
    return [Concern("marking", f"A source is marked {highest.label}; the brief is {label}.")]


def _rank(marking: Marking) -> int:
    tier = f"{marking.tier}-SENSITIVE" if marking.sensitive else marking.tier
    return _TIERS.index(tier) if tier in _TIERS else len(_TIERS)


def _missing_fields(brief: Brief, template: Template) -> list[Concern]:
    missing = [f for f in template.fields if f.required and not _is_filled(brief, f.name)]
    wrong = [f for f in template.fields if f.name in brief.fields and not fits(brief.fields[f.name], f.type)]
    return [Concern("field", f"{f.label or f.name} is not filled in.") for f in missing] + [
        Concern("field", f"{f.label or f.name} does not have the form this template wants.") for f in wrong
    ]


def _is_filled(brief: Brief, name: str) -> bool:
    return bool(brief.fields.get(name))


def _section_gaps(brief: Brief, template: Template) -> list[Concern]:
    found: list[Concern] = []
    for section in template.sections:
        filled = brief.section(section.id)
        title = filled.title or section.title
        if filled.hidden:
            continue
        if section.gap and section.least and not filled.items:
            found.append(Concern("gap", section.gap, section.id))
        elif len(filled.items) < section.least:
            found.append(Concern("short", f"{title} has {len(filled.items)} of {section.least} items.", section.id))
        elif section.most and len(filled.items) > section.most:
            found.append(Concern("long", f"{title} has {len(filled.items)} items; {section.most} fit.", section.id))
    return found


def _sides(items: Sequence[EvidenceItem]) -> list[Concern]:
    """Say that a side does not speak, when somebody does and nobody's side is in doubt."""
    speakers = {i.evidence.speaker for i in items if isinstance(i.evidence, Quote) and i.evidence.speaker.name}
    if not speakers:
        return []
    sides = [sides_of(speaker) for speaker in speakers]
    if not all(sides):
        return []
    heard = frozenset[str]().union(*sides)
    return [
        Concern("balance", f"No {side} speaker in the sources.") for side in ("UK", "Chinese") if side not in heard
    ]


def sides_of(speaker: Speaker) -> frozenset[str]:
    """`UK`, `Chinese`, both or neither, as role and organisation tell."""
    words = " ".join(filter(None, (speaker.role, speaker.organisation)))
    found = (("UK", _UK), ("Chinese", _CHINA))
    return frozenset(side for side, pattern in found if pattern.search(words))


def _doubts(items: Sequence[EvidenceItem]) -> list[Concern]:
    found: list[Concern] = []
    for item in items:
        if item.evidence.confidence < LOW_CONFIDENCE:
            reason = item.evidence.doubt or "low confidence"
            found.append(Concern("doubt", f"An item is doubtful: {_sentence(reason)}", item=item.id))
        elif isinstance(item.evidence, Quote) and not item.evidence.speaker.name:
            found.append(Concern("speaker", "A quote has no speaker: say whose words they are.", item=item.id))
    return found


def _sentence(reason: str) -> str:
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."
