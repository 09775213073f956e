"""One person: the name in characters, what does not go together, the spellings, and the posts by date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from briefwright.model.names import is_chinese
from briefwright.model.register import Post, RegisteredSpeaker
from briefwright.ui.language import tr, tr_n
from briefwright.ui.register.note import Note
from briefwright.ui.register.wording import conflict_sentence, post_date, post_line, post_source
from briefwright.ui.widgets.buttons import button, label

_SHOWN = 30
"""So many spellings and posts are shown, and so many more when they are asked for."""
_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | _TOP


class PersonPage(QWidget):
    """What the sources say of a person; `split` is called with the name to split."""

    def __init__(self, person: RegisteredSpeaker, split: Callable[[str], object]) -> None:
        super().__init__()
        self._split = split
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 24)
        layout.setSpacing(4)
        layout.addLayout(self._head(person))
        if not is_chinese(person.name):
            characters = person.characters or tr("Not recorded")
            layout.addWidget(label(tr("In Chinese characters: {name}", name=characters), "base", "2"))
        if person.conflicts:
            layout.addSpacing(8)
        for conflict in person.conflicts:
            layout.addWidget(Note(conflict_sentence(conflict)))
        layout.addSpacing(12)
        layout.addWidget(label(tr("Spellings"), "section"))
        layout.addWidget(_spellings(person, split))
        layout.addSpacing(12)
        layout.addWidget(label(tr("Role and organisation by date"), "section"))
        layout.addWidget(_posts(person.posts))
        layout.addStretch(1)

    def _head(self, person: RegisteredSpeaker) -> QLayout:
        row = QHBoxLayout()
        row.addWidget(label(person.name, "heading", wrap=True), 1)
        if person.is_joined:
            made = button(tr("Split"), lambda: self._split(person.name), small=True)
            made.setToolTip(tr("Take back what was joined last"))
            made.setAccessibleName(tr("Split {name}", name=person.name))
            made.setObjectName("split")
            row.addWidget(made, 0, _TOP)
        return row


_Row: TypeAlias = Callable[[QGridLayout, int], None]
"""Puts itself into a row of a grid."""


class _Rows(QWidget):
    """Rows of a grid, some at a time: who is quoted daily has hundreds of posts."""

    def __init__(self, rows: Sequence[_Row], spacing: tuple[int, int], wide: int) -> None:
        """`wide` is the column that takes the room there is."""
        super().__init__()
        self._waiting = list(rows)
        self._wide = wide
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing[0])
        self._grid.setVerticalSpacing(spacing[1])
        self._grid.setColumnStretch(wide, 1)
        self._more = button("", self._show_more, dress="quiet", small=True)
        self._more.setParent(self)  # else it would be shown as a window of its own for a moment
        self._show_more()

    def _show_more(self) -> None:
        shown, self._waiting = self._waiting[:_SHOWN], self._waiting[_SHOWN:]
        self._grid.removeWidget(self._more)
        first = self._grid.rowCount()
        for row, put in enumerate(shown, first):
            put(self._grid, row)
        self._more.setText(tr_n("Show 1 more", "Show {n} more", len(self._waiting)))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(bool(self._waiting))
        self._grid.addWidget(self._more, first + len(shown), self._wide, Qt.AlignmentFlag.AlignLeft)


def _spellings(person: RegisteredSpeaker, split: Callable[[str], object]) -> QWidget:
    counted: Counter[str] = Counter()
    for post in person.posts:
        counted[post.spelling] += post.once

    def put(spelling: str, grid: QGridLayout, row: int) -> None:
        grid.addWidget(label(spelling, wrap=True), row, 0)
        times = tr_n("1 quote", "{n} quotes", counted[spelling])
        grid.addWidget(label(times, "small", "3"), row, 1, Qt.AlignmentFlag.AlignRight)
        if person.is_joined and spelling != person.name:
            made = button(tr("Take out"), partial(split, spelling), dress="quiet", small=True)
            made.setAccessibleName(tr("Take {name} out", name=spelling))
            grid.addWidget(made, row, 2)

    return _Rows([partial(put, spelling) for spelling in person.spellings], (12, 2), 0)


def _posts(posts: Sequence[Post]) -> QWidget:
    return _Rows([partial(_put_post, post) for post in posts], (16, 8), 1)


def _put_post(post: Post, grid: QGridLayout, row: int) -> None:
    grid.addWidget(label(post_date(post), "small", "2"), row, 0, _TOP)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(post_line(post), wrap=True))
    words.addWidget(label(post_source(post), "small", "3", wrap=True))
    grid.addLayout(words, row, 1)
    times = tr_n("1 quote", "{n} quotes", post.items)
    grid.addWidget(label(times, "small", "3"), row, 2, _RIGHT)
