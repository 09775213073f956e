"""Fusion with our focus ring: two pixels of accent, one pixel outside the control, in its shape."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFocusFrame,
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from briefwright.ui.fonts import grown
from briefwright.ui.icons import icon
from briefwright.ui.text_menus import finish_text_menu
from briefwright.ui.theme import tokens

RING = 2
GAP = 1


class BriefwrightStyle(QProxyStyle):
    """Draws focus as a ring around the control and gives scroll areas and menus our measures."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, what: QWidget | QApplication | QPalette) -> None:  # type: ignore[override]  # three in one
        super().polish(what)
        if isinstance(what, QMenu):
            finish_text_menu(what)
        elif isinstance(what, QAbstractItemView) and what.isWindow():
            # a list of proposals: without a border it has no ground of its own
            what.setProperty("plane", "surface")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            return  # the ring outside the control says it
        super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame:
            around = widget.widget() if isinstance(widget, QFocusFrame) else None
            rounded = around is not None and bool(around.property("rounded"))
            rect = QRectF(option.rect)
            draw_ring(painter, rect, (rect.height() - RING) / 2 if rounded else 8.0)
            return
        super().drawControl(element, option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        match metric:
            case QStyle.PixelMetric.PM_FocusFrameHMargin:
                around = widget.widget() if isinstance(widget, QFocusFrame) else None
                return RING + GAP + (around.property("ringRoom") or 0 if around is not None else 0)
            case QStyle.PixelMetric.PM_FocusFrameVMargin:
                return RING + GAP
            case QStyle.PixelMetric.PM_SmallIconSize | QStyle.PixelMetric.PM_ButtonIconSize:
                return grown(16)
            case _:
                return super().pixelMetric(metric, option, widget)

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        if standardIcon == QStyle.StandardPixmap.SP_LineEditClearButton:
            return icon("x", "text2")
        return super().standardIcon(standardIcon, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_DialogButtonLayout and sys.platform != "darwin":
            return (
                QDialogButtonBox.ButtonLayout.GnomeLayout.value
            )  # Cancel before what is proposed, as ours have it
        if hint in (
            QStyle.StyleHint.SH_UnderlineShortcut,
            QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons,
        ):
            return 0
        return super().styleHint(hint, option, widget)


def draw_ring(painter: QPainter, rect: QRectF, radius: float = 8.0) -> None:
    """Draw the focus ring just inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens().accent), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = RING / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


class FocusRing(QObject):
    """Follows the keyboard's focus through the application; the mouse does not show it."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("focus-ring")
        self._frame: QFocusFrame | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self.surround(now)

    def surround(self, now: QWidget | None) -> None:
        """Show the ring around a widget where a key put the focus there, else nowhere."""
        wanted = now is not None and _wants_ring(now)
        if self._frame is None or not isValid(self._frame):  # Qt made it a child of a window that is gone
            self._frame = None
            if not wanted:
                return
            self._frame = QFocusFrame()
            self._frame.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame.setWidget(now if wanted else None)  # type: ignore[arg-type]  # Qt takes none to hide the frame


def show_focus(window: QWidget) -> None:
    """Show where the focus is, since a key put it there: Qt knows that of Tab and the arrows only."""
    window.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    application, focus = QApplication.instance(), QApplication.focusWidget()
    ring = application.findChild(QObject, "focus-ring") if application is not None else None
    if isinstance(ring, FocusRing) and focus is not None:
        ring.surround(focus)
        focus.update()


def _wants_ring(widget: QWidget) -> bool:
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    if isinstance(widget, QComboBox):
        return by_keyboard and not widget.isEditable()  # one that is written in shows it as a field does
    return by_keyboard and (isinstance(widget, QAbstractButton) or bool(widget.property("ring")))


def refine_style() -> None:
    """Take our own style over Fusion, with its focus ring: the first paint does without it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.findChild(QObject, "focus-ring") is None:
        application.setStyle(BriefwrightStyle())
        FocusRing(application)
