"""The outline: sections of the brief's own, and several items at a time, by keyboard, menu and drag."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame, QMenu

from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.brief.items import with_section
from briefwright.model.brief import EvidenceItem, OwnWords, Translation
from briefwright.model.evidence import kind_of
from briefwright.ui.dialogs.section import SectionDialog
from briefwright.ui.panes.outline.canvas import items_data
from briefwright.ui.panes.outline.item_menu import ItemAsks, item_menu
from conftest import activate, drag_onto, settle

KEY, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def founds_of(bench, kind, count):
    founds = bench.evidence.model.founds(map(bench.evidence.model.index, range(40)))
    return [f for f in founds if kind_of(f.evidence) == kind][:count]


def in_the_form(window, fill):
    """Fill the form of a section as soon as it is open, and press Enter in it."""

    def act():
        dialog = next(d for d in window.findChildren(SectionDialog) if d.isVisible())
        try:
            fill(dialog)
        except BaseException:
            dialog.reject()  # or the test would wait for ever
            raise
        QTest.keyClick(dialog, KEY.Key_Return)

    QTimer.singleShot(0, act)


def add_section(window, qtbot, title="Risks"):
    def fill(dialog):
        assert dialog.focusWidget() is dialog.name
        qtbot.keyClicks(dialog.name, title)
        dialog.choice.setCurrentIndex(dialog.choice.findData("numbers"))

    in_the_form(window, fill)
    qtbot.keyClick(window, KEY.Key_N, CTRL | SHIFT)
    activate(qtbot, window)
    return window.desk.section


def titles(window):
    return [window.desk.section_title(s.id) for s in window.desk.shown_sections()]


@pytest.fixture
def facts(bench, window):
    """Three facts in Points to make; their items' ids."""
    window.desk.add(founds_of(bench, "fact", 3), "points_to_make")
    return [item.id for item in window.desk.brief.section("points_to_make").items]


def test_a_section_is_added_by_keyboard_filled_and_seen_in_the_preview(bench, window, qtbot):
    before = window.desk.brief
    bench.outline.sheet.reveal_section("objectives")
    section = add_section(window, qtbot)
    assert titles(window)[1:3] == ["Objectives", "Risks"]
    header = bench.outline.sheet.section_view(section).header
    assert header.hasFocus()
    qtbot.keyClick(header, KEY.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "It may rain.")
    settle(qtbot, window)
    seen = bench.preview.document_text()
    assert seen.index("Risks") < seen.index("It may rain.")
    kept = window.desk.brief
    assert decode_brief(encode_brief(kept), "a.brief") == kept
    while window.action("undo").isEnabled():
        window.desk.undo()
    assert window.desk.brief == before
    assert "Risks" not in titles(window)
    while window.action("redo").isEnabled():
        window.desk.redo()
    assert window.desk.brief == kept


def test_the_form_wants_a_title_and_a_kind(bench, window, qtbot):
    dialog = SectionDialog(window)
    qtbot.addWidget(dialog)
    save = next(b for b in dialog.findChildren(type(bench.outline.sheet.canvas.add_section)) if b.isDefault())
    assert not save.isEnabled()
    dialog.name.setText("Risks")
    assert save.isEnabled()
    for tick in dialog.kinds.values():
        tick.setChecked(False)
    assert not save.isEnabled()


def test_its_kinds_are_refused_and_changed_like_a_templates(bench, window, qtbot):
    section = add_section(window, qtbot)
    quote, fact = founds_of(bench, "quote", 1)[0], founds_of(bench, "fact", 1)[0]
    window.desk.add([fact], section)

    def only_quotes(dialog):
        assert dialog.name.text() == "Risks"
        for kind, tick in dialog.kinds.items():
            tick.setChecked(kind == "quote")

    in_the_form(window, only_quotes)
    window.desk.choose_section(section)
    window.action("change_section").trigger()
    assert not window.desk.takes(section, [fact.evidence])
    assert window.desk.takes(section, [quote.evidence])
    assert [i.evidence.id for i in window.desk.brief.section(section).items] == [fact.evidence.id]


