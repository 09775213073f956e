"""The export dialog: what it found, exporting in spite of it, and putting it right."""

from pathlib import Path
from threading import Event
from typing import get_args

import pytest
from docx import Document
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from briefwright.app.export import exporting
from briefwright.checks.verbatim import QuotationCheck, Verdict
from briefwright.errors import AppError
from briefwright.resources import resource
from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.dialogs.export.findings import ICONS, TILES, Finding, source_words
from briefwright.ui.dialogs.export.typography import differing_spans, typography_sentence

ALTERED = (
    "He said “China and the UK embrace limitless opportunities for science, technology and innovation cooperation”."
)


@pytest.fixture
def dialog(bench, window, qtbot):
    """The dialog over a brief with one altered and one unsourced quotation."""
    window.desk.set_field("title", "Call")
    direct = next(
        f
        for f in bench.evidence.model.founds(
            map(bench.evidence.model.index, range(bench.evidence.model.rowCount()))
        )
        if "boundless" in f.evidence.text
    )
    window.desk.add((direct,), "points_they_raise")
    window.desk.add_words("sensitivities", text=ALTERED)
    made = ExportDialog(window, window.workspace, window.desk)
    made.show()
    qtbot.waitUntil(lambda: made.preflight is not None, timeout=15_000)
    yield made
    made._stop()


def test_an_altered_quotation_needs_a_tick_before_export(dialog):
    assert dialog.preflight.count("altered") == 1
    assert not dialog.foot.export_button.isEnabled()
    assert dialog.foot.consent.text() == "Export with 1 quotation not found."
    dialog.foot.consent.setChecked(True)
    assert dialog.foot.export_button.isEnabled()


def test_each_verdict_names_its_source(dialog):
    said = [label.text() for finding in dialog.findChildren(Finding) for label in finding.findChildren(QLabel)]
    assert any("The closest is People’s Daily Online, para 10, which says" in each for each in said)


def test_use_source_words_puts_it_right(dialog, window, qtbot):
    assert len(dialog.findChildren(Finding)) == len(dialog.preflight.checks)
    check = next(c for c in dialog.preflight.checks if c.verdict == "altered")
    label, run = dialog._fix(check)
    assert label == "Use source words"
    run()
    assert "boundless" in window.desk.brief.section("sensitivities").items[0].text
    qtbot.waitUntil(lambda: dialog.preflight.count("altered") == 0, timeout=15_000)


@pytest.mark.parametrize(
    ("quotation", "nearest", "used"),
    [
        ("a need for both our countries", "a necessity for both countries.", "a necessity for both countries"),
        ("a need for both our countries,", "a necessity for both countries.", "a necessity for both countries,"),
        ("a need for both our countries.", "“a necessity for both countries,”", "a necessity for both countries."),
        ("made inside the UK", "made in the U.K.", "made in the U.K."),
        ("made inside the UK.", "made in the U.K.", "made in the U.K."),
        ("双方要加强研究", "双方应当加强研究。", "双方应当加强研究"),
    ],
)
def test_source_words_end_as_the_sentence_they_come_into_wants(quotation, nearest, used):
    assert source_words(QuotationCheck(quotation, "altered", nearest=nearest)) == used


def test_quotations_that_cannot_be_checked_are_called_so(dialog, window, qtbot):
    window.desk.edit_words(window.desk.brief.section("sensitivities").items[0].id, "He said “no such thing”.")
    dialog.preflight = None
    dialog.check()
    qtbot.waitUntil(lambda: dialog.preflight is not None, timeout=15_000)
    assert dialog.foot.consent.text() == "Export with 1 quotation not checked."


def test_with_an_error_in_the_template_it_is_said_which_one_where_and_what_to_do(bench, window, qtbot):
    editor = window.desk.editor
    editor.replace_package(replace(editor.package, body=f"{editor.package.body}\n{{{{ titel }}}}\n"))
    made = ExportDialog(window, window.workspace, window.desk)
    qtbot.waitUntil(lambda: made.banners.texts() != (), timeout=15_000)
    line = editor.package.body.count("\n")
    (told,) = made.banners.texts()
    assert told.startswith("The template “Meeting brief” has an error, and nothing can be exported Template text ")
    assert (
        f"line {line}: nothing is called “titel”. Did you mean “title”? Fix it in the template, or switch" in told
    )
    assert not made.foot.export_button.isEnabled()
    made._stop()


