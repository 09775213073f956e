"""Pictures drawn inline with alternative text."""

from __future__ import annotations

from typing import Final

from briefwright.document.nodes import Picture
from briefwright.writers.docx.xml import emus, escape

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"


def drawing(picture: Picture, key: str, number: int, pixels: tuple[int, int], widest: float) -> str:
    """The run that draws a picture, at most `widest` mm wide; `key` is its relationship id."""
    width = emus(min(picture.width, widest) if picture.width > 0 else widest)
    height = max(1, round(width * pixels[1] / pixels[0]))
    alt, name = escape(picture.alt), f"Picture {number}"
    extent = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0"'
        f' distR="0"><wp:extent {extent}/><wp:docPr id="{number}" name="{name}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}" descr="{alt}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
