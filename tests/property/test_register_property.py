"""Joining then splitting changes nothing; groups are symmetric and hold only items that are alike."""

import tempfile
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.model.names import could_be_one, likeness
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from briefwright.storage.tables.passages import alike, passage_of
from fakes.articles import article, fact, quote

NAMES = ("Xu Xinchao", "Xinchao Xu", "Xu", "徐新潮", "Li Wei", "Wang Fang")
WORDS = (
    "science",
    "water",
    "cities",
    "fund",
    "quantum",
    "farmers",
    "Leeds",
    "Hefei",
    "spring",
    "agreed",
    "opened",
    "not",
    "40",
    "12",
    "will",
    "the",
    "of",
    "and",
)


def library_in(folder):
    library = Library.open(Path(folder) / "library.sqlite")
    for number, name in enumerate(NAMES):
        source = article(f"{WORDS[number]} {WORDS[-number - 1]} {number}, {name} said.", f"{number}.txt")
        library.add_source(Ingested(source, (quote(source, WORDS[number], name),)), source.text.encode())
    return library


def picture(library):
    return library.speakers(), library.facets(EvidenceQuery()), library.search(EvidenceQuery(), 0, 99)


joins = st.lists(
    st.tuples(
        st.sets(st.sampled_from(range(9)), min_size=2, max_size=3), st.sampled_from((*NAMES, "Someone else"))
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=25, deadline=None)
@given(joins)
def test_joining_then_splitting_is_identity_and_counts_stay_whole(steps):
    with tempfile.TemporaryDirectory() as folder:
        library = library_in(folder)
        taken = []
        for chosen, wanted in steps:
            people = [speaker.name for speaker in library.speakers()]
            members = {people[number % len(people)] for number in chosen}
            given_away = "Someone else" in (name for names, _, _ in taken for name in names)
            standing = set(people) if given_away else {*people, "Someone else"}
            canonical = wanted if wanted in standing else min(members)
            if members == {canonical}:
                continue
            before = picture(library)
            library.join_speakers(members, canonical)
            taken.append((members, canonical, before))
            speakers = library.speakers()
            assert sum(speaker.items for speaker in speakers) == len(NAMES)
            for speaker in speakers:
                query = EvidenceQuery(speakers=frozenset({speaker.name}))
                assert library.count(query) == speaker.items == len(library.search(query, 0, 99))
            assert {c.value: c.count for c in library.facets(EvidenceQuery()).speakers} == {
                speaker.name: speaker.items for speaker in speakers
            }
        for _, canonical, before in reversed(taken):
            library.split_speaker(canonical)
            assert picture(library) == before
        library.close()


texts = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=6, max_size=14).map(" ".join), min_size=1, max_size=3),
    min_size=2,
    max_size=4,
)
edits = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 13), st.sampled_from(WORDS)), max_size=4)


def edited(sentence, changes):
    words = sentence.split()
    for _, at, word in changes:
        words[at % len(words)] = word
    return " ".join(words)


@settings(max_examples=40, deadline=None)
@given(texts, edits, st.booleans())
def test_groups_are_symmetric_and_hold_only_what_is_alike(sources, changes, remove):
    sources = [*sources, [edited(sentence, changes[:1]) for sentence in sources[0]], sources[-1]]
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite")
        made = []
        for number, sentences in enumerate(sources):
            source = article(". ".join((f"source {number} begins", *sentences)), f"{number}.txt")
            items = {item.id: item for item in (fact(source, sentence) for sentence in sentences)}
            library.add_source(Ingested(source, tuple(items.values())), source.text.encode())
            made.append(source)
        if remove:
            library.remove_source(made[0].id)
        known = {s.card.id: library.evidence_of(s.card.id) for s in library.sources()}
        also = {
            item.id: {card.id for card in library.evidence(item.id).also_in}
            for items in known.values()
            for item in items
        }
        for source, items in known.items():
            for item in items:
                assert source not in also[item.id]
                for other in also[item.id]:
                    partners = [i for i in known[other] if source in also[i.id]]
                    assert partners
                    # members resemble the first of their group, so that two of them are at most twice as far apart
                    ours = passage_of(item, item.text)
                    assert max(similarity(ours, passage_of(i, i.text)) for i in partners) >= 0.84
        shown = library.search(EvidenceQuery(), 0, 99)
        assert len(shown) == library.count(EvidenceQuery()) == len({found.evidence.id for found in shown})
        assert library.check() == ()
        library.close()


def similarity(one, other):
    from rapidfuzz.fuzz import ratio

    assert alike(one, other) == alike(other, one)
    return ratio(one.text, other.text) / 100 if one.decisive == other.decisive else 0.0


names = st.one_of(
    st.sampled_from(NAMES), st.text(max_size=12), st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
)


@given(names, names)
def test_likeness_is_symmetric_and_every_name_is_like_itself(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert could_be_one(one, other) == could_be_one(other, one)
    assert likeness(one, one) in ("same", None)


def test_every_pair_of_names_can_be_asked():
    assert all(could_be_one(*pair) in (True, False) for pair in combinations(NAMES, 2))
