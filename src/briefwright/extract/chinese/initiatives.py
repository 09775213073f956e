"""Initiatives in Chinese: titles in 《》 and names with a head noun, with parties, places, year and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefwright.extract.chinese.fact_signs import reports_within
from briefwright.extract.chinese.initiative_beginnings import BUILT_BY
from briefwright.extract.chinese.initiative_edges import LONGEST_TITLE
from briefwright.extract.chinese.initiative_places import event_place
from briefwright.extract.chinese.initiative_readings import ACT
from briefwright.extract.chinese.initiative_spans import InitiativeSpans
from briefwright.extract.chinese.lexicon import ACTS, HAN, HEADS, TITLE_HEADS
from briefwright.extract.chinese.parties import PartyReader, are_bodies
from briefwright.extract.chinese.reading import HanReading, HanSentence
from briefwright.extract.chinese.register import HanRegister
from briefwright.model.evidence import DateMention, Initiative

_TITLE = re.compile(rf"《([^《》\n]{{4,{LONGEST_TITLE}}})》")
_HEAD_IN_TITLE = re.compile(
    "(?P<head>" + "|".join(sorted(TITLE_HEADS, key=len, reverse=True)) + r")(?:[（(].*|(?:19|20)\d\d年?)?$"
)
_IN_FORCE = re.compile(r"度?工作(?:计划|方案)|(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|正式)*(?:生效|到期|届满)")
"""Behind a date that tells how long something binds, and not when it began."""
_PART_OF_MONTH = re.compile(r"\d月(?:[初底末中上下]旬?)")
_UNVEILED = re.compile(
    f"[“「](?P<name>[{HAN}A-Za-z0-9·—–-]{{5,24}})[”」](?:[（(][^（）()]{{2,20}}[）)])?"
    "(?:正式|今日|今天|当天|也|同时|于[^，。]{2,10}|在[^，。]{2,12})*(?:揭牌|挂牌|揭幕)"
)
_PLAQUE = re.compile("揭牌|挂牌|揭幕")
_NO_UNVEILED = re.compile(
    f"(?:{'|'.join(sorted(HEADS, key=len, reverse=True))}|论坛|会议|展览?|年会|雕像|铜像|纪念碑|壁画)$"
)
"""What is told by its head noun, or is an event or a work of art."""
_SINCE = re.compile(r"自(?P<year>(?:19|20)\d\d)年(?:以来|起)?，")
_BEGAN = re.compile(
    "[”」]?(?:（[^（）]{2,12}）)?，(?:而|其|该[^，]{2,4})?自(?P<year>(?:19|20)\\d\\d)年(?P<act>成立|启动|设立|创建|建立|发起)以来|"
    "[”」]?(?:（[^（）]{2,12}）)?始?建于(?P<built>(?:19|20)\\d\\d)年"
)
_CALLED = re.compile(
    f"[”」]?（(?:(?P<latin>[A-Z][A-Za-z-]{{1,11}})|(?:以下)?简称[“「：]?(?P<short>[{HAN}A-Za-z]{{2,12}})[”」]?)(?:，[^（）]{{2,20}})?）"
)
"""A short name in brackets behind the full one: `（TUKUC）`, `（以下简称“联合中心”）`."""
_EXPLAINED = re.compile("（[^（）]*）")
_SHORT_BEGUN = re.compile(
    f"(?P<short>[{HAN}A-Za-z-]{{2,12}}?)(?:于|在|自)?(?P<year>(?:19|20)\\d\\d)年(?:\\d{{1,2}}月)?(?:正式)?"
    "(?P<act>成立|启动|设立|创建|建立|发起|揭牌)"
)
_TO_BUILD = re.compile("(?:合作|共同|联合|投资)?(?:共建|建设|建立|打造|成立)")
"""Behind `签约`: what is agreed is to build."""
_LISTED = ("以及", "及", "和", "还有")
"""Before a name that an act in the clause before belongs to, too."""
_SHARES_ACT = ("的", "以及", "和", "及", "、")
"""Before a name whose act is the first of the sentence: `签署了成立某组织的公约`."""
_RELATIONS_SINCE = re.compile("(?:关系|合作|建交)[^，]{0,4}(?:以来|起)$")
_UNTIL = ("有效期至", "延长至", "延至", "持续至", "延长到", "面向")
"""Before a date up to which something lasts."""
_BEFORE_THEN = ("前提交", "前完成", "之前", "底前")
_BY_THEN = ("预计", "有望", "力争", "计划", "计划到", "目标", "到", "预计到", "预计于", "有望于")
_PLAN_NEAR = 60
_AHEAD = re.compile("将|拟")
_ACT_NEAR = 12
_RITE = re.compile(
    "[^，。；]{0,28}(?:举行|举办)了?[^，。；]{0,6}(?P<act>成立|揭牌|启动|落成|揭幕|竣工|签约|挂牌|开幕|开园|奠基|开工|开业|启用)(?:仪式|典礼)"
)
"""Behind a name: whose founding, signing or opening is held."""
_ANOTHER_WITH_IT = re.compile(f"[与和及][{HAN}]{{2,12}}")
"""Between a name and the rite that is another’s too: `某实验室与实训基地揭牌仪式`."""
_SOON = ("尽快", "尽早", "早日")
"""Before an act that somebody only wishes for."""
_SIGN_WHAT = ("签署", "签订", "续签")
"""Acts that have an object of their own behind what is no agreement."""
_AGREES = re.compile("(?:协[议定]|备忘录|声明|宣言|条约|公约|章程|意向书|倡议|合同|[书案表])[^，]{0,8}$")
_IN_YEAR = re.compile(r"(?:自|于|在)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?")
_MEETS = re.compile("(?:缔约方)?第[\\d一二三四五六七八九十]+[次届]")
"""Behind the title of a convention whose parties meet: `《某某公约》第十五次缔约方大会`."""
_JUBILEE = re.compile(r"[^，。]{0,6}\d+周年")
"""`今年是……机制建立27周年` tells neither what is done now nor when."""
_IS_STEP = re.compile("是[^，。]{2,30}的?(?:重要|关键|必要|有力|具体)?(?:举措|措施|体现|一步|途径|抓手|保障)[，。]")
"""Behind a name: what it would be good for, `建立某机制是……的重要举措`."""
_WITHIN = re.compile("[”」]?(?:[（(][^（）()]{2,20}[）)])?的?(?:框架|架构|机制|项)[下内]")
"""Behind an agreement within which something else is done."""
_HEADS = "|".join(sorted(HEADS, key=len, reverse=True))
_HEAD_NOUN = re.compile(_HEADS)
_LONGEST_HEAD = max(map(len, HEADS))
_THIS = re.compile(
    f"(?:据[^，]{{1,6}}，)?(?:(?:该|这一|这项|这个)(?P<this>{_HEADS})|(?P<same>{_HEADS})(?:自\\d{{4}}年|(?=由)))"
)
_TWO = 2
_NEAR = 400
"""Characters between a name and a sentence that says `该计划` of it."""
_AFTER_MEETING = re.compile(
    "(?:会后|会上|[^，。]{0,4}现场|会议期间|会谈后|会见后|会谈结束后|[^，。]{0,4}仪式上|[开闭]幕式上|论坛上|期间)[，,]"
)
"""Opens a sentence that tells what was signed at the meeting told before."""
_SAME_EVENT = re.compile(
    "(?:[^，。]{0,4}后[，,]|经(?:过)?[^，。]{2,16}(?:会谈|协商|磋商|交流|洽谈|讨论)，|通过签署《|[^，。]{0,14}(?:此次(?:来华|访华|访英|来访|访问)|此访|此行)|会上|[^，。]{0,4}现场[，,]|同时[，,](?=[^。]*(?:成立|签署|启动|揭牌)[。，])|(?:并|还)?签署|会议(?:通报|听取|审议|发布|讨论|通过|同意|决定)|[^，。]{4,30}(?:正式|由此|就此|随之)(?:建立|成立|启动|揭牌|诞生)。|[^，。]{0,6}期间|会议期间|其间|其中[，,](?=[^。]*签)|期间|席间|活动中|当天|当日|同日|[^，。]{0,6}[开闭]幕式上|双方(?:共同|还)?(?:见证|续签|签署|签订)|[^，。]{0,6}仪式上|"
    "[^，。]{2,60}(?<!此前)还(?:共同|分别|正式)*(?:签署|续签|签订|为[“「])|[^，。]{0,6}论坛上|[^，。]{2,40}在(?:会|论坛|仪式|活动)上|"
    "[^，。]{0,4}(?:论坛|会议|活动)围绕|[^，。]{4,40}共同(?:启动|开启|发布)了?[“「《]|"
    "[^，。]{2,20}(?:出席|参加)了?(?:此次|本次|该)(?:会议|活动|论坛|仪式))"
)

_SIGNED_THERE = re.compile("(?:[^，。]{0,4}仪式|会|论坛|活动|[开闭]幕式|会议期间|期间)(?:上|后)?[，,][^。]{2,80}签")
"""Opens a paragraph that goes on with what was signed there."""


@dataclass(slots=True)
class _Found:
    name: str
    type: str
    start: int
    end: int
    sentence: tuple[int, int]
    kept: bool
    parties: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    year: int | None = None
    status: str | None = None
    act: str = ""
    specific: bool = True


class HanInitiativeFinder:
    """Collects initiatives by name: a later mention adds to the first."""

    def __init__(self, reading: HanReading, dates: list[DateMention], register: HanRegister) -> None:
        self.reading = reading
        self.plain = reading.plain
        self.spans = InitiativeSpans(reading)
        self.parties = PartyReader(self.plain, register)
        self.dates = dates
        self._date_starts = [mention.start for mention in dates]
        self._unveils = _PLAQUE.search(self.plain) is not None
        self.by_name: dict[str, _Found] = {}
        self.mentions: list[int] = []
        self._called: dict[str, _Found] = {}
        """What an initiative is called for short from now on: `TUKUC`, `联合中心`."""
        self._latest: dict[str, _Found] = {}
        """The latest initiative whose name ends with a head noun."""

    def find(self) -> list[Initiative]:
        """Every initiative, at its first mention."""
        for sentence in self.reading.sentences:
            self._titles(sentence)
            for named in self.spans.within(sentence):
                span = (named.start, named.end)
                self._add(sentence, named.name, named.type, span, specific=named.specific, kept=named.kept)
            if self._latest:
                self._foregoing(sentence)
            if self._unveils:
                self._unveiled(sentence)
        kept = [f for f in self.by_name.values() if f.kept or (f.act and f.specific)]
        return [self._initiative(f) for f in _outermost(kept)]

    def _titles(self, sentence: HanSentence) -> None:
        marked = self.plain.find("《", sentence.start, sentence.end) >= 0
        for match in _TITLE.finditer(self.plain, sentence.start, sentence.end) if marked else ():
            head = _HEAD_IN_TITLE.search(match[1])
            told = match[1] in self.spans.endings and match[1] not in self.by_name  # the end of a title told before
            if head and not told and not _MEETS.match(self.plain, match.end(), sentence.end):
                self._add(sentence, match[1], TITLE_HEADS[head["head"]], match.span(1), specific=True, kept=True)

    def _unveiled(self, sentence: HanSentence) -> None:
        """A name in quotation marks whose plaque is unveiled, whatever it is called: `“创新社区”揭牌`."""
        for match in _UNVEILED.finditer(self.plain, sentence.start, sentence.end):
            if not _NO_UNVEILED.search(match["name"]) and match["name"] not in self.by_name:
                self._add(sentence, match["name"], "centre", match.span("name"), specific=True, kept=True)

    def _foregoing(self, sentence: HanSentence) -> None:
        """A sentence that begins with `该计划` tells of the plan named last what is not known yet."""
        match = _THIS.match(self.plain, sentence.start, sentence.end)
        latest = self._latest.get(match["this"] or match["same"]) if match else None
        if match is None and self._called:
            self._begun(sentence)
        if match is None or latest is None or latest.sentence[1] < sentence.start - _NEAR:
            return
        bounds = (sentence.start, sentence.end)
        told = (
            self.parties.parties(bounds, latest.name)
            if len(latest.parties) < _TWO or latest.parties == ["中国", "英国"]
            else []
        )
        latest.parties = told if not latest.parties or are_bodies(told) else latest.parties
        latest.year = latest.year or self._year(
            sentence, match.span() if match["this"] else (sentence.start, sentence.start)
        )
        dated = match["same"] and self.plain[match.end() - 1] == "年"
        begun = _IN_YEAR.match(self.plain, match.end(), sentence.end) if match["this"] else None
        after = match.end() if dated else begun.end() if begun else -1
        act = ACT.search(self.plain, after, after + _ACT_NEAR) if after > 0 else None
        if act and not latest.act:
            latest.act, latest.status = act.group(), ACTS[act.group()]

    def _begun(self, sentence: HanSentence) -> None:
        """A sentence that begins with the short name and tells when it came to be: `TUKUC于2023年成立`."""
        begun = _SHORT_BEGUN.match(self.plain, sentence.start, sentence.end)
        found = self._called.get(begun["short"]) if begun else None
        if begun and found and not found.year:
            found.year = int(begun["year"])
            found.act = found.act or begun["act"]
            found.status = found.status or ACTS[begun["act"]]

    def _add(
        self, sentence: HanSentence, name: str, kind: str, span: tuple[int, int], *, specific: bool, kept: bool
    ) -> None:
        start, end = span
        self.mentions.append(start)
        found = self.by_name.get(name) or self._called.get(name) or self._shortened(name)
        if found is None:
            found = self.by_name[name] = _Found(
                name, kind, start, end, (sentence.start, sentence.end), kept, specific=specific
            )
            self._note(found)
            if "（" in name:
                self._called[_EXPLAINED.sub("", name)] = found
            called = _CALLED.match(self.plain, end)
            if called:
                self._called[called["latin"] or called["short"]] = found
        within = _WITHIN.match(self.plain, end, sentence.end)
        jubilee = within or _JUBILEE.match(self.plain, end, sentence.end)
        a_step = self.plain[end : end + 1] == "是" and _IS_STEP.match(self.plain, end)
        act = "" if jubilee or a_step else self._act(_clause(self.plain, sentence, start, end), start, end)
        act = act or ("共建" if BUILT_BY.match(self.plain, end, min(sentence.end, end + 60)) else "")
        undated = found.year is None and ACTS.get(act) == found.status and found.start != start
        if act and (not found.act or undated) and ACTS[act] not in ("met", "attended"):
            found.act, found.status = act, ACTS[act]
            begun = act != "实施"
            own = begun and self.plain[start - 1] != "的"
            found.year = self._year(sentence, (start, end), begun=own, announced=begun)
        began = _BEGAN.match(self.plain, end, sentence.end) if not found.act else None
        if began:
            found.act = began["act"] or "建立"
            found.status, found.year = ACTS[found.act], int(began["year"] or began["built"])
        since = _SINCE.match(self.plain, sentence.start, start) if not found.act else None
        found.year = found.year or (int(since["year"]) if since else None)
        bounds = (sentence.start, sentence.end)
        if not found.parties or (found.parties == ["中国", "英国"] and found.start != start):
            told = self.parties.parties(bounds, name)
            found.parties = (
                told if not found.parties or (are_bodies(told) and told[0] != "中国政府") else found.parties
            )
        if act or self.plain[start - 1] != "《":
            found.places = found.places or self.parties.places(bounds, name)
        if not found.places and found.act and _AFTER_MEETING.match(self.plain, sentence.start, sentence.end):
            found.places = event_place(self.plain, sentence.start)

    def _shortened(self, name: str) -> _Found | None:
        """What `中英战略` means behind `中英科技创新合作战略`: the latest of both sides with that head noun."""
        latest = self._latest.get(name[2:]) if name.startswith(("中英", "英中")) else None
        return latest if latest and latest.name.startswith(name[:2]) else None

    def _note(self, found: _Found) -> None:
        endings = [found.name[-size:] for size in range(1, _LONGEST_HEAD + 1)]
        self.spans.note(found.name)
        self._latest.update((ending, found) for ending in endings if ending in HEADS)

    def _act(self, clause: tuple[int, int], start: int, end: int) -> str:
        """The act nearest before the name, else the first after it."""
        low = max(clause[0], start - 200)
        titles = _titles_within(self.plain, low, start)
        before = [
            act
            for act in ACT.finditer(self.plain, low, start)
            if not any(begin <= act.start() < end for begin, end in titles)
            and not self.plain.endswith(_SOON, 0, act.start())
        ]
        after = _act_behind(self.plain, end, clause[1])
        rite = _RITE.match(self.plain, end, clause[1])
        if rite:
            return rite["act"]
        if (
            after
            and self.plain.startswith("仪式", after.end())
            and (after.start() - end <= 1 or _ANOTHER_WITH_IT.fullmatch(self.plain, end, after.start()))
        ):
            return after.group()
        signs = next((act for act in before[:-1] if ACTS[act.group()] in ("signed", "renewed")), None)
        if signs and self.plain.endswith(_SHARES_ACT, 0, start):  # "签署了成立某组织的公约"
            return signs.group()
        if before and not (after and self.plain[before[-1].end()] == "的"):
            told = before[-2:]
            agreed = told[0].group() == "签约" and _TO_BUILD.fullmatch(self.plain, told[0].end(), told[-1].end())
            return told[0].group() if agreed else before[-1].group()
        listed = self.plain.startswith(("、", "等"), end)
        if after and after.group() in _SIGN_WHAT and not _AGREES.search(self.plain, start, end):
            return ""
        ends = after is not None and self.plain[after.end() : after.end() + 1] in ("", *"，。；")
        return after.group() if after and (ends or not listed) else ""

    def _year(
        self, sentence: HanSentence, name: tuple[int, int], *, begun: bool = True, announced: bool = False
    ) -> int | None:
        """The year of the sentence's first date outside the name; at the same event, the latest date before."""
        paragraph = self.reading.paragraphs[sentence.paragraph]
        dateline = paragraph.start < sentence.start and self.reading.masked[sentence.start - 1] == "\n"
        told = reports_within(self.plain, sentence.start, name[0])  # a date before it is when somebody spoke
        index = bisect_left(self._date_starts, told[-1].end() if told else sentence.start)
        earlier = (date.value for date in reversed(self.dates[max(0, index - 6) : index]))
        before = next((value for value in earlier if value and len(value) == 10), None)
        same = bool(before) and self._at_event(sentence, paragraph.start)
        last = name[0] if same and not self.plain.startswith("其中", sentence.start) else sentence.end
        while index < len(self.dates) and self.dates[index].start < last:
            date = self.dates[index]
            lasts = (
                _IN_FORCE.match(self.plain, date.end)
                or self.plain.startswith(_BEFORE_THEN, date.end)
                or self.plain.endswith(_UNTIL, 0, date.start)
            )
            lasts = lasts or self._since_then(date, name) or self._expected(date, name)
            if date.value and not (lasts or name[0] <= date.start < name[1]):
                return int(date.value[:4])
            index += 1
        if announced and told and told[-1].group().startswith("宣布"):
            first = bisect_left(self._date_starts, sentence.start)
            day = self.dates[first] if first < len(self.dates) else None
            if day and day.value and day.start < told[-1].start():
                return int(day.value[:4])
        if before and (same or (dateline and begun) or _PART_OF_MONTH.search(self.plain, *sentence[:2])):
            return int(before[:4])
        return None

    def _at_event(self, sentence: HanSentence, opening: int) -> bool:
        """Say whether a sentence, or the one that opens its paragraph, tells of the event told before."""
        if _SAME_EVENT.match(self.plain, sentence.start, sentence.end):
            return True
        return opening < sentence.start and _SIGNED_THERE.match(self.plain, opening, sentence.start) is not None

    def _expected(self, date: DateMention, name: tuple[int, int]) -> bool:
        """Say whether a later clause only tells what comes by then: `“……”揭牌，预计2027年投入使用`."""
        later = self.plain.endswith(_BY_THEN, 0, date.start) and self.plain.find("，", name[1], date.start) > 0
        return later and _AHEAD.search(self.plain, max(0, name[0] - _PLAN_NEAR), name[0]) is None

    def _since_then(self, date: DateMention, name: tuple[int, int]) -> bool:
        """Say whether the date begins a clause of its own that tells since when something else goes on."""
        if not self.plain.endswith("自", 0, date.start):
            return False
        comma = self.plain.find("，", date.end, name[0])
        return comma > 0 and _RELATIONS_SINCE.search(self.plain, date.end, comma) is not None

    def _initiative(self, found: _Found) -> Initiative:
        original = self.reading.original
        title = self.plain[found.start - 1 : found.start] == "《"
        name = self.reading.text[found.start : found.end]
        head = next(reversed(list(_HEAD_NOUN.finditer(self.plain, found.start, found.end))), None)
        noun = self.reading.text[head.start() : head.end()] if head else found.type
        why = "a title in 《》" if title else f"a name with the head noun “{noun}”"
        return Initiative(
            start=found.start,
            end=found.end,
            text=name,
            sentence=found.sentence,
            name=name,
            type=found.type,
            parties=tuple(original(party, *found.sentence) for party in found.parties),
            places=tuple(original(place, *found.sentence) for place in found.places),
            year=found.year,
            status=found.status,
            confidence=0.9 if found.act else 0.75,
            why=why + (f" and the act “{original(found.act, *found.sentence)}”" if found.act else ""),
        )


