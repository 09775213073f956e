"""Mutated files of every kind are read or refused: never a crash, a hang or another exception.

`BRIEFWRIGHT_FUZZ` sets how many of each kind (2,000 by default; a web page costs more and gets a quarter).
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.mutations import SAMPLES

MUTATIONS = int(os.environ.get("BRIEFWRIGHT_FUZZ", "2000"))
TESTS = Path(__file__).parents[1]


@pytest.mark.parametrize("suffix", SAMPLES)
def test_mutations_are_read_or_refused(suffix):
    count = MUTATIONS // 4 if "html" in suffix else MUTATIONS
    command = [sys.executable, str(TESTS / "fakes" / "mutations.py"), suffix, str(count), "20"]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.stdout == "ok\n", done.stderr[-2000:]
