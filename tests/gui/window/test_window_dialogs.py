"""Palette, settings, fields, sections, problems: the rest of the window by its keys."""

import subprocess
import sys

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPlainTextEdit

from briefwright.app.settings import Settings, load_settings
from briefwright.app.templates.catalogue import find_template
from briefwright.checks.verbatim import QuotationCheck
from briefwright.model.brief import Translation
from briefwright.ui.actions import ACTIONS
from briefwright.ui.dialogs.check_result import CheckDialog
from briefwright.ui.dialogs.palette import Choice, matching
from briefwright.ui.dialogs.settings import SettingsDialog, setting_hints
from briefwright.ui.dialogs.template_dialog import template_id
from briefwright.ui.dialogs.translation import TranslationDialog
from briefwright.ui.other_words import OTHER_WORDS
from briefwright.ui.panes.outline.field_editors import long_date, read_date
from briefwright.ui.panes.outline.fields_form import ROWS, form_rows
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.empty_state import EmptyState
from briefwright.ui.widgets.pane_header import PaneHeader
from conftest import activate, settle

KEY, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def test_the_menu_of_problems_has_no_full_stops(bench, window, qtbot):
    window.commands.show_problems()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [action.text() for action in menu.actions()]
    assert "Date: not filled in" in said
    assert not [each for each in said if each.endswith(".")]
    menu.close()


def test_the_outline_has_its_head_where_no_brief_is_open(window):
    window.show_workbench()
    outline = window.workbench.outline
    head = outline.findChild(PaneHeader)
    assert head.title.isVisible()
    assert not outline.meter.isVisible()
    assert not outline.more.isVisible()


def test_the_hint_of_several_lines_stands_where_the_words_will(bench, window, qtbot):
    fields = bench.outline.fields
    fields.reveal("counterparts")
    editor = fields.editor("counterparts")
    bench.setFocus()
    editor.show_hint("Xu Xinchao")
    hinted = last_row(editor)
    editor.show_text("Xu Xinchao")
    assert last_row(editor) == hinted


def last_row(widget) -> int:
    """The lowest row with ink in a picture of a widget."""
    picture = widget.viewport().grab().toImage()
    paper = picture.pixel(picture.width() - 1, 0)
    rows = [y for y in range(picture.height()) if any(picture.pixel(x, y) != paper for x in range(picture.width()))]
    return max(rows)


def test_the_palette_finds_commands_sections_and_evidence(bench, window, qtbot):
    qtbot.keyClick(window, KEY.Key_K, CTRL)
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "sensiti")
    qtbot.keyClick(palette.search, KEY.Key_Return)
    assert window.desk.section == "sensitivities"
    activate(qtbot, window)
    qtbot.keyClick(window, KEY.Key_K, CTRL)
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "tuspark newcastle")
    qtbot.keyClick(palette.search, KEY.Key_Return)
    assert window.desk.brief.evidence_items()


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("add source", "Import files…"),
        ("preferences", "Settings…"),
        ("dark mode", "Light or dark"),
        ("docx", "Export…"),
        ("people", "Speakers…"),
        ("speeches", "Import files…"),
        ("next", "Next problem"),
    ],
)
def test_the_palette_finds_a_command_by_what_people_call_it(bench, window, qtbot, typed, command):
    window.commands.dialogs.palette()
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, typed)
    assert palette.list.currentIndex().data() == command
    palette.close()


def test_a_commands_own_words_come_before_what_else_it_is_called():
    choices = [
        Choice("Settings…", lambda: None, also="theme, save"),
        Choice("Keep and save", lambda: None),
        Choice("Save", lambda: None),
        Choice("Open", lambda: None, also="load"),
    ]
    assert [choice.text for choice in matching(choices, "sav")] == ["Save", "Keep and save", "Settings…"]
    assert matching(choices, "") == choices


def test_every_command_with_other_words_is_a_command_of_the_window():
    assert OTHER_WORDS.keys() <= {spec.id for spec in ACTIONS}


def test_an_id_tells_templates_of_other_scripts_apart():
    assert template_id("Meeting brief, my version") == "meeting-brief-my-version"
    assert template_id("Meeting brief（我的版本）") == "meeting-brief-6211-7684-7248-672c"
    assert template_id("会谈参考") == "template-4f1a-8c08-53c2-8003"
    assert template_id("…") == ""


