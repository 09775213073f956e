"""Who is behind an initiative and where it is, read from the sentence that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.chinese.body_names import (
    COUNTRY,
    STATES_SHORT,
    is_country,
    without_kind,
    without_short_forms,
)
from briefwright.extract.chinese.initiative_edges import names_both
from briefwright.extract.chinese.initiative_places import EDITIONS, place_told
from briefwright.extract.chinese.joint_sides import (
    FROM,
    SIGNING,
    STATES,
    TOGETHER,
    each_of,
    is_body,
    is_vague,
    names_side,
    side_named,
    sides_in,
    sides_joined,
    without_tail,
)
from briefwright.extract.chinese.lexicon import HAN
from briefwright.extract.chinese.register import HanRegister

_THE_TWO = re.compile(
    "[双两](?:(?<=双)方|(?<=两)[校院所家社])(?:(?<=^..)|(?<=[，,。；：、后上日将间]..)|(?<=代表..))"
)
_VISITED = re.compile(
    rf"(?:访问|到访|走访)(?P<host>[{HAN}]{{2,24}}(?:大学|学院|研究院|研究所|公司|集团))(?![{HAN}])"
)
_VISITS = re.compile(
    rf"(?:率团|率队|一行|应邀)(?:访问|到访|走访)(?P<host>[{HAN}]{{2,16}}?(?:大学|学院|研究院|研究所|科学院|公司|集团))"
    r"[^。]{0,60}?[，并](?:共同|还|正式)*(?:签署|续签|签订)[^，。]{0,4}$"
)
_TWO_OF_A_KIND = re.compile("两[校院所]")
"""The body that is named and the one whose release this is."""
_FRIENDS = re.compile("的(?:友谊|友好|合作|关系|交流)")
"""Behind two bodies whom `双方` means later."""
_MADE_BY = re.compile("[，,。；：日]?[由是系]")
_NEAR = 40
"""Characters between a name and the act of its makers behind it."""
_OBEYED = ("落实《", "根据《", "依据《", "按照《", "基于《", "遵循《", "参照《")
"""Before the title of what binds those who speak, and is not theirs alone."""
_LINKS = (
    "(?:大学|[农社林]科院|技术馆|博物馆|学院|研究院|研究所|科学院|公司|集团|中心|医院|政府|管委会|基金会|协会|学会)"
)
_LINKED = re.compile(
    rf"^(?P<c>[{HAN}A-Za-z]{{2,16}}?{_LINKS})[与和](?P<d>[{HAN}A-Za-z]{{2,16}}?{_LINKS})(?=关于|联合声明|合作|谅解|战略|框架|共建)|"
    rf"^(?P<a>[{HAN}A-Za-z]{{2,16}}?{_LINKS})[—–-]+(?P<b>(?:(?!联合)[{HAN}A-Za-z]){{2,16}}?{_LINKS})(?=.)"
)
_LINKING = frozenset("与和—–-")
_TWO_STATES = re.compile(
    "(?P<one>[中英])(?P<other>[美法德日俄欧澳加韩])(?P<third>[美法德日俄欧韩])?(?![国学家央文])"
)
"""China and one other state or two at the beginning of a name: `中美应对气候危机联合声明`."""
_IN_BRACKETS = re.compile(rf"[（(](?P<place>[{HAN}]{{2,6}})[）)]")
_DIVISION = re.compile(".{1,9}[处科系室]|.{1,4}办公室")
"""A part of a body, which signs nothing."""
_WITH_ONE = re.compile(rf"(?:并|还|又|已|期间)与(?P<side>[{HAN}A-Za-z·（）&、’' -]{{2,40}}?){TOGETHER}{SIGNING}")
_SUBJECT_BODY = re.compile(
    rf"(?:^|，)(?P<body>[{HAN}]{{2,16}}?(?:大学|学院|研究院|研究所|科学院|公司|集团|学会|协会|基金会|委员会|[部局署厅]))"
    r"(?:[（(][^（）()]{2,12}[）)])?(?=\d|[于在与将已宣举昨今]|积极|大力|先后|长期|一直|近日|日前|正式)"
)
"""The body that a sentence is about."""
_LATIN_TAIL = re.compile(rf"[{HAN}]{{4,}}(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){{1,3}})")
"""A name in Latin letters behind words that tell what it names: `英国国家级创新引擎Catapult Network`."""
_JOINS = ("与", "并与", "还与", "又与", "已与")
_WITH_IN_CLAUSE = re.compile(rf"(?:并|还|又|已)?与(?P<side>[{HAN}A-Za-z·（）、]{{2,50}}?){TOGETHER}{SIGNING}了?$")
_OWNED = re.compile("(?:旗下|其)[^，]{0,8}(?:公司|机构|企业)$")
_OWNER = re.compile(
    rf"(?:^|，)(?P<owner>[{HAN}A-Za-z·]{{2,24}}?)(?:[（(][^）)]*[）)])?(?:\d+日)?(?:公告|公布|宣布|称|表示)[^，]*，(?:旗下|其|公司)"
)
"""Whose company an agreement binds: `某某宣布，旗下公司与……`."""
_OWNER_BEFORE = re.compile(
    rf"(?:^|[，；：、与和及受由获])(?:得到?|包括)*(?P<owner>(?![受由获与和及得包])[{HAN}]{{1,12}}?(?:[部委局会院]|(?<!签)署|大学|公司|集团))的?[“「]$"
)
"""Whose plan it is whose name follows in quotation marks: `教育部“春晖计划”`."""
_SET_UP = re.compile("设立|成立|启动|推出|发布|印发|出台|制定|建设|创建|发起|开设|打造|创办")
_SET_UP_NEAR = 30
_SOLE = re.compile(
    rf"(?:^|[，；：]|日(?!本)|称|说|表示|指出)(?P<body>(?:特区)?政府|(?!双方|两[国校院所]|中英|英中|[我本该贵][校院所司会部]|[^，]{{0,6}}支持)[{HAN}A-Za-z]{{2,20}}?"
    r"(?:大学|学院|研究院|研究所|科学院|工程院|公司|集团|基金会|协会|学会|委员会|理事会|政府|银行|医院|(?<![大年峰盛晚例集商])会|[部署厅委]|(?<!布)局))"
    r"(?:\d{1,4}[年月日](?:[初底末])?|[今昨]天|[今去明]年(?:[\d一二三四五六七八九十]{1,2}月)?|发布消息|[称说]，|宣布，|于|近日|日前|将|已|拟|也|亦|还|正式|宣布|决定|计划|在[^，。]{2,10}?)*"
    rf"(?:{_SET_UP.pattern})了?(?:面向[^，]{{2,12}}的|首个|新的|一[个项份](?:名为|题为|名叫|称为)?)?(?:[\d.]+[亿万]*(?:港元|美元|英镑|欧元|元)的?)?[《“「]?$"
)
"""The only body that does something: `科技部印发《……》`, `某大学将设立“……奖学金”`."""
_SIGNINGS = ("签署", "续签", "签订")
_SIGNED = re.compile("|".join(_SIGNINGS))
_SIGNS_FOR = re.compile("代表[中英]方签[字署约]")
_LONGEST_PERSON = 28
_BOTH = 2
_LONGEST = 400
"""Characters of a sentence that are looked at: real ones are far shorter."""


def _pairs(text: str) -> Iterator[re.Match[str]]:
    """Two bodies of whom `两校` may be said later, every time that they are named."""
    return _PAIR.finditer(text) if _ONE_OF_PAIR.search(text) else iter(())


def _sides_of(name: str) -> list[str]:
    """The sides that a name itself tells: `甲大学—乙大学联合学院`, `中美……声明`."""
    linked = None if _LINKING.isdisjoint(name) else _LINKED.match(name)
    if linked:
        return [side for side in linked.group("a", "b", "c", "d") if side]
    states = _TWO_STATES.match(name) if name[1] in STATES_SHORT else None
    others = (states[side] for side in ("other", "third") if states[side]) if states else ()
    return [f"{states['one']}国", *map(STATES_SHORT.__getitem__, others)] if states else []


def _ends_with_signing(words: str) -> bool:
    """Say whether words end with a signing, up to the mark that opens what is signed."""
    words = words[:-1] if words.endswith(("《", "“")) else words
    return words.removesuffix("了").endswith(_SIGNINGS)


def are_bodies(sides: list[str]) -> bool:
    """Say whether two or more sides are institutions each."""
    return len(sides) > 1 and all(map(is_body, sides))


_PAIRED = "大学|学院|研究院|研究所|科学院|[农社]科院|医院|博物馆"
_ONE_OF_PAIR = re.compile("[与和同](?<=[学院所馆].)")
_PAIR = re.compile(
    rf"(?:^|[，：；。]|[是由])(?P<a>(?:(?!是)[{HAN}]){{2,14}}?(?:{_PAIRED}))[与和同]"
    rf"(?P<b>[{HAN}]{{2,14}}?(?:大学|学院|研究院|研究所|科学院|[农社]科院|医院|博物馆|研究中心))(?=的|自|长期|于|早|联合|共同)"
)
"""Two bodies of whom `两校` is said later in the sentence."""
_BETWEEN_STATES = ("政府间", "国家间")
_TEAMS = ("团队", "课题组", "研究组", "小组")
_TEAM = re.compile(f"(?:等人)?的?(?:{'|'.join(_TEAMS)})$")
_IN_ENGLISH = re.compile(r"（[A-Z][A-Za-z&，, ’'-]{2,60}）(?=[与和及、]|合作|联合|共同|发布|宣布|启动|推出|成立)")
"""A body's name in English in brackets, between it and the other side or what both do."""
_OURS_HERE = re.compile("[我本][校院所馆]")
_OURS = re.compile("[我本](?:校|院|所|馆|公司|集团|中心|市|省|区|国)")
"""Whoever writes: the release tells elsewhere whose it is."""


