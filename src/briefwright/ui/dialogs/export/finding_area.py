"""Where findings are scrolled through: it has those made that come into sight, and keeps in its place what is."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea

from briefwright.ui.dialogs.export.findings import Findings
from briefwright.ui.theme import theme

_AT_ONCE = 0.030
"""Seconds of making findings while one waits for them."""
_SLICE = 0.015
"""Seconds of making findings between events."""
_NEAR, _FAR = 0.3, 1.0
"""Shares of the area's height beyond what is in sight: so near findings are made, and so far away let go."""
_TRIES = 4
"""How often it is looked whether what came into sight has pushed something else out of it."""


class FindingArea(QScrollArea):
    """Shows one `Findings` at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(lambda: self._fill(_SLICE))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(lambda: self._fill(_AT_ONCE))
        theme().changed.connect(self._more.start)

    def show_findings(self, findings: Findings) -> None:
        """Show these findings, the same of them in sight and with the focus as of those before."""
        place, off, focused = self._place()
        self.setWidget(findings)
        findings.unfolded.connect(self._more.start)
        self._settle(findings)
        if place or off:
            self.verticalScrollBar().setValue(findings.column.y() + findings.column.top_of(place) + off)
        self._fill(_AT_ONCE)
        if focused is not None:
            findings.column.focus(focused)

    def _place(self) -> tuple[int, int, int | None]:
        """The first finding in sight, how far it is scrolled out of it, and which has the focus."""
        findings, top = self.widget(), self.verticalScrollBar().value()
        if not isinstance(findings, Findings):
            return 0, 0, None
        column = findings.column
        place = column.place_at(top - column.y())
        return place, top - column.y() - column.top_of(place) if top else 0, column.focused()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._more.start()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes on to findings that had no widget as yet."""
        findings = self.widget()
        if isinstance(findings, Findings):
            here = findings.column.focused()
            if here is not None:
                findings.column.make_beside(here)
                self._settle(findings)
        return super().focusNextPrevChild(forwards)

    def _fill(self, seconds: float) -> None:
        """Make what is in sight and near it for a moment, let go of what is far away; goes on between events."""
        findings = self.widget()
        if self._filling or theme().is_changing or not isinstance(findings, Findings):
            return
        self._filling = True
        self._settle(findings)
        whole = self._fill_within(findings, perf_counter() + seconds)
        self._filling = False
        if not whole:
            self._more.start()

    def _fill_within(self, findings: Findings, end: float) -> bool:
        column, bar, height = findings.column, self.verticalScrollBar(), self.viewport().height()
        whole = column.sizeHint().height()
        near, far = (whole, whole) if column.is_short else (round(_NEAR * height), round(_FAR * height))
        for _ in range(_TRIES):
            top = bar.value() - column.y()
            place = column.place_at(top)
            off = top - column.top_of(place)
            if not any(column.fill(top - share, top + height + share, end) for share in (0, near)):
                column.let_go(top - far, top + height + far)
                return perf_counter() < end
            self._settle(findings)
            if top > 0:
                bar.setValue(column.y() + column.top_of(place) + off)
        return False

    def _settle(self, findings: Findings) -> None:
        """Have the findings take their new places now, not with the next event."""
        layout = findings.layout()
        if layout is not None:
            layout.activate()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
