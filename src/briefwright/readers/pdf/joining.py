"""Join a paragraph's lines: words divided at a line's end are made whole, compounds keep their hyphen."""

from __future__ import annotations

import re

from briefwright.readers.pdf.line import HYPHEN, Line

_COMPOUND = re.compile(r"\b\w+-\w+\b")
_LAST_WORD = re.compile(r"[\w]+$")
_FIRST_WORD = re.compile(r"[\w]+")
_SECOND_PARTS = re.compile(
    "backed|based|born|built|educated|funded|led|made|owned|registered|run|speaking|style|trained|wide"
)
"""What follows the hyphen after a name: "London-based", "Chinese-speaking"."""
_HYPHENS = frozenset("-\ufffe\u00ad")
_SPECIAL, _FIRST_SPECIAL = frozenset("-\u00ad/"), "–"
"""Line ends that need more than a space: these, and from the dash up dashes, Chinese and PDFium's hyphen."""
_CHINESE = re.compile("[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’]")


def compounds(lines: list[Line]) -> frozenset[str]:
    """The hyphenated words that the document writes inside a line, in lower case."""
    texts = [line.text for line in lines]
    if _HYPHENS.isdisjoint([text[-1] for text in texts]):
        return frozenset()
    words = " ".join([text for text in texts if "-" in text]).split()
    found = _COMPOUND.findall("\n".join([word for word in words if "-" in word]))
    return frozenset(map(str.lower, found))


def joined(lines: list[Line], known: frozenset[str]) -> str:
    """The paragraph's text; `known` are the document's compounds."""
    if len(lines) == 1:
        return lines[0].text.replace(HYPHEN, "-")
    texts = [line.text for line in lines]
    ends = [text[-1] for text in texts[:-1]]
    if max(ends) < _FIRST_SPECIAL and _SPECIAL.isdisjoint(ends):  # so it is mostly
        text = " ".join(texts)
    else:
        text = texts[0]
        for after in texts[1:]:
            text = _join(text, after, known)
    return text.replace(HYPHEN, "-")


def _join(before: str, after: str, known: frozenset[str]) -> str:
    last = before[-1]
    if last in "-\ufffe\u00ad":
        return _join_word(before, after, known)
    if (last in "–—" and before[-2:-1] not in {"", " "}) or (last == "/" and "://" in before.rpartition(" ")[2]):
        return before + after
    if _CHINESE.match(last) and _CHINESE.match(after[0]):
        return before + after
    return f"{before} {after}"


def _join_word(before: str, after: str, known: frozenset[str]) -> str:
    stem = before[:-1]
    first, last = _FIRST_WORD.match(after), _LAST_WORD.search(stem)
    if first is None or last is None:
        return f"{stem}- {after}" if stem.endswith(" ") else f"{stem}-{after}"
    return f"{stem}-{after}" if _is_compound(last.group(), first.group(), known) else stem + after


def _is_compound(before: str, after: str, known: frozenset[str]) -> bool:
    """Whether the hyphen at a line's end is the word's own: after capitals and names, and where it always is."""
    if not after[0].islower() or before.isdigit() or f"{before}-{after}".lower() in known:
        return True
    return (len(before) > 1 and before.isupper()) or (
        before[0].isupper() and _SECOND_PARTS.fullmatch(after) is not None
    )
