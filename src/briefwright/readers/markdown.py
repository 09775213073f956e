"""Read Markdown: the words without their markup, headings, lists, quotations, tables and notes as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefwright.model.source import BlockKind, SourceMetadata
from briefwright.readers.encoding import decode
from briefwright.readers.language import guess_language
from briefwright.readers.reading import Passage, Reading, freeze

_FRONT_MATTER = re.compile(r"\A(?:---|\+\+\+)\n(.*?)\n(?:---|\.\.\.|\+\+\+)\n", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]+)\s*[:=]\s*(.+)$", re.MULTILINE)
_NAMES = {
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "date": "published",
    "published": "published",
    "url": "address",
    "source": "address",
    "lang": "language",
    "language": "language",
}
_OPENS: dict[str, BlockKind] = {
    "list_item_open": "list-item",
    "blockquote_open": "quote",
    "th_open": "cell",
    "td_open": "cell",
    "footnote_open": "note",
}
_CLOSES = frozenset(name.replace("_open", "_close") for name in _OPENS)
_MOST_NOTES_INLINE = 500
"""Notes inside a line above which they stay as written: each is looked for to the end of its paragraph."""
_NOTE_STORM = re.compile(r"(?:\[\^[^\s\[\]]*){50}")
"""Notes opened one in the other, for which the parser's time grows with their number squared."""
_SPACES = re.compile(r"[ \t]+")
_TAG = re.compile(r"<[^>]*>")


def read_markdown(data: bytes) -> Reading:
    """Read a Markdown file. Raises `AppError`: `binary`, `unknown-encoding`."""
    decoded = decode(data)
    front = _FRONT_MATTER.match(decoded.text)
    body = decoded.text[front.end() :] if front else decoded.text
    parser = MarkdownIt("commonmark", {"maxNesting": 50}).enable(["table", "strikethrough"])
    if not _NOTE_STORM.search(body):
        parser.use(footnote_plugin, inline=body.count("^[") <= _MOST_NOTES_INLINE)
    passages = list(_passages(parser.parse(body)))
    text, blocks, hidden = freeze(passages)
    metadata = _metadata(front.group(1) if front else "", passages, text)
    return Reading(text, blocks, metadata, (decoded.warning,) * bool(decoded.warning) + hidden, "markdown")


def _passages(tokens: list[Token]) -> Iterator[Passage]:
    holders: list[BlockKind] = []
    level = 0
    for token in tokens:
        if token.type in _OPENS:
            holders.append(_OPENS[token.type])
        elif token.type in _CLOSES and holders:
            holders.pop()
        elif token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "heading_close":
            level = 0
        else:
            kind: BlockKind = holders[-1] if holders else "paragraph"
            yield Passage(_words(token), "heading" if level else kind, level)


def _words(token: Token) -> str:
    if token.type == "inline":
        return _SPACES.sub(" ", "".join(_spoken(child) for child in token.children or ()))
    if token.type in {"fence", "code_block"}:
        return token.content
    return _TAG.sub("", token.content) if token.type == "html_block" else ""


def _spoken(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n" if token.type == "hardbreak" else " "
    return token.content if token.type in {"text", "code_inline", "text_special"} else ""


def _metadata(front: str, passages: list[Passage], text: str) -> SourceMetadata:
    fields: dict[str, str] = {}
    for match in _FIELD.finditer(front):
        name = _NAMES.get(match.group(1).lower())
        if name:
            fields.setdefault(name, match.group(2).strip().strip("\"'"))
    guessed = []
    heading = next((passage.text for passage in passages if passage.level == 1), None)
    for name, value in (("title", heading), ("language", guess_language(text))):
        if value and name not in fields:
            fields[name] = value
            guessed.append(name)
    return SourceMetadata(
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        published=fields.get("published"),
        address=fields.get("address"),
        language=fields.get("language"),
        guessed=tuple(guessed),
    )
