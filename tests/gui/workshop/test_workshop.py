"""The template workshop as a whole: problems as one types, the pages beside, saving, sending, trying, leaving."""

import zipfile

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from workshop_templates import BODY, opened, own_template, settle

from briefwright.app.brief.operations import add_words, new_brief
from briefwright.app.templates import editing
from briefwright.app.templates.catalogue import find_template, open_template
from briefwright.app.workspace import Workspace
from briefwright.ui.workshop.workshop import TemplateWorkshop

WRONG = BODY.replace("sections.points_they_raise", "sections.points_to_raise")


@pytest.fixture
def package(workspace: Workspace):
    return own_template(workspace.folders)


@pytest.fixture
def workshop(qtbot, workspace, package) -> TemplateWorkshop:
    return opened(qtbot, workspace, package)


def type_body(qtbot, workshop, body):
    workshop.centre.editor.setPlainText(body)
    settle(qtbot, workshop)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_it_opens_with_the_pages_filled_from_the_seed(workshop):
    assert "People’s Daily Online" in workshop.preview.pages.document_text()
    assert workshop.bar.origin.text() == "Your template, version 3"
    assert not workshop.dirty


def test_an_error_is_told_where_it_is_and_the_last_good_pages_stay(qtbot, workshop):
    before = workshop.preview.pages.document_text()
    type_body(qtbot, workshop, WRONG)
    assert workshop.centre.problems.summary == "1 error, 2 notes"
    first = workshop.centre.problems.problems[0]
    assert (first.line, first.suggestion) == (9, "points_they_raise")
    assert workshop.centre.editor.error_lines == (9,)
    assert workshop.preview.strip.text.startswith("Last version without errors, from ")
    assert workshop.preview.pages.document_text() == before
    assert workshop.foot.text == "1 error. Fix it to save."
    assert not workshop.bar.save.isEnabled()
    assert workshop.bar.save.toolTip() == "1 error. Fix it to save."


def test_it_is_said_where_only_these_contents_cannot_be_set(qtbot, workshop):
    seed, *_, empty = workshop.preview.chooser.menu().actions()
    empty.trigger()
    settle(qtbot, workshop)
    type_body(
        qtbot,
        workshop,
        BODY + '\n{% if title == "Call with the Beijing science commission" %}{{ 1 // 0 }}{% endif %}',
    )
    assert workshop.preview.strip.text == ""
    before = workshop.preview.pages.document_text()
    seed.trigger()
    settle(qtbot, workshop)
    said = workshop.preview.strip.text
    assert said.startswith("The body can be read, but not set with these contents; pages from ")
    assert workshop.preview.pages.document_text() == before
    empty.trigger()
    settle(qtbot, workshop)
    assert workshop.preview.strip.text == ""


def test_the_list_of_problems_takes_room_only_while_there_are_any(qtbot, workshop):
    centre = workshop.centre
    type_body(qtbot, workshop, WRONG)
    centre.parts.setSizes([300, 200])
    listed = centre.parts.sizes()[1]
    for section in workshop.draft.template.sections:
        workshop.draft.apply("", editing.set_body(workshop.draft.package, "{{ title }}"))
        workshop.draft.apply("", editing.remove_section(workshop.draft.package, section.id))
    settle(qtbot, workshop)
    assert centre.problems.summary == "None"
    assert centre.parts.sizes()[1] == centre.problems.head_height + 1
    type_body(qtbot, workshop, WRONG)
    assert centre.parts.sizes()[1] == listed


def test_use_it_puts_in_what_was_meant_and_undo_takes_it_out_again(qtbot, workshop):
    type_body(qtbot, workshop, WRONG)
    qtbot.mouseClick(workshop.centre.problems.use_button(0), Qt.MouseButton.LeftButton)
    settle(qtbot, workshop)
    assert workshop.draft.package.body == BODY
    assert workshop.preview.strip.text == ""
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert workshop.centre.editor.body == WRONG


def test_f8_goes_to_the_problem_by_keyboard_alone(qtbot, workshop):
    type_body(qtbot, workshop, WRONG)
    workshop.structure.list.setFocus()
    press(qtbot, Qt.Key.Key_F8)
    cursor = workshop.centre.editor.textCursor()
    assert workshop.centre.editor.hasFocus()
    assert cursor.block().text()[cursor.positionInBlock() :].startswith("points_to_raise")


def test_an_error_in_another_tab_is_one_key_away(qtbot, workshop):
    type_body(qtbot, workshop, WRONG)
    workshop.centre.show_tab(2)
    workshop.centre.problems.list.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert workshop.centre.tabs.currentIndex() == 0


