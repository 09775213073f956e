"""The interface's fonts: the system's, at least 13 px, with sizes as factors of it."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Literal, TypeAlias

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

Role: TypeAlias = Literal["meta", "small", "base", "medium", "strong", "reading", "section", "heading"]

_ROLES: dict[Role, tuple[float, QFont.Weight]] = {
    "meta": (0.885, QFont.Weight.Normal),
    "small": (0.923, QFont.Weight.Normal),
    "base": (1.0, QFont.Weight.Normal),
    "medium": (1.0, QFont.Weight.Medium),
    "strong": (1.0, QFont.Weight.DemiBold),
    "reading": (1.08, QFont.Weight.Normal),
    "section": (1.08, QFont.Weight.DemiBold),
    "heading": (1.38, QFont.Weight.DemiBold),
}
_LIGHTER = {
    QFont.Weight.Normal: QFont.Weight.Light,
    QFont.Weight.Medium: QFont.Weight.Normal,
    QFont.Weight.DemiBold: QFont.Weight.Medium,
}
"""What looks on a dark ground as the usual weight does on a light one, where Qt thickens light letters."""
_lighter = [False]
_LEAST_PIXELS = 13.0
_USUAL_PIXELS = 15.0
"""Up to this base the pictures’ own widths have room enough."""
_GENERIC = {"", "sans", "sans serif", "sans-serif", "dejavu sans", "bitstream vera sans", "helvetica"}
_CHINESE = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC")
_CODE = ("Cascadia Mono", "Menlo", "DejaVu Sans Mono", "Liberation Mono")


def interface_font() -> QFont:
    """The system's font with our fallbacks behind it; on a Linux without a desktop's choice, Inter or Noto Sans."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    families = [system.family()]
    if sys.platform == "win32":
        families = ["Segoe UI Variable Text", "Segoe UI"]
    elif sys.platform != "darwin" and system.family().casefold() in _GENERIC:
        families = ["Inter", "Noto Sans", system.family()]
    font = QFont(system)
    font.setFamilies([*families, *_CHINESE])
    if sys.platform not in ("win32", "darwin"):
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)  # else letters stand too far apart
    set_pixels(font, max(_LEAST_PIXELS, _asked_pixels(system)))
    font.setWeight(stroke(QFont.Weight.Normal))
    return font


def _asked_pixels(font: QFont) -> int:
    """The whole logical pixels a font asks for, as `QFontInfo` has them, without loading a face for it."""
    if font.pixelSize() > 0:
        return font.pixelSize()
    return int(font.pointSizeF() * _dots_per_inch() / 72.0 + 0.5)


def suit_ground(*, dark: bool) -> bool:
    """Choose the weights for a ground; says whether they are others than before.

    With FreeType, Qt thickens the stems of PostScript outlines and blends them by a gamma: dark letters come out as
    drawn, light ones a step too bold. Where the family has a lighter face, that evens it out.
    """
    wanted = dark and sys.platform not in ("win32", "darwin") and _is_thickened()
    changed = wanted != _lighter[0]
    _lighter[0] = wanted
    if changed:
        forget_sizes()
    return changed


def stroke(weight: QFont.Weight) -> QFont.Weight:
    """The weight to set so that letters look as `weight` does on a light ground."""
    return _LIGHTER.get(weight, weight) if _lighter[0] else weight


def reweighed(font: QFont) -> QFont:
    """A font made for the other ground, in the weight for this one."""
    others = {lighter: usual for usual, lighter in _LIGHTER.items()}
    made = QFont(font)
    weight = QFont.Weight(font.weight())
    made.setWeight((_LIGHTER if _lighter[0] else others).get(weight, weight))
    return made


@lru_cache(maxsize=1)
def _is_thickened() -> bool:
    from PySide6.QtGui import QRawFont

    face = QRawFont.fromFont(QGuiApplication.font())
    if face.fontTable("CFF ").isEmpty():
        return False
    styles = QFontDatabase.styles(face.familyName())
    return any(QFontDatabase.weight(face.familyName(), style) == QFont.Weight.Light for style in styles)


@lru_cache(maxsize=1)
def interface_pixels() -> float:
    """The base size in logical pixels."""
    return max(_LEAST_PIXELS, QFontInfo(QGuiApplication.font()).pixelSize())


def scaled(pixels: float) -> int:
    """A measure of the pictures, which are drawn at a base of 13, at the user's own size."""
    return round(pixels * interface_pixels() / _LEAST_PIXELS)


def grown(pixels: float) -> int:
    """A pane's least width at the user's size: half as much again at most, as panes stand side by side."""
    return round(pixels * min(max(interface_pixels() / _USUAL_PIXELS, 1.0), 1.5))


def forget_sizes() -> None:
    """Measure anew: the application's font has changed."""
    interface_pixels.cache_clear()
    _made.cache_clear()
    face.cache_clear()


class Face:
    """A font with its measures, for what is painted often; the key of what was laid out with it."""

    __slots__ = ("font", "metrics")

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)


@lru_cache(maxsize=len(_ROLES))
def face(role: Role) -> Face:
    """The interface's font in a role with its measures: the same until sizes or weights change."""
    return Face(_made(role))


def font(role: Role) -> QFont:
    """The interface's font in a role; sizes are factors of the user's own size."""
    return QFont(_made(role))


@lru_cache(maxsize=len(_ROLES))
def _made(role: Role) -> QFont:
    factor, weight = _ROLES[role]
    made = QFont(QGuiApplication.font())
    set_pixels(made, interface_pixels() * factor)
    made.setWeight(stroke(weight))
    return made


def tabular(role: Role) -> QFont:
    """A role's font with figures of one width, for numbers that line up."""
    made = font(role)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def code_font() -> QFont:
    """The fixed-width font of the template editor."""
    made = QFont(QGuiApplication.font())
    made.setFamilies([*_CODE, *_CHINESE])
    made.setStyleHint(QFont.StyleHint.Monospace)
    made.setFixedPitch(True)
    made.setWeight(QFont.Weight.Normal)
    return made


def set_pixels(target: QFont, pixels: float) -> None:
    """Set a size that may be a fraction of a logical pixel, which `QFont.setPixelSize` cannot."""
    target.setPointSizeF(pixels * 72.0 / _dots_per_inch())


def _dots_per_inch() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen else 96.0
