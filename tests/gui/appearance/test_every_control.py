"""Every control has a name, every action a menu, a key and a word for the status bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)
from workshop_templates import opened, own_template

from briefwright.app.settings import Settings
from briefwright.checks.verbatim import QuotationCheck
from briefwright.ui.actions import ACTIONS
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
from briefwright.ui.menus import MENUS
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.widgets.day_chooser import DayChooser

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def nameless(root: QWidget) -> list[str]:
    """The controls a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(
            widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit)
        ):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        hidden = widget.objectName().startswith("qt_") or not widget.isVisibleTo(root)
        if not hidden and not (widget.accessibleName() or text.strip()):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def test_the_start_page_names_every_control(window):
    assert nameless(window) == []


def test_the_workbench_names_every_control(bench, window):
    window.desk.add_words("reason", text="Own words.")
    window.desk.add((bench.evidence.model.found(0),))
    bench.outline.fields._toggle()
    QApplication.processEvents()
    assert nameless(window) == []


def test_the_source_viewer_names_every_control(bench, window):
    found = bench.evidence.model.found(0)
    window.commands.evidence.open_source(found.source.id, found.evidence.id)
    assert nameless(window) == []


@pytest.mark.parametrize("name", ["settings", "shortcuts", "about", "template", "note", "source", "day"])
def test_dialogs_name_every_control(bench, window, qtbot, name):
    found = bench.evidence.model.found(0)
    made: dict[str, QWidget] = {
        "settings": SettingsDialog(window, Settings(), {"meeting-brief": "Meeting brief"}),
        "shortcuts": ShortcutSheet(window, window.actions_by_id),
        "about": AboutDialog(window),
        "template": TemplateDialog(window, window.desk.template, window.desk.brief),
        "note": NoteDialog(window, 2, "Ask the desk"),
        "source": SourceDetailsDialog(window, window.workspace.library.source(found.source.id)),
        "day": DayChooser("2020-08-06", window),
    }
    dialog = made[name]
    dialog.show()
    assert nameless(dialog) == []
    assert roleless(dialog) == []
    assert dialog.windowTitle() or dialog.accessibleName()
    dialog.close()


PLAIN = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def roleless(root: QWidget) -> list[str]:
    """The controls a screen reader could not tell what they are."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit))
        and widget.isVisibleTo(root)
        and QAccessible.queryAccessibleInterface(widget).role() in PLAIN
    ]


def test_the_workshop_names_every_control_of_each_tab(qtbot, workspace):
    made = opened(qtbot, workspace, own_template(workspace.folders))
    for tab in range(made.centre.tabs.count()):
        made.centre.show_tab(tab)
        assert nameless(made) == []
        assert roleless(made) == []


@pytest.mark.parametrize("name", ["export", "section", "translation", "check", "speakers"])
def test_the_other_dialogs_name_every_control(bench, window, qtbot, name):
    window.desk.add((bench.evidence.model.found(0),), "background_free")
    dialog = {
        "export": lambda: ExportDialog(window, window.workspace, window.desk),
        "section": lambda: SectionDialog(window, place="Objectives"),
        "translation": lambda: TranslationDialog(window, window.desk.brief.evidence_items()[0]),
        "check": lambda: CheckDialog(window, "call.docx", (QuotationCheck("boundless", "exact"),), {}),
        "speakers": lambda: SpeakerRegister(window.workspace, window),
    }[name]()
    dialog.show()
    if isinstance(dialog, ExportDialog):
        qtbot.waitUntil(lambda: dialog.preflight is not None, timeout=15_000)
    assert nameless(dialog) == []
    assert roleless(dialog) == []
    assert dialog.windowTitle()
    dialog.done(0)


def test_every_control_of_the_window_has_a_role(bench, window):
    window.desk.add((bench.evidence.model.found(0),))
    assert roleless(window) == []


RARE = {"renew_library", "restore_library", "export_library", "import_library"}
"""Done once in a long while: by their menu’s letters or the palette, where no key can be pressed by mistake."""


def test_every_action_has_a_menu_a_key_and_words(window):
    in_menus = {name for _, names in MENUS for name in names}
    for spec in ACTIONS:
        action = window.action(spec.id)
        assert spec.id in in_menus, spec.id
        assert action.shortcut().toString() or spec.hint or spec.id in RARE, spec.id
        assert action.toolTip(), spec.id
        assert action.statusTip(), spec.id


def test_no_two_actions_share_a_key(window):
    keys = [a.shortcut().toString(QKeySequence.SequenceFormat.PortableText) for a in window.actions_by_id.values()]
    given = [key for key in keys if key]
    assert len(given) == len(set(given))


def test_every_menu_is_filled(window):
    for titled in window.menuBar().actions():
        menu = titled.menu()
        assert isinstance(menu, QMenu)
        entries = [action for action in menu.actions() if not action.isSeparator()]
        assert entries
        assert all(isinstance(action, QAction) and action.text() for action in entries)


def test_tab_goes_from_the_search_through_the_panes(bench, window, qtbot):
    bench.evidence.focus_search()
    order, widget = [], bench.evidence.search
    for _ in range(120):
        widget = widget.nextInFocusChain()
        if widget.focusPolicy() and widget.isVisibleTo(window):
            order.append(widget)
    panes = [
        next((n for n, p in enumerate((bench.evidence, bench.outline, bench.preview)) if p.isAncestorOf(w)), -1)
        for w in order
    ]
    seen = [pane for pane in dict.fromkeys(panes) if pane >= 0]
    assert seen == [0, 1, 2]


def test_undo_stays_in_its_menu_where_its_button_is_not_shown(window):
    assert window.stack.currentWidget() is window.start_page
    assert window.action("undo").isVisible()
    shown = [button.text() for button in window.tools.findChildren(QAbstractButton) if button.isVisible()]
    assert not [text for text in shown if "Undo" in text]


def test_the_start_page_has_the_focus_from_the_first_paint(workspace, qtbot, monkeypatch):
    from briefwright.ui.panes.start.gallery import Thumbnails
    from briefwright.ui.window.main_window import MainWindow

    monkeypatch.setattr(Thumbnails, "make", lambda _self, _packages: None)

    made = MainWindow(workspace)
    assert made.focusWidget() is made.start_page
    made.greet()
    qtbot.waitUntil(lambda: made.is_ready)
    qtbot.waitUntil(lambda: made.focusWidget() is made.start_page.gallery)
    made.close()
    made.deleteLater()


def test_buttons_of_the_toolbar_are_enabled_as_their_actions(bench, window):
    window.desk.set_field("title", "Once")
    window.desk.undo()
    for button in window.tools.findChildren(QToolButton):
        if button.defaultAction() is not None and not button.isHidden():
            assert button.isEnabled() == button.defaultAction().isEnabled(), button.text()
    assert not window.action("undo").isEnabled()


def test_a_day_is_chosen_by_keys(bench, window, qtbot):
    window.desk.set_field("date", "2020-08-06")
    editor = bench.outline.fields.editor("date")
    editor.open_calendar()
    popup = QApplication.activePopupWidget()
    chooser = popup.findChild(DayChooser)
    days = chooser.findChild(QAbstractItemView)
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert window.desk.brief.fields["date"] == "2020-08-07"
    assert not popup.isVisible()
