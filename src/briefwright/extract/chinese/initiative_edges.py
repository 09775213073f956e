"""Where the name of an initiative begins: with both sides, behind its signing, behind whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from itertools import takewhile

from briefwright.extract.chinese.lexicon import ACTS, HAN
from briefwright.extract.chinese.words import Word

_PLACES = "京沪津渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕甘青宁港澳台深"
PLACE_AND_SIDE = re.compile(f"[{_PLACES}]英")
"""`沪英……联合实验室`: a place of China and the other side."""
_SIDED = re.compile(
    rf"[中英{_PLACES}](?:(?<![{HAN}].)|(?<=[在由对为将把了获得的入].)|(?<=年[中英])|(?<=我[校院区市].))"
    rf"(?:(?<!英)英|(?<=英)中)(?:（[{HAN}]{{2,4}}）)?[{HAN}]{{0,16}}$"
)
_LONGEST_SIDED = 24
_SIGNS = re.compile(
    rf"(?:签署|签订|(?<!陆)续签)(?:的|了?两[国校院所市地])?(?P<rest>(?!一|两|首|新|[这该此那各]|上述|相关|有关|为期|多|了)(?:(?![了为的第]|并|备忘录|协议|新一)[{HAN}A-Z、]){{2,26}})$"
)
"""An act and the first words of the name: `签订科学及` before `创新合作备忘录`."""
_SIGNS_ABOUT = re.compile(
    rf"(?:签署|签订|(?<!陆)续签|发表|达成)了?(?:一[份项])?(?:与[{HAN}A-Za-z]{{2,20}}?|双方[{HAN}]{{2,10}}间)?(?P<about>(?:关于|有关|就|共|联合|合作|推进|实施|互派|互换|促进|加强|推动|深化|建立|设立|开展|扩大|支持|培养|培训|开发|保护)"
    rf"(?:(?!协议|备忘录|协定)[{HAN}A-Za-z、]){{2,24}}的)$"
)
"""What somebody signs and what it is about: `签署了共促科技合作的` before `联合声明`."""
_SIGNS_ON = re.compile(
    rf"(?:签署|签订|(?<!陆)续签|达成)了?(?P<about>关于(?:(?!协议|备忘录|协定)[{HAN}A-Za-z、]){{2,28}})$"
)
"""The same without `的`: `签署了关于共建某实验室` before `合作意向协议`."""
_LONGEST_ABOUT = 34
_SIGNED_KINDS = ("agreement", "memorandum", "declaration")


OPENING, CLOSING = ("“", "「"), ("”", "」")
_STANDS = ("设在", "设于", "位于", "坐落", "落户", "落地")
_SOCIETIES = ("协会", "学会", "商会", "基金会", "委员会", "联合会")
"""How a body ends that another one joins: `英中协会和某某中心`."""
_BEGUN = ("signed", "launched", "published", "established", "held", "issued", "renewed", "agreed")
"""What an act between both sides and a name does: `中英签署……备忘录` is no name."""


def from_sides(text: str, start: int, tokens: list[Word]) -> int:
    """Where a name begins that opens with both sides, whatever its words are: `沪英脑机接口联合实验室`."""
    if text.startswith(BOTH, start):
        return start
    low = max(0, start - _LONGEST_SIDED)
    near = text.rfind("英", low, start)
    apart = near < 0 or text.find("，", near, start) >= 0 or text.find("。", near, start) >= 0
    sided = None if apart else _SIDED.search(text, low, start)
    if sided is None:
        return start
    inside = text.find("）", sided.start(), start)
    first = bisect_left(tokens, max(sided.start(), inside), key=lambda word: word.start)
    between = takewhile(lambda word: word.start < start, tokens[first : first + _LONGEST_SIDED])
    joined = any(
        (word.tag in ("p", "uj", "ul", "d", "t") and word.text != "青年")
        or ACTS.get(word.text) in _BEGUN
        or word.text in _STANDS
        or (word.tag == "c" and text.endswith(_SOCIETIES, 0, word.start))
        for word in between
        if word.start > sided.start()
    )
    return start if joined else sided.start()


def behind_signing(text: str, start: int, kind: str) -> int:
    """Where an agreement's name begins right behind the signing, whatever its words are."""
    if kind not in _SIGNED_KINDS:
        return start
    low = max(0, start - _LONGEST_ABOUT)
    if text[start - 1] == "的":
        about = _SIGNS_ABOUT.search(text, low, start)
        return about.start("about") if about else start
    if kind == "declaration":
        return start
    about = _SIGNS_ON.search(text, low, start) if text.find("关于", low, start) >= 0 else None
    if about:
        return about.start("about")
    signed = _SIGNS.search(text, low, start) if text.find("签", low, start) >= 0 else None
    if signed is None:
        return start
    another = _AND_ANOTHER.search(signed["rest"])
    return signed.end() - len(signed["rest"]) + (another.end() if another else 0)