def test_del_on_a_title_removes_an_own_section_and_leaves_a_templates_out(bench, window, qtbot, facts):
    sheet = bench.outline.sheet
    sheet.view(facts[0]).setFocus()
    section = add_section(window, qtbot)
    qtbot.keyClick(sheet.section_view(section).header, KEY.Key_Delete)
    assert section not in {s.id for s in window.desk.brief.sections}
    assert bench.outline.toast.text == "Risks removed"
    window.desk.add_words("objectives", text="Agree a date.")
    assert not bench.outline.toast.text  # its Undo would take back the words, not the section
    window.desk.undo()
    assert [item.id for item in window.desk.brief.section("points_to_make").items] == facts
    sheet.reveal_section("sensitivities")
    qtbot.keyClick(window, KEY.Key_Delete)
    assert window.desk.brief.section("sensitivities").hidden
    assert [item.id for item in window.desk.brief.section("points_to_make").items] == facts
    window.desk.undo()
    window.desk.undo()
    assert "Risks" in titles(window)
    assert "Sensitivities" in titles(window)


def test_only_an_own_section_can_be_changed_or_removed(bench, window, qtbot):
    bench.outline.sheet.reveal_section("objectives")
    assert not window.action("remove_section").isEnabled()
    add_section(window, qtbot)
    assert window.action("remove_section").isEnabled()
    assert window.action("change_section").isEnabled()
    window.action("remove_section").trigger()
    assert not window.action("remove_section").isEnabled()


def test_alt_arrows_on_a_title_move_the_section(bench, window, qtbot, facts):
    bench.outline.sheet.view(facts[0]).setFocus()
    bench.outline.sheet.reveal_section("objectives")
    qtbot.keyClick(window, KEY.Key_Up, ALT)
    assert titles(window)[:2] == ["Objectives", "Reason for the meeting"]
    assert bench.outline.sheet.section_view("objectives").header.hasFocus()


def test_shift_arrows_choose_several_which_move_and_go_together(bench, window, qtbot, facts):
    sheet, desk = bench.outline.sheet, window.desk
    sheet.view(facts[0]).setFocus()
    qtbot.keyClick(sheet.view(facts[0]), KEY.Key_Down, SHIFT)
    assert sheet.chosen_items() == tuple(facts[:2])
    assert [sheet.view(i).selected for i in facts] == [True, True, False]
    qtbot.keyClick(window, KEY.Key_Down, ALT)
    assert [item.id for item in desk.brief.section("points_to_make").items] == [facts[2], facts[0], facts[1]]
    assert window.action("undo").text() == "&Undo move 2 facts"
    qtbot.keyClick(window, KEY.Key_Delete)
    assert [item.id for item in desk.brief.section("points_to_make").items] == [facts[2]]
    assert window.action("undo").text() == "&Undo take out 2 facts"
    assert sheet.view(facts[2]).hasFocus() or sheet.isAncestorOf(QApplication.focusWidget())
    desk.undo()
    desk.undo()
    assert [item.id for item in desk.brief.section("points_to_make").items] == facts


def test_control_and_shift_clicks_choose_and_a_plain_click_chooses_one(bench, window, qtbot, facts):
    sheet = bench.outline.sheet
    first, second, third = (sheet.view(i) for i in facts)
    left, on = Qt.MouseButton.LeftButton, QPoint(60, 10)
    qtbot.mouseClick(first, left, pos=on)
    qtbot.mouseClick(third, left, CTRL, on)
    assert sheet.chosen_items() == (facts[0], facts[2])
    qtbot.mouseClick(third, left, CTRL, on)
    assert sheet.chosen_items() == (facts[0],)
    qtbot.mouseClick(third, left, SHIFT, on)
    assert sheet.chosen_items() == tuple(facts)
    qtbot.mouseClick(second, left, pos=on)
    assert sheet.chosen_items() == (facts[1],)


def test_several_items_dragged_land_where_the_line_shows(bench, window, qtbot, facts):
    sheet = bench.outline.sheet
    target = sheet.section_view("background_free")
    below = target.mapTo(sheet.canvas, target.rect().center())
    assert drag_onto(sheet.canvas, items_data(facts[:2], "two facts"), below)
    assert [item.id for item in window.desk.brief.section("background_free").items] == facts[:2]
    assert window.action("undo").text() == "&Undo move 2 facts"
    refused = sheet.section_view("objectives")
    at = refused.mapTo(sheet.canvas, refused.rect().center())
    assert not drag_onto(sheet.canvas, items_data(facts[:2], "two facts"), at)


