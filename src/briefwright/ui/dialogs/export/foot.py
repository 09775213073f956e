"""The foot of the export dialog: the tick that lets a finding pass, how far writing is, Cancel and Export."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from briefwright.ui.dialogs.export.preflight import Preflight
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.buttons import button, label


class ExportFoot(QWidget):
    """Export can be pressed once a sound file is there, or its findings were ticked off."""

    def __init__(self, cancel: Callable[[], object], export: Callable[[], object]) -> None:
        super().__init__()
        self._ready = False
        self._writing = False
        self.consent = QCheckBox()
        self.progress = label("", "small", "2")
        self.cancel_button = button(tr("Cancel"), cancel)
        self.export_button = button(tr("Export"), export, dress="primary", picture="export")
        self.export_button.setDefault(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.consent)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        layout.addWidget(self.cancel_button)
        layout.addWidget(self.export_button)
        self.consent.toggled.connect(lambda _on: self._enable())
        self._enable()

    def show_findings(self, preflight: Preflight) -> None:
        """Ask for a tick where a quotation is not found or cannot be checked, or the file itself is at fault."""
        missing, unchecked = preflight.count("altered", "not-found"), preflight.count("cannot-check")
        parts = []
        if missing:
            parts.append(tr_n("1 quotation not found", "{n} quotations not found", missing))
        if unchecked and not missing:
            parts.append(tr_n("1 quotation not checked", "{n} quotations not checked", unchecked))
        elif unchecked:
            parts.append(tr_n("1 not checked", "{n} not checked", unchecked))
        if preflight.faults:
            parts.append(tr_n("1 fault of the file", "{n} faults of the file", len(preflight.faults)))
        self.consent.setChecked(False)
        self.consent.setText(tr("Export with {findings}.", findings=tr(" and ").join(parts)) if parts else "")
        self._ready = True
        self._enable()

    def wait(self) -> None:
        """Hold Export back: the file is being looked through."""
        self._ready = False
        self._enable()

    def tell(self, words: str) -> None:
        """Say how far writing is."""
        self.progress.setText(words)

    def show_writing(self, *, writing: bool) -> None:
        """While a file is written only Cancel can be pressed."""
        self._writing = writing
        self._enable()
        if writing:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        asked = bool(self.consent.text())
        self.consent.setVisible(asked and not self._writing)
        self.progress.setVisible(self._writing)
        allowed = self._ready and not self._writing and (self.consent.isChecked() or not asked)
        self.export_button.setEnabled(allowed)