def _clause(plain: str, sentence: HanSentence, start: int, end: int) -> tuple[int, int]:
    """The clause that names an initiative, with the one before where an act there belongs to it, too."""
    low = max(sentence.start, plain.rfind("，", sentence.start, start) + 1)
    if low > sentence.start and plain.startswith(_LISTED, low):
        low = max(sentence.start, plain.rfind("，", sentence.start, low - 1) + 1)
    high = plain.find("，", end, sentence.end)
    return (low, high if high > 0 else sentence.end)


def _outermost(found: list[_Found]) -> Iterator[_Found]:
    """The initiatives in the order of the text, without names inside a longer one: `“牛顿奖学金”计划`."""
    reached = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.end > reached:
            reached = each.end
            yield each


def _titles_within(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the titles in 《》 stand in a stretch."""
    return [title.span() for title in _TITLE.finditer(text, start, stop)] if "《" in text[start:stop] else []


def _act_behind(text: str, end: int, stop: int) -> re.Match[str] | None:
    """The first act behind a name that is no part of another title: `《……协议》《共建协议》正式签约`."""
    first = ACT.search(text, end, stop)
    if first is None or not ("《" in text[end : first.start()] or text[first.start() - 1] == "的"):
        return first
    titles = _titles_within(text, end, stop)
    acts = (a for a in ACT.finditer(text, end, stop) if a.group() != "建设" or text[a.start() - 1] != "的")
    return next((act for act in acts if not any(low <= act.start() < high for low, high in titles)), None)
