"""What is known of a source can be corrected; what was corrected is no guess any more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.app.library.describing import NAMED, amended
from briefwright.errors import AppError
from briefwright.model.marking import Marking
from briefwright.model.source import SourceMetadata

GUESSED = SourceMetadata(title="Labs open", author="Jane Doe", published="2025-11-12", guessed=("title", "author"))


def test_a_corrected_guess_counts_as_added_by_hand():
    now = amended(GUESSED, {"author": " Janet  Doe ", "title": "Labs open", "publisher": "The Times"})
    assert (now.author, now.title, now.publisher) == ("Janet Doe", "Labs open", "The Times")
    assert (now.guessed, set(now.by_hand)) == (("title",), {"author", "publisher"})


def test_an_emptied_field_is_not_known_and_no_guess():
    now = amended(GUESSED, {"title": "  ", "published": ""})
    assert (now.title, now.published, now.guessed, now.by_hand) == (None, None, ("author",), ())


@pytest.mark.parametrize("value", ["2020-07-31", "2020-07", "2020"])
def test_a_date_may_be_a_day_a_month_or_a_year(value):
    assert amended(GUESSED, {"published": value}).published == value


@pytest.mark.parametrize(
    ("field", "value"),
    [("published", "31 July 2020"), ("published", "2020-13"), ("accessed", "2021-02-30"), ("embargo", "2026-05")],
)
def test_what_is_no_date_is_refused_in_words(field, value):
    with pytest.raises(AppError, match=f"“{value}” is not a date"):
        amended(GUESSED, {field: value})


def test_a_marking_is_read_as_people_write_it():
    marked = amended(GUESSED, {"marking": "official-sensitive – Commercial; recipients only"})
    assert marked.marking == Marking(
        "OFFICIAL", sensitive=True, descriptor="Commercial", handling="recipients only"
    )
    assert amended(marked, {"marking": ""}).marking is None
    with pytest.raises(AppError) as refused:
        amended(GUESSED, {"marking": "SECRET"})
    assert refused.value.code == "marking-refused"


TEXTS = st.dictionaries(
    st.sampled_from([n for n in NAMED if n not in {"published", "accessed", "embargo"}]), st.text()
)


@given(TEXTS)
def test_writing_the_same_twice_changes_nothing_more(values):
    once = amended(GUESSED, values)
    assert amended(once, values) == once
    assert not set(once.guessed) & set(once.by_hand)
