"""A Python of its own that parses files and says how long it took: `bare_parsers.answer` runs in it."""

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self


class Program:
    """A Python of its own, told what to read and how, which answers with the processor time that it took."""

    def __init__(self, *command: str, **environment: str) -> None:
        paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **paths, **environment},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()

    def time(self, parser: str, files: Sequence[Path]) -> float:
        """Seconds of processor time."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        pickle.dump((parser, files), self._process.stdin)
        self._process.stdin.flush()
        return float(pickle.load(self._process.stdout))