def test_the_palette_says_where_nothing_matches(bench, window, qtbot):
    window.commands.dialogs.palette()
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "zzzz")
    assert palette._nothing.isVisible()
    assert palette._nothing.text() == "Nothing matches “zzzz”. Try fewer words."
    palette.search.clear()
    assert palette.list.isVisible()
    palette.close()


def test_the_settings_form_has_a_field_for_every_setting(window):
    dialog = SettingsDialog(window, Settings(), {"meeting-brief": "Meeting brief"})
    assert set(setting_hints()) == set(Settings.__struct_fields__)
    assert dialog.settings == Settings()
    theme_box = dialog.editor("theme")
    assert isinstance(theme_box, QComboBox)
    theme_box.setCurrentIndex(theme_box.findData("dark"))
    assert dialog.settings.theme == "dark"


def test_a_chosen_theme_is_used_and_written_down(window):
    in_force = window.commands.dialogs.settings_in_force
    in_force.use(Settings(theme="dark", reduce_motion=True))
    in_force.stop()
    assert tokens().dark
    assert load_settings(window.workspace.folders).theme == "dark"
    window.action("theme").trigger()
    assert not tokens().dark


def test_a_date_is_typed_as_people_write_it(bench, window, qtbot):
    editor = bench.outline.fields.editor("date")
    editor.setFocus()
    editor.setText("6 Aug 2020")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert window.desk.brief.fields["date"] == "2020-08-06"
    assert long_date("2020-08-06") == "Thu 6 Aug 2020"
    editor.setText("soon")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert window.desk.brief.fields["date"] == "2020-08-06"
    assert bench.outline.banners.texts()
    assert read_date("06/08/2020") == "2020-08-06"


def test_secret_is_refused_where_it_is_typed(bench, window):
    editor = bench.outline.fields.editor("marking")
    editor.setEditText("SECRET")
    editor.lineEdit().editingFinished.emit()
    assert window.desk.brief.marking.tier == "OFFICIAL"
    assert any("SECRET" in text for text in bench.outline.banners.texts())


def test_people_are_typed_one_a_line(bench, window):
    editor = bench.outline.fields.editor("counterparts")
    editor.setFocus()
    editor.setPlainText("Xu Xinchao | Deputy director | BMSTC")
    (person,) = window.desk.brief.fields["counterparts"]
    assert (person.name, person.role, person.organisation) == ("Xu Xinchao", "Deputy director", "BMSTC")


def test_without_a_brief_the_outline_says_how_to_start_one(window):
    window.show_workbench()
    outline = window.workbench.outline
    (empty,) = (each for each in outline.findChildren(EmptyState) if each.headline == "No brief is open")
    assert empty.isVisible()
    window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
    assert not empty.isVisible()


def test_a_word_file_without_quotations_says_so(window):
    dialog = CheckDialog(window, "call.docx", (), {})
    (empty,) = dialog.findChildren(EmptyState)
    assert empty.headline == "No quotations in this file"
    found = CheckDialog(
        window,
        "call.docx",
        (QuotationCheck("boundless", "exact", source="s", paragraph=3),),
        {"s": "People’s Daily Online"},
    )
    assert not found.findChildren(EmptyState)
    assert "People’s Daily Online, para 3" in "".join(each.text() for each in found.findChildren(QLabel))


def test_fields_folded_away_have_a_row_each(bench, window):
    rows = form_rows(window.desk.template.fields)
    assert [len(row) for row in rows[:ROWS]] == [1, 2, 2]
    assert {len(row) for row in rows[ROWS:]} == {1}


def test_the_fields_stand_in_rows_with_the_title_first(bench, window):
    rows = form_rows(window.desk.template.fields)
    assert [field.name for field in rows[0]] == ["title"]
    assert sorted(f.name for row in rows for f in row) == sorted(f.name for f in window.desk.template.fields)


def test_a_section_is_renamed_in_place(bench, window, qtbot):
    view = bench.outline.sheet.section_view("objectives")
    view.header.setFocus()
    qtbot.keyClick(view.header, KEY.Key_F2)
    edit = QApplication.focusWidget()
    edit.setText("What we want")
    qtbot.keyClick(edit, KEY.Key_Return)
    assert window.desk.section_title("objectives") == "What we want"
    view.header.rename()
    edit = QApplication.focusWidget()
    edit.setText("Never")
    qtbot.keyClick(edit, KEY.Key_Escape)
    assert window.desk.section_title("objectives") == "What we want"


