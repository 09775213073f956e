"""Whether the system asks for less motion: Qt knows it of Windows alone, elsewhere the desktop is asked."""

from __future__ import annotations

import sys
import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_PATIENCE = 2.0
_DESKTOPS = ("xcb", "wayland", "cocoa")
"""Qt's platforms where it says that there are to be no effects, whatever the desktop says."""
_QUESTIONS = {
    "linux": (("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"),
    "darwin": (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"),
}
"""What asks the desktop, and the answer that asks for less motion; another desktop does not know the question."""


class SystemMotion:
    """Asked in the background when it is first needed; until the answer is there, nothing moves."""

    def __init__(self) -> None:
        self._answer = False
        self._asking: threading.Thread | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether there may be motion."""
        if QGuiApplication.platformName() not in _DESKTOPS:
            return QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
        if self._asking is None:
            self._asking = threading.Thread(target=self._ask, name="briefwright-motion", daemon=True)
            self._asking.start()
            return False
        return self._answer

    def _ask(self) -> None:
        question, less = _QUESTIONS.get(sys.platform, ((), ""))
        self._answer = not question or _told(question) != less


def _told(question: tuple[str, ...]) -> str:
    import subprocess  # in the background, as the asking

    try:
        asked = subprocess.run(  # noqa: S603 - ours
            question, check=False, capture_output=True, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return asked.stdout.strip()
