"""Which capitalised words read as a person’s full name, and which are a body’s, a land’s or a thing’s."""

from __future__ import annotations

from collections.abc import Sequence

from briefwright.extract.people.chinese_names import is_chinese_name, is_pinyin
from briefwright.extract.text.tokens import PRONOUN_NAMES, TRADE_NAMES
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.first_names import GIVEN, MALE
from briefwright.extract.words.lexicon import words


def is_behind_body(told: list[str]) -> bool:
    """Say whether words end in a person's name behind a body's: `University of Soar Emma Flynn`."""
    if len(told) < _LEAST_WITH_BODY or not could_be_person(told[-2:]):
        return False
    chinese = told[-3].lower() in lex.ORGANISATION_HEADS and is_chinese_name(told[-2:])
    given = told[-2].lower() in GIVEN and told[-3].lower() not in GIVEN and told[-3] != "St"
    return chinese or (given and not lex.ORGANISATION_HEADS.isdisjoint(map(str.lower, told[:-2])))


_LEAST_WITH_BODY = 4
_LONGEST_NAME = 5
"""Words."""


def could_be_person(words: Sequence[str]) -> bool:
    """Say whether a capitalised run reads as a person's full name."""
    return 1 < len(words) <= _LONGEST_NAME and _reads_as_name(words)


def _reads_as_name(words: Sequence[str]) -> bool:
    lowers = list(map(str.lower, words))
    plain = _TELLING.isdisjoint(lowers) and not lowers[0].endswith("ing")
    if plain and not any(map(str.isupper, words)):
        return True  # nothing tells against it, as in most names
    by_trade = words[-1] in TRADE_NAMES and lowers[0] in GIVEN  # "Paul Nurse"
    if not _NEVER_IN_NAMES.isdisjoint(lowers[1 : len(lowers) - by_trade]) or lowers[0] in lex.ORGANISATION_HEADS:
        return False
    large = list(map(str.isupper, words))
    chinese = large[0] and lowers[0] in lex.SURNAMES_FIRST  # "YANG Ming"
    if (
        True in large
        and False in large
        and not chinese
        and any(len(word.replace(".", "")) > 3 for word in words if word.isupper())
    ):
        return False
    if words[0] in PRONOUN_NAMES and is_chinese_name(words):
        return True
    doing = len(words[0]) > _SHORT_NAME and lowers[0].endswith("ing") and lowers[0] not in MALE
    if doing and not is_pinyin(words[0]):
        return False  # "Electing Obama"
    if words[-1] in _NUMERALS and lowers[0] not in GIVEN:
        return False  # "Longship XX"
    if lowers[0] in _LANDS or (large[-1] and not large[0] and lowers[0] not in GIVEN and len(words[-1]) > 1):
        return False  # "China Pakistan cooperation", "Good ICT"
    if lowers[-1] in _COUNTRIES and lowers[0] not in GIVEN:
        return False  # "Arm China"
    return lowers[0] not in _NEVER_FIRST and not (
        len(lowers) == 2 and lowers[0] in lex.PLACES and lowers[1] in lex.PLACES
    )


_SHORT_NAME = 6
_LANDS = words("britain england germany russia pakistan iran iraq korea brazil canada australia scotland")
_NUMERALS = (
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XX", "XXI",
)  # fmt: skip
"""What the name of a ship, a mission or a king ends with."""
_COUNTRIES = words(
    "china uk england scotland wales ireland britain europe asia africa australia canada japan korea india"
)
"""What the name of a firm's or a body's branch ends with."""
_NEVER_IN_NAMES = (
    frozenset(HEADS) - lex.words("bridge park act hub challenge mission lab")
    | lex.ORGANISATION_HEADS
    | lex.NATIONALITIES
    | lex.ROLES
    | lex.ROLE_QUALIFIERS
    | words(
        "programmes programs partnerships operations studies sciences projects affairs relations research "
        "innovation networks materials engineering policy standards province prefecture municipality county"
    )
) - words(
    "post house church court news post times park young price bishop king major grant bank chair english "
    "french german irish scott service field cook baker mason general west marshall smith capital journal "
    "coach writer potter driver fellow farmer parliament poll church union new state gardener trader banker "
    "law wales london ireland priest monk pilot father abbot brother judge player singer forces sister "
    "speaker german northern chambers branch lead top defence champion temple"
)
DUTIES = words(
    "international global research education enterprise engagement innovation operations strategy development"
)
"""What stands behind an office and is nobody's name: `Pro-Vice-Chancellor International`."""
NEVER_TITLED = lex.PLACES | (lex.ORGANISATION_HEADS & _NEVER_IN_NAMES) | DUTIES
"""What is nobody's name behind a title: `of Sen University`."""
_NEVER_FIRST = (
    lex.NATIONALITIES
    | lex.SENTENCE_OPENERS
    | lex.RANKS
    | words(
        "national international royal united new world super saint st st. northern southern eastern western north "
        "northwest northeast southwest southeast "
        "south east west central great greater high supreme social common free first foreign prime chief big "
        "happy wall main capitol white black green red blue silicon science innovate digital global joint daily "
        "sunday american act sino-british uk-china china-uk cambridge oxford tuspark research innovation "
        "technology space air climate"
    )
    | lex.TRADES
)
_TELLING = _NEVER_IN_NAMES | _NEVER_FIRST | lex.ORGANISATION_HEADS | _LANDS | _COUNTRIES | lex.PLACES
"""Words that may tell that a name is no person’s, by where they stand in it."""
