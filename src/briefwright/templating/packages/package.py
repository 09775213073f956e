"""Template packages: a folder, or the same zipped as `.bwt`; read whole, checked, and written back."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from briefwright.document.toml_text import read_toml
from briefwright.errors import AppError
from briefwright.model.template import TemplatePackage
from briefwright.templating.packages.archive import read_archive, write_archive
from briefwright.templating.packages.folder_stamp import Stamp, folder_stamp, is_settled
from briefwright.templating.packages.plain_words import toml_words
from briefwright.templating.packages.recipe import LARGEST_RECIPE, RECIPE, parse_recipe, write_recipe

BODY = "body.md.j2"
HOUSE = "house.docx"
SUFFIX = ".bwt"
_STRINGS = re.compile(r"strings\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.toml\Z")
_MOST_BODY = 400_000
_MOST_HOUSE = 20_000_000


_known: dict[tuple[Path, str], tuple[Stamp, TemplatePackage]] = {}
"""What was read of folders, with their files' stamps then: a desk of two hundred templates is listed often."""


def load_folder(path: Path, origin: Literal["built-in", "user"] = "user") -> TemplatePackage:
    """The package in a folder. Raises `AppError` with file and line where it is not one.

    For folders of ours and of the user's templates, which a child has read before they were written there: the
    descriptions are parsed here, within limits that hold for whatever else may have been put in, the body is not.
    A folder whose files are those of the last time is not read again.
    """
    stamp = folder_stamp(path)
    known = _known.get((path, origin))
    if known is not None and known[0] == stamp:
        return known[1]
    package = from_files(folder_files(path), origin, str(path))
    if is_settled(stamp):
        _known[path, origin] = stamp, package
    return package


def folder_files(path: Path) -> dict[str, bytes]:
    """The files of a template's folder by name, as they lie there, unread. Raises `AppError`."""
    files: dict[str, bytes] = {}
    try:
        for entry in sorted(path.iterdir()):
            if _belongs(entry.name) and entry.is_file() and not entry.is_symlink():
                if entry.stat().st_size > _MOST_HOUSE:
                    raise AppError("template-too-much", file=str(entry))
                files[entry.name] = entry.read_bytes()
    except FileNotFoundError as error:
        raise AppError("not-found", file=str(path)) from error
    except OSError as error:
        raise AppError("not-readable", file=str(path), why=error.strerror or "it cannot be opened") from error
    return files


def from_files(
    files: Mapping[str, bytes], origin: Literal["built-in", "user"] = "user", path: str = ""
) -> TemplatePackage:
    """The package whose files are given by name; `path` is how errors name its place."""
    prefix = f"{path}/" if path else ""
    for name in (RECIPE, BODY):
        if name not in files:
            raise AppError("template-incomplete", file=path or name, missing=name)
    template = parse_recipe(files[RECIPE], f"{prefix}{RECIPE}")
    if len(files[BODY]) > _MOST_BODY:
        raise AppError("template-too-much", file=f"{prefix}{BODY}")
    house = files.get(HOUSE)
    if template.house_style == HOUSE and house is None:
        raise AppError("template-incomplete", file=path or RECIPE, missing=HOUSE)
    return TemplatePackage(
        template,
        _text(files[BODY], f"{prefix}{BODY}"),
        strings={m[1]: _strings(files[m[0]], f"{prefix}{m[0]}") for name in files if (m := _STRINGS.match(name))},
        house_docx=house,
        origin=origin,
        path=path,
    )


def _belongs(name: str) -> bool:
    return name in {RECIPE, BODY, HOUSE} or bool(_STRINGS.match(name))


def _text(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise AppError("template-recipe", file=file, line=line, problem="it is not UTF-8 text") from error


def _strings(data: bytes, file: str) -> dict[str, str]:
    """A table of a layout's words: each key the English words, each value the words to print."""
    if len(data) > LARGEST_RECIPE:
        raise AppError("template-too-much", file=file)
    try:
        raw = read_toml(_text(data, file))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise AppError("template-recipe", file=file, line=1, problem=toml_words(str(error))) from error
    return {key: value for key, value in raw.items() if isinstance(value, str)}


def package_files(package: TemplatePackage) -> dict[str, bytes]:
    """The files that a folder or a `.bwt` of the package holds."""
    files = {RECIPE: write_recipe(package.template), BODY: package.body.encode()}
    for language, words in package.strings.items():
        files[f"strings.{language}.toml"] = _write_strings(words)
    if package.house_docx is not None:
        files[HOUSE] = package.house_docx
    return files


def _write_strings(words: Mapping[str, str]) -> bytes:
    import tomlkit  # noqa: PLC0415 - only needed when a template is saved

    document = tomlkit.document()
    for key, value in words.items():
        document.add(tomlkit.key(key), tomlkit.item(value))
    return tomlkit.dumps(document).encode()


def pack_files(files: Mapping[str, bytes]) -> bytes:
    """A template's files, unread, as the bytes of a `.bwt`."""
    return write_archive(files)


def pack(package: TemplatePackage) -> bytes:
    """The package as the bytes of a `.bwt`; the same package gives the same bytes."""
    return write_archive(package_files(package))


def unpack(data: bytes) -> TemplatePackage:
    """The package in a `.bwt`. Raises `AppError("package-unsafe")` for a zip that is not plainly one."""
    files = {name: content for name, content in read_archive(data).items() if _belongs(name)}
    return from_files(files, "user", "")
