"""Personal names in Chinese text, where they begin and end: native, written by sound, in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache

from briefwright.extract.chinese.lexicon import (
    CUE,
    HAN,
)
from briefwright.extract.chinese.name_shapes import (
    AFTER,
    BEFORE_OFFICE,
    BEHIND_BODY,
    BODY_BY_SOUND,
    BODY_GOES_ON,
    BY_SOUND,
    COMPOUND,
    DOT,
    DOTTED,
    ENDS_BODY,
    HOLDS,
    HONOUR,
    LAST_PART,
    LATIN,
    NEVER_IN_NAMES,
    OFFICE,
    OPENS_CLAUSE,
    OPENS_NATIVE,
    OPENS_OFFICE,
    RARE_NAME,
    REPORTS,
    end_before_latin,
)
from briefwright.extract.chinese.native_names import depends_on_elsewhere, native_end, stands_elsewhere
from briefwright.extract.chinese.words import is_common_word, is_in_dictionary, tags_of
from briefwright.extract.words.lexicon import words

MOST_NAMES = 20_000
"""Names of one text that are read beside their offices: far more than any has."""
_BEFORE_NAME, _AFTER_NAME, _LONGEST_NAME = 4, 80, 60
"""Characters that decide where a native name ends, and how far a stretch matters for it."""


def name_after(text: str, at: int) -> int:
    """Where the name that begins at `at`, right after an office, ends; `at` where no name stands there."""
    first = text[at : at + 1]
    if not ("\u3400" <= first <= "\u9fff" or "A" <= first <= "Z"):
        return at
    before = min(at, _BEFORE_NAME)
    window = text[at - before : at + _AFTER_NAME]
    longest = min(len(text) - at, _LONGEST_NAME)
    size = _size_after_office(window, before, longest)
    return at + size if size >= 0 else _name_after(text, at, at + longest)


@lru_cache(maxsize=4096)
def _size_after_office(window: str, at: int, longest: int) -> int:
    """The length of the name at `at`, negative where it depends on words farther off; kept for repeated texts."""
    if depends_on_elsewhere(window, at, at + longest):
        return -1
    return _name_after(window, at, at + longest) - at


def _name_after(text: str, at: int, stop: int) -> int:
    """Where the name that begins at `at`, right after an office, ends; `at` where no name stands there."""
    foreign = _foreign_end(text, at, stop)
    if foreign:
        return foreign
    native = native_end(text, at, stop)
    native = at if native > at and _is_word(text, at, stop) else native
    sound = BY_SOUND.match(text, at, stop)
    sound = None if sound and (_is_place(text, at, stop) or _is_noun(text, at, stop)) else sound
    if (
        sound
        and not BODY_GOES_ON.match(text, sound.end() - 1)
        and (native == at or (sound.end() > native and sound.end() - at >= 4))
    ):
        closed = AFTER.match(text, sound.end(), min(stop, sound.end() + 4))
        return sound.end() if closed or native == at else native
    if native > at:
        return native
    latin = LATIN.match(text, at, stop)
    if latin and latin.end() - at > 1 and not latin.group().isupper():
        return latin.end()
    rare = RARE_NAME.match(text, at, stop)
    if rare and not _is_word(text, at, stop) and not _is_verb(rare.group()) and not _ends_with_title(rare.group()):
        return rare.end()
    return _end_by_dictionary(text, at, stop)


def _foreign_end(text: str, at: int, stop: int) -> int:
    """Where a name ends that its dot or its Latin form tells to be a foreign one; 0 where none stands there."""
    if not _DOT_OR_BRACKET.search(text, at + 1, at + _LONGEST_BEFORE_DOT):
        return 0
    dotted = DOTTED.match(text, at, stop)
    return dotted.end() if dotted else end_before_latin(text, at, stop + _AFTER_NAME)


_DOT_OR_BRACKET = re.compile("[·•・‧（(]")
_LONGEST_BEFORE_DOT = 9


def _ends_with_title(word: str) -> bool:
    """Say whether what looks like a name is a family name with a title: `逯教授`."""
    return any(HONOUR.fullmatch(word, at) or OFFICE.fullmatch(word, at) for at in range(1, len(word) - 1))


def _is_verb(word: str) -> bool:
    """Say whether what stands between an office and a reporting verb is a verb or an adverb: `发言人回复称`."""
    tag = tags_of(word)[0][1] if is_in_dictionary(word) else ""
    return tag.startswith(("v", "d", "ad", "p", "c")) or word[0] in "问会"


def _end_by_dictionary(text: str, at: int, stop: int) -> int:
    """Where a name of a family that no list has ends, which the dictionary takes for one: `辜念慈在会上`."""
    closed = [size for size in _SIZES if AFTER.match(text, at + size, at + size + 4)]
    if not closed or text.startswith(_TO_SOMEBODY, at):
        return at
    found = tags_of(text[at : min(stop, at + 6)])
    if not found:
        return at
    (word, tag), *rest = found
    sizes: tuple[int, ...] = ()
    if tag == "nr":
        second = rest[0] if rest else ("", "")
        whole = len(word) + (len(second[0]) if len(word) == 1 and second[1] == "nr" else 0)
        sizes = (whole, whole + 1) if whole == _SHORT_NAME else (whole,)
    elif len(word) == 1 and tag in ("x", "g", "zg") and "\u3400" <= word <= "\u9fff":
        sizes = (_SURE_NAME, _SHORT_NAME)
    fitting = (n for n in sizes if n in closed and n <= len(text) - at and text[at : at + n].isalpha())
    return at + next(fitting, 0)


def name_after_attribute(text: str, at: int) -> tuple[int, int]:
    """The name behind `…的` that tells its holder's office, as (start, end); twice `at` where none stands there."""
    foreign = _foreign_end(text, at, at + 40)
    if foreign:
        return at, foreign
    end = native_end(text, at, min(len(text), at + 8))
    sound = BY_SOUND.match(text, at, at + _SHORT_WINDOW) if end == at else None
    if sound and HONOUR.match(text, sound.end()):  # "……的琼斯勋爵"
        return at, sound.end()
    if end == at:
        return at, at
    closed = bool(AFTER.match(text, end, end + 4))
    used = closed and (
        (text[end : end + 1] != "、" and bool(REPORTS.match(text, end)))
        or (stands_elsewhere(text, at, end) and not is_common_word(text[at:end]))
    )
    return (at, end) if used or is_name_by_dictionary(text, at) else (at, at)


