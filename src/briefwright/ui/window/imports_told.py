"""What came of an import: said in a sentence, in banners where files were refused, with a way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.ui.jobs import LongJob
from briefwright.ui.language import named, tr, tr_n
from briefwright.ui.sentences import concern_words, in_a_row, rejection_words
from briefwright.ui.widgets.banner import Banner, BannerStack
from briefwright.ui.window.imports import Imports
from briefwright.ui.window.writing import Write
from briefwright.ui.wording import first_words

if TYPE_CHECKING:
    from briefwright.app.library.importing import ImportOutcome
    from briefwright.ui.widgets.toast import ToastAction
    from briefwright.ui.window.window import Window

_TOLD_ONE_BY_ONE = 3
"""More files with something to tell are told in one banner a kind: piled up, they would leave the list no room."""
_REASONS, _NAMES = 3, 120
"""So many reasons are told, with so many letters of the files' names each."""


class ImportsTold:
    """`changed` is called when the library holds something else, `read` to open a source."""

    def __init__(
        self, window: Window, imports: Imports, changed: Callable[[], None], read: Callable[[str, str], None]
    ) -> None:
        self._window = window
        self._imports = imports
        self._changed = changed
        self._read = read
        self._of_refused: list[Callable[[], None]] = []
        self._of_added: list[Callable[[], None]] = []
        """What takes away the banners of the import before."""

    @property
    def _banners(self) -> BannerStack:
        window = self._window
        return window.workbench.evidence.banners if window.on_workbench else window.start_page.banners

    def tell(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        """Say what was added, with a way to read it and a way back; what was refused; and what is worth a look."""
        self._changed()
        self._window.start_page.make_pictures()
        words = summary(outcomes)
        if self._imports.was_stopped:
            words = tr("Import stopped; {what}", what=words or tr("nothing was added"))
        added = tuple(outcome.source for outcome in outcomes if outcome.status == "added" and outcome.source)
        if words:
            self._window.say(words, *self._after_import(added))
        refused = [outcome for outcome in outcomes if outcome.status == "rejected"]
        doubtful = [outcome for outcome in outcomes if outcome.warnings]
        if not refused and not doubtful:
            return
        _forget(self._of_refused)
        _forget(self._of_added)
        if len(refused) + len(doubtful) <= _TOLD_ONE_BY_ONE:
            self._tell_each(refused, doubtful)
        else:
            self._tell_together(refused, doubtful)

    def _after_import(self, added: tuple[str, ...]) -> tuple[ToastAction, ...]:
        """The steps from what an import added: to read the first of it, or to take all back."""
        if not added:
            return ()
        return (tr("Review"), lambda: self._read(added[0], "")), (tr("Undo"), lambda: self._take_back(added))

    def _offer(self, outcomes: list[ImportOutcome]) -> tuple[str, Callable[[], object]] | None:
        """The button that imports what came with e-mails; none where nothing did."""
        files = sum(len(outcome.attached) for outcome in outcomes)
        if not files:
            return None
        return tr_n("Add the attachment", "Add {n} attachments", files), lambda: self._imports.add_attachments(
            outcomes
        )

    def _take_back(self, sources: tuple[str, ...]) -> None:
        """Take out again what an import added; what a brief holds of it stays there."""
        window = self._window
        workspace = window.workspace

        def task(job: LongJob) -> None:
            workspace.library.remove_sources(sources, job)

        doing = tr_n("Taking out 1 source…", "Taking out {n} sources…", len(sources))
        window.writing.in_background(Write(task, lambda _none: self._end_taking_back(), doing))

    def _end_taking_back(self) -> None:
        """Nothing more is to be said of what was added: it is there no longer."""
        _forget(self._of_added)
        self._changed()

    def _tell_each(self, refused: list[ImportOutcome], doubtful: list[ImportOutcome]) -> None:
        """Say of each file why it was not added, or what is worth knowing of it."""
        for outcome in refused:
            said = tr("{name} was not added", name=Path(outcome.path).name)
            banner = Banner("danger", said, rejection_words(outcome.reason), self._offer([outcome]))
            self._show(outcome.path, banner, self._of_refused)
        for outcome in doubtful:
            said = tr("{name} was added", name=Path(outcome.path).name)
            banner = Banner("warn", said, _concerns(outcome), self._offer([outcome]))
            self._show(outcome.path, banner, self._of_added)

    def _tell_together(self, refused: list[ImportOutcome], doubtful: list[ImportOutcome]) -> None:
        """Say in a banner what was refused and in one what is worth a look: of many, the most frequent reasons."""
        if refused:
            many = tr_n("1 file was not added", "{n} files were not added", len(refused))
            self._show(
                "refused", Banner("danger", many, reasons_of(refused), self._offer(refused)), self._of_refused
            )
        if doubtful:
            many = tr_n("1 file added is worth a look", "{n} of the files added are worth a look", len(doubtful))
            self._show(
                "warnings", Banner("warn", many, concerns_of(doubtful), self._offer(doubtful)), self._of_added
            )

    def _show(self, key: str, banner: Banner, told: list[Callable[[], None]]) -> None:
        told.append(partial(self._banners.clear, key))
        self._banners.show_banner(key, banner)


def _forget(told: list[Callable[[], None]]) -> None:
    """Take away the banners told of."""
    for forget in told:
        forget()
    told.clear()


def summary(outcomes: tuple[ImportOutcome, ...]) -> str:
    """What an import brought, in one sentence."""
    added = [outcome for outcome in outcomes if outcome.status == "added"]
    known = sum(outcome.status == "already there" for outcome in outcomes)
    items = sum(outcome.items for outcome in added)
    parts = []
    if added:
        sources = tr_n("1 source", "{n} sources", len(added))
        said = tr_n("{sources} added, 1 item found", "{sources} added, {n} items found", items, sources=sources)
        parts.append(said if items else tr("{sources} added, no evidence found", sources=sources))
    if known:
        parts.append(tr_n("1 was already there", "{n} were already there", known))
    return "; ".join(parts)


def reasons_of(refused: list[ImportOutcome]) -> str:
    """Why many files were refused: a line for each of the most frequent reasons, and the other files by name."""
    return _by_reason(refused, lambda outcome: rejection_words(outcome.reason))


def concerns_of(doubtful: list[ImportOutcome]) -> str:
    """What is worth knowing of many files that were added, told as what was refused is."""
    return _by_reason(doubtful, _concerns)


def _concerns(outcome: ImportOutcome) -> str:
    return in_a_row(*map(concern_words, outcome.warnings))


def _by_reason(outcomes: list[ImportOutcome], reason_of: Callable[[ImportOutcome], str]) -> str:
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for outcome in outcomes:
        by_reason[reason_of(outcome)].append(Path(outcome.path).name)
    frequent = sorted(by_reason, key=lambda reason: -len(by_reason[reason]))
    lines = [
        tr("{names}: {reason}", names=first_words(named(*by_reason[reason]), _NAMES), reason=reason)
        for reason in frequent[:_REASONS]
    ]
    if others := [name for reason in frequent[_REASONS:] for name in by_reason[reason]]:
        lines.append(tr("The others: {names}", names=first_words(named(*others), _NAMES)))
    return "\n".join(lines)
