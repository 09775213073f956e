"""What a reader would ask about the choice of evidence: one side missing, doubts, gaps, markings, embargoes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefwright.app.brief.fields import fits
from briefwright.model.brief import Brief, EvidenceItem, with_own_sections
from briefwright.model.evidence import LOW_CONFIDENCE, Quote
from briefwright.model.marking import Marking
from briefwright.model.sides import unheard
from briefwright.model.template import Template

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
        *_section_gaps(brief, with_own_sections(template, brief)),
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
    return [Concern("field", f"{f.label or f.name}: not filled in.") for f in missing] + [
        Concern("field", f"{f.label or f.name}: not in the form this template wants.") for f in wrong
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
            found.append(Concern("short", f"{title}: {len(filled.items)} of {section.least} items.", section.id))
        elif section.most and len(filled.items) > section.most:
            found.append(Concern("long", f"{title}: {len(filled.items)} items, {section.most} fit.", section.id))
    return found


def _sides(items: Sequence[EvidenceItem]) -> list[Concern]:
    speakers = (item.evidence.speaker for item in items if isinstance(item.evidence, Quote))
    return [Concern("balance", f"No {side} speaker in the sources.") for side in unheard(speakers)]


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
