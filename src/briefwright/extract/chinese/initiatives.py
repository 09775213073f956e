"""Initiatives in Chinese: titles in 《》 and names with a head noun, with parties, places, year and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefwright.extract.chinese.initiative_edges import PLACE_AND_SIDE, behind_signing, from_sides, owner_before
from briefwright.extract.chinese.initiative_names import name_start
from briefwright.extract.chinese.lexicon import ACTS, CUE, HAN, HEADS, TITLE_HEADS
from briefwright.extract.chinese.office_parts import ANY_ROLE
from briefwright.extract.chinese.parties import PartyReader
from briefwright.extract.chinese.reading import HanReading, HanSentence
from briefwright.extract.chinese.register import HanRegister
from briefwright.extract.chinese.words import Word, tagged_words
from briefwright.extract.lexicon import words
from briefwright.model.evidence import DateMention, Initiative

_TITLE = re.compile(r"《([^《》\n]{4,40})》")
_HEAD = re.compile(
    "(?:" + "|".join(sorted(HEADS, key=len, reverse=True)) + ")"
    "(?!(?<=战略)(?:互信|对接|伙伴|合作|协同|沟通|引领|支撑|需求|性|资源|科学家|意义|高度|咨询|研究|布局|定位|机遇|"
    "选择|决策|部署|任务|目标|方向|重点|新兴|投资|协作|关系|部|司|处))"
)
_HEAD_END = re.compile("(?:" + "|".join(sorted(HEADS, key=len, reverse=True)) + ")$")
_HEAD_IN_TITLE = re.compile("(?:" + "|".join(sorted(TITLE_HEADS, key=len, reverse=True)) + r")(?:[（(].*)?$")
_ACT = re.compile(
    "(?:" + "|".join(sorted(ACTS, key=len, reverse=True)) + ")(?!规模|力度|期限|额度|强度|金额|经费|暨)"
)
_SIDES = re.compile("中英|英中")
_IN_FORCE = re.compile(r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|正式)*(?:生效|到期|届满)")
"""Behind a date that tells how long something binds, and not when it began."""
_IN_BRACKETS = re.compile(rf"[（(](?P<place>[{HAN}]{{2,6}})[）)]")
_MOST_NAMES = 12
"""Names of one sentence, which is far more than a real one has."""
_BUILT = ("facility", "mission", "laboratory", "platform", "centre")
_PART_OF_MONTH = re.compile(r"\d月(?:[初底末中上下]旬?)")
_QUOTED_NAME = re.compile(rf"(?<=[“「])[{HAN}A-Za-z0-9·]+$")
_LONGEST_QUOTED = 24
_ACT_NEAR = 12
_TOLD = re.compile(rf"(?:{CUE})(?:道|说|到)?[，：]")
"""Before it stands when somebody speaks, not when what is told began."""
_JUBILEE = re.compile(r"[^，。]{0,6}\d+周年")
"""`今年是……机制建立27周年` tells neither what is done now nor when."""
_HEADS = "|".join(sorted(HEADS, key=len, reverse=True))
_THIS = re.compile(
    f"(?:据[^，]{{1,6}}，)?(?:(?:该|这一|这项|这个)(?P<this>{_HEADS})|(?P<same>{_HEADS})(?:自\\d{{4}}年|(?=由)))"
)
_NEAR = 400
"""Characters between a name and a sentence that says `该计划` of it."""
_PLANS = ("计划", "计画", "行动", "基金", "倡议")
_SAME_EVENT = re.compile(
    "(?:[^，。]{0,4}后[，,]|会上|[^，。]{0,6}期间|会议期间|其间|其中[，,](?=[^。]*签)|期间|席间|活动中|当天|当日|同日|[^，。]{0,6}[开闭]幕式上|双方(?:还)?(?:续签|签署|签订)|[^，。]{0,6}仪式上|"
    "[^，。]{0,6}论坛上|[^，。]{2,40}在(?:会|论坛|仪式|活动)上)"
)
_WEAK = words(
    "centre institute laboratory committee platform incubator project dialogue facility mission park partnership"
)
_COMES_TO_BE = re.compile(
    r"^[”」]?(?:自|将|已|(?:\d{1,2}月)?\d{1,2}日|于|在[^，。]{2,10}?|正式|今天|今日|近日|当日|昨日|昨天|日前|[\d二〇零一三四五六七八九]{4}年(?:\d{1,2}月)?|当天|"
    r"成功|举行)*"
    r"(?:成立|揭牌|落成|启用|开园|投用|建成|开幕|启动|投入|设立|发射|上线|签约)"
)
_BUILT_BY = re.compile(rf"，(?:是|系)?由?[{HAN}]{{2,40}}?(?:\d{{4}}年)?(?:共建|合建|共同建设|联合建设|共同建立)的?")
"""Behind a name whose makers are told: `……观测站，是某院与某大学2022年共建的`."""
_FUNDED = re.compile(r"(?:得到|获得|获|受到?|在)了?(?:[^，。]{2,30}[和与、及])?$")
_FUNDS = re.compile(r"(?:[和与、及][^，。]{2,30}?)?等?的?(?:联合|共同|大力)?(?:资助|支持|经费|赞助)")
"""Before and behind a fund that pays for what is told: `得到了国家自然科学基金的资助`."""
_MADE = re.compile(
    r"(?:成立|设立|建立|共建|启用|建设|启动|推出|创建|签署|发起|发布|打造|为|新建|组建|筹建|合建|搭建|创办)"
    r"(?:了|的|一个|首个|[“「])*$"
)
_NAMES = ("ns", "nz", "nr", "nrt", "nt", "eng")
_SPECIFIC = ("ns", "nz", "nr", "nrt", "j", "nt", "eng", "f")


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
        self.parties = PartyReader(self.plain, register)
        self.dates = dates
        self._date_starts = [mention.start for mention in dates]
        self.by_name: dict[str, _Found] = {}
        self.mentions: list[int] = []
        self._endings: set[str] = set()
        """What the names found so far end with: a later name that is one of these means nothing new."""
        self._latest: dict[str, _Found] = {}
        """The latest initiative whose name ends with a head noun."""

    def find(self) -> list[Initiative]:
        """Every initiative, at its first mention."""
        for sentence in self.reading.sentences:
            self._titles(sentence)
            self._names(sentence)
            if self._latest:
                self._foregoing(sentence)
        kept = [f for f in self.by_name.values() if f.kept or (f.act and f.specific)]
        return [self._initiative(f) for f in _outermost(kept)]

    def _titles(self, sentence: HanSentence) -> None:
        for match in _TITLE.finditer(self.plain, sentence.start, sentence.end):
            head = _HEAD_IN_TITLE.search(match[1])
            if head:
                kind = TITLE_HEADS[re.sub(r"[（(].*", "", head.group())]
                self._add(sentence, match[1], kind, match.span(1), specific=True, kept=True)

    def _names(self, sentence: HanSentence) -> None:
        found_heads = _HEAD.finditer(self.plain, sentence.start, sentence.end)
        heads = [head.span() for head in found_heads if not ANY_ROLE.match(self.plain, head.end(), sentence.end)]
        if not heads:
            return
        tokens = tagged_words(self.plain, sentence.start, sentence.end)
        ending = {word.end: index for index, word in enumerate(tokens)}
        found = 0
        for head_start, head_end in heads:
            index = ending.get(head_end, -1)
            if index < 0 or _inside_title(self.plain, head_start):
                continue
            if found == _MOST_NAMES:
                return
            head, word = self.plain[head_start:head_end], tokens[index]
            if len(word.text) > len(head) and word.text.startswith(_ACT_WORDS):  # "达成协议"
                continue
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is not None and following.start == word.end and _HEAD_END.search(following.text):
                continue
            low = name_start(tokens, index)
            start, end = self._nickname(tokens[low].start, word, sentence), word.end
            start = from_sides(self.plain, self._opening(start, end), tokens)
            start = behind_signing(self.plain, start, HEADS[head])
            place = _IN_BRACKETS.match(self.plain, end)
            end = place.end() if place else end
            end += self.plain[end : end + 1] == "）" and "（" in self.plain[start:end]
            start += owner_before(self.plain, start, end, self.by_name)
            name = self.plain[start:end]
            if len(name) - len(head) < 2 or self._names_another(sentence, name, (start, end)):
                continue
            kind = HEADS[head]
            paired = bool(
                _SIDES.search(name) or (name[1:2] == "英" and kind != "partnership" and PLACE_AND_SIDE.match(name))
            ) or (start < tokens[low].start and kind in (*_BUILT, "project"))
            if kind in _WEAK and not paired and not self._made(sentence, start, end):
                continue
            telling = _SPECIFIC if len(name) > len(head) + 2 else _NAMES
            quoted = self.plain[start - 1 : start] in tuple("“「") and self.plain[end : end + 1] in tuple("”」")
            specific = (
                paired
                or quoted
                or len(name) >= 7
                or any(t.tag.startswith(telling) for t in tokens[low : index + 1])
            )
            kept = paired and (kind not in ("project", "platform") or "”" in name or "」" in name)
            found += 1
            self._add(sentence, name, kind, (start, end), specific=specific, kept=kept)

    def _names_another(self, sentence: HanSentence, name: str, span: tuple[int, int]) -> bool:
        """Say whether the words name an event, an employer, one of several, or what was named in full before."""
        start, end = span
        return (
            _is_event_label(self.plain, start, end)
            or (
                self.plain[start - 1 : start] in tuple("在于从")
                and name.endswith(_SITES)
                and not _SIDES.search(name)
            )
            or bool(_EMPLOYS.search(self.plain, max(0, start - 4), start))
            or (self.plain[end : end + 1] in tuple("”」") and bool(ANY_ROLE.match(self.plain, end + 1)))
            or (bool(_MAKER.search(self.plain, max(sentence.start, start - 30), start)) and not _SIDES.search(name))
            or self.plain.startswith(_GOES_ON_AS_EVENT, end)
            or bool(_COUNTED_AFTER.match(self.plain, end))
            or bool(ANY_ROLE.match(self.plain, end, sentence.end))
            or bool(_COUNTED.search(self.plain, max(sentence.start, start - 6), start + 1))
            or bool(_COUNTED_APART.search(self.plain, max(sentence.start, start - 30), start))
            or name in self._endings
            or (name.endswith(("协议", "合同")) and bool(_TRADED.search(name)))
            or bool(
                _FUNDS.match(self.plain, end, min(sentence.end, end + 44))
                and _FUNDED.search(self.plain, max(sentence.start, start - 40), start)
            )
        )

    def _foregoing(self, sentence: HanSentence) -> None:
        """A sentence that begins with `该计划` tells of the plan named last what is not known yet."""
        match = _THIS.match(self.plain, sentence.start, sentence.end)
        latest = self._latest.get(match["this"] or match["same"]) if match else None
        if match is None or latest is None or latest.sentence[1] < sentence.start - _NEAR:
            return
        bounds = (sentence.start, sentence.end)
        latest.parties = latest.parties or self.parties.parties(bounds, latest.name)
        latest.year = latest.year or self._year(
            sentence, match.span() if match["this"] else (sentence.start, sentence.start)
        )
        dated = match["same"] and self.plain[match.end() - 1] == "年"
        act = _ACT.search(self.plain, match.end(), match.end() + _ACT_NEAR) if dated else None
        if act and not latest.act:
            latest.act, latest.status = act.group(), ACTS[act.group()]

    def _made(self, sentence: HanSentence, start: int, end: int) -> bool:
        """Say whether a name that may be a body's is itself what comes to be."""
        before = self.plain[max(sentence.start, start - 8) : start]
        return bool(
            _MADE.search(before)
            or _COMES_TO_BE.match(self.plain[end : min(sentence.end, end + 40)])
            or _BUILT_BY.match(self.plain, end, min(sentence.end, end + 60))
        )

    def _nickname(self, start: int, head: Word, sentence: HanSentence) -> int:
        """Where a name with a quoted nickname begins, as in `“鲸尾”射电望远镜` of two countries, else `start`."""
        if self.plain[start - 1 : start] not in tuple("”」"):
            return start
        opening = max(self.plain.rfind(mark, max(0, start - 12), start) for mark in "“「")
        both = _SIDES.search(self.plain, max(sentence.start, start - 60), head.start)
        planned = (
            self.plain.startswith(_PLANS, start)
            or head.text.endswith(_PLANS)
            or (head.text == "项目" and start == head.start)
        ) and bool(_ACT.search(self.plain, max(sentence.start, opening - 12), opening))
        if opening < sentence.start or not (both or planned):
            return start
        return opening - 2 if _SIDES.match(self.plain, max(0, opening - 2), opening) else opening

    def _opening(self, start: int, end: int) -> int:
        """Where a name that ends with its quotation begins: right behind the opening mark, if there is one near."""
        if self.plain[end : end + 1] not in tuple("”」"):
            return start
        quoted = _QUOTED_NAME.search(self.plain, max(0, end - _LONGEST_QUOTED), end)
        return quoted.start() if quoted and quoted.start() < start else start

    def _add(
        self, sentence: HanSentence, name: str, kind: str, span: tuple[int, int], *, specific: bool, kept: bool
    ) -> None:
        start, end = span
        self.mentions.append(start)
        found = self.by_name.get(name)
        if found is None:
            found = self.by_name[name] = _Found(
                name, kind, start, end, (sentence.start, sentence.end), kept, specific=specific
            )
            self._note(found)
        jubilee = _JUBILEE.match(self.plain, end, sentence.end)
        act = "" if jubilee else self._act(self._clause(sentence, start, end), start, end)
        act = act or ("共建" if _BUILT_BY.match(self.plain, end, min(sentence.end, end + 60)) else "")
        if act and not found.act and ACTS[act] not in ("met", "attended"):
            found.act, found.status = act, ACTS[act]
            found.year = self._year(sentence, (start, end), begun=act != "实施" and self.plain[start - 1] != "的")
        bounds = (sentence.start, sentence.end)
        found.parties = found.parties or self.parties.parties(bounds, name)
        found.places = found.places or self.parties.places(bounds, name)

    def _note(self, found: _Found) -> None:
        endings = [found.name[at:] for at in range(len(found.name))]
        self._endings.update(endings[1:])
        self._latest.update((ending, found) for ending in endings if ending in HEADS)

    def _clause(self, sentence: HanSentence, start: int, end: int) -> tuple[int, int]:
        low = max(sentence.start, self.plain.rfind("，", sentence.start, start) + 1)
        high = self.plain.find("，", end, sentence.end)
        return (low, high if high > 0 else sentence.end)

    def _act(self, clause: tuple[int, int], start: int, end: int) -> str:
        """The act nearest before the name, else the first after it."""
        before = list(_ACT.finditer(self.plain, max(clause[0], start - 200), start))
        after = _ACT.search(self.plain, end, clause[1])
        if after and after.start() - end <= 1 and self.plain.startswith("仪式", after.end()):
            return after.group()
        if before and not (after and self.plain[before[-1].end()] == "的"):
            return before[-1].group()
        return after.group() if after else ""

    def _year(self, sentence: HanSentence, name: tuple[int, int], *, begun: bool = True) -> int | None:
        """The year of the sentence's first date outside the name; at the same event, the latest date before."""
        paragraph = self.reading.paragraphs[sentence.paragraph]
        dateline = (
            self.plain[paragraph.start : sentence.start] != "" and self.reading.masked[sentence.start - 1] == "\n"
        )
        told = list(_TOLD.finditer(self.plain, sentence.start, name[0]))
        index = bisect_left(self._date_starts, told[-1].end() if told else sentence.start)
        earlier = (date.value for date in reversed(self.dates[max(0, index - 6) : index]))
        before = next((value for value in earlier if value and len(value) == 10), None)
        same = bool(before) and bool(_SAME_EVENT.match(self.plain, sentence.start, sentence.end))
        last = name[0] if same and not self.plain.startswith("其中", sentence.start) else sentence.end
        while index < len(self.dates) and self.dates[index].start < last:
            date = self.dates[index]
            lasts = _IN_FORCE.match(self.plain, date.end) or self.plain.endswith("有效期至", 0, date.start)
            if date.value and not (lasts or name[0] <= date.start < name[1]):
                return int(date.value[:4])
            index += 1
        same = same or bool(_PART_OF_MONTH.search(self.plain, sentence.start, sentence.end))
        return int(before[:4]) if (same or (dateline and begun)) and before else None

    def _initiative(self, found: _Found) -> Initiative:
        original = self.reading.original
        title = self.plain[found.start - 1 : found.start] == "《"
        why = "a title in 《》" if title else f"a name with the head noun “{found.type}”"
        return Initiative(
            start=found.start,
            end=found.end,
            text=self.reading.text[found.start : found.end],
            sentence=found.sentence,
            name=self.reading.text[found.start : found.end],
            type=found.type,
            parties=tuple(original(party, *found.sentence) for party in found.parties),
            places=tuple(original(place, *found.sentence) for place in found.places),
            year=found.year,
            status=found.status,
            confidence=0.9 if found.act else 0.75,
            why=why + (f" and the act “{found.act}”" if found.act else ""),
        )


