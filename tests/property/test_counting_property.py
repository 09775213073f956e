"""What is counted by columns in memory is what a search finds: lists, groups and facets, also while it changes."""

import random
import threading
from itertools import groupby, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.evidence import Quote
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from briefwright.storage.search import finding as search
from briefwright.storage.search import known_pages
from fakes.articles import article, fact, initiative, quote

SOME = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
AGREED = "The two governments agreed to fund {n} joint laboratories over the next five years with science money."
LANGUAGES = ("en-GB", "zh-CN", None)
SPEAKERS = ("Xu Xinchao", "Xu", "Ann Lee", "徐新超")
ALL = 999


def filled(path):
    """Twelve sources of six items; every third carries a sentence that others carry too."""
    opened = Library.open(path)
    for number in range(12):
        lines = [
            f"Science line {at} of paper {number} {'science ' * (at % 3)}labs {at * number}." for at in range(5)
        ]
        lines.append(AGREED.format(n=40 if number % 3 else number))
        text = "\n\n".join(lines)
        source = article(text, f"{number}.txt", published=f"20{10 + number % 5}-01-01")
        known = replace(source.card.metadata, language=LANGUAGES[number % 3], title="T" * (number % 2))
        source = replace(source, card=replace(source.card, metadata=known))
        items = [
            quote(source, line, SPEAKERS[(at + number) % 4], tags=("trade",) * (number % 2))
            if at % 2
            else fact(source, line, "2019" if at else "")
            for at, line in enumerate(lines[:-1])
        ]
        made = (quote if number % 2 else fact)(source, lines[-1])
        opened.add_source(Ingested(source, (*items, made, initiative(source, "labs", 2020))), text.encode())
    return opened


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "RANKED", 9)
        patch.setattr(search, "COMMON", 40)
        opened = filled(tmp_path_factory.mktemp("counting") / "library.sqlite")
        yield opened
        opened.close()


def sets(*values):
    return st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(values), min_size=1, max_size=2))


QUERIES = st.builds(
    EvidenceQuery,
    text=st.sampled_from(["", "—", "science", "labs", "line 4", "paper 1", "laboratories fund", "nothing of it"]),
    kinds=sets("quote", "fact", "initiative"),
    speakers=sets("Xu Xinchao", "Xu", "nobody"),
    organisations=sets("BMSTC"),
    tags=sets("trade", "new"),
    years=sets(2019, 2010, 2020),
    languages=sets("en", "zh", ""),
    reviews=sets("new", "accepted"),
    starred=st.sampled_from([False, False, False, True]),
    order=st.sampled_from(["best", "source", "newest"]),
    group=st.sampled_from(["", "source", "speaker"]),
)


def changed(library, chance):
    """Do one of the things that people do to a library."""
    founds = library.search(EvidenceQuery(), 0, ALL)
    found = chance.choice(founds)
    item = found.evidence
    match chance.randrange(8):
        case 0:
            library.put_evidence(found.source.id, replace(item, starred=not item.starred), item)
        case 1:
            library.put_evidence(found.source.id, replace(item, review="accepted"), item)
        case 2:
            library.put_evidence(found.source.id, replace(item, tags=("new",)), item)
        case 3 if len(founds) > 40:
            library.remove_evidence(item.id)
        case 4:
            known = library.source(found.source.id).card.metadata
            library.set_metadata(found.source.id, replace(known, language="zh", published="2011-05-05"))
        case 5 if not library.credited_names():
            library.join_speakers(["Xu", "徐新超"], "Xu Xinchao")
        case 6 if library.credited_names():
            library.split_speaker("Xu Xinchao")
        case _:
            pass


def key(found, group):
    if group == "source":
        return found.source.id
    said = found.as_credited
    return (said.speaker.name or "") if isinstance(said, Quote) else ""


