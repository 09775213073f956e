"""A change of one item is taken over into what is counted, without loading it all anew."""

import pytest
from msgspec.structs import replace

from briefwright.model.evidence import DateMention
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from briefwright.storage.search import counting
from fakes.articles import article, fact, initiative, quote

SENTENCES = [f"Sentence {n} about laboratories and the money that goes into number {n * 7}." for n in range(60)]
EVERYTHING = EvidenceQuery()


@pytest.fixture
def path(tmp_path):
    library = Library.open(tmp_path / "library.sqlite")
    text = "\n\n".join(SENTENCES)
    source = article(text, published="2018-01-01")
    items = [
        quote(source, line, f"Speaker {at % 2}", tags=("old",)) if at % 3 else fact(source, line, "2019")
        for at, line in enumerate(SENTENCES[:-1])
    ]
    library.add_source(Ingested(source, (*items, initiative(source, SENTENCES[-1], 2020))), text.encode())
    library.close()
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path):
    opened = Library.open(path)
    opened.facets(EVERYTHING)
    yield opened
    opened.close()


@pytest.fixture
def loaded(monkeypatch):
    """How often the columns were loaded since."""
    times, load = [], counting.load
    monkeypatch.setattr(counting, "load", lambda connection: times.append(1) or load(connection))
    return times


def put(library, place, **changes):
    found = library.search(EVERYTHING, place, 1)[0]
    library.put_evidence(found.source.id, replace(found.evidence, **changes), found.evidence)
    return found.evidence.id


def counts(library):
    """Every facet's choices and the list, counted in memory and counted anew from the file."""
    other = Library.open(library.path, writer=False)
    told = [(opened.facets(EVERYTHING), list(opened.listed(EVERYTHING))) for opened in (library, other)]
    other.close()
    return told


@pytest.mark.parametrize(
    ("query", "changes"),
    [
        (EvidenceQuery(starred=True), {"starred": True}),
        (EvidenceQuery(reviews=frozenset({"accepted"})), {"review": "accepted"}),
        (EvidenceQuery(tags=frozenset({"trade"})), {"tags": ("old", "trade")}),
        (EvidenceQuery(text="worth"), {"note": "worth a look"}),
        (EvidenceQuery(years=frozenset({2024})), {"dates": (DateMention("2024", 0, 4, "2024"),)}),
    ],
)
def test_a_change_is_found_at_once_without_loading_anew(library, loaded, query, changes):
    assert not library.listed(query)
    changed = {put(library, place, **changes) for place in (0, 30)}
    assert {found.evidence.id for found in library.search(query, 0, 9)} == changed
    assert len(library.listed(query)) == 2
    assert not loaded
    mine, anew = counts(library)
    assert mine == anew


def test_taking_the_last_tag_off_takes_the_choice_away(library, loaded):
    put(library, 1, tags=("only",))
    assert "only" in {choice.value for choice in library.facets(EVERYTHING).tags}
    put(library, 1, tags=())
    assert "only" not in {choice.value for choice in library.facets(EVERYTHING).tags}
    assert not loaded
    mine, anew = counts(library)
    assert mine == anew


def test_another_speaker_is_counted_anew(library, loaded):
    speaker = replace(library.search(EVERYTHING, 1, 1)[0].evidence.speaker, name="Somebody Else")
    put(library, 1, speaker=speaker)
    mine, anew = counts(library)
    assert mine == anew
    assert loaded


def test_what_another_instance_changes_in_between_is_not_overlooked(library, path):
    other = Library.open(path)
    for place in range(4):
        put(library, place, starred=True)
        put(other, place + 10, starred=True)
        put(library, place + 20, review="accepted")
        starred = EvidenceQuery(starred=True)
        assert len(library.search(starred, 0, 99)) == len(other.search(starred, 0, 99)) == 2 * place + 2
        assert len(library.listed(starred)) == len(other.listed(starred)) == 2 * place + 2
    other.close()


def test_words_that_a_change_brings_or_takes_are_counted_at_once(library, loaded):
    fresh, old = EvidenceQuery(text="freshly"), EvidenceQuery(text="old")
    assert (len(library.listed(fresh)), len(library.listed(old))) == (0, 39)
    put(library, 1, tags=("freshly made",))
    assert (len(library.listed(fresh)), len(library.listed(old))) == (1, 38)
    assert sum(choice.count for choice in library.facets(fresh).kinds) == 1
    put(library, 1, tags=("old",))
    assert (len(library.listed(fresh)), len(library.listed(old))) == (0, 39)
    assert not loaded


def test_the_words_of_many_searches_are_counted_as_those_of_one(library):
    queries = [EvidenceQuery(text=f"number {n * 7}") for n in range(1, 30)]
    first = [list(library.listed(query)) for query in queries]
    assert all(first)
    assert [list(library.listed(query)) for query in reversed(queries)] == first[::-1]


def test_words_put_into_a_note_are_found_and_counted_at_once(library, loaded):
    query = EvidenceQuery(text="zebra", kinds=("quote",))
    assert library.count(query) == 0
    library.facets(query)
    put(library, 1, note="a zebra of a claim")
    assert library.count(query) == 1
    other = Library.open(library.path, writer=False)
    assert library.facets(query) == other.facets(query)
    other.close()
