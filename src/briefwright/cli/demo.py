"""`demo`: the main job on the shipped seed, with no library."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("demo", help="from the shipped seed to a Word briefing, with no library")
    parser.add_argument("-o", "--output", metavar="OUT.docx", required=True, type=Path, help="the file to write")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Make the demonstration briefing."""
    from briefwright.app.demo import export_demo
    from briefwright.cli.exporting import print_report

    print_report(export_demo(arguments.output))
    return 0
