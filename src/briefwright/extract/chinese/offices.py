"""The office beside a name: what stands before it, up to the clause's beginning, and the honorific behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefwright.extract.chinese.alternatives import leading
from briefwright.extract.chinese.body_names import BODY, COUNTRY, without_lead
from briefwright.extract.chinese.lexicon import HAN, HONORIFIC, ROLE, ROLE_FIRST, ROLE_LAST, ROLE_WORDS
from briefwright.extract.chinese.office_parts import FORMER, split_office
from briefwright.extract.chinese.words import tagged_words, tags_of

_ROLE_AT_END = re.compile(rf"(?:{ROLE})$")
BRACKETED = re.compile(r"[（(][^（）()]{1,60}[）)]")
TITLE_AFTER = re.compile(rf"{HONORIFIC}|{ROLE}")
_BRACKET_BEHIND = re.compile(rf"[（(][^（）()\n]{{1,40}}[）)](?:{HONORIFIC})?")
_PARTICLES = (
    r"[一二三四五六七八九十]{1,3}、|以[上下][是为]|[上下]午|当晚|近日|日前|当天|随后|之后|会后|会上|"
    r"访(?![问学谈客]|[华英美欧港台日法德俄](?!国))|席间|期间|对此|此外|同时|据悉|其中|但是|但|而|尽管|虽然|此前|早前(?!的)|不过|另外|另据|另|因此|所以|"
    r"最后|据|根据|当日|昨日|今日|昨天|今天|时任|现任|还有|来自|今年|去年|其实|当时|正如|如|用|按照|正是|即是|是|对于|在(?!野|[华京沪港台英美欧][^，。]{2,12}(?:中心|处|会|企业|机构|公司|馆|学者|专家))|由|请|与(?!会)|和(?![平田静硕])|同(?!济|仁|方|盟|文)|及(?!时|格)|以及|"
    rf"(?:也|还|另|亦|又|更|都|就|便|曾)?有(?!关|些|的)(?=[^，。是]{{0,8}}?(?:{ROLE}|媒体|传媒|舆论|企业|机构|智库|网民))|[，,：:、]"
)
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚)?"
PARTICLES = re.compile(rf"(?=[\d\s（({leading(_PARTICLES)}])(?:{_DAY}|\s|[（(]以[上下][是为]|{_PARTICLES})+")
"""Words of a sentence that lead up to its subject; the characters with which they begin are asked first."""
_LEADS_TO = (
    r"会见|会晤|拜会|拜访|会同|邀请|欢迎|访问|采访|专访|陪同|(?<!申)请|援引|引述|引用|转引|批评|接见|任命|来访的|聘请|顺着|顺著|跟随|跟着|走进|见到|"
    r"找到|询问|请教|"
    r"联系上|听到|听说|遇到|遇见|结识|认识|来自|(?<!求)(?<!同时[也还])是|关注|对话|包括|参观|受|与会的|代表(?![处团])(?=.)|转达|(?<!自)由|[日月年]在(?:[^，。与和同]{1,6}[与和同](?=.{3})|[^，。与和同]{0,4})|日(?!本)|月"
)
_LED = re.compile(f"^.*(?=[{leading(_LEADS_TO)}])(?:{_LEADS_TO})了?")
"""What is done to whoever holds the office, and what is told before it."""
_BESIDE_ANOTHER = re.compile(
    rf"^.*(?:[）)][与和及、](?=.)|[与和同跟](?=[该其])|(?<=[会议会谈期间行后])[与和同跟](?=(?:{COUNTRY.pattern})[{HAN}]{{2,10}}$))"
)
"""Somebody else before the office: `马斯克（Elon Musk）与英国首相`, `张荣与该校校长`."""
_THERE_WITH = re.compile(rf"[{HAN}]{{2,6}}?[与和同](?=(?:{COUNTRY.pattern})[{HAN}]{{2}})")
"""Where somebody meets whoever holds the office: `17日在北京与中国国务院副总理`."""
_PERSONAL = re.compile(f"^[{HAN}]+[长员师家者人生士官手匠户主授]$")
_SHORTEST = 2
"""Characters of the shortest office."""
_LONGEST = 60
_MARGIN = 4
"""Characters before those that may name an office which may be looked back at."""


def ends_with_office(words: str) -> bool:
    """Say whether the words end with an office, a mark of a list behind it or not."""
    words = words[:-1] if words.endswith(_LIST_MARKS) else words
    if words[-2:] in ROLE_WORDS or words[-3:] in ROLE_WORDS or words[-4:] in ROLE_WORDS:
        return True
    return words[-1:] in ROLE_LAST and _ROLE_AT_END.search(words) is not None


_LIST_MARKS = ("、", "，")


def title_behind(text: str, name_end: int) -> tuple[int, str]:
    """Where the words end that belong to a name before them, an office or an honorific and a bracket; the title."""
    if text[name_end : name_end + 1] not in _OPENS_TITLE_OR_BRACKET:
        return name_end, ""
    title = TITLE_AFTER.match(text, name_end)
    stop = title.end() if title else name_end
    bracket = _BRACKET_BEHIND.match(text, stop)
    return bracket.end() if bracket else stop, title.group() if title else ""


OPENS_TITLE = frozenset(leading(HONORIFIC) + ROLE_FIRST)
_OPENS_TITLE_OR_BRACKET = OPENS_TITLE | frozenset("（(")


class Office(NamedTuple):
    """An office and its body, either may be empty; `start` is where the words that name them begin."""

    role: str
    organisation: str
    start: int


def office_before(text: str, name_start: int, floor: int) -> Office:
    """The office that ends where the name begins; `floor` is where the text before it belongs to something else."""
    if name_start - floor < _SHORTEST or text[name_start - 1] in _NO_OFFICE:
        return Office("", "", name_start)
    low = max(0, name_start - 2 * _LONGEST - _MARGIN)
    office = _office_at_end(text[low:name_start], max(floor, name_start - 2 * _LONGEST) - low)
    return Office(office.role, office.organisation, low + office.start)


@lru_cache(maxsize=4096)
def _office_at_end(text: str, floor: int) -> Office:
    """The office at the end of the words before a name; the same words are read only once."""
    name_start = len(text)
    being = BEING.search(text, floor, name_start) if text.endswith("，") else None
    start = being.start() if being else name_start
    if not being:
        start = _clause_start(text, name_start, floor)
    lead = text[start : being.end() - 1 if being else name_start]
    if lead.endswith((" ", "\u3000")) and ends_with_office(lead.rstrip(" \u3000")):
        lead = lead.rstrip(" \u3000")
    if len(lead) > _LONGEST and "（" not in lead:
        lead, start = lead[-_LONGEST:], start + len(lead) - _LONGEST
    skipped = _skipped(lead)
    lead, start = lead[skipped:], start + skipped
    lead = _AGE_AT_END.sub("", lead) if lead.endswith("岁的") else lead
    lead = BRACKETED.sub(_kept_place, lead) if "（" in lead or "(" in lead else lead
    lead = lead.removeprefix("作为").removeprefix("身为")
    if lead.endswith("的"):
        attribute = ATTRIBUTE.search(text, max(floor, start - 6), name_start)
        if attribute and not ends_with_office(attribute["body"]):
            before = text[_clause_start(text, attribute.start(), floor) : attribute.start()].rstrip("、")
            role = (
                split_office(before)[0] if ends_with_office(before) and text[attribute.start() - 1] == "、" else ""
            )
            return Office(role, attribute["body"], attribute.start())
        lead = lead[:-1]
        if WORKPLACE.search(lead) and not ends_with_office(lead):
            return Office("", without_lead(lead), start)
    if lead.startswith("的") and _KIN.fullmatch(lead):
        start = _clause_start(text, name_start, max(0, name_start - 2 * _LONGEST))
        lead = text[start:name_start].rpartition("、")[0]
    if ends_with_office(lead.removesuffix("之一")):
        role, body = split_office(lead.rstrip("、，"))
        bare = "的" in lead and not (body or lead.startswith("曾"))
        start += len(lead) - len(FORMER.sub("", lead)) if bare else 0
        return Office(role, body, _after_clause(text, start, name_start, body) if body else start)
    return _unlisted(text, lead, start, name_start)


def workplace_before(text: str, name_start: int, floor: int, *, titled: bool) -> Office:
    """The body right before a name without an office: `清华大学李明教授`, `牛津大学约翰·史密斯`."""
    start = _clause_start(text, name_start, max(floor, name_start - _LONGEST))
    particles = PARTICLES.match(text, start, name_start)
    start = particles.end() if particles else start
    lead = text[start:name_start].removesuffix("的")
    led = _LED.match(lead)
    lead, start = (lead[led.end() :], start + led.end()) if led and led.end() < len(lead) else (lead, start)
    lead = without_lead(BRACKETED.sub("", lead)).rpartition("的")[2]
    if len(lead) < 2 or not (_ANY_WORKPLACE if titled else WORKPLACE).search(lead):
        return Office("", "", name_start)
    return Office("", lead, start)


def _skipped(lead: str) -> int:
    """How many characters before an office lead up to it: particles, another person, what is done to somebody."""
    particles = PARTICLES.match(lead)
    size = particles.end() if particles else 0
    there = _THERE_WITH.match(lead, size) if particles and lead[size - 1] == "在" else None
    size = there.end() if there else size
    for before in (_BESIDE_ANOTHER, _LED):
        led = before.match(lead[size:])
        size += led.end() if led and led.end() < len(lead) - size else 0
    return size


def _clause_start(text: str, stop: int, floor: int) -> int:
    """Where the clause that ends at `stop` begins; a name in quotation marks is part of it."""
    while mark := _UP_TO_MARK.match(text, floor, stop):
        start = mark.end()
        if text[start - 1] not in _CLOSING:
            return start
        stop = text.rfind("“" if text[start - 1] == "”" else "「", max(floor, start - 16), start)
        if stop < 0:
            return start
    return floor


def _kept_place(bracket: re.Match[str]) -> str:
    """A bracket that tells where a body is, before the office in it: `港科大（广州）校长`; no other bracket."""
    place = bracket.group()[1:-1]
    office = TITLE_AFTER.match(bracket.string, bracket.end())
    named = len(place) <= _LONGEST_BRANCH and tags_of(place)[0] == (place, "ns")
    firm = bracket.string.startswith(_FIRM_GOES_ON, bracket.end())  # "某某（集团）有限公司总裁"
    return bracket.group() if firm or (office and named) else ""


_FIRM_GOES_ON = ("有限", "股份", "公司", "集团")
_LONGEST_BRANCH = 4
_CLOSING = frozenset("”」")
ATTRIBUTE = re.compile(
    r"(?:来自|任职于|就职于|供职于|任教于|执教于|就读于|工作于)(?P<body>[^，。；！？：、的“”\n\ue000]{2,30})的"
)
"""Where somebody works, said before the name: `现任职于海洋研究所的某某`."""
BEING = re.compile("(?:作为|身为|同为|现为|时任|现任)[^，。！？；：\n]{2,40}，$")
"""An office set before its holder's name: `作为首席科学家，某某……`."""
_CLAUSE_MARKS = frozenset("｜|，,。！？!?；;：:\n“”「」『』\ue000【】〔〕")
_UP_TO_MARK = re.compile(f"(?s:.*)(?:[{''.join(sorted(_CLAUSE_MARKS))}]|(?<=—)—)")
"""Up to the last mark that parts clauses."""


