"""How features call people whom they have named: `老逄`, `王教授`, the given name of a foreigner."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from briefwright.extract.chinese.lexicon import (
    FEMALE_ENDINGS,
    HAN,
    SURNAMES,
    TRANSLITERATED,
)
from briefwright.extract.chinese.name_shapes import COMPOUND
from briefwright.extract.chinese.words import is_common_word, is_in_dictionary

SEPARATOR = re.compile("[·•・‧ ]")
NOT_BEFORE_FAMILY = tuple("的一老小大")
"""Characters before a family name that is none: `大王`, `老李` have their own rule."""
_WRITTEN_BY_SOUND = re.compile(f"[{HAN}]{{2,}}$")


def family_names(name: str) -> Iterator[str]:
    """What somebody with a foreign name may be called: the part behind the dot, else how a name of sounds ends."""
    if len(name) <= _LONGEST_NATIVE:
        return
    parts = SEPARATOR.split(name)
    if len(parts) > 1 and len(parts[-1]) >= _SHORTEST:
        yield parts[-1]
        if len(parts) > _GIVEN_AND_FAMILY:  # a double family name, "诺里斯·邦德"
            yield "·".join(parts[-_GIVEN_AND_FAMILY:])
    elif _OF_SOUNDS.fullmatch(name):
        yield from (name[-size:] for size in (2, 3) if not is_in_dictionary(name[-size:]))
    elif len(name) in _TWO_AND_TWO and _OF_HAN.fullmatch(name) and not is_common_word(name[:2]):
        yield name[:2]  # "西尾" of Japan, "林郑" of Hong Kong


_SHORTEST = 2
_GIVEN_AND_FAMILY = 2
_LONGEST_NATIVE = 3
_TWO_AND_TWO = (4, 5)
_OF_HAN = re.compile(f"[{HAN}]+")
_OF_SOUNDS = re.compile("[" + "".join(sorted(TRANSLITERATED)) + "]+")


def _in_parts(names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The names of several parts, with these; a name of letters alone has but one."""
    return ((name, SEPARATOR.split(name)) for name in names if not name.isalpha() and SEPARATOR.search(name))


def given_names(names: Iterable[str]) -> dict[str, str]:
    """The given names of foreign people that only one of the text has → the whole name."""
    parts = [(parts[0], name) for name, parts in _in_parts(names)]
    firsts = Counter(first for first, _ in parts)
    return {first: name for first, name in parts if firsts[first] == 1 and _WRITTEN_BY_SOUND.match(first)}


def nicknames(names: Iterable[str]) -> dict[str, str]:
    """`老逄` for the first of that family whom a text names, `小逄` for the last."""
    native = [name for name in names if len(name) in (2, 3) and name[0] in SURNAMES and "·" not in name]
    first, last = ({name[0]: name for name in order} for order in (reversed(native), native))
    old = {"老" + family: name for family, name in first.items()}
    return old | {"小" + family: name for family, name in last.items()}


def families(names: Iterable[str]) -> dict[str, str]:
    """Family name of one character → the only person of the text with it, who may be called `王教授`."""
    family_of = {name: name[0] for name in names if len(name) in (2, 3) and name[0] in SURNAMES and "·" not in name}
    family_of |= {name: parts[-1] for name, parts in _in_parts(names) if len(parts[-1]) == 1}
    bearers = Counter(family_of.values())
    return {family: name for name, family in family_of.items() if bearers[family] == 1}


def gender_of(name: str, title: str) -> str:
    """`f`, `m` or nothing: by the title, else by the characters of the given name."""
    if title in ("女士", "小姐"):
        return "f"
    if title in ("先生", "爵士", "勋爵", "男爵"):
        return "m"
    given = name.partition("·")[0]
    if given != name:
        return "f" if given and given[-1] in FEMALE_ENDINGS else ""
    if given[:1] not in SURNAMES and given[:2] not in COMPOUND:
        return ""  # "卡梅伦": written by sound
    if not _OF_FOREIGNERS.isdisjoint(name[1:]):
        return ""  # "贺兰德": the same, though it begins as a native name does
    women, men = not _OF_WOMEN.isdisjoint(name[1:]), not _OF_MEN.isdisjoint(name[1:])
    return "" if women == men else "f" if women else "m"


_OF_WOMEN = frozenset(
    "梅秀芳丽娟燕玲霞婷娜静雅慧怡莹萍红琴淑惠珍莉桂兰凤洁芬芝娥婵娇媛婉倩琳瑶薇蓉菊香莲妍嫣妮姗茜佩颖"
)
_OF_MEN = frozenset("斌伟强军刚勇涛磊杰鹏龙飞峰浩建辉彪雄武锋钢毅坚汉豪奎魁昊栋梁柱虎山祥兵旺生")
"""Characters that the given names of Chinese women, and of men, have."""
_OF_FOREIGNERS = frozenset("德斯特克尔曼登")
"""Characters that write foreign names by their sound far more often."""
