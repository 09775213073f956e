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


_USUAL = 0.023
"""Seconds that the yardstick takes on a machine with nothing else to do, as ours is."""


def slowness() -> float:
    """How many times as long work takes now as on a machine at leisure, by a yardstick of our own; at least 1.

    Programs that share a core and its memory slow each other down even while neither waits.
    """
    best = 9.9
    for _ in range(2):
        begun = own_time()
        held = [{"number": number, "words": [str(number), f"{number} words"]} for number in range(30_000)]
        sorted(held, key=lambda each: each["words"])
        best = min(best, own_time() - begun)
    return max(1.0, best / _USUAL)
