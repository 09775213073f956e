"""Bodies named in short: what `该中心`, `研究所` or a bare `校长` belongs to, by the full name before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property, lru_cache

from briefwright.extract.chinese.alternatives import grouped
from briefwright.extract.chinese.lexicon import HAN
from briefwright.extract.chinese.name_shapes import SOUND
from briefwright.extract.chinese.words import Word, tagged_words
from briefwright.extract.words.lexicon import words

_FIRM = "公司|集团"
_FIRM_HEADS = ("公司", "集团")
_TAIL = 4
"""Characters by which the names of firms are told apart, counted from their end."""
_HEADS = {
    "校": "大学|学校|中学|小学",
    "学校": "大学|学校|中学|小学",
    "院": "研究院|科学院|工程院|学院|医院",
    "所": "研究所",
    "馆": "博物馆|图书馆|美术馆|科技馆|档案馆|使馆",
    "司": _FIRM,
    "企业": _FIRM,
    "公司": _FIRM,
    "集团": _FIRM,
    "会": "学会|协会|商会|基金会|联合会|委员会",
    "台": "天文台|电视台|观测台",
    "站": "研究站|观测站|试验站|考察站|野外站",
    "署": "署",
    "处": "办事处|代表处",
    "局": "局",
    "厅": "厅",
    "委": "委",
    "团队": "课题组|团队",
    "课题组": "课题组",
} | {
    head: head
    for head in words(
        "中心 研究院 研究所 实验室 学院 医院 大学 学会 协会 基金会 联盟 天文台 博物馆 图书馆 科学院 工程院 商会 "
        "委员会 研究组 研究室 基地 园区 标本馆 植物园 动物园 纪念馆 档案馆 科技馆 天文馆 联合会 工作站 观测站 "
        "研究站 组织 智库 机构 使馆 总领馆 总领事馆 管委会"
    )
}
"""How a body is called for short → how its full name may end."""
_SHORT = re.compile(
    "(?:该|本|我|这[家所个座间]?|其|所在|她所在|他所在|新)?(?:的)?(?P<head>"
    + grouped("|".join(sorted(_HEADS, key=len, reverse=True)))
    + ")"
)
_LONGEST_SHORT = 8
_PART_OF_SHORT = re.compile("(?:该|本|我)(?P<head>校|院|所|馆|中心|公司)(?=.{2})")
"""A part of a body that is named in short: `该校科学教育中心`."""
_OF_ROLE = (
    (re.compile("(?:校长|教务长|校方负责人)$"), "大学|学校|中学|小学"),
    (re.compile("院长$"), "研究院|科学院|工程院|学院|医院"),
    (re.compile("所长$"), "研究所"),
    (re.compile("馆长$"), "博物馆|图书馆|美术馆|科技馆|档案馆|标本馆|纪念馆"),
    (re.compile("台长$"), "天文台|电视台|观测台"),
    (re.compile("(?<!空间)站长$"), "研究站|观测站|试验站|考察站|野外站"),
    (re.compile("署长$"), "署"),
    (re.compile("(?<![秘书])会长$|理事长$"), "学会|协会|商会|基金会|联合会"),
    (re.compile("行长$"), "银行"),
    (
        re.compile("(?:首席执行官|执行长|董事长|总经理|总裁|创始人|创办人|首席技术官|首席运营官|首席财务官|CEO)$"),
        _FIRM,
    ),
    (re.compile("^(?:副|常务副|执行)?主任$"), "中心|实验室|办公室|研究室"),
)
"""An office without its body → how the body's name ends that such an office belongs to."""
_QUOTED_FIRM = re.compile(
    rf"[“「国的业](?:(?<=[“「])(?:(?<=公司.|企业.|机构.|初创.|集团.|厂商.)(?P<named>[{HAN}A-Za-z0-9·]{{2,14}})|"
    rf"(?P<suffixed>[{HAN}A-Za-z0-9·]{{1,10}}(?:科技|光电|生物|能源|医药|智能|半导体|制药|材料|动力|电子|汽车|"
    r"集团|资本|创投|股份|公司|航天|机器人|重工|量子|芯片|新材|软件|网络)))[”」]|"
    r"(?:(?<=[国的])|(?<=企业))"
    rf"(?P<bracketed>[{HAN}]{{2,6}}(?:科技|光电|生物|能源|医药|制药|资本|动力|电子|汽车|量子|芯片|软件))(?=（[A-Z]))"
)
_FOREIGN_FIRM = re.compile(
    rf"(?:企业|公司|集团|巨头|厂商|机构)(?P<name>(?:{SOUND}){{3,8}})(?=[^{HAN}]|[的在与和将已宣]|公司|集团)"
)
"""A firm behind its kind, by its sound: `矿业集团安格洛诺斯`."""
_FOUNDED = re.compile("[（(成创](?:(?<=[（(])[^（）()]{1,30}[）)](?:成立|创[立办建])|(?<=成)立|(?<=创)[立办建])于")
_OPENS = re.compile(rf"(?<![{HAN}A-Za-z0-9])[{HAN}A-Za-z0-9]{{2,10}}$")
"""A firm at the beginning of the clause that says when it was founded: `脉络智驾成立于2021年`."""
_CLAUSE_MARK = re.compile("[，,。！？!?；;：:\n“”「」『』《》（）()\ue000、]")
_PARTS = words(
    "联合 创新 合作 研究 研发 发展 交流 转化 培训 计算 应用 制造 监测 观测 育种 育 驻 动力 工程 治理 保护 修复"
)
_GENERIC = re.compile(
    f"(?:研究|创新|研发|联合|国际|技术|合作|服务|数据|工程|科技|交流|孵化|有限|股份|实验){{0,2}}(?:{_SHORT.pattern})"
)
_SEATS = ("台", "华", "港", "京", "沪", "穗", "渝")
"""Where a body of another country sits: `英国在台办事处`."""
_POINTING = re.compile("^(?:后者|前者|该|本|这|那|其|某|我|两|各|多|一|新|全(?![球国英])|另|国内|国外|海外|世界)")
_NO_FIRM = re.compile(
    "(?:大学|学院|研究院|研究所|实验室|中心|基金会|协会|学会|医院|公司|企业|项目|计划|联盟|基地|平台|机构|"
    "[社馆校园区站台局委部会厂])$"
)
_TEAM_OF = re.compile(
    "(?:研究院|研究所|大学|科学院|医院|实验室|天文台|研究中心)"
    "(?=(?:(?!研究院|研究所|大学|实验室)[^，。；]){0,24}?(?:团队|课题组|研究组|获悉|牵头|领衔|科研人员|研究人员))"
)
"""A body with whose team a report on research begins."""
_FIRM_ENDS = ("公司", "企业", "集团", "机构")
_NICKNAMED = re.compile(f"[“「][^“”「」\n]{{2,12}}[”」](?:(?![为是的在向对])[{HAN}]){{2,6}}$")
"""A body with a nickname in quotation marks: `“一带一路”研究院`."""
_LATIN_NAME = re.compile("[A-Z][A-Za-z0-9-]{1,20}")
_NO_BODY = words("项目 课题 计划 工程 团队 公司方面 校方")
_LONGEST = 26
_COUNTRY = re.compile("英国|美国|法国|德国|日本|加拿大|澳大利亚|爱尔兰|新加坡|荷兰|瑞士|瑞典|中国")
_NEAR = 700
_FOREIGN = re.compile("英国|美国|法国|德国|日本|欧盟|加拿大|澳大利亚|爱尔兰|苏格兰|威尔士|牛津|剑桥|伦敦")
_SHORT_NAME = 6
"""Characters of the longest name that may be the end of another body's."""
_BODY_HEAD = re.compile("(?:中心|研究院|研究所|实验室|学院|医院|学会|协会|基金会|天文台)$")
_NATIONAL = re.compile(f"[{HAN}]{{0,6}}(?:国家|全国|[省市州])")
_BESIDE = 300
"""Characters between a bare office and the body that it belongs to."""
_MOST = 8
_LONGEST_FOUNDED = 11
_MOST_TOLD = 40
_MOST_LOOKED_FOR = 300
"""Names for each of which a whole text is read: far more than any names in short."""
_MAIN = 1
"""How much oftener than the nearest firm the one is named that a text is about."""


