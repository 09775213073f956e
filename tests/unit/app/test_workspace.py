"""The workspace while its library is away, and once it is closed."""

import threading

import pytest

from briefwright.app.folders import folders
from briefwright.app.workspace import open_workspace
from briefwright.errors import AppError
from fakes.clock import own_time


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
    away, back = threading.Event(), threading.Event()

    def keep_closed() -> None:
        with workspace.library_closed():
            away.set()
            back.wait(10)

    with open_workspace() as workspace:
        workspace.serve_window()
        assert workspace.library.check() == ()
        other = threading.Thread(target=keep_closed)
        other.start()
        away.wait(10)
        begun = own_time()
        for _ in range(40):
            with pytest.raises(AppError, match="library") as refused:
                _ = workspace.library
            assert refused.value.code == "library-at-work"
        assert own_time() - begun < 1.0  # forty waits would take twice that
        back.set()
        other.join()
        assert workspace.library.check() == ()
