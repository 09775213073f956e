"""Saving, sending, trying: done once what was just typed is looked through; with an error refused in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from briefwright.model.template import Problem, Template
from briefwright.ui.language import mark, tr, tr_n
from briefwright.ui.sentences import in_a_row, joined
from briefwright.ui.widgets.banner import Banner
from briefwright.ui.workshop.checker import Checker
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.going_out import GoingOut
from briefwright.ui.workshop.problem_words import told

Deed: TypeAlias = Literal["save", "send", "try"]
_WORDS: dict[Deed, tuple[str, str]] = {
    "save": (mark("“{name}” was not saved"), mark("fix it, then save it again")),
    "send": (mark("“{name}” was not sent"), mark("fix it, then send it again")),
    "try": (mark("“{name}” was not written as a Word file"), mark("fix it, then try it again")),
}


class Asked(QObject):
    """Takes the template as it stands or not at all; an older text never goes out in its place.

    `refused` carries what was to be done; `refusal` words it.
    """

    refused = Signal(str)

    def __init__(self, draft: Draft, checker: Checker, out: GoingOut, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._checker = checker
        self._out = out
        self._awaiting: list[Callable[[], None]] = []
        checker.checked.connect(lambda _outcome: self._go_on())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found in the template last."""
        outcome = self._checker.latest
        return outcome.problems if outcome is not None else ()

    @property
    def why_not(self) -> str:
        """Why the template cannot be saved now; empty where it can."""
        if not self._draft.template.name.strip():
            return tr("The template has no name. Give it one to save.")
        errors = len(_errors(self.problems))
        return tr_n("1 error. Fix it to save.", "{n} errors. Fix them to save.", errors) if errors else ""

    def save(self) -> None:
        """Save the template as the user’s own, in the background."""
        self._once_checked(self._save)

    def send(self) -> None:
        """Ask where to, and write the template as one file."""
        self._once_checked(self._send)

    def try_it(self) -> None:
        """Write the pages as a Word file and open it."""
        self._once_checked(self._try)

    def refusal(self, deed: Deed, go_to: Callable[[Problem], object]) -> Banner:
        """A banner that says what was not done, the first error and what to do; its button goes there."""
        return refusal(deed, self._draft.template, self.problems, go_to)

    def _save(self) -> None:
        if self.why_not:
            self.refused.emit("save")
        else:
            self._out.save(self._draft.package)

    def _send(self) -> None:
        if self.why_not:
            self.refused.emit("send")
        else:
            self._out.ask_send(self._draft.package)

    def _try(self) -> None:
        outcome = self._checker.latest
        if outcome is None or outcome.document is None:
            self.refused.emit("try")
        else:
            self._out.try_it(outcome)

    def _once_checked(self, deed: Callable[[], None]) -> None:
        if not self._checker.busy and self._checker.latest is not None:
            deed()
        elif deed not in self._awaiting:
            self._awaiting.append(deed)

    def _go_on(self) -> None:
        """Do what waited, in a turn after the one in which the window shows what was found."""
        if not self._checker.busy:
            deeds, self._awaiting = self._awaiting, []
            for deed in deeds:
                QTimer.singleShot(0, self, partial(self._once_checked, deed))


def refusal(
    deed: Deed, template: Template, problems: Sequence[Problem], go_to: Callable[[Problem], object]
) -> Banner:
    """What `Asked.refusal` shows; without an error the template has no name, or its pages alone cannot be set."""
    head, again = map(tr, _WORDS[deed])
    name = template.name.strip()
    head = head.format(name=name or template.id)
    errors = _errors(problems)
    if errors:
        more = len(errors) - 1
        others = tr_n("There is 1 more error.", "There are {n} more errors.", more) if more else ""
        advice = joined(in_a_row(told(errors[0])), others, in_a_row(again))
        return Banner("danger", head, advice, (tr("Go to it"), partial(go_to, errors[0])))
    if not name:
        return Banner("danger", head, in_a_row(tr("it has no name"), again))
    return Banner("danger", head, in_a_row(tr("The body can be read, but not set with these contents"), again))


def _errors(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity == "error"]
