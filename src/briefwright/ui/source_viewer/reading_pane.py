"""The pane in the middle of the source viewer: what the source is called and what can be asked of it; its text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefwright.model.source import Source
from briefwright.ui.actions import in_tip
from briefwright.ui.fonts import grown
from briefwright.ui.icons import icon
from briefwright.ui.language import tr
from briefwright.ui.source_viewer.find_bar import FindBar
from briefwright.ui.source_viewer.naming import source_note, source_title
from briefwright.ui.source_viewer.source_text import SourceText
from briefwright.ui.widgets.buttons import icon_button, line, set_plane, text_button
from briefwright.ui.widgets.pane_header import PaneHeader

_EDGE = 12


class ReadingPane(QWidget):
    """Shows a text under its title. `closed` comes when the reader wants back."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_plane(self, "surface")
        self._words = 0
        self.text = SourceText()
        self.find_bar = FindBar(self.text)
        back = icon_button("arrow-left", in_tip(tr("Back"), "Esc"), self.closed.emit)
        self._title = PaneHeader("", margin=_EDGE + back.maximumWidth() + 4)
        set_plane(self._title, "window")
        back.setParent(self._title)
        back.move(_EDGE, (self._title.height() - back.height()) // 2)
        self.original_button = text_button(tr("Original kept"), tr("Open the original file"))
        self.original_button.setIcon(icon("lock", "text2"))
        self.original_button.setIconSize(QSize(grown(20), grown(16)))  # wider than the picture: off the words
        self.info = icon_button("info", tr("About this source"))
        self.details = icon_button("pencil-simple", in_tip(tr("Source details"), "Ctrl+Shift+J"))
        self._title.add_worded(self.original_button)
        for pressed in (self.info, self.details):
            self._title.add(pressed)
        self._title.add(
            icon_button("magnifying-glass", in_tip(tr("Find in this source"), "Ctrl+F"), self.find_bar.open_bar)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._title, line(), self.find_bar, self.text):
            layout.addWidget(widget, 1 if widget is self.text else 0)

    @property
    def title_text(self) -> str:
        """What the source is called."""
        return self._title.title.text()

    def name(self, source: Source, words: int | None = None) -> None:
        """Say what a source is called, and how many words it has, unless they are the same as before."""
        self._words = self._words if words is None else words
        title, note = source_title(source), source_note(source, self._words)
        self._title.title.setText(title)
        self._title.note.setText(note)
        self._title.setToolTip(f"{title}; {note}")
