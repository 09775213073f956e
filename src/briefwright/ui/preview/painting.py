"""Painting a page: paper's fills, then tints under the words, then words, pictures and page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTransform

from briefwright.ui.preview.apparatus import NOTE_RULE
from briefwright.ui.preview.lettering import draw_line
from briefwright.ui.preview.pages import Page, Placed
from briefwright.ui.preview.strips import Line, PageNumber, Strip, pt
from briefwright.ui.preview.typefaces import font

RULE_THICKNESS = 0.75
"""Points."""
REACH = pt(30)
"""How far a strip's bars and tints may reach above and below it."""
RULE_COLOUR = QColor("#0B0C0C")


@dataclass(slots=True)
class Dress:
    """What is laid over a page for the reader: tinted items and blocks, and the numbers of bookmarked pages."""

    page_numbers: Mapping[str, int] = field(default_factory=dict)
    tinted: Mapping[str, QColor] = field(default_factory=dict)
    flashed: frozenset[int] = frozenset()
    flash: QColor = field(default_factory=QColor)


def paint_page(
    painter: QPainter, page: Page, furniture: Iterable[Placed], dress: Dress, exposed: QRectF | None = None
) -> None:
    """Paint a page's content with the painter scaled to layout units; the paper itself is the caller's.

    What does not reach into the `exposed` part is left out.
    """
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    top, bottom = (exposed.top(), exposed.bottom()) if exposed else (0.0, page.geometry.height)
    everything = [
        each
        for each in (*furniture, *page.everything())
        if each.y - (reach := _reach(each.strip)) <= bottom and each.y + each.strip.height + reach >= top
    ]
    _fills(painter, page, everything)
    if dress.flashed:
        _flash(painter, page, dress)
    for item, tint in dress.tinted.items():
        for rect in item_rects(everything, item):
            painter.fillRect(rect, tint)
    for placed in everything:
        for line in placed.strip.lines:
            draw_line(painter, line, QPointF(placed.x + line.x, placed.y + line.y))
        for image in placed.strip.images:
            target = QRectF(placed.x + image.x, placed.y + image.y, image.width, image.height)
            painter.drawImage(target, image.picture)
        for number in placed.strip.numbers:
            _page_number(painter, placed, number, dress.page_numbers)


def touched_by(old: Page, new: Page) -> QRectF:
    """The part of a page that looks otherwise with another content, across its whole width; empty for none."""
    before, after = ({(id(each.strip), each.x, each.y): each for each in page.everything()} for page in (old, new))
    gone = [each for key, each in before.items() if key not in after]
    come = [each for key, each in after.items() if key not in before]
    there = {(each.x, each.y): each for each in come}
    alike = {place for each in gone if (other := there.get(place := (each.x, each.y))) and _alike(each, other)}
    changed = [each for each in (*gone, *come) if (each.x, each.y) not in alike]
    spans = [(each.y - (reach := _reach(each.strip)), each.y + each.strip.height + reach) for each in changed]
    spans += [(y - REACH, y + REACH) for _x, y, _width in set(old.rules) ^ set(new.rules)]
    if not spans:
        return QRectF()
    top, bottom = min(span[0] for span in spans), max(span[1] for span in spans)
    return QRectF(0.0, top, new.geometry.width, bottom - top)


def _alike(one: Placed, other: Placed) -> bool:
    """Whether two strips at the same place look the same: most lines of a paragraph in which one types do."""
    mine, its = one.strip, other.strip
    if (mine.height, mine.fills, mine.images, mine.numbers) != (its.height, its.fills, its.images, its.numbers):
        return False
    pairs = list(zip(mine.lines, its.lines, strict=False))
    return len(mine.lines) == len(its.lines) and all(
        a is b or ((a.x, a.y) == (b.x, b.y) and a.text.seen_on(a.index) == b.text.seen_on(b.index))
        for a, b in pairs
    )


def _reach(strip: Strip) -> float:
    """How far what is painted of a strip may reach above and below it: letters by less than their line."""
    plain = strip.lines and not (strip.fills or strip.images or strip.numbers)
    return min(strip.height, REACH) if plain else REACH


def item_rects(everything: Iterable[Placed], item: str) -> Iterator[QRectF]:
    """Where an item's words stand on a page, in layout units from its corner."""
    for placed in everything:
        for line in placed.strip.lines:
            if line.text.marks:
                yield from _line_rects(placed, line, item)


def _line_rects(placed: Placed, line: Line, item: str) -> Iterator[QRectF]:
    shaped = line.text.layout.lineAt(line.index)
    for found, left, right in line.text.spans(line.index):
        if found == item:
            yield QRectF(
                placed.x + line.x + left, placed.y + line.y, right - left, shaped.ascent() + shaped.descent()
            )


def item_at(page: Page, point: QPointF) -> str:
    """The item whose words are under a point of the page, or an empty string."""
    for placed in page.everything():
        if placed.y <= point.y() <= placed.y + placed.strip.height:
            for line in placed.strip.lines:
                found = _item_on_line(placed, line, point)
                if found:
                    return found
    return ""


def _item_on_line(placed: Placed, line: Line, point: QPointF) -> str:
    shaped = line.text.layout.lineAt(line.index)
    top = placed.y + line.y
    if not top <= point.y() <= top + shaped.ascent() + shaped.descent():
        return ""
    x = point.x() - placed.x - line.x
    return next((item for item, left, right in line.text.spans(line.index) if left <= x <= right), "")


def _fills(painter: QPainter, page: Page, everything: list[Placed]) -> None:
    """Fill rectangles on whole pixels, so that neighbours meet without a seam and no rule is lost."""
    transform = painter.worldTransform()
    painter.save()
    painter.resetTransform()
    for placed in everything:
        for fill in placed.strip.fills:
            rect = QRectF(placed.x + fill.x, placed.y + fill.y, fill.width, fill.height)
            painter.fillRect(_on_pixels(transform, rect), fill.colour)
    for x, y, width in page.rules:
        rect = QRectF(x, y, min(width, pt(NOTE_RULE)), pt(RULE_THICKNESS))
        painter.fillRect(_on_pixels(transform, rect), RULE_COLOUR)
    painter.restore()


def _on_pixels(transform: QTransform, rect: QRectF) -> QRectF:
    mapped = transform.mapRect(rect)
    left, top = round(mapped.left()), round(mapped.top())
    return QRectF(left, top, max(1, round(mapped.right()) - left), max(1, round(mapped.bottom()) - top))


def _flash(painter: QPainter, page: Page, dress: Dress) -> None:
    for placed in page.placed:
        if placed.block + page.start.block in dress.flashed:
            width = page.geometry.column_width
            painter.fillRect(QRectF(placed.x - pt(4), placed.y, width + pt(8), placed.strip.height), dress.flash)


def _page_number(painter: QPainter, placed: Placed, number: PageNumber, pages: Mapping[str, int]) -> None:
    page = pages.get(number.anchor)
    if page is None:
        return
    face = font(number.look)
    metrics = QFontMetricsF(face)
    text = str(page)
    right, baseline = placed.x + number.right, placed.y + number.baseline
    left = right - metrics.horizontalAdvance(text)
    painter.save()
    painter.setFont(face)
    painter.setPen(QColor(f"#{number.look.colour}"))
    painter.drawText(QPointF(left, baseline), text)
    if number.dots_from is not None:
        dot = metrics.horizontalAdvance(".")
        count = int((left - placed.x - number.dots_from - 2 * dot) / dot)
        painter.drawText(QPointF(left - dot * (count + 0.5), baseline), "." * max(0, count))
    painter.restore()
