"""Parts what stands before a name into the office and the body it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefwright.extract.chinese.alternatives import leading, trailing
from briefwright.extract.chinese.body_names import BODY, COUNTRY, is_common, without_kind, without_lead
from briefwright.extract.chinese.lexicon import HAN, ROLE, ROLE_FIRST
from briefwright.extract.chinese.words import tags_of
from briefwright.extract.words.lexicon import words

ANY_ROLE = re.compile(ROLE)
_ROLE_AT = re.compile(rf"[{ROLE_FIRST}](?<=(?=({ROLE})).)")
"""The first character of an office: a search that begins with a set passes over all others at full speed."""
_WEAK_BODIES = words("项目 计划 计画 课题 团队 课题组 活动 工程 该项目 该计划 研究 论文")
_OF_A_SIDE = ("中方", "英方", "外方", "双方")
"""How no body ends: `机制中方` of a `主席` who has another office in a body."""
_MEMBERS = ("党组成员", "党委委员", "党组书记", "领导班子成员")
"""What somebody also is in the body to which the office after it belongs."""
_PARTY_OFFICES = ("党委副书记", "党委常委", "党组副书记")
"""What somebody is in the party, named before the office in the body."""
_FIRST = ("省委副书记", "市委副书记", "区委副书记", "县委副书记", "省委书记", "市委书记", "区委书记", "县委书记")
"""An office that goes before the others its holder has."""
_HONOURS = (
    "代表团团长",
    "学生",
    "同事",
    "朋友",
    "弟子",
    "院士",
    "委员",
    "委员",
    "代表",
    "会员",
    "作者",
    "院士、",
    "荣誉博士",
    "学者",
    "得主",
    "成员",
    "负责人",
    "之一",
)
_RANKED = ("首位", "首名", "第一位", "唯一")
"""What tells that somebody is the first of a kind, besides the office: `首位华人校长、某大学校长`."""
_HONORARY = re.compile("荣誉|名誉")
_HEADS_BODY = ("部长", "局长", "署长", "院长", "所长", "处长", "厅长", "司长")
_UNNAMED_MINISTRY = re.compile(f"[{HAN}]{{2,6}}(?<![副正前原部局署院所处厅司的办馆室社团学心])")
"""A body whose last character its head's office takes for its own: `经济部长`, `中研院长`."""
_PORTFOLIO = re.compile(f"[{HAN}]{{2,8}}(?<![部局署院所厅司社团党])")
"""What the minister of a country is charged with: `英国商务` of a `部长`."""
_MINISTER = ("大臣", "国务部长", "财相", "外相", "防长", "外长", "外长", "财长", "次官", "国务秘书")


def offices_in(text: str) -> Iterator[tuple[int, int]]:
    """The spans of all offices in a long text, in order, as `ANY_ROLE` finds them."""
    reached = 0
    for match in _ROLE_AT.finditer(text):
        start, end = match.span(1)
        if start >= reached:
            reached = end
            yield start, end


@lru_cache(maxsize=4096)
def split_office(words: str) -> tuple[str, str]:
    """Part `清华大学教授、中国科学院院士` into the office and its body."""
    words = _also_is(_NEWLY.sub("", words))
    words = _DEPARTMENT.sub(_kept_together, words) if "、" in words else words
    role, body = _first_office(_ALSO.sub("、", words) if "兼" in words else words)
    return role, body.replace(_AND, "、").strip()


def _also_is(words: str) -> str:
    """The office that comes first of two of which a sentence tells: `前部长同时也是某公司董事之一`."""
    told = _ALSO_IS.search(words) if "是" in words else None
    if told and _ends_with_role(words[: told.start()]):
        return words[: told.start()]
    one = words.removesuffix("的").removesuffix("之一")
    if one == words or "、" in one:
        return words
    first, _, second = one.partition("和")
    return f"{first}、{second}" if second and _ends_with_role(first) else one


def _ends_with_role(words: str) -> bool:
    return any(role.end() == len(words) for role in ANY_ROLE.finditer(words))


