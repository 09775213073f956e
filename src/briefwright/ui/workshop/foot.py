"""The line at the foot of the workshop: whether it can be saved, and where the cursor is."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefwright.ui.fonts import grown, scaled
from briefwright.ui.icons import Tint, icon
from briefwright.ui.language import tr
from briefwright.ui.theme import theme
from briefwright.ui.widgets.buttons import Ink, label, line, set_ink, set_plane
from briefwright.ui.widgets.picture import Picture


class Foot(QWidget):
    """26 px high."""

    def __init__(self) -> None:
        super().__init__()
        set_plane(self, "window")
        self._said: tuple[str, str, Tint, Ink] | None = None
        self._picture = QLabel()
        self._words = label("", "small", "2")
        self._place = label("", "small", "2")
        inside = QHBoxLayout()
        inside.setContentsMargins(14, 0, 15, 0)
        inside.setSpacing(6)
        inside.addWidget(self._picture)
        inside.addWidget(self._words)
        inside.addStretch(1)
        inside.addWidget(self._place)
        inside.addSpacing(10)
        inside.addWidget(Picture("wifi-slash", "text2", 14))
        inside.addWidget(label(tr("Offline"), "small", "2"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line())
        layout.addLayout(inside, 1)
        self.setFixedHeight(scaled(25) + 1)  # as the status bar is
        theme().changed.connect(self._say_again)

    @property
    def text(self) -> str:
        """What it says at the left."""
        return self._words.text()

    def show_state(self, why_not: str, saved_at: dt.datetime | None, *, dirty: bool, fresh: bool) -> None:
        """Say why it cannot be saved, else whether and since when it is."""
        if why_not:
            self._say(why_not, "x-circle", "danger", "danger")
        elif dirty:
            self._say(tr("Changed"), "pencil-simple", "text2", "2")
        elif saved_at is not None:
            self._say(tr("Saved {time}", time=f"{saved_at:%H:%M}"), "check-circle", "ok", "2")
        elif fresh:
            self._say(tr("Not saved"), "pencil-simple", "text2", "2")
        else:
            self._say(tr("Saved"), "check-circle", "ok", "2")

    def _say(self, words: str, picture: str, tint: Tint, ink: Ink) -> None:
        if self._said == (words, picture, tint, ink):
            return
        self._said = (words, picture, tint, ink)
        self._words.setText(words)
        set_ink(self._words, ink)
        self._picture.setPixmap(icon(picture, tint).pixmap(_side(), self.devicePixelRatioF()))

    def _say_again(self) -> None:
        """Say the same in another theme's colours."""
        said, self._said = self._said, None
        if said is not None:
            self._say(*said)

    def show_places(self, shown: bool) -> None:
        """Say where the cursor is, or not: another tab than the body is shown."""
        self._place.setVisible(shown)

    def show_place(self, line_number: int, column: int) -> None:
        """Say where the cursor is."""
        self._place.setText(tr("Line {line}, column {column}", line=line_number, column=column))


def _side() -> QSize:
    """How large its pictures are."""
    return QSize(grown(14), grown(14))
