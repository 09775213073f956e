"""Where a Chinese text names people: beside an office, behind an attribute, by the shape or the use of a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from briefwright.extract.chinese.body_names import COUNTRY
from briefwright.extract.chinese.lexicon import HAN, ROLE
from briefwright.extract.chinese.name_shapes import (
    DOT,
    DOTTED,
    HONOUR,
    LATIN_BEFORE_OFFICE,
    NAMED_AFTER_PERSON,
    ODD_PART,
    TIBETAN,
)
from briefwright.extract.chinese.names import (
    is_name,
    name_after,
    name_after_attribute,
    name_between,
    names_around_dots,
    names_before_offices,
    names_that_act,
)
from briefwright.extract.chinese.native_names import native_end
from briefwright.extract.chinese.office_parts import ANY_ROLE, offices_in
from briefwright.extract.chinese.offices import ATTRIBUTE, BEING
from briefwright.extract.chinese.short_forms import SEPARATOR
from briefwright.extract.chinese.words import is_common_word, is_in_dictionary, tags_of

_AGE_BETWEEN = re.compile(r"[、，](?:今年|现年|年近|年仅)?[\d一二三四五六七八九十]+多?岁的")
_CALLED = re.compile("名叫|名为|叫")
_OPENS_LINE = re.compile(rf"(?m)^[ \u3000]*(?P<name>[{HAN}]{{2,4}})(?=[：:， \u3000])")
_LABELS = re.compile(rf"(?m)[：:]|，[^。\n]{{0,20}}生于|[ \u3000][^，。；：\n]{{2,40}}(?:{ROLE})(?:[，。；、]|$)")
"""Behind a name that a line begins with: a colon, when its holder was born, the office."""


def places_of_names(text: str) -> list[tuple[int, int]]:
    """Everybody named with an office, or with a name that is told by its shape, as (start, end) in order."""
    dotted = DOTTED.finditer(text) if DOT.search(text) else ()
    spans = dict(map(_after_office, dotted))
    spans |= dict(names_around_dots(text, spans))
    spans |= dict(match.span() for match in TIBETAN.finditer(text))
    spans |= dict(match.span() for match in LATIN_BEFORE_OFFICE.finditer(text))
    name_ends = cache(partial(name_after, text))  # several finders ask for the same offices
    for found in (
        _beside_offices(text, spans, name_ends),
        _before_honours(text, name_ends),
        _behind_attributes(text),
        _after_persons(text, spans),
    ):
        for at, end in found:
            spans.setdefault(at, end)
    parts = [SEPARATOR.split(text[at:end]) for at, end in spans.items()]
    short = {part for split in parts for part in (split[0], split[-1])}
    for found in (
        names_before_offices(text, short, name_ends),
        names_that_act(text, short, spans, name_ends),
    ):
        for at, end in found:
            spans.setdefault(at, end)
    spans |= dict(_before_colons(text, spans))
    firms = {
        text[at:end] for at, end in spans.items() if text[at - 1] in "牌商企司庄" and text.endswith(_FIRMS, 0, at)
    }
    return sorted(
        (at, end)
        for at, end in spans.items()
        if text[at:end] not in firms
        and not text.startswith(_BODIES_OF, end)
        and not (text[end - 1] in _UNITS and ANY_ROLE.match(text, end))
    )


_UNITS = "系学院所部局处科"
"""How a unit or a science ends that stands before an office and is nobody: `化学系讲座教授`, `金融学教授`."""


_FIRMS = ("品牌", "厂商", "车企", "制造商", "供应商", "公司", "酒庄")
"""Before the name of a firm that is called like somebody: `汽车品牌阿斯顿·马丁`."""
_BODIES_OF = (
    "研究所",
    "研究院",
    "科学院",
    "大学",
    "学院",
    "医院",
    "研究中心",
    "实验室",
    "图书馆",
    "基金会",
    "学会",
    "协会",
    "奖",
    "讲席",
    "植物园",
)
"""What bears somebody's name: `詹姆斯·赫顿研究所`."""


