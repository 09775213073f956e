"""Looking after the library as a whole: putting a backup back, writing everything out, taking it in again."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from briefwright.app.folders import made
from briefwright.app.jobs import Job
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.storage.care.backups import Backup, backups_in, newest_sound, restore
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.telling import NOBODY


def backups_of(workspace: Workspace) -> tuple[Backup, ...]:
    """The backups there are, the newest first; none of them is looked into."""
    return backups_in(workspace.folders.backups)


def put_back(workspace: Workspace, backup: Path | None = None, job: Job = NOBODY) -> tuple[Path, Path | None]:
    """Put a backup, by default the newest sound one, in the library's place.

    Returns the backup and where the former library is kept, if there was one. Raises `no-backup`, and as `restore`
    does: `library-busy` while another window has the library open, `work-stopped` once `job` is cancelled.
    """
    places = workspace.folders
    if backup is None:
        newest = newest_sound(places.backups)
        if newest is None:
            raise AppError("no-backup", file=str(places.backups))
        backup = newest.path
    made(places.data)
    with workspace.library_closed():
        return backup, restore(backup, places.library, made(places.backups), job)


def write_out(workspace: Workspace, parent: Path, today: dt.date | None = None, job: Job = NOBODY) -> Path:
    """Write the whole library into a new folder below `parent`, and return it. Raises as exporting does.

    Where it is stopped, nothing is left of the folder.
    """
    day = (today or dt.datetime.now(tz=dt.UTC).astimezone().date()).isoformat()
    names = (f"Briefwright library {day}{f' ({number})' if number > 1 else ''}" for number in range(1, 1000))
    folder = next(parent / name for name in names if not (parent / name).exists())
    try:
        export_library(workspace.library, folder, job)
    except AppError as error:
        if error.code == "work-stopped":
            shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def take_in(workspace: Workspace, folder: Path, job: Job = NOBODY) -> int:
    """Take in what another library was written out to, all or none; returns how many sources were new.

    Raises `bad-export` where the folder is no whole export.
    """
    return import_export(workspace.library, folder, job)
