"""Checking a Word file's quotations against the library's sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.storage.files import read_bytes

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck

_MOST_BYTES = 200 * 1024 * 1024


def check_word_file(workspace: Workspace, path: Path) -> tuple[QuotationCheck, ...]:
    """A verdict for every quotation of a Word file, against every source of the library. Raises `AppError`."""
    from briefwright.checks.verbatim import check_quotations  # noqa: PLC0415 - loads python-docx

    data = read_bytes(path, _MOST_BYTES)
    library = workspace.library
    sources = [library.source(summary.card.id) for summary in library.sources()]
    try:
        return tuple(check_quotations(data, sources))
    except AppError as error:
        error.file = error.file or str(path)
        raise
