"""A glance at an item in its context: the paragraph around the words, without leaving the list."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefwright.model.query import Found
from briefwright.model.source import Source
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import icon
from briefwright.ui.language import listed, named, tr
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.wording import basis_line, form, headline, note_words, others_line, source_line

CONTEXT = 250
"""Characters either side of the words."""


class Peek(QFrame):
    """Closes with Space, Escape or a click elsewhere."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget, found: Found, source: Source) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("peek")
        self.setStyleSheet(
            f"#peek {{ background: {tokens().surface}; border: 1px solid {tokens().control}; border-radius: 8px; }}"
        )
        self.setFixedWidth(460)
        evidence = found.evidence
        text = QLabel(_context(source.text, evidence.start, evidence.end))
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setFont(font("reading"))
        text.setWordWrap(True)
        self.setAccessibleName(tr("In its context: {words}", words=evidence.text))
        foot = QHBoxLayout()
        foot.addWidget(label(source_line(found), "meta", "3"), 1)
        foot.addWidget(button(tr("Show in source"), self._open, dress="quiet", small=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(label(listed(headline(found.as_credited), form(evidence)), "strong"))
        layout.addWidget(text)
        layout.addWidget(label(basis_line(evidence), "small", "2", wrap=True))
        if found.also_in:
            layout.addWidget(label(others_line(found), "small", "2", wrap=True))
        if evidence.tags:
            layout.addLayout(_tag_row(named(*evidence.tags)))
        if evidence.note:
            layout.addWidget(label(note_words(evidence), "small", "2", wrap=True))
        layout.addLayout(foot)
        self._ids = (found.source.id, evidence.id)

    def show_beside(self, at: QPoint) -> None:
        """Open with its corner at a point of the screen, moved so that all of it is seen."""
        self.ensurePolished()  # its border takes room from the words
        room = self.screen().availableGeometry()
        layout = self.layout()
        assert layout is not None
        # not `adjustSize`, which measures the lines at the width they would like
        self.resize(self.width(), min(layout.totalHeightForWidth(self.width()), room.height()))
        x = min(at.x(), room.right() - self.width() - 8)
        y = min(at.y(), room.bottom() - self.height() - 8)
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.close()
        self.opened.emit(*self._ids)


def _tag_row(tags: str) -> QHBoxLayout:
    """The tags behind their sign, without which they read as a sentence of the source."""
    sign = label()
    sign.setPixmap(icon("tag", "text2").pixmap(grown(14), grown(14)))
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(tags, "small", "2", wrap=True), 1)
    return row


def _context(text: str, start: int, end: int) -> str:
    before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
    if start > CONTEXT:
        before = "…" + before.split(" ", 1)[-1]
    if end + CONTEXT < len(text):
        after = after.rsplit(" ", 1)[0] + "…"
    pale = tokens().text3
    words = escape(text[start:end]).replace("\n", "<br>")
    before, after = (escape(part).replace("\n", "<br>") for part in (before, after))
    return (
        f'<span style="color:{pale}">{before}</span>'
        f'<span style="color:{tokens().text}; background:{tokens().accent_tint}">{words}</span>'
        f'<span style="color:{pale}">{after}</span>'
    )
