"""Paints evidence cards: one height for all, the anatomy of the design, actions under the pointer."""

from __future__ import annotations

from functools import partial
from typing import Literal, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefwright.model.evidence import kind_of
from briefwright.model.query import Found
from briefwright.ui.fonts import Role, face, interface_pixels, scaled
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import tr
from briefwright.ui.models.evidence_model import EvidenceModel, group_count, group_name
from briefwright.ui.panes.evidence.card_pictures import CardPictures
from briefwright.ui.panes.evidence.card_text import Spans, card_text, elided, hit_spans, hits_of, line_text
from briefwright.ui.style import draw_ring
from briefwright.ui.theme import tokens
from briefwright.ui.wording import (
    also_in,
    card_words,
    doubt,
    form,
    headline,
    is_doubtful,
    note_words,
    place,
    source_line,
)

Action: TypeAlias = Literal["peek", "edit", "add"]
ACTIONS: tuple[tuple[Action, str], ...] = (("peek", "eye"), ("edit", "pencil-simple"), ("add", "plus"))
GAP = 6
MARGIN = 12
_SIGN = 14
"""A check, a star or a doubt beside words, in the pictures’ pixels."""
_LINES = 3


class Look(Struct, frozen=True):
    """All that a card's looks depend on, but for the theme, the fonts and its size."""

    found: Found
    words: str
    hits: Spans
    used: bool
    selected: bool
    hovered: bool
    linked: bool
    compact: bool


