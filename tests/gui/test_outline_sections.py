"""The outline: sections of the brief's own, and several items at a time, by keyboard, menu and drag."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame, QMenu

from briefwright.app.brief_file import decode_brief, encode_brief
from briefwright.app.items import with_section
from briefwright.model.brief import EvidenceItem, OwnWords, Translation
from briefwright.model.evidence import kind_of
from briefwright.ui.dialogs.section import SectionDialog
from briefwright.ui.panes.outline.canvas import items_data
from briefwright.ui.panes.outline.item_menu import item_menu
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
    menu = item_menu(window, window.desk, facts[:2], lambda _id: None)
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


def test_a_long_section_comes_between_events_and_is_whole_where_one_needs_it(bench, window, qtbot):
    desk, sheet = window.desk, bench.outline.sheet
    section = desk.brief.section("reason")
    items = tuple(OwnWords(f"w{number}", f"Words {number}.") for number in range(200))
    desk.do("fill", lambda brief: with_section(brief, replace(section, items=items)))
    view = sheet.section_view("reason")
    assert len(view.views) < 100
    assert view.item_ids == [item.id for item in items]
    desk.edit_words("w199", "The last in other words.")
    desk.edit_words("w1", "An early one in other words.")
    sheet.reveal("w150")
    assert sheet.view("w150").edit.toPlainText() == "Words 150."
    qtbot.waitUntil(lambda: not view.waiting)
    told = [each.edit.toPlainText() for each in view.views]
    assert told == [item.text for item in desk.brief.section("reason").items]
    assert [view._items.itemAt(place).widget() for place in range(200)] == view.views
    desk.undo()
    desk.undo()
    desk.undo()
    assert view.item_ids == [item.id for item in section.items]


def test_an_item_whose_view_comes_late_is_tinted_where_it_is_linked(bench, window, qtbot):
    desk, sheet = window.desk, bench.outline.sheet
    section = desk.brief.section("reason")
    found = founds_of(bench, "quote", 1)[0]
    items = tuple(OwnWords(f"w{number}", f"Words {number}.") for number in range(80))
    late = EvidenceItem("late", found.evidence, found.source)
    desk.do("fill", lambda brief: with_section(brief, replace(section, items=(*items, late))))
    view = sheet.section_view("reason")
    assert view.waiting
    desk.linked.emit(found.evidence.id)
    qtbot.waitUntil(lambda: not view.waiting)
    assert view.views[-1].linked
    assert not any(each.linked for each in view.views[:-1])


def test_what_is_chosen_far_down_a_long_section_comes_into_sight_between_events(bench, window, qtbot):
    desk, sheet = window.desk, bench.outline.sheet
    section = desk.brief.section("reason")
    items = tuple(OwnWords(f"w{number}", f"Words {number}.") for number in range(200))
    desk.do("fill", lambda brief: with_section(brief, replace(section, items=items)))
    view = sheet.section_view("reason")
    desk.itemChosen.emit("w150")
    assert len(view.views) < 100  # nothing is held up

    def in_sight() -> bool:
        made = view.made("w150")
        return made is not None and made.visibleRegion().boundingRect().height() == made.height()

    qtbot.waitUntil(in_sight)
    desk.itemChosen.emit("w1")
    qtbot.waitUntil(lambda: not view.waiting)
    assert not view.made("w199").visibleRegion().boundingRect().height()
