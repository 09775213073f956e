"""Own words use the width they have, also where the editor was narrow when its text came."""

from PySide6.QtWidgets import QWidget

from briefwright.ui.panes.outline.words_edit import WordsEdit

WORDS = "We agree. The digital economy is where we would start, and there is more to say about it."


def test_words_that_were_set_in_a_narrow_editor_fill_a_wide_one(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(700, 200)
    edit = WordsEdit(pane)
    edit.grown.connect(lambda: edit.setGeometry(0, 0, pane.width(), edit.height()))
    edit.show_text(WORDS)
    pane.show()
    for width in (120, 449, 700, 449):
        edit.setGeometry(0, 0, width, edit.height())
        assert edit.document().textWidth() == edit.viewport().width()
        assert edit.height() >= edit.document().size().height()
