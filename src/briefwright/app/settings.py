"""The settings: one frozen value whose fields carry type, default and description; the form is made from it.

They live as TOML beside whatever else stands in the file: keys this version does not know are kept.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from briefwright.app.folders import Folders, made
from briefwright.app.look import read_table
from briefwright.errors import AppError


class Settings(Struct, frozen=True):
    """What the user can set. Each field's title and description are those of its form."""

    theme: Annotated[
        Literal["system", "light", "dark"],
        Meta(title="Theme", description="Light, dark, or as the system has it."),
    ] = "system"
    language: Annotated[
        Literal["system", "en", "zh-CN"],
        Meta(title="Language", description="The language of the window; a document’s belongs to its template."),
    ] = "system"
    author: Annotated[
        str, Meta(title="Author", description="The name that stands in an exported file’s properties.")
    ] = ""
    default_template: Annotated[
        str, Meta(title="Usual template", description="The template a new brief starts with.")
    ] = "meeting-brief"
    autosave_seconds: Annotated[
        int,
        Meta(
            title="Keep unsaved work every",
            description="A copy of what is not saved yet; 1 to 5 seconds.",
            ge=1,
            le=5,
            extra={"unit": " seconds"},
        ),
    ] = 3
    compact_cards: Annotated[
        bool, Meta(title="Compact cards", description="Two lines an evidence card instead of five.")
    ] = False
    dim_page: Annotated[
        bool, Meta(title="Dim the page in dark mode", description="Paper is shown slightly grey in the dark.")
    ] = True
    reduce_motion: Annotated[
        bool, Meta(title="Less motion", description="Sections open and messages appear at once.")
    ] = False
    exact_contents: Annotated[
        bool,
        Meta(
            title="Exact page numbers",
            description="LibreOffice, where installed, counts pages for the contents.",
        ),
    ] = True
    open_after_export: Annotated[
        bool, Meta(title="Open after export", description="The exported file is opened in its own program.")
    ] = False


def load_settings(folders: Folders) -> Settings:
    """The settings as saved; a value that is not allowed, or a file that cannot be read, gives way to defaults."""
    return _settings_from(read_table(folders))


def save_settings(folders: Folders, settings: Settings) -> None:
    """Write the settings; comments and unknown keys of the file stay. Raises as `save_atomically` does."""
    import tomlkit  # noqa: PLC0415 - only needed to write
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - only needed to write

    from briefwright.storage.disk.files import save_atomically  # noqa: PLC0415 - only needed to write

    path = folders.settings_file
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, TOMLKitError):
        document = tomlkit.document()
        _set_aside(folders)
    for name, value in msgspec.to_builtins(settings).items():
        document[name] = value
    made(path.parent)
    save_atomically(path, tomlkit.dumps(document).encode())


def _settings_from(table: dict[str, Any]) -> Settings:
    settings: dict[str, Any] = {}
    for field in msgspec.structs.fields(Settings):
        if field.encode_name in table:
            try:
                settings[field.name] = msgspec.convert(table[field.encode_name], field.type)
            except msgspec.ValidationError:
                continue
    return Settings(**settings)


def _set_aside(folders: Folders) -> None:
    """Keep a damaged settings file beside the new one instead of overwriting it."""
    path = folders.settings_file
    try:
        path.replace(path.with_suffix(".damaged.toml"))
    except FileNotFoundError:
        return
    except OSError as error:
        raise AppError("not-writable", file=str(path), why=error.strerror or "refused") from error
