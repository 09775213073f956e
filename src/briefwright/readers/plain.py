"""Read plain text: the frozen text is the decoded file, newlines normalised and nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from briefwright.model.source import Block, BlockKind
from briefwright.readers.dateline import is_credit
from briefwright.readers.dates import guess_published
from briefwright.readers.encoding import decode
from briefwright.readers.language import guess_language
from briefwright.readers.reading import MOST_BLOCKS, Reading, guesses, too_many_blocks
from briefwright.readers.text_gate import held_back

_STRETCH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LIST_ITEM = re.compile(
    r"\s*(?:[-*•‣▪·–—]\s+|\(?\d{1,2}[.)、]\s*(?=\D)|[（(][一二三四五六七八九十]{1,3}[)）]|[a-z]\)\s+)"
)
_ENDS_SENTENCE = re.compile(r"[.!?…。！？；;:：,，、]['\"”’」』)）\]]*\s*$")
_STARTS_HEADING = re.compile("[A-Z0-9\u00c0-\u00de\u3400-\u9fff“‘「《【]")
_CHINESE = re.compile("[\u3400-\u9fff]")
_HEADING_WIDTH, _HEADING_WIDTH_CHINESE = 90, 40
_LABEL = re.compile(
    r"(?:press|news|media)\s+(?:release|notice|statement)|(?:for\s+)?immediate\s+release|news\s+story|新[闻聞](?:稿|公[报報])|通稿",
    re.IGNORECASE,
)
"""What stands over the title of a release: its kind, not its name."""
_WRAP_WIDTH = 100
_MOST_WRAPPED = 1_000
"""Lines that one wrapped paragraph has at most; a million lines at once would take half a gigabyte to look at."""
_LEAST_NUMBERED = 80
"""Characters of a numbered paragraph; shorter ones are items of a list."""
_FURNITURE = 6  # a title, and at most four lines of byline, date and source before the text


def read_plain(data: bytes) -> Reading:
    """Decode a text file and mark its paragraphs. Raises `AppError`: `binary`, `unknown-encoding`, `too-large`."""
    decoded = decode(data)
    blocks = tuple(islice(paragraphs(decoded.text), MOST_BLOCKS + 1))
    if len(blocks) > MOST_BLOCKS:
        raise too_many_blocks()
    warnings = [decoded.warning] if decoded.warning else []
    if hidden := held_back(decoded.text):
        warnings.append(f"{hidden} hidden or direction-changing characters stand in it; no export carries them")
    metadata = guesses(
        title=_title(decoded.text, blocks),
        published=guess_published(decoded.text, blocks),
        language=guess_language(decoded.text),
    )
    return Reading(decoded.text, blocks, metadata, tuple(warnings))


def paragraphs(text: str) -> Iterator[Block]:
    """Yield the text's blocks: stretches between empty lines, or single lines where lines are paragraphs."""
    waiting: Block | None = None
    for stretch in _STRETCH.finditer(text):
        for start, end in _paragraph_spans(text, *stretch.span()):
            kind = _kind(text[start:end])
            if waiting is not None:
                yield waiting if kind != "heading" else _heading_nothing(waiting)
            waiting = Block(kind, start, end, level=1 if kind == "heading" else 0)
    if waiting is not None:
        yield _heading_nothing(waiting)


def _heading_nothing(block: Block) -> Block:
    """The block where no text follows it: a heading must head something."""
    return Block("paragraph", block.start, block.end) if block.kind == "heading" else block


def _paragraph_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if text.count("\n", start, end) < _MOST_WRAPPED:
        lines = [match.group() for match in _LINE.finditer(text, start, end)]
        if len(lines) > 1 and _is_wrapped(lines):
            yield _trimmed(text, start, end)
            return
    for match in _LINE.finditer(text, start, end):
        yield _trimmed(text, *match.span())


def _is_wrapped(lines: list[str]) -> bool:
    """Whether a stretch is one paragraph broken into lines of about equal length, as in e-mail."""
    if any(_LIST_ITEM.match(line) for line in lines[1:]):
        return False
    if len(lines) <= _FURNITURE and any(map(is_credit, lines)):
        return False
    if sum(bool(_ENDS_SENTENCE.search(line)) for line in lines[:-1]) * 2 > len(lines) - 1:
        return False
    longest = max(map(len, lines))
    return longest <= _WRAP_WIDTH and all(len(line) > longest * 0.6 for line in lines[:-1])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _kind(words: str) -> BlockKind:
    if _LIST_ITEM.match(words):
        return "list-item"
    if len(words) > _HEADING_WIDTH or "\n" in words or not _STARTS_HEADING.match(words):
        return "paragraph"
    if len(words) > _HEADING_WIDTH_CHINESE and len(_CHINESE.findall(words)) * 2 > len(words):
        return "paragraph"
    return "paragraph" if _ENDS_SENTENCE.search(words) or is_credit(words) else "heading"


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The first line, after what a release says of itself, if it is a heading over what is clearly running text."""
    first = next((n for n, block in enumerate(blocks[:_FURNITURE]) if not _is_furniture(text, block)), 0)
    if not blocks or blocks[first].kind != "heading":
        return None
    head, rest = blocks[first], blocks[first + 1 : first + 1 + _FURNITURE]
    body = next((block for block in rest if not (_is_short_item(block) or _is_furniture(text, block))), None)
    if body is None or body.kind == "heading" or not _ENDS_SENTENCE.search(text[body.start : body.end]):
        return None
    return text[head.start : head.end] if blocks[-1].end - body.start >= 2 * (head.end - head.start) else None


def _is_short_item(block: Block) -> bool:
    """Whether it is an item of a list, and no numbered paragraph as evidence and minutes have them."""
    return block.kind == "list-item" and block.end - block.start < _LEAST_NUMBERED


def _is_furniture(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    return is_credit(words) or _LABEL.fullmatch(words) is not None
