"""What a figure in a Chinese sentence is worth: it counts something, or only shows how something looks."""

from __future__ import annotations

import re

from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import DateMention, Figure

LASTING = words("years months weeks days hours minutes seconds")
_SCENIC_UNITS = words("days hours minutes seconds °C")


def sets_scene(plain: str, figures: list[Figure], dates: list[DateMention], act: re.Match[str] | None) -> bool:
    """Say whether a sentence only shows how something stands there: `墙上挂着一张清单，一共27项`."""
    if plain[0] == "在" and _ONLY_WHERE.fullmatch(plain):
        return True
    if act or dates or not _STANDS_THERE.search(plain):
        return False
    return all(figure.unit is None and (figure.value or 0) < _LARGE for figure in figures)


_ONLY_WHERE = re.compile("在[^，。]{4,40}(?:会上|仪式上|论坛上|期间|之际)")
"""Where and when somebody speaks, which tells nothing by itself."""
_STANDS_THERE = re.compile("[挂摆躺坐蹲贴堆戴穿亮装捧][着著满]")


def scenic(figure: Figure) -> bool:
    """Say whether a figure sets a scene and tells nothing: `十几个人`, `还有三天`, `凌晨零下十一度`."""
    if figure.text.endswith(("百年", "千年", "万年")):
        return True
    if figure.text.startswith("成"):  # "成千上百"
        return True
    written = not any(map(str.isdigit, figure.text))
    small = figure.value is None or figure.value < 100
    return written and small and (figure.unit is None or figure.unit in _SCENIC_UNITS)


def is_large(figure: Figure) -> bool:
    """Say whether a figure is so large, or a sum of money or a rate, that even `我们` states a fact with it."""
    return (figure.value or 0) >= _LARGE and figure.unit not in LASTING


_LARGE = 100


_MEASURES = words("m cm mm °C")
_FEW = 20
"""Below it, measures in words only show something: `浪高四米`."""
_ROUND = words("百倍 千倍 万倍 一百倍 一千倍 一万倍 百分之百 百分百")


def tells(figure: Figure) -> bool:
    """Say whether a figure in somebody's words is more than a manner of speaking."""
    value = figure.value or 0
    if figure.text.startswith("成"):
        return False
    if figure.unit in LASTING or figure.text in _ROUND:
        return any(map(str.isdigit, figure.text))
    if figure.unit in _MEASURES and value < _FEW and not any(map(str.isdigit, figure.text)):
        return False
    return figure.unit is not None or value >= 20 or (value >= 5 and any(char.isdigit() for char in figure.text))
