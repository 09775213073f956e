"""Which stretch an offset lies in, as looking at each one would tell."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefwright.extract.text.spans import inside


@given(st.sets(st.integers(0, 40)), st.integers(-2, 42))
def test_tells_what_looking_at_each_one_tells(borders: set[int], offset: int) -> None:
    spans = list(pairwise(sorted(borders)))[::2]
    assert inside(offset, spans) == any(start <= offset < end for start, end in spans)
