"""The turns of an interview or a press conference: the same few names before a colon, again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from msgspec.structs import replace

from briefwright.extract.chinese.lexicon import HAN, ROLE
from briefwright.extract.chinese.name_shapes import DOTTED
from briefwright.extract.chinese.native_names import native_end
from briefwright.extract.chinese.office_parts import split_office
from briefwright.extract.chinese.person import HanPerson
from briefwright.extract.chinese.reading import MASK, HanReading
from briefwright.extract.chinese.register import HanRegister
from briefwright.extract.text.paragraphs import Paragraph

_LABEL = re.compile(
    rf"[\s　]*(?P<name>《[^《》\n]{{2,12}}》[{HAN}·A-Za-z]{{0,16}}|[{HAN}·A-Za-z]{{1,16}})"
    r"(?:[（(][^（）()\n]{1,6}[）)])?[：:]\s*(?=\S|$)"
)
_ASKERS = (
    "记者",
    "问",
    "主持人",
    "提问",
    "Q",
    "媒体",
    "观众",
    "网友",
    "读者",
    "》",
    "报",
    "社",
    "电视台",
    "新闻",
    "新闻网",
    "周刊",
    "杂志",
    "月刊",
    "日报",
    "观察",
    "观察者网",
    "财新",
    "编辑部",
    "本刊",
    "彭博",
)
_ANSWERERS = frozenset(("答", "A", "答复", "回答"))
_REPORTED = re.compile(r"记者|[他她](?:说|表示)|图为|编辑|责编")


_CAPTION = re.compile(r"^\s*(?:图为|图片来源)|(?:摄|供图|图片)[）)]?\s*$")
"""A picture's caption, which may stand between two paragraphs of an answer."""
_HOST = re.compile(
    rf"(?:^|(?<=[，。\n日]))(?P<office>[^，。；！？：\n日]{{2,40}}?(?:{ROLE}))"
    r"(?:今[天日]|当天|[上下]午|\d+日|在[^，。\n]{2,14}?|例行)*(?:主持|举行|出席|答记者问|就[^。\n]*答|接受|回答)"
)
"""Who meets the press, announced without a name: `外交部发言人主持例行记者会`."""
_OPENING = 600


class Turn(NamedTuple):
    """What one side says in a paragraph: from after the label to the end. `who` is `None` for a question."""

    paragraph: int
    start: int
    end: int
    who: HanPerson | None
    labelled: bool


def find_turns(reading: HanReading, register: HanRegister) -> list[Turn]:
    """All turns in order, none where the text is no interview."""
    labels = [_LABEL.match(reading.masked, p.start, p.end) for p in reading.paragraphs]
    counts = Counter(match["name"] for match in labels if match)
    askers = {name for name in counts if name.endswith(_ASKERS)} | _who_only_asks(reading, labels, counts)
    answers = {name for name in counts if name in _ANSWERERS or (name not in askers and counts[name] >= 2)}
    if answers and askers:
        answers |= {name for name in counts if name in register.people}
    if askers:
        answers |= _answer_once(labels, askers)
    asked = _asked_in_prose(reading, labels, register)
    answers |= asked | _in_transcript(reading, labels)
    if not answers or not (askers or asked or len(answers) >= 2):
        return []
    sides = askers | answers
    first = next(match.start() for match in labels if match)
    host = _appoint_host(reading, register, first, answers - _ANSWERERS)
    turns: list[Turn] = []
    latest: Turn | None = None
    pending: list[Turn] = []
    for number, match in enumerate(labels):
        paragraph = reading.paragraphs[number]
        if match and match["name"] in sides:
            turns.extend(pending)
            pending = []
            who = None if match["name"] in askers else _who(match, register, host)
            latest = Turn(number, match.end(), paragraph.end, who, labelled=True)
            alone = not reading.masked[match.end() : paragraph.end].strip()
            if alone or who is None or not _quotes(reading, match.end(), paragraph.end):
                turns.append(latest)
        elif latest is not None and latest.start == latest.end and latest is turns[-1]:
            latest = Turn(number, paragraph.start, paragraph.end, latest.who, labelled=True)
            turns.append(latest)
        elif latest is not None and _goes_on(reading, paragraph):
            carried = replace(latest.who, basis="carried") if latest.who else None
            pending.append(Turn(number, paragraph.start, paragraph.end, carried, labelled=False))
        elif not _CAPTION.search(reading.masked, paragraph.start, paragraph.end):
            turns.extend(_spoken(pending, reading))
            latest, pending = None, []
    return [*turns, *_spoken(pending, reading)]