class Bodies:
    """Looks for full names only when a short one asks for them."""

    def __init__(self, plain: str) -> None:
        self.text = plain
        self._places: dict[str, list[int]] = {}
        self._names: dict[int, str] = {}
        self._counts: dict[str, int] = {}
        self._firsts: dict[str, str] = {}
        self.told: list[str] = []
        """The bodies of the people read so far, as they were named beside them."""

    def whole(self, organisation: str, role: str, at: int, *, native: bool = False) -> str:
        """The full name of the body that `organisation` means at `at`; where it is empty, the office's body.

        Whoever holds a bare office and is `native` belongs to no body of another country.
        """
        if not organisation:
            heads = _heads_of(role) if role else ""
            return self._before(heads, at, _BESIDE, native=native) if heads else ""
        short = _SHORT.fullmatch(organisation) if len(organisation) <= _LONGEST_SHORT else None
        if short:
            return self._before(_HEADS[short["head"]], at, _NEAR) or (
                "" if _POINTING.match(organisation) else organisation
            )
        part = _PART_OF_SHORT.match(organisation)
        if part and organisation[0] == "我":
            return organisation[part.end() :]
        if part:
            return self._before(_HEADS[part["head"]], at, _NEAR) + organisation[part.end() :]
        return "" if organisation in _NO_BODY else self._longer(organisation, at)

    def leading(self, at: int) -> str:
        """The body whose team's work the text before `at` reports; empty where none is named."""
        first = _TEAM_OF.search(self.text, max(0, at - 2 * _NEAR), at)
        return self._name(first.end()) if first else ""

    def firm_of(self, role: str) -> str:
        """The firm, named in quotation marks somewhere, with whose name `role` begins; empty where none does."""
        return next((name for name in self._firms.values() if role.startswith(name)), "")

    def _before(self, heads: str, at: int, near: int, *, native: bool = False) -> str:
        """The nearest full name before `at` that ends as asked."""
        ends = self._ends(heads)
        index = bisect_left(ends, at)
        nearest = ""
        for end in reversed(ends[max(0, index - _MOST) : index]):
            if end < at - near:
                break
            name = self._name(end)
            if native and _FOREIGN.match(name):
                continue
            if name and heads != _FIRM:
                return self._first(next((body for body in self.told[-_MOST_TOLD:] if body.endswith(name)), name))
            if name and (not nearest or self._times(name) >= self._times(nearest) + _MAIN):
                nearest = name
        return nearest

    def _times(self, name: str) -> int:
        """How often the text names a firm; the whole text is read for the first ones only that are asked for."""
        if name not in self._counts and len(self._counts) < _MOST_LOOKED_FOR:
            alike = self._alike.get(name[-_TAIL:]) if name.endswith(_FIRM_HEADS) else None
            self._counts[name] = self.text.count(name) if alike is None else _count(self.text, name, alike)
        return self._counts.get(name, 0)

    @cached_property
    def _alike(self) -> dict[str, list[int]]:
        """Where the names of firms end that have the same last characters."""
        alike: dict[str, list[int]] = defaultdict(list)
        for end in self._ends(_FIRM):
            alike[self.text[end - _TAIL : end]].append(end)
        return dict(alike)

    def _first(self, name: str) -> str:
        """How the body was called where the text first named it: `中国科学院南海海洋研究所`."""
        if name not in self._firsts and len(self._firsts) < _MOST_LOOKED_FOR:
            first = self._name(self.text.find(name) + len(name))
            longer = first.endswith(name) and not _COUNTRY.fullmatch(first.removesuffix(name))
            self._firsts[name] = first if longer else name
        return self._firsts.get(name, name)

    def _longer(self, organisation: str, at: int) -> str:
        """The longer name before `at` that ends with all of a short one: `国家太空中心` for `太空中心`."""
        if len(organisation) > _SHORT_NAME or not _BODY_HEAD.search(organisation):
            return organisation
        before = self.text.find(organisation, max(0, at - _NEAR), at)
        name = self._name(before + len(organisation)) if before > 0 else ""
        return name if _NATIONAL.fullmatch(name.removesuffix(organisation)) else organisation

    def _ends(self, heads: str) -> list[int]:
        if heads not in self._places:
            found = [match.end() for match in re.finditer(heads, self.text)]
            if heads == _FIRM:
                found = sorted({*found, *self._firms})
            self._places[heads] = found
        return self._places[heads]

    @cached_property
    def _firms(self) -> dict[int, str]:
        """Firms whose name stands in quotation marks, by where it ends."""
        found = _QUOTED_FIRM.finditer(self.text)
        firms = {match.end(): match["named"] or match["suffixed"] or match["bracketed"] for match in found}
        firms |= {match.end(): match["name"] for match in _FOREIGN_FIRM.finditer(self.text)}
        for founded in _FOUNDED.finditer(self.text):
            named = _OPENS.search(self.text, max(0, founded.start() - _LONGEST_FOUNDED), founded.start())
            if named and not (_NO_FIRM.search(named.group()) or _POINTING.match(named.group())):
                firms.setdefault(named.end(), named.group())
        return firms

    def _name(self, end: int) -> str:
        if end not in self._names:
            latin = _LATIN_NAME.match(self.text, end) if self.text.endswith(_FIRM_ENDS, 0, end) else None
            quoted = _NICKNAMED.search(self.text, max(0, end - _LONGEST), end)
            named = latin or quoted
            self._names[end] = (named.group() if named else "") or self._firms.get(end) or self._read_back(end)
        return self._names[end]

    def _read_back(self, end: int) -> str:
        """The name that ends at `end`, back to the first word that is no part of one; empty for a short one."""
        marks = self._marks
        before = bisect_left(marks, end) - 1
        start = max(0, end - _LONGEST, marks[before] + 1 if before >= 0 else 0)
        return _name_at_end(self.text[start:end])

    @cached_property
    def _marks(self) -> list[int]:
        """Where the marks stand that part clauses."""
        return [mark.start() for mark in _CLAUSE_MARK.finditer(self.text)]


