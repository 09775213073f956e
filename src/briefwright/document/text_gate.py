"""The one gate that text passes on its way into a file: what could hide or break something is shown as `�`.

Replaced: control characters, lone surrogates, non-characters, tag characters (invisible text), and bidirectional
controls without their partner (they would reorder what follows them, ECMA-376 has no scope for them). The tag
characters that spell out a flag stay.
"""

from __future__ import annotations

import re
from typing import Final

SHOWN: Final = "\ufffd"
FLAG: Final = "\U0001f3f4[\U000e0061-\U000e007a]{2}[\U000e0030-\U000e0039\U000e0061-\U000e007a]{1,4}\U000e007f"
"""A subdivision flag (England, Scotland, Wales): a black flag, the region and its part in tag characters, the end
(UTS #51, ED-14a; the parts as in UTS #35, unicode_subdivision_id)."""
_SUSPECT: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e007f]|[\\U0001fffe\\U0001ffff]|\r"
)
_NEWLINES: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BAD: Final = re.compile(
    f"({FLAG})|"
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f\U0001fffe\U0001ffff]"
)
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_EMBEDDINGS: Final = "\u202a\u202b\u202d\u202e"
_ISOLATES: Final = "\u2066\u2067\u2068"


def gated(text: str) -> str:
    """The text with every dangerous character shown; newlines of every kind become line feeds."""
    if not _SUSPECT.search(text):
        return text
    text = _BAD.sub(_shown, _NEWLINES.sub("\n", text))
    return _balanced(text) if _BIDI.search(text) else text


def _shown(found: re.Match[str]) -> str:
    return found[1] or SHOWN


def _balanced(text: str) -> str:
    """Show bidirectional controls that open without closing, or close what was not open, in a line."""
    return "\n".join(_balanced_line(line) for line in text.split("\n"))


def _balanced_line(line: str) -> str:
    characters = list(line)
    open_at: list[int] = []
    for at, character in enumerate(characters):
        if character in _EMBEDDINGS or character in _ISOLATES:
            open_at.append(at)
        elif character in "\u202c\u2069":
            kind = _EMBEDDINGS if character == "\u202c" else _ISOLATES
            if open_at and characters[open_at[-1]] in kind:
                open_at.pop()
            else:
                characters[at] = SHOWN
    for at in open_at:
        characters[at] = SHOWN
    return "".join(characters)
