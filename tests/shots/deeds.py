"""What comes of what one does: groups and marks, drags, exact pages, limits passed, words being written, keys."""

from functools import partial

from dialogs import export_asked
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from studio import Studio, lay_out_call
from windows import leave_workshop, pictured

from briefwright.app.demo import export_demo
from briefwright.app.templates.catalogue import find_template
from briefwright.checks.verbatim import QuotationCheck
from briefwright.errors import AppError
from briefwright.model.template import TemplateSection
from briefwright.ui.dialogs.check_result import CheckDialog
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.source_viewer.viewer import SourceViewer
from briefwright.ui.style import show_focus
from briefwright.ui.widgets.drop_frame import DropFrame, drop_words
from briefwright.ui.window.main_window import MainWindow

TYPOGRAPHY = QuotationCheck(
    quotation="China and the UK – “boundless” opportunities",
    verdict="typography",
    note=1,
    nearest="China and the UK - 'boundless' opportunities",
    source="s",
    paragraph=10,
)
NAMES = {"s": "People’s Daily Online"}
BROKEN = "{% for item in sections.objectives %}\n{{ item }}\n"


def evidence_states(studio: Studio) -> None:
    """Grouped by source and by speaker, several chosen, starred and tagged with a note; no speaker to show."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        bench = window.workbench
        bench.outline.toast.hide()
        bench.evidence.search.setText("")
        bench.evidence.list.go_to(1)
        window.action("star").trigger()
        view = bench.evidence.list
        for row in (1, 2, 4):
            view.selectionModel().select(
                bench.evidence.model.index(row), view.selectionModel().SelectionFlag.Select
            )
        studio.wait(0.3)
        bench.outline.toast.hide()
        studio.shoot(f"evidence-several-{look}", window)
        for grouping in ("source", "speaker"):
            bench.evidence.group_by(grouping)
            studio.wait(0.3)
            studio.shoot(f"evidence-by-{grouping}-{look}", window)


def dragged_files(studio: Studio) -> None:
    """Files held over the start page and over the panes."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/desk/speech.pdf"), QUrl.fromLocalFile("/home/desk/letter.eml")])
    for look, window in studio.looks():
        pictured(studio, window)
        for name in ("start", "panes"):
            if name == "panes":
                lay_out_call(studio, window)
                window.workbench.outline.toast.hide()
            window._show_drop(DropFrame(window.stack), drop_words(data))
            studio.shoot(f"drop-{name}-{look}", window)
            window._show_drop(None, "")


def exact_pages(studio: Studio) -> None:
    """The pages as LibreOffice sets them, and what is said where it cannot."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.workbench.outline.toast.hide()
        preview = window.workbench.preview
        if preview.header.exact_action.isEnabled():
            preview.header.exact_action.setChecked(True)
            studio.wait(40, lambda preview=preview: not preview.exact.busy)
            studio.wait(0.5)
            studio.shoot(f"exact-{look}", window)
        preview._exact_failed(AppError("no-exact-pages"))
        studio.shoot(f"exact-failed-{look}", window)


def outline_states(studio: Studio) -> None:
    """No brief; over the limits; words being written, a section renamed, left out and folded; what keys go to."""
    for look, window in studio.looks():
        window.show_workbench()
        studio.wait(0.3)
        studio.shoot(f"outline-none-{look}", window)
        lay_out_call(studio, window)
        bench = window.workbench
        window.desk.hide_section("sensitivities", hidden=True)
        window.desk.add_section(_own_section(), "objectives")
        edit = bench.outline.sheet.view(window.desk.brief.section("reason").items[0].id).edit
        edit.setFocus()
        edit.selectAll()
        studio.settle(window)
        bench.outline.toast.hide()
        studio.shoot(f"outline-writing-{look}", window)
        bench.outline.sheet.section_view("points_to_make").header.rename()
        studio.shoot(f"outline-rename-{look}", window)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        bench.outline.sheet.fold_all(opened=False)
        bench.evidence.list.setFocus(Qt.FocusReason.TabFocusReason)
        studio.settle(window)
        studio.shoot(f"outline-folded-{look}", window)
        _focus_shots(studio, window, look)
        bench.outline.sheet.fold_all(opened=True)
        for number in range(28):
            window.desk.add_words("reason", text=f"Point {number + 1}: officials report before the summer. " * 6)
        studio.settle(window)
        bench.outline.toast.hide()
        studio.shoot(f"outline-over-{look}", window)


def _own_section() -> TemplateSection:
    return TemplateSection("", "What we would not say", ("words",), "bullets", hint="For the record.")


def _focus_shots(studio: Studio, window: MainWindow, look: str) -> None:
    """Where a key put the focus: a tool, a chip, a section's head."""
    window.activateWindow()
    targets: dict[str, QWidget] = {
        "tool": window.tools.export,
        "chip": window.workbench.evidence.filters._chips["speakers"],
        "head": window.workbench.outline.sheet.section_view("objectives").header,
    }
    for name, target in targets.items():
        target.setFocus(Qt.FocusReason.TabFocusReason)
        show_focus(window)
        studio.shoot(f"focus-{name}-{look}", window)


