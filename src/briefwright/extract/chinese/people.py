"""Who a Chinese clause speaks of: name, office, organisation, in either order; pronouns and descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefwright.extract.chinese.lexicon import COMPOUND_SURNAMES, CUE, HAN, HONORIFIC, ROLE, ROLE_NOUNS, SURNAMES
from briefwright.extract.chinese.words import tagged_words
from briefwright.model.evidence import Basis, Speaker

_FOREIGN = rf"[{HAN}A-Za-z]{{1,7}}(?:[·•・‧][{HAN}A-Za-z]{{1,9}})+"
_SURNAME = "(?:" + "|".join(COMPOUND_SURNAMES) + "|[" + "".join(sorted(SURNAMES)) + "])"
_NATIVE = rf"{_SURNAME}[{HAN}]{{1,2}}"
_NAME = rf"(?:{_FOREIGN}|{_NATIVE}|[{HAN}]{{2,6}})"
_ROLE_NAME = re.compile(
    rf"^(?P<org>.*?)(?P<role>{ROLE}(?:[、兼]{ROLE})*)[、，]?(?P<name>{_NAME})(?P<honour>{HONORIFIC})?$"
)
_NAME_ROLE = re.compile(rf"^(?P<name>{_FOREIGN}|{_SURNAME}[{HAN}]{{0,2}})(?P<role>{HONORIFIC}|{ROLE})$")
_BARE_FOREIGN = re.compile(rf"^(?P<name>{_FOREIGN})(?P<honour>{HONORIFIC})?$")
_BARE_NATIVE = re.compile(rf"^(?P<name>{_NATIVE})(?P<honour>{HONORIFIC})?$")
_ANY_ROLE = re.compile(ROLE)
_PRONOUN = re.compile(r"^(?:他们|她们|他們|她們|他|她|其)$")
_DESCRIPTION = re.compile(rf"^(?:该|該|这位|這位|这名|這名|上述|有关|有關|一位|一名)(?P<noun>.*?(?:{ROLE}))$")
_FOREGOING = re.compile(r"^.*(?:会见|會見|会同|邀请|欢迎|访问|陪同|批评|接见|任命|[日月年]在[^，。]{0,4}|[日月])")
_HONOURS = ("院士", "委员", "委員", "代表", "会员")
_COUNTRY = re.compile(r"(?:中国|英国|中國|英國|美国|美國|法国|德国|日本|欧盟|俄罗斯|加拿大|澳大利亚)")
_BRACKETED = re.compile(r"[（(][^（）()]{1,40}[）)]")
_PARTICLES = re.compile(
    r"^(?:(?:\d{1,2}月)?\d{1,2}日|近日|日前|当天|當天|随后|隨後|会后|會後|会上|會上|对此|對此|此外|同时|同時|据悉|其中|但是|但|而|不过|不過|另外|因此|"
    r"最后|最後|据|據|根据|根據|当日|當日|昨日|今日|昨天|今天|时任|時任|来自|來自|今年|去年|[，,：:、\s])+"
)
_TAIL = re.compile(
    r"(?:在|于|對|对|向|就|通过|通過|接受|针对|針對|代表|還|还|也|则|則|曾|均|都|再次|进一步|進一步|日前|近日|当天|當天|随后|隨後|(?:\d{1,2}月)?\d{1,2}日|周[一二三四五六日]|回应|回應|答复|答覆|"
    r"同时|同時|并|並|一直|特别|特別|明确|明確|公开|公開|如此|这样|這樣|则|高度|积极|積極|多次|早在|致辞|致辭|发言(?!人)|發言(?!人)|主持(?!人)|回答|表态|认真|補充|补充|继续|繼續|笑着|激动地|先|当即|"
    r"不無|不无|率先|共同|一致|纷纷|紛紛|分别|分別).*$"
)


_JOINT = re.compile(
    rf"(?P<first>(?:[{HAN}]{{0,12}}?{ROLE})?(?:{_FOREIGN}|{_NATIVE})(?:{ROLE})?)"
    r"(?:(?:与|和|同|與)[^，。]{2,30}(?:共同|一同|会谈|會談|会见|出席|一起)|(?:会见|會見|会晤|會晤|接见|访问|出席|视察|考察|参观)[^，。]{2,30})"
)
"""Two people in one clause: the first acts, and speaks."""
_OFFICE = re.compile(ROLE_NOUNS)
_NAMED = re.compile(
    rf"(?:[{HAN}A-Za-z]{{1,7}}(?:[·•・‧][{HAN}A-Za-z]{{1,9}}?)+|{_NATIVE})(?:{HONORIFIC})?"
    rf"(?=[^{HAN}·•]|$|在|于|於|会见|會見|出席|率|访问|{CUE}|为|与|和|及|的|等|对|向|就|还|也|则|一行|致|到访|抵达|参加|主持|发表|前往|来|访|介绍|签|宣|共同|今|昨|近|分别|上|日前)"
)
_NOT_HAN = re.compile(f"[^{HAN}A-Za-z]")
_LONGEST_OFFICE = 20


@dataclass(slots=True)
class HanPerson:
    """A speaker as written and understood; offsets of the naming words."""

    name: str
    role: str = ""
    organisation: str = ""
    basis: Basis = "explicit"
    start: int | None = None
    end: int | None = None
    is_person: bool = True
    certainty: float = 0.95

    def speaker(self) -> Speaker:
        """The model's value."""
        return Speaker(self.name, self.role or None, self.organisation or None, self.basis, self.start, self.end)


