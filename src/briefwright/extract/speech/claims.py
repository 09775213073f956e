"""Claims: facts that stand in somebody's words are that speaker's claims, never the source's own statements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from briefwright.model.evidence import CLAIMED, Evidence, Fact, Quote


def attribute_claims(found: Sequence[Evidence]) -> list[Evidence]:
    """The same items, in order; a fact inside a quotation carries its speaker and says whose claim it is.

    Inside reported speech only what is marked as a claim already: a report's own words may stand there too.
    """
    quotes = [item for item in found if isinstance(item, Quote)]
    if not quotes:
        return list(found)
    starts = [quote.start for quote in quotes]
    reached = list(accumulate([quote.end for quote in quotes], max))
    longest = max([quote.end - quote.start for quote in quotes])
    claimed = list(found)
    for place, item in enumerate(found):
        if isinstance(item, Fact):
            begun = bisect_right(starts, item.start)
            if begun and reached[begun - 1] >= item.end:  # in most facts nobody is speaking
                claimed[place] = _claimed(item, quotes[bisect_left(starts, item.end - longest) : begun])
    return claimed


def _claimed(fact: Fact, quotes: list[Quote]) -> Fact:
    """Whose words it stands in: those of the quotation it stands in, else of the report."""
    around = [q for q in quotes if fact.end <= q.end and (q.form != "indirect" or fact.doubt == CLAIMED)]
    if not around:
        return fact
    speaker = min(around, key=lambda quote: (quote.form == "indirect", quote.end - quote.start)).speaker
    known = speaker.name or speaker.organisation
    return replace(fact, speaker=speaker, doubt=f"Claimed by {known}" if known else CLAIMED)
