"""The look the user chose, read before the window is painted: three settings, without what reads them all.

The whole of the settings is made with msgspec, which takes as long to import as the window takes to be made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from briefwright.app.folders import Folders

THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "zh-CN")


class Look(NamedTuple):
    """The settings of the same names."""

    theme: str = "system"
    language: str = "system"
    reduce_motion: bool = False


def load_look(folders: Folders) -> Look:
    """The look as saved; a value that is not allowed, or a file that cannot be read, gives way to defaults."""
    table = read_table(folders)
    usual = Look()
    return Look(
        theme=table["theme"] if table.get("theme") in THEMES else usual.theme,
        language=table["language"] if table.get("language") in LANGUAGES else usual.language,
        reduce_motion=table.get("reduce_motion") is True,
    )


def read_table(folders: Folders) -> dict[str, Any]:
    """The settings file as it is; nothing where there is none that can be read."""
    try:
        text = folders.settings_file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    import tomllib  # noqa: PLC0415 - not needed before something was set

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}
