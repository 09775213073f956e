"""What two sequences begin and end with alike."""

from hypothesis import given
from hypothesis import strategies as st

from briefwright.document.ends import same_ends

VALUES = [object() for _ in range(4)]
sequences = st.lists(st.sampled_from(VALUES), max_size=12)


@given(sequences, sequences)
def test_ends_are_as_long_as_can_be_and_never_overlap(before, after):
    head, tail = same_ends(before, after)
    assert before[:head] == after[:head]
    assert before[len(before) - tail :] == after[len(after) - tail :]
    left, right = before[head : len(before) - tail], after[head : len(after) - tail]
    assert len(left) + head + tail == len(before)
    assert len(right) + head + tail == len(after)
    assert not (left and right) or (left[0] is not right[0] and left[-1] is not right[-1])


def test_equal_values_that_are_not_the_same_object_are_told_apart():
    assert same_ends([(1, [])], [(1, [])]) == (0, 0)
