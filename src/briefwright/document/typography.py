"""No-break spaces where a style guide wants them, in own words only: a quotation is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from briefwright.document.wording import NBSP

_GAP: Final = re.compile(r" (?=[A-Z\d])")
"""A space that may want to be one that does not break: before a capital or a digit."""
_GAP_OR_MARK: Final = re.compile(f"{_GAP.pattern}|[“”]")
_MONTH: Final = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b"
)
_COUNTED_WORDS: Final = "para paras paragraph paragraphs table figure annex version section page"
_COUNTED: Final = frozenset(f"{_COUNTED_WORDS} {_COUNTED_WORDS.title()}".split())
_COUNT: Final = re.compile(r"(?:[A-Z]|\d[\d.]*)(?:\W|$)")
_OPENING: Final = "(“‘[–—"
_PINYIN_SURNAMES: Final = (
    "Bai Bao Bi Cai Cao Cen Chang Che Chen Cheng Chi Chu Cui Dai Deng Ding Dong Dou Du Duan Fan Fang Fei Feng Fu "
    "Gan Gao Ge Geng Gong Gu Guan Guo Han Hao He Hong Hou Hu Hua Huang Huo Ji Jia Jiang Jiao Jin Kang Ke Kong "
    "Kuang Lai Lan Lei Li Lian Liang Liao Lin Ling Liu Long Lou Lu Luo Lv Ma Mao Mei Meng Mi Miao Mo Mu Ni Nie "
    "Niu Ouyang Pan Pang Pei Peng Pi Pu Qi Qian Qiao Qin Qiu Qu Ran Ren Rong Ruan Sha Shang Shangguan Shao Shen "
    "Sheng Shi Shu Sima Situ Song Su Sun Tan Tang Tao Tian Tong Wan Wang Wei Wen Weng Wu Xi Xia Xiang Xiao Xie "
    "Xin Xing Xiong Xu Xue Yan Yang Yao Ye Yi Yin Ying Yu Yuan Yue Zeng Zha Zhai Zhan Zhang Zhao Zhen Zheng Zhong "
    "Zhou Zhu Zhuang Zhuge Zou Zuo"
)
"""The commoner surnames of the mainland (after the household register’s yearly list)."""
_SURNAMES: Final = frozenset(_PINYIN_SURNAMES.split())
_GIVEN: Final = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|[aeio]ng|i?an|i?ao|uai?|uan|[ae]i|ou|[eiu]n|i[aeu]?|u[eio]"
    r"|er|[aeouvü])[’'-]?){1,3}(?:[’']s)?(?![\w’'-])",
    re.IGNORECASE,
)
"""One to three syllables of pinyin and no more."""
_LAST_GAP: Final = re.compile(r"(?<=\S) (?=\S+$)")
_TAIL: Final = re.compile(r"(?<=: )[^:“”]{1,24}$")
"""The few words behind a title’s colon."""


def keep_together(text: str) -> str:
    """Join day and month, “para 4”, “Table 1”, “Annex B”, “Version 1.0”, “Xu Xinchao” with a no-break space."""
    return _known(text) if len(text) < _LONG else _kept(text)


def _kept(text: str) -> str:
    joined = [at for at in _own_gaps(text) if _belong_together(text, at)]
    if not joined:
        return text
    characters = list(text)
    for at in joined:
        characters[at] = NBSP
    return "".join(characters)


_LONG: Final = 500
"""Characters from which a text is not remembered."""
_known: Final = lru_cache(maxsize=4096)(_kept)
"""The same, remembered: every keystroke numbers the whole document anew."""


def _own_gaps(text: str) -> Iterator[int]:
    """Where a space may want to be one that does not break, outside quotation marks."""
    depth = 0
    for found in (_GAP_OR_MARK if "“" in text else _GAP).finditer(text):
        if found[0] == " ":
            if depth <= 0:
                yield found.start()
        else:
            depth += 1 if found[0] == "“" else -1


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place lies between quotation marks, where nothing is touched."""
    return "“" in text and text.count("“", 0, at) > text.count("”", 0, at)


def _belong_together(text: str, at: int) -> bool:
    """Whether the words on both sides of a space are one name or one number of our own."""
    before = text[text.rfind(" ", 0, at) + 1 : at].rpartition("\n")[2].lstrip(_OPENING)
    if before in _COUNTED:
        return _COUNT.match(text, at + 1) is not None
    if before.isdigit():
        return len(before) <= 2 and _MONTH.match(text, at + 1) is not None
    surname = before.capitalize() if before.isupper() else before
    return surname in _SURNAMES and _GIVEN.match(text, at + 1) is not None


def join_last_words(text: str) -> str:
    """Keep the last two words of a title on one line, or the few behind its colon, so that it breaks by sense.

    Words long enough to stand alone, or to break badly together, are left as they are.
    """
    gap = _LAST_GAP.search(text)
    if not gap or _is_quoted(text, gap.start()):
        return text
    tail = _TAIL.search(text)
    if tail and tail.start() > len(tail[0]):
        return text[: tail.start()] + tail[0].replace(" ", NBSP)
    if len(text) - text.rfind(" ", 0, gap.start()) > 28:
        return text
    return text[: gap.start()] + NBSP + text[gap.end() :]
