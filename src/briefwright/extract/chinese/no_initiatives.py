"""What ends with a head noun and names no initiative: an event, an employer, one of several, a mere topic."""

from __future__ import annotations

import re

from briefwright.extract.chinese.alternatives import leading
from briefwright.extract.chinese.initiative_edges import (
    CLOSING,
    MORE_OF,
    OPENING,
    goes_on_as_body,
    is_event_label,
    names_both,
)
from briefwright.extract.chinese.lexicon import HAN, ROLE_FIRST
from briefwright.extract.chinese.office_parts import ANY_ROLE

_NEAR = 30
"""Characters before a name in which words tell that it is none."""
_ROLE_FIRST = frozenset(ROLE_FIRST)
_CLOSED = ("）", ")")
_AGREED = ("agreement", "memorandum")


def begins_office(text: str, at: int, stop: int) -> bool:
    """Say whether an office begins at an offset: that of `研究所所长`."""
    return text[at : at + 1] in _ROLE_FIRST and ANY_ROLE.match(text, at, stop) is not None


def names_another(text: str, sentence: tuple[int, int], kind: str, name_span: tuple[int, int]) -> bool:
    """Say whether words that end with a head noun name an event, an employer, one of several or a mere topic."""
    (begin, stop), (start, end) = sentence, name_span
    name = text[start:end]
    return (
        _names_nothing(name, kind)
        or (text[start - 1 : start] in _MAY_LEAD_UP and _is_led_up_to(text, begin, start, name))
        or (text[end : end + 1] in _MAY_GO_ON and _goes_on(text, sentence, start, end))
        or (kind == "dialogue" and _is_any_dialogue(text, begin, start, name))
        or (name.endswith("伙伴关系") and text[start - 1 : start] not in OPENING and not names_both(name))
        or (name[0] in "项份个边" and _COUNTED.search(text, max(begin, start - 6), start + 1) is not None)
        or (name[-1] in _CLOSED and begins_office(text, end, stop))
        or (name[-1] in "划）" and goes_on_as_body(text, end))
        or (
            text.find("等", end, end + _LONGEST_LIST) >= 0
            and _AMONG_PROPOSALS.match(text, end) is not None
            and _PROPOSES.search(text, begin, start) is not None
        )
    )


def _names_nothing(name: str, kind: str) -> bool:
    """Say whether the words tell of what kind something is, or what is traded or only talked about."""
    if name[0] in _MAY_BE_ANY and (_OF_A_KIND.match(name) or _ANY_BODY.fullmatch(name) or _DISCUSSED.match(name)):
        return True
    if _ANY_OF_SEVERAL.search(name) or name.endswith("副中心"):
        return True
    return kind in _AGREED and bool(_TRADED.search(name) or _OF_BODY.fullmatch(name))


def _is_led_up_to(text: str, begin: int, start: int, name: str) -> bool:
    """Say whether the words before a name make it a place, an employer, one of several or who makes something."""
    before, near = text[start - 1], max(begin, start - _NEAR)
    if before in OPENING:
        employs = _EMPLOYS.search(text, max(0, start - 4), start)
        return bool(employs or _CALLED_HERE.search(text, max(0, start - 8), start))
    if before in "在于从":
        return name.endswith(_SITES) and not names_both(name)
    if before in _SIGNED:
        return _WITH_MANY.search(text, max(begin, start - 36), start) is not None
    if before == "的":
        return _COUNTED_APART.search(text, near, start) is not None
    if before in "与和及" and _FIRST_BEFORE.search(text, near, start):
        return True
    made = text.find("由", near, start) >= 0 and _MAKER.search(text, near, start) is not None
    return made and not names_both(name)


