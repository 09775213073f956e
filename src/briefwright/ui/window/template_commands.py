"""The actions on templates: switching, saving one from a brief, editing, installing."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from briefwright.errors import AppError
from briefwright.ui.jobs import InTurn
from briefwright.ui.language import tr
from briefwright.ui.sentences import error_words, in_a_row, joined, placed
from briefwright.ui.template_names import template_description, template_name
from briefwright.ui.widgets.banner import Banner
from briefwright.ui.widgets.last_folder import keep_folder, last_folder

if TYPE_CHECKING:
    from briefwright.model.template import TemplatePackage
    from briefwright.ui.window.window import Window
    from briefwright.ui.workshop.workshop import TemplateWorkshop


class TemplateCommands(QObject):
    """Opens the workshop as a page of the window, and keeps the gallery in step."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.workshop: TemplateWorkshop | None = None
        self._damaged: frozenset[Path] = frozenset()
        self._writing = InTurn("templates", self)

    def stop(self) -> None:
        """Wait until the templates saved and installed are written; the window is closing."""
        self._writing.finish()

    def read_ahead(self) -> None:
        """Read the templates in a thread of its own, so that `refresh` finds them known."""
        from briefwright.app.templates.catalogue import read_all

        with suppress(AppError, OSError):  # it is said where they are shown
            read_all(self._window.workspace.folders)

    def refresh(self, chosen: str = "") -> None:
        """Read the templates again, and choose one: the one just made, else the usual."""
        from briefwright.app.templates.catalogue import read_all

        window = self._window
        packages, damaged = read_all(window.workspace.folders)
        window.start_page.show_templates(packages, chosen or window.workspace.settings.default_template)
        for folder in self._damaged - damaged.keys():
            window.start_page.banners.clear(str(folder))
        for folder in damaged.keys() - self._damaged:
            self._tell_damaged(folder, damaged[folder])
        self._damaged = frozenset(damaged)

    def _tell_damaged(self, folder: Path, error: AppError) -> None:
        """Say which of the user’s templates is missing from the gallery, and why."""
        from briefwright.ui.dialogs.export.opening import open_file

        said = tr("The template “{name}” cannot be used", name=folder.name)
        whole = Path(error.file).name == folder.name  # the folder has its name in the head already
        why = in_a_row(*error_words(error)) if whole else joined(*placed(error))
        banner = Banner("warn", said, why, (tr("Open its folder"), partial(open_file, folder)))
        self._window.start_page.banners.show_banner(str(folder), banner)

    # the workshop

    def edit(self, package: TemplatePackage | None = None) -> None:
        """Edit a template: the one given, on the start page the one chosen there, else the brief's."""
        from briefwright.ui.workshop.workshop import TemplateWorkshop

        window = self._window
        in_gallery = window.start_page.gallery.current_package()
        chosen = package or (window.on_start and in_gallery) or window.desk.package or in_gallery
        if chosen is None or not self.leave_workshop():
            return
        made = TemplateWorkshop(window.workspace, chosen, window.desk.brief, window.stack)
        made.closed.connect(self._back)
        made.saved.connect(self._saved)
        self.workshop = made
        window.show_workshop(made, made.draft.template.name)
        made.structure.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def new(self) -> None:
        """Make a new template: a copy of one that is nearest, to be changed."""
        from briefwright.app.templates.catalogue import catalogue
        from briefwright.ui.dialogs.palette import Choice, choose

        packages = catalogue(self._window.workspace.folders)
        choices = [
            Choice(template_name(p), partial(self.edit, p), "layout", template_description(p)) for p in packages
        ]
        choose(self._window, choices, tr("Begin with a copy of…"))

    def leave_workshop(self) -> bool:
        """Leave the workshop if one is open; says whether it could be left."""
        if self.workshop is None:
            return True
        if not self.workshop.may_close():
            return False
        self.workshop.stop()
        self._back()
        return True

    def _back(self) -> None:
        made, self.workshop = self.workshop, None
        window = self._window
        if window.desk.brief is not None:
            window.show_workbench()
        else:
            window.show_start()
            window.start_page.show_chosen()
        if made is not None:
            window.stack.removeWidget(made)
            made.deleteLater()

    def _saved(self, package: TemplatePackage) -> None:
        editor = self._window.desk.editor
        if editor is not None and editor.package.template.id == package.template.id:
            editor.replace_package(package)
        self.refresh(package.template.id)
        self._window.start_page.make_pictures()

    def offer_other_version(self) -> None:
        """Offer the installed version of the brief's template where the brief was made with another."""
        from briefwright.app.templates.catalogue import other_version
        from briefwright.ui.widgets.banner import Banner

        window, brief = self._window, self._window.desk.brief
        window.banners.clear("template-version")
        other = other_version(window.workspace.folders, brief.template) if brief is not None else None
        if brief is None or other is None:
            return
        made, now = brief.template.version, other.template.version
        banner = Banner(
            "ok",
            tr("“{name}” is installed in version {now}", name=template_name(other), now=now),
            tr("This brief stays on version {made} until you switch.", made=made),
            (tr("Switch to it"), partial(self._take_over, other)),
        )
        window.banners.show_banner("template-version", banner)

    def _take_over(self, package: TemplatePackage) -> None:
        from briefwright.app.brief.operations import switch_template

        editor = self._window.desk.editor
        if editor is not None and editor.package.template.id == package.template.id:
            brief = switch_template(editor.brief, package.template, editor.package.template)
            editor.apply(tr("switch to version {now}", now=package.template.version), brief, package=package)

    # switching, saving, installing

    def switch_template(self) -> None:
        """Choose another template; what fits stays where it is, the rest is kept at the end."""
        from briefwright.app.templates.catalogue import catalogue
        from briefwright.ui.dialogs.palette import Choice, choose

        desk = self._window.desk
        if desk.template is None:
            return
        current = desk.template.id
        choices = [
            Choice(
                template_name(package),
                partial(self._switch_to, package),
                "check" if package.template.id == current else "layout",
                template_description(package),
            )
            for package in catalogue(self._window.workspace.folders)
        ]
        choose(self._window, choices, tr("Switch to another template"))

    def _switch_to(self, package: TemplatePackage) -> None:
        from briefwright.app.brief.operations import switch_template

        desk = self._window.desk
        if desk.editor is None or desk.template is None or package.template.id == desk.template.id:
            return
        before = desk.template
        brief = switch_template(desk.editor.brief, package.template, before)
        desk.editor.apply(tr("switch to {name}", name=template_name(package)), brief, package=package)
        desk.done.emit(tr("Switched to {name}", name=template_name(package)))

    def save_template(self) -> None:
        """Make a template of the brief."""
        from briefwright.app.templates.catalogue import catalogue, save_as_template
        from briefwright.ui.dialogs.template_dialog import TemplateDialog

        window, editor = self._window, self._window.desk.editor
        if editor is None:
            return
        known = {package.template.id: package.origin for package in catalogue(window.workspace.folders)}
        dialog = TemplateDialog(window, editor.package.template, editor.brief, known)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        save = partial(
            save_as_template,
            window.workspace.folders,
            editor.brief,
            editor.package,
            id=dialog.template_id,
            name=dialog.template_name,
            replace=dialog.replaces,
        )
        self._writing.ask(save, self._made, window.show_error)

    def _made(self, made: TemplatePackage) -> None:
        window = self._window
        self.refresh(made.template.id)
        window.start_page.make_pictures()
        window.say(
            tr("Template “{name}” saved", name=made.template.name), (tr("Edit it"), partial(self.edit, made))
        )

    def install(self, path: Path | None = None) -> None:
        """Install a template from a .bwt file."""
        window = self._window
        if path is None:
            folders = window.workspace.folders
            name, _ = QFileDialog.getOpenFileName(
                window, tr("Install a template"), str(last_folder(folders, "templates")), tr("Templates (*.bwt)")
            )
            if not name:
                return
            keep_folder(folders, "templates", name)
            path = Path(name)
        self._install(path, replace=False)

    def _install(self, path: Path, *, replace: bool) -> None:
        from briefwright.app.templates.catalogue import install

        def refused(error: AppError) -> None:
            action = (tr("Replace it"), partial(self._install, path, replace=True))
            self._window.show_error(error, action if error.code == "template-exists" else None)

        self._writing.ask(partial(install, self._window.workspace, path, replace=replace), self._installed, refused)

    def _installed(self, package: TemplatePackage) -> None:
        window = self._window
        self.refresh()
        window.start_page.choose(package.template.id)
        window.start_page.make_pictures()
        window.say(tr("Template “{name}” installed", name=template_name(package)))
        self.offer_other_version()
