"""The Word file of the pages a preview shows: the exporter's own, with the numbers of the pages shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from briefwright.app.export.exporting import look_of, write_word
from briefwright.document.nodes import Document
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
    own = look.base is not None
    return write_word(document, look if own else replace(look, style=document.house_style), pool, pages)
