"""Many people of one name: each short form still means the one met last, or the one it names."""

from __future__ import annotations

from briefwright.extract.people.namesakes import FEW
from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import Quote
from briefwright.model.source import Source, SourceCard

_GIVEN = [
    f"{first}{last}" for first in ("Ad", "Be", "Co", "Du", "Fa") for last in ("lan", "mir", "ron", "san", "vid")
]


def _speakers(text: str) -> list[str | None]:
    found = extract_evidence(Source(SourceCard("0" * 64, "x"), text))
    return [item.speaker.name for item in found if isinstance(item, Quote)]


def test_a_family_name_means_whoever_of_many_was_met_last() -> None:
    assert len(_GIVEN) > FEW
    text = "".join(f"{name} Smith said that it works. Smith said that it lasts. " for name in _GIVEN)
    assert _speakers(text) == [f"{name} Smith" for name in _GIVEN for _ in range(2)]


def test_a_full_name_means_the_same_person_however_many_come_between() -> None:
    everybody = "".join(f"{name} Smith said that it works. " for name in _GIVEN)
    assert _speakers(f"{everybody}Adlan Smith said that it lasts. A. Smith said no.")[-1] == "Adlan Smith"


def test_a_given_name_means_whoever_of_many_was_met_last() -> None:
    text = "".join(f"Peter {name} said that it works. Peter said that it lasts. " for name in _GIVEN)
    assert _speakers(text) == [f"Peter {name}" for name in _GIVEN for _ in range(2)]


def test_a_title_means_one_of_the_gender_among_many() -> None:
    women = "".join(f"Ms {name} Smith said that it works. " for name in _GIVEN)
    assert _speakers(f"Mr John Smith said that it works. {women}Ms Smith said no.")[-1] == f"{_GIVEN[-1]} Smith"
