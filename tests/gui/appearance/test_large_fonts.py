"""Twice the usual font: every dialog stays on the screen and nothing written in it is cut off."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
)
from workshop_templates import opened, own_template

from briefwright.app.settings import Settings
from briefwright.checks.verbatim import QuotationCheck
from briefwright.ui import theme as themes
from briefwright.ui.dialogs.about import AboutDialog
from briefwright.ui.dialogs.check_result import CheckDialog
from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.dialogs.note import NoteDialog
from briefwright.ui.dialogs.section import SectionDialog
from briefwright.ui.dialogs.settings import SettingsDialog
from briefwright.ui.dialogs.shortcuts import ShortcutSheet
from briefwright.ui.dialogs.source_details import SourceDetailsDialog
from briefwright.ui.dialogs.template_dialog import TemplateDialog
from briefwright.ui.dialogs.translation import TranslationDialog
from briefwright.ui.fonts import interface_font, interface_pixels, set_pixels
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.widgets import dialog_size
from briefwright.ui.widgets.pane_header import YieldingLabel
from conftest import settle

SMALL = QSize(1342, 704)
"""What a screen of 1366 × 768 leaves inside a window's frame."""


@pytest.fixture
def twice(monkeypatch, qtbot):
    """The interface with a base of 26 pixels, on a small screen."""

    def large():
        made = interface_font()
        set_pixels(made, 26)
        return made

    with monkeypatch.context() as patch:
        patch.setattr(themes, "interface_font", large)
        patch.setattr(dialog_size, "room_of", lambda _dialog: SMALL)
        themes.theme().install()
        assert interface_pixels() == pytest.approx(26, abs=0.5)
        yield
    themes.theme().install()


def cut_off(dialog: QDialog) -> list[str]:
    """What is written and has less room than it needs."""
    found = []
    for shown in [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]:
        text = shown.text()
        if not text or not shown.isVisibleTo(dialog) or isinstance(shown, YieldingLabel):
            continue
        wraps = isinstance(shown, QLabel) and shown.wordWrap()
        needed = QSize(0, shown.heightForWidth(shown.width())) if wraps else shown.sizeHint()
        if needed.width() > shown.width() + 1 or needed.height() > shown.height() + 1:
            found.append(f"{text}: {shown.size().toTuple()} of {needed.toTuple()}")
    for area in dialog.findChildren(QScrollArea):
        inside = area.widget()
        if inside is not None and inside.width() > area.viewport().width():
            found.append(f"{type(inside).__name__} is wider than its area")
    return found


ALL = (
    "about", "settings", "shortcuts", "save", "export", "note",
    "source", "section", "translation", "check", "speakers",
)  # fmt: skip


@pytest.mark.parametrize("which", ALL)
def test_dialogs_have_room_for_their_words(which, twice, bench, window, qtbot):
    desk, found = window.desk, bench.evidence.model.found(0)
    desk.add((found,), "background_free")
    (item,) = desk.brief.evidence_items()
    dialog = {
        "about": lambda: AboutDialog(window),
        "settings": lambda: SettingsDialog(window, Settings(), {"meeting-brief": "Meeting brief"}),
        "shortcuts": lambda: ShortcutSheet(window, window.actions_by_id),
        "save": lambda: TemplateDialog(window, desk.template, desk.brief),
        "export": lambda: ExportDialog(window, window.workspace, desk),
        "note": lambda: NoteDialog(window, 2, "Ask the desk"),
        "source": lambda: SourceDetailsDialog(window, window.workspace.library.source(found.source.id)),
        "section": lambda: SectionDialog(window, place="Objectives"),
        "translation": lambda: TranslationDialog(window, item),
        "check": lambda: CheckDialog(window, "call.docx", (QuotationCheck("boundless", "exact"),), {}),
        "speakers": lambda: SpeakerRegister(window.workspace, window),
    }[which]()
    dialog.show()
    qtbot.waitExposed(dialog)
    if isinstance(dialog, ExportDialog):
        qtbot.waitUntil(lambda: dialog.preflight is not None, timeout=15_000)
        qtbot.wait(50)
    assert cut_off(dialog) == []
    assert dialog.width() <= SMALL.width()
    assert dialog.height() <= SMALL.height()
    dialog.done(0)


def test_the_toolbar_and_the_outline_have_room_for_their_words(twice, bench, window, qtbot):
    window.resize(1920, 1100)
    settle(qtbot, window)
    tools = window.tools
    for shown in tools.findChildren(QAbstractButton):
        if shown.isVisible():
            assert tools.rect().contains(shown.geometry()), shown.text()
            assert shown.height() >= shown.sizeHint().height(), shown.text()
    sheet = bench.outline.sheet
    assert sheet.widget().width() <= sheet.viewport().width()
    for section in sheet.canvas.sections:
        assert section.header.title.height() >= section.header.title.sizeHint().height()
    for section in sheet.canvas.sections:
        section.header.show_title("A title somebody wrote without a thought for how much room there is for it")
    qtbot.wait(20)
    assert sheet.widget().width() <= sheet.viewport().width()


