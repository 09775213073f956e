"""A template's folder is read again only where its files are others than the last time."""

import os
import shutil
import time

import pytest

from briefwright.errors import AppError
from briefwright.resources import builtin_templates
from briefwright.templating.packages import package as packages
from briefwright.templating.packages.package import load_folder


@pytest.fixture
def folder(tmp_path):
    """A template whose files were written an hour ago."""
    home = shutil.copytree(builtin_templates() / "meeting-brief", tmp_path / "own")
    aged(home)
    return home


def aged(home, seconds=3600):
    written = time.time() - seconds
    for file in home.iterdir():
        os.utime(file, (written, written))


def test_what_did_not_change_is_not_read_again(folder, monkeypatch):
    first = load_folder(folder)
    monkeypatch.setattr(packages, "folder_files", lambda _path: pytest.fail("read again"))
    assert load_folder(folder) is first


def test_a_changed_file_is_read_again(folder):
    load_folder(folder)
    (folder / "body.md.j2").write_text("# Another\n", encoding="utf-8")
    assert load_folder(folder).body == "# Another\n"
    (folder / "body.md.j2").write_text("# Anohter\n", encoding="utf-8")  # as long, and perhaps at the same time
    assert load_folder(folder).body == "# Anohter\n"


def test_an_older_file_put_in_its_place_is_read(folder):
    load_folder(folder)
    (folder / "body.md.j2").write_text("# From a copy\n", encoding="utf-8")
    aged(folder, 7200)
    assert load_folder(folder).body == "# From a copy\n"


def test_where_it_came_from_is_told_each_time(folder):
    assert load_folder(folder, "user").origin == "user"
    assert load_folder(folder, "built-in").origin == "built-in"


def test_a_folder_that_is_gone_is_missed(folder):
    load_folder(folder)
    shutil.rmtree(folder)
    with pytest.raises(AppError) as caught:
        load_folder(folder)
    assert caught.value.code == "not-found"