def test_a_brief_without_a_title_is_exported_under_its_file_s_name(bench, window, tmp_path, monkeypatch):
    window.desk.editor.save(tmp_path / "call 3 December.brief")
    made = ExportDialog(window, window.workspace, window.desk)
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (asked.append(given[2]), ("", ""))[1])
    made.ask_path()
    assert "call 3 December" in made.windowTitle()
    assert asked == [str(tmp_path / "call 3 December.docx")]
    made._stop()


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_each_format_is_written_where_asked(dialog, qtbot, tmp_path, monkeypatch, suffix):
    dialog.foot.consent.setChecked(True)
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(suffix))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "call"), ""))
    with qtbot.waitSignal(dialog.exported, timeout=15_000) as caught:
        dialog.ask_path()
    assert caught.args[0].path == tmp_path / f"call.{suffix}"
    assert caught.args[0].path.stat().st_size > 500


@pytest.mark.parametrize("leave", ["cancel", "escape", "close"])
def test_cancel_while_writing_leaves_every_file_as_it_was(dialog, qtbot, tmp_path, monkeypatch, leave):
    begun, stopped = Event(), Event()
    made = exporting.write

    def slow(*arguments):
        begun.set()
        assert stopped.wait(10)
        return made(*arguments)

    monkeypatch.setattr(exporting, "write", slow)
    old = tmp_path / "call.docx"
    old.write_bytes(b"yesterday's")
    dialog.choices.pack.setChecked(True)
    dialog.write(old)
    qtbot.waitUntil(begun.is_set, timeout=15_000)
    qtbot.waitUntil(lambda: "Writing call.docx, 2 of" in dialog.foot.progress.text(), timeout=5_000)
    assert dialog.foot.progress.isVisible()
    assert not dialog.foot.export_button.isEnabled()
    if leave == "cancel":
        dialog.foot.cancel_button.click()
    elif leave == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert dialog.foot.progress.text() == "Stopping…"
    stopped.set()
    qtbot.waitUntil(lambda: bool(dialog.banners.texts()), timeout=15_000)
    assert "no file was written" in dialog.banners.texts()[0]
    assert dialog.isVisible()
    assert [path.name for path in tmp_path.iterdir()] == ["call.docx"]
    assert old.read_bytes() == b"yesterday's"


def test_after_a_stop_the_same_dialog_exports(dialog, qtbot, tmp_path):
    dialog.write(tmp_path / "call.docx")
    dialog.foot.cancel_button.click()
    qtbot.waitUntil(lambda: not dialog._writing.busy, timeout=15_000)
    assert not (tmp_path / "call.docx").exists()
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        dialog.write(tmp_path / "call.docx")
    assert (tmp_path / "call.docx").stat().st_size > 500


def test_a_folder_that_is_gone_is_said_in_the_dialog(dialog, qtbot, tmp_path):
    (tmp_path / "file").write_text("no folder")
    dialog.write(tmp_path / "file" / "call.docx")
    qtbot.waitUntil(lambda: bool(dialog.banners.texts()), timeout=15_000)
    assert dialog.isVisible()


def test_findings_of_the_last_check_go_when_the_next_file_cannot_be_made(dialog, qtbot, monkeypatch):
    def fails(*_given):
        raise AppError("disk-full", file="call.docx")

    assert dialog.findChildren(Finding)
    monkeypatch.setattr("briefwright.ui.dialogs.export.dialog.check_brief", fails)
    dialog.check()
    qtbot.waitUntil(lambda: bool(dialog.banners.texts()), timeout=15_000)
    assert not dialog.findChildren(Finding)
    assert not dialog.foot.export_button.isEnabled()


def test_what_was_said_of_one_try_is_gone_with_the_next(dialog, qtbot, tmp_path):
    dialog.banners.show_error(AppError("export-changed", file=str(tmp_path / "old.docx")))
    dialog.banners.show_error(AppError("disk-full", file=str(tmp_path / "old.docx")))
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        dialog.write(tmp_path / "new.docx")
        assert dialog.banners.texts() == ()


def test_the_next_export_proposes_the_file_of_the_last(bench, window, qtbot, tmp_path, monkeypatch):
    proposed = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: proposed.append(Path(given[2])) or ("", ""))
    window.desk.set_field("title", "Call")
    folder = tmp_path / "out"
    folder.mkdir()
    written = folder / "For the minister.docx"
    for _ in range(2):
        window.commands.dialogs.export()
        (dialog,) = window.findChildren(ExportDialog)
        dialog.ask_path()
        with qtbot.waitSignal(dialog.exported, timeout=15_000):
            dialog.write(written)
        qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    assert [path.name for path in proposed] == ["Call.docx", "For the minister.docx"]
    assert proposed[1] == written


def test_another_house_style_is_checked_anew(dialog, qtbot):
    before = dialog.preflight
    chosen = next(b for b in dialog.choices._styles.buttons() if b.objectName() == "think-tank")
    chosen.click()
    qtbot.waitUntil(lambda: dialog.preflight is not before, timeout=15_000)
    assert dialog.choices.house_style == "think-tank"


