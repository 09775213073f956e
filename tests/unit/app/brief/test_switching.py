from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from briefwright.app.brief.operations import add_evidence, add_words, new_brief, rename_section, switch_template
from briefwright.errors import AppError
from briefwright.model.brief import Person, TemplateRef
from briefwright.model.marking import Marking
from fakes.app_samples import DIRECT, ISSUED, MEETING, NOTE, STRATEGY


def test_a_new_brief_has_the_templates_sections_and_defaults() -> None:
    brief = new_brief(MEETING, today=dt.date(2026, 11, 24))
    assert brief.template == TemplateRef("meeting", "2")
    assert [s.title for s in brief.sections] == ["Reason for the meeting", "Points", "On record", "Programmes"]
    assert brief.fields == {"date": "2026-11-24", "marking": Marking()}


def test_field_values_are_read_in_their_own_notation() -> None:
    brief = new_brief(
        MEETING,
        {
            "date": "2020-08-06",
            "people": "Xu Xinchao | deputy director | Commission, Beijing\nA. Person, Head",
            "marking": "OFFICIAL-SENSITIVE – COMMERCIAL; Recipients only",
            "mode": "call",
        },
    )
    assert brief.fields["people"] == (
        Person("Xu Xinchao", "deputy director", "Commission, Beijing"),
        Person("A. Person", "Head"),
    )
    assert brief.marking == Marking("OFFICIAL", True, "COMMERCIAL", "Recipients only")


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("date", "next week", "“next week” in “Date” is not a date"),
        ("mode", "party", "use one of these: call, visit"),
        ("nonsense", "x", "no field called “nonsense”; use one of these: title, date"),
        ("marking", "TOP SECRET", "accredited system"),
    ],
)
def test_a_value_a_field_cannot_hold_is_refused_in_words(name: str, value: str, says: str) -> None:
    with pytest.raises(AppError) as caught:
        new_brief(MEETING, {name: value})
    assert says in caught.value.sentence


def test_switching_keeps_what_fits_and_loses_nothing() -> None:
    brief = new_brief(MEETING, {"title": "Call", "people": "Xu | Director"})
    brief = add_words(add_evidence(brief, "points", [DIRECT, ISSUED]), "reason", "Because.")
    brief = add_evidence(brief, "programmes", STRATEGY)
    switched = switch_template(brief, NOTE, MEETING)
    assert switched.template == TemplateRef("note", "1")
    assert [i.evidence for i in switched.section("points").items] == [ISSUED.evidence]
    assert [i.evidence for i in switched.section("said").items] == [DIRECT.evidence]
    kept = switched.sections[-1]
    assert kept.hidden
    assert {i.id for i in kept.items} == {
        i.id for s in brief.sections if s.id in ("reason", "programmes") for i in s.items
    }
    assert switched.fields["title"] == "Call"
    assert switched.fields["people"] == "Xu | Director"


def test_switching_back_finds_the_evidence_a_home_again() -> None:
    brief = add_evidence(new_brief(MEETING), "programmes", STRATEGY)
    back = switch_template(switch_template(brief, NOTE, MEETING), MEETING, NOTE)
    assert [i.evidence for i in back.section("programmes").items] == [STRATEGY.evidence]
    assert [s.id for s in back.sections] == [s.id for s in brief.sections]


def test_a_title_the_user_gave_stays_and_the_templates_own_changes() -> None:
    brief = rename_section(new_brief(MEETING), "points", "Points to make")
    assert switch_template(brief, NOTE, MEETING).section("points").title == "Points to make"
    assert switch_template(new_brief(MEETING), NOTE, MEETING).section("points").title == "Key points"


def test_taking_a_newer_version_updates_the_reference() -> None:
    newer = replace(MEETING, version="3")
    assert switch_template(new_brief(MEETING), newer, MEETING).template.version == "3"


def test_a_limit_of_the_new_section_is_respected_for_strays() -> None:
    brief = add_evidence(new_brief(MEETING), "points", [ISSUED, DIRECT])
    assert len(switch_template(brief, NOTE).section("points").items) == 1