def test_a_section_that_is_never_set_leads_to_its_form(qtbot, workshop):
    note = next(p for p in workshop.centre.problems.problems if p.severity == "warning")
    assert "points_to_make" in note.message
    workshop.centre.problems.chosen.emit(note)
    assert workshop.structure.form.name.text() == "points_to_make"


def test_f6_goes_round_the_panes_and_back(qtbot, workshop):
    workshop.structure.list.setFocus()
    visited = []
    for _ in range(4):
        press(qtbot, Qt.Key.Key_F6)
        visited.append(QApplication.focusWidget())
    centre = workshop.centre
    assert visited == [centre.editor, centre.problems.list, workshop.preview.pages.view, workshop.structure.list]
    press(qtbot, Qt.Key.Key_F6, SHIFT)
    assert workshop.preview.pages.view.hasFocus()


def test_saving_writes_the_next_version_and_says_so(qtbot, workshop, workspace):
    type_body(qtbot, workshop, BODY + "\nThe end.\n")
    with qtbot.waitSignal(workshop.saved) as told:
        press(qtbot, Qt.Key.Key_S, CONTROL)
    assert told.args[0].template.version == "4"
    again = find_template(workspace.folders, "china-team")
    assert again.body.endswith("The end.\n")
    assert not workshop.dirty
    assert workshop.bar.origin.text() == "Your template, version 4"
    assert workshop.toast.text == "Saved as version 4"


def place_of(widget):
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("width", [1440, 1100, 900])
def test_what_is_told_covers_no_problem(qtbot, workshop, width):
    workshop.resize(width, 846)
    type_body(qtbot, workshop, WRONG)
    workshop.structure.done.emit("Removed “Background that is not to be disclosed to anybody”")
    assert workshop.toast.isVisible()
    for sizes in (workshop.panes.sizes(), [400, 700, 340]):
        workshop.panes.setSizes(sizes)
        QApplication.processEvents()
        assert not place_of(workshop.toast).intersects(place_of(workshop.centre.problems))
        assert place_of(workshop).contains(place_of(workshop.toast))


def test_what_is_told_does_not_cover_the_line_one_types(qtbot, workshop):
    type_body(qtbot, workshop, BODY + "\n" * 60)
    with qtbot.waitSignal(workshop.saved):
        workshop.asked.save()
    assert workshop.toast.text == "Saved as version 4"
    assert not place_of(workshop.toast).intersects(place_of(workshop.centre))


def test_what_was_typed_a_moment_ago_is_looked_through_before_it_is_saved(qtbot, workshop, workspace):
    workshop.centre.editor.setPlainText(WRONG)
    workshop.asked.save()
    settle(qtbot, workshop)
    qtbot.wait(20)
    assert find_template(workspace.folders, "china-team").body == BODY
    assert workshop.dirty


def test_undo_goes_back_past_a_save_and_the_version_stays(qtbot, workshop):
    type_body(qtbot, workshop, BODY + "More.\n")
    with qtbot.waitSignal(workshop.saved):
        workshop.asked.save()
    workshop.draft.steps.undo()
    assert workshop.centre.editor.body == BODY
    assert workshop.draft.template.version == "4"
    assert workshop.dirty


def test_a_built_in_template_opens_as_a_copy(qtbot, workspace):
    workshop = opened(qtbot, workspace, find_template(workspace.folders, "information-note"))
    assert workshop.bar.name.text() == "Information note, copy"
    assert workshop.bar.save.text() == "Save a copy"
    with qtbot.waitSignal(workshop.saved) as told:
        workshop.asked.save()
    assert told.args[0].template.id == "information-note-copy"
    assert told.args[0].template.version == "1"
    assert workshop.bar.save.text() == "Save template"
    assert find_template(workspace.folders, "information-note").origin == "built-in"


def test_the_name_is_changed_in_the_bar_and_an_empty_one_is_not_saved(qtbot, workshop):
    workshop.bar.name.setFocus()
    workshop.bar.name.selectAll()
    qtbot.keyClicks(workshop.bar.name, "Beijing visit")
    assert workshop.draft.template.name == "Beijing visit"
    assert workshop.draft.steps.undoText() == "Rename template"
    workshop.bar.name.selectAll()
    press(qtbot, Qt.Key.Key_Backspace)
    assert workshop.bar.save.toolTip() == "The template has no name. Give it one to save."


def test_the_pages_follow_the_open_brief_through_a_renamed_section(qtbot, workspace, package):
    brief = add_words(new_brief(package.template, {"title": "A call"}), "objectives", "Learn what they plan.")
    workshop = opened(qtbot, workspace, package, brief)
    assert workshop.preview.chooser.accessibleName() == "Pages: Filled from the open brief"
    assert "Learn what they plan." in workshop.preview.pages.document_text()
    workshop.draft.rename_section("objectives", "aims")
    settle(qtbot, workshop)
    assert "{{ bullets(sections.aims) }}" in workshop.centre.editor.body
    assert "Learn what they plan." in workshop.preview.pages.document_text()


