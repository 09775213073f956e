"""The workspace while its library is away, and once it is closed."""

import contextlib
import threading

import pytest

from briefwright.app.folders import folders
from briefwright.app.workspace import open_workspace
from briefwright.errors import AppError
from briefwright.storage.telling import NOBODY
from fakes.clock import own_time
from fakes.large_library import take_back_to_version_5


@contextlib.contextmanager
def long_work_on_it(workspace):
    """Another thread has closed the library while the block runs."""
    away, back = threading.Event(), threading.Event()

    def keep_closed() -> None:
        with workspace.library_closed():
            away.set()
            back.wait(10)

    other = threading.Thread(target=keep_closed)
    other.start()
    away.wait(10)
    yield
    back.set()
    other.join()


def assert_refused(workspace):
    with pytest.raises(AppError, match="library") as refused:
        _ = workspace.library
    assert refused.value.code == "library-at-work"


def test_a_thread_that_is_late_does_not_open_the_library_of_a_closed_workspace_again(own_home):
    with open_workspace() as workspace:
        assert workspace.library.path == folders().library
    with pytest.raises(AppError, match="stopped"):
        _ = workspace.library
    with open_workspace() as another:
        assert another.library.check() == ()


def test_no_child_starts_for_a_closed_workspace(own_home):
    with open_workspace() as workspace:
        pass
    with pytest.raises(AppError, match="stopped"):
        _ = workspace.pool


def test_a_window_waits_once_for_a_library_that_is_away_and_has_it_when_it_is_back(own_home):
    with open_workspace() as workspace:
        workspace.serve_window()
        assert workspace.library.check() == ()
        with long_work_on_it(workspace):
            begun = own_time()
            for _ in range(40):
                assert_refused(workspace)
            assert own_time() - begun < 1.0  # forty waits would take twice that
        assert workspace.library.check() == ()


class MomentTaken:
    """A lock that somebody else has for a moment when it is first asked for."""

    def __init__(self, lock):
        self._lock = lock
        self._tries = 0

    def acquire(self, timeout=-1):
        self._tries += 1
        return self._tries > 1 and self._lock.acquire(timeout=timeout)

    def release(self):
        self._lock.release()


def test_the_window_waits_for_who_has_the_library_for_a_moment(own_home):
    with open_workspace() as workspace:
        workspace.serve_window()
        whole = workspace._lock
        for _ in range(2):  # also after it was refused while long work was done
            workspace._lock = MomentTaken(whole)
            assert workspace.library.check() == ()
            workspace._lock = whole
            with long_work_on_it(workspace):
                assert_refused(workspace)


def test_the_window_does_not_bring_a_library_up_to_date_itself(own_home):
    with open_workspace() as workspace:
        assert workspace.library.check() == ()
    take_back_to_version_5(folders().library)
    with open_workspace() as workspace:
        workspace.serve_window()
        assert_refused(workspace)
        other = threading.Thread(target=workspace.prepare, args=(NOBODY,))
        other.start()
        other.join()
        assert workspace.library.check() == ()
