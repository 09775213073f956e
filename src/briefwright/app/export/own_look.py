"""A user's own Word file read as a house style in numbers, once for the same bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from briefwright.document.house_style import adopt, house_style
from briefwright.document.style import HouseStyle
from briefwright.errors import AppError


class LookReader(Protocol):
    """Whoever reads a stranger's Word file out of harm's way: the worker pool."""

    def house_look(self, data: bytes, style: str) -> HouseStyle:
        """How the file looks, as numbers over a built-in style's; raises `AppError`."""


def own_style(pool: LookReader, base: bytes, style: str, name: str) -> str:
    """The id under which `house_style` knows a Word file's look; `style` is the built-in one that stands in.

    Raises `AppError` where the file cannot be used.
    """
    style_id = f"own-{style}-{hashlib.sha256(base).hexdigest()[:16]}"
    if house_style(style_id).id != style_id:
        try:
            look = pool.house_look(base, style)
        except AppError as error:
            error.file = error.file or name
            raise
        adopt(replace(look, id=style_id, name=Path(name).stem))
    return style_id
