"""How large the pages are shown: fitted to the pane, or a factor of their printed size."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QSizeF

from briefwright.ui.fonts import interface_pixels
from briefwright.ui.language import tr

Zoom: TypeAlias = Literal["page", "width"] | float
"""Fit the page, fit its width, or a factor of its printed size on a 96 dpi screen."""

ABOVE = 14
SIDE = 14
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
MENU = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
PIXELS_PER_UNIT = 96.0 / 72.0 / 10.0
LARGEST_WHOLE = 1.5
"""How large a whole page is shown at most: on a very large screen it would be a poster."""


def scale_for(zoom: Zoom, room: QSizeF, paper: QSizeF) -> float:
    """View pixels a layout unit, for a pane's room and a sheet's size in layout units."""
    if not isinstance(zoom, str):
        return zoom * PIXELS_PER_UNIT
    across = max(room.width() - 2 * SIDE, 50.0) / paper.width()
    if zoom == "width":
        return across
    whole = min(across, max(room.height() - 2 * ABOVE, 50.0) / paper.height())
    return min(whole, LARGEST_WHOLE * interface_pixels() / 13 * PIXELS_PER_UNIT)


def step(scale: float, direction: int) -> float:
    """The next larger or smaller factor in the row of steps."""
    factor = scale / PIXELS_PER_UNIT
    if direction > 0:
        return next((at for at in STEPS if at > factor * 1.01), STEPS[-1])
    return next((at for at in reversed(STEPS) if at < factor * 0.99), STEPS[0])


def zoom_name(zoom: Zoom) -> str:
    """What the header says: Fit page, Fit width, 125%."""
    if zoom == "page":
        return tr("Fit page")
    if zoom == "width":
        return tr("Fit width")
    return f"{round(float(zoom) * 100)}%"
