"""A section of the outline: its header with count, its items, and a slot while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from briefwright.app.brief.sections import SectionStatus, is_written, section_status
from briefwright.model.brief import BriefSection
from briefwright.model.template import Layout, TemplateSection
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import icon
from briefwright.ui.language import tr
from briefwright.ui.panes.outline.item_column import ItemColumn
from briefwright.ui.panes.outline.item_views import AnyItemView
from briefwright.ui.panes.outline.slot import Slot
from briefwright.ui.theme import theme
from briefwright.ui.widgets.buttons import label, set_ink
from briefwright.ui.widgets.pane_header import YieldingLabel

NUMBERED: frozenset[Layout] = frozenset({"numbers", "objectives", "numbered-paragraphs"})
LISTED: frozenset[Layout] = NUMBERED | {"bullets"}
"""Layouts that set each item with a number or a bullet."""


class SectionView(QWidget):
    """Shows one section; the outline reconciles it with the brief by `show_section`."""

    headerEntered = Signal(str)
    headerKeyed = Signal(str, int, int)
    headerMenuAsked = Signal(str, QPoint)
    slotKeyed = Signal(object, int)
    renamed = Signal(str, str)
    wordsAsked = Signal(str)
    viewMade = Signal(object)
    folded = Signal(str, bool)

    def __init__(self, section_id: str) -> None:
        super().__init__()
        self.section_id = section_id
        self._open = True
        self._shown: tuple[BriefSection, TemplateSection | None] | None = None
        self.header = SectionHeader()
        self.header.entered.connect(lambda: self.headerEntered.emit(self.section_id))
        self.header.keyed.connect(lambda key, mods: self.headerKeyed.emit(self.section_id, key, mods))
        self.header.menuAsked.connect(lambda at: self.headerMenuAsked.emit(self.section_id, at))
        self.header.renamed.connect(lambda title: self.renamed.emit(self.section_id, title))
        self.header.toggled.connect(lambda: self.set_open(not self._open))
        self.slot = Slot("")
        self.slot.asked.connect(lambda: self.wordsAsked.emit(self.section_id))
        self.slot.keyed.connect(lambda key: self.slotKeyed.emit(self.slot, key))
        self.column = ItemColumn(self.slot)
        self.column.viewMade.connect(self.viewMade)
        self._fold = QPropertyAnimation(self.column, b"maximumHeight", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.column)

    @property
    def is_open(self) -> bool:
        """Whether its items are shown."""
        return self._open

    def set_open(self, opened: bool, *, at_once: bool = False) -> None:
        """Open or close it, in 120 ms or at once."""
        if opened == self._open:
            return
        self._open = opened
        self.header.show_open(opened)
        self.folded.emit(self.section_id, opened)
        duration = 0 if at_once else theme().duration(120)
        if not duration or not self.isVisible():
            self.column.setVisible(opened)
            self.column.setMaximumHeight(16777215)
            return
        self._animate(opened, duration)

    def show_section(self, section: BriefSection, declared: TemplateSection | None) -> None:
        """Show the section as it is now; views of items that stay are kept, with their cursor."""
        before, self._shown = self._shown, (section, declared)
        if before is not None and _stands_alike(before, self._shown):
            self.column.change_items(section.items)
            return
        self.header.show_title(section.title or (declared.title if declared else section.id))
        self.header.show_status(section_status(declared, section), optional=not (declared and declared.least))
        self.slot.setText(declared.hint if declared and declared.hint else tr("Drop evidence here, or write."))
        self.slot.setAccessibleName(self.slot.text())
        layout = declared.layout if declared else None
        self.column.show_items(
            section.items, numbered=layout in NUMBERED, answers=layout == "responses", listed=layout in LISTED
        )

    @property
    def item_ids(self) -> list[str]:
        """The ids of its items, from top to bottom."""
        return [item.id for item in self.column.items]

    @property
    def views(self) -> list[AnyItemView]:
        """The views of those of its items that have one, from top to bottom."""
        return self.column.views

    def view(self, item_id: str) -> AnyItemView | None:
        """The view of an item, or none; one that is still to be made is made now."""
        return self.column.view(item_id)

    def made(self, item_id: str) -> AnyItemView | None:
        """The view of an item where it has one, or none."""
        return self.column.made(item_id)

    def place_at(self, y: int) -> int:
        """The position among the items that a height (in this widget) falls before."""
        return self.column.place_at(y - self.column.y())

    def line_at(self, place: int) -> int:
        """The height at which the drop line for a position stands."""
        if not self._open:
            return self.header.geometry().bottom()
        return self.column.y() + self.column.line_at(place)

    def _animate(self, opened: bool, duration: int) -> None:
        self._fold.stop()
        full = self.column.sizeHint().height()
        self.column.setVisible(True)
        self._fold = QPropertyAnimation(self.column, b"maximumHeight", self)
        self._fold.setDuration(duration)
        self._fold.setStartValue(0 if opened else full)
        self._fold.setEndValue(full if opened else 0)
        self._fold.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fold.finished.connect(self._settle)
        self._fold.start()

    def _settle(self) -> None:
        self.column.setVisible(self._open)
        self.column.setMaximumHeight(16777215)


class SectionHeader(QWidget):
    """24 px: caret, title, and at the right how full the section is."""

    entered = Signal()
    keyed = Signal(int, int)
    menuAsked = Signal(QPoint)
    renamed = Signal(str)
    toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setProperty("ringRoom", 4)  # its count ends where the cards do
        self._caret = QToolButton()
        self._caret.setProperty("kind", "caret")
        self._caret.setIconSize(QSize(min(grown(14), 20), min(grown(14), 20)))  # what stands below begins behind it
        self._caret.setFixedSize(20, grown(24))  # as high as a head is at least
        self._caret.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._caret.clicked.connect(self.toggled)
        self.title = YieldingLabel("section", "1")
        self._status = label("", "small", "2")
        self._edit: QLineEdit | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._caret)
        self._layout.addWidget(self.title)
        self._layout.addStretch(1)
        self._layout.addWidget(self._status)
        self.show_open(opened=True)

    def show_open(self, opened: bool) -> None:
        """Turn the caret."""
        self._caret.setIcon(icon("caret-down" if opened else "caret-right"))
        self._caret.setAccessibleName(tr("Close section") if opened else tr("Open section"))
        self._caret.setToolTip(self._caret.accessibleName())

    def show_title(self, title: str) -> None:
        """Show the title."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def show_status(self, status: SectionStatus, *, optional: bool) -> None:
        """Show how full the section is; orange only while it is short or over."""
        self._status.setText(status_words(status))
        off = bool(status.missing and status.count) or bool(status.surplus)
        set_ink(self._status, "warn" if off else "2")
        self.setAccessibleDescription(self._status.text())

    def rename(self) -> None:
        """Edit the title in place; Enter keeps it, Escape does not."""
        if self._edit is not None:
            return
        self._edit = QLineEdit(self.title.text())
        self._edit.setFont(font("section"))
        self._edit.setProperty("plain", "true")
        self._edit.setAccessibleName(tr("Section title"))
        self._edit.selectAll()
        self._edit.editingFinished.connect(self._finish)
        self._edit.installEventFilter(self)
        self._layout.insertWidget(1, self._edit, 1)
        self._edit.show()
        self.title.hide()
        self._edit.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if self._edit is None or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._edit.setText(self.title.text())
            self._finish()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in (keys.Key_Left, keys.Key_Right, keys.Key_Space):
            self.toggled.emit()
        elif event.key() in (
            keys.Key_Up,
            keys.Key_Down,
            keys.Key_F2,
            keys.Key_Delete,
            keys.Key_Return,
            keys.Key_Enter,
        ):
            self.keyed.emit(event.key(), event.modifiers().value)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.entered.emit()
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menuAsked.emit(event.globalPos())

    def _finish(self) -> None:
        edit, self._edit = self._edit, None
        if edit is None:
            return
        self._layout.removeWidget(edit)
        edit.hide()
        edit.deleteLater()
        self.title.show()
        self.setFocus()
        self.renamed.emit(edit.text())


def _stands_alike(
    before: tuple[BriefSection, TemplateSection | None], now: tuple[BriefSection, TemplateSection | None]
) -> bool:
    """Whether the same items stand in the same order under the same title, and count alike: one types."""
    old, new = before[0].items, now[0].items
    if before[1] != now[1] or before[0].title != now[0].title or len(old) != len(new):
        return False
    return all(
        item is was or (item.id == was.id and type(item) is type(was) and is_written(item) == is_written(was))
        for was, item in zip(old, new, strict=True)
    )


def status_words(status: SectionStatus) -> str:
    """How full a section is: `2 of 3–5, add 1`, `Empty`, `Optional`."""
    if not status.count:
        return tr("Empty") if status.least else tr("Optional")
    if not status.least and not status.most:
        return str(status.count)
    if not status.most:
        wanted = tr("{n} or more", n=status.least)
    elif status.least in (0, status.most):
        wanted = str(status.most)
    else:
        wanted = f"{status.least}–{status.most}"
    words = tr("{count} of {wanted}", count=status.count, wanted=wanted)
    if status.missing:
        return tr("{words}, add {n}", words=words, n=status.missing)
    if status.surplus:
        return tr("{words}, take out {n}", words=words, n=status.surplus)
    return words
