"""Results grouped by source or speaker, and the facets of language and review."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from fakes.articles import article, fact, quote

TEXT = "We agree on water. We differ on trade. The fund holds 4 million. A park opened in Leeds."


def source(name, *, published, language, speakers, repeat=False):
    made = article(TEXT if repeat else f"{name}. {TEXT}", f"{name}.txt", published=published)
    made = replace(made, card=replace(made.card, metadata=replace(made.card.metadata, language=language)))
    words = ("We agree on water.", "We differ on trade.")
    said = [quote(made, text, speaker) for text, speaker in zip(words, speakers, strict=True)]
    return Ingested(made, (*said, fact(made, "The fund holds 4 million."), fact(made, "A park opened in Leeds.")))


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    opened = Library.open(tmp_path_factory.mktemp("groups") / "library.sqlite")
    for made in (
        source("alpha", published="2020-05-01", language="en-GB", speakers=("Zhou", "Adams")),
        source("beta", published="2022-05-01", language="zh-CN", speakers=("Adams", None)),
        source("gamma", published="2021-05-01", language=None, speakers=("Mill", "Zhou")),
    ):
        opened.add_source(made, made.source.text.encode())
    card = opened.sources()[0].card
    first = opened.evidence_of(card.id)[0]
    opened.put_evidence(card.id, replace(first, review="accepted"))
    yield opened
    opened.close()


def names(founds):
    return [found.source.name[:-4] for found in founds]


def speakers(founds):
    return [getattr(found.evidence, "speaker", None) and found.evidence.speaker.name for found in founds]


def test_sources_stand_together_in_the_order_of_the_list(library):
    by_source = library.search(EvidenceQuery(group="source"), 0, 50)
    assert list(dict.fromkeys(names(by_source))) == ["alpha", "beta", "gamma"]
    newest = library.search(EvidenceQuery(group="source", order="newest"), 0, 50)
    assert list(dict.fromkeys(names(newest))) == ["beta", "gamma", "alpha"]


def test_speakers_stand_by_name_and_what_nobody_says_at_the_end(library):
    founds = library.search(EvidenceQuery(group="speaker"), 0, 50)
    named = [name for name in speakers(founds) if name]
    assert named == ["Adams", "Adams", "Mill", "Zhou", "Zhou"]
    assert not any(speakers(founds)[len(named) :])
    groups = library.groups(EvidenceQuery(group="speaker"))
    assert [(g.value, g.count) for g in groups][:3] == [("Adams", 2), ("Mill", 1), ("Zhou", 2)]
    assert groups[-1].value == ""


@pytest.mark.parametrize("order", ["best", "source", "newest"])
@pytest.mark.parametrize("text", ["", "water", "we"])
@pytest.mark.parametrize("group", ["source", "speaker"])
def test_the_groups_are_the_runs_of_the_results_and_pages_meet(library, group, text, order):
    query = EvidenceQuery(text=text, group=group, order=order)
    whole = library.search(query, 0, 99)
    paged = [f for at in range(0, len(whole) + 3, 3) for f in library.search(query, at, 3)]
    assert [f.evidence.id for f in paged] == [f.evidence.id for f in whole]
    assert len(whole) == library.count(query)
    groups = library.groups(query)
    keys = [key for g in groups for key in [g.value] * g.count]
    held = [f.source.id for f in whole] if group == "source" else [name or "" for name in speakers(whole)]
    assert held == keys


def test_without_a_grouping_there_are_no_groups(library):
    assert library.groups(EvidenceQuery(text="water")) == ()


def test_a_person_in_two_spellings_is_one_group(tmp_path):
    with_two = Library.open(tmp_path / "library.sqlite")
    made = source("alpha", published="2020-05-01", language="en", speakers=("Xu Xinchao", "徐新超"))
    with_two.add_source(made, made.source.text.encode())
    with_two.join_speakers(["Xu Xinchao", "徐新超"], "Xu Xinchao")
    groups = with_two.groups(EvidenceQuery(group="speaker"))
    assert [(g.value, g.count) for g in groups if g.value] == [("Xu Xinchao", 2)]
    assert len(with_two.search(EvidenceQuery(group="speaker"), 0, 9)) == 4
    with_two.close()


def test_what_repeats_stands_once_in_one_group(tmp_path):
    repeating = Library.open(tmp_path / "library.sqlite")
    for number, name in enumerate(("one", "two")):
        made = source(name, published=f"202{number}-05-01", language="en", speakers=("Ann", "Ben"), repeat=True)
        repeating.add_source(made, f"{name}".encode())
    for group in ("source", "speaker"):
        query = EvidenceQuery(group=group)
        assert sum(g.count for g in repeating.groups(query)) == repeating.count(query)
    repeating.close()


def test_language_and_review_narrow_and_are_counted(library):
    assert set(names(library.search(EvidenceQuery(languages=frozenset({"zh"})), 0, 50))) == {"beta"}
    assert set(names(library.search(EvidenceQuery(languages=frozenset({"en", ""})), 0, 50))) == {"alpha", "gamma"}
    accepted = library.search(EvidenceQuery(reviews=frozenset({"accepted"})), 0, 50)
    assert [f.evidence.review for f in accepted] == ["accepted"]
    everything = library.count(EvidenceQuery())
    assert library.count(EvidenceQuery(reviews=frozenset({"new"}))) == everything - 1
    facets = library.facets(EvidenceQuery())
    assert {f.value for f in facets.languages} == {"en", "zh", ""}
    assert {f.value: f.count for f in facets.reviews} == {"new": everything - 1, "accepted": 1}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    languages=st.frozensets(st.sampled_from(["en", "zh", ""])),
    reviews=st.frozensets(st.sampled_from(["new", "accepted"])),
    kinds=st.frozensets(st.sampled_from(["quote", "fact"])),
    text=st.sampled_from(["", "we", "water fund"]),
)
def test_a_facets_count_is_what_choosing_it_leaves(library, languages, reviews, kinds, text):
    query = EvidenceQuery(text=text, kinds=kinds, languages=languages, reviews=reviews)
    facets = library.facets(query)
    for value in facets.languages:
        assert library.count(replace(query, languages=frozenset({value.value}))) == value.count
    for value in facets.reviews:
        assert library.count(replace(query, reviews=frozenset({value.value}))) == value.count
