"""The workspace once it is closed."""

import pytest

from briefwright.app.folders import folders
from briefwright.app.workspace import open_workspace
from briefwright.errors import AppError


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
