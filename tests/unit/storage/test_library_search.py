"""Searching: all words, the last as a prefix, Chinese by any two characters, facets, pages."""

import pytest

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from briefwright.storage.search import finding as search
from briefwright.storage.search import vocabulary
from briefwright.storage.tables.words import indexed, match_expression
from fakes.articles import ARTICLE, article, fact, ingested, quote


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    opened = Library.open(tmp_path_factory.mktemp("search") / "library.sqlite")
    opened.add_source(ingested(article(published="2020-07-31")), ARTICLE.encode())
    other = article(
        "Zürich’s R&D centre cost £5m. Café talks. C++ and AI都很重要。", "second.txt", published="2021-01-05"
    )
    items = (
        fact(other, "Zürich’s R&D centre cost £5m.", tags=("money", "重要")),
        quote(other, "Café talks.", "José", starred=True),
        fact(other, "C++ and AI都很重要。"),
    )
    opened.add_source(Ingested(other, items), other.text.encode())
    yield opened
    opened.close()


def texts(library, **query):
    return [found.evidence.text for found in library.search(EvidenceQuery(**query), 0, 50)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("strategy", "In 2017 both governments issued a Joint Strategy."),
        ("JOINT strat", "In 2017 both governments issued a Joint Strategy."),
        ("issued governments", "In 2017 both governments issued a Joint Strategy."),
        ('"joint strategy"', "In 2017 both governments issued a Joint Strategy."),
        ("创新", "中国与英国将深化科技创新合作。"),
        ("科技创新合作", "中国与英国将深化科技创新合作。"),
        ("作", "中国与英国将深化科技创新合作。"),
        ("与", "中国与英国将深化科技创新合作。"),
        ("英国 创新", "中国与英国将深化科技创新合作。"),
        ("zurich", "Zürich’s R&D centre cost £5m."),
        ("Zürich’s", "Zürich’s R&D centre cost £5m."),
        ("r&d", "Zürich’s R&D centre cost £5m."),
        ("cafe", "Café talks."),
        ("jose", "Café talks."),
        ("ai", "C++ and AI都很重要。"),
        ("ＡＩ", "C++ and AI都很重要。"),
        ("AI都", "C++ and AI都很重要。"),
    ],
)
def test_words_find_their_item(library, words, expected):
    assert expected in texts(library, text=words)


@pytest.mark.parametrize("words", ["strategy café", "创科", "rategy", '"strategy joint"', "nothing"])
def test_words_that_do_not_stand_together_find_nothing(library, words):
    assert texts(library, text=words) == []


@pytest.mark.parametrize("words", ["", "  ", "—", '"', "“”", "* ( ) ^ :", "£"])
def test_no_words_find_everything(library, words):
    assert library.count(EvidenceQuery(text=words)) == 7


@pytest.mark.parametrize(
    "words", ['a"b', "a AND", "NOT", "NEAR(a b)", "words:uk", "uk*", "a\0b", "-uk", "{a}", "^uk"]
)
def test_the_index_s_own_syntax_is_only_words(library, words):
    library.search(EvidenceQuery(text=words), 0, 5)


def test_tags_speakers_and_notes_are_searched(library):
    assert texts(library, text="money") == ["Zürich’s R&D centre cost £5m."]
    assert texts(library, text="xinchao bmstc") == ["The UK is a top digital economy,"]


def test_the_fuller_match_comes_first(tmp_path):
    library = Library.open(tmp_path / "library.sqlite")
    source = article("Science is mentioned once in a long sentence on many other things. Science, science.")
    long, short = (fact(source, part) for part in source.text.split(". ", 1))
    library.add_source(Ingested(source, (long, short)), source.text.encode())
    assert texts(library, text="science") == [short.text, long.text]
    library.close()


def test_kinds_stars_tags_and_sources_narrow_the_search(library):
    assert len(texts(library, kinds=frozenset({"quote", "initiative"}))) == 3
    assert texts(library, starred=True) == ["Café talks."]
    assert texts(library, tags=frozenset({"重要"})) == ["Zürich’s R&D centre cost £5m."]
    second = next(summary.card.id for summary in library.sources() if summary.card.name == "second.txt")
    assert len(texts(library, sources=frozenset({second}))) == 3
    assert texts(library, sources=frozenset({second}), text="cafe") == ["Café talks."]


