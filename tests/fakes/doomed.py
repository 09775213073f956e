"""A program that changes files until it is killed: `doomed.py ACTION FOLDER`.

Every line is printed after the call that it acknowledges has returned.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from briefwright.model.source import Ingested
from briefwright.storage.backups import back_up, backups_in, restore
from briefwright.storage.exporting import export_library
from briefwright.storage.files import save_atomically
from briefwright.storage.library import Library
from fakes.articles import article, fact


def body(number: int) -> bytes:
    """A file's content that says which it is and whether it is whole."""
    return f"{number}\n".encode() * 50_000


def text_of(number: int) -> str:
    """The text of the n-th article."""
    return f"Article {number} says that science cooperation goes on. " * 20


def add(library: Library, number: int) -> None:
    """Put the n-th article into the library."""
    source = article(text_of(number))
    library.add_source(Ingested(source, (fact(source, source.text),)), source.text.encode())


def say(number: int) -> None:
    """Acknowledge."""
    print(number, flush=True)


def save(folder: Path) -> None:
    """Save one file again and again."""
    for number in count():
        save_atomically(folder / "note.brief", body(number))
        say(number)


def add_sources(folder: Path) -> None:
    """Add source after source."""
    library = Library.open(folder / "library.sqlite")
    for number in count(len(library.sources())):
        add(library, number)
        say(number)


def take_backups(folder: Path) -> None:
    """Add a source and take a backup, again and again."""
    library = Library.open(folder / "library.sqlite")
    for number in count(len(library.sources())):
        add(library, number)
        back_up(library.path, folder / "backups")
        say(number)


def put_backups_back(folder: Path) -> None:
    """Restore the newest backup again and again."""
    for number in count():
        newest = backups_in(folder / "backups")[0]
        restore(newest.path, folder / "library.sqlite", folder / "backups")
        say(number)


def export(folder: Path) -> None:
    """Export the library over and over, one source more each time."""
    library = Library.open(folder / "library.sqlite")
    for number in count(len(library.sources())):
        add(library, number)
        export_library(library, folder / "export")
        say(number)


ACTIONS = {"save": save, "add": add_sources, "backup": take_backups, "restore": put_backups_back, "export": export}

if __name__ == "__main__":
    ACTIONS[sys.argv[1]](Path(sys.argv[2]))
