"""A person's marks on many items at once: the same as one by one, all or none, and others' changes stay."""

import random
import shutil
import threading
from functools import partial

import pytest
from msgspec.structs import replace

from briefwright.app.library import marks
from briefwright.errors import AppError
from briefwright.model.own_marks import MarksChange, OwnMarks, own_marks, with_marks
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from fakes.articles import article, fact
from fakes.large_library import fill_large

ITEMS = 2000
EVERYTHING = EvidenceQuery()
SHARED = "Both governments agreed to fund 40 joint laboratories with 12 million pounds over the next five years."


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "library.sqlite"
    fill_large(path, ITEMS)
    library = Library.open(path)
    for number in range(3):
        source = article(f"Paper {number} says something of its own. {SHARED}", f"paper {number}.txt")
        library.add_source(ingested_with(source), source.text.encode())
    library.close()
    return path


def ingested_with(source):
    return Ingested(source, (fact(source, SHARED, "2019"),))


@pytest.fixture
def library(made, tmp_path):
    shutil.copy(made, tmp_path / "library.sqlite")
    opened = Library.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


class Stopper:
    """Asks to stop at a hundredth."""

    def __init__(self, at=100):
        self.at, self.told = at, []

    def progress(self, done, total, what):
        assert (total, bool(what)) == (100, True)
        self.told.append(done)

    def cancelled(self):
        return bool(self.told) and self.told[-1] >= self.at


def act(library, doing, numbers=None):
    chosen = library.listed(EVERYTHING) if numbers is None else numbers
    changes = marks.changes_of(library.marks(chosen), doing)
    library.put_marks(changes)
    return changes


def held(library):
    """Everything that is held and told of the items."""
    found = library.search(EVERYTHING, 0, ITEMS + 9)
    facets = library.facets(EVERYTHING)
    words = [library.count(EvidenceQuery(text=text)) for text in ("big", "ask jane", "own", "laboratories")]
    starred = library.count(EvidenceQuery(starred=True))
    return [(each.evidence, each.also_in) for each in found], facets.tags, words, starred


@pytest.mark.parametrize("many", [False, True])
def test_many_at_once_come_to_the_same_as_one_by_one(library, made, tmp_path, many):
    shutil.copy(made, tmp_path / "other.sqlite")
    other = Library.open(tmp_path / "other.sqlite")
    chance = random.Random(5)
    founds = library.search(EVERYTHING, 0, ITEMS + 9)
    chosen = founds if many else chance.sample(founds, 90)
    changes = []
    for found in chosen:
        tags = tuple(chance.sample(("big", "科技", "pe\u0301", "own words"), chance.randint(0, 2)))
        after = OwnMarks(chance.random() < 0.5, tags, chance.choice(("", "Ask Jane")))
        changes.append(MarksChange(found.evidence.id, own_marks(found.evidence), after))
    library.put_marks(changes)
    wanted = {change.id: change.after for change in changes}
    for found in chosen[:300]:
        other.put_evidence(found.source.id, with_marks(found.evidence, wanted[found.evidence.id]), found.evidence)
    for start in range(300, len(changes), 250):  # one by one they take long: few enough that the index is mended
        other.put_marks(changes[start : start + 250])
    assert held(library) == held(other)
    assert library.check() == other.check() == ()
    other.close()


def test_an_act_on_all_is_taken_back_whole(library):
    act(library, marks.star, library.listed(EVERYTHING)[5:15])
    before = held(library)
    for doing in (marks.star, marks.tag("big"), marks.note("Ask Jane")):
        changes = act(library, doing)
        assert len(changes) in (ITEMS + 1, ITEMS - 9)  # ten have a star already; what repeats is listed once
        assert held(library) != before
        library.put_marks(marks.taken_back(changes))
        assert held(library) == before
    assert library.check() == ()


