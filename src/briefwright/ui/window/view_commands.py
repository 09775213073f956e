"""The actions that look: going to a pane, showing and hiding panes, zoom, full screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefwright.ui.window.window import Window

if TYPE_CHECKING:
    from briefwright.ui.window.workbench import Workbench


class ViewCommands(QObject):
    """What the View menu does."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each action does, by its name."""
        return {
            "find": lambda: self._focus("evidence"),
            "evidence": lambda: self._focus("evidence"),
            "outline": lambda: self._focus("outline"),
            "preview": lambda: self._focus("preview"),
            "next_pane": lambda: self._bench.step_pane(1),
            "previous_pane": lambda: self._bench.step_pane(-1),
            "show_evidence": lambda: self._bench.evidence.setVisible(not self._bench.evidence.isVisible()),
            "show_preview": lambda: self._bench.show_preview(not self._bench.preview.isVisible()),
            "fit_page": lambda: self._bench.preview.set_zoom("page"),
            "zoom_in": lambda: self._bench.preview.view.zoom_by(1),
            "zoom_out": lambda: self._bench.preview.view.zoom_by(-1),
            "full_screen": self._toggle_full_screen,
        }

    @property
    def _bench(self) -> Workbench:
        return self._window.workbench

    def _focus(self, name: str) -> None:
        if self._window.desk.brief is not None and not self._window.on_workbench:
            self._window.show_workbench()
        self._bench.focus_pane(getattr(self._bench, name))

    def _toggle_full_screen(self) -> None:
        window = self._window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()
