"""Raised and lowered figures in running text: a mark of a note goes, a power or an index is written as what it is.

Frozen text knows no type sizes: 10⁶ must not become 106, nor "2019" with a note's mark the year 20193. A sentence
is quoted without the marks of its notes, in every format alike.
"""

from __future__ import annotations

import re

STANDS_BEFORE_A_MARK = re.compile(
    r"(?:[!?%\]”’\"'。，；：！？）》]|(?<![\d.])[.,;:]|\b(?:19|20)\d\d[.,;:)]?"
    r"|[^\W\d_]{2}\)?(?<!\bkm)(?<!\b[cdmn]m)(?<!\b[µμ]m)(?<!\bft)(?<!\bmi)(?<!\byd))\Z"
)
"""What a mark stands after: the end of a word or a sentence, a year; no number that it might be part of, and no
unit or single letter, after which a raised figure is a power."""
LONGEST_BEFORE = 6
"""Characters that tell whether a raised figure is a mark."""
_BRACKETED = re.compile(r"\[(?:\d{1,3}(?:[-–,]\d{1,3})*|[a-z]|note \d{1,2}|[注註]\s?\d{1,2})\]")
_MARK = re.compile(r"[1-9]\d{0,2}(?:\s?[,–-]\s?\d{1,3})*|[*∗†‡§¶]{1,3}")
_FIGURES = re.compile(r"[+−–-]?\d[\d,.+−–-]*|[+−–-]")
_RAISED = str.maketrans("0123456789+-–−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LOWERED = str.maketrans("0123456789+-–−", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")


def raised(words: str, before: str) -> str:
    """Write raised `words` that follow `before`: nothing for a note's mark, a power as such, others as they are."""
    bare = words.strip()
    if _BRACKETED.fullmatch(bare) or (
        _MARK.fullmatch(bare) and STANDS_BEFORE_A_MARK.search(before[-LONGEST_BEFORE:])
    ):
        return ""
    return words.translate(_RAISED) if _FIGURES.fullmatch(bare) else words


def lowered(words: str) -> str:
    """Write lowered figures as what they are; other words as they stand."""
    return words.translate(_LOWERED) if _FIGURES.fullmatch(words.strip()) else words