def test_speakers_organisations_and_years_narrow_the_search(library):
    assert texts(library, speakers=frozenset({"José"})) == ["Café talks."]
    assert len(texts(library, organisations=frozenset({"BMSTC"}))) == 2
    assert texts(library, years=frozenset({2017})) == ["In 2017 both governments issued a Joint Strategy."]
    assert len(texts(library, years=frozenset({2021}))) == 3


def test_the_order_is_by_source_or_newest_first(library):
    assert texts(library)[0] == "The UK is a top digital economy,"
    assert texts(library, order="newest")[0] == "Zürich’s R&D centre cost £5m."
    assert texts(library, text="the", order="source") == ["The UK is a top digital economy,"]


def test_pages_meet_without_gap_or_overlap(library):
    whole = texts(library)
    pages = [found.evidence.text for at in range(0, 8, 3) for found in library.search(EvidenceQuery(), at, 3)]
    assert pages == whole
    assert library.search(EvidenceQuery(), 99, 5) == ()


def test_facets_count_what_the_rest_of_the_query_leaves(library):
    facets = library.facets(EvidenceQuery(kinds=frozenset({"fact"})))
    assert {choice.value: choice.count for choice in facets.kinds} == {"fact": 4, "quote": 2, "initiative": 1}
    assert {choice.value: choice.count for choice in facets.years} == {"2017": 1, "2020": 1, "2021": 2}
    assert [choice.label for choice in facets.sources] == ["article.txt", "second.txt"]
    assert facets.speakers == ()


def test_tags_come_by_how_often_they_are_used(library):
    assert library.tags() == ("money", "重要")


def test_facets_of_words_count_only_matches(library):
    facets = library.facets(EvidenceQuery(text="cafe"))
    assert [(choice.value, choice.count) for choice in facets.speakers] == [("José", 1)]
    assert [(choice.value, choice.count) for choice in facets.kinds] == [("quote", 1)]


def test_a_word_in_too_many_items_is_ranked_among_the_newest_and_pages_still_meet(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "RANKED", 5)
    library = Library.open(tmp_path / "library.sqlite")
    for number in range(12):
        text = f"Science number {number} " + "and more " * (number % 4)
        source = article(text)
        library.add_source(Ingested(source, (fact(source, text),)), text.encode())
    query = EvidenceQuery(text="science")
    pages = [found.evidence.id for at in range(0, 12, 3) for found in library.search(query, at, 3)]
    assert len(pages) == len(set(pages)) == library.count(query) == 12
    assert pages == [found.evidence.id for found in library.search(query, 0, 12)]
    newest = [item.evidence.text.split()[2] for item in library.search(query, 0, 12)]
    assert set(newest[:5]) == {"7", "8", "9", "10", "11"}
    assert newest[5:] == ["6", "5", "4", "3", "2", "1", "0"]
    library.close()


def test_a_word_that_nearly_everything_holds_finds_the_newest_first(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "RANKED", 3)
    monkeypatch.setattr(search, "COMMON", 6)
    monkeypatch.setattr(vocabulary, "SAMPLE", 0)  # no word is taken for a rare one
    library = Library.open(tmp_path / "library.sqlite")
    for number in range(10):
        text = f"Science number {number} " + "science " * (number % 3)
        source = article(text)
        library.add_source(Ingested(source, (fact(source, text),)), text.encode())
    query = EvidenceQuery(text="science")
    found = [item.evidence.text.split()[2] for at in range(0, 10, 4) for item in library.search(query, at, 4)]
    assert found == [str(number) for number in range(9, -1, -1)]
    library.close()


def test_chinese_is_indexed_in_pairs_and_a_lone_last_character():
    assert indexed("科技合作").split() == ["科技", "技合", "合作", "作"]
    assert indexed("AI合作x").split() == ["AI", "合作", "作", "x"]
    assert indexed("plain words") == "plain words"


@pytest.mark.parametrize("typed", ["科技", "技创新", "“科技”", "英国 创新", "AI都很", "都很"])
def test_a_pair_of_characters_finds_what_it_would_as_a_beginning(library, typed):
    match = match_expression(typed)
    assert not match.endswith("*")
    with library._database.reading() as connection:
        every, beginning = (
            connection.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (words,)).fetchall()
            for words in (match, f"{match}*")
        )
    assert every == beginning != []


