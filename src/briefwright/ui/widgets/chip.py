"""A chip: a small rounded button that filters, with an icon, a count, a menu or a cross."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from briefwright.ui.fonts import font, grown, stroke
from briefwright.ui.icons import draw_icon
from briefwright.ui.theme import tokens

_PADDING = 8
_HEIGHT = 24


class Chip(QAbstractButton):
    """`on` chips are chosen: tinted, and with a cross when `closable`. A chip with a menu opens it when clicked."""

    def __init__(self, text: str, icon: str = "", tint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._icon = icon
        self._shows_icon = True
        self._tint = tint
        self._count: int | None = None
        self._menu: QMenu | None = None
        self.closable = False
        self.on_cross = False
        """Whether it was pressed on its cross."""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setProperty("rounded", True)  # and its focus ring with it

    def set_text(self, text: str) -> None:
        """Change the words, and the accessible name with them."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many items the chip leaves; a chip that leaves none is disabled unless it is on."""
        self._count = count
        self.setEnabled(count > 0 or self.isChecked())
        self.setAccessibleName(f"{self.text()}, {count:,}")
        self.updateGeometry()
        self.update()

    def show_icon(self, shown: bool) -> None:
        """Show the icon, or only the words where there is little room."""
        if shown != self._shows_icon:
            self._shows_icon = shown
            self.updateGeometry()
            self.update()

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu below the chip when it is clicked."""
        self._menu = menu
        self.setCheckable(False)

    def open_menu(self) -> None:
        """Show the menu below the chip."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def nextCheckState(self) -> None:
        if self._menu is None:
            super().nextCheckState()

    def set_on(self, on: bool) -> None:
        """Show the chip as chosen, whether it can be checked or opens a menu."""
        self.setCheckable(True)
        self.setChecked(on)
        self.updateGeometry()
        self.update()

    @property
    def _cross(self) -> bool:
        return self.closable and self.isChecked()

    @property
    def _caret(self) -> bool:
        return self._menu is not None and not self._cross

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.on_cross = self._cross and event.position().x() > self.width() - grown(11) - 4 - _PADDING
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.on_cross = self._cross and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if self.on_cross:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font("small"))
        width = metrics.horizontalAdvance(self.text()) + 2 * _PADDING
        width += grown(14) + 4 if self._icon and self._shows_icon else 0
        width += 5 + metrics.horizontalAdvance(f"{self._count:,}") if self._count is not None else 0
        width += grown(11) + 4 if self._cross or self._caret else 0
        return QSize(round(width), max(_HEIGHT, round(metrics.height()) + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter)
        colour = self._ink()
        x = float(_PADDING)
        middle = self.height() / 2
        if self._icon and self._shows_icon:
            ink = str(getattr(tokens(), self._tint)) if self._tint and self.isEnabled() else colour
            side = grown(14)
            draw_icon(painter, self._icon, ink, QRectF(x, middle - side / 2, side, side))
            x += side + 4
        face = font("small")
        if self.isChecked():
            face.setWeight(stroke(face.Weight.Medium))
        painter.setFont(face)
        x = self._paint_text(painter, self.text(), colour, x)
        if self._count is not None:
            x = self._paint_text(painter, f"{self._count:,}", colour if self.isChecked() else tokens().text3, x + 5)
        if self._cross or self._caret:
            name = "x" if self._cross else "caret-down"
            side = grown(11)
            draw_icon(painter, name, colour, QRectF(x + 4, middle - side / 2, side, side))
        painter.end()

    def _paint_text(self, painter: QPainter, text: str, colour: str, x: float) -> float:
        painter.setPen(QColor(colour))
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    def _ink(self) -> str:
        if not self.isEnabled():
            return tokens().text3
        return tokens().accent if self.isChecked() else tokens().text2

    def _paint_shape(self, painter: QPainter) -> None:
        now = tokens()
        fill, line = now.surface, now.border
        if self.isChecked():
            fill, line = now.accent_tint, now.accent_line
        elif not self.isEnabled():
            fill = now.sunken
        elif self.underMouse() or self.isDown():
            line = now.control
        if now.dark and fill == now.surface:
            fill = now.card
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(fill))
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
