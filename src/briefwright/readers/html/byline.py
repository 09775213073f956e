"""Who wrote a page: the names among what was taken for its byline, spelt as the page spells them."""

from __future__ import annotations

import re

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE_AFTER = re.compile(
    r"\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d[\s\d,:]*"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|July|September|October|November|December)$"
)
"""A day after a name; a bare March, April, May, June or August may be the name."""
_MONTH_OR_NAME = re.compile(r"(?P<name>.+)\s+(?P<month>March|April|May|June|August)$")
_OTHER_HANDS = re.compile(
    r"\s+(?:(?:edited|photographs?|translated|compiled|illustrated)\s+by\b.*|https?)$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"(?:user ?name|author|by|admin|staff|authority control|(?:last )?updated\b.*|.*\bversion|作者|记者|编辑|来源"
    rf"|{_MONTHS}"
    r"|(?:MA|MSc|MBA|MD|MP|PhD|DPhil|RN|[MOC]BE|FRS)\.?"
    r"|(?:\w+\s+){0,2}(?:editor|correspondent|reporter|columnist|contributor|writer))$",
    re.IGNORECASE,
)
_INITIAL = 2
"""Letters up to which a word of a name may have lost its full stop: J. for John, Jr. and St."""


def author_of(found: str | None, page: str) -> str | None:
    """The names in what was found: no dates after them, no labels, posts or degrees, and nobody twice."""
    names: dict[str, str] = {}
    for part in (found or "").split("; "):
        name = _bare(part, page)
        if name and not _NO_NAME.match(name):
            names.setdefault(name.casefold(), _as_written(name, page))
    return "; ".join(names.values()) or None


def _bare(part: str, page: str) -> str:
    name = _DATE_AFTER.sub("", _OTHER_HANDS.sub("", part)).strip()
    dated = _MONTH_OR_NAME.match(name)
    return dated["name"] if dated and _is_of_a_date(dated["month"], name, page) else name


def _is_of_a_date(month: str, name: str, page: str) -> bool:
    """Whether the page has days of that month and nowhere the name with the month for its last word."""
    called = rf"{_spaced(name.split())}(?!\s+\d)"
    return bool(re.search(rf"\b{month}\s+\d", page)) and not re.search(called, page)


def _as_written(name: str, page: str) -> str:
    """The name with the full stops that it has in the page, where trafilatura drops them: John C. Welch."""
    words = name.split()
    if not any(len(word) <= _INITIAL for word in words):
        return name
    found = re.search(_spaced(words), page)
    return " ".join(found[0].split()) if found else name


def _spaced(words: list[str]) -> str:
    """A pattern of a name's words with what space there is between them, and full stops after short ones."""
    return r"\b" + r"\s+".join(re.escape(word) + r"\.?" * (len(word) <= _INITIAL) for word in words)
