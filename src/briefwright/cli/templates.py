"""`templates`: list, show, lint, install, pack, copy, remove, and make one from a brief."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.cli.arguments import Parser, add_json
from briefwright.cli.output import columns, plural, print_json, printable, say, say_error, say_note
from briefwright.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefwright.model.template import Problem, TemplatePackage, TemplateSection


def add_commands(commands: Any) -> None:
    """Declare the command and what can be done with it."""
    parser: Parser = commands.add_parser("templates", help="list, show, check, install, share and make templates")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every template, built in and yours")
    add_json(listing)
    listing.set_defaults(run=run_list)
    show = actions.add_parser("show", help="a template’s fields and sections")
    show.add_argument("id", metavar="ID")
    add_json(show)
    show.set_defaults(run=run_show)
    lint = actions.add_parser("lint", help="find a template’s errors; status 1 when there is one")
    lint.add_argument("path", metavar="PATH", help="a template’s folder, a .bwt file, or the id of one installed")
    lint.set_defaults(run=run_lint)
    install = actions.add_parser("install", help="install a template someone sent")
    install.add_argument("path", metavar="FILE.bwt", type=Path, help="or the folder of a template")
    install.add_argument("--replace", action="store_true", help="take the place of one with the same id")
    install.set_defaults(run=run_install)
    pack = actions.add_parser("pack", help="write a template as one file to send")
    pack.add_argument("id", metavar="ID")
    pack.add_argument("-o", "--output", metavar="FILE.bwt", required=True, type=Path)
    pack.set_defaults(run=run_pack)
    copy = actions.add_parser("copy", help="save a copy under another id, to be changed")
    copy.add_argument("id", metavar="ID")
    copy.add_argument("copy", metavar="NEW-ID")
    copy.add_argument("--name", help="the copy’s name for people (from its id)")
    copy.set_defaults(run=run_copy)
    remove = actions.add_parser("remove", help="remove a template of yours")
    remove.add_argument("id", metavar="ID")
    remove.set_defaults(run=run_remove)
    new = actions.add_parser("new", help="save a brief as a template")
    new.add_argument("id", metavar="ID")
    new.add_argument("--from", dest="brief", metavar="FILE.brief", required=True, type=Path)
    new.add_argument("--name", help="the template’s name for people (from its id)")
    new.add_argument("--replace", action="store_true", help="take the place of one with the same id")
    new.set_defaults(run=run_new)


def run_copy(arguments: Namespace) -> int:
    """Save a copy of a template and print where it is."""
    from briefwright.app.folders import folders
    from briefwright.app.templates.catalogue import copy_template

    name = arguments.name or arguments.copy.replace("-", " ").capitalize()
    places = folders()
    copy_template(places, _find(arguments.id), arguments.copy, name)
    say(printable(places.templates / arguments.copy))
    return 0


def run_list(arguments: Namespace) -> int:
    """Print every template; a damaged one is a line on stderr."""
    from briefwright.app.folders import folders
    from briefwright.app.templates.catalogue import catalogue, damaged_templates

    places = folders()
    packages = catalogue(places)
    if arguments.json:
        print_json({"schema": 1, "templates": [_summary(package) for package in packages]})
    else:
        for line in columns([(p.template.id, p.template.name, p.origin, p.template.description) for p in packages]):
            say(line.rstrip())
    for error in damaged_templates(places):
        say_error(error.sentence)
    return 0


def run_show(arguments: Namespace) -> int:
    """Print a template's fields and sections."""
    template = _find(arguments.id).template
    if arguments.json:
        print_json({"schema": 1, "template": template})
        return 0
    say(f"{template.name} ({template.id}, version {template.version}, {template.language})")
    say(template.description)
    say("fields:")
    for field in template.fields:
        need = ", required" if field.required else ""
        choices = f": {', '.join(field.choices)}" if field.choices else ""
        say(f"  {field.name}  {field.label} ({field.type}{need}{choices})")
    say("sections:")
    for section in template.sections:
        say(f"  {section.id}  {section.title} ({', '.join(section.accepts)}{_range(section)})")
    return 0


