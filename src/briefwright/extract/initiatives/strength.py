"""Whether a name is surely an initiative's, whatever its sentence does: by its words and what stands beside it."""

from __future__ import annotations

from briefwright.extract.initiatives.beside import described_as, is_example
from briefwright.extract.initiatives.short_forms import told_kind
from briefwright.extract.initiatives.sides import sides_of
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.acts import HEADS, WEAK_HEADS

_NEW_TO = ("a", "the", "'s", "’s")
"""What stands before `new` and a name: `a new Tides Centre`, `the university’s new Tides Centre`."""
_SEATED = ("based", "situated", "located", "housed", "hosted", "led", "headquartered")


def is_strong(
    stream: Stream, bounds: tuple[int, int], span: tuple[int, int], named: tuple[str, str], *, held: bool
) -> bool:
    """Say whether a name is an initiative's by its words and what it stands beside, whatever the sentence does."""
    (low, high), (begin, stop), (name, noun) = bounds, span, named
    if HEADS.get(noun) == "dialogue" and sides_of(name):
        return True  # also in "chair of the UK-China Dialogue"
    if held or noun not in WEAK_HEADS:
        return not held
    if noun not in ("statement", "group") and (sides_of(name) or "joint" in name.lower().split()):
        return True
    if stream.words[begin - 1] == "new" and stream.lowers[begin - 2] in _NEW_TO:
        return True  # "a new Polar Data Centre"
    if stream.words[stop : stop + 2] == ["will", "be"] and stream.words[stop + 2] in _SEATED:
        return True  # "The Future Tides Hub will be based at Soar University"
    told = described_as(stream, stop, high) > 0 or told_kind(stream, stop) or is_example(stream, low, begin)
    return told or stream.words[begin - 1 - (stream.tags[begin - 1] == "D")] in ("called", "named")
