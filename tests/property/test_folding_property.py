"""Folding a passage gives its words in small letters, without marks, as one pattern finds them."""

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from briefwright.model.han import simplified
from briefwright.storage.tables.passages import folded

WORDS = "[\u3400-\u9fff]|[^\\W\u3400-\u9fff]+"
TEXTS = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("aB_ '“”’—…£½™é\u0301中\x1c\x85")), max_size=30
)


@given(TEXTS)
@example("“Yes,” said the Minister’s office – £3 million…")
@example("e\u0301 ½ ™ ﬁ 中英")
def test_a_passage_is_folded_to_the_words_one_pattern_finds(text):
    plain = simplified(unicodedata.normalize("NFKC", text)).casefold()
    assert list(folded(text)) == re.findall(WORDS, plain)
