"""Looks a template through while it is typed, in the background: first the pages, then what is wrong with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

from briefwright.app.templates.tags import unclosed_tag
from briefwright.app.workspace import Workspace
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.template import Problem
from briefwright.ui.jobs import Latest
from briefwright.ui.language import tr
from briefwright.ui.workshop.draft import State
from briefwright.ui.workshop.samples import Filling, Samples

if TYPE_CHECKING:
    from briefwright.document.renumbering import Memory

BODY = "body.md.j2"
SOON = 120
"""Milliseconds without a keystroke after which what is wrong is said: a tag half typed is no mistake yet."""
_PATIENCE = 6000
"""Milliseconds to wait at most for an outcome that was asked for."""
_OF_TEMPLATE = ("template", "stopped", "bad-date", "bad-choice", "marking")
"""How the codes of errors begin that the template itself is to blame for; any other is no reason not to save."""
_GUESS = re.compile(r"; did you mean “(?P<guess>[^”]+)”\?$")
_WRONG = re.compile(r"“([^”]+)”")


class Outcome(Struct, frozen=True):
    """What was found in a state of the template; the document and its brief where nothing is wrong."""

    state: State
    problems: tuple[Problem, ...]
    document: Document | None = None
    brief: Brief | None = None
    at: dt.datetime | None = None
    stopped: bool = False
    """Whether setting the pages had to be stopped."""
    unfilled: bool = False
    """Whether the template can be read, and only setting it with its present contents fails."""


class Checker(QObject):
    """`composed` carries the pages of a state as soon as there are any, `checked` the `Outcome` of the newest."""

    composed = Signal(object)
    checked = Signal(object)
    _set = Signal(object, object)

    def __init__(self, workspace: Workspace, samples: Samples, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._samples = samples
        self._latest = Latest("workshop", self)
        self._memory: Memory | None = None
        self._set.connect(self._tell_pages)
        self._latest.arrived.connect(self._arrive)
        self._latest.failed.connect(self._fail)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._start)
        self._pause = QTimer(self, interval=SOON, singleShot=True)
        self._pause.timeout.connect(self._tell)
        self._found: Outcome | None = None
        self.latest: Outcome | None = None
        """What was told last."""
        self._wanted: tuple[State, Filling] | None = None

    @property
    def busy(self) -> bool:
        """Whether an outcome is on its way."""
        return self._soon.isActive() or self._latest.busy or self._found is not None

    def check(self, state: State, filling: Filling, *, at_once: bool = False) -> None:
        """Look a state through; one still waiting is forgotten. Pages come at once, problems after a pause."""
        self._wanted, self._found = (state, filling), None
        self._pause.start(0 if at_once else SOON)
        self._soon.start()

    def finish(self) -> None:
        """Wait for the outcome of the newest state, as before one is asked whether to save it."""
        loop = QEventLoop(self)
        self.checked.connect(loop.quit)
        patience = QTimer(loop, interval=_PATIENCE, singleShot=True)
        patience.timeout.connect(loop.quit)
        patience.start()
        while self.busy and patience.isActive():
            loop.exec()
        loop.deleteLater()

    def stop(self) -> None:
        """Look through no more; the workshop is closing."""
        self._soon.stop()
        self._pause.stop()
        self._latest.stop()

    def _fail(self, error: AppError) -> None:
        if self._wanted is not None:
            self._say(Outcome(self._wanted[0], (problem_of(error),)))

    def _tell_pages(self, wanted: tuple[State, Filling], outcome: Outcome) -> None:
        if wanted is self._wanted:
            self.composed.emit(outcome)

    def _arrive(self, outcome: Outcome) -> None:
        self._found = outcome
        if outcome.document is not None or not self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        found, self._found = self._found, None
        if found is not None:
            self._say(found)

    def _say(self, outcome: Outcome) -> None:
        self.latest = outcome
        self.checked.emit(outcome)

    def _start(self) -> None:
        from briefwright.document.renumbering import Memory

        if self._wanted is not None:
            wanted, self._memory = self._wanted, self._memory or Memory()
            pages = partial(set_pages, self._workspace, self._samples, *wanted, self._memory)
            self._latest.ask(partial(self._examine, wanted, pages))

    def _examine(self, wanted: tuple[State, Filling], pages: Callable[[], Outcome]) -> Outcome:
        """In the background: the pages, told at once, and then all that is wrong."""
        outcome = pages()
        if outcome.document is not None and isValid(self):
            self._set.emit(wanted, outcome)
        return examine(self._workspace, outcome)


def set_pages(workspace: Workspace, samples: Samples, state: State, filling: Filling, memory: Memory) -> Outcome:
    """Compose a template's pages; where that fails, why."""
    from briefwright.app.export.house_look import style_shown
    from briefwright.app.pages.composing import compose

    try:
        brief = samples.brief_for(filling, state)
        style = style_shown(workspace.pool, state.package, brief)
        document = compose(workspace.pool, state.package, brief, style, memory=memory)
    except AppError as error:
        return Outcome(state, (problem_of(error),), stopped=error.code.startswith("stopped"))
    return Outcome(state, (), document, brief, dt.datetime.now().astimezone())


def examine(workspace: Workspace, pages: Outcome) -> Outcome:
    """Lint the template of these pages, or of the attempt to set them; with an error there are none."""
    from briefwright.ui.workshop.vocabulary import vocabulary

    if pages.stopped:  # as looking it through would be
        return pages
    package = pages.state.package
    try:
        problems = workspace.pool.lint(package)
    except AppError as error:
        return Outcome(pages.state, (problem_of(error),))
    finally:
        vocabulary()  # so that the first completion does not wait for it
    if any(problem.severity == "error" for problem in problems):
        return Outcome(pages.state, _plainer(problems, package.body))
    return replace(pages, unfilled=True) if pages.document is None else replace(pages, problems=problems)


def _plainer(problems: tuple[Problem, ...], body: str) -> tuple[Problem, ...]:
    """A tag that is not closed told as just that, on the line where it begins, not where it was noticed."""
    opener = unclosed_tag(body)
    if opener is None:
        return problems
    line = body.count("\n", 0, opener.start) + 1
    told = Problem(BODY, line, tr("the tag “{tag}” is not closed", tag=opener.text))
    return (told, *(problem for problem in problems if problem.severity != "error"))


def problem_of(error: AppError) -> Problem:
    """An error of rendering as lint would put it."""
    guess = _GUESS.search(error.reason)
    name = error.file.replace("\\", "/").rsplit("/", 1)[-1]
    file = name if name in {BODY, "template.toml"} else ""
    own = bool(file) or error.code.startswith(_OF_TEMPLATE)
    suggestion = guess["guess"] if guess else ""
    return Problem(file, error.line, error.reason, "error" if own else "warning", suggestion)


def sentence(problem: Problem) -> str:
    """What is wrong, without the guess at what was meant."""
    return _GUESS.sub("", problem.message)


def wrong_name(problem: Problem) -> str:
    """The name that the problem is about; empty where it names none."""
    names = _WRONG.findall(sentence(problem))
    return str(names[-1]) if names else ""
