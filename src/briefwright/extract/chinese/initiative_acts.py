"""What is done with an initiative, read from the clause that names it."""

from __future__ import annotations

import re

from briefwright.extract.chinese.alternatives import grouped
from briefwright.extract.chinese.initiative_beginnings import is_built_by
from briefwright.extract.chinese.initiative_edges import titles_within
from briefwright.extract.chinese.lexicon import ACTS, HAN

ACT = re.compile(
    f"(?:{grouped('|'.join(sorted(ACTS, key=len, reverse=True)))})(?<!陆续签)"
    "(?!规模|力度|期限|额度|强度|金额|经费|暨|[和及](?:揭牌|启动|落成|开工|奠基|揭幕)|包容|书|(?:主旨|主题)?演讲|讲话|致辞)(?<!联合建)"
)


def act_told(text: str, sentence: tuple[int, int], start: int, end: int) -> str:
    """What is done with the initiative named from `start` to `end`; empty where the sentence does not say."""
    stop = sentence[1]
    idle = text[end : end + 1] not in _END and _is_idle(text, end, stop)
    act = "" if idle else _act(text, _clause(text, sentence, start, end), start, end)
    return act or ("共建" if is_built_by(text, end, stop) else "")


def _is_idle(text: str, end: int, stop: int) -> bool:
    """Say whether what follows a name tells what goes on within it, how old it is or what it would be good for."""
    return bool(
        _WITHIN.match(text, end, stop)
        or _JUBILEE.match(text, end, stop)
        or _PRESENTED.match(text, end, stop)
        or (text[end : end + 1] == "是" and _IS_STEP.match(text, end))
    )


def _clause(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The clause that names an initiative, with the one before where an act there belongs to it, too."""
    begin, stop = sentence
    comma = text.rfind("，", begin, start)
    low = comma + 1 if comma >= 0 else begin
    if low > begin and text.startswith(_LISTED, low):
        comma = text.rfind("，", begin, comma)
        low = comma + 1 if comma >= 0 else begin
    high = text.find("，", end, stop)
    return (low, high if high > 0 else stop)


def _act(text: str, clause: tuple[int, int], start: int, end: int) -> str:
    """The act nearest before the name, else the first after it."""
    low, stop = clause
    rite = (
        _rite(text, end, stop) if text.find("仪式", end, stop + 2) >= 0 or text.find("典礼", end, stop) >= 0 else ""
    )
    if rite:
        return rite
    before = _acts_before(text, max(low, start - _FAR), start)
    if not before:
        return _act_after(text, start, end, stop)
    if len(before) > 1 and text.endswith(_SHARES_ACT, 0, start):  # "签署了成立某组织的公约"
        signs = next((act.group() for act in before[:-1] if ACTS[act.group()] in ("signed", "renewed")), "")
        if signs:
            return signs
    last = before[-1]
    if text[last.end()] == "的" and _act_behind(text, end, stop):
        return _act_after(text, start, end, stop)
    first = before[-2:][0]
    agreed = first.group() == "签约" and _TO_BUILD.fullmatch(text, first.end(), last.end())
    return first.group() if agreed else last.group()


def _rite(text: str, end: int, stop: int) -> str:
    """What a rite that is told behind a name is held for: `某实验室揭牌仪式举行`."""
    rite = _RITE.match(text, end, stop)
    if rite:
        return rite["act"]
    act = _act_behind(text, end, stop)
    held = act and text.startswith("仪式", act.end())
    near = act and held and (act.start() - end <= 1 or _ANOTHER_WITH_IT.fullmatch(text, end, act.start()))
    return act.group() if act and near else ""


def _acts_before(text: str, low: int, start: int) -> list[re.Match[str]]:
    """The acts in a stretch before a name, but for those in titles and those that were not done."""
    acts = [act for act in ACT.finditer(text, low, start) if not text.endswith(_NOT_DONE, 0, act.start())]
    titles = titles_within(text, low, start) if acts else []
    return [act for act in acts if not _in_title(act, titles)] if titles else acts


def _act_behind(text: str, end: int, stop: int) -> re.Match[str] | None:
    """The first act behind a name that is no part of another title: `《……协议》《共建协议》正式签约`."""
    first = ACT.search(text, end, stop) if stop - end >= _SHORTEST else None
    if first is None or not (text.find("《", end, first.start()) >= 0 or text[first.start() - 1] == "的"):
        return first
    titles = titles_within(text, end, stop)
    acts = (a for a in ACT.finditer(text, end, stop) if a.group() != "建设" or text[a.start() - 1] != "的")
    return next((act for act in acts if not _in_title(act, titles)), None)


def _in_title(act: re.Match[str], titles: list[tuple[int, int]]) -> bool:
    return any(low <= act.start() < high for low, high in titles)


def _act_after(text: str, start: int, end: int, stop: int) -> str:
    """The first act behind a name, where that has no object of its own."""
    act = _act_behind(text, end, stop)
    if act is None or (act.group() in _SIGN_WHAT and not _AGREES.search(text, start, end)):
        return ""
    listed = text.startswith(("、", "等"), end)
    return "" if listed and text[act.end() : act.end() + 1] not in ("", *_STOPS) else act.group()


_END = ("，", "。")
_STOPS = (*_END, "；")
_FAR = 200
"""Characters before a name in which an act may be about it."""
_SHORTEST = 2
"""Characters of the shortest act."""
_TO_BUILD = re.compile("(?:合作|共同|联合|投资)?(?:共建|建设|建立|打造|成立)")
"""Behind `签约`: what is agreed is to build."""
_LISTED = ("以及", "及", "和", "还有")
"""Before a name that an act in the clause before belongs to, too."""
_SHARES_ACT = ("的", "以及", "和", "及", "、")
"""Before a name whose act is the first of the sentence: `签署了成立某组织的公约`."""
_RITE = re.compile(
    "[^，。；]{0,28}(?:举行|举办)了?[^，。；]{0,6}(?P<act>成立|揭牌|启动|落成|揭幕|竣工|签约|挂牌|开幕|开园|奠基|开工|开业|启用)(?:仪式|典礼)"
)
"""Behind a name: whose founding, signing or opening is held."""
_ANOTHER_WITH_IT = re.compile(f"[与和及][{HAN}]{{2,12}}")
"""Between a name and the rite that is another’s too: `某实验室与实训基地揭牌仪式`."""
_NOT_DONE = ("尽快", "尽早", "早日", "没有", "没", "未", "未能", "尚未正式")
"""Before an act that somebody only wishes for, or that was not done."""
_SIGN_WHAT = ("签署", "签订", "续签")
"""Acts that have an object of their own behind what is no agreement."""
_AGREES = re.compile("(?:协[议定]|备忘录|声明|宣言|条约|公约|章程|意向书|倡议|合同|[书案表])[^，]{0,8}$")
_JUBILEE = re.compile(r"[^，。]{0,6}\d+周年")
"""`今年是……机制建立27周年` tells neither what is done now nor when."""
_PRESENTED = re.compile("[”」]?(?:宣布|说明|成果)?(?:茶会|记者会|说明会)")
"""Behind a name: an event at which it is only presented, `举办「……协定」宣布茶会`."""
_IS_STEP = re.compile("是[^，。]{2,30}的?(?:重要|关键|必要|有力|具体)?(?:举措|措施|体现|一步|途径|抓手|保障)[，。]")
"""Behind a name: what it would be good for, `建立某机制是……的重要举措`."""
_WITHIN = re.compile("[”」]?(?:[（(][^（）()]{2,20}[）)])?的?(?:框架|架构|机制|项)[下内]")
"""Behind an agreement within which something else is done."""
