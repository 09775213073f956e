"""Killed at any moment, nothing is torn and nothing acknowledged is lost.

`BRIEFWRIGHT_KILLS` sets how often each action is killed (8 by default, 100 in the nightly run).
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.storage.backups import back_up, backups_in, verify
from briefwright.storage.exporting import import_export
from briefwright.storage.library import Library
from fakes.doomed import add, body

KILLS = int(os.environ.get("BRIEFWRIGHT_KILLS", "8"))
TESTS = Path(__file__).parents[2]


def kill_while(action, folder, chance):
    """Run `action` until it has acknowledged something, kill it a moment later, and return its last promise."""
    command = [sys.executable, str(TESTS / "fakes" / "doomed.py"), action, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        first = child.stdout.readline()
        time.sleep(chance.random() * 0.05)
        child.kill()
        said = [first, *child.stdout]
    return int([line for line in said if line.endswith("\n")][-1])


@pytest.fixture
def chance():
    return random.Random(11)


def checked(path):
    library = Library.open(path)
    try:
        assert library.check() == ()
        assert library.count(EvidenceQuery(text="cooperation")) == len(library.sources())
        return len(library.sources())
    finally:
        library.close()


def test_a_saved_file_is_whole_and_no_older_than_promised(tmp_path, chance):
    for _ in range(KILLS):
        promised = kill_while("save", tmp_path, chance)
        found = (tmp_path / "note.brief").read_bytes()
        number = int(found.split(b"\n", 1)[0])
        assert found == body(number)
        assert number >= promised


def test_no_promised_source_is_lost(tmp_path, chance):
    for _ in range(KILLS):
        promised = kill_while("add", tmp_path, chance)
        assert checked(tmp_path / "library.sqlite") >= promised + 1


def test_every_backup_that_has_a_name_is_whole(tmp_path, chance):
    for _ in range(KILLS):
        promised = kill_while("backup", tmp_path, chance)
        newest, *_ = found = backups_in(tmp_path / "backups")
        for backup in found:
            verify(backup.path)
        reader = Library.open(newest.path, writer=False)
        assert len(reader.sources()) >= promised + 1
        reader.close()


def test_a_restore_leaves_the_old_library_or_the_backup(tmp_path, chance):
    library = Library.open(tmp_path / "library.sqlite")
    for number in range(5):
        add(library, number)
    library.close()
    back_up(tmp_path / "library.sqlite", tmp_path / "backups")
    for _ in range(KILLS):
        kill_while("restore", tmp_path, chance)
        assert checked(tmp_path / "library.sqlite") == 5


def taken_over(target, folder):
    """How many sources a new library took from the export, or why it took none."""
    library = Library.open(target)
    try:
        return import_export(library, folder)
    except AppError as error:
        return error.code if library.sources() == () else "half taken"
    finally:
        library.close()


def test_an_export_is_whole_or_says_that_it_is_not(tmp_path, chance):
    for attempt in range(KILLS):
        promised = kill_while("export", tmp_path, chance)
        taken = taken_over(tmp_path / f"target-{attempt}.sqlite", tmp_path / "export")
        assert taken == "bad-export" or taken >= promised + 1
        assert checked(tmp_path / "library.sqlite") >= promised + 1


def test_a_killed_writer_lets_the_next_one_in(tmp_path, chance):
    kill_while("add", tmp_path, chance)
    Library.open(tmp_path / "library.sqlite").close()
