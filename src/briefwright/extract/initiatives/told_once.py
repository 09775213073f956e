"""One initiative a thing: a headline's or a short form's telling joins the fuller one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefwright.extract.text.spans import inside
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.lexicon import table, words
from briefwright.model.evidence import Initiative

_WORD = re.compile(r"[^\W_]+")
_EMPTY = words("the a an and of on for in to with between new joint its their first at by") | frozenset(HEADS)
_COUNTRY = table("""
    china: sino chinese
    uk: british britain
""")
_PAIR = {"china", "uk"}
_STEM = 5
"""Letters that words of one meaning share: `science` and `scientific`."""


def told_once(found: Sequence[Initiative], titles: Sequence[tuple[int, int]]) -> list[Initiative]:
    """The same initiatives, each thing once, under its fullest name; `titles` are spans where names count less."""
    kept: list[Initiative | None] = list(found)
    in_titles = [inside(item.start, titles) for item in found] if titles else [False] * len(found)
    names = _Names(found, subjects=any(in_titles))
    for place, (item, titled) in enumerate(zip(found, in_titles, strict=True)):
        others = names.about(item) if titled else names.with_part(place, item)
        if others == [place]:
            continue
        fuller = [
            number
            for number in others
            if (other := kept[number]) is not None and other is not item and _is_fuller(other, item, titled=titled)
        ]
        fullest = kept[fuller[0]] if len(fuller) == 1 else None
        if fullest is not None:
            kept[fuller[0]] = joined = _joined(fullest, item)
            names.add_subjects(fuller[0], joined)
        if kept[place] is item and (fullest is not None or (fuller and titled)):
            kept[place] = None
    return [item for item in kept if item is not None]


class _Names:
    """Which names hold which words, so that a name is compared with those few that can be fuller.

    What they are about (`subjects`) is asked of names in titles only: most texts have none.
    """

    def __init__(self, found: Sequence[Initiative], *, subjects: bool) -> None:
        self._all: dict[str, list[int]] = defaultdict(list)
        self._subjects: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._parts: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._told = subjects
        self._plain = [_plain(item.name) for item in found]
        wanted = {(item.type, plain) for item, plain in zip(found, self._plain, strict=True)}
        sizes = sorted({name.count(" ") + 1 for _, name in wanted})
        for number, (item, plain) in enumerate(zip(found, self._plain, strict=True)):
            if subjects:
                self._all[item.type].append(number)
                self.add_subjects(number, item)
            self._parts[item.type, plain].append(number)
            shorter = sizes[: bisect_left(sizes, plain.count(" ") + 1)]
            for part in wanted.intersection(_parts(item.type, plain, shorter)) if shorter else ():
                self._parts[part].append(number)

    def add_subjects(self, number: int, item: Initiative) -> None:
        """Add what an initiative is about, where that is asked for."""
        for stem in _content(" ".join((item.name, *item.parties))) if self._told else ():
            self._subjects[item.type, stem].append(number)

    def with_part(self, number: int, item: Initiative) -> list[int]:
        """Those whose names hold this one’s words in a row, itself among them; in order."""
        return self._parts[item.type, self._plain[number]]

    def about(self, item: Initiative) -> list[int]:
        """Those that share the rarest thing this one is about; all of its type where that is nothing."""
        groups = [self._subjects[item.type, stem] for stem in _content(item.name) - _PAIR]
        rarest: list[int] = min(groups, key=len) if groups else self._all[item.type]
        return sorted(set(rarest))


def _parts(type_: str, name: str, sizes: Sequence[int]) -> Iterator[tuple[str, str]]:
    """So many words of a name in a row, for each of the sizes."""
    words = name.split(" ")
    return ((type_, " ".join(words[i : i + n])) for n in sizes for i in range(len(words) - n + 1))


def _is_fuller(other: Initiative, item: Initiative, *, titled: bool) -> bool:
    """Say whether `other` names the same thing by more words, or says outside the title what the title says."""
    if other.type != item.type or _is_others(other, item):
        return False
    if not titled:
        return len(other.name) > len(item.name) and f" {_plain(item.name)} " in f" {_plain(other.name)} "
    title, body = _content(item.name), _content(" ".join((other.name, *other.parties)))
    return title - _PAIR <= body and (not body & _PAIR or title & _PAIR <= body)


_SIGNED = ("memorandum", "agreement")


def _is_others(other: Initiative, item: Initiative) -> bool:
    """Say whether two accords are of other parties: many are called `memorandum of understanding`."""
    told = item.type in _SIGNED and bool(item.parties) and bool(other.parties)
    return told and set(item.parties).isdisjoint(other.parties)


def _plain(name: str) -> str:
    plain = name.lower().removeprefix("the ").removeprefix("new ")
    return plain if plain.replace(" ", "").isalnum() else " ".join(_WORD.findall(plain))  # most have no marks


def _content(name: str) -> set[str]:
    """What a name is about: the stems of its words, its countries by one name each."""
    plain = [_COUNTRY.get(word, word) for word in _WORD.findall(name.lower())]
    return {word[:_STEM] for word in plain if word not in _EMPTY}


def _joined(fuller: Initiative, item: Initiative) -> Initiative:
    """The fuller telling, with what only the other tells."""
    told = replace(
        fuller,
        places=fuller.places or item.places,
        year=fuller.year or item.year,
        status=fuller.status or item.status,
    )
    return told if len(told.parties) >= len(item.parties) else replace(told, parties=item.parties)
