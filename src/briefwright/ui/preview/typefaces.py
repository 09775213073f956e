"""The document's faces as Qt fonts and character formats, at layout size; each made once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QTextCharFormat

from briefwright.document.style import CharacterStyle, FontFamily, HouseStyle, ParagraphStyle

UNIT = 10.0
"""Layout units in a point."""
NOTE_SIZE = 0.58
NOTE_RAISE = 58.0
"""Size of a raised note mark as a share of the type's, and its rise in percent of its own height: LibreOffice's."""


GRID_STEPS = 4096
"""A character grid's spacing is given in these parts of a point (ECMA-376, 17.6.5 docGrid)."""


@dataclass(slots=True, frozen=True)
class Look:
    """How a run of characters is set."""

    families: tuple[str, ...]
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: bool = False
    shade: str = ""
    tracking: float = 0.0


@cache
def _installed() -> frozenset[str]:
    return frozenset(QFontDatabase.families())


@lru_cache(maxsize=64)
def families(family: FontFamily) -> tuple[str, ...]:
    """The installed Latin and East Asian faces of a family, the named ones where none is installed."""
    latin = _first((family.latin, *family.latin_fallbacks))
    east = _first((family.east_asian, *family.east_asian_fallbacks))
    return latin, east


def _first(names: tuple[str, ...]) -> str:
    """The first face that is installed, else what the system puts in the place of the one asked for."""
    found = next((name for name in names if name in _installed()), "")
    return found or QFontInfo(QFont(names[0])).family()


def paragraph_look(house: HouseStyle, style: ParagraphStyle) -> Look:
    """How plain words of a paragraph style are set."""
    return Look(
        families(house.fonts[style.font]),
        style.size,
        style.colour,
        bold=style.bold,
        tracking=style.tracking + grid_tracking(house),
    )


def grid_tracking(house: HouseStyle) -> float:
    """Points by which a character grid sets Chinese characters further apart, or closer."""
    return house.line_grid[1] / GRID_STEPS if house.line_grid else 0.0


def with_characters(look: Look, house: HouseStyle, style: CharacterStyle) -> Look:
    """A look with a character style laid over it."""
    return Look(
        families(house.fonts[style.font]) if style.font else look.families,
        style.size or look.size,
        style.colour or look.colour,
        bold=look.bold or style.bold,
        italic=look.italic or style.italic,
        underline=look.underline or style.underline,
        raised=look.raised or style.superscript,
        shade=style.shade or look.shade,
        tracking=look.tracking,
    )


@lru_cache(maxsize=512)
def font(look: Look) -> QFont:
    """The Qt font of a look, unhinted, sized in layout units."""
    made = QFont()
    made.setFamilies(list(look.families))
    made.setPixelSize(round(look.size * UNIT))
    made.setBold(look.bold)
    made.setItalic(look.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if look.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.tracking * UNIT)
    return made


def single_line(look: Look) -> float:
    """How high a line is that no style gives a height, in layout units."""
    return QFontMetricsF(font(look)).height()


def raised_font(look: Look) -> QFont:
    """The font in which Qt sets a raised note mark, at two thirds of what it is told."""
    made = QFont(font(look))
    made.setPixelSize(_told_size(look) * 2 // 3)
    return made


def _told_size(look: Look) -> int:
    return round(look.size * UNIT * NOTE_SIZE * 1.5)


@lru_cache(maxsize=512)
def character_format(look: Look) -> QTextCharFormat:
    """The Qt character format of a look."""
    made = QTextCharFormat()
    face = font(look)
    if look.raised:
        face = QFont(face)
        face.setPixelSize(_told_size(look))
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        made.setSuperScriptBaseline(NOTE_RAISE)
    made.setFont(face)
    made.setForeground(QColor(f"#{look.colour}"))
    if look.underline:
        made.setFontUnderline(True)
    if look.shade:
        made.setBackground(QColor(f"#{look.shade}"))
    return made


@lru_cache(maxsize=64)
def colour(digits: str) -> QColor:
    """A house style's colour."""
    return QColor(f"#{digits}")
