"""Quotation marks: pair them inside each paragraph, whatever their make, and say where words are quoted.

A mark that is never closed runs to the paragraph's end; the next paragraph may take it up again (the press opens
every paragraph of a long quotation and closes only the last; press offices open the first and close the last).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

MARK = re.compile(
    r"""[“”„"«»「」『』'’‘`](?:(?<=[“”„"«»「」『』])|(?<=')'|(?<=`)(?<!``)`(?![`\s])"""
    r"""|(?<=['‘])(?<![\w'’].)(?=[\w\[…“"(.$£])|(?<=['’])(?<=[\w.,?!…)\]%”"–—-].)(?![\w']))"""
)
"""Every mark that may quote. It begins with one set of characters, which the search looks for at full speed."""
_OPENERS = {"“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "``": "''"}
_CLOSERS = frozenset("”»」』")
_ELISION = re.compile(r"""(?:em|til|twas|tis|cause|bout|n|round|[0-9]0s)\b""", re.IGNORECASE)
_OPENS_ELISION = frozenset("etcbnrETCBNR0123456789")
"""What an elision begins with."""
_CLAUSE_STOPS = frozenset(".,?!…;:)]–—-")
_SPACE = frozenset(" \t\n\r\u00a0\u3000")
_STRAIGHT = ('"', "''")


class Quoted(Struct, frozen=True, gc=False):
    """Words between quotation marks: `start`–`end` without the marks, `outer_start`–`outer_end` with them.

    `paragraph` is an index; `closed` is false where the paragraph ended first; `resumes` is true where the words
    carry on a quotation left open by the paragraph before.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    closed: bool
    resumes: bool


def quoted_runs(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quoted]:
    """Every outermost quoted run, in order; never overlapping."""
    runs: list[Quoted] = []
    left_open = ""
    spans = list(paragraphs)
    for number, (start, end) in enumerate(spans):
        found = _paragraph_runs(text, start, end, number, left_open)
        goes_on = left_open in _DOUBLE and not found
        if goes_on and _closes_later(text, left_open, spans[number : number + _FURTHEST]):
            runs.append(_trimmed(text, (start, end), (start, end), number, resumes=True, closed=False))
            continue
        runs.extend(found)
        last = found[-1] if found else None
        left_open = text[last.outer_start] if last and not last.closed else ""
    return runs


_FURTHEST = 4
"""Paragraphs in which a quotation goes on, where only its last has a mark."""
_DOUBLE = {"“": re.compile("[“”]"), '"': re.compile('"')}


def _closes_later(text: str, left_open: str, spans: list[tuple[int, int]]) -> bool:
    """Say whether the first of some paragraphs has no marks and a later one closes what was left open before."""
    if not text[slice(*spans[0])].strip():
        return False
    marks = [_DOUBLE[left_open].search(text, start, end) for start, end in spans]
    first = next((mark for mark in marks if mark), None)
    return marks[0] is None and first is not None and _only_closes(text, left_open, first.span())


def _paragraph_runs(text: str, start: int, end: int, number: int, left_open: str) -> list[Quoted]:
    marks = [m.span() for m in MARK.finditer(text, start, end)]
    runs: list[Quoted] = []
    if not marks:
        return runs
    position = 0
    if left_open and _only_closes(text, left_open, marks[0]):
        runs.append(_trimmed(text, (start, marks[0][0]), (start, marks[0][1]), number, resumes=True))
        position = 1
    elif not left_open and _never_opened(text, start, *marks[0]):
        runs.append(_trimmed(text, (start, marks[0][0]), (start, marks[0][1]), number, resumes=False))
        position = 1
    elif left_open == "‘" and _ends_single(text, marks, end):
        return [_trimmed(text, (start, marks[-1][0]), (start, marks[-1][1]), number, resumes=True)]
    while position < len(marks):
        at, after = marks[position]
        mark = text[at:after]
        closer = _closing(text, marks, position, start, end)
        position += 1
        if closer is None:
            continue
        resumes = bool(left_open) and not text[start:at].strip()
        if closer >= 0 and marks[closer][0] == after:
            position = closer if _same_mark_opens(text, after, mark) else closer + 1
        elif closer >= 0:
            close_at, close_end = marks[closer]
            runs.append(_trimmed(text, (after, close_at), (at, close_end), number, resumes=resumes))
            position = closer if _same_mark_opens(text, close_at, mark) else closer + 1
        elif _may_stay_open(text, mark, at, (start, end), resumes=resumes):
            runs.append(_trimmed(text, (after, end), (at, end), number, closed=False, resumes=resumes))
            break
    return [run for run in runs if run.end > run.start]


def _only_closes(text: str, left_open: str, mark: tuple[int, int]) -> bool:
    """Say whether the paragraph's first mark closes a quotation of the paragraph before, not opened again here."""
    found = text[mark[0] : mark[1]]
    if left_open == found == '"':
        return not _looks_opening(text, *mark) and _looks_closing(text, *mark)
    return left_open in _OPENERS and found in _OPENERS[left_open] and found != left_open


_REPORTED = re.compile(
    r",”\s(?:(?:[Hh]e|[Ss]he|[Tt]hey|(?:[A-Z][\w’-]+\s){1,3})\s?)?(?:said|says|told|added|explained|noted|adds|tells)\b"
)
_SENTENCE_END = re.compile(r"[.!?]\s")


def _never_opened(text: str, start: int, at: int, after: int) -> bool:
    """Say whether the mark that opens a paragraph’s one sentence is missing: `It is full,” she said`."""
    if text[at:after] != "”" or _REPORTED.match(text, at - 1) is None:
        return False
    return _SENTENCE_END.search(text, start, at) is None


def _ends_single(text: str, marks: list[tuple[int, int]], end: int) -> bool:
    """Say whether a paragraph without an opening mark ends with a British closing one, and not with a plural."""
    at, after = marks[-1]
    opened = any(text[low:high] in "‘“" for low, high in marks)
    return not opened and text[at] == "’" and text[at - 1] in _CLAUSE_STOPS and not text[after:end].strip()


def _same_mark_opens(text: str, at: int, mark: str) -> bool:
    """Say whether the mark that ended a run really opens the next (the run's own closer is missing)."""
    return (mark in _STRAIGHT or text[at] == mark == "“") and _looks_opening(text, at, at + len(mark))


def _trimmed(
    text: str, inner: tuple[int, int], outer: tuple[int, int], number: int, *, resumes: bool, closed: bool = True
) -> Quoted:
    start, end = inner
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return Quoted(start, end, outer[0], outer[1], number, closed, resumes)


def _looks_opening(text: str, at: int, after: int) -> bool:
    before = text[at - 1] if at else " "
    behind = text[after] if after < len(text) else " "
    return (before in _SPACE or before in "([—–") and behind not in _SPACE and behind not in ",.;:?!)"


def _looks_closing(text: str, at: int, after: int) -> bool:
    before = text[at - 1] if at else " "
    behind = text[after] if after < len(text) else " "
    return before not in _SPACE and (behind in _SPACE or behind in ",.;:?!)]—–-’'")


def _closing(text: str, marks: list[tuple[int, int]], position: int, start: int, end: int) -> int | None:
    """The index of the mark that closes `marks[position]`; -1 if none does; `None` if it opens nothing."""
    at, after = marks[position]
    mark = text[at:after]
    if mark in _CLOSERS and not (mark == "”" and _opens_by_mistake(text, at, start)):
        return None
    if mark in ("‘", "'", "’"):
        return _single_closing(text, marks, position, end)
    if mark in _STRAIGHT:
        if at > start and not _looks_opening(text, at, after) and _looks_closing(text, at, after):
            return None
        if at > start and (text[at - 1].isdigit() or (mark == "''" and not _looks_opening(text, at, after))):
            return None
        return _first(text, marks, position, mark + ("”" if mark == '"' else ""))
    if mark == "”":
        return _first(text, marks, position, "”")
    return _nested(text, marks, position, mark)


def _opens_by_mistake(text: str, at: int, start: int) -> bool:
    return (at == start or text[at - 1] in _SPACE) and _looks_opening(text, at, at + 1)


def _first(text: str, marks: list[tuple[int, int]], position: int, closers: str) -> int:
    for index in range(position + 1, len(marks)):
        mark = text[marks[index][0] : marks[index][1]]
        if mark in closers:
            return index
    return -1


def _nested(text: str, marks: list[tuple[int, int]], position: int, opener: str) -> int:
    """The closer of a mark that has two shapes, allowing for the same pair inside and for a closer mistyped."""
    closers = _OPENERS[opener]
    depth = 1
    for index in range(position + 1, len(marks)):
        at, after = marks[index]
        mark = text[at:after]
        if mark in closers and not (mark == opener == "“"):
            depth -= 1
            if depth == 0:
                return index
        elif mark == opener:
            if opener == "“" and not _looks_opening(text, at, after) and _looks_closing(text, at, after):
                return index
            inside = opener in "「『" or _opens_inside(text, marks, index)
            if not inside and depth == 1 and _ENDED.search(text, at - 2, at):
                return index  # "“It is here. “We saw it.”": the first was not closed
            depth += inside
        elif mark == '"' and opener == "“" and _looks_closing(text, at, after):
            return index
    return -1


_ENDED = re.compile(r"[.!?]\s")


def _opens_inside(text: str, marks: list[tuple[int, int]], index: int) -> bool:
    """Say whether `“` at `marks[index]` opens words inside the quotation: `“a new “golden era” for us”`.

    Two closers follow, or one and a quotation that goes on in the next paragraph.
    """
    near = marks[index + 1 : index + 1 + _NEAR]
    closers = sum(text[at:after] == "”" for at, after in near)
    if closers != 1 or index + 1 + len(near) < len(marks):
        return closers > 1
    last = marks[-1][1]
    paragraph = text.find("\n\n", last, last + _LONGEST_REST)
    goes_on = paragraph > 0 and text[paragraph : paragraph + 4].lstrip()[:1] == "“"
    return goes_on and text[marks[index][0] - 1] == " "


_NEAR = 4
"""Marks behind one that opens words inside a quotation, among which those stand that close both."""
_LONGEST_REST = 2_000
"""Characters of a paragraph behind its last mark."""


def _single_closing(text: str, marks: list[tuple[int, int]], position: int, end: int) -> int | None:
    """The closer of a British single mark; an apostrophe after a plural (`countries’ plans`) only if need be."""
    at, after = marks[position]
    if text[at] == "’" or (text[after : after + 1] in _OPENS_ELISION and _ELISION.match(text, after)):
        return None
    if at and text[at - 1] not in _SPACE and text[at - 1] not in '([—–“"/-':
        return None
    weak = -1
    for index in range(position + 1, len(marks)):
        mark_at, mark_end = marks[index]
        mark = text[mark_at:mark_end]
        if mark in "‘'" and _looks_opening(text, mark_at, mark_end):
            break
        if mark not in "’'":
            continue
        if _is_strong(text, mark_at, mark_end, end):
            return index
        if weak < 0:
            weak = index
    return weak


def _is_strong(text: str, at: int, after: int, end: int) -> bool:
    before = text[at - 1]
    if before in _CLAUSE_STOPS or after >= end:
        return True
    behind = text[after]
    if behind in _CLAUSE_STOPS or behind == "\n":
        return True
    return before not in "sSxzXZ" and text[at - 2 : at] != "in"


def _may_stay_open(text: str, mark: str, at: int, paragraph: tuple[int, int], *, resumes: bool) -> bool:
    if mark == "``":  # far more often code than a quotation nobody closes
        return False
    if mark in ("‘", "'"):
        start, end = paragraph
        again = text[end : end + _GAP].lstrip()[:1] == mark  # the next paragraph opens it again
        first = not text[start:at].strip()
        return resumes or (first and mark == "‘") or (again and (first or text[at - 2 : at] == ": "))
    return True


_GAP = 6
"""Characters in which the paragraph behind the last one begins."""
