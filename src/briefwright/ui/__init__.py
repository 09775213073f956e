"""The window; the only floor that knows Qt."""

import builtins
import gc

_YOUNG = 10_000
"""New objects after which Python looks for rubbish whatever is being done: more than a few keystrokes make."""

gc.set_threshold(_YOUNG)

import PySide6.QtCore  # noqa: E402, F401 - it makes many objects, and takes Python's import in hand

# PySide searches the source of every module imported from then on for its own name, as each may choose features of
# it; none of ours does, and to read all the sources takes long at the start and keeps them in memory
builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
