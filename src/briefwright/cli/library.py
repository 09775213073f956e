"""`library`: check it, back it up, put a backup back, look through it again, write it out, list who speaks."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from briefwright.cli import register
from briefwright.cli.arguments import Parser
from briefwright.cli.output import TerminalProgress, plural, printable, say, say_error


def add_commands(commands: Any) -> None:
    """Declare the command and what can be done with it."""
    parser: Parser = commands.add_parser(
        "library", help="check, back up, restore or export the library, list its speakers"
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="print ok, or what is wrong")
    check.set_defaults(run=run_check)
    backup = actions.add_parser("backup", help="take a verified copy")
    backup.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="where to (the backups folder)")
    backup.set_defaults(run=run_backup)
    restore = actions.add_parser("restore", help="put a backup in the library’s place; what was there is kept")
    restore.add_argument("backup", metavar="FILE", nargs="?", type=Path, help="which (the newest sound one)")
    restore.set_defaults(run=run_restore)
    renew = actions.add_parser("renew", help="look for evidence again by newer rules; what you touched stays")
    renew.set_defaults(run=run_renew)
    export = actions.add_parser("export", help="write everything as JSON lines and original files")
    export.add_argument("folder", metavar="DIR", type=Path, help="where to")
    export.set_defaults(run=run_export)
    take_in = actions.add_parser("import", help="take in what export wrote, here or elsewhere")
    take_in.add_argument("folder", metavar="DIR", type=Path, help="the folder export wrote")
    take_in.set_defaults(run=run_import)
    register.add_action(actions)


def run_check(_: Namespace) -> int:
    """Print `ok`, or a line for each fault and status 1."""
    from briefwright.app.library.first_start import open_for_reading

    with open_for_reading() as workspace:
        faults = workspace.library.check()
        path = printable(workspace.folders.library)
    for fault in faults:
        say(fault)
    if faults:
        say_error(f"{path}: the library is damaged; put a backup back with: briefwright library restore")
        return 1
    say("ok")
    return 0


def run_backup(arguments: Namespace) -> int:
    """Take a backup and print where it is."""
    from briefwright.app.folders import folders, made
    from briefwright.storage.care.backups import back_up

    places = folders()
    say(printable(back_up(places.library, made(arguments.folder or places.backups))))
    return 0


def run_restore(arguments: Namespace) -> int:
    """Put a backup back and say where the former library is kept."""
    from briefwright.app.library.care import put_back
    from briefwright.app.workspace import open_workspace

    with open_workspace() as workspace:
        backup, kept = put_back(workspace, arguments.backup)
    say(f"restored from {printable(backup)}" + (f"; the former library is {printable(kept)}" if kept else ""))
    return 0


def run_renew(_: Namespace) -> int:
    """Look through every source again and say what came of it."""
    from briefwright.app.library.renewing import renew
    from briefwright.app.workspace import open_workspace

    with open_workspace() as workspace:
        done = renew(workspace, TerminalProgress())
    say(f"{plural(done.sources, 'source')}, {plural(done.items, 'item')} ({done.before} before)")
    for error in done.refused:
        say_error(str(error))
    return 1 if done.refused else 0


def run_import(arguments: Namespace) -> int:
    """Take in what `export` wrote and say how much of it was new."""
    from briefwright.app.library.care import take_in
    from briefwright.app.workspace import open_workspace

    with open_workspace() as workspace:
        added = take_in(workspace, arguments.folder)
    say(f"{added} {'source' if added == 1 else 'sources'} added")
    return 0


def run_export(arguments: Namespace) -> int:
    """Write the library out and print where it is."""
    from briefwright.app.library.first_start import open_for_reading
    from briefwright.storage.exporting import export_library

    with open_for_reading() as workspace:
        export_library(workspace.library, arguments.folder)
    say(printable(arguments.folder))
    return 0
