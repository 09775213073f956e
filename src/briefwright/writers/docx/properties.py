"""docProps/core.xml: title, subject, author, keywords and language as the user wrote them; no machine, no time."""

from __future__ import annotations

from typing import Final

from briefwright.document.nodes import Document
from briefwright.writers.docx.xml import HEAD, escape

LONGEST: Final = 255
"""Characters Word keeps of a property."""


def core_part(document: Document) -> str:
    """The whole part; empty properties are left out."""
    entries = (
        ("dc:title", document.title),
        ("dc:subject", document.subject),
        ("dc:creator", document.author),
        ("cp:keywords", ", ".join(document.keywords)),
        ("dc:language", document.language),
    )
    body = "".join(
        f"<{name}>{escape(' '.join(value.split())[:LONGEST])}</{name}>" for name, value in entries if value.strip()
    )
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}</cp:coreProperties>'
    )