class HanRegister:
    """The people met so far: a short form or a bare name takes the longest form's office."""

    def __init__(self) -> None:
        self.people: dict[str, HanPerson] = {}
        self.latest: HanPerson | None = None

    def collect(self, text: str) -> None:
        """Learn everybody the text names with an office, so that later short forms are understood."""
        for match in _OFFICE.finditer(text):
            named = _NAMED.match(text, match.end())
            if not named:
                continue
            before = text[max(0, match.start() - _LONGEST_OFFICE) : match.start()]
            lead = _NOT_HAN.split(before)[-1]
            if before[: len(before) - len(lead)].endswith(("）", ")")):
                continue
            words = lead + text[match.start() : named.end()]
            particles = _PARTICLES.match(words)
            person = _parse(words[particles.end() if particles else 0 :])
            if person is not None:
                self.people.setdefault(person.name, person)

    def understand(self, clause: str, at: int) -> HanPerson | None:
        """Who the subject clause that begins at `at` names; `None` where it names nobody."""
        lead = _PARTICLES.match(clause)
        begin = lead.end() if lead else 0
        subject = _TAIL.sub("", clause[begin:]) if len(clause) - begin > 1 else clause[begin:]
        leading = _JOINT.match(clause, begin)
        subject = leading["first"] if leading else subject
        stripped = subject.strip()
        if not stripped:
            return None
        start = at + begin + subject.index(stripped)
        end = start + len(stripped)
        return self._who(_BRACKETED.sub("", stripped).strip("，,：: 、"), start, end)

    def _who(self, text: str, start: int, end: int) -> HanPerson | None:
        if _PRONOUN.match(text):
            return self._pronoun(start, end)
        described = _DESCRIPTION.match(text)
        if described and not text.startswith(("一位", "一名")):
            return self._pronoun(start, end) or self._keep(
                HanPerson(text, basis="explicit", is_person=False), start, end
            )
        found = _parse(text)
        if found is None:
            known = self._known(text)
            if known is not None:
                return self._keep(replace(known, basis="explicit"), start, end)
            found = _by_dictionary(text)
        if found is None:
            if len(text) > 24 or not re.search(f"[{HAN}A-Za-z]", text):
                return None
            role = _ANY_ROLE.search(text)
            other = HanPerson(
                text, role.group() if role else "", "" if role else text, is_person=bool(role), certainty=0.75
            )
            return self._keep(other, start, end)
        known = self._known(found.name)
        if known is not None:
            name = known.name if len(known.name) > len(found.name) else found.name
            found = replace(
                found,
                name=name,
                role=found.role or known.role,
                organisation=found.organisation or known.organisation,
            )
        return self._keep(found, start, end)

    def _known(self, name: str) -> HanPerson | None:
        if name in self.people:
            return self.people[name]
        latest = [person for person in reversed(list(self.people.values())) if person.is_person]
        suffix = next((person for person in latest if person.name.endswith("·" + name)), None)
        if suffix is None and len(name) < 2:
            return next((person for person in latest if person.name.startswith(name)), None)
        return suffix

    def _pronoun(self, start: int, end: int) -> HanPerson | None:
        if self.latest is None:
            return None
        return replace(self.latest, basis="pronoun", start=start, end=end, certainty=0.85)

    def _keep(self, person: HanPerson, start: int, end: int) -> HanPerson:
        person = replace(person, start=start, end=end)
        if person.is_person:
            self.people[person.name] = person
            self.latest = person
        return person


