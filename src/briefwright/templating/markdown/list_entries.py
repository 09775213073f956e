"""A list's entries from one rendering to the next: most are one slot, and a keystroke fills one anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it.token import Token

from briefwright.document.ends import same_ends
from briefwright.document.nodes import ListItem
from briefwright.templating.slots import SLOT, Piece, slot_number

_ENTRY = ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
"""The tokens of an entry that is one paragraph."""
_NONE = -1


@dataclass(frozen=True, slots=True)
class Entries:
    """Where the tokens of each entry begin, the number of the one slot that it is, and what was made of it last."""

    tokens: Sequence[Token]
    begins: tuple[int, ...]
    slots: tuple[int, ...]
    """-1 for an entry that is more than one slot: it is made anew each time."""
    end: int
    """Behind the list."""
    pieces: tuple[Piece, ...] = ()
    made: tuple[ListItem | None, ...] = ()
    """`None` for an entry of which nothing is left."""

    def filled(self, pieces: Sequence[Piece], make: Callable[[int], ListItem | None]) -> Entries:
        """The entries with a rendering's pieces in their slots; `make` makes the one that begins at a token."""
        filled = tuple([pieces[slot] if 0 <= slot < len(pieces) else Piece() for slot in self.slots])
        head, tail = same_ends(self.pieces, filled)
        between = [make(at) for at in self.begins[head : len(filled) - tail]]
        made = (*self.made[:head], *between, *self.made[len(self.made) - tail :])
        return replace(self, pieces=filled, made=made)


def entries_of(tokens: Sequence[Token], at: int) -> Entries:
    """The entries of the list whose opening token stands at a place."""
    level, closing = tokens[at].level, tokens[at].type.replace("_open", "_close")
    end = next(
        place for place in range(at, len(tokens)) if tokens[place].type == closing and tokens[place].level == level
    )
    openings = [
        place
        for place in range(at + 1, end)
        if tokens[place].type == "list_item_open" and tokens[place].level == level + 1
    ]
    slots = tuple([_only_slot(tokens[place : place + len(_ENTRY)]) for place in openings])
    return Entries(tokens, tuple([place + 1 for place in openings]), slots, end + 1)


def _only_slot(entry: Sequence[Token]) -> int:
    if [token.type for token in entry] != _ENTRY:
        return _NONE
    digits = sole_slot(entry[2].children or ())
    return slot_number(digits) if digits else _NONE


def sole_slot(children: Sequence[Token]) -> str:
    """The digits of a line that is one slot and nothing else; empty for any other."""
    if len(children) != 1 or children[0].type != "text":
        return ""
    return _whole_slot(children[0].content)


@lru_cache(maxsize=8_192)
def _whole_slot(content: str) -> str:
    match = SLOT.fullmatch(content.strip())
    return match[1] if match else ""
