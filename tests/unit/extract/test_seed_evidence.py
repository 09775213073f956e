"""The shipped seed against expectations made by hand (tests/gold/seed.json)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from briefwright import resources
from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import LOW_CONFIDENCE, Evidence, Fact, Initiative, Quote
from briefwright.model.source import Source, SourceCard, SourceMetadata

GOLD: dict[str, Any] = json.loads((Path(__file__).parents[2] / "gold" / "seed.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def evidence() -> tuple[Evidence, ...]:
    data = (resources.seeds() / GOLD["source"]).read_bytes()
    card = SourceCard(hashlib.sha256(data).hexdigest(), GOLD["source"], SourceMetadata(published="2020-07-31"))
    return extract_evidence(Source(card, data.decode("utf-8")))


def quotes(evidence: tuple[Evidence, ...], form: str) -> dict[tuple[int, int], Quote]:
    return {(e.start, e.end): e for e in evidence if isinstance(e, Quote) and e.form == form}


def test_both_direct_quotes_are_found_exactly_with_speaker_role_and_organisation(
    evidence: tuple[Evidence, ...],
) -> None:
    found = quotes(evidence, "direct")
    assert set(found) == {(g["start"], g["end"]) for g in GOLD["direct"]}
    for gold in GOLD["direct"]:
        quote = found[gold["start"], gold["end"]]
        assert quote.text == gold["text"]
        assert quote.speaker.name == gold["speaker"]
        assert quote.speaker.role == gold["role"]
        assert quote.speaker.organisation == gold["organisation"]
        assert quote.speaker.basis == "explicit"


def test_the_name_of_an_event_in_quotation_marks_is_no_quote(evidence: tuple[Evidence, ...]) -> None:
    for gold in GOLD["not_quotes"]:
        assert not [
            q for q in evidence if isinstance(q, Quote) and q.form != "indirect" and q.start == gold["start"] + 1
        ]
    assert not quotes(evidence, "partial")


def test_the_five_statements_with_a_cue_are_found_exactly(evidence: tuple[Evidence, ...]) -> None:
    found = quotes(evidence, "indirect")
    for gold in GOLD["indirect"]:
        quote = found[gold["start"], gold["end"]]
        assert quote.text == gold["text"]
        assert quote.speaker.name == gold["speaker"]


def test_nothing_else_is_put_into_anybodys_mouth(evidence: tuple[Evidence, ...]) -> None:
    wanted = {(gold["start"], gold["end"]) for form in ("direct", "indirect") for gold in GOLD[form]}
    said = [q for q in evidence if isinstance(q, Quote) and q.speaker.basis != "carried"]
    assert {(q.start, q.end) for q in said} == wanted
    assert {q.speaker.name for q in said} == {"Xu Xinchao"}


def test_the_six_statements_without_a_cue_are_suggested_and_nothing_else(evidence: tuple[Evidence, ...]) -> None:
    suggested = [q for q in evidence if isinstance(q, Quote) and q.speaker.basis == "carried"]
    assert all(any(q.start <= g["start"] and g["end"] <= q.end for q in suggested) for g in GOLD["no_cue"])
    assert all(any(q.start <= g["start"] and g["end"] <= q.end for g in GOLD["no_cue"]) for q in suggested)
    assert all(q.doubt and q.confidence < LOW_CONFIDENCE for q in suggested)


def test_a_statement_without_a_cue_is_never_put_into_anybodys_mouth(evidence: tuple[Evidence, ...]) -> None:
    for gold in GOLD["no_cue"]:
        for quote in evidence:
            if isinstance(quote, Quote) and quote.start < gold["end"] and gold["start"] < quote.end:
                assert quote.speaker.basis == "carried"
                assert quote.confidence < LOW_CONFIDENCE


def test_at_least_eleven_of_the_twelve_facts_are_found(evidence: tuple[Evidence, ...]) -> None:
    facts = [e for e in evidence if isinstance(e, Fact)]
    hits = [g for g in GOLD["facts"] if any(f.start <= g["start"] and g["end"] <= f.end for f in facts)]
    assert len(hits) >= 11


def test_a_fact_inside_a_quotation_is_marked_as_the_speakers_claim(evidence: tuple[Evidence, ...]) -> None:
    inside = [e for e in evidence if isinstance(e, Fact) and 1846 <= e.start < 2099]
    assert inside
    assert {(e.speaker.name, e.doubt) for e in inside} == {("Xu Xinchao", "Claimed by Xu Xinchao")}
    assert not any(e.speaker.name for e in evidence if isinstance(e, Fact) and e not in inside)


def test_each_initiative_comes_with_what_is_said_of_it(evidence: tuple[Evidence, ...]) -> None:
    strategy = "China-UK Joint Strategy for Science, Technology and Innovation Cooperation"
    assert [e.statement for e in evidence if isinstance(e, Initiative)] == [
        f"In 2017, the two governments issued the {strategy}",
        "BMSTC has supported the building of the Cambridge Innovation Center in Beijing",
        "TusPark Cambridge jointly built by TusHoldings, a Beijing-based company, and Trinity College",
        "TusPark Newcastle has also attracted a large number of innovative companies fueling the digital economy",
    ]


def test_the_four_initiatives_come_with_parties_places_year_and_status(evidence: tuple[Evidence, ...]) -> None:
    found = [e for e in evidence if isinstance(e, Initiative)]
    expected = [
        (g["name"], g["type"], tuple(g["parties"]), tuple(g["places"]), g["year"], g["status"])
        for g in GOLD["initiatives"]
    ]
    assert [(e.name, e.type, e.parties, e.places, e.year, e.status) for e in found] == expected


def test_the_seeds_topics_are_tags(evidence: tuple[Evidence, ...]) -> None:
    tags = {tag for item in evidence for tag in item.tags}
    named = {
        "digital economy", "small and medium-sized enterprises", "pandemic", "urban governance",
        "smart medical care", "personnel exchanges", "emerging technologies", "innovation platforms",
        "key projects", "exchange events",
        "policy measures", "economic growth", "science and innovation cooperation",
    }  # fmt: skip
    assert named <= tags
    assert len(tags) <= len(named) + 2


def test_every_item_says_why_in_one_line(evidence: tuple[Evidence, ...]) -> None:
    assert all(item.why and "\n" not in item.why for item in evidence)
