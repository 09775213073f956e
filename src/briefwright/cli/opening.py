"""Opening the window, or saying why there can be none."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from briefwright.errors import AppError


def open_app(argv: Sequence[str]) -> int:
    """Open the window with the file named, if any; raises `no-display` where there is no screen."""
    if not has_display():
        raise AppError("no-display")
    from briefwright.ui.application import run  # Qt loads only for the window

    return run(list(argv))


def has_display() -> bool:
    """Whether Qt could open a window here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
