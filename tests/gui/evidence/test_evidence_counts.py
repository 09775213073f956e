"""The list comes at once and its counts after it: given up for the next key, and then every row is there."""

import threading

import pytest

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from briefwright.ui.models.evidence_model import PAGE
from briefwright.ui.widgets.chip import Chip
from fakes.articles import article, fact


@pytest.fixture
def long_list(bench, window, qtbot):
    """The pane over a library of some pages."""
    lines = [f"Item {number} of many says something of rivers." for number in range(3 * PAGE)]
    source = article("\n\n".join(lines), "rivers.txt")
    library = window.workspace.library
    library.add_source(Ingested(source, tuple(fact(source, line) for line in lines)), b"rivers")
    window.commands.evidence.library_changed()
    qtbot.waitUntil(lambda: not bench.evidence._facets.busy)
    return bench.evidence


def type_in(pane, *texts):
    for text in texts:
        pane.search.setText(text)


def test_the_first_page_is_shown_before_anything_is_counted(long_list, qtbot):
    type_in(long_list, "rivers")
    assert long_list.model.rowCount() == PAGE
    assert not long_list._facets._running
    qtbot.waitUntil(lambda: long_list.model.rowCount() == 3 * PAGE)
    assert long_list._count.text() == f"{3 * PAGE} matches"


@pytest.mark.parametrize("order", ["best", "source", "newest"])
def test_the_last_row_is_the_last_of_the_list(long_list, window, qtbot, order):
    long_list.show_query(EvidenceQuery(text="rivers", order=order))
    qtbot.waitUntil(lambda: long_list.model.rowCount() == 3 * PAGE)
    whole = window.workspace.library.search(EvidenceQuery(text="rivers", order=order), 0, 3 * PAGE)
    for row in (3 * PAGE - 1, PAGE, 0):
        long_list.list.go_to(row)
        assert long_list.list.current().evidence.id == whole[row].evidence.id


def test_only_the_last_of_several_keys_is_counted(long_list, qtbot, monkeypatch):
    counted = []
    facets = Library.facets
    monkeypatch.setattr(Library, "facets", lambda library, query: counted.append(query) or facets(library, query))
    type_in(long_list, "ri", "riv", "river", "rivers")
    qtbot.waitUntil(lambda: not long_list._facets.busy)
    assert [query.text for query in counted] == ["rivers"]


def test_a_key_while_it_is_counted_gives_the_counting_up(long_list, qtbot, monkeypatch):
    counted, listed, gone_on = [], Library.listed, threading.Event()
    monkeypatch.setattr(Library, "facets", lambda _library, query: counted.append(query.text))

    def typed_on(library, query):
        numbers = listed(library, query)
        if query.text == "riv":
            gone_on.wait(10)  # the next key comes meanwhile
        return numbers

    monkeypatch.setattr(Library, "listed", typed_on)
    monkeypatch.setattr(long_list, "_show_facets", lambda _counts: None)
    type_in(long_list, "riv")
    qtbot.waitUntil(lambda: long_list._facets._running)
    type_in(long_list, "rivers")
    gone_on.set()
    qtbot.waitUntil(lambda: not long_list._facets.busy)
    assert counted == ["rivers"]


def test_a_chip_counts_as_everything_else_does(bench):
    chip = bench.evidence.findChild(Chip)
    narrow = chip.sizeHint().width()
    chip.set_count(14463)
    assert chip.accessibleName().endswith(", 14,463")
    assert chip.sizeHint().width() > narrow
