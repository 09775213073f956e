"""Put lines together into paragraphs: across columns and pages where a sentence goes on, else apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from statistics import median

from briefwright.model.source import BlockKind
from briefwright.readers.pdf.headings import (
    begins_in_capitals,
    find_headings,
    give_boldness,
    is_bold_throughout,
    is_entry,
    is_in_capitals,
    take_boldness,
)
from briefwright.readers.pdf.line import HYPHEN, Line
from briefwright.readers.pdf.paragraph import CLOSINGS, STOPS, Paragraph, ends

_ENDINGS = STOPS | frozenset(CLOSINGS)
_ITEM = re.compile(
    r"[•‣▪●○◦■□–—*·\uf0b7\uf0a7]\s|\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[（(][一二三四五六七八九十]+[)）]"
)
_MARKS = frozenset("•‣▪●○◦■□–—*·\uf0b7\uf0a7(（ivx0123456789")
_AFTER_LETTER = frozenset(".)")
"""What an item begins with, or has second: looked at before the pattern, for most lines have neither."""
_FIGURE = re.compile(r"\d")
_FIGURES = b"0123456789"
_GAP = 1.35
"""Times the usual distance from line to line that two lines of a paragraph may stand apart."""
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Box)\s[\dA-Z]")
_RAGGED = 4
"""Heights of the type by which a line that goes on may end short of the page's margin."""
_WIDEST = 2.2
"""Heights of the type from line to line of a widely set text."""
_SMALL = 0.93
"""Times the height of the body's type, below which notes are set."""
_NOTE = re.compile(r"(?:\d{1,3}(?!\d)|[*†‡§])\s?\S.*[^\W\d_]")
_STEP = 0.1
"""The share by which the way to the next line may differ from the usual, where only the font is another."""
_RUNNING = 40
"""Characters of a line from which it is taken for running text."""
_LONG = 15
"""Heights of the type that a line of running text is long at least."""
_CHINESE = re.compile("[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")


def paragraphs(lines: list[Line]) -> list[Paragraph]:
    """Group lines (in content order, furniture dropped) into paragraphs with their kinds."""
    if not lines:
        return []
    heavy = take_boldness(lines) if is_bold_throughout(lines) else []
    body, leading = _measures(lines)
    most = {page: _GAP * drop for page, drop in leading.items()}
    apart: list[Paragraph] = []
    for paragraph in _rejoined(_grouped(lines, most, body), lines):
        if paragraph.lines[0].text.isupper() and begins_in_capitals(paragraph):
            apart.append(Paragraph(paragraph.lines[:1], "heading"))
            del paragraph.lines[0]
        if len(paragraph.lines) > 2 and paragraph.kind == "paragraph":
            apart += _rows_apart(paragraph)
        else:
            apart.append(paragraph)
    give_boldness(apart, heavy)
    find_headings(apart, body)
    return apart


def _grouped(lines: list[Line], most: dict[int, float], body: float) -> list[Paragraph]:
    """Lines that go on from one to the next, at most so many points below; most are not asked more than that."""
    previous = lines[0]
    current = Paragraph([previous], _kind(previous, body))
    grouped = [current]
    page, usual = previous.page, most.get(previous.page, 0.0)
    for line in lines[1:]:
        if line.page != page:
            page, usual = line.page, most.get(line.page, 0.0)
        text, height = line.text, previous.height
        if (
            0.4 * height < previous.bottom - line.bottom <= usual
            and 0.85 * height < line.height < 1.18 * height
            and line.bold == previous.bold
            and page == previous.page
            and not line.cell
            and not previous.cell
            and not ((text[0] in _MARKS or text[1:2] in _AFTER_LETTER) and _ITEM.match(text))
            and not (previous.text[-1] in _ENDINGS and _stops(current, previous, line))
        ):
            current.lines.append(line)
        else:
            current = _placed(grouped, current, line, usual, body)
        previous = line
    return grouped


