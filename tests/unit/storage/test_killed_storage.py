"""Killed at any moment, nothing is torn and nothing acknowledged is lost.

`BRIEFWRIGHT_KILLS` sets how often each operation is killed at random: 5 by default, which makes 45 kills, and 63 in
the nightly run, which makes 567. Each is also killed before every single file call, and the order of its calls is
looked at.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefwright.storage.library import Library
from fakes.doomed import OPERATIONS
from fakes.file_calls import watched

KILLS = int(os.environ.get("BRIEFWRIGHT_KILLS", "5"))
TESTS = Path(__file__).parents[2]
FORKING = ("save", "autosave", "import", "export of the library", "install", "backup", "restore")


def command(*words):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])}
    words = [sys.executable, str(TESTS / "fakes" / "doomed.py"), *map(str, words)]
    return {"args": words, "stdout": subprocess.PIPE, "text": True, "env": environment}


def kill_while(name, folder, chance):
    """Run an operation until it has acknowledged something, kill it a moment later, and return its last promise."""
    with subprocess.Popen(**command("run", name, folder)) as child:
        first = child.stdout.readline()
        time.sleep(chance.random() * 0.05)
        child.kill()
        said = [first, *child.stdout]
    return int([line for line in said if line.endswith("\n")][-1])


@pytest.mark.parametrize("name", OPERATIONS)
def test_killed_at_random_it_leaves_nothing_torn_and_loses_nothing_promised(name, tmp_path):
    chance = random.Random(11)
    operation = OPERATIONS[name]
    operation.prepare(tmp_path)
    for _ in range(KILLS):
        promised = kill_while(name, tmp_path, chance)
        operation.holds(tmp_path, promised)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked before each call")
@pytest.mark.parametrize("name", FORKING)
def test_killed_before_any_file_call_it_leaves_nothing_torn(name, tmp_path):
    OPERATIONS[name].prepare(tmp_path)
    done = subprocess.run(**command("every-call", name, tmp_path), check=False, timeout=120)
    assert done.returncode == 0, done.stdout
    assert int(done.stdout) >= 4


@pytest.mark.parametrize("name", OPERATIONS)
def test_what_is_renamed_was_synced_before_and_its_folder_after(name, tmp_path):
    OPERATIONS[name].prepare(tmp_path)
    running = OPERATIONS[name].run(tmp_path)
    next(running)
    with watched() as order:
        next(running)
    running.close()
    assert order.faults == []
    assert order.renames > 0 or name == "import"


def test_a_killed_writer_lets_the_next_one_in(tmp_path):
    kill_while("backup", tmp_path, random.Random(11))
    Library.open(tmp_path / "library.sqlite").close()
