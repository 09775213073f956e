"""Making it theirs: today's brief becomes a template, is edited, dressed, sent and installed, by keyboard alone."""

import docx
import pytest
from docx.shared import RGBColor
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from workshop_templates import settle

from briefwright.app.folders import folders
from briefwright.app.settings import Settings
from briefwright.app.templates import find_template
from briefwright.app.workspace import Workspace
from briefwright.ui.application import make_application, open_window
from briefwright.ui.dialogs.export import ExportDialog
from briefwright.ui.dialogs.template_dialog import TemplateDialog
from briefwright.ui.workshop import workshop as leaving
from conftest import activate

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key, wherever the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)


def write(qtbot, words):
    """Words, wherever the focus is."""
    qtbot.keyClicks(QApplication.focusWidget(), words)


def tab_to(qtbot, widget, most=40):
    """Press Tab until a widget has the focus."""
    for _ in range(most):
        if widget.hasFocus():
            return
        press(qtbot, KEY.Key_Tab)
    raise AssertionError(f"Tab does not reach {widget}")


@pytest.fixture
def house_file(tmp_path):
    """The department's own Word file: green headings."""
    made = docx.Document()
    made.styles["Heading 1"].font.color.rgb = RGBColor(0x00, 0x66, 0x33)
    made.styles["Heading 2"].font.color.rgb = RGBColor(0x00, 0x66, 0x33)
    made.save(str(tmp_path / "department.docx"))
    return tmp_path / "department.docx"


def save_as_template(qtbot, window, name):
    """Ctrl+Shift+S, a name, Enter."""

    def name_it():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TemplateDialog)
        dialog.name.selectAll()
        qtbot.keyClicks(dialog.name, name)
        qtbot.keyClick(dialog.name, KEY.Key_Return)

    QTimer.singleShot(100, name_it)
    qtbot.keyClick(window, KEY.Key_S, CTRL | SHIFT)
    activate(qtbot, window)


def open_workshop(qtbot, window, name):
    """From the start page: find the template, then Ctrl+Shift+T."""
    qtbot.keyClick(window, KEY.Key_Home, Qt.KeyboardModifier.AltModifier)
    page = window.start_page
    tab_to(qtbot, page.search)
    write(qtbot, name)
    qtbot.keyClick(window, KEY.Key_T, CTRL | SHIFT)
    workshop = window.commands.templates.workshop
    settle(qtbot, workshop)
    return workshop


def edit(qtbot, workshop):
    """A section's title in the form, an error in the body seen and mended, a line of one's own."""
    press(qtbot, KEY.Key_1, CTRL)
    press(qtbot, KEY.Key_Down)
    tab_to(qtbot, workshop.structure.form.title)
    press(qtbot, KEY.Key_A, CTRL)
    write(qtbot, "What we want")
    press(qtbot, KEY.Key_2, CTRL)
    press(qtbot, KEY.Key_End, CTRL)
    for line in ("", "## Afterwards", "", "{{ titel"):
        press(qtbot, KEY.Key_Return)
        write(qtbot, line)
    settle(qtbot, workshop)
    problem = workshop.centre.problems.problems[0]
    assert (problem.severity, problem.suggestion) == ("error", "title")
    assert problem.line in workshop.centre.editor.error_lines
    assert not workshop.bar.save.isEnabled()
    for _ in "titel":
        press(qtbot, KEY.Key_Backspace)
    write(qtbot, "title")
    settle(qtbot, workshop)
    assert workshop.centre.problems.summary.startswith(("None", "1 note", "2 notes"))
    assert "Afterwards" in workshop.preview.pages.document_text()
    assert workshop.draft.template.section("objectives").title == "What we want"


def dress_and_send(qtbot, workshop, house_file, out, monkeypatch):
    """The House style tab, the Word file, Ctrl+S, Ctrl+E."""
    for _ in range(3):
        press(qtbot, KEY.Key_PageDown, CTRL)
    house = workshop.centre.house
    assert house.attach_button.hasFocus()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(house_file), ""))
    press(qtbot, KEY.Key_Space)
    settle(qtbot, workshop)
    assert house.tiles["house.docx"].isChecked()
    press(qtbot, KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: not workshop.dirty, timeout=15_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(qtbot, KEY.Key_E, CTRL)
    assert out.stat().st_size > 500


def test_a_brief_becomes_a_template_that_a_colleague_installs(  # noqa: PLR0917 - fixtures
    bench, window, house_file, qtbot, tmp_path, monkeypatch, shared_pool
):
    monkeypatch.setattr(leaving, "ask_to_save", lambda *_: "discard")  # else a failure would wait for an answer
    desk = window.desk
    desk.set_field("title", "Call with the commission")
    desk.add((bench.evidence.model.found(0),), "background_free")
    activate(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "today.brief"), ""))
    qtbot.keyClick(window, KEY.Key_S, CTRL)
    save_as_template(qtbot, window, "China team call")
    workshop = open_workshop(qtbot, window, "china team")
    assert workshop.draft.template.name == "China team call"
    edit(qtbot, workshop)
    out = tmp_path / "call.bwt"
    dress_and_send(qtbot, workshop, house_file, out, monkeypatch)

    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "colleague"))
    theirs = Workspace(folders(), Settings(reduce_motion=True), pool=shared_pool)
    colleague = open_window(make_application([]), theirs, out)
    try:
        qtbot.waitUntil(lambda: colleague.is_ready, timeout=15_000)
        qtbot.waitUntil(lambda: colleague.start_page.gallery.hasFocus() or colleague.isActiveWindow())
        chosen = colleague.start_page.gallery.current_package()
        assert chosen.template.name == "China team call"
        assert "installed" in colleague.status.message
        found = find_template(theirs.folders, chosen.template.id)
        assert found.house_docx == house_file.read_bytes()
        assert found.template.section("objectives").title == "What we want"
        qtbot.keyClick(colleague.start_page.gallery, KEY.Key_Return)
        assert colleague.desk.template.name == "China team call"
        colleague.desk.add_words("objectives", text="A meeting of experts.")
        activate(qtbot, colleague)
        word = tmp_path / "theirs.docx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(word), ""))
        qtbot.keyClick(colleague, KEY.Key_E, CTRL)
        dialog = colleague.findChild(ExportDialog)
        qtbot.waitUntil(lambda: dialog.preflight is not None, timeout=20_000)
        with qtbot.waitSignal(dialog.exported, timeout=20_000):
            qtbot.keyClick(dialog, KEY.Key_Return)
        written = docx.Document(str(word))
        assert written.styles["Heading 2"].font.color.rgb == RGBColor(0x00, 0x66, 0x33)
        words = "".join(written.element.body.itertext())
        assert "A meeting of experts." in words
        assert "Afterwards" in words
    finally:
        colleague.desk.editor.close()
        colleague.desk.lay_out(None)
        colleague.close()
        theirs._pool = None
        theirs.close()