class EvidenceDelegate(QStyledItemDelegate):
    """`hovered` and `linked` are set by the list; `query` marks hits; `compact` shows two lines a card."""

    def __init__(self) -> None:
        super().__init__()
        self.hovered = -1
        self.hovered_action: Action | None = None
        self.linked = ""
        self.compact = False
        self._hits: tuple[str, ...] = ()
        self._pictures = CardPictures()

    def mark_hits(self, query: str) -> None:
        """Set a query's words semibold in the cards."""
        self._hits = hits_of(query)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self.card_height + GAP)

    @property
    def card_height(self) -> int:
        """112 px at the usual font size, 44 compact; grows with the font."""
        growth = interface_pixels() / 13
        return round((44 if self.compact else 112) * growth)

    def card_rect(self, item: QRect) -> QRect:
        """The card inside its item's rectangle."""
        return QRect(item.x() + MARGIN, item.y() + GAP // 2, item.width() - MARGIN - 2, self.card_height)

    def action_rect(self, item: QRect, place_: int) -> QRect:
        """Where the action in that place (0 peek, 1 edit, 2 add) stands in an item."""
        card = self.card_rect(item)
        return QRect(card.right() - 6 - 26 * (len(ACTIONS) - place_) + 2, card.y() + 6, 24, 24)

    def action_at(self, item: QRect, point: QPointF) -> Action | None:
        """The action under a point, or none."""
        for number, (name, _) in enumerate(ACTIONS):
            if QRectF(self.action_rect(item, number)).contains(point):
                return name
        return None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        assert isinstance(model, EvidenceModel)
        found = model.found(index.row())
        if found is None:
            self._paint_heading(painter, option, model, index.row())
            return
        item: QRect = option.rect
        state: QStyle.StateFlag = option.state
        hovered = index.row() == self.hovered
        words = card_words(found.evidence)
        look = Look(
            found,
            words,
            () if self.compact else hit_spans(words, self._hits),
            used=model.is_used(found),
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=hovered,
            linked=found.evidence.id == self.linked,
            compact=self.compact,
        )
        if hovered:
            self._paint_card(look, painter, item)
            self._paint_actions(painter, item)
        else:
            now = tokens()
            key = look, now, face("base")
            self._pictures.draw(painter, item, key, now.window, partial(self._paint_card, look))
        if bool(state & QStyle.StateFlag.State_HasFocus) and _by_keyboard(option):
            draw_ring(painter, QRectF(self.card_rect(item)).adjusted(-3, -3, 3, 3), 10)

    def _paint_card(self, look: Look, painter: QPainter, item: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.card_rect(item))
        _paint_frame(painter, card, look)
        if look.compact:
            self._paint_compact(painter, card, look)
        else:
            self._paint_full(painter, card, look)

    @property
    def heading_height(self) -> int:
        """A group's heading: 34 px at the usual font size."""
        return round(34 * interface_pixels() / 13)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, model: EvidenceModel, row: int
    ) -> None:
        heading = model.heading(row)
        if heading is None:
            return
        now, item = tokens(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = item.adjusted(MARGIN, 6, -4, -4)
        if bool(option.state & QStyle.StateFlag.State_HasFocus) and _by_keyboard(option):
            draw_ring(painter, line.adjusted(-2, 0, 2, 0), 6)
        caret = "caret-right" if model.is_closed(row) else "caret-down"
        draw_icon(painter, caret, now.text2, _beside(line, line.x()))
        count = group_count(heading)
        room = line.right() - line_text(count, face("small")).width - 10
        name = group_name(heading, model.query.group)
        x = _paint_elided(
            painter, "strong", now.text, name, line=line.adjusted(scaled(_SIGN) + 6, 0, 0, 0), right=room
        )
        rest = line.adjusted(x - line.x() + 8, 0, 0, 0)
        _paint_elided(painter, "small", now.text3, count, line=rest, right=line.right() + 2)
        painter.restore()

    def _paint_full(self, painter: QPainter, card: QRectF, look: Look) -> None:
        now, growth = tokens(), interface_pixels() / 13
        inner = card.adjusted(12, 9, -12, -9)
        line = QRectF(inner.x(), inner.y(), inner.width(), 18 * growth)
        self._paint_headline(painter, line, look)
        width, leading = int(inner.width()), round(18 * growth)
        words = card_text(look.words, width, _LINES, leading, face=face("base"), spans=look.hits)
        painter.setPen(QColor(now.text2 if look.used and not look.selected else now.text))
        words.draw(painter, QPointF(inner.x(), line.bottom() + 2))
        foot = QRectF(inner.x(), inner.bottom() - 16 * growth + 2, inner.width(), 16 * growth)
        self._paint_foot(painter, foot, look)

    def _paint_headline(self, painter: QPainter, line: QRectF, look: Look) -> None:
        now, evidence = tokens(), look.found.evidence
        kind = kind_of(evidence)
        size = scaled(16)
        box = QRectF(line.x(), line.center().y() - size / 2, size, size)
        draw_icon(painter, KIND_ICONS[kind], str(getattr(now, kind)), box)
        right = line.right()
        if look.hovered:
            right -= 26 * len(ACTIONS) + 2
        elif look.used:
            right = _paint_used(painter, line) - 8
        if evidence.starred:
            right -= scaled(_SIGN) + 4
            draw_icon(painter, "star-fill", now.text2, _beside(line, right + 4))
        name = headline(look.found.as_credited)
        x = _paint_elided(painter, "strong", now.text, name, line=line.adjusted(size + 6, 0, 0, 0), right=right)
        rest = line.adjusted(x - line.x() + 6, 0, 0, 0)
        _paint_elided(painter, "small", now.text3, form(evidence), line=rest, right=right)

    def _paint_foot(self, painter: QPainter, line: QRectF, look: Look) -> None:
        now, found = tokens(), look.found
        why = doubt(found.evidence)
        ink = now.text2 if look.selected else now.text3
        if why:
            draw_icon(painter, "warning", now.warn, _beside(line, line.x()))
            where = place(found.evidence)
            tail = f" · {where}" if where else ""
            begin, head = line.adjusted(scaled(_SIGN) + 4, 0, 0, 0), (now.warn, why)
        else:
            tail = "".join(f" · {part}" for part in (also_in(found), note_words(found.evidence)) if part)
            begin, head = line, (ink, source_line(found))
        room = line.right() - (line_text(tail, face("meta")).width if tail else 0)
        if not why and line_text(head[1], face("meta")).width > room - begin.x():
            head = ink, source_line(found, placed=False)  # half a place says nothing
        x = _paint_elided(painter, "meta", *head, line=begin, right=room)
        _paint_elided(painter, "meta", ink, tail, line=line.adjusted(x - line.x(), 0, 0, 0), right=line.right())

    def _paint_compact(self, painter: QPainter, card: QRectF, look: Look) -> None:
        now, found = tokens(), look.found
        inner = card.adjusted(10, 4, -10, -4)
        kind = kind_of(found.evidence)
        half = inner.height() / 2
        size = scaled(16)
        box = QRectF(inner.x(), inner.y() + half / 2 - size / 2, size, size)
        draw_icon(painter, KIND_ICONS[kind], str(getattr(now, kind)), box)
        right = inner.right() - (26 * len(ACTIONS) if look.hovered else 0)
        top = QRectF(inner.x() + size + 6, inner.y(), inner.width() - size - 6, half)
        if look.used and not look.hovered:
            right = _paint_used(painter, QRectF(inner.x(), inner.y(), inner.width(), half)) - 8
        _paint_elided(painter, "base", now.text2 if look.used else now.text, look.words, line=top, right=right)
        why = doubt(found.evidence)
        who = "" if kind == "initiative" else f"{headline(found.as_credited)} · "
        meta = who + (why or source_line(found))
        if not why and line_text(meta, face("meta")).width > inner.right() - top.x():
            meta = who + source_line(found, placed=False)
        ink = now.warn if why else now.text3
        _paint_elided(painter, "meta", ink, meta, line=top.translated(0, half), right=inner.right())

    def _paint_actions(self, painter: QPainter, item: QRect) -> None:
        now = tokens()
        for number, (name, picture) in enumerate(ACTIONS):
            rect = QRectF(self.action_rect(item, number))
            chosen = name == self.hovered_action
            if name == "add" or chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(now.accent_tint if name == "add" else now.sunken))
                painter.drawRoundedRect(rect, 5, 5)
            ink = now.accent if name == "add" else now.text2
            draw_icon(painter, picture, ink, rect.adjusted(4, 4, -4, -4))


