"""Alternatives put together by their first character find what they find one after the other."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.extract.chinese.alternatives import following, grouped, leading, trailing
from briefwright.extract.chinese.lexicon import ROLE_NOUNS

CHARACTERS = "主任席教授副"
PARTS = st.lists(
    st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["", "(?<!副)", "(?<![教席])", "(?<!副主|教授)"]),
            st.sampled_from(["", "副?", "[主教]", "(?:主任|教)", "(?:副|主)?"]),
            st.text(CHARACTERS, min_size=1, max_size=3),
            st.sampled_from(["", "(?!任)", "(?=授|副)"]),
        ),
    ),
    min_size=1,
    max_size=6,
)


@given(PARTS, st.text(CHARACTERS, max_size=24))
def test_finds_what_the_alternatives_find_one_after_the_other(parts: list[str], text: str) -> None:
    pattern = "|".join(parts)
    plain, together = (re.compile(f"(?:{each})") for each in (pattern, grouped(pattern)))
    assert [m.span() for m in together.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(PARTS, st.text(CHARACTERS, max_size=24))
def test_no_match_begins_or_ends_with_other_characters(parts: list[str], text: str) -> None:
    pattern = "|".join(parts)
    seconds, alone = following(pattern)
    for match in re.finditer(f"(?:{pattern})", text):
        assert match[0][0] in leading(pattern)
        assert match[0][0] in alone if len(match[0]) == 1 else match[0][1] in seconds
        assert match[0][-1] in trailing(pattern)


def test_tells_with_what_alternatives_go_on_and_end() -> None:
    assert following("主席|副|校?董事|[一二]级") == ("事席级董", "副")
    assert trailing("主席(?!团)|校区?|(?:顾问|官)|[一二]级|华[东南]") == "".join(sorted("东南官区席校级问"))


def test_no_group_begins_with_the_character_of_another() -> None:
    firsts = [group[0] for group in re.split(r"\|(?![^(]*\))", grouped("主席|教授|主任|副?主编辑|[一二]级"))]
    assert firsts == ["主", "教", "副", "一", "二"]
    assert grouped("主席|教授|主任") == "主(?:席|任)|教授"


def test_no_set_is_compiled_for_single_characters_behind_the_first() -> None:
    assert grouped("谈到|希望|谈及|谈道") == "谈到|谈及|谈道|希望"


def test_offices_that_begin_alike_keep_their_order() -> None:
    assert re.match(grouped(ROLE_NOUNS), "主任委员") is not None
    assert re.match(grouped("主任委员|主任"), "主任委员")[0] == "主任委员"  # type: ignore[index]


@pytest.mark.parametrize("pattern", ["a*b", ".a", r"\da", "[^a]b", "(?=a)b"])
def test_what_begins_with_no_character_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(pattern[0])):
        grouped(pattern)
