"""Numbering a document again, as one types: what stands as before, after the same numbers, keeps its own.

The entries of a list are remembered one by one: a keystroke in one of two hundred numbers that one. What stands at
the head and at the tail of blocks or entries is taken over as a whole, without a look at each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Generic, TypeAlias, TypeVar

from briefwright.document.counting import Counters, Counting, list_entry
from briefwright.document.ends import same_ends
from briefwright.document.generations import Generations, identity
from briefwright.document.nodes import Block, Cite, Document, ListBlock, ListItem, Note
from briefwright.document.official_form import has_running_numbers
from briefwright.document.references import Target
from briefwright.model.source import SourceCard

Mark: TypeAlias = tuple[Cite, ...]
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
    marks: tuple[Mark, ...]
    targets: dict[str, Target]
    referred: tuple[str, ...]

    @property
    def has_names(self) -> bool:
        """Whether it asked for labels, bore or used any."""
        return bool(self.asked or self.targets or self.referred)

    def is_answered(self, targets: dict[str, Target]) -> bool:
        """Whether what it asked of labels would be answered the same now."""
        return all((name in targets) == taken for name, taken in self.asked)

    def tell_names(self, counting: Counting) -> None:
        """Leave with the counting what numbering the part again would leave there of labels."""
        counting.asked += self.asked
        counting.targets.update(self.targets)
        counting.referred += self.referred


class _Run(Generic[Part, Done]):
    """Parts numbered one after the other."""

    __slots__ = ("done", "marks", "named", "numbered", "parts")

    def __init__(self) -> None:
        self.parts: Sequence[Part] = ()
        self.numbered: list[_Numbered[Part, Done]] = []
        self.done: list[Done] = []
        self.marks: list[Mark] = []
        self.named: list[int] = []
        """The places of the parts that have to do with labels."""

    def add(self, numbered: _Numbered[Part, Done]) -> None:
        """Put one part at the end."""
        if numbered.has_names:
            self.named.append(len(self.numbered))
        self.numbered.append(numbered)
        self.done.append(numbered.done)
        self.marks += numbered.marks

    def take_over(self, former: _Run[Part, Done], first: int, last: int, counting: Counting) -> None:
        """Put at the end what stands as before: from `first` up to `last` or the first that does not."""
        for at in former.named[bisect_left(former.named, first) : bisect_left(former.named, last)]:
            if not former.numbered[at].is_answered(counting.targets):
                last = at
                break
            former.numbered[at].tell_names(counting)
            self.named.append(at - first + len(self.numbered))
        if first == last:
            return
        begun, begin = former.numbered[0].before[-1], former.numbered[first].before[-1]
        marks = former.marks[begin - begun : former.numbered[last - 1].after[-1] - begun]
        counting.marks += marks
        self.marks += marks
        self.numbered += former.numbered[first:last]
        self.done += former.done[first:last]


class Memory:
    """What numbering made of the blocks and notes of the last document."""

    def __init__(self) -> None:
        self._blocks: _Run[Block, Block | None] = _Run()
        self._lists: Generations[_Run[ListItem, ListItem]] = Generations()
        """By how far the counters were before the list."""
        self._running: Generations[tuple[Block, bool]] = Generations()
        self._plain: tuple[ListItem, ...] = ()
        """Entries without running numbers of the list that was looked through last."""
        self._of: tuple[object, ...] = ()
        self._noted: tuple[object, ...] = ()
        self._notes: Notes = ((), ())

    def counting(self, document: Document, blocks: tuple[Block, ...]) -> Counting:
        """The counters of a document, which remember entries of lists."""
        self._running.turn()
        counting = Counting(document, blocks, self._has_running_numbers)
        if counting.manner != self._of:
            self._of, self._blocks, self._lists = counting.manner, _Run(), Generations()
        self._lists.turn()
        counting.entries = partial(self._list_entries, counting)
        return counting

    def _has_running_numbers(self, block: Block) -> bool:
        known = self._running.get(identity(block))
        if known is None or known[0] is not block:
            found = self._list_has(block) if isinstance(block, ListBlock) else has_running_numbers(block)
            known = (block, found)
            self._running.put(identity(block), known)
        return known[1]

    def _list_has(self, block: ListBlock) -> bool:
        head, tail = same_ends(self._plain, block.items)
        new = block.items[head : len(block.items) - tail]
        found = any(has_running_numbers(inner) for item in new for inner in item.blocks)
        self._plain = () if found else block.items
        return found

    def blocks(self, counting: Counting, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks numbered, those without words left out."""
        self._blocks = _each(self._blocks, counting, blocks, counting.block)
        return tuple([block for block in self._blocks.done if block is not None])

    def _list_entries(self, counting: Counting, items: tuple[ListItem, ...]) -> tuple[ListItem, ...]:
        at = counting.at
        former: _Run[ListItem, ListItem] = self._lists.get(at) or _Run()
        run = _each(former, counting, items, partial(list_entry, counting))
        self._lists.put(at, run)
        return tuple(run.done)

    def notes(self, marks: Sequence[Mark], sources: tuple[SourceCard, ...], make: Callable[[], Notes]) -> Notes:
        """The notes of these marks, and the sources cited."""
        of = (tuple(marks), sources, self._of)
        if of != self._noted:
            self._noted, self._notes = of, make()
        return self._notes


def _each(
    former: _Run[Part, Done], counting: Counting, parts: Sequence[Part], number: Callable[[Part], Done]
) -> _Run[Part, Done]:
    """The parts numbered in order; those that stand as before are not numbered again."""
    run: _Run[Part, Done] = _Run()
    run.parts = parts
    head, tail = same_ends(former.parts, parts)
    at, shift = counting.at, len(former.parts) - len(parts)
    between = former.numbered[head : len(former.parts) - tail]
    known = {identity(numbered.part): numbered for numbered in between}
    while (place := len(run.numbered)) < len(parts):
        stood = place if place < head else place + shift if place >= len(parts) - tail else -1
        if stood >= 0 and former.numbered[stood].before == at:
            run.take_over(former, stood, head if place < head else len(former.parts), counting)
        if place == len(run.numbered):
            run.add(_one(counting, parts[place], number, at, known))
        at = run.numbered[-1].after
    counting.go_to(at)
    return run


def _one(
    counting: Counting,
    part: Part,
    number: Callable[[Part], Done],
    at: Counters,
    known: dict[int, _Numbered[Part, Done]],
) -> _Numbered[Part, Done]:
    """A part numbered after the counters, from what is known where it stands as before elsewhere."""
    found = known.get(identity(part))
    if found is not None and found.before == at and found.is_answered(counting.targets):
        counting.marks += found.marks
        found.tell_names(counting)
        return found
    counting.go_to(at)
    targets, referred, asked = len(counting.targets), len(counting.referred), len(counting.asked)
    done = number(part)
    return _Numbered(
        part,
        at,
        tuple(counting.asked[asked:]),
        done,
        counting.at,
        tuple(counting.marks[at[-1] :]),
        dict(islice(counting.targets.items(), targets, None)),
        tuple(counting.referred[referred:]),
    )