def run_lint(arguments: Namespace) -> int:
    """Print `file:line: message` for each problem; status 1 when one is an error."""
    from briefwright.app.templates.catalogue import open_template
    from briefwright.app.workspace import open_workspace
    from briefwright.model.template import Problem

    folder = Path(arguments.path)
    with open_workspace(writer=False) as workspace:
        try:
            problems = workspace.pool.lint(open_template(workspace, arguments.path))
        except AppError as error:
            if not error.line:
                raise
            problems = (Problem(error.file.removeprefix(f"{folder}{os.sep}"), error.line, error.reason),)
    for problem in problems:
        say(_told(problem, folder))
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        say_error(f"{arguments.path}: {plural(errors, 'error')} in the template; mend the lines named")
    return 1 if errors else 0


def _told(problem: Problem, folder: Path) -> str:
    place = folder / problem.file if folder.is_dir() and not Path(problem.file).is_absolute() else problem.file
    mark = "" if problem.severity == "error" else "warning: "
    return f"{printable(place)}:{problem.line}: {mark}{' '.join(problem.message.split())}"


def run_install(arguments: Namespace) -> int:
    """Install a .bwt file, and tell what is wrong with it."""
    from briefwright.app.templates.catalogue import install
    from briefwright.app.workspace import open_workspace

    with open_workspace(writer=False) as workspace:
        package = install(workspace, arguments.path, replace=arguments.replace)
        problems = workspace.pool.lint(package)
    say(f"{package.template.id}: installed, {package.template.name}")
    _note(problems, arguments.path)
    return 0


def _note(problems: Sequence[Problem], place: Path) -> None:
    for problem in problems:
        say_note(f"note: {_told(problem, place)}")


def run_pack(arguments: Namespace) -> int:
    """Write a template as a .bwt file, and tell what is wrong with it: whoever gets it meets that too."""
    from briefwright.app.templates.catalogue import pack_to
    from briefwright.app.workspace import open_workspace

    package = _find(arguments.id)
    with open_workspace(writer=False) as workspace:
        problems = workspace.pool.lint(package)
    pack_to(package, arguments.output)
    say(printable(arguments.output))
    _note(problems, Path(package.path))
    return 0


def run_remove(arguments: Namespace) -> int:
    """Remove a template of the user's."""
    from briefwright.app.folders import folders
    from briefwright.app.templates.catalogue import remove

    remove(folders(), arguments.id)
    say(f"{arguments.id}: removed")
    return 0


def run_new(arguments: Namespace) -> int:
    """Save a brief as a template."""
    from briefwright.app.brief.file import LIMIT, decode_brief
    from briefwright.app.folders import folders
    from briefwright.app.templates.catalogue import save_as_template
    from briefwright.storage.disk.files import read_bytes

    brief = decode_brief(read_bytes(arguments.brief, LIMIT), printable(arguments.brief))
    package = save_as_template(
        folders(), brief, _find(brief.template.id), id=arguments.id, name=arguments.name, replace=arguments.replace
    )
    say(f"{package.template.id}: saved, {package.template.name}")
    return 0


def _find(template_id: str) -> TemplatePackage:
    from briefwright.app.folders import folders
    from briefwright.app.templates.catalogue import find_template

    return find_template(folders(), template_id)


def _summary(package: TemplatePackage) -> dict[str, Any]:
    template = package.template
    return {
        "id": template.id,
        "name": template.name,
        "description": template.description,
        "language": template.language,
        "version": template.version,
        "origin": package.origin,
    }


def _range(section: TemplateSection) -> str:
    if not section.least and not section.most:
        return ""
    if not section.most:
        return f"; {section.least} or more"
    if section.least == section.most:
        return f"; {section.least}"
    return f"; {section.least}–{section.most}" if section.least else f"; at most {section.most}"
