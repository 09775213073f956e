"""What a page's head says of it: its address, its title, and the day it was published."""

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
_NOT_WORDS = re.compile(r"\W+")
_SEPARATOR_AT_END = re.compile(r"\s*[|\-–—_·:»•]\s*$")
_SHARED_DATE = re.compile(r"""<meta\s[^>]*["']article:published_time["'][^>]*>""", re.IGNORECASE)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""What a site tells those who share its page (Open Graph's article type) and search engines (schema.org)."""
_NEW_YEAR = re.compile(r"\b0?1[-/.]0?1\b|\b1(?:st)?\.? +jan|\bjan(?:uary)?\.? +0?1\b|1 *月 *1 *日", re.IGNORECASE)
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


def title_of(page: str, headline: str | None, site: str | None) -> str | None:
    """The page's title: a headline found in it where the head's titles know it, else the shared or full title.

    The name of the `site` behind it is no part of it.
    """
    shared, full = titles_of(page)
    if headline and (not (shared or full) or any(_plain(headline) in _plain(title) for title in (shared, full))):
        return _without_site(headline, site)
    return _without_site(shared or full, site) or headline


def titles_of(page: str) -> tuple[str, str]:
    """The titles that a page's head gives it, for sharing and for its window; empty where there is none."""
    head = head_of(page)
    found = _TITLE.search(head)
    return (
        next(filter(None, map(_content_of, _META.findall(head))), ""),
        unescape(found.group(1)).strip() if found else "",
    )


def _without_site(title: str, site: str | None) -> str:
    before, separator, after = title.rpartition(site or "\0")
    bare = _SEPARATOR_AT_END.sub("", before) if separator and not after.strip() else ""
    return bare if bare != before and bare else title


def published_of(page: str, found: str | None) -> str | None:
    """The ISO date a page says it was published on, else the one `found`, if that is more than a year.

    A first of January that no line of the page names is what a copyright notice's year looks like.
    """
    shared = _SHARED_DATE.search(page)
    if shared and (day := _DAY.match(_content_of(shared[0]))):
        return day[0]
    if linked := _LINKED_DATE.search(page):
        return linked[1]
    if found and found.endswith("-01-01") and not _NEW_YEAR.search(page):
        return None
    return found


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
