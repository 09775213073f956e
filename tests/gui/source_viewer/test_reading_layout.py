"""How a source's text is laid out: all stands where Qt would put it, and only what is seen is laid."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefwright.model.evidence import Fact
from briefwright.model.source import Block, Source, SourceCard
from briefwright.ui.fonts import font, interface_pixels
from briefwright.ui.source_viewer.find_bar import FindBar
from briefwright.ui.source_viewer.prepared import prepare
from briefwright.ui.source_viewer.reading_layout import ABOVE, BLANK, LEADING
from briefwright.ui.source_viewer.source_text import SourceText

KINDS = (
    "Words of both countries, spoken by Dr Jane Hill, director of the Bristol Institute, in that summer.",
    "中国科学技术部和英国科学、创新与技术部签署了合作协议，双方将在清洁能源和健康领域开展研究，并且共同出资建设实验室。",
    "שלום עולם, this one is read from the right, and is long enough to be broken across two lines or even three.",
    "A\tTab, 😀 and e\u0301; " + "x" * 150,
    "",
    "Short.",
)


def source_of(paragraphs: list[str]) -> Source:
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Source(SourceCard("d" * 64, "text.txt"), "\n\n".join(paragraphs), tuple(blocks))


@pytest.fixture
def shown(qtbot):
    """Shows paragraphs in a text of its own."""

    def show(paragraphs: list[str], evidence=()) -> SourceText:
        made = SourceText()
        qtbot.addWidget(made)
        made.resize(760, 700)
        made.show()
        made.show_source(prepare(source_of(paragraphs), evidence))
        return made

    return show


def as_qt_lays_it(text: str, width: float, qtbot) -> QTextEdit:
    """The same text and lines in the same width, left to Qt."""
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setFrameShape(QTextEdit.Shape.NoFrame)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.document().setDocumentMargin(0)
    made.setFont(font("reading"))
    made.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
    made.setLineWrapColumnOrWidth(round(width))
    made.show()
    made.setPlainText(text)
    block = made.document().begin()
    while block.isValid():
        lines = QTextBlockFormat()
        share = LEADING if block.length() > 1 else BLANK
        lines.setLineHeight(round(interface_pixels() * share), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(block).setBlockFormat(lines)
        block = block.next()
    return made


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_every_letter_stands_where_qt_puts_it(shown, qtbot):
    text = shown(list(KINDS) * 3)
    other = as_qt_lays_it(text.toPlainText(), text.document().pageSize().width(), qtbot)
    ours, theirs = text.textCursor(), other.textCursor()
    units = text.document().characterCount()
    assert other.document().characterCount() == units
    seen = set()
    for place in range(0, units, 7):
        ours.setPosition(place)
        theirs.setPosition(place)
        a, b = text.cursorRect(ours), other.cursorRect(theirs).translated(0, ABOVE)
        assert (a.left(), a.top(), a.height()) == (b.left(), b.top(), b.height()), place
        seen.add(a.top())
        if not ours.block().text():  # Qt's blank lines are lower than their cursor: which one a point hits is open
            continue
        assert (
            text.cursorForPosition(a.center()).position()
            == other.cursorForPosition(b.center() - QPoint(0, ABOVE)).position()
        )
    assert len(seen) > 3 * len(KINDS)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_long_text_keeps_few_lines_and_its_reader_keeps_the_place(shown):
    paragraphs = [f"{number}. {KINDS[number % 4]}" for number in range(5_000)]
    facts = [
        Fact(category="event", start=block.start, end=block.start + 3, text="", sentence=(0, 0), id=str(number))
        for number, block in enumerate(source_of(paragraphs).blocks)
    ]
    text = shown(paragraphs, facts)
    bar = text.verticalScrollBar()
    for number in (3_000, 4_990, 20, 2_500):
        text.choose(str(number))
        text.grab()
        numbers = [block.blockNumber() // 2 for block, _corner in text.visible_blocks()]
        assert number in numbers
        for (one, above), (_next, below) in pairwise(text.visible_blocks()):
            high = one.layout().lineCount() * round(interface_pixels() * (LEADING if one.length() > 1 else BLANK))
            assert below.y() - above.y() == high
    for width in (560, 900, 760):
        first = next(iter(text.visible_blocks()))[0].blockNumber()
        text.resize(width, 700)
        assert next(iter(text.visible_blocks()))[0].blockNumber() == first
    for step in range(0, bar.maximum(), bar.maximum() // 150):
        bar.setValue(step)
    bar.setValue(bar.maximum())
    assert bar.value() == bar.maximum()
    assert [block.blockNumber() for block, _corner in text.visible_blocks()][-1] == text.document().blockCount() - 1
    laid, block = 0, text.document().begin()
    while block.isValid():
        laid += bool(block.layout().lineCount())
        block = block.next()
    assert laid < 1_000


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_what_is_found_is_marked_where_one_looks_and_nowhere_else(shown, qtbot):
    text = shown([f"{number}. {KINDS[0]}" for number in range(2_000)])
    bar = FindBar(text)
    qtbot.addWidget(bar)
    plain = text.grab().toImage()
    bar.field.setText("Jane")
    assert text.grab().toImage() != plain
    laid = sum(bool(text.document().findBlockByNumber(number).layout().lineCount()) for number in range(3_000))
    assert laid < 100
    bar.go(-1)
    assert text.textCursor().selectedText() == "Jane"
    bar.close_bar()
    text.clear_selection()
    text.verticalScrollBar().setValue(0)
    assert text.grab().toImage() == plain
