"""Facts in Chinese: sentences that report an act, a figure or a date; offices beside names; claims in speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TypeVar

from briefwright.extract.chinese.alternatives import grouped
from briefwright.extract.chinese.fact_signs import (
    ACT,
    BY,
    BY_NOW,
    DONE_OR_GROWN,
    FOUND,
    JOINTLY,
    ORDINAL,
    REFERENCE,
    is_reported,
    is_shown,
)
from briefwright.extract.chinese.figure_worth import LASTING, is_large, scenic, sets_scene, tells
from briefwright.extract.chinese.lexicon import ACTS
from briefwright.extract.chinese.opinions import OPINION_TAIL, only_talks, only_thinks
from briefwright.extract.chinese.quotes import HanQuoteFinder
from briefwright.extract.chinese.reading import MASK, HanReading, HanSentence, is_heading
from briefwright.extract.chinese.told_forms import (
    BOTH_DO,
    PLANNED,
    holds_office,
    is_a_first,
    is_ranked,
    takes_part,
    works_along,
)
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import CLAIMED, DateMention, Fact, Figure, Quote

_Within = TypeVar("_Within", DateMention, Figure)
_PERSONAL = re.compile("我(?![们国校市省所院司方县区])")
_OPINION = re.compile("应当|应该|必须|希望|愿意|愿[与同和在就为]|可以|需要|期待|有望|期盼|决心")
_URGES = re.compile("(?:双方|两国|各方|我们|中方|英方)应(?![邀约询])|应以")
_VAGUE = re.compile("近日|日前|近期|.?十.五.?")
"""Times that tell no day or year."""
_WISHED = ("希望", "期待", "期望", "呼吁", "建议", "希望，", "期待，", "期望，", "呼吁，", "建议，")
"""Verbs behind which somebody tells what should be, and no fact."""
_DIGIT = re.compile(r"\d")
_TELLING = 18
"""Characters of somebody's words that tell something by their year alone."""
_NO_OFFICE = ("记者", "导师", "师兄", "师姐", "同门")
_STOPS = "。！？!?；;，,：: \n”“」』』"
_LEAST_TELLING = 16
"""Characters of the shortest clauses before a speaker that tell something of their own."""
_LEADS_UP = re.compile(
    "\\s*(?:对此|对于|谈[到及]|就|针对|面对|在[^，]{2,30}(?:时|上|中|后|期间|看来)[，,]|在[^，]{2,40}(?:时|上|中|期间)$|作为|身为|据|当被?|自|为|从|[^，。]{0,12}(?:谈|(?<!访)问)|"
    "[^，。]{2,40}(?:时|之际|期间|后|以来|认为|看来)$)"
)
"""What only leads up to what somebody says."""
_SHORTEST = 8
"""Characters of the shortest fact."""
_LEADING = "。！？!?；;，,：: \n\u3000”」』"
_LABEL = re.compile("“[^”]{1,12}”|「[^」]{1,12}」")
_IMPRINT = re.compile(
    r"\s*(?:作者|来源|时间|地点|日期|出席|列席|记录|编辑|责编|责任编辑|发布时间|发稿时间|更新时间|字号|选择字号)[：:]"
)
"""The line that tells who wrote and printed an article, and when."""
_PICTURED = ("现场", "合影", "留影", "现场\n", "合影\n", "留影\n")
"""How a picture's caption ends, which tells of no act by itself."""
_INNER = re.compile(r"[^。！？!?；;\n]+")
_HELD = words("闭幕 举行 举办 召开 签署 发布 启动 揭牌 开幕 落成 签约")
_AGREE = re.compile("(?:[^，。]{2,12}，)?[^，。]{4,60}(?:签署|续签|签订|出台|推出)[^，。]{2,40}(?=，)")
"""What somebody agrees upon, before he or she says more: `甲和乙签署联合声明，强调……`."""
_DURING = re.compile("在[^，。]{4,40}(?:期间|之际)，")
"""When something was so, which makes no fact of it by itself."""
_ASKS = ("？", "?")
_YEAR = re.compile(r"年(?:(?<=\d{4}年)|(?<=\d{4} 年))")
"""A year in figures, found by the character behind it."""


