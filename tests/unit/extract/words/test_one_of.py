"""Patterns for many words at once: the same matches as plain alternatives with the longest first."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefwright.extract.words.one_of import one_of

WORDS = st.lists(st.text("ab.c |", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("ab.c |", max_size=30))
def test_finds_what_plain_alternatives_find(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    found = [match.span() for match in re.finditer(one_of(words), text)]
    assert found == [match.span() for match in re.finditer(plain, text)]


def test_takes_the_longest_word_that_what_follows_allows() -> None:
    pattern = re.compile(one_of(("thousands of", "ten", "tens of thousands of")) + r"\b")
    assert [m.group() for m in pattern.finditer("tens of thousands of miles, ten")] == [
        "tens of thousands of",
        "ten",
    ]


def test_reads_marks_as_themselves() -> None:
    assert re.fullmatch(one_of(("c++", "a.b")), "c++")
    assert not re.fullmatch(one_of(("c++", "a.b")), "axb")
