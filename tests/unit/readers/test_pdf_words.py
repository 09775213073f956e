"""A page's words: where each begins, where it is past, and which of its characters has a place."""

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.readers.pdf.text_page import open_page
from briefwright.readers.pdf.words import SOFT, spans, words_with_boxes
from fakes.pdf_files import Set, pdf_file

HYPHEN = "\ufffe"
WHITE = frozenset(" \r\n\0\xa0\u3000\x1f")


def told_character_by_character(text):
    """Where words begin and are past, told the slow way."""
    found, begun = [], None
    for at, character in enumerate(text):
        if begun is not None and (character in WHITE or text[at - 1] in SOFT):
            found.append((begun, at))
            begun = None
        if begun is None and character not in WHITE:
            begun = at
    return found if begun is None else [*found, (begun, len(text))]


@given(st.lists(st.sampled_from(["a", "bc", "é", "两国", "-", "\r\n", *WHITE, *SOFT])).map("".join))
def test_words_are_found_wherever_they_stand(text):
    firsts, pasts, ends = spans(text)
    assert list(zip(firsts, pasts, strict=True)) == told_character_by_character(text)
    for first, past, end in zip(firsts, pasts, ends, strict=True):
        assert end == (past - 2 if text[past - 1] in SOFT and past - first > 1 else past - 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one two\r\nthree", ["one", "two", "three"]),
        (f"co{HYPHEN}operate  well", [f"co{HYPHEN}", "operate", "well"]),
        ("", []),
        ("\r\n \0", []),
    ],
)
def test_a_soft_hyphen_ends_a_word_and_white_parts_two(text, words):
    firsts, pasts, _ = spans(text)
    assert [text[first:past] for first, past in zip(firsts, pasts, strict=True)] == words


def test_a_word_s_place_goes_from_its_first_character_to_its_last():
    document = pypdfium2.PdfDocument(pdf_file([Set("Wide words", 72, 700), Set("i", 300, 650, 20)]))
    page = open_page(document.raw, 0)
    found = list(words_with_boxes(page))
    page.close()
    document.close()
    assert [(first, past) for first, past, *_ in found] == [(0, 4), (5, 10), (12, 13)]
    wide, words, single = (place for _, _, *place in found)
    assert wide[0] == pytest.approx(72, abs=0.5)
    assert wide[0] < wide[3] < words[0] < words[3]
    assert wide[1:3] == words[1:3]
    assert single[0] == pytest.approx(300, abs=1)
    assert single[1] - single[2] > wide[1] - wide[2]
