"""What a source that is shown no more held is freed bit by bit, and nothing of the one that is shown."""

from weakref import WeakSet

from PySide6.QtCore import QObject

from briefwright.model.evidence import Fact, evidence_id
from briefwright.model.source import Block, Source, SourceCard
from briefwright.ui.source_viewer.letting_go import LettingGo
from briefwright.ui.source_viewer.viewer import SourceViewer


class Value:
    """Something whose end can be seen."""


def test_what_is_let_go_is_freed_in_turns_and_not_at_once(qtbot):
    alive = WeakSet()
    listed, named = [Value() for _ in range(3_000)], {number: Value() for number in range(3_000)}
    alive.update([*listed, *named.values()])
    home = QObject()
    letting_go = LettingGo(home)
    letting_go.let_go(listed, named)
    letting_go.let_go([])
    assert len(alive) == 6_000
    qtbot.waitUntil(lambda: not alive)
    assert (listed, named) == ([], {})


def source_of(name: str, count: int) -> tuple[Source, tuple[Fact, ...]]:
    """A source of so many paragraphs, in each of which something was found."""
    words = "Fifty laboratories were opened."
    text = "\n\n".join([words] * count)
    starts = [number * (len(words) + 2) for number in range(count)]
    card = SourceCard(name * 64, f"{name}.txt")
    blocks = tuple(Block("paragraph", start, start + len(words)) for start in starts)
    spans = [(start, start + len(words)) for start in starts]
    found = tuple(
        Fact(
            category="event",
            start=start,
            end=end,
            text=words,
            sentence=(start, end),
            id=evidence_id(card.id, "fact", start, end),
        )
        for start, end in spans
    )
    return Source(card, text, blocks), found


def test_another_source_takes_the_place_of_one_and_lets_go_of_its_evidence(qtbot):
    viewer = SourceViewer()
    qtbot.addWidget(viewer)
    viewer.show()
    viewer.show_source(*source_of("a", 300))
    before, spans = viewer.reviewing.found, viewer.text.spans
    other, found = source_of("b", 200)
    for _ in range(2):  # another one, then the same again
        viewer.show_source(other, found)
        assert len(before.items) == len(before.places)
        qtbot.waitUntil(lambda: not (before.items or spans.by_block or before.every or before.new))  # noqa: B023
        assert viewer.evidence == found
        assert viewer.list.model().rowCount() == len(found) + 1
        before, spans = viewer.reviewing.found, viewer.text.spans
    viewer.press("A")
    assert viewer.reviewing.counts == (1, 200)
