"""The template catalogue: those that ship and the user's own; installing, saving, packing, removing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec.structs import replace as with_changes

from briefwright.app.folders import Folders
from briefwright.app.templates.versions import forget_versions, keep_version, kept_version
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.brief import Brief, TemplateRef
from briefwright.model.template import TemplatePackage
from briefwright.resources import builtin_templates
from briefwright.storage.disk.files import read_bytes, save_atomically
from briefwright.storage.disk.folders import remove_folder, replace_folder, settle
from briefwright.templating.packages.package import folder_files, load_folder, pack, pack_files, package_files

SUFFIX = ".bwt"
_MOST_BYTES = 50 * 1024 * 1024
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
Origin = Literal["built-in", "user"]
_SHELF = [
    "meeting-brief",
    "ministerial-submission",
    "information-note",
    "visit-pack",
    "lines-and-qa",
    "post-report",
    "library-briefing",
    "policy-brief",
    "two-pager",
    "zh-brief",
    "bilingual",
]
"""The built-in templates as a desk reaches for them; one that is not named here comes after these."""


def catalogue(folders: Folders) -> tuple[TemplatePackage, ...]:
    """Every template that can be read: the built-in ones as a desk reaches for them, then the user's by id."""
    return read_all(folders)[0]


def damaged_templates(folders: Folders) -> tuple[AppError, ...]:
    """Why templates that are there cannot be read."""
    return tuple(read_all(folders)[1].values())


def read_all(folders: Folders) -> tuple[tuple[TemplatePackage, ...], dict[Path, AppError]]:
    """The templates that can be read, and by its folder why another cannot."""
    packages, damaged = [], {}
    for path, origin in _places(folders):
        try:
            packages.append(load_folder(path, origin))
        except AppError as error:
            damaged[path] = error
    return tuple(packages), damaged


def find_template(folders: Folders, template_id: str) -> TemplatePackage:
    """The template with that id; raises `unknown-template` with the ids there are, or why it cannot be read."""
    for path, origin in _places(folders):
        if path.name == template_id:
            return load_folder(path, origin)
    raise AppError("unknown-template", template=template_id, choices=", ".join(p.name for p, _ in _places(folders)))


def template_for(folders: Folders, ref: TemplateRef) -> TemplatePackage:
    """The template a brief was made with: in that version where it is still there, else as it is installed.

    Raises as `find_template` does.
    """
    installed = find_template(folders, ref.id)
    older = kept_version(folders, ref) if installed.template.version != ref.version else None
    return older or installed


def other_version(folders: Folders, ref: TemplateRef) -> TemplatePackage | None:
    """The template as it is installed, where that is another version than a brief was made with."""
    try:
        installed = find_template(folders, ref.id)
    except AppError:
        return None
    return installed if installed.template.version != ref.version else None


def open_template(workspace: Workspace, name: str) -> TemplatePackage:
    """A template from a folder, a .bwt file, or by its id. Raises `AppError`."""
    path = Path(name)
    if path.is_dir():
        return with_changes(read_package(workspace, path), path=str(path))
    if path.suffix.lower() == SUFFIX or path.is_file():
        return read_package(workspace, path)
    return find_template(workspace.folders, name)


def read_package(workspace: Workspace, path: Path) -> TemplatePackage:
    """Open a .bwt file, or a folder as if it were one, in the child, without installing it. Raises `AppError`."""
    folder = path.is_dir()
    data = pack_files(folder_files(path)) if folder else read_bytes(path, _MOST_BYTES)
    try:
        return workspace.pool.open_package(data)
    except AppError as error:
        inside = str(path / error.file) if folder else f"{path}: {error.file}"
        error.file = inside if error.file and error.file != str(path) else str(path)
        raise


def install(workspace: Workspace, path: Path, *, replace: bool = False) -> TemplatePackage:
    """Install a .bwt file or a folder; raises like `save_package`, and where it is no sound package."""
    return save_package(workspace.folders, read_package(workspace, path), replace=replace)


def save_package(folders: Folders, package: TemplatePackage, *, replace: bool = False) -> TemplatePackage:
    """Put a package among the user's templates, whole or not at all, and return it as it lies there.

    Raises `bad-template-id`, `built-in-template` where its id is one that ships, and `template-exists` unless
    `replace`.
    """
    template_id = package.template.id
    if not _ID.fullmatch(template_id):
        raise AppError("bad-template-id", template=template_id)
    if (builtin_templates() / template_id).is_dir():
        raise AppError("built-in-template", template=template_id)
    home = folders.templates / template_id
    if home.exists() and not replace:
        raise AppError("template-exists", template=template_id)
    if home.exists():
        keep_version(folders, home)
    files = package_files(package)
    replace_folder(home, lambda fresh: _write(fresh, files))
    return load_folder(home, "user")


def save_as_template(
    folders: Folders,
    brief: Brief,
    package: TemplatePackage,
    *,
    id: str,  # noqa: A002 - the template's own word for it
    name: str | None = None,
    replace: bool = False,
) -> TemplatePackage:
    """Save a brief as a template of the user's: its sections and wording stay, its evidence goes."""
    from briefwright.templating.packages.derive import template_from_brief  # noqa: PLC0415 - only to save a brief as template

    title = name or id.replace("-", " ").capitalize()
    return save_package(folders, template_from_brief(brief, package, id=id, name=title), replace=replace)


def copy_template(folders: Folders, package: TemplatePackage, id: str, name: str) -> TemplatePackage:  # noqa: A002 - the template's own word for it
    """Save a copy of a template under another id, to be changed."""
    return save_package(folders, with_changes(package, template=with_changes(package.template, id=id, name=name)))


def remove(folders: Folders, template_id: str) -> None:
    """Remove a template of the user's; raises `unknown-template` and `built-in-template`."""
    if (builtin_templates() / template_id).is_dir() and not (folders.templates / template_id).is_dir():
        raise AppError("built-in-template", template=template_id)
    remove_folder(find_template_folder(folders, template_id))
    forget_versions(folders, template_id)


def find_template_folder(folders: Folders, template_id: str) -> Path:
    """The folder of a template of the user's; raises `unknown-template`."""
    own = [path for path, origin in _places(folders) if origin == "user"]
    for path in own:
        if path.name == template_id:
            return path
    raise AppError("unknown-template", template=template_id, choices=", ".join(p.name for p in own) or "none")


def pack_to(package: TemplatePackage, out: Path) -> None:
    """Write a template as one .bwt file. Raises as `save_atomically` does."""
    save_atomically(out, pack(package))


def _places(folders: Folders) -> Iterator[tuple[Path, Origin]]:
    shipped = sorted(_folders_in(builtin_templates()), key=lambda path: _shelf_place(path.name))
    yield from ((path, "built-in") for path in shipped)
    settle(folders.templates)
    yield from ((path, "user") for path in _folders_in(folders.templates))


def _shelf_place(template_id: str) -> int:
    return _SHELF.index(template_id) if template_id in _SHELF else len(_SHELF)


def _folders_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and _ID.fullmatch(path.name))
    except OSError:
        return []


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        save_atomically(folder / name, data)
