"""Page numbers that stand well above the foot, as LaTeX sets them, are no part of the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@settings(deadline=None, max_examples=30)
@given(first=st.integers(1, 400), pages=st.integers(3, 6), bottom=st.floats(100, 600))
def test_nothing_but_the_numbers_is_dropped(first, pages, bottom):
    found = texts(*numbered(*map(str, range(first, first + pages)), bottom=bottom))
    assert " ".join(found) == " ".join(TEXT * pages)
