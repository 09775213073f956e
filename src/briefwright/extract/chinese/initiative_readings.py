"""What a sentence alone tells of the names in it: where each begins and ends, of what type it is, if it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefwright.extract.chinese.alternatives import grouped, leading
from briefwright.extract.chinese.initiative_beginnings import BUILT_BY, comes_to_be
from briefwright.extract.chinese.initiative_edges import (
    LATIN_NAME,
    MORE_OF,
    PLACE_AND_SIDE,
    behind_founding,
    behind_signing,
    behind_subject,
    beside_dash,
    from_sides,
    goes_on_as_body,
    inside_title,
    is_event_label,
    named_by_itself,
)
from briefwright.extract.chinese.initiative_names import name_start
from briefwright.extract.chinese.lexicon import ACTS, HAN, HEADS
from briefwright.extract.chinese.office_parts import ANY_ROLE
from briefwright.extract.chinese.reading import HEADING
from briefwright.extract.chinese.words import Word, tagged_words
from briefwright.extract.words.lexicon import words

ACT = re.compile(
    f"(?:{grouped('|'.join(sorted(ACTS, key=len, reverse=True)))})(?<!陆续签)"
    "(?!规模|力度|期限|额度|强度|金额|经费|暨|[和及](?:揭牌|启动|落成|开工|奠基|揭幕)|包容|书|(?:主旨|主题)?演讲|讲话|致辞)(?<!联合建)"
)
SIDES = re.compile("中英|英中")
HEAD = re.compile(
    f"(?:{grouped('|'.join(sorted(HEADS, key=len, reverse=True)))})"
    "(?!(?<=战略)(?:互信|对接|伙伴|合作|圆桌|磋商|安全|竞争|储备|防务|研发|基地|支点|枢纽|产业|平台|框架|协同|沟通|引领|支撑|需求|性|资源|科学家|意义|高度|咨询|研究|布局|定位|机遇|"
    "选择|决策|部署|任务|目标|方向|重点|新兴|投资|协作|关系|部|司|处)|(?<=规划)(?:总?面积|用地|建筑)|(?<=基金)(?:管理|委)|(?<=计划)到[0-9])"
)
HEAD_END = re.compile("(?:" + "|".join(sorted(HEADS, key=len, reverse=True)) + ")$")
_IN_BRACKETS = re.compile(rf"[（(](?P<place>[{HAN}]{{2,6}})[）)]")
_BUILT = ("facility", "mission", "laboratory", "platform", "centre")
_QUOTED_NAME = re.compile(rf"(?<=[“「])[{HAN}A-Za-z0-9·—–、+-]+$")
LONGEST_QUOTED = 36
_LONGEST_NICKNAME = 20
_LEAST_QUOTED = 6
"""Characters of the shortest name in quotation marks that is one by its marks and its head noun alone."""
_AGREED = ("agreement", "memorandum")
_ANY_AGREEMENT = re.compile(
    ".{0,3}|(?:合作|研究|投资|战略|策略|伙伴|全面|框架|谅解|友好|双边|校际|院际|相关|有关|正式|新|意向|深度|深入|进一步|长期|独家|项目)*|.*章程"
)
"""What stands before an agreement of any kind and tells nothing of this one."""
_BLAND = re.compile("(?:合作|谅解|友好|双边|相关|有关|正式|新|意向|深度|深入|进一步|长期|独家)*")
"""What tells nothing however long it is: `合作谅解` of a `备忘录`."""
_PLANNED = ("programme", "plan", "initiative", "fund", "partnership", "project")
_SHORT_NAME = re.compile("（(?:以下)?(?:简称[“「]?)?[A-Z][A-Z-]+[”」]?）")
"""The letters by which something is known, in brackets behind it."""
_ANY_BODY = re.compile(
    "(?:国际|联合|合作|研究|创新|研发|重点|国家|跨国|校企)+(?:实验室|中心|平台|基地|研究院|项目|计划)"
)
"""What tells of what kind something is, and names nothing."""
_NO_NAME = re.compile(
    f"或|副中心$|唯一|[一两三几多][份项]|^(?!联合)[{HAN}]{{2,20}}(?:大学|学院|研究院|研究所|公司|集团|协会|学会)"
    "(?:合作|战略|框架|全面|谅解|友好|双边)+(?:协议|协定|备忘录)$"
)
"""What no name of its own has: two kinds at once, or a body whose agreement of any kind it is."""
_SENTENCE = re.compile("[是我们了着过把被这那]")
"""What words in quotation marks have that are no name."""
_OF_A_KIND = re.compile(
    "(?:中英|英中)(?:顶级|一流|世界级)|(?:高端|顶尖|现代化|高质量|高规格|高标准|国际化|专业化|常态化|多元化|全方位|多层次|一站式|国际大科学|世界级|国际级|国家级|一流|高水平|高层次|跨学科|跨领域|综合性|更[加为多])"
)
"""What only praises or sorts, and begins no name: `世界级研发平台`."""
_BODIES = (
    "研究院",
    "研究所",
    "学院",
    "书院",
    "中心",
    "基地",
    "实验室",
    "联合实验室",
    "联盟",
    "工作站",
    "机制",
    "平台",
)
_GOES_ON_WITH = re.compile("(?:将|把|扩大|推进|继续|依托)$")
"""Before a plan that both sides already have: `同意将“千校连线”项目……`."""
_BETWEEN = len("政府间")
_LEAST_BEFORE_HEAD = 2
_NEAR = 30
"""Characters before a name in which words tell that it is none."""
OPENING, _CLOSING, _BRACKETS, _CLOSED = ("“", "「"), ("”", "」"), ("（", "("), ("）", ")")
_AGREEMENTS = ("协议", "协定", "备忘录", "意向书")
_SIGNED_HERE = re.compile("(?:签署|签订|续签)了?$")
"""Right before an agreement that is called by its quoted aim: `签署「创新圈」合作协议`."""
_PLANS = ("计划", "计画", "行动", "基金", "倡议")
_WEAK = words(
    "centre institute laboratory committee platform incubator project dialogue facility mission park partnership"
)
_FUNDED = re.compile(r"(?:得到|获得|获|受到?|在)了?(?:[^，。]{2,30}[和与、及])?$")
_FUNDS = re.compile(r"(?:[和与、及][^，。]{2,30}?)?等?的?(?:联合|共同|大力)?(?:资助|支持|经费|赞助)")
"""Before and behind a fund that pays for what is told: `得到了国家自然科学基金的资助`."""
_NAMES = ("ns", "nz", "nr", "nrt", "nt", "eng")
_SPECIFIC = ("ns", "nz", "nr", "nrt", "j", "nt", "eng", "f")


class Named(NamedTuple):
    """A name with its type and its span; `kept` where it counts without any act, `specific` where with one."""

    name: str
    type: str
    start: int
    end: int
    specific: bool
    kept: bool


class Read(NamedTuple):
    """A head noun and the name that ends with it, as it stands there, and as what that counts, if as anything."""

    head: str
    word: int
    """Where the word begins that ends with the head noun."""
    first: int
    """Where the first word of the name begins, and the parts of speech of all of them."""
    tags: tuple[str, ...]
    start: int
    end: int


class Stretch(NamedTuple):
    """A sentence with what stands around it."""

    text: str
    start: int
    stop: int


def names_in(stretch: Stretch) -> Iterator[tuple[Read, Named | None]]:
    """Every name of a sentence that ends with a head noun, in order, and as what it counts."""
    text, begin, stop = stretch
    heads = _heads(text, begin, stop)
    if not heads or HEADING.fullmatch(text, begin, stop):
        return
    tokens = tagged_words(text, begin, stop)
    ending = {word.end: index for index, word in enumerate(tokens)}
    for start, end in heads:
        index = ending.get(end, -1)
        if index >= 0 and not _is_other_word(text[start:end], tokens, index):
            read = _read(stretch, tokens, index, start)
            yield read, judged(stretch, read, read.start)


@lru_cache(maxsize=256)
def names_of_short(stretch: Stretch) -> tuple[tuple[Read, Named | None], ...]:
    """The same for a short sentence, which is read but once if it comes again in the same words."""
    return tuple(names_in(stretch))


def _is_other_word(head: str, tokens: list[Word], index: int) -> bool:
    """Say whether a head noun is but the end of `达成协议`, or another head noun follows."""
    word = tokens[index]
    if len(word.text) > len(head) and word.text.startswith(_ACT_WORDS):
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and HEAD_END.search(following.text) is not None


def _read(stretch: Stretch, tokens: list[Word], index: int, head_start: int) -> Read:
    """The name that ends with the word at `index`, whose head noun begins at `head_start`."""
    text, word = stretch.text, tokens[index]
    head = text[head_start : word.end]
    low = name_start(tokens, index)
    start, end = _nickname(stretch, tokens[low].start, word), word.end
    start = behind_founding(text, start, tokens[:low]) if HEADS[head] in _BUILT and low else start
    start = from_sides(text, _opening(text, start, end), tokens)
    start = behind_signing(text, behind_subject(text, start, head_start), HEADS[head])
    place = _IN_BRACKETS.match(text, end)
    end = place.end() if place else end
    end += text[end : end + 1] == "）" and "（" in text[start:end]
    start -= _BETWEEN * text.startswith("政府间", start - _BETWEEN)
    start = max(start, _behind_joint(text, start, word.start))
    tags = tuple(token.tag for token in tokens[low : index + 1])
    return Read(head, word.start, tokens[low].start, tags, start, end)


def judged(stretch: Stretch, read: Read, start: int) -> Named | None:
    """As what a name that begins at `start` counts, `None` where its sentence tells that it names nothing."""
    text, end, head = stretch.text, read.end, read.head
    start = beside_dash(text, start, read.word, stretch.start)
    name, kind = text[start:end], HEADS[head]
    if len(name) - len(head) < _LEAST_BEFORE_HEAD:
        return None
    quoted = text[start - 1 : start] in OPENING and text[end : end + 1] in _CLOSING
    paired = bool(
        SIDES.search(name) or (name[1:2] == "英" and kind != "partnership" and PLACE_AND_SIDE.match(name))
    ) or (start < read.first and not quoted and kind in (*_BUILT, "project"))
    whole = quoted and len(name) >= _LEAST_QUOTED and not _SENTENCE.search(name)
    itself = text[end : end + 1] in _BRACKETS and named_by_itself(text, kind, end)
    proper = kind not in _WEAK or paired or whole or itself
    if not (proper or comes_to_be(text, stretch[1:], start, end)) or _names_another(stretch, name, start, end):
        return None
    telling = _SPECIFIC if len(name) > len(head) + 2 else _NAMES
    specific = (
        paired
        or BUILT_BY.match(text, end, min(stretch.stop, end + 60)) is not None
        or (kind in _AGREED and not _ANY_AGREEMENT.fullmatch(name.removesuffix(head)))
        or quoted
        or (len(name) >= 7 and not (kind in _AGREED and _BLAND.fullmatch(name.removesuffix(head))))
        or any(tag.startswith(telling) for tag in read.tags)
    )
    kept = _kept(text, kind, head, (start, end), quoted=quoted, paired=paired, whole=whole)
    return Named(name, kind, start, end, specific, kept)


def _kept(
    text: str, kind: str, head: str, span: tuple[int, int], *, quoted: bool, paired: bool, whole: bool
) -> bool:
    """Say whether a name counts without any act: of both sides, by its name in English, by its marks."""
    start, end = span
    marked = text.find("”", start, end) >= 0 or text.find("」", start, end) >= 0
    if paired and head != "伙伴关系" and (kind not in ("project", "platform") or marked):
        return True
    behind = end + (quoted and kind in _PLANNED)
    if text[behind : behind + 1] in {"（", "("} and (
        (kind in _PLANNED and LATIN_NAME.match(text, behind)) or named_by_itself(text, kind, end)
    ):
        return True
    if paired and kind == "project" and _SHORT_NAME.match(text, end):
        return True
    if quoted and kind in _AGREED and _SHORT_NAME.match(text, end + 1):
        return True
    called = text.endswith(_NAMED_SO, 0, start)
    return quoted and (paired or called or (whole and kind in _PLANNED))


def _heads(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the head nouns of a sentence are with which a name outside a title may end."""
    return [
        head.span()
        for head in HEAD.finditer(text, start, stop)
        if not (inside_title(text, head.start()) or ANY_ROLE.match(text, head.end(), stop))
    ]


