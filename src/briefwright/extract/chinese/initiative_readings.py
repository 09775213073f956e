"""What a sentence alone tells of the names in it: where each begins and ends, of what type it is, if it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from briefwright.extract.chinese.head_nouns import HEAD, heads_at_end
from briefwright.extract.chinese.initiative_acts import ACT
from briefwright.extract.chinese.initiative_beginnings import comes_to_be, is_built_by
from briefwright.extract.chinese.initiative_edges import (
    BOTH,
    CLOSING,
    LATIN_NAME,
    OPENING,
    PLACE_AND_SIDE,
    behind_founding,
    behind_signing,
    behind_subject,
    beside_dash,
    from_sides,
    inside_title,
    named_by_itself,
    names_both,
)
from briefwright.extract.chinese.initiative_names import name_start
from briefwright.extract.chinese.lexicon import ACTS, HAN, HEADS
from briefwright.extract.chinese.no_initiatives import begins_office, names_another
from briefwright.extract.chinese.reading import is_heading
from briefwright.extract.chinese.words import Word, tagged_words
from briefwright.extract.words.lexicon import words

_IN_BRACKETS = re.compile(rf"[（(](?P<place>[{HAN}]{{2,6}})[）)]")
_BUILT = ("facility", "mission", "laboratory", "platform", "centre")
_MADE = (*_BUILT, "project")
_QUOTED_NAME = re.compile(rf"(?<=[“「])[{HAN}A-Za-z0-9·—–、+-]+$")
LONGEST_QUOTED = 36
_LONGEST_NICKNAME = 20
_ACT_WORDS = tuple(ACTS)
_NAMED_SO = ("名为“", "名为「", "名叫“", "名叫「", "题为“", "题为「")
_LEAST_QUOTED = 6
"""Characters of the shortest name in quotation marks that is one by its marks and its head noun alone."""
_LONG = 7
"""Characters of a name that tells enough of what it means by its length."""
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
_SENTENCE = re.compile("[是我们了着过把被这那]")
"""What words in quotation marks have that are no name."""
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
_BRACKETS = ("（", "(")
_BELT_AND_ROAD = ("“一带一路”", "「一带一路」")
"""Within which something is named: `“一带一路”科技合作行动计划`."""
_AGREEMENTS = ("协议", "协定", "备忘录", "意向书")
_SIGNED_HERE = re.compile("(?:签署|签订|续签)了?$")
"""Right before an agreement that is called by its quoted aim: `签署「创新圈」合作协议`."""
_PLANS = ("计划", "计画", "行动", "基金", "倡议")
_WEAK = words(
    "centre institute laboratory committee platform incubator project dialogue facility mission park partnership"
)
_NAMES = ("ns", "nz", "nr", "nrt", "nt", "eng")
_SPECIFIC = ("ns", "nz", "nr", "nrt", "j", "nt", "eng", "f")


class Named(Struct, frozen=True, gc=False):
    """A name with its type and its span; `kept` where it counts without any act, `specific` where with one."""

    name: str
    type: str
    start: int
    end: int
    specific: bool
    kept: bool


class Read(Struct, frozen=True):
    """A head noun and the name that ends with it, as it stands there, and as what that counts, if as anything."""

    head: str
    words: list[Word]
    """The words of the name, the last of which ends with the head noun."""
    start: int
    end: int


class Stretch(NamedTuple):
    """A sentence with what stands around it, and where the first head noun of a name begins."""

    text: str
    start: int
    stop: int
    head: int


def names_in(stretch: Stretch) -> Iterator[tuple[Read, Named | None]]:
    """Every name of a sentence that ends with a head noun, in order, and as what it counts."""
    text, begin, stop, first = stretch
    heads = _heads(text, first, stop)
    if not heads or is_heading(text, begin, stop):
        return
    tokens = tagged_words(text, begin, stop)
    ending = {word.end: index for index, word in enumerate(tokens)}
    for start, end in heads:
        index = ending.get(end, -1)
        if index >= 0 and not _is_other_word(end - start, tokens, index):
            read = _read(stretch, tokens, index, start)
            yield read, judged(stretch, read, read.start)


@lru_cache(maxsize=256)
def names_of_short(stretch: Stretch) -> tuple[tuple[Read, Named | None], ...]:
    """The same for a short sentence, which is read but once if it comes again in the same words."""
    return tuple(names_in(stretch))


def _is_other_word(size: int, tokens: list[Word], index: int) -> bool:
    """Say whether a head noun of that size is but the end of `达成协议`, or another head noun follows."""
    word = tokens[index].text
    if len(word) > size and word.startswith(_ACT_WORDS):
        return True
    return index + 1 < len(tokens) and bool(heads_at_end(tokens[index + 1].text))


def _read(stretch: Stretch, tokens: list[Word], index: int, head_start: int) -> Read:
    """The name that ends with the word at `index`, whose head noun begins at `head_start`."""
    text, word = stretch.text, tokens[index]
    end = word.end
    head = text[head_start:end]
    kind = HEADS[head]
    low = name_start(tokens, index)
    start, behind = tokens[low].start, text[end : end + 1]
    if text[start - 1 : start] in CLOSING:
        start = _nickname(stretch, start, word)
    if low and kind in _BUILT:
        start = behind_founding(text, start, tokens[:low])
    if behind in CLOSING:
        start = _opening(text, start, end)
    start = behind_signing(text, behind_subject(text, from_sides(text, start, tokens), head_start), kind)
    if behind in _BRACKETS:
        place = _IN_BRACKETS.match(text, end)
        end = place.end() if place else end
    if text[end : end + 1] == "）" and "（" in text[start:end]:
        end += 1
    if text.startswith("政府间", start - _BETWEEN):
        start -= _BETWEEN
    joint = text.rfind("暨", start, word.start)  # it joins two events, unless quotation marks hold them together
    if joint >= 0 and text[start - 1 : start] not in OPENING:
        start = joint + 1
    return Read(head, tokens[low : index + 1], start, end)


def judged(stretch: Stretch, read: Read, start: int) -> Named | None:
    """As what a name that begins at `start` counts, `None` where its sentence tells that it names nothing."""
    text, end, head = stretch.text, read.end, read.head
    sentence = (stretch.start, stretch.stop)
    start = beside_dash(text, start, read.words[-1].start, stretch.start)
    name, kind, behind = text[start:end], HEADS[head], text[end : end + 1]
    if len(name) - len(head) < _LEAST_BEFORE_HEAD:
        return None
    quoted = behind in CLOSING and text[start - 1 : start] in OPENING
    paired = (
        names_both(name)
        or (name[1] == "英" and kind != "partnership" and PLACE_AND_SIDE.match(name) is not None)
        or (start < read.words[0].start and not quoted and kind in _MADE)
    )
    whole = quoted and len(name) >= _LEAST_QUOTED and not _SENTENCE.search(name)
    itself = behind in _BRACKETS and named_by_itself(text, kind, end)
    proper = kind not in _WEAK or paired or whole or itself
    if not (proper or comes_to_be(text, sentence, start, end)) or names_another(text, sentence, kind, (start, end)):
        return None
    telling = _SPECIFIC if len(name) > len(head) + 2 else _NAMES
    specific = (
        paired
        or quoted
        or (len(name) >= _LONG and not (kind in _AGREED and _BLAND.fullmatch(name.removesuffix(head))))
        or (kind in _AGREED and not _ANY_AGREEMENT.fullmatch(name.removesuffix(head)))
        or is_built_by(text, end, stretch.stop)
        or any(word.tag.startswith(telling) for word in read.words)
    )
    kept = _kept(text, kind, head, (start, end), quoted=quoted, paired=paired, whole=whole)
    return Named(name, kind, start, end, specific, kept)


def _kept(
    text: str, kind: str, head: str, span: tuple[int, int], *, quoted: bool, paired: bool, whole: bool
) -> bool:
    """Say whether a name counts without any act: of both sides, by its name in English, by its marks."""
    start, end = span
    if paired and head != "伙伴关系":
        marked = text.find("”", start, end) >= 0 or text.find("」", start, end) >= 0
        if kind not in ("project", "platform") or marked:
            return True
    behind = end + (quoted and kind in _PLANNED)
    if text[behind : behind + 1] in _BRACKETS and (
        (kind in _PLANNED and LATIN_NAME.match(text, behind)) or named_by_itself(text, kind, end)
    ):
        return True
    if paired and kind == "project" and _SHORT_NAME.match(text, end):
        return True
    if not quoted:
        return False
    if kind in _AGREED and _SHORT_NAME.match(text, end + 1):
        return True
    return paired or (whole and kind in _PLANNED) or text.endswith(_NAMED_SO, 0, start)


def _heads(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the head nouns of a stretch are with which a name outside a title may end."""
    titled = "《" in text
    spans = [head.span() for head in HEAD.finditer(text, start, stop)]
    return [
        (at, end)
        for at, end in spans
        if not ((titled and inside_title(text, at)) or begins_office(text, end, stop))
    ]


def _nickname(stretch: Stretch, start: int, head: Word) -> int:
    """Where a name begins whose nickname in quotation marks ends at `start`: `“鲸尾”射电望远镜`."""
    text, begin, stop, _ = stretch
    if text.endswith(_BELT_AND_ROAD, begin, start):
        return start - len(_BELT_AND_ROAD[0])
    opening = max(text.rfind(mark, max(0, start - _LONGEST_NICKNAME), start) for mark in "“「")
    clause = text.rfind("，", begin, max(begin, opening)) + 1
    both = names_both(text[max(begin, clause, start - 60) : head.start])
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
    return opening - 2 if text.startswith(BOTH, max(0, opening - 2)) else opening


def _opening(text: str, start: int, end: int) -> int:
    """Where a name that ends with its quotation begins: right behind the opening mark, if there is one near."""
    quoted = _QUOTED_NAME.search(text, max(0, end - LONGEST_QUOTED), end)
    return quoted.start() if quoted and quoted.start() < start else start
