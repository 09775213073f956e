"""Numbering a document again, as one types: what stands as before, after the same numbers, keeps its own.

The entries of a list are remembered one by one: a keystroke in one of two hundred numbers that one. What stands at
the head and at the tail of blocks or entries is kept as a whole and not even touched: the processor has little of a
brief of a hundred pages at hand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Generic, TypeAlias, TypeVar

from briefwright.document.counting import Counters, Counting, is_annex, list_entry
from briefwright.document.ends import same_ends
from briefwright.document.generations import Generations, identity
from briefwright.document.marks import Marks
from briefwright.document.nodes import Block, Document, ListBlock, ListItem, Note
from briefwright.document.official_form import has_running_numbers
from briefwright.document.references import Target
from briefwright.model.source import SourceCard

Notes: TypeAlias = tuple[tuple[Note, ...], tuple[SourceCard, ...]]
Part = TypeVar("Part", Block, ListItem)
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class _Numbered(Generic[Part, Done]):
    """A block or a list's entry as it was numbered, with all that this depended on and all that it told."""

    part: Part
    before: Counters
    asked: tuple[tuple[str, bool], ...]
    done: Done
    after: Counters
    targets: dict[str, Target]
    referred: tuple[str, ...]

    @property
    def has_names(self) -> bool:
        """Whether it asked for labels, bore or used any."""
        return bool(self.asked or self.targets or self.referred)

    def tell_names(self, counting: Counting) -> None:
        """Leave with the counting what numbering the part again would leave there of labels."""
        counting.asked += self.asked
        counting.targets.update(self.targets)
        counting.referred += self.referred


class _Run(Generic[Part, Done]):
    """Parts numbered one after the other, renewed in place from one document to the next."""

    __slots__ = ("_named", "_numbered", "_parts", "done")

    def __init__(self) -> None:
        self.done: list[Done] = []
        self._parts: Sequence[Part] = ()
        self._numbered: list[_Numbered[Part, Done]] = []
        self._named: list[int] = []
        """The places of the parts that have to do with labels."""

    def renew(self, counting: Counting, parts: Sequence[Part], number: Callable[[Part], Done]) -> None:
        """Number parts in order; those that stand as before are not numbered again."""
        head, tail = same_ends(self._parts, parts)
        stood, shift = len(self._parts), len(self._parts) - len(parts)
        at, kept = counting.at, 0
        if head and self._keeps(counting, at, 0, head):
            at, kept = self._numbered[head - 1].after, head
        known = {identity(each.part): each for each in self._numbered[kept : stood - tail]}
        new: list[_Numbered[Part, Done]] = []
        for place in range(kept, len(parts)):
            if place >= len(parts) - tail and self._keeps(counting, at, place + shift, stood):
                break
            new.append(_one(counting, parts[place], number, at, known.get(identity(parts[place]))))
            at = new[-1].after
        self._parts = parts
        self._put(kept, kept + len(new) + shift, new)
        counting.go_to(self._numbered[-1].after if self._numbered else at)

    def _keeps(self, counting: Counting, at: Counters, first: int, last: int) -> bool:
        """Whether what was numbered from `first` up to `last` stands as before after these counters."""
        if self._numbered[first].before != at:
            return False
        named = [self._numbered[n] for n in self._named[bisect_left(self._named, first) :] if n < last]
        if not _answered(counting, named):
            return False
        for each in named:
            each.tell_names(counting)
        return True

    def _put(self, first: int, last: int, new: Sequence[_Numbered[Part, Done]]) -> None:
        """Put the newly numbered in the place of those from `first` up to `last`."""
        self._numbered[first:last] = new
        self.done[first:last] = [each.done for each in new]
        by: int = len(new) - (last - first)
        self._named = [
            *[n for n in self._named if n < first],
            *[first + n for n, each in enumerate(new) if each.has_names],
            *[n + by for n in self._named if n >= last],
        ]


