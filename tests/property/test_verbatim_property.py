"""Flattening a source's typography never loses where its words came from."""

from hypothesis import given
from hypothesis import strategies as st

from briefwright.checks.verbatim import _Plain, plain_typography

TEXTS = st.text(alphabet="ab “”’–…\u00a0\n\t\u3000.,中", max_size=60)


@given(TEXTS)
def test_every_plain_character_has_its_origin(text):
    plain = _Plain.of(text)
    for offset, character in enumerate(plain.text):
        origin = text[plain.origin(offset)]
        if character == " ":
            assert origin.isspace()
        elif character == ".":
            assert origin in ".…"
        else:
            assert plain_typography(f"a{origin}a") == f"a{character}a"


@given(TEXTS)
def test_origins_never_go_back(text):
    plain = _Plain.of(text)
    origins = [plain.origin(offset) for offset in range(len(plain.text))]
    assert origins == sorted(origins)
