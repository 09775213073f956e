"""Linear in length without a clock: twice the text takes about twice the steps, whatever the text."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from briefwright.extract.chinese.acting_people import ActingPeople
from briefwright.extract.chinese.person import Mention
from briefwright.extract.chinese.reading import LONGEST
from briefwright.extract.pipeline import extract_evidence
from briefwright.extract.text.tokens import known_words
from briefwright.model.source import Source, SourceCard
from fakes.hard_texts import KINDS, VARIED, hard_text

SIZE = 6_000
MOST = 20
"""Calls a byte: two thirds of them are what the hardest of these texts takes."""
MOST_OF_REPORTS = {
    "random reports": 8.6,
    "random marks": 4.7,
    "Chinese": 6.6,
    "random Chinese reports": 5.5,
    "random Chinese namesakes": 6.4,
    "random Chinese initiatives": 6.9,
    "random Chinese participants": 7.3,
    "random Chinese honours": 7.6,
    "random Chinese speakers": 3.5,
}
"""The same for texts that every rule looks at, a tenth above what they take: a rule that looks at each sentence or
each clause asks first, with `in` or `find`, whether what it looks for can be there at all."""


def steps(text: str) -> int:
    """How many functions, Python's and C's, are called to extract the evidence of a text."""
    source = Source(SourceCard("0" * 64, "x"), text)
    count = 0

    def watch(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(watch)
    try:
        extract_evidence(source)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_text_takes_about_twice_the_steps(kind: str) -> None:
    extract_evidence(Source(SourceCard("0" * 64, "x"), hard_text(kind, 600)))  # loads what loads on first use
    once, twice = (steps(hard_text(kind, size)) for size in (SIZE, 2 * SIZE))
    assert twice <= 2.4 * once + 500
    assert twice <= MOST_OF_REPORTS.get(kind, MOST) * 2 * SIZE


def test_people_are_looked_for_within_a_sentence_and_not_through_a_whole_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stretches: list[int] = []
    within = ActingPeople.within

    def watched(self: ActingPeople, start: int, stop: int) -> list[Mention]:
        stretches.append(stop - start)
        return within(self, start, stop)

    monkeypatch.setattr(ActingPeople, "within", watched)
    extract_evidence(Source(SourceCard("0" * 64, "x"), hard_text("random Chinese speakers", SIZE)))
    assert stretches
    assert max(stretches) <= LONGEST


@pytest.mark.parametrize("kind", VARIED)
def test_what_is_looked_for_once_is_not_looked_for_again_in_a_longer_text(kind: str) -> None:
    short, long = (hard_text(kind, size) for size in (3 * SIZE, 9 * SIZE))
    known_words().clear()  # else the words of other texts may leave no room for these
    extract_evidence(Source(SourceCard("0" * 64, "x"), long))  # some of what a text teaches outlives it
    assert steps(long) <= 3.3 * steps(short) + SIZE
