"""Filling the open brief's short sections from the library, as one step."""

from __future__ import annotations

from briefwright.app.brief.operations import fill_from
from briefwright.app.library.gathering import evidence_of_library
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.ui.editing.desk import Desk
from briefwright.ui.language import tr, tr_n


def fill_sections(workspace: Workspace, desk: Desk) -> None:
    """Put the best evidence into sections that are short, and say how much it was."""
    brief, template = desk.brief, desk.template
    if brief is None or template is None:
        return
    try:
        founds = evidence_of_library(workspace, brief.title)
    except AppError as error:
        desk.failed.emit(error)
        return
    before = len(brief.evidence_items())
    if desk.do(tr("fill sections"), lambda b: desk.complete(fill_from(b, template, founds))):
        added = len(desk.brief.evidence_items()) - before if desk.brief else 0
        said = tr_n("1 item added to the sections", "{n} items added to the sections", added)
        desk.done.emit(said if added else tr("Nothing left to add"))
