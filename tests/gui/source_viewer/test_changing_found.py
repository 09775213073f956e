"""What a review keeps of a source's evidence is after each change what it would be if it were made anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtGui import QFont

from briefwright.model.evidence import Evidence, Fact, Quote, Speaker, evidence_id
from briefwright.model.source import Block, Source, SourceCard
from briefwright.ui.source_viewer.candidates import NamedSpeakers
from briefwright.ui.source_viewer.highlights import Spans
from briefwright.ui.source_viewer.offsets import Offsets
from briefwright.ui.source_viewer.paper import Paper
from briefwright.ui.source_viewer.prepared import prepare
from briefwright.ui.source_viewer.review_order import ReviewOrder

TEXT = "\n".join("𠮷 words of it" for _ in range(12))
NAMES = (None, "Jane Hill", "Tom Jones", "Xu Xinchao")


def item(kind: str, start: int, length: int, name: str | None, *, doubted: bool, accepted: bool) -> Evidence:
    end = start + length
    fields = {
        "start": start,
        "end": end,
        "text": TEXT[start:end],
        "sentence": (start, end),
        "id": evidence_id("s" * 64, kind, start, end),
        "confidence": 0.3 if doubted else 0.9,
        "review": "accepted" if accepted else "new",
    }
    speaker = Speaker(name, basis="explicit" if name else "none")
    return Quote(form="direct", speaker=speaker, **fields) if kind == "quote" else Fact(category="event", **fields)


ITEMS = st.builds(
    item,
    st.sampled_from(("quote", "fact")),
    st.integers(0, 120),
    st.integers(1, 40),
    st.sampled_from(NAMES),
    doubted=st.booleans(),
    accepted=st.booleans(),
)


def lanes(spans: Spans) -> dict[int, list[tuple]]:
    return {
        number: sorted((span.evidence.id, span.start, span.end, span.lane) for span in block)
        for number, block in spans.by_block.items()
    }


@given(st.lists(ITEMS, max_size=12), st.lists(ITEMS, max_size=12), st.data())
def test_changes_lead_where_a_new_beginning_would(first, further, data):
    held = {each.id: each for each in first}
    offsets = Offsets(TEXT)
    every, new = ReviewOrder(held.values()), ReviewOrder(held.values(), only_new=True)
    spans, speakers = Spans(TEXT, offsets, held.values()), NamedSpeakers(held.values())
    changes = [(held.get(each.id), each) for each in {each.id: each for each in further}.values()]
    changes += [(after, replace(after, review="accepted")) for _before, after in changes[:3]]
    gone = data.draw(st.lists(st.sampled_from(first), unique=True)) if first else []
    for before, after in (*changes, *((each, None) for each in gone)):
        before = held.pop(before.id, None) if before is not None else None  # noqa: PLW2901 - as it is by now
        if after is not None:
            held[after.id] = after
        for kept in (every, new, spans, speakers):
            kept.replace(before, after)
    assert every.ids() == ReviewOrder(held.values()).ids()
    assert new.ids() == ReviewOrder(held.values(), only_new=True).ids()
    assert lanes(spans) == lanes(Spans(TEXT, offsets, held.values()))
    for each in held.values():
        offered = [(one.speaker.name, one.paragraph) for one in speakers.near(each)]
        assert {name for name, _ in offered} == named(held, each)
        assert each.id == every.id_at(every.place_of(each))
        following = new.following(each)
        assert (following == "") == (not set(new.ids()) - {each.id})


def test_two_of_one_stretch_have_their_lanes_whichever_came_first():
    both = [item(kind, 0, 4, None, doubted=False, accepted=False) for kind in ("quote", "fact")]
    offsets = Offsets(TEXT)
    assert lanes(Spans(TEXT, offsets, both)) == lanes(Spans(TEXT, offsets, both[::-1]))


def named(held: dict[str, Evidence], near: Evidence) -> set[str]:
    others = (each for each in held.values() if isinstance(each, Quote) and each.id != near.id)
    return {each.speaker.name for each in others if each.speaker.name}


def test_what_follows_goes_round_the_end_and_skips_what_is_reviewed():
    items = [item("fact", start, 4, None, doubted=False, accepted=start == 20) for start in (0, 20, 40)]
    new = ReviewOrder(items, only_new=True)
    assert new.following(items[0]) == items[2].id
    assert new.following(items[1]) == items[2].id
    assert new.following(items[2]) == items[0].id
    assert new.place_of(items[1]) == -1
    assert [(each.key, each.count) for each in new.headings()] == [("fact", 2)]
    with pytest.raises(IndexError):
        new.id_at(2)


def test_nearest_speakers_come_first():
    near = item("quote", 60, 4, None, doubted=False, accepted=False)
    quotes = [
        item("quote", start, 4, name, doubted=False, accepted=False)
        for start, name in ((0, "Tom Jones"), (50, "Jane Hill"), (58, "Tom Jones"), (100, "Xu Xinchao"))
    ]
    offered = NamedSpeakers([*quotes, near]).near(near)
    assert [one.speaker.name for one in offered] == ["Tom Jones", "Jane Hill", "Xu Xinchao"]


def test_a_paper_filled_in_turns_is_that_filled_at_once(qtbot):
    paragraphs = [f"{'Heading' if n % 5 == 0 else 'Words 𠮷 of it'} {n}" for n in range(60)]
    text, blocks, at = "\n\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        kind = "heading" if paragraph.startswith("Heading") else "paragraph"
        blocks.append(Block(kind, at, at + len(paragraph)))
        at += len(paragraph) + 2
    prepared = prepare(Source(SourceCard("s" * 64, "words.txt"), text, tuple(blocks)), ())
    once, slowly = Paper(prepared), Paper(prepared)
    once.fill(len(text))
    while not slowly.is_full:
        slowly.fill(7)
    assert slowly.toPlainText() == once.toPlainText() == text
    assert bold_in(slowly) == bold_in(once) == [paragraph for paragraph in paragraphs if "Heading" in paragraph]


def bold_in(paper: Paper) -> list[str]:
    found, block = [], paper.begin()
    while block.isValid():
        bold = (each for each in block.textFormats() if each.format.fontWeight() == QFont.Weight.DemiBold)
        found += [block.text()[each.start : each.start + each.length] for each in bold]
        block = block.next()
    return found
