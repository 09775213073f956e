"""The export dialog: what to write at the left, the pre-flight of the finished file at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.exporting import ExportReport, export_brief
from briefwright.app.lengths import FULL
from briefwright.app.workspace import Workspace
from briefwright.checks.verbatim import QuotationCheck
from briefwright.errors import AppError
from briefwright.model.brief import Brief, OwnWords
from briefwright.ui.brief_files import file_name
from briefwright.ui.dialogs.export.choices import ExportChoices
from briefwright.ui.dialogs.export.findings import Findings, source_words
from briefwright.ui.dialogs.export.preflight import Preflight, check_brief, exported_brief
from briefwright.ui.editing.desk import Desk
from briefwright.ui.fonts import interface_pixels
from briefwright.ui.jobs import Latest
from briefwright.ui.language import tr, tr_n
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.widgets.buttons import button, label, line, set_plane

SIZE = (1012, 668)


class ExportDialog(QDialog):
    """Modal; `exported` carries the `ExportReport`. Exporting in spite of a finding takes a tick."""

    exported = Signal(object)

    def __init__(self, parent: QWidget, workspace: Workspace, desk: Desk) -> None:
        super().__init__(parent)
        assert desk.editor is not None
        self._workspace = workspace
        self._desk = desk
        self._package = desk.editor.package
        self.preflight: Preflight | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        title = desk.editor.brief.title or tr("Brief")
        self.setWindowTitle(tr("Export “{title}”", title=title))
        self.resize(min(round(SIZE[0] * interface_pixels() / 13), parent.width()), SIZE[1])
        self.choices = ExportChoices(desk.editor.brief, self._package)
        self.banners = BannerStack()
        self._checked = label(tr("Checking the quotations…"), "small", "3")
        self._again = button(tr("Check again"), self.check, dress="quiet", picture="arrow-clockwise")
        self._area = QScrollArea()
        self.consent = QCheckBox()
        self.consent.setVisible(False)
        self.export_button = button(tr("Export"), self.ask_path, dress="primary", picture="export")
        self.export_button.setDefault(True)
        self._check = Latest("preflight", self)
        self._write = Latest("export", self)
        self._scrim: Scrim | None = None
        self._closing = Event()
        self._lay_out()
        self.choices.changed.connect(self.check)
        self.consent.toggled.connect(self._enable)
        self._check.arrived.connect(self._show)
        self._check.failed.connect(self._refuse)
        self._write.arrived.connect(self._finish)
        self._write.failed.connect(self._fail)
        self.finished.connect(self._stop)
        self.check()

    def show_over(self, window: QWidget) -> None:
        """Open over a window that is dimmed meanwhile."""
        self._scrim = Scrim(window)
        self.open()

    def _lay_out(self) -> None:
        left = QScrollArea()
        left.setWidget(self.choices)
        left.setWidgetResizable(True)
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setFixedWidth(round(320 * interface_pixels() / 13))
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget()
        set_plane(right, "surface")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 8, 10)
        head.setSpacing(8)
        head.addWidget(label(tr("Pre-flight"), "section"))
        head.addWidget(self._checked)
        head.addStretch(1)
        head.addWidget(self._again)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(self.banners)
        column.addWidget(self._area, 1)
        rule = QFrame()
        rule.setProperty("rule", "true")
        rule.setFixedWidth(1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for widget in (left, rule):
            middle.addWidget(widget)
        middle.addWidget(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(line())
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.consent)
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        foot.addWidget(self.export_button)
        return foot

    # checking

    @property
    def _brief(self) -> Brief:
        editor = self._desk.editor
        assert editor is not None
        return exported_brief(
            editor.brief,
            self._package,
            annexes=self.choices.annexes.isChecked(),
            closed=self.choices.closed.isChecked(),
        )

    def check(self) -> None:
        """Make the file and look through it again."""
        self.export_button.setEnabled(False)
        self._checked.setText(tr("Checking the quotations…"))
        brief, style, budget = self._brief, self.choices.house_style, self.choices.budget
        self._check.ask(lambda: check_brief(self._workspace, brief, self._package, style, budget))

    def _show(self, preflight: Preflight) -> None:
        self.preflight = preflight
        self.banners.clear("check")
        count = len(preflight.checks)
        said = tr_n(
            "1 quotation checked in the finished file", "{n} quotations checked in the finished file", count
        )
        self._checked.setText(tr("{said}, {seconds:.1f} s", said=said, seconds=preflight.seconds))
        findings = Findings(preflight, self._fix)
        set_plane(findings, "surface")
        self._area.setWidget(findings)
        missing, unchecked = preflight.count("altered", "not-found"), preflight.count("cannot-check")
        parts = []
        if missing:
            parts.append(tr_n("1 quotation not found", "{n} quotations not found", missing))
        if unchecked:
            parts.append(tr_n("1 not checked", "{n} not checked", unchecked))
        self.consent.setVisible(bool(parts))
        self.consent.setChecked(False)
        self.consent.setText(tr("Export with {findings}.", findings=tr(" and ").join(parts)))
        if self.choices.budget == FULL:
            self.choices.show_pages(preflight.pages)
        self._enable()

    def _refuse(self, error: AppError) -> None:
        self._checked.setText("")
        self.banners.show_error(error)

    def _enable(self) -> None:
        asked = self.consent.isVisibleTo(self) and not self.consent.isChecked()
        self.export_button.setEnabled(self.preflight is not None and not asked and not self._check.busy)

    def _fix(self, check: QuotationCheck) -> tuple[str, partial[None]] | None:
        item = self._own_words_with(check.quotation)
        if item is None:
            return None
        if check.verdict == "altered" and check.nearest:
            return tr("Use source words"), partial(self._use_source, item, check)
        return None if check.verdict in ("exact", "typography") else (tr("Go to it"), partial(self._go_to, item.id))

    def _own_words_with(self, quotation: str) -> OwnWords | None:
        sections = self._desk.brief.sections if self._desk.brief else ()
        words = (item for section in sections for item in section.items if isinstance(item, OwnWords))
        return next((item for item in words if quotation in item.text), None)

    def _use_source(self, item: OwnWords, check: QuotationCheck) -> None:
        self._desk.edit_words(item.id, item.text.replace(check.quotation, source_words(check)))
        self.check()

    def _go_to(self, item_id: str) -> None:
        self.reject()
        self._desk.itemChosen.emit(item_id)

    # writing

    def ask_path(self) -> None:
        """Ask where to, then write."""
        suffix = self.choices.chosen_format
        editor = self._desk.editor
        assert editor is not None
        folder = editor.path.parent if editor.path else Path.home()
        proposed = folder / f"{file_name(editor.brief.title or tr('Brief'))}.{suffix}"
        name, _ = QFileDialog.getSaveFileName(self, tr("Export the brief"), str(proposed), f"(*.{suffix})")
        if name:
            path = Path(name)
            self.write(path if path.suffix else path.with_suffix(f".{suffix}"))

    def write(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file; what goes wrong is said in the dialog, and the old file stands."""
        self.export_button.setEnabled(False)
        self._checked.setText(tr("Writing {name}…", name=path.name))
        self._write.ask(
            partial(
                export_brief,
                self._workspace,
                self._brief,
                self._package,
                path,
                self.choices.chosen_format,
                self.choices.house_style,
                budget=self.choices.budget,
                with_pack=self.choices.pack.isChecked(),
                cancelled=self._closing.is_set,
                overwrite=overwrite,
            )
        )

    def _finish(self, report: ExportReport) -> None:
        self.accept()
        self.exported.emit(report)

    def _fail(self, error: AppError) -> None:
        self._enable()
        self._checked.setText("")
        again = (tr("Write over it"), partial(self.write, Path(error.file), overwrite=True))
        self.banners.show_error(error, again if error.code == "export-changed" else None)

    def _stop(self) -> None:
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None
        self._closing.set()
        self._check.stop()
        self._write.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)


class Scrim(QWidget):
    """Dims the window behind the dialog: the text's colour at 18 %."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QColor("#000000") if tokens().dark else QColor(tokens().text)
        colour.setAlphaF(0.45 if tokens().dark else 0.18)
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour)
        painter.end()
