"""A page's words without spaces, and whose each is: by them a place on our page is found on LibreOffice's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefwright.ui.preview.pages import Page
from briefwright.ui.preview.runs import utf16
from briefwright.ui.preview.strips import Line

_UNSEEN = frozenset("\u2060\u200b\ufeff\u00ad\ufffe\uffff")
_WINDOWS = (48, 24, 12)
"""How many characters around a place are looked for, the longest that is found counting."""
_LEAST_RUN = 4


def is_bare(character: str) -> bool:
    """Whether a character leaves ink: no space, no joiner, no soft hyphen."""
    return not character.isspace() and character not in _UNSEEN


@dataclass(slots=True, frozen=True)
class Owner:
    """Whose a character is: the item, empty for other words, and the block it stands in, -1 for notes."""

    item: str
    block: int


@dataclass(slots=True)
class BareWords:
    """The characters of a page of ours in reading order, and the owner of each."""

    text: str
    owners: Sequence[Owner]

    def owner_of(self, words: str, at: int) -> Owner | None:
        """Whose the character at a place of the same page's words elsewhere is; `None` where it is not ours."""
        for window in _WINDOWS:
            for before in (window // 2, window - 1, 0):  # around it; where a number or mark differs, to one side
                start = max(0, at - before)
                probe = words[start : start + window]
                found = nearest(self.text, probe, start)
                if found >= 0 and len(probe) > at - start:
                    return self.owners[found + at - start]
        return None

    def runs_of(self, item: str) -> Iterator[tuple[int, str]]:
        """Each stretch of an item's words, with the place where it begins."""
        start = -1
        for at in range(len(self.owners) + 1):
            inside = at < len(self.owners) and self.owners[at].item == item
            if inside and start < 0:
                start = at
            elif not inside and start >= 0:
                if at - start >= _LEAST_RUN:
                    yield start, self.text[start:at]
                start = -1


def nearest(text: str, probe: str, near: int) -> int:
    """Where words stand in a text, of several places the one nearest to `near`; -1 where they do not."""
    places = []
    found = text.find(probe)
    while found >= 0:
        places.append(found)
        found = text.find(probe, found + 1)
    return min(places, key=lambda place: abs(place - near), default=-1)


def bare_words(page: Page) -> BareWords:
    """The words of one of our pages: text and notes, without what stands on every page."""
    letters: list[str] = []
    owners: list[Owner] = []
    for placed in page.everything():
        block = -1 if placed.block < 0 else placed.block + page.start.block
        for line in placed.strip.lines:
            for letter, owner in _owned(line, block):
                letters.append(letter)
                owners.append(owner)
    return BareWords("".join(letters), owners)


def _owned(line: Line, block: int) -> Iterator[tuple[str, Owner]]:
    shaped = line.text.layout.lineAt(line.index)
    first, last = shaped.textStart(), shaped.textStart() + shaped.textLength()
    at = 0
    nobody = Owner("", block)
    for letter in line.text.layout.text():
        if first <= at < last and is_bare(letter):
            item = next((mark.item for mark in line.text.marks if mark.start <= at < mark.end), "")
            yield letter, Owner(item, block) if item else nobody
        at += utf16(letter)
