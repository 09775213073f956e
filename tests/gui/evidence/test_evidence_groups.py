"""The evidence list grouped by source or speaker: its rows, headings that open and close, keys, facets."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication

from briefwright.model.evidence import Initiative, Quote
from briefwright.model.query import EvidenceQuery, FacetValue
from briefwright.ui.dialogs.note import NoteDialog
from briefwright.ui.models.evidence_model import EvidenceModel
from briefwright.ui.models.group_rows import Group, GroupRows, runs
from briefwright.ui.panes.evidence.cards import EvidenceList
from briefwright.ui.panes.evidence.delegate import GAP
from briefwright.ui.panes.evidence.peek import Peek
from briefwright.ui.reasons import reason_words
from briefwright.ui.wording import basis_line, others_line
from conftest import activate, read_in

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
groups_of_sizes = st.lists(st.integers(1, 6), min_size=1, max_size=8).map(
    lambda sizes: [Group(f"g{n}", f"G{n}", size) for n, size in enumerate(sizes)]
)


@given(groups_of_sizes, st.sets(st.integers(0, 7)))
def test_every_row_is_a_heading_or_an_item_in_order(groups, shut):
    closed = {f"g{n}" for n in shut}
    rows = GroupRows(groups, closed)
    expected, item = [], 0
    for number, group in enumerate(groups):
        expected.append((number, -1))
        for _ in range(group.count):
            if group.key not in closed:
                expected.append((number, item))
            item += 1
    assert [(p.group, p.item) for p in map(rows.place, range(len(rows)))] == expected
    assert rows.place(len(rows)) is None
    for row, (number, item) in enumerate(expected):
        assert rows.headings_before(row) == sum(1 for _, each in expected[:row] if each < 0)
        assert rows.row_of(item) == row if item >= 0 else rows.heading(number) == row


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_runs_of_equal_keys_are_groups(keys):
    groups = runs([(key, key.upper()) for key in keys])
    assert [key for group in groups for key in [group.key] * group.count] == keys
    assert all(one.key != other.key for one, other in pairwise(groups))


@pytest.fixture
def two_sources(bench, window, qtbot, tmp_path):
    """The seed and a second source; the pane grouped by source, its groups counted."""
    path = tmp_path / "forum.txt"
    path.write_text(
        "Forum opens\n\n“We want ten laboratories by 2028,” said Dr Jane Hill, director of the Institute.\n\n"
        "The forum in Shanghai brought together 240 researchers.\n",
        encoding="utf-8",
    )
    window.commands.evidence.imports.add([path])
    qtbot.waitUntil(lambda: len(window.workspace.library.sources()) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: not window.commands.evidence.imports.busy)
    return group(bench, qtbot, "source")


def group(bench, qtbot, by):
    pane = bench.evidence
    pane.group_by(by)
    qtbot.waitUntil(lambda: pane.model.rows is not None and all(g.counted for g in pane.model.rows.groups))
    return pane


def headings(pane):
    return [row for row in range(pane.model.rowCount()) if pane.model.heading(row) is not None]


def test_each_source_has_a_heading_with_its_count(two_sources, window):
    pane = two_sources
    counts = {s.card.id: s.items for s in window.workspace.library.sources()}
    assert len(headings(pane)) == 2
    for row in headings(pane):
        heading = pane.model.heading(row)
        assert counts[heading.key] == heading.count
        below = [pane.model.found(row + 1 + n) for n in range(heading.count)]
        assert {found.source.id for found in below} == {heading.key}
    said = pane.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("items, open")


def test_speakers_are_grouped_and_nobody_is_last(two_sources, qtbot, bench):
    pane = group(bench, qtbot, "speaker")
    labels = [pane.model.heading(row).label for row in headings(pane)]
    assert labels == [*sorted(filter(None, labels)), ""]
    assert "Jane Hill" in labels
    assert pane.model.index(headings(pane)[-1]).data(Qt.ItemDataRole.AccessibleTextRole).startswith("No speaker, ")


def test_left_and_right_close_and_open_a_group(two_sources, qtbot):
    pane = two_sources
    pane.list.setFocus()
    first = pane.model.heading(0)
    pane.list.go_to(2)
    qtbot.keyClick(pane.list, KEY.Key_Left)
    assert pane.list.currentIndex().row() == 0
    total = pane.model.rowCount()
    qtbot.keyClick(pane.list, KEY.Key_Left)
    assert pane.model.rowCount() == total - first.count
    assert headings(pane)[:2] == [0, 1]
    qtbot.keyClick(pane.list, KEY.Key_Return)
    assert pane.model.rowCount() == total
    qtbot.keyClick(pane.list, KEY.Key_Right)
    assert pane.list.current() is not None
    qtbot.keyClick(pane.list, KEY.Key_End)
    assert pane.list.currentIndex().row() == total - 1
    qtbot.keyClick(pane.list, KEY.Key_Up, SHIFT)
    assert len(pane.list.selected()) == 2


def test_rows_are_painted_where_a_click_finds_them(two_sources, qtbot):
    pane = two_sources
    pane.list.resize(360, 500)
    for row in range(4):
        rect = pane.list.visualRect(pane.model.index(row))
        assert pane.list.indexAt(rect.center()).row() == row
        assert rect.height() == (pane.list.cards.heading_height if row == 0 else pane.list.cards.card_height + GAP)
    last = pane.model.index(pane.model.rowCount() - 1)
    pane.list.scrollTo(last)
    assert pane.list.visualRect(last).bottom() <= pane.list.viewport().height()
    pane.list.scrollTo(pane.model.index(0))
    before = pane.model.rowCount()
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
    assert pane.model.rowCount() < before


def test_an_item_is_added_and_found_again_in_a_grouped_list(two_sources, qtbot, window):
    pane = two_sources
    window.desk.choose_section("points_to_make")
    pane.list.setFocus()
    pane.list.go_to(1)
    found = pane.list.current()
    qtbot.keyClick(pane.list, KEY.Key_Return)
    assert found.evidence.id in window.desk.used()
    assert pane.model.row_of(found.evidence.id) == 1
    qtbot.keyClicks(pane.search, "laboratories")
    qtbot.waitUntil(lambda: len(headings(pane)) == 1)
    pane.group_by("")
    assert not headings(pane)


def test_the_group_key_offers_groupings_and_a_saved_search_keeps_them(bench, window, qtbot):
    activate(qtbot, window)
    qtbot.keyClick(window, KEY.Key_G, CTRL)
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "speaker")
    qtbot.keyClick(palette.search, KEY.Key_Return)
    pane = bench.evidence
    assert pane.filters.query.group == "speaker"
    assert pane._order.text() == "Group by speaker"
    pane.saved_searches.keep()
    pane.group_by("")
    pane.show_query(pane.saved_searches.saved()[0].query)
    assert pane.model.query.group == "speaker"


def test_languages_and_reviewed_narrow_from_the_menu_of_more_filters(bench, window, qtbot):
    pane = bench.evidence
    found = pane.model.found(0)
    window.workspace.library.put_evidence(found.source.id, replace(found.evidence, review="accepted"))
    pane.refresh()
    qtbot.waitUntil(lambda: len(pane.filters._facets.reviews) == 2)
    for facet, choice, said in (("languages", "English", "Language: English"), ("reviews", "Yes", "Reviewed: Yes")):
        menu = pane.filters.menu_of(facet)
        menu.aboutToShow.emit()
        next(a for a in menu.actions() if a.text().startswith(choice)).trigger()
        assert said in pane.filters.active()
        assert pane.filters._chips[facet].isVisibleTo(pane)
    assert [pane.model.found(row).evidence.id for row in range(pane.model.rowCount())] == [found.evidence.id]
    pane.clear()
    assert not pane.filters.active()


def test_star_and_note_have_keys_and_are_searched(bench, window, qtbot):
    pane = bench.evidence
    pane.list.setFocus()
    pane.list.go_to(0)
    chosen = pane.list.current().evidence.id
    library = window.workspace.library
    qtbot.keyClick(window, KEY.Key_D, CTRL)
    qtbot.waitUntil(lambda: library.evidence(chosen).evidence.starred)

    def write() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, NoteDialog) or dialog.focusWidget() is None:
            QTimer.singleShot(20, write)  # the key is still on its way
            return
        qtbot.keyClicks(dialog.focusWidget(), "Ask the xenon desk")
        qtbot.keyClick(dialog.focusWidget(), KEY.Key_Return, CTRL)

    QTimer.singleShot(20, write)
    qtbot.keyClick(window, KEY.Key_M, CTRL | SHIFT)
    qtbot.waitUntil(lambda: library.evidence(chosen).evidence.note == "Ask the xenon desk")
    assert [f.evidence.id for f in library.search(EvidenceQuery(text="xenon"), 0, 9)] == [chosen]
    row = pane.model.row_of(chosen)
    said = pane.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "starred, Note: Ask the xenon desk" in said


def test_a_peek_says_how_we_know_and_how_sure_we_are(bench, qtbot):
    pane = bench.evidence
    row = next(r for r in range(pane.model.rowCount()) if not isinstance(pane.model.found(r).evidence, Initiative))
    pane.list.setFocus()
    pane.list.go_to(row)
    qtbot.keyClick(pane.list, KEY.Key_Space)
    peek = QApplication.activePopupWidget()
    assert isinstance(peek, Peek)
    said = basis_line(pane.list.current().evidence)
    assert "confidence, " in said
    assert said in [label.text() for label in peek.findChildren(type(pane._count))]
    qtbot.keyClick(peek, KEY.Key_Escape)


def test_a_card_says_on_hovering_why_it_was_found_and_where_else_it_stands(bench, window, qtbot, tmp_path):
    library = window.workspace.library
    text = library.source(library.sources()[0].card.id).text
    read_in(qtbot, window, tmp_path / "copy.txt", f"{text}\n\nPrinted by another paper.\n")
    pane = bench.evidence
    qtbot.waitUntil(lambda: bool(pane.model.found(0) and pane.model.found(0).also_in))
    row = next(
        r for r in range(9) if isinstance(pane.model.found(r).evidence, Quote) and pane.model.found(r).also_in
    )
    pane.list.go_to(row)
    card = pane.list.visualRect(pane.model.index(row))
    qtbot.mouseMove(pane.list.viewport(), card.center())
    found = pane.model.found(row)
    assert reason_words(found.evidence.why) in basis_line(found.evidence)
    assert others_line(found) == "Also in: copy"
    tip = QTextDocumentFragment.fromHtml(pane.list.toolTip()).toPlainText()
    assert tip.split("\n") == [basis_line(found.evidence), others_line(found)]
    pane.list.setFocus()
    qtbot.keyClick(pane.list, KEY.Key_Space)
    peek = QApplication.activePopupWidget()
    assert "Also in: copy" in [label.text() for label in peek.findChildren(type(pane._count))]
    peek.close()


def test_the_source_list_says_how_far_each_is_reviewed(bench, window, qtbot):
    activate(qtbot, window)
    qtbot.keyClick(window, KEY.Key_J, CTRL)
    palette = QApplication.activePopupWidget()
    source = window.workspace.library.sources()[0]
    told = [f"{source.reviewed} of {source.items} reviewed"]
    qtbot.waitUntil(lambda: [choice.aside for choice in palette._choices] == told)  # names come from the background
    qtbot.keyClick(palette.search, KEY.Key_Return)
    assert window.stack.currentWidget() is window.reading_room


class Shelf:
    """A library of any size that gives one item again and again."""

    def __init__(self, found):
        self.found = found

    def search(self, _query, _offset, limit):
        return (self.found,) * limit

    def numbered(self, numbers):
        return (self.found,) * len(numbers)


@pytest.mark.parametrize("grouping", ["", "source"])
def test_a_hundred_thousand_rows_are_not_gone_through_one_by_one(bench, qtbot, monkeypatch, grouping):
    pane = bench.evidence
    found = pane.model.found(0)
    model = EvidenceModel()
    view = EvidenceList(model)
    qtbot.addWidget(view)
    view.resize(360, 600)
    view.show()
    model.show_query(Shelf(found), EvidenceQuery(group=grouping))
    asked = []
    ask = EvidenceModel.rowCount
    monkeypatch.setattr(EvidenceModel, "rowCount", lambda self, *of: asked.append(1) or ask(self, *of))
    groups = [FacetValue(found.source.id, "One", 60_000), FacetValue("two", "Two", 40_000)]
    model.grow(range(100_000), groups if grouping else ())
    view.grab()
    view.go_to(99_999)
    view.grab()
    assert view.visualRect(model.index(99_999)).bottom() <= view.viewport().height()
    qtbot.keyClick(view, KEY.Key_PageUp)
    assert 99_990 < view.currentIndex().row() < 99_999
    qtbot.keyClick(view, KEY.Key_Home)
    if grouping:
        model.set_closed(0, closed=True)
        view.grab()
        assert ask(model) == 40_002
    assert len(asked) < 2_000


def test_best_match_is_offered_only_for_words_and_is_what_words_are_given(bench, qtbot):
    pane = bench.evidence
    offered = [entry.text() for entry in pane._order.menu().actions() if entry.isVisible() and entry.text()]
    assert "Best match" not in offered
    assert pane._order.text() == "By source"
    by_source = next(entry for entry in pane._order.menu().actions() if entry.text() == "By source")
    by_source.trigger()
    qtbot.keyClicks(pane.search, "innovation")
    assert pane._order.text() == "Best match"
    by_source.trigger()
    assert pane._order.text() == "By source"
    assert pane.model.query.order == "source"


def test_how_many_cards_are_chosen_is_said_while_they_are_several(bench, window, qtbot):
    pane = bench.evidence
    pane.list.setFocus()
    pane.list.go_to(0)
    said = []
    window.desk.pointed.connect(said.append)
    qtbot.keyClick(pane.list, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.list, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.list, KEY.Key_Down)
    assert said == ["2 items chosen", "3 items chosen", ""]


def test_a_list_filled_anew_leaves_the_other_panes_where_they_are(bench, window, qtbot):
    pane = bench.evidence
    window.desk.add([pane.model.found(2)])
    pane.list.go_to(2)
    linked = []
    window.desk.linked.connect(linked.append)
    found = pane.list.current()
    pane.refresh()
    assert pane.list.current() == found
    assert not linked
    pane.list.go_to(1)
    assert linked == [pane.model.found(1).evidence.id]
