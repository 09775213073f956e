"""The look of a user's own Word file for the preview and the page count: what one sees is what the export sets."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeAlias

from briefwright.app.export.exporting import look_of
from briefwright.app.export.own_look import LookReader, own_style
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage

_Key: TypeAlias = tuple[object, ...]
_READ: Final[dict[_Key, str]] = {}
"""The ids of the looks read so far; empty for a file that could not be read in that state."""
_MOST: Final = 16


def style_shown(pool: LookReader, package: TemplatePackage, brief: Brief) -> str:
    """The id of the house style a brief is shown in: a built-in one, or the user's own Word file read as numbers.

    A file is read once in each of its states. Where it cannot be read, the built-in style that stands in is shown;
    the export says what is wrong with it.
    """
    name = brief.house_style or package.template.house_style
    if name in HOUSE_STYLES:
        return name
    key = (name, package.template.house_style, _state_of(name, package))
    known = _READ.get(key)
    if known is None or (known and house_style(known).id != known):
        known = _read(pool, package, brief)
        if len(_READ) >= _MOST:
            _READ.pop(next(iter(_READ)))
        _READ[key] = known
    return known


def _read(pool: LookReader, package: TemplatePackage, brief: Brief) -> str:
    try:
        look = look_of(brief, package)
        return look.style if look.base is None else own_style(pool, look.base, look.style, look.name)
    except AppError:
        return ""


def _state_of(name: str, package: TemplatePackage) -> _Key:
    """What tells one state of the file from the next without reading it."""
    if name == "house.docx" and package.house_docx is not None:
        return (hash(package.house_docx),)
    try:
        found = Path(name).stat()
    except OSError:
        return ()
    return (found.st_mtime_ns, found.st_size)
