"""Whether what a sentence names comes to be in it: is founded, opened or built, and by whom."""

from __future__ import annotations

import re

from briefwright.extract.chinese.lexicon import HAN


def comes_to_be(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Say whether a name from `start` to `end` that may be a body's is itself what comes to be."""
    before = text[max(sentence[0], start - 8) : start]
    if text[end - 1] in "所院" and _LONG_AGO.match(text, end):
        return False
    return bool(
        _MADE.search(before)
        or (before.endswith(("、", "—")) and _MADE_TOO.search(text, max(sentence[0], start - 40), start))
        or (before.endswith("的") and _FOUNDED.search(text, max(sentence[0], start - 20), start))
        or _COMES_TO_BE.match(text, end, min(sentence[1], end + _LONGEST_TELLING))
        or _comes_with_another(text, end, sentence[1])
        or is_built_by(text, end, sentence[1])
    )


def _comes_with_another(text: str, end: int, stop: int) -> bool:
    """Say whether the name is the first of two that come to be: `某研究中心和某实验室正式成立`."""
    other = _ANOTHER.match(text, end, stop)
    return (
        other is not None
        and _COMES_TO_BE.match(text, other.end(), min(stop, other.end() + _LONGEST_TELLING)) is not None
    )


def is_built_by(text: str, end: int, stop: int) -> bool:
    """Say whether a name that ends at `end` is followed by who made it: `……观测站，是某院与某大学2022年共建的`."""
    if text[end : end + 1] not in _BEFORE_MAKERS:
        return False
    stop = min(stop, end + _LONGEST_TELLING)
    together = text.find("共", end, stop) >= 0 or text.find("合", end, stop) >= 0
    return together and _BUILT_BY.match(text, end, stop) is not None


_LONGEST_TELLING = 60
_ANOTHER = re.compile(
    r"[”」]?[和与及、][“「]?(?!我[校院所]|本[校院所])[^，。；、的]{2,36}?(?:中心|实验室|研究[院所]|平台|基地|学院|联盟|园区?)(?![\u4e00-\u9fff]{0,3}(?:中心|实验室|研究[院所]))"
)
_COMES_TO_BE = re.compile(
    r"[”」]?(?:[（(][^（）()]{2,24}[）)])?(?:自|将|已|(?:\d{1,2}月)?\d{1,2}日|于|在[^，。]{2,10}?|正式|今天|今日|近日|当日|昨日|昨天|日前|[\d二〇零一三四五六七八九]{4}年(?:\d{1,2}月)?"
    r"|成功|入驻|[上下]午|举行|即将|有望|预计|年[内底初]|宣布)*"
    r"(?:建设|工程|(?:合作)?共建)?(?:正式)?(?:(?:成立|设立)(?![一-龥](?<![仪典大于后并暨及和运以至揭挂近已满时的了]))|揭牌|落成|完工|竣工|挂牌|开业|动工|启用|开园|投用|建成|开幕|启动|投入|发射|上线|签约)(?![“「《]|的[“「]|了?[一二两三四五六七八九十首\\d][个项家批]?)"
)
_MADE = re.compile(
    r"(?:成立|设立|建立|共建|启用|建设|建成|启动|推出|创建|签署|发起|发布|打造|为|新建|组建|筹建|合建|搭建|创办|揭牌|揭幕|开通|开设)"
    r"(?:了|的|一个|首个|第一个|全球|全国|世界|中国|国内|[“「])*$"
)
_MADE_TOO = re.compile(
    "(?:成立|设立|建立|新建|组建|筹建|创建|打造|建成|建设)了?(?:[^，。；、]{2,24}(?:中心|实验室|研究[院所]|平台|基地|学院|园)、|[^，。；]{2,28}——)$"
)
"""Before the second of two things that come to be, or what is named behind its kind and a dash."""
_LONG_AGO = re.compile(r"至今|以来|成立\d+[多余]?年|\d{4}年(?:\d{1,2}月)?(?:成立|建立|创建|设立|建成)(?:以来|至今)")
"""Behind a body of which is only told since when it has been: `研究院1944年成立以来`."""
_FOUNDED = re.compile(r"(?:成立|创立|创建|设立|始建)于(?:19|20)\d\d年(?:\d{1,2}月)?的$")
"""Before a name: since when it has been."""
_BUILT_BY = re.compile(
    rf"(?:是[^，。]{{4,40}}，[由与]|，(?:是|系)?由?|由|(?:成立|始?建|创建|设立|创立)于\d{{4}}年，由)[{HAN}]{{2,40}}?(?:\d{{4}}年)?(?:共建|合建|共同出资成立|共同出资建立|(?:共同|联合|合作)(?:建设|建立|设立|创立|创办|组建|打造))的?|"
    rf"由[{HAN}]{{4,60}}?(?:共同|联合|合作)成立"
)
"""Behind a name whose makers are told."""
_BEFORE_MAKERS = frozenset("是，由成始建创设")
"""The characters with which that begins."""
