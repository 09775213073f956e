"""A house style on a card: A5, one column, titles not much larger than the text, to be carried into a room."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.document.style import HouseStyle, Page, ParagraphStyle

SUFFIX = "-card"
"""Ends the id of a house style's card."""
_PAGE = Page(148, 210, top=19, right=12, bottom=22, left=12, header=7, footer=6)
_BODY = 15.0
"""Points from which type is display: it is brought down to a card's size."""
_SHARE = 0.3
"""How much of what is above that size stays."""
_MOST_SPACE = 10.0
_MOST_HANGING = 10.0
_NOTES = {"FootnoteText": (8.5, 10.5), "EndnoteText": (8.5, 10.5)}


def on_a_card(base: HouseStyle) -> HouseStyle:
    """The same faces, colours and boxes on a card; nothing hangs out to the left, no grid of characters."""
    moved = {base.page.measure: _PAGE.measure, base.page.landscape_measure: _PAGE.landscape_measure}
    styles = {style.id: _smaller(style, moved) for style in base.styles.values()}
    return replace(
        base, id=base.id + SUFFIX, name=f"{base.name}, card", page=_PAGE, styles=styles, outdent=0, line_grid=None
    )


def _smaller(style: ParagraphStyle, moved: dict[float, float]) -> ParagraphStyle:
    size, leading = _NOTES.get(style.id, (style.size, style.leading))
    if size > _BODY:
        size = round(2 * (_BODY + _SHARE * (size - _BODY))) / 2
        leading = round(2 * style.leading * size / style.size) / 2
    hanging = min(style.hanging, _MOST_HANGING)
    return replace(
        style,
        size=size,
        leading=leading,
        before=min(style.before, _MOST_SPACE),
        after=min(style.after, _MOST_SPACE),
        left=max(style.left, hanging, 0),
        hanging=hanging,
        tabs=tuple(replace(tab, at=moved.get(tab.at, tab.at)) for tab in style.tabs),
    )
