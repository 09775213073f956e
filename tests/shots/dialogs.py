"""What opens over the window: export and its states, the small dialogs, palettes, menus, glances."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from studio import ALTERED, Studio, lay_out_call

from briefwright.checks.verbatim import QuotationCheck
from briefwright.errors import AppError
from briefwright.ui.dialogs.about import AboutDialog
from briefwright.ui.dialogs.check_result import CheckDialog
from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.dialogs.section import SectionDialog
from briefwright.ui.dialogs.settings import SettingsDialog
from briefwright.ui.dialogs.shortcuts import ShortcutSheet
from briefwright.ui.dialogs.template_dialog import TemplateDialog, template_id
from briefwright.ui.dialogs.translation import TranslationDialog
from briefwright.ui.language import tr
from briefwright.ui.panes.evidence.peek import Peek
from briefwright.ui.panes.outline.item_menu import ItemAsks, item_menu
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.widgets.questions import ask_about_changed, ask_to_save
from briefwright.ui.window.main_window import MainWindow

CHECKS = (
    QuotationCheck(
        "China and the UK embrace limitless opportunities",
        "altered",
        1,
        "China and the UK embrace boundless opportunities",
        "s",
        10,
    ),
    QuotationCheck("We are ready to host an exchange event this autumn.", "cannot-check", 2),
    QuotationCheck("Jintai Roundtable", "exact", 3, "Jintai Roundtable", "s", 2),
)


def export_asked(studio: Studio, window: MainWindow) -> ExportDialog:
    """Ask for an export, and wait until its pre-flight is done."""
    window.commands.dialogs.export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    studio.wait(15, lambda: dialog.preflight is not None)
    return dialog


def export(studio: Studio) -> None:
    """The pre-flight with a finding of each kind; writing; what stops an export."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.desk.add_words("sensitivities", text=ALTERED)
        window.desk.add_words("sensitivities", text="“We are ready to host an exchange event this autumn.”")
        studio.settle(window)
        window.workbench.outline.toast.hide()
        dialog = export_asked(studio, window)
        studio.shoot(f"export-{look}", window, dialog)
        dialog.foot.consent.setChecked(True)
        dialog.foot.tell("")
        dialog._writing._name = "call.docx"
        dialog._writing.told.connect(dialog.foot.tell)
        dialog.foot.show_writing(writing=True)
        dialog._writing._job = _Still()
        dialog._writing._tell(3, 5, "count")
        studio.shoot(f"export-writing-{look}", window, dialog)
        dialog._writing._job = None
        dialog.foot.show_writing(writing=False)
        for error in (
            AppError("export-stopped"),
            AppError("export-changed", file="call.docx"),
            AppError("embargoed", until="2026-12-01"),
        ):
            dialog.banners.clear("export-stopped")
            dialog.banners.clear("export-changed")
            dialog._fail(error)
            studio.shoot(f"export-{error.code}-{look}", window, dialog)
        dialog.reject()
        studio.wait(0.3)


class _Still:
    """A job that has not been cancelled."""

    def cancelled(self) -> bool:
        return False


def small_dialogs(studio: Studio) -> None:
    """Settings, keys, about, saving as template, a section, a translation, a checked Word file, speakers."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        for name, make in _makers(window).items():
            dialog = make()
            dialog.show()
            studio.wait(1.0 if name == "speakers" else 0.1)
            studio.shoot(f"{name}-{look}", dialog)
            dialog.done(0)
            dialog.deleteLater()


def _makers(window: MainWindow) -> dict[str, Callable[[], QDialog]]:
    desk, settings = window.desk, window.workspace.settings
    item = desk.brief.evidence_items()[0]
    return {
        "settings": lambda: SettingsDialog(window, settings, {"meeting-brief": tr("Meeting brief")}),
        "shortcuts": lambda: ShortcutSheet(window, window.actions_by_id),
        "save-template": lambda: TemplateDialog(window, desk.template, desk.brief),
        "save-template-again": lambda: TemplateDialog(
            window,
            desk.template,
            desk.brief,
            {template_id(tr("{name}, my version", name=desk.template.name)): "user"},
        ),
        "section": lambda: SectionDialog(window, place=desk.section_title("objectives")),
        "translation": lambda: TranslationDialog(window, item),
        "about": lambda: AboutDialog(window),
        "check-result": lambda: CheckDialog(window, "call.docx", CHECKS, {"s": "People’s Daily Online"}),
        "speakers": lambda: SpeakerRegister(window.workspace, window),
    }


def questions(studio: Studio) -> None:
    """The questions asked before something unsaved is left, or something changed is written over."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        for name, ask in (
            ("unsaved-brief", lambda window=window: ask_to_save(window, window.desk.brief.title)),
            ("changed-brief", lambda window=window: ask_about_changed(window, "call.brief")),
            ("unsaved-template", lambda window=window: ask_to_save(window, "Meeting brief, copy")),
        ):
            QTimer.singleShot(100, partial(_shoot_question, studio, f"{name}-{look}"))
            ask()


def _shoot_question(studio: Studio, name: str) -> None:
    box = QApplication.activeModalWidget()
    studio.shoot(name, box)
    box.reject()


def palettes(studio: Studio) -> None:
    """The command palette and the choice of a template."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        for name, words, opened in (
            ("palette", "tus", window.commands.dialogs.palette),
            ("palette-empty", "", window.commands.dialogs.palette),
            ("palette-none", "zzzz", window.commands.dialogs.palette),
            ("switch-template", "", window.commands.templates.switch_template),
        ):
            opened()
            popup = QApplication.activePopupWidget()
            popup.search.setText(words)
            studio.shoot(f"{name}-{look}", window, popup)
            popup.close()
            studio.wait(0.1)


def popups(studio: Studio) -> None:
    """A glance at the context, a facet, and the menus."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        bench = window.workbench
        bench.outline.toast.hide()
        bench.evidence.list.go_to(3)
        bench.evidence.peek()
        peek = bench.evidence.findChild(Peek)
        studio.shoot(f"peek-{look}", window, peek)
        peek.close()
        chip = bench.evidence.filters._chips["speakers"]
        chip.open_menu()
        studio.shoot(f"facet-menu-{look}", window, chip._menu)
        chip._menu.close()
        item = window.desk.brief.section("points_they_raise").items[0]
        view = bench.outline.sheet.view(item.id)
        studio.wait(0.1)
        _shoot_menu(
            studio,
            f"item-menu-{look}",
            window,
            item_menu(window, window.desk, [item.id], ItemAsks(print, print)),
            view.mapToGlobal(QPoint(60, 30)),
        )
        bench.outline.sheet._open_section_menu("objectives", view.mapToGlobal(QPoint(60, 40)))
        opened = QApplication.activePopupWidget()
        studio.shoot(f"section-menu-{look}", window, opened)
        opened.close()
        for action in window.menuBar().actions():
            name = action.objectName() or str(window.menuBar().actions().index(action))
            corner = window.menuBar().mapToGlobal(window.menuBar().actionGeometry(action).bottomLeft())
            _shoot_menu(studio, f"menu-{name}-{look}", window, action.menu(), corner)


def _shoot_menu(studio: Studio, name: str, window: MainWindow, menu: QMenu, at: QPoint) -> None:
    menu.popup(at)
    studio.shoot(name, window, menu)
    menu.close()
