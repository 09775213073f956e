"""LibreOffice, where it is installed: sets a Word file of ours in pages, as Word would, and is gone again.

It works in a folder and with a profile of its own that are thrown away, without the user's environment but with the
user's fonts, and is ended with all its processes when it takes too long or nobody wants the result any more.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from briefwright.isolation.stand_ins import SYSTEM_FILE, fontconfig_file

SECONDS: Final = 20.0
"""How long it may take; a briefing takes one or two, its first start on a cold disk ten."""
VARIABLE: Final = "BRIEFWRIGHT_OFFICE"
"""Names LibreOffice's program where it is not found by itself; empty means to do without."""
_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_FONTS: Final = (".fonts", ".fonts.conf", ".local/share/fonts", ".config/fontconfig")
"""Where the user's own fonts lie, from the home: a page set in other ones breaks elsewhere."""
_FONTCONFIG: Final = "FONTCONFIG_FILE"
"""Names fontconfig's configuration where it is not the system's."""
_FONT_FILE: Final = "fonts.conf"
_FILTER: Final = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}'
_POLL: Final = 0.02


def find_office() -> str:
    """The path of LibreOffice's program; empty where there is none."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return named if Path(named).is_file() else ""
    found = next(filter(None, map(shutil.which, _NAMES)), "")
    return found or next((place for place in _PLACES if Path(place).is_file()), "")


def as_pdf(docx: bytes, *, seconds: float = SECONDS, cancelled: Callable[[], bool] = lambda: False) -> bytes | None:
    """A Word file of our own as a PDF with its headings as bookmarks.

    `None` where LibreOffice is not there, takes longer than `seconds`, was `cancelled`, or makes nothing of it.
    """
    office = find_office()
    if not office:
        return None
    with tempfile.TemporaryDirectory(prefix="briefwright-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "in.docx").write_bytes(docx)
        _lend_fonts(folder)
        faces = fontconfig_file(os.environ.get(_FONTCONFIG) or SYSTEM_FILE)
        (folder / _FONT_FILE).write_bytes(faces.encode())
        if not _run(office, folder, seconds, cancelled):
            return None
        with contextlib.suppress(OSError):
            return (folder / "in.pdf").read_bytes()
    return None


def _run(office: str, folder: Path, seconds: float, cancelled: Callable[[], bool]) -> bool:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--norestore", "--nologo", "--convert-to", _FILTER]
    try:
        process = subprocess.Popen(  # noqa: S603 - a program of the system, every argument ours
            [*command, "--outdir", str(folder), str(folder / "in.docx")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_environment(folder),
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return False
    until = time.monotonic() + seconds
    try:
        while process.poll() is None:
            if cancelled() or time.monotonic() > until:
                return False
            time.sleep(_POLL)
        return process.returncode == 0
    finally:
        _end(process)


def _lend_fonts(home: Path) -> None:
    """Let the home that is thrown away have the user's fonts."""
    if sys.platform == "win32":
        return
    for place in _FONTS:
        theirs, link = Path.home() / place, home / place
        with contextlib.suppress(OSError):
            if theirs.exists():
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(theirs)


def _environment(folder: Path) -> dict[str, str]:
    """A bare environment: no display, no proxy, a home that is thrown away."""
    if sys.platform == "win32":
        return dict(os.environ)
    path = os.environ.get("PATH", "/usr/bin:/bin")
    bare = {"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    return bare if sys.platform == "darwin" else {**bare, _FONTCONFIG: str(folder / _FONT_FILE)}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with the processes it started; one that has ended already is only collected."""
    if process.poll() is None:
        if sys.platform == "win32":
            process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    process.wait()
