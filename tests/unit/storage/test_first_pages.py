"""The first results in an order, found without going through all that match, are the first of them all."""

import random

import pytest

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from briefwright.storage.search import finding as search
from briefwright.storage.search import first_pages, vocabulary
from briefwright.storage.search.condition import Condition
from fakes.articles import article, fact, quote

WORDS = ('"often"', '"of"*', '"seldom"', '"often" OR "seldom"', '"never"')


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Thirty sources of six items; nearly all say “often”, in no regular order, and some “seldom”."""
    chance = random.Random(5)
    opened = Library.open(tmp_path_factory.mktemp("first") / "library.sqlite")
    for number in range(30):
        lines = [
            f"Line {at} of {number} says it {'often' if chance.random() < 0.7 else 'once'}"
            f"{' and seldom' if chance.random() < 0.1 else ''} about district {number * 6 + at}."
            for at in range(6)
        ]
        source = article("\n\n".join(lines), f"{number}.txt", published=f"20{10 + chance.randrange(12)}-01-01")
        items = [quote(source, line, f"Speaker {chance.randrange(5)}") for line in lines[:4]]
        opened.add_source(Ingested(source, (*items, *(fact(source, line) for line in lines[4:]))), b"%d" % number)
    yield opened
    opened.close()


@pytest.mark.parametrize("way", ["runs", "each", "through"])
@pytest.mark.parametrize("words", WORDS)
def test_items_are_looked_up_alike_in_every_way(library, monkeypatch, words, way):
    monkeypatch.setattr(first_pages, "_way", lambda *_: way)
    monkeypatch.setattr(first_pages, "_CLOSE", 2)
    where = Condition(words, "", (), scored=words)
    with library._database.reading() as connection:
        every = {row[0] for row in connection.execute("SELECT rowid FROM found WHERE found MATCH ?", (words,))}
        for seed in range(12):
            numbers = random.Random(seed).sample(range(1, 181), k=1 + seed * 5)
            found = first_pages.matching(connection, where, numbers)
            assert sorted(found) == sorted(every.intersection(numbers))
    assert bool(every) == (words != '"never"')


@pytest.mark.parametrize("sample", [0, 4])
@pytest.mark.parametrize("counted", [False, True])
@pytest.mark.parametrize(
    "shown", [{"group": "speaker"}, {"group": "source"}, {"order": "newest"}, {"order": "source"}]
)
def test_first_pages_meet_and_are_the_beginning_of_the_list(library, monkeypatch, shown, counted, sample):
    monkeypatch.setattr(search, "MANY", 0)
    monkeypatch.setattr(search, "COMMON", 20)
    monkeypatch.setattr(vocabulary, "SAMPLE", sample)
    if counted:
        library.facets(EvidenceQuery())
    query = EvidenceQuery(text="often", **shown)
    whole = [found.evidence.id for found in library.numbered(library.listed(query))]
    pages = [found.evidence.id for at in range(0, 60, 7) for found in library.search(query, at, 7)]
    assert len(whole) == library.count(query) > 100
    assert pages == whole[: len(pages)]
    assert len(pages) == 63


def test_how_many_hold_a_word_is_told_by_the_newest(library, monkeypatch):
    monkeypatch.setattr(vocabulary, "SAMPLE", 40)
    with library._database.reading() as connection:
        shares = {words: vocabulary.share(connection, words) for words in WORDS}
    assert 0.5 < shares['"often"'] < 0.9
    assert shares['"of"*'] == 1.0
    assert shares['"seldom"'] == shares['"never"'] == 0.0


@pytest.mark.parametrize("common", [20, 500])
@pytest.mark.parametrize("chosen", [{}, {"kinds": frozenset({"quote"})}])
def test_the_list_of_a_common_word_goes_on_where_the_scored_ones_end(library, monkeypatch, chosen, common):
    monkeypatch.setattr(search, "RANKED", 15)
    monkeypatch.setattr(search, "COMMON", common)
    query = EvidenceQuery(text="often", **chosen)
    listed = list(library.listed(query))
    assert len(listed) == len(set(listed)) == library.count(query) > 50
    assert listed[15:] == sorted(listed[15:], reverse=True)
    assert max(listed[15:]) < min(listed[:15])
    tables = Library.open(library.path, writer=False)  # nothing is in memory that it could go by
    whole = tables.search(query, 0, 999)
    tables.close()
    assert [found.evidence.id for found in library.numbered(listed)] == [found.evidence.id for found in whole]
