"""What stands on every page around the text: marking and handling, running header, reference and page number."""

from __future__ import annotations

from functools import lru_cache

from briefwright.document.nodes import Document, Inline, Text
from briefwright.document.style import HouseStyle
from briefwright.document.wording import wording
from briefwright.ui.preview.pages import Geometry, Placed
from briefwright.ui.preview.paragraphs import lay_paragraph
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Strip, stacked


def furniture(setting: Setting, document: Document, geometry: Geometry, number: int, count: int) -> list[Placed]:
    """Header and footer of page `number` of `count`, placed on the page."""
    first = number == 1
    head = _header(setting, document, geometry, first=first)
    foot = _footer(setting, document, geometry, number, count)
    placed = [Placed(strip, geometry.left, geometry.header + y, -1) for strip, y in stacked(head)]
    below = list(stacked(foot))
    if below:
        bottom = below[-1][1] + below[-1][0].height + below[-1][0].after
        top = geometry.height - geometry.footer - bottom
        placed += [Placed(strip, geometry.left, top + y, -1) for strip, y in below]
    return placed


def _header(setting: Setting, document: Document, geometry: Geometry, *, first: bool) -> tuple[Strip, ...]:
    house, width = setting.house, geometry.measure
    strips: tuple[Strip, ...] = ()
    if document.marking.label:
        strips += _line(house, "BwMarking", width, document.marking.label)
        if document.marking.handling:
            strips += _line(house, "BwHandling", width, document.marking.handling)
    if (geometry.running or house.running_header) and (not first or house.first_page_header):
        strips += _line(house, "Header", width, geometry.running or document.title)
    return strips


def _footer(setting: Setting, document: Document, geometry: Geometry, number: int, count: int) -> tuple[Strip, ...]:
    house, width = setting.house, geometry.measure
    words = wording(setting.language)
    if house.page_of_pages:
        page = f"{words.page}{number}{words.of}{count}{words.page_end}"
        strips = _line(house, "Footer", width, document.reference, page)
    else:
        strips = _line(house, "Footer", width, "", f"— {number} —")
    if document.marking.label:
        strips += _line(house, "BwMarking", width, document.marking.label)
    return strips


@lru_cache(maxsize=512)
def _line(house: HouseStyle, style_id: str, width: float, text: str, aside: str = "") -> tuple[Strip, ...]:
    right: tuple[Inline, ...] = (Text(aside),) if aside else ()
    return lay_paragraph(Setting(house), house.styles[style_id], (Text(text),), width, aside=right)
