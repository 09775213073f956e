"""The office that a sentence tells of somebody: `某某是……教授`, `他现任……`, `某某 某大学教授`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefwright.extract.chinese.body_names import BODY
from briefwright.extract.chinese.lexicon import HAN, ROLE
from briefwright.extract.chinese.office_parts import split_office
from briefwright.extract.chinese.offices import Office


def office_said(text: str, name_end: int) -> Office | None:
    """The office that a sentence gives its holder right behind the name: `某某是某大学教授`."""
    if text[name_end : name_end + 1] in _ENDS:
        return None
    stop = text.find("。", name_end, name_end + _WINDOW) + 1 or name_end + _WINDOW
    line = text.find("\n", name_end, stop)
    stop = line if line >= 0 else stop
    if _TELLS.search(text, name_end, stop) is None:
        return None
    said = _said(text[name_end:stop].replace("_", "、"))  # as marks in brackets are masked
    return Office(*said, name_end) if said else None


@lru_cache(maxsize=2048)
def _said(behind: str) -> tuple[str, str] | None:
    """The office and the body that the words behind a name tell; the same words are read only once."""
    joined = _JOINED_AS.match(behind) if "任" in behind else None
    if joined:
        return joined["role"], joined["body"]
    said = _SAID.match(behind) or (_SAID_LATER.match(behind) if _LATER.search(behind) else None)
    if said is None:
        comes = _COMES_FROM.match(behind) or _WHERE.match(behind)
        return ("", comes["body"]) if comes and BODY.search(comes["body"][-2:]) else None
    role, organisation = split_office(_office_of(said))
    return (role, organisation) if role else None


def _office_of(told: re.Match[str]) -> str:
    """The words of the office, from where one of the forms says that it begins."""
    *begins, (end, _) = told.regs[1:]
    return told.string[max(begins)[0] : end]


def offices_of_pronouns(text: str) -> Iterator[tuple[int, Office]]:
    """Offices that a sentence gives `他` or `她`: where it begins, and the office."""
    for match in _PRONOUN_IS.finditer(text):
        role, organisation = split_office(_office_of(match))
        if role:
            yield match.start(), Office(role, organisation, match.start())


_ENDS = ("", *"。！？\n\ue000")
_TELLS = re.compile("[是系任为岁 \u3000自职读所]")
"""Without one of these no sentence tells an office or a body of somebody."""
_PRONOUN_IS = re.compile(
    r"(?<=[。！？；\n，\ue000])(?:"
    r"(?:如今|现在|目前|现)?[他她](?:现在|如今)?(?:[正就也]?是|担任|现任)(?P<is>)[^，。；！？：\n]{2,40}?"
    r"|[他她][^。！？\n\ue000]{0,30}?(?:干到|做到|当上|升任|当选)(?P<got>)"
    r"|这位(?P<this>)(?:[^，。；！？：“\n]{2,20}的|"
    r"[^，。；！？：“的\n]{2,20}(?:大学|学院|院|所|中心|会|馆|公司|集团|署|局|部|台|站)[^，。；！？：“的\n]{0,6}?)"
    rf"|(?:作为|身为)(?P<as>)[^，。；！？：\n]{{2,40}}?)(?:{ROLE})(?P<end>)"
    r"(?(is)(?=[，。；])|(?(got)(?=[，。])|(?(as)，[他她])))"
)
"""Each form marks where its office begins; the nouns of offices, which are many, stand once for all forms."""
_COMES_FROM = re.compile(
    r"，?(?:他|她)?(?:来自|[任就供]职于|就读于)(?P<body>[^，。；！？：、的“”\n\ue000]{3,30})(?=[，。；])"
)
_WHERE = re.compile(
    f"所[在属]的(?P<body>[{HAN}]{{2,20}}?(?:大学|学院|研究院|研究所|中心|实验室|医院|公司|集团|协会|学会|基金会|[局署馆站台厂]))"
)
"""`某某所在的英国南极调查局`."""
_SAID_LATER = re.compile(
    r"(?:(?:(?!曾)[^。；！？\n\ue000]){0,24}?(?:出任|就任|升任|接任)|"
    r"(?:(?!曾)[^。！？\n\ue000]){0,40}?，(?:现在|如今|目前|现)(?:是|任|为|担任))"
    rf"(?P<office>)[^，。；！？：\n]{{2,40}}?(?:{ROLE})(?P<end>)(?=[，。；])"
)
"""What somebody becomes, or is by now, behind other words about him or her."""
_JOINED_AS = re.compile(
    rf"[^。；！？“\n]{{0,16}}?(?:回到|加入|加盟|入职|受聘于)(?P<body>[{HAN}]{{2,20}}?)，(?:并|开始)?(?:担任|任|出任)(?P<role>{ROLE})(?=[，。；])"
)
"""`某某从美国回到某大学，担任研究员`."""
_WINDOW = 90
"""Characters behind a name in which its office is told."""
_SAID = re.compile(
    r"(?:，?(?:他|她)?(?:(?:现|目前|现在|如今)?[正就也已]?是|系(?!统)|现任|现为|(?:目前|现|将|已)?担任|当选为?|获委任为|获任命为|受聘为|时任)"
    r"(?P<is>)[^，。；！？：\n]{2,40}?"
    r"|，?(?:今年|现年|时年)\d+多?岁，(?:是|系)?(?P<aged>)[^，。；！？：\n]{2,30}?"
    rf"|[ \u3000]+(?P<listed>)[^，。；！？：\n ]{{2,40}}?)(?:{ROLE})(?P<end>)"
    r"(?(is)(?=[，。；）—]|之一)|(?(aged)(?=[，。；])|(?=[，。；、\n]|$)))"
)
"""`某某是某大学教授`, with an age before it, or `某某 某大学教授` under a heading or in a list of speakers."""
_LATER = re.compile("[出就升接]任|，(?:现|如今|目前)")
"""Without one of these no sentence tells an office behind other words about its holder."""
