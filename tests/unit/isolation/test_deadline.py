"""A deadline that is met calls nobody; one that is missed calls at once, however many were met before."""

import threading
import time

import pytest

from briefwright.isolation.deadline import Deadline


@pytest.fixture
def missed():
    return threading.Event()


@pytest.fixture
def deadline(missed):
    made = Deadline(missed.set)
    yield made
    made.close()


def test_what_is_done_in_time_calls_nobody(deadline, missed):
    for _ in range(20):
        with deadline.within(0.02):
            pass
    time.sleep(0.06)
    assert not missed.is_set()


def test_what_is_late_is_called_while_it_is_still_at_work(deadline, missed):
    with deadline.within(0.01):
        assert missed.wait(10)


def test_a_nearer_deadline_is_kept_after_a_farther_one(deadline, missed):
    with deadline.within(1_000):
        pass
    with deadline.within(0.01):
        assert missed.wait(10)


def test_each_deadline_is_missed_once(deadline, missed):
    with deadline.within(0.01):
        assert missed.wait(10)
        missed.clear()
        assert not missed.wait(0.05)
    with deadline.within(0.01):
        assert missed.wait(10)


def test_setting_it_often_takes_one_thread_which_ends_with_it():
    deadline, watchers = Deadline(lambda: None), set()
    for _ in range(50):
        with deadline.within(5):
            watchers.add(deadline._watcher)
    (watcher,) = watchers
    assert watcher.is_alive()
    deadline.close()
    watcher.join(10)
    assert not watcher.is_alive()


def test_what_was_done_breaks_off_as_it_would_without(deadline):
    with pytest.raises(OSError, match="broken"), deadline.within(5):
        raise OSError("broken")