def test_a_section_left_out_can_be_shown_again(bench, window):
    window.desk.hide_section("sensitivities", hidden=True)
    assert bench.outline._hidden.text() == "1 section left out"
    assert bench.outline.sheet.section_view("sensitivities") is None
    bench.outline._hidden.click()
    assert not window.desk.brief.section("sensitivities").hidden
    assert bench.outline.sheet.section_view("sensitivities") is not None


def test_alt_shift_arrows_move_a_section(bench, window, qtbot):
    before = [section.id for section in window.desk.brief.sections]
    header = bench.outline.sheet.section_view(before[1]).header
    header.setFocus()
    qtbot.keyClick(header, KEY.Key_Up, ALT | SHIFT)
    after = [section.id for section in window.desk.brief.sections]
    assert after[:2] == [before[1], before[0]]


def test_arrows_walk_from_the_first_header_to_the_last_slot(bench, qtbot):
    stops = bench.outline.sheet.canvas.stops()
    stops[0].setFocus()
    for stop in stops[1:]:
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Down)
        if not stop.hasFocus():  # a slot hands on to the next header by Tab
            stop.setFocus()
    assert stops[-1].hasFocus()


def test_enter_in_a_slot_starts_own_words_and_escape_takes_empty_ones_away(bench, window, qtbot):
    slot = bench.outline.sheet.section_view("objectives").slot
    slot.setFocus()
    qtbot.keyClick(slot, KEY.Key_Return)
    assert len(window.desk.brief.section("objectives").items) == 1
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert not window.desk.brief.section("objectives").items


def test_f8_goes_to_what_is_still_missing(bench, window, qtbot):
    qtbot.waitUntil(lambda: bool(window.commands._problems.concerns))
    seen = set()
    for _ in window.commands._problems.concerns:
        qtbot.keyClick(window, KEY.Key_F8)
        seen.add(window.status.message)
    assert len(seen) == len(window.commands._problems.concerns)


def test_fill_puts_the_best_evidence_into_short_sections(bench, window, qtbot):
    window.action("fill").trigger()
    assert len(window.desk.brief.evidence_items()) > 3
    settle(qtbot, window)
    assert "pages" in bench.outline.meter.accessibleName()


def test_options_of_an_item_show_on_its_card_and_undo(bench, window, qtbot):
    from msgspec.structs import replace

    window.desk.add((bench.evidence.model.found(0),))
    item = window.desk.brief.evidence_items()[0]
    window.desk.set_options(item.id, replace(item.options, not_to_be_disclosed=True, cite=False))
    changed = window.desk.brief.evidence_items()[0]
    assert changed.options.not_to_be_disclosed
    window.desk.undo()
    assert not window.desk.brief.evidence_items()[0].options.not_to_be_disclosed


def test_a_template_error_is_shown_over_the_last_good_pages(bench, window, qtbot):
    from msgspec.structs import replace

    settle(qtbot, window)
    broken = replace(window.desk.package, body="{{ nothing_called_so.at_all }}\n{% if %}")
    window.desk.editor.replace_package(broken)
    qtbot.waitUntil(lambda: bool(bench.preview.error_text), timeout=10_000)
    assert bench.preview.page_count >= 1


def test_ids_of_templates_are_plain_whatever_the_name():
    assert template_id("China team: Call!") == "china-team-call"
    assert template_id("会谈参考").startswith("template-")
    assert template_id("  ") == ""


def test_the_gallery_finds_by_name_and_by_language(window):
    page = window.start_page
    page.search.setText("meeting")
    assert page.gallery.current_package().template.id == "meeting-brief"
    page.search.setText("zh")
    assert page.templates.rowCount() >= 1
    page.search.setText("")
    assert page.templates.rowCount() == len(page.templates.packages) + 1


def test_the_workshop_opens_and_gives_the_window_back(bench, window, qtbot):
    window.action("edit_template").trigger()
    workshop = window.commands.templates.workshop
    assert window.stack.currentWidget() is workshop
    assert not window.tools.isVisible()
    assert not window.action("undo").isEnabled()
    workshop.leave()
    assert window.on_workbench
    assert window.tools.isVisible()


