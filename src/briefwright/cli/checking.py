"""`check`: every quotation of a Word file against the library."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from briefwright.cli.arguments import add_json
from briefwright.cli.output import plural, print_json, printable, say, say_error

_WORDS = {
    "exact": "exact",
    "typography": "exact but for typography",
    "altered": "altered",
    "translation": "in another language than its source",
    "not-found": "not found in any source",
    "cannot-check": "cannot be checked",
}
_NOTES = {"": "", "lost": ", its footnote lost", "elsewhere": ", its footnote naming another paragraph"}
_WRONG = ("altered", "not-found")
_NOT_COMPARED = ("translation", "cannot-check")


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("check", help="check every quotation of a Word file against the library")
    parser.add_argument("file", metavar="FILE.docx", type=Path, help="the Word file")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print a verdict for each quotation; status 1 when one, or its footnote, is not as in the source."""
    from briefwright.app.export.checking import check_word_file
    from briefwright.app.library.first_start import open_for_reading

    path: Path = arguments.file
    with open_for_reading() as workspace:
        checks = check_word_file(workspace, path)
    wrong = sum(check.verdict in _WRONG or bool(check.note_fault) for check in checks)
    if arguments.json:
        print_json({"schema": 1, "path": printable(path), "quotations": checks})
    else:
        for check in checks:
            say(f"{_WORDS[check.verdict]}{_NOTES[check.note_fault]}: “{' '.join(check.quotation.split())}”")
        open_ones = sum(check.verdict in _NOT_COMPARED and not check.note_fault for check in checks)
        parts = [plural(len(checks), "quotation"), f"{len(checks) - wrong - open_ones} as in the source"]
        parts += [f"{open_ones} not compared"] if open_ones else []
        say(f"{printable(path)}: {', '.join(parts)}")
    if wrong:
        what = plural(wrong, "quotation")
        say_error(f"{printable(path)}: {what} not as in the source; compare with the source and mend")
    return 1 if wrong else 0
