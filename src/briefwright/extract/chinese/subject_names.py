"""The name that the subject of a Chinese clause is, or ends with."""

from __future__ import annotations

import re

from briefwright.extract.chinese.lexicon import SURNAMES, TRANSLITERATED
from briefwright.extract.chinese.name_shapes import COMPOUND, LATIN
from briefwright.extract.chinese.native_names import THEN, native_end
from briefwright.extract.chinese.words import tags_of


def name_at_end(text: str) -> str:
    """The name that a subject is, or ends with: native, known to the dictionary, or two words in Latin letters."""
    if text[1:3] in THEN:
        return ""
    if len(text) <= _LONGEST:
        if len(text) < _SHORTEST or not _could_be_name(text):
            return ""
        tags = tags_of(text)
        native = len(tags) > 1 and native_end(text, 0, len(text)) == len(text)
        return text if native or tags[0][1].startswith("nr") else ""
    latin = LATIN.fullmatch(text)
    if latin:
        return text if text.count(" ") == 1 else ""
    if SURNAMES.isdisjoint(text[-_LONGEST : 1 - _SHORTEST]):
        return ""
    word, tag = tags_of(text[-8:])[-1]
    return word if tag == "nr" and _SHORTEST <= len(word) <= _LONGEST and word[0] in SURNAMES else ""


_SHORTEST, _LONGEST = 2, 4
"""Characters of a name without a foreign one's dot."""


def _could_be_name(text: str) -> bool:
    return text[0] in SURNAMES or text[:2] in COMPOUND or all(char in TRANSLITERATED for char in text)


_OF_ACTS = ("v", "d", "p", "t", "i", "l", "uz", "ul", "ad", "zg")
"""Words that may stand right behind the name of somebody who does something."""
_NOBODY_ACTS = re.compile("传来|传出|流传|迎来|响起|出现|[挂贴刻印立]|写着|亮[着起]|播放|弹出")
"""What happens somewhere, by nobody whose words could follow."""
_TO_SOMEBODY = re.compile("(?:[他她你我]们?|大家|对方|记者|众人)$")


def name_that_opens(words: str) -> str:
    """The name with which words before a colon begin, whatever its holder does: `李明拍着桌子`, else nothing."""
    if words[:1] not in SURNAMES and words[:1] not in TRANSLITERATED and words[:2] not in COMPOUND:
        return ""
    first, second, *_ = (*tags_of(words), ("", ""), ("", ""))
    name, tag = first
    if (
        not _SHORTEST <= len(name) <= _LONGEST
        or not second[1].startswith(_OF_ACTS)
        or _NOBODY_ACTS.match(words, len(name))
    ):
        return ""
    if tag.startswith("nr"):
        return name if _could_be_name(name) else ""
    foreign = tag == "ns" and second[1] == "v" and all(char in TRANSLITERATED for char in name)
    return name if foreign and _TO_SOMEBODY.search(words) else ""
