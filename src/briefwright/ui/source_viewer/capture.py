"""Evidence captured by hand: exact anchors, sentence, paragraph and page of a selected stretch of a source."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import combining

from msgspec.structs import replace

from briefwright.model.evidence import Evidence, Fact, Form, Initiative, Kind, Quote, Speaker, evidence_id, kind_of
from briefwright.model.source import Source

_COMMON: Final = (
    "start", "end", "text", "sentence", "paragraph", "page", "confidence", "why", "doubt", "tags", "note",
    "starred", "review", "by_hand",
)  # fmt: skip
_MARKS: Final = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』", "«": "»", "„": "“"}
_END: Final = re.compile(r"(?:[.!?](?=[\"”’)\]]*\s)|[。！？…])[\"”’」』)\]]*\s*")
_ABBREVIATION: Final = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|Sir)|\b[A-Z])\.$")

_WITH_SPACES: Final = "\u0590"
"""Below it are the Latin, Greek, Cyrillic and Armenian letters and the digits."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without quotation marks that enclose the whole of it."""
    start, end = trimmed(text, start, end)
    if end - start > 2 and _MARKS.get(text[start]) == text[end - 1]:
        inner = text[start + 1 : end - 1]
        if text[start] not in inner and text[end - 1] not in inner:
            return trimmed(text, start + 1, end - 1)
    return start, end


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the words it begins or ends within whole, as a hasty hand means them.

    Only where spaces part words: Chinese stays as it was selected.
    """
    while 0 < start < end and _is_letter(text[start]) and _is_letter(text[start - 1]):
        start -= 1
    while start < end < len(text) and _is_letter(text[end - 1]) and _is_letter(text[end]):
        end += 1
    return start, end


def _is_letter(character: str) -> bool:
    return character < _WITH_SPACES and (character.isalnum() or bool(combining(character)))


def sentence_bounds(source: Source, start: int, end: int) -> tuple[int, int]:
    """From the beginning of the sentence that holds `start` to the end of the one that holds `end`."""
    low, high = _paragraph_bounds(source, start, end)
    begin, finish = low, high
    for found in _END.finditer(source.text, low, high):
        mark = source.text[low : found.start() + 1]
        if _ABBREVIATION.search(mark):
            continue
        if found.end() <= start:
            begin = found.end()
        elif found.end() >= end:
            finish = found.end()
            break
    return trimmed(source.text, begin, finish)


def _paragraph_bounds(source: Source, start: int, end: int) -> tuple[int, int]:
    touched = [block for block in source.blocks if block.start < end and block.end > start]
    if touched:
        return min(start, touched[0].start), max(end, touched[-1].end)
    low = source.text.rfind("\n", 0, start) + 1
    high = source.text.find("\n", end)
    return low, high if high >= 0 else len(source.text)


def form_of(text: str, start: int, end: int) -> Form:
    """Indirect unless quotation marks enclose the stretch; then direct, or partial where it is only a few words."""
    opened = text[start - 1] if start else ""
    closed = text[end] if end < len(text) else ""
    if _MARKS.get(opened) != closed:
        return "indirect"
    words = text[start:end].split()
    return "direct" if len(words) > 4 or text[end - 1] in ".!?,。！？，…" else "partial"


def capture(source: Source, start: int, end: int, kind: Kind, speaker: Speaker | None = None) -> Evidence | None:
    """The evidence of that kind at a selected stretch, in whole words; nothing for white space."""
    start, end = whole_words(source.text, *without_marks(source.text, start, end))
    if start >= end:
        return None
    paragraph = source.paragraph_at(start)
    page = source.blocks[paragraph - 1].page if paragraph else None
    words = source.text[start:end]
    anchored = Fact(
        start=start,
        end=end,
        text=words,
        sentence=sentence_bounds(source, start, end),
        paragraph=paragraph,
        page=page,
        id=evidence_id(source.id, kind, start, end),
        by_hand=True,
        review="accepted",
        why="captured by hand",
        category="statement",
    )
    made = as_kind(anchored, kind, source)
    return replace(made, speaker=speaker) if speaker and isinstance(made, Quote) else made


def as_kind(evidence: Evidence, kind: Kind, source: Source) -> Evidence:
    """The same stretch as evidence of another kind; what both kinds have is kept, the id is the new kind's."""
    if kind_of(evidence) == kind:
        return evidence
    kept = {name: getattr(evidence, name) for name in _COMMON}
    kept["id"] = evidence_id(source.id, kind, evidence.start, evidence.end)
    speaker = Speaker() if isinstance(evidence, Initiative) else evidence.speaker
    match kind:
        case "quote":
            return Quote(form=form_of(source.text, evidence.start, evidence.end), speaker=speaker, **kept)
        case "fact":
            return Fact(category="statement", speaker=speaker, **kept)
        case "initiative":
            return Initiative(name=" ".join(evidence.text.split()), type="other", **kept)


def respan(evidence: Evidence, source: Source, start: int, end: int) -> Evidence | None:
    """The same evidence over another stretch of the source, with a new id; nothing for white space."""
    made = capture(source, start, end, kind_of(evidence))
    if made is None:
        return None
    if isinstance(evidence, Initiative) and made.text not in evidence.statement:
        evidence = replace(evidence, statement="")
    return replace(
        evidence,
        start=made.start,
        end=made.end,
        text=made.text,
        sentence=made.sentence,
        paragraph=made.paragraph,
        page=made.page,
        id=made.id,
    )
