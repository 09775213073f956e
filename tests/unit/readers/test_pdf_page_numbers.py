"""Page numbers that stand well above the foot, as LaTeX sets them, are no part of the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.readers.pdf.line import Line
from briefwright.readers.pdf.page_numbers import numbers_of_pages
from briefwright.readers.registry import read
from fakes.pdf_files import Set, column, pdf_file

TEXT = (
    "Both countries will continue their cooperation in science and in technology, which",
    "brings opportunities to the universities of both and to many firms, and the ministry",
)


def texts(*pages):
    source = read("paper.pdf", pdf_file(*pages))
    return [source.text[block.start : block.end] for block in source.blocks]


def numbered(*numbers, bottom=120.0):
    """Pages on which a sentence breaks off, each with its number far above the foot."""
    return [[*column(*TEXT), Set(number, 300, bottom, 10)] for number in numbers]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2"),
        ("1",),
        ("7", "8", "9"),
        ("- 12 -", "- 13 -", "- 14 -"),
        ("Page 1 of 2", "Page 2 of 2"),
        ("iii", "iv", "v", "vi"),
        ("XXXIX", "XL", "XLI"),
    ],
)
def test_numbers_that_count_with_the_pages_are_dropped(numbers):
    assert " ".join(texts(*numbered(*numbers))) == " ".join(TEXT * len(numbers))


def test_a_sentence_goes_on_behind_such_a_number():
    last = [*column("closed the meeting with a word of thanks to all who had come."), Set("2", 300, 120, 10)]
    assert texts(*numbered("1"), last) == [
        " ".join((*TEXT, "closed the meeting with a word of thanks to all who had come."))
    ]


@pytest.mark.parametrize("numbers", [("17",), ("17", "18"), ("5", "8", "1", "30")])
def test_numbers_that_do_not_count_with_the_pages_are_kept(numbers):
    assert [text for text in texts(*numbered(*numbers)) if text in numbers] == list(numbers)


def test_a_number_right_below_the_text_is_kept():
    pages = [[*column(*TEXT), Set(str(number), 72, 692)] for number in (1, 2, 3)]
    assert [number for number in "123" if number in " ".join(texts(*pages))] == ["1", "2", "3"]


def headed(*heads, top=735.0, size=11.0, bold=False, text_from=705.0):
    """Pages on which a sentence breaks off below a running head."""
    return [[Set(head, 72, top, size, bold), *column(*TEXT, top=text_from)] for head in heads]


@pytest.mark.parametrize(
    "heads",
    [
        ("28 Societies and their science", "Societies and their science 29", "30 Societies and their science"),
        (
            "1.1. Partners in China 5",
            "6 Chapter 1. Partners",
            "1.2. Partners in Britain 7",
            "8 Chapter 1. Partners",
        ),
    ],
)
def test_running_heads_with_a_number_that_counts_are_dropped_though_their_words_change(heads):
    assert " ".join(texts(*headed(*heads))) == " ".join(TEXT * len(heads))


HEADINGS = ("1 Partners in China", "2 Partners in Britain", "3 What is to be done")


@pytest.mark.parametrize(
    "pages",
    [
        headed(*HEADINGS, size=16),
        headed(*HEADINGS, bold=True),
        headed(*HEADINGS, text_from=721),
        headed("1 Partners in China", "Partners in Britain", "3 What is to be done"),
        [[*page, Set(str(n), 300, 120, 10)] for n, page in enumerate(headed(*HEADINGS), 1)],
        headed("Chapter 1", "Chapter 2", "Chapter 3", *["The partners of both go on"] * 7),
    ],
    ids=["larger", "bold", "near", "not-counting", "numbered-below", "few"],
)
def test_headings_that_only_happen_to_count_are_kept(pages):
    heads = [page[0].text for page in pages]
    found = " ".join(texts(*pages))
    assert [head for head in heads if head in found] == heads


def test_letters_that_only_look_like_roman_numbers_are_no_error():
    lines = [Line(text, page, 100, 104, 100, 10) for page, text in enumerate("ıİiI", 1)]
    assert numbers_of_pages(lines, lines, set(), len(lines)) <= {id(line) for line in lines}


@settings(deadline=None, max_examples=30)
@given(first=st.integers(1, 400), pages=st.integers(3, 6), bottom=st.floats(100, 600))
def test_nothing_but_the_numbers_is_dropped(first, pages, bottom):
    found = texts(*numbered(*map(str, range(first, first + pages)), bottom=bottom))
    assert " ".join(found) == " ".join(TEXT * pages)
