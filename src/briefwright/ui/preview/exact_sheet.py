"""A page as LibreOffice set it: a picture whose words are found again on our own page, and so whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from briefwright.ui.preview.bare_words import BareWords, Owner, bare_words, is_bare, nearest
from briefwright.ui.preview.pages import Page
from briefwright.ui.preview.sheet import PictureSheet
from briefwright.ui.preview.strips import pt

if TYPE_CHECKING:  # PDFium is loaded with the first exact page
    from briefwright.readers.pdf.pictures import PagePictures

_NEAR = pt(3)
"""How far beside a character a point still means it."""


class ExactSheet(PictureSheet):
    """A page of a PDF, and our own pages with the same words."""

    def __init__(self, pictures: PagePictures, index: int, pages: Sequence[Page]) -> None:
        super().__init__(*pictures.size(index))
        self._pictures = pictures
        self._index = index
        self._pages = [pages[near] for near in (index, index - 1, index + 1) if 0 <= near < len(pages)]
        self._words: str | None = None
        self._boxes: list[QRectF] = []
        self._ours: list[BareWords] = []
        self._tinted: dict[str, list[QRectF]] = {}

    def draw(self, width: int) -> QImage:
        wide, high, pixels = self._pictures.picture(self._index, width)
        return QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32).copy()

    def item_at(self, point: QPointF) -> str:
        owner = self._owner_at(point)
        return owner.item if owner else ""

    def block_at(self, point: QPointF) -> int:
        owner = self._owner_at(point)
        return owner.block if owner else -1

    def items(self) -> Iterator[str]:
        yield from self._pages[0].items() if self._pages else ()

    def rects_of(self, item: str) -> list[QRectF]:
        return [self.mapRectToScene(rect) for rect in self._places_of(item)]

    def paint_content(self, painter: QPainter, exposed: QRectF) -> None:
        super().paint_content(painter, exposed)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for item, tint in self.tinted.items():
            for rect in self._places_of(item):
                painter.fillRect(rect, tint)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _read(self) -> str:
        """The page's words, read once; the boxes of its characters and our own words with them."""
        if self._words is None:
            text, numbers = self._pictures.letters(self._index)
            kept = [at for at, letter in enumerate(text) if is_bare(letter)]
            self._words = "".join(text[at] for at in kept)
            self._boxes = [_box(numbers[4 * at : 4 * at + 4]) for at in kept]
            self._ours = [bare_words(page) for page in self._pages]
        return self._words

    def _owner_at(self, point: QPointF) -> Owner | None:
        words = self._read()
        near = QRectF(point, point).adjusted(-_NEAR, -_NEAR / 3, _NEAR, _NEAR / 3)
        at = next((i for i, box in enumerate(self._boxes) if box.intersects(near)), -1)
        if at < 0:
            return None
        return next(filter(None, (ours.owner_of(words, at) for ours in self._ours)), None)

    def _places_of(self, item: str) -> list[QRectF]:
        if not self._pages or item not in self._pages[0].items():
            return []  # before anything is read: all pages are asked
        if item not in self._tinted:
            words = self._read()
            self._tinted[item] = [
                rect
                for ours in self._ours[:1]
                for at, run in ours.runs_of(item)
                for start in (nearest(words, run, at),)
                if start >= 0
                for rect in _lines(self._boxes[start : start + len(run)])
            ]
        return self._tinted[item]


def exact_sheets(pdf: bytes, pages: Sequence[Page] = ()) -> list[ExactSheet]:
    """The pages of a PDF as sheets; `pages` are ours. Raises `AppError` for one that cannot be opened."""
    from briefwright.readers.pdf.pictures import PagePictures

    pictures = PagePictures(pdf)
    return [ExactSheet(pictures, index, pages) for index in range(pictures.count)]


def _box(sides: Sequence[float]) -> QRectF:
    left, top, right, bottom = (pt(side) for side in sides)
    return QRectF(left, top, max(right - left, 1.0), max(bottom - top, 1.0))


def _lines(boxes: Sequence[QRectF]) -> list[QRectF]:
    """Characters' boxes joined line by line."""
    made: list[QRectF] = []
    for box in boxes:
        if made and abs(made[-1].center().y() - box.center().y()) < box.height() / 2:
            made[-1] = made[-1].united(box)
        else:
            made.append(QRectF(box))
    return made
