"""The sides of an initiative: who acts together in a Chinese sentence, and which words of it are their names."""

from __future__ import annotations

import re

from briefwright.extract.chinese.alternatives import trailing
from briefwright.extract.chinese.body_names import COUNTRY
from briefwright.extract.chinese.lexicon import HAN
from briefwright.extract.words.lexicon import words

_PARTY = rf"[{HAN}A-Za-z·（）&、’' -]{{2,24}}?"
_PARTY_LIST = _PARTY.replace("{2,24}", "{2,50}")
"""Sides of which there may be three and more."""
_WHEN = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午)?|\d{4}年(?:\d{1,2}月)?"
TOGETHER = (
    rf"(?:(?:于|在)?(?:{_WHEN})|(?:合作|携手|联手)，|共同|联合|正式|携手|合作|[今昨][（(]\d{{1,2}}日?[）)][日天]?|"
    r"今天|今日|昨天|昨日|近日|日前|当天|当日|陆续|先后|相继|牵头|协作|联手|合力|协同|"
    r"(?:在|于)[^，。]{2,14}?|会上)*"
)
_ON_DAY = r"(?:[今昨][（(]\d{1,2}日?[）)][日天]?|[今昨][日天]?|\d{1,2}日|近日|日前|当[天日]|还|也)?(?:宣布|公布)?"
_OF_MINISTRY = "(?!社会保障部|产业战略部|技术部|联邦事务部|乡村事务部|体育部)"  # 英国卫生与社会保障部
_JOINED = f"(?:与{_OF_MINISTRY}|和|同|、|及|以及)"
SIGNING = (
    "(?:签署|续签|签订|订立|签约|启动|成立|建立|共建|发起|设立|发布|创建|建设|宣布|举办|举行(?=[^，。“]{2,40}(?:仪式|典礼))|推出|创办|发表|印发|出台|制定|达成|"
    "合建|组建|打造|合推|共推|合办)"
)
_PARTIES = [
    re.compile(
        rf"(?:^|[，,。；：]|由|[日月](?!本|球|前|[）)])|是)(?:是|系|由)?(?P<a>{_PARTY}){_ON_DAY}{joined}(?P<b>{_PARTY})(?:等\d+[所家个][{HAN}]{{0,6}}?)?(?:(?:在|"
        rf"(?<!关)于)[^，。]{{2,14}})?(?:关于[^，。]{{2,30}})?{TOGETHER}{SIGNING}"
    )
    for joined in (f"与{_OF_MINISTRY}", "(?:和|同|、|及|以及)")
]
_MAY_JOIN = re.compile(rf"[和同、及][^，。]{{2,}}?(?:{SIGNING}|(?:合作|携手|联手)，)")
"""Without which the second of them finds nothing."""
FROM = re.compile(
    rf"由(?P<a>{_PARTY})(?:(?:{_JOINED}|联合(?=[{HAN}]{{2,20}}共同))(?P<b>{_PARTY}|其他\d+[所家个][{HAN}]{{1,4}}))?(?:[于在][^，。]{{2,12}}|(?:投资|出资|斥资)[^，。]{{2,12}}[元镑])?{TOGETHER}"
    r"(?:(?:顶层)?策划|建设|建立|实施|资助|发起|成立|设立|创立|创办|运营|主办|共建|合建|创建|出资|主导|打造|支持|组成|组建)"
)
_LED_BY = re.compile(
    rf"由(?P<a>{_PARTY})牵头[、，]?(?:联合|会同|协同|携手|与|和)(?P<b>{_PARTY_LIST})(?:等[^，。]{{0,12}})?(?:共同|合作|联合)?(?:实施|发起|开展|建设|承担|组织|共建|合建|组建|成立|建立|设立|打造|创建|创办|申报|运营|参与)"
)
_WITH_SEVERAL = re.compile(
    rf"(?:^|[，。；])(?P<a>{_PARTY})[与和联](?:合)?(?P<b>[{HAN}A-Za-z·（）、]{{8,70}}?)等[^，。、]{{0,6}}(?:机构|单位|企业|高校|院所|大学|部门|方)"
    r"(?:联合|共同|联手|携手|合作)(?:发起|成立|组建|启动|建立|设立|共建|实施|打造|创办|签署)"
)
"""`某企业与某大学、某院及某基金会等机构联合发起的……`."""
_VISIT = re.compile(
    rf"^(?P<a>{_PARTY})(?:代表团|一行)?(?:访问|到访|走访)(?P<b>{_PARTY}(?:大学|学院|院|所|公司|中心|集团))"
    rf"[ \u3000，,]+(?:双方|两[校院所家])?{TOGETHER}{SIGNING}"
)
_TIED = re.compile(
    rf"(?:^|日，)(?P<a>{_PARTY}){_ON_DAY}[与和同](?P<b>{_PARTY}(?:大学|学院|研究院|研究所|公司|集团|[市省州])){_ON_DAY}"
    rf"(?:缔结|结为|结成|建立)[^，。]{{2,14}}，(?:并|且|同时|双方)还?{TOGETHER}{SIGNING}"
)
"""`某大学近日与某大学缔结姊妹校，并签署……`."""
_ANNOUNCED = re.compile(
    rf"(?P<a>(?!双方|两[国校院所]){_PARTY})(?:[今昨](?:（\d{{1,2}}）)?[日天]?|\d{{1,2}}日|近日|日前)*宣布，(?:已|将)?[与和](?P<b>{_PARTY}){TOGETHER}{SIGNING}"
)
"""`某府昨日宣布，与某学院达成协议`."""
STATES = re.compile(
    rf"(?P<all>(?:{COUNTRY.pattern})(?:、(?:{COUNTRY.pattern}))+(?:[和与及](?:{COUNTRY.pattern}))?)(?:[^，。]{{0,8}}(?:成员国|国|政府))?"
    rf"(?:，|等[^，。]{{0,6}}国)?(?:{_WHEN}|[于在][^，。]{{2,10}}|正式|共同|联合)*(?:签署|签订|发表|发布|成立|发起)"
)
"""Three and more countries that sign together."""
_BEFORE_PARTY = re.compile(
    r"(?:此前|目前|近年来|去年|今年|同时)，?|以(?=[我本][校院所])|.{0,8}由|.*分别代表(?![双两])|[与和同](?=.{3})|"
    r".*(?:会上|论坛上|期间|其中|日(?!本)|当天|下午|上午|仪式上|欢迎|祝贺|见证|支持(?!下))[了，,]?"
)
_WHEN_AND_HOW = (
    "[上本][月周]|[去今]年|昨[日天]?|今[日天]|日前|近日|宣布|表示|计划|领衔|近年来?|陆续|先后|相继|(?<=政府)代表|"
    "将|已|正|还|也|又|就|围绕|在"
)
_AFTER_PARTY = re.compile(
    "(?:等[^，、]{0,8}(?:院所|高校|机构|单位|企业)|等(?:\\d+|[一二三四五六七八九十]+)?[多余]?[所家个名]?(?:学术|研究|科研)?"
    f"(?:机构|单位|大学|高校|部门)?|{_WHEN_AND_HOW})+$"
)
_LAST_AFTER = frozenset(trailing(_WHEN_AND_HOW))
_NO_BEGINNINGS = ("在", "把", "将", "对", "包括", "这是", "并", "同意", "还", "又")
_NO_ENDS = tuple(
    words(
        "仪式 签约 工程 计划 推动 加强 部长 主任 院长 书记 主席 司长 局长 市长 省长 秘书长 总统 总理 首相 "
        "大臣 特使 大使 总裁 董事长"
    )
)
_NOBODY = re.compile("其他国家|各国|两国(?!政府)|代表[双两]|实施了|布局|方式|形式|签署|各派|各出")
"""How what is no name of a side begins and ends, and what may stand in it."""
_VAGUE = tuple(words("其他 所访 两所 两校 多家 多所 多个 数家 若干 有关 相关 国内外 海内外 一批"))
"""How sides begin that tell nobody."""
_LISTED = re.compile("、|以?及(?=[^、]+$)|(?<=[学院所司会心])[和与](?=[^、]+$)")
"""Between three bodies and more."""
_NAMES_ONE = re.compile(f"{COUNTRY.pattern}|[{HAN}A-Za-z·（）]{{3,24}}")
_ANY_AND = re.compile("[和、及与]")
_AND = re.compile("(?<=[学院所司会部局署心馆团厅委区府校厂行])(?:以及|[和、及与])(?=.{3})")
_BODY_ENDS = tuple(
    words(
        "大学 学院 研究院 总院 分院 研究所 科学院 公司 集团 学会 协会 基金会 理事会 委员会 管委会 科协 联合会 政府 "
        "银行 联盟 中心 医院 博物馆 高区 高新区 新区 新新区 开发区 园区 科技园 部 局 署 厅"
    )
)
_MOST_ALONE = 2


