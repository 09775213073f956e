"""Words that may tell a fact are found in a stream at one go, and in the stretch they begin in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefwright.extract.facts.telling_words import TellingWords
from briefwright.extract.text.paragraphs import Paragraph
from briefwright.extract.text.reading import Reading

_TOLD = ("part of", " based ", "est ", "member")
_WORDS = st.lists(st.sampled_from(["Soar", "is", "based", "part", "of", "West", "Members", "£5", ","]), max_size=12)


@given(_WORDS, st.integers(0, 12), st.integers(0, 12))
def test_a_stretch_that_says_one_of_the_words_is_never_passed_over(words: list[str], low: int, high: int) -> None:
    text = " ".join(words)
    stream = Reading(text, [Paragraph(0, len(text), "paragraph")]).outer
    said = f"{' '.join(stream.lowers[low:high])} "
    if any(part in said for part in _TOLD):
        assert TellingWords(_TOLD, stream).may_be_in(low, min(high, len(stream.lowers)))


def test_a_stretch_without_any_of_the_words_is_told_apart() -> None:
    text = "Soar College is part of the Fen Group. Tarn Hall stands in Fenby."
    stream = Reading(text, [Paragraph(0, len(text), "paragraph")]).outer
    first, second = stream.sentences
    telling = TellingWords(_TOLD, stream)
    assert telling.may_be_in(*first)
    assert not telling.may_be_in(*second)
