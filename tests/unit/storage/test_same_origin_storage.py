"""Evidence that repeats across sources is one result that names the others; what differs in substance is not."""

import itertools
import random
import sqlite3
from functools import partial

import pytest
from msgspec.structs import replace

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.in_parts import sorted_parts
from briefwright.storage.library import Library
from briefwright.storage.search import finding as search
from briefwright.storage.tables import compared as compared_items
from briefwright.storage.tables import origins, rows
from briefwright.storage.tables.passages import alike
from fakes.articles import article, fact, initiative, quote

SAID = "China and the UK embrace boundless opportunities for science, technology and innovation cooperation"
DONE = "The two governments agreed to fund 40 joint laboratories with £12 million over the next five years."
HAN = "中国与英国将继续深化科技创新合作，为两国企业特别是中小企业的发展带来新的机遇。"


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def add(library, name, *sentences, make=fact, around="", **marks):
    text = " ".join([*sentences, around or f"Only {name} has these closing words, which nobody else would write."])
    source = article(text, name, published="2020-07-31")
    items = tuple(make(source, sentence, **marks) for sentence in sentences)
    library.add_source(Ingested(source, items), text.encode())
    return source


def found(library, **query):
    results = library.search(EvidenceQuery(**query), 0, 50)
    assert library.count(EvidenceQuery(**query)) == len(results)
    return [(item.source.name, tuple(card.name for card in item.also_in)) for item in results]


def test_the_same_words_in_three_sources_are_one_result(library):
    for name in ("a.txt", "b.txt", "c.txt"):
        add(library, name, DONE)
    assert found(library) == found(library, text="laboratories") == [("a.txt", ("b.txt", "c.txt"))]
    assert found(library, text="laboratories", order="newest") == [("a.txt", ("b.txt", "c.txt"))]
    assert library.check() == ()


@pytest.mark.parametrize(
    "other",
    [
        DONE.upper(),
        DONE.replace(" ", "\n"),
        DONE.replace("agreed to fund", "agreed to finance"),
        DONE.replace("The two", "Both"),
        DONE.rstrip(".") + ",",
    ],
)
def test_small_differences_of_wording_do_not_hide_a_repeat(library, other):
    add(library, "a.txt", DONE)
    add(library, "b.txt", other)
    assert found(library) == [("a.txt", ("b.txt",))]


@pytest.mark.parametrize(
    "other",
    [
        DONE.replace("40", "14"),
        DONE.replace("£12 million", "£21 million"),
        DONE.replace("agreed", "have not agreed"),
        "The two governments agreed to fund 40 joint laboratories, and no more was said of the £12 million.",
    ],
)
def test_another_figure_a_denial_or_another_statement_stands_alone(library, other):
    add(library, "a.txt", DONE)
    add(library, "b.txt", other)
    assert len(found(library)) == 2


@pytest.mark.parametrize("other", [HAN, HAN.replace("，", ","), HAN.replace("带来", "创造")])
def test_chinese_repeats_are_recognised(library, other):
    add(library, "a.txt", HAN)
    add(library, "b.txt", other)
    assert found(library) == found(library, text="科技创新") == [("a.txt", ("b.txt",))]


@pytest.mark.parametrize(
    "other",
    [HAN.replace("将继续", "将不继续"), HAN.replace("两国", "三国"), HAN.replace("科技创新合作", "农业与气候研究")],
)
def test_a_chinese_denial_figure_or_subject_of_its_own_stands_alone(library, other):
    add(library, "a.txt", HAN)
    add(library, "b.txt", other)
    assert len(found(library)) == 2


def test_a_copy_in_traditional_characters_is_a_repeat(library):
    traditional = "中國與英國將繼續深化科技創新合作，為兩國企業特別是中小企業的發展帶來新的機遇。"
    add(library, "a.txt", HAN, make=quote, speaker="鲁振东")
    add(library, "b.txt", traditional, make=quote, speaker="魯振東", around="中央社。")
    assert found(library) == [("a.txt", ("b.txt",))]
    assert len(library.same_releases()) == 1


