"""A beginning is looked up as the words it stands for, and finds the same."""

import pytest

from briefwright.model.source import Ingested
from briefwright.storage.database import connect
from briefwright.storage.library import Library
from briefwright.storage.search import vocabulary
from briefwright.storage.search.vocabulary import is_rare, spelled_out
from briefwright.storage.tables.words import match_expression
from fakes.articles import article, fact

LINES = (
    "Innovation and innovators in an innovative city.",
    "Research at Caf\u00e9 Innova, in Inns and in the Ind\u00edgena quarter.",
    "Re-read the Report of 2019 and of 2020.",
    "\u79d1\u6280\u5408\u4f5c\u4e0e\u79d1\u5b66\u7814\u7a76",
    "inno\u0434 is half Cyrillic.",
)


@pytest.fixture(autouse=True)
def small_numbers_are_many(monkeypatch):
    monkeypatch.setattr(vocabulary, "SAMPLE", 0)
    monkeypatch.setattr(vocabulary, "SHARE", 0)


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    path = tmp_path_factory.mktemp("vocabulary") / "library.sqlite"
    text = "\n\n".join(LINES)
    source = article(text)
    library = Library.open(path)
    library.add_source(Ingested(source, tuple(fact(source, line) for line in LINES)), text.encode())
    library.close()
    opened = connect(path, writable=False)
    yield opened
    opened.close()


def matching(connection, match):
    return connection.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (match,)).fetchall()


TYPED = (
    "in",
    "inn",
    "inno",
    "innov",
    "Innovation",
    "re",
    "rea",
    "caf",
    "cafe",
    "20",
    "2019",
    "\u79d1",
    "\u79d1\u6280",
    "indi",
    "zz",
)


@pytest.mark.parametrize("before", ["", "the ", '"the report" ', "\u79d1 "])
@pytest.mark.parametrize("typed", TYPED)
def test_what_is_typed_matches_the_same_spelled_out(connection, before, typed):
    match = match_expression(before + typed)
    assert matching(connection, spelled_out(connection, match)) == matching(connection, match)


def test_a_beginning_becomes_the_words_it_stands_for(connection):
    assert spelled_out(connection, '"innovat"*') == '"innovation" OR "innovative" OR "innovators"'
    assert spelled_out(connection, '"the" "resear"*') == '"the" "research"'


def test_a_beginning_stays_where_it_has_an_index_or_words_would_be_guessed_at(connection, monkeypatch):
    for match in ('"re"*', '"inn"*', '"zzzz"*', '"inno"*', '"the report" "in"*', '"half cyr"*'):
        assert spelled_out(connection, match) == match
    monkeypatch.setattr(vocabulary, "MOST", 2)
    assert spelled_out(connection, '"innovat"*') == '"innovat"*'


def test_a_word_is_rare_that_few_of_the_newest_items_hold(connection, monkeypatch):
    monkeypatch.setattr(vocabulary, "SAMPLE", 1)
    for match in ('"resear"*', '"re"*', '"the report"*', '"innovation"', '"report of"*', '"a" "report"*'):
        assert is_rare(connection, match) == (match not in {'"re"*', '"the report"*'})
    monkeypatch.setattr(vocabulary, "SAMPLE", 0)
    assert not is_rare(connection, '"innovation"')
