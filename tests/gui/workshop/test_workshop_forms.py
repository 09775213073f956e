"""The forms of the workshop: structure, fields, limits and house style, by mouse and by keyboard."""

import pytest
from docx import Document
from docx.shared import RGBColor
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from workshop_templates import opened, own_template, settle

from briefwright.isolation import office
from briefwright.isolation.office import find_office
from briefwright.model.template import Limits

OFFICE = find_office()
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workshop(qtbot, workspace):
    return opened(qtbot, workspace, own_template(workspace.folders))


@pytest.fixture
def structure(workshop):
    return workshop.structure


def ids(workshop):
    return [s.id for s in workshop.draft.template.sections]


def test_the_structure_lists_the_sections_with_what_they_ask_for(structure):
    assert structure.header.note.text() == "3 sections"
    rows = [structure.list.item(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(3)]
    assert rows[0] == "Objectives: Own words, 2–4"


def test_the_form_shows_the_chosen_section(structure):
    structure.choose("points_they_raise")
    form = structure.form
    assert (form.title.text(), form.name.text()) == ("Points they may raise", "points_they_raise")
    assert [kind for kind, tick in form.accepts.items() if tick.isChecked()] == ["quote", "words"]
    assert (form.least.value(), form.most.value()) == (1, 5)
    assert form.layout_choice.currentText() == "Quotations with responses"


def test_typing_a_title_is_one_step_that_undo_takes_back_from_the_field_itself(qtbot, workshop, structure):
    structure.choose("objectives")
    title = structure.form.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Aims")
    assert workshop.draft.template.section("objectives").title == "Aims"
    assert structure.list.item(0).text() == "Aims"
    qtbot.keyClick(title, Qt.Key.Key_Z, CONTROL)
    assert title.text() == "Objectives"
    qtbot.keyClick(title, Qt.Key.Key_Y, CONTROL)
    assert title.text() == "Aims"


def test_renaming_a_section_in_the_form_renames_it_in_the_body(qtbot, workshop, structure):
    structure.choose("objectives")
    structure.form.name.setFocus()
    structure.form.name.selectAll()
    qtbot.keyClicks(structure.form.name, "aims")
    qtbot.keyClick(structure.form.name, Qt.Key.Key_Return)
    assert "sections.aims" in workshop.centre.editor.body
    assert structure.list.key == "aims"
    workshop.draft.steps.undo()
    assert "sections.objectives" in workshop.centre.editor.body
    assert structure.list.key == "objectives"


def test_a_name_that_cannot_be_is_outlined_and_says_why(qtbot, workshop, structure):
    structure.choose("objectives")
    structure.form.name.setText("Two words")
    structure.form.name.editingFinished.emit()
    assert structure.form.name.property("wrong") == "true"
    assert "small letters" in structure.form.name.toolTip()
    assert "objectives" in ids(workshop)


def test_ticks_numbers_and_layout_change_the_section(qtbot, workshop, structure):
    structure.choose("objectives")
    form = structure.form
    form.accepts["fact"].click()
    form.least.setValue(3)
    form.most.setValue(0)
    form.hint.setPlainText("What to learn.")
    form.layout_choice.activated.emit(form.layout_choice.findData("bullets"))
    form.layout_choice.setCurrentIndex(form.layout_choice.findData("numbers"))
    form.layout_choice.activated.emit(form.layout_choice.currentIndex())
    form.more.click()
    form.annex.click()
    form.gap.setPlainText("Nothing yet.")
    section = workshop.draft.template.section("objectives")
    assert section.accepts == ("fact", "words")
    assert (section.least, section.most, section.layout) == (3, 0, "numbers")
    assert (section.hint, section.annex, section.gap) == ("What to learn.", True, "Nothing yet.")


def test_only_some_forms_of_quotes_can_be_asked_for(workshop, structure):
    structure.choose("points_they_raise")
    structure.form.forms["indirect"].click()
    assert workshop.draft.template.section("points_they_raise").forms == ("direct", "partial")
    structure.form.forms["indirect"].click()
    assert workshop.draft.template.section("points_they_raise").forms == ()


def test_only_some_kinds_of_facts_can_be_asked_for(workshop, structure):
    structure.choose("points_to_make")
    assert all(tick.isChecked() for tick in structure.form.categories.values())
    structure.form.categories["proposal"].click()
    assert "proposal" not in workshop.draft.template.section("points_to_make").categories
    assert "figure" in workshop.draft.template.section("points_to_make").categories
    structure.choose("objectives")
    assert not structure.form.categories["figure"].isEnabled()


def test_sections_are_added_moved_duplicated_and_removed_by_keyboard(qtbot, workshop, structure):
    structure.choose("objectives")
    structure.list.setFocus()
    qtbot.keyClick(structure.list, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert ids(workshop)[1] == "new_section"
    assert structure.form.title.hasFocus()
    assert structure.form.title.selectedText() == "New section"
    structure.list.setFocus()
    qtbot.keyClick(structure.list, Qt.Key.Key_Down, ALT)
    assert ids(workshop)[2] == "new_section"
    qtbot.keyClick(structure.list, Qt.Key.Key_D, CONTROL)
    assert ids(workshop)[3] == "new_section_copy"
    qtbot.keyClick(structure.list, Qt.Key.Key_Delete)
    assert "new_section_copy" not in ids(workshop)
    assert workshop.toast.text == "Removed “New section, copy”"
    workshop.toast._act(0)
    assert "new_section_copy" in ids(workshop)


def test_a_row_is_dropped_where_the_line_shows(workshop, structure):
    rows = structure.list
    structure.choose("objectives")
    last = rows.visualItemRect(rows.item(2))
    at = QPointF(QPoint(40, last.bottom() - 2))
    drop = QDropEvent(
        at, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    rows.dropEvent(drop)
    assert ids(workshop) == ["points_to_make", "points_they_raise", "objectives"]
    assert rows.key == "objectives"


def test_the_menu_of_a_section_offers_what_is_possible(structure):
    structure.choose("objectives")
    actions = {a.text().split("\t")[0]: a for a in structure.list.row_menu().actions()}
    assert not actions["Move up"].isEnabled()
    actions["Move down"].trigger()
    assert structure.list.keys()[1] == "objectives"


def test_fields_are_edited_in_their_own_tab(qtbot, workshop):
    page = workshop.centre.fields
    count = len(workshop.draft.template.fields)
    workshop.centre.show_tab(1)
    assert page.list.hasFocus()
    page.add()
    assert workshop.centre.tabs.tabText(1) == f"Fields  {count + 1}"
    form = page.form
    qtbot.keyClicks(form.label, "Room")
    form.type.setCurrentIndex(form.type.findData("choice"))
    form.type.activated.emit(form.type.currentIndex())
    form.choices.setPlainText("Large\nSmall\nLarge\n")
    form.required.click()
    form.default.textEdited.emit("Large")
    form.hint.textEdited.emit("Where it is held")
    field = workshop.draft.template.field("new_field")
    assert (field.label, field.type, field.choices) == ("Room", "choice", ("Large", "Small"))
    assert (field.required, field.default, field.hint) == (True, "Large", "Where it is held")


def test_renaming_a_field_renames_it_in_the_body(workshop):
    page = workshop.centre.fields
    page.choose("title")
    page.form.name.setText("heading")
    page.form.name.editingFinished.emit()
    assert "# {{ heading }}" in workshop.centre.editor.body
    assert page.list.key == "heading"
    page.form.name.setText("sections")
    page.form.name.editingFinished.emit()
    assert "meaning of its own" in page.form.name.toolTip()


def test_fields_move_and_go_by_keyboard(qtbot, workshop):
    page = workshop.centre.fields
    workshop.centre.show_tab(1)
    page.choose("title")
    qtbot.keyClick(page.list, Qt.Key.Key_Down, ALT)
    assert page.list.keys()[1] == "title"
    qtbot.keyClick(page.list, Qt.Key.Key_D, CONTROL)
    assert page.list.key == "title_copy"
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.key != "title_copy"


def test_a_default_that_is_no_date_is_a_problem_that_leads_to_its_field(qtbot, workshop):
    page = workshop.centre.fields
    page.choose("date")
    page.form.default.textEdited.emit("next week")
    settle(qtbot, workshop)
    assert "next week" in workshop.centre.problems.problems[0].message


def test_limits_stand_beside_what_the_pages_come_to(qtbot, workshop):
    page = workshop.centre.limits
    page.pages.setValue(2)
    page.words.setValue(100)
    assert workshop.draft.template.limits == Limits(2, 100)
    settle(qtbot, workshop)
    assert page.page_meter.accessibleName().endswith("of 2")
    page.words.setValue(0)
    assert workshop.draft.template.limits.words == 0


def test_description_and_language_are_changed_there_too(workshop):
    page = workshop.centre.limits
    page.description.setPlainText("For the\nteam")
    page.language.setCurrentIndex(page.language.findData("zh-CN"))
    page.language.activated.emit(page.language.currentIndex())
    assert (workshop.draft.template.description, workshop.draft.template.language) == ("For the team", "zh-CN")


def test_a_house_style_is_chosen_from_its_sample_and_the_pages_follow(qtbot, workshop):
    workshop.centre.show_tab(3)
    tile = workshop.centre.house.tiles["think-tank"]
    QApplication.processEvents()
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    settle(qtbot, workshop)
    assert workshop.preview.pages.document.house_style == "think-tank"
    workshop.draft.steps.undo()
    assert workshop.centre.house.tiles["uk-government"].isChecked()


def test_a_word_file_becomes_the_house_style_and_another_file_is_refused(workshop, tmp_path):
    page = workshop.centre.house
    word, other = tmp_path / "house.docx", tmp_path / "other.docx"
    word.write_bytes(b"PK\x03\x04 and so on")
    other.write_bytes(b"%PDF-1.7")
    page.attach(other)
    assert "not a Word file" in workshop.banners.texts()[0]
    workshop.banners.clear("damaged-file")
    page.attach(word)
    assert workshop.draft.template.house_style == "house.docx"
    assert page.tiles["house.docx"].isChecked()
    assert not page.tiles["house.docx"].isHidden()


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_the_sample_of_one_s_own_word_file_is_what_libreoffice_makes_of_it(qtbot, workshop, tmp_path, monkeypatch):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", OFFICE)
    page = workshop.centre.house
    made = Document()
    for style in ("Heading 1", "Heading 2", "Title"):
        made.styles[style].font.color.rgb = RGBColor(0xFF, 0x00, 0x00)
    made.save(str(tmp_path / "house.docx"))
    page.attach(tmp_path / "house.docx")
    qtbot.waitUntil(lambda: page.sample.picture is not None, timeout=60_000)
    picture = page.sample.picture
    rows = (picture.pixelColor(x, y) for y in range(picture.height() // 2) for x in range(0, picture.width(), 2))
    assert any(pixel.red() > 180 and pixel.green() < 90 for pixel in rows)
    workshop.draft.steps.undo()
    assert page.sample.picture is None


def test_without_libreoffice_the_tile_of_one_s_own_word_file_shows_no_other_style(
    qtbot, workshop, tmp_path, monkeypatch
):
    monkeypatch.setattr(office, "find_office", lambda: "")
    page = workshop.centre.house
    Document().save(str(tmp_path / "house.docx"))
    page.attach(tmp_path / "house.docx")
    qtbot.waitUntil(lambda: not page.sample.busy, timeout=20_000)
    assert page.sample.picture is None
    workshop.centre.show_tab(3)
    page.tiles["house.docx"].grab()
    assert page.tiles["house.docx"]._page is None
