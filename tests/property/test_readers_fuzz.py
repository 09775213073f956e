"""Mutated files of every kind are read or refused: never a crash, a hang or another exception.

`BRIEFWRIGHT_FUZZ` sets how many of each kind, 2,000 by default.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.mutations import SAMPLES

MUTATIONS = int(os.environ.get("BRIEFWRIGHT_FUZZ", "2000"))
HTML = [("html", 4, seed) for seed in range(20, 24)]
TESTS = Path(__file__).parents[1]


# a web page costs more than the others, so its mutations are made in four goes
@pytest.mark.parametrize(("suffix", "share", "seed"), [*((s, 1, 20) for s in SAMPLES if s != "html"), *HTML])
def test_mutations_are_read_or_refused(suffix, share, seed):
    command = [sys.executable, str(TESTS / "fakes" / "mutations.py"), suffix, str(MUTATIONS // share), str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.stdout == "ok\n", done.stderr[-2000:]
