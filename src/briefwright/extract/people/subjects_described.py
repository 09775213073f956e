"""Subjects with a description between them and their verb: what they do, or what kind of body they are."""

from __future__ import annotations

import re

from briefwright.extract.people.phrases import analyse
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import BODIES
from briefwright.extract.words.lexicon import words

_DOES = re.compile("(?:D?[nN]*[NR])ip?$")


def before_participle(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """Those who do it, in `Officials attending the opening ceremony said`, where a thing was found."""
    doing = _DOES.match(stream.tags, low, found[0])
    if doing is None or analyse(stream, *found).kind != "nominal":
        return None
    end = found[0] - 1 - (stream.tags[found[0] - 1] == "p")
    who = stream.lowers[end - 1]
    return (low, end) if who.endswith("s") and who[:-1] in lex.ROLES else None


def before_unclosed_body(stream: Stream, found: tuple[int, int], low: int) -> tuple[int, int] | None:
    """The body in `KX, Scotland’s largest phone network announced`: the comma after what it is is missing."""
    described = found[1] - found[0] > _SHORT_OF_A_BODY and stream.lowers[found[1] - 1] in _BODIES
    name = _OPENS_WITH_NAME.match(stream.tags, low, found[0]) if described else None
    known = name is not None and name.end() == found[0] and stream.lowers[name.start(1)] not in lex.PLACES
    return name.span(1) if name is not None and known else None


_SHORT_OF_A_BODY = 2
"""Tokens of `the company`, which describes nobody."""
_BODIES = BODIES | words("network broadcaster airline newspaper")
_OPENS_WITH_NAME = re.compile("(?:a?pw,|a,|w,)?(N{1,3}),")