def _paint_frame(painter: QPainter, card: QRectF, look: Look) -> None:
    now = tokens()
    fill, outline, style = now.ev_card, now.border, Qt.PenStyle.SolidLine
    if look.used:
        fill = now.ev_used
    if is_doubtful(look.found.evidence):
        outline, style = now.control, Qt.PenStyle.DashLine
    if look.hovered:
        outline = now.control
    if look.linked:
        fill = now.accent_tint
    if look.selected:
        fill, outline, style = now.accent_tint, now.accent, Qt.PenStyle.SolidLine
    pen = QPen(QColor(outline), 1, style)
    if style == Qt.PenStyle.DashLine:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _by_keyboard(option: QStyleOptionViewItem) -> bool:
    """Whether the focus came by a key, so that it has to be seen."""
    return bool(option.widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange))


def _paint_used(painter: QPainter, line: QRectF) -> float:
    """“✓ Used” at the right end; gives where it begins."""
    now, words = tokens(), line_text(tr("Used"), face("small"))
    painter.setPen(QColor(now.text2))
    words.draw(painter, line.right() - words.width, line.center().y())
    x = line.right() - words.width - scaled(_SIGN) - 4
    draw_icon(painter, "check", now.ok, _beside(line, x))
    return x


def _beside(line: QRectF, x: float) -> QRectF:
    """Where a sign stands in the middle of a line, from `x` on: as large as the words beside it ask for."""
    side = scaled(_SIGN)
    return QRectF(x, line.center().y() - side / 2, side, side)


def _paint_elided(painter: QPainter, role: Role, colour: str, text: str, *, line: QRectF, right: float) -> float:
    """A text on a line, cut before `right`; gives where it ends."""
    room = right - line.x()
    if not text or room < 12:
        return line.x()
    laid = line_text(text, face(role))
    if laid.width > room:
        laid = line_text(elided(text, face(role), room), face(role))
    painter.setPen(QColor(colour))
    laid.draw(painter, line.x(), line.center().y())
    return line.x() + laid.width