def test_what_all_have_is_taken_off(library):
    numbers = library.listed(EVERYTHING)[:700]
    act(library, marks.tag("big"), numbers[:100])
    act(library, marks.tag("big"), numbers)
    assert library.count(EvidenceQuery(tags=frozenset({"big"}))) == 700
    act(library, marks.tag("big"), numbers)
    assert library.count(EvidenceQuery(tags=frozenset({"big"}))) == 0
    act(library, marks.star, numbers)
    act(library, marks.star, numbers)
    assert library.count(EvidenceQuery(starred=True)) == 0


@pytest.mark.parametrize("at", [5, 30, 60, 90])
def test_stopped_it_has_changed_nothing(library, at, monkeypatch):
    monkeypatch.setattr("briefwright.storage.telling._EVERY", 100)
    before = held(library)
    changes = marks.changes_of(library.marks(library.listed(EVERYTHING)), marks.tag("big"))
    stopper = Stopper(at)
    work = partial(library.marks, library.listed(EVERYTHING)) if at < 20 else partial(library.put_marks, changes)
    with pytest.raises(AppError) as stopped:
        work(stopper)
    assert stopped.value.code == "work-stopped"
    assert held(library) == before
    assert library.check() == ()


def test_it_tells_how_far_it_is(library):
    hearer = Stopper(at=1000)
    changes = marks.changes_of(library.marks(library.listed(EVERYTHING), hearer), marks.tag("big"))
    library.put_marks(changes, hearer)
    assert hearer.told == sorted(hearer.told)
    assert hearer.told[0] == 0
    assert max(hearer.told) <= 100
    assert len(set(hearer.told)) > 5


def test_what_others_changed_since_stays(library):
    first, second = library.search(EVERYTHING, 0, 2)
    changes = act(library, marks.tag("mine"), library.listed(EVERYTHING)[:2])
    for found in (first, second):
        now = library.evidence(found.evidence.id).evidence
        library.put_evidence(found.source.id, replace(now, note="Theirs", tags=(*now.tags, "theirs")), now)
    library.put_marks(marks.taken_back(changes))
    for found in (first, second):
        now = library.evidence(found.evidence.id).evidence
        assert (now.tags, now.note) == ((*found.evidence.tags, "theirs"), "Theirs")


def test_what_is_gone_is_passed_over_and_said_where_it_was_all(library):
    first, second = library.search(EVERYTHING, 0, 2)
    changes = marks.changes_of(
        [(each.evidence.id, own_marks(each.evidence)) for each in (first, second)], marks.star
    )
    library.remove_evidence(first.evidence.id)
    library.put_marks(changes)
    assert library.evidence(second.evidence.id).evidence.starred
    with pytest.raises(AppError) as gone:
        library.put_marks(changes[:1])
    assert gone.value.code == "no-such-evidence"


def test_a_few_are_counted_without_loading_anew(library, monkeypatch):
    library.facets(EVERYTHING)
    loaded = []
    monkeypatch.setattr("briefwright.storage.search.counting.load", lambda _connection: loaded.append(1))
    act(library, marks.tag("big"), library.listed(EVERYTHING)[:5])
    assert {choice.value: choice.count for choice in library.facets(EVERYTHING).tags}["big"] == 5
    assert not loaded


def test_one_that_is_touched_stands_for_its_group(library):
    (shown,) = library.search(EvidenceQuery(text="joint laboratories"), 0, 9)
    assert len(shown.also_in) == 2
    number = ITEMS + 3  # the last that came in says the same
    (found,) = library.numbered([number])
    library.put_marks(marks.changes_of(library.marks([number]), marks.star))
    (now,) = library.search(EvidenceQuery(text="joint laboratories"), 0, 9)
    assert now.evidence.id == found.evidence.id != shown.evidence.id


def test_the_thread_of_a_window_does_not_wait_for_others_that_write(library):
    writing, done = threading.Event(), threading.Event()

    def write():
        with library._database.writing():
            writing.set()
            done.wait(10)

    other = threading.Thread(target=write)
    other.start()
    writing.wait(10)
    library.hurry(threading.get_ident())
    with pytest.raises(AppError) as busy:
        act(library, marks.star)
    assert busy.value.code == "library-at-work"
    done.set()
    other.join()
    act(library, marks.star)
    assert library.count(EvidenceQuery(starred=True)) == ITEMS + 1
