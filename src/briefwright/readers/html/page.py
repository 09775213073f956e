"""A saved page before its content is looked at: its characters and its language."""

from __future__ import annotations

import codecs
import re

from briefwright.readers.encoding import declared_encoding, decode, refuse_binary

_HEAD = 4096
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_LANGUAGE = re.compile(
    r"""<html[^>]*?\s(?:xml:)?lang\s*=\s*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)""", re.IGNORECASE
)


def decode_page(data: bytes) -> tuple[str, str]:
    """The page as text, and a warning where its encoding had to be guessed.

    Raises `AppError`: `binary`, `unknown-encoding`.
    """
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _decoded_as(data, declared.group(1).decode("ascii").lower())
        if text is not None:
            refuse_binary(text)
            return _DECLARATION.sub("", text), ""
    decoded = decode(data)
    return _DECLARATION.sub("", decoded.text), decoded.warning


def language_of(page: str) -> str | None:
    """The language the page declares."""
    found = _LANGUAGE.search(page[: 4 * _HEAD])
    return found.group(1) if found else None


def _decoded_as(data: bytes, name: str) -> str | None:
    try:
        return data.decode(declared_encoding(name))
    except (LookupError, ValueError):
        return None
