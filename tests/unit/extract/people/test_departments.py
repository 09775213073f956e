"""Departments whose names hold a list of fields: `Department for Science, Innovation and Technology`."""

from __future__ import annotations

import pytest

from fakes.extracted import initiatives


def test_a_department_is_no_strategy() -> None:
    text = "Sam Oakes, of the Department for Ports, Energy and Tidal Strategy, launched the Coastal Strategy."
    assert [each.name for each in initiatives(text)] == ["Coastal Strategy"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Department for Science, Innovation and Technology and UKRI launched the Tidal Energy Programme.",
         ("Department for Science, Innovation and Technology", "UKRI")),
        ("The Department for Energy, Skills and Industrial Strategy launched the Tidal Energy Programme.",
         ("Department for Energy, Skills and Industrial Strategy",)),
        ("The Tidal Energy Programme was launched by the Department for Science, Innovation and Technology (DSIT).",
         ("Department for Science, Innovation and Technology",)),
    ],
)  # fmt: skip
def test_a_department_with_several_fields_is_one_party(text: str, parties: tuple[str, ...]) -> None:
    assert [each.parties for each in initiatives(text)] == [parties]
