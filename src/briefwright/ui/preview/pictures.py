"""Pictures as strips: at their own width, never wider than the text, with the caption below."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QImage

from briefwright.document.nodes import Picture
from briefwright.document.wording import wording
from briefwright.ui.preview.paragraphs import lay_paragraph
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Image, Strip, mm, pt
from briefwright.ui.preview.tables import counted


def lay_picture(setting: Setting, block: Picture, width: float) -> tuple[Strip, ...]:
    """A picture and its caption."""
    picture = _decoded(block.data)
    wide = min(mm(block.width), width)
    high = wide * picture.height() / picture.width() if picture.width() else 0.0
    words = counted(wording(setting.language).figure, block.number, block.caption)
    caption = lay_paragraph(setting, setting.style("Caption"), words, width) if block.caption else ()
    shown = Image(picture, 0.0, 0.0, wide, high, block.alt)
    return (Strip(high, images=(shown,), after=pt(8), glued=bool(caption)), *caption)


@lru_cache(maxsize=32)
def _decoded(data: bytes) -> QImage:
    return QImage.fromData(data)
