"""What a search for words looks at."""

from briefwright.model.evidence import Fact, Initiative, Speaker
from briefwright.storage.tables.rows import words_of

ANCHOR = {"start": 0, "end": 7, "text": "Newland", "sentence": (0, 7)}


def test_what_is_said_of_an_initiative_is_searched():
    fund = Initiative(name="Newland", type="fund", statement="ministers opened the Newland fund", **ANCHOR)
    assert "ministers" in words_of(fund)


def test_whoever_claims_a_fact_is_searched():
    claim = Fact(category="event", speaker=Speaker("Moore", organisation="Exchequer"), **ANCHOR)
    assert {"moore", "exchequer"} <= set(words_of(claim).lower().split())
