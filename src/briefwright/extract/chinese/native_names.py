"""Native names, where they end: a family of one or two characters and a given name of one or two."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.extract.chinese.alternatives import leading
from briefwright.extract.chinese.lexicon import CUE, CUE_FIRST, HONORIFIC, ROLE, ROLE_FIRST, SURNAMES
from briefwright.extract.chinese.name_shapes import AFTER, COMPOUND, NEARBY, NEVER_IN_NAMES, WORDS
from briefwright.extract.chinese.words import tags_of


def depends_on_elsewhere(text: str, start: int, stop: int) -> bool:
    """Say whether where a native name ends depends on how the text calls its holder elsewhere."""
    family = 2 if text[start : start + 2] in COMPOUND else 1 if text[start : start + 1] in SURNAMES else 0
    return (
        bool(family) and _native_size(text[start : start + _NAME_WINDOW], family, min(stop - start, _NAME_STOP)) < 0
    )


_OF_JAPAN = 2
"""Characters of a family name of Japan, after which a given name may have three: `章治郎`."""
THEN = ("早前", "早先", "此前", "其后", "随后")
"""Behind a family name that stands alone, as in the papers of Hong Kong: `王早前受访时表示`."""
_NOBODY = ("党委", "党组", "党支部", "党总支", "党员", "党校", "党工委", "党群", "应邀", "应约", "应询")
"""What begins with a family name and is nobody: a body of the party, a verb."""
_REGIONS = ("市", "县", "村", "镇", "区", "乡", "省")
"""How three characters end that are a place and no name: `姜堰区`."""
_REPORTS = re.compile(CUE)
_OPENS_REPORT = frozenset(CUE_FIRST)
_TITLE = re.compile(f"{HONORIFIC}|{ROLE}")
_OPENS_TITLE = frozenset(leading(HONORIFIC) + ROLE_FIRST)
_NAME_WINDOW = 24
_NAME_STOP = 10


def native_end(text: str, start: int, stop: int) -> int:
    """Where a native name that begins at `start` ends, up to `stop`; `start` where there is none."""
    family = 2 if text[start : start + 2] in COMPOUND else 1 if text[start : start + 1] in SURNAMES else 0
    if not family:
        return start
    size = _native_size(text[start : start + _NAME_WINDOW], family, min(stop - start, _NAME_STOP))
    if size < 0:
        return start - size if stands_elsewhere(text, start, start - size) else start - size - 1
    return start + size


@lru_cache(maxsize=4096)
def _native_size(text: str, family: int, stop: int) -> int:
    """How many characters at the beginning are a name, negative where only a name that stands elsewhere is so long.

    The same characters are judged only once, however often a text repeats them.
    """
    stop = min(stop, len(text))
    short, full = family + 1, family + 2
    if short > stop or not "\u3400" <= (given := text[family]) <= "\u9fff":
        return 0
    if given in NEVER_IN_NAMES and not (given == "从" and full <= stop):
        known = given != "总" and _is_known(text, full, stop)  # no one is called "潘总说"
        return full if known else 0
    if _names_nobody(text, family, stop) or text.startswith(_REGIONS, short):
        return 0
    if family == _OF_JAPAN and full < stop and text[full] == "郎":
        return full + 1
    third = text[short] if full <= stop else ""
    if third == "和" and _REPORTS.match(text, full, min(stop, full + 4)):  # "阮清和表示"
        return full
    if not "\u3400" <= third <= "\u9fff" or third in NEVER_IN_NAMES:
        return short
    if text[short : short + 2] in WORDS or third == "才":  # "杨维才首先介绍"
        return -full
    if AFTER.match(text, full, min(stop, full + 4)):
        return full
    if not AFTER.match(text, short, min(stop, short + 4)):
        return -full - 1 if _of_two_families(text, family, full, stop) else full
    return short


def _names_nobody(text: str, family: int, stop: int) -> bool:
    """Say whether a title, or what its bearer says, follows the family name (`卢坦言，……`), or a body begins so."""
    given = text[family]
    if text.startswith(_NOBODY) or text.startswith(THEN, family):
        return True
    if given in _OPENS_TITLE and _TITLE.match(text, family):
        return True
    if given not in _OPENS_REPORT and not text.startswith("道", family + 1):
        return False
    spoken = _REPORTS.match(text, family, stop)
    return spoken is not None and spoken.end() == family + 2


def _of_two_families(text: str, family: int, full: int, stop: int) -> bool:
    """Say whether a married woman's name of Hong Kong may begin here: `林郑月娥`."""
    return (
        family == 1
        and text[1] in SURNAMES
        and full < stop
        and "\u3400" <= text[full] <= "\u9fff"
        and bool(AFTER.match(text, full + 1, min(stop, full + 5)))
    )


def _is_known(text: str, end: int, stop: int) -> bool:
    """Say whether the dictionary takes exactly the first characters for a person's name: `阴和俊`."""
    words = tags_of(text[: end + 2]) if end <= stop else ()
    return bool(words) and words[0] == (text[:end], "nr") and bool(AFTER.match(text, end, min(stop, end + 4)))


def stands_elsewhere(text: str, start: int, end: int) -> bool:
    """Say whether the same characters stand nearby with something else behind them."""
    words, behind = text[start:end], text[end : end + 1]
    later = text.find(words, end, end + NEARBY)
    if later >= 0 and text[later + len(words) : later + len(words) + 1] != behind:
        return True
    earlier = text.rfind(words, max(0, start - NEARBY), start)
    return earlier >= 0 and text[earlier + len(words)] != behind
