"""A folder is replaced as a whole; what a dead process left half done is finished by whoever looks next."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.errors import AppError
from briefwright.storage.disk.folders import remove_folder, replace_folder, settle


def filled(content):
    def write(folder):
        (folder / "body.md").write_text(content)

    return write


@pytest.fixture
def home(tmp_path):
    made = tmp_path / "templates" / "note"
    replace_folder(made, filled("old"))
    return made


def content(home):
    return (home / "body.md").read_text()


def neighbours(home):
    return [entry.name for entry in home.parent.iterdir()]


@pytest.fixture(scope="session")
def dead():
    """The number of a process that is no more."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def test_a_folder_takes_the_place_of_the_old_one(home):
    replace_folder(home, filled("new"))
    assert content(home) == "new"
    assert neighbours(home) == ["note"]


def test_an_exception_while_writing_leaves_the_old_one(home):
    def write_half(folder):
        (folder / "body.md").write_text("half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        replace_folder(home, write_half)
    assert content(home) == "old"
    assert neighbours(home) == ["note"]


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("at", [1, 2])
def test_a_rename_that_fails_leaves_the_old_one(home, monkeypatch, error, at):
    real, calls = os.rename, iter(range(1, 9))

    def rename(source, target):
        if next(calls) == at:
            raise OSError(error, os.strerror(error))
        real(source, target)

    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(AppError) as caught:
        replace_folder(home, filled("new"))
    assert caught.value.code == ("disk-full" if error == errno.ENOSPC else "not-writable")
    assert content(home) == "old"
    assert neighbours(home) == ["note"]


def test_a_folder_is_removed_whole(home):
    remove_folder(home)
    assert neighbours(home) == []
    with pytest.raises(AppError, match="cannot be written"):
        remove_folder(home)


def test_an_old_folder_whose_new_one_never_came_goes_back(home, dead):
    home.rename(home.with_name(f".note.{dead}-0a1b2c3d.old"))
    settle(home.parent)
    assert content(home) == "old"
    assert neighbours(home) == ["note"]


@pytest.mark.parametrize("state", ["old", "new", "gone"])
def test_what_is_no_longer_needed_goes(home, dead, state):
    (home.with_name(f".note.{dead}-0a1b2c3d.{state}") / "inside").mkdir(parents=True)
    settle(home.parent)
    assert content(home) == "old"
    assert neighbours(home) == ["note"]


def test_a_folder_that_was_being_removed_does_not_come_back(home, dead):
    home.rename(home.with_name(f".note.{dead}-0a1b2c3d.gone"))
    settle(home.parent)
    assert neighbours(home) == []


def test_what_a_living_process_is_at_is_left_to_it(home):
    aside = home.with_name(f".note.{os.getpid()}-0a1b2c3d.old")
    home.rename(aside)
    settle(home.parent)
    assert content(aside) == "old"


@pytest.mark.parametrize("name", [".versions", ".note.old", "note-1.old", ".note.x-1.old"])
def test_what_is_not_ours_stays(home, name):
    (home.parent / name).mkdir()
    settle(home.parent)
    assert name in neighbours(home)


def test_there_may_be_no_folder_yet(tmp_path):
    settle(tmp_path / "none")
    assert not Path(tmp_path / "none").exists()
