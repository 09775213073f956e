"""Small TOML files that others wrote, read within limits that keep the reading short and small.

Python's own reader takes time and memory by the square of a name's parts: 64 kB of `a.a.a…` take it ten seconds and
a gigabyte (CPython 3.11, `tomllib`). No file of ours has names of more than three parts, so such a line is no TOML.
"""

from __future__ import annotations

import tomllib
from typing import Any

_MOST_DOTS = 100
"""In one line of a file; prose of a hundred sentences is longer than any text that stands in these files."""


def read_toml(text: str) -> dict[str, Any]:
    """The file's tables, as `tomllib.loads` gives them. Raises `tomllib.TOMLDecodeError` and `RecursionError`."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise tomllib.TOMLDecodeError(f"Too many dots (at line {number}, column 1)")
    return tomllib.loads(text)
