"""Who a Chinese clause speaks of: name, office, organisation, in either order; pronouns and descriptions."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from briefwright.extract.chinese.alternatives import leading
from briefwright.extract.chinese.bodies import Bodies
from briefwright.extract.chinese.lexicon import HAN, ROLE_LAST, SURNAMES
from briefwright.extract.chinese.name_shapes import ENDS_BODY
from briefwright.extract.chinese.names import MOST_NAMES
from briefwright.extract.chinese.office_parts import split_office
from briefwright.extract.chinese.offices import (
    TITLE_AFTER,
    Office,
    ends_with_office,
    office_before,
    title_behind,
    workplace_before,
)
from briefwright.extract.chinese.offices_told import office_said, offices_of_pronouns
from briefwright.extract.chinese.person import TITLES, VAGUE, HanPerson, Mention
from briefwright.extract.chinese.places_of_names import places_of_names
from briefwright.extract.chinese.short_forms import (
    NOT_BEFORE_FAMILY,
    families,
    family_names,
    gender_of,
    given_names,
    nicknames,
)

_APPOSITION = re.compile(r"，[^。；！？：\n\ue000]{4,80}")
_CLOSED_BY_OFFICE = re.compile(f"[{''.join(sorted(ROLE_LAST))}]、?(?:，|$)")
"""The end of a clause that may be an office, which is asked of all clauses at once."""
_LONGEST_APPOSITION = 30
_LONG_ROLE = 6
_PAST = re.compile("[他她]?(?:还是|曾|也曾|原|本)")
_CALLED = re.compile("(?:这[位个名]|那位|[他她]的|，|。|^)(?P<role>[^，。\\n]{2,10}?)名?叫$")
"""What somebody is who is told by name: `这位工程总监名叫某某`."""
_CALLED_ENDS = ("叫", "叫\n")
_NEAR_OFFICE = 16
_LONGEST_WHERE = 50
_WHERE = re.compile(
    f"在(?P<body>[{HAN}]{{2,28}}?(?:研究所|研究院|大学|学院|医院|中心|实验室|公司|基地|试验站|观测站|天文台))"
    "(?:的[^，。]{2,10})?[里内中上]?，$"
)
"""The place in which somebody with a bare office acts: `在某某研究所的实验室里，研究员某某……`."""
_CONVENES = re.compile(
    "(?P<body>[^，。\n\\d]{2,16}?(?:部|委|局|署|办公室|厅|院|使馆))(?:\\d|[今昨]|于|在)[^，。\n]{0,12}(?:举行|召开)[^，。\n]{0,10}发布会，"
)
"""`商务部4月24日召开例行新闻发布会，新闻发言人某某……`."""
_WROTE = re.compile(
    "(?:该|这[篇项])?(?:论文|文章|研究|成果)?的?(?:第一|通[讯信]|共同[^，。]{0,4}|主要)?(?:作者|完成人)"
)
"""Somebody of the team whose work a text reports: `论文第一作者、副研究员某某`."""
_WROTE_FIRST = frozenset(leading(_WROTE.pattern))
_BESIDE = re.compile(rf"(?P<name>[{HAN}·]{{2,12}}?)[与和同跟](?=.{{2}})")
_LONGEST_NATIVE = 3
_MOST_HEADS = 12
_HEAD_OF_BODY = ("长", "主任", "总裁", "执行官", "总经理")
"""How a title ends whose holder heads a body that need not be named: `朱永官所长`."""
_SHORT_TITLE = re.compile("[总董工](?=[说称表指介透强认坦在与对向则也还，。：])")
"""A title of one character behind a family name: `潘总表示`."""
_OPENS = ("（", "(")
_LATIN_BEHIND = re.compile("[（(][A-Z]")
_NOWHERE = (sys.maxsize, sys.maxsize)
_NEAR = 120
"""Characters between a name and the pronoun that takes it up."""


class NamedPeople:
    """The people of a text: a short form or a bare name takes the full mention's office."""

    def __init__(self, plain: str) -> None:
        self.text = plain
        self.people: dict[str, HanPerson] = {}
        self.latest: HanPerson | None = None
        self._heads: deque[HanPerson] = deque(maxlen=_MOST_HEADS)
        """The latest heads of bodies: another person who is called by the same title heads another one."""
        self._short: dict[str, str] = {}
        self._foreign: set[str] = set()
        """Names that the text writes with their Latin form."""
        self._told: dict[int, bool] = {}
        """By where a mention ends, whether the sentence tells an office of its holder behind it."""
        self.bodies = Bodies(plain)
        self.mentions = list(self._read(places_of_names(plain)))
        self.mentions = sorted([*self.mentions, *self._bare_mentions()])
        self._places = [mention.at for mention in self.mentions]
        self._give_offices()

    @cached_property
    def _by_last_part(self) -> dict[str, HanPerson]:
        """Those with a foreign name by its last part, of several the one named last."""
        return {name.rpartition("·")[2]: person for name, person in self._named_as() if "·" in name}

    @cached_property
    def _families(self) -> dict[str, list[HanPerson]]:
        """The people by the first character of their names, each name once."""
        families: dict[str, list[HanPerson]] = defaultdict(list)
        for name, person in self._named_as():
            families[name[:1]].append(person)
        return families

    def _named_as(self) -> Iterator[tuple[str, HanPerson]]:
        return ((person.name, person) for person in self.people.values())

    def _read(self, spans: list[tuple[int, int]]) -> Iterator[Mention]:
        floor, before = 0, ""
        for at, short in islice(spans, MOST_NAMES):
            if at < floor:
                continue
            end = max(short, self._whole_name(at, short)) if self._foreign else short
            office = office_before(self.text, at, floor)
            if not (office.role or office.organisation) and self.text[at - 1] in ENDS_BODY:
                titled = TITLE_AFTER.match(self.text, end) is not None
                office = workplace_before(self.text, at, floor, titled=titled)
            shared = office.role and not office.organisation and self.text[floor : floor + 1] in ("、", "和", "与")
            office = Office(office.role, before, office.start) if shared else self._whole(office, self.text[at:end])
            mention = self._mention(at, end, self._behind_known(office, at))
            yield mention
            floor = mention.end
            if office.organisation:
                self.bodies.told.append(office.organisation)
            before = office.organisation or (before if shared else "")

    def _whole_name(self, at: int, end: int) -> int:
        """Where a name ends that was told in full before, with its Latin form: `葛里菲斯` and not `葛里菲`."""
        longer = (name for name in self._foreign if self.text.startswith(name, at) and len(name) > end - at)
        return at + max(map(len, longer), default=0)

    def _behind_known(self, office: Office, at: int) -> Office:
        """The office without somebody named before who stands beside it: `闵学礼同英国教育部司长某某`."""
        beside = _BESIDE.match(self.text, office.start, at) if office.start < at else None
        if beside is None or self._short.get(beside["name"], beside["name"]) not in self.people:
            return office
        return Office(office.role, office.organisation.removeprefix(beside.group()), beside.end())

    def _whole(self, office: Office, name: str) -> Office:
        """The office of `name` with the full name of its body: `该中心主任`, `研究所博士后`, a bare `校长`."""
        firm = "" if office.organisation or len(office.role) < _LONG_ROLE else self.bodies.firm_of(office.role)
        if firm:
            return Office(office.role.removeprefix(firm), firm, office.start)
        native = name[:1] in SURNAMES and len(name) <= _LONGEST_NATIVE
        told = office.role or office.organisation
        body = self.bodies.whole(office.organisation, office.role, office.start, native=native) if told else ""
        if not body and self.text[office.start - 1 : office.start] == "，":
            where = _WHERE.search(self.text, max(0, office.start - _LONGEST_WHERE), office.start)
            body = where["body"] if where else ""
        if not body and office.role.endswith("发言人"):
            body = self._convener(office.start)
        if not body and self.text[office.start] in _WROTE_FIRST and _WROTE.match(self.text, office.start):
            body = self.bodies.leading(office.start)
        return office if body == office.organisation else Office(office.role, body, office.start)

    def _convener(self, at: int) -> str:
        """The body whose press conference the sentence before `at` begins with."""
        begins = max(self.text.rfind(mark, max(0, at - _NEAR), at) for mark in "。\n") + 1
        convened = _CONVENES.match(self.text, begins, at)
        return convened["body"] if convened else ""

    def _mention(self, at: int, end: int, office: Office) -> Mention:
        written = self.text[at:end]
        name = self._short.get(written, written)
        stop, title = title_behind(self.text, end)
        if (
            self.text[end : end + 1] in _OPENS
            and _LATIN_BEHIND.match(self.text, end)
            and len(self._foreign) < _MOST_HEADS
        ):
            self._foreign.add(name)
        role = office.role or ("" if title in ("先生", "女士", "小姐", "阁下", "老师", "师傅") else title)
        known = self.people.get(name)
        if title and role == title and not office.organisation and title.endswith(_HEAD_OF_BODY):
            body = self.bodies.whole("", title, at)
            held = any(
                other.role == title and other.organisation == body for other in self._heads if other.name != name
            )
            office = office if held else Office(office.role, body, office.start)
        if not office.role and (known is None or not known.role):
            office = self._apposition(office, stop)
            role = office.role or role
        if known is None or (office.role and not known.role) or (office.organisation and not known.organisation):
            person = HanPerson(
                name,
                role if office.role or known is None or not known.role else known.role,
                office.organisation or (known.organisation if known and not office.role else ""),
                start=office.start,
                end=stop,
                gender=gender_of(name, title),
            )
            self.people[name] = person
            if person.organisation and person.role.endswith(_HEAD_OF_BODY):
                self._heads.append(person)
        else:
            person = known.at(office.start, stop)
        for short in family_names(name):
            self._short[short] = name
        return Mention(office.start + (self.text[office.start] == "的"), at, stop, person)

    def _apposition(self, office: Office, end: int) -> Office:
        """The office that follows a name between commas: `冷秋白，1983年生，某学院研究员`."""
        said = office_said(self.text, end)
        self._told[end] = said is not None
        if said is not None:
            whole = self._whole(said, "")
            return Office(whole.role, whole.organisation, office.start)
        after = _APPOSITION.match(self.text, end)
        if after is None or not _CLOSED_BY_OFFICE.search(self.text, end, after.end()):
            return office
        for clause in after.group().split("，")[1:]:
            if len(clause) <= _LONGEST_APPOSITION and ends_with_office(clause) and not _PAST.match(clause):
                return Office(*split_office(clause), office.start)
        return office

    def tells_office(self, end: int) -> bool:
        """Say whether a sentence tells an office of somebody right behind a mention that ends at `end`."""
        if end not in self._told:
            self._told[end] = office_said(self.text, end) is not None
        return self._told[end]

    def _bare_mentions(self) -> Iterator[Mention]:
        """Where a name, or the last part of one, stands again without its office."""
        names = {
            **{name: name for name in self.people},
            **given_names(self.people),
            **self._short,
            **nicknames(self.people),
        }
        titled = families(self.people)
        lengths: dict[str, set[int]] = defaultdict(set)
        for name in names:
            lengths[name[0]].add(len(name))
        if not lengths:
            return
        ordered = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}
        taken = iter(sorted((mention.at, mention.end) for mention in self.mentions))
        text = self.text
        begins, ends = next(taken, _NOWHERE)
        held = reached = 0
        for match in re.finditer("[" + re.escape("".join({**ordered, **titled})) + "]", text):
            at = match.start()
            while begins <= at:  # the last mention that begins before it may hold it
                held = ends
                begins, ends = next(taken, _NOWHERE)
            if at < reached or at < held:
                continue
            family = ""
            for size in ordered.get(match.group(), ()):
                if text[at : at + size] in names:
                    break
            else:
                size = 1
                family = titled.get(match.group(), "")
                if not family or text[at - 1 : at] in NOT_BEFORE_FAMILY:
                    continue
                if not (TITLE_AFTER.match(text, at + 1) or _SHORT_TITLE.match(text, at + 1)):
                    continue
            person = self.people[family or names[text[at : at + size]]]
            reached, _ = title_behind(text, at + size)
            yield Mention(at, at, reached, person.at(at, reached))

    def _give_offices(self) -> None:
        """Somebody without an office takes the one that a later sentence gives the name, or the next one `她`."""
        for mention in self.mentions:
            known = self.people[mention.person.name]
            vague = not known.role or known.role.endswith(VAGUE)
            said = office_said(self.text, mention.end) if vague and self._told.get(mention.end, True) else None
            if said is not None and (said.role or not known.organisation):
                known.role, known.organisation = said.role, self._whole(said, "").organisation or known.organisation
            if not known.organisation and self.text[mention.at - 1] in ENDS_BODY:
                titled = bool(known.role) and self.text.startswith(known.role, mention.at + len(known.name))
                if titled or not known.role:
                    known.organisation = workplace_before(self.text, mention.at, 0, titled=titled).organisation
            if not known.role and self.text.endswith(_CALLED_ENDS, 0, mention.at):
                called = _CALLED.search(self.text, max(0, mention.at - _NEAR_OFFICE), mention.at)
                known.role = called["role"] if called and ends_with_office(called["role"]) else known.role
        for at, office in offices_of_pronouns(self.text):
            index = bisect_left(self._places, at) - 1
            latest = self.people.get(self.mentions[index].person.name) if index >= 0 else None
            bare = latest and (not latest.role or (latest.role in TITLES and not latest.organisation))
            if latest and bare and at - self._places[index] <= _NEAR:
                latest.role, latest.organisation = office.role, self._whole(office, "").organisation
