"""The Word file of the pages a preview shows: the exporter's own, with the numbers of the pages shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.app.exporting import look_of
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage

if TYPE_CHECKING:
    from briefwright.isolation.pool import WorkerPool


def word_of_pages(
    pool: WorkerPool, package: TemplatePackage, brief: Brief, document: Document, pages: Mapping[str, int]
) -> bytes:
    """The bytes of a document set from the brief, in its house style: built in, or the user’s own Word file.

    `pages` is the page of each bookmark, for the list of contents. Raises as exporting does.
    """
    look = look_of(brief, package)
    if look.base is not None:
        try:
            return pool.write_word(document, look.style, look.base, pages)
        except AppError as error:
            error.file = error.file or Path(look.name).name
            raise
    from briefwright.writers.docx.writer import write_docx  # noqa: PLC0415 - loads python-docx

    return write_docx(document, house_style(document.house_style), pages=pages)
