"""Parse a stranger's XML: no entities, no DTD, no network, no giant trees; a DOCTYPE is refused before parsing."""

from __future__ import annotations

import re

from lxml import etree

from briefwright.errors import AppError

_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")
"""In UTF-8 or UTF-16; no Office program writes one."""
_FIRST = 4
"""Bytes among which UTF-16 has a zero, in the mark or in the first `<`."""


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root of a part called `name`. Raises `AppError`: `damaged-file`, `unsafe-file` for a DOCTYPE."""
    sought = b"D\0O\0C\0T" if b"\0" in data[:_FIRST] else b"DOCTYPE"
    if b"!" in data and sought in data and _DOCTYPE.search(data):  # one letter is found faster than a word
        raise AppError("unsafe-file", why=f"{name} brings definitions of its own")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise AppError("damaged-file", why=f"{name} is not well-formed") from error
    document = root.getroottree().docinfo
    if document.doctype:  # type: ignore[union-attr] # lxml-stubs knows no DocInfo; written in an encoding that the search above does not read
        raise AppError("unsafe-file", why=f"{name} brings definitions of its own")
    return root
