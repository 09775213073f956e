"""A document's pages, kept up to date: blocks laid once, pages refilled only from where something changed.

A keystroke changes one block: the blocks before and after it are known by comparison, its page is filled anew,
and filling stops where a page begins at the same strip as before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import takewhile
from time import perf_counter

from briefwright.document.generations import Generations
from briefwright.document.nodes import Block, Document, Note, SectionBreak
from briefwright.document.plain_text import word_count
from briefwright.document.style import HouseStyle
from briefwright.ui.preview.apparatus import Endnotes, lay_endnotes, lay_note
from briefwright.ui.preview.blocks import Spot, lay_block
from briefwright.ui.preview.entries import Entries
from briefwright.ui.preview.filling import PageFiller
from briefwright.ui.preview.former import Former
from briefwright.ui.preview.keys import UNSEEN, Keys
from briefwright.ui.preview.laid_blocks import LaidBlocks, Strips
from briefwright.ui.preview.pages import Geometry, Page, Place
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Strip

SOON = 0.2
"""The share of the time given after which pages out of sight wait."""


class DocumentLayout:
    """Lays a resolved document out and keeps what it can for the next one."""

    def __init__(self) -> None:
        self.document = Document("", ())
        self.setting: Setting | None = None
        self.pages: list[Page] = []
        self.changed: frozenset[int] = frozenset()
        """Indices of blocks that were not in the document before; empty after the first."""
        self.blocks: tuple[Block, ...] = ()
        """The document's blocks, each entry of a list by itself: indices count these."""
        self._blocks: tuple[Block | Endnotes, ...] = ()
        self._entries = Entries()
        self._keys = Keys()
        self._words: list[int | None] = []
        self._geometries: dict[SectionBreak | None, Geometry] = {}
        self._laid_blocks = LaidBlocks()
        self._notes: dict[int, Note] = {}
        self._noted: tuple[Note, ...] = ()
        """The notes that the pages were laid out with."""
        self._same_notes = False
        self._laid_notes: dict[tuple[Note, float, str], tuple[Strip, ...]] = {}
        self._work: Iterator[None] = iter(())
        self.complete = True
        """Whether every page of the document is laid out."""
        self._filled = 0
        """How many of `pages` belong to the document; the rest are the former one's, not yet refilled."""

    def show(self, document: Document, house: HouseStyle) -> None:
        """Begin laying out a document; `proceed` does the work."""
        old = self.setting
        setting = Setting.of(document, house)
        if old is None or old.house is not house or old.language != document.language:
            self._forget()
        else:
            setting.laid, setting.counted = old.laid, old.counted
            setting.labels = old.labels if house.circled_notes else {}
        self.document, self.setting = document, setting
        self._laid_blocks.turn()
        self.blocks = self._entries.parted(document.blocks)
        noted = document.endnotes and document.notes
        self._blocks = (*self.blocks, Endnotes(document.notes)) if noted else self.blocks
        self._work = self._lay(whole=self.complete)
        self.complete = False

    def clear(self) -> None:
        """Forget the document and its pages."""
        self._forget()
        self.document, self.blocks, self.setting = Document("", ()), (), None
        self._work, self.complete = iter(()), True

    def proceed(self, seconds: float = 1e9, seen: int = 0) -> bool:
        """Fill pages for at most about `seconds`; true when all are filled.

        Once the first `seen` pages are filled, which one looks at, it stops sooner: the rest waits for the paint.
        """
        begun = perf_counter()

        def goes_on() -> bool:
            spent = perf_counter() - begun
            return spent < seconds and (spent < seconds * SOON or not seen or self._filled < seen)

        self.complete = all(goes_on() for _step in self._work)
        return self.complete

    def count_words(self, seconds: float = 1e9) -> bool:
        """Count words for at most about `seconds`; true when all are counted."""
        end = perf_counter() + seconds
        for index, words in enumerate(self._words):
            if words is None:
                self._words[index] = self._count(index)
                if perf_counter() > end:
                    return False
        return True

    @property
    def word_count(self) -> int:
        """Words of the document; a Chinese character counts as one."""
        self.count_words()
        return sum(words or 0 for words in self._words)

    @property
    def length(self) -> float:
        """Pages with the part of the last one that is used, at least a tenth; 0 without pages."""
        return len(self.pages) - 1 + max(self.pages[-1].used, 0.1) if self.pages else 0.0

    def page_numbers(self) -> dict[str, int]:
        """The page each bookmark stands on, from 1."""
        return {anchor: number for number, page in enumerate(self.pages, 1) for anchor in page.anchors}

    def _forget(self) -> None:
        self.pages, self._keys, self._words, self._filled = [], Keys(), [], 0
        self._geometries.clear()
        self._laid_blocks.clear()
        self._laid_notes.clear()
        self._notes, self._noted = {}, ()

    def _lay(self, *, whole: bool) -> Iterator[None]:
        assert self.setting is not None
        self._same_notes, self._noted = self._noted is self.document.notes, self.document.notes
        if not self._same_notes:
            self._notes = {note.number: note for note in self._noted}
        stood, count = len(self._keys.all), len(self._blocks)
        same_head, same_tail = self._keys.renew(self._blocks, self.setting)
        self.changed = frozenset(range(same_head, count - same_tail)) if stood else frozenset()
        self._words[same_head : len(self._words) - same_tail] = [None] * (count - same_head - same_tail)
        old = self.pages[: self._filled]
        kept = self._kept(old, same_head)
        if stood == count == same_head and whole and kept == len(old):
            return
        former = Former(old, count - stood, count - same_tail, whole)
        yield from self._refill(former, max(0, min(kept, len(old) - 1)))
        self._trim()
        if self._relabelled():
            yield from self._refill(Former(), 0)

    def _kept(self, pages: list[Page], same_head: int) -> int:
        """How many pages depend on nothing but the blocks at the head that are as before."""
        kept = bisect_left(pages, same_head, key=lambda page: page.looked_to)
        if self._same_notes:
            return kept
        return sum(1 for _ in takewhile(self._notes_unchanged, pages[:kept]))

    def _notes_unchanged(self, page: Page) -> bool:
        return self._same_notes or all(self._notes.get(note.number) == note for note in page.note_values)

    def _refill(self, former: Former, kept: int) -> Iterator[None]:
        """Fill pages after the `kept` ones, until one would begin where an old one did and nothing after changed.

        Where filling was interrupted last time, it goes on from the last of the old pages.
        """
        pages, shown = list(former.pages[:kept]), self.pages
        start, section = (former.pages[kept].start, former.pages[kept].section) if kept else (Place(0, 0), None)
        filler = self._filler(start, section)
        while True:
            rest = former.pages_from(filler.upcoming, self._notes_unchanged)
            if rest and former.whole:
                pages += rest
                break
            if rest:
                pages += rest[:-1]
                former, filler = Former(), self._filler(rest[-1].start, rest[-1].section)
            elif len(pages) > kept:
                self._filled = len(pages)
                self.pages = [*pages, *shown[len(pages) :]]
                yield
            page = filler.next_page()
            if page is None:
                break
            pages.append(page)
        self.pages, self._filled = pages, len(pages)
        yield

    def _filler(self, start: Place, section: SectionBreak | None) -> PageFiller:
        filler = PageFiller(self._blocks, self._strips, self._note, self._geometry)
        filler.begin(start, section)
        return filler

    def _strips(self, index: int, width: float) -> Strips:
        return self._laid_blocks.strips(self._keys.all[index], width, lambda: self._lay_block(index, width))

    def _count(self, index: int) -> int:
        block = self._blocks[index]
        if isinstance(block, Endnotes):
            return 0
        return word_count(Document("", (block,), language=self.document.language))

    def _lay_block(self, index: int, width: float) -> Iterable[Strip]:
        assert self.setting is not None
        block = self._blocks[index]
        if isinstance(block, Endnotes):
            return lay_endnotes(self.setting, block, width)
        before, after = self._neighbours(index)
        return lay_block(self.setting, block, Spot(width, "", before, after))

    def _neighbours(self, index: int) -> tuple[Block | None, Block | None]:
        blocks = self.blocks
        before = (b for b in reversed(blocks[max(0, index - 3) : index]) if not isinstance(b, UNSEEN))
        after = (b for b in blocks[index + 1 : index + 4] if not isinstance(b, UNSEEN))
        return next(before, None), next(after, None)

    def _note(self, number: int, width: float) -> tuple[Note, tuple[Strip, ...]] | None:
        note = self._notes.get(number)
        if note is None or self.setting is None or self.document.endnotes:
            return None
        key = (note, width, self.setting.labels.get(number, ""))
        found = self._laid_notes.get(key)
        if found is None:
            found = self._laid_notes[key] = lay_note(self.setting, note, width)
        return note, found

    def _geometry(self, section: SectionBreak | None) -> Geometry:
        assert self.setting is not None
        if section not in self._geometries:
            self._geometries[section] = Geometry.of(self.setting.house, section)
        return self._geometries[section]

    def _relabelled(self) -> bool:
        """Whether notes numbered by the page changed their marks; then everything is laid again with them."""
        assert self.setting is not None
        if not self.setting.house.circled_notes:
            return False
        labels = {
            note.number: chr(0x245F + place)
            for page in self.pages
            for place, note in enumerate(page.note_values, 1)
            if place <= 20
        }
        if labels == self.setting.labels:
            return False
        self.setting.labels, self.setting.laid = labels, Generations()
        self._laid_blocks.clear()
        return True

    def _trim(self) -> None:
        """Drop layouts of blocks that left the document, once they outnumber those in it."""
        if self._laid_blocks.trim(self._keys.all):
            self._laid_notes.clear()
