"""`import`: files into the library."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from briefwright.cli.arguments import add_json, add_paths
from briefwright.cli.output import (
    TerminalProgress,
    note_if_none,
    plural,
    print_json,
    printable,
    say,
    say_error,
    say_note,
)


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("import", help="add sources and their evidence to the library")
    add_paths(parser)
    parser.add_argument(
        "--attachments",
        action="store_true",
        help="add the files that came with e-mails, too, where they can be read",
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Add every file; status 1 when one of them was rejected."""
    from briefwright.app.library.first_start import prepare_library
    from briefwright.app.library.importing import import_attachments, import_paths
    from briefwright.app.library.safekeeping import back_up_if_due
    from briefwright.app.workspace import open_workspace

    with open_workspace() as workspace:
        prepare_library(workspace)
        back_up_if_due(workspace.folders)
        outcomes = import_paths(workspace, arguments.paths, progress=TerminalProgress())
        if arguments.attachments:
            outcomes += import_attachments(workspace, outcomes, progress=TerminalProgress())
    if arguments.json:
        print_json({"schema": 1, "files": outcomes})
    else:
        for outcome in outcomes:
            say(printable(outcome.line))
            for warning in outcome.warnings if outcome.status == "added" else ():
                say_note(f"{printable(outcome.path)}: {warning}")
            if outcome.attached and not arguments.attachments:
                say_note(
                    f"{printable(outcome.path)}: --attachments adds {plural(len(outcome.attached), 'file')} of it"
                )
    note_if_none(outcomes)
    rejected = sum(outcome.status == "rejected" for outcome in outcomes)
    if rejected:
        first = next(o for o in outcomes if o.status == "rejected")
        more = f" (and {rejected - 1} more)" if rejected > 1 else ""
        say_error(f"{printable(first.path)}: {first.reason}{more}")
    return 1 if rejected else 0