def _after_clause(text: str, start: int, stop: int, body: str) -> int:
    """Where the office begins behind what is said of its holder first: `未参与该研究的清华大学教授`."""
    at = text.find(body, start, stop)
    return at if at > start and text[at - 1] == "的" else start


_NO_OFFICE = _CLAUSE_MARKS - _CLOSING - {"，"}
"""Right before a name that begins its clause: no office stands before it."""


_NATIONALS = ("国人", "籍人", "欧洲人", "本地人")
WORKPLACE = re.compile(
    "(?:大学|学院|研究院|研究所|科学院|中心|公司|集团|实验室|医院|协会|学会|基金会|天文台|博物馆|[联盟党])$"
)
"""What stands before `的` and somebody who works there: `约翰英尼斯中心的某某教授`."""
_ANY_WORKPLACE = re.compile(
    "(?:大学|学院|[学院所系校部局厅署委会馆台站室]|中心|公司|集团|医院|团队|协会|企业|银行)$"
)
_WHO_FROM = re.compile("(?:女孩|男孩|姑娘|小伙子?|女子|男子|人)$")
"""What follows somebody's office and tells where the holder is from: `首届学生、基隆女孩某某`."""
_KIN = re.compile("的(?:儿子|女儿|妻子|丈夫|父亲|母亲|弟弟|妹妹|哥哥|姐姐|孙子|孙女|搭档|老友)")
"""Behind somebody else's name: what its holder is besides stands before that (`技术官、某某的儿子`)."""
_AGE_AT_END = re.compile(r"[、，](?:今年|现年|年近|年仅)?[\d一二三四五六七八九十]+多?岁的$")


