"""Chinese names in Latin letters: the family name first, the given name in one word or two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from briefwright.extract.text.tokens import PINYIN
from briefwright.extract.words import lexicon as lex


def is_chinese_name(words: Sequence[str]) -> bool:
    """Say whether the words read as a Chinese name with the family name first."""
    return 1 < len(words) < 4 and words[0].lower() in lex.SURNAMES_FIRST and all(map(is_pinyin, words[1:]))


@lru_cache(maxsize=4096)
def is_pinyin(word: str) -> bool:
    """Say whether the word reads as a given name in pinyin."""
    return PINYIN.match(word) is not None


@lru_cache(maxsize=4096)
def chinese_given(name: str) -> str:
    """The given name of a Chinese name, in one word; empty for any other name."""
    parts = name.split()
    return in_one_word(parts[1:]) if is_chinese_name(parts) else ""


def in_one_word(words: list[str]) -> str:
    """A given name in one word of small letters, without its hyphen."""
    return "".join(words).lower().replace("-", "").replace("’", "").replace("'", "")