class HanFactFinder:
    """One fact a sentence, at most, outside speech; claims in speech need a figure."""

    def __init__(
        self,
        reading: HanReading,
        speech: HanQuoteFinder,
        dates: list[DateMention],
        figures: list[Figure],
        initiatives: list[int],
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.plain = reading.plain
        self.register = speech.register
        self.turns = speech.turns
        self.dates = dates
        self.figures = figures
        self.initiatives = sorted(initiatives)
        self._date_starts = [d.start for d in dates]
        self._figure_starts = [f.start for f in figures]
        self._sentence_starts = [sentence.start for sentence in reading.sentences]

    def find(self, quotes: list[Quote]) -> list[Fact]:
        """All facts in order; `quotes` are the quotations found, whose claims are looked at too."""
        found: list[Fact] = []
        told = {quote.sentence[0] for quote in quotes if quote.form == "indirect" and quote.confidence >= _SURE}
        direct = sorted((quote.start, quote.end) for quote in quotes if quote.form == "direct")
        for sentence in self.reading.sentences:
            start, end = sentence.start, sentence.end
            if end - start < _SHORTEST or start in told or sentence.paragraph in self.turns:
                continue
            masked = self.reading.masked[start:end]
            spoken = bisect_right(direct, (start, len(self.text))) - 1
            if MASK in masked or (spoken >= 0 and start < direct[spoken][1]):
                continue
            asks = (
                self.plain.startswith(_ASKS, end - 1)
                or is_heading(masked, 0, len(masked))
                or (masked.endswith(_PICTURED) and "，" not in masked)
            )
            if asks or _IMPRINT.match(self.plain, start):
                continue
            if not is_reported(masked) or FOUND.search(masked):
                found.extend(self._fact(sentence, start, end, claimed=False))
        found.extend(self._before_speakers(quotes))
        for quote in quotes:
            bounds = HanSentence(*quote.sentence, 0, ())
            sourced = quote.speaker.basis != "none"
            for part in _INNER.finditer(self.text, quote.start, quote.end):
                if self.plain.endswith(_WISHED, quote.sentence[0], part.start()) and not _DIGIT.search(
                    part.group()
                ):
                    continue
                found.extend(self._fact(bounds, part.start(), part.end(), claimed=sourced))
        found.extend(self._roles(quotes, sorted((fact.start, fact.end) for fact in found if not fact.doubt)))
        return sorted({(f.start, f.end): f for f in found}.values(), key=lambda fact: (fact.start, fact.end))

    def _before_speakers(self, quotes: list[Quote]) -> Iterator[Fact]:
        """What a sentence tells in clauses of its own before it names who speaks: `甲和乙启动……，校长某某表示`."""
        seen: set[int] = set()
        for quote in quotes:
            start, speaker = quote.sentence[0], quote.speaker.start
            if quote.form != "indirect" or start in seen or quote.speaker.basis != "explicit" or speaker is None:
                continue
            seen.add(start)
            end = self.plain.rfind("，", start, max(start, speaker))
            if end - start < _LEAST_TELLING:
                agreed = _AGREE.match(self.plain, start, quote.start)
                end = (
                    agreed.end()
                    if agreed
                    else self._clause_behind(speaker, quote.start)
                    if quote.speaker.role
                    else -1
                )
            if end - start < _LEAST_TELLING or MASK in self.reading.masked[start:end]:
                continue
            acts = ACT.search(self.plain, start, end) or DONE_OR_GROWN.search(self.plain, start, end)
            if acts and not _LEADS_UP.match(self.plain, start, end):
                yield from self._fact(HanSentence(*quote.sentence, 0, ()), start, end, claimed=False)

    def _clause_behind(self, speaker: int, words: int) -> int:
        """Where the clause ends that tells what a speaker does before the verb that reports; -1 without one."""
        comma = self.plain.find("，", speaker, words)
        if self.plain.endswith(_AT_TIME, speaker, max(speaker, comma)):  # "某某5日晚，在……发表演说，并表示"
            comma = self.plain.find("，", comma + 1, words)
        more = self.plain.find("，", comma + 1, words) if comma > 0 else -1
        alone = comma > 0 and more < 0 and words - comma > 1
        return comma if alone and not is_reported(self.reading.masked, speaker, comma + 1) else -1

    def _fact(self, sentence: HanSentence, start: int, end: int, *, claimed: bool) -> list[Fact]:
        start, end = self._trimmed(start, end)
        if end - start < _SHORTEST:
            return []
        dates = [d for d in _within(self.dates, self._date_starts, start, end) if self._tells_when(d, start)]
        figures = self._told_figures(start, end, claimed=claimed) if self.figures else []
        plain = self.plain[start:end]
        lead = _YEARS_SINCE.match(plain) if "来" in plain else None
        at = _AT_TALKS.match(plain) if plain[0] in "会座签出参" else lead
        act = ACT.search(plain, at.end() if at else 0)
        if act and act.group() in _REACHED and plain.startswith("的", act.end()):
            act = ACT.search(plain, act.end())
        initiative = bisect_left(self.initiatives, end) > bisect_left(self.initiatives, start)
        if claimed and not _checkable(plain, figures, act, dates, initiative):
            return []
        urges = "应" in plain and _URGES.search(plain)
        if urges or sets_scene(plain, figures, dates, act) or only_thinks(plain, figures, dates):
            return []
        if claimed:
            done = bool(initiative and _DONE.search(plain))
            if only_talks(plain, figures, dates, act, done=done):
                return []
        first, ranked, planned = is_a_first(plain), is_ranked(plain), PLANNED.search(plain) is not None
        labelled = "“" in plain or "「" in plain
        bare = _LABEL.sub("", plain) if labelled else plain
        growth = first or ranked or bool(DONE_OR_GROWN.search(bare))
        dated, jointly = bool(_YEAR.search(bare)), bool(JOINTLY.search(plain))
        offices = 2 * jointly + (0 if claimed else self._offices(plain, (start, end), acts=bool(act), dated=dated))
        if not (act or dates or figures or growth or offices or planned):
            return []
        named = bool(REFERENCE.match(plain)) or labelled or "《" in plain
        counted = any(figure.unit not in LASTING or any(map(str.isdigit, figure.text)) for figure in figures)
        score = named + bool(act) + bool(dates) + bool(figures) + counted + 2 * initiative + growth + offices
        score += bool(act and "已" in plain and BY_NOW.search(plain)) + 2 * (first or planned)
        score += bool((act or growth) and "由" in plain and BY.search(plain)) + (growth and is_shown(plain))
        score += 2 * ranked + bool("了" in plain and BOTH_DO.search(plain)) + (len(plain) >= 12 and dated)
        told = dated and (act or growth or figures)
        personal = claimed and not told and _PERSONAL.search(plain) and not any(map(is_large, figures))
        opinion = _OPINION.search(plain) and not (figures or dates or jointly)
        if len(plain) < 8 or score < 2 or personal or opinion:
            return []
        said = self.text[start + act.start() : start + act.end()] if act else ""
        why = "、".join(filter(None, (said, "figure" if figures else "", "date" if dates else "")))
        return [
            Fact(
                start=start,
                end=end,
                text=self.text[start:end],
                sentence=(sentence.start, sentence.end),
                category=_category(figures, dates, act.group() if act else ""),
                dates=tuple(dates),
                figures=tuple(figures),
                confidence=round(min(0.92, 0.55 + 0.1 * score) - (0.1 if claimed else 0), 2),
                why=f"a statement with {why or 'a named thing'}",
                doubt=CLAIMED if claimed else "",
            )
        ]

    def _told_figures(self, start: int, end: int, *, claimed: bool) -> list[Figure]:
        """The figures of a stretch that tell something; in what somebody only supposes, no shares."""
        figures = [f for f in _within(self.figures, self._figure_starts, start, end) if claimed or self._counts(f)]
        if not figures:
            return figures
        if claimed and _SUPPOSES.search(self.plain, start, end):
            figures = [figure for figure in figures if not _SHARE.fullmatch(figure.text)]
        return [
            f
            for f in figures
            if not (
                _described(self.plain, f)
                or self.plain[f.start - 1] in "“「《"
                or _remembered(self.plain, f)
                or (
                    f.unit == "years"
                    and (
                        self.plain.startswith(_SINCE, f.end)
                        or (f.start == start and self.plain[f.end : f.end + 1] == "的")
                        or self.plain.endswith(_OVER, 0, f.start)
                    )
                )
            )
        ]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """A stretch without the marks around it and what is only hoped for at its end."""
        while start < end and self.text[start] in _LEADING:
            start += 1
        while end > start and self.text[end - 1] in _STOPS:
            end -= 1
        return start, hoped.start() if (hoped := OPINION_TAIL.search(self.plain, start + _SHORTEST, end)) else end

    def _offices(self, plain: str, span: tuple[int, int], *, acts: bool, dated: bool) -> int:
        """How much a sentence tells of who somebody is, who takes part and who works with whom."""
        people = self.register.within(*span)
        part = bool(people) and acts and any(m.at > m.start for m in people)
        if not part and takes_part(plain):
            part = any(m.at > m.start or m.person.role for m in people) or bool(_SOMEBODY.search(plain))
        found = int(bool(people or part) and (dated or part or "访问了" in plain)) + (part and not acts)
        found += 2 * (bool(people) and self.register.tells_office(people[0].end))
        return found + 2 * works_along(plain) + 2 * holds_office(plain, named=bool(people))

    def _tells_when(self, date: DateMention, start: int) -> bool:
        """Say whether a date is a day or a year, and no part of a name: `“2008年出口管制法”`."""
        if _VAGUE.fullmatch(date.text) or self.plain.startswith(("的这", "的那"), date.end):
            return False
        return date.start == start or self.plain[date.start - 1] not in "“「《"

    def _counts(self, figure: Figure) -> bool:
        """Say whether a figure tells something: neither a scene nor the years of a plan, `未来五年发展规划`."""
        years = figure.unit == "years" and not _DIGIT.search(figure.text)
        ahead = years and self.plain.find("未来", max(0, figure.start - _NEAR), figure.start) >= 0
        return not (scenic(figure) or ahead or (years and self.plain.endswith(_SPAN, 0, figure.start)))

    def _roles(self, quotes: list[Quote], told: list[tuple[int, int]]) -> list[Fact]:
        """The office beside a speaker's name, where the text first gives it and no fact tells it already."""
        if not quotes:
            return []
        sentences: dict[str, tuple[int, int]] = {}
        for quote in quotes:
            for name in (quote.speaker.name or "").split("、"):
                sentences.setdefault(name, quote.sentence)
        found: list[Fact] = []
        for mention in self.register.mentions:
            name = self.reading.original(mention.person.name, mention.start, mention.end)
            sentence = sentences.get(name)
            if mention.at == mention.start or sentence is None or mention.person.role.endswith(_NO_OFFICE):
                continue
            del sentences[name]
            around = bisect_right(told, (mention.start, len(self.text))) - 1
            if around >= 0 and mention.end <= told[around][1]:
                continue
            found.append(
                Fact(
                    start=mention.start,
                    end=mention.end,
                    text=self.text[mention.start : mention.end],
                    sentence=self._sentence_of(mention.start, mention.end),
                    category="role",
                    confidence=0.9,
                    why="an office beside a name",
                )
            )
        return found

    def _sentence_of(self, start: int, end: int) -> tuple[int, int]:
        starts = self._sentence_starts
        index = bisect_right(starts, start) - 1
        sentence = self.reading.sentences[index] if index >= 0 else None
        return (sentence.start, max(sentence.end, end)) if sentence else (start, end)


def _remembered(plain: str, figure: Figure) -> bool:
    """Say whether a jubilee is only what something is held for, `100周年纪念日`: it ends no statement."""
    return figure.text.endswith("周年") and plain[figure.end : figure.end + 1] not in ("", *"，。；！\n")


def _described(plain: str, figure: Figure) -> bool:
    """Say whether a figure only tells how something is that is named: `在海拔5100米的地方`."""
    return _ATTRIBUTE.match(plain, figure.start) is not None or (
        plain.endswith("海拔", 0, figure.start) and plain.startswith("的", figure.end)
    )


def _checkable(
    plain: str, figures: list[Figure], act: re.Match[str] | None, dates: list[DateMention], initiative: bool
) -> bool:
    """Say whether what somebody claims can be checked: it counts something, or an act has a name or a date."""
    if any(map(tells, figures)) or PLANNED.search(plain) or is_a_first(plain) or is_ranked(plain):
        return True
    during = _DURING.match(plain)
    named = initiative or dates or "《" in plain
    done = act and (named or ORDINAL.search(plain) or BOTH_DO.search(plain) or BY_NOW.search(plain))
    return bool(done) or bool(
        _YEAR.search(plain, during.end() if during else 0)
        and (act or DONE_OR_GROWN.search(plain) or len(plain) >= _TELLING)
    )


_DONE = re.compile(f"(?:{grouped('|'.join(ACTS))})了")
_SUPPOSES = re.compile("会|如果|若|分之.[大长高厚重小粗]")
_AT_TALKS = re.compile(
    "(?:会谈|会见|会晤|座谈|签约仪式|会议)(?:过程)?(?:中|上|期间|后|时)，|(?:出席|参加)[^，。的]{2,20}的(?=.{2})"
)
"""When somebody tells something, or who does, which is no act of the sentence."""
_SHARE = re.compile("[^百]+分之.+")
"""`三分之一`, with which somebody supposes or compares as often as counts."""
_YEARS_SINCE = re.compile("[^，]{1,30}(?:建立|成立|创办|创建|启动|设立|签署)(?:[^，]{0,8}年[以]?来|以来)，?")
"""Since when something has gone on, in which what began it is no act of the sentence."""
_SOMEBODY = re.compile("[他她][将会亦也还]|代表团|考察团|访问团|一行|师生|来自[^，。]{2,30}的")
"""Somebody named before, or a delegation, who goes somewhere or takes part."""
_SINCE = ("来", "以来")
"""Behind a number of years that only tells for how long something has gone on."""
_SURE = 0.85
"""Confidence of words that somebody certainly reports."""


_AT_TIME = ("日", "晚", "上午", "下午")
"""How words end that tell when somebody acts."""
_OVER = ("此后", "过去", "过去的", "在近", "最近")
"""Before a number of years in which something went on."""
_REACHED = ("达成", "建立")
"""Acts that, before `的`, only tell of something that there is: `落实好两国领导人达成的共识`."""
_NEAR = 6
"""Characters between `未来` and the number of years, or the second one: `未来十年、二十年`."""
_SPAN = ("今后", "最近")
"""Before a number of years that counts nothing."""


_ATTRIBUTE = re.compile(r"(?:海拔)?[约近]?\d[\d.]*[余多]?(?:米|岁|公里)[高长宽深]?的")
"""A figure that only describes what is named: `海拔4700米的冰川`."""


def _within(items: list[_Within], starts: list[int], start: int, end: int) -> list[_Within]:
    low = bisect_left(starts, start)
    if low == len(starts) or starts[low] >= end:
        return []
    return [item for item in items[low : bisect_left(starts, end, low)] if item.end <= end]


def _category(figures: list[Figure], dates: list[DateMention], act: str) -> str:
    if figures:
        return "figure"
    if act in _HELD:
        return "event"
    return "activity" if act or not dates else "date"