def reading_deeds(studio: Studio) -> None:
    """Nothing chosen, something refused, all accepted."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        found = window.workbench.evidence.model.found(0)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)
        viewer = window.findChild(SourceViewer)
        viewer.review.show_none()
        studio.shoot(f"source-none-{look}", window)
        viewer.choose(found.evidence.id)
        viewer.review.rejected.emit()
        studio.shoot(f"source-refused-{look}", window)
        for _each in range(40):
            viewer.review.accepted.emit()
        studio.wait(0.3)
        studio.shoot(f"source-accepted-{look}", window)
        while viewer.reviewing.can_undo:
            viewer.reviewing.undo()


def nothing_to_tell(studio: Studio) -> None:
    """A Word file without quotations, one with typography alone; a library without speakers."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        for name, checks in (("none", ()), ("typography", (TYPOGRAPHY,))):
            dialog = CheckDialog(window, "call.docx", checks, NAMES)
            dialog.show()
            studio.shoot(f"check-{name}-{look}", dialog)
            dialog.done(0)
            dialog.deleteLater()
        for source in window.workspace.library.sources():
            window.workspace.library.remove_source(source.card.id)
        register = SpeakerRegister(window.workspace, window)
        register.show()
        studio.wait(0.5)
        studio.shoot(f"speakers-nobody-{look}", register)
        register.done(0)
        register.deleteLater()
        from briefwright.app.library.first_start import import_seeds

        import_seeds(window.workspace)


def other_exports(studio: Studio) -> None:
    """Nothing quoted; a card in another house style with a house's own file."""
    for look, window in studio.looks():
        window.commands.start_brief(find_template(window.workspace.folders, "information-note"))
        studio.settle(window)
        dialog = export_asked(studio, window)
        studio.shoot(f"export-nothing-quoted-{look}", window, dialog)
        dialog.reject()
        studio.wait(0.3)


def workshop_deeds(studio: Studio) -> None:
    """A template that never was without error; limits that are passed; the department's own Word file."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.commands.templates.edit()
        made = window.commands.templates.workshop
        at_rest = partial(
            studio.wait, 10, lambda made=made: made.checker.latest is not None and not made.checker.busy
        )
        at_rest()
        made.centre.show_tab(2)
        made.centre.limits.pages.setValue(1)
        made.centre.limits.words.setValue(100)
        studio.wait(0.3)
        at_rest()
        studio.shoot(f"workshop-over-{look}", window)
        made.centre.show_tab(3)
        word = studio.out / "house.docx"
        word.unlink(missing_ok=True)
        export_demo(word)
        made.centre.house.attach(word)
        studio.wait(2)
        at_rest()
        word.unlink()
        studio.shoot(f"workshop-own-style-{look}", window)
        made.centre.show_tab(0)
        made.centre.editor.selectAll()
        QTest.keyClicks(made.centre.editor, "x")
        made.centre.editor.insertPlainText(BROKEN)
        studio.wait(0.4)
        at_rest()
        studio.shoot(f"workshop-unclosed-{look}", window)
        leave_workshop(window)