def _goes_on(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Say whether what follows a name makes it an event's, an employer's, one of several or a mere topic."""
    begin, stop = sentence
    if text[end] in CLOSING:
        return begins_office(text, end + 1, len(text)) or is_event_label(text, start, end)
    return bool(
        text.startswith(_GOES_ON_AS_EVENT, end)
        or _ITS_MATTERS.match(text, end)
        or _COUNTED_AFTER.match(text, end)
        or (text[end] == "第" and text.endswith("公约", start, end))
        or (_FUNDS.match(text, end, min(stop, end + 44)) and _FUNDED.search(text, max(begin, start - 40), start))
    )


def _is_any_dialogue(text: str, begin: int, start: int, name: str) -> bool:
    """Say whether a dialogue or a mechanism is no named one, but more of it, or what somebody wishes for."""
    if name.endswith("对话"):
        return text.endswith(MORE_OF, 0, start)
    wished = name.endswith("机制") and not names_both(name)
    return wished and _WISHES.search(text, max(begin, start - _NEAR), start) is not None


_ANY_BODY = re.compile(
    "(?:国际|联合|合作|研究|创新|研发|重点|国家|跨国|校企)+(?:实验室|中心|平台|基地|研究院|项目|计划)"
)
"""What tells of what kind something is, and names nothing."""
_ANY_OF_SEVERAL = re.compile("[或唯一两三几多](?:(?<=或)|(?<=唯)一|(?<=[一两三几多])[份项])")
"""What no name of its own has: two kinds at once, or how many there are."""
_OF_BODY = re.compile(
    f"(?!联合)[{HAN}]{{2,20}}(?:大学|学院|研究院|研究所|公司|集团|协会|学会)"
    "(?:合作|战略|框架|全面|谅解|友好|双边)+(?:协议|协定|备忘录)"
)
"""A body whose agreement of any kind it is."""
_OF_A_KIND = re.compile(
    "(?:中英|英中)(?:顶级|一流|世界级)|(?:高端|顶尖|现代化|高质量|高规格|高标准|国际化|专业化|常态化|多元化|全方位|多层次|一站式|国际大科学|世界级|国际级|国家级|一流|高水平|高层次|跨学科|跨领域|综合性|更[加为多])"
)
"""What only praises or sorts, and begins no name: `世界级研发平台`."""
_MAY_LEAD_UP = frozenset("在于从“「署订了的由与和及、")
"""The characters right before a name behind which it may be something else."""
_TRADED = re.compile(
    "(?:供货|采购|租赁|销售|买卖|保密|贷款|融资|股权|收购|并购|转让|认购)[^，]{0,4}(?:协议|合同)$|(?:元|英镑)的?(?:协议|合同)$"
)
"""What firms sign between themselves and is no initiative."""
_CALLED_HERE = re.compile("（[^（），。]{0,4}称[“「]$")
"""In a bracket, what somebody calls what is named before it."""
_SITES = ("学院", "书院", "校区", "中心", "基地", "园", "区", "实验室", "研究院", "研究所", "观测站", "试验站")
"""What is but the place of something, behind `在`: `在酒泉卫星发射中心成功发射`."""
_EMPLOYS = re.compile("(?:智库|机构|公司|企业|组织|协会|媒体|网站|期刊|杂志|品牌)[“「]$")
"""Before the name of a body in quotation marks: `英国智库“……中心”`."""
_GOES_ON_AS_EVENT = (
    "磋商",
    "会议",
    "会谈",
    "论坛",
    "研讨会",
    "峰会",
    "对话会",
    "比赛",
    "大赛",
    "可行性",
    "联合可行性",
    "可研",
    "谈判",
)
_MATTERS = (
    "的初步(?:意向|构想)|的?(?:合作|框架|建设)?(?:意向书|备忘录)|的(?:计划|申请|方案|想法|设想|提议)(?![》”」])"
    "|为(?:核心|目标|宗旨|重点|依托|载体)|或(?!者)|的?事宜|的?(?:建设|实施|推进|落地|合作)(?:事宜|进展|情况|工作|问题|等|达成|进行|展开|交换)"
)
_ITS_MATTERS = re.compile(_MATTERS)
"""Behind what is only talked about: `就某项目建设达成了初步意向`."""
_WISHES = re.compile("希望|建议|呼吁|期待|应当|应该")
"""Before a mechanism that somebody only wishes for."""
_DISCUSSED = re.compile(
    "(?:中英|英中|两国|双方)(?:要|应|须|需|将|愿|可以|能够|必须|正|已|都|均|之间|一直|继续|保持|加强|深化|磋商|商谈|洽谈|谈判|商讨|讨论)"
)
"""What both sides only talk about: `中英磋商自贸协定`."""
_AMONG_PROPOSALS = re.compile(
    "[^。；“《]{0,40}等(?:多?[项条点])?(?:建议|倡议|设想)|[^。；“《]{0,40}等多?种?(?:形式|方式|途径|渠道|议题|话题|问题|事项)"
)
"""Behind what somebody only proposes: `提出了成立……工作组、建立……实验室等建议`."""
_LONGEST_LIST = 41
_PROPOSES = re.compile("提出|通过|希望|以|就|围绕")
_SIGNED = ("署", "订", "了")
_WITH_MANY = re.compile("[与和同]\\d+[多余]?个[^，。]{0,10}(?:国家|地区|组织)[^，。]{0,10}(?:签署|签订)了?$")
"""With so many sides it is no one agreement: `与80多个国家签署科技合作协议`."""
_COUNTED_AFTER = re.compile(r"(?:已?达到?|增至|增加到|已有|共有?)?\d+[余多]?[家个所亩]")
_FIRST_BEFORE = re.compile(f"(?:首[个家所座]|第一[个家所座]|唯一)[{HAN}]{{0,14}}[与和及]$")
"""Before the last words of what something is called the first of: `首个海外海洋科学与工程学研究中心`."""
_MAKER = re.compile("由(?:[^，。；]{2,28}[与和及、])?$")
"""Before a body that makes something: `由某基金会与某学院设立`."""
_COUNTED_APART = re.compile(r"[\d一两二三四五六七八九十百几多][多余]?[项份个批][^，。；：《“签]{2,24}的$")
"""Before a name that is none: `三项总经费700万英镑的中英联合科研项目`."""
_COUNTED = re.compile(r"(?:\d|[一两二三四五六七八九十百几多])[多余]?[项份个]$|首个(?:双边)?$")
"""Before a name that is none: `117项政府间科技合作协定`, `首个双边科技创新合作战略`."""
_FUNDED = re.compile(r"(?:得到|获得|获|受到?|在)了?(?:[^，。]{2,30}[和与、及])?$")
_FUNDS = re.compile(r"(?:[和与、及][^，。]{2,30}?)?等?的?(?:联合|共同|大力)?(?:资助|支持|经费|赞助)")
"""Before and behind a fund that pays for what is told: `得到了国家自然科学基金的资助`."""
_MAY_BE_ANY = frozenset(leading(_OF_A_KIND.pattern, _ANY_BODY.pattern, _DISCUSSED.pattern))
_MAY_GO_ON = frozenset(
    f"{leading(_MATTERS, *_GOES_ON_AS_EVENT)}”」第和与及、等的联共大资支经赞已达增0123456789０１２３４５６７８９"
)
"""The first characters of names that may name nothing, and of what may follow a name that is something else's."""
