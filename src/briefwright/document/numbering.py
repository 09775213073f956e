"""Numbers as the kinds of list write them, and the counters that run through a document.

The kinds and their behaviour past the alphabet are those of Office Open XML (ECMA-376, 17.18.59 ST_NumberFormat),
so that the number Word computes and the one every other writer prints are the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefwright.document.style import HouseStyle, Level, NumberKind
from briefwright.document.wording import wording

_DIGITS: Final = "〇一二三四五六七八九"
_PLACE: Final = re.compile(r"%(\d)")


def written(kind: NumberKind, number: int) -> str:
    """A number from 1 up as its kind writes it: `3`, `c` (27 is `aa`, 28 `bb`), `C`, `三`."""
    match kind:
        case "lowerLetter":
            return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "upperLetter":
            return chr(65 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "chineseCounting":
            return _chinese(number)
        case _:
            return str(number)


def _chinese(number: int) -> str:
    if number < 10:
        return _DIGITS[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def label(levels: Sequence[Level], counters: Sequence[int]) -> str:
    """The number at the depth of `counters`: pattern `%1.%2` with counters 2 and 3 is `2.3`."""
    pattern = levels[len(counters) - 1].pattern

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        return written(levels[at].kind, counters[at])

    return _PLACE.sub(place, pattern)


def lists_of(style: HouseStyle, language: str) -> dict[str, tuple[Level, ...]]:
    """A house style's lists with the annex and question patterns in the document's language."""
    words = wording(language)
    if words.language == "en" or style.boxes_become_sections:
        return style.lists
    annex, question = style.lists["annexes"][0], style.lists["questions"][0]
    return style.lists | {
        "annexes": (Level(annex.kind, words.annex, annex.style, "nothing"),),
        "questions": (Level(question.kind, words.question, question.style, question.suffix),),
    }


def item_label(style: HouseStyle, list_name: str, depth: int, number: int) -> str:
    """The mark of the list entry `number` at `depth` (0 is outermost): a bullet, `2.`, `(b)`."""
    levels = style.lists[list_name]
    level = levels[min(depth, len(levels) - 1)]
    return level.pattern if level.kind == "bullet" else _PLACE.sub(written(level.kind, number), level.pattern)
