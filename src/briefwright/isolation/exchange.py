"""The talk of parent and child about one brief after the other: each side keeps what was said last.

The parent sends what changed in the brief, the child answers with what changed in the document. After anything that
went wrong the parent begins anew, and so does the child with the first whole brief it is sent.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.msgpack import Decoder
from msgspec.structs import replace

from briefwright.document.nodes import Document
from briefwright.isolation.changes import (
    DocumentChange,
    brief_change,
    changed_brief,
    changed_document,
    document_change,
)
from briefwright.isolation.protocol import Render, Rerender
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage

_decode = Decoder(DocumentChange).decode
_NOTHING = Document("", ())


def light(package: TemplatePackage) -> TemplatePackage:
    """The package without its Word file, which rendering never reads."""
    return replace(package, house_docx=None) if package.house_docx else package


class Asking:
    """The parent's side of one child."""

    def __init__(self) -> None:
        self._package: TemplatePackage | None = None
        self._brief: Brief | None = None
        self._document = _NOTHING

    def knows(self, package: TemplatePackage, brief: Brief) -> bool:
        """Whether the child has the package and this brief in a former state, so that a request is small."""
        return self._package is package and self._brief is not None and self._follows(self._brief, brief)

    @staticmethod
    def _follows(before: Brief, brief: Brief) -> bool:
        return (before.id, before.template) == (brief.id, brief.template)

    def request(self, package: TemplatePackage, brief: Brief) -> Render | Rerender:
        """What to ask the child for. Until `answered` nothing is held to be known to it."""
        package_before, brief_before = self._package, self._brief
        self._package, self._brief = None, None
        if brief_before is None or not self._follows(brief_before, brief):
            self._document = _NOTHING
            return Render(light(package), brief)
        new = None if package_before is package else light(package)
        return Rerender(brief_change(brief_before, brief), new)

    def answered(self, package: TemplatePackage, brief: Brief, result: bytes) -> Document:
        """The document of an answer. Raises `ValueError` or `IndexError` where it is none."""
        document = changed_document(self._document, _decode(result))
        self._package, self._brief, self._document = package, brief, document
        return document


class Answering:
    """The child's side."""

    def __init__(self) -> None:
        self._package: TemplatePackage | None = None
        self._brief: Brief | None = None
        self._document = _NOTHING

    def answer(
        self, request: Render | Rerender, render: Callable[[TemplatePackage, Brief], Document]
    ) -> DocumentChange:
        """What changed in the document. Raises as `render` does; nothing is then held of the brief."""
        package, brief, before = self._asked(request)
        self._package, self._brief, self._document = None, None, _NOTHING
        document = render(package, brief)
        self._package, self._brief, self._document = package, brief, document
        return document_change(before, document)

    def _asked(self, request: Render | Rerender) -> tuple[TemplatePackage, Brief, Document]:
        match request:
            case Render(package, brief):
                return package, brief, _NOTHING
            case Rerender(change, package):
                told = package or self._package
                if told is None or self._brief is None:
                    raise ValueError("no brief was sent before")
                return told, changed_brief(self._brief, change), self._document