def _rejoined(grouped: list[Paragraph], lines: list[Line]) -> list[Paragraph]:
    """Join what only a page's wide leading parted: beside a table, the lines of a text stand wider than most do."""
    margins: dict[int, float] = {}
    whole = grouped[:1]
    for paragraph in grouped[1:]:
        last, first = whole[-1].lines[-1], paragraph.lines[0]
        if first.text[0].islower() and _runs_on(whole[-1], last, paragraph, first):
            if not margins:
                for line in lines:
                    margins[line.page] = max(margins.get(line.page, 0.0), line.right)
            if last.right > margins[last.page] - _RAGGED * last.height:
                whole[-1].lines += paragraph.lines
                continue
        whole.append(paragraph)
    return whole


def _runs_on(before: Paragraph, last: Line, after: Paragraph, first: Line) -> bool:
    """Whether a sentence may go on from one paragraph to the next, right below it and in the same type."""
    return (
        before.kind == after.kind == "paragraph"
        and last.page == first.page
        and last.bold == first.bold
        and 0.85 * last.height < first.height < 1.18 * last.height
        and 0 < last.bottom - first.bottom < _WIDEST * last.height
        and abs(first.left - last.left) < last.height
        and not ends(last)
        and not _CAPTION.match(last.text)
    )


def _placed(grouped: list[Paragraph], current: Paragraph, line: Line, usual: float, body: float) -> Paragraph:
    """Put a line that does not plainly go on into the paragraph that it belongs to, or begin one with it."""
    if not _breaks(current, current.lines[-1], line, usual):
        goes_to = current
    elif current.kind == "note" and (earlier := _interrupted(grouped, line, body)) is not None:
        goes_to = earlier
    else:
        grouped.append(Paragraph([line], _kind(line, body)))
        return grouped[-1]
    goes_to.lines.append(line)
    return goes_to


def _breaks(paragraph: Paragraph, previous: Line, line: Line, most: float) -> bool:
    """Whether `line` begins a new paragraph after `previous`; `most` points of drop from line to line do not."""
    if line.cell or previous.cell:
        return line.cell != previous.cell or line.page != previous.page
    height = max(previous.height, 1.0)
    if line.bold != previous.bold and len(paragraph.lines) == 1:
        return True
    if not 0.85 * height < line.height < 1.18 * height:
        return not _in_step(paragraph, previous, line, most)
    drop = previous.bottom - line.bottom
    if line.page != previous.page or drop < -height / 2:
        return not _goes_on(previous, line)
    if abs(drop) < height * 0.4:
        return line.left - previous.right > height * 2
    return (drop > most and drop > _GAP * height) or _is_item(line.text) or _stops(paragraph, previous, line)


def _in_step(paragraph: Paragraph, previous: Line, line: Line, most: float) -> bool:
    """Whether a sentence goes on in the next line, which only looks higher or lower for its font or first mark."""
    if ends(previous) or paragraph.kind == "cell" or line.page != previous.page:
        return False
    if paragraph.kind != "note" and (
        len(previous.text) <= _RUNNING or (line.height < previous.height and _NOTE.match(line.text))
    ):
        return False
    drop, height = previous.bottom - line.bottom, max(previous.height, line.height)
    if line.text[0].islower():
        return 0.4 * height < drop <= most and abs(line.left - previous.left) < 2 * height
    return (
        abs(line.left - previous.left) < 1
        and abs(drop - most / _GAP) < _STEP * most
        and previous.right - previous.left > _LONG * height
        and line.right - 3 * height < previous.right
    )


