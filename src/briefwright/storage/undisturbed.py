"""Making many values without Python's collector, which goes through all of them again and again."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Collect nothing while the block runs, and leave alone what it made: all threads would wait for that.

    What is let go later is freed all the same, as nothing in such values holds what holds it.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collects:
            gc.enable()
