"""The subject that stands behind its verb: `said Jo Johnson`, `according to the report`."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex

_OPEN = r"(?:(?=[D#$])(?:Do)?(?:#|\$)*(?:D(?:a?[ei](?=[nNTR#]))*)*(?:#-(?=n))?)?"
"""What stands before a noun: tried only where it can begin, for most subjects are bare names."""
_RIGHT = re.compile(
    rf"{_OPEN}(?:[NTRnqs#]|(?<=[NTR])c(?=[NTR])|z(?=[NTR])|(?<=[Ds#])z|(?<=Dn)z(?=[,.])|(?<=s)ae(?=[nR])|(?<=[DN])B(?=n)|(?<=[ns])[ei](?=[nR]))+"
)
_LONG_RIGHT = re.compile(
    rf"{_OPEN}(?:[NTRnqs#]|z(?=[nNTR])|[ei](?=[nNR])|c(?=[NTRn])|[of]D?(?=[NTRn#])|pD?(?=[NTR])|(?<=[ofp])D"
    r"|(?<=[NR]),(?=N+(?:,N+)*,?cN))+"
)

_BODY_OF = re.compile(r"[of]D?[NR](?:[NR]|c(?=N)|,(?=N+(?:,N+)*,?cN)|[of]D?(?=N))*")
"""The rest of a body's name: `the Ministry of Science and Technology`."""
_TITLED = re.compile("(?:sR+T*|R*T+|sT+)N{2,3}")
"""`Professor Ann Moore` behind `the University of Leeds`, `’s Professor Ann Moore`."""
_BEHIND_DUTY = re.compile(r"R\([NRn]+(?:c[NRn]+)*\)[TR]*N{2,3}")
"""The rest of `Pro-Vice-Chancellor (Research) Professor Ann Orme`."""
_FIELD_OF = re.compile(r"o(?:n|cn)+")
"""`of science and technology` after a body written small."""
_ACQUAINTED = re.compile(r"p(?:D|s|[nNTReiz#])+")
"""`people familiar with the plans`, `a source close to the minister`."""


def subject_after(stream: Stream, cue: int, high: int) -> tuple[int, int] | None:
    """The token range of the subject that follows the verb: `said Jo Johnson`."""
    tags = stream.tags
    index = cue + 1
    while index < high and tags[index] in "aw":
        index += 1
    if index >= high:
        return None
    if tags[index] in "hk":
        alone = stream.lowers[index] != "it" and "'" not in stream.words[index].replace("’", "'")  # not "said he’d"
        return (index, index + 1) if alone else None
    match = _RIGHT.match(tags, index, high)
    if not match:
        return None
    end = match.end()
    if tags[end - 1] in "RT" or tags.find("N", index, end) < 0:
        longer = _LONG_RIGHT.match(tags, index, high)
        end = max(end, longer.end() if longer else end)
    if tags[end : end + 1] == "(":
        duty = _BEHIND_DUTY.match(tags, end - 1, high)
        end = duty.end() if duty else end
    if stream.lowers[end - 1] in lex.ORGANISATION_HEADS:
        end = _end_of_body(stream, end, high)
    acquainted = _ACQUAINTED.match(tags, end, high) if stream.lowers[end - 1] in ("familiar", "close") else None
    if acquainted:
        end = acquainted.end()
    while end > index and tags[end - 1] in "Dofpc":
        end -= 1
    return (index, end) if end > index and tags[index:end].strip("D#w") else None


def _end_of_body(stream: Stream, end: int, high: int) -> int:
    """Where a body's name ends whose noun stands before token `end`, with whoever of it is named behind."""
    if not stream.words[end - 1][0].isupper():
        field = _FIELD_OF.match(stream.tags, end, high)
        return field.end() if field else end
    name = _BODY_OF.match(stream.tags, end, high)
    if name is None:
        return end
    person = _TITLED.match(stream.tags, name.end(), high)
    return person.end() if person else name.end()