def _stops(paragraph: Paragraph, previous: Line, line: Line) -> bool:
    """Whether a sentence ends with `previous` and its paragraph too, as the line below it shows."""
    if previous.text[-1].isdigit() and is_entry(previous.text):
        return True
    if not ends(previous):
        return False
    if (paragraph.kind == "note" and _NOTE.match(line.text)) or is_in_capitals(line.text):
        return True
    height = max(previous.height, 1.0)
    indented = line.left - previous.left > height * 0.6 and len(paragraph.lines) > 1
    return indented or previous.right < line.right - height * 3


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a sentence that breaks off in one column or page goes on in the other."""
    if not 0.85 < line.height / max(previous.height, 1.0) < 1.18:
        return False
    if previous.text.endswith(HYPHEN):
        return True
    if ends(previous):
        return False
    first = line.text[0]
    return first.islower() or bool(_CHINESE.match(first) and _CHINESE.match(previous.text[-1]))


def _interrupted(grouped: list[Paragraph], line: Line, body: float) -> Paragraph | None:
    """The paragraph above the notes at the foot, just found, that goes on with `line` in a column after it."""
    at = len(grouped) - 1
    while at >= 0 and (grouped[at].kind == "note" or grouped[at].height < body * _SMALL):
        at -= 1
    if at < 0 or grouped[at].kind not in {"paragraph", "list-item"}:
        return None
    last = grouped[at].lines[-1]
    follows = line.page - last.page == 1 or (line.page == last.page and line.bottom > last.bottom + last.height)
    near = abs(line.height - body) < body * 0.12 and follows
    return grouped[at] if near and _goes_on(last, line) else None


def _kind(line: Line, body: float) -> BlockKind:
    if line.cell:
        return "cell"
    if line.height < body * _SMALL and _NOTE.match(line.text):
        return "note"
    return "list-item" if _is_item(line.text) else "paragraph"


def _is_item(text: str) -> bool:
    return (text[0] in _MARKS or text[1:2] in _AFTER_LETTER) and _ITEM.match(text) is not None


def _rows_apart(paragraph: Paragraph) -> list[Paragraph]:
    """Split what only looked like a paragraph: rows of a table or an address, hardly a line of which goes on."""
    lines = paragraph.lines
    if sum([line.text[0].islower() for line in lines[1:]]) * 6 >= len(lines) - 1:
        return [paragraph]
    widths = [line.right - line.left for line in lines]
    least = max(widths) * 0.8
    texts = [line.text for line in lines]
    of_figures = _mostly_figures(texts)
    if sum([width > least for width in widths[:-1]]) * 4 >= (len(lines) - 1) * 3 and (
        True not in of_figures or sum([_CHINESE.match(text) is not None for text in texts]) * 2 > len(lines)
    ):
        return [paragraph]
    return [
        Paragraph([line], "cell" if figures else "paragraph")
        for line, figures in zip(lines, of_figures, strict=True)
    ]


def _mostly_figures(texts: list[str]) -> list[bool]:
    """Whether each of some lines has a figure among every four characters."""
    whole = "\n".join(texts)
    if not whole.isascii():
        return [len(_FIGURE.findall(text)) * 4 > len(text) for text in texts]
    others = whole.encode().translate(None, _FIGURES).split(b"\n")
    return [len(rest) * 4 < len(text) * 3 for rest, text in zip(others, texts, strict=True)]


def _measures(lines: list[Line]) -> tuple[float, dict[int, float]]:
    """The height of most of the type, by characters, and each page's usual distance from line to line."""
    exact: dict[float, int] = defaultdict(int)
    drops: dict[int, list[float]] = {}
    found: list[float] = []
    page, above = 0, 0.0
    for line in lines:
        height, bottom = line.height, line.bottom
        exact[height] += len(line.text)
        if line.page != page:
            page = line.page
            found = drops.setdefault(page, [])
        elif 0.4 * height < above - bottom < 3 * height:
            found.append(above - bottom)
        above = bottom
    weights: Counter[float] = Counter()
    for height, characters in exact.items():
        weights[round(height, 1)] += characters
    return weights.most_common(1)[0][0], {page: median(found) for page, found in drops.items() if found}
