"""What a Chinese sentence tells by its form: a first, a rank, a plan, an office, who is there, who works along."""

from __future__ import annotations

import re

from briefwright.extract.chinese.lexicon import ROLE


def holds_office(plain: str, *, named: bool) -> bool:
    """Say whether a sentence tells an office that somebody has or had: `他是……站长`, `某某曾任……`."""
    if "任" not in plain and "掌" not in plain and "岁，" not in plain and plain[:1] not in ("他", "她"):
        return False
    return bool(_HELD_OFFICE.search(plain)) and (named or plain[0] in "他她")


def is_a_first(plain: str) -> bool:
    """Say whether a statement tells that something is the first, the only or the greatest one."""
    may_be = "首" in plain or "最" in plain or "第一" in plain or "唯一" in plain
    return may_be and _A_FIRST.match(plain) is not None


def is_ranked(plain: str) -> bool:
    """Say whether a statement tells where something stands, among others or on the map."""
    return ("第" in plain or "总部" in plain) and _RANKED.search(plain) is not None


_HELD_OFFICE = re.compile(
    f"(?:即将|再度|二度|正式|首次)(?:执掌|接掌|出任|担任)|(?:今年|现年)\\d{{2,3}}岁，[^，。]{{0,8}}是[^，。]{{2,30}}|^[他她]是[^，]{{2,30}}(?:{ROLE})|曾?(?:担任|出任|就任)[^，]{{0,20}}(?:{ROLE})|(?:曾|现|时)任[^，]{{0,20}}(?:{ROLE})"
)
TAKES_PART = re.compile(
    "接待(?:了)?[^，]{0,10}(?:代表团|一行)|参加(?:了)?(?:会见|会谈|座谈|考察|上述|此次|本次|活动|仪式)|陪同(?:了)?(?:访问|出访|参观|调研|会见|会谈|座谈|考察|上述|活动|仪式)|等(?:领导|嘉宾)?(?:人员)?(?:陪同|参加会见|出席)$|主持(?:了)?(?:会议|会谈|对话|活动|仪式|报告会|论坛|会见|[^，。]{2,24}(?:会议|对话|会谈|磋商|论坛|仪式))|"
    "(?:会议|会谈|联委会|大会|年会|仪式|活动|论坛|座谈会)由[^，。]{4,60}主持$|[与同][^。]{2,80}(?:进行了?[^，。]{0,8}(?:座谈|会谈|磋商|交流)|(?:商讨|探讨|洽谈)了|[^，。]{0,4}交换了?意见)|[、，][^。]{2,60}参加$|作(?:了)?[^，。]{0,6}(?:报告|演讲|发言)$"
)
"""Who is there: `某某陪同访问`."""
RELATED = re.compile(
    "是[^，。]{2,40}(?:伙伴|成员单位|牵头单位|主办方|承办方)$|(?:伙伴|成员|参与方|合作方)(?:还|也)?(?:包括|有)[^，。]{4,}"
)
"""Who works with whom: `某院正是这项计划的执行伙伴`."""
_A_FIRST = re.compile(
    "这[也还]?是[^，。]{0,12}(?:以来|历史上|历来|全球|全国|亚洲|世界|国内)[^，。]{0,6}最[大高长早多快]|"
    "(?:[^，。]{0,10}[^的]|这)[也还]?是(?:全[球国英]|[亚欧]洲|世界|国内|我国|中国|英国)(?:第一[个所家座]|首[个家所座])|"
    "这[也还]?是[^，。我你他她]{2,24}首[次个例份项座家款台套条支批]|"
    "[^，。我你他她]{1,40}是[^，。]{2,20}最[大早长高多快][^，。]{0,12}之一|[^，。]{2,12}(?:系|是|属)(?:国际|世界|全球|国内)首创|"
    "[^，。我你他她]{2,40}(?:是|为)[^，。我你他她]{2,40}(?:首[份个项座家款台套]|第一[个份项座家]|唯一)[^，。]{0,16}"
)
PLANNED = re.compile(
    "[预今明后年上下将](?:(?<=预)计[^，。]{0,6}(?:[今明后]年|年[内底]|[一二三四]季度|[上下]半年)[^，。]{0,8}"
    "(?:完成|启用|投产|投运|上市|建成|开工|交付|发射)|"
    "(?:(?<=[今明后])年|(?<=年)[内底]|(?<=[上下])半年)[^，。]{0,8}将[^，。]{0,8}"
    "(?:引进|建成|启动|开工|投产|交付|发布|举办|完成|上市|启用|落地|招聘|招收|新增|增至)|"
    "(?<=将)(?:在|于)?(?:今年|明年)?年底前(?:关闭|完成|建成|启用|投产|交付|发布)|"
    "(?<=将)于[^，。]{2,10}[年月日底末][^，。]{0,8}(?:公开|开放|启用|发布|举行|投用|完成|上线))"
)
"""What is expected to be done by a time that is no date: `预计最快明年一季度完成`."""
BOTH_DO = re.compile("(?:两国|双方|两校|中英)[^，。]{0,12}(?:举行|举办|召开|签署|成立|发布)了")
"""What both sides did together."""
_RANKED = re.compile(
    "(?:[位名]?列|位?居|排名?)(?:世界|全球|全国|亚洲|欧洲|国内)?第[一二三四五六七八九十\\d]|(?:世界|全球|亚洲|欧洲|全国)第[一二三四五六七八九十\\d]+[大高长]|总部(?:位于|设在|落户|设于)"
)
"""Where something stands, among others or on the map."""