def test_the_menu_of_several_changes_all_as_one_step(bench, window, qtbot, facts):
    menu = item_menu(window, window.desk, facts[:2], ItemAsks(print, print))
    next(a for a in menu.actions() if a.text() == "Not to be disclosed").trigger()
    options = [item.options.not_to_be_disclosed for item in window.desk.brief.section("points_to_make").items]
    assert options == [True, True, False]
    assert not [a for a in menu.actions() if a.text() == "Translation…"]
    window.desk.undo()
    assert not any(i.options.not_to_be_disclosed for i in window.desk.brief.section("points_to_make").items)


def test_shift_down_at_the_end_of_own_words_chooses_them_with_the_next(bench, window, qtbot):
    first, second = window.desk.add_words("reason", text="One"), window.desk.add_words("reason", text="Two")
    sheet = bench.outline.sheet
    edit = sheet.view(first).edit
    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClick(edit, KEY.Key_Down, SHIFT)
    assert sheet.chosen_items() == (first, second)
    assert edit.toPlainText() == "One"


def test_the_section_menu_offers_what_an_own_section_can_do(bench, window, qtbot):
    section = add_section(window, qtbot)
    sheet = bench.outline.sheet

    def names(of):
        sheet._open_section_menu(of, QPoint(10, 10))
        menu = next(m for m in sheet.findChildren(QMenu) if m.isVisible())
        said = [a.text().split("\t")[0] for a in menu.actions() if not a.isSeparator()]
        menu.close()
        return said

    assert {"Change section…", "Remove section", "Add section after it…"} <= set(names(section))
    assert "Remove section" not in names("objectives")


def test_the_arrows_bring_what_they_stop_at_into_sight(bench, window, qtbot):
    sheet = bench.outline.sheet
    window.resize(1100, 680)
    QApplication.processEvents()
    sheet.focus_first()
    for _ in range(len(sheet.canvas.stops()) - 1):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Down)
        QApplication.processEvents()
        focus = QApplication.focusWidget()
        at = focus.mapTo(sheet.viewport(), QPoint(0, 0)).y()
        assert 0 <= at < sheet.viewport().height(), focus


def test_a_key_that_goes_to_a_pane_shows_the_focus(bench, window, qtbot):
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)  # as after a click
    qtbot.keyClick(window, KEY.Key_2, CTRL)
    assert window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def test_f8_goes_from_problem_to_problem_and_shows_the_focus(bench, window, qtbot):
    qtbot.keyClick(window, KEY.Key_F8)
    stops = []
    for _ in range(6):
        focus = QApplication.focusWidget()
        assert bench.outline.isAncestorOf(focus)
        stops.append(focus)
        qtbot.keyClick(window, KEY.Key_F8)
    assert len(set(stops)) > 3
    assert window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    headers = [stop for stop in stops if stop in [v.header for v in bench.outline.sheet.canvas.sections]]
    assert headers
    headers[0].clearFocus()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    bench.outline.sheet.reveal_section("objectives")
    ring = next(frame for frame in window.findChildren(QFocusFrame) if frame.widget() is not None)
    assert ring.widget() is bench.outline.sheet.section_view("objectives").header


def test_missing_required_fields_are_listed_and_a_click_away(bench, window, qtbot):
    form = bench.outline.fields
    listed = [made.text() for made in form.missing.buttons]
    required = [f for f in window.desk.template.fields if f.required]
    assert listed == [f.label for f in required if not window.desk.brief.fields.get(f.name)]
    assert "Other side" in listed
    qtbot.mouseClick(next(m for m in form.missing.buttons if m.text() == "Other side"), Qt.MouseButton.LeftButton)
    assert form.editor("counterparts").hasFocus()
    qtbot.keyClicks(form.editor("counterparts"), "Xu Xinchao")
    assert "Other side" not in [made.text() for made in form.missing.buttons]
    window.desk.set_field("title", "Call")
    window.desk.set_field("date", "2020-08-06")
    assert form.missing.isHidden()
    window.desk.undo()
    assert [made.text() for made in form.missing.buttons] == ["Date"]


def test_a_translation_is_read_in_full_on_its_card(bench, window):
    desk = window.desk
    desk.add(founds_of(bench, "quote", 1), "points_they_raise")
    item = desk.brief.section("points_they_raise").items[0]
    card = bench.outline.sheet.view(item.id)
    plain = card.height()
    desk.set_options(item.id, replace(item.options, translation=Translation("译文。")))
    short = card.height()
    desk.set_options(item.id, replace(item.options, translation=Translation("双方将共享试验数据。" * 20)))
    assert card.height() - short > 2 * (short - plain)