def _first_office(words: str) -> tuple[str, str]:
    """The office that counts, of those that the words list."""
    envoy = _ENVOY.fullmatch(words) if "驻" in words else None
    if envoy:
        return envoy["role"], envoy["country"] or ""
    once = _ONCE_IN_OFFICE.fullmatch(words) if "前" in words or "原" in words else None
    if once:
        return once["role"], once["country"]
    ministry = _MINISTRY.search(words) if "部" in words or "、" in words else None
    if ministry and ANY_ROLE.fullmatch(words, ministry.end()):
        return words[ministry.end() :], ministry.group()
    if ministry and ministry.start() == 0 and "、" not in words[ministry.end() :]:
        role, division = _split_part(words[ministry.end() :])
        return role, ministry.group() + division
    if words.endswith(_MINISTER):
        country = _STATE.search(words)
        party = _OF_PARTY.match(words, country.end()) if country else None
        cut = party.end() if party else country.end() if country else 0
        return _CHARGED.sub("", words[cut:].rpartition("的")[2]), words[country.start() : cut] if country else ""
    if "、" not in words:
        return _split_part(words)
    parts = [part for part in words.split("、") if ANY_ROLE.search(part)]
    parts = [part for part in parts if not part.startswith(_ONCE)] or parts
    parts = parts[next((at for at, part in enumerate(parts) if part.startswith("现任")), 0) :]
    parts = [part for part in parts if not part.startswith(_RANKED)] or parts
    own = [part for part in parts if not part.endswith(_HONOURS)]
    own = [part for part in own if not part.endswith(_PARTY_OFFICES)] or own
    own = [part for part in own if not _HONORARY.search(part)] or own
    offices = [_split_part(part) for part in own or parts[-1:] or [words]]
    first = next((part for part in own if part.endswith(_FIRST)), "")
    if first:
        return _split_part(first)
    named = (one for one in offices if one[1] and one[1] not in _WEAK_BODIES and not one[1].endswith(_OF_A_SIDE))
    role, body = next(named, None) or next((office for office in offices if office[1]), offices[0])
    member = next(
        (part for part in parts if not body and part.endswith((*_MEMBERS, *_PARTY_OFFICES, "业务负责人"))), ""
    )
    return (role, _split_part(member)[1]) if member else (role, body)


def _kept_together(match: re.Match[str]) -> str:
    return match.group().replace("、", _AND)


def _split_part(part: str) -> tuple[str, str]:
    """Part one office into what it is called and its body; a field between the two belongs to the office."""
    part = _behind(FORMER, part) if "的" in part else part
    part = _behind(_NOW, part) if part[:1] in _OPENS_NOW else part
    part = _behind(_WITH_WHOM, part) if part[:1] in _OPENS_WITH_WHOM else part
    roles = list(ANY_ROLE.finditer(part))
    if not roles:
        return "", ""
    if part.startswith("身兼") and len(roles) > 1 and roles[0].end() < len(part):
        return _split_part(part[roles[0].end() :])
    begins = _office_begins(part, roles)
    body, role = part[:begins], part[begins:]
    body = _BUSINESS.sub("", body) if body.endswith("业务") else body
    once = _FORMER_UNIT.search(body) if "前" in body else None
    if once:
        body, role = body[: once.start()], once.group() + role
    quoted = _QUOTED_AT_END.search(body) if body.endswith(("”", "」")) else None
    if quoted:
        return role, quoted["name"]
    body, role = _function_apart(body, role)
    called = _CALLED.search(body) if "名" in body else None
    if called:
        return role, called["name"]
    body = _without_unnamed(body)
    possessive = body.endswith("的")
    before, _, body = body.rstrip("的、—").replace("——", "的").rpartition("的")
    if before and (_is_field(before, body) or is_common(body)):
        body, role = before.rpartition("的")[2], body + role
    body = _behind(_SIDE, body)
    body = body[:-2] if body.endswith(("有关", "相关", "首位", "首名")) else body
    body, role = _affairs_apart(body, role)
    body = "" if _tells_age(body) or body in _NOT_BODIES else without_kind(body)
    body = _CLASS.sub("", body) if body[-1:] in _CLASS_ENDS else body
    if (role == "人士" or body == "业内") and body and not possessive and not BODY.search(body[-2:]):
        return body + role, ""
    if _GRADE.fullmatch(body):
        return body + role, ""
    if body[-1:] in ("前", "原") and COUNTRY.fullmatch(body[:-1]):
        body, role = body[:-1], body[-1] + role
    body = body[:-2] if body.endswith(_ADJECTIVES) else body
    role = role[2:].removeprefix("的") if role.startswith(_ADJECTIVES) else role
    cut = _field_of(body)
    field_of_work = "" if body.startswith(_IN_CHARGE, cut) else body[cut:]
    body, role = without_lead(body[:cut]), field_of_work + role
    body, role = _field_apart(body, role)
    return _apart(role, body, possessive=possessive)


def _behind(lead: re.Pattern[str], words: str) -> str:
    """The words without what leads up to them."""
    found = lead.match(words)
    return words[found.end() :] if found else words


