"""Which faces stand in for those that are missing, told to LibreOffice as our own pages take them.

Left to itself fontconfig gives any face that has the characters: a 公文 in 仿宋 then comes out in a sans, and its
circled note marks from two faces. Only fontconfig reads this; elsewhere the system's own faces are there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape

from briefwright.document.house_style import HOUSE_STYLES, house_style

SYSTEM_FILE: Final = "/etc/fonts/fonts.conf"


def fontconfig_file(system: str = SYSTEM_FILE) -> str:
    """The system's configuration, its path given, with the stand-ins of every house style's faces."""
    prefer = "".join(_alias(face, others) for face, others in dict(_faces()).items())
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n'
        f'<fontconfig><include ignore_missing="yes">{escape(system)}</include>{prefer}</fontconfig>\n'
    )


def _faces() -> Iterator[tuple[str, tuple[str, ...]]]:
    for style in map(house_style, HOUSE_STYLES):
        for family in style.fonts.values():
            yield family.latin, family.latin_fallbacks
            yield family.east_asian, family.east_asian_fallbacks


def _alias(face: str, others: tuple[str, ...]) -> str:
    families = "".join(f"<family>{escape(each)}</family>" for each in (face, *others))
    return f'<alias binding="same"><family>{escape(face)}</family><prefer>{families}</prefer></alias>\n'
