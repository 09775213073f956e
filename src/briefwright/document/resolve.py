"""The one pass that numbers a document: paragraphs, headings, annexes, tables, notes, contents, cited sources.

Every writer and the preview print what stands here, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import dropwhile

from msgspec.structs import replace

from briefwright.document.citations import (
    distinct_name,
    full_citation,
    place_of,
    short_citation,
    short_key,
)
from briefwright.document.counting import counting_of
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Block, Cite, Contents, ContentsEntry, Document, Heading, Note, Text
from briefwright.document.official_form import without_boxes
from briefwright.document.plain_text import inline_text
from briefwright.document.references import References
from briefwright.document.renumbering import Memory
from briefwright.document.wording import Wording, wording
from briefwright.model.source import SourceCard


def resolve(document: Document, memory: Memory | None = None) -> Document:
    """Fill every number, note, contents entry and the cited sources; drop headings and paragraphs without words.

    Adjacent marks of the same source become one note; a cross-reference to nothing becomes a gap and a warning.
    What `memory` holds of the documents before, with the same numbers before it, is not numbered again.
    """
    words = wording(document.language)
    blocks = document.blocks
    if house_style(document.house_style).boxes_become_sections:
        blocks = without_boxes(blocks, words.colon)
    numbering = memory.counting(document, blocks) if memory else counting_of(document, blocks)
    resolved = memory.blocks(numbering, blocks) if memory else numbering.blocks(blocks)
    warnings = document.warnings
    if numbering.referred:
        references = References(numbering.targets, numbering.referred, words)
        resolved = references.filled(resolved)
        warnings = (*warnings, *[f"nothing is labelled “{label}”" for label in references.missing])
    make_notes = partial(_notes, numbering.marks.all, document.sources, words)
    notes, cited = memory.notes(document.sources, make_notes) if memory else make_notes()
    return replace(
        document,
        blocks=resolved,
        notes=notes,
        cited=cited,
        contents=_entries(resolved, document.language),
        warnings=warnings,
    )


def _notes(
    marks: Sequence[tuple[Cite, ...]], sources: tuple[SourceCard, ...], words: Wording
) -> tuple[tuple[Note, ...], tuple[SourceCard, ...]]:
    """The notes in order and the sources they cite, each once; a mark without a source is a template's own note."""
    known = {card.id: card for card in sources}
    cited: dict[str, SourceCard] = {}
    keys: dict[tuple[str, str], set[str]] = {}
    for cites in marks:
        if not cites[0].source:
            continue
        card = cited.setdefault(cites[0].source, known.get(cites[0].source, SourceCard(cites[0].source, "")))
        keys.setdefault(short_key(card), set()).add(card.id)
    first: dict[str, int] = {}
    notes = []
    for number, cites in enumerate(marks, start=1):
        if not cites[0].source:
            notes.append(Note(number, (Text(cites[0].remark),)))
            continue
        card = cited[cites[0].source]
        text = _note_text(cites, card, words, first.get(card.id, 0), shared=len(keys[short_key(card)]) > 1)
        first.setdefault(card.id, number)
        items = tuple(dict.fromkeys(cite.item for cite in cites))
        notes.append(Note(number, (Text(text),), items[0], card.id, items[1:]))
    return tuple(notes), tuple(cited.values())


def _note_text(cites: tuple[Cite, ...], card: SourceCard, words: Wording, first: int, *, shared: bool) -> str:
    place = place_of(cites, words)
    if not first:
        text = full_citation(card, words, place)
    else:
        text = short_citation(card, words, place, distinct_name(card, words, first) if shared else "")
    text = text if text.endswith(words.stop) else text + words.stop
    remark = cites[0].remark
    return f"{text}{'' if words.language == 'zh' else ' '}{remark}" if remark else text


def _entries(blocks: tuple[Block, ...], language: str) -> tuple[ContentsEntry, ...]:
    """The contents: headings after the place where they stand, or all where there is none.

    A lower heading before the first high one stands beside the contents: a remark on the briefing, in no chapter.
    """
    at = next((index for index, block in enumerate(blocks) if isinstance(block, Contents)), -1)
    contents = blocks[at] if at >= 0 else None
    depth = contents.depth if isinstance(contents, Contents) else 3
    headings = [block for block in blocks[at + 1 :] if isinstance(block, Heading) and block.level <= depth]
    highest = min((heading.level for heading in headings), default=1)
    return tuple(
        ContentsEntry(heading.level, heading.number, inline_text(heading.inlines, language), heading.anchor)
        for heading in dropwhile(lambda heading: heading.level > highest, headings)
    )