def test_words_of_another_speaker_or_kind_are_no_repeat(library):
    add(library, "a.txt", SAID, make=quote, speaker="Xu Xinchao")
    add(library, "b.txt", SAID, make=quote, speaker="Wang Fang")
    add(library, "c.txt", SAID)
    assert len(found(library)) == 3


@pytest.mark.parametrize("name", ["Xu", "Mr. Xu Xinchao", "Xinchao Xu", None, "徐新潮"])
def test_another_spelling_of_the_speaker_is_no_obstacle(library, name):
    add(library, "a.txt", SAID, make=quote, speaker="Xu Xinchao")
    add(library, "b.txt", SAID, make=quote, speaker=name)
    assert found(library) == [("a.txt", ("b.txt",))]


def test_an_initiative_repeats_with_its_sentence_only(library):
    sentence = "TusPark Cambridge was jointly built by TusHoldings, a company from Beijing, and Trinity College."
    others = "At TusPark Cambridge the ministers met entrepreneurs who had moved there in the spring of the year."
    for name, text in (("a.txt", sentence), ("b.txt", sentence), ("c.txt", others)):
        source = article(f"{text} {name}", name)
        item = initiative(source, "TusPark Cambridge", sentence=(0, len(text)))
        library.add_source(Ingested(source, (item,)), source.text.encode())
    assert found(library) == [("a.txt", ("b.txt",)), ("c.txt", ())]


def test_a_few_words_that_anyone_may_say_are_no_repeat(library):
    add(library, "a.txt", "It is a very good start.")
    add(library, "b.txt", "It is a very good start.")
    assert len(found(library)) == 2


def test_nothing_repeats_within_one_source(library):
    twice = DONE.replace("agreed to", "agreed, at last, to")
    add(library, "a.txt", DONE, twice)
    assert [name for name, _ in found(library)] == ["a.txt", "a.txt"]


def test_a_source_that_is_asked_for_shows_its_own_copy(library):
    add(library, "a.txt", DONE)
    second = add(library, "b.txt", DONE)
    only = frozenset({second.id})
    assert found(library, sources=only) == found(library, sources=only, text="fund") == [("b.txt", ("a.txt",))]


def test_the_copy_that_was_worked_on_stands_for_all(library):
    add(library, "a.txt", DONE)
    second = add(library, "b.txt", DONE)
    (item,) = library.evidence_of(second.id)
    library.put_evidence(second.id, replace(item, starred=True, tags=("labs",)))
    for query in ({}, {"text": "laboratories"}, {"starred": True}, {"tags": frozenset({"labs"})}):
        assert found(library, **query) == [("b.txt", ("a.txt",))]


def test_facets_count_groups(library):
    for name in ("a.txt", "b.txt"):
        add(library, name, SAID, make=quote)
    add(library, "c.txt", DONE)
    facets = library.facets(EvidenceQuery())
    assert [(choice.value, choice.count) for choice in facets.kinds] == [("fact", 1), ("quote", 1)]
    assert [(choice.value, choice.count) for choice in facets.speakers] == [("Xu Xinchao", 1)]
    assert [(choice.value, choice.count) for choice in facets.years] == [("2020", 2)]
    assert [(choice.label, choice.count) for choice in facets.sources] == [("a.txt", 1), ("b.txt", 1), ("c.txt", 1)]
    assert library.facets(EvidenceQuery(text="boundless")).kinds[0].count == 1


def test_a_group_in_two_spellings_of_one_person_counts_once_when_they_are_joined(library):
    add(library, "a.txt", SAID, make=quote, speaker="Xu Xinchao")
    add(library, "b.txt", SAID, make=quote, speaker="Xu")
    library.join_speakers(["Xu"], "Xu Xinchao")
    assert [(choice.value, choice.count) for choice in library.facets(EvidenceQuery()).speakers] == [
        ("Xu Xinchao", 1)
    ]
    assert found(library, speakers=frozenset({"Xu"})) == [("a.txt", ("b.txt",))]
    (person,) = library.speakers()
    assert (person.items, len(person.sources)) == (1, 2)


