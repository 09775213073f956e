from __future__ import annotations

import pytest

from briefwright.extract.initiatives.tellings import MOST
from fakes.extracted import initiatives

LONG = "which the ministers of both countries had agreed at their meeting in the spring of the year before, "


def test_an_initiative_comes_with_the_clause_that_states_it() -> None:
    text = "In 2017, the two governments issued the China-UK Joint Strategy for Science, the first of its kind."
    (found,) = initiatives(text)
    assert found.statement.startswith("In 2017, the two governments issued the China-UK Joint Strategy for Science")
    assert found.text == "China-UK Joint Strategy for Science"


@pytest.mark.parametrize("times", range(1, 6))
def test_a_long_sentence_is_cut_between_clauses(times: int) -> None:
    text = f"Officials in Leeds praised the Newton Prosperity Fund, {LONG * times}as a model for others."
    (found,) = initiatives(text)
    assert found.name in found.statement
    assert found.statement in text
    assert len(found.statement) <= MOST
    assert text[text.index(found.statement) + len(found.statement)] in ",."


def test_a_name_that_stands_alone_has_no_statement() -> None:
    (found,) = initiatives("Newton Prosperity Fund.")
    assert found.statement == ""
