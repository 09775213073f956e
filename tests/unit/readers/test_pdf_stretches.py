"""A gap between columns is found wherever it stands in a line, and every word is in one stretch."""

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.readers.pdf.pictures import PagePictures
from briefwright.readers.pdf.stretches import stretches
from briefwright.readers.pdf.text_page import open_page
from fakes.pdf_files import Set, column, pdf_file

PROSE = column(*["both countries will continue their cooperation in science"] * 6, top=300)
WORDS = st.sampled_from(
    ["illicit", "MWWM", "in", "2020,", "-", "•", "cooperation", "I", "a", "café", "@%", "(will)"]
)
PARTS = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
SIZE = 11.0


def found(*lines):
    """The words of each stretch on a page of lines."""
    document = pypdfium2.PdfDocument(pdf_file([*lines, *PROSE]))
    page = open_page(document.raw, 0)
    assert page is not None
    words = [page.text[first:past] for (first, past), *_ in stretches(page)]
    text = page.text
    page.close()
    document.close()
    return words, text


def right_of(line):
    _, boxes = PagePictures(pdf_file([line])).letters(0)
    return boxes[-2]


@settings(deadline=None, max_examples=60)
@given(left=PARTS, right=PARTS, gap=st.floats(1.5, 8))
def test_no_stretch_reaches_over_a_gap(left, right, gap):
    first = Set(left, 60, 700, SIZE)
    words, text = found(first, Set(right, right_of(first) + gap * 1.2 * SIZE, 700, SIZE))
    place, ends = 0, set()
    for word in words:
        place = text.index(word, place) + len(word)
        ends.add(place)
    assert text.index(left) + len(left) in ends


@settings(deadline=None, max_examples=60)
@given(lines=st.lists(PARTS, min_size=1, max_size=5))
def test_every_word_is_in_one_stretch(lines):
    words, text = found(*column(*lines, top=700, leading=20))
    assert " ".join(words).split() == text.split()


def test_lines_without_a_gap_are_few_stretches():
    words, text = found()
    assert len(words) < len(text.split()) / 2
