"""Where an initiative is or was agreed, read from the sentence that names it or from the meeting told before."""

from __future__ import annotations

import re

from briefwright.extract.chinese.body_names import COUNTRY
from briefwright.extract.chinese.lexicon import HAN

_SITES = ("大学", "学院", "研究院", "研究所", "医院", "校区", "校园", "宾馆", "饭店")
_LONGEST_PLACE = 12
_NO_PLACE = re.compile(
    "(?<!自)由|此[之以]?前|此后|[我本][校院所]|[零〇二三四五六七八九]{3}|[今明后去前]年|[今明昨]天|表示|指出|强调|介绍|说|支持|帮助|资助|通过|近期|近日|日前|以来|[最更首其该这的]|一体|协议|[会式]上|海外|国内|全球|世界|名校"
)
_PLACE_VERB = re.compile(
    rf"[在于户](?:(?<=在)(?<!正在)(?!台协会)|(?<![关基由对至力用处属源利]于)(?<=于)|(?<=落户))(?P<place>[{HAN}]{{2,12}}?)(?:市|省)?(?:正式|成功|顺利|共同|联合|宣布|公布)*"
    r"(?=举行(?!的)|主持|举办(?!的)|成立|揭牌|启动|签署|建设|打造|开园|落成|开幕|建成|启用|发布|召开|建立|设立|发表|签约|奠基|开工|投入|投用|进行|展开|$|"
    r"[，,。（]|的)"
)
_NO_ENDS = (
    "下",
    "布局",
    "上",
    "中",
    "间",
    "时",
    "内",
    "会议",
    "论坛",
    "大会",
    "峰会",
    "年会",
    "仪式",
    "领域",
    "市场",
    "方面",
    "基础",
    "背景",
    "以外",
    "之外",
    "以内",
    "范围",
    "框架",
    "合作",
    "交流",
    "举行",
    "举办",
    "总部",
)
"""How what looks like a place may not end."""
_LONGEST_TOWN = 7
EDITIONS = ("试行", "暂行", "草案", "修订", "修订版", "第一版")
"""In the brackets of a title, and no place."""


def place_told(words: str) -> str:
    """The place that a sentence tells with an act, empty where it tells none."""
    place = _PLACE_VERB.search(words)
    if place is None:
        return ""
    found = place["place"]
    sited = found.endswith(_SITES)
    found = found if sited else _without_country(found)
    fits = len(found) <= (_LONGEST_PLACE if sited else _LONGEST_TOWN) and not found.endswith(_NO_ENDS)
    return found if fits and not _NO_PLACE.search(found) else ""


def event_place(text: str, before: int) -> list[str]:
    """Where the meeting was held, or presided over, of which the text before an offset told last."""
    told = list(_EVENT_PLACE.finditer(text, max(0, before - _NEAR_EVENT), before))
    towns = [place["place"] for place in told if not place["place"].endswith(_ROOMS)]
    return [_without_country(towns[-1])] if towns else []


def _without_country(place: str) -> str:
    """A city without the country or the province before it: `英国伦敦`, `江苏省无锡市`."""
    region = COUNTRY.match(place) or _PROVINCE.match(place)
    if region is None or region.end() >= len(place) - 1:
        return place
    city = _CITY.match(place, region.end())
    return city["city"] if city else place[region.end() :]


_CITY = re.compile(f"(?P<city>[{HAN}]{{2,4}}?)市")
_PROVINCE = re.compile(f"[{HAN}]{{2,3}}省(?=.{{2}})")


_EVENT_PLACE = re.compile(
    rf"(?:在|于)(?P<place>[{HAN}]{{2,6}}?)(?:正式|共同|联合)*(?:举行|主持|会见|会晤|召开|举办|开幕|闭幕|启幕)(?!的)"
)
_ROOMS = ("大会", "论坛", "会议", "峰会", "年会", "楼", "厅", "室", "堂", "馆", "校区", "会上", "中心")
"""How a place ends that tells in which room and not where people met."""
_NEAR_EVENT = 600
"""Characters between a meeting and what was signed after it."""