def _outermost(found: list[_Found]) -> Iterator[_Found]:
    """The initiatives in the order of the text, without names inside a longer one: `“牛顿奖学金”计划`."""
    reached = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.end > reached:
            reached = each.end
            yield each


def _is_event_label(text: str, start: int, end: int) -> bool:
    """Say whether the name stands in quotation marks before an event's noun: `“熊猫对话”论坛`."""
    return text[start - 1 : start] in tuple("“「") and bool(_EVENT.match(text, end))


_TRADED = re.compile("(?:供货|采购|租赁|销售|买卖|保密|贷款|融资|股权|收购|并购|转让|认购)[^，]{0,4}(?:协议|合同)$")
"""What firms sign between themselves and is no initiative."""
_SITES = ("中心", "基地", "园", "园区", "实验室", "研究院", "研究所", "观测站", "试验站")
"""What is but the place of something, behind `在`: `在酒泉卫星发射中心成功发射`."""
_EMPLOYS = re.compile("(?:智库|机构|公司|企业|组织|协会|媒体|网站|期刊|杂志|品牌)[“「]$")
"""Before the name of a body in quotation marks: `英国智库“……中心”`."""
_GOES_ON_AS_EVENT = ("磋商", "会议", "会谈", "论坛", "研讨会", "峰会", "对话会", "比赛", "大赛")
_EVENT = re.compile("[”」](?:主题)?(?:论坛|展览|会议|研讨会|峰会|活动|年会|系列)")


_COUNTED_AFTER = re.compile(r"(?:已达)?\d+[余多]?[家个所]")
_MAKER = re.compile("由(?:[^，。；]{2,28}[与和及、])?$")
"""Before a body that makes something: `由某基金会与某学院设立`."""
_ACT_WORDS = tuple(ACTS)
_COUNTED_APART = re.compile(r"[\d一两二三四五六七八九十百几多][多余]?[项份个批][^，。；：《“]{2,24}的$")
"""Before a name that is none: `三项总经费700万英镑的中英联合科研项目`."""
_COUNTED = re.compile(r"(?:\d|[一两二三四五六七八九十百几多])[多余]?[项份个]$|首个(?:双边)?$")
"""Before a name that is none: `117项政府间科技合作协定`, `首个双边科技创新合作战略`."""


def _inside_title(text: str, at: int) -> bool:
    opening = text.rfind("《", max(0, at - 60), at)
    return opening >= 0 and text.find("》", opening, at) < 0
