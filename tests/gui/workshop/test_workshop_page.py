"""The workshop as a page of the window: its keys are its own, and what it saves reaches the brief."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from workshop_templates import own_template, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window, qtbot):
    package = own_template(window.workspace.folders)
    window.commands.templates.refresh()
    window.commands.start_brief(package)
    qtbot.waitUntil(lambda: not window.workbench.composer.busy, timeout=10_000)
    window.commands.templates.edit()
    made = window.commands.templates.workshop
    settle(qtbot, made)
    yield made
    made.draft.steps.setClean()
    assert window.commands.templates.leave_workshop()


def test_its_keys_do_not_reach_the_brief_behind_it(qtbot, window, page):
    steps = len(window.desk.editor.history.past)
    page.centre.editor.setFocus()
    qtbot.keyClicks(page.centre.editor, "xy")
    assert page.dirty
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert not page.dirty
    assert len(window.desk.editor.history.past) == steps
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Y, CONTROL)
    assert page.dirty


def test_save_saves_the_template_and_the_brief_takes_it_over(qtbot, window, page):
    page.centre.editor.setPlainText(page.centre.editor.body + "\nIn short.\n")
    settle(qtbot, page)
    page.structure.list.setFocus()
    with qtbot.waitSignal(page.saved):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, CONTROL)
    assert window.desk.editor.path is None
    assert window.desk.editor.package.body.endswith("In short.\n")


def test_the_pages_are_filled_from_the_seed_while_the_open_brief_is_empty(page):
    assert page.preview.chooser.accessibleName() == "Pages: Filled from the seed"
    assert page.preview.chooser.menu().actions()[0].text() == "Filled from the open brief"


def test_one_begins_at_the_sections(page):
    assert page.structure.list.hasFocus()


def test_undo_turns_to_what_it_changes(qtbot, page):
    centre = page.centre
    centre.show_tab(3)
    centre.house.tiles["think-tank"].click()
    assert not page.foot._place.isVisible()
    centre.show_tab(0)
    assert page.foot._place.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)
    assert page.draft.template.house_style != "think-tank"
    assert centre.tabs.currentIndex() == 3
    assert centre.upper.isAncestorOf(QApplication.focusWidget())
    centre.show_tab(1)
    page.structure.list.setFocus()
    page.draft.steps.redo()
    assert centre.tabs.currentIndex() == 3
    assert page.structure.list.hasFocus()


def test_the_gallery_shows_the_template_that_was_just_saved(qtbot, window):
    window.show_start()
    templates = window.commands.templates
    templates.edit(own_template(window.workspace.folders))
    made = templates.workshop
    settle(qtbot, made)
    made.centre.editor.setPlainText(made.centre.editor.body + "\nIn short.\n")
    settle(qtbot, made)
    with qtbot.waitSignal(made.saved):
        made.asked.save()
    assert templates.leave_workshop()
    gallery = window.start_page.gallery
    assert gallery.current_package().template.id == made.draft.template.id
    qtbot.waitUntil(
        lambda: gallery.viewport().rect().contains(gallery.visualRect(gallery.currentIndex()).center()),
        timeout=2_000,
    )