def _nickname(stretch: Stretch, start: int, head: Word) -> int:
    """Where a name with a quoted nickname begins, as in `“鲸尾”射电望远镜` of two countries, else `start`."""
    text, begin, stop = stretch
    if text[start - 1 : start] not in _CLOSING:
        return start
    opening = max(text.rfind(mark, max(0, start - _LONGEST_NICKNAME), start) for mark in "“「")
    clause = text.rfind("，", begin, max(begin, opening)) + 1
    both = SIDES.search(text, max(begin, clause, start - 60), head.start)
    planned = (
        text.startswith(_PLANS, start)
        or head.text.endswith(_PLANS)
        or (head.text == "项目" and start == head.start)
    ) and bool(
        ACT.search(text, max(begin, opening - 12), opening)
        or _GOES_ON_WITH.search(text, max(begin, opening - 4), opening)
    )
    made = head.text in _BODIES and comes_to_be(text, (begin, stop), opening, head.end)
    signed = head.text.endswith(_AGREEMENTS) and _SIGNED_HERE.search(text, max(0, opening - 4), opening)
    if opening < begin or not (both or planned or made or signed):
        return start
    return opening - 2 if SIDES.match(text, max(0, opening - 2), opening) else opening


def _behind_joint(text: str, start: int, stop: int) -> int:
    """Where a name begins behind `暨`, which joins two events, unless quotation marks hold them together."""
    return 0 if text[start - 1 : start] in OPENING else text.rfind("暨", start, stop) + 1


