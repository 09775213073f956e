"""The text gate of import: characters that are unseen, break a file format or turn the reading direction.

Plain text keeps its characters (its offsets are the file's own) and the reader says what it holds; every other
format is cleaned on its way into frozen text. Left alone: tab and newline, joiners (emoji, Indic scripts, Persian),
the soft direction marks U+200E and U+200F that real Hebrew and Arabic use, and bidi controls closed on their line.
"""

from __future__ import annotations

import re

from briefwright.document.text_gate import FLAG

_HELD_BACK = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 but tab and the line breaks
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # halves of pairs, non-characters
    "\xad\ufeff\ufff9-\ufffb"  # soft hyphen, stray byte order mark, interlinear marks
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: our templates' own, and fonts' bullets
    "\U000e0000-\U000e007f"  # tag characters
)
_UNSEEN = re.compile(f"({FLAG})|[{_HELD_BACK}]")
_SUSPECT = re.compile(f"[{_HELD_BACK}\r\x0b\x0c\x85\u2028-\u202e\u2066-\u2069]")
_PLAIN_ASCII = bytes([9, 10, *range(32, 127)])
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DISGUISE = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_CLOSES = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_BREAKS = str.maketrans("\r\x0b\x0c\x85\u2028\u2029", "\n\n\n\n\n\n")


def is_plain(text: str) -> bool:
    """Whether a quick look tells that nothing is held back; else `clean` and `disguised` look closely.

    Nothing that is held back is printable for Python, and of ASCII it is all but tab, newline, space to tilde.
    """
    return not text.encode().translate(None, _PLAIN_ASCII) if text.isascii() else text.isprintable()


def clean(text: str) -> str:
    """Return `text` without the characters that the gate holds back; line breaks of every kind become newlines."""
    if is_plain(text) or not _SUSPECT.search(text):
        return text
    text = _UNSEEN.sub(_flag_only, text.replace("\r\n", "\n").translate(_BREAKS))
    return "\n".join(map(_balanced, text.split("\n"))) if _BIDI.search(text) else text


def held_back(text: str) -> int:
    """How many characters of `text` the gate holds back; line breaks of other kinds do not count."""
    return len(text.replace("\r\n", "\n")) - len(clean(text))


def disguised(text: str) -> int:
    """How many of the characters that hide words or turn their direction the gate holds back."""
    if is_plain(text) or not _DISGUISE.search(text):
        return 0
    return len(_DISGUISE.findall(text)) - len(_DISGUISE.findall(clean(text)))


def _flag_only(match: re.Match[str]) -> str:
    return match.group(1) or ""


def _balanced(line: str) -> str:
    """Drop a line's bidi controls where one overrides the direction or is not closed."""
    waiting: list[str] = []
    for mark in _BIDI.findall(line):
        if mark in _CLOSES:
            waiting.append(_CLOSES[mark])
        elif not waiting or waiting.pop() != mark:
            return _BIDI.sub("", line)
    return _BIDI.sub("", line) if waiting else line
