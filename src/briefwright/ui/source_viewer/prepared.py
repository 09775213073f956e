"""All that showing a source needs and that is no widget: made anywhere, of a hundred thousand items in seconds."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from briefwright.model.evidence import Evidence
from briefwright.model.source import Source
from briefwright.ui.source_viewer.highlights import Spans
from briefwright.ui.source_viewer.naming import count_words
from briefwright.ui.source_viewer.offsets import Offsets, displayed
from briefwright.ui.source_viewer.reviewing import Found


class Prepared(Struct, frozen=True):
    """A source as the viewer shows it: its words as Qt holds them, where evidence stands, and in which order."""

    source: Source
    words: int
    shown: str
    units: list[int]
    """Of each paragraph, in UTF-16."""
    numbers: dict[int, int]
    """The paragraphs' numbers, by those of Qt's blocks."""
    offsets: Offsets
    spans: Spans
    found: Found


def prepare(source: Source, evidence: Iterable[Evidence]) -> Prepared:
    """Make ready to show a source with its evidence."""
    offsets, found = Offsets(source.text), Found.of(evidence)
    spans = Spans(source.text, offsets, found.items.values())
    ends = [*(start - 1 for start in spans.starts[1:]), offsets.to_qt(len(source.text))]
    return Prepared(
        source,
        count_words(source.text),
        displayed(source.text),
        [end - start for start, end in zip(spans.starts, ends, strict=True)],
        {spans.block_at(offsets.to_qt(block.start)): number for number, block in enumerate(source.blocks, 1)},
        offsets,
        spans,
        found,
    )
