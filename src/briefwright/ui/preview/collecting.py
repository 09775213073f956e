"""Python’s collector of unreachable values, kept off the pages: a hundred of them take it a tenth of a second."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_AWAY = 5_000
"""Milliseconds in another program after which nobody minds a pause here."""


class Collecting(QObject):
    """Told when pages stand and nobody does anything, when they have been painted, and when they are let go.

    Pages that are let go are freed at once, as nothing in them holds what holds it. For what else may be left, all
    is looked through while one works in another program: it takes as long as hands notice.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._let_go = False
        self.away = QTimer(self, interval=_AWAY, singleShot=True)
        self.away.timeout.connect(self._look_through_all)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self.follow)

    def look_through_young(self) -> None:
        """Look through what a keystroke made, between it and the next: else that comes in the midst of one."""
        gc.collect(1)

    def look_through_later(self) -> None:
        """Look once through everything when next nobody is there: pages were let go."""
        self._let_go = True

    def spare(self) -> None:
        """Leave alone from now on what stands."""
        gc.freeze()

    def follow(self, state: Qt.ApplicationState) -> None:
        """Wait while another program has the focus, to look through everything then."""
        if state == Qt.ApplicationState.ApplicationActive:
            self.away.stop()
        else:
            self.away.start()

    def _look_through_all(self) -> None:
        if self._let_go:
            self._let_go = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
