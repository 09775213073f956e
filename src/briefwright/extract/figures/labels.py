"""Numbers that only name something: `room 12`, `phase 2 trials`."""

from __future__ import annotations

import re

from briefwright.extract.words.lexicon import words
from briefwright.extract.words.one_of import one_of

_LABELS = words(
    "room hall page article section chapter phase tier grade level line gate platform no no. number table stage "
    "paragraph part volume issue version clause annex flight route lot schedule type model unit age aged rule note"
)
_LABELLED = re.compile(rf"\b{one_of(sorted(_LABELS))} \Z", re.IGNORECASE)
_ENDS = frozenset(label[-3:] for label in _LABELS)
"""How these words end; `no` has but two letters."""
_LONGEST = 12
"""Characters of such a word, with the space and what parts it from the word before."""


def is_label(before: str) -> bool:
    """Say whether a number only names something, by the words before it."""
    ends = before[-4:-1].lower()
    return (ends in _ENDS or ends.endswith("no")) and _LABELLED.search(before[-_LONGEST:]) is not None