def _beside_offices(text: str, known: dict[int, int], name_ends: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Names right behind an office, or behind `…的` that tells it."""
    for office, behind in offices_in(text):
        at = behind + (2 if text.startswith("之一", behind) else 0)
        before = name_between(text, office)
        if before >= 0 and name_ends(at) == at:
            yield before, office
            continue
        if at == behind and text[at : at + 1] in ("、", "，", " ", "\u3000"):
            at += 1
        called = _CALLED.match(text, at) if at == behind else None
        at = called.end() if called else at
        aged = _AGE_BETWEEN.match(text, behind) if at > behind else None
        at = aged.end() if aged else at
        comma = text.startswith("，", behind) and not aged
        if comma and not BEING.search(text, max(0, at - 44), at):
            continue
        end = name_ends(at) if at not in known else at
        if at > behind and not aged and end > at and (_another_office(text, end) or _is_home(text, at, end)):
            continue
        if end == at and not comma and text[at : at + 1] == "的":
            at, end = name_after_attribute(text, at + 1)
        if end > at:
            yield at, end


def _before_honours(text: str, name_ends: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Names between a body and an honorific that is no office: `植物保护学院的刀承恩老师`."""
    for match in HONOUR.finditer(text):
        before = name_between(text, match.start())
        if before >= 0 and name_ends(match.end()) == match.end():
            yield before, match.start()


def _another_office(text: str, end: int) -> bool:
    """Say whether what looks like a name begins another body's: `负责人、谢菲尔德大学研究总监某某`."""
    office = ANY_ROLE.search(text, end, end + 40)
    return office is not None and office.start() > end and not _CLAUSE_END.search(text, end, office.start())


def _is_home(text: str, at: int, end: int) -> bool:
    """Say whether what looks like a name tells where somebody is from: `学生、基隆女孩某某`."""
    word, tag = tags_of(text[at : end + 2])[0]
    return word == text[at:end] and tag in ("ns", "nz") and not _CLAUSE_END.match(text, end)


_CLAUSE_END = re.compile(r"[，。！？；：、\n“”「」]|在|对|向|与|和|说|表示|认为")


def _behind_attributes(text: str) -> Iterator[tuple[int, int]]:
    """Names behind the words that tell where somebody works."""
    for match in ATTRIBUTE.finditer(text):
        at, end = name_after_attribute(text, match.end())
        if end > at:
            yield at, end


def _after_persons(text: str, known: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Native names behind a noun for a person that no list has."""
    for match in NAMED_AFTER_PERSON.finditer(text):
        at = match.start()
        end = native_end(text, at, min(len(text), at + 8)) if at not in known else at
        if end > at and not is_in_dictionary(text[at - 1 : at + 1]) and is_name(text, at, end):  # not "人文交流"
            yield at, end


def _before_colons(text: str, known: dict[int, int]) -> Iterator[tuple[int, int]]:
    for match in _OPENS_LINE.finditer(text):
        at, end = match.span("name")
        if at in known or not _LABELS.match(text, end) or native_end(text, at, end) != end:
            continue
        if not is_common_word(match["name"]):  # "时间：" heads a line of a notice
            yield at, end


def _after_office(match: re.Match[str]) -> tuple[int, int]:
    """The span of a foreign name: without an office's last character (`总理理查德·李`), with a rare first one."""
    text, (start, end) = match.string, match.span()
    odd = ODD_PART.search(text, max(0, start - _LONGEST_ODD), start) if start else None
    if odd and not ANY_ROLE.search(text, odd.start(), start + 1):
        return odd.start(), end
    office = ANY_ROLE.search(text, max(0, start - 6), min(end, start + 3))
    if office and office.start() < start < office.end():
        return office.end(), end
    low = start
    while low > max(0, start - 3) and _RARE.match(text[low - 1]):
        low -= 1
    begins = office.end() if office and low <= office.end() <= start else low
    rare = 0 < start - begins <= 2 and not COUNTRY.match(text, begins) and (begins > low or begins > start - 3)
    return (begins if rare else start, end)


_LONGEST_ODD = 6
_RARE = re.compile(
    f"[{HAN}](?<![的在与和对同向由据为是有请说及等国学人家员长师者士京敦娘伙孩队团叫到给让像见问找替帮跟陪称把被那这位个名迎谢聘任及即如而但还也就都又已曾命举选荐])"
)
