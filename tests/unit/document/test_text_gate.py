"""What could hide or reorder words in a file is shown; what real scripts need stays."""

import pytest

from briefwright.document.text_gate import gated


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u2067אבג\u2069b", "a\u2067אבג\u2069b"),
        ("a\u202bאבג\u202cb", "a\u202bאבג\u202cb"),
        ("a\u202bאבג\u2069b", "a\ufffdאבג\ufffdb"),  # an isolate's end ends no embedding
        ("a\u2067אבג\u202cb", "a\ufffdאבג\ufffdb"),
        ("a\u202e\u2066b\u2069\u202cc", "a\u202e\u2066b\u2069\u202cc"),
        ("a\u202e\u2066b\u202c\u2069c", "a\ufffd\u2066b\ufffd\u2069c"),
        ("a\u202eb\nc\u202cd", "a\ufffdb\nc\ufffdd"),  # nothing reaches over the end of a line
        ("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", None),
        ("x\U000e0067\U000e0062", "x\ufffd\ufffd"),
        ("a\r\nb\x0bc\u2028d\x00", "a\nb\nc\nd\ufffd"),
    ],
)
def test_controls_stand_in_pairs_and_the_rest_is_shown(text, shown):
    assert gated(text) == (text if shown is None else shown)
