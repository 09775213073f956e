"""Making many values without Python's collector, which goes through all of them again and again."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Iterator

_lock = threading.Lock()
_collected_before: list[bool] = []
"""For each block that runs, in whichever thread, whether anything was collected as it began."""


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Collect nothing while the block runs, and leave alone what it made: all threads would wait for that.

    What is let go later is freed all the same, as nothing in such values holds what holds it. Where blocks of
    several threads overlap, the last to end has values collected again.
    """
    with _lock:
        _collected_before.append(gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        with _lock:
            collected = _collected_before.pop()
            if _collected_before:
                _collected_before[-1] |= collected
            elif collected:
                gc.enable()