def check_list(library, query):
    tables = Library.open(library.path, writer=False)  # nothing is in memory that it could go by
    whole = tables.search(query, 0, ALL)
    tables.close()
    assert [f.evidence.id for f in library.numbered(library.listed(query))] == [f.evidence.id for f in whole]
    assert library.search(query, 0, ALL) == whole
    for offset, looks in product((0, 3, 11), (0, 500)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(known_pages, "LOOK", looks)
            assert library.search(query, offset, 4) == whole[offset : offset + 4]
    runs = [(value, len(list(run))) for value, run in groupby(whole, lambda found: key(found, query.group))]
    assert [(g.value, g.count) for g in library.groups(query)] == (runs if query.group else [])


def check_facets(library, query):
    facets = library.facets(query)
    for name in facets.__struct_fields__:
        values = getattr(facets, name)
        chosen = {v.value: library.count(choosing(query, name, v.value)) for v in values}
        assert {v.value: v.count for v in values} == chosen
        assert all(chosen.values())
        assert [v.count for v in values] == sorted(chosen.values(), reverse=True)
    free = replace(query, kinds=frozenset())
    assert sum(v.count for v in facets.kinds) >= library.count(free)
    sources = {f.source.id for f in library.search(replace(query, sources=frozenset()), 0, ALL)}
    assert sources <= {v.value for v in facets.sources}


def choosing(query, facet, value):
    return replace(query, **{facet: frozenset({int(value) if facet == "years" else value})})


@SOME
@given(QUERIES, st.integers(0, 10**6))
def test_what_is_counted_is_what_is_found_whatever_was_changed_before(library, query, seed):
    changed(library, random.Random(seed))
    check_list(library, query)
    check_facets(library, query)


@pytest.mark.parametrize("text", ["", "science", "laboratories", "rare"])
def test_every_order_and_grouping_lists_what_a_search_gives(library, text):
    for order in ("best", "source", "newest"):
        for group in ("", "source", "speaker"):
            check_list(library, EvidenceQuery(text=text, order=order, group=group))


def test_first_pages_of_common_words_are_the_beginning_of_the_whole_list(tmp_path, monkeypatch):
    monkeypatch.setattr(search, "MANY", 0)
    library = filled(tmp_path / "library.sqlite")
    for seed in range(6):
        changed(library, random.Random(seed))
    filters = (
        {},
        {"kinds": frozenset({"quote"})},
        {"years": frozenset({2019, 2010})},
        {"reviews": frozenset({"new"})},
    )
    for text, order, group in product(("science", "lab", "joint"), ("source", "newest"), ("", "source", "speaker")):
        for chosen in filters:
            query = EvidenceQuery(text=text, order=order, group=group, **chosen)
            whole = [found.evidence.id for found in library.search(query, 0, 2 * ALL)]  # more than are tried
            assert len(whole) == library.count(query)
            for offset in (0, 2, 7):
                page = [found.evidence.id for found in library.search(query, offset, 3)]
                assert page == whole[offset : offset + 3]
    library.close()


def test_a_change_by_another_instance_is_counted(tmp_path):
    one = filled(tmp_path / "library.sqlite")
    every = EvidenceQuery()
    before = len(one.listed(every))
    one.close()
    reader = Library.open(tmp_path / "library.sqlite", writer=False)
    assert len(reader.listed(every)) == before
    writer = Library.open(tmp_path / "library.sqlite")
    writer.remove_evidence(writer.search(every, 0, 1)[0].evidence.id)
    assert len(reader.listed(every)) == before - 1
    reader.close()
    writer.close()


def test_a_search_with_filters_finds_what_another_instance_just_changed(tmp_path):
    writer = filled(tmp_path / "library.sqlite")
    reader = Library.open(tmp_path / "library.sqlite", writer=False)
    starred = EvidenceQuery(text="line", starred=True)
    assert not reader.listed(starred)
    for number in (1, 2):
        found = writer.search(EvidenceQuery(text="line"), number, 1)[0]
        writer.put_evidence(found.source.id, replace(found.evidence, starred=True), found.evidence)
        assert len(reader.search(starred, 0, ALL)) == number
    assert len(reader.listed(starred)) == 2
    assert len(reader.search(starred, 0, ALL)) == 2
    reader.close()
    writer.close()


def test_edits_while_it_is_counted_leave_every_count_of_one_moment(tmp_path):
    library = filled(tmp_path / "library.sqlite")
    query = EvidenceQuery(text="line")  # none that repeats: such a group counts once for each choice
    wrong = []

    def count():
        while not done.is_set():
            facets = library.facets(query)
            if sum(value.count for value in facets.reviews) != sum(value.count for value in facets.kinds):
                wrong.append(facets)

    done = threading.Event()
    counter = threading.Thread(target=count)
    counter.start()
    for found in library.search(query, 0, 40):
        library.put_evidence(found.source.id, replace(found.evidence, review="accepted"), found.evidence)
        library.remove_evidence(found.evidence.id)
    done.set()
    counter.join()
    library.close()
    assert not wrong


def test_closing_a_library_while_it_is_counted_lets_the_counting_end(tmp_path):
    library = filled(tmp_path / "library.sqlite")
    with library._counting.matching(EvidenceQuery()) as matching:
        library.close()
        assert matching.hits().bits.bit_count() == matching.columns.all.bit_count()
    assert library._counting._connection is None
    with pytest.raises(AppError, match="open for reading only"):
        library.facets(EvidenceQuery())
