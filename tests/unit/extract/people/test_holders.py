"""Who holds an office by what the text tells of it."""

from __future__ import annotations

from briefwright.extract.people.holders import Holders, named_soon
from briefwright.extract.people.names import Person


def _person(name: str, role: str, at: int) -> Person:
    return Person(name, name.lower(), role=role, mentions=[at])


_MOORE = _person("Moore", "Health and Social Care Secretary", 50)
_ORR = _person("Orr", "CEO", 20)
_PYE = _person("Pye", "director", 90)
_LEE = _person("Lee", "director", 10)
_HOLDERS = Holders([_PYE, _MOORE, _ORR, _LEE])


def test_those_of_one_office_come_as_the_text_names_them() -> None:
    assert _HOLDERS.of("director") == [_LEE, _PYE]
    assert _HOLDERS.of("chief executive") == [_ORR] == _HOLDERS.of("ceo")
    assert not _HOLDERS.of("dean")


def test_an_office_may_be_said_without_its_middle() -> None:
    assert _HOLDERS.between("health secretary") == [_MOORE]
    assert _HOLDERS.between("health care secretary") == [_MOORE]
    assert not _HOLDERS.between("secretary")
    assert not _HOLDERS.between("home secretary")


def test_whoever_is_named_soon_behind_is_meant() -> None:
    assert named_soon(_HOLDERS.of("director"), 9, 50) == [_LEE]
    assert named_soon(_HOLDERS.of("director"), 10, 90) == [_PYE]
    assert not named_soon(_HOLDERS.of("director"), 10, 80)
    assert not named_soon(_HOLDERS.of("director"), 90, 80)
