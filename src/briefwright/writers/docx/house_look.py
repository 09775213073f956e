"""How a user's Word file looks, as the numbers the preview and the page count work with.

Every style of ours is followed through the file's own: the defaults, the theme's fonts, and what each style is
based on (ISO/IEC 29500-1, 17.7.2). Headers, logos and cover pages are not numbers; the export alone shows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import replace

from briefwright.document.style import Align, Border, FontFamily, HouseStyle, ParagraphStyle
from briefwright.writers.docx.house_styles_part import MergedStyles
from briefwright.writers.docx.house_tags import W

if TYPE_CHECKING:
    from lxml import etree

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SINGLE: Final = 1.15
"""Line height of the usual faces as a share of their size, which a line spacing of one stands for."""
_TWIPS_MM: Final = 25.4 / 1440
_DEEPEST: Final = 20
_ALIGNED: Final[dict[str, Align]] = {"both": "both", "center": "center", "right": "right", "end": "right"}
_STAND_INS: Final = {
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
    "Arial": ("Helvetica", "Liberation Sans"),
    "Times New Roman": ("Liberation Serif",),
    "Georgia": ("Gelasio", "Noto Serif"),
    "Courier New": ("Liberation Mono",),
}
"""Faces as wide as those that are not free."""


class _Found(Struct):
    """What the chain of styles says, the last word of each."""

    latin: str = ""
    east: str = ""
    size: float = 10.0
    bold: bool = False
    colour: str = "000000"
    before: float = 0.0
    after: float = 0.0
    line: float = 240.0
    rule: str = "auto"
    left: float | None = None
    right: float = 0.0
    hanging: float | None = None
    align: Align = "left"
    shade: str = ""
    top: Border | None = None
    bottom: Border | None = None
    bar: Border | None = None


def read_look(
    styles: etree._Element, merged: MergedStyles, theme: etree._Element | None, base: HouseStyle
) -> HouseStyle:
    """The built-in style with the faces, sizes, colours and spaces of a file's merged styles."""
    sheet = _Sheet(styles, theme)
    fonts: dict[str, FontFamily] = dict(base.fonts)
    made: dict[str, ParagraphStyle] = {}
    for style_id, style in base.styles.items():
        found = sheet.found(merged.ids.get(style_id, style_id))
        made[style_id] = _dressed(
            style, found, _family(fonts, base, style, found), own=style_id not in merged.supplied
        )
    return replace(base, styles=made, fonts=fonts)


def _family(fonts: dict[str, FontFamily], base: HouseStyle, style: ParagraphStyle, found: _Found) -> str:
    """The key of the face a style is set in; a new one where the file has its own."""
    family = base.fonts[style.font]
    latin, east = found.latin or family.latin, found.east or family.east_asian
    if (latin, east) == (family.latin, family.east_asian):
        return style.font
    key = f"{latin}, {east}"
    own = family.latin_fallbacks if latin == family.latin else (*_STAND_INS.get(latin, ()), *family.latin_fallbacks)
    fonts.setdefault(key, FontFamily(latin, own, east, family.east_asian_fallbacks))
    return key


def _dressed(style: ParagraphStyle, found: _Found, font: str, *, own: bool) -> ParagraphStyle:
    exact = found.rule == "exact"
    leading = found.line / 20 if found.rule in {"exact", "atLeast"} else found.size * _SINGLE * found.line / 240
    dressed = replace(
        style,
        font=font,
        size=found.size,
        bold=found.bold,
        colour=found.colour,
        leading=max(leading, 1.0),
        exact=exact,
        before=found.before,
        after=found.after,
        shade=found.shade or ("" if own else style.shade),
    )
    if not own:
        return dressed
    left = style.left if found.left is None else found.left
    hanging = style.hanging if found.hanging is None else found.hanging
    edges = {"top": found.top, "bottom": found.bottom, "bar": found.bar, "between": None}
    return replace(dressed, left=left, hanging=hanging, right=found.right, align=found.align, tracking=0.0, **edges)


