from __future__ import annotations

import pytest

from briefwright.extract.text.acronyms import find_acronyms
from briefwright.extract.topics import MOST, PHRASES
from fakes.extracted import evidence


def test_items_carry_few_topics_in_the_order_met() -> None:
    item = evidence("“Quantum, satellites, graphene, 6G and vaccines all need trade,” Ann Moore said.")[0]
    assert item.tags[:2] == ("quantum", "space")
    assert len(item.tags) == MOST


@pytest.mark.parametrize("before", ["", "post-"])
@pytest.mark.parametrize("phrase", [phrase for phrase in PHRASES if phrase.isascii()])
def test_a_topic_is_found_though_the_text_has_no_other(phrase: str, before: str) -> None:
    item = evidence(f"Ann Moore said: “It was {before}{phrase} that helped.”")[0]
    assert item.tags == (PHRASES[phrase],)


def test_chinese_topics_are_found_too() -> None:
    assert "artificial intelligence" in evidence("张三说：“双方应加强人工智能领域的合作。”")[0].tags


def test_topics_in_traditional_characters_are_the_same() -> None:
    tags = evidence("「雙方將深化氣候與海洋領域的科技創新合作。」部長張三說。")[0].tags
    assert tags == ("climate", "oceans", "science and innovation cooperation")


def test_a_bracketed_short_form_is_explained_by_the_words_before_it() -> None:
    text = "the Beijing Municipal Science & Technology Commission (BMSTC) and UK Research and Innovation (UKRI)"
    assert find_acronyms(text) == {
        "BMSTC": "Beijing Municipal Science & Technology Commission",
        "UKRI": "UK Research and Innovation",
    }


def test_a_bracket_that_explains_nothing_is_left_alone() -> None:
    assert find_acronyms("Senator Jane Doe (D) spoke to Reuters (UK).") == {}
