"""Read a web page into frozen text: its main content, with what the page says of itself."""

from __future__ import annotations

import re

from trafilatura import bare_extraction
from trafilatura.settings import Document

from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata
from briefwright.readers.html.content import content_passages
from briefwright.readers.html.head import address_of, author_of, states_date, states_publisher, title_of
from briefwright.readers.html.page import decode_page, language_of
from briefwright.readers.html.visible import visible_passages
from briefwright.readers.language import guess_language
from briefwright.readers.reading import Passage, Reading, freeze
from briefwright.readers.text_gate import clean

_VERSION = 2
"""Of the frozen text: 2 leaves code inside a sentence where it stands."""
_LEAST = 40
"""Characters of main content below which a page is a fragment, and all of it is taken."""
_MOST = 2_000_000
"""Characters above which a page is no article, and looking for one would take tens of seconds."""
_LONG_TAG = 20_000
_CODE = re.compile(r"<(script|style)\b.*?</\1|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_MOST_ATTRIBUTES = 2_000
"""The parser's time grows with their number squared."""


def read_html(data: bytes) -> Reading:
    """Read a saved page or pasted HTML. Raises `AppError`: `binary`, `unknown-encoding`, `unsafe-file`."""
    page, warning = decode_page(data)
    if _has_endless_tag(page) and _has_endless_tag(_CODE.sub("", page)):
        raise AppError("unsafe-file", why="a tag in it has more attributes than any honest page")
    content = _main_content(page) if len(page) <= _MOST else None
    passages = list(content_passages(content.body)) if content is not None else []
    if sum(len(passage.text) for passage in passages) < _LEAST:
        passages = _everything(page)
    text, blocks, hidden = freeze(passages)
    metadata = _metadata(page, content, text)
    return Reading(text, blocks, metadata, (warning,) * bool(warning) + hidden, "html", _VERSION)


def _has_endless_tag(page: str) -> bool:
    """Whether what may be a tag has thousands of attributes; in a script it is none."""
    longest = (part.rpartition("<")[2] for part in page.split(">") if len(part) > _LONG_TAG)
    return any(part.count("=") > _MOST_ATTRIBUTES for part in longest)


def _main_content(page: str) -> Document | None:
    found = bare_extraction(page, with_metadata=True, include_comments=False, include_formatting=False)
    return found if isinstance(found, Document) else None


def _everything(page: str) -> list[Passage]:
    return list(visible_passages(page, furniture=False)) or list(visible_passages(page))


def _metadata(page: str, content: Document | None, text: str) -> SourceMetadata:
    declared = language_of(page)
    language = declared or guess_language(text)
    guessed = ["language"] if language and not declared else []
    published = content.date if content is not None else None
    if published and not states_date(page, published):
        guessed.append("published")
    author = author_of(_line(content.author)) if content is not None else None
    publisher = _line(content.sitename) if content is not None else None
    if publisher and not states_publisher(page):
        guessed.append("publisher")
    return SourceMetadata(
        title=_line(title_of(page, content.title)) if content is not None else None,
        publisher=publisher,
        author=author,
        published=published,
        address=address_of(page),
        language=language,
        guessed=tuple(guessed + ["author"] * bool(author)),
    )


def _line(text: str | None) -> str | None:
    return " ".join(clean(text).split()) or None if text else None
