from __future__ import annotations

import datetime as dt

from briefwright.app.folders import folders
from briefwright.app.library.first_start import prepare_library
from briefwright.app.library.safekeeping import back_up_if_due
from briefwright.app.workspace import open_workspace
from briefwright.storage.care.backups import verify

MORNING = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)


def test_a_backup_is_taken_when_the_last_is_half_a_day_old() -> None:
    assert back_up_if_due(folders(), MORNING) is None
    with open_workspace() as workspace:
        prepare_library(workspace)
        first = back_up_if_due(folders(), MORNING)
        assert first is not None
        verify(first)
        assert back_up_if_due(folders(), MORNING + dt.timedelta(hours=6)) is None
        assert back_up_if_due(folders(), MORNING + dt.timedelta(hours=13)) is not None


def test_a_clock_set_back_does_not_stop_backups() -> None:
    with open_workspace() as workspace:
        prepare_library(workspace)
        back_up_if_due(folders(), MORNING)
        assert back_up_if_due(folders(), MORNING - dt.timedelta(days=30)) is not None
