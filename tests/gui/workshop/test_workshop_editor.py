"""The body's editor: steps, marks, colours, and completion of what a template knows."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from workshop_templates import BODY, opened, own_template, settle

from briefwright.model.template import Template, TemplateField, TemplateSection
from briefwright.ui.fonts import scaled
from briefwright.ui.workshop.proposals import imports, propose
from briefwright.ui.workshop.vocabulary import vocabulary

TEMPLATE = Template(
    "t",
    "T",
    fields=(TemplateField("title", "Title"), TemplateField("place", "Place")),
    sections=(TemplateSection("points_to_make", "Points to make"), TemplateSection("aims", "Aims")),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


def proposed(before, after=" }}"):
    return [p.word for p in propose(before, after, TEMPLATE, vocabulary()).proposals]


@pytest.fixture
def workshop(qtbot, workspace):
    return opened(qtbot, workspace, own_template(workspace.folders))


@pytest.fixture
def editor(workshop):
    made = workshop.centre.editor
    made.setFocus()
    made.moveCursor(QTextCursor.MoveOperation.End)
    return made


def test_nothing_is_proposed_outside_tags_and_in_comments():
    assert proposed("sections.") == []
    assert proposed("{# sections.") == []


def test_sections_follow_their_dot():
    assert proposed("{{ sections.") == ["points_to_make", "aims", "annexes"]
    assert proposed("{% for item in sections.po") == ["points_to_make"]


def test_a_word_that_is_whole_is_not_proposed_again():
    assert proposed("{{ sections.aims") == []


def test_filters_follow_the_bar_and_fields_a_bare_beginning():
    assert "bullets" in proposed("{{ sections.aims | ")
    assert proposed("{{ pl")[0] == "place"
    assert proposed("{{ fields.") == ["title", "place"]


def test_what_an_item_or_section_of_a_loop_has():
    assert "quoted" in proposed("{% for each in sections.aims %}{{ each.", " }}{% endfor %}")
    assert "title" in proposed("{% for part in sections %}{{ part.", " }}{% endfor %}")
    assert "title" in proposed("{{ sections.aims.")
    assert "index" in proposed("{% for x in sections %}{{ loop.")
    assert proposed("{{ nobody.") == []


def test_files_and_their_layouts_in_an_import_with_straight_or_curly_quotes():
    assert "layouts.md.j2" in proposed('{% from "')
    assert proposed("{% from “fro", "” %}") == ["front.md.j2"]
    assert "bullets" in proposed("{% from “layouts.md.j2” import ", " %}")
    assert "bullets" not in proposed("{% from 'layouts.md.j2' import bullets, ", " %}")


def test_statements_begin_a_tag():
    assert "for" in proposed("{% ", " %}")
    assert proposed("{% for item ", " %}") == ["in"]
    assert proposed("{% endfor ", "%}") == []


def test_a_layout_that_is_not_imported_says_where_it_is_from():
    found = propose('{% from "layouts.md.j2" import bullets %}{{ b', " }}", TEMPLATE, vocabulary()).proposals
    by_word = {p.word: p for p in found}
    assert by_word["bullets"].file == ""
    assert by_word["biographies"].file == "people.md.j2"
    assert imports("{% from “a.md.j2” import one, two %}") == {"one": "a.md.j2", "two": "a.md.j2"}


def test_completion_opens_while_one_types_and_enter_takes_it(qtbot, workshop, editor):
    qtbot.keyClicks(editor, "{{ sections.point")
    completion = workshop.centre.completion
    assert completion.words() == ("points_to_make", "points_they_raise")
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.body.endswith("{{ sections.points_they_raise }}")
    assert completion.words() == ()


def test_escape_closes_the_list_and_leaves_the_text(qtbot, workshop, editor):
    qtbot.keyClicks(editor, "{{ ti")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert workshop.centre.completion.words() == ()
    assert editor.body.endswith("{{ ti }}")
    qtbot.keyClick(editor, Qt.Key.Key_Space, CONTROL)
    assert "title" in workshop.centre.completion.words()


def test_taking_a_layout_adds_it_to_the_import(qtbot, workshop, editor):
    qtbot.keyClicks(editor, "{{ agen")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.body.startswith('{% from "tables.md.j2" import agenda %}\n')
    qtbot.keyClicks(editor, "(sections.aims) }}{{ key_f")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert "import bullets, quotations, key_facts %}" in editor.body


@pytest.mark.parametrize(
    "typed", ["{{ title }}", "{% if title %}", "{# a remark #}", "{%- if title -%}", "{{title}}"]
)
def test_a_tag_typed_in_full_stands_as_it_was_typed(qtbot, editor, typed):
    qtbot.keyClicks(editor, typed)
    assert editor.body == BODY + typed


def test_a_tag_opened_before_other_words_gets_no_end(qtbot, editor):
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "{{")
    assert editor.body == "{{" + BODY


def test_a_tag_that_is_not_closed_is_told_where_it_begins(qtbot, workshop, editor):
    editor.setPlainText("# {{ title\n\nText {% if title %}x{% endif %}\n")
    settle(qtbot, workshop)
    problem = workshop.centre.problems.problems[0]
    assert (problem.line, problem.message) == (1, "the tag “{{” is not closed")


def test_typing_is_one_step_and_a_new_line_begins_another(qtbot, workshop, editor):
    qtbot.keyClicks(editor, "One")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "Two")
    workshop.draft.steps.undo()
    assert editor.body == f"{BODY}One\n"
    workshop.draft.steps.undo()
    workshop.draft.steps.undo()
    assert editor.body == BODY
    assert not workshop.dirty
    qtbot.keyClick(editor, Qt.Key.Key_Y, CONTROL)
    assert editor.body == f"{BODY}One"


def test_every_line_stands_apart_however_it_came_there(qtbot, workshop, editor):
    def heights():
        document = editor.document()
        blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
        tops = [document.documentLayout().blockBoundingRect(block).top() for block in blocks]
        return {round(below - above) for above, below in pairwise(tops)}

    apart = {scaled(21)}
    assert heights() == apart
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.clipboard().setText("Pasted\n\nlines\n")
    editor.paste()
    assert heights() == apart
    while workshop.dirty:
        workshop.draft.steps.undo()
    assert editor.body == BODY
    assert heights() == apart
    editor.selectAll()
    editor.cut()
    workshop.draft.steps.undo()
    assert heights() == apart


def test_what_is_copied_is_plain_text_and_what_is_pasted_becomes_it(editor):
    editor.selectAll()
    editor.copy()
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == BODY
    assert not copied.hasHtml()
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    QApplication.clipboard().setMimeData(rich)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.paste()
    assert editor.body == f"{BODY}bold"
    assert not editor.textCursor().charFormat().font().bold()


def test_a_number_stands_beside_the_first_row_of_its_line(qtbot, editor):
    editor.setPlainText("x" * 400 + "\nsecond\n")
    (first, above), (second, below), *_ = editor.lines_shown(0, editor.viewport().height())
    assert (first, second) == (1, 2)
    assert above.height() > 2 * scaled(21)
    assert above.bottom() <= below.top()
    cursor = QTextCursor(editor.document().findBlockByNumber(1))
    assert below.top() < editor.cursorRect(cursor).center().y() < below.bottom()


def test_a_tag_that_closed_itself_is_undone_with_what_was_typed(qtbot, workshop, editor):
    qtbot.keyClicks(editor, "{{ ")
    workshop.draft.steps.undo()
    assert editor.body == BODY


def test_form_and_body_share_one_row_of_steps(qtbot, workshop, editor):
    qtbot.keyClicks(editor, "One")
    workshop.structure.list.moved.emit("objectives", 2)
    assert workshop.bar.undo.toolTip() == "Undo: Move section"
    qtbot.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert editor.body == BODY


def test_the_cursor_stays_where_it_is_when_the_body_changes_elsewhere(workshop, editor):
    place = editor.textCursor().block().text()
    editor.go_to(6)
    at = editor.textCursor().blockNumber()
    workshop.draft.rename_section("points_they_raise", "their_points")
    assert editor.textCursor().blockNumber() == at
    assert place == ""


def test_no_break_spaces_and_wide_characters_survive(qtbot, workshop, editor):
    text = "6\u00a0August 🧪 {{ sections.objectives }} 🧪 {{ title }}\n"
    editor.setPlainText(text)
    assert workshop.draft.package.body == text
    workshop.draft.rename_section("objectives", "aims")
    assert editor.body == "6\u00a0August 🧪 {{ sections.aims }} 🧪 {{ title }}\n"
    assert editor.document().toRawText().replace("\u2029", "\n") == editor.body


def test_tags_are_coloured_by_what_their_words_are(editor):
    block = editor.document().findBlockByNumber(1)
    colours = {f.format.foreground().color().name() for f in block.layout().formats()}
    assert len(colours) == 3
    heading = editor.document().findBlockByNumber(4).layout().formats()
    assert heading[0].format.font().bold()


def test_a_line_with_an_error_is_tinted_and_its_number_too(qtbot, workshop, editor):
    from briefwright.ui.theme import tokens

    editor.setPlainText(BODY.replace("sections.objectives", "sections.objective"))
    settle(qtbot, workshop)
    editor.verticalScrollBar().setValue(0)
    rect = dict(editor.lines_shown(0, editor.viewport().height()))[6]
    shot = editor.grab().toImage()
    ratio = shot.devicePixelRatio()
    for x in (3, editor.width() - 30):
        assert (
            shot.pixelColor(round(x * ratio), round((rect.top() + 3) * ratio)).name()
            == tokens().danger_tint.lower()
        )


def test_words_are_found_by_keyboard_round_and_round(qtbot, workshop, editor):
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(editor, Qt.Key.Key_F, CONTROL)
    bar = workshop.centre.find_bar
    assert bar.words.hasFocus()
    qtbot.keyClicks(bar.words, "quotations")
    assert bar.count == "1 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    assert bar.count == "1 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count == "2 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "quotations"
    assert not bar.isVisible()


def test_words_that_are_not_there_are_told(qtbot, workshop, editor):
    workshop.centre.find_words()
    qtbot.keyClicks(workshop.centre.find_bar.words, "nowhere")
    assert workshop.centre.find_bar.count == "Not found"


def test_tab_leaves_the_editor(qtbot, editor):
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()
