"""Where rows of many heights stand, as adding up all of them would tell."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from briefwright.ui.widgets.heights import Heights

ROWS = st.lists(st.integers(1, 40), min_size=1, max_size=400)


@given(ROWS, st.lists(st.tuples(st.integers(0, 399), st.integers(1, 40)), max_size=20), st.data())
def test_rows_stand_where_all_above_them_end(rows, changes, data):
    heights = Heights(rows)
    for row, height in changes:
        at = row % len(rows)
        assert heights.put(at, height) == height - rows[at]
        rows[at] = height
    tops = [0, *accumulate(rows)]
    row = data.draw(st.integers(0, len(rows) - 1))
    assert (heights.top(row), heights.total, heights[row]) == (tops[row], tops[-1], rows[row])
    within = data.draw(st.integers(0, rows[row] - 1))
    assert heights.at(tops[row] + within) == row
    assert heights.at(-5) == 0
    assert heights.at(tops[-1] + 5) == len(rows) - 1


def test_nothing_has_no_height():
    assert (Heights().total, Heights().at(7), Heights().top(0)) == (0, 0, 0)
