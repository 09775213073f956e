"""What differs between a quotation and its source where only typography does, in words and as spans to mark."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from briefwright.checks.verbatim import QuotationCheck
from briefwright.ui.language import tr

_CLOSING = re.compile(r"[\s.,;:!?。，；：！？…]+$")
_SPACES = re.compile(r"\s+")
_MARKS = str.maketrans(dict.fromkeys("“”„«»「」『』\"‘’‚`'", "'"))
_DASHES = str.maketrans(dict.fromkeys("–—‐‑−-", "-"))


def typography_sentence(check: QuotationCheck, where: str) -> str:
    """What the source has instead, and whether that matters."""
    ours, theirs = _CLOSING.sub("", check.quotation), _CLOSING.sub("", check.nearest)
    if ours == theirs:
        return _end_sentence(check, where)
    ours, theirs = _SPACES.sub(" ", ours), _SPACES.sub(" ", theirs)
    if ours == theirs:
        return tr("Only spaces or line breaks differ from {where}.", where=where)
    if ours.translate(_MARKS) == theirs.translate(_MARKS):
        return tr("Only the kind of quotation marks differs from {where}.", where=where)
    if ours.translate(_DASHES) == theirs.translate(_DASHES):
        return tr("Only dashes differ from {where}.", where=where)
    return tr("Only marks, dashes or spaces differ from {where}.", where=where)


def _end_sentence(check: QuotationCheck, where: str) -> str:
    if check.quotation.endswith((".", "。")):
        if check.after in (",", "，"):
            return tr("The source has a comma before the closing mark. A full stop is allowed here.")
        if check.after == " " or check.after.isalnum():
            return tr("The sentence goes on in {where}. A full stop is allowed here.", where=where)
    return tr("Only the mark at the end differs from {where}.", where=where)


def differing_spans(check: QuotationCheck) -> tuple[tuple[int, int], ...]:
    """Where in the quotation its own typography stands: (start, end), character by character."""
    theirs = check.nearest + (check.after if check.quotation.endswith(check.after or "\0") else "")
    matcher = SequenceMatcher(None, check.quotation, theirs, autojunk=False)
    return tuple((s, e) for kind, s, e, _, _ in matcher.get_opcodes() if kind != "equal" and e > s)
