"""Read a web page into frozen text: its main content, with what the page says of itself."""

from __future__ import annotations

import re

from lxml import etree
from msgspec.structs import replace
from trafilatura import bare_extraction, load_html
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document, set_date_params

from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata
from briefwright.readers.html.byline import author_of
from briefwright.readers.html.content import content_passages
from briefwright.readers.html.head import (
    address_of,
    head_of,
    published_of,
    states_date,
    states_publisher,
    title_of,
    titles_of,
)
from briefwright.readers.html.page import decode_page, language_of
from briefwright.readers.html.page_tree import make_ready
from briefwright.readers.html.visible import visible_passages
from briefwright.readers.language import guess_language
from briefwright.readers.reading import Passage, Reading, freeze
from briefwright.readers.text_gate import clean

_VERSION = 3
"""Of the frozen text: 2 leaves code inside a sentence where it stands, 3 keeps all of a sentence that is shown."""
_LEAST = 40
"""Characters of main content below which a page is a fragment, and all of it is taken."""
_MOST = 2_000_000
"""Characters above which a page is no article, and looking for one would take tens of seconds."""
_LONG_TAG = 20_000
_CODE = re.compile(r"<(script|style)\b.*?</\1|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_WRITTEN = re.compile(
    r"<meta\s[^>]*\b(?:LibreOffice|OpenOffice|Microsoft Word|Word\.Document|pandoc|Aspose|Google Docs)\b",
    re.IGNORECASE,
)
"""What a word processor says of itself in a page it saves: that is the document, with nothing around it to drop."""
_FRAMES = re.compile(r"<frameset\b", re.IGNORECASE)
_MOST_ATTRIBUTES = 2_000
"""The parser's time grows with their number squared."""


def read_html(data: bytes) -> Reading:
    """Read a saved page or pasted HTML.

    Raises `AppError`: `binary`, `unknown-encoding`, `unsafe-file`, `frames-only`.
    """
    page, warning = decode_page(data)
    if _has_endless_tag(page) and _has_endless_tag(_CODE.sub("", page)):
        raise AppError("unsafe-file", why="a tag in it has more attributes than any honest page")
    told, body = _main_content(page) if len(page) <= _MOST else (Document(), None)
    is_document = _WRITTEN.search(head_of(page)) is not None
    passages = list(content_passages(body)) if body is not None and not is_document else []
    if sum(len(passage.text) for passage in passages) < _LEAST:
        if _FRAMES.search(page):
            raise AppError("frames-only")
        passages = _everything(page)
    text, blocks, hidden = freeze(passages)
    metadata = _metadata(page, told, text)
    return Reading(text, blocks, metadata, (warning,) * bool(warning) + hidden, "html", _VERSION)


def _has_endless_tag(page: str) -> bool:
    """Whether what may be a tag has thousands of attributes; in a script it is none."""
    longest = (part.rpartition("<")[2] for part in page.split(">") if len(part) > _LONG_TAG)
    return any(part.count("=") > _MOST_ATTRIBUTES for part in longest)


def _main_content(page: str) -> tuple[Document, etree._Element | None]:
    """What a page says of itself, asked of it as it is, and its main content, looked for in its tree made ready."""
    tree = load_html(page)
    if tree is None:
        return Document(), None
    told = extract_metadata(tree, date_config=set_date_params())
    make_ready(tree)
    found = bare_extraction(tree, url=told.url, include_comments=False, include_formatting=False)
    return told, found.body if isinstance(found, Document) else None


def _everything(page: str) -> list[Passage]:
    return list(visible_passages(page, furniture=False)) or list(visible_passages(page))


def _metadata(page: str, told: Document, text: str) -> SourceMetadata:
    declared = language_of(page)
    published = published_of(page, told.date)
    publisher = _line(told.sitename)
    title = _line(title_of(page, told.title, told.sitename))
    author = author_of(_line(told.author), page)
    guessed = {
        "language": not declared,
        "published": not (published and states_date(page, published)),
        "publisher": not states_publisher(page),
        "title": not any(titles_of(page)),
        "author": True,
    }
    metadata = SourceMetadata(
        title=title,
        publisher=publisher,
        author=author,
        published=published,
        address=address_of(page),
        language=declared or guess_language(text),
    )
    return replace(
        metadata, guessed=tuple(name for name, is_so in guessed.items() if is_so and getattr(metadata, name))
    )


def _line(text: str | None) -> str | None:
    return " ".join(clean(text).split()) or None if text else None
