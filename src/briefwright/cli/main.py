"""Pick the command, run it, and turn every trouble into one line and an exit status."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefwright.cli.output import say_error
from briefwright.errors import AppError

if TYPE_CHECKING:
    from briefwright.cli.arguments import Parser

COMMANDS = ("extract", "import", "search", "new", "export", "templates", "check", "library", "demo", "desktop")
_OPENED = (".brief", ".bwt")


def run(argv: Sequence[str]) -> int:
    """Run one command line (without the program's name) and return its exit status; raises nothing."""
    _speak_utf8()
    try:
        status = _dispatch(argv)
        _flush()
    except AppError as error:
        say_error(error.sentence)
        return 1
    except KeyboardInterrupt:
        say_error("stopped; what was finished is kept")
        return 1
    except BrokenPipeError:
        _close_pipe()
        return 0
    except OSError as error:
        _close_pipe()
        what, why = error.filename or "the output", (error.strerror or "refused").lower()
        say_error(f"{what}: it cannot be written ({why}); free some space or choose another place")
        return 1
    except Exception as error:  # noqa: BLE001 - the one boundary: a user never sees a traceback
        return _unexpected(error)
    return status


def _dispatch(argv: Sequence[str]) -> int:
    first = argv[0] if argv else ""
    if first in COMMANDS or first in ("-h", "--help", "--version"):
        arguments = _parser().parse_args(list(argv))
        _end_tidily()
        return int(arguments.run(arguments))
    if argv and (len(argv) > 1 or first.startswith("-") or not _is_openable(first)):
        what = "option" if first.startswith("-") else "command"
        _parser().error(f"there is no {what} “{first}”")
    from briefwright.cli.opening import open_app  # only to open the window

    return open_app(argv)


def _end_tidily() -> None:
    """Take being told to end as being interrupted: files and folders of the work in hand are cleared away."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def _is_openable(argument: str) -> bool:
    return Path(argument).suffix.lower() in _OPENED or Path(argument).is_file()


def _parser() -> Parser:
    from briefwright import __version__  # all of it beside its use: the window opens without any
    from briefwright.cli import (
        checking,
        demo,
        desktop,
        exporting,
        extracting,
        importing,
        library,
        making,
        searching,
        templates,
    )
    from briefwright.cli.arguments import Parser

    parser = Parser(
        prog="briefwright",
        description="Compose briefing notes in which every sentence knows its source. "
        "Without a command, or with FILE.brief, the window opens.",
        epilog="BRIEFWRIGHT_HOME=DIR keeps library, settings, templates and backups under DIR.",
    )
    parser.add_argument("--version", action="version", version=f"briefwright {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    families = (
        extracting, importing, searching, making, exporting, templates, checking, library, demo, desktop,
    )  # fmt: skip
    for family in families:
        family.add_commands(commands)
    return parser


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def _close_pipe() -> None:
    """Nobody reads on: have the interpreter's own last flush go nowhere."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> int:
    """Say in one line that the fault is ours, and where its details lie."""
    import traceback  # only for a fault of our own

    from briefwright.app.folders import folders, made  # only for a fault of our own
    from briefwright.storage.disk.files import save_atomically  # only for a fault of our own

    where = ""
    with contextlib.suppress(AppError, OSError):
        log = made(folders().cache) / "last-fault.txt"
        save_atomically(log, "".join(traceback.format_exception(error)).encode(errors="replace"))
        where = f"; report it with {log}"
    kind = type(error).__name__
    say_error(f"a fault in Briefwright itself ({kind}){where or '; report it'}")
    return 1