def _opening(text: str, start: int, end: int) -> int:
    """Where a name that ends with its quotation begins: right behind the opening mark, if there is one near."""
    if text[end : end + 1] not in _CLOSING:
        return start
    quoted = _QUOTED_NAME.search(text, max(0, end - LONGEST_QUOTED), end)
    return quoted.start() if quoted and quoted.start() < start else start


def _names_another(stretch: Stretch, name: str, start: int, end: int) -> bool:
    """Say whether the words name an event, an employer, one of several or what is only talked about."""
    text, begin, stop = stretch
    before, near = text[start - 1 : start], max(begin, start - _NEAR)
    return (
        is_event_label(text, start, end)
        or bool(_OF_A_KIND.match(name))
        or (before in {"在", "于", "从"} and name.endswith(_SITES) and not SIDES.search(name))
        or (before in OPENING and bool(_EMPLOYS.search(text, max(0, start - 4), start)))
        or (text[end : end + 1] in _CLOSING and bool(ANY_ROLE.match(text, end + 1)))
        or (text.find("由", near, start) >= 0 and bool(_MAKER.search(text, near, start)) and not SIDES.search(name))
        or text.startswith(_GOES_ON_AS_EVENT, end)
        or bool(_ITS_MATTERS.match(text, end))
        or (name[-1] in "划）" and goes_on_as_body(text, end))
        or (name[-2:] == "对话" and text.endswith(MORE_OF, 0, start))
        or (name[-2:] == "机制" and not SIDES.search(name) and bool(_WISHES.search(text, near, start)))
        or (name[-4:] == "伙伴关系" and before not in OPENING and not SIDES.search(name))
        or bool(before in OPENING and _CALLED_HERE.search(text, max(0, start - 8), start))
        or _ANY_BODY.fullmatch(name) is not None
        or _NO_NAME.search(name) is not None
        or bool(_COUNTED_AFTER.match(text, end))
        or bool(before in _SIGNED and _WITH_MANY.search(text, max(begin, start - 36), start))
        or bool(
            "等" in text[end : end + _LONGEST_LIST]
            and _AMONG_PROPOSALS.match(text, end)
            and _PROPOSES.search(text, begin, start)
        )
        or (text[end - 1] in _CLOSED and bool(ANY_ROLE.match(text, end, stop)))
        or bool(_COUNTED.search(text, max(begin, start - 6), start + 1))
        or (before == "的" and bool(_COUNTED_APART.search(text, near, start)))
        or (before in {"与", "和", "及"} and bool(_FIRST_BEFORE.search(text, near, start)))
        or (name.endswith("公约") and text.startswith("第", end))
        or _DISCUSSED.match(name) is not None
        or (name.endswith(("协议", "合同")) and bool(_TRADED.search(name)))
        or bool(
            _FUNDS.match(text, end, min(stop, end + 44)) and _FUNDED.search(text, max(begin, start - 40), start)
        )
    )


