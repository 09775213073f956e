"""What the window's actions do, and which of them make sense now."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from briefwright.app.brief.balance import Concern
from briefwright.app.brief.recovery import Recovered
from briefwright.app.recents import Recent
from briefwright.model.template import TemplatePackage
from briefwright.ui.sentences import concern_words
from briefwright.ui.window.dialog_commands import DialogCommands
from briefwright.ui.window.enabling import enable_actions
from briefwright.ui.window.evidence_commands import EvidenceCommands
from briefwright.ui.window.focus_commands import FocusCommands
from briefwright.ui.window.library_opening import LibraryOpening
from briefwright.ui.window.problems import Problems
from briefwright.ui.window.recovery_banners import kept_of, offer_recovered
from briefwright.ui.window.template_commands import TemplateCommands
from briefwright.ui.window.tool_commands import ToolCommands
from briefwright.ui.window.view_commands import ViewCommands
from briefwright.ui.window.warming import Warming

if TYPE_CHECKING:
    from briefwright.ui.editing.filling import Filling
    from briefwright.ui.window.window import Window
    from briefwright.ui.window.workbench import Workbench

_IN_OUTLINE = ("take_out", "move_up", "move_down", "section_up", "section_down", "rename")
"""Their keys work only while the outline has the focus: a text field keeps its own Del and Alt+arrows."""


class WindowCommands(QObject):
    """The handlers of the window's actions; `wire` joins them to the workbench when it is made."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.warming = Warming(self, self._lay_ready)
        self.dialogs = DialogCommands(window)
        self.templates = TemplateCommands(window)
        self.evidence = EvidenceCommands(window, self.dialogs, self.warming)
        self.evidence.briefGiven.connect(self.open_brief)
        self.evidence.packageGiven.connect(self.templates.install)
        self.focused = FocusCommands(window)
        self.opening = LibraryOpening(window)
        self.opening.ready.connect(self._show_library)
        self._views = ViewCommands(window)
        self._tools = ToolCommands(window)
        self._tools.care.changed.connect(self.opening.begin)
        self._problems = Problems(window.workspace, window.desk, self)
        self._problems.changed.connect(self._show_problem)
        self._problems.shown.connect(self._go_to)
        window.desk.opened.connect(self.enable)
        window.files.opened.connect(partial(QTimer.singleShot, 0, self, self._show_opened))
        window.desk.sectionChosen.connect(lambda _section: self.enable())

    def run(self, name: str) -> None:
        """Do what an action does."""
        self.handlers[name]()

    @cached_property
    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {
            **self._file_handlers(),
            **self._brief_handlers(),
            **self.focused.handlers(),
            **self._views.handlers(),
            **self._tools.handlers(),
            **self._tool_handlers(),
            **self.evidence.handlers(),
        }

    def _file_handlers(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "new": self.go_home,
            "open": partial(self.open_brief, None),
            "save": window.files.save,
            "save_as": window.files.save_as,
            "save_template": self.templates.save_template,
            "export": self.dialogs.export,
            "home": self.go_home,
            "quit": window.close,
            "undo": self.evidence.marks.undo,
            "redo": self.evidence.marks.redo,
            "settings": self.dialogs.settings,
        }

    def _brief_handlers(self) -> dict[str, Callable[[], object]]:
        desk = self._window.desk
        return {
            "take_out": self._take_out,
            "move_up": lambda: self._bench.outline.sheet.move_item(-1),
            "move_down": lambda: self._bench.outline.sheet.move_item(1),
            "words": lambda: self._bench.outline.sheet.write(""),
            "template": self.templates.switch_template,
            "fill": self.filling.fill,
            "section_up": lambda: desk.move_section(desk.section, -1),
            "section_down": lambda: desk.move_section(desk.section, 1),
            "rename": self._rename,
            "add_section": self.dialogs.add_section,
            "change_section": self.dialogs.change_section,
            "remove_section": lambda: desk.remove_section(desk.section),
            "hide_section": lambda: desk.hide_section(desk.section, hidden=True),
            "fold": lambda: self._bench.outline.sheet.fold_all(opened=False),
            "unfold": lambda: self._bench.outline.sheet.fold_all(opened=True),
            "next_problem": lambda: self._problems.step(1),
            "previous_problem": lambda: self._problems.step(-1),
        }

    def _tool_handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "install": self.templates.install,
            "edit_template": self.templates.edit,
            "theme": self.dialogs.toggle_theme,
            "source_viewer": self.evidence.toggle_reading,
            "palette": self.dialogs.palette,
            "shortcuts": self.dialogs.shortcuts,
            "about": self.dialogs.about,
        }

    def wire(self, bench: Workbench) -> None:
        """Join the workbench that was just made."""
        window = self._window
        bench.evidence.importAsked.connect(self.evidence.imports.ask)
        bench.evidence.list.copied.connect(window.action("copy").trigger)
        bench.evidence.list.tagged.connect(window.action("tag").trigger)
        bench.evidence.list.noted.connect(window.action("note").trigger)
        bench.evidence.list.starred.connect(window.action("star").trigger)
        bench.evidence.sectionAsked.connect(self.dialogs.choose_section)
        bench.evidence.compactChosen.connect(self.dialogs.keep_compact)
        bench.sourceAsked.connect(self.evidence.open_source)
        bench.measured.connect(self._show_measure)
        bench.outline.templateAsked.connect(self.templates.switch_template)
        bench.outline.translationAsked.connect(self.dialogs.translate)
        bench.outline.sectionAsked.connect(self.dialogs.add_section)
        bench.outline.reshapeAsked.connect(self.dialogs.change_section)
        bench.outline.newAsked.connect(self.go_home)
        bench.outline.more.setMenu(self.dialogs.outline_menu())
        bench.preview.set_dim_page(window.workspace.settings.dim_page)
        for name in _IN_OUTLINE:
            action = window.action(name)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            bench.outline.addAction(action)
        bench.evidence.refresh()
        if window.desk.brief is not None:
            window.desk.opened.emit()  # the brief was laid out before there were panes to show it

    def enable(self) -> None:
        """Enable what makes sense now, and name what undo and redo would do."""
        enable_actions(self._window, *self.evidence.marks.labels())
        self.focused.enable()

    def begin(self) -> None:
        """After the first paint: recent work, templates, the child, the library."""
        window = self._window
        self._tools.begin()
        offer_recovered(window.files.recovered(), window.start_page.banners, self.recover)
        self.templates.refresh()
        window.workspace.pool.warm()
        if window.workspace.has_library:
            self.opening.begin()
        else:
            self.evidence.prepare()
        QTimer.singleShot(0, self.warming, self.warming.begin)  # the lists are painted first

    def _lay_ready(self) -> None:
        """Make the workbench before it is asked for; not while the library it shows is being prepared."""
        if self._window.workspace.has_library and not self._window.has_workbench:
            self._window.workbench.ensurePolished()

    def _show_library(self) -> None:
        self.evidence.library_changed()
        self._window.start_page.make_pictures()

    def stop(self) -> None:
        """End background work; the window is closing."""
        self.warming.stop()
        self.opening.stop()
        self.evidence.stop()
        self._tools.stop()
        self._problems.stop()
        self.dialogs.settings_in_force.stop()

    def recover(self, found: Recovered) -> None:
        """Go on with work found after a crash."""
        self.warming.once("brief", partial(self._recover, found))

    def _recover(self, found: Recovered) -> None:
        others = tuple(work for work in self._window.files.recovered() if work.record != found.record)
        if self._window.files.recover(found):
            offer_recovered(others, self._window.start_page.banners, self.recover)
            self._window.show_workbench()
            self._bench.outline.sheet.focus_first()
            self.templates.offer_other_version()

    def start_brief(self, package: TemplatePackage) -> None:
        """Start a brief from a template and go to its first field."""
        self.warming.once("brief", partial(self._start_brief, package))

    def _start_brief(self, package: TemplatePackage) -> None:
        if self._window.files.start(package):
            self._window.show_workbench()
            self._bench.outline.fields.reveal("title")

    def open_brief(self, path: Path | None = None) -> None:
        """Open a brief, or ask which."""
        self.warming.once("brief", partial(self._window.files.open, path))

    def _show_opened(self) -> None:
        """Show the brief that was laid out; that took a turn of its own."""
        if self._window.desk.brief is None:
            return
        self._window.show_workbench()
        self._bench.outline.sheet.focus_first()
        self.templates.offer_other_version()
        kept = kept_of(self._window.files.recovered(), self._window.desk.editor)
        offer_recovered(kept, self._bench.outline.banners, self.recover)

    def go_home(self) -> None:
        """Leave the brief and show the start page."""
        window = self._window
        if self.templates.leave_workshop() and window.files.leave():
            window.show_start()
            window.start_page.focus_first()
        window.action("home").setChecked(window.stack.currentWidget() is window.start_page)

    def forget(self, recent: Recent) -> None:
        """Take a brief off the list of recent ones."""
        self._window.files.forget(Path(recent.path), self._window.start_page.show_recents)

    @cached_property
    def filling(self) -> Filling:
        """What fills sections from the library."""
        from briefwright.ui.editing.filling import Filling

        return Filling(self._window.workspace, self._window.desk, self)

    def _rename(self) -> None:
        view = self._bench.outline.sheet.section_view(self._window.desk.section)
        if view is not None:
            view.header.rename()

    def _take_out(self) -> None:
        self._bench.outline.sheet.take_out()

    @property
    def _bench(self) -> Workbench:
        return self._window.workbench

    def _show_measure(self, length: float, words: int, language: str) -> None:
        template = self._window.desk.template
        if template is not None:
            self._window.status.show_words(words, language)
            from briefwright.ui.panes.outline.length import show_length

            show_length(self._bench.outline.meter, template.limits, length, words)

    def _show_problem(self) -> None:
        spoken = self._problems.spoken
        self._window.status.show_problem(
            concern_words(spoken[0].sentence) if spoken else "", max(len(spoken) - 1, 0)
        )

    def show_problems(self) -> None:
        """Show everything there is to look at."""
        self._problems.menu(self._window, self._window.status.problem_corner)

    def _go_to(self, concern: Concern) -> None:
        self._bench.outline.go_to(concern)
