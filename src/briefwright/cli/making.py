"""`new`: a brief made from a template and filled with evidence."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.cli.output import TerminalProgress, plural, printable, say, say_note

if TYPE_CHECKING:
    from briefwright.app.workspace import Workspace
    from briefwright.model.query import Found


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("new", help="make a brief whose sections are filled from the library")
    parser.add_argument("--template", metavar="ID", required=True, help="see: briefwright templates list")
    parser.add_argument(
        "--from",
        dest="paths",
        metavar="PATH",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        help="fill from these files only, not from the library",
    )
    parser.add_argument(
        "--field",
        dest="fields",
        metavar="NAME=VALUE",
        nargs="+",
        action="extend",
        type=_field,
        default=[],
        help="a field’s value; a date as 2026-01-31, people as name | role | organisation",
    )
    parser.add_argument("-o", "--output", metavar="FILE.brief", required=True, type=Path, help="the file to write")
    parser.add_argument("--replace", action="store_true", help="write over FILE.brief if it is there")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Make the brief, write it, and say what it holds and what it lacks."""
    from briefwright.app.brief.balance import concerns
    from briefwright.app.brief.contexts import with_contexts
    from briefwright.app.brief.file import encode_brief
    from briefwright.app.brief.operations import fill_from, new_brief
    from briefwright.app.library.first_start import open_for_reading
    from briefwright.app.templates.catalogue import find_template
    from briefwright.app.workspace import open_workspace
    from briefwright.errors import AppError
    from briefwright.storage.disk.files import save_atomically

    out: Path = arguments.output
    if out.exists() and not arguments.replace:
        raise AppError("file-exists", file=printable(out))
    with open_workspace(writer=False) if arguments.paths else open_for_reading() as workspace:
        template = find_template(workspace.folders, arguments.template).template
        empty = new_brief(template, dict(arguments.fields))
        brief = fill_from(empty, template, _evidence(workspace, arguments.paths, empty.title))
        if not arguments.paths:
            brief = with_contexts(brief, workspace.library.source)
    save_atomically(out, encode_brief(brief))
    filled = sum(bool(section.items) for section in brief.sections)
    items = len(brief.evidence_items())
    say(f"{printable(out)}: {template.name}, {plural(items, 'item')} in {plural(filled, 'section')}")
    for concern in concerns(brief, template):
        say_note(f"note: {concern.sentence}")
    return 0


def _evidence(workspace: Workspace, paths: Sequence[Path], subject: str) -> Sequence[Found]:
    from briefwright.app.library.gathering import evidence_of_library, evidence_of_paths

    if paths:
        return evidence_of_paths(workspace.pool, paths, progress=TerminalProgress())
    return evidence_of_library(workspace, subject)


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise ArgumentTypeError(f"“{text}” is not NAME=VALUE")
    return name.strip(), value.replace("\\n", "\n")
