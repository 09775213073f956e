"""The actions that open a dialog or a palette. Each dialog's module is imported when it is first opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu

from briefwright.errors import AppError
from briefwright.model.evidence import kind_of
from briefwright.model.query import EvidenceQuery, Found
from briefwright.ui.actions import key_words, plain_text
from briefwright.ui.icons import KIND_ICONS
from briefwright.ui.language import named, tr, tr_n
from briefwright.ui.template_names import template_name
from briefwright.ui.theme import tokens
from briefwright.ui.window.settings_in_force import SettingsInForce
from briefwright.ui.wording import KIND_PLURALS, first_words, shown_words

if TYPE_CHECKING:
    from briefwright.app.export.exporting import ExportReport
    from briefwright.ui.dialogs.palette import Choice
    from briefwright.ui.window.window import Window


class DialogCommands(QObject):
    """Opens dialogs over the window and carries out what was decided in them."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._exports: dict[str, Path] = {}
        self.settings_in_force = SettingsInForce(window)

    # palettes

    def palette(self) -> None:
        """Find a command, a section or an item by its name."""
        from briefwright.ui.dialogs.palette import Palette, invitation

        self._window.changed.emit()  # what can be done depends on the focus, which the palette takes
        choices = [*self._commands(), *self._sections()]
        Palette(self._window, choices, invitation=invitation(), find=self._find_evidence).show_below()

    def choose_section(self, founds: tuple[Found, ...]) -> None:
        """Choose the section the chosen evidence goes to."""
        from briefwright.ui.dialogs.palette import Choice, choose

        desk = self._window.desk
        if not founds or desk.brief is None:
            return
        takers = desk.taking_sections([found.evidence for found in founds])
        choices = [
            Choice(
                desk.section_title(section.id),
                partial(desk.add, founds, section.id),
                enabled=section.id in takers,
                aside="" if section.id in takers else self._wants(section.id),
            )
            for section in desk.shown_sections()
        ]
        choices.sort(key=lambda choice: not choice.enabled)
        choose(self._window, choices, tr_n("Add 1 item to…", "Add {n} items to…", len(founds)))

    def _commands(self) -> list[Choice]:
        from briefwright.ui.dialogs.palette import Choice
        from briefwright.ui.other_words import OTHER_WORDS

        return [
            Choice(
                plain_text(action),
                action.trigger,
                _icon_of(action),
                key_words(action),
                action.isEnabled(),
                also=f"{action.statusTip()} {tr(OTHER_WORDS.get(action.objectName(), ''))}",
            )
            for action in self._window.actions_by_id.values()
            if action.objectName() != "palette"
        ]

    def _sections(self) -> list[Choice]:
        from briefwright.ui.dialogs.palette import Choice

        desk = self._window.desk
        if desk.brief is None:
            return []
        outline = self._window.workbench.outline
        return [
            Choice(
                desk.section_title(s.id), partial(outline.sheet.reveal_section, s.id), "caret-right", tr("Section")
            )
            for s in desk.shown_sections()
        ]

    def _find_evidence(self, text: str) -> list[Choice]:
        from briefwright.ui.dialogs.palette import Choice

        if self._window.desk.brief is None or len(text) < 2:
            return []
        try:
            founds = self._window.workspace.library.search(EvidenceQuery(text=text), 0, 12)
        except AppError:
            return []  # the commands are found all the same
        return [
            Choice(
                first_words(shown_words(f.evidence), 160),
                partial(self._window.desk.add, (f,)),
                KIND_ICONS[kind],
                tr("Add"),
                tint=kind,
            )
            for f in founds
            for kind in (kind_of(f.evidence),)
        ]

    def _wants(self, section_id: str) -> str:
        declared = self._window.desk.template_section(section_id)
        kinds = [tr(KIND_PLURALS[kind]) for kind in declared.accepts if kind in KIND_PLURALS] if declared else []
        return tr("takes {kinds}", kinds=named(*kinds).lower()) if kinds else tr("takes own words")

    # dialogs

    def export(self) -> None:
        """Check the quotations and write the brief."""
        from briefwright.ui.dialogs.export.dialog import ExportDialog

        editor = self._window.desk.editor
        if editor is None:
            return
        dialog = ExportDialog(self._window, self._window.workspace, self._window.desk)
        dialog.last = self._exports.get(editor.brief.id)
        dialog.exported.connect(self._exported)
        dialog.show_over(self._window)

    def _exported(self, report: ExportReport) -> None:
        from briefwright.ui.dialogs.export.opening import open_file

        path, brief = report.path, self._window.desk.brief
        if brief is not None:
            self._exports[brief.id] = path
        if self._window.workspace.settings.open_after_export:
            open_file(path)
        name = tr("Open in Word") if path.suffix == ".docx" else tr("Open")
        said = tr("{name} exported", name=path.name)
        if report.pack is not None:
            said = tr("{name} exported, and {pack} beside it", name=path.name, pack=report.pack.name)
        self._window.say(said, (name, partial(open_file, path)))

    def translate(self, item_id: str) -> None:
        """Write the translation of an item."""
        from briefwright.ui.dialogs.translation import TranslationDialog

        desk = self._window.desk
        item = desk.evidence_item(item_id)
        if item is None:
            return
        dialog = TranslationDialog(self._window, item)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            translated = replace(item.options, translation=dialog.translation)
            desk.set_options(item_id, translated, label=tr("edit the translation"))

    def add_section(self, after: str = "") -> None:
        """Give the brief a section of its own, after the one named or the current one."""
        from briefwright.ui.dialogs.section import SectionDialog

        desk, outline = self._window.desk, self._window.workbench.outline
        place = after or desk.section
        dialog = SectionDialog(self._window, place=desk.section_title(place))
        dialog.finished.connect(dialog.deleteLater)
        if desk.brief is None or dialog.exec() != QDialog.DialogCode.Accepted:
            return
        outline.sheet.reveal_section(desk.add_section(dialog.section, place))

    def change_section(self, section_id: str = "") -> None:
        """Change a section of the brief's own: the one named, or the current one."""
        from briefwright.ui.dialogs.section import SectionDialog

        desk = self._window.desk
        changed = section_id or desk.section
        declared = desk.template_section(changed)
        if declared is None or not desk.is_own(changed):
            return
        dialog = SectionDialog(self._window, replace(declared, title=desk.section_title(changed)))
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            desk.reshape_section(changed, dialog.section)
            self._window.workbench.outline.sheet.reveal_section(changed)

    def settings(self) -> None:
        """Change the settings."""
        from briefwright.app.templates.catalogue import catalogue
        from briefwright.ui.dialogs.settings import SettingsDialog

        window = self._window
        names = {p.template.id: template_name(p) for p in catalogue(window.workspace.folders)}
        dialog = SettingsDialog(window, window.workspace.settings, names)
        dialog.finished.connect(dialog.deleteLater)  # else it is dressed anew with the window for ever
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.settings_in_force.use(dialog.settings)

    def shortcuts(self) -> None:
        """Show every key on one sheet."""
        from briefwright.ui.dialogs.shortcuts import ShortcutSheet

        sheet = ShortcutSheet(self._window, self._window.actions_by_id)
        sheet.finished.connect(sheet.deleteLater)
        sheet.exec()

    def about(self) -> None:
        """Show the version and the licences."""
        from briefwright.ui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.exec()

    # settings

    def toggle_theme(self) -> None:
        """Change between light and dark."""
        settings = self._window.workspace.settings
        self.settings_in_force.use(replace(settings, theme="light" if tokens().dark else "dark"))

    def keep_compact(self, compact: bool) -> None:
        """Remember how dense the cards are."""
        self.settings_in_force.use(replace(self._window.workspace.settings, compact_cards=compact))

    # the outline's menu

    def outline_menu(self) -> QMenu:
        """What the outline's three dots open."""
        menu = QMenu(self._window)
        for name in (
            "words",
            "fill",
            "template",
            "-",
            "add_section",
            "rename",
            "hide_section",
            "-",
            "fold",
            "unfold",
            "-",
            "save_template",
        ):
            menu.addSeparator() if name == "-" else menu.addAction(self._window.action(name))
        return menu


def _icon_of(action: QAction) -> str:
    from briefwright.ui.actions import ACTIONS

    return next((spec.icon for spec in ACTIONS if spec.id == action.objectName()), "")
