"""What long work asks of whoever runs it: somewhere to report progress, and whether to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeAlias

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with how many are done, how many there are, and what is being worked on now."""
Cancelled: TypeAlias = Callable[[], bool]
"""Asked between two steps; true means stop here and keep what is done."""


class Job(Protocol):
    """A piece of long work as the window or the command line runs it."""

    def progress(self, done: int, total: int, what: str) -> None:
        """Say that `done` of `total` steps are finished and `what` is next."""

    def cancelled(self) -> bool:
        """Whether the user has asked to stop."""


def no_progress(done: int, total: int, what: str) -> None:
    """Report to nobody."""


def never() -> bool:
    """Run to the end."""
    return False