_TRADED = re.compile(
    "(?:供货|采购|租赁|销售|买卖|保密|贷款|融资|股权|收购|并购|转让|认购)[^，]{0,4}(?:协议|合同)$|(?:元|英镑)的?(?:协议|合同)$"
)
"""What firms sign between themselves and is no initiative."""
_CALLED_HERE = re.compile("（[^（），。]{0,4}称[“「]$")
"""In a bracket, what somebody calls what is named before it."""
_SITES = ("学院", "书院", "校区", "中心", "基地", "园", "区", "实验室", "研究院", "研究所", "观测站", "试验站")
"""What is but the place of something, behind `在`: `在酒泉卫星发射中心成功发射`."""
_EMPLOYS = re.compile("(?:智库|机构|公司|企业|组织|协会|媒体|网站|期刊|杂志|品牌)[“「]$")
"""Before the name of a body in quotation marks: `英国智库“……中心”`."""
_GOES_ON_AS_EVENT = (
    "磋商",
    "会议",
    "会谈",
    "论坛",
    "研讨会",
    "峰会",
    "对话会",
    "比赛",
    "大赛",
    "可行性",
    "联合可行性",
    "可研",
    "谈判",
)
_MATTERS = (
    "的初步(?:意向|构想)|的?(?:合作|框架|建设)?(?:意向书|备忘录)|的(?:计划|申请|方案|想法|设想|提议)(?![》”」])"
    "|为(?:核心|目标|宗旨|重点|依托|载体)|或(?!者)|的?事宜|的?(?:建设|实施|推进|落地|合作)(?:事宜|进展|情况|工作|问题|等|达成|进行|展开|交换)"
)
_ITS_MATTERS = re.compile(f"(?=[{leading(_MATTERS)}])(?:{_MATTERS})")
"""Behind what is only talked about: `就某项目建设达成了初步意向`."""
_WISHES = re.compile("希望|建议|呼吁|期待|应当|应该")
"""Before a mechanism that somebody only wishes for."""
_NAMED_SO = ("名为“", "名为「", "名叫“", "名叫「", "题为“", "题为「")
_DISCUSSED = re.compile(
    "(?:中英|英中|两国|双方)(?:要|应|须|需|将|愿|可以|能够|必须|正|已|都|均|之间|一直|继续|保持|加强|深化|磋商|商谈|洽谈|谈判|商讨|讨论)"
)
"""What both sides only talk about: `中英磋商自贸协定`."""
_AMONG_PROPOSALS = re.compile(
    "[^。；“《]{0,40}等(?:多?[项条点])?(?:建议|倡议|设想)|[^。；“《]{0,40}等多?种?(?:形式|方式|途径|渠道|议题|话题|问题|事项)"
)
"""Behind what somebody only proposes: `提出了成立……工作组、建立……实验室等建议`."""
_LONGEST_LIST = 41
_PROPOSES = re.compile("提出|通过|希望|以|就|围绕")
_SIGNED = ("署", "订", "了")
_WITH_MANY = re.compile("[与和同]\\d+[多余]?个[^，。]{0,10}(?:国家|地区|组织)[^，。]{0,10}(?:签署|签订)了?$")
"""With so many sides it is no one agreement: `与80多个国家签署科技合作协议`."""
_COUNTED_AFTER = re.compile(r"(?:已?达到?|增至|增加到|已有|共有?)?\d+[余多]?[家个所亩]")
_FIRST_BEFORE = re.compile(f"(?:首[个家所座]|第一[个家所座]|唯一)[{HAN}]{{0,14}}[与和及]$")
"""Before the last words of what something is called the first of: `首个海外海洋科学与工程学研究中心`."""
_MAKER = re.compile("由(?:[^，。；]{2,28}[与和及、])?$")
"""Before a body that makes something: `由某基金会与某学院设立`."""
_ACT_WORDS = tuple(ACTS)
_COUNTED_APART = re.compile(r"[\d一两二三四五六七八九十百几多][多余]?[项份个批][^，。；：《“签]{2,24}的$")
"""Before a name that is none: `三项总经费700万英镑的中英联合科研项目`."""
_COUNTED = re.compile(r"(?:\d|[一两二三四五六七八九十百几多])[多余]?[项份个]$|首个(?:双边)?$")
"""Before a name that is none: `117项政府间科技合作协定`, `首个双边科技创新合作战略`."""