@pytest.mark.parametrize("filling", ["library", "empty"])
def test_the_pages_can_be_filled_otherwise(qtbot, workshop, filling):
    from briefwright.ui.workshop.samples import NAMES

    action = next(a for a in workshop.preview.chooser.menu().actions() if a.text() == NAMES[filling])
    action.trigger()
    settle(qtbot, workshop)
    assert ("Xu" in workshop.preview.pages.document_text()) is (filling == "library")


def test_a_click_on_a_heading_in_the_pages_chooses_its_section(workshop):
    workshop.preview.pages.sectionClicked.emit("points_they_raise")
    assert workshop.structure.list.key == "points_they_raise"


def test_sending_writes_one_file_that_opens_as_the_same_template(qtbot, workshop, workspace, tmp_path):
    out = tmp_path / "team.bwt"
    workshop.out.send(workshop.draft.package, out)
    workshop.writing.finish()
    assert open_template(workspace, str(out)).body == BODY
    assert workshop.toast.text == "Written: team.bwt"


@pytest.fixture
def asked_where(monkeypatch, tmp_path):
    """What the file dialog was asked; it answers with a file under its own name."""
    asked = []
    answer = (str(tmp_path / "sent.bwt"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *told: asked.append(told) or answer)
    return asked


@pytest.mark.parametrize(("key", "done"), [(Qt.Key.Key_E, "sent"), (Qt.Key.Key_S, "saved")])
def test_with_an_error_it_is_said_that_it_does_not_go_out(qtbot, workshop, asked_where, key, done):
    type_body(qtbot, workshop, WRONG)
    press(qtbot, key, CONTROL)
    (told,) = workshop.banners.texts()
    assert told.startswith(f"“China team” was not {done} Line 9: no section is called “points_to_raise”. Fix it, ")
    assert not asked_where
    workshop.structure.list.setFocus()
    (go,) = [b for b in workshop.banners.findChildren(QPushButton) if b.text() == "Go to it"]
    qtbot.mouseClick(go, Qt.MouseButton.LeftButton)
    assert workshop.centre.editor.textCursor().blockNumber() == 8
    assert workshop.banners.texts() == ()


def test_sending_says_so_by_its_button_too_and_how_much_more_is_wrong(qtbot, workshop, asked_where):
    type_body(qtbot, workshop, WRONG + "\n{{ titel }}\n{{ sections.aims }}\n")
    qtbot.mouseClick(workshop.bar.send, Qt.MouseButton.LeftButton)
    (told,) = workshop.banners.texts()
    assert "There are 2 more errors. Fix it, then send it again." in told
    assert not asked_where
    type_body(qtbot, workshop, BODY)
    assert workshop.banners.texts() == ()


def test_what_was_typed_a_moment_ago_is_sent_or_refused(qtbot, workshop, workspace, asked_where, tmp_path):
    workshop.centre.editor.setPlainText(BODY + "The end.\n")
    qtbot.mouseClick(workshop.bar.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked_where))
    workshop.writing.finish()
    assert open_template(workspace, str(tmp_path / "sent.bwt")).body == BODY + "The end.\n"
    workshop.centre.editor.setPlainText(WRONG)
    qtbot.mouseClick(workshop.bar.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workshop.banners.texts() != ())
    assert len(asked_where) == 1


def test_an_older_version_is_not_tried_in_place_of_one_with_an_error(qtbot, workshop, monkeypatch):
    opened_files = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_files.append)
    workshop.centre.editor.setPlainText(WRONG)
    qtbot.mouseClick(workshop.bar.attempt, Qt.MouseButton.LeftButton)
    settle(qtbot, workshop)
    qtbot.waitUntil(lambda: workshop.banners.texts() != ())
    assert workshop.banners.texts()[0].startswith("“China team” was not written as a Word file Line 9: ")
    assert not workshop.out.busy
    assert not opened_files
    assert not workshop.bar.attempt.isEnabled()
    assert workshop.bar.attempt.toolTip() == "The pages appear when there is no error"


def test_a_template_without_a_name_is_not_sent(qtbot, workshop, asked_where):
    workshop.bar.named.emit("")
    qtbot.mouseClick(workshop.bar.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: workshop.banners.texts() != ())
    assert workshop.banners.texts() == ("“china-team” was not sent It has no name. Fix it, then send it again.",)
    assert not asked_where
    workshop.bar.named.emit("Team")
    settle(qtbot, workshop)
    assert workshop.banners.texts() == ()


