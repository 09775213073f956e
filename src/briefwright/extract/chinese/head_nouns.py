"""The nouns with which names of initiatives end: `计划`, `备忘录`, `联合实验室`."""

from __future__ import annotations

import re

from briefwright.extract.chinese.alternatives import grouped
from briefwright.extract.chinese.lexicon import HEADS

ANY_HEAD = "|".join(sorted(HEADS, key=len, reverse=True))
"""The alternatives of a pattern, a longer noun before its own end."""
HEAD = re.compile(
    f"(?:{grouped(ANY_HEAD)})"
    "(?!(?<=战略)(?:互信|对接|伙伴|合作|圆桌|磋商|安全|竞争|储备|防务|研发|基地|支点|枢纽|产业|平台|框架|协同|沟通|引领|支撑|需求|性|资源|科学家|意义|高度|咨询|研究|布局|定位|机遇|"
    "选择|决策|部署|任务|目标|方向|重点|新兴|投资|协作|关系|部|司|处)|(?<=规划)(?:总?面积|用地|建筑)|(?<=基金)(?:管理|委)|(?<=计划)到[0-9])"
)
"""A head noun that no other word goes on with."""


def _by_last() -> dict[str, tuple[str, ...]]:
    """The head nouns by their last character, longer ones first."""
    nouns: dict[str, tuple[str, ...]] = {}
    for noun in sorted(HEADS, key=len, reverse=True):
        nouns[noun[-1]] = (*nouns.get(noun[-1], ()), noun)
    return nouns


_BY_LAST = _by_last()


def heads_at_end(words: str) -> list[str]:
    """Every head noun with which words end, the longest first: `联合实验室`, `实验室`."""
    return [noun for noun in _BY_LAST.get(words[-1], ()) if words.endswith(noun)]
