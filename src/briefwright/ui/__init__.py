"""The window; the only floor that knows Qt."""

import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 relies on None being immortal (PEP 683, Python 3.12): each call of a Qt function that returns
    # nothing gives back a reference to None it never took, and Python 3.11 aborts when the last one is gone.
    import ctypes

    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
