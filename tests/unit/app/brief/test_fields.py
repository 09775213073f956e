from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.app.brief.fields import default_values, field_of, fits, format_value, parse_field, parse_persons
from briefwright.errors import AppError
from briefwright.model.brief import Person
from briefwright.model.marking import Marking
from briefwright.model.template import TemplateField
from fakes.app_samples import MEETING

part = st.text(
    st.characters(exclude_characters="|;\n\r", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), max_size=9
)
named = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=9)


@given(st.lists(st.builds(Person, named, part, part, part), max_size=4))
def test_people_come_back_as_they_were_written(people: list[Person]) -> None:
    field = TemplateField("people", "People", "persons")
    text = format_value(tuple(people))
    if all("|" in line or "," not in line for line in text.splitlines()):
        assert parse_field(field, text) == tuple(people)


def test_people_are_read_with_bars_or_commas() -> None:
    assert parse_persons("A. Person, Head, Science & Tech; B | Dr, FRS | Trinity, Cambridge | UK side") == (
        Person("A. Person", "Head", "Science & Tech"),
        Person("B", "Dr, FRS", "Trinity, Cambridge", "UK side"),
    )
    assert parse_persons(" \n ; ") == ()


def test_a_marking_comes_back_as_it_was_written() -> None:
    field = TemplateField("marking", "Marking", "marking")
    for marking in (Marking(), Marking("OFFICIAL", True, "COMMERCIAL", "Recipients only"), Marking("")):
        assert parse_field(field, format_value(marking)) == marking


def test_a_date_is_iso_or_today_or_empty() -> None:
    field = TemplateField("date", "Date", "date")
    assert parse_field(field, " today ", dt.date(2026, 1, 31)) == "2026-01-31"
    assert parse_field(field, "2026-01-31") == "2026-01-31"
    assert parse_field(field, "") == ""
    for wrong in ("31/01/2026", "2026-02-30", "soon"):
        with pytest.raises(AppError, match="is not a date"):
            parse_field(field, wrong)


def test_a_choice_is_one_of_those_offered() -> None:
    field = TemplateField("mode", "Mode", "choice", choices=("call", "visit"))
    assert parse_field(field, "call") == "call"
    with pytest.raises(AppError, match="call, visit"):
        parse_field(field, "party")


def test_values_fit_their_kind() -> None:
    assert fits("x", "text")
    assert not fits("x", "persons")
    assert fits((), "persons")
    assert fits(Marking(), "marking")


def test_defaults_are_read_and_a_field_is_found_by_name() -> None:
    assert default_values(MEETING, dt.date(2026, 1, 31)) == {"date": "2026-01-31", "marking": Marking()}
    assert field_of(MEETING, "title").label == "Title"
