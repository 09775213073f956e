"""What checking a Word file found: the same list as the export's pre-flight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefwright.checks.verbatim import QuotationCheck
from briefwright.document.nodes import Document
from briefwright.ui.dialogs.export.finding_area import FindingArea
from briefwright.ui.dialogs.export.findings import Findings
from briefwright.ui.dialogs.export.preflight import ORDER, Preflight
from briefwright.ui.language import tr, tr_n
from briefwright.ui.widgets.buttons import button, label, line, set_plane
from briefwright.ui.widgets.dialog_size import open_at
from briefwright.ui.widgets.empty_state import EmptyState


class CheckDialog(QDialog):
    """Closes with Escape or its button; `names` says what a source is called, by its id."""

    def __init__(
        self, parent: QWidget, name: str, checks: tuple[QuotationCheck, ...], names: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Quotations of {name}", name=name))
        open_at(self, 720, 600)
        ordered = tuple(sorted(checks, key=lambda check: ORDER.index(check.verdict)))
        preflight = Preflight(Document("", ()), ordered, 0.0)
        found = Findings(preflight, lambda _check: None, names) if ordered else _none()
        set_plane(found, "surface")
        area = FindingArea()
        if isinstance(found, Findings):
            area.show_findings(found)
        else:
            area.setWidget(found)
        head = label(tr_n("1 quotation checked", "{n} quotations checked", len(checks)), "section")
        head.setContentsMargins(16, 12, 16, 12)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.addStretch(1)
        foot.addWidget(button(tr("Close"), self.accept))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (head, line(), area, line()):
            layout.addWidget(widget)
        layout.addLayout(foot)


def _none() -> QWidget:
    made = EmptyState("quotes")
    made.say(tr("No quotations in this file"), tr("Words in quotation marks are compared with the sources."))
    return made
