"""What given names and titles tell: whom a pronoun may mean, and where the family name stands."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.extract.people.chinese_names import is_chinese_name
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.first_names import FEMALE, GIVEN, MALE

_LEAST = 3
"""Words of such a name."""


def has_two_given_names(words: Sequence[str]) -> bool:
    """Say whether a name has an English given name and a Cantonese one: `Carrie Lam Cheng Yuet-ngor`."""
    if len(words) < _LEAST or "-" not in words[-1] or words[0].lower() not in GIVEN:
        return False
    return words[-1].partition("-")[2].islower() and words[1].lower() in lex.SURNAMES_FIRST


_TELLING = {
    **dict.fromkeys(lex.FEMALE_TITLES | {"wife", "sister", "mother", "daughter", "widow"}, "f"),
    **dict.fromkeys(lex.MALE_TITLES | {"husband", "brother", "father", "son"}, "m"),
}
"""What tells the gender of whoever is named behind it."""


def gender_of(words: Sequence[str], titles: Sequence[str]) -> str:
    """`m`, `f` or an empty string, from the titles before the name or a common given name."""
    for title in titles:
        if title in _TELLING:
            return _TELLING[title]
    given = words[0].lower() if len(words) > 1 else ""
    male, female = given in MALE, given in FEMALE
    if male is female or is_chinese_name(words):
        return ""
    return "m" if male else "f"
