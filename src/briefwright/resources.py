"""The one resolver of what ships beside the code: `resources/`, `templates/` and `seeds/`.

A wheel carries them as package data under `_data/`; a checkout (and an editable install) has them at its top.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_root() -> Path:
    """The folder that holds `resources`, `templates` and `seeds`."""
    here = Path(__file__).resolve()
    packaged = here.parent / "_data"
    return packaged if packaged.is_dir() else here.parents[2]


def resource(*parts: str) -> Path:
    """A file or folder below `resources/`."""
    return data_root().joinpath("resources", *parts)


def builtin_templates() -> Path:
    """The folder of the built-in template packages, one folder each."""
    return data_root() / "templates"


def seeds() -> Path:
    """The folder of seed sources and their metadata files."""
    return data_root() / "seeds"
