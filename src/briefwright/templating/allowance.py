"""Which attributes of a value a template may read: each view names them in its `allowed`."""

from __future__ import annotations


def offered(*names: str) -> frozenset[str]:
    """The names in the given texts, separated by spaces."""
    return frozenset(" ".join(names).split())