def test_what_is_written_shows_in_its_own_item_and_the_others_stay_where_they_are(bench, window, qtbot):
    desk, sheet = window.desk, bench.outline.sheet
    first, second = (desk.add_words("reason", text=text) for text in ("First.", "Second."))
    desk.add(founds_of(bench, "quote", 1), "reason")
    view = sheet.section_view("reason")
    views = list(view.views)
    desk.edit_words(second, "Second, in other words.")
    card = desk.brief.section("reason").items[-1]
    desk.set_options(card.id, replace(card.options, translation=Translation("译文")))
    assert list(view.views) == views
    assert [each.edit.toPlainText() for each in views[-3:-1]] == ["First.", "Second, in other words."]
    assert views[-1].item.options.translation == Translation("译文")
    desk.move([second], "reason", 0)
    assert [each.item_id for each in view.views] == [item.id for item in desk.brief.section("reason").items]
    desk.take_out([first])
    assert sheet.view(first) is None
    assert [each.item_id for each in view.views] == [item.id for item in desk.brief.section("reason").items]


def test_the_pages_are_on_their_way_before_the_panes_refresh(bench, window, qtbot):
    seen = []
    window.desk.changed.connect(lambda _changes: seen.append(bench.composer.busy))
    settle(qtbot, window)
    window.desk.add_words("reason", text="Words.")
    assert seen == [True]
    settle(qtbot, window)
    assert "Words." in bench.preview.document_text()


@pytest.fixture
def long_section(bench, window):
    """Two hundred items in Reason: own words, and a quote at the end."""
    section = window.desk.brief.section("reason")
    found = founds_of(bench, "quote", 1)[0]
    words = (
        OwnWords(f"w{number}", f"Words {number}. " + "And more of them. " * (number % 30)) for number in range(199)
    )
    items = (*words, EvidenceItem("late", found.evidence, found.source))
    window.desk.do("fill", lambda brief: with_section(brief, replace(section, items=items)))
    return bench.outline.sheet.section_view("reason")


def at_rest(sheet) -> bool:
    return not sheet._more.isActive()


def in_sight(view) -> bool:
    return view is not None and view.visibleRegion().boundingRect().height() == view.height()


def test_of_a_long_section_what_is_in_sight_has_views_and_all_of_it_is_there(bench, window, qtbot, long_section):
    desk, sheet = window.desk, bench.outline.sheet
    qtbot.waitUntil(lambda: at_rest(sheet))
    assert 5 < len(long_section.views) < 60
    assert long_section.item_ids == [item.id for item in desk.brief.section("reason").items]
    desk.edit_words("w150", "Far down, in other words.")
    desk.edit_words("w1", "An early one in other words.")
    assert sheet.made("w150") is None
    sheet.reveal("w150")
    assert sheet.view("w150").edit.toPlainText() == "Far down, in other words."
    assert in_sight(sheet.view("w150"))
    sheet.reveal("w1")
    assert sheet.view("w1").edit.toPlainText() == "An early one in other words."
    qtbot.waitUntil(lambda: at_rest(sheet))
    assert sheet.made("w150") is None
    desk.undo()
    desk.undo()
    desk.undo()
    assert long_section.item_ids == [item.id for item in desk.brief.section("reason").items]
    assert long_section.item_ids == []


def test_wherever_one_scrolls_the_sheet_is_full_of_items_in_their_order(bench, window, qtbot, long_section):
    sheet, column = bench.outline.sheet, long_section.column
    bar = sheet.verticalScrollBar()
    for share in (0.5, 0.31, 0.32, 0.9, 0.0):
        bar.setValue(round(share * bar.maximum()))
        qtbot.waitUntil(lambda: at_rest(sheet))
        top = bar.value() - long_section.y() - column.y()
        bottom = top + sheet.viewport().height()
        shown = [view for view in column.views if view.geometry().bottom() > top and view.y() < bottom]
        places = [long_section.item_ids.index(view.item_id) for view in shown]
        assert places == list(range(places[0], places[0] + len(shown)))
        for view, below in pairwise(shown):
            assert below.y() == view.y() + view.height()
        assert shown[0].y() <= max(top, column.top_of("w0"))
        assert shown[-1].geometry().bottom() >= min(bottom, column.height()) - 1