def test_the_workshop_s_heads_have_room_for_their_words(twice, workspace, qtbot):
    made = opened(qtbot, workspace, own_template(workspace.folders))
    made.resize(1920, 1050)
    qtbot.waitUntil(lambda: made.width() == 1920)
    made.preview._choose("seed")
    qtbot.waitUntil(lambda: made.checker.latest is not None and not made.checker.busy, timeout=10_000)
    qtbot.wait(50)
    assert made.preview.isVisible()
    chooser, tabs = made.preview.chooser, made.centre.tabs
    assert chooser.width() >= chooser.sizeHint().width(), chooser.text()
    assert tabs.parentWidget().rect().contains(tabs.geometry())


def test_where_three_panes_have_no_room_the_pages_give_way(twice, bench, window, qtbot):
    window.resize(1366, 738)
    qtbot.waitUntil(lambda: window.width() == 1366)
    assert not bench.preview.isVisible()
    assert bench.evidence.isVisible()
    window.resize(1920, 1100)
    qtbot.waitUntil(bench.preview.isVisible)


def test_the_bar_of_the_workshop_has_room_for_its_buttons(twice, qtbot, workspace):
    made = opened(qtbot, workspace, own_template(workspace.folders))
    made.resize(1366, 700)
    made.show()
    bar = made.bar
    for shown in (bar.save, bar.attempt, bar.send):
        assert shown.height() >= shown.sizeHint().height(), shown.text()
        assert bar.rect().adjusted(0, 4, 0, -4).contains(shown.geometry()), shown.text()


def test_export_is_there_on_a_small_screen_and_words_come_back_with_room(twice, bench, window, qtbot):
    tools = window.tools
    window.resize(1366, 738)
    qtbot.waitUntil(lambda: window.width() == 1366)
    qtbot.waitUntil(tools.export.isVisible)
    assert tools.rect().contains(tools.export.geometry())
    window.resize(2400, 738)
    qtbot.waitUntil(lambda: window.width() == 2400)
    worded = [b for b in tools.findChildren(QToolButton) if b.defaultAction() is window.action("words")]
    assert worded[0].toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    qtbot.waitUntil(lambda: tools.command.width() >= tools.command.sizeHint().width() > 248)


def test_export_stands_level_with_what_is_beside_it(twice, bench, window, qtbot):
    window.resize(1900, 1000)
    qtbot.waitUntil(lambda: window.tools.width() == 1900)
    tools = window.tools
    assert abs(tools.export.geometry().center().y() - tools.command.geometry().center().y()) <= 1


def test_the_words_of_a_field_stand_level_with_it(twice, bench, window, qtbot, workspace):
    _assert_level(bench.outline)
    made = opened(qtbot, workspace, own_template(workspace.folders))
    made.resize(1366, 700)
    made.show()
    qtbot.wait(50)
    _assert_level(made)


def _assert_level(pane):
    """Each field's words begin where it begins and are as high, where it is one line."""
    pairs = [(s, s.buddy()) for s in pane.findChildren(QLabel) if s.isVisible() and s.buddy() is not None]
    lines = [(s, field) for s, field in pairs if field.height() < 2 * s.fontMetrics().height()]
    assert lines
    for words, field in lines:
        assert abs(words.geometry().center().y() - field.geometry().center().y()) <= 1, words.text()


def test_the_recent_briefs_keep_their_title(twice, window, qtbot):
    for width in (1280, 1366, 1920):
        window.resize(width, 738)
        qtbot.wait(20)
        title = next(s for s in window.start_page.findChildren(QLabel) if s.text() == "Recent briefs")
        assert title.width() >= title.sizeHint().width(), width


def test_what_is_said_of_the_file_begins_beside_its_sign(twice, bench, window, qtbot):
    dialog = ExportDialog(window, window.workspace, window.desk)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.preflight is not None, timeout=15_000)
    qtbot.wait(50)
    (words,) = (s for s in dialog.findChildren(QLabel) if s.text().startswith("OFFICIAL on"))
    line = words.fontMetrics().height()
    assert words.height() > 1.5 * line  # its neighbour takes two lines
    picture = words.grab().toImage()
    ground = picture.pixelColor(0, 0)
    inked = [y for y in range(picture.height()) if any(picture.pixelColor(x, y) != ground for x in range(200))]
    assert inked[0] < line / 2
    dialog.done(0)


def test_the_head_of_the_problems_is_seen_above_the_first(twice, qtbot, workspace):
    made = opened(qtbot, workspace, own_template(workspace.folders))
    made.resize(1366, 700)
    made.show()
    problems = made.centre.problems
    qtbot.waitUntil(lambda: bool(problems.problems), timeout=10_000)
    qtbot.wait(50)
    assert problems.list.geometry().top() >= problems.head_height - 1


def test_a_choice_s_arrow_keeps_off_its_edge(twice, window):
    dialog = SettingsDialog(window, Settings(), {"meeting-brief": "Meeting brief"})
    dialog.show()
    choice = dialog.findChildren(QComboBox)[0]
    assert choice.isVisible()
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    arrow = choice.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, choice
    )
    assert arrow.width() >= 2 * 22 * 0.95
    dialog.done(0)
