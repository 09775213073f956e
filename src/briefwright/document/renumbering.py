"""Numbering a document again, as one types: what stands as before, after the same numbers, keeps its own.

The entries of a list are remembered one by one: a keystroke in one of two hundred numbers that one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Generic, TypeAlias, TypeVar

from briefwright.document.counting import Counters, Counting, list_entry
from briefwright.document.generations import Generations, identity
from briefwright.document.nodes import Block, Cite, Document, ListItem, Note
from briefwright.document.official_form import has_running_numbers
from briefwright.document.references import Target
from briefwright.model.source import SourceCard

Marks: TypeAlias = Sequence[tuple[Cite, ...]]
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
    marks: tuple[tuple[Cite, ...], ...]
    targets: dict[str, Target]
    referred: tuple[str, ...]

    def stands(self, part: Part, at: Counters, targets: dict[str, Target]) -> bool:
        """Whether the part would be numbered the same now."""
        if self.part is not part or self.before != at:
            return False
        return not self.asked or all((name in targets) == taken for name, taken in self.asked)

    def tell(self, counting: Counting) -> None:
        """Leave with the counting what numbering the part again would leave there, but for the counters."""
        counting.marks += self.marks
        if self.asked or self.targets or self.referred:
            counting.asked += self.asked
            counting.targets.update(self.targets)
            counting.referred += self.referred


_Known: TypeAlias = Generations[_Numbered[Part, Done]]


class Memory:
    """What numbering made of the blocks and notes of the last documents."""

    def __init__(self) -> None:
        self._known: _Known[Block, Block | None] = Generations()
        self._entries: _Known[ListItem, ListItem] = Generations()
        self._running: Generations[tuple[Block, bool]] = Generations()
        self._of: tuple[object, ...] = ()
        self._noted: tuple[object, ...] = ()
        self._notes: Notes = ((), ())

    def counting(self, document: Document, blocks: tuple[Block, ...]) -> Counting:
        """The counters of a document, which remember entries of lists."""
        self._running.turn()
        counting = Counting(document, blocks, self._has_running_numbers)
        if counting.manner != self._of:
            self._of, self._known, self._entries = counting.manner, Generations(), Generations()
        self._known.turn()
        self._entries.turn()
        counting.entries = partial(self._list_entries, counting)
        return counting

    def _has_running_numbers(self, block: Block) -> bool:
        known = self._running.get(identity(block))
        if known is None or known[0] is not block:
            known = (block, has_running_numbers(block))
            self._running.put(identity(block), known)
        return known[1]

    def blocks(self, counting: Counting, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks numbered, those without words left out."""
        done = _each(self._known, counting, blocks, counting.block)
        return tuple([block for block in done if block is not None])

    def _list_entries(self, counting: Counting, items: tuple[ListItem, ...]) -> tuple[ListItem, ...]:
        return tuple(_each(self._entries, counting, items, partial(list_entry, counting)))

    def notes(self, marks: Marks, sources: tuple[SourceCard, ...], make: Callable[[], Notes]) -> Notes:
        """The notes of these marks, and the sources cited."""
        of = (tuple(marks), sources, self._of)
        if of != self._noted:
            self._noted, self._notes = of, make()
        return self._notes


def _each(
    memory: _Known[Part, Done], counting: Counting, parts: Sequence[Part], number: Callable[[Part], Done]
) -> list[Done]:
    """The parts numbered in order; those that stand as before are not numbered again."""
    at, done = counting.at, []
    for part in parts:
        known = memory.get(identity(part))
        if known is not None and known.stands(part, at, counting.targets):
            known.tell(counting)
        else:
            counting.go_to(at)
            known = _numbered(counting, part, number, at)
            memory.put(identity(part), known)
        at = known.after
        done.append(known.done)
    counting.go_to(at)
    return done


def _numbered(
    counting: Counting, part: Part, number: Callable[[Part], Done], before: Counters
) -> _Numbered[Part, Done]:
    targets, referred, asked = len(counting.targets), len(counting.referred), len(counting.asked)
    done = number(part)
    return _Numbered(
        part,
        before,
        tuple(counting.asked[asked:]),
        done,
        counting.at,
        tuple(counting.marks[before[-1] :]),
        dict(islice(counting.targets.items(), targets, None)),
        tuple(counting.referred[referred:]),
    )
