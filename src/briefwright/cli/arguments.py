"""The argument parser: argparse with errors in one line and status 2."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line and where the help is."""

    def error(self, message: str) -> NoReturn:
        """Print one line on stderr and exit with status 2."""
        line = " ".join(message.split())
        if sys.stderr is not None:
            sys.stderr.write(f"{self.prog}: {line}; see {self.prog} --help\n")
        sys.exit(2)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Give a command its `--json` switch."""
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Give a command its list of files and folders."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a file, or a folder of files")


def positive(text: str) -> int:
    """A whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not 1 or more")
    return number
