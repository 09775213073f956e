"""The library keeps what it was given and finds it again."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.storage.disk.lock import WriterLock, lock_path
from briefwright.storage.library import Library
from fakes.articles import ARTICLE, article, fact, ingested, quote

EVERYTHING = EvidenceQuery()


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def filled(library):
    library.add_source(ingested(), ARTICLE.encode())
    return library


def test_a_new_library_is_made_where_there_is_none(tmp_path):
    library = Library.open(tmp_path / "deep" / "down" / "library.sqlite")
    assert library.count(EVERYTHING) == 0
    assert library.check() == ()
    library.close()


def test_a_source_comes_back_as_it_went_in(filled):
    made = ingested()
    assert filled.source(made.source.id) == made.source
    assert filled.original(made.source.id) == ARTICLE.encode()
    assert set(filled.evidence_of(made.source.id)) == set(made.evidence)


def test_evidence_of_a_source_stands_in_the_order_of_its_text(filled):
    items = filled.evidence_of(ingested().source.id)
    assert [item.start for item in items] == sorted(item.start for item in items)


def test_the_same_bytes_are_the_same_source(filled):
    assert filled.add_source(ingested(), ARTICLE.encode()) == "already there"
    assert filled.count(EVERYTHING) == 4


def test_what_was_added_is_there_when_the_library_is_opened_again(filled):
    path = filled.path
    filled.close()
    again = Library.open(path)
    assert again.count(EVERYTHING) == 4
    again.close()


def test_a_summary_counts_items_and_what_was_reviewed(filled):
    source = ingested().source
    filled.put_evidence(source.id, replace(filled.evidence_of(source.id)[0], review="accepted"))
    (summary,) = filled.sources()
    assert (summary.items, summary.reviewed, summary.card) == (4, 1, source.card)
    assert summary.words == 36  # each Chinese character is one


def test_evidence_is_corrected_in_place(filled):
    source = ingested().source
    item = filled.evidence_of(source.id)[0]
    filled.put_evidence(source.id, replace(item, note="check the year", tags=("digital",), starred=True))
    found = filled.evidence(item.id)
    assert found.evidence.note == "check the year"
    assert found.source == source.card
    assert filled.count(EVERYTHING) == 4


@pytest.mark.parametrize(
    "query", [EvidenceQuery("china"), EvidenceQuery(group="speaker"), EvidenceQuery("china", group="speaker")]
)
def test_an_item_that_is_starred_keeps_its_place(library, query):
    text = "\n\n".join(f"Cooperation with China grew in {year}." for year in range(2010, 2020))
    source = article(text)
    facts = tuple(fact(source, line) for line in text.split("\n\n"))
    library.add_source(Ingested(source, facts), text.encode())
    before = [found.evidence.id for found in library.search(query, 0, 50)]
    assert len(before) == len(facts)
    for held in library.evidence_of(source.id):
        library.put_evidence(source.id, replace(held, starred=True))
        assert [found.evidence.id for found in library.search(query, 0, 50)] == before
    assert library.check() == ()


def test_a_captured_passage_gets_a_stable_id(filled):
    source = ingested().source
    captured = replace(fact(source, "TusPark Newcastle opened in 2019."), id="", by_hand=True)
    filled.put_evidence(source.id, captured)
    start = source.text.index("TusPark")
    assert filled.evidence(f"{source.id[:16]}-f{start}-{start + 33}") is not None


def test_what_was_rejected_stays_out_when_the_source_is_read_again(filled):
    made = ingested()
    rejected = made.evidence[0]
    filled.remove_evidence(rejected.id)
    filled.renew_evidence(made.source.id, made.evidence)
    assert filled.evidence(rejected.id) is None
    assert filled.count(EVERYTHING) == 3


def test_what_a_person_touched_survives_a_new_extraction(filled):
    made = ingested()
    noted = replace(made.evidence[1], note="mine")
    filled.put_evidence(made.source.id, noted)
    filled.renew_evidence(made.source.id, made.evidence[:1])
    assert {item.id for item in filled.evidence_of(made.source.id)} == {made.evidence[0].id, noted.id}
    assert filled.evidence(noted.id).evidence.note == "mine"


def test_tags_that_extraction_gave_are_no_touch_but_stay_as_they_were_left(filled):
    made = ingested()
    first, second = (replace(item, tags=("energy", "space")) for item in made.evidence[:2])
    filled.put_evidence(made.source.id, replace(first, tags=("energy",)))
    filled.put_evidence(made.source.id, second)
    filled.renew_evidence(made.source.id, [first], frozenset({"energy", "space"}))
    (item,) = filled.evidence_of(made.source.id)
    assert (item.id, item.tags) == (first.id, ("energy",))


def test_putting_a_rejected_item_back_forgets_the_rejection(filled):
    made = ingested()
    filled.remove_evidence(made.evidence[0].id)
    filled.put_evidence(made.source.id, made.evidence[0])
    filled.renew_evidence(made.source.id, made.evidence)
    assert filled.count(EVERYTHING) == 4


def test_a_removed_source_takes_its_evidence_and_its_words_along(filled):
    filled.remove_source(ingested().source.id)
    assert filled.sources() == ()
    assert filled.count(EvidenceQuery(text="strategy")) == 0
    assert filled.check() == ()


def test_new_metadata_shows_in_the_card_and_in_the_years(filled):
    source = ingested().source
    filled.set_metadata(source.id, SourceMetadata(title="Cooperation", published="2020-07-31"))
    found = filled.search(EvidenceQuery(years=frozenset({2020})), 0, 10)
    assert {item.source.metadata.title for item in found} == {"Cooperation"}
    assert len(found) == 2  # those that carry no year of their own


@pytest.mark.parametrize("ask", ["source", "original", "remove_source", "evidence_of"])
def test_an_unknown_source_is_said_to_be_unknown(library, ask):
    with pytest.raises(AppError, match="does not hold this source"):
        getattr(library, ask)("0" * 64)


def test_an_unknown_item_cannot_be_removed(library):
    with pytest.raises(AppError, match="no such item"):
        library.remove_evidence("nothing")
    assert library.evidence("nothing") is None


def test_a_failed_change_changes_nothing(filled):
    extra = article("Another text.")
    good = Ingested(extra, (quote(extra, "Another text."),))
    broken = Ingested(article("Third."), (good.evidence[0],))  # its id is taken
    with pytest.raises(AppError):
        filled.add_sources([(good, b"Another text."), (broken, b"Third.")])
    assert len(filled.sources()) == 1
    assert filled.check() == ()


def test_two_windows_write_one_after_the_other_and_see_each_others_changes(filled):
    second = Library.open(filled.path)
    extra = article("Another text.")
    second.add_source(Ingested(extra, (quote(extra, "Another text."),)), b"Another text.")
    assert filled.count(EVERYTHING) == 5
    filled.remove_source(extra.id)
    assert second.count(EVERYTHING) == 4
    filled.close()
    second.remove_source(ingested().source.id)
    assert second.check() == ()
    second.close()


def test_a_reader_changes_nothing(filled):
    reader = Library.open(filled.path, writer=False)
    assert reader.count(EVERYTHING) == 4
    with pytest.raises(AppError, match="reading only"):
        reader.remove_source(ingested().source.id)
    reader.close()


def test_whoever_must_be_alone_is_refused_while_a_window_is_open(filled):
    with pytest.raises(AppError, match="another Briefwright window"):
        WriterLock(lock_path(filled.path))
    filled.close()
    alone = WriterLock(lock_path(filled.path))
    with pytest.raises(AppError, match="another Briefwright window"):
        WriterLock(lock_path(filled.path), alone=False, wait=0.1)
    alone.release()


def test_closing_lets_the_next_writer_in(filled):
    filled.close()
    filled.close()
    Library.open(filled.path).close()


def test_a_reader_of_nothing_is_told_so(tmp_path):
    with pytest.raises(AppError, match="no such file"):
        Library.open(tmp_path / "library.sqlite", writer=False)


def test_a_closed_library_answers_with_one_sentence(filled):
    filled.close()
    with pytest.raises(AppError):
        filled.count(EVERYTHING)


def add_articles(library, first):
    for number in range(first, first + 10):
        text = f"Article {number} on science cooperation."
        source = article(text)
        library.add_source(Ingested(source, (fact(source, text),)), text.encode())


def search_for_science(library):
    for _ in range(30):
        found = library.search(EvidenceQuery(text="science"), 0, 50)
        assert all("science" in item.evidence.text for item in found)


def test_threads_search_while_others_add(library):
    with ThreadPoolExecutor(4) as pool:
        work = [pool.submit(add_articles, library, first) for first in (0, 10)]
        work += [pool.submit(search_for_science, library) for _ in range(2)]
        for done in work:
            done.result()
    assert library.count(EvidenceQuery(text="science")) == 20
    assert library.check() == ()


def test_check_tells_an_item_that_moved(filled):
    with filled._database.writing() as connection:
        connection.execute("UPDATE texts SET text = 'x' || text")
    assert len([fault for fault in filled.check() if "no longer stands" in fault]) == 4


def test_check_tells_original_bytes_that_changed(filled):
    with filled._database.writing() as connection:
        connection.execute("UPDATE originals SET packing = 'plain', data = x'00'")
    assert any("original bytes" in fault for fault in filled.check())


def test_check_tells_an_index_out_of_step(filled):
    with filled._database.writing() as connection:
        connection.execute("INSERT INTO found (found) VALUES ('delete-all')")
    assert any("search index" in fault for fault in filled.check())


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("UPDATE originals SET packing = 'zlib', data = x'00'", "cannot be unpacked"),
        ("DELETE FROM texts", "text of “article.txt” is missing"),
        ("UPDATE items SET value = x'7b'", "cannot be read"),
    ],
)
def test_check_tells_what_else_is_broken(filled, harm, said):
    with filled._database.writing() as connection:
        connection.execute(harm)
    assert any(said in fault for fault in filled.check())


def test_check_tells_rows_that_belong_to_nothing(filled):
    writer = filled._database._writer
    writer.execute("PRAGMA foreign_keys=OFF")
    writer.execute("DELETE FROM sources")
    assert any("belongs to no row of sources" in fault for fault in filled.check())


def test_check_tells_a_damaged_file(filled):
    from briefwright.storage.care.health import faults

    path = filled.path
    filled.close()
    data = bytearray(path.read_bytes())
    data[4096 * 3 + 8 : 4096 * 3 + 200] = b"\xff" * 192
    path.write_bytes(data)
    connection = sqlite3.connect(path)
    assert any("damaged" in fault for fault in faults(connection))
    connection.close()


def test_two_windows_change_one_item_and_neither_change_is_lost(filled):
    (held, *_) = filled.evidence_of(ingested().source.id)
    library, source_id = filled, ingested().source.id
    first = replace(held, tags=("labs", "trade"), starred=True)
    library.put_evidence(source_id, first, held)
    library.put_evidence(source_id, replace(held, review="accepted", tags=("people",), note="Ask"), held)
    found = library.evidence(held.id).evidence
    assert (found.starred, found.review, found.note) == (True, "accepted", "Ask")
    assert set(found.tags) == {"labs", "trade", "people"}
    library.put_evidence(source_id, replace(first, tags=("trade",)), first)
    assert set(library.evidence(held.id).evidence.tags) == {"trade", "people"}


def test_of_two_windows_that_change_the_same_the_later_one_has_it(filled):
    (held, *_) = filled.evidence_of(ingested().source.id)
    library, source_id = filled, ingested().source.id
    library.put_evidence(source_id, replace(held, note="One"), held)
    library.put_evidence(source_id, replace(held, note="Two"), held)
    assert library.evidence(held.id).evidence.note == "Two"
    library.remove_evidence(held.id)
    library.put_evidence(source_id, replace(held, note="Three"), held)
    assert library.evidence(held.id).evidence.note == "Three"


def test_sources_are_counted(filled):
    assert filled.source_count() == len(filled.sources()) == 1
    filled.remove_source(ingested().source.id)
    assert filled.source_count() == 0
