"""Run the real command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def briefwright(
    *arguments: object, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `python -m briefwright …` without a display and return what it did."""
    surroundings = {k: v for k, v in os.environ.items() if k not in _SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "briefwright", *map(str, arguments)],
        cwd=cwd,
        env=surroundings | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def assert_refused(done: subprocess.CompletedProcess[str], *says: str, status: int = 1) -> None:
    """It ended with that status and one line on stderr that holds every one of `says`."""
    lines = done.stderr.splitlines()
    assert done.returncode == status, done.stderr
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("briefwright")
    assert "Traceback" not in done.stdout + done.stderr
    for words in says:
        assert words in lines[0], lines[0]
