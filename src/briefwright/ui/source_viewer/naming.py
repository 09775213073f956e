"""What a source is called in the viewer's header."""

from __future__ import annotations

import re

from briefwright.document.wording import NBSP, spoken_date
from briefwright.document.wording import wording as document_wording
from briefwright.model.source import Source
from briefwright.resources import seeds
from briefwright.ui.days import short_date
from briefwright.ui.language import is_chinese, listed, mark, tr, tr_n
from briefwright.ui.wording import publisher

_HAN = re.compile("[\u3400-\u9fff]")
_LANGUAGES = {"en": mark("English"), "zh": mark("Chinese")}


def source_title(source: Source) -> str:
    """`People’s Daily Online, 31 July 2020`; else the title, as a publisher alone tells little; else a name."""
    name = publisher(source.card)
    known = source.card.metadata
    if known.title and not (known.publisher and known.published):
        name = known.title
    return listed(name, _day(known.published))


def _day(iso: str | None) -> str:
    """A day in full, as the documents have it; in Chinese as everywhere in the window."""
    if not iso or is_chinese():
        return short_date(iso)
    return spoken_date(iso, document_wording("en-GB")).replace(NBSP, " ")


def source_note(source: Source, words: int) -> str:
    """`Seed, English, 425 words`."""
    known = source.card.metadata.language or ""
    return listed(
        tr("Seed") if is_seed(source) else "",
        language_name(known) if known else "",
        tr_n("{n} word", "{n} words", words),
    )


def language_name(code: str) -> str:
    """A source's language in words; a code nobody knows stays."""
    return tr(_LANGUAGES.get(code.split("-", 1)[0], code))


def is_seed(source: Source) -> bool:
    """Whether the source ships with the application."""
    return (seeds() / source.card.name).is_file()


def count_words(text: str) -> int:
    """Words; each Chinese character counts as one."""
    counts = (_HAN.subn(" ", line) for line in text.split("\n"))
    return sum(chinese + len(others.split()) for others, chinese in counts)
