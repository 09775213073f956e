"""Whether two spellings of a name could be one person's, two posts one post, two organisations one organisation.

Everything here is for suggestions and for marking doubts; nothing is decided by it. Names in Latin letters are
compared with names in Latin letters, Chinese ones with Chinese ones: across scripts only a source can tell.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, TypeAlias

from briefwright.model.han import simplified

Likeness: TypeAlias = Literal["same", "order", "initials", "family"]
"""The same letters; family name first or last; an initial or a middle name; the family name alone."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rt hon the right honourable "
    "ambassador minister secretary president chairman comrade madam madame"
)
_LETTERS = _set("phd md obe cbe mbe kbe dbe frs freng kc qc mp msp ms jr sr ii iii")
# patterns are compiled when first used: the library is opened before the window is painted
_HAN = "[\u3400-\u9fff]"
_HAN_TITLES = "(?:先生|女士|小姐|教授|博士|院士|大使|主席|主任|部长|副部长|市长|司长|处长|校长|院长|总理)$"
_GRADE = _set("deputy vice former acting assistant associate junior shadow ex honorary")
_HAN_GRADE = "[副前代原]"
_SMALL = _set("of the for and in at to a an on de")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """A name's own words, folded: no titles, letters after the name, accents, hyphens or stops."""
    if is_chinese(name):
        plain = simplified("".join(name.split()))
        bare = re.sub(_HAN_TITLES, "", re.sub("[•・‧．]", "·", plain))
        return (bare,) if bare else (plain,)
    folded = _folded(re.sub("[’'`\\-‐–]", "", name))
    words = re.findall(r"\w+", folded)
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    while len(words) > 1 and words[-1] in _LETTERS:
        words.pop()
    return tuple(words)


def is_chinese(name: str) -> bool:
    """Whether a name is written in Chinese characters."""
    return bool(re.search(_HAN, name))


def spelling_keys(name: str) -> frozenset[str]:
    """What a name is filed under: two names that differ only in order, spaces or marks share a key."""
    words = name_words(name)
    turned = (words, (*words[1:], *words[:1]), (*words[-1:], *words[:-1]))
    return frozenset("".join(order) for order in turned)


def is_family_name(name: str) -> bool:
    """Whether only a family name is given, with or without a title."""
    words = name_words(name)
    return len(words) == 1 and (not is_chinese(name) or len(words[0]) == 1)


def family_names(name: str) -> frozenset[str]:
    """The words of a full name that can be its family name: the first and the last of one in Latin letters.

    In characters it is the first one, of a foreign name (`大卫·史密斯`) what follows the last dot.
    """
    words = name_words(name)
    if not words:
        return frozenset()
    if is_chinese(name):
        return frozenset({words[0].rpartition("·")[2] if "·" in words[0] else words[0][:1]})
    return frozenset({words[0], words[-1]})


def likeness(one: str, other: str) -> Likeness | None:
    """In which way two spellings can be one name; `None` where they cannot, or where the scripts differ."""
    if is_chinese(one) != is_chinese(other):
        return None
    first, second = name_words(one), name_words(other)
    if not first or not second:
        return None
    if "".join(first) == "".join(second):
        return "same"
    if is_chinese(one) and ("·" in first[0]) != ("·" in second[0]):
        last, full = (first[0], other) if "·" in second[0] else (second[0], one)
        return "family" if last in family_names(full) else None
    if is_family_name(one) != is_family_name(other):
        bare, full = (one, other) if is_family_name(one) else (other, one)
        return "family" if name_words(bare)[0] in family_names(full) else None
    if is_chinese(one) or is_family_name(one):
        return None
    if not spelling_keys(one).isdisjoint(spelling_keys(other)):
        return "order"
    return "initials" if _given_agree(first, second) else None


def could_be_one(one: str, other: str) -> bool:
    """Whether nothing in two spellings speaks against one person."""
    return is_chinese(one) != is_chinese(other) or likeness(one, other) is not None


def organisations_agree(one: str, other: str) -> bool:
    """Whether two names can be one organisation's: the same words, some of them, or their initials."""
    if is_chinese(one) != is_chinese(other):
        return True
    first, second = _told(one), _told(other)
    return _within(one, other) or _initials(one) in second or _initials(other) in first


def roles_agree(one: str, other: str) -> bool:
    """Whether two roles can be one: the same words or some of them, and the same grade (deputy, former)."""
    if is_chinese(one) != is_chinese(other):
        return True
    if is_chinese(one):
        return _within(one, other) and re.findall(_HAN_GRADE, one) == re.findall(_HAN_GRADE, other)
    return _within(one, other) and _told(one) & _GRADE == _told(other) & _GRADE


def _within(one: str, other: str) -> bool:
    if is_chinese(one):
        plain, with_it = simplified(one), simplified(other)
        return plain in with_it or with_it in plain
    first, second = _told(one), _told(other)
    return first <= second or second <= first


def _told(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _folded(text).replace("&", " "))) - _SMALL


def _initials(text: str) -> str:
    """`UK Research and Innovation` as `ukri`: a short word in capitals stands in full; nothing for a few words."""
    words = [word for word in re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", text)) if word.lower() not in _SMALL]
    parts = (word if word.isupper() and len(word) < 4 else word[0] for word in words)
    return _folded("".join(parts)) if len(words) > 2 else "\0"


def _given_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """One family name, and given names of which one is the other's initial, or has a middle name more."""
    if first[-1] == second[-1] and _begin_alike(first[:-1], second[:-1]):
        return True
    initials = any(len(word) == 1 for word in (*first[1:], *second[1:]))
    return first[0] == second[0] and initials and _begin_alike(first[1:], second[1:])


def _begin_alike(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    return all(
        one == other or (1 in (len(one), len(other)) and one[0] == other[0])
        for one, other in zip(first, second, strict=False)
    )


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