def test_a_group_outlives_its_first_source(library):
    first = add(library, "a.txt", DONE)
    add(library, "b.txt", DONE)
    add(library, "c.txt", DONE)
    library.remove_source(first.id)
    assert found(library) == [("b.txt", ("c.txt",))]
    add(library, "d.txt", DONE)
    assert found(library) == [("b.txt", ("c.txt", "d.txt"))]
    library.remove_evidence(library.search(EvidenceQuery(), 0, 1)[0].evidence.id)
    assert found(library) == [("c.txt", ("d.txt",))]
    assert library.check() == ()


def test_a_source_leaves_nothing_in_the_files_however_few_prints_go_at_once(library, monkeypatch):
    def filed() -> list[tuple[int, int]]:
        connection = sqlite3.connect(library.path)
        rows = connection.execute("SELECT print, evidence FROM prints ORDER BY 1, 2").fetchall()
        connection.close()
        return rows

    for module in (origins, rows):
        monkeypatch.setattr(module, "sorted_parts", partial(sorted_parts, most=3))
    add(library, "a.txt", DONE)
    before = filed()
    second = add(
        library,
        "b.txt",
        *(f"The {n} institutes of both countries share {n} rooms and {n} grants." for n in range(9)),
    )
    assert len(filed()) > len(before) + 9
    library.remove_source(second.id)
    assert filed() == before
    assert library.check() == ()


def test_an_item_asked_for_by_its_id_names_the_other_sources(library):
    add(library, "a.txt", DONE)
    second = add(library, "b.txt", DONE)
    one = library.evidence(library.evidence_of(second.id)[0].id)
    assert [card.name for card in one.also_in] == ["a.txt"]


SENTENCES = (
    "Ministers of both countries opened a quantum centre in Hefei on Monday morning.",
    "Visitors saw how farmers near Norwich measure the water in their fields.",
    "A fund for young researchers starts in spring and runs for five years.",
    "The academy and the society renewed their memorandum on clean energy.",
    "Patients in Leeds and Wuhan tried a new scanner for the first time.",
    "Universities will exchange lecturers in mathematics and in the history of science.",
)


@pytest.mark.parametrize("ranked", [3, 7, 1000])
def test_pages_of_a_library_full_of_repeats_meet_without_gap_or_overlap(library, monkeypatch, ranked):
    monkeypatch.setattr(search, "RANKED", ranked)
    chance = random.Random(ranked)
    for number in range(12):
        add(library, f"{number}.txt", *chance.sample(SENTENCES, 3), starred=number % 5 == 0)
    shown = [s for s in SENTENCES if library.count(EvidenceQuery(text=s.split()[0]))]
    cases = itertools.product(("", "in", "the", "a"), ("best", "source", "newest"), (False, True))
    for text, order, starred in cases:
        query = EvidenceQuery(text=text, order=order, starred=starred)
        whole = [item.evidence.text for item in library.search(query, 0, 99)]
        assert len(whole) == len(set(whole)) == library.count(query) <= len(shown)
        pages = [i.evidence.text for at in range(0, 8, 2) for i in library.search(query, at, 2)]
        assert pages == whole


