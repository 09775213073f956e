"""Own words: `**bold**`, `*italic*`, line and paragraph breaks are understood, and nothing else."""

from __future__ import annotations

import re

from briefwright.document.nodes import Emphasis, Inline, LineBreak, Strong, Text
from briefwright.templating.again import once
from briefwright.templating.slots import Piece, clean

_MARKS = re.compile(r"\*\*(?=\S)(?P<bold>[^*\n]*?[^*\s])\*\*|\*(?=[^\s*])(?P<italic>[^*\n]*?[^*\s])\*")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")


@once
def own_words(text: str, item: str = "") -> Piece:
    """Own words as inlines; one paragraph for each blank-line separated part."""
    parts = [part.strip() for part in _PARAGRAPH.split(clean(text)) if part.strip()]
    paragraphs = tuple(_lines(part, item) for part in parts)
    return Piece(paragraphs[0]) if len(paragraphs) == 1 else Piece(paragraphs=paragraphs)


def _lines(text: str, item: str) -> tuple[Inline, ...]:
    inlines: list[Inline] = []
    for line in text.split("\n"):
        inlines += [LineBreak()] if inlines else []
        inlines += _marked(line.strip(), item)
    return tuple(inlines)


def _marked(line: str, item: str) -> list[Inline]:
    inlines: list[Inline] = []
    at = 0
    for match in _MARKS.finditer(line):
        if match.start() > at:
            inlines.append(Text(line[at : match.start()], item=item))
        if match["bold"] is not None:
            inlines.append(Strong((Text(match["bold"], item=item),)))
        else:
            inlines.append(Emphasis((Text(match["italic"], item=item),)))
        at = match.end()
    if at < len(line):
        inlines.append(Text(line[at:], item=item))
    return inlines
