"""The lines of a Chinese title: broken by sense, no line cut within a name (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

LONGEST_LINE = 20
"""Characters of 22 pt in a line of 156 mm."""
_WIDE = 0x2E80
_OPENING, _CLOSING = "《“‘（〔", "》”’）〕"
_BEFORE = ("关于", "暨", "和", "与", "及", "对", "在", "向", "赴")
_AFTER = ("的", "》", "”", "）", "〕", "：", "，", "、")
_NOT_FIRST = frozenset("的了等》”’）〕，、：。")
_UNKNOWN_WORD = 5.0
"""How far from the middle a break by sense may stand before one between two unknown characters is better."""


def title_lines(title: str) -> tuple[str, ...]:
    """The title in one line or two, each at most `LONGEST_LINE` characters wide; a longer title stays as it is."""
    breaks = [at for at in range(1, len(title)) if _may_break(title, at)]
    if _width(title) <= LONGEST_LINE or not breaks:
        return (title,)
    at = min(breaks, key=lambda place: _badness(title, place))
    return (title[:at], title[at:])


def _may_break(title: str, at: int) -> bool:
    before, after = title[:at], title[at:]
    inside = sum(before.count(mark) for mark in _OPENING) != sum(before.count(mark) for mark in _CLOSING)
    fits = max(_width(before), _width(after)) <= LONGEST_LINE
    return fits and not inside and after[0] not in _NOT_FIRST and not (before[-1].isascii() and after[0].isascii())


def _badness(title: str, at: int) -> float:
    off_centre = abs(_width(title[:at]) - _width(title[at:])) / 2
    return off_centre + _UNKNOWN_WORD * (not (title[at:].startswith(_BEFORE) or title[:at].endswith(_AFTER)))


def _width(text: str) -> float:
    return sum(1.0 if ord(character) >= _WIDE or character in "“”‘’" else 0.5 for character in text)
