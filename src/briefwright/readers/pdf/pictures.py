"""Pages of a PDF as pictures, one when it is asked for: to show what LibreOffice made of a briefing."""

from __future__ import annotations

import pypdfium2

from briefwright.errors import AppError
from briefwright.readers.pdf.text_page import open_page


class PagePictures:
    """The pages of a PDF held in memory. Raises `AppError("damaged-file")` for one that cannot be opened."""

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise AppError("damaged-file", why="it is no PDF that can be opened") from error

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of a page in points; `index` counts from 0."""
        width, height = self._document.get_page_size(index)
        return float(width), float(height)

    def picture(self, index: int, width: int) -> tuple[int, int, bytes]:
        """A page as width, height and pixels, four bytes each: blue, green, red, unused."""
        page = self._document[index]
        bitmap = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
        made = bitmap.width, bitmap.height, bytes(bitmap.buffer)
        bitmap.close()
        page.close()
        return made

    def letters(self, index: int) -> tuple[str, list[float]]:
        """A page's characters and four numbers for each: left, top, right, bottom in points from the corner."""
        page = open_page(self._document.raw, index)
        if page is None:
            return "", []
        try:
            boxes = page.boxes(range(len(page.text))).tolist()
            high = page.height
            boxes[1::4], boxes[3::4] = [high - top for top in boxes[1::4]], [high - low for low in boxes[3::4]]
            return page.text, boxes
        finally:
            page.close()

    def close(self) -> None:
        """Let the document go."""
        self._document.close()