def _is_field(before: str, after: str) -> bool:
    """Say whether words between the name of a body and an office tell a field and no other body."""
    return len(after) <= _LONGEST_SHORT_FIELD and not BODY.search(after) and bool(BODY.search(before[-2:]))


def _tells_age(body: str) -> bool:
    """Say whether words before an office tell how old its holder is."""
    return bool(("岁" in body and _AGE.fullmatch(body)) or ("后" in body and _BORN.fullmatch(body)))


def _without_unnamed(body: str) -> str:
    """The body without the words for somebody of it who is not named."""
    if "名" not in body and "位" not in body:
        return body
    return _ONE_OF.sub("", _WHO_WISHES.sub("", _ONE_FROM.sub("", body)))


def _function_apart(body: str, role: str) -> tuple[str, str]:
    """The body and the office with the region or the function that belongs to it: `亚太区首席技术` of an `官`."""
    own = _OWN.search(body) if body[-1:] in _OWN_ENDS else None
    return (body[: own.start()], own.group() + role) if own else (body, role)


def _affairs_apart(body: str, role: str) -> tuple[str, str]:
    """The body and the office with the affairs that its holder is charged with: `首相国家安全事务` of a `顾问`."""
    affairs = _AFFAIRS.search(body) if body.endswith("事务") and not role.endswith("校长") else None
    return (body[: affairs.start()], affairs.group() + role) if affairs else (body, role)


def _apart(role: str, body: str, *, possessive: bool) -> tuple[str, str]:
    """The office and its body where the words between tell a ministry, an outpost or only a quality."""
    state = COUNTRY.match(body) if role == "部长" else None
    if state and _PORTFOLIO.fullmatch(body, state.end()):
        return (role, body + "部") if state.group() == "中国" else (body[state.end() :] + role, state.group())
    if role in _HEADS_BODY and _UNNAMED_MINISTRY.fullmatch(body) and not COUNTRY.match(body):
        return role, body + role[0]
    pointing = body.startswith(_POINTING) and not _PART_OF_OURS.match(body)
    if pointing and not body.endswith(_OUTPOST) and not _THISBODY.fullmatch(body):
        return role, ""
    owned = possessive and not any(tag in ("a", "d") for _, tag in tags_of(body))
    return (body + role, "") if is_common(body) and not owned else _with_science(role, body)


def _office_begins(part: str, roles: list[re.Match[str]]) -> int:
    """Where the office begins behind its body, of the offices that the words name."""
    last = roles[-1]
    begins = next((role for role in roles if role is last or _ends_with_office(part, role.end())), last).start()
    begins += begins > 0 and part.startswith("系主任", begins)  # the department belongs to the body
    if part.startswith("学家", begins):
        begins -= _size_of_science(part[:begins])
        begins = begins if begins > _LONGEST_SCIENCE or BODY.search(part[:begins]) else 0
    return begins


def _with_science(role: str, body: str) -> tuple[str, str]:
    """Office and country of a scientist: `美国分子` of a `生物学家`; `美籍印度裔` is no body."""
    found = _COUNTRY_AND_FIELD.fullmatch(body) if role.endswith("家") else None
    return ((found["field"] or found["only"] or "") + role, found["country"] or "") if found else (role, body)


def _size_of_science(body: str) -> int:
    """How many characters right before `学家` name the science: `海洋化` of `海洋化学家` but for its first word."""
    last = tags_of(body + "学家")[-1][0]
    return len(last) - 2 if len(last) > len("学家") else len((tags_of(body) or (("", ""),))[-1][0])


def _ends_with_office(part: str, at: int) -> bool:
    """Say whether an office that ends at `at` goes on to the end: no body's name follows, as in `顾问公司总裁`."""
    return part.startswith("兼", at) or not BODY.search(part, at)


def _field_of(body: str) -> int:
    """Where a field behind the body's name begins (`某某大学国际法` of a professor), else the end."""
    if BODY.search(body[-1:]):
        return len(body)
    heads = list(_STRONG.finditer(body))
    end = heads[-1].end() if heads else len(body)
    return end if len(body) - end <= _LONGEST_FIELD else len(body)


_OF_A_FIELD = ("专家", "学者", "工程师", "分析师")
"""Offices before which a field stands as often as a body."""


