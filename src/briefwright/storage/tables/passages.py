"""Passages compared across sources: folded, printed, and told alike or not.

A print tells a run of three words (or characters of Chinese) by their CRCs; that of a passage tells its kind and
figures too, which a repeat shares: a form of words with other figures each week has no print in common. A passage,
and a whole text, is filed under its smallest prints, so that two wordings with most words in common share some.
What is found that way is compared letter by letter, texts by all runs of five words: a print shared by chance costs
a look.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property, lru_cache
from heapq import nsmallest
from itertools import chain
from operator import xor
from zlib import crc32

from msgspec import Struct

from briefwright.model.evidence import KINDS, Evidence, Initiative, Kind, Quote, kind_of
from briefwright.model.han import simplified
from briefwright.model.names import could_be_one
from briefwright.storage.in_parts import text_parts

ALIKE = 0.92
"""Two passages at least so similar, of one kind and speaker, repeat each other."""
PRINTS = 4
_TEXT_PRINTS = 24
_TEXT_RUN = 5
_KINDS = {kind: crc32(kind.encode()) for kind in KINDS}
_LEAST = 40
"""Letters a passage must have to be told by its own words; a Chinese character counts as three."""
_HAN = "\u3400-\u9fff"
# patterns are compiled when first used: the library is opened before the window is painted
_PIECE = f"[{_HAN}]|[^\\W{_HAN}]+"
_LOWERED = (
    bytes(ord(chr(code).lower()) if chr(code).isalnum() or code == ord("_") else 32 for code in range(128)) * 2
)
"""Of an ASCII byte the small letter, the figure, or a space."""
_FIGURES_ONLY = bytes(code if code in b"0123456789" else 32 for code in range(256))
_BETWEEN = f"(?<=[{_HAN}]) (?=[{_HAN}])"
_NUMERALS = "〇零一二三四五六七八九十百千万亿两"
_FIGURES = rf"\d+|[{_NUMERALS}]+"
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
        figures, negations = _deciding()
        return (*figures.findall(self.text), *negations.findall(self.text))


def prints_of(told: str, kind: Kind) -> list[int]:
    """The prints under which a passage of that kind is filed; those of the smallest runs."""
    words = _bare(told)
    numbers = words.translate(_FIGURES_ONLY).split() if words.isascii() else _numbers_and_numerals().findall(words)
    form = crc32(b" ".join(numbers), _KINDS[kind])
    return [form ^ run for run in _smallest(words, PRINTS)]


def print_of(told: str) -> int:
    """The print of a passage as a whole."""
    return crc32(b" ".join(_bare(told).split()))


def passage_of(item: Evidence, told: str) -> Passage:
    """The passage of an item by the words it is told by: its own, or its sentence where they are few."""
    text = " ".join(folded(told))
    if not text.isascii():
        text = re.sub(_BETWEEN, "", text)
    speaker = item.speaker.name or "" if isinstance(item, Quote) else ""
    name = " ".join(folded(item.text)) if needs_sentence(item) else ""
    return Passage(kind_of(item), text, speaker, name)


def alike(one: Passage, other: Passage) -> float:
    """How similar two passages are, 0 to 1; 0 where kind, speaker, a figure or a negation differs."""
    lengths = len(one.text), len(other.text)
    if 2 * min(lengths) < ALIKE * sum(lengths) or one.kind != other.kind or one.name != other.name:
        return 0.0
    same = one.text == other.text
    if not same and one.decisive != other.decisive:
        return 0.0
    if not _could_say_both(one.speaker, other.speaker):
        return 0.0
    return 1.0 if same else _likeness(one.text, other.text)


def needs_sentence(item: Evidence) -> bool:
    """Whether an item's own words are too few to compare."""
    return isinstance(item, Initiative) or not is_long(item.text)


def is_long(text: str) -> bool:
    """Whether a passage has the letters to be told by; a Chinese character counts as three."""
    if len(text) >= _LEAST or text.isascii():
        return len(text) >= _LEAST
    return len(text) + 2 * len(re.findall(f"[{_HAN}]", text)) >= _LEAST


def folded(text: str) -> tuple[str, ...]:
    """The words of a text and its Chinese characters, in simplified ones, without case and marks."""
    return tuple(_bare(text).decode().split())


def text_runs(text: str) -> set[int]:
    """The CRCs of all runs of five words of a document; of the whole where there are fewer."""
    words = [*chain.from_iterable(_bare(part).split() for part in text_parts(text))]
    runs = map(b" ".join, zip(*(words[at:] for at in range(_TEXT_RUN)), strict=False))
    return {crc32(run) for run in runs} or {print_of(text)}


def text_prints(text: str) -> list[int]:
    """The prints under which a document is filed, of the runs that begin with one word in four."""
    codes = [crc32(word) for part in text_parts(text) for word in _bare(part).split()]
    runs = {one ^ two ^ three for one, two, three in zip(codes, codes[1:], codes[2:], strict=False) if not one & 3}
    return nsmallest(_TEXT_PRINTS, runs) or [crc32(_bare(text))]


def _smallest(words: bytes, most: int) -> list[int]:
    """The smallest of what tells the runs of three words; what tells the whole where there are fewer."""
    codes = [*map(crc32, words.split())]
    # without a line of Python for each run: a library of a million items has thirty million
    runs = {*map(xor, map(xor, codes, codes[1:]), codes[2:])}
    return sorted(runs)[:most] or [crc32(words)]


def _bare(text: str) -> bytes:
    """The words and characters with spaces between."""
    if text.isascii():
        return text.encode().translate(_LOWERED)
    if _is_ascii_but_for_marks(text):
        return text.encode("ascii", "replace").translate(_LOWERED)
    plain = simplified(unicodedata.normalize("NFKC", text)).casefold()
    return " ".join(re.findall(_PIECE, plain)).encode()


@cache
def _deciding() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_FIGURES), re.compile(_NEGATIONS)


@cache
def _numbers_and_numerals() -> re.Pattern[bytes]:
    return re.compile("|".join((r"\d+", *_NUMERALS)).encode())


@lru_cache(maxsize=4096)
def _could_say_both(one: str, other: str) -> bool:
    return one == other or not (one and other) or could_be_one(one, other)


def _is_ascii_but_for_marks(text: str) -> bool:
    """Whether what is not ASCII are quotation marks, dashes and the like: of an English text most often."""
    return _only_marks("".join({*_beyond_ascii().findall(text)}))


@cache
def _beyond_ascii() -> re.Pattern[str]:
    return re.compile("[^\0-\x7f]")


@lru_cache(maxsize=1024)
def _only_marks(characters: str) -> bool:
    others = unicodedata.normalize("NFKC", characters)
    return not any(mark.isalnum() or mark.isascii() or unicodedata.combining(mark) for mark in others)


def _likeness(one: str, other: str) -> float:
    """How similar two texts are; 0 where less than `ALIKE`."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where sources resemble each other

    return ratio(one, other, score_cutoff=ALIKE * 100) / 100
