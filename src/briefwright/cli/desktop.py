"""`desktop`: the entry in a Linux desktop's menu, and the file types that a double click opens."""

from __future__ import annotations

from argparse import Namespace
from typing import Any


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("desktop", help="add Briefwright and its file types to a Linux desktop")
    parser.add_argument("--remove", action="store_true", help="take them out again")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the files or take them out, and print which."""
    from briefwright.app.desktop import add_to_desktop, remove_from_desktop

    for path in remove_from_desktop() if arguments.remove else add_to_desktop():
        print(f"{'removed' if arguments.remove else 'written'}: {path}")
    return 0