def _field_apart(body: str, role: str) -> tuple[str, str]:
    """The body and the office of an expert with the field between: `腾讯安全专家`, `云微物理专家`."""
    if role not in _OF_A_FIELD or not body or BODY.search(body[-1:]):
        return body, role
    tokens = tags_of(body)
    low, size = len(tokens), len(body)
    while low and len(tokens[low - 1][0]) > 1 and tokens[low - 1][1] in ("n", "vn", "an", "v", "a"):
        low -= 1
        size -= len(tokens[low][0])
    named = any(tag in ("ns", "nt", "nz", "nrt") for _, tag in tokens[:low])
    return (body[:size], body[size:] + role) if low == len(tokens) or named else ("", body + role)


_CALLED = re.compile("名[为叫][“「](?P<name>[^“”「」]{2,14})[”」]的")
_QUOTED_AT_END = re.compile("[“「](?P<name>(?!\\d+后)[^“”「」]{2,14})[”」]$")
_COUNTRY_AND_FIELD = re.compile(
    f"(?:(?P<country>{COUNTRY.pattern})(?P<field>分子|细胞|理论|实验|应用|计算|结构|环境|行星|天体|发展)?|"
    f"(?P<only>海洋|大气|空间|极地|深海)|"
    f"(?:[{HAN}]{{1,3}}籍)?(?:[{HAN}]{{1,4}}裔)|[{HAN}]{{1,3}}籍)"
)
_STRONG = re.compile(
    "大学|学院|研究院|研究所|科学院|工程院|中心|公司|集团|协会|学会|基金会|实验室|医院|使馆|领事馆|博物馆|图书馆|立法会|议会|银行|证券|保险|控股|股份|联盟|委员会|(?<=.{2})署|"
    "政府|^(?:该|本|我)(?:校|院|所|馆|会|局|司|组织|机构|智库)"
)
_SIDE = re.compile("(?:[中英美法德日外校官]方|双方|(?:重点)?(?:姊妹校|姐妹校|友校|合作院校|伙伴高校))的?")
_IN_CHARGE = ("负责", "主管", "分管")
_LONGEST_SCIENCE = 3
_NOT_BODIES = ("首届", "应届", "首批", "本届", "老", "小", "大", "女", "男", "新", "那位", "这位")
_ADJECTIVES = (
    "顶尖",
    "顶级",
    "权威",
    "年轻",
    "青年",
    "著名",
    "知名",
    "优秀",
    "杰出",
)
_LONGEST_FIELD = 6
_LONGEST_SHORT_FIELD = 3
_PART_OF_OURS = re.compile("我[校院所馆](?=.{2})")
_THISBODY = re.compile("(?:该|这|其|我|本)[^国市省县]{1,3}")


_FORMER_UNIT = re.compile(f"(?<=[院所会局署部学司])前[{HAN}]{{2,10}}(?:委员会|小组|部|处|司|局)$")
"""A part of a body of which somebody was a member once: `研究所前评审委员会`."""
_NOW = re.compile(
    "(?:对?[自从]\\d{4}年(?:\\d{1,2}月)?起?(?:就|便|一直|开始)*(?:担任|出任|任)|现任|时任|现为|兼任|担任|出任|同为)"
)
_OPENS_NOW = frozenset(leading(_NOW.pattern))
_WITH_WHOM = re.compile("(?:他|她|我|其)(?:与|和|跟|同|向|对|在|是)")
_OPENS_WITH_WHOM = frozenset(leading(_WITH_WHOM.pattern))
_ONCE = ("曾", "也曾", "还曾", "一度", "当年", "昔日", "当时", "前", "原")
FORMER = re.compile(f"^.*(?:{ROLE})的(?=.)")
"""Another office that is said of the person first: `曾任商务部顾问的经济学家`."""
_POINTING = ("驻", "该", "这", "其", "一位", "一名", "两位", "他", "她", "我", "另")
_GRADE = re.compile("[大研博][一二三四五]|本科|在读|硕士|博士|应届")
_CLASS = re.compile("(?<=.{3})(?:[初高][一二三]|[一二三四五六]年级)$")
_CLASS_ENDS = ("一", "二", "三", "级")
"""The class of a pupil behind the name of the school."""
_AGE = re.compile(r"(?:今年|现年|时年|年近|年仅|年过)?[\d一二三四五六七八九十]+多?岁")
_BORN = re.compile("对?[“「]?\\d{2}后[”」]?的?")
"""When somebody was born, before what he or she does: `“80后”科研工作者`."""
_OUTPOST = ("馆", "处", "办", "组", "团", "站", "社", "分社", "公司", "中心", "办公室")
_REGIONS = (
    "大中华区?|中国区|亚太区|亚太地区|亚洲区|欧洲区|北美区|华[东南北中]区?|[东西][南北]区|大湾区|全球|"
    "国家(?:科技|科学|安全)?"
)
_RANKS = "首席|高级|资深"
_FUNCTIONS = (
    "运维|算法|数据|质量|科学|技术|医学|投资|法务|财务|市场|运营|人力资源|研发|销售|合规|公共事务|战略|业务|产品"
)
_OWN = re.compile(f"(?:{_REGIONS})?(?:{_RANKS})?(?:{_FUNCTIONS})?$")
_OWN_ENDS = frozenset(trailing(_REGIONS, _RANKS, _FUNCTIONS))
"""What stands before an office and belongs to it: a region, a function."""