class PartyReader:
    """Reads one sentence after another; the same sentence only once, however many initiatives it names."""

    def __init__(self, plain: str, register: HanRegister) -> None:
        self.text = plain
        self.register = register
        self._span = (-1, -1)
        self._words = ""
        self._sides: list[str] = []
        self._act = (0, 0)
        self._place = ""
        self._both: list[str] | None = None
        """Whom `双方` means in the sentence, once that was asked for."""

    def parties(self, sentence: tuple[int, int], name: str) -> list[str]:
        """The bodies or countries behind `name`, none where the sentence does not say."""
        told = _sides_of(name)
        if told:
            return told
        self._read(sentence)
        words = self._words
        at = words.find(name)
        if at > 0:
            beside = self._beside_subject(sentence, at)
            if beside or words.endswith(_OBEYED, 0, at):
                return beside
        both = names_both(name)
        sides = self._clause_sides(at) or (self._sides if self._is_theirs(at, len(name)) else [])
        if both and any(map(is_country, sides)):
            return ["中国", "英国"]
        if sides and name not in sides:
            return sides
        before = words[:at] if at >= 0 else words
        owner = _OWNER_BEFORE.search(before) if before.endswith(("“", "「")) else None
        if owner:
            return [owner["owner"]]
        if both or names_both(before) or (name.startswith(_BETWEEN_STATES) and names_both(words)):
            return ["中国政府", "英国政府"] if "两国政府" in words else ["中国", "英国"]
        signers = self._signers(sentence, before)
        if signers or _THE_TWO.search(before):
            return signers or self._meant(sentence)
        guests = self._guests(sentence, before) if "访" in before else []
        if guests:
            return guests
        sole = _SOLE.search(before) if _SET_UP.search(before, max(0, len(before) - _SET_UP_NEAR)) else None
        return [sole["body"]] if sole else []

    def _beside_subject(self, sentence: tuple[int, int], at: int) -> list[str]:
        """`某所……，与某大学共建了……`: whom the sentence is about, and with whom it acts in the name's clause."""
        clause = self._words.rfind("，", 0, at) + 1
        joins = clause and self._words.startswith(_JOINS, clause)
        named = _WITH_IN_CLAUSE.match(self._words, clause, max(clause, at)) if joins else None
        subject = _SUBJECT_BODY.search(self._words, 0, clause) if named else None
        if named is None or subject is None:
            return []
        others = each_of(without_tail(named["side"]))
        return [subject["body"], *(self._body_of(part, sentence[0] + named.start("side")) for part in others)]

    def _clause_sides(self, at: int) -> list[str]:
        """The sides of the clause that names an initiative, where another one before it has its own."""
        begin = self._words.rfind("，", 0, at) + 1 if at > 0 and self._sides else 0
        if not begin or not _SIGNED.search(self._words, 0, begin):
            return []
        clause = self._words[begin:at]
        return self._named_sides(sides_joined(clause)) if _ends_with_signing(clause) else []

    def _is_theirs(self, at: int, size: int) -> bool:
        """Say whether the act of the sides is about the name: theirs comes first, or has no object of its own."""
        begin, end = self._act
        if at < 0 or at >= begin:
            return True
        if at + size + _NEAR < begin:
            return False
        return bool(_MADE_BY.match(self._words, begin)) or self._words[end : end + 1] in ("", *"，。；")

    def _named_sides(self, match: re.Match[str] | None) -> list[str]:
        named = [(match[side], match.start(side)) for side in ("a", "b") if match[side]] if match else []
        sides = [
            self._body_of(part, self._span[0] + at + side.find(part))
            for side, at in named
            for part in each_of(side_named(side))
            if len(named) < _BOTH or not _OURS.fullmatch(part)
        ]
        sides = [side for side in sides if not is_vague(side)]
        return sides if all(map(names_side, sides)) else []

    def _body_of(self, side: str, at: int) -> str:
        """The body of a person who stands for a side, or of that person's team; else the side as it is written."""
        latin = _LATIN_TAIL.fullmatch(side) if side[-1:].isascii() else None
        if latin:
            return latin["name"]
        owned = side == "公司" or (side.startswith(("旗下", "其")) and _OWNED.match(side))
        owner = _OWNER.search(self._words) if owned else None
        if owner:
            return without_kind(owner["owner"])
        name = _TEAM.sub("", side) if side.endswith(_TEAMS) else side
        acting = self.register.within(at, at + len(side)) if "·" in side or len(name) <= _LONGEST_PERSON else []
        person = acting[0].person if acting and acting[0].start == at else None
        person = person or (self.register.person(name) if len(name) <= _LONGEST_PERSON else None)
        return person.organisation if person else self.register.bodies.whole(side, "", at)

    def _with_one(self, sentence: tuple[int, int]) -> list[str]:
        """`并与该所签署……`: the body named, and that of who signs for the other side or is spoken of."""
        named = _WITH_ONE.search(self._words) if "与" in self._words else None
        self._act = named.span() if named else self._act
        people = self.register.within(*sentence) if named else []
        signing = people[-1:] if _SIGNS_FOR.search(self._words) else people[:1]
        subject = _SUBJECT_BODY.search(self._words) if named and not signing else None
        if named is None or not (signing or subject):
            return []
        sides = [
            signing[0].person.organisation if signing else subject["body"] if subject else "",
            self._body_of(named["side"], sentence[0] + named.start("side")),
        ]
        return sides if all(sides) and sides[0] != sides[1] else []

    def _signers(self, sentence: tuple[int, int], before: str) -> list[str]:
        """The bodies of three and more people who sign together: `甲校长某某、乙校长某某和丙校长某某签署`."""
        if not _ends_with_signing(before.rstrip("“「")):
            return []
        people = self.register.within(sentence[0], sentence[0] + len(before))
        bodies = list(dict.fromkeys(mention.person.organisation for mention in people))
        return bodies if len(bodies) > _BOTH and all(bodies) else []

    def _guests(self, sentence: tuple[int, int], before: str) -> list[str]:
        """Who visits whom and signs there: `某大学校长某某率团访问某大学，并签署了……`."""
        visit = _VISITS.search(before)
        people = self.register.within(*sentence) if visit else []
        if visit is None or not people or people[0].end > sentence[0] + visit.start():
            return []
        guest = people[0].person.organisation
        return [guest, visit["host"]] if guest and guest != visit["host"] and not is_country(guest) else []

    def _meant(self, sentence: tuple[int, int]) -> list[str]:
        """Whom `双方` means: the two bodies whose people the paragraph named, so far."""
        if self._both is None:
            self._both = self._named_before(sentence)
        return self._both

    def _named_before(self, sentence: tuple[int, int]) -> list[str]:
        start = max(0, sentence[0] - _LONGEST)
        before = self.text[start : sentence[0]].rpartition("\n")[2]
        told = self._named_sides(FROM.search(before)) if "由" in before else []
        if len(told) == _BOTH:
            return told
        pair = next(_pairs(self._words), None) or next(reversed(list(_pairs(before))), None)
        meant = pair and (_TWO_OF_A_KIND.search(self._words) or _FRIENDS.match(pair.string, pair.end()))
        if pair and meant and pair["a"] != pair["b"]:
            return [pair["a"], pair["b"]]
        named = [mention.person.organisation for mention in self.register.within(start, sentence[1])]
        may_visit = self.text.find("访", start, sentence[1]) >= 0
        visits = _VISITED.finditer(self.text, start, sentence[1]) if may_visit else ()
        visited = [match["host"] for match in visits]
        bodies = [
            body for body in dict.fromkeys([*named, *visited]) if len(body) > 1 and not _DIVISION.fullmatch(body)
        ]
        two = len(bodies) == 2 and all(bodies) and not any(map(is_country, bodies))
        one = len(bodies) == 1 and (
            _TWO_OF_A_KIND.search(self._words) or _OURS_HERE.search(self.text, start, sentence[0])
        )
        return bodies if two or (one and not is_country(bodies[0])) else []

    def places(self, sentence: tuple[int, int], name: str) -> list[str]:
        """Where it is or was agreed, at most one place."""
        bracketed = _IN_BRACKETS.search(name) if "（" in name or "(" in name else None
        if (
            bracketed
            and bracketed["place"] not in EDITIONS
            and (bracketed.start() == _BOTH or bracketed.end() == len(name))
        ):
            return [bracketed["place"]]
        self._read(sentence)
        return [self._place] if self._place and self._place != name else []

    def _read(self, sentence: tuple[int, int]) -> None:
        if sentence == self._span:
            return
        self._span, self._both = sentence, None
        words = self.text[sentence[0] : min(sentence[1], sentence[0] + _LONGEST)]
        words = self._words = without_short_forms(_IN_ENGLISH.sub("", words)) if "（" in words else words
        match = sides_in(words)
        states = STATES.search(words) if "、" in words else None
        self._act = match.span() if match else (0, 0)
        self._sides = self._named_sides(match) or self._with_one(sentence)
        if states:
            self._act, self._sides = states.span(), [state.group() for state in COUNTRY.finditer(states["all"])]
        self._place = place_told(words)