_IN_PERSON = re.compile("我|咱|中方|(?<=\n)(?:希望|敦促|奉劝|呼吁)")
_TELLS = re.compile("(?:表示|说|指出|强调)[，：]")


def _spoken(pending: list[Turn], reading: HanReading) -> Iterator[Turn]:
    """The paragraphs behind the last answer that go on in the speaker's own person."""

    def goes_on(turn: Turn) -> bool:
        span = turn.start, turn.end
        return bool(_IN_PERSON.search(reading.masked, *span)) and not _TELLS.search(reading.masked, *span)

    return takewhile(goes_on, pending)


_ASKED = re.compile("(?:记者|媒体)[^。\n]{0,24}(?:提问|问)|[？?]\\s*$")


def _asked_in_prose(reading: HanReading, labels: list[re.Match[str] | None], register: HanRegister) -> set[str]:
    """Who holds an office and answers, once, what the paragraph before tells that a journalist asked."""
    paragraphs = reading.paragraphs
    return {
        match["name"]
        for number, match in enumerate(labels)
        if match is not None
        and number
        and (person := register.people.get(match["name"]))
        and person.role
        and _ASKED.search(reading.masked, paragraphs[number - 1].start, paragraphs[number - 1].end)
    }


_TRANSCRIPT = re.compile("(?:实录|问答|对话|访谈)[^。\\n]{0,8}如下[：:。]?\\s*$")


def _in_transcript(reading: HanReading, labels: list[re.Match[str] | None]) -> set[str]:
    """The first two sides behind a paragraph that announces what both said: `回答提问，实录如下：`."""
    paragraphs = reading.paragraphs
    return {
        match["name"]
        for (before, asked), (_, answered) in pairwise(enumerate(labels))
        if before
        and asked
        and answered
        and _TRANSCRIPT.search(reading.masked, paragraphs[before - 1].start, paragraphs[before - 1].end)
        for match in (asked, answered)
    }


def _who_only_asks(reading: HanReading, labels: list[re.Match[str] | None], counts: Counter[str]) -> set[str]:
    """A host whose turns, two or more, are questions all."""
    asks = Counter(
        match["name"]
        for match, paragraph in zip(labels, reading.paragraphs, strict=True)
        if match and reading.masked.endswith(("？", "?"), paragraph.start, paragraph.end)
    )
    return {name for name, count in asks.items() if count == counts[name] > 1}


def _answer_once(labels: list[re.Match[str] | None], askers: set[str]) -> set[str]:
    """The names that stand before a colon but once, right after a question."""
    following = (
        match["name"]
        for asked, match in pairwise(labels)
        if match and asked and asked["name"] in askers and match["name"] not in askers
    )
    return {name for name in following if native_end(name, 0, len(name)) == len(name) or DOTTED.fullmatch(name)}


def _appoint_host(reading: HanReading, register: HanRegister, first: int, names: set[str]) -> HanPerson | None:
    """Give the only one who answers the office that the words before the first question announce; return it."""
    answering = [person for name in names if (person := register.people.get(name))]
    host = _HOST.search(reading.masked, 0, min(first, _OPENING))
    named = host is not None and any(name in host["office"] for name in register.people)
    if host and not named and len(answering) == 1 and not answering[0].role and not answering[0].organisation:
        answering[0].role, answering[0].organisation = split_office(host["office"])
    if host is None:
        return None
    return HanPerson(
        host["office"], *split_office(host["office"]), start=host.start("office"), end=host.end("office")
    )


def _who(match: re.Match[str], register: HanRegister, host: HanPerson | None) -> HanPerson | None:
    if match["name"] not in _ANSWERERS:
        known = register.person(match["name"])
        return known.at(*match.span("name")) if known else register.understand(*match.span("name"))
    first = next((m.person for m in register.mentions if not m.person.role.endswith("记者")), None)
    return replace(first, basis="carried") if first else host


def _quotes(reading: HanReading, start: int, end: int) -> bool:
    return MASK in reading.masked[start:end]


def _goes_on(reading: HanReading, paragraph: Paragraph) -> bool:
    """Say whether a paragraph without a label may belong to the turn before: it reports nobody."""
    words = reading.masked[paragraph.start : paragraph.end]
    return MASK not in words and not _REPORTED.search(words)
