"""What is remembered from one rendering of a template to the next, so that a keystroke sets only what it touched.

Everything here is a memory of pure work, found again by all that it depends on: a layout of ours by the section it
sets, whom the briefing had introduced before it and the words of the document's language; a stretch of Markdown by
its text and the pieces in its slots. A rendering that remembers gives the same document as one that does not.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from markupsafe import Markup

from briefwright.document.ends import same_ends
from briefwright.document.generations import Generations, identity
from briefwright.document.nodes import Block, Document, ListBlock, ListItem, Paragraph
from briefwright.document.plain_text import word_count
from briefwright.model.template import Template, TemplatePackage
from briefwright.templating.markdown.list_entries import Entries
from briefwright.templating.slots import SLOT, Noted, Piece, Rendering, slot_mark, slot_number
from briefwright.templating.views.fields import PersonView
from briefwright.templating.views.gleaned import Gleanings
from briefwright.templating.views.sections import SectionView
from briefwright.templating.words import Words


@dataclass(frozen=True, slots=True)
class _Laid:
    """What a layout printed: its Markdown with the slots from `first` on, and whom it introduced."""

    markup: Markup
    first: int
    pieces: tuple[Piece, ...]
    noted: Noted


@dataclass(frozen=True, slots=True)
class Assembled:
    """The blocks of a stretch with these pieces in its slots."""

    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    endnotes: bool


class Recall:
    """The memory of one brief's renderings by one template, in one set of words."""

    def __init__(self, template: Template, strings: Mapping[str, Mapping[str, str]], brief_id: str) -> None:
        self._of = (brief_id, template, strings)
        self.words = Words(template.language, strings)
        self.gleanings = Gleanings()
        self.views: Generations[SectionView] = Generations()
        self.stretches: Generations[Assembled] = Generations()
        self._laid: Generations[_Laid] = Generations()
        self.paragraphs: Generations[tuple[Piece, Paragraph]] = Generations()
        self.lists: Generations[Entries] = Generations()
        self._counted: Generations[tuple[Block, int]] = Generations()
        self._entries: tuple[ListItem, ...] = ()
        self._words_in_entries: list[int] = []
        self._people: tuple[PersonView, ...] = ()
        self._busy = False

    def is_of(self, package: TemplatePackage, brief_id: str) -> bool:
        """Whether it remembers renderings of this brief by this template, whatever its body was."""
        return (brief_id, package.template, package.strings) == self._of

    def turn(self) -> None:
        """Begin another rendering."""
        for memory in (self.gleanings, self.views, self.stretches, self.paragraphs, self._laid, self._counted):
            memory.turn()
        self.lists.turn()

    def words_in(self, block: Block) -> int:
        """The words of a block; one that is still the same is not counted again."""
        known = self._counted.get(identity(block))
        if known is None or known[0] is not block:
            known = (block, self._count(block))
            self._counted.put(identity(block), known)
        return known[1]

    def _count(self, block: Block) -> int:
        if isinstance(block, ListBlock):
            return sum(self._count_entries(block.items))
        return word_count(Document("", (block,), language=self.words.language))

    def _count_entries(self, items: tuple[ListItem, ...]) -> list[int]:
        """The words of each entry; those that the list counted last had at its ends are not counted again."""
        head, tail = same_ends(self._entries, items)
        known, new = self._words_in_entries, items[head : len(items) - tail]
        between = [sum([self.words_in(block) for block in item.blocks]) for item in new]
        self._entries, self._words_in_entries = items, [*known[:head], *between, *known[len(known) - tail :]]
        return self._words_in_entries

    def same_people(self, people: tuple[PersonView, ...]) -> tuple[PersonView, ...]:
        """The views of the last rendering where they are of the same persons, else these."""
        if [(p.person, p.side) for p in people] != [(p.person, p.side) for p in self._people]:
            self._people = people
        return self._people

    def laid(self, key: Hashable, state: Rendering, lay: Callable[[], Markup]) -> Markup:
        """What a layout prints, from memory where it would print the same. A layout inside another is its part."""
        if self._busy:
            return lay()
        known = self._laid.get(key)
        if known is not None and state.introduced.repeat(known.noted):
            return self._print_again(key, known, state)
        self._busy = True
        try:
            return self._remember(key, state, lay)
        finally:
            self._busy = False

    def _print_again(self, key: Hashable, known: _Laid, state: Rendering) -> Markup:
        """Print the same, and remember it by the slots it has now: the next rendering likely gives it these."""
        if known.first != len(state.slots):
            known = _renumbered(known, len(state.slots))
            self._laid.put(key, known)
        state.print_pieces(known.pieces)
        return known.markup

    def _remember(self, key: Hashable, state: Rendering, lay: Callable[[], Markup]) -> Markup:
        first = len(state.slots)
        with state.introduced.noting() as noted:
            markup = lay()
        self._laid.put(key, _Laid(markup, first, tuple(state.slots[first:]), noted))
        return markup


_MOST = 4
_recalls: deque[Recall] = deque(maxlen=_MOST)
"""Memories that no rendering is using, the freshest last."""


@contextmanager
def remembered(package: TemplatePackage, brief_id: str) -> Iterator[Recall]:
    """The memory of a brief's renderings by a template for the time of one, which has it for itself."""
    recall = next((each for each in reversed(_recalls) if each.is_of(package, brief_id)), None)
    if recall is None:
        recall = Recall(package.template, package.strings, brief_id)
    else:
        _recalls.remove(recall)
    recall.turn()
    try:
        yield recall
    finally:
        _recalls.append(recall)


def forget() -> None:
    """Remember nothing of any rendering."""
    _recalls.clear()


def _renumbered(known: _Laid, first: int) -> _Laid:
    shift = first - known.first

    def moved(found: re.Match[str]) -> str:
        return slot_mark(slot_number(found[1]) + shift)

    return replace(known, markup=Markup(SLOT.sub(moved, known.markup)), first=first)  # noqa: S704 - only our own marks
