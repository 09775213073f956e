"""What stands in a section of the outline: evidence on cards, own words on paper."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from briefwright.model.brief import EvidenceItem, OwnWords
from briefwright.model.evidence import kind_of
from briefwright.ui.fonts import face, font, interface_pixels, scaled, tabular
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import mark, tr
from briefwright.ui.panes.evidence.card_text import CardText, card_text
from briefwright.ui.panes.outline.keys_told import card_keys, writing_keys
from briefwright.ui.panes.outline.words_edit import WordsEdit, leading
from briefwright.ui.style import draw_ring
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import label
from briefwright.ui.wording import card_words, doubt, item_line, kind_name, shown_words

INDENT = 26
"""Cards stand this far from the section's edge; the grip is in that margin."""
GAP = 4
"""Between cards; own words follow each other like lines of a paragraph."""
META = 17
"""The height of the line below a card's words, at the usual size."""
TRANSLATED = 3
"""Between the words and their translation."""
TRANSLATIONS = {
    "own": mark("own translation"),
    "departmental": mark("departmental translation"),
    "official": mark("official translation"),
}
_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Held while clicking, one chooses more."""
_ITEM_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_F2,
    Qt.Key.Key_Space,
)

PRIORITY_MARKS = ("", mark("raised priority"), mark("high priority"), mark("highest priority"))


class ItemView(QWidget):
    """One item of a section. Keys: Alt+arrows move, Del takes out, F2 edits; the grip or the card drags.

    `picked` comes with the modifiers of a click, `released` when a click was no drag.
    """

    entered = Signal(str)
    picked = Signal(str, int)
    released = Signal(str)
    menuAsked = Signal(str, QPoint)
    dragAsked = Signal(str)
    keyed = Signal(str, int, int)
    activated = Signal(str)

    def __init__(self, item_id: str) -> None:
        super().__init__()
        self.item_id = item_id
        self.selected = False
        self.linked = False
        self.held = False
        """Whether the pointer holds it: it must not be let go."""
        self._pressed: QPoint | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_state(self, *, selected: bool, linked: bool) -> None:
        """Show that the item is chosen here, or in another pane."""
        if (selected, linked) != (self.selected, self.linked):
            self.selected, self.linked = selected, linked
            self.update()

    def height_at(self, width: int) -> int:
        """Take a width; gives the height it needs there."""
        raise NotImplementedError

    def drag_words(self) -> tuple[str, str, str]:
        """The words, icon and colour of the picture at the pointer."""
        raise NotImplementedError

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.held = True
            if not event.modifiers() & _MORE:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.picked.emit(self.item_id, event.modifiers().value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.dragAsked.emit(self.item_id)
            self.held = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not event.modifiers() & _MORE:
            self.released.emit(self.item_id)
        self._pressed = None
        self.held = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menuAsked.emit(self.item_id, event.globalPos())

    def paint_grip(self, painter: QPainter) -> None:
        """The grip in the margin, while the pointer is over the item."""
        if self.underMouse():
            draw_icon(painter, "dots-six-vertical", tokens().text3, QRectF(4, 8, 16, 16))


class EvidenceCard(ItemView):
    """Icon, the exact words in full, where they come from; below, where the section wants one, the answer."""

    answered = Signal(str, str)

    def __init__(self, item: EvidenceItem) -> None:
        super().__init__(item.id)
        self.item = item
        self.answer: WordsEdit | None = None
        self._card = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setStatusTip(card_keys())
        self.show_item(item)

    def show_item(self, item: EvidenceItem) -> None:
        """Show the item as it is now."""
        self.item = item
        self.setAccessibleName(f"{kind_name(item.evidence)}: {card_words(item.evidence)}, {item_line(item)}")
        if self.answer is not None:
            self.answer.show_text(item.options.response)
        self.fit()
        self.update()

    def want_answer(self, wanted: bool) -> None:
        """Offer a line for the answer below the card, or take an empty one away."""
        if wanted and self.answer is None:
            self.answer = WordsEdit(self)
            self.answer.show_hint(tr("Our response"))
            self.answer.setAccessibleName(tr("Our response"))
            self.answer.show_text(self.item.options.response)
            self.answer.edited.connect(lambda text: self.answered.emit(self.item_id, text))
            self.answer.grown.connect(self.fit)
            self.answer.show()
            self.fit()
        elif not wanted and self.answer is not None:
            self.answer.deleteLater()
            self.answer = None
            self.fit()

    def height_at(self, width: int) -> int:
        if width != self.width():
            self.resize(width, self.height())
        self.fit()
        return self.height()

    def drag_words(self) -> tuple[str, str, str]:
        kind = kind_of(self.item.evidence)
        return shown_words(self.item.evidence), KIND_ICONS[kind], str(getattr(tokens(), kind))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in _ITEM_KEYS:
            self.keyed.emit(self.item_id, event.key(), event.modifiers().value)
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.activated.emit(self.item_id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.activated.emit(self.item_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.MouseFocusReason:  # what a click chooses depends on the keys held
            self.entered.emit(self.item_id)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height the words need at this width."""
        rendered = self._translation()
        below = rendered.height + TRANSLATED if rendered is not None else 0
        self._card = round(14 + self._words().height + below + META * interface_pixels() / 13)
        height = self._card
        if self.answer is not None:
            self.answer.setGeometry(INDENT, self._card + 5, self.width() - INDENT, self.answer.height())
            height += 5 + self.answer.height()
        height += GAP
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _words(self) -> CardText:
        return self._laid_out(card_words(self.item.evidence))

    def _translation(self) -> CardText | None:
        translation = self.item.options.translation
        return self._laid_out(translation.text) if translation is not None else None

    def _laid_out(self, words: str) -> CardText:
        width = max(self.width() - INDENT - scaled(16) - 30, 60)
        return card_text(words, width, 0, round(18 * interface_pixels() / 13), face=face("base"))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_grip(painter)
        card = QRectF(INDENT, 0, self.width() - INDENT, self._card)
        outline = now.accent if self.selected else now.control if self.underMouse() else now.border
        painter.setPen(QPen(QColor(outline), 1))
        painter.setBrush(QColor(now.accent_tint if self.selected or self.linked else now.card))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        kind = kind_of(self.item.evidence)
        size = scaled(16)
        box = QRectF(card.x() + 10, 7 + (scaled(18) - size) / 2, size, size)
        draw_icon(painter, KIND_ICONS[kind], str(getattr(now, kind)), box)
        words = self._words()
        painter.setPen(QColor(now.text))
        words.draw(painter, QPointF(card.x() + size + 18, 7))
        y = 7 + words.height
        rendered = self._translation()
        if rendered is not None:
            painter.setPen(QColor(now.text2))
            rendered.draw(painter, QPointF(card.x() + size + 18, y + TRANSLATED))
            y += rendered.height + TRANSLATED
        self._paint_lines(painter, card.x() + size + 18, y)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, card, 8)
        painter.end()

    def _paint_lines(self, painter: QPainter, x: float, y: float) -> None:
        now, step = tokens(), META * interface_pixels() / 13
        ink = now.text2 if self.selected or self.linked else now.text3
        width = self.width() - x - 10
        used = _paint_line(painter, QRectF(x, y, width, step), item_line(self.item), ink)
        marks = _marks(self.item)
        if marks:
            used += _paint_line(painter, QRectF(x + used, y, width - used, step), f" · {marks}", ink)
        why = doubt(self.item.evidence)
        if why:
            side = scaled(13)
            draw_icon(painter, "warning", now.warn, QRectF(x + used + 8, y + (step - side) / 2, side, side))
            begin = used + 12 + side
            _paint_line(painter, QRectF(x + begin, y, width - begin, step), why, now.warn)


