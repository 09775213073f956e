"""Backups of the library on a schedule: one when the newest is older than half a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from briefwright.app.folders import Folders, made

EVERY = dt.timedelta(hours=12)


def back_up_if_due(folders: Folders, now: dt.datetime | None = None) -> Path | None:
    """Take a verified copy of the library when the last is old; where it lies, or `None` when none was due.

    Raises as `back_up` does. The library may be open and in use.
    """
    from briefwright.storage.care.backups import back_up, backups_in  # noqa: PLC0415 - loads SQLite

    if not folders.library.exists():
        return None
    moment = now or dt.datetime.now(tz=dt.UTC)
    newest = next(iter(backups_in(folders.backups)), None)
    if newest is not None and abs(moment - newest.taken) < EVERY:
        return None
    return back_up(folders.library, made(folders.backups), now=moment)
