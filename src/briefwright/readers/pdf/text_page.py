"""One page's characters and where they stand, asked of PDFium many at a time; nothing else calls it for text."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any, Final

import pypdfium2.raw as pdfium
from msgspec import Struct

_HANDLE, _INDEX = ctypes.c_void_p, ctypes.c_int
_BOX: Final = 4
"""Numbers in a FS_RECTF: left, top, right, bottom."""
_BOLD: Final = 600
_OUTSIDE: Final = re.compile("[\U00010000-\U0010ffff]")


def _bound(function: Any, *arguments: type[Any]) -> Any:
    """A function of PDFium's that takes addresses as numbers, for two thirds of the price of its own binding."""
    return ctypes.PYFUNCTYPE(_INDEX, _HANDLE, _INDEX, *arguments)(ctypes.cast(function, _HANDLE).value or 0)


_ask_box = _bound(pdfium.FPDFText_GetLooseCharBox, _HANDLE)
_ask_weight = _bound(pdfium.FPDFText_GetFontWeight)


class TextPage(Struct, frozen=True):
    """An open page: its handles, its text, and whether each character of the text is one of the page's own."""

    page: ctypes.c_void_p
    raw: ctypes.c_void_p
    address: int
    """Of the page's text, as a number."""
    text: str
    alike: bool
    wide: list[int]
    """Places of the text's characters of which PDFium counts two: those outside the basic plane."""

    def boxes(self, places: Sequence[int]) -> list[float]:
        """Left, top, right and bottom of the character at each place of the text, in points."""
        held = (ctypes.c_float * (_BOX * len(places)))()
        start = ctypes.addressof(held)
        addresses = range(start, start + ctypes.sizeof(held), _BOX * ctypes.sizeof(ctypes.c_float))
        deque(map(_ask_box, repeat(self.address), self._indexes(places), addresses), maxlen=0)
        numbers: list[float] = memoryview(held).cast("B").cast("f").tolist()  # type: ignore[assignment] # of floats
        return numbers

    def are_bold(self, places: Sequence[int]) -> list[bool]:
        """Whether the character at each place of the text is set bold."""
        return [weight >= _BOLD for weight in map(_ask_weight, repeat(self.address), self._indexes(places))]

    def is_bold(self, place: int) -> bool:
        """Whether the character at that place of the text is set bold."""
        return self.are_bold((place,))[0]

    def angle(self, place: int) -> float:
        """By how many radians the character at that place of the text is turned."""
        return float(pdfium.FPDFText_GetCharAngle(self.raw, self._indexes((place,))[0]))

    @property
    def height(self) -> float:
        """The page's height in points."""
        return float(pdfium.FPDF_GetPageHeightF(self.page))

    def close(self) -> None:
        """Let the page go."""
        pdfium.FPDFText_ClosePage(self.raw)
        pdfium.FPDF_ClosePage(self.page)

    def _indexes(self, places: Sequence[int]) -> Sequence[int]:
        """Where the text's characters stand among the page's own, of which some have no text."""
        if self.wide:
            places = [place + bisect_left(self.wide, place) for place in places]
        if self.alike:
            return places
        return [pdfium.FPDFText_GetCharIndexFromTextIndex(self.raw, place) for place in places]


def brought_along(document: ctypes.c_void_p) -> tuple[int, int]:
    """How many files are attached to a document, and how many programs it would run when it is opened."""
    attached = int(pdfium.FPDFDoc_GetAttachmentCount(document))
    return max(0, attached), max(0, int(pdfium.FPDFDoc_GetJavaScriptActionCount(document)))


def open_page(document: ctypes.c_void_p, number: int) -> TextPage | None:
    """The page with that number, from 0; `None` where it cannot be loaded."""
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return None
    raw = pdfium.FPDFText_LoadPage(page)
    if not raw:
        pdfium.FPDF_ClosePage(page)
        return None
    count = max(0, pdfium.FPDFText_CountChars(raw))
    buffer = (ctypes.c_ushort * (2 * count + 2))()  # a character outside the basic plane takes two places
    written = pdfium.FPDFText_GetText(raw, 0, count, buffer) if count else 0
    text = bytes(memoryview(buffer)[: max(0, written - 1)]).decode("utf-16-le", "ignore")
    wide = [match.start() for match in _OUTSIDE.finditer(text)]
    return TextPage(page, raw, ctypes.cast(raw, _HANDLE).value or 0, text, len(text) + len(wide) == count, wide)