class _Kinds:
    """What of a document's blocks decides on all its numbers: whether any has running numbers, and its annexes."""

    def __init__(self) -> None:
        self._blocks: Sequence[Block] = ()
        self._running: list[bool] = []
        self._annexes: list[bool] = []
        self._plain: tuple[ListItem, ...] = ()
        """Entries without running numbers, of the list that was looked through last."""

    def of(self, blocks: Sequence[Block]) -> tuple[bool, int]:
        """Whether there are running numbers in any of these blocks, and how many annexes there are."""
        head, tail = same_ends(self._blocks, blocks)
        new, last = blocks[head : len(blocks) - tail], len(self._blocks) - tail
        self._running[head:last] = [self._has_running_numbers(block) for block in new]
        self._annexes[head:last] = [is_annex(block) for block in new]
        self._blocks = blocks
        return any(self._running), sum(self._annexes)

    def _has_running_numbers(self, block: Block) -> bool:
        if not isinstance(block, ListBlock):
            return has_running_numbers(block)
        head, tail = same_ends(self._plain, block.items)
        new = block.items[head : len(block.items) - tail]
        found = any(has_running_numbers(inner) for item in new for inner in item.blocks)
        self._plain = () if found else block.items
        return found


class Memory:
    """What numbering made of the blocks and notes of the last document."""

    def __init__(self) -> None:
        self._kinds = _Kinds()
        self._forget(())

    def _forget(self, of: tuple[object, ...]) -> None:
        self._of = of
        self._blocks: _Run[Block, Block | None] = _Run()
        self._lists: Generations[_Run[ListItem, ListItem]] = Generations()
        """By how deep a list stands, and how far the counters were before it."""
        self._depth = 0
        self._marks = Marks()
        self._sources: tuple[SourceCard, ...] = ()
        self._notes: Notes | None = None
        self._whole = True
        """Whether the last document was numbered to its end."""

    def counting(self, document: Document, blocks: tuple[Block, ...]) -> Counting:
        """The counters of a document, which remember entries of lists."""
        numbers, annexes = self._kinds.of(blocks)
        counting = Counting(document, numbers=numbers, annexes=annexes, marks=self._marks)
        if counting.manner != self._of or not self._whole:
            self._forget(counting.manner)
            counting.marks = self._marks
        self._lists.turn()
        self._marks.begin()
        counting.entries = partial(self._list_entries, counting)
        return counting

    def blocks(self, counting: Counting, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks numbered, those without words left out."""
        self._whole = False
        self._blocks.renew(counting, blocks, counting.block)
        self._marks.end()
        self._whole = True
        return tuple([block for block in self._blocks.done if block is not None])

    def _list_entries(self, counting: Counting, items: tuple[ListItem, ...]) -> tuple[ListItem, ...]:
        key = (self._depth, counting.at)
        run: _Run[ListItem, ListItem] = self._lists.get(key) or _Run()
        self._depth += 1
        run.renew(counting, items, partial(list_entry, counting))
        self._depth -= 1
        self._lists.put(key, run)
        return tuple(run.done)

    def notes(self, sources: tuple[SourceCard, ...], make: Callable[[], Notes]) -> Notes:
        """The notes of the marks of the document that was numbered last, and the sources cited."""
        if self._notes is None or not self._marks.same or sources != self._sources:
            self._sources, self._notes = sources, make()
        return self._notes


def _answered(counting: Counting, numbered: Iterable[_Numbered[Part, Done]]) -> bool:
    """Whether what these asked of labels, one after the other, would be answered the same now."""
    borne: set[str] = set()
    for each in numbered:
        if any((name in counting.targets or name in borne) != taken for name, taken in each.asked):
            return False
        borne.update(each.targets)
    return True


def _one(
    counting: Counting,
    part: Part,
    number: Callable[[Part], Done],
    at: Counters,
    known: _Numbered[Part, Done] | None,
) -> _Numbered[Part, Done]:
    """A part numbered after the counters, or as it was where it stands as before: its marks then stand too."""
    if known is not None and known.before == at and _answered(counting, (known,)):
        known.tell_names(counting)
        return known
    counting.go_to(at)
    targets, referred, asked = len(counting.targets), len(counting.referred), len(counting.asked)
    done = number(part)
    return _Numbered(
        part,
        at,
        tuple(counting.asked[asked:]),
        done,
        counting.at,
        dict(islice(counting.targets.items(), targets, None)),
        tuple(counting.referred[referred:]),
    )
