"""Much that was found in a source: chosen and in sight whenever it is seen."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication

from briefwright.model.evidence import Fact, Quote, evidence_id
from briefwright.model.source import Block, Source, SourceCard, SourceMetadata
from briefwright.ui.source_viewer.found_list import EVIDENCE, FoundList
from briefwright.ui.source_viewer.viewer import SourceViewer

MANY = 400
LINE = "The programme cost 20 million pounds."
TEXT = "\n\n".join([LINE] * MANY)


def fact(number: int) -> Fact:
    start = number * (len(LINE) + 2)
    end = start + len(LINE)
    made = evidence_id("c" * 64, "fact", start, end)
    return Fact(
        start=start, end=end, text=LINE, sentence=(start, end), paragraph=number + 1, id=made, category="figure"
    )


FACTS = tuple(fact(number) for number in range(MANY))
SOURCE = Source(
    SourceCard("c" * 64, "long.txt", SourceMetadata(language="en")),
    TEXT,
    tuple(Block("paragraph", fact.start, fact.end) for fact in FACTS),
)


class Painted(QObject):
    """Notes which item is chosen and in sight whenever the list is painted."""

    def __init__(self, found: FoundList) -> None:
        super().__init__(found)
        self.found = found
        self.seen = []
        found.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.seen.append(chosen_in_sight(self.found))
        return False


def chosen_in_sight(found: FoundList) -> str:
    index = found.currentIndex()
    in_sight = index.isValid() and found.viewport().rect().contains(found.visualRect(index))
    return index.data(EVIDENCE).id if in_sight else ""


@pytest.fixture
def viewer(qtbot) -> SourceViewer:
    made = SourceViewer()
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform cannot
def test_a_long_list_is_first_seen_with_its_item_chosen_and_in_sight(viewer, qtbot):
    painted = Painted(viewer.list)
    viewer.show_source(SOURCE, FACTS, FACTS[300].id)
    assert viewer.current == FACTS[300]
    qtbot.waitUntil(lambda: bool(painted.seen))
    assert set(painted.seen) == {FACTS[300].id}
    painted.seen.clear()
    viewer.press("A")
    qtbot.waitUntil(lambda: bool(painted.seen))
    assert set(painted.seen) == {FACTS[301].id}


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_only_the_row_under_the_pointer_looks_hovered(viewer, qtbot):
    viewer.show_source(SOURCE, FACTS, FACTS[300].id)
    shown = viewer.list
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().value() - 20)  # a row is half in view at the top
    plain = shown.viewport().grab().toImage()
    row = shown.visualRect(shown.found.index(shown.indexAt(QPoint(9, 200)).row()))
    for kind, place in ((QEvent.Type.HoverMove, row.center()), (QEvent.Type.HoverLeave, QPoint(-1, -1))):
        event = QHoverEvent(kind, QPointF(place), QPointF(place), QPointF(place))
        QApplication.sendEvent(shown.viewport(), event)
        if kind == QEvent.Type.HoverMove:
            hovered = shown.viewport().grab().toImage()
            assert hovered.copy(row) != plain.copy(row)
            above = QRect(0, 0, row.width(), row.top())
            assert hovered.copy(above) == plain.copy(above)
    assert shown.viewport().grab().toImage() == plain


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_keys_pass_over_headings(viewer, qtbot):
    quote = Quote(
        form="direct", start=0, end=3, text="The", sentence=(0, 3), id=evidence_id("c" * 64, "quote", 0, 3)
    )
    viewer.show_source(SOURCE, (quote, *FACTS), quote.id)
    assert [viewer.list.found.is_heading(row) for row in range(4)] == [True, False, True, False]
    qtbot.keyClick(viewer.list, Qt.Key.Key_Down)
    assert viewer.current == FACTS[0]
    qtbot.keyClick(viewer.list, Qt.Key.Key_Up)
    assert viewer.current == quote
    qtbot.keyClick(viewer.list, Qt.Key.Key_End)
    assert viewer.current == FACTS[-1]
    for _ in range(2):
        qtbot.keyClick(viewer.list, Qt.Key.Key_Home)
        assert viewer.current == quote
    qtbot.keyClick(viewer.list, Qt.Key.Key_Up)
    assert viewer.current == quote


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_keys_that_come_before_a_long_list_is_painted_count(viewer):
    viewer.show_source(SOURCE, FACTS, FACTS[10].id)
    for _ in range(3):
        viewer.press("S")
    assert chosen_in_sight(viewer.list) == viewer.current.id == FACTS[13].id
    viewer.press("K")
    assert chosen_in_sight(viewer.list) == FACTS[12].id
