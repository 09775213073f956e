"""From a brief to the document every writer and the preview take."""

from __future__ import annotations

from typing import Protocol

from msgspec.structs import replace

from briefwright.app.pages.lengths import CUE_CARD, FULL, Budget
from briefwright.app.pages.one_page import on_one_page
from briefwright.document.nodes import Document
from briefwright.document.renumbering import Memory
from briefwright.document.resolve import resolve
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage


class Renderer(Protocol):
    """Whoever renders a template out of harm's way: the worker pool."""

    def render(self, package: TemplatePackage, brief: Brief) -> Document:
        """The document without numbers and notes; raises `AppError`."""


def compose(
    pool: Renderer,
    package: TemplatePackage,
    brief: Brief,
    style: str = "",
    budget: Budget = FULL,
    *,
    memory: Memory | None = None,
) -> Document:
    """Render a brief in the child and give it its numbers, notes and contents. Raises as rendering does.

    `style` is a built-in house style to set it in; by default the brief's or the template's own. With a budget of
    one page nothing in the document starts another, and a cue card has only what is of use in a room. Whoever
    composes at every keystroke keeps a `memory` of what stays.
    """
    return composed(pool.render(package, brief), style, budget, memory=memory)


def composed(
    document: Document, style: str = "", budget: Budget = FULL, *, memory: Memory | None = None
) -> Document:
    """A rendered document with its numbers, notes and contents, as `compose` gives it."""
    document = replace(document, house_style=style) if style else document
    return resolve(on_one_page(document, card=budget == CUE_CARD) if budget.pages == 1 else document, memory)