def test_what_one_looks_at_moves_by_as_much_as_one_scrolls_up(bench, window, qtbot, long_section):
    sheet, column = bench.outline.sheet, long_section.column
    bar = sheet.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: at_rest(sheet))

    def place(view) -> int:
        return view.mapTo(sheet.viewport(), QPoint(0, 0)).y()

    for _ in range(40):
        looked_at = next(view for view in column.views if place(view) >= 0)
        before = place(looked_at)
        bar.setValue(bar.value() - 60)
        qtbot.waitUntil(lambda: at_rest(sheet))
        assert place(looked_at) == before + 60


def test_the_arrows_go_through_a_long_section_from_item_to_item(bench, window, qtbot, long_section):
    sheet = bench.outline.sheet
    sheet.reveal("w100")
    sheet.view("w100").setFocus()
    for number in range(101, 120):
        edit = QApplication.focusWidget()
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        qtbot.keyClick(edit, KEY.Key_Down)
        assert sheet.selected_item() == f"w{number}"
        assert in_sight(sheet.view(f"w{number}"))


def test_who_writes_in_an_item_keeps_it_however_far_one_scrolls(bench, window, qtbot, long_section):
    sheet = bench.outline.sheet
    edit = sheet.view("w3").edit
    edit.setFocus()
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: at_rest(sheet))
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(QApplication.focusWidget(), "So it is.")
    assert window.desk.items(("w3",))[0].text.endswith("So it is.")


def test_tab_goes_on_from_where_one_writes_however_far_one_has_scrolled(bench, window, qtbot, long_section):
    sheet = bench.outline.sheet
    sheet.view("w3").edit.setFocus()
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: at_rest(sheet))
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
    assert sheet.view("w4").edit.hasFocus()
    sheet.verticalScrollBar().setValue(sheet.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: at_rest(sheet))
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Backtab)
    assert sheet.view("w3").edit.hasFocus()


def test_an_item_that_comes_into_sight_later_is_tinted_where_it_is_linked(bench, window, qtbot, long_section):
    window.desk.linked.emit(window.desk.evidence_item("late").evidence.id)
    assert bench.outline.sheet.made("late") is None
    bench.outline.sheet.reveal("late")
    assert long_section.views[-1].linked
    assert not any(each.linked for each in long_section.views[:-1])


def test_what_is_chosen_far_down_a_long_section_comes_into_sight(bench, window, qtbot, long_section):
    sheet = bench.outline.sheet
    window.desk.itemChosen.emit("w150")
    assert len(long_section.views) < 100  # nothing is held up
    qtbot.waitUntil(lambda: at_rest(sheet))
    assert in_sight(sheet.made("w150"))
    window.desk.itemChosen.emit("w1")
    qtbot.waitUntil(lambda: at_rest(sheet))
    assert in_sight(sheet.made("w1"))


def test_what_is_dropped_far_down_lands_between_the_items_one_sees(bench, window, qtbot, long_section):
    sheet = bench.outline.sheet
    sheet.reveal("w120")
    qtbot.waitUntil(lambda: at_rest(sheet))
    view = sheet.made("w120")
    at = view.mapTo(sheet.canvas, QPoint(30, 2))
    assert drag_onto(sheet.canvas, items_data(["w5"], "own words"), at)
    ids = [item.id for item in window.desk.brief.section("reason").items]
    assert ids[118:121] == ["w119", "w5", "w120"]


def test_a_title_that_is_not_changed_after_all_shows_once(bench, qtbot):
    header = bench.outline.sheet.section_view("points_to_make").header
    header.rename()
    edit = header._edit
    assert edit.isVisible()
    qtbot.keyClick(edit, KEY.Key_Escape)
    assert not edit.isVisible()
    assert header.title.isVisible()
    assert header.title.text() == "Points to make"


def test_the_section_behind_one_left_out_is_the_current_one(bench, window):
    desk = window.desk
    ids = [section.id for section in desk.shown_sections()]
    desk.choose_section(ids[2])
    desk.hide_section(ids[2], hidden=True)
    assert desk.section == ids[3]
    desk.choose_section(ids[-1])
    desk.hide_section(ids[-1], hidden=True)
    assert desk.section == ids[-2]
