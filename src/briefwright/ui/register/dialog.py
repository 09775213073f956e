"""The register's window: suggestions above, persons at the left, one of them or the joining of several beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.library.register import suggest_joins
from briefwright.app.workspace import Workspace
from briefwright.model.register import RegisteredSpeaker, Suggestion
from briefwright.storage.library import Library
from briefwright.storage.undisturbed import undisturbed
from briefwright.ui.icons import icon
from briefwright.ui.jobs import Latest, LongJob
from briefwright.ui.language import tr, tr_n
from briefwright.ui.register.join_page import JoinPage
from briefwright.ui.register.person_list import PersonList
from briefwright.ui.register.person_page import PersonPage
from briefwright.ui.register.suggestion_bar import SuggestionBar
from briefwright.ui.sentences import in_a_row
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.widgets.buttons import button, label, line, plane, set_plane
from briefwright.ui.widgets.empty_state import EmptyState
from briefwright.ui.widgets.reading_order import ReadingOrder
from briefwright.ui.widgets.toast import Toast

_PATIENCE = 10.0
"""Seconds that a closing register waits for what is being written."""


class SpeakerRegister(QDialog):
    """Reads the library in the background; every joining and splitting can be undone. Closes with Escape."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Speakers"))
        self.resize(880, 620)
        self._library = workspace.library
        self._people: tuple[_Searched, ...] = ()
        self._steps: list[_Step] = []
        self._wanted = ""
        self._writing: LongJob | None = None
        self._reading = Latest("register", self)
        self._reading.arrived.connect(self._show)
        self.banners = BannerStack(self)
        self._reading.failed.connect(self.banners.show_error)
        self.suggestions = SuggestionBar()
        self.suggestions.joined.connect(self._accept)
        self.suggestions.refused.connect(self._refuse)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a person"))
        self.search.setAccessibleName(tr("Find a person"))
        self.search.setProperty("search", "true")
        self.search.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._list_people())
        self.persons = PersonList()
        self.persons.picked.connect(self._show_page)
        self._page = QScrollArea()
        self._page.setWidgetResizable(True)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setProperty("ring", True)
        self._page.verticalScrollBar().rangeChanged.connect(lambda _least, most: self._let_scroll(on=most > 0))
        self._count = label("", "small", "3")
        foot = self._make_foot()
        self._order = self._build(foot)
        self.toast = Toast(foot)  # over the page it would lie on what the person was
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)

    @property
    def page(self) -> QWidget | None:
        """What stands beside the list: a person, the joining of several, or an empty state."""
        return self._page.widget()

    @property
    def busy(self) -> bool:
        """Whether the library is being read or written."""
        return self._reading.busy or self._writing is not None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read("")
        self.persons.setFocus()

    def done(self, result: int) -> None:
        self._reading.stop(wait=False)  # of a large library it takes seconds
        if self._writing is not None:
            self._writing.wait(_PATIENCE)
        super().done(result)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Go through it as one reads it; what stands beside the list is made anew for each person."""
        self._order.follow()
        return super().focusNextPrevChild(next)

    def _let_scroll(self, *, on: bool) -> None:
        """Tab stops at a page with more on it than is seen, so that keys can bring it into sight."""
        self._page.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        end = QHBoxLayout(foot)
        end.setContentsMargins(16, 11, 16, 11)  # on one line with the toast in its middle
        end.addWidget(self._count, 1)
        end.addWidget(button(tr("Close"), self.accept))
        return foot

    def _build(self, foot: QWidget) -> ReadingOrder:
        left = plane("window")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self.persons, 1)
        set_plane(self._page, "surface")
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(1)
        sides.addWidget(left)
        sides.addWidget(self._page)
        sides.setSizes([350, 530])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.banners, self.suggestions, line(), sides, line(), foot):
            layout.addWidget(widget, 1 if widget is sides else 0)
        return ReadingOrder(self.banners, self.suggestions, left, self._page, foot)

    def _read(self, name: str) -> None:
        """Read the register anew and show that person, else the one shown before."""
        shown = self.persons.selected()
        self._wanted = name or (shown[0].name if shown else "")
        self._reading.ask(partial(_read, self._library))

    def _show(self, read: tuple[tuple[_Searched, ...], tuple[Suggestion, ...]]) -> None:
        self._people, suggestions = read
        self.suggestions.show_suggestions(suggestions)
        self._list_people()

    def _list_people(self) -> None:
        words = self.search.text().casefold().split()
        shown = [person for person, spoken in self._people if all(word in spoken for word in words)]
        hint = tr("Select two or more to join them") if len(shown) > 1 else ""
        counted = tr_n("1 person", "{n} people", len(shown))
        self._count.setText(in_a_row(counted, hint) if hint else counted)
        self.persons.show_people(shown, self._wanted)

    def _show_page(self) -> None:
        people = self.persons.selected()
        made: QWidget
        if len(people) > 1:
            made = JoinPage(people, self._join)
        elif people:
            made = PersonPage(people[0], self._split)
            self._wanted = people[0].name
        else:
            made = self._empty()
        set_plane(made, "surface")
        focus = QApplication.focusWidget()
        if focus is not None and self._page.isAncestorOf(focus):
            self.persons.setFocus(Qt.FocusReason.OtherFocusReason)  # what had it goes
        self._page.setWidget(made)

    def _empty(self) -> QWidget:
        made = EmptyState("user")
        if self._people:
            head = tr("Nobody of that name speaks in the sources")
            made.say(head, tr("Try fewer letters."), (tr("Show all"), self.search.clear))
        else:
            made.say(
                tr("Nobody speaks in the sources yet"), tr("Import an article or a speech with quotations in it.")
            )
        return made

    def _accept(self, suggestion: Suggestion) -> None:
        self._join([suggestion.keep, suggestion.other], suggestion.keep)

    def _refuse(self, suggestion: Suggestion) -> None:
        pair = (suggestion.keep, suggestion.other)
        library = self._library
        said = tr("{one} and {other} stay two persons", one=pair[0], other=pair[1])
        back = partial(library.keep_apart, *pair, apart=False)
        self._change(partial(library.keep_apart, *pair), said, back, "")

    def _join(self, names: Sequence[str], canonical: str) -> None:
        library = self._library
        said = tr("Joined as {name}", name=canonical)
        join = partial(library.join_speakers, tuple(names), canonical)
        self._change(join, said, partial(library.split_speaker, canonical), canonical)

    def _split(self, name: str) -> None:
        person = next(p for p, _ in self._people if name == p.name or name in p.spellings)
        library = self._library
        before = library.credited_names()

        def join_again() -> None:
            now = library.credited_names()
            apart = {
                now.get(spelling, spelling) for spelling, whose in before.items() if now.get(spelling) != whose
            }
            library.join_speakers(sorted(apart), person.name)

        self._change(partial(library.split_speaker, name), tr("Split"), join_again, person.name)

    def _change(self, run: Callable[[], object], said: str, back: Callable[[], object], name: str) -> None:
        def told(_none: object) -> None:
            self._steps.append((back, name))
            self._read(name)
            self.toast.say(said, (tr("Undo"), self._undo))

        self._write(run, told)

    def _undo(self) -> None:
        """Take back what was done last, and before that, as long as the window is open."""
        if self._steps and self._writing is None:
            back, name = self._steps.pop()
            self.toast.hide()
            self._write(back, lambda _none: self._read(name))

    def _write(self, run: Callable[[], object], then: Callable[[object], object]) -> None:
        """Write the library in the background, unless what was asked for before is still being written."""
        if self._writing is not None:
            return
        self._writing = LongJob(lambda _job: run())
        self._writing.finished.connect(then)
        self._writing.failed.connect(self.banners.show_error)
        self._writing.ended.connect(self._written)
        self._writing.start()

    def _written(self) -> None:
        self._writing = None


_Step: TypeAlias = tuple[Callable[[], object], str]
"""What takes a step back, and whom it was about."""
_Searched: TypeAlias = tuple[RegisteredSpeaker, str]
"""A person, and the words that are searched for one."""


def _read(library: Library) -> tuple[tuple[_Searched, ...], tuple[Suggestion, ...]]:
    """Read the register, which may be of thousands of persons."""
    with undisturbed():
        people = library.speakers()
        return tuple((person, _searched(person)) for person in people), suggest_joins(library)


def _searched(person: RegisteredSpeaker) -> str:
    posts = (word for post in person.posts for word in (post.role, post.organisation))
    return " ".join((person.name, *person.spellings, person.characters, *posts)).casefold()
