"""What stands on every page around the text: marking and handling, running header, reference and page number."""

from __future__ import annotations

from functools import lru_cache

from briefwright.document.nodes import Document, Inline, Text
from briefwright.document.style import HouseStyle
from briefwright.document.wording import wording
from briefwright.ui.preview.pages import Geometry, Placed
from briefwright.ui.preview.paragraphs import Extras, lay_paragraph
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
    left = geometry.running or document.running or document.title
    if house.running_header and (not first or house.first_page_header):
        strips += _line(house, "Header", width, left, document.reference)
    elif geometry.running and not house.running_header:
        strips += _line(house, "Header", width, left)
    return strips


def _footer(setting: Setting, document: Document, geometry: Geometry, number: int, count: int) -> tuple[Strip, ...]:
    house, width = setting.house, geometry.measure
    if house.outer_page_numbers:
        strips = _line(house, "BwFooterEven" if number % 2 == 0 else "Footer", width, f"— {number} —")
    else:
        left = document.dated or document.reference if house.running_header else document.reference
        strips = _line(house, "Footer", width, left, _page_number(setting, number, count))
    if document.marking.label:
        strips += _line(house, "BwMarking", width, document.marking.label)
    return strips


def _page_number(setting: Setting, number: int, count: int) -> str:
    words = wording(setting.language)
    if not setting.house.page_of_pages:
        return str(number)
    return f"{words.page}{number}{words.of}{count}{words.page_end}"


@lru_cache(maxsize=512)
def _line(house: HouseStyle, style_id: str, width: float, text: str, aside: str = "") -> tuple[Strip, ...]:
    right: tuple[Inline, ...] = (Text(aside),) if aside else ()
    return lay_paragraph(Setting(house), house.styles[style_id], (Text(text),), width, Extras(aside=right))
