"""Facts in Chinese: sentences that report an act, a figure or a date; offices beside names; claims in speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from briefwright.extract.chinese.lexicon import ACTS, CUE
from briefwright.extract.chinese.reading import MASK, HanReading, HanSentence
from briefwright.model.evidence import CLAIMED, DateMention, Fact, Figure, Quote

_ACT = re.compile("|".join(sorted(ACTS, key=len, reverse=True)))
_GROWTH = re.compile(
    "增长|增長|达到|達到|超过|超過|吸引|突破|完成|累计|累計|培养|培養|获得|獲得|服务企业|投入|入驻|占|下降|减少|覆盖|參與|参与|支持"
)
_REFERENCE = re.compile(
    "(?:该|該|这|這)?(?:方案|备忘录|備忘錄|协议|協議|项目|項目|中心|基金|计划|計劃|联盟|聯盟|园区|園區|实验室|實驗室|倡议|战略|望远镜)"
)
_REPORTED = re.compile(rf"{CUE}(?:道|说|說|到)?[，,：:]|^据|^據")
_OPINION = re.compile("应当|應當|应该|應該|必须|必須|希望|愿意|愿与|可以|需要|期待|有望")
_STOPS = "。！？!?；;，,：: \n”“」』』"
_LEADING = "。！？!?；;，,：: \n\u3000”」』"
_INNER = re.compile(r"[^。！？!?；;\n]+")
_HELD = frozenset(
    (
        "举行",
        "舉行",
        "举办",
        "舉辦",
        "召开",
        "召開",
        "签署",
        "簽署",
        "发布",
        "發佈",
        "启动",
        "啟動",
        "揭牌",
        "开幕",
        "落成",
        "签约",
    )
)


class HanFactFinder:
    """One fact a sentence, at most, outside speech; claims in speech need a figure."""

    def __init__(
        self, reading: HanReading, dates: list[DateMention], figures: list[Figure], initiatives: list[int]
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.dates = dates
        self.figures = figures
        self.initiatives = sorted(initiatives)
        self._date_starts = [d.start for d in dates]
        self._figure_starts = [f.start for f in figures]

    def find(self, quotes: list[Quote]) -> list[Fact]:
        """All facts in order; `quotes` are the quotations found, whose claims are looked at too."""
        found: list[Fact] = []
        direct = sorted((quote.start, quote.end) for quote in quotes if quote.form == "direct")
        for sentence in self.reading.sentences:
            masked = self.reading.masked[sentence.start : sentence.end]
            spoken = bisect_right(direct, (sentence.start, len(self.text))) - 1
            inside = spoken >= 0 and sentence.start < direct[spoken][1]
            if MASK not in masked and not inside and not _REPORTED.search(masked):
                found.extend(self._fact(sentence, sentence.start, sentence.end, claimed=False))
        for quote in quotes:
            for part in _INNER.finditer(self.text, quote.start, quote.end):
                bounds = HanSentence(*quote.sentence, 0, ())
                found.extend(self._fact(bounds, part.start(), part.end(), claimed=True))
        found.extend(self._roles(quotes))
        return sorted({(f.start, f.end): f for f in found}.values(), key=lambda fact: (fact.start, fact.end))

    def _fact(self, sentence: HanSentence, start: int, end: int, *, claimed: bool) -> list[Fact]:
        while start < end and self.text[start] in _LEADING:
            start += 1
        while end > start and self.text[end - 1] in _STOPS:
            end -= 1
        words = self.text[start:end]
        dates = _within(self.dates, self._date_starts, start, end)
        figures = _figures(self.figures, self._figure_starts, start, end)
        act = _ACT.search(words)
        initiative = bisect_left(self.initiatives, end) > bisect_left(self.initiatives, start)
        named = bool(_REFERENCE.match(words)) or "“" in words or "《" in words
        score = named + bool(act) + bool(dates) + 2 * bool(figures) + 2 * initiative + bool(_GROWTH.search(words))
        if len(words) < 8 or score < 2 or (claimed and not any(map(_tells, figures)) and not (act and initiative)):
            return []
        if _OPINION.search(words) and not figures:
            return []
        why = "、".join(
            filter(None, (act.group() if act else "", "figure" if figures else "", "date" if dates else ""))
        )
        return [
            Fact(
                start=start,
                end=end,
                text=words,
                sentence=(sentence.start, sentence.end),
                category=_category(figures, dates, act.group() if act else ""),
                dates=tuple(dates),
                figures=tuple(figures),
                confidence=round(min(0.92, 0.55 + 0.1 * score) - (0.1 if claimed else 0), 2),
                why=f"a statement with {why or 'a named thing'}",
                doubt=CLAIMED if claimed else "",
            )
        ]

    def _roles(self, quotes: list[Quote]) -> list[Fact]:
        """The office beside a speaker's name, at its first mention."""
        found: list[Fact] = []
        seen: set[str] = set()
        for quote in quotes:
            speaker = quote.speaker
            if not speaker.role or speaker.name is None or speaker.name in seen or speaker.basis != "explicit":
                continue
            if speaker.start is None or speaker.end is None or speaker.end - speaker.start <= len(speaker.name):
                continue
            seen.add(speaker.name)
            found.append(
                Fact(
                    start=speaker.start,
                    end=speaker.end,
                    text=self.text[speaker.start : speaker.end],
                    sentence=quote.sentence,
                    category="role",
                    confidence=0.9,
                    why="an office beside a name",
                )
            )
        return found


def _tells(figure: Figure) -> bool:
    """Say whether a figure in somebody's words is more than a manner of speaking."""
    value = figure.value or 0
    measured = figure.unit is not None and figure.unit not in ("years", "months", "days", "hours")
    return measured or value >= 20 or (value >= 5 and any(char.isdigit() for char in figure.text))


def _within(items: list[DateMention], starts: list[int], start: int, end: int) -> list[DateMention]:
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    return [item for item in items[low:high] if item.end <= end]


def _figures(items: list[Figure], starts: list[int], start: int, end: int) -> list[Figure]:
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    return [item for item in items[low:high] if item.end <= end]


def _category(figures: list[Figure], dates: list[DateMention], act: str) -> str:
    if figures:
        return "figure"
    if act in _HELD:
        return "event"
    return "activity" if act or not dates else "date"
