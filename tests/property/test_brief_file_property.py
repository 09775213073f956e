"""Whatever stands in a file, reading it as a brief gives a brief or one sentence."""

from __future__ import annotations

import json
import os
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.app.brief import operations as op
from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.errors import AppError
from fakes.app_samples import ALL, MEETING
from fakes.mutations import mutated

MUTATIONS = int(os.environ.get("BRIEFWRIGHT_FUZZ", "2000"))
WHOLE = encode_brief(op.add_words(op.add_evidence(op.new_brief(MEETING, id="b"), "points", ALL), "reason", "why"))
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
known_keys = st.sampled_from(["schema", "template", "fields", "sections", "extra", "id", "house_style"])


def read_or_refused(data: bytes) -> None:
    refusal = ""
    try:
        brief = decode_brief(data, "x.brief")
    except AppError as error:
        refusal = error.sentence
    if refusal:
        assert refusal.startswith("x.brief: ")
        assert "\n" not in refusal
    else:
        assert decode_brief(encode_brief(brief), "x.brief") == brief


def test_mutations_of_a_file_are_read_or_refused_in_one_sentence() -> None:
    for number in range(MUTATIONS):
        read_or_refused(mutated(WHOLE, random.Random(number)))


@given(st.integers(0, len(WHOLE)), st.integers(0, 40), st.binary(max_size=12))
@settings(max_examples=200, deadline=None)
def test_a_damaged_file_is_read_or_refused_in_one_sentence(at: int, gone: int, put: bytes) -> None:
    read_or_refused(WHOLE[:at] + put + WHOLE[at + gone :])


@given(st.dictionaries(known_keys | st.text(max_size=6), json_values, max_size=6))
@settings(max_examples=150, deadline=None)
def test_any_json_is_read_or_refused_in_one_sentence(changed: dict[str, object]) -> None:
    read_or_refused(json.dumps(json.loads(WHOLE) | changed).encode())


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_refused_in_one_sentence(data: bytes) -> None:
    read_or_refused(data)
