"""Small pieces of WordprocessingML: escaping, units, namespaces."""

from __future__ import annotations

import re
from typing import Final

from briefwright.document.text_gate import gated

W_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NAMESPACE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT: Final = f'xmlns:w="{W_NAMESPACE}" xmlns:r="{R_NAMESPACE}"'
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPECIAL: Final = re.compile(r'[&<>"]')


def escape(text: str) -> str:
    """Text for an element or attribute: through the gate, with `& < > "` as entities."""
    return entities(gated(text))


def entities(text: str) -> str:
    """Gated text with `& < > "` as entities."""
    if not _SPECIAL.search(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def points(value: float) -> int:
    """Points in twentieths of a point."""
    return round(value * 20)


def half_points(value: float) -> int:
    """Points in half points, the unit of type sizes."""
    return round(value * 2)


def eighths(value: float) -> int:
    """Points in eighths of a point, the unit of border widths."""
    return round(value * 8)


def emus(millimetres: float) -> int:
    """Millimetres in English Metric Units, the unit of drawings."""
    return round(millimetres * 36000)
