"""The evidence pane: search, chips, empty states, peek, stars, imports."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from briefwright.model.evidence import kind_of
from briefwright.model.query import EvidenceQuery, Facets, FacetValue, Found
from briefwright.readers.registry import SUFFIXES
from briefwright.ui.fonts import face
from briefwright.ui.models.evidence_model import FOUND_ROLE, USED_ROLE
from briefwright.ui.panes.evidence.card_text import card_text, hit_spans, hits_of
from briefwright.ui.panes.evidence.peek import Peek
from briefwright.ui.panes.evidence.search_box import typed_words
from briefwright.ui.source_viewer.source_text import SourceText
from briefwright.ui.widgets.banner import Banner
from briefwright.ui.wording import spoken
from conftest import drag_onto, settle

DROP = Qt.DropAction

ARTICLE = (
    "Bristol and Shanghai plan a quantum laboratory\n\n"
    "“We will open the quantum laboratory in 2027,” said Dr Jane Hill, director of the Bristol Institute.\n\n"
    "The university invested 12 million pounds in the laboratory in 2025.\n"
)


def kinds(pane) -> set[str]:
    model = pane.model
    return {kind_of(model.index(row).data(FOUND_ROLE).evidence) for row in range(model.rowCount())}


def test_typing_searches_and_the_count_says_so(bench, qtbot):
    pane = bench.evidence
    total = pane.model.rowCount()
    qtbot.keyClicks(pane.search, "innovation")
    assert 0 < pane.model.rowCount() < total
    qtbot.waitUntil(lambda: pane._count.text().endswith("matches"))
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert pane.model.rowCount() == total


def test_a_kind_chip_narrows_to_its_kind_and_back(bench, qtbot):
    pane = bench.evidence
    qtbot.waitUntil(lambda: pane.filters._kinds["quote"].accessibleName().startswith("Quotes, "))
    pane.filters._kinds["quote"].click()
    assert kinds(pane) == {"quote"}
    pane.filters._all.click()
    assert kinds(pane) == {"quote", "fact", "initiative"}


def test_a_year_chosen_in_its_menu_is_shown_on_its_chip(bench, qtbot):
    pane = bench.evidence
    qtbot.waitUntil(lambda: bool(pane.filters._facets.years))
    chip = pane.filters._chips["years"]
    chip._menu.aboutToShow.emit()
    choice = chip._menu.actions()[0]
    choice.trigger()
    year = choice.text().split("\t")[0]
    assert len({len(each.text().split("\t")[1]) for each in chip._menu.actions() if "\t" in each.text()}) == 1
    assert chip.text() == f"Year: {year}"
    assert pane.filters.active() == (f"Year: {year}",)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert chip.text() == "Year"


def test_an_ampersand_in_a_choice_is_shown_as_it_stands(bench, qtbot):
    pane = bench.evidence
    qtbot.waitUntil(lambda: bool(pane.filters._facets.organisations))
    menu = pane.filters.menu_of("organisations")
    menu.aboutToShow.emit()
    shown = [action.text().replace("&&", "&") for action in menu.actions() if "&" in action.text()]
    assert [words.split("\t")[0] for words in shown] == ["Beijing Municipal Science & Technology Commission"]
    assert all(action.text().count("&") == 2 for action in menu.actions() if "&" in action.text())


def test_a_second_choice_joins_the_first_and_the_cross_clears_both(bench, qtbot):
    pane = bench.evidence
    qtbot.waitUntil(lambda: len(pane.filters._facets.tags) > 1)
    chip = pane.filters._chips["tags"]
    for place in (0, 1):
        if place:
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))  # its words, not its cross
            assert QApplication.activePopupWidget() is chip._menu
            chip._menu.close()
        else:
            chip._menu.aboutToShow.emit()
        [a for a in chip._menu.actions() if a.isCheckable()][place].trigger()
        qtbot.waitUntil(lambda: not pane._facets.busy)
    assert len(pane.model.query.tags) == 2
    assert chip.text() == "Tag: 2"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, 10))
    assert not pane.model.query.tags
    assert chip.text() == "Tag"


def test_nothing_found_says_what_to_try_and_its_button_clears(bench, qtbot):
    pane = bench.evidence
    qtbot.keyClicks(pane.search, "xylophone")
    assert pane._stack.currentWidget() is pane.empty
    assert pane.empty.headline == "Nothing matches “xylophone”"
    pane.empty._button.click()
    assert pane._stack.currentWidget() is pane.list
    assert not pane.search.text()


def test_enter_adds_and_the_card_is_marked_used(bench, window, qtbot):
    pane = bench.evidence
    window.desk.choose_section("points_to_make")
    pane.list.setFocus()
    pane.list.go_to(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    index = pane.model.index(0)
    assert index.data(USED_ROLE)
    assert "used" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(FOUND_ROLE).evidence.id in window.desk.used()


def test_letters_typed_in_the_list_go_to_the_search(bench, qtbot):
    pane = bench.evidence
    pane.list.setFocus()
    pane.list.go_to(0)
    qtbot.keyClicks(pane.list, "t")
    assert pane.search.hasFocus()
    assert pane.search.text() == "t"


def test_space_peeks_at_the_words_in_their_paragraph(bench, qtbot):
    pane = bench.evidence
    pane.list.setFocus()
    pane.list.go_to(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_Space)
    peek = pane.findChild(Peek)
    assert peek.isVisible()
    assert pane.list.current().evidence.text in peek.accessibleName()
    qtbot.keyClick(peek, Qt.Key.Key_Space)


def test_a_star_is_kept_in_the_library(bench, window):
    pane = bench.evidence
    pane.list.go_to(1)
    found = pane.list.current()
    window.action("star").trigger()
    assert window.workspace.library.evidence(found.evidence.id).evidence.starred
    pane.filters.toggle_starred()
    assert pane.model.rowCount() == 1


def test_files_dropped_are_imported_and_shown(bench, window, qtbot, tmp_path):
    pane = bench.evidence
    before = pane.model.rowCount()
    article = tmp_path / "laboratory.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article))])
    assert drag_onto(pane, data, QPoint(100, 300))
    qtbot.waitUntil(lambda: pane.model.rowCount() > before, timeout=15_000)
    qtbot.keyClicks(pane.search, "quantum laboratory")
    assert pane.model.rowCount() > 0


@pytest.mark.parametrize("place", ["evidence", "outline", "preview", "tools", "status", "source"])
def test_files_are_dropped_anywhere_in_the_window(place, bench, window, qtbot, tmp_path):
    spot = {
        "evidence": bench.evidence.list.viewport(),
        "outline": bench.outline.sheet.canvas,
        "preview": bench.preview.view.viewport(),
        "tools": window.tools,
        "status": window.status,
        "source": window.reading_room.findChild(SourceText).viewport(),
    }[place]
    before = bench.evidence.model.rowCount()
    article = tmp_path / "laboratory.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article))])
    assert drag_onto(spot, data, QPoint(5, 5))
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > before, timeout=15_000)


@pytest.mark.parametrize(
    ("offered", "taken"),
    [
        (DROP.CopyAction | DROP.MoveAction, DROP.CopyAction),
        (DROP.LinkAction | DROP.MoveAction, DROP.LinkAction),
        (DROP.MoveAction, None),
    ],
)
def test_words_dragged_from_another_program_are_never_moved_out_of_it(window, qtbot, offered, taken):
    data = QMimeData()
    data.setText(ARTICLE)
    drop = QDropEvent(QPointF(60, 400), offered, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    assert drop.proposedAction() == DROP.MoveAction
    before = window.workspace.library.source_count()
    window.dropEvent(drop)
    assert (drop.dropAction() if drop.isAccepted() else None) == taken
    if taken is not None:
        qtbot.waitUntil(lambda: window.workspace.library.source_count() == before + 1, timeout=15_000)


def test_a_passage_dropped_on_the_start_page_becomes_a_source(window, qtbot):
    before = window.workspace.library.source_count()
    data = QMimeData()
    data.setText(ARTICLE)
    assert drag_onto(window.start_page, data, QPoint(60, 400))
    qtbot.waitUntil(lambda: window.workspace.library.source_count() == before + 1, timeout=15_000)


def test_a_file_that_cannot_be_read_is_named_with_the_reason(bench, window, qtbot, tmp_path):
    bad = tmp_path / "noise.txt"
    bad.write_bytes(bytes(range(256)) * 20)
    window.commands.evidence.take_files([bad])
    qtbot.waitUntil(lambda: bool(bench.evidence.banners.texts()), timeout=15_000)
    assert "noise.txt was not added" in bench.evidence.banners.texts()[0]


def test_copied_text_becomes_a_source(bench, window, qtbot):
    before = bench.evidence.model.rowCount()
    QApplication.clipboard().setText(ARTICLE)
    window.action("paste_source").trigger()
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > before, timeout=15_000)


def test_a_copied_page_without_plain_text_becomes_a_source(bench, window, qtbot):
    before = bench.evidence.model.rowCount()
    data = QMimeData()
    data.setHtml("".join(f"<p>{line}</p>" for line in ARTICLE.splitlines()))
    QApplication.clipboard().setMimeData(data)
    window.action("paste_source").trigger()
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > before, timeout=15_000)


def test_choosing_in_one_pane_tints_the_others(bench, window, qtbot):
    found = bench.evidence.model.found(0)
    window.desk.add((found,))
    settle(qtbot, window)
    item = window.desk.brief.evidence_items()[0]
    bench.evidence.list.go_to(1)
    bench.evidence.list.go_to(0)
    assert bench.outline.sheet.view(item.id).linked
    window.desk.itemChosen.emit(item.id)
    assert bench.evidence.list.cards.linked == found.evidence.id
    assert bench.preview.view._tints.linked == item.id
    bench.evidence.list.go_to(1)
    assert bench.preview.view._tints.linked == ""
    assert not bench.outline.sheet.view(item.id).linked


def test_hits_are_whole_words_that_begin_so_and_chinese_anywhere():
    assert hit_spans("An innovative innovation", hits_of("innov")) == ((3, 13), (14, 24))
    assert hit_spans("中国与英国深化合作", hits_of("英国")) == ((3, 5),)
    assert hit_spans("plain", ()) == ()


def test_a_long_text_is_cut_at_three_lines_with_an_ellipsis(qapp):
    laid = card_text("word " * 200, 200, 3, 18, face=face("base"))
    assert laid.cut
    assert laid.height == 54
    assert laid.last.text().endswith("…")


def test_a_single_letter_at_the_end_does_not_narrow_yet():
    assert typed_words("research i") == "research"
    assert typed_words("q") == ""
    assert typed_words("英") == "英"
    assert typed_words("plan b ") == "plan b"


def test_paths_of_briefs_and_templates_are_opened_instead(window, tmp_path, qtbot):
    window.commands.evidence.take_files([Path(tmp_path / "gone.brief")])
    qtbot.waitUntil(lambda: bool(window.start_page.banners.texts()))
    assert any("gone.brief" in text for text in window.start_page.banners.texts())


def test_a_passage_dropped_from_elsewhere_becomes_a_source(bench, qtbot):
    before = bench.evidence.model.rowCount()
    data = QMimeData()
    data.setText(ARTICLE)
    assert drag_onto(bench.evidence, data, QPoint(100, 300))
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > before, timeout=15_000)


def test_a_file_named_at_the_start_is_opened_or_installed(window, tmp_path, qtbot):
    from msgspec.structs import replace

    from briefwright.app.templates.catalogue import find_template, pack_to

    package = find_template(window.workspace.folders, "meeting-brief")
    out = tmp_path / "ours.bwt"
    pack_to(replace(package, template=replace(package.template, id="ours", name="Ours")), out)
    window.commands.evidence.take_files((out,))
    qtbot.waitUntil(lambda: window.start_page.templates.row_of("ours") >= 0)


def test_a_search_is_kept_found_again_and_forgotten(bench, window, qtbot):
    pane = bench.evidence
    pane.saved_searches.fill()
    assert not pane.saved_searches.actions()[0].isEnabled()
    qtbot.keyClicks(pane.search, "innovation")
    pane.filters._kinds["quote"].click()
    rows = pane.model.rowCount()
    pane.saved_searches.fill()
    pane.saved_searches.actions()[0].trigger()
    pane.clear()
    assert pane.model.rowCount() > rows
    pane.saved_searches.fill()
    first = pane.saved_searches.actions()[0]
    assert first.text() == "“innovation”, Quotes"
    first.trigger()
    assert (pane.search.text(), pane.model.rowCount()) == ("innovation", rows)
    pane.saved_searches.fill()
    pane.saved_searches.actions()[-1].menu().actions()[0].trigger()
    assert pane.saved_searches.saved() == []


@pytest.fixture
def kept(bench, qtbot):
    """The menu of saved searches, open, with two in it."""
    pane = bench.evidence
    for words in ("innovation", "economy"):
        pane.clear()
        qtbot.keyClicks(pane.search, words)
        pane.saved_searches.keep()
    pane.saved_searches.popup(pane.mapToGlobal(QPoint(20, 60)))
    yield pane.saved_searches
    pane.saved_searches.close()


def kept_names(menu):
    return [search.name for search in menu.saved()]


def test_a_saved_search_is_renamed_in_place_by_f2(bench, kept, qtbot):
    for _ in range(2):
        qtbot.keyClick(kept, Qt.Key.Key_Down)
    qtbot.keyClick(kept, Qt.Key.Key_F2)
    edit = QApplication.focusWidget()
    assert edit.selectedText() == "“innovation”"
    assert kept.actionGeometry(kept.actions()[1]).contains(edit.geometry())
    qtbot.mouseMove(kept, kept.actionGeometry(kept.actions()[0]).center())
    qtbot.keyClicks(edit, "Weekly R&D")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert kept.isVisible()
    assert kept_names(kept) == ["“economy”", "Weekly R&D"]
    assert kept.activeAction().text() == "Weekly R&&D"
    qtbot.keyClick(kept, Qt.Key.Key_Return)
    assert bench.evidence.search.text() == "innovation"
    assert bench.outline.toast.text == "““innovation”” is now called “Weekly R&D”"
    qtbot.mouseClick(bench.outline.toast.buttons[0], Qt.MouseButton.LeftButton)
    assert kept_names(kept) == ["“economy”", "“innovation”"]


def test_a_name_is_given_up_by_escape_and_not_given_twice(kept, qtbot):
    kept.edit(kept.actions()[0])
    edit = QApplication.focusWidget()
    qtbot.keyClicks(edit, "x")
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert kept.isVisible()
    kept.edit(kept.actions()[0])
    edit = QApplication.focusWidget()
    edit.setText("“innovation”")
    assert edit.toolTip() == "““innovation”” is there already"
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.isVisible()
    edit.setText(" ")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert kept_names(kept) == ["“economy”", "“innovation”"]


def test_the_context_menu_renames_and_forgets_and_both_are_taken_back(bench, kept, qtbot):
    place = kept.actionGeometry(kept.actions()[0]).center()
    qtbot.mouseRelease(kept, Qt.MouseButton.RightButton, pos=place)
    assert kept.isVisible()  # the right button chooses nothing
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(kept, QContextMenuEvent(reason, place, kept.mapToGlobal(place)))
    rename, _forget = QApplication.activePopupWidget().actions()
    rename.trigger()
    QApplication.activePopupWidget().close()
    qtbot.keyClicks(QApplication.focusWidget(), "Money")
    kept.setFocus()  # leaving the line keeps the name
    assert kept_names(kept) == ["Money", "“innovation”"]
    kept.setActiveAction(kept.actions()[0])
    QApplication.sendEvent(kept, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    QApplication.activePopupWidget().actions()[1].trigger()
    QApplication.activePopupWidget().close()
    assert kept_names(kept) == ["“innovation”"]
    assert bench.outline.toast.text == "“Money” forgotten"
    bench.outline.toast.buttons[0].click()
    assert kept_names(kept) == ["Money", "“innovation”"]


def test_what_is_kept_under_a_name_of_ones_own_is_not_kept_again(bench, kept, qtbot):
    kept.rename(kept.actions()[0].data(), "Money")
    kept.fill()
    (save,) = [each for each in kept.actions() if each.text() == "Save this search"]
    assert bench.evidence.search.text() == "economy"
    assert not save.isEnabled()


def test_a_copy_of_a_release_is_added_and_said_to_be_one(bench, window, qtbot, tmp_path):
    seed = window.workspace.library.sources()[0].card
    copy = tmp_path / "copy.txt"
    text = window.workspace.library.source(seed.id).text
    copy.write_text(f"{text}\n\nPrinted by another paper.\n", encoding="utf-8")
    window.commands.evidence.take_files([copy])
    qtbot.waitUntil(lambda: bool(bench.evidence.banners.texts()), timeout=15_000)
    assert "copy.txt was added It may be the same release as" in bench.evidence.banners.texts()[0]
    founds = window.workspace.library.search(EvidenceQuery(), 0, 200)
    told = next(found for found in founds if found.also_in)
    assert spoken(told, used=False).endswith("also in 1 source")
    twins = [
        Found(window.workspace.library.evidence_of(s.card.id)[0], s.card)
        for s in window.workspace.library.sources()
    ]
    window.desk.add_words("sensitivities", text="Mind this.")
    problems = window.commands._problems
    assert "origin" not in [concern.code for concern in problems.spoken]
    for twin in twins:
        window.desk.add((twin,), "points_they_raise")
    qtbot.waitUntil(lambda: "origin" in [concern.code for concern in problems.spoken], timeout=10_000)
    assert window.status._problem.isVisible()


def test_what_is_said_of_a_source_goes_when_its_import_is_taken_back(bench, window, qtbot, tmp_path):
    seed = window.workspace.library.sources()[0].card
    copy, empty = tmp_path / "copy.txt", tmp_path / "empty.txt"
    copy.write_text(f"{window.workspace.library.source(seed.id).text}\n\nPrinted again.\n", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    window.commands.evidence.take_files([copy, empty])
    qtbot.waitUntil(lambda: len(bench.evidence.banners.texts()) == 2, timeout=15_000)
    undo = next(each for each in bench.outline.toast.buttons if each.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: len(bench.evidence.banners.texts()) == 1, timeout=15_000)
    assert bench.evidence.banners.texts()[0].startswith("empty.txt was not added")
    assert window.workspace.library.source_count() == 1


def test_many_files_with_something_to_tell_share_a_banner(bench, window, qtbot, tmp_path):
    for number in range(5):
        text = f"Report {number} on a laboratory.\n\nIt opened in 201{number}\u202e with 12 rooms.\n"
        (tmp_path / f"report{number}.txt").write_text(text, encoding="utf-8")
    window.commands.evidence.take_files([tmp_path])
    qtbot.waitUntil(lambda: bool(bench.evidence.banners.texts()), timeout=15_000)
    (told,) = bench.evidence.banners.texts()
    assert told == (
        "5 of the files added are worth a look report0.txt, report1.txt, report2.txt, report3.txt, report4.txt: "
        "1 hidden or direction-changing characters stand in it; no export carries them."
    )


def test_what_an_import_tells_leaves_the_list_its_room(bench, window, qtbot, tmp_path):
    banners = bench.evidence.banners
    for number in range(3):
        text = f"Report {number} on a laboratory.\n\nIt opened in 201{number}\u202e with 12 rooms.\n"
        (tmp_path / f"report{number}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"broken{number}.pdf").write_bytes(b"no page")
    window.commands.evidence.take_files(sorted(tmp_path.iterdir()))
    qtbot.waitUntil(lambda: len(banners.texts()) == 2, timeout=15_000)
    refused, doubtful = banners.texts()
    assert refused.startswith("3 files were not added broken0.pdf, broken1.pdf, broken2.pdf: ")
    assert doubtful.startswith("3 of the files added are worth a look report0.txt, report1.txt, report2.txt: ")
    assert bench.evidence.list.height() > banners.height()
    for shown in banners.findChildren(Banner):
        assert shown.height() >= shown.heightForWidth(shown.width())
    (tmp_path / "empty.txt").write_bytes(b"")
    window.commands.evidence.take_files([tmp_path / "empty.txt"])
    qtbot.waitUntil(lambda: len(banners.texts()) == 1, timeout=15_000)
    assert banners.texts()[0].startswith("empty.txt was not added")


def test_every_kind_of_file_that_is_read_can_be_chosen(window, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *words: (asked.append(words[3]), ([], ""))[1])
    window.action("import").trigger()
    assert all(f"*{suffix}" in asked[0] for suffix in SUFFIXES)


def test_what_is_added_keeps_its_context_in_the_brief(bench, window):
    found = bench.evidence.model.found(1)
    window.desk.add((found,), "background_closed")
    (item,) = window.desk.brief.evidence_items()
    text, at = window.workspace.library.source(found.source.id).text, found.evidence
    assert item.context.before == text[max(at.start - 250, 0) : at.start]
    assert item.context.after == text[at.end : at.end + 250]
    assert item.context.after


def test_the_kinds_stay_in_one_row_as_their_counts_grow(bench, qtbot):
    filters = bench.evidence.filters
    chips = [filters._all, *filters._kinds.values()]
    filters.show_facets(Facets(kinds=tuple(FacetValue(kind, kind, 1) for kind in filters._kinds)))
    qtbot.wait(10)
    assert len({chip.y() for chip in chips}) == 1
    wide = filters._kinds["quote"].sizeHint().width()
    filters.show_facets(Facets(kinds=tuple(FacetValue(kind, kind, 250) for kind in filters._kinds)))
    qtbot.wait(10)
    assert len({chip.y() for chip in chips}) == 1
    assert filters._kinds["quote"].sizeHint().width() < wide + 18