_AFFAIRS = re.compile(
    "(?:国家安全|安全|外交|国际|对外|欧洲|亚洲|亚太|非洲|北极|公共|政府|法律|法规|学生|校友|教务|学术|科研|科学|科技|创新|全球|国会|议会|"
    "议院|医疗|医学|监管|企业|经济|商业|商务|贸易|媒体|文化|教育|社区|科学与国际|海外)事务$"
)
"""With what affairs somebody is charged, before an office that is named by them: `国家安全事务` of a `顾问`."""
_BUSINESS = re.compile(f"(?<=.{{2}})[{HAN}]{{2}}业务$")
"""The line of business behind a firm's name: `某某能源发电业务` of its head."""
_STATE = re.compile(f"{COUNTRY.pattern}|(?:中国)?大陆|中共|(?<=^)[港台澳]方")
_ONE_OF = re.compile("的?(?<!第)(?:一|两|几|多|数)[名位].*$")
"""Who is not named, behind the body: `英国科学部一名不愿具名的官员`."""


_ONE_FROM = re.compile(
    "^(?:一|两|几|多|数)[名位](?=[^的]{2,12}(?:政府|大学|学院|研究院|研究所|公司|集团|科学院|[部局署委])$)"
)
_WHO_WISHES = re.compile("^(?:一|两|几|多|数)[名位](?:不愿|不便|要求|未)[^，]{2,8}的(?=.)")
"""Who is not named, before the body: `一位不愿透露姓名的中国科学院研究人员`."""
_ENVOY = re.compile(
    f"(?:我国|我)?(?P<country>{COUNTRY.pattern})?(?P<role>驻[{HAN}]{{1,10}}?(?:临时代办|特命全权大使|大使|总领事|常驻代表|代表))"
)
"""Whom a country sends, and where: `中国驻英国大使`."""
_ONCE_IN_OFFICE = re.compile(
    f"(?P<country>{COUNTRY.pattern})(?P<role>[前原](?:[{HAN}]{{2,6}}(?:部长|大臣|国务秘书)|首相|总理|总统|外长|财长))"
)
"""Who held an office of a state once: `英国前财务部长`."""
_OF_PARTY = re.compile("[^、的]{1,6}党(?=.{2})")
"""Behind a country: whose shadow minister somebody is."""
_CHARGED = re.compile("^(?:主管|负责|分管)[^的]{2,20}的")
"""With what a minister is charged: `负责大学和科研事务的国务大臣`."""
_NEWLY = re.compile("民主派|建制派|无党籍|时任|新任|新晋|新当选的?")
"""Since when somebody holds an office, or of which camp: no part of it or of the body."""
_ALSO_IS = re.compile("(?:同时)?[也还]是")
_ALSO = re.compile(
    f"(?<!身)兼(?=[{HAN}]{{2,16}}?(?:大学|学院|研究院|研究所|科学院|公司|集团|中心|学会|协会|基金会|实验室|医院)[{HAN}]{{2,10}}$)"
)
"""Before another office in another body."""
_AND = "\ue001"
"""Stands for `、` within a department's name."""
_DEPARTMENT = re.compile(
    f"(?:大学|学院)[{HAN}]{{2,8}}(?:、[{HAN}]{{2,8}})*、[{HAN}]{{2,8}}[与和及][{HAN}]{{2,8}}(?:系|学院|研究所|中心)"
)
"""A department with a list in its name: `伦敦大学学院土木、环境与测绘工程系`."""
_MINISTRY = re.compile(
    rf"(?:{COUNTRY.pattern})(?:[{HAN}]{{2,10}}部(?=(?:{ROLE})$)|[{HAN}]{{2,8}}(?:、[{HAN}]{{2,8}})+[与和及][{HAN}]{{2,8}}?[部署局委])"
)
"""A ministry with a list in its name: `英国科学、创新与技术部`."""
