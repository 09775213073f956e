"""What was found in a source, in the order it is checked: doubtful items first, then by kind."""

from __future__ import annotations

from typing import Final

from briefwright.model.evidence import LOW_CONFIDENCE, Evidence
from briefwright.ui.language import mark

TO_CHECK: Final = "check"
ORDER: Final = (TO_CHECK, "quote", "initiative", "fact")
TITLES: Final = {
    TO_CHECK: mark("To check"),
    "quote": mark("Quotes"),
    "initiative": mark("Initiatives"),
    "fact": mark("Facts"),
}


def needs_checking(evidence: Evidence) -> bool:
    """Whether a person should look at it first: doubted or of low confidence, and not yet accepted."""
    return evidence.review != "accepted" and bool(evidence.doubt or evidence.confidence < LOW_CONFIDENCE)
