"""Initiatives in Chinese: titles in 《》 and names with a head noun, with parties, places, year and status."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefwright.extract.chinese.alternatives import leading
from briefwright.extract.chinese.head_nouns import ANY_HEAD, heads_at_end
from briefwright.extract.chinese.initiative_acts import ACT, act_told
from briefwright.extract.chinese.initiative_edges import BOTH, TITLE
from briefwright.extract.chinese.initiative_places import event_place
from briefwright.extract.chinese.initiative_spans import InitiativeSpans
from briefwright.extract.chinese.initiative_years import YearReader
from briefwright.extract.chinese.lexicon import ACTS, HAN, TITLE_HEADS
from briefwright.extract.chinese.parties import PartyReader, are_bodies
from briefwright.extract.chinese.reading import HanReading, HanSentence
from briefwright.extract.chinese.register import HanRegister
from briefwright.model.evidence import DateMention, Initiative

_HEAD_IN_TITLE = re.compile(
    "(?P<head>" + "|".join(sorted(TITLE_HEADS, key=len, reverse=True)) + r")(?:[（(].*|(?:19|20)\d\d年?)?$"
)
_UNVEILED = re.compile(
    f"[“「](?P<name>[{HAN}A-Za-z0-9·—–-]{{5,24}})[”」](?:[（(][^（）()]{{2,20}}[）)])?"
    "(?:正式|今日|今天|当天|也|同时|于[^，。]{2,10}|在[^，。]{2,12})*(?:揭牌|挂牌|揭幕)"
)
_PLAQUE = re.compile("揭牌|挂牌|揭幕")
_NO_UNVEILED = re.compile(f"(?:{ANY_HEAD}|论坛|会议|展览?|年会|雕像|铜像|纪念碑|壁画)$")
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
_BEFORE_SHORT = ("”", "」", "（")
_EXPLAINED = re.compile("（[^（）]*）")
_SHORT_BEGUN = re.compile(
    f"(?P<short>[{HAN}A-Za-z-]{{2,12}}?)(?:于|在|自)?(?P<year>(?:19|20)\\d\\d)年(?:\\d{{1,2}}月)?(?:正式)?"
    "(?P<act>成立|启动|设立|创建|建立|发起|揭牌)"
)
_ACT_NEAR = 12
_OTHER_DASH = str.maketrans("—-", "-—")
"""What joins two bodies in a name may be written in either way."""
_IN_YEAR = re.compile(r"(?:自|于|在)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?")
_MEETS = re.compile("(?:缔约方)?第[\\d一二三四五六七八九十]+[次届]")
"""Behind the title of a convention whose parties meet: `《某某公约》第十五次缔约方大会`."""
_HEAD_NOUN = re.compile(ANY_HEAD)
_THIS = re.compile(
    f"(?:据[^，]{{1,6}}，)?(?:(?:该|这一|这项|这个)(?P<this>{ANY_HEAD})|(?P<same>{ANY_HEAD})(?:自\\d{{4}}年|(?=由)))"
)
_THIS_FIRST = frozenset(f"据该这{leading(ANY_HEAD)}")
_TWO = 2
_NEAR = 400
"""Characters between a name and a sentence that says `该计划` of it."""
_AFTER_MEETING = re.compile(
    "(?:会后|会上|[^，。]{0,4}现场|会议期间|会谈后|会见后|(?:会谈|对话|会议)结束后|[^，。]{0,4}仪式上|[开闭]幕式上|论坛上|期间)[，,]"
)
"""Opens a sentence that tells what was signed at the meeting told before."""


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
        self.years = YearReader(reading, dates)
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
        for match in TITLE.finditer(self.plain, sentence.start, sentence.end) if marked else ():
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
        opens = self.plain[sentence.start] in _THIS_FIRST
        match = _THIS.match(self.plain, sentence.start, sentence.end) if opens else None
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
        latest.year = latest.year or self.years.year(
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
        bounds = (sentence.start, sentence.end)
        self.mentions.append(start)
        found = self.by_name.get(name) or self._called.get(name) or self._shortened(name)
        if found is None:
            found = self.by_name[name] = _Found(name, kind, start, end, bounds, kept, specific=specific)
            self._note(found)
        act = act_told(self.plain, bounds, start, end)
        if act:
            self._acted(found, act, sentence, span)
        if not found.act:
            self._begun_before(found, sentence, span)
        if not found.parties or (found.parties == ["中国", "英国"] and found.start != start):
            told = self.parties.parties(bounds, name)
            if not found.parties or (are_bodies(told) and told[0] != "中国政府"):
                found.parties = told
        if found.places:
            return
        if act or self.plain[start - 1] != "《":
            found.places = self.parties.places(bounds, name)
        if not found.places and found.act and _AFTER_MEETING.match(self.plain, sentence.start, sentence.end):
            found.places = event_place(self.plain, sentence.start)

    def _acted(self, found: _Found, act: str, sentence: HanSentence, span: tuple[int, int]) -> None:
        """What is done with an initiative and when, where that is not known yet."""
        status = ACTS[act]
        undated = found.year is None and status == found.status and found.start != span[0]
        if (found.act and not undated) or status in ("met", "attended"):
            return
        found.act, found.status = act, status
        begun = act != "实施"
        own = begun and self.plain[span[0] - 1] != "的"
        found.year = self.years.year(sentence, span, begun=own, announced=begun)

    def _begun_before(self, found: _Found, sentence: HanSentence, span: tuple[int, int]) -> None:
        """Since when an initiative has been that is only spoken of."""
        start, end = span
        began = _BEGAN.match(self.plain, end, sentence.end)
        if began:
            found.act = began["act"] or "建立"
            found.status, found.year = ACTS[found.act], int(began["year"] or began["built"])
            return
        since = _SINCE.match(self.plain, sentence.start, start) if self.plain[sentence.start] == "自" else None
        found.year = found.year or (int(since["year"]) if since else None)

    def _shortened(self, name: str) -> _Found | None:
        """What `中英战略` means behind `中英科技创新合作战略`: the latest of both sides with that head noun."""
        latest = self._latest.get(name[2:]) if name.startswith(BOTH) else None
        return latest if latest and latest.name.startswith(name[:2]) else None

    def _note(self, found: _Found) -> None:
        name, end = found.name, found.end
        heads = heads_at_end(name)
        self.spans.note(name, heads)
        for head in heads:
            self._latest[head] = found
        if "—" in name or "-" in name:
            self._called[name.translate(_OTHER_DASH)] = found
        if "（" in name:
            self._called[_EXPLAINED.sub("", name)] = found
        called = _CALLED.match(self.plain, end) if self.plain[end : end + 1] in _BEFORE_SHORT else None
        if called:
            self._called[called["latin"] or called["short"]] = found

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
            parties=tuple([original(party, *found.sentence) for party in found.parties]),
            places=tuple([original(place, *found.sentence) for place in found.places]),
            year=found.year,
            status=found.status,
            confidence=0.9 if found.act else 0.75,
            why=why + (f" and the act “{original(found.act, *found.sentence)}”" if found.act else ""),
        )


def _outermost(found: list[_Found]) -> Iterator[_Found]:
    """The initiatives in the order of the text, without names inside a longer one: `“牛顿奖学金”计划`."""
    reached = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.end > reached:
            reached = each.end
            yield each
