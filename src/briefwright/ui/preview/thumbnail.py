"""A small picture of a document's first page, for the gallery."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.ui.preview.furniture import furniture
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.painting import Dress, paint_page


def paint_thumbnail(document: Document, width: int) -> QImage:
    """The first page of a resolved document, `width` pixels wide."""
    layout = DocumentLayout()
    layout.show(document, house_style(document.house_style))
    layout.proceed(0.0)
    return paint_first_page(layout, width)


def paint_first_page(layout: DocumentLayout, width: int) -> QImage:
    """The first page of a document that is laid out at least so far, `width` pixels wide."""
    page = layout.pages[0]
    assert layout.setting is not None
    scale = width / page.geometry.width
    image = QImage(width, round(page.geometry.height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    around = furniture(layout.setting, layout.document, page.geometry, 1, max(1, len(layout.pages)))
    paint_page(painter, page, around, Dress(layout.page_numbers()))
    painter.end()
    return image
