"""A list in the preview: each entry by itself, and together what the list would be."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Hint,
    ListBlock,
    ListItem,
    Paragraph,
    SectionStart,
    SourceList,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.model.source import SourceCard
from briefwright.ui.preview.entries import Entries
from briefwright.ui.preview.keys import Keys
from briefwright.ui.preview.laid_blocks import LaidBlocks
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.pages import words_on
from briefwright.ui.preview.setting import Setting


def entry(text: str) -> ListItem:
    return ListItem((Paragraph((Text(text, item=text),)),))


def listed(*texts: str) -> Document:
    items = tuple(map(entry, texts))
    return resolve(Document("List", (Paragraph((Text("Before:"),)), ListBlock(items, ordered=True, start=3))))


def test_an_entry_that_stays_is_the_same_entry():
    entries, block = Entries(), ListBlock((entry("one"), entry("two")), ordered=True, start=3)
    first = entries.parted((block,))
    assert [part.start for part in first] == [3, 4]
    assert all(new is old for new, old in zip(entries.parted((block,)), first, strict=True))
    changed = entries.parted((replace(block, items=(block.items[0], entry("three"))),))
    assert changed[0] == first[0]
    assert changed[1] != first[1]


def test_an_entry_is_known_by_where_it_stands_and_in_which_kind_of_list():
    entries = Entries()
    one = entry("one")
    first, _ = entries.parted((ListBlock((one, entry("two")), ordered=True),))
    _, second = entries.parted((ListBlock((entry("zero"), one), ordered=True),))
    _, bulleted = entries.parted((ListBlock((entry("zero"), one)),))
    assert (first.start, second.start, first.items, second.items) == (1, 2, (one,), (one,))
    assert (second.ordered, bulleted.ordered) == (True, False)


def test_tables_need_not_be_compared_to_find_how_they_were_laid_out():
    laid, block, made = LaidBlocks(), listed("one", "two"), []

    def lay():
        made.append(1)
        return iter(())

    first = laid.strips((block, "above"), 100.0, lay)
    laid.turn()
    assert laid.strips((block, "above"), 100.0, lay) is first
    assert laid.strips((listed("one", "two"), "above"), 100.0, lay) is first
    assert laid.strips((block, "below"), 100.0, lay) is not first
    assert laid.strips((block, "above"), 90.0, lay) is not first
    assert len(made) == 3
    laid.clear()
    assert laid.strips((block, "above"), 100.0, lay) is not first


def test_only_the_entry_that_changed_is_new(qapp):
    layout = DocumentLayout()
    texts = [f"Entry number {number} with some words." for number in range(120)]
    document = listed(*texts)
    layout.show(document, house_style(document.house_style))
    layout.proceed()
    pages = list(layout.pages)
    texts[60] = "Entry number 60 with other words."
    layout.show(listed(*texts), house_style(document.house_style))
    layout.proceed()
    assert layout.changed == {61}
    assert sum(new is not old for new, old in zip(layout.pages, pages, strict=True)) == 1
    assert [line.split("\t")[-1] for line in words_on(layout.pages).split("\n")][1:] == texts


def part(number: int) -> Block:
    """One of the kinds of blocks on which the keys of others depend, each time a new object."""
    words = Paragraph((Text(f"{number}"),))
    several = tuple(entry(f"{number} {at}") for at in range(number % 4))
    table = Table((Column(100.0),), ((Cell((words,)),),), caption=(Text("Table"),) if number % 2 else ())
    kinds = (words, ListBlock(several), table, Hint("h", "s"), SectionStart("s"), Contents(), SourceList(), words)
    return kinds[number % len(kinds)]


edits = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(["put", "cut", "move", "type"])))


def edited(blocks: list[Block], edit: tuple[int, int, str]) -> list[Block]:
    at, number, doing = edit
    place = at % (len(blocks) + 1)
    if doing == "put" or not blocks:
        return [*blocks[:place], part(number), *blocks[place:]]
    place %= len(blocks)
    left = [*blocks[:place], *blocks[place + 1 :]]
    if doing == "move":
        left.insert(number % len(blocks), blocks[place])
    held = blocks[place]
    if doing == "type" and isinstance(held, ListBlock):
        items = (*held.items[: number % (len(held.items) + 1)], entry(f"typed {number}"), *held.items[number % 3 :])
        left.insert(place, replace(held, items=items))
    return left


@given(st.lists(st.integers(0, 40), max_size=8), edits)
def test_entries_and_keys_renewed_are_those_of_a_document_shown_first(numbers, steps):
    entries, keys, former = Entries(), Keys(), []
    blocks = [part(number) for number in numbers]
    for step in [None, *steps]:
        blocks = blocks if step is None else edited(blocks, step)
        shown = entries.parted(tuple(blocks))
        setting = Setting(
            house_style("uk-government"), cited=(SourceCard(str(len(blocks)), "S"),) * (len(blocks) % 2)
        )
        head, tail = keys.renew(shown, setting)
        fresh = Keys()
        fresh.renew(Entries().parted(tuple(blocks)), setting)
        assert keys.all == fresh.all
        assert keys.all[:head] == former[:head]
        assert keys.all[len(shown) - tail :] == former[len(former) - tail :]
        assert head + tail <= min(len(shown), len(former))
        assert keys.all == former or head + tail < max(len(shown), len(former))
        former = list(keys.all)
