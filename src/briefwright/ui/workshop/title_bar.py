"""The bar above the workshop: back, undo and redo, the template’s name, sending, trying, saving."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QUndoStack
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from briefwright.model.template import TemplatePackage
from briefwright.ui.actions import in_tip
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import icon
from briefwright.ui.language import tr
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.base_line import sunk_and_taller
from briefwright.ui.widgets.buttons import button, icon_button, label, set_plane
from briefwright.ui.workshop.inputs import TextLine


class TitleBar(QWidget):
    """44 px high. Each button’s signal says what was asked for; `named` carries another name."""

    homeAsked = Signal()
    sendAsked = Signal()
    tryAsked = Signal()
    saveAsked = Signal()
    named = Signal(str)

    def __init__(self, steps: QUndoStack) -> None:
        super().__init__()
        self._steps = steps
        set_plane(self, "window")
        self.home = icon_button("house", tr("Leave the workshop"), self.homeAsked.emit, 18)
        self.undo = icon_button("arrow-u-up-left", tr("Undo"), steps.undo, 18)
        self.redo = icon_button("arrow-u-up-right", tr("Redo"), steps.redo, 18)
        self.name = TextLine(tr("Name of the template"))
        self.name.setFont(font("section"))
        self.name.setProperty("plain", "true")
        self.name.setToolTip(tr("Name of the template; click to change it"))
        self.name.textEdited.connect(self.named)
        self.name.textChanged.connect(self._fit_name)
        self.origin = label("", "base", "2")
        self.send = _flat(tr("Send as one file…"), "package")
        self.send.clicked.connect(self.sendAsked)
        self.send.setToolTip(
            in_tip(tr("Save as a .bwt file that a colleague installs with a double click"), "Ctrl+E")
        )
        self.attempt = button(tr("Try it"), self.tryAsked.emit)
        self.save = button(tr("Save template"), self.saveAsked.emit, dress="primary")
        self._build()
        self.save.ensurePolished()
        self.setFixedHeight(max(43, self.save.sizeHint().height() + 15))  # and the line below: as the toolbar
        steps.canUndoChanged.connect(lambda _on: self._show_steps())
        steps.canRedoChanged.connect(lambda _on: self._show_steps())
        steps.indexChanged.connect(lambda _at: self._show_steps())
        self._show_steps()

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 16, 0)
        layout.setSpacing(6)
        layout.addWidget(self.home)
        layout.addWidget(_Rule())
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        layout.addWidget(_Rule())
        layout.addWidget(self.name)
        layout.addSpacing(4)
        layout.addWidget(self.origin)
        layout.addStretch(1)
        layout.addWidget(self.send)
        layout.addSpacing(6)
        layout.addWidget(self.attempt)
        layout.addSpacing(4)
        layout.addWidget(self.save)

    def show_package(self, package: TemplatePackage, *, fresh: bool) -> None:
        """Show whose template it is; `fresh` is a copy that has not been saved yet."""
        self.name.show_text(package.template.name)
        version = package.template.version
        told = tr("Your template, version {version}", version=version)
        self.origin.setText(tr("A copy, not saved yet") if fresh else told)
        self._align_name()
        self.save.setText(tr("Save a copy") if fresh else tr("Save template"))

    def allow_save(self, why_not: str) -> None:
        """Enable saving, or say why it cannot be."""
        _allow(self.save, why_not, in_tip(tr("Save the template"), "Ctrl+S"))

    def allow_try(self, why_not: str) -> None:
        """Enable trying, or say why it cannot be done."""
        _allow(self.attempt, why_not, tr("Write the pages beside as a Word file and open it"))

    def _show_steps(self) -> None:
        for step, text, can, words in (
            (self.undo, self._steps.undoText(), self._steps.canUndo(), tr("Undo")),
            (self.redo, self._steps.redoText(), self._steps.canRedo(), tr("Redo")),
        ):
            step.setEnabled(can)
            told = f"{words}: {text}" if text else words
            step.setToolTip(told)
            step.setAccessibleName(told)

    def _fit_name(self, text: str) -> None:
        width = QFontMetrics(self.name.font()).horizontalAdvance(text) + 22
        self.name.setFixedWidth(min(max(width, 120), 420))
        self._align_name()

    def _align_name(self) -> None:
        """Give the name the base line of the words beside it.

        A label centres a line that Chinese letters make taller; an input centres its font's own and sets a taller
        one from above.
        """
        sunk, _ = sunk_and_taller(self.origin.text(), font("base"))
        _, taller = sunk_and_taller(self.name.text(), font("section"))
        self.name.setTextMargins(0, max(0, round(2 * sunk + taller) - 1), 0, 0)


def _allow(target: QAbstractButton, why_not: str, tip: str) -> None:
    target.setEnabled(not why_not)
    target.setToolTip(why_not or tip)
    target.setAccessibleDescription(why_not)


def _flat(text: str, picture: str) -> QToolButton:
    made = QToolButton()
    made.setProperty("kind", "flat")
    made.setText(text)
    made.setIcon(icon(picture, "text"))
    made.setIconSize(QSize(grown(24), grown(18)))  # wider than the picture, which keeps it off the words
    made.setFont(font("medium"))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


class _Rule(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(13, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(6, 0, 1, self.height(), QColor(tokens().border))
        painter.end()