def test_the_preview_and_the_source_viewer_are_linked(bench, window, qtbot):
    window.desk.add((bench.evidence.model.found(0),))
    settle(qtbot, window)
    item = window.desk.brief.evidence_items()[0]
    bench.preview.itemClicked.emit(item.id)
    assert window.stack.currentWidget() is window.reading_room
    assert window.reading_room.viewer.current.id == item.evidence.id
    window.reading_room.viewer.closed.emit()
    assert window.on_workbench
    assert bench.outline.sheet.selected_item() == item.id


ELSEWHERE = """
from pathlib import Path
from briefwright.app.library.importing import import_bytes
from briefwright.app.workspace import open_workspace
with open_workspace() as workspace:
    text = "“We will open the laboratory in 2027,” said Dr Jane Hill, director of the Bristol Institute."
    print(import_bytes(workspace, "note.txt", text.encode()).status)
"""


def test_what_another_window_imported_is_shown_when_one_comes_back(bench, window, qtbot):
    before = bench.evidence.model.rowCount()
    done = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "added"
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > before)


def test_the_speakers_are_opened_from_the_menu(window, monkeypatch):
    from briefwright.ui.register.dialog import SpeakerRegister

    opened = []
    monkeypatch.setattr(SpeakerRegister, "exec", lambda dialog: opened.append(dialog.windowTitle()))
    window.action("speakers").trigger()
    assert opened == ["Speakers"]


class Screen:
    """A screen with that much room beside the panels of its desktop."""

    def __init__(self, room):
        self.room = room

    def availableGeometry(self):
        return self.room


def test_the_window_fits_the_screen_with_its_frame(window, monkeypatch):
    room = QRect(0, 24, 1366, 744)
    monkeypatch.setattr(window, "screen", lambda: Screen(room))
    window.resize(1440, 900)
    window.move(300, 200)
    window.fit_screen()
    assert room.contains(window.frameGeometry())
    assert window.height() == room.height() - 28  # the least a title bar takes


def test_a_window_that_fits_stays_where_it_is(window, monkeypatch):
    monkeypatch.setattr(window, "screen", lambda: Screen(QRect(0, 0, 2560, 1440)))
    window.resize(1440, 900)
    window.move(300, 200)
    window.fit_screen()
    assert (window.size(), window.pos()) == (QSize(1440, 900), QPoint(300, 200))


def test_damage_to_the_library_is_said_with_what_to_do(bench, window, qtbot):
    library = window.workspace.library
    with library._database.writing() as connection:
        connection.execute("DELETE FROM texts")
    window.commands._tools.look_through()
    qtbot.waitUntil(lambda: bool(bench.outline.banners.texts()), timeout=10_000)
    said = bench.outline.banners.texts()[0]
    assert said.startswith("The library is damaged The text of “")
    assert said.endswith("Restore the newest backup; the damaged library is kept.")


def test_a_sound_library_is_spoken_of_only_when_asked(window, qtbot):
    tools = window.commands._tools
    tools.look_through()
    qtbot.waitUntil(lambda: not tools._look.busy, timeout=10_000)
    assert window.status.message != "The library is sound"
    window.action("check_library").trigger()
    qtbot.waitUntil(lambda: window.status.message == "The library is sound", timeout=10_000)


def test_the_seeds_come_in_though_an_empty_library_was_just_made(qtbot, window):
    library = window.workspace.library
    for summary in library.sources():
        library.remove_source(summary.card.id)
    window.commands.evidence.prepare()
    qtbot.waitUntil(lambda: bool(library.sources()), timeout=15_000)


def test_a_window_that_becomes_active_late_has_the_templates_in_focus(window, qtbot):
    window.start_page.gallery.clearFocus()
    window.start_page.setFocus()
    assert QApplication.focusWidget() is window.start_page.gallery


def test_enter_on_the_start_page_begins_a_meeting_brief(window, qtbot):
    assert QApplication.focusWidget() is window.start_page.gallery
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert window.desk.template.id == "meeting-brief"


@pytest.mark.parametrize(
    ("words", "language"),
    [("双方将加强联合研究", "en-GB"), ("The two sides will do more joint research", "zh-CN")],
)
def test_a_translation_is_offered_in_the_other_language(bench, window, qtbot, words, language):
    window.desk.add((bench.evidence.model.found(0),), "background_free")
    item = window.desk.brief.evidence_items()[0]
    quoted = replace(item, evidence=replace(item.evidence, text=words))
    dialog = TranslationDialog(window, quoted)
    qtbot.addWidget(dialog)
    dialog.findChild(QPlainTextEdit).setPlainText("words")
    assert dialog.translation == Translation("words", language)
