"""Where words stand in a text: found once, however often somebody asks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefwright.extract.text.occurrences import Counts, FirstPlaces, is_edge, opens_sentence, places_of

_TEXTS = st.text("ab .", max_size=60)
_STRETCHES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(_TEXTS, st.sampled_from(("a", "ab", "ba a")), _STRETCHES)
def test_what_stands_first_is_the_same_whatever_was_asked_before(
    text: str, words: str, stretches: list[tuple[int, int]]
) -> None:
    places = FirstPlaces(text)

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        at = text.find(words, low, high)
        return (at, at + len(words)) if at >= 0 else None

    for low, length in stretches:
        stands = words in text[low : low + length]
        assert places.first(words, low, low + length, look) == (words if stands else "")


def test_of_two_the_first_is_found_however_the_stretches_move() -> None:
    text = "A1 A2 A3 A4"

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        at = text.find("A", low, high - 1)
        return (at, at + 2) if at >= 0 else None

    places = FirstPlaces(text)
    stretches = [(0, 5), (0, 11), (1, 11), (4, 11), (3, 8), (0, 2), (10, 11)]
    assert [places.first("A", low, high, look) for low, high in stretches] == [
        "A1",
        "A1",
        "A2",
        "A3",
        "A2",
        "A1",
        "",
    ]


@given(_TEXTS, st.sampled_from(("a", "ab", "b a")), _STRETCHES)
def test_words_are_counted_alike_whatever_was_counted_before(
    text: str, words: str, stretches: list[tuple[int, int]]
) -> None:
    counts = Counts(text)
    for low, length in stretches:
        assert counts.between(words, low, low + length) == text.count(words, low, low + length)


def test_a_word_stands_where_no_other_letters_are_around_it() -> None:
    text = "Ark, Arkwright and Noah’s Ark"
    assert list(places_of(text, "Ark", 0, len(text))) == [0, 26]
    assert list(places_of(text, "Ark", 1, 28)) == []
    assert is_edge(text, 0)
    assert not is_edge(text, 8)


def test_a_sentence_opens_behind_a_mark_or_a_line() -> None:
    text = "Soil chemist Ann Orme spoke. Crop scientist Li Wei did not.\nField biologist Jo May said “Now chemist”."
    for told in ("Soil chemist ", "Crop scientist ", "Field biologist "):
        assert opens_sentence(text, told)
    for told in ("Ann Orme ", "Now chemist", "Soil scientist "):
        assert not opens_sentence(text, told)