class WordsView(ItemView):
    """Own words: an editor without a frame, numbered where the section numbers its items."""

    edited = Signal(str, str)
    left = Signal(str)
    continued = Signal(str)

    def __init__(self, item: OwnWords) -> None:
        super().__init__(item.id)
        self._number = label("", "base", "2")
        self._number.setFont(tabular("base"))
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._number.setFixedHeight(leading() + 2)
        self._number.setContentsMargins(0, 3, 0, 0)
        self.edit = WordsEdit()
        self.edit.show_hint(tr("Write here"))
        self.edit.edited.connect(lambda text: self.edited.emit(self.item_id, text))
        self.edit.entered.connect(lambda: self.entered.emit(self.item_id))
        self.edit.left.connect(lambda: self.left.emit(self.item_id))
        self.edit.continued.connect(lambda: self.continued.emit(self.item_id))
        self.edit.movedOut.connect(self._move_out)
        self.edit.stretched.connect(self._stretch)
        self.setFocusProxy(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(INDENT, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.edit, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_item(item)

    def show_item(self, item: OwnWords) -> None:
        """Show the words as they are now."""
        self.edit.show_text(item.text)

    def show_listed(self, *, listed: bool) -> None:
        """Say whether its section sets each item as one of a list: Enter then begins the next."""
        self.edit.in_list = listed
        self.edit.setStatusTip(writing_keys(listed=listed))

    def show_gaps(self, before: bool, after: bool) -> None:
        """Leave room towards a card before or after the words."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(INDENT, GAP if before else 0, 0, GAP + 2 if after else 0)

    def show_number(self, number: int, last: int) -> None:
        """Number the item, 0 for none; words begin level where the `last` of them has room for its number."""
        self._number.setText(f"{number}." if number else "")
        self._number.setFixedWidth(QFontMetrics(self._number.font()).horizontalAdvance(f"{last}."))
        self._number.setVisible(bool(number))

    def height_at(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        if width != self.width():
            self.resize(width, self.height())
        layout.activate()
        self.edit.fit()
        return layout.totalSizeHint().height()

    def drag_words(self) -> tuple[str, str, str]:
        return self.edit.toPlainText(), "pencil-simple", tokens().text2

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_grip(painter)
        if self.selected or (self.linked and not self.edit.hasFocus()):
            painter.setPen(QPen(QColor(tokens().accent), 1) if self.selected else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens().accent_tint))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(INDENT - 4 + 0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _move_out(self, by: int) -> None:
        self.keyed.emit(self.item_id, Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up, 0)

    def _stretch(self, by: int) -> None:
        shift = Qt.KeyboardModifier.ShiftModifier.value
        self.keyed.emit(self.item_id, Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up, shift)


AnyItemView: TypeAlias = EvidenceCard | WordsView


def _marks(item: EvidenceItem) -> str:
    """How the item is set where that differs from the usual."""
    options, marks = item.options, []
    if options.not_to_be_disclosed:
        marks.append(tr("not to be disclosed"))
    if not options.cite:
        marks.append(tr("no footnote"))
    if options.quote_as != "auto":
        marks.append(tr("set as a block") if options.quote_as == "block" else tr("set in the line"))
    if options.translation is not None:
        marks.append(tr(TRANSLATIONS[options.translation.status]))
    if options.priority > 0:
        marks.append(tr(PRIORITY_MARKS[min(options.priority, len(PRIORITY_MARKS) - 1)]))
    return " · ".join(marks)


def _paint_line(painter: QPainter, line: QRectF, text: str, colour: str) -> float:
    metrics = QFontMetricsF(font("meta"))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.setFont(font("meta"))
    painter.setPen(QColor(colour))
    painter.drawText(line.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