@lru_cache(maxsize=1024)
def _heads_of(role: str) -> str:
    """How the name of a body ends to which an office without one belongs; empty for any other office."""
    return next((heads for kind, heads in _OF_ROLE if kind.search(role)), "")


def _count(text: str, name: str, ends: list[int]) -> int:
    """How often a name stands in a text where it can end only at some places, no two of them overlapping."""
    number = reached = 0
    for end in ends:
        start = end - len(name)
        if start >= reached and text.startswith(name, start):
            number, reached = number + 1, end
    return number


@lru_cache(maxsize=4096)
def _name_at_end(words: str) -> str:
    """The name that the words of a clause end with; the same words are read only once."""
    end = len(words)
    tokens = tagged_words(words, 0, end)
    low = max(0, len(tokens) - 1)  # the head itself, whatever the dictionary takes it for
    while low > 0 and (
        _is_part(tokens[low - 1].text, tokens[low - 1].tag)
        or _joins(tokens, low - 1)
        or (tokens[low - 1].text == "在" and tokens[low : low + 1] and tokens[low].text in _SEATS)
    ):
        low -= 1
    while low < len(tokens) and tokens[low].text in ("与", "和", "及", "的"):
        low += 1
    name = words[tokens[low].start : end] if low < len(tokens) else ""
    name = _LED_BY.sub("", name)
    if _GENERIC.fullmatch(name) and _is_closed(tokens[:low]):
        name = words[tokens[0].start : end]
    full = len(name) >= 4 and not _GENERIC.fullmatch(name) and not _POINTING.match(name)
    return name if full else ""


def _is_closed(tokens: list[Word]) -> bool:
    """Say whether words before a head are one name: it begins with a place, and nothing in it joins or leads."""
    return bool(tokens) and tokens[0].tag in ("ns", "nt", "j") and all(t.tag[0] in "nvjbagzfls" for t in tokens)


def _joins(tokens: list[Word], at: int) -> bool:
    """Say whether `与` stands within a name, between two nouns: `古脊椎动物与古人类研究所`."""
    if tokens[at].text not in ("与", "和") or at == 0 or at + 1 == len(tokens):
        return False
    before = tokens[at - 1]
    return before.tag in ("n", "vn", "an", "l", "j") and not _ENDS_BODY.search(before.text)


_LED_BY = re.compile("^[受由经应据](?=.{3})")
_ENDS_BODY = re.compile("(?:院|所|中心|大学|公司|集团|会|馆|署|局|部|队|团队|课题组|学校|方)$")


def _is_part(word: str, tag: str) -> bool:
    return (
        word in _PARTS
        or word == "·"
        or word in _SEATS
        or tag[0] in "njbag"
        or tag in ("vn", "an", "eng", "z", "zg", "f", "s", "l")
    )
