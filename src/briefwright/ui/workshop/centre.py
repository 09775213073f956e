"""The middle of the workshop: body, fields, limits and house style in tabs, and the problems below them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefwright.app.templates import editing
from briefwright.app.workspace import Workspace
from briefwright.model.template import Problem, TemplatePackage
from briefwright.ui.fonts import font, scaled
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import label, line, set_plane
from briefwright.ui.widgets.pane_header import head_height
from briefwright.ui.workshop.checker import BODY, wrong_name
from briefwright.ui.workshop.code_editor import CodeEditor
from briefwright.ui.workshop.completion import Completion
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.fields_page import FieldsPage
from briefwright.ui.workshop.find_bar import FindBar
from briefwright.ui.workshop.house_page import HousePage
from briefwright.ui.workshop.limits_page import LimitsPage
from briefwright.ui.workshop.problem_list import ProblemList

_BODY, _FIELDS, _LIMITS, _HOUSE = range(4)
_NO_LIMIT = 16_777_215
"""Qt's own largest height of a widget."""
_A_PROBLEM = 40
"""How much of the list is seen at least where there is a problem."""


class Centre(QWidget):
    """`sectionAsked` carries the section that a problem is about."""

    sectionAsked = Signal(str)
    bodyShown = Signal(bool)

    def __init__(self, draft: Draft, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._problems_height = scaled(128)
        self._shown_body = True
        set_plane(self, "surface")
        self.parts = QSplitter(Qt.Orientation.Vertical, self)
        self.upper = QStackedWidget(self.parts)
        self._lower = QWidget(self.parts)
        self.editor = CodeEditor()
        self.editor.set_body(draft.package.body)
        self.completion = Completion(self.editor, draft.template)
        self.find_bar = FindBar(self.editor)
        self.fields = FieldsPage(draft, self.upper)
        self.limits = LimitsPage(draft, self.upper)
        self.house = HousePage(draft, workspace, self.upper)
        self.problems = ProblemList(self._lower)
        self.tabs = QTabBar()
        self._file = label(BODY, "small", "2")
        self._build()
        self.editor.edited.connect(self._edit)
        self.tabs.currentChanged.connect(self._show_page)
        self.problems.chosen.connect(self.go_to)
        self.problems.mended.connect(self._mend)
        draft.changed.connect(self._follow)
        draft.stepped.connect(self._show_step)
        self._count_fields()

    def _build(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setProperty("ring", True)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setFont(font("base"))
        self.tabs.setAccessibleName(tr("Parts of the template"))
        pages: tuple[tuple[str, QWidget], ...] = (
            (tr("Body"), _stacked(self.upper, self.editor, self.find_bar)),
            (tr("Fields"), self.fields),
            (tr("Limits"), self.limits),
            (tr("House style"), self.house),
        )
        for name, page in pages:
            self.tabs.addTab(name)
            self.upper.addWidget(page)
        bar = QWidget()
        set_plane(bar, "window")
        bar.setFixedHeight(head_height())
        head = QHBoxLayout(bar)
        head.setContentsMargins(4, 0, 12, 0)
        head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self._file)
        lower = self._lower
        lower.setMinimumHeight(self.problems.head_height + 1)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(line())
        below.addWidget(self.problems)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(1)
        self.parts.setStretchFactor(0, 1)
        self._fold_problems()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(line())
        layout.addWidget(self.parts, 1)

    @property
    def needed_width(self) -> int:
        """How wide it is at least: its tabs have room beside each other."""
        return max(420, self.tabs.sizeHint().width() + 24)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """List the problems and mark the lines with errors."""
        self.problems.show_problems(problems)
        self._fold_problems()
        wrong = [p for p in problems if p.severity == "error" and p.file == BODY and p.line]
        self.editor.show_errors({p.line: wrong_name(p) for p in reversed(wrong)})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_file()

    def _show_file(self) -> None:
        """Name the body's file beside the tabs where there is room for both."""
        wide = self.tabs.sizeHint().width() + self._file.sizeHint().width() + 24
        self._file.setVisible(self._shown_body and wide <= self.width())

    def _fold_problems(self) -> None:
        """Where there is no problem only their head stands; the first one opens the list as high as it was."""
        head = self.problems.head_height + 1
        empty = not self.problems.problems
        if empty == (self._lower.maximumHeight() == head):
            return
        sizes = self.parts.sizes()
        if empty and sizes[1] > head:
            self._problems_height = sizes[1]
        self._lower.setMinimumHeight(head if empty else head + scaled(_A_PROBLEM))
        self._lower.setMaximumHeight(head if empty else _NO_LIMIT)
        below = head if empty else self._problems_height
        self.parts.setSizes([max(sum(sizes) - below, 1), below])
        self.editor.ensureCursorVisible()

    def go_to(self, problem: Problem) -> None:
        """Go to where a problem is: the line, the section, or the field."""
        name = wrong_name(problem)
        template = self._draft.template
        if problem.severity == "warning" and template.section(name) is not None:
            self.sectionAsked.emit(name)
        elif problem.file == BODY and problem.line:
            self.tabs.setCurrentIndex(_BODY)
            self.editor.go_to(problem.line, name)
        elif template.section(name) is not None:
            self.sectionAsked.emit(name)
        else:
            self.tabs.setCurrentIndex(_FIELDS)
            self.fields.choose(name)

    def show_tab(self, place: int) -> None:
        """Turn to a tab and put the focus into it."""
        self.tabs.setCurrentIndex(place)
        targets = (self.editor, self.fields.list, self.limits.pages, self.house.chosen_tile)
        targets[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self, by: int) -> None:
        """Turn to the next or previous tab; past the last comes the first."""
        self.show_tab((self.tabs.currentIndex() + by) % self.tabs.count())

    def find_words(self) -> None:
        """Find words in the body."""
        self.tabs.setCurrentIndex(_BODY)
        self.find_bar.open_bar()

    def _edit(self, body: str, merge: str) -> None:
        self._draft.apply(tr("Edit body"), editing.set_body(self._draft.package, body), merge)

    def _mend(self, problem: Problem) -> None:
        self.tabs.setCurrentIndex(_BODY)
        self.editor.put_right(problem.line, wrong_name(problem), problem.suggestion)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, place: int) -> None:
        self.upper.setCurrentIndex(place)
        self._shown_body = place == _BODY
        self.bodyShown.emit(self._shown_body)
        self._show_file()

    def _follow(self, before: TemplatePackage, after: TemplatePackage) -> None:
        if before.body != after.body:
            self.editor.set_body(after.body)
        if before.template != after.template:
            self.completion.template = after.template
            self._count_fields()

    def _show_step(self, before: TemplatePackage, after: TemplatePackage) -> None:
        """Turn to what undo or redo has changed; the focus comes along from another tab."""
        tabs = _changed_tabs(before, after)
        if not tabs or self.tabs.currentIndex() in tabs:
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.upper.isAncestorOf(focus):
            self.show_tab(tabs[0])
        else:
            self.tabs.setCurrentIndex(tabs[0])

    def _count_fields(self) -> None:
        self.tabs.setTabText(_FIELDS, tr("Fields  {n}", n=len(self._draft.template.fields)))


def _changed_tabs(before: TemplatePackage, after: TemplatePackage) -> list[int]:
    was, now = before.template, after.template
    differ = {
        _BODY: before.body != after.body,
        _FIELDS: was.fields != now.fields,
        _LIMITS: was.limits != now.limits,
        _HOUSE: (was.house_style, before.house_docx) != (now.house_style, after.house_docx),
    }
    return [tab for tab, is_other in differ.items() if is_other]


def _stacked(parent: QWidget, *parts: QWidget) -> QWidget:
    page = QWidget(parent)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    return page
