"""Numbering a document again, as one types: what stands as before, after the same numbers, keeps its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefwright.document.counting import Counters, Counting
from briefwright.document.generations import Generations
from briefwright.document.nodes import Block, Cite, Note
from briefwright.document.references import Target
from briefwright.model.source import SourceCard

Marks: TypeAlias = Sequence[tuple[Cite, ...]]
Notes: TypeAlias = tuple[tuple[Note, ...], tuple[SourceCard, ...]]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A block as it was numbered, with all that this depended on and all that it told."""

    block: Block
    before: Counters
    asked: tuple[tuple[str, bool], ...]
    done: Block | None
    after: Counters
    marks: tuple[tuple[Cite, ...], ...]
    targets: dict[str, Target]
    referred: tuple[str, ...]

    def stands(self, block: Block, at: Counters, targets: dict[str, Target]) -> bool:
        """Whether the block would be numbered the same now."""
        same = self.block is block and self.before == at
        return same and all((name in targets) == taken for name, taken in self.asked)


class Memory:
    """What numbering made of the blocks and notes of the last documents."""

    def __init__(self) -> None:
        self._known: Generations[_Numbered] = Generations()
        self._of: tuple[object, ...] = ()
        self._noted: tuple[object, ...] = ()
        self._notes: Notes = ((), ())

    def blocks(self, counting: Counting, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """The blocks numbered, those without words left out."""
        if counting.manner != self._of:
            self._of, self._known = counting.manner, Generations()
        self._known.turn()
        at, numbered = counting.at, []
        for block in blocks:
            known = self._known.get(id(block))
            if known is None or not known.stands(block, at, counting.targets):
                counting.go_to(at)
                known = _numbered(counting, block)
                self._known.put(id(block), known)
            else:
                counting.marks += known.marks
                counting.targets.update(known.targets)
                counting.referred += known.referred
            at = known.after
            numbered.append(known.done)
        return tuple(done for done in numbered if done is not None)

    def notes(self, marks: Marks, sources: tuple[SourceCard, ...], make: Callable[[], Notes]) -> Notes:
        """The notes of these marks, and the sources cited."""
        of = (tuple(marks), sources, self._of)
        if of != self._noted:
            self._noted, self._notes = of, make()
        return self._notes


def _numbered(counting: Counting, block: Block) -> _Numbered:
    before, targets = counting.at, frozenset(counting.targets)
    referred = len(counting.referred)
    counting.asked = []
    done = counting.block(block)
    return _Numbered(
        block,
        before,
        tuple(counting.asked),
        done,
        counting.at,
        tuple(counting.marks[before[-1] :]),
        {name: target for name, target in counting.targets.items() if name not in targets},
        tuple(counting.referred[referred:]),
    )
