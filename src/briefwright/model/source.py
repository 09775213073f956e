"""Sources: an imported document as frozen text with blocks over it, and what is known about it."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from msgspec import Struct

from briefwright.model.evidence import Evidence
from briefwright.model.marking import Marking

_ENDING = re.compile(r"\.(?:[a-z][a-z0-9]{1,4}|[A-Z][A-Z0-9]{1,4})$")
"""Of a file's name: `.txt`, `.DOCX`; in “Talk with prof.Wang” and “Notes v1.2” there is none."""
BlockKind: TypeAlias = Literal["paragraph", "heading", "list-item", "cell", "quote", "note", "caption"]


class SourceMetadata(Struct, frozen=True):
    """What is known of a document; `None` where unknown. Dates are ISO 8601 strings.

    `guessed` names the fields a reader guessed, `by_hand` those a person added:
    neither stands in the file itself.
    """

    title: str | None = None
    publisher: str | None = None
    edition: str | None = None
    author: str | None = None
    published: str | None = None
    address: str | None = None
    language: str | None = None
    accessed: str | None = None
    marking: Marking | None = None
    embargo: str | None = None
    guessed: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


class Block(Struct, frozen=True):
    """A stretch of the frozen text with a meaning: code-point offsets, end exclusive, in reading order."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int | None = None


class SourceCard(Struct, frozen=True):
    """What a citation needs to know of a source; travels with every evidence item in a brief.

    `id` is the SHA-256 of the original bytes in hex, `name` the file's name without its folder.
    """

    id: str
    name: str
    metadata: SourceMetadata = SourceMetadata()

    @property
    def bare_name(self) -> str:
        """The file's name as a sentence says it: without the ending that tells its format."""
        return _ENDING.sub("", self.name) or self.name


class Source(Struct, frozen=True):
    """A document as read: frozen text, blocks over it, metadata, and what the reader wants said."""

    card: SourceCard
    text: str
    blocks: tuple[Block, ...] = ()
    reader: str = "plain"
    reader_version: int = 1
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The SHA-256 of the original bytes, in hex."""
        return self.card.id

    def paragraph_at(self, offset: int) -> int:
        """The 1-based number of the block that holds `offset`, or of the last before it; else 0."""
        number = 0
        for index, block in enumerate(self.blocks, start=1):
            if block.start > offset:
                break
            number = index
        return number


class Ingested(Struct, frozen=True):
    """A source and the evidence found in it, as the reading child returns them."""

    source: Source
    evidence: tuple[Evidence, ...] = ()
