"""One initiative a thing: a headline's or a short form's telling joins the fuller one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.extract.acts import HEADS
from briefwright.extract.lexicon import table, words
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
    kept = list(found)
    for item in found:
        titled = any(start <= item.start < end for start, end in titles)
        fuller = [other for other in kept if other is not item and _is_fuller(other, item, titled=titled)]
        if len(fuller) == 1:
            kept[kept.index(fuller[0])] = _joined(fuller[0], item)
            kept = [other for other in kept if other is not item]
        elif fuller and titled:
            kept = [other for other in kept if other is not item]
    return kept


def _is_fuller(other: Initiative, item: Initiative, *, titled: bool) -> bool:
    """Say whether `other` names the same thing by more words, or says outside the title what the title says."""
    if other.type != item.type:
        return False
    if not titled:
        return len(other.name) > len(item.name) and f" {_plain(item.name)} " in f" {_plain(other.name)} "
    title, body = _content(item.name), _content(" ".join((other.name, *other.parties)))
    return title - _PAIR <= body and (not body & _PAIR or title & _PAIR <= body)


def _plain(name: str) -> str:
    return " ".join(_WORD.findall(name.lower().removeprefix("the ").removeprefix("new ")))


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
