from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefwright.model.han import simplified


def test_traditional_characters_become_simplified_ones() -> None:
    assert simplified("聯合聲明強調，雙方將於三年後互派研究人員。") == "联合声明强调，双方将于三年后互派研究人员。"


def test_simplified_text_stays_the_same_object() -> None:
    text = "著名科学家在乾隆花园的小范围会议上发言"
    assert simplified(text) is text


@given(st.text())
def test_every_offset_stays_what_it_was(text: str) -> None:
    plain = simplified(text)
    assert len(plain) == len(text)
    assert simplified(plain) == plain
