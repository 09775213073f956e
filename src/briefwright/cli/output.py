"""What commands print: lines on stdout, trouble on stderr, JSON, and progress for someone who watches."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from briefwright.document.text_gate import gated


def say(line: str) -> None:
    """Print a line of the result; what a source hides, or would do to a terminal, is shown as `�`."""
    print(gated(line))


def say_error(line: str) -> None:
    """Print one line of trouble on stderr."""
    if sys.stderr is not None:
        print(f"briefwright: {gated(' '.join(line.split()))}", file=sys.stderr)


def say_note(line: str) -> None:
    """Print a remark that is no trouble on stderr, so that a pipe gets the result alone."""
    if sys.stderr is not None:
        print(gated(" ".join(line.split())), file=sys.stderr)


def note_if_none(files: Sequence[object]) -> None:
    """Remark that folders were named in which there is nothing that is read."""
    if not files:
        say_note("There is no file of a kind that is read in the folders named.")


def print_json(value: Any, *, line: bool = False) -> None:
    """Print a value as one JSON document, or on one line."""
    import msgspec

    data = msgspec.json.encode(value)
    print((data if line else msgspec.json.format(data, indent=2)).decode())


def printable(path: object) -> str:
    """A path as text that UTF-8 can hold, whatever bytes its name has."""
    return str(path).encode("utf-8", "replace").decode()


def plural(number: int, word: str, words: str = "") -> str:
    """A count with its noun: `1 item`, `2 items`."""
    return f"{number:,} {word if number == 1 else words or word + 's'}"


class TerminalProgress:
    """A line on the terminal that says how far the work is; silent in a pipe."""

    def __init__(self) -> None:
        self._shows = sys.stderr is not None and sys.stderr.isatty()
        self._width = 0

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show that `done` of `total` are finished and `what` is next; clear the line at the end."""
        if not self._shows or total < 2:
            return
        line = f"{done} of {total} {what}"[:79] if done < total else ""
        sys.stderr.write("\r" + line.ljust(self._width) + ("\r" if not line else ""))
        sys.stderr.flush()
        self._width = len(line)


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines with their cells lined up."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]) - 1)] if rows else []
    return ["  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[-1]]) for row in rows]
