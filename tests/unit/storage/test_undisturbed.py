"""Many values are made while nothing is collected; what was before is so again, and what is let go is freed."""

import gc
import weakref

import pytest

from briefwright.storage.undisturbed import undisturbed


class Value:
    """Something that can be watched."""


@pytest.fixture(autouse=True)
def _thawed():
    yield
    gc.enable()
    gc.unfreeze()


def test_nothing_is_collected_meanwhile_and_the_values_are_left_alone() -> None:
    before = gc.get_freeze_count()
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
        values = [Value() for _ in range(100)]
    assert gc.isenabled()
    assert gc.get_freeze_count() > before + 100
    gone = weakref.ref(values[0])
    del values
    assert gone() is None


def test_it_ends_where_something_goes_wrong() -> None:
    with pytest.raises(ValueError, match="wrong"), undisturbed():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_what_one_thread_makes_is_not_disturbed_by_the_end_of_another() -> None:
    one, other = undisturbed(), undisturbed()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    assert gc.isenabled()
