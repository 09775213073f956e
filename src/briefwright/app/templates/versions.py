"""Older versions of the user's templates: kept when another takes their place, for the briefs made with them.

A brief names its template and the version; it is set by that version for as long as it is there, and a newer one is
offered, never forced. What ships is replaced whole by an update, so of that only the newest is there.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefwright.app.folders import Folders
from briefwright.errors import AppError
from briefwright.model.brief import TemplateRef
from briefwright.model.template import TemplatePackage
from briefwright.storage.disk.files import save_atomically
from briefwright.storage.disk.folders import remove_folder, replace_folder
from briefwright.templating.packages.package import load_folder, package_files

_FOLDER = ".versions"
_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,39}")


def keep_version(folders: Folders, home: Path) -> None:
    """Keep the package in a folder under its version, once; one that is damaged is of no use to a brief."""
    try:
        package = load_folder(home, "user")
    except AppError:
        return
    place = _place(folders, TemplateRef(home.name, package.template.version))
    if place is not None and not place.exists():
        replace_folder(place, lambda fresh: _write(fresh, package))


def kept_version(folders: Folders, ref: TemplateRef) -> TemplatePackage | None:
    """The version of a template that was kept, where it can be read."""
    place = _place(folders, ref)
    if place is None or not place.is_dir():
        return None
    try:
        return load_folder(place, "user")
    except AppError:
        return None


def forget_versions(folders: Folders, template_id: str) -> None:
    """Take away every version kept of a template. Raises `AppError("not-writable")`."""
    kept = folders.templates / _FOLDER / template_id
    if _NAME.fullmatch(template_id) and kept.is_dir():
        remove_folder(kept)


def _write(folder: Path, package: TemplatePackage) -> None:
    for name, data in package_files(package).items():
        save_atomically(folder / name, data)


def _place(folders: Folders, ref: TemplateRef) -> Path | None:
    if not (_NAME.fullmatch(ref.version) and _NAME.fullmatch(ref.id)):
        return None
    return folders.templates / _FOLDER / ref.id / ref.version
