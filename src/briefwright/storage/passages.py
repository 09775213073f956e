"""Passages compared across sources: folded, printed, and told alike or not.

A print is a CRC of a few words (or characters of Chinese) in a row; a passage is filed under its smallest prints,
so that two wordings with most words in common share one. What is found that way is compared letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from briefwright.model.evidence import Evidence, Initiative, Quote, kind_of
from briefwright.model.han import simplified
from briefwright.model.names import could_be_one

ALIKE = 0.92
"""Two passages at least so similar, of one kind and speaker, repeat each other."""
PRINTS = 4
_SHINGLE = 3
_TEXT_SHINGLE = 5
_TEXT_PRINTS = 32
_LEAST = 40
"""Letters a passage must have to be told by its own words; a Chinese character counts as three."""
_HAN = "\u3400-\u9fff"
# patterns are compiled when first used: the library is opened before the window is painted
_PIECE = f"[{_HAN}]|[^\\W{_HAN}]+"
_ASCII = frozenset(map(chr, range(128)))
_LOWERED = (
    bytes(ord(chr(code).lower()) if chr(code).isalnum() or code == ord("_") else 32 for code in range(128)) * 2
)
"""Of an ASCII byte the small letter, the figure, or a space."""
_BETWEEN = f"(?<=[{_HAN}]) (?=[{_HAN}])"
_FIGURES = r"\d+|[〇零一二三四五六七八九十百千万亿两]+"
_NEGATIONS = r"\b(?:not|no|never|none|cannot|without|\w+n t)\b|[不未没无非]"


class Passage(Struct, frozen=True, dict=True):
    """What is compared of an item: its kind and its folded words, its speaker and what it names."""

    kind: str
    text: str
    speaker: str = ""
    name: str = ""

    @cached_property
    def decisive(self) -> tuple[str, ...]:
        """The figures and negations, which must be the same in a repeat."""
        return (*re.findall(_FIGURES, self.text), *re.findall(_NEGATIONS, self.text))


def told_by(item: Evidence, sentence: str) -> str:
    """The words an item is told by: its own, its `sentence` where they are few, none where that is short too.

    What names an initiative is always short, so that its sentence counts.
    """
    told = sentence if needs_sentence(item) else item.text
    return told if is_long(told) else ""


def prints_of(told: str) -> list[int]:
    """The prints under which a passage is filed, the smallest first."""
    return sorted(shingles(folded(told), _SHINGLE))[:PRINTS]


def print_of(told: str) -> int:
    """The print of a passage as a whole."""
    return zlib.crc32(" ".join(folded(told)).encode())


def passage_of(item: Evidence, sentence: str) -> Passage | None:
    """The passage of an item by the words that tell it (`told_by`); `None` where there are none."""
    told = told_by(item, sentence)
    if not told:
        return None
    text = " ".join(folded(told))
    if not text.isascii():
        text = re.sub(_BETWEEN, "", text)
    speaker = item.speaker.name or "" if isinstance(item, Quote) else ""
    name = " ".join(folded(item.text)) if needs_sentence(item) else ""
    return Passage(kind_of(item), text, speaker, name)


def alike(one: Passage, other: Passage) -> float:
    """How similar two passages are, 0 to 1; 0 where kind, speaker, a figure or a negation differs."""
    if (one.kind, one.name) != (other.kind, other.name):
        return 0.0
    likeness = _likeness(one.text, other.text)
    if likeness == 0.0 or (likeness < 1.0 and one.decisive != other.decisive):
        return 0.0
    if one.speaker and other.speaker and not could_be_one(one.speaker, other.speaker):
        return 0.0
    return likeness


def needs_sentence(item: Evidence) -> bool:
    """Whether an item's own words are too few to compare."""
    return isinstance(item, Initiative) or not is_long(item.text)


def is_long(text: str) -> bool:
    """Whether a passage has the letters to be told by; a Chinese character counts as three."""
    return len(text) >= _LEAST or len(text) + 2 * len(re.findall(f"[{_HAN}]", text)) >= _LEAST


def folded(text: str) -> tuple[str, ...]:
    """The words of a text and its Chinese characters, in simplified ones, without case and marks."""
    if text.isascii() or _is_ascii_but_for_marks(text):
        return tuple(text.encode("ascii", "replace").translate(_LOWERED).decode("ascii").split())
    return tuple(re.findall(_PIECE, simplified(unicodedata.normalize("NFKC", text)).casefold()))


def _is_ascii_but_for_marks(text: str) -> bool:
    """Whether what is not ASCII are quotation marks, dashes and the like: of an English text most often."""
    others = unicodedata.normalize("NFKC", "".join(set(text) - _ASCII))
    return not any(mark.isalnum() or mark in _ASCII or unicodedata.combining(mark) for mark in others)


def shingles(words: Sequence[str], length: int) -> set[int]:
    """The prints of all runs of so many words; of the whole where there are fewer."""
    coded = " ".join(words).encode().split(b" ")
    runs = map(b" ".join, zip(*(coded[at:] for at in range(length)), strict=False))
    # without a line of Python for each run: a library of a million items has thirty million
    return set(map(zlib.crc32, runs)) or {zlib.crc32(b" ".join(coded))}


def text_shingles(text: str) -> set[int]:
    """The prints of a whole document."""
    return shingles(folded(text), _TEXT_SHINGLE)


def text_prints(prints: set[int]) -> list[int]:
    """The smallest of a document's prints, under which it is filed."""
    return sorted(prints)[:_TEXT_PRINTS]


def _likeness(one: str, other: str) -> float:
    """How similar two texts are; 0 where less than `ALIKE`, as their lengths alone may tell."""
    if one == other:
        return 1.0
    if 2 * min(len(one), len(other)) < ALIKE * (len(one) + len(other)):
        return 0.0
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where sources resemble each other

    return ratio(one, other, score_cutoff=ALIKE * 100) / 100
