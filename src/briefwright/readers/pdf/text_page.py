"""One page's characters and where they stand, asked of PDFium many at a time; nothing else calls it for text."""

from __future__ import annotations

import ctypes
import re
from array import array
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from itertools import repeat
from threading import Lock
from typing import Any, Final

import pypdfium2.raw as pdfium
from msgspec import Struct

_HANDLE, _INDEX, _NUMBER = ctypes.c_void_p, ctypes.c_int, ctypes.c_float
_BOX: Final = 4
"""Numbers in a FS_RECTF: left, top, right, bottom."""
_BOLD: Final = 600
_OUTSIDE: Final = re.compile("[\U00010000-\U0010ffff]")


def _bound(function: Any, *arguments: type[Any], gives: type[Any] | None = _INDEX) -> Any:
    """A function of PDFium's whose arguments are given as plain numbers."""
    return ctypes.PYFUNCTYPE(gives, *arguments)(ctypes.cast(function, _HANDLE).value or 0)


# For each page.
_load = _bound(pdfium.FPDF_LoadPage, _HANDLE, _INDEX, gives=_HANDLE)
_load_text = _bound(pdfium.FPDFText_LoadPage, _HANDLE, gives=_HANDLE)
_count = _bound(pdfium.FPDFText_CountChars, _HANDLE)
_write_text = _bound(pdfium.FPDFText_GetText, _HANDLE, _INDEX, _INDEX, _HANDLE)
_ask_height = _bound(pdfium.FPDF_GetPageHeightF, _HANDLE, gives=_NUMBER)
_close_text = _bound(pdfium.FPDFText_ClosePage, _HANDLE, gives=None)
_close = _bound(pdfium.FPDF_ClosePage, _HANDLE, gives=None)
# For each line and word: no types are declared, so that what they get (addresses made ready by `from_param` and
# `byref`, and small numbers) is passed on as it is, for a third of the price of PDFium's own binding.
_ask_box = _bound(pdfium.FPDFText_GetLooseCharBox, gives=None)  # nor what it gives back, which nobody looks at
_ask_weight = _bound(pdfium.FPDFText_GetFontWeight)
_ask_angle = _bound(pdfium.FPDFText_GetCharAngle, gives=_NUMBER)
_ask_index = _bound(pdfium.FPDFText_GetCharIndexFromTextIndex)


class _Slots:
    """Where PDFium writes boxes: one piece of memory, grown when needed, and the address of each box in it."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.numbers = array("f")
        self.addresses: list[object] = []

    def grow(self, count: int) -> None:
        """Make room for that many boxes at least."""
        if len(self.addresses) < count:
            most = 2 * count
            self.numbers = array("f", bytes(4 * _BOX * most))
            written = (ctypes.c_float * (_BOX * most)).from_buffer(self.numbers)
            self.addresses = [ctypes.byref(written, 4 * _BOX * at) for at in range(most)]


_SLOTS: Final = _Slots()


class TextPage(Struct, frozen=True):
    """An open page: its handles, its text, and whether each character of the text is one of the page's own."""

    page: int
    """PDFium's page, by its address."""
    address: int
    """Of the page's text, and as an argument that is ready to be passed on."""
    handle: object
    text: str
    alike: bool
    wide: list[int]
    """Places of the text's characters of which PDFium counts two: those outside the basic plane."""

    def boxes(self, places: Sequence[int]) -> array[float]:
        """Left, top, right and bottom of the character at each place of the text, in points."""
        with _SLOTS.lock:
            _SLOTS.grow(len(places))
            deque(map(_ask_box, repeat(self.handle), self._indexes(places), _SLOTS.addresses), maxlen=0)
            return _SLOTS.numbers[: _BOX * len(places)]

    def are_bold(self, places: Sequence[int]) -> list[bool]:
        """Whether the character at each place of the text is set bold."""
        return [weight >= _BOLD for weight in map(_ask_weight, repeat(self.handle), self._indexes(places))]

    def angle(self, place: int) -> float:
        """By how many radians the character at that place of the text is turned."""
        index = place if self.alike and not self.wide else self._indexes((place,))[0]
        return float(_ask_angle(self.handle, index))

    @property
    def height(self) -> float:
        """The page's height in points."""
        return float(_ask_height(self.page))

    def close(self) -> None:
        """Let the page go."""
        _close_text(self.address)
        _close(self.page)

    def _indexes(self, places: Sequence[int]) -> Sequence[int]:
        """Where the text's characters stand among the page's own, of which some have no text."""
        if self.wide:
            places = [place + bisect_left(self.wide, place) for place in places]
        return places if self.alike else list(map(_ask_index, repeat(self.handle), places))


def brought_along(document: ctypes.c_void_p) -> tuple[int, int]:
    """How many files are attached to a document, and how many programs it would run when it is opened."""
    attached = int(pdfium.FPDFDoc_GetAttachmentCount(document))
    return max(0, attached), max(0, int(pdfium.FPDFDoc_GetJavaScriptActionCount(document)))


def open_page(document: ctypes.c_void_p, number: int) -> TextPage | None:
    """The page with that number, from 0; `None` where it cannot be loaded."""
    page = _load(document, number)
    if not page:
        return None
    address = _load_text(page)
    if not address:
        _close(page)
        return None
    count = max(0, _count(address))
    units = array("H", bytes(4 * count + 4))  # a character outside the basic plane takes two places
    written = _write_text(address, 0, count, units.buffer_info()[0]) if count else 0
    text = str(memoryview(units)[: max(0, written - 1)], "utf-16-le", "ignore").replace("\t", " ")
    wide = [match.start() for match in _OUTSIDE.finditer(text)] if len(text) < written - 1 else []
    return TextPage(page, address, _HANDLE.from_param(address), text, len(text) + len(wide) == count, wide)