def _parse(text: str) -> HanPerson | None:
    """Name, office and organisation of a full mention, in either order."""
    first = text.partition("·")[0]
    if _ANY_ROLE.search(first) and first != text:
        return _with_office(text)
    for pattern in (_BARE_FOREIGN, _BARE_NATIVE, _NAME_ROLE, _ROLE_NAME):
        match = pattern.match(text)
        if not match:
            continue
        group = match.groupdict()
        name, role, organisation = group["name"], group.get("role") or "", group.get("org") or ""
        if pattern is _ROLE_NAME:
            return _with_office(text)
        if pattern is _BARE_NATIVE and _ANY_ROLE.search(name):
            continue
        if role and re.fullmatch(HONORIFIC, role) and len(name) == 1:
            return HanPerson(name + role, "", organisation)
        return HanPerson(name, "" if re.fullmatch("先生|女士|小姐|阁下|閣下", role) else role, organisation)
    return None


def _by_dictionary(text: str) -> HanPerson | None:
    """A name the dictionary knows at the end of the words: rare family names, offices not in the list."""
    if not 2 <= len(text) <= 30:
        return None
    tokens = tagged_words(text, 0, len(text))
    if len(text) <= 4:
        return HanPerson(text) if any(token.tag in ("nr", "nrt", "nrfg") for token in tokens) else None
    if not tokens or tokens[-1].tag not in ("nr", "nrt", "nrfg") or not 2 <= len(tokens[-1].text) <= 4:
        return None
    before = text[: tokens[-1].start]
    if not before:
        return HanPerson(text)
    office = next((token for token in reversed(tokens[:-1]) if token.tag.startswith("n")), None)
    role = office.text if office is not None and office.end == tokens[-1].start else ""
    return HanPerson(tokens[-1].text, role, before.removesuffix(role))


def _with_office(text: str) -> HanPerson | None:
    """Take the last office before the name: `清华大学教授、中国科学院院士薛其坤`."""
    text = _FOREGOING.sub("", text)
    roles = [m for m in _ANY_ROLE.finditer(text) if m.end() < len(text)]
    last = roles[-1] if roles else None
    if last is None:
        return None
    name = re.sub(f"(?:{HONORIFIC}|时|時)$", "", text[last.end() :].strip("、，")) or text[last.end() :]
    if not re.fullmatch(_NAME, name):
        return None
    first = roles[0]
    listed = [part for part in text[: last.end()].split("、") if _ANY_ROLE.search(part)]
    main = next((part for part in listed if not part.endswith(_HONOURS)), "")
    if len(listed) > 1 and main:
        noun = list(_ANY_ROLE.finditer(main))[-1]
        return HanPerson(name, noun.group(), main[: noun.start()].rstrip("的、"))
    organisation = text[: first.start()].rstrip("的、")
    if organisation.startswith(("该", "該", "这", "這")):
        organisation = ""
    role = first.group() if len(roles) == 1 else text[first.start() : last.end()]
    if role == "特使" and len(organisation) <= 4:
        organisation, role = "", organisation + role
    if role.endswith(("大臣", "外长", "外長", "财长", "次官", "国务秘书")):
        country = _COUNTRY.match(organisation)
        cut = country.end() if country else 0
        organisation, role = organisation[:cut], organisation[cut:] + role
    return HanPerson(name, role, organisation)
