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


def given_name(words: list[str]) -> str:
    """The given name of a full name, in lower case: what follows the family name of a Chinese one."""
    if len(words) < 2:
        return ""
    first = words[0].lower()
    return (chinese_given(" ".join(words)) or first) if first in lex.SURNAMES_FIRST else first


@lru_cache(maxsize=4096)
def chinese_given(name: str) -> str:
    """The given name of a Chinese name, in one word; empty for any other name."""
    parts = name.split()
    return in_one_word(parts[1:]) if is_chinese_name(parts) else ""


def in_one_word(words: list[str]) -> str:
    """A given name in one word of small letters, without its hyphen."""
    return "".join(words).lower().replace("-", "").replace("’", "").replace("'", "")
