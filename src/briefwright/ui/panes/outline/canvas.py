"""The sheet the sections stand on: it takes drops, shows where they would land, and moves focus up and down."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QEasingCurve, QMimeData, QPoint, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from briefwright.app.brief import operations
from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import Evidence
from briefwright.model.query import Found
from briefwright.ui.editing.desk import Desk
from briefwright.ui.language import tr, tr_n
from briefwright.ui.models.evidence_model import EVIDENCE_MIME
from briefwright.ui.panes.evidence.cards import drag_picture
from briefwright.ui.panes.outline.item_views import INDENT, ItemView
from briefwright.ui.panes.outline.section_view import SectionView
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.buttons import button, set_plane
from briefwright.ui.widgets.column import Column

_SIDE, _TOP, _BOTTOM = 16, 2, 40
"""Pixels around the sections."""
_BEFORE_ADDING = 14
"""Pixels between the last section and the button that adds one."""
ITEMS_MIME = "application/x-briefwright-items"


class Payload(Struct, frozen=True):
    """What is being dragged: evidence from the library, or items of the brief by id."""

    founds: tuple[Found, ...] = ()
    items: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def size(self) -> int:
        """How many things are dragged."""
        return len(self.founds) or len(self.items)


class OutlineCanvas(Column):
    """Holds the section views; `lookUp` finds dragged evidence by id. `scrolled` asks to show a height."""

    scrollAsked = Signal(int)
    sectionAsked = Signal()
    stepped = Signal(object)

    def __init__(self, desk: Desk, look_up: Callable[[str], Found | None]) -> None:
        super().__init__()
        self._desk = desk
        self._look_up = look_up
        self._payload: Payload | None = None
        self._target: tuple[str, int] | None = None
        self.sections: list[SectionView] = []
        set_plane(self, "surface")
        self.setAcceptDrops(True)
        self.setObjectName("outline-canvas")
        self._line = DropLine(self)
        self.add_section = button(
            tr("Add section…"), self.sectionAsked.emit, dress="quiet", picture="plus", small=True
        )
        self.add_section.setParent(self)

    def place_sections(self, sections: Sequence[SectionView]) -> None:
        """Show these section views in this order; views left out are taken away."""
        focus = QApplication.focusWidget()
        if not sections and focus is not None and self.isAncestorOf(focus):
            self.add_section.setFocus(Qt.FocusReason.OtherFocusReason)  # else all that is hidden passes it on
        staying = set(sections)
        for view in self.sections:
            if view not in staying:
                view.hide()
                view.deleteLater()
        self.sections = list(sections)
        for view in self.sections:
            if view.parent() is not self:
                view.setParent(self)
        self.arrange()

    def arrange(self) -> None:
        """Place the sections one below the other, each as high as it needs to be, and show those that are made."""
        width, y = self.width() - 2 * _SIDE, _TOP
        for view in self.sections:
            height = view.height_at(width)
            view.setGeometry(_SIDE, y, width, height)
            if view.is_made and view.isHidden():
                view.show()
            y += height
        wanted = self.add_section.sizeHint()
        self.add_section.setGeometry(_SIDE, y + _BEFORE_ADDING, min(wanted.width(), width), wanted.height())
        self.take_height(y + _BEFORE_ADDING + wanted.height() + _BOTTOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def stops(self) -> list[QWidget | str]:
        """Everything the arrow keys stop at, from top to bottom: widgets, and items by id.

        A section that has no widgets stands for its own title and slot.
        """
        found: list[QWidget | str] = []
        for section in self.sections:
            found.append(section.header if section.is_made else section)
            if section.is_open:
                found += section.item_ids or [section.slot if section.is_made else section]
        return found

    def make_beside(self, stop: QWidget) -> None:
        """Make the sections before and behind the one that a widget is in, as far as one goes on to them."""
        here = next((place for place, section in enumerate(self.sections) if section.isAncestorOf(stop)), None)
        if here is None:
            return
        for section in self.sections[max(here - 1, 0) : here + 2]:
            section.make()

    def stop_at(self, stop: QWidget | str, reason: Qt.FocusReason) -> QWidget | None:
        """Put the focus on a stop; gives its widget."""
        if isinstance(stop, SectionView):
            stop = stop.header
        made = (section.view(stop) for section in self.sections) if isinstance(stop, str) else iter((stop,))
        found = next((widget for widget in made if widget is not None), None)
        if found is not None:
            found.setFocus(reason)
        return found

    def step(self, start: QWidget, by: int) -> None:
        """Move the focus up or down from a stop."""
        self.make_beside(start)
        stops = self.stops()
        here = start.item_id if isinstance(start, ItemView) else start
        at = stops.index(here) + by if here in stops else 0
        if 0 <= at < len(stops):
            reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
            found = self.stop_at(stops[at], reason)
            if found is not None:
                self.stepped.emit(found)

    # dropping

    def target_at(self, point: QPoint) -> tuple[SectionView, int] | None:
        """The section and the position in it that a point falls to."""
        for view in self.sections:
            box = view.geometry()
            if point.y() <= box.bottom() or view is self.sections[-1]:
                return view, view.place_at(point.y() - box.y()) if view.is_open else len(view.item_ids)
        return None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._payload = self._read(event.mimeData())
        if self._payload is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        found = self.target_at(event.position().toPoint())
        if self._payload is None or found is None:
            event.ignore()
            return
        view, place = found
        self.scrollAsked.emit(event.position().toPoint().y())
        if not self._desk.takes(view.section_id, self._payload.evidence):
            self._show_target(None)
            self._desk.pointed.emit(self._desk.refusal(view.section_id))
            event.ignore()
            return
        self._show_target((view.section_id, place), view)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_target(None)

    def dropEvent(self, event: QDropEvent) -> None:
        target, payload = self._target, self._payload
        self._show_target(None)
        if target is None or payload is None:
            return
        event.acceptProposedAction()
        if payload.founds:
            self._desk.add(payload.founds, *target)
        elif self._desk.move(payload.items, *target):
            self._stay_with(payload.items[0])

    def _stay_with(self, item_id: str) -> None:
        """Keep the focus on what was moved: its view is another one now."""
        view = next((found for section in self.sections if (found := section.view(item_id)) is not None), None)
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.stepped.emit(view)

    def _read(self, data: QMimeData) -> Payload | None:
        if data.hasFormat(EVIDENCE_MIME):
            ids = bytes(data.data(EVIDENCE_MIME).data()).decode().split("\n")
            founds = tuple(found for found in map(self._look_up, ids) if found is not None)
            return Payload(founds=founds, evidence=tuple(f.evidence for f in founds)) if founds else None
        if data.hasFormat(ITEMS_MIME) and self._desk.brief is not None:
            ids = bytes(data.data(ITEMS_MIME).data()).decode().split("\n")
            items = [operations.item_of(self._desk.brief, item_id) for item_id in ids]
            evidence = tuple(item.evidence for item in items if isinstance(item, EvidenceItem))
            return Payload(items=tuple(ids), evidence=evidence)
        return None

    def _show_target(self, target: tuple[str, int] | None, view: SectionView | None = None) -> None:
        moved = target != self._target
        self._target = target
        if target is None or view is None:
            self._line.hide()
            if moved:
                self._desk.pointed.emit("")  # nothing is being moved any more
            return
        if moved and self._payload is not None:
            self._line.show_at(view.y() + view.line_at(target[1]), 16 + INDENT, self.width() - 16)
            title = self._desk.section_title(target[0])
            self._desk.pointed.emit(
                tr_n(
                    "Moving 1 item to {section}", "Moving {n} items to {section}", self._payload.size, section=title
                )
            )


class DropLine(QWidget):
    """Two pixels of accent with a ring at its start."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._move = QPropertyAnimation(self, b"pos", self)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()

    def show_at(self, y: int, left: int, right: int) -> None:
        """Show the line across from `left` to `right` at a height."""
        self.resize(right - left + 5, 12)
        goal = QPoint(left - 5, y - 6)
        self._move.stop()
        duration = theme().duration(80)
        if self.isVisible() and duration:
            self._move.setDuration(duration)
            self._move.setEndValue(goal)
            self._move.start()
        else:
            self.move(goal)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().accent), 2))
        painter.drawLine(10, 6, self.width(), 6)
        painter.setBrush(QColor(tokens().surface))
        painter.drawEllipse(QRectF(2, 2, 8, 8))
        painter.end()


def items_data(ids: Sequence[str], words: str) -> QMimeData:
    """What a drag of items carries."""
    data = QMimeData()
    data.setData(ITEMS_MIME, "\n".join(ids).encode())
    data.setText(words)
    return data


def drag_items(view: ItemView, ids: Sequence[str]) -> None:
    """Drag an item of the brief, and those chosen with it, until it is let go."""
    words, picture, colour = view.drag_words()
    data = items_data(ids, words)
    if len(ids) > 1:
        words = tr_n("1 item", "{n} items", len(ids))
    drag = QDrag(view)
    drag.setMimeData(data)
    drag.setPixmap(drag_picture(words, picture, colour, view))
    drag.setHotSpot(QPoint(-8, -8))
    drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
