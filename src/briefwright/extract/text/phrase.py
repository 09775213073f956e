"""A noun phrase, told what it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

PhraseKind = Literal["pronoun", "person", "name", "nominal"]


class Phrase(Struct, gc=False):
    """A noun phrase: token range, what kind of thing it names, and its parts.

    `name` are the words of a proper name, `role` and `organisation` text as written, `head` the deciding noun.
    """

    low: int
    high: int
    kind: PhraseKind
    head: str = ""
    name: Sequence[str] = ()
    titles: Sequence[str] = ()
    role: str = ""
    organisation: str = ""

    def moved(self, by: int) -> Phrase:
        """The same phrase so many tokens further on, where the text has the same words again."""
        return Phrase(
            self.low + by,
            self.high + by,
            self.kind,
            self.head,
            self.name,
            self.titles,
            self.role,
            self.organisation,
        )
