"""Where the subject of an act begins: behind a dateline, a team or a delegation, an occasion, an introduction."""

from __future__ import annotations

import re

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.lexicon import words

_OPENING = words("last this next earlier later today yesterday meanwhile")
_OCCASION = re.compile(r"pD[ni](?=D?[NTR])")
"""`During the meeting the Met Service …`."""


_TEAMS = words("scientists researchers engineers academics experts teams staff")
"""`Scientists at A and B have set up …`: the bodies they are at did."""


def subject_start(stream: Stream, low: int, act: int) -> int:
    """The token at which the subject of the verb at `act` begins, in a sentence from `low` on."""
    low += stream.tags[low] == "-"  # an item of a list
    colon = stream.tags.find(":", low, low + 4) if stream.words[low].isupper() else -1
    low = colon + 1 if colon > low else low  # "KUALA LUMPUR: Soar University signed …"
    dated = stream.tags[low] == "#" and stream.tags[low + 2] == ":" and stream.lowers[low + 1] in lex.MONTH_WORDS
    low += 3 if dated else 0  # "17 May: The University signed …"
    if stream.lowers[low] in _TEAMS and stream.words[low + 1] in ("at", "from"):
        return low + 2
    if "delegation" in stream.lowers[low : low + 3] and "from" in stream.words[low:act]:
        return stream.words.index("from", low, act) + 1  # "A delegation of teachers from Soar University signed"
    comma = stream.tags.find(",", low, act)
    comma += 2 if stream.tags[comma : comma + 3] == ",#," else 0  # "On May 15, 2013, A and B signed …"
    if comma < 0:
        occasion = _OCCASION.match(stream.tags, low, act)
        return occasion.end() if occasion else low
    leads = stream.tags[low] in "pyiw" or stream.lowers[low] in _OPENING
    return comma + 1 if leads and comma > 0 else low
