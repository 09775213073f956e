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
    paragraphs = [PARAGRAPH.format(n=number) for number in range(PARAGRAPHS)]
    text = "\n\n".join(paragraphs)
    card = SourceCard("e" * 64, "long.txt", SourceMetadata(published="2024-05-01", language="en"))
    blocks, evidence, at = [], [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        blocks.append(Block("paragraph", at, at + len(paragraph)))
        evidence += items(card.id, text, at, paragraph, number)
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

    opened_anew()
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
        assert paused(qtbot, act, lambda: True) < LONGEST
    assert len(viewer.evidence) > 2 * PARAGRAPHS - 9
    assert {item.review for item in viewer.evidence} == {"new", "accepted"}