@pytest.mark.parametrize("typed", ["量子衛星", "量子卫星", "衛", "卫星量", "臺灣", "台湾", "“與英國”", "与英国"])
def test_either_script_finds_the_other(tmp_path, typed):
    library = Library.open(tmp_path / "library.sqlite")
    for text in (
        "中國與英國發射量子衛星量產，臺灣三校參與。",
        "中国与英国发射量子卫星量产，台湾五所大学随后加入。",
    ):
        source = article(text)
        library.add_source(Ingested(source, (fact(source, text),)), text.encode())
    assert library.count(EvidenceQuery(text=typed)) == 2
    assert library.check() == ()
    library.close()


def test_what_was_typed_becomes_quoted_words():
    assert match_expression("Tus par") == '"Tus" "par"*'
    assert match_expression("科技合") == '"科技 技合"'
    assert match_expression("科") == '"科"*'
    assert match_expression('say "a b"') == '"say" "a b"*'


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """Sixty items in twelve sources, with words of every frequency, speakers, stars and some repeats."""
    opened = Library.open(tmp_path_factory.mktemp("crowded") / "library.sqlite")
    for number in range(12):
        lines = [
            f"Science line {at} of paper {number % 10} {'science ' * (at % 3)}"
            f"{'rare ' * (number == 3)}labs {at * number}"
            for at in range(5)
        ]
        source = article("\n\n".join(lines), f"{number}.txt", published=f"20{10 + number}-01-01")
        items = [
            quote(source, line, f"Speaker {at}", starred=at == number % 5) if at % 2 else fact(source, line, "2019")
            for at, line in enumerate(lines)
        ]
        opened.add_source(Ingested(source, tuple(items)), f"{number}".encode())
    yield opened
    opened.close()


FILTERS = (
    {},
    {"kinds": frozenset({"quote"})},
    {"starred": True},
    {"speakers": frozenset({"Speaker 1"})},
    {"speakers": frozenset({"Speaker 1"}), "starred": True},
    {"years": frozenset({2019}), "kinds": frozenset({"quote"})},
)


@pytest.mark.parametrize("filters", FILTERS)
@pytest.mark.parametrize("words", ["science", "line 4", "rare labs", "paper scien", "nothing of it"])
def test_how_the_filters_are_looked_at_changes_no_result(crowded, monkeypatch, words, filters):
    monkeypatch.setattr(search, "RANKED", 20)
    monkeypatch.setattr(search, "COMMON", 40)
    query = EvidenceQuery(text=words, **filters)
    narrowed = [found.evidence.id for found in crowded.search(query, 0, 99)]
    monkeypatch.setattr(search, "NARROW", -1)
    assert narrowed == [found.evidence.id for found in crowded.search(query, 0, 99)]
    assert len(narrowed) == len(set(narrowed)) == crowded.count(query)


def test_one_source_is_searched_for_common_words(crowded):
    for summary in crowded.sources():
        chosen = EvidenceQuery(text="science", sources=frozenset({summary.card.id}))
        assert {found.source.name for found in crowded.search(chosen, 0, 99)} == {summary.card.name}


def test_a_few_matches_come_by_how_much_of_them_is_asked_for(library):
    texts = {
        "often": "Oceans and soils: oceans, soils, oceans, soils.",
        "short": "Oceans, soils.",
        "long": "Oceans are named once, and soils are named once too, among a great many words that say much else.",
    }
    for name, text in texts.items():
        source = article(text, f"{name}.txt")
        library.add_source(Ingested(source, (fact(source, text),)), text.encode())
    found = library.search(EvidenceQuery(text="oceans soils"), 0, 9)
    assert [item.source.name for item in found] == ["often.txt", "short.txt", "long.txt"]


@pytest.mark.parametrize("sample", [0, 3, 50])
@pytest.mark.parametrize("words", ["science", "rare", "labs", "paper", "line"])
def test_the_best_come_in_the_order_of_the_index_s_own_rank(crowded, monkeypatch, words, sample):
    monkeypatch.setattr(vocabulary, "SAMPLE", sample)  # so many that a word is taken for a rare one, or for none
    ranked = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank, rowid DESC"
    with crowded._database.reading() as connection:
        numbers = [row[0] for row in connection.execute(ranked, (match_expression(words),))]
    numbers = [number for number in numbers if number in set(crowded.listed(EvidenceQuery()))]  # none that repeats
    found = [found.evidence.id for found in crowded.search(EvidenceQuery(text=words), 0, 99)]
    assert len(found) > 4
    assert found == [found.evidence.id for found in crowded.numbered(numbers)]
