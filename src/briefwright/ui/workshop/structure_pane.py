"""The structure at the left: the sections in their order, and the form of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from briefwright.app.templates import editing
from briefwright.errors import AppError
from briefwright.model.template import TemplatePackage, TemplateSection
from briefwright.ui.actions import in_tip
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.buttons import icon_button, line, set_plane
from briefwright.ui.widgets.pane_header import PaneHeader
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.rows import RowList
from briefwright.ui.workshop.section_form import SectionForm
from briefwright.ui.workshop.wording import section_row


class StructurePane(QWidget):
    """`done` carries a sentence for the toast when something was removed."""

    done = Signal(str)

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        set_plane(self, "window")
        self.header = PaneHeader(tr("Structure"), 16)
        self._more = icon_button("dots-three", tr("More for this section"), self._open_menu)
        self.header.add(icon_button("plus", in_tip(tr("Add a section"), "Ctrl+Shift+N"), self.add))
        self.header.add(self._more)
        self._parts = QSplitter(Qt.Orientation.Vertical, self)
        self.list = RowList(tr("Sections"), self._parts)
        self._lower = QWidget(self._parts)
        self._scroll = QScrollArea(self._lower)
        self.form = SectionForm(self._scroll)
        self._build()
        self.list.chosen.connect(self._show_form)
        self.list.moved.connect(self._move)
        self.list.removeAsked.connect(self._remove)
        self.list.duplicateAsked.connect(self._duplicate)
        self.list.renameAsked.connect(lambda _key: self.form.focus_title())
        self.form.changed.connect(self._change)
        self.form.renamed.connect(self._rename)
        draft.changed.connect(self._follow)
        self.show_package(draft.package)

    def _build(self) -> None:
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.more.clicked.connect(
            lambda: QTimer.singleShot(0, lambda: scroll.ensureWidgetVisible(self.form.gap))
        )
        below = QVBoxLayout(self._lower)
        below.setContentsMargins(0, 8, 0, 0)
        below.setSpacing(0)
        below.addWidget(line())
        below.addWidget(scroll)
        parts = self._parts
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(1)
        parts.setSizes([360, 370])
        parts.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(parts, 1)

    def show_package(self, package: TemplatePackage, key: str = "") -> None:
        """Show the sections of a package, one of them chosen."""
        sections = package.template.sections
        self.header.note.setText(tr_n("1 section", "{n} sections", len(sections)))
        self.list.show_rows(tuple(section_row(s) for s in sections), key or self.list.key)
        self._more.setEnabled(bool(sections))
        self._show_form(self.list.key)

    def choose(self, section_id: str) -> None:
        """Choose a section, as when its words in the pages are clicked."""
        self.list.choose(section_id)

    def add(self) -> None:
        """Add a section after the chosen one and go to its title."""
        package, added = editing.add_section(self._draft.package, tr("New section"), self.list.key)
        self._draft.apply(tr("Add section"), package)
        self.choose(added)
        self.form.focus_title()

    def _chosen(self) -> TemplateSection | None:
        return self._draft.template.section(self.list.key)

    def _show_form(self, key: str) -> None:
        self.form.show_section(self._draft.template.section(key))

    def _follow(self, before: TemplatePackage, after: TemplatePackage) -> None:
        if before.template.sections is not after.template.sections:
            self.show_package(after, _followed_key(before, after, self.list.key))

    def _open_menu(self) -> None:
        menu: QMenu = self.list.row_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _change(self, section: TemplateSection, part: str) -> None:
        package = editing.change_section(self._draft.package, section)
        self._draft.apply(tr("Change section"), package, f"section {section.id} {part}")

    def _rename(self, old: str, new: str) -> None:
        try:
            self._draft.rename_section(old, new)
        except AppError as error:
            self.form.name.refuse(error)

    def _move(self, key: str, at: int) -> None:
        self._draft.apply(tr("Move section"), editing.move_section(self._draft.package, key, at))

    def _remove(self, key: str) -> None:
        section = self._draft.template.section(key)
        if section is not None:
            self._draft.apply(tr("Remove section"), editing.remove_section(self._draft.package, key))
            self.done.emit(tr("Removed “{title}”", title=section.title))

    def _duplicate(self, key: str) -> None:
        section = self._draft.template.section(key)
        if section is not None:
            title = tr("{title}, copy", title=section.title)
            package, added = editing.duplicate_section(self._draft.package, key, title)
            self._draft.apply(tr("Duplicate section"), package)
            self.choose(added)


def _followed_key(before: TemplatePackage, after: TemplatePackage, key: str) -> str:
    """The chosen section's id now: where one was renamed, the new one stands at the old one's place."""
    old, new = [s.id for s in before.template.sections], [s.id for s in after.template.sections]
    if key in new or key not in old or len(old) != len(new):
        return key
    return new[old.index(key)]
