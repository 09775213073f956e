"""What a Word file says of itself in docProps/core.xml (ECMA-376 Part 2, section 11)."""

from __future__ import annotations

import re

from lxml import etree

from briefwright.model.source import SourceMetadata
from briefwright.readers.reading import guesses

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_JUNK_TITLE = re.compile(
    r"(microsoft word -|word document$|document\d*$|untitled|powerpoint|.*\.docx?$)", re.IGNORECASE
)
_JUNK_AUTHOR = re.compile(
    r"(python-docx|user|admin|administrator|windows user|microsoft( office user)?|un-named)$", re.IGNORECASE
)


_PYTHON_DOCX_CREATED = "2013-12-23"
"""When python-docx's own template was made: what every file says that it wrote."""


def properties_of(
    core: etree._Element | None, *, heading: str | None, dated: str | None, language: str | None
) -> SourceMetadata:
    """Metadata from the core properties; `heading` is the text in the Title style, `dated` a date line's.

    All of it counts as guessed: people start from old files and templates, and Word never updates these.
    """
    created = (_property(core, _TERMS + "created", None) or "")[:10]
    honest = re.fullmatch(r"\d{4}-\d\d-\d\d", created) and created != _PYTHON_DOCX_CREATED
    return guesses(
        title=heading or _property(core, _DUBLIN_CORE + "title", _JUNK_TITLE),
        author=_property(core, _DUBLIN_CORE + "creator", _JUNK_AUTHOR),
        published=dated or (created if honest else None),
        language=language,
    )


def _property(core: etree._Element | None, name: str, junk: re.Pattern[str] | None) -> str | None:
    text = core.findtext(name) if core is not None else None
    value = " ".join(text.split()) if isinstance(text, str) else ""
    return None if not value or (junk and junk.match(value)) else value