def fits(noun: str, role: str) -> bool:
    """Say whether `该官员` or `这位校长` may mean somebody of that office."""
    kind = next((kind for kind in _KINDS if kind[0].search(noun)), None)
    return kind[1].search(role) is not None if kind else role.endswith(noun[-2:])


_KINDS = (
    (
        re.compile("(?:官员|外交官)$"),
        re.compile("官|部长|大臣|[司局处署厅市省州县]长|次官|秘书|参赞|公使|使节|大使|发言人|主任|特使|专员|领事"),
    ),
    (
        re.compile("(?:教授|学者|科学家|专家|研究员|学家)$"),
        re.compile("教授|学者|家|研究|院士|博士|讲师|师|员|主任|[院所校站]长|作者|负责人"),
    ),
    (re.compile("发言人$"), re.compile("发言人$")),
    (
        re.compile("(?:政治家|政治人物|政要|领导人)$"),
        re.compile("[部院省州市议]长|大臣|首相|总[理统]|主席|议员|书记|党魁|官"),
    ),
    (re.compile("(?:负责人|人士|代表|高管)$"), re.compile(".")),
)
"""Nouns that describe somebody, each with the offices of those whom it may mean."""


def _unlisted(text: str, lead: str, start: int, name_start: int) -> Office:
    """An office that no list has: the noun for a person right before the name."""
    first, _, last = lead.rpartition("、")
    if first and ends_with_office(first) and _WHO_FROM.search(last):
        return Office(*split_office(first), start)
    if not 2 <= len(lead) <= 24 or not _PERSONAL.match(lead[-3:]):
        return Office("", "", name_start)
    tokens = tagged_words(text, start, name_start)
    if not tokens or tokens[-1].end != name_start or not tokens[-1].tag.startswith("n"):
        return Office("", "", name_start)
    if tokens[-1].tag.startswith(("nr", "ns", "nt")) or tokens[-1].text.endswith(_NATIONALS):
        return Office("", "", name_start)
    low = len(tokens) - 1
    while low > 0 and not BODY.search(tokens[low - 1].text[-2:]) and tokens[low - 1].tag[0] in "nvlabj":
        low -= 1
    if tokens[low].tag.startswith(("p", "u", "d", "c", "r", "m")):
        return Office("", "", name_start)
    body = text[start : tokens[low].start]
    named = bool(BODY.search(body))
    return Office(
        text[tokens[low].start : name_start], body if named else "", start if named else tokens[low].start
    )
