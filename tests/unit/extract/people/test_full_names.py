"""Full names that a text has given before."""

from __future__ import annotations

import pytest

from briefwright.extract.people.full_names import (
    begins_with,
    ends_in,
    full_name,
    in_its_place,
    is_firm,
    of_royal_name,
    spelt_out,
)
from fakes.extracted import quotes


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("They met at the Menglun Forest Garden. ", "Menglun Forest Garden"),
        ("They met at the Big The Menglun Forest Garden. ", "Big The Menglun Forest Garden"),
        ("They met at the Menglun Forest Gardens. ", ""),
        ("They met at a Menglun Forest Garden. ", ""),
        ("They like to bathe Menglun Forest Garden. ", ""),
        ("They met at the Menglun forest Garden. ", ""),
        ("They met at the Forest Garden. ", ""),
        ("The South Menglun Old Forest Garden. The North Forest Garden. ", "South Menglun Old Forest Garden"),
    ],
)
def test_a_name_that_ends_in_a_word_begins_behind_an_article(before: str, name: str) -> None:
    assert ends_in(f"{before}The Garden opened.", "Garden", len(before)) == name


@pytest.mark.parametrize(
    ("before", "noun", "name"),
    [
        ("The Joint Centre for Optics opened. They met in the centre. ", "centre", "Joint Centre for Optics"),
        ("The Soil Centre and the Crop Centre opened. ", "centre", "Soil Centre"),
        ("The Soil Centre opened. The Crop Center closed. ", "centre", "Crop Center"),
        ("The Space Museum opened. The Tea Museum closed. ", "space museum", "Space Museum"),
        ("The University said so. ", "university", ""),
        ("The University of Solent and East Lake University agreed. ", "university", "University of Solent"),
        ("The Soil Centre opened. " + "It rained. " * 300, "centre", ""),
    ],
)
def test_a_noun_means_the_body_named_last(before: str, noun: str, name: str) -> None:
    text = f"{before}The {noun} said no. The Late Centre, the Late Museum and Late University did."
    assert full_name(text, noun, len(before)) == name


def test_a_body_named_later_is_not_meant_before() -> None:
    text = "The Soil Centre opened. The centre grew. The Crop Centre opened. The centre grew."
    first, second = text.index("The centre"), text.rindex("The centre")
    assert full_name(text, "centre", second) == "Crop Centre"
    assert full_name(text, "centre", first) == "Soil Centre"
    assert full_name(text, "centre", second) == "Crop Centre"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("He left Hexham Medical College in 2020. ", "Hexham Medical College"),
        ("He left the University of Hexham in 2020. ", "University of Hexham"),
        ("Hexham Light Source opened. ", "Hexham Light Source"),
        ("He left Oldhexham College. ", ""),
        ("It rained. ", ""),
    ],
)
def test_a_first_word_means_the_learned_body_told_before(before: str, name: str) -> None:
    assert begins_with(f"{before}Hexham’s provost spoke. Hexham University grew.", "Hexham", len(before)) == name


def test_letters_a_place_and_a_royal_name_mean_the_body_that_was_named() -> None:
    text = (
        "The National Physical Science Board met at Queen’s University Belfast and the Wuxi Museum of Tea. "
        "Swansea firm Ark Wind came. "
    )
    assert spelt_out(text, "PSB", len(text)) == "National Physical Science Board"
    assert spelt_out(text, "PSB", 20) == ""
    assert of_royal_name(text, "Queen") == "Queen’s University Belfast"
    assert of_royal_name(text, "King") == ""
    assert in_its_place(text, "Wuxi", "museum", len(text)) == "Wuxi Museum of Tea"
    assert in_its_place(text, "Xi", "museum", len(text)) == ""
    assert is_firm(text, "Ark", len(text))
    assert not is_firm(text, "Swansea", len(text))


def test_a_family_name_stands_between_an_english_given_name_and_a_cantonese_one() -> None:
    text = (
        "Chief Secretary for Tiles Matthew Cheung Kin-ho opened the kiln. Chief Executive Carrie Lam Cheng "
        "Yuet-ming spoke.\n\n“It is hot,” Cheung said.\n\n“It is,” Lam said."
    )
    assert [speaker for _, speaker in quotes(text)] == ["Matthew Cheung Kin-ho", "Carrie Lam Cheng Yuet-ming"]


def test_a_family_name_may_be_an_adverb_elsewhere() -> None:
    text = "Les Back visited the kiln.\n\n“It is hot,” says Back, who left in May."
    assert quotes(text) == [("It is hot,", "Les Back")]
