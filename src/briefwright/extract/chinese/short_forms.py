"""How features call people whom they have named: `老逄`, `王教授`, the given name of a foreigner."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from briefwright.extract.chinese.lexicon import HAN, SURNAMES

SEPARATOR = re.compile("[·•・‧ ]")
NOT_BEFORE_FAMILY = tuple("的一老小大")
"""Characters before a family name that is none: `大王`, `老李` have their own rule."""
_WRITTEN_BY_SOUND = re.compile(f"[{HAN}]{{2,}}$")


def given_names(names: Iterable[str]) -> dict[str, str]:
    """The given names of foreign people that only one of the text has → the whole name."""
    parts = [(SEPARATOR.split(name)[0], name) for name in names if SEPARATOR.search(name)]
    firsts = Counter(first for first, _ in parts)
    return {first: name for first, name in parts if firsts[first] == 1 and _WRITTEN_BY_SOUND.match(first)}


def nicknames(names: Iterable[str]) -> dict[str, str]:
    """`老逄` for the first of that family whom a text names, `小逄` for the last."""
    native = [name for name in names if len(name) in (2, 3) and name[0] in SURNAMES and "·" not in name]
    return {"老" + name[0]: name for name in reversed(native)} | {"小" + name[0]: name for name in native}


def families(names: Iterable[str]) -> dict[str, str]:
    """Family name → the only native person of the text with it, who may be called `王教授`."""
    native = [name for name in names if len(name) in (2, 3) and name[0] in SURNAMES and "·" not in name]
    families = Counter(name[0] for name in native)
    return {name[0]: name for name in native if families[name[0]] == 1}
