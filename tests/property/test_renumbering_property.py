"""Whatever is changed in a document, numbering it again from memory gives what numbering it anew gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.msgpack import Decoder, encode
from msgspec.structs import replace

from briefwright.document.nodes import (
    Block,
    Box,
    Cite,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Reference,
    SectionStart,
    Text,
)
from briefwright.document.renumbering import Memory
from briefwright.document.resolve import resolve
from briefwright.isolation.changes import DocumentChange, ListChange, Told, changed_document, document_change
from briefwright.model.source import SourceCard

SOURCES = tuple(SourceCard(name, f"{name}.txt") for name in ("a", "b"))
inlines = st.lists(
    st.one_of(
        st.builds(Text, st.sampled_from(["Words", "中国 China", "No. 4"])),
        st.builds(Cite, st.sampled_from(["a", "b", ""]), remark=st.sampled_from(["", "Own note."])),
        st.builds(Reference, st.sampled_from(["par:one", "sec:s", "nothing"])),
    ),
    max_size=3,
).map(tuple)
labels = st.sampled_from(["", "", "par:one", "par:two"])
paragraphs = st.builds(
    Paragraph, inlines, role=st.sampled_from(["body", "numbered", "sub-numbered", "question"]), label=labels
)
plain = st.one_of(paragraphs, st.builds(Heading, inlines, level=st.integers(1, 3), numbered=st.booleans()))
roles = st.sampled_from(["list", "sub-numbered"])


def listed(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Lists of them, and boxes."""
    entries = st.builds(ListItem, st.lists(blocks, min_size=1, max_size=2).map(tuple))
    items = st.lists(entries, max_size=5).map(tuple)
    variants = st.sampled_from(["case-study", "recommendation"])
    return st.one_of(
        st.builds(ListBlock, items, role=roles),
        st.builds(Box, st.lists(blocks, max_size=2).map(tuple), inlines, variant=variants),
    )


blocks = st.one_of(
    st.recursive(plain, listed, max_leaves=6),
    listed(st.recursive(plain, listed, max_leaves=4)),
    st.builds(SectionStart, st.just("s")),
)
bodies = st.lists(blocks, max_size=6).map(tuple)
places = st.integers(0, 30)
doings = st.sampled_from(["put", "drop", "move"])
steps = st.lists(st.tuples(doings, st.booleans(), places, places, blocks, paragraphs), max_size=6)


def changed(held: list, doing: str, at: int, to: int, new: object) -> tuple:
    """The things with one put in for another, taken out, or moved; all others the same objects."""
    held = list(held)
    if doing == "put" or not held:
        return (*held[: at % (len(held) + 1)], new, *held[at % (len(held) + 1) + to % 2 :])
    taken = held.pop(at % len(held))
    if doing == "move":
        held.insert(to % (len(held) + 1), taken)
    return tuple(held)


def walk(body: tuple[Block, ...], steps) -> list[Document]:
    """The documents one comes by, changed block by block or, within a list, entry by entry."""
    seen = [Document("T", body, sources=SOURCES)]
    for doing, within, at, to, block, paragraph in steps:
        stood = seen[-1].blocks
        lists = [place for place, each in enumerate(stood) if isinstance(each, ListBlock)]
        if within and lists:
            place = lists[at % len(lists)]
            held = stood[place]
            assert isinstance(held, ListBlock)
            entry = ListItem((paragraph, block))
            inner = replace(held, items=changed(held.items, doing, to, at, entry))
            stood = (*stood[:place], inner, *stood[place + 1 :])
        else:
            stood = changed(stood, doing, at, to, block)
        seen.append(replace(seen[-1], blocks=stood))
    return seen


@settings(max_examples=100, deadline=None)
@given(bodies, steps)
def test_a_document_numbered_again_is_as_one_numbered_anew(body, steps):
    memory = Memory()
    for document in walk(body, steps):
        assert resolve(document, memory) == resolve(document)


@settings(max_examples=100, deadline=None)
@given(bodies, steps)
def test_a_document_is_told_by_what_changed_in_it(body, steps):
    told, decode, memory = Document("", ()), Decoder(DocumentChange).decode, Memory()
    before = told
    for document in walk(body, steps):
        told = changed_document(told, decode(encode(document_change(before, document))))
        assert told == document
        assert resolve(told, memory) == resolve(document)
        before = document


def entry(words: str, *cites: Cite) -> ListItem:
    return ListItem((Paragraph((Text(words), *cites)),))


def test_of_a_long_list_one_entry_is_told_and_the_others_stay_the_same_objects():
    items = tuple(entry(f"Point {number}.", Cite("a")) for number in range(200))
    before = Document("T", (ListBlock(items),), sources=SOURCES)
    typed = replace(before, blocks=(ListBlock((*items[:-1], entry("Typed."))),))
    change = document_change(before, typed)
    assert len(encode(change)) < 1_000
    told = changed_document(before, change)
    memory = Memory()
    first, second = resolve(before, memory).blocks[0], resolve(told, memory).blocks[0]
    assert isinstance(first, ListBlock)
    assert isinstance(second, ListBlock)
    assert [new is old for new, old in zip(second.items, first.items, strict=True)] == [True] * 199 + [False]


def test_an_entry_taken_out_is_told_without_those_that_follow_it():
    items = tuple(entry(f"Point {number}.") for number in range(50))
    before = Document("T", (ListBlock(items),))
    change = document_change(before, replace(before, blocks=(ListBlock(items[1:]),)))
    assert change.blocks == Told((ListChange(ListBlock(()), 0, Told(tail=49)),))


def test_a_change_of_a_list_where_none_stood_is_refused():
    bare = Document("T", ())
    change = DocumentChange(bare, Told((ListChange(ListBlock(()), 0, Told((0,))),)))
    with pytest.raises(ValueError, match="no list"):
        changed_document(replace(bare, blocks=(Paragraph(()),)), change)
    with pytest.raises(IndexError):
        changed_document(bare, change)
