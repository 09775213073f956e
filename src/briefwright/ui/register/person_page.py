"""One person: the name in characters, what does not go together, the spellings, and the posts by date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from briefwright.model.names import is_chinese
from briefwright.model.register import Post, RegisteredSpeaker
from briefwright.ui.language import tr, tr_n
from briefwright.ui.register.note import Note
from briefwright.ui.register.wording import conflict_sentence, post_date, post_line, post_source
from briefwright.ui.widgets.buttons import button, label

_POSTS = 30
"""So many posts are shown, and so many more when they are asked for."""
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
        layout.addLayout(self._spellings(person))
        layout.addSpacing(12)
        layout.addWidget(label(tr("Role and organisation by date"), "section"))
        self._posts = _Posts(person.posts)
        layout.addWidget(self._posts)
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

    def _spellings(self, person: RegisteredSpeaker) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        counted: Counter[str] = Counter()
        for post in person.posts:
            counted[post.spelling] += post.items
        for row, spelling in enumerate(person.spellings):
            grid.addWidget(label(spelling, wrap=True), row, 0)
            times = tr_n("1 quote", "{n} quotes", counted[spelling])
            grid.addWidget(label(times, "small", "3"), row, 1, Qt.AlignmentFlag.AlignRight)
            if person.is_joined and spelling != person.name:
                made = button(tr("Take out"), partial(self._split, spelling), dress="quiet", small=True)
                made.setAccessibleName(tr("Take {name} out", name=spelling))
                grid.addWidget(made, row, 2)
        return grid


class _Posts(QWidget):
    """The posts of a person in their order, some at a time: who is quoted daily has hundreds."""

    def __init__(self, posts: Sequence[Post]) -> None:
        super().__init__()
        self._waiting = list(posts)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._more = button("", self._show_more, dress="quiet", small=True)
        self._show_more()

    def _show_more(self) -> None:
        shown, self._waiting = self._waiting[:_POSTS], self._waiting[_POSTS:]
        self._grid.removeWidget(self._more)
        first = self._grid.rowCount()
        for row, post in enumerate(shown, first):
            self._add(row, post)
        self._more.setText(tr_n("Show 1 more", "Show {n} more", len(self._waiting)))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(bool(self._waiting))
        self._grid.addWidget(self._more, first + len(shown), 1, Qt.AlignmentFlag.AlignLeft)

    def _add(self, row: int, post: Post) -> None:
        self._grid.addWidget(label(post_date(post), "small", "2"), row, 0, _TOP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(post_line(post), wrap=True))
        words.addWidget(label(post_source(post), "small", "3", wrap=True))
        self._grid.addLayout(words, row, 1)
        times = tr_n("1 quote", "{n} quotes", post.items)
        self._grid.addWidget(label(times, "small", "3"), row, 2, _RIGHT)
