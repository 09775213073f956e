"""What no verb reports is at most a suggestion, and only where one person speaks in the whole text."""

from __future__ import annotations

import pytest

from briefwright.model.evidence import LOW_CONFIDENCE, Quote
from fakes.extracted import evidence

SPEECH = (
    "The lake is rising, Ann Moore, director of the Lake Board, said on Monday.\n\n"
    "Moore said that the dam will hold. She believes that trade will grow.\n\n"
    "“We have time,” Moore said.\n\n"
)
GENERAL = "Both countries can build new dams and share the water of the lake."


def carried(text: str) -> list[Quote]:
    return [q for q in evidence(text) if isinstance(q, Quote) and q.speaker.basis == "carried"]


def test_a_general_statement_in_the_report_of_one_speech_is_suggested() -> None:
    (found,) = carried(SPEECH + GENERAL)
    assert found.text == GENERAL.removesuffix(".")
    assert (found.speaker.name, found.speaker.role) == ("Ann Moore", "director")
    assert found.confidence < LOW_CONFIDENCE
    assert found.doubt
    assert "no verb" in found.why


@pytest.mark.parametrize(
    "sentence",
    [
        "Brightwater Ltd can build new dams and share the water of the lake.",  # a name: it reports
        "Both countries can build 12 new dams and share the water of the lake.",  # a figure: it can be checked
        "Can both countries build new dams and share the water of the lake?",
        "They can build new dams and share the water of the lake.",
        "Building of dams.",
    ],
)
def test_what_may_be_the_writers_report_is_not_suggested(sentence: str) -> None:
    assert carried(SPEECH + sentence) == []


def test_nothing_is_suggested_before_the_first_statement() -> None:
    assert [q for q in carried(GENERAL + "\n\n" + SPEECH) if q.text.startswith("Both")] == []


def test_nothing_is_suggested_where_somebody_else_speaks_too() -> None:
    assert carried(SPEECH + "Bob Reed, head of the Dam Trust, said the dam leaks.\n\n" + GENERAL) == []
