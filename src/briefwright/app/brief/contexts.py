"""What stands around a brief's passages in their sources, kept with them: it outlives the library as they do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.brief import Brief, BriefSection, Context, EvidenceItem, Item
from briefwright.model.source import Source

AROUND = 250
"""Characters kept on either side of the words, where the source has them."""


def with_contexts(brief: Brief, source_of: Callable[[str], Source]) -> Brief:
    """The brief with the context of every passage that has none yet; `source_of` gives a source by its id.

    A passage stays without where its source cannot be had (an `AppError`) or no longer reads so.
    """

    @cache
    def text_of(source_id: str) -> str:
        try:
            return source_of(source_id).text
        except AppError:
            return ""

    def kept(item: Item) -> Item:
        if not isinstance(item, EvidenceItem) or item.context != Context():
            return item
        text, (start, end) = text_of(item.source.id), (item.evidence.start, item.evidence.end)
        if text[start:end] != item.evidence.text:
            return item
        return replace(item, context=Context(text[max(start - AROUND, 0) : start], text[end : end + AROUND]))

    def section(given: BriefSection) -> BriefSection:
        items = tuple(kept(item) for item in given.items)
        same = all(a is b for a, b in zip(items, given.items, strict=True))
        return given if same else replace(given, items=items)

    return replace(brief, sections=tuple(section(s) for s in brief.sections))
