"""The details of a source: a wrong guess is put right, and cards, viewer and citations follow."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel

from briefwright.ui.dialogs.source_details import SourceDetailsDialog
from conftest import activate, read_in

SPEECH = "Forum opens\n\nBy Jane Doe\n\nDr Jane Hill said: “We want ten joint laboratories by 2028.”\n"


@pytest.fixture
def source(bench, window, qtbot, tmp_path):
    """An imported speech whose title and author are guesses, shown in the source viewer."""
    found = read_in(qtbot, window, tmp_path / "speech.txt", SPEECH)
    library = window.workspace.library
    window.commands.evidence.open_source(found, library.evidence_of(found)[0].id)
    activate(qtbot, window)
    return found


def in_dialog(qtbot, window, work):
    """Ask for the details by their key, and do the work in the dialog that comes."""
    done = []

    def meet():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, SourceDetailsDialog) and not done:
            done.append(work(dialog))

    from PySide6.QtCore import QTimer

    timer = QTimer()
    timer.timeout.connect(meet)
    timer.start(20)
    window.action("source_details").trigger()
    timer.stop()
    qtbot.waitUntil(lambda: not window.writing.busy)
    assert done
    return done[0]


def test_it_opens_high_enough_for_every_field(source, window, qtbot):
    def hidden(dialog):
        rows = dialog.fields.items()
        cut = [name for name, row in rows if row.visibleRegion().boundingRect() != row.rect()]
        dialog.reject()
        return cut

    assert in_dialog(qtbot, window, hidden) == []


def test_a_wrong_guess_is_put_right(source, window, qtbot):
    def correct(dialog):
        assert {label.text() for label in dialog.findChildren(QLabel)} >= {"Title (guessed)", "Author (guessed)"}
        for name, text in (
            ("title", "Opening of the forum"),
            ("publisher", "The Institute"),
            ("published", "2026-02-03"),
        ):
            dialog.fields[name].setFocus()
            dialog.fields[name].selectAll()
            qtbot.keyClicks(dialog.fields[name], text)
        qtbot.keyClick(dialog.fields["published"], Qt.Key.Key_Return)

    in_dialog(qtbot, window, correct)
    known = window.workspace.library.source(source).card.metadata
    assert (known.title, known.publisher, known.published) == (
        "Opening of the forum",
        "The Institute",
        "2026-02-03",
    )
    assert set(known.guessed) == {"author", "language"}
    assert window.reading_room.viewer.title_text == "The Institute, 3 February 2026"
    found = window.workspace.library.evidence(window.workspace.library.evidence_of(source)[0].id)
    assert found.source.metadata.publisher == "The Institute"


def test_what_is_no_date_is_said_and_nothing_is_lost(source, window, qtbot):
    before = window.workspace.library.source(source).card.metadata

    def mistake(dialog):
        dialog.fields["published"].setText("next week")
        qtbot.keyClick(dialog.fields["published"], Qt.Key.Key_Return)
        said = dialog.trouble.text()
        shown = dialog.isVisible()
        dialog.reject()
        return said, shown

    said, shown = in_dialog(qtbot, window, mistake)
    assert said.startswith("“next week” is not a date. Write it as 2020-07-31")
    assert shown
    assert window.workspace.library.source(source).card.metadata == before


def test_with_nothing_chosen_the_window_says_what_to_choose(bench, window):
    bench.evidence.list.clearSelection()
    bench.evidence.list.setCurrentIndex(QModelIndex())
    window.action("source_details").trigger()
    assert bench.outline.toast.text == "Choose evidence of the source first, or open the source"
