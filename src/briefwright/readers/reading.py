"""What a reader makes of a file's bytes, before the registry adds its name and identity."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefwright.errors import AppError
from briefwright.model.source import Block, BlockKind, SourceMetadata
from briefwright.readers.text_gate import clean, disguised, is_plain

MOST_BLOCKS = 300_000
"""Paragraphs of a text: thirty times as many as the longest book has; a log of a machine has more."""


class Reading(Struct, frozen=True):
    """Frozen text, blocks over it in reading order, and what the file says (or lets one guess) of itself."""

    text: str
    blocks: tuple[Block, ...] = ()
    metadata: SourceMetadata = SourceMetadata()
    warnings: tuple[str, ...] = ()
    reader: str = "plain"
    version: int = 1


class Passage(Struct, frozen=True, gc=False):
    """A block on its way into frozen text: its words and what they are; `page` is 1-based where there are pages."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    page: int | None = None


def guesses(
    *,
    title: str | None = None,
    author: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> SourceMetadata:
    """Metadata of which every field that is set counts as guessed."""
    found = {"title": title, "author": author, "published": published, "language": language}
    guessed = tuple(name for name, value in found.items() if value)
    return SourceMetadata(title=title, author=author, published=published, language=language, guessed=guessed)


def too_many_blocks() -> AppError:
    """What is said of a text with more paragraphs than `MOST_BLOCKS`."""
    return AppError("too-large", most=f"{MOST_BLOCKS:,} paragraphs")


def freeze(passages: Iterable[Passage]) -> tuple[str, tuple[Block, ...], tuple[str, ...]]:
    """Join cleaned passages by an empty line, say where each stands, and warn of what was hidden in them.

    Empty passages are left out. Raises `AppError("too-large")` where there are more than `MOST_BLOCKS`.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = hidden = 0
    for passage in passages:
        words = passage.text
        if not is_plain(words):
            hidden += disguised(words)
            words = clean(words)
        words = words.strip()
        if not words:
            continue
        if len(blocks) == MOST_BLOCKS:
            raise too_many_blocks()
        blocks.append(Block(passage.kind, at, at + len(words), passage.level, passage.page))
        parts.append(words)
        at += len(words) + 2
    warnings = (f"{hidden} hidden or direction-changing characters in it were taken out",) if hidden else ()
    return "\n\n".join(parts), tuple(blocks), warnings
