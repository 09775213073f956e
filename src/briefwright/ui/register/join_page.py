"""Several persons selected: join them, under which name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from briefwright.model.names import could_be_one
from briefwright.model.register import RegisteredSpeaker
from briefwright.ui.language import tr, tr_n
from briefwright.ui.register.note import Note
from briefwright.ui.register.wording import latest_post, quotes_counted
from briefwright.ui.widgets.buttons import beside_box, button, label

_MOST = 30
"""Persons whose names are offered; more can be joined under one of them."""


class JoinPage(QWidget):
    """`join` is called with the names and the one that the person is to have."""

    def __init__(self, people: Sequence[RegisteredSpeaker], join: Callable[[Sequence[str], str], object]) -> None:
        super().__init__()
        self._names = [person.name for person in people]
        self.choices = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 24)
        layout.setSpacing(8)
        layout.addWidget(label(tr_n("{n} person selected", "{n} people selected", len(people)), "heading"))
        layout.addWidget(
            label(tr("Joined, they count as one person of the name you choose."), "base", "2", wrap=True)
        )
        fullest = max(people, key=lambda person: (len(person.name.split()), len(person.name), person.items))
        for person in _offered(people, fullest):
            layout.addWidget(self._choice(person, chosen=person is fullest))
        if len(people) > _MOST:
            layout.addWidget(label(tr("and {n} more", n=f"{len(people) - _MOST:,}"), "base", "2"))
        clash = _clash(self._names)
        if clash:
            layout.addWidget(Note(tr("{one} and {other} can hardly be one person.", one=clash[0], other=clash[1])))
        kept = tr("Briefs will name them so. The evidence keeps the spelling of its source.")
        layout.addWidget(label(kept, "small", "3", wrap=True))
        row = QHBoxLayout()
        self.join = button(tr("Join"), lambda: join(self._names, self.chosen), dress="primary")
        self.join.setObjectName("join")
        row.addWidget(self.join)
        row.addStretch(1)
        layout.addSpacing(4)
        layout.addLayout(row)
        layout.addStretch(1)

    @property
    def chosen(self) -> str:
        """The name the person is to have."""
        return self._names[max(self.choices.checkedId(), 0)]

    def _choice(self, person: RegisteredSpeaker, *, chosen: bool) -> QWidget:
        row = QWidget()
        made = QRadioButton(person.name)
        made.setChecked(chosen)
        if not chosen:
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab stops at the chosen one, as Qt has it from then on
        made.setAccessibleDescription(latest_post(person))
        self.choices.addButton(made, self._names.index(person.name))
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(made)
        about = label(f"{quotes_counted(person)} · {latest_post(person)}", "small", "3", wrap=True)
        about.setContentsMargins(beside_box(), 0, 0, 4)
        layout.addWidget(about)
        return row


def _offered(people: Sequence[RegisteredSpeaker], fullest: RegisteredSpeaker) -> Sequence[RegisteredSpeaker]:
    """Those whose names are offered: the fullest is among them, however many are selected."""
    return people if len(people) <= _MOST else (fullest, *(p for p in people if p is not fullest))[:_MOST]


def _clash(names: Sequence[str]) -> tuple[str, str] | None:
    """Two of the names that can hardly be one person's; of many, any that does not go with one of the first."""
    return next(
        ((a, b) for i, a in enumerate(names[:_MOST]) for b in names[i + 1 :] if not could_be_one(a, b)), None
    )
