"""The event loop goes on while one opens, reads and reviews a source of a hundred pages."""

from itertools import count

import pytest
from msgspec.structs import replace
from pulse import LONGEST, paused
from PySide6.QtCore import Qt

from briefwright.model.evidence import Evidence, Fact, Quote, Speaker, evidence_id
from briefwright.model.source import Block, Ingested, Source, SourceCard, SourceMetadata

PARAGRAPH = (
    "“We will open {n} laboratories,” said Dr Jane Hill, director of the Bristol Institute. The programme cost "
    "{n} million pounds, and brought together researchers of both countries who work on clean energy and health."
)
PARAGRAPHS = 1_500
"""At fifteen a page."""


@pytest.fixture
def long_source(bench, window) -> Source:
    """A source of a hundred pages, with two items in each paragraph."""
    return added(window, "e" * 64, PARAGRAPHS, 1)


@pytest.fixture
def register(bench, window) -> Source:
    """A source of a million letters in five thousand paragraphs, of which every second has two items."""
    return added(window, "f" * 64, 5_000, 2)


def added(window, name: str, count: int, step: int) -> Source:
    """Put a source of so many paragraphs into the library, with items in one of so many."""
    paragraphs = [PARAGRAPH.format(n=number) for number in range(count)]
    text = "\n\n".join(paragraphs)
    card = SourceCard(name, f"{name[:3]}.txt", SourceMetadata(published="2024-05-01", language="en"))
    blocks, evidence, at = [], [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        evidence += items(card.id, text, at, paragraph, number) if number % step == 0 else []
        at += len(paragraph) + 2
    source = Source(card, text, tuple(blocks))
    window.workspace.library.add_source(Ingested(source, tuple(evidence)), text.encode())
    return source


def items(source: str, text: str, at: int, paragraph: str, number: int) -> list[Evidence]:
    """A quote and a fact of a paragraph that begins at `at`."""
    told = paragraph.index("The programme")
    spans = ((at + 1, at + paragraph.index(",”") + 1), (at + told, at + len(paragraph)))
    fields = [
        {
            "start": a,
            "end": b,
            "text": text[a:b],
            "sentence": (a, b),
            "paragraph": number,
            "id": evidence_id(source, kind, a, b),
        }
        for kind, (a, b) in zip(("quote", "fact"), spans, strict=True)
    ]
    doubt = {"confidence": 0.4, "doubt": "no reporting verb here"} if number % 3 == 0 else {}
    speaker = Speaker("Dr Jane Hill", "director", "Bristol Institute", "explicit")
    return [Quote(form="direct", speaker=speaker, **fields[0]), Fact(category="figure", **fields[1], **doubt)]


def forgotten(window) -> None:
    """As before a source was ever opened."""
    room, window._reading_room = window._reading_room, None
    if room is not None:
        window.stack.removeWidget(room)
        room.deleteLater()


@pytest.mark.usefixtures("as_if_fresh")
def test_the_first_source_opens_without_a_pause(bench, window, qtbot):
    found = bench.evidence.model.found(0)

    def act() -> None:
        forgotten(window)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)

    assert paused(qtbot, act, lambda: window.reading_room.isVisible()) < LONGEST  # noqa: PLW0108 - it is made anew
    assert window.reading_room.viewer.current == found.evidence


@pytest.mark.usefixtures("as_if_fresh")
def test_a_source_of_a_hundred_pages_is_read_and_reviewed_without_a_pause(bench, window, long_source, qtbot):
    library, reading = window.workspace.library, window.commands.evidence
    first, *_, last = library.evidence_of(long_source.card.id)

    def opened_anew() -> None:
        window.reading_room.viewer.reviewing.source = None  # else it knows the text already
        reading.open_source(long_source.card.id, first.id)

    def opened() -> bool:
        return not window.reading_room.opening.busy and window.reading_room.isVisible()

    opened_anew()
    qtbot.waitUntil(opened)
    viewer = window.reading_room.viewer
    text = viewer.text

    def captured() -> None:
        end = viewer.current.end
        text.select(end + 2, end + 30)
        qtbot.keyClicks(text, "f")

    years = count(2001)

    def corrected() -> None:
        told = replace(window.reading_room.viewer.reviewing.source.card.metadata, published=f"{next(years)}-05-01")
        window.reading_room._put_details(long_source.card.id, told)
        qtbot.waitUntil(lambda: not window.writing.busy, timeout=10_000)

    for act in (
        corrected,
        opened_anew,
        lambda: viewer.choose(last.id),
        lambda: viewer.choose(first.id),
        lambda: qtbot.keyClicks(text, "a"),
        lambda: qtbot.keyClicks(text, "s"),
        lambda: qtbot.keyClicks(text, "x"),
        captured,
        lambda: qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        lambda: qtbot.keyClick(text, Qt.Key.Key_PageDown),
        lambda: window.resize(window.width() - 40, window.height()),
    ):
        assert paused(qtbot, act, opened) < LONGEST
    assert len(viewer.evidence) > 2 * PARAGRAPHS - 9
    assert {item.review for item in viewer.evidence} == {"new", "accepted"}


@pytest.mark.usefixtures("as_if_fresh")
def test_a_million_letters_are_opened_turned_and_looked_through_without_a_pause(bench, window, register, qtbot):
    reading, status = window.commands.evidence, []
    first, *_, last = window.workspace.library.evidence_of(register.card.id)
    room = window.reading_room
    room.opening.began.connect(lambda: status.append(window.status._work()._text.text()))

    def opened() -> bool:
        return not room.opening.busy and room.isVisible()

    def opened_at_the_end() -> None:
        room.viewer.reviewing.source = None  # else it knows the text already
        reading.open_source(register.card.id, last.id)

    assert paused(qtbot, opened_at_the_end, opened) < LONGEST
    assert set(status) == {"Opening the source…"}
    viewer, text = room.viewer, room.viewer.text
    assert viewer.current == last
    assert text.toPlainText() == register.text
    numbers = {block.blockNumber() for block, _corner in text.visible_blocks()}
    assert text._spans.block_at(text._spans.of(last.id).start) in numbers
    for act in (
        lambda: viewer.choose(first.id),
        lambda: viewer.choose(last.id),
        lambda: qtbot.keyClicks(text, "a"),
        lambda: qtbot.keyClicks(text, "x"),
        lambda: viewer.find_bar.field.setText("Bristol"),
        lambda: viewer.find_bar.go(-1),
        viewer.find_bar.close_bar,
        lambda: viewer.show_only_new(only=True),
        lambda: viewer.show_only_new(only=False),
        lambda: window.resize(window.width() - 40, window.height()),
        lambda: text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 3),
    ):
        assert paused(qtbot, act, opened) < LONGEST
    assert len(viewer.evidence) < 5_000


def test_of_two_long_sources_the_last_asked_for_is_opened_and_one_can_be_left(bench, window, register, qtbot):
    other = added(window, "a" * 64, 1_200, 1)
    room, open_source = window.reading_room, window.commands.evidence.open_source
    open_source(register.card.id, "")
    open_source(other.card.id, "")
    qtbot.waitUntil(lambda: not room.opening.busy, timeout=10_000)
    assert room.source_id == other.card.id
    assert room.viewer.text.text == other.text
    open_source(register.card.id, "")
    window.status.cancelAsked.emit()
    assert not room.opening.busy
    qtbot.wait(300)
    assert room.source_id == other.card.id
