"""A clock that stands still while other programs have the processor: durations mean the same on a busy machine."""

from pathlib import Path
from time import perf_counter

_SCHEDULER = Path("/proc/thread-self/schedstat")
"""Linux: nanoseconds this thread has run, nanoseconds it stood ready and was given no processor, turns."""


def own_time() -> float:
    """Seconds that passed for this thread, whether it ran or waited for something, but for a processor."""
    try:
        kept_waiting = int(_SCHEDULER.read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        kept_waiting = 0.0
    return perf_counter() - kept_waiting
