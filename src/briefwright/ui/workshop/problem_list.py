"""What is wrong with the template, below the editor: each with its line, and what was meant where that is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefwright.model.template import Problem
from briefwright.ui.fonts import code_font, grown, scaled
from briefwright.ui.icons import draw_icon
from briefwright.ui.language import tr, tr_n
from briefwright.ui.style import draw_ring
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.buttons import button, label, set_plane
from briefwright.ui.widgets.pane_header import PaneHeader
from briefwright.ui.workshop.problem_words import told

_MOST = 50
_ROLE = Qt.ItemDataRole.UserRole


class ProblemList(QWidget):
    """`chosen(problem)` to go there; `mended(problem)` to put in what was meant."""

    chosen = Signal(object)
    mended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_plane(self, "window")
        self._problems: tuple[Problem, ...] = ()
        self._visited = False
        self._header = PaneHeader(tr("Problems"))
        self._header.setFixedHeight(scaled(34))
        self.list = _List()
        self.list.setAccessibleName(tr("Problems"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.currentRowChanged.connect(lambda _row: self._repaint())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self.list, 1)
        theme().changed.connect(self._repaint)
        self.show_problems(())

    @property
    def head_height(self) -> int:
        """How high the head is, which stays where nothing is listed."""
        return self._header.height()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is listed."""
        return self._problems

    @property
    def summary(self) -> str:
        """How many there are, in words."""
        return self._header.note.text()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these; the same ones again change nothing."""
        if tuple(problems) == self._problems and self._header.note.text():
            return
        self._problems = tuple(problems)
        self._header.note.setText(_counted(self._problems))
        at = self.list.currentRow()
        self._visited = False
        self.list.clear()
        for problem in self._problems[:_MOST]:
            row = _Row(problem, self.list)
            row.use.clicked.connect(lambda _on=False, found=problem: self.mended.emit(found))
            item = QListWidgetItem()
            item.setData(_ROLE, problem)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.accessibleName())
            self.list.addItem(item)
            self.list.setItemWidget(item, row)
        self.list.fit_rows()
        if self._problems:
            self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))

    def step(self, by: int) -> None:
        """Go to the next or previous problem, the first time to the one at hand; past the last comes the first."""
        if self.list.count():
            if self._visited:
                self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
            self._choose(self.list.currentItem())

    def use_button(self, place: int) -> QWidget:
        """The button that puts in what was meant, of the problem at a place."""
        row = self.list.itemWidget(self.list.item(place))
        assert isinstance(row, _Row)
        return row.use

    def _choose(self, item: QListWidgetItem) -> None:
        self._visited = True
        self.chosen.emit(item.data(_ROLE))

    def _repaint(self) -> None:
        for place in range(self.list.count()):
            row = self.list.itemWidget(self.list.item(place))
            if row is not None:
                row.update()


class _List(QListWidget):
    """Gives each row the height its words need at the list’s width."""

    def fit_rows(self) -> None:
        for place in range(self.count()):
            item = self.item(place)
            row = self.itemWidget(item)
            if row is not None:
                item.setSizeHint(QSize(0, max(row.heightForWidth(self.viewport().width()), 36)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()


class _Row(QWidget):
    """An icon, what is wrong and where, what may have been meant, and a button that puts it in."""

    def __init__(self, problem: Problem, view: QListWidget) -> None:
        super().__init__()
        self._wrong = problem.severity == "error"
        self._view = view
        headline = told(problem)
        words = label(headline, "strong" if self._wrong else "base", wrap=True)
        self.use = button(tr("Use it"), lambda: None, small=True)
        self.use.setAccessibleName(tr("Use {name}", name=problem.suggestion))
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(words)
        if problem.suggestion:
            text.addLayout(_guess(problem.suggestion))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22 + grown(16), 7, 12, 7)
        layout.setSpacing(12)
        layout.addLayout(text, 1)
        layout.addWidget(self.use, 0, Qt.AlignmentFlag.AlignTop)
        if not problem.suggestion:
            self.use.hide()
        grade = tr("Error") if self._wrong else tr("Note")
        guess = tr("Did you mean {name}?", name=problem.suggestion) if problem.suggestion else ""
        self.setAccessibleName(f"{grade}. {headline}. {guess}".strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(now.danger_tint if self._wrong else now.window))
        name, colour = ("x-circle", now.danger) if self._wrong else ("info", now.text2)
        draw_icon(painter, name, colour, QRectF(12, 9, grown(16), grown(16)))
        item = self._view.currentItem()
        by_keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if by_keyboard and self._view.hasFocus() and item is not None and self._view.itemWidget(item) is self:
            draw_ring(painter, QRectF(self.rect()).adjusted(2, 1, -2, -1), 6)
        painter.end()


def _guess(name: str) -> QHBoxLayout:
    row = QHBoxLayout()
    before, _, after = tr("Did you mean {name}?", name="\0").partition("\0")
    code = QLabel(name)
    code.setTextFormat(Qt.TextFormat.PlainText)
    code.setFont(code_font())
    row.addWidget(label(f"{before.rstrip()} ", "base", "2"))
    row.addWidget(code)
    row.addWidget(label(after, "base", "2"))
    row.setSpacing(0)
    row.addStretch(1)
    return row


def _counted(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    notes = len(problems) - errors
    parts = []
    if errors:
        parts.append(tr_n("1 error", "{n} errors", errors))
    if notes:
        parts.append(tr_n("1 note", "{n} notes", notes))
    return tr("{one}, {other}", one=parts[0], other=parts[1]) if len(parts) == 2 else "".join(parts) or tr("None")