def behind_founding(text: str, start: int, before: list[Word]) -> int:
    """Where a body's name begins right behind its founding, though a verb parts it: `建立复合半导体研发中心`."""
    last = before[-1]
    if last.end != start or last.tag[0] not in "vali" or last.text in ACTS:
        return start
    founded = _FOUNDS.search(text, max(0, start - _LONGEST_FOUNDED), start)
    if founded is None:
        return start
    gap = before[bisect_left(before, founded.start("rest"), key=lambda word: word.start) :]
    fits = gap and gap[0].start == founded.start("rest") and all(word.tag[0] in "nvalibj" for word in gap)
    return founded.start("rest") if fits else start


_FOUNDS = re.compile(
    rf"(?:成立|建立|设立|共建|组建|创建|合建|筹建|揭幕)(?:了|一个|首个)?"
    rf"(?P<rest>(?!健全|完善|专门|以来|起)(?:(?![的了和与及在对为是并将由以])[{HAN}A-Za-z·]){{1,14}})$"
)
_LONGEST_FOUNDED = 20


def behind_subject(text: str, start: int, stop: int) -> int:
    """Where a name begins behind those who sign about it: `两国就某项目签署一揽子协议`."""
    about = _ABOUT_IT.match(text, start, stop) if text.find("就", start, stop) >= 0 else None
    return about.end() if about else start


def beside_dash(text: str, start: int, stop: int, floor: int) -> int:
    """Where a name begins with a dash in it or before it.

    Behind the dash that follows what it is, `首个种子基金计划——某某微型基金计划`; at the body before the dash whose
    thing it is, `某大学——某市……与……联合研发中心`.
    """
    dash = text.rfind("——", start, stop)
    if dash >= 0:
        return dash + 2 if stop - dash > 2 and text.endswith(_KINDS, start, dash) else start
    dash = text.rfind("——", max(floor, start - _LONGEST_JOINT), start) if text[start - 1] in "与和及" else -1
    joint = _JOINT.search(text, max(floor, dash - _LONGEST_JOINT), start) if dash >= 0 else None
    return joint.start("owner") if joint else start


_LONGEST_JOINT = 24
_JOINT = re.compile(
    rf"(?:^|[，。；、（）\n日在])(?P<owner>[{HAN}]{{2,16}}(?:大学|学院|研究院|研究所|科学院|公司|集团))——[{HAN}A-Za-z]{{2,20}}[与和及]?$"
)
_KINDS = ("计划", "项目", "基金", "工程", "平台", "倡议", "机制", "战略", "机构", "平台", "中心")
"""What something is that is named behind a dash."""


_ABOUT_IT = re.compile("(?:中[英美法德日俄欧]{1,2}|英中)?(?:双方|[两三][国校院所]|两地)就(?=.{3})")
_AND_ANOTHER = re.compile("(?:合约|合同|协议|协定|备忘录|意向书|声明)(?:以及|[及和与、])")
"""Another agreement, signed with the one whose name goes on behind: `交换生合约及某计划合作协定`."""
_OWNER_END = re.compile("(?:大学|学院|研究院|研究所|中心|公司|集团|学会|协会|基金会|委员会|政府|[部局署厅])$")
_MAY_OWN = re.compile("[学院所心司团会府部局署厅中英]")
"""How an owner ends, or both sides begin."""
_LEAST_OWNER = 2
BOTH = ("中英", "英中")


