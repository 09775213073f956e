"""Which side a speaker belongs to, where the sources say so elsewhere: `Chinese Vice Minister Chen Guoqiang`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from briefwright.model.evidence import Initiative, Quote, Speaker
from briefwright.model.query import Found
from briefwright.model.sides import sides_of

_NATION = re.compile(
    r"\b(?:(?P<uk>British|UK(?:[’']s)?|Britain[’']s)|(?:Chinese|China[’']s))\s|(?P<ying>英国|英方)|中国|中方"
)
_REACH = 90
"""How many characters before a name its nation may stand: about the length of a full office."""
_STOP = re.compile(r"[.;!?。；！？]\s|[。；！？]")

Sides = Mapping[str, frozenset[str]]


def sides_told(founds: Iterable[Found]) -> Sides:
    """The side of each speaker by name: from the office, else from the nation named next before it."""
    evidence = [found.evidence for found in founds]
    texts = [e.statement if isinstance(e, Initiative) else e.text for e in evidence if not isinstance(e, Quote)]
    names = {e.speaker.name: e.speaker for e in evidence if isinstance(e, Quote) and e.speaker.name}
    return {name: sides_of(speaker) or _nation_before(name, texts) for name, speaker in names.items()}


def side_of(speaker: Speaker, told: Sides) -> frozenset[str]:
    """The side of a speaker by office, else as told of the name elsewhere."""
    return sides_of(speaker) or told.get(speaker.name or "", frozenset())


def _nation_before(name: str, texts: Iterable[str]) -> frozenset[str]:
    sides = set()
    for text in texts:
        for match in re.finditer(rf"{re.escape(name)}(?!\w)" if name.isascii() else re.escape(name), text):
            before = _STOP.split(text[max(match.start() - _REACH, 0) : match.start()])[-1]
            nations = list(_NATION.finditer(before))
            if nations:
                british = nations[-1]["uk"] or nations[-1]["ying"]
                sides.add("UK" if british else "Chinese")
    return frozenset(sides) if len(sides) == 1 else frozenset()