def sides_in(words: str) -> re.Match[str] | None:
    """The two sides, `a` and `b`, that do something together in a sentence; one alone that something is made by."""
    return (
        ("访" in words and _VISIT.search(words))
        or ("结" in words and _TIED.match(words))
        or ("宣布" in words and _ANNOUNCED.match(words))
        or ("牵头" in words and _LED_BY.search(words))
        or ("由" in words and FROM.search(words))
        or ("等" in words and _WITH_SEVERAL.search(words))
        or sides_joined(words)
    )


def sides_joined(words: str) -> re.Match[str] | None:
    """The two sides of a stretch that are joined by `与`, or else by another word for it."""
    return ("与" in words and _PARTIES[0].search(words)) or (
        (_MAY_JOIN.search(words) and _PARTIES[1].search(words)) or None
    )


def side_named(words: str) -> str:
    """The name of a side without what stands around it: `会上，某大学近日`."""
    lead = _BEFORE_PARTY.match(words)
    return without_tail(words[lead.end() :] if lead else words).strip("，, ")


def without_tail(side: str) -> str:
    """A side without when and how it acts, and who does so besides: `某大学等机构近日`."""
    if side and (side[-1] in _LAST_AFTER or "等" in side):
        return _AFTER_PARTY.sub("", side)
    return side


def each_of(side: str) -> list[str]:
    """The bodies of a side that lists two or more: `兰卡斯特大学和广州地球化学研究所`."""
    if not _ANY_AND.search(side):
        return [side]
    listed = _LISTED.split(side) if "、" in side else []
    if len(listed) > _MOST_ALONE and all(map(_NAMES_ONE.fullmatch, listed)):
        return listed
    parts = _AND.split(side)
    return parts if len(parts) > 1 and all(map(is_body, parts)) else [side]


def is_vague(side: str) -> bool:
    """Say whether words tell nobody: `多家企业`."""
    return side.startswith(_VAGUE)


def names_side(side: str) -> bool:
    """Say whether words may be the name of a side: they are no clause, no office and not `双方`."""
    return not (
        side in ("", "双方", "校党委")
        or side.startswith(_NO_BEGINNINGS)
        or side.endswith(_NO_ENDS)
        or _NOBODY.search(side)
    )


def is_body(side: str) -> bool:
    """Say whether a side is an institution."""
    return side[1:].endswith(_BODY_ENDS)
