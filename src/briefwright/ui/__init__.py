"""The window; the only floor that knows Qt."""

import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 relies on None, True and False being immortal (PEP 683, Python 3.12): a Qt function that returns
    # one of them gives back a reference it never took, and Python 3.11 aborts when the last one is gone.
    import ctypes

    for _value in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_value)).value += 1 << 40
