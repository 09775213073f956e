"""A file made to do harm, made when it is asked for, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """What the file is called, what makes its bytes, and words that stand in the refusal or in a warning."""

    file: str
    make: Callable[[], bytes]
    said: str = ""


def cut(file: str, make: Callable[[], bytes]) -> dict[str, Case]:
    """A sound file cut off after each tenth of it."""
    return {
        f"{file.partition('.')[2]} cut off after {tenth} tenths": Case(file, lambda n=tenth: _first(make(), n))
        for tenth in range(1, 10)
    }


def _first(data: bytes, tenths: int) -> bytes:
    return data[: len(data) * tenths // 10]
