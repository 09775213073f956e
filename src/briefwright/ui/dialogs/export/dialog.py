"""The export dialog: what to write at the left, the pre-flight of the finished file at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.export.exporting import ExportReport, Format, export_brief
from briefwright.app.jobs import Job
from briefwright.app.pages.lengths import FULL
from briefwright.app.workspace import Workspace
from briefwright.checks.verbatim import QuotationCheck
from briefwright.errors import AppError
from briefwright.model.brief import Brief, OwnWords
from briefwright.ui.dialogs.export.choices import ExportChoices
from briefwright.ui.dialogs.export.finding_area import FindingArea
from briefwright.ui.dialogs.export.findings import Findings, source_words
from briefwright.ui.dialogs.export.foot import ExportFoot
from briefwright.ui.dialogs.export.preflight import Preflight, check_brief, exported_brief
from briefwright.ui.dialogs.export.scrim import Scrim
from briefwright.ui.dialogs.export.writing import Writing
from briefwright.ui.editing.brief_files import file_name
from briefwright.ui.editing.desk import Desk
from briefwright.ui.jobs import Latest
from briefwright.ui.language import mark, tr, tr_n
from briefwright.ui.sentences import is_of_template, joined, placed
from briefwright.ui.template_names import template_name
from briefwright.ui.widgets.banner import Banner, BannerStack
from briefwright.ui.widgets.buttons import button, label, line, set_plane
from briefwright.ui.widgets.dialog_size import column_width, open_at, open_higher
from briefwright.ui.widgets.last_folder import keep_folder, last_folder
from briefwright.ui.widgets.pane_header import YieldingLabel
from briefwright.ui.wording import publisher

SIZE = (1012, 668)
_SHOWN = 50
"""Milliseconds in which the dialog is laid out and painted: a thread at work beside that would hold it up."""
KINDS: dict[Format, str] = {
    "docx": mark("Word files"),
    "html": mark("Web pages"),
    "md": mark("Markdown files"),
}


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
        self.last: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(tr("Export “{title}”", title=_named(desk.editor)))
        open_at(self, *SIZE)
        self.choices = ExportChoices(desk.editor.brief, self._package, workspace.folders)
        self.banners = BannerStack()
        self._checked = YieldingLabel("small", "3")
        self._checked.setText(tr("Checking the quotations…"))
        self._again = button(tr("Check again"), self.check, dress="quiet", picture="arrow-clockwise")
        self._area = FindingArea()
        self.foot = ExportFoot(self.reject, self.ask_path)
        self._check = Latest("preflight", self)
        self._writing = Writing(self)
        self._scrim: Scrim | None = None
        self._lay_out()
        self.choices.changed.connect(self.check)
        self._check.arrived.connect(self._show)
        self._check.failed.connect(self._refuse)
        self._writing.told.connect(self.foot.tell)
        self._writing.written.connect(self._finish)
        self._writing.failed.connect(self._fail)
        self.finished.connect(self._stop)
        self._look_through(_SHOWN)

    def show_over(self, window: QWidget) -> None:
        """Open over a window that is dimmed meanwhile."""
        self._scrim = Scrim(window)
        self.open()

    def _lay_out(self) -> None:
        left = QScrollArea()
        left.setWidget(self.choices)
        left.setWidgetResizable(True)
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setFixedWidth(column_width(self, 320))
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
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        self.banners.rule()
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
        layout.addWidget(self.foot)
        open_higher(self, left, self.foot.sizeHint().height() + 1)

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
        self._look_through()

    def _look_through(self, pause: int = 0) -> None:
        self.foot.wait()
        self._checked.setText(tr("Checking the quotations…"))
        brief, style, budget = self._brief, self.choices.house_style, self.choices.budget
        self._check.ask(lambda: check_brief(self._workspace, brief, self._package, style, budget), pause)

    def _show(self, preflight: Preflight) -> None:
        self.preflight = preflight
        self.banners.clear("check")
        count = len(preflight.checks)
        said = tr_n(
            "1 quotation checked in the finished file", "{n} quotations checked in the finished file", count
        )
        self._checked.setText(tr("{said}, {seconds:.1f} s", said=said, seconds=max(preflight.seconds, 0.1)))
        brief = self._desk.brief
        cards = [item.source for item in brief.evidence_items()] if brief else []
        findings = Findings(preflight, self._fix, {card.id: publisher(card) for card in cards})
        set_plane(findings, "surface")
        self._area.show_findings(findings)
        self.foot.show_findings(preflight)
        if self.choices.budget == FULL:
            self.choices.show_pages(preflight.pages)

    def _refuse(self, error: AppError) -> None:
        self.preflight = None  # what was found before says nothing of the file that could not be made
        self._checked.setText("")
        self._area.takeWidget()
        if is_of_template(error):
            self.banners.show_banner("check", _template_banner(error, template_name(self._package)))
        else:
            self.banners.show_error(error)

    def _fix(self, check: QuotationCheck) -> tuple[str, partial[None]] | None:
        if check.verdict in ("exact", "typography"):
            return None
        item = self._own_words_with(check.quotation)
        if item is None:
            return None
        if check.verdict == "altered" and check.nearest:
            return tr("Use source words"), partial(self._use_source, item, check)
        return tr("Go to it"), partial(self._go_to, item.id)

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
        folder = editor.path.parent if editor.path else last_folder(self._workspace.folders, "briefs")
        proposed = folder / f"{file_name(_named(editor))}.{suffix}"
        if self.last is not None and self.last.parent.is_dir():
            proposed = self.last.with_suffix(f".{suffix}")
        kinds = f"{tr(KINDS[suffix])} (*.{suffix})"
        name, _ = QFileDialog.getSaveFileName(self, tr("Export the brief"), str(proposed), kinds)
        if name:
            keep_folder(self._workspace.folders, "briefs", name)
            path = Path(name)
            self.write(path if path.suffix else path.with_suffix(f".{suffix}"))

    def write(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file; what goes wrong is said in the dialog, and the old file stands."""
        workspace, brief, package, choices = self._workspace, self._brief, self._package, self.choices
        form, style, budget = choices.chosen_format, choices.house_style, choices.budget
        with_pack = choices.pack.isChecked()

        def export(job: Job) -> ExportReport:
            return export_brief(
                workspace,
                brief,
                package,
                path,
                form,
                style,
                budget=budget,
                with_pack=with_pack,
                overwrite=overwrite,
                progress=job.progress,
                cancelled=job.cancelled,
            )

        self.banners.clear_all()  # they spoke of another try
        self._writing.start(path, export)
        self._show_writing()

    def reject(self) -> None:
        """Stop writing where a file is being written; the dialog stays. Else close it."""
        if self._writing.busy:
            self._writing.cancel()
        else:
            super().reject()

    def _show_writing(self) -> None:
        for part in (self.choices, self._again, self._area):
            part.setEnabled(not self._writing.busy)
        self.foot.show_writing(writing=self._writing.busy)

    def _finish(self, report: ExportReport) -> None:
        self.accept()
        self.exported.emit(report)

    def _fail(self, error: AppError) -> None:
        self._show_writing()
        again = (tr("Write over it"), partial(self.write, Path(error.file), overwrite=True))
        self.banners.show_error(error, again if error.code == "export-changed" else None)

    def _stop(self) -> None:
        if self._scrim is not None:
            self._scrim.deleteLater()
            self._scrim = None
        self._check.stop()
        self._writing.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._writing.busy:
            self._writing.cancel()
            event.ignore()
            return
        self._stop()
        super().closeEvent(event)


def _template_banner(error: AppError, name: str) -> Banner:
    """Which template has the error, where it is, and what to do."""
    said = tr("The template “{name}” has an error, and nothing can be exported", name=name)
    return Banner("danger", said, joined(*placed(error), tr("Fix it in the template, or switch to another one.")))


def _named(editor: BriefEditor) -> str:
    """The brief's title; while it has none, its file's name."""
    return editor.brief.title or (editor.path.stem if editor.path else tr("Brief"))
