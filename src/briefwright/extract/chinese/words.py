"""Chinese words with their parts of speech, from the dictionary that loads on first use."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct


class Word(Struct, frozen=True, gc=False):
    """A word with its part of speech and its place in the text."""

    text: str
    tag: str
    start: int
    end: int


def tagged_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch with their parts of speech; the dictionary loads on first use."""
    tagged = _tag(text[start:end])  # one after the other, without a gap
    if not tagged:
        return []
    found, tags = zip(*tagged, strict=True)
    ends = list(accumulate(map(len, found), initial=start))
    return list(map(Word, found, tags, ends, ends[1:]))


@lru_cache(maxsize=8192)
def tags_of(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a short text with their parts of speech, one after the other without a gap."""
    return tuple(_tag(text))


@lru_cache(maxsize=8192)
def is_in_dictionary(word: str) -> bool:
    """Say whether the dictionary has the word; others are guesses, as the first characters of a rare name are."""
    import rjieba  # noqa: PLC0415 - 40 MB that only Chinese text needs

    known: bool = rjieba.has_word(word)
    return known


def is_common_word(word: str) -> bool:
    """Say whether the dictionary has the word, and not for a name: `高级` of `高级研究员`."""
    return is_in_dictionary(word) and not tags_of(word)[0][1].startswith("nr")


def _tag(text: str) -> list[tuple[str, str]]:
    import rjieba  # noqa: PLC0415 - 40 MB that only Chinese text needs

    try:
        tagged: list[tuple[str, str]] = rjieba.tag(text)
    except UnicodeEncodeError:  # half a character, which no reader lets through but a caller may have
        tagged = rjieba.tag(_HALF.sub("\ufffd", text))
    return tagged


_HALF = re.compile("[\ud800-\udfff]")
