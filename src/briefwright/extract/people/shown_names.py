"""The name that is shown for words: without article and seat, short forms and colleges in full."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.extract.people.full_names import ROYAL, of_royal_name
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.one_of import one_of

_BASED = re.compile(rf"(?:\w+-based |\b(?i:{one_of(sorted(lex.TRADES))}) )(?=[A-Z])")
"""`Reading-based Parrotforge`, `Operator Wearline`: where a body is or what it does, before its name."""
_KIND_WORDS = lex.TRADES | {"outfit", "giant"}
_KIND = re.compile(
    rf"(?:[A-Z][\w-]* (?=[a-z]))?(?:[a-z][\w-]* ){{0,3}}(?i:{one_of(sorted(_KIND_WORDS))}) (?=[A-Z])"
)
"""`UK-headquartered pharmaceutical company AxtraMed`, `automotive outfit Larkrise`: the kind before the name."""
_TRADE = re.compile(f"{one_of(sorted(lex.TRADES))} ")
_ARTICLE = re.compile("(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur) ")


_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z]*\) (?=and )")
"""`UK Research and Innovation (UKRI) and the Foundation`."""


def spelt_out_bodies(name: str, acronyms: dict[str, str]) -> str:
    """A body in full that speaks by its short form, or two of them: `UKRI and NSFC`."""
    if name in acronyms or " and " not in name:
        return acronyms.get(name, name)
    return " and ".join(without_article(acronyms.get(part, part)) for part in name.split(" and "))


def college_in_full(text: str, organisation: str) -> str:
    """A college in full of which only the owner stands before `’s`: `Queen’s vice-chancellor`."""
    return (of_royal_name(text, organisation) if organisation in ROYAL else "") or organisation


def without_article(text: str) -> str:
    """The words without `the`, `a` or a possessive before them."""
    article = _ARTICLE.match(text)
    return text[article.end() :] if article else text


@lru_cache(maxsize=2048)
def as_named(words: str) -> tuple[str, str]:
    """What the words name, without article and seat, and the same as a body’s name if it is surely one."""
    name = without_article(" ".join(words.split()))
    name = _SHORT_FORM.sub(" ", name) if "(" in name else name
    kind = _KIND.match(name) if not _KIND_WORDS.isdisjoint(name.lower().split(" ")) else None
    name = name[kind.end() :] if kind else name
    name = _BASED.sub("", name) if "-based " in name or _TRADE.search(name.casefold()) else name
    body = name.isupper() or not lex.ORGANISATION_HEADS.isdisjoint(name.lower().split())
    return name, name if body else ""
