"""The library's beginning: on the first start it is made and holds the seeds."""

from __future__ import annotations

from briefwright.app.folders import Folders
from briefwright.app.jobs import Progress, no_progress
from briefwright.app.library.importing import ImportOutcome, import_paths
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.resources import seeds


def import_seeds(workspace: Workspace, progress: Progress = no_progress) -> tuple[ImportOutcome, ...]:
    """Add what ships in `seeds/` with its metadata; what is there already stays as it is."""
    return import_paths(workspace, [seeds()], progress=progress)


def prepare_library(workspace: Workspace, progress: Progress = no_progress) -> bool:
    """On the first start, make the library and import the seeds; says whether it was the first."""
    if workspace.has_library:
        return False
    import_seeds(workspace, progress)
    return True


def open_for_reading(places: Folders | None = None) -> Workspace:
    """A workspace that reads a library another window may be writing; on the first start it makes the library."""
    workspace = open_workspace(places, writer=False)
    if workspace.has_library:
        return workspace
    with open_workspace(workspace.folders) as first:
        prepare_library(first)
    return workspace
