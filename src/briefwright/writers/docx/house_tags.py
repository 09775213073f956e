"""Tags in a user's Word file: `{{ title }}`, `{{ marking }}`, `{{ body }}`, found even when split over runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefwright.document.nodes import Document
from briefwright.writers.docx.xml import W_NAMESPACE, escape

if TYPE_CHECKING:
    from lxml import etree

W: Final = f"{{{W_NAMESPACE}}}"
TAG: Final = re.compile(r"\{\{ ([a-z_]+) \}\}")
"""A tag as `gather_tags` leaves it."""
_ANY: Final = re.compile(
    r"\{\{\s*[“”‘’\"']?\s*(?P<name>[A-Za-z_]+)\s*[“”‘’\"']?\s*\}\}|\{\{(?P<odd>[^{}]*)\}\}|\{%(?P<statement>[^{}%]*)%\}"
)
"""A name in double braces, perhaps in quotes a word processor has curled; or what another program would fill."""
_SHOWN: Final = 40
KNOWN: Final = ("title", "marking", "handling", "reference", "author", "subject", "date", "running", "body")


def gather_tags(paragraph: etree._Element) -> list[str]:
    """Write each tag of a paragraph whole into the run it begins in, as `{{ name }}`; returns the names.

    Tags of another program (`{{ x | e }}`, `{% if y %}`) are taken out, and stand among the names as they are.
    """
    texts = [each for each in paragraph.iter(f"{W}t") if _paragraph_of(each) is paragraph]
    joined = "".join(each.text or "" for each in texts)
    names: list[str] = []
    for found in reversed(list(_ANY.finditer(joined))):
        name = (found["name"] or "").lower()
        _write_over(texts, found.start(), found.end(), f"{{{{ {name} }}}}" if name else "")
        names.append(name or found[0][:_SHOWN])
    return names[::-1]


def _paragraph_of(element: etree._Element) -> etree._Element | None:
    return next((each for each in element.iterancestors(f"{W}p")), None)


def _write_over(texts: list[etree._Element], start: int, end: int, new: str) -> None:
    """Replace a stretch of the joined text; the first run it touches takes the new words."""
    at, placed = 0, False
    for element in texts:
        text = element.text or ""
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first >= len(text) or last <= 0:
            continue
        element.text = text[:first] + ("" if placed else new) + text[last:]
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        placed = True


def values_of(document: Document) -> dict[str, str]:
    """What each known tag but `body` says in a document."""
    return {
        "title": document.title,
        "marking": document.marking.label,
        "handling": document.marking.handling,
        "reference": document.reference,
        "author": document.author,
        "subject": document.subject,
        "date": document.dated,
        "running": document.running or document.title,
    }


def filled(xml: str, values: dict[str, str]) -> str:
    """Serialised XML with its tags filled; a tag nobody knows becomes nothing."""
    if "{{" not in xml:
        return xml
    return TAG.sub(lambda found: escape(" ".join(values.get(found[1], "").split())), xml)
