"""The few words a document says by itself (Page, Table, Annex, accessed), in its own language."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

NBSP: Final = "\u00a0"
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")


class Wording(Struct, frozen=True):
    """The words of one language; `annex` and `question` are list patterns in which `%1` is the number."""

    language: str
    table: str
    figure: str
    annex: str
    question: str
    contents: str
    sources: str
    page: str
    of: str
    page_end: str
    gap_open: str
    gap_close: str
    comma: str
    semicolon: str
    stop: str
    colon: str
    quote_open: str
    quote_close: str
    unnamed: str
    nowhere: str
    """Where a cross-reference leads nowhere; `%1` is its label."""


ENGLISH: Final = Wording(
    "en", f"Table{NBSP}", f"Figure{NBSP}", "Annex %1:", "Q%1", "Contents", "Sources", "Page ", " of ", "", "[", "]",
    ", ", "; ", ".", ": ", "“", "”", "Source not named", "“%1” is nowhere in this document",
)  # fmt: skip
CHINESE: Final = Wording(
    "zh", "表", "图", "附件%1：", "问%1：", "目录", "资料来源", "第", "页，共", "页", "〔", "〕",
    "，", "；", "。", "：", "《", "》", "来源未注明", "本文无“%1”",
)  # fmt: skip


def is_chinese(language: str) -> bool:
    """Whether a language tag names Chinese."""
    return language.lower().startswith("zh")


def wording(language: str) -> Wording:
    """The words for a language tag; English for every language but Chinese."""
    return CHINESE if is_chinese(language) else ENGLISH


def gap_in_brackets(text: str, words: Wording) -> str:
    """A gap as it is shown: in square brackets, in 〔〕 where it is Chinese; two words stay on one line."""
    brackets = CHINESE if _HAN.search(text) else words
    if text.count(" ") == 1:
        text = text.replace(" ", NBSP)
    return f"{brackets.gap_open}{text}{brackets.gap_close}"


def spoken_date(value: str, words: Wording) -> str:
    """An ISO date (`2020`, `2020-07`, `2020-07-31`) as the language writes it; anything else unchanged."""
    found = _ISO.match(value)
    if not found:
        return value
    year, month, day = found.groups()
    if month and not 1 <= int(month) <= 12:
        return value
    if words is CHINESE:
        return f"{year}年" + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    parts = ([f"{int(day)}{NBSP}{_MONTHS[int(month) - 1]}"] if day else [_MONTHS[int(month) - 1]]) if month else []
    return " ".join([*parts, year])
