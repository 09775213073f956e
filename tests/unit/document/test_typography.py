"""No-break spaces stand where the house wants them, in own words and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.document.nodes import Document, Heading, Paragraph, Text
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.typography import join_last_words, keep_together


@pytest.mark.parametrize(
    "joined",
    [
        "on 31_July 2020",
        "see para_4 and (paras_7 and 8)",
        "in Table_1, Annex_B and Figure_2.1",
        "Version_1.0 of page_3",
        "Xu_Xinchao, Deputy Director",
        "XU_Xinchao met Ouyang_Xiu’s heir",
        "Li_Keqiang and Zhang_Xi’an",
        "Wang_Yi\nLin_Yu-tang",
        "said “on 31 July Xu Xinchao came, see Annex B” on 1_May",
    ],
)
def test_what_belongs_together_is_joined_and_nothing_else(joined):
    assert keep_together(joined.replace("_", " ")) == joined.replace("_", "\u00a0")


@pytest.mark.parametrize(
    "text",
    ["Han Dynasty", "He Said", "Song Contest", "Beijing Municipal", "131 July", "3 Mayors", "Sun Newspaper",
     "Tables 1", "An Open Letter", "a table of 3", "Long March"],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(text):
    assert keep_together(text) == text


def test_a_title_keeps_its_last_two_words_on_a_line():
    assert join_last_words("Replying to Beijing on science") == "Replying to Beijing on\u00a0science"
    assert join_last_words("On “open science”") == "On “open science”"


@pytest.mark.parametrize("level", [1, 2])
def test_only_a_first_level_heading_keeps_its_last_two_words_together(level):
    done = resolve(Document("T", (Heading((Text("Top"),)), Heading((Text("What they said"),), level))))
    assert ("they\u00a0said" in inline_text(done.blocks[1].inlines)) == (level == 1)


@given(st.text(st.sampled_from("Xu XinchaoWangYi 31July AnnexB “” Table4,."), max_size=60))
def test_words_of_a_source_are_never_touched_and_own_words_only_in_their_spaces(text):
    own, copied = Text(f"a{text}"), Text(f"a{text}", verbatim=True)
    done = resolve(Document("T", (Paragraph((own, copied)),))).blocks[0].inlines
    assert done[1] == copied
    assert done[0].text.replace("\u00a0", " ") == own.text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("China–UK innovation cooperation: where it stands", "where\u00a0it\u00a0stands"),
        ("Background: not to be disclosed", "be\u00a0disclosed"),
        ("He said: “where it stands”", "it stands”"),
    ],
)
def test_the_few_words_behind_a_colon_stay_on_one_line(title, kept):
    assert join_last_words(title).endswith(kept)
    assert join_last_words(title).replace("\u00a0", " ") == title