class _Sheet:
    """A styles part, its defaults and the theme's fonts."""

    def __init__(self, styles: etree._Element, theme: etree._Element | None) -> None:
        self._by_id = {each.get(f"{W}styleId", ""): each for each in styles.iterchildren(f"{W}style")}
        self._faces = _theme_faces(theme)
        self._defaults = styles.find(f"{W}docDefaults")

    def found(self, style_id: str) -> _Found:
        """What a style comes to."""
        found = _Found()
        if self._defaults is not None:
            for each in self._defaults.iter(f"{W}rPr", f"{W}pPr"):
                self._read(each, found)
        for style in self._chain(style_id):
            for properties in (style.find(f"{W}pPr"), style.find(f"{W}rPr")):
                if properties is not None:
                    self._read(properties, found)
        return found

    def _chain(self, style_id: str) -> list[etree._Element]:
        """The style and what it is based on, the base first."""
        chain: list[etree._Element] = []
        while (style := self._by_id.get(style_id)) is not None and len(chain) < _DEEPEST:
            chain.insert(0, style)
            based = style.find(f"{W}basedOn")
            style_id = based.get(f"{W}val", "") if based is not None else ""
        return chain

    def _read(self, properties: etree._Element, found: _Found) -> None:
        for name, value in _values(properties):
            reader = _READERS.get(name)
            if reader is not None:
                reader(value, found)
        edges = properties.find(f"{W}pBdr")
        if edges is not None:
            found.top, found.bottom, found.bar = (
                _border(edges.find(f"{W}{at}")) for at in ("top", "bottom", "left")
            )
        fonts = properties.find(f"{W}rFonts")
        if fonts is not None:
            found.latin = self._face(fonts, "ascii") or found.latin
            found.east = self._face(fonts, "eastAsia") or found.east

    def _face(self, fonts: etree._Element, script: str) -> str:
        theme = fonts.get(f"{W}{script}Theme", "")
        return self._faces.get(theme, "") or fonts.get(f"{W}{script}", "")


def _theme_faces(theme: etree._Element | None) -> dict[str, str]:
    """The theme's fonts by the names that styles use: `minorHAnsi`, `majorEastAsia`."""
    faces: dict[str, str] = {}
    for kind in ("major", "minor") if theme is not None else ():
        group = next(theme.iter(f"{_A}{kind}Font"), None) if theme is not None else None
        for tag, names in (("latin", ("HAnsi", "Ascii")), ("ea", ("EastAsia",))):
            each = group.find(f"{_A}{tag}") if group is not None else None
            faces |= {f"{kind}{name}": each.get("typeface", "") for name in names} if each is not None else {}
    return faces


def _values(properties: etree._Element) -> Iterator[tuple[str, Mapping[str, str]]]:
    for each in properties:
        if isinstance(each.tag, str):
            values = {str(key).rpartition("}")[2]: str(value) for key, value in each.attrib.items()}
            yield each.tag.rpartition("}")[2], values


def _border(edge: etree._Element | None) -> Border | None:
    if edge is None or edge.get(f"{W}val") in {None, "nil", "none"}:
        return None
    value = {name: edge.get(f"{W}{name}", "") for name in ("sz", "space", "color")}
    found = _Found()
    _colour({"val": value["color"]}, found)
    return Border((_number(value, "sz") or 4.0) / 8, found.colour, _number(value, "space") or 0.0)


def _number(value: Mapping[str, str], *names: str) -> float | None:
    for name in names:
        try:
            return float(value[name])
        except (KeyError, ValueError):
            continue
    return None


def _size(value: Mapping[str, str], found: _Found) -> None:
    if (half := _number(value, "val")) is not None and 2 <= half <= 3276:
        found.size = half / 2


def _bold(value: Mapping[str, str], found: _Found) -> None:
    found.bold = value.get("val", "1") not in {"0", "false", "off"}


def _colour(value: Mapping[str, str], found: _Found) -> None:
    colour = value.get("val", "").upper()
    found.colour = colour if len(colour) == 6 and all(c in "0123456789ABCDEF" for c in colour) else "000000"


def _shade(value: Mapping[str, str], found: _Found) -> None:
    fill = value.get("fill", "").upper()
    found.shade = fill if len(fill) == 6 and fill != "FFFFFF" else ""


def _spacing(value: Mapping[str, str], found: _Found) -> None:
    before, after, line = (_number(value, name) for name in ("before", "after", "line"))
    found.before = found.before if before is None else before / 20
    found.after = found.after if after is None else after / 20
    if line is not None and line > 0:
        found.line, found.rule = line, value.get("lineRule", "auto")


def _indent(value: Mapping[str, str], found: _Found) -> None:
    left, right = _number(value, "start", "left"), _number(value, "end", "right")
    hanging, first = _number(value, "hanging"), _number(value, "firstLine")
    found.left = found.left if left is None else left * _TWIPS_MM
    found.right = found.right if right is None else right * _TWIPS_MM
    if hanging is not None or first is not None:
        found.hanging = (hanging if hanging is not None else -(first or 0.0)) * _TWIPS_MM


def _align(value: Mapping[str, str], found: _Found) -> None:
    found.align = _ALIGNED.get(value.get("val", ""), "left")


_READERS: Final[dict[str, Any]] = {
    "sz": _size,
    "b": _bold,
    "color": _colour,
    "shd": _shade,
    "spacing": _spacing,
    "ind": _indent,
    "jc": _align,
}
