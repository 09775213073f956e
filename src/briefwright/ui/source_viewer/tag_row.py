"""Tags as chips that can be taken off, and a place to write another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from briefwright.ui.fonts import font
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import icon_button
from briefwright.ui.widgets.flow_layout import FlowLayout


def wrap(row: QWidget) -> None:
    """Let a row of chips grow downwards with what it holds."""
    policy = row.sizePolicy()
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)


class TagRow(QWidget):
    """`changed` carries the new tags."""

    changed = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self._tags: tuple[str, ...] = ()
        self.chips: list[TagChip] = []
        self._flow = FlowLayout(self, gap=6)
        wrap(self)
        self.add_button = icon_button("plus", tr("Add a tag"), self.write)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("New tag"))
        self.field.setAccessibleName(tr("New tag"))
        self.field.setFixedWidth(96)
        self.field.returnPressed.connect(self._take)
        self.field.editingFinished.connect(self._take)
        self.field.hide()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags shown."""
        return self._tags

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show tags."""
        self._tags = tags
        self.chips = [TagChip(tag) for tag in tags]
        while (taken := self._flow.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None and widget not in (self.add_button, self.field):
                widget.hide()
                widget.deleteLater()
        for tag, chip in zip(tags, self.chips, strict=True):
            chip.clicked.connect(partial(self._drop, tag))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.field)
        self._flow.addWidget(self.add_button)
        self.updateGeometry()

    def write(self) -> None:
        """Offer a field for another tag."""
        self.field.show()
        self.field.setFocus()

    def _take(self) -> None:
        tag = " ".join(self.field.text().split())
        self.field.clear()
        self.field.hide()
        if tag and tag not in self._tags:
            self.changed.emit((*self._tags, tag))

    def _drop(self, tag: str) -> None:
        self.changed.emit(tuple(kept for kept in self._tags if kept != tag))


class TagChip(QAbstractButton):
    """A tag; pressing it takes it off."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.setText(tag)
        self.setAccessibleName(tr("Take off the tag {tag}", tag=tag))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("ring", True)
        self.setProperty("rounded", True)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font("small"))
        width = min(metrics.horizontalAdvance(self.text()), 180.0)
        return QSize(round(width) + 36, max(24, round(metrics.height()) + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(now.control if self.underMouse() else now.border), 1))
        painter.setBrush(QColor(now.ev_card))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
        painter.setPen(QColor(now.text2))
        painter.setFont(font("small"))
        words = QFontMetricsF(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - 34
        )
        painter.drawText(shape.adjusted(9, 0, -20, 0), Qt.AlignmentFlag.AlignVCenter, words)
        draw_icon(painter, "x", now.text2, QRectF(self.width() - 21, self.height() / 2 - 5.5, 11, 11))
        painter.end()
