"""A query's filters as the numbers they admit, by the columns in memory: no row is looked at for them."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.storage.search import finding as search
from briefwright.storage.search.condition import Condition
from briefwright.storage.search.finding import newest_of, sought
from briefwright.storage.search.first_pages import among, holding
from briefwright.storage.search.hits import Matching


def condition_of(matching: Matching) -> Condition:
    """A query with words, for the connection that `matching` reads by."""
    words = sought(matching.connection, Condition(matching.match, "", (), by_number=True))
    chosen = matching.chosen
    if chosen.bits == matching.columns.all:
        return words
    newest = newest_of(matching.connection, words, search.COMMON)
    if len(newest) <= search.COMMON:
        held = (*chosen.among(newest),)
        return replace(among(words.match, held), scored=words.scored, held=held, common=False)
    if chosen.bits.bit_count() <= search.NARROW:
        return replace(holding(matching.connection, words, chosen.few), common=True)
    matching.connection.create_function("admitted", 1, chosen.flags.__getitem__, deterministic=True)
    return replace(words, filters="admitted(found.rowid)", common=True)
