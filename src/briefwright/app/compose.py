"""From a brief to the document every writer and the preview take."""

from __future__ import annotations

from typing import Protocol

from msgspec.structs import replace

from briefwright.document.nodes import Document
from briefwright.document.resolve import resolve
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage


class Renderer(Protocol):
    """Whoever renders a template out of harm's way: the worker pool."""

    def render(self, package: TemplatePackage, brief: Brief) -> Document:
        """The document without numbers and notes; raises `AppError`."""


def compose(pool: Renderer, package: TemplatePackage, brief: Brief, style: str = "") -> Document:
    """Render a brief in the child and give it its numbers, notes and contents. Raises as rendering does.

    `style` is a built-in house style to set it in; by default the brief's or the template's own.
    """
    document = pool.render(package, brief)
    return resolve(replace(document, house_style=style) if style else document)
