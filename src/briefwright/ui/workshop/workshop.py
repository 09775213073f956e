"""The template workshop, put together: bar, structure, body, pages, problems, and the keys through all of them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from briefwright.app.templates import editing
from briefwright.app.workspace import Workspace
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage
from briefwright.ui.jobs import InTurn
from briefwright.ui.language import tr
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.widgets.buttons import line, set_plane
from briefwright.ui.widgets.questions import ask_to_save
from briefwright.ui.widgets.reading_order import ReadPage
from briefwright.ui.widgets.toast import Toast
from briefwright.ui.workshop.asked import Asked, Deed
from briefwright.ui.workshop.centre import Centre
from briefwright.ui.workshop.checker import Checker, Outcome
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.foot import Foot
from briefwright.ui.workshop.going_out import GoingOut
from briefwright.ui.workshop.inputs import StepKeys
from briefwright.ui.workshop.keeping import Keeping
from briefwright.ui.workshop.keys import Keys, make_turning_keys
from briefwright.ui.workshop.preview_side import PreviewSide
from briefwright.ui.workshop.samples import Samples
from briefwright.ui.workshop.structure_pane import StructurePane
from briefwright.ui.workshop.title_bar import TitleBar

WIDTHS = (376, 534, 530)
"""Of the three panes at 1440; the pages take what is left."""

_SCROLL_BAR = 12
_REFUSED = "refused"


class TemplateWorkshop(ReadPage):
    """Edits one template; a built-in one as a copy. `saved` carries the package, `closed` comes after leaving."""

    saved = Signal(object)
    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        package: TemplatePackage,
        brief: Brief | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_plane(self, "window")
        self.setAccessibleName(tr("Template workshop"))
        self._saved_at: dt.datetime | None = None
        self.writing = InTurn("template", self)
        self.out = GoingOut(workspace, package, self.writing, self)
        self.draft = Draft(self.out.begin(tr("{name}, copy", name=package.template.name)), self)
        samples = Samples(workspace, self.draft.package, brief)
        self.checker = Checker(workspace, samples, self)
        self.asked = Asked(self.draft, self.checker, self.out, self)
        self.keeping = Keeping(workspace, self.draft, self.writing, self)
        self.bar = TitleBar(self.draft.steps)
        self._middle = QWidget(self)  # so that a toast can stand over the panes: a splitter would take it for one
        self.panes = QSplitter(Qt.Orientation.Horizontal, self._middle)  # first: Qt dresses all anew that is moved
        self.structure = StructurePane(self.draft, self.panes)
        self.centre = Centre(self.draft, workspace, self.panes)
        self.preview = PreviewSide(samples.fillings, samples.first, workspace, self.panes)
        self.banners = BannerStack()
        self.foot = Foot()
        self._build()
        self.read_through(self.preview)  # whose chooser was put into its head last
        self.toast = Toast(self._middle)
        self.toast.stand_over(self.preview, self.centre.upper)  # not over problems, nor over the line one types
        self._connect()
        self._keys = self._make_keys()
        make_turning_keys(self, self.centre.turn)
        self.keeping.offer(self.banners)
        self._check(at_once=True)
        self._tell()

    def _build(self) -> None:
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        form = self.structure.form.minimumSizeHint().width() + _SCROLL_BAR
        least = (max(300, form), self.centre.needed_width, self.preview.needed_width)
        for pane, width in zip((self.structure, self.centre, self.preview), least, strict=True):
            pane.setMinimumWidth(width)
        self.panes.setSizes(list(WIDTHS))
        self.panes.setStretchFactor(1, 1)
        self.panes.setStretchFactor(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        around = QVBoxLayout(self._middle)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.panes)
        for widget in (self.bar, line(), self.banners, self._middle, self.foot):
            layout.addWidget(widget, 1 if widget is self._middle else 0)

    def _connect(self) -> None:
        self.bar.homeAsked.connect(self.leave)
        self.bar.saveAsked.connect(self.asked.save)
        self.bar.sendAsked.connect(self.asked.send)
        self.bar.tryAsked.connect(self.asked.try_it)
        self.asked.refused.connect(self._refuse)
        self.bar.named.connect(self._name)
        self.structure.done.connect(self._removed)
        self.centre.fields.done.connect(self._removed)
        self.centre.sectionAsked.connect(self.structure.choose)
        self.centre.editor.placed.connect(self.foot.show_place)
        self.centre.bodyShown.connect(self.foot.show_places)
        self.preview.fillingChosen.connect(lambda _filling: self._check(at_once=True))
        self.preview.pages.sectionClicked.connect(self.structure.choose)
        self.preview.pages.pagesChanged.connect(self.centre.limits.show_length)
        self.checker.composed.connect(self.preview.show_pages)
        self.checker.checked.connect(self._show)
        for follow in (self.toast.outlive_step, self._check, self._tell):
            self.draft.changed.connect(lambda _before, _after, follow=follow: follow())
        self.draft.steps.cleanChanged.connect(lambda _clean: self._tell())
        for part in (self.centre.house, self.out, self.keeping):
            part.failed.connect(self.banners.show_error)
        self.out.done.connect(self.toast.say)
        self.out.saved.connect(self._kept)

    def _make_keys(self) -> Keys:
        steps = self.draft.steps
        StepKeys(self, steps.undo, steps.redo).watch(self)
        return Keys(
            {
                "Ctrl+Z": steps.undo,
                "Ctrl+Y": steps.redo,
                "Ctrl+Shift+Z": steps.redo,
                "Ctrl+S": self.asked.save,
                "Ctrl+E": self.asked.send,
                "Ctrl+Shift+N": self.structure.add,
                "Ctrl+F": self.centre.find_words,
                "F8": lambda: self.centre.problems.step(1),
                "Shift+F8": lambda: self.centre.problems.step(-1),
                "F6": lambda: self._next_pane(1),
                "Shift+F6": lambda: self._next_pane(-1),
                "Ctrl+1": lambda: self.focus_pane(0),
                "Ctrl+2": lambda: self.focus_pane(1),
                "Ctrl+3": lambda: self.focus_pane(3),
            }
        )

    @property
    def dirty(self) -> bool:
        """Whether there are changes that have not been saved."""
        return self.draft.dirty

    def _refuse(self, deed: Deed) -> None:
        self.banners.show_banner(_REFUSED, self.asked.refusal(deed, self.centre.go_to))

    def _kept(self, saved: TemplatePackage, written: TemplatePackage) -> None:
        self._saved_at = dt.datetime.now().astimezone()
        self.draft.keep(saved, written)
        self.keeping.let_go()
        self._tell()
        self.toast.say(tr("Saved as version {version}", version=saved.template.version))
        self.saved.emit(saved)

    def leave(self) -> None:
        """Leave the workshop; unsaved changes are asked about once."""
        if self.may_close():
            self.stop()
            self.closed.emit()

    def may_close(self) -> bool:
        """Whether the workshop may close: nothing is unsaved, or the user has decided."""
        self.writing.finish()
        if not self.dirty:
            return True
        self.checker.finish()
        answer = ask_to_save(self, self.draft.template.name, self.asked.why_not)
        if answer == "save":
            self.asked.save()
            self.writing.finish()
            return not self.dirty
        return answer == "discard"

    def stop(self) -> None:
        """End the work in the background; what is unsaved has been decided about."""
        self.keeping.stop()
        self.checker.stop()
        self.preview.pages.exact.close_jobs()
        self.centre.house.sample.stop()
        self.out.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for three panes, the pages give way."""
        super().resizeEvent(event)
        needed = sum(pane.minimumWidth() for pane in (self.structure, self.centre, self.preview))
        self.preview.setVisible(self.width() >= needed)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            self.stop()
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def _name(self, name: str) -> None:
        self.draft.apply(tr("Rename template"), editing.set_details(self.draft.package, name=name), "name")

    def _removed(self, sentence: str) -> None:
        self.toast.say(sentence, (tr("Undo"), self.draft.steps.undo))

    def _check(self, *, at_once: bool = False) -> None:
        self.checker.check(self.draft.state, self.preview.filling, at_once=at_once)

    def _show(self, outcome: Outcome) -> None:
        self.centre.show_problems(outcome.problems)
        self.preview.show_outcome(outcome)
        if outcome.document is not None and not self.asked.why_not:
            self.banners.clear(_REFUSED)
        self._tell()

    def _tell(self) -> None:
        """Say in bar and foot how things stand."""
        self.bar.show_package(self.draft.package, fresh=self.out.fresh)
        why_not = self.asked.why_not
        self.bar.allow_save(why_not or ("" if self.dirty or self.out.fresh else tr("There is nothing to save")))
        latest = self.checker.latest
        is_set = latest is None or latest.document is not None
        self.bar.allow_try("" if is_set else tr("The pages appear when there is no error"))
        self.foot.show_state(why_not, self._saved_at, dirty=self.dirty, fresh=self.out.fresh)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if self._keys.command(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._keys.command(event)
        if command is None:
            super().keyPressEvent(event)
        else:
            command()

    def focus_pane(self, place: int) -> None:
        """Put the focus into a pane: 0 structure, 1 body, 2 problems, 3 pages."""
        targets = (self.structure.list, None, self.centre.problems.list, self.preview.pages.view)
        target = targets[place % len(targets)]
        if target is None:
            self.centre.show_tab(self.centre.tabs.currentIndex())
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _next_pane(self, by: int) -> None:
        panes = (self.structure, self.centre.upper, self.centre.problems, self.preview)
        focus = QApplication.focusWidget()
        here = next((i for i, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -by)
        self.focus_pane(here + by)
