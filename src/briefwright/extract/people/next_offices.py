"""Whether the office behind a name is the next one's: `by Sir Gerald, the minister, Dr Leah Osborne`."""

from __future__ import annotations

import re

from briefwright.extract.people.chinese_names import is_chinese_name
from briefwright.extract.people.person_names import is_behind_body
from briefwright.extract.text.reading import LONGEST, Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.first_names import GIVEN

_OFFICE_OF_BODY = re.compile("[nNei]{0,3}[RT][ofp]D?(N+(?:oD?N+)*)(?=[,.;c|V])")
_FULL_NAME = 2
"""Words of most names."""
_OFFICE_THEN_NAME = re.compile("[NR]{1,5}[RT]N{2}(?=[,.c])")


def leads_to_another(stream: Stream, at: int) -> bool:
    """Say whether the office between commas is the next one's: `by Sir Gerald, the minister, Dr Leah Osborne`."""
    named = _OFFICE_OF_BODY.match(stream.tags, at)
    told = stream.words[slice(*named.span(1))] if named else []
    if len(told) > _FULL_NAME and (is_behind_body(told) or is_chinese_name(told[-2:])):
        return True  # "Xu Kun, Provost of the University of Soar Emma Flynn, and …"
    office = _OFFICE_THEN_NAME.match(stream.tags, at)
    if office and (
        is_chinese_name(stream.words[office.end() - 2 : office.end()]) or stream.lowers[office.end() - 2] in GIVEN
    ):
        return True  # "Guo Yurong, Soar President Chen Shiyi, and …"
    if _opens_clause(stream, at):
        return True
    if stream.lowers[at] != "the":
        return False
    comma = stream.tags.find(",", at, at + 9)
    honoured = stream.words[comma + 1 : comma + 4] == ["the", "Rt", "Hon"]
    return comma > 0 and (honoured or stream.tags[comma + 1 : comma + 2] == "T")


_OFFICE_AND_SUBJECT = re.compile("R*(?:NR|[RT])T*(N{1,2})[xV]")
_THE_OFFICE = re.compile("D[nNe]{0,3}[RT][xV]")


def _opens_clause(stream: Stream, at: int) -> bool:
    """Say whether the office is the subject of the main clause: `In Soar, Prime Minister Orta will …`.

    Where its name is not told (`After a talk with Ann Moore, the minister said`), what stands before the comma has
    to be an introduction, without another comma.
    """
    tags = stream.tags
    named = _OFFICE_AND_SUBJECT.match(tags, at)
    if named:
        return stream.lowers[named.end(1) - 1] not in lex.ORGANISATION_HEADS
    if _THE_OFFICE.match(tags, at) is None:
        return False
    first = max(0, at - LONGEST)
    low = max(first - 1, tags.rfind("|", first, at), tags.rfind(".", first, at)) + 1
    return tags[low] in "py" and tags.find(",", low, at - 1) < 0
