"""Passages compared across sources: folded, printed, and told alike or not.

A print is a CRC of a few words (or characters of Chinese) in a row; a passage is filed under its smallest prints,
so that two wordings with most words in common share one. What is found that way is compared letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from heapq import nsmallest

from msgspec import Struct

from briefwright.model.evidence import Evidence, Initiative, Quote, kind_of
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
_PIECE = f"[{_HAN}]|(?:(?![{_HAN}])\\w)+"
_BETWEEN = f"(?<=[{_HAN}]) (?=[{_HAN}])"
_FIGURES = r"\d+|[〇零一二三四五六七八九十百千万亿两]+"
_NEGATIONS = r"\b(?:not|no|never|none|cannot|without|\w+n t)\b|[不未没无非]"


class Passage(Struct, frozen=True):
    """What is compared of an item: kind, folded words, and the figures and negations that must be the same."""

    kind: str
    words: tuple[str, ...]
    text: str
    decisive: tuple[str, ...]
    speaker: str = ""
    name: str = ""

    @property
    def prints(self) -> tuple[int, ...]:
        """The prints it is filed under."""
        return tuple(nsmallest(PRINTS, shingles(self.words, _SHINGLE)))


def passage_of(item: Evidence, sentence: str) -> Passage | None:
    """The passage of an item, its `sentence` where its own words are few; `None` where both are.

    What names an initiative is always short, so that its sentence counts.
    """
    long_enough = weight(item.text) >= _LEAST and not isinstance(item, Initiative)
    told = item.text if long_enough else sentence
    if weight(told) < _LEAST:
        return None
    words = folded(told)
    text = re.sub(_BETWEEN, "", " ".join(words))
    speaker = item.speaker.name or "" if isinstance(item, Quote) else ""
    name = "" if long_enough else " ".join(folded(item.text))
    return Passage(kind_of(item), words, text, _decisive(text), speaker, name)


def alike(one: Passage, other: Passage) -> float:
    """How similar two passages are, 0 to 1; 0 where kind, speaker, a figure or a negation differs."""
    if (one.kind, one.name, one.decisive) != (other.kind, other.name, other.decisive):
        return 0.0
    if one.speaker and other.speaker and not could_be_one(one.speaker, other.speaker):
        return 0.0
    if one.text == other.text:
        return 1.0
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where sources resemble each other

    return ratio(one.text, other.text, score_cutoff=ALIKE * 100) / 100


def needs_sentence(item: Evidence) -> bool:
    """Whether an item's own words are too few to compare."""
    return isinstance(item, Initiative) or weight(item.text) < _LEAST


def weight(text: str) -> int:
    """The length of a passage in letters, where a Chinese character counts as three."""
    return len(text) if text.isascii() else len(text) + 2 * sum("\u3400" <= letter <= "\u9fff" for letter in text)


def folded(text: str) -> tuple[str, ...]:
    """The words of a text and its Chinese characters, without case and marks."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return tuple(re.findall(_PIECE, plain.casefold()))


def shingles(words: Sequence[str], length: int) -> set[int]:
    """The prints of all runs of so many words; of the whole where there are fewer."""
    runs = zip(*(words[at:] for at in range(length)), strict=False)
    return {zlib.crc32(" ".join(run).encode()) for run in runs} or {zlib.crc32(" ".join(words).encode())}


def text_shingles(text: str) -> set[int]:
    """The prints of a whole document."""
    return shingles(folded(text), _TEXT_SHINGLE)


def text_prints(prints: set[int]) -> list[int]:
    """The smallest of a document's prints, under which it is filed."""
    return nsmallest(_TEXT_PRINTS, prints)


def _decisive(text: str) -> tuple[str, ...]:
    return (*re.findall(_FIGURES, text), *re.findall(_NEGATIONS, text))
