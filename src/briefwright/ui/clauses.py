"""What of a description is said where there is little room: whole clauses, never a cut one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

_CLAUSE = re.compile(r"[,;:，；：、]")
_LIST_OF_ONE = re.compile(r"[:：][^,，;；、]*$")
"""A list that is cut after its first entry says something else than the whole."""


def whole_clauses(description: str) -> Iterator[str]:
    """A description without its full stop, then ever fewer of its clauses."""
    whole = description.rstrip(".。")
    yield whole
    for found in reversed(tuple(_CLAUSE.finditer(whole))):
        if not _LIST_OF_ONE.search(whole[: found.start()]):
            yield whole[: found.start()]


def in_one_line(description: str, metrics: QFontMetricsF, width: float) -> str:
    """As many whole clauses as a line of that width holds; cut with an ellipsis where it holds none."""
    fitting = (part for part in whole_clauses(description) if metrics.horizontalAdvance(part) <= width)
    return next(fitting, "") or metrics.elidedText(description, Qt.TextElideMode.ElideRight, width)
