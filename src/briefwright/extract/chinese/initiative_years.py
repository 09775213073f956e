"""The year in which an initiative began, read from the dates of the sentence that names it."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefwright.extract.chinese.fact_signs import reports_within
from briefwright.extract.chinese.reading import HanReading, HanSentence
from briefwright.model.evidence import DateMention

_IN_FORCE = re.compile(r"度?工作(?:计划|方案)|(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|正式)*(?:生效|到期|届满)")
"""Behind a date that tells how long something binds, and not when it began."""
_PART_OF_MONTH = re.compile(r"\d月(?:[初底末中上下]旬?)")
_RELATIONS_SINCE = re.compile("(?:关系|合作|建交)[^，]{0,4}(?:以来|起)$")
_UNTIL = ("有效期至", "延长至", "延至", "持续至", "延长到", "面向")
"""Before a date up to which something lasts."""
_BEFORE_THEN = ("前提交", "前完成", "之前", "底前")
_BY_THEN = ("预计", "有望", "力争", "计划", "计划到", "目标", "到", "预计到", "预计于", "有望于")
_PLAN_NEAR = 60
_AHEAD = re.compile("将|拟")
_SAME_EVENT = re.compile(
    "(?:[^，。]{0,4}后[，,]|经(?:过)?[^，。]{2,16}(?:会谈|协商|磋商|交流|洽谈|讨论)，|通过签署《|[^，。]{0,14}(?:此次(?:来华|访华|访英|来访|访问)|此访|此行)|会上|[^，。]{0,4}现场[，,]|同时[，,](?=[^。]*(?:成立|签署|启动|揭牌)[。，])|(?:并|还)?签署|会议(?:通报|听取|审议|发布|讨论|通过|同意|决定)|[^，。]{4,30}(?:正式|由此|就此|随之)(?:建立|成立|启动|揭牌|诞生)。|[^，。]{0,6}期间|会议期间|其间|其中[，,](?=[^。]*签)|期间|席间|活动中|当天|当日|同日|[^，。]{0,6}[开闭]幕式上|双方(?:共同|还)?(?:见证|续签|签署|签订)|[^，。]{0,6}仪式上|"
    "[^，。]{2,60}(?<!此前)还(?:共同|分别|正式)*(?:签署|续签|签订|为[“「])|[^，。]{0,6}论坛上|[^，。]{2,40}在(?:会|论坛|仪式|活动)上|"
    "[^，。]{0,4}(?:论坛|会议|活动)围绕|[^，。]{4,40}共同(?:启动|开启|发布)了?[“「《]|"
    "[^，。]{2,20}(?:出席|参加)了?(?:此次|本次|该)(?:会议|活动|论坛|仪式))"
)

_SIGNED_THERE = re.compile("(?:[^，。]{0,4}仪式|会|论坛|活动|[开闭]幕式|会议期间|期间)(?:上|后)?[，,][^。]{2,80}签")
"""Opens a paragraph that goes on with what was signed there."""

_MOST_BEFORE = 6
_DAY = len("2025-03-12")


class YearReader:
    """Knows the dates of a text, and the sentences in which they stand."""

    def __init__(self, reading: HanReading, dates: list[DateMention]) -> None:
        self.reading = reading
        self.plain = reading.plain
        self.dates = dates
        self._starts = [mention.start for mention in dates]

    def year(
        self, sentence: HanSentence, name: tuple[int, int], *, begun: bool = True, announced: bool = False
    ) -> int | None:
        """The year of the sentence's first date outside the name; at the same event, the latest date before."""
        paragraph = self.reading.paragraphs[sentence.paragraph]
        first = bisect_left(self._starts, sentence.start)
        dated = first < len(self.dates) and self._starts[first] < sentence.end
        told = reports_within(self.plain, sentence.start, name[0]) if dated else []
        index = bisect_left(self._starts, told[-1].end(), first) if told else first  # before it somebody spoke
        before = self._day_before(index) if index else ""
        if not (dated or before):
            return None
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
            day = self.dates[first]
            if day.value and day.start < told[-1].start():
                return int(day.value[:4])
        if not before:
            return None
        opens = begun and paragraph.start < sentence.start and self.reading.masked[sentence.start - 1] == "\n"
        if same or opens or _PART_OF_MONTH.search(self.plain, *sentence[:2]):
            return int(before[:4])
        return None

    def _day_before(self, index: int) -> str:
        """The latest of the few dates before one that is a day; empty where none is."""
        for date in reversed(self.dates[max(0, index - _MOST_BEFORE) : index]):
            if date.value and len(date.value) == _DAY:
                return date.value
        return ""

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
