"""Keeps a copy of unsaved work every few seconds, and offers what an earlier run could not save."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefwright.app.templates import recovery
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.ui.jobs import InTurn
from briefwright.ui.language import tr
from briefwright.ui.widgets.banner import Banner, BannerStack
from briefwright.ui.workshop.draft import Draft

_KEY = "kept"


class Keeping(QObject):
    """`failed` carries why no copy could be kept, once."""

    failed = Signal(object)

    def __init__(self, workspace: Workspace, draft: Draft, writing: InTurn, parent: QObject) -> None:
        super().__init__(parent)
        self._writing = writing
        self._folders = workspace.folders
        self._draft = draft
        self._id = draft.template.id
        self._has_failed = False
        seconds = workspace.settings.autosave_seconds
        self._soon = QTimer(self, interval=seconds * 1000, singleShot=True)
        self._soon.timeout.connect(self.keep)
        draft.changed.connect(lambda _before, _after: self._note())

    def offer(self, banners: BannerStack) -> None:
        """Offer what was kept when the program ended unasked."""
        found = recovery.kept(self._folders, self._id)
        if found is None or found.package == self._draft.package:
            return

        def take_over() -> None:
            self._draft.apply(tr("Restore kept changes"), found.package)

        time = dt.datetime.fromisoformat(found.kept_at)
        headline = tr("Briefwright closed unexpectedly at {time}. Nothing was lost.", time=f"{time:%H:%M}")
        advice = tr("Changes to this template that were not saved have been kept.")
        banners.show_banner(_KEY, Banner("warn", headline, advice, (tr("Restore them"), take_over)))

    def keep(self) -> None:
        """Keep a copy now if there is something unsaved, in the background."""
        self._soon.stop()
        if not self._draft.dirty:
            return
        if self._writing.busy:
            self._soon.start()  # a copy that waits would be older than what is written before it
            return
        copy = partial(recovery.keep, self._folders, self._draft.package)
        self._writing.ask(copy, lambda _none: None, self._refused)

    def let_go(self) -> None:
        """Forget the copy: the work is saved or not wanted; what was done while it was saved is kept anew."""
        self._soon.stop()
        recovery.discard(self._folders, self._id)
        self._id = self._draft.template.id
        if self._draft.dirty:
            self._soon.start()

    def stop(self) -> None:
        """Forget the copy and keep no more: what is unsaved is not wanted."""
        self._soon.stop()
        self._writing.finish()
        recovery.discard(self._folders, self._id)

    def _refused(self, error: AppError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)

    def _note(self) -> None:
        if not self._soon.isActive():
            self._soon.start()
