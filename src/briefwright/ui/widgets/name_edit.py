"""A line over a name in a list or a menu, in which it is changed where it stands."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefwright.ui.fonts import font
from briefwright.ui.language import tr


class NameEdit(QLineEdit):
    """Enter, or leaving it, keeps the name; Escape does not, nor is an empty one kept, nor one that others have.

    `named` carries the new name, `ended` comes when the line is to go.
    """

    named = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget, place: QRect, name: str, taken: Collection[str], label: str) -> None:
        super().__init__(name, parent)
        self._before = name
        self._taken = frozenset(taken)
        self._is_over = False
        self.setFont(font("base"))
        self.setAccessibleName(label)
        self.setGeometry(place)
        self.selectAll()
        self.textChanged.connect(lambda _text: self._judge())
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_taken(self) -> bool:
        """Whether another has the name that stands here."""
        return self.text().strip() in self._taken

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that end it from what stands below."""
        if event.key() == Qt.Key.Key_Escape:
            self._end("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.is_taken:
                self._end(self.text())
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason or not self.isVisible():
            self._end("" if self.is_taken else self.text())

    def _judge(self) -> None:
        why = tr("“{name}” is there already", name=self.text().strip()) if self.is_taken else ""
        self.setProperty("wrong", "true" if why else "false")
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        self.style().polish(self)

    def _end(self, name: str) -> None:
        if self._is_over:
            return
        self._is_over = True
        name = name.strip()
        if name and name != self._before:
            self.named.emit(name)
        self.ended.emit()
