"""Read a page that a browser saved as one file (.mhtml, RFC 2557): its HTML part, at the address it came from."""

from __future__ import annotations

import msgspec

from briefwright.errors import AppError
from briefwright.readers.email import field_of, parts_of, text_of
from briefwright.readers.html.reader import read_html
from briefwright.readers.reading import Reading


def read_web_archive(data: bytes) -> Reading:
    """Read a saved page. Raises `AppError`: `damaged-file`, `unsafe-file`, and what `read_html` raises."""
    message, parts = parts_of(data)
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        raise AppError("damaged-file", why="there is no page in it")
    reading = read_html(text_of(page).encode("utf-8-sig", "replace"))
    address = field_of(message, "Snapshot-Content-Location") or field_of(page, "Content-Location")
    if not address or not address.startswith(("http://", "https://")):
        return reading
    return msgspec.structs.replace(reading, metadata=msgspec.structs.replace(reading.metadata, address=address))
