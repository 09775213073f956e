"""The settings as the window takes them: in force at once, written down in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from briefwright.app.settings import Settings
from briefwright.ui.jobs import InTurn
from briefwright.ui.language import language, language_of
from briefwright.ui.theme import theme

if TYPE_CHECKING:
    from briefwright.ui.window.window import Window


class SettingsInForce(QObject):
    """What cannot be written is said in the window, and is in force all the same."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._writing = InTurn("settings", self)

    @property
    def busy(self) -> bool:
        """Whether settings are being written."""
        return self._writing.busy

    def use(self, settings: Settings) -> None:
        """Use these settings from now on."""
        window = self._window
        window.workspace.change_settings(settings)
        self._writing.ask(window.workspace.write_settings, lambda _none: None, window.show_error)
        theme().turn_to(settings.theme)
        theme().reduce_motion(settings.reduce_motion)
        window.files.set_interval(settings.autosave_seconds)
        if window.has_workbench:
            window.workbench.preview.set_dim_page(settings.dim_page)
            window.workbench.evidence.show_compact(settings.compact_cards)
        if language_of(settings.language) != language():
            QTimer.singleShot(0, window, window.languageChosen.emit)  # once the dialog is gone

    def stop(self) -> None:
        """Wait until the settings are written; the window is closing."""
        self._writing.finish()
