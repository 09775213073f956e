"""A page's lines: their words, and where these stand in the page's text."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from briefwright.readers.pdf.line import HYPHEN
from briefwright.readers.pdf.lines import _words

PIECES = ("a", "bc", "é", "两国", "-", " ", "\r\n", "\r", "\n", "\0", "\xa0", "\x1f", HYPHEN, f"{HYPHEN}\r\n")


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@example("one \r\n two\rthree\nfour\r\n")
@example(f"co{HYPHEN}operate\r\n{HYPHEN}\r\nwell")
def test_each_lines_words_stand_where_it_says(text):
    texts, places = _words(text)
    ends = [place + 1 + words.endswith(HYPHEN) for words, place in zip(texts, places[1::2], strict=True)]
    assert [text[start:end] for start, end in zip(places[0::2], ends, strict=True)] == texts
    parted = [part.strip() for part in re.split(f"\r\n|\r|\n|(?<={HYPHEN})", text)]
    assert texts == [words for words in parted if words not in {"", HYPHEN}]
