"""Guess whether a text is English or Chinese; other languages stay unknown."""

from __future__ import annotations

import re
from string import ascii_lowercase

_CHINESE = re.compile("[\u4e00-\u9fff]")
_OTHER_EAST_ASIAN = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_ONLY_LETTERS = bytes(byte if chr(byte) in ascii_lowercase else 32 for byte in range(256))
_ENGLISH_WORDS = "the of and to in a is that for it was on as are with by be this at from have an has"
_ENGLISH = frozenset(_ENGLISH_WORDS.encode().split(b" "))


def guess_language(text: str) -> str | None:
    """`en`, `zh` or `None`, judged on the first 4,000 characters."""
    sample = text[:4000]
    chinese = 0 if sample.isascii() else len(_CHINESE.findall(sample))
    words = sample.lower().encode(errors="replace").translate(_ONLY_LETTERS).split()
    if chinese > 2 * len(words):
        return "zh" if len(_OTHER_EAST_ASIAN.findall(sample)) * 10 < chinese else None
    common = sum(map(_ENGLISH.__contains__, words))
    return "en" if words and common * 8 >= len(words) else None
