"""The source viewer by single keys: to each field and back, another span, words chosen with the arrows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefwright.model.evidence import Initiative, Quote
from briefwright.model.query import EvidenceQuery
from conftest import activate, read_in

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
SPEECH = (
    "Forum opens\n\n“We want ten joint laboratories by 2028,” said Dr Jane Hill, director of the Institute.\n\n"
    "The forum in Shanghai brought together 240 researchers from both countries.\n"
)


@pytest.fixture
def viewer(bench, window, qtbot, tmp_path):
    """The source viewer on an imported speech, its quote under review."""
    source = read_in(qtbot, window, tmp_path / "speech.txt", SPEECH)
    library = window.workspace.library
    quote = next(item for item in library.evidence_of(source) if isinstance(item, Quote))
    window.commands.evidence.open_source(source, quote.id)
    activate(qtbot, window)
    window.reading_room.viewer.text.setFocus()
    return window.reading_room.viewer


def press(qtbot, viewer, key):
    qtbot.keyClick(viewer.text, key)


def kept(window, viewer):
    return window.workspace.library.evidence(viewer.current.id).evidence


def test_p_corrects_the_speaker_and_enter_goes_back_to_reading(viewer, window, qtbot):
    press(qtbot, viewer, KEY.Key_P)
    line = viewer.review.quote.name_line
    assert QApplication.focusWidget() in (line, viewer.review.quote.speaker)
    qtbot.keyClicks(line, "Janet Hill")
    qtbot.keyClick(line, KEY.Key_Return)
    assert viewer.text.hasFocus()
    assert kept(window, viewer).speaker.name == "Janet Hill"
    press(qtbot, viewer, KEY.Key_R)
    qtbot.keyClicks(viewer.review.quote.role, "chair")
    qtbot.keyClick(viewer.review.quote.role, KEY.Key_Return)
    assert kept(window, viewer).speaker.role == "chair"
    press(qtbot, viewer, KEY.Key_A)
    assert [i.review for i in viewer.evidence if i.text.startswith("We want")].count("accepted") == 1


def test_escape_in_a_field_takes_back_what_was_written(viewer, window, qtbot):
    press(qtbot, viewer, KEY.Key_R)
    qtbot.keyClicks(viewer.review.quote.role, "wrong")
    qtbot.keyClick(viewer.review.quote.role, KEY.Key_Escape)
    assert viewer.text.hasFocus()
    assert kept(window, viewer).speaker.role == "director"
    press(qtbot, viewer, KEY.Key_T)
    qtbot.keyClicks(viewer.review.tags.field, "wrong")
    qtbot.keyClick(viewer.review.tags.field, KEY.Key_Escape)
    assert "wrong" not in kept(window, viewer).tags


def test_escape_anywhere_in_the_review_goes_back_to_reading_and_not_to_the_brief(viewer, window, qtbot):
    left = []
    viewer.closed.connect(lambda: left.append(True))
    name = viewer.current.speaker.name
    press(qtbot, viewer, KEY.Key_P)
    speaker = QApplication.focusWidget()  # the box of names, as a real key goes to it, not to its line
    qtbot.keyClicks(speaker, "Somebody else")
    qtbot.keyClick(speaker, KEY.Key_Escape)
    assert viewer.text.hasFocus()
    assert kept(window, viewer).speaker.name == name
    viewer.review.quote.organisation.setFocus()
    qtbot.keyClick(viewer.review.quote.organisation, KEY.Key_Escape)
    viewer.review.accept.setFocus()
    qtbot.keyClick(viewer.review.accept, KEY.Key_Escape)
    assert viewer.text.hasFocus()
    assert not left
    qtbot.keyClick(viewer.text, KEY.Key_Escape)
    assert left


def test_t_tags_and_n_notes(viewer, window, qtbot):
    press(qtbot, viewer, KEY.Key_T)
    qtbot.keyClicks(viewer.review.tags.field, "graphene")
    qtbot.keyClick(viewer.review.tags.field, KEY.Key_Return)
    assert viewer.text.hasFocus()
    press(qtbot, viewer, KEY.Key_N)
    qtbot.keyClicks(viewer.review.note, "Ask the desk")
    qtbot.keyClick(viewer.review.note, KEY.Key_Return)
    assert viewer.text.hasFocus()
    item = kept(window, viewer)
    assert "graphene" in item.tags
    assert item.note == "Ask the desk"


def test_words_chosen_with_the_arrows_take_the_place_of_the_span_and_undo_brings_it_back(viewer, window, qtbot):
    before = viewer.current
    for _ in range(len("We want ten")):
        qtbot.keyClick(viewer.text, KEY.Key_Right, SHIFT)
    assert viewer.text.selection == (before.start, before.start + len("We want ten"))
    press(qtbot, viewer, KEY.Key_U)
    assert viewer.current.text == "We want ten"
    assert window.workspace.library.evidence(before.id) is None
    viewer.reviewing.undo()
    assert kept(window, viewer).text == before.text


def test_words_chosen_with_the_arrows_are_captured_beside_the_item_under_review(viewer, window, qtbot):
    start = viewer.current.start
    for _ in range(len("We want ten joint laboratories")):
        qtbot.keyClick(viewer.text, KEY.Key_Right, SHIFT)
    press(qtbot, viewer, KEY.Key_I)
    made = kept(window, viewer)
    assert (made.by_hand, made.start, made.text) == (True, start, "We want ten joint laboratories")


def test_p_asks_who_claims_a_fact_and_r_does_nothing_there(viewer, window, qtbot):
    fact = next(item for item in viewer.evidence if item.text.startswith("The forum"))
    viewer.choose(fact.id)
    press(qtbot, viewer, KEY.Key_R)
    assert viewer.text.hasFocus()
    press(qtbot, viewer, KEY.Key_P)
    claimant = viewer.review.fact.claimant
    assert claimant.hasFocus()
    qtbot.keyClicks(claimant, "wrong")
    qtbot.keyClick(claimant, KEY.Key_Escape)
    assert (claimant.text(), kept(window, viewer).speaker.name or "") == ("", "")
    press(qtbot, viewer, KEY.Key_P)
    qtbot.keyClicks(claimant, "Janet Hill")
    qtbot.keyClick(claimant, KEY.Key_Return)
    assert viewer.text.hasFocus()
    assert kept(window, viewer).speaker.name == "Janet Hill"


def test_p_leads_to_the_parties_of_an_initiative(viewer, window, qtbot):
    library = window.workspace.library
    found = next(f for f in library.search(EvidenceQuery(), 0, 99) if isinstance(f.evidence, Initiative))
    window.commands.evidence.open_source(found.source.id, found.evidence.id)
    press(qtbot, viewer, KEY.Key_P)
    assert viewer.review.initiative.parties.hasFocus()


def test_undo_in_the_toolbar_and_menu_takes_back_the_review_while_one_reads(viewer, window, qtbot):
    undo, redo = window.action("undo"), window.action("redo")
    title = window.desk.brief.title
    assert not undo.isEnabled()
    press(qtbot, viewer, KEY.Key_A)
    assert undo.isEnabled()
    assert undo.text() == "&Undo review step"
    accepted = next(item for item in viewer.evidence if item.review == "accepted")
    undo.trigger()
    assert window.workspace.library.evidence(accepted.id).evidence.review != "accepted"
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    redo.trigger()
    assert window.workspace.library.evidence(accepted.id).evidence.review == "accepted"
    window.show_workbench()
    assert not undo.isEnabled()
    assert window.desk.brief.title == title