def names_both(words: str) -> bool:
    """Say whether words name both sides."""
    return "中英" in words or "英中" in words


def owner_before(text: str, start: int, end: int, known: Container[str]) -> int:
    """How many characters at the beginning of a name are whose it is, or where, where the rest was named before."""
    sign = _MAY_OWN.search(text, start + _LEAST_OWNER, end - _LEAST_OWNER)
    while sign:
        sided = text.startswith(BOTH, sign.start())
        at = sign.start() if sided else sign.end()
        if text[at:end] in known and (sided or _OWNER_END.search(text, start, at)):
            return at - start
        sign = _MAY_OWN.search(text, sign.end(), end - _LEAST_OWNER)
    return 0


def named_by_itself(text: str, kind: str, end: int) -> bool:
    """Say whether a short name, or one in English, in brackets shows that the words before are a proper name."""
    return (kind in _PROPER and _SHORT_NAMED.match(text, end) is not None) or (
        kind in ("project", "park") and LATIN_NAME.match(text, end) is not None
    )


LATIN_NAME = re.compile("[（(][A-Z][A-Za-z’'-]+(?: (?:[A-Z][A-Za-z’'-]+|of|and|for|the|on|in))+[）)]")
"""A proper name in English in brackets behind the Chinese one."""
_PROPER = ("project", "park", "platform", "facility", "mission")
_SHORT_NAMED = re.compile("（(?:以下)?简称")
MORE_OF = ("加强", "开展", "深化", "保持", "推进", "扩大", "促进", "增进")
"""Before a dialogue that is no named one: `加强中英农业政策对话`."""


def goes_on_as_body(text: str, end: int) -> bool:
    """Say whether a body's name goes on behind a plan's: `卓越灯塔计划（宁波）创新研究院`."""
    if text[end : end + 1] in _MARKS:
        return False
    end = text.rfind("（", 0, end) if text[end - 1] == "）" else end
    body = _BODY_BEHIND.match(text, end) if text[end - 2 : end] == "计划" else None
    return body is not None and not any(act in body["words"] for act in ("建设", "设立", "成立", "建立"))


_MARKS = ("，", "。", "；", "、")
_BODY_BEHIND = re.compile(
    rf"(?:（[{HAN}]{{2,4}}）)?(?P<words>(?![的了和与及在将由于已])[{HAN}]{{0,6}}?)(?:研究院|研究中心|创新中心|联合中心|实验室)"
)


def is_event_label(text: str, start: int, end: int) -> bool:
    """Say whether the name stands in quotation marks before an event's noun: `“熊猫对话”论坛`."""
    return text[start - 1 : start] in {"“", "「"} and bool(_EVENT.match(text, end))


_EVENT = re.compile("[”」](?:主题)?(?:论坛|展览|会议|研讨会|峰会|活动|年会|系列)")


def in_order(short: str, words: str) -> bool:
    """Say whether all characters of `short` stand in `words` one after another."""
    at = -1
    for char in short:
        at = words.find(char, at + 1)
        if at < 0:
            return False
    return True


LONGEST_TITLE = 64
"""Characters of a title in 《》 with its marks."""


def inside_title(text: str, at: int) -> bool:
    """Say whether `at` stands in a title."""
    opening = text.rfind("《", max(0, at - LONGEST_TITLE), at)
    return opening >= 0 and text.find("》", opening, at) < 0


TITLE = re.compile(rf"《([^《》\n]{{4,{LONGEST_TITLE}}})》")
"""A title in its marks."""


def titles_within(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the titles in 《》 stand in a stretch, with their marks."""
    if text.find("《", start, stop) < 0:
        return []
    return [title.span() for title in TITLE.finditer(text, start, stop)]