def test_annexes_can_be_left_out(dialog, window):
    window.desk.add_words("agenda", text="09:30 Welcome")
    dialog.choices.annexes.setChecked(False)
    assert dialog._brief.section("agenda").hidden
    assert not window.desk.brief.section("agenda").hidden


def test_a_cue_card_with_its_evidence_pack(bench, dialog, window, qtbot, tmp_path):
    dialog.choices.length.setCurrentIndex(dialog.choices.length.findData("cue-card"))
    before = dialog.preflight
    qtbot.waitUntil(lambda: dialog.preflight is not before, timeout=15_000)
    assert any(said.startswith("Left out for length: ") for said in dialog.preflight.concerns)
    dialog.choices.pack.setChecked(True)
    dialog.exported.connect(window.commands.dialogs._exported)
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        dialog.write(tmp_path / "card.docx")
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == ["card evidence pack.docx", "card.docx"]
    said = "card.docx exported, and card evidence pack.docx beside it"
    assert said in [words.text() for words in bench.outline.toast.findChildren(QLabel)]


def test_how_long_the_check_took_never_widens_the_dialog(dialog, qtbot):
    width = dialog.minimumSizeHint().width()
    dialog._checked.setText("12,345 quotations checked in the finished file, 1234.5 s" * 3)
    qtbot.wait(10)
    assert dialog.minimumSizeHint().width() == width


def test_the_full_brief_says_how_many_pages_it_has(dialog):
    assert [dialog.choices.length.itemText(n) for n in range(3)] == [
        "Full brief, 2 pages" if dialog.preflight.pages == 2 else "Full brief, 1 page",
        "One-pager",
        "Cue card",
    ]


def test_a_word_file_of_one_s_own_says_what_it_lacks(dialog, qtbot, tmp_path, monkeypatch):
    own = tmp_path / "house.docx"
    Document().save(own)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own), ""))
    before = dialog.preflight
    dialog.choices._file_button.click()
    qtbot.waitUntil(lambda: dialog.preflight is not before, timeout=15_000)
    assert (
        "A marking is added above its headers and below its footers, as they do not say {{\u00a0marking\u00a0}}."
        in (dialog.preflight.concerns)
    )


def test_a_fault_of_the_file_is_shown_and_needs_a_tick(dialog, window, qtbot, tmp_path, monkeypatch):
    window.desk.edit_words(
        dialog._own_words_with(ALTERED.split("“")[1].split("”", maxsplit=1)[0]).id, "Nothing quoted."
    )
    own = tmp_path / "house.docx"
    word = Document()
    word.add_picture(str(resource("screenshots", "main-light.png")))
    word.add_paragraph("{{ body }}")
    word.save(own)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(own), ""))
    dialog.choices._file_button.click()
    qtbot.waitUntil(lambda: bool(dialog.preflight.faults), timeout=15_000)
    assert dialog.preflight.faults == ("a picture has no alternative text",)
    assert "Headings and tables accessible" not in dialog.preflight.passed
    assert not dialog.foot.export_button.isEnabled()
    assert dialog.foot.consent.text() == "Export with 1 fault of the file."


@pytest.mark.parametrize(
    ("quotation", "nearest", "after", "said", "marked"),
    [
        ("It opened.", "It opened", ",", "The source has a comma before the closing mark.", ["."]),
        ("It opened.", "It opened", " ", "The sentence goes on in para 3.", ["."]),
        ("It opened!", "It opened", ".", "Only the mark at the end differs from para 3.", ["!"]),
        ("the ‘first’ park", "the 'first' park", " ", "Only the kind of quotation marks differs", ["‘", "’"]),
        ("2017–2020 it", "2017-2020 it", " ", "Only dashes differ from para 3.", ["–"]),
        ("the first park", "the first\npark", " ", "Only spaces or line breaks differ from para 3.", [" "]),
        ("the ‘first’ – park", "the 'first' - park", " ", "Only marks, dashes or spaces differ", ["‘", "’", "–"]),
    ],
)
def test_what_differs_in_typography_alone_is_named_and_marked(quotation, nearest, after, said, marked):
    check = QuotationCheck(quotation, "typography", 1, nearest, "s", 3, after=after)
    assert typography_sentence(check, "para 3").startswith(said)
    assert [quotation[start:end] for start, end in differing_spans(check)] == marked


def test_every_verdict_has_its_icon_and_is_counted_in_one_tile():
    counted = [verdict for _, verdicts in TILES for verdict in verdicts]
    assert sorted(counted) == sorted(get_args(Verdict)) == sorted(ICONS)


def test_a_rendering_in_another_script_is_called_one(qtbot):
    check = QuotationCheck("双方合作前景广阔", "translation", 2)
    finding = Finding(check, None, "")
    qtbot.addWidget(finding)
    said = " ".join(each.text() for each in finding.findChildren(QLabel))
    assert "A rendering in another language than the source." in said
