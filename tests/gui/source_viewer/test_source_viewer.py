"""The source viewer on real widgets: review by keyboard, capture by selecting, correct, find, close."""

import gc

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMenu, QWidget

from briefwright.model.evidence import Evidence, Fact, Initiative, Quote, Speaker, evidence_id
from briefwright.model.source import Block, Source, SourceCard, SourceMetadata
from briefwright.ui.language import choose_language
from briefwright.ui.source_viewer.capture import as_kind, respan
from briefwright.ui.source_viewer.found_list import spoken
from briefwright.ui.source_viewer.other_fields import InitiativeFields
from briefwright.ui.source_viewer.prepared import prepare
from briefwright.ui.source_viewer.source_facts import SourceFacts, facts_of
from briefwright.ui.source_viewer.source_text import SourceText
from briefwright.ui.source_viewer.viewer import SourceViewer
from fakes.clock import own_time

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot
PARAGRAPHS = (
    "Both countries enjoy a good foundation. In 2017, they issued the Joint Strategy 𠮷, the first of its kind.",
    "While the UK’s system needs global support, both economies rely on 😀 emerging technologies.",
    "“The UK is one of the top digital economies,” Xu Xinchao said, adding that the two sides can deepen trade.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def make_source() -> Source:
    blocks, at = [], 0
    for paragraph in PARAGRAPHS:
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    known = SourceMetadata(
        publisher="People's Daily Online", published="2020-07-31", language="en", by_hand=("publisher",)
    )
    return Source(SourceCard("b" * 64, "seed.txt", known), TEXT, tuple(blocks))


def anchored(words: str, paragraph: int, kind: str) -> dict:
    start = TEXT.index(words)
    end = start + len(words)
    return {
        "start": start,
        "end": end,
        "text": words,
        "sentence": (start, end),
        "paragraph": paragraph,
        "id": evidence_id("b" * 64, kind, start, end),
    }


XU = Speaker("Xu Xinchao", "deputy director", "BMSTC", "explicit")
QUOTE = Quote(form="direct", speaker=XU, **anchored("The UK is one of the top digital economies,", 3, "quote"))
REPORTED = Quote(
    form="indirect", speaker=XU, review="accepted", **anchored("the two sides can deepen trade", 3, "quote")
)
DOUBTED = Quote(
    form="indirect",
    confidence=0.41,
    doubt="no reporting verb here",
    **anchored("the UK’s system needs global support", 2, "quote"),
)
STRATEGY = Initiative(
    name="Joint Strategy", type="strategy", year=2017, **anchored("the Joint Strategy 𠮷", 1, "initiative")
)
FACT = Fact(category="event", **anchored("In 2017, they issued the Joint Strategy", 1, "fact"))
EVERY: tuple[Evidence, ...] = (FACT, STRATEGY, DOUBTED, QUOTE, REPORTED)


@pytest.fixture
def viewer(qtbot) -> SourceViewer:
    made = SourceViewer()
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    made.show_source(make_source(), EVERY)
    made.activateWindow()
    return made


def select(viewer: SourceViewer, words: str) -> None:
    start = TEXT.index(words)
    viewer.text.select(start, start + len(words))


def press(qtbot, viewer: SourceViewer, keys: str, on: QWidget | None = None) -> None:
    for key in keys:
        qtbot.keyClick(on or viewer.text, key)


def current(viewer: SourceViewer) -> Evidence:
    assert viewer.current is not None
    return viewer.current


def test_what_is_doubtful_is_checked_first(viewer):
    assert viewer.current == DOUBTED
    assert [item.id for item in viewer.list.found.items()] == [
        each.id for each in (DOUBTED, QUOTE, REPORTED, STRATEGY, FACT)
    ]
    assert viewer.found.progress.text() == "1 of 5 reviewed"


def test_a_source_can_be_opened_at_one_item(viewer):
    viewer.show_source(make_source(), EVERY, FACT.id)
    assert viewer.current == FACT


def test_accepting_goes_through_all_that_is_not_reviewed(viewer, qtbot):
    told = []
    viewer.changed.connect(told.append)
    press(qtbot, viewer, "aaaa")
    assert [item.id for item in told] == [DOUBTED.id, QUOTE.id, STRATEGY.id, FACT.id]
    assert all(item.review == "accepted" for item in told)
    assert viewer.found.progress.text() == "5 of 5 reviewed"


def test_what_is_accepted_is_marked_so_in_text_and_margin(viewer, qtbot):
    viewer.choose(DOUBTED.id)
    before = viewer.text.viewport().grab().toImage()
    press(qtbot, viewer, "a")
    viewer.choose(DOUBTED.id)
    marks = {span.evidence.id: span.evidence.review for _, span in viewer.text.marks.placed()}
    assert marks[DOUBTED.id] == "accepted"
    assert marks[FACT.id] == "new"
    assert viewer.text.viewport().grab().toImage() != before


def test_what_is_no_evidence_goes_and_the_next_comes(viewer, qtbot):
    with qtbot.waitSignal(viewer.rejected) as told:
        press(qtbot, viewer, "x")
    assert told.args == [DOUBTED.id]
    assert viewer.current == QUOTE
    assert DOUBTED not in viewer.evidence


def test_keys_go_on_back_and_skip_in_text_and_list(viewer, qtbot):
    press(qtbot, viewer, "j")
    assert viewer.current == QUOTE
    press(qtbot, viewer, "s")
    assert viewer.current == REPORTED
    press(qtbot, viewer, "kk", viewer.list)
    assert viewer.current == DOUBTED
    qtbot.keyClick(viewer.list, Qt.Key.Key_Down)
    assert viewer.current == QUOTE


def test_single_keys_are_letters_in_a_field(viewer, qtbot):
    line = viewer.review.quote.name_line
    line.setFocus()
    qtbot.keyClicks(line, "asx")
    assert line.text() == "asx"
    assert viewer.current == DOUBTED


@pytest.mark.parametrize(("key", "kind"), [("q", Quote), ("f", Fact), ("i", Initiative)])
def test_selected_words_are_captured_with_their_place(viewer, qtbot, key, kind):
    select(viewer, "emerging technologies")
    with qtbot.waitSignal(viewer.captured) as told:
        press(qtbot, viewer, key)
    made = told.args[0]
    assert isinstance(made, kind)
    assert TEXT[made.start : made.end] == made.text == "emerging technologies"
    assert made.paragraph == 2
    assert viewer.current == made
    assert viewer.text.selection[0] == viewer.text.selection[1]


def test_the_bar_under_a_selection_captures_too(viewer, qtbot):
    select(viewer, "emerging technologies")
    assert viewer.capture_bar.isVisible()
    pressed = viewer.capture_bar.findChildren(QAbstractButton)[1]
    with qtbot.waitSignal(viewer.captured) as told:
        qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert isinstance(told.args[0], Fact)
    assert not viewer.capture_bar.isVisible()


def test_the_bar_stands_under_the_selection_inside_the_text(viewer):
    select(viewer, "the first of its kind")
    bar = viewer.capture_bar.geometry()
    assert viewer.text.viewport().rect().contains(bar)
    assert bar.top() >= viewer.text.selection_rect().bottom()


def test_capturing_what_is_there_already_chooses_it(viewer, qtbot):
    told = []
    viewer.captured.connect(told.append)
    select(viewer, "“The UK is one of the top digital economies,”")
    press(qtbot, viewer, "q")
    assert not told
    assert viewer.current == QUOTE


def test_a_click_on_marked_words_chooses_them(viewer, qtbot):
    viewer.text.verticalScrollBar().setValue(0)
    cursor = viewer.text.textCursor()
    cursor.setPosition(viewer.text.offsets.to_qt(REPORTED.start) + 6)
    at = viewer.text.cursorRect(cursor).center()
    qtbot.mouseClick(viewer.text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert viewer.current == REPORTED


def test_a_click_on_a_mark_beside_the_text_chooses_its_item(viewer, qtbot):
    rect, span = next(iter(viewer.text.marks.placed()))
    qtbot.mouseClick(viewer.text.marks, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert viewer.current == span.evidence


def test_the_review_proves_the_words_and_says_the_doubt(viewer):
    card = viewer.review.card.accessibleName()
    assert f"Same as the source, characters {DOUBTED.start}–{DOUBTED.end}" in card
    assert "No reporting verb here." in viewer.review.doubt.text
    viewer.choose(QUOTE.id)
    assert not viewer.review.doubt.isVisible()


def test_words_that_are_not_the_source_s_are_told(viewer):
    altered = Fact(category="event", start=0, end=4, text="Altered", sentence=(0, 4), id="altered")
    viewer.show_source(make_source(), (altered,))
    assert "Not the source’s words" in viewer.review.card.accessibleName()


def test_a_speaker_is_offered_from_the_source_and_taken_whole(viewer, qtbot):
    chips = viewer.review.quote.offers
    assert [chip.text() for chip in chips] == ["Xu Xinchao, from para 3"]
    with qtbot.waitSignal(viewer.changed) as told:
        qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    speaker = told.args[0].speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Xu Xinchao", "deputy director", "BMSTC")


def test_speaker_role_organisation_and_date_are_corrected(viewer, qtbot):
    fields = viewer.review.quote
    for field, words in (
        (fields.name_line, "Wang Zhigang"),
        (fields.role, "minister"),
        (fields.organisation, "MOST"),
        (fields.said, "29 July 2020"),
    ):
        field.setFocus()
        field.setText(words)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    quote = current(viewer)
    assert isinstance(quote, Quote)
    assert (quote.speaker.name, quote.speaker.role, quote.speaker.organisation, quote.said) == (
        "Wang Zhigang",
        "minister",
        "MOST",
        "29 July 2020",
    )
    assert fields.credit.text() == "Wang Zhigang, minister, MOST"


def test_the_viewer_credits_whom_the_register_names(viewer):
    viewer.credit_as({QUOTE.speaker.name: "徐新超"})
    viewer.choose(QUOTE.id)
    assert viewer.review.quote.credit.text().startswith("徐新超")
    assert viewer.review.quote.name_line.text() == QUOTE.speaker.name


def test_an_emptied_speaker_is_nobody(viewer, qtbot):
    viewer.choose(QUOTE.id)
    line = viewer.review.quote.name_line
    line.clear()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    quote = current(viewer)
    assert isinstance(quote, Quote)
    assert quote.speaker == Speaker()
    assert viewer.review.quote.credit.text() == "Not attributed (article’s own words)"


def test_the_form_is_chosen_by_arrows(viewer, qtbot):
    qtbot.keyClick(viewer.review.quote.form, Qt.Key.Key_Left)
    quote = current(viewer)
    assert isinstance(quote, Quote)
    assert quote.form == "partial"


def test_another_kind_replaces_the_item(viewer, qtbot):
    told = []
    viewer.rejected.connect(told.append)
    with qtbot.waitSignal(viewer.captured) as made:
        qtbot.keyClick(viewer.review.kind, Qt.Key.Key_Right)
    assert told == [DOUBTED.id]
    assert isinstance(made.args[0], Fact)
    assert viewer.current == made.args[0]
    assert len(viewer.evidence) == len(EVERY)


def test_a_span_is_corrected_to_the_selected_words(viewer, qtbot):
    select(viewer, "system needs global support")
    assert viewer.review.respan.isVisible()
    with qtbot.waitSignals([viewer.rejected, viewer.captured]):
        qtbot.mouseClick(viewer.review.respan, Qt.MouseButton.LeftButton)
    assert current(viewer).text == "system needs global support"


def test_tags_are_added_and_taken_off(viewer, qtbot):
    row = viewer.review.tags
    field = row.findChild(QLineEdit)
    assert field is not None
    qtbot.mouseClick(row.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field, "contested")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert current(viewer).tags == ("contested",)
    qtbot.mouseClick(row.chips[0], Qt.MouseButton.LeftButton)
    assert current(viewer).tags == ()


def test_facts_and_initiatives_have_their_own_fields(viewer, qtbot):
    viewer.choose(STRATEGY.id)
    fields = viewer.review.initiative
    assert fields.isVisible()
    assert not viewer.review.quote.isVisible()
    fields.parties.setText("China; United Kingdom")
    qtbot.keyClick(fields.parties, Qt.Key.Key_Return)
    made = current(viewer)
    assert isinstance(made, Initiative)
    assert made.parties == ("China", "United Kingdom")
    viewer.choose(FACT.id)
    assert viewer.review.fact.isVisible()


def test_whose_claim_a_fact_is_can_be_said_and_taken_back(viewer, qtbot):
    viewer.choose(FACT.id)
    field = viewer.review.fact.claimant
    field.setText("Xu Xinchao")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    claimed = current(viewer)
    assert (claimed.speaker.name, claimed.doubt) == ("Xu Xinchao", "Claimed by Xu Xinchao")
    assert viewer.review.doubt.isVisible()
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (current(viewer).speaker, current(viewer).doubt) == (Speaker(), "")


def test_a_quote_made_a_fact_stays_its_speakers_claim():
    made = as_kind(QUOTE, "fact", make_source())
    assert isinstance(made, Fact)
    assert made.speaker == QUOTE.speaker


def test_the_list_says_under_a_name_what_is_said_of_it():
    told = replace(STRATEGY, statement="In 2017, they issued the Joint Strategy 𠮷")
    assert spoken(told).endswith("In 2017, they issued the Joint Strategy 𠮷")
    respanned = respan(told, make_source(), 0, TEXT.index(" enjoy"))
    assert isinstance(respanned, Initiative)
    assert respanned.statement == ""


def test_the_list_can_leave_out_what_is_reviewed(viewer):
    ticked = [action for action in viewer.found.findChild(QMenu).actions() if action.isChecked()]
    viewer.show_only_new(only=True)
    assert REPORTED not in viewer.list.found.items()
    assert not ticked[0].isChecked()
    viewer.show_only_new(only=False)
    assert REPORTED in viewer.list.found.items()
    assert ticked[0].isChecked()


def test_a_doubt_of_two_lines_is_never_seen_cut(viewer, qtbot):
    viewer.choose(FACT.id)
    qtbot.wait(50)
    viewer.choose(DOUBTED.id)  # nothing is painted until the event loop goes on
    words = next(each for each in viewer.findChildren(QLabel) if each.text() == viewer.review.doubt.text)
    assert words.text()
    assert words.height() >= words.heightForWidth(words.width()) > words.fontMetrics().height() * 1.5


def test_text_is_found_whatever_its_case_and_characters(viewer, qtbot):
    qtbot.keyClick(viewer, "f", Qt.KeyboardModifier.ControlModifier)
    bar = viewer.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "the uk")
    assert bar.count == 2
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    start, end = viewer.text.selection
    assert TEXT[start:end].lower() == "the uk"
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_what_is_found_is_offered_for_capture_once_the_keys_go_to_the_text_again(viewer, qtbot):
    viewer.activateWindow()
    qtbot.waitUntil(viewer.isActiveWindow)
    qtbot.keyClick(viewer, "f", Qt.KeyboardModifier.ControlModifier)
    field = viewer.find_bar.field
    qtbot.keyClicks(field, "emerging")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert TEXT[slice(*viewer.text.selection)] == "emerging"
    assert not viewer.capture_bar.isVisible()  # its keys would be typed into the line
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert viewer.capture_bar.isVisible()


def test_a_match_is_let_go_of_when_other_words_are_looked_for(viewer, qtbot):
    qtbot.keyClick(viewer, "f", Qt.KeyboardModifier.ControlModifier)
    field = viewer.find_bar.field
    qtbot.keyClicks(field, "emerging")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "zz")
    assert viewer.find_bar.count == 0
    start, end = viewer.text.selection
    assert start == end


def test_escape_lets_go_of_the_selection_then_closes(viewer, qtbot):
    select(viewer, "emerging")
    qtbot.keyClick(viewer.text, Qt.Key.Key_Escape)
    assert viewer.text.selection[0] == viewer.text.selection[1]
    with qtbot.waitSignal(viewer.closed):
        qtbot.keyClick(viewer.text, Qt.Key.Key_Escape)


def test_nothing_is_ever_loaded(viewer):
    assert viewer.text.loadResource(2, QUrl("http://example.org/x.png")) is None


def test_the_text_cannot_be_changed(viewer, qtbot):
    qtbot.keyClicks(viewer.text, "zzz")
    qtbot.keyClick(viewer.text, Qt.Key.Key_Delete)
    assert viewer.text.toPlainText() == TEXT


def test_what_is_known_of_the_source_says_how_we_know(viewer):
    facts = dict(facts_of(make_source()))
    assert facts["Publisher"] == "People's Daily Online (added by hand)"
    assert facts["Published"] == "31 Jul 2020"
    assert facts["Author"] == "Not stated"
    assert viewer.title_text == "People’s Daily Online, 31 July 2020"


def test_the_original_is_asked_for(viewer, qtbot):
    with qtbot.waitSignal(viewer.originalRequested) as told:
        viewer._pane.original_button.click()
    assert told.args == ["b" * 64]


def test_every_control_can_be_named_by_a_screen_reader(viewer):
    for widget in viewer.findChildren(QAbstractButton) + viewer.findChildren(QLineEdit):
        named = widget.accessibleName() or widget.text() or widget.toolTip() or _inner(widget)
        assert named or not widget.isVisibleTo(viewer), widget
    assert spoken(DOUBTED) == (
        "Quote, to check, the UK’s system needs global support, No reporting verb here, para 2"
    )


def _inner(widget: QWidget) -> bool:
    """Whether the widget is a part of one that is named, as the line of a combo box is."""
    parent = widget.parentWidget()
    return parent is not None and bool(parent.accessibleName())


def test_a_source_without_evidence_says_what_to_do(viewer):
    viewer.show_source(make_source(), ())
    assert viewer.current is None
    assert not viewer.review.accept.isEnabled()


def test_a_very_long_source_opens_and_scrolls_at_once(qtbot):
    paragraph = "科技创新合作 and the digital economy 𠮷 in both countries. " * 8
    text = "\n\n".join(paragraph for _ in range(2500))
    step = len(paragraph) + 2
    blocks = tuple(Block("paragraph", at, at + len(paragraph)) for at in range(0, len(text), step))
    widget = SourceText()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    widget.show()
    start = own_time()
    facts = [
        Fact(category="event", start=at, end=at + 40, text=text[at : at + 40], sentence=(at, at + 40), id=str(at))
        for at in range(0, len(text), step)
    ]
    widget.show_source(prepare(Source(SourceCard("d" * 64, "long.txt"), text, blocks), facts))
    widget.choose("0")
    widget.grab()
    widget.choose(facts[-1].id)
    widget.viewport().repaint()
    assert own_time() - start < 15  # it takes minutes where each paragraph asks for the whole layout
    assert widget.span_at(QPoint(-50, -50)) is None


def test_the_toast_goes_once_another_step_was_done_or_this_one_taken_back(viewer):
    viewer.review.rejected.emit()
    assert viewer.toast.isVisible()
    viewer.reviewing.undo()
    assert not viewer.toast.isVisible()
    viewer.review.rejected.emit()
    assert viewer.toast.isVisible()
    viewer.review.accepted.emit()
    assert not viewer.toast.isVisible()


def test_what_was_refused_comes_back_by_the_toast(viewer, qtbot):
    press(qtbot, viewer, "x")
    assert "Not evidence: the UK’s system" in viewer.toast.text
    undo = next(each for each in viewer.toast.findChildren(QAbstractButton) if each.text() == "Undo")
    with qtbot.waitSignal(viewer.captured) as told:
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert told.args == [DOUBTED]
    assert viewer.evidence == EVERY
    assert viewer.current == DOUBTED


def test_every_step_is_undone_and_redone(viewer, qtbot):
    press(qtbot, viewer, "ax")
    select(viewer, "emerging technologies")
    press(qtbot, viewer, "f")
    viewer.reviewing.set_kind("quote")
    after = viewer.evidence
    for _ in range(4):
        qtbot.keyClick(viewer.text, "z", Qt.KeyboardModifier.ControlModifier)
    assert sorted(viewer.evidence, key=lambda item: item.id) == sorted(EVERY, key=lambda item: item.id)
    for _ in range(4):
        viewer.reviewing.redo()
    assert viewer.evidence == after


def test_undoing_tells_what_differs(viewer, qtbot):
    press(qtbot, viewer, "a")
    with qtbot.waitSignal(viewer.changed) as told:
        viewer.reviewing.undo()
    assert told.args == [DOUBTED]
    viewer.reviewing.undo()
    assert viewer.evidence == EVERY


def test_what_is_captured_as_an_initiative_has_a_type_among_those_offered(viewer, qtbot):
    select(viewer, "emerging technologies")
    press(qtbot, viewer, "i")
    type_ = viewer.review.initiative.type
    assert type_.currentText() == "Other"
    assert type_.findText("Other") >= 0


def test_a_type_is_named_in_chinese_and_kept_as_it_was(qtbot):
    choose_language("zh-CN")
    try:
        fields = InitiativeFields()
        qtbot.addWidget(fields)
        fields.show_initiative(STRATEGY)
        assert fields.type_line.text() == "战略"
        with qtbot.waitSignal(fields.edited) as told:
            fields.year.setText("2018")
            fields.year.editingFinished.emit()
        assert told.args[0].type == "strategy"
        with qtbot.waitSignal(fields.edited) as told:
            fields.type_line.setText("联合实验室")
            fields.type_line.editingFinished.emit()
        assert told.args[0].type == "联合实验室"
    finally:
        choose_language("en")


def test_what_is_known_of_the_source_stays_open_until_it_is_closed(viewer, qtbot):
    qtbot.keyClick(viewer._pane.info, Qt.Key.Key_Space)
    (facts,) = viewer.findChildren(SourceFacts)
    qtbot.waitUntil(facts.isVisible)
    gc.collect()
    assert facts.isVisible()
    assert "People's Daily Online" in facts.accessibleName()
    with qtbot.waitSignal(facts.destroyed):
        qtbot.keyClick(facts, Qt.Key.Key_Escape)


def test_a_source_without_a_day_is_called_by_its_title(viewer):
    source = make_source()
    undated = replace(source.card.metadata, published=None, title="Trade")
    viewer.show_source(replace(source, card=replace(source.card, metadata=undated)), EVERY)
    assert viewer.title_text == "Trade"