@pytest.mark.parametrize("seed", range(4))
def test_the_first_pages_of_common_words_are_the_same_when_only_the_first_sources_are_looked_through(
    library, monkeypatch, seed
):
    chance = random.Random(seed)
    for number in range(30):
        own = f"In {number} villages the people of district {number} were asked what they think of it."
        add(library, f"{number}.txt", *chance.sample(SENTENCES, 2), own, starred=chance.random() < 0.2)
    for number in chance.sample(range(30), 3) if seed % 2 else ():  # late items of early sources
        source = library.sources()[number].card.id
        library.put_evidence(source, replace(library.evidence_of(source)[0], id="", end=chance.randint(20, 40)))
    cases = itertools.product(
        ("in", "the", "a"), ("source", "best", "newest"), ("", "source", "speaker"), (False, True), (0, 2, 5)
    )
    filled = 0
    for text, order, group, starred, offset in cases:
        query = EvidenceQuery(text=text, order=order, group=group, starred=starred)
        pages = []
        for many in (0, 5000):
            monkeypatch.setattr(search, "MANY", many)
            pages.append([item.evidence.id for item in library.search(query, offset, 2)])
        if order != "best" or group:
            assert pages[0] == pages[1]
            filled += len(pages[0]) == 2
    assert filled > 20


def test_two_copies_of_one_text_are_the_same_release(library):
    first = add(library, "a.txt", *SENTENCES, around="Xinhua, Beijing.")
    add(library, "b.txt", *SENTENCES, around="People’s Daily Online.")
    add(library, "c.txt", DONE)
    assert [[card.name for card in group] for group in library.same_releases()] == [["a.txt", "b.txt"]]
    assert [card.name for card in library.same_release_as(first.id)] == ["b.txt"]


def test_copies_of_copies_are_one_group_until_they_go(library):
    kept = [add(library, f"{n}.txt", *SENTENCES, around=f"Agency number {n}.") for n in range(4)]
    assert [[card.name for card in group] for group in library.same_releases()] == [
        ["0.txt", "1.txt", "2.txt", "3.txt"]
    ]
    for source in kept[:3]:
        library.remove_source(source.id)
    assert library.same_releases() == ()
    assert library.check() == ()


def test_chinese_copies_are_the_same_release(library):
    add(library, "a.txt", HAN, around="新华社北京七月三十一日电。")
    add(library, "b.txt", HAN, around="人民网。")
    assert len(library.same_releases()) == 1


def test_sources_that_share_a_sentence_are_not_the_same_release(library):
    add(library, "a.txt", DONE, *SENTENCES[:3])
    add(library, "b.txt", DONE, *SENTENCES[3:])
    assert library.same_releases() == ()


def test_a_form_of_words_with_other_figures_each_week_costs_nothing(library, monkeypatch):
    compared = []
    monkeypatch.setattr(compared_items, "alike", lambda *pair: compared.append(pair) or alike(*pair))
    weekly = [DONE.replace("40", str(week)) for week in range(100, 180)]
    for week, sentence in enumerate(weekly):
        add(library, f"{week}.txt", sentence)
    assert (len(library.search(EvidenceQuery(), 0, 100)), len(compared)) == (len(weekly), 0)
    add(library, "copy of 40.txt", weekly[40])
    assert found(library, text="140") == [("40.txt", ("copy of 40.txt",))]
    assert len(compared) == 1


def test_a_form_of_words_with_another_subject_each_week_costs_a_few_comparisons_and_hides_no_repeat(
    library, monkeypatch
):
    compared = []
    monkeypatch.setattr(compared_items, "alike", lambda *pair: compared.append(pair) or alike(*pair))
    chance = random.Random(5)
    subjects = [" ".join("".join(chance.choices("abcdefgh", k=7)) for _ in range(4)) for _ in range(80)]
    weekly = [f"The two governments have agreed to fund more joint laboratories for {what}." for what in subjects]
    for week, sentence in enumerate(weekly):
        add(library, f"{week}.txt", sentence)
    assert len(library.search(EvidenceQuery(), 0, 100)) == len(weekly)
    assert 0 < len(compared) <= 8 * len(weekly)
    compared.clear()
    for week in (0, 40, 79):
        add(library, f"copy of {week}.txt", weekly[week])
        assert found(library, text=subjects[week]) == [(f"{week}.txt", (f"copy of {week}.txt",))]
    assert 0 < len(compared) <= 8 * 3
