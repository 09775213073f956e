"""Whom a Chinese clause means: its subject, a pronoun, a description, somebody named in full before."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefwright.extract.chinese.acting_people import ActingPeople, begin_of_sentence
from briefwright.extract.chinese.alternatives import leading
from briefwright.extract.chinese.body_names import BODY, without_kind
from briefwright.extract.chinese.lexicon import HAN, ROLE
from briefwright.extract.chinese.native_names import THEN
from briefwright.extract.chinese.office_parts import split_office
from briefwright.extract.chinese.offices import (
    BRACKETED,
    OPENS_TITLE,
    PARTICLES,
    TITLE_AFTER,
    WORKPLACE,
    ends_with_office,
    fits,
)
from briefwright.extract.chinese.person import HanPerson, Mention
from briefwright.extract.chinese.short_forms import SEPARATOR
from briefwright.extract.chinese.subject_names import name_at_end, name_that_opens
from briefwright.extract.chinese.words import is_in_dictionary, tags_of

_PRONOUN = re.compile(r"(?:他们|她们|他|她|其)(?!的|所|中|实|他|它|余|身[旁边后]|对面|旁边|背后|面前|手下|门下)")
_PRONOUNS = ("他", "她", "其")
_LATE_PRONOUN = re.compile(r"(?<![其吉])[他她]们?[^他她的，]{0,6}$")
_FOREIGNER = re.compile("(?:这个|这位|那位|这名)[^，。：]{0,14}(?:[国兰洲]人|老外|洋[^，。：]{0,4})")
_DESCRIPTION = re.compile(rf"(?:该|这位|这名|上述|有关)(?P<noun>[^，。]{{0,18}}?(?:{ROLE}))")
_POINTS = frozenset("这那该上有")
"""With which words begin that point back to somebody."""
_TAILS = (
    r"是?在(?!野)|以(?=[^，。]{1,16}为例)|(?<!关)于|对(?!象)|向|就|通过|接受(?![^，。]{1,12}访的)|针对|代表(?![处团一都均们纷]|$)|还|也|则|又|曾|均|(?<![成首])都|再次|进一步|日前|近日|当天|当时|随后|"
    r"[今去前]年(?:\d{1,2}月)?|上月|本月|近期|(?:\d{1,2}月)?\d{1,2}日|周[一二三四五六日]|"
    r"星期[一二三四五六日]|[昨今前][天日]|[昨今][夜晨晚](?=[昨今呼表指说称]|$)|用(?=[^，。]{1,12}(?:方式|的?话|语言|比喻|例子|口吻|语气))|回应|[答回][复覆]|(?<=.)受访(?=时|中|后|$)|"
    r"盘[前中后]|[早午晚]间|普遍|大多|私下|发布(?!会|局)|出台|推出|公布|更加|已经|一再|立即|反复|始终|充分|一针见血|(?<=.)评论(?![员家区])|只|才|便|仅|同时|并|一直|特别|明确|公开|如此|这样|高度|积极|多次|早在|致辞|发言(?!人)|主持(?!人)|回答|表态|认真|补充|"
    r"继续|笑着|激动地|先|当即|"
    r"不无|率先|共同|一致|纷纷|分别|发表|刊发|刊登|刊文|撰文|联合(?![会国体声公利发实研])|此前|分析(?!人士|师|员|家)|(?<=.)公告"
)
_TAIL = re.compile(rf"(?=[\d{leading(_TAILS).replace(chr(92), '')}])(?:{_TAILS}).*$")
"""What a subject does on the way to the verb; the characters it may begin with are asked first."""
_OF_ANY_OFFICE = ("老人", "老人家", "老先生", "老太太", "姑娘", "女孩", "小伙", "小伙子", "男孩", "老汉")
"""Nouns for somebody named before, of whatever office."""
_OLD = ("老院士", "老专家")
_OPENS_WITH_PRONOUN = re.compile("(?:[^，。他她]{1,4}，)?[他她](?!们)")
"""A sentence about somebody named before, whoever else it names."""
_TITLED = re.compile(rf"[老这那](?:(?<=[，。\n].)|(?<![\s\S].))(?:(?<=老)|位)(?P<noun>(?:{ROLE}))(?!的)")
"""The subject of a sentence that names nobody: `老站长却不置可否`."""
_WHEN = ("时", "之际", "期间", "时候")
"""How words end that only tell when somebody spoke: `当地出席论坛时`."""
_ADVERBS = (
    "当中",
    "其中",
    "只",
    "才",
    "便",
    "就",
    "仅",
    "却",
    "又",
    "还",
    "也",
    "立刻",
    "轻声",
    "大声",
    "连声",
    "随口",
    "脱口",
)


def _says_how(words: str) -> bool:
    """Say whether words before a verb tell in what manner and not who: `头也不回地`."""
    if not words.endswith("地"):
        return False
    return tags_of(words)[-1][1] == "uv" or not is_in_dictionary(words[-2:]) or is_in_dictionary(words[:-1])


def _without_tail(clause: str) -> str:
    """The subject of a clause without what it does on the way to the verb, but with the whole of a title."""
    titled = _OF_TITLE.search(clause) if clause.endswith("》") else None
    if titled:
        return titled["title"]
    subject = _TAIL.sub("", clause) if len(clause) > 1 else clause
    opening = subject.rfind("《")
    closing = clause.find("》", opening) if opening >= 0 and subject.find("》", opening) < 0 else -1
    return clause[opening : closing + 1] if closing >= 0 else subject


_OF_TITLE = re.compile("(?:通过|审议|发布|印发|制定|公布)的(?P<title>《[^》]+》)$")
"""What was passed before, and speaks itself: `会议审议通过的《……建议》提出`."""


def _is_no_subject(words: str) -> bool:
    """Say whether the words name nobody: what is to be done, `要顺应群众`, or a label cut off."""
    if _NOBODY_SPEAKS.fullmatch(words) or words.count("“") != words.count("”"):
        return True
    first, *more = tags_of(words)
    acts = bool(more) and first[1] in ("v", "ad") and not (_TAKE_PART.match(words) or ends_with_office(words))
    return acts and not (more[-1][1][0] == "n" and BODY.search(words[-2:]))


_TAKE_PART = re.compile(
    "受访|受邀|参会|与会|参与|参加|出席|承办|主办|在场|来访|接受|获奖|研究|投资|资助|保护|创新|审计|联合"
)
"""What those do of whom no one is named: `受访民众`."""
_NOBODY_SPEAKS = re.compile(
    f"[{HAN}]|[这那此它](?:也|就|都|些|一切)?|[“「][^”」]*|(?:必须|应该|应当|可以|需要|不能|要(?!员)|完善|健全|落实).*|从.*[上看说讲]"
)
"""What is no subject of a verb that reports: a single character, a modal verb, a label cut off."""


_GIVEN_TO = re.compile("[写送寄]给$")
"""Before somebody to whom another one wrote: `在写给某某的信里，他……`."""
_BODIES = re.compile("(?:与|和|同)[^，。]{2,30}(?:共同|一同|联合|一起)")


_QUOTED_BY = re.compile("^(?:该|上述|有关)?(?:报道|报导)(?:还|也|又|并)?(?:援引|引述|引用|转引)了?")
_QUOTES = re.compile("(?<=.)(?:(?:援引|引述|引用|转引).*|的?(?:报道|报导))$")
"""What a paper does on the way to what it reports: `环球时报引述该报道`, `《泰晤士报》报道`."""
_ISSUED_BY = re.compile("(?<=[部委局署厅会馆府])的?(?:最新|官方)?(?:讯息|消息|新闻稿|官网|网站|官方微博)$")
"""How a body says what is reported: `外交部讯息`."""
_LATIN_AT_END = re.compile(
    f"(?P<body>[{HAN}]{{2,20}}?(?:大学|学院|研究院|研究所|公司|中心|实验室|医院))?[^，。]{{0,24}}的"
    r"(?P<name>[A-Z][A-Za-z\u00c0-\u017f.’'-]+(?: [A-Z][A-Za-z\u00c0-\u017f.’'-]+){0,2})"
)
"""A name in Latin letters behind where its holder works: `明尼苏达大学研究知识演化的Funk`."""
_LETTER = re.compile(f"[{HAN}A-Za-z]")
_LONGEST_SUBJECT = 24
_FIRMS = ("集团", "公司", "企业", "大学", "研究院", "研究所", "基金会", "银行")
_QUOTED_FIRM = re.compile(
    "(?:企业|公司|初创|集团|机构|药企)[“「](?P<name>[^“”「」]{2,14})[”」](?:[昨今][天日]?|近日|日前)?$"
)
"""A firm whose name stands in quotation marks behind its kind."""
_SEATED = re.compile("(?:总部)?(?:位于|设在|坐落于|成立于)[^，。的]{2,12}的(?=.{2})")
"""Where a body sits or since when it exists, before its name: `总部位于爱丁堡的北海资本`."""
_AND = re.compile("、|和|及|以及")
_SAY_TOGETHER = re.compile(
    "(?:等(?:人|[^，。的]{0,6}(?:专家|学者|代表|嘉宾|委员|院士|人))?)?"
    "(?:都|均|也|一致|共同|分别|先后|纷纷|联合|在[^，。]{1,16}(?:时|中|上|后))*"
    "(?:(?<=[都均致同别后纷])(?:强调|肯定|赞同|欢迎|祝贺|高度评价|表达|表示)[^，。]{2,40})?"
)
"""Between those who speak together and the verb, in its clause or the one before."""
_WRITINGS = ("标语", "横幅", "条幅", "歌词", "标题", "题词", "牌子", "对联", "校训", "碑文")
"""What bears words that nobody says."""
_SPOKESMAN = re.compile(
    f"(?P<body>(?<![{HAN}])[{HAN}]{{2,10}}?(?:[部委局署办厅院馆府]|公司|大学|集团))(?P<role>(?:新闻)?发言人)"
)
_LONGEST_CLAUSE, _LONGEST_SENTENCE = 60, 150
_TITLES_OF_ONE = ("总", "董", "工", "老", "导")
"""Titles of one character behind a family name: `潘总`, for a consul general as for a manager."""
_NEAR = 400
"""Characters before `发言人` in which it is told whose spokesman speaks."""
_OF_SOMEBODY, _OWN_WORDS = ("的", "团队", "课题组"), ("的看法", "的话", "的说法")
"""Behind somebody: what speaks for him, and what are his own words."""
_WRITER = ("我", "我们", "咱们", "笔者")
"""Whoever writes, or answers in an interview: a name for nobody."""


class HanRegister(ActingPeople):
    """Says whom a clause, a pronoun or a description means."""

    def note(self, start: int, stop: int) -> None:
        """Remember whom a sentence is about, for the pronouns after it."""
        mention = self.subject(start, stop)
        if mention is not None:
            late = self.latest is not None and mention.start > start
            opening = _OPENS_WITH_PRONOUN.match(self.text, start, stop) if late else None
            if opening is None or mention.start < opening.end():
                self.latest = mention.person
            return
        titled = _TITLED.search(self.text, start, stop)
        meant = self._pronoun("", *titled.span("noun"), titled["noun"]) if titled else None
        self.latest = meant or self.latest

    def understand(self, start: int, stop: int) -> HanPerson | None:
        """Who the subject clause from `start` to `stop` names; `None` where it names nobody."""
        lead = PARTICLES.match(self.text, start, stop) if start < stop else None
        begin = lead.end() if lead else start
        pronoun = _PRONOUN.match(self.text, begin, stop) if self.text.startswith(_PRONOUNS, begin, stop) else None
        if pronoun and not (pronoun.group() == "其" and self.within(begin, stop)):
            return self._pronoun(pronoun.group(), pronoun.start(), pronoun.end())
        found = self.within(start, stop)
        mention = self.acting(found, start)
        if mention is not None and not self._owns(mention, stop):
            self.latest = mention.person
            return self._together(found, stop) or mention.person
        late = _LATE_PRONOUN.search(self.text, begin, stop)
        if late:
            return self._pronoun(late.group(), late.start(), late.start() + 1)
        if mention is None and found:  # "感谢张校长的支持": only those to whom something is done
            return None
        return self._described(begin, stop, new=lead is not None and lead.group().endswith("有"))

    def _together(self, found: list[Mention], stop: int) -> HanPerson | None:
        """Those who speak together right before the verb: `市长某某、校长某某均表示`."""
        found = [*self._in_clause_before(found[0]), *found]
        if len(found) == 1 or not _SAY_TOGETHER.fullmatch(self.text, found[-1].end, stop):
            return None
        first = len(found) - 1
        while first and (
            _AND.fullmatch(self.text, found[first - 1].end, found[first].start)
            or (first == 1 and self.text[found[0].end : found[1].start] == "，")
        ):
            first -= 1
        names = [mention.person.name for mention in found[first:]]
        return HanPerson("、".join(names), start=found[first].start, end=found[-1].end) if len(names) > 1 else None

    def _in_clause_before(self, mention: Mention) -> list[Mention]:
        """Whoever else with an office fills the clause before, all of it: `总经理某某，董事长某某介绍说`."""
        if mention.start == mention.at or self.text[mention.start - 1 : mention.start] != "，":
            return []
        begins = begin_of_sentence(self.text, mention.start, _LONGEST_CLAUSE)
        before = self.within(begins, mention.start - 1) if begins >= 0 else []
        alone = len(before) == 1 and before[0].start == begins and before[0].start < before[0].at
        return before if alone and before[0].end == mention.start - 1 else []

    def _owns(self, mention: Mention, stop: int) -> bool:
        """Say whether something of the person's speaks, as in `张三的报告指出`."""
        text, end = self.text, mention.end
        return text.startswith(_OF_SOMEBODY, end, stop) and not text.startswith(_OWN_WORDS, end, stop)

    def _pointed_at(self, begin: int, stop: int) -> tuple[bool, HanPerson | None]:
        """Whether words point back to somebody as `这位校长` does, and to whom."""
        if self.text[begin : begin + 1] not in _POINTS:
            return False, None
        foreign = _FOREIGNER.match(self.text, begin, stop)
        if foreign:
            index = bisect_left(self._places, begin)
            near = (m.person for m in reversed(self.mentions[max(0, index - 12) : index]))
            latest = next((person for person in near if SEPARATOR.search(person.name)), None)
            return True, latest.at(*foreign.span(), "pronoun", 0.8) if latest else None
        described = _DESCRIPTION.match(self.text, begin, stop)
        if described is None:
            return False, None
        known = self._pronoun("", described.start(), described.end(), described["noun"])
        known = known or self._spokesman(described["noun"], described.start(), described.end(), known=True)
        return True, known or self._keep(HanPerson(described.group()), described.start(), described.end())

    def _described(self, begin: int, stop: int, *, new: bool = False) -> HanPerson | None:
        points, meant = self._pointed_at(begin, stop)
        if points:
            return meant
        clause = self.text[begin:stop]
        seated = _SEATED.match(clause) if "的" in clause else None
        if seated:
            begin, clause = begin + seated.end(), clause[seated.end() :]
        subject = _without_tail(clause)
        joint = _BODIES.search(clause)
        subject = clause[: joint.start()] if joint and joint.start() >= 2 else subject
        stripped = subject.strip()
        if (
            not stripped
            or stripped in _ADVERBS
            or stripped.endswith(_WHEN)
            or (_says_how(clause.strip()) and not name_at_end(stripped))
        ):
            return None
        start = begin + subject.index(stripped)
        end = start + len(stripped)
        words = BRACKETED.sub("", stripped) if "（" in stripped or "(" in stripped else stripped
        words = _without_tail(words).strip("，,：: 、")
        if "报" in words or "引" in words:
            words = _QUOTES.sub("", _QUOTED_BY.sub("", words)) or words
        words = _ISSUED_BY.sub("", words)
        return self._named(words, start, end, new=new) if words else None

    def _named(self, words: str, start: int, end: int, *, new: bool) -> HanPerson | None:
        words = words[:1] if words[1:] in THEN else words
        known = self._abbreviated(words)
        if known is not None:
            return self._keep(known, start, end)
        meant = self._titled(words, start, end) if not new else None
        if meant is not None:
            return meant
        latin = _LATIN_AT_END.fullmatch(words) if "的" in words else None
        if latin:
            person = HanPerson(latin["name"], organisation=latin["body"] or "")
            return self._keep(person, end - len(latin["name"]), end)
        name = name_at_end(words)
        if name:
            body = words.removesuffix(name).rpartition("的")[2] if words.endswith(name) else ""
            person = HanPerson(name, organisation=body if WORKPLACE.search(body) else "")
            return self._keep(person, end - len(name) if words.endswith(name) else start, end)
        opens = name_that_opens(words)
        if opens:
            return self._keep(HanPerson(opens), start, start + len(opens))
        nobody = words in _WRITER or words.endswith(_WRITINGS) or _is_no_subject(words)
        if len(words) > _LONGEST_SUBJECT or nobody or not _LETTER.search(words):
            return None
        if ends_with_office(words):
            role, organisation = split_office(words)
            return self._keep(HanPerson(words, role, organisation, certainty=0.75), start, end)
        if "的" in words and words.endswith(_FIRMS) and tags_of(words)[0][1] == "v":
            words = words.rpartition("的")[2]
        named = _QUOTED_FIRM.search(words)
        words = named["name"] if named else without_kind(words)
        other = HanPerson(words, "", words, is_person=False, certainty=0.75)
        return self._keep(other, start, end)

    def _titled(self, words: str, start: int, end: int) -> HanPerson | None:
        """Whom a title alone means, or `后者`: the last of those named near before it, else no person."""
        if words == "后者":
            begins = max(self.text.rfind("\n", 0, start), start - _LONGEST_CLAUSE) + 1
            named = self.within(begins, start)
            if not named:
                return HanPerson(words, start=start, end=end, is_person=False)
            return self.known(named[-1].person).at(start, end, "pronoun", 0.85)
        of_any = words in _OF_ANY_OFFICE
        if not of_any and words not in _OLD and not (words[:1] in OPENS_TITLE and TITLE_AFTER.fullmatch(words)):
            return None
        meant = self._pronoun("", start, end, "" if of_any else words)
        return meant or self._spokesman(words, start, end)

    def _spokesman(self, words: str, start: int, end: int, *, known: bool = False) -> HanPerson | None:
        """The spokesman without a name of whose body the text told last; `known` if the words point back to it."""
        if words != "发言人":
            return None
        told = next(reversed(list(_SPOKESMAN.finditer(self.text, max(0, start - _NEAR), start))), None)
        name = told.group() if told and known else words
        return self._keep(HanPerson(name, told["role"], told["body"]), start, end) if told else None

    def _abbreviated(self, words: str) -> HanPerson | None:
        """Somebody known by one character of the name, with or without a title: `洛`, `李博士`, `丁大使`."""
        title = TITLE_AFTER.match(words, 1) if words[1:2] in OPENS_TITLE else None
        titled = (title and title.end() == len(words)) or words[1:] in _TITLES_OF_ONE
        short = words[:1] if titled else words
        if not short or len(short) > 2:
            return None
        last = self._by_last_part.get(short)
        family = self._families.get(short, ()) if len(short) == 1 else ()
        alone = short != words or len(family) == 1
        return last or (family[-1] if family and alone else None)

    def _pronoun(self, word: str, start: int, end: int, noun: str = "") -> HanPerson | None:
        """Whom a pronoun, or a description with that noun, means: the nearest person before it who fits."""
        begins = begin_of_sentence(self.text, start, _LONGEST_SENTENCE)
        near = self.subject(max(begins, start - _LONGEST_SENTENCE), start)
        given = near and _GIVEN_TO.search(self.text, max(0, near.start - 2), near.start) and self.latest
        earlier = near.person if near and not given else self.latest
        if noun and not (earlier and fits(noun, earlier.role or earlier.name)):
            index = bisect_left(self._places, start)
            people = (self.known(m.person) for m in reversed(self.mentions[max(0, index - 12) : index]))
            earlier = next((person for person in people if fits(noun, person.role)), None)
        if earlier is None:
            return None
        wanted = "f" if "她" in word else "m" if word.startswith("他") and "们" not in word else ""
        if wanted and earlier.gender and earlier.gender != wanted:
            before = self.mentions[max(0, bisect_left(self._places, start) - 12) : bisect_left(self._places, start)]
            fitting = [m.person for m in before if m.person.gender == wanted]
            fitting = fitting or [m.person for m in before if not m.person.gender]
            earlier = fitting[-1] if fitting else earlier
        return earlier.at(start, end, "pronoun", 0.85)

    def _keep(self, person: HanPerson, start: int, end: int) -> HanPerson:
        person = person.at(start, end)
        if person.is_person:
            self.latest = person
        return person
