"""What a page's head says of it: its address, its title, its author, and the day it was published."""

from __future__ import annotations

import re
from html import unescape

_LONGEST = 100_000
"""Characters looked at where nothing says that the head ends."""
_BEGIN = 8_000
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>\"]+)")
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+)")
_CANONICAL = re.compile(
    r"""<(?:link[^>]+rel=["']?canonical["']?|meta[^>]+property=["']?og:url["']?)[^>]+(?:href|content)=["']([^"'>]+)""",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title[^>]*>([^<]*)", re.IGNORECASE)
_META = re.compile(r"<meta\s[^>]*(?:og|twitter):title[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"""\scontent\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_DATE_AFTER = re.compile(
    r"\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d[\s\d,:]*"
    r"|January|February|July|September|October|November|December)$"
)
"""A day after a name; a bare March, April, May, June or August may be the name."""
_NO_NAME = re.compile(
    r"(?:user ?name|author|by|admin|editor|staff|authority control|(?:last )?updated\b.*|作者|记者|编辑|来源)$",
    re.IGNORECASE,
)
_NOT_WORDS = re.compile(r"\W+")
_NAMED_DATE = re.compile(
    r"""(?:published_time|datePublished|pubdate|publishdate|dc\.date[\w.]*|datetime)["'][^>]{0,60}?["']?$""",
    re.IGNORECASE,
)
_BEFORE = 120
_MOST_PLACES = 50


def head_of(page: str) -> str:
    """The page up to the end of its head."""
    end = page.find("</head")
    return page[: end if end >= 0 else _LONGEST]


def address_of(page: str) -> str | None:
    """The address in the comment a browser leaves when it saves a page, else the page's own canonical one."""
    head = head_of(page)
    for pattern, where in ((_SAVED_FROM, page[:_BEGIN]), (_SINGLE_FILE, page[:_BEGIN]), (_CANONICAL, head)):
        found = pattern.search(where)
        if found and found.group(1).startswith(("http://", "https://")):
            return found.group(1)
    return None


def title_of(page: str, headline: str | None) -> str | None:
    """The page's title: a headline found in it where the head's titles know it, else the shared or full title."""
    head = head_of(page)
    shared = next(filter(None, map(_content_of, _META.findall(head))), "")
    found = _TITLE.search(head)
    full = unescape(found.group(1)).strip() if found else ""
    if headline and (not (shared or full) or any(_plain(headline) in _plain(title) for title in (shared, full))):
        return headline
    return shared or full or headline


def author_of(found: str | None) -> str | None:
    """The names among what was taken for a byline: no dates after them, no labels, nobody twice."""
    names: dict[str, str] = {}
    for part in (found or "").split("; "):
        name = _DATE_AFTER.sub("", part).strip()
        if name and not _NO_NAME.match(name):
            names.setdefault(name.casefold(), name)
    return "; ".join(names.values()) or None


def states_publisher(page: str) -> bool:
    """Whether the page names its site or publisher itself; else the name is taken from its title or address."""
    return any(name in page for name in ("og:site_name", "application-name", "publisher"))


def states_date(page: str, date: str) -> bool:
    """Whether the page says itself, and not only by what it shows, that it was published on that ISO date."""
    at = page.find(date)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return False
        if _NAMED_DATE.search(page[max(0, at - _BEFORE) : at]):
            return True
        at = page.find(date, at + 1)
    return False


def _content_of(tag: str) -> str:
    found = _CONTENT.search(tag)
    return unescape(found.group(1) or found.group(2) or "").strip() if found else ""


def _plain(text: str) -> str:
    return _NOT_WORDS.sub(" ", text).strip().casefold()
