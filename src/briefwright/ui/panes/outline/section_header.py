"""The head of a section in the outline: its title, and how full it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from briefwright.app.brief.sections import SectionStatus
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import icon
from briefwright.ui.language import tr
from briefwright.ui.widgets.buttons import label, set_ink
from briefwright.ui.widgets.pane_header import YieldingLabel


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


def header_height() -> int:
    """How high a head is."""
    return max(grown(24), QFontMetrics(font("section")).height())


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