def test_what_cannot_be_written_is_said_in_a_banner(workshop, tmp_path):
    (tmp_path / "file").write_text("in the way")
    workshop.out.send(workshop.draft.package, tmp_path / "file" / "team.bwt")
    workshop.writing.finish()
    assert len(workshop.banners.texts()) == 1
    workshop.banners.clear("not-writable")


def test_try_it_writes_the_pages_as_a_word_file_and_opens_it(qtbot, workshop, monkeypatch):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    qtbot.mouseClick(workshop.bar.attempt, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(urls), timeout=15_000)
    with zipfile.ZipFile(urls[0]) as word:
        assert "boundless opportunities" in word.read("word/document.xml").decode()
    qtbot.waitUntil(lambda: not workshop.out.busy)


@pytest.mark.parametrize("answer", ["Cancel", "Discard", "Save"])
def test_unsaved_changes_are_asked_about_once(qtbot, workshop, workspace, monkeypatch, answer):
    asked = []
    chosen = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or chosen)
    type_body(qtbot, workshop, BODY + "More.\n")
    closed = []
    workshop.closed.connect(lambda: closed.append(1))
    workshop.bar.homeAsked.emit()
    assert asked == ["“China team” has changes that are not saved."]
    assert bool(closed) is (answer != "Cancel")
    assert find_template(workspace.folders, "china-team").body.endswith("More.\n") is (answer == "Save")


def test_what_was_typed_last_is_saved_too_when_one_leaves_at_once(workshop, workspace, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Save)
    workshop.centre.editor.setPlainText(BODY + "At the last moment.\n")
    assert workshop.may_close()
    assert find_template(workspace.folders, "china-team").body.endswith("At the last moment.\n")


def test_a_template_with_an_error_cannot_be_saved_on_leaving(workshop, monkeypatch):
    offered = []
    standard = QMessageBox.StandardButton
    monkeypatch.setattr(QMessageBox, "exec", lambda box: offered.append(box.standardButtons()) or standard.Cancel)
    workshop.centre.editor.setPlainText(WRONG)
    assert not workshop.may_close()
    assert offered == [standard.Discard | standard.Cancel]


def test_without_changes_nothing_is_asked(qtbot, workshop):
    with qtbot.waitSignal(workshop.closed):
        workshop.leave()


def test_every_control_has_a_name_for_a_screen_reader(workshop):
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox

    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QPlainTextEdit, QSpinBox)
    inputs = [w for kind in kinds for w in workshop.findChildren(kind)]
    inputs += [w for w in workshop.findChildren(QLineEdit) if w.objectName() != "qt_spinbox_lineedit"]
    unnamed = [
        w for w in inputs if w.isVisibleTo(workshop) and not (w.accessibleName() or getattr(w, "text", str)())
    ]
    assert not unnamed


def test_it_follows_the_theme(workshop):
    from briefwright.ui.theme import theme

    try:
        theme().choose("dark")
        dark = workshop.grab().toImage().pixelColor(5, 5)
        theme().choose("light")
        light = workshop.grab().toImage().pixelColor(5, 5)
    finally:
        theme().choose("system")
    assert dark.lightness() < 60 < light.lightness()


def test_unsaved_work_is_kept_and_offered_after_a_crash(qtbot, workshop, workspace, package):
    type_body(qtbot, workshop, BODY + "Not saved.\n")
    workshop.keeping.keep()
    workshop.writing.finish()
    again = opened(qtbot, workspace, package)
    assert again.banners.texts()[0].endswith("Changes to this template that were not saved have been kept.")
    next(b for b in again.banners.findChildren(QPushButton) if b.text() == "Restore them").click()
    assert again.centre.editor.body.endswith("Not saved.\n")
    with qtbot.waitSignal(again.saved):
        again.asked.save()
    assert opened(qtbot, workspace, again.draft.package).banners.texts() == ()


def test_work_that_is_left_on_purpose_is_not_offered_again(qtbot, workshop, workspace, package):
    type_body(qtbot, workshop, BODY + "Not saved.\n")
    workshop.keeping.keep()
    workshop.stop()
    assert opened(qtbot, workspace, package).banners.texts() == ()


def test_tab_comes_to_what_fills_the_pages_before_the_pages(qtbot, workshop):
    side = workshop.preview
    workshop.centre.editor.setFocus()
    stops = []
    for _ in range(60):
        workshop.focusNextPrevChild(True)
        stops.append(QApplication.focusWidget())
        if stops[-1] is side.pages.view:
            break
    within = [stop for stop in stops if side.isAncestorOf(stop)]
    assert within[0] is side.chooser
    assert within[-1] is side.pages.view
    assert len(within) > 2