_SHORT_WINDOW = 12


def names_around_dots(text: str, known: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Names in two parts that no foreign name's characters tell: `观测员阿不都外力·玉山`.

    One begins behind an office or with its clause, and ends before what may stand behind a name.
    """
    held, index = sorted(known.items()), 0
    for dot in DOT.finditer(text):
        at = dot.start()
        while index < len(held) and held[index][1] <= at:
            index += 1
        if index < len(held) and held[index][0] <= at:
            continue
        low = at
        while low > max(0, at - _LONGEST_FIRST) and "\u3400" <= text[low - 1] <= "\u9fff":
            low -= 1
        offices = [office.end() for office in OFFICE.finditer(text, max(0, low - _LONGEST_FIRST), at)]
        begins = offices[-1] if offices and low <= offices[-1] <= at - 2 else -1
        opens = low == 0 or not ("\u3400" <= text[low - 1] <= "\u9fff" or text[low - 1] in "《“「·（")
        begins = low if begins < 0 and opens and at - low > 2 else begins
        last = LAST_PART.match(text, at + 1, at + 1 + _LONGEST_FIRST + _LONGEST_LAST) if begins >= 0 else None
        if last:
            yield begins, last.end()


_LONGEST_FIRST, _LONGEST_LAST = 8, 10
"""Characters of the longest first part of a name, and what is looked at behind it."""


def name_between(text: str, title: int) -> int:
    """Where the native name begins between a body and a title, else -1: `清华大学李明教授`."""
    for size in (_SURE_NAME, _SHORT_NAME, _LONGEST_NATIVE):
        at = title - size
        if at < 2 or text[at - 1] not in ENDS_BODY or not (text[at] in OPENS_NATIVE or text[at - 1] == "的"):
            continue
        if not BEHIND_BODY.search(text, max(0, at - _BEFORE_NAME), at):
            continue
        if native_end(text, at, title) == title:
            word, tag = tags_of(text[at : title + 2])[0]
            if (tag.startswith("nr") and not is_common_word(word)) or stands_elsewhere(text, at, title):
                return at
        owned = text[at - 1] == "的" and HONOUR.match(text, title) and size < _LONGEST_NATIVE
        if owned and not is_in_dictionary(text[at:title]) and len(tags_of(text[at:title])) == 1:
            return at
    return -1


def is_name(text: str, at: int, end: int) -> bool:
    """Say whether the characters are a name: the dictionary says so, or they stand elsewhere in another context."""
    if is_name_by_dictionary(text, at):
        return True
    if end - at < _SURE_NAME or not stands_elsewhere(text, at, end):
        return False
    word, tag = tags_of(text[at : at + 6])[0]
    if tag == "ns" and word == text[at:end]:
        return False
    return len(word) == 1 or tag.startswith(("nr", "nz", "x"))


_LONGEST_NATIVE = 4
_SURE_NAME = 3
"""Characters of a native name that chance hardly repeats."""
_SHORT_NAME = 2
_SIZES = (_SHORT_NAME, _SURE_NAME, _LONGEST_NATIVE)


def is_name_by_dictionary(text: str, at: int) -> bool:
    """Say whether the dictionary sees a name begin at `at`, after a noun for a person."""
    low = at if text[at - 1 : at] in _PARTS_WORDS else max(0, at - 6)
    position = low
    for word, tag in tags_of(text[low : at + 5]):
        if position >= at:
            return position == at and tag.startswith("nr")
        position += len(word)
    return False


_PARTS_WORDS = frozenset("，。！？；：”』」\n\ue000")
"""Marks over which no word goes: those before them tell nothing of the words behind."""


def names_before_offices(
    text: str, short: Collection[str], name_ends: Callable[[int], int]
) -> Iterator[tuple[int, int]]:
    """Native names that open a clause and carry an office or an honorific behind them: `王小明部长`.

    `name_ends` tells what `name_after` tells of the text.
    """
    for match in BEFORE_OFFICE.finditer(text):
        name = match.group()
        if name in short or name[-1] in NEVER_IN_NAMES:
            continue
        if is_common_word(name) and not (HONOUR.match(text, match.end()) and tags_of(name)[0] == (name, "ns")):
            continue  # but "白洋博士": a place holds no title
        office = match.end("office")
        if name_ends(office) > office or _is_word(text, match.start(), match.end() + 2):
            continue
        yield match.span()


def names_that_act(
    text: str, short: Collection[str], known: Collection[int], name_ends: Callable[[int], int]
) -> Iterator[tuple[int, int]]:
    """Native names without an office that open a clause, again and again or before a verb that reports.

    `short` are the short forms of foreign names, which may look like native ones; `known` is where a name begins
    that is found already.
    """
    left = MOST_NAMES
    for spans in _alike(text, short).values():
        if all(at in known for at, _ in spans):
            continue
        named = [span for span in spans[:left] if is_name(text, *span) and not BODY_BY_SOUND.match(text, span[0])]
        left -= len(named)
        if not named or any(_employs(text, end, name_ends) for _, end in named):
            continue
        end = named[0][1]
        acts = len(named) > 1 or (REPORTS.match(text, end) and not OFFICE.match(text, end))
        if acts or HOLDS.match(text, end):
            yield from named


def _alike(text: str, short: Collection[str]) -> dict[str, list[tuple[int, int]]]:
    """What may be native names at the beginnings of clauses: the same characters, and where they stand."""
    found: dict[str, list[tuple[int, int]]] = {}
    sizes = sorted({len(name) for name in short})
    begins = {name[:_SHORT_NAME] for name in short}
    for match in OPENS_CLAUSE.finditer(text):
        at = match.start()
        begun = text[at] in begins or text[at : at + _SHORT_NAME] in begins
        if begun and any(text[at : at + size] in short for size in sizes):
            continue
        end = native_end(text, at, at + 8)
        if end > at:
            found.setdefault(text[at:end], []).append((at, end))
    return found


def _employs(text: str, end: int, name_ends: Callable[[int], int]) -> bool:
    """Say whether an office and its holder's name follow, as behind a firm: `华为副总裁某某`."""
    office = OFFICE.match(text, end) if text[end : end + 1] in OPENS_OFFICE else None
    return office is not None and name_ends(office.end()) > office.end()


def _is_noun(text: str, at: int, stop: int) -> bool:
    """Say whether an ordinary noun of the characters of foreign names begins here, and goes on: `大赛技术总监`."""
    found = tags_of(text[at : min(stop, at + 6)])
    return (
        len(found) > 1
        and len(found[0][0]) > 1
        and found[0][1] == "n"
        and found[1][1][0] in "nbv"
        and not REPORTS.match(text, at + len(found[0][0]))
    )


def _is_rare_family(text: str, at: int, stop: int) -> bool:
    """Say whether a name of three characters begins with a family that is also an adverb, as `边守信` does."""
    if text[at] == "曾" and native_end(text, at, stop) == at + 2:
        return bool(_CUE_HERE.match(text, at + 2))
    if text[at] not in _ADVERB_FAMILIES or native_end(text, at, stop) != at + 3:
        return False
    return (
        not _CUE_HERE.match(text, at + 1)
        and sum(len(word) for word, _ in tags_of(text[at : at + 3])) == 3
        and bool(AFTER.match(text, at + 3, at + 7))
    )


_ADVERB_FAMILIES = frozenset("边时应连常别全任方项")
_CUE_HERE = re.compile(CUE)


def _is_place(text: str, at: int, stop: int) -> bool:
    """Say whether a place's name begins here and a body's name goes on after it: `伦敦玛丽女王大学`."""
    found = tags_of(text[at : min(stop, at + 6)])
    return bool(found) and found[0][1] == "ns" and bool(_IN_BODY.match(text, at, stop))


_IN_BODY = re.compile(rf"[{HAN}]{{2,12}}(?:大学|学院|研究院|研究所|公司|中心|银行|医院|集团)")


def _tells_where_or_when(found: Sequence[tuple[str, str]]) -> bool:
    """Say whether tagged words begin with a region, or with what somebody did before: `毕业后`."""
    if found and found[0][1] == "ns" and found[0][0].endswith(_REGIONS):
        return True
    word = found[0][0] if len(found) > 1 else ""
    return len(word) > 1 and found[1] in (("后", "f"), ("前", "f"), ("时", "n")) and is_in_dictionary(word)


def _is_word(text: str, at: int, stop: int) -> bool:
    """Say whether an ordinary word begins here, as in `教授马上说` and `发言人向记者`."""
    found = tags_of(text[at : min(stop, at + 6)])
    if _tells_where_or_when(found) or text.startswith(_TO_SOMEBODY, at):
        return True
    if text[at : at + 2] in COMPOUND and native_end(text, at, stop) > at + 2:
        return False
    family = bool(found) and found[0][1] == "m" and text[at] == "余"  # and not what is left: "副司长余元堂"
    if not found or family or found[0][1].startswith(("nr", "x", "nz", "z", "ns", "zg")):
        return False
    word, tag = found[0]
    if len(word) == 1:
        if tag == "d" and len(found) > 1 and found[1][1] == "nz" and REPORTS.match(text, at + 1 + len(found[1][0])):
            return False
        return tag in ("p", "c", "d", "u") and not _is_rare_family(text, at, stop)
    if not is_in_dictionary(word):
        return False
    if tag[0] not in "nva":
        return tag[0] in "pcdrmtf"
    after = at + len(word)
    if tag[0] == "v" and text[after : after + 1] in ("“", "「", "《"):
        return True
    if tag == "n" and len(word) == _SHORT_NAME and word not in _COMMON and _ACTS_THERE.match(text, after):
        return False
    left_over = len(found) > 1 and len(found[1][0]) == 1 and not AFTER.match(text, after)
    return not left_over and not REPORTS.match(text, after, stop)


_TO_SOMEBODY = tuple(words("祝贺 祝愿 祝福 宣布 宣读 强调 申请 申明 解释 解读 应邀 明确 荣获 荣任 施压 支持 经过"))
"""Verbs with the first character of a family name, whatever their object is called: `市长祝贺潘总领事`."""
_ACTS_THERE = re.compile(rf"在[^，。]{{2,14}}(?:{CUE}|表示|说)|表示|说")
_COMMON = words(
    "方面 方法 方案 方式 时间 时代 时候 关系 高层 高校 项目 成员 成果 成绩 金融 党委 程度 安全 师生 史料 "
    "宣言 常委 常识 温度 高度 水平 段落 祝词 贺信 贺词 谈话 谈吐 讲话"
)
"""Nouns with the first character of a family name that may stand right behind an office."""
_REGIONS = ("省", "市", "县", "区", "州")
