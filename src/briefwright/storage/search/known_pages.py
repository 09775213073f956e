"""A page of results by the columns in memory: filters cost nothing then, nor do orders.

Words are looked up item by item only as far as the page needs it.
"""

from __future__ import annotations

import sqlite3
from itertools import islice

from msgspec.structs import replace

from briefwright.model.query import EvidenceQuery
from briefwright.storage.search import finding as search
from briefwright.storage.search.admitted import condition_of
from briefwright.storage.search.columns import Columns, bits
from briefwright.storage.search.finding import ranked
from briefwright.storage.search.first_pages import first_in_order
from briefwright.storage.search.groups import page_of_few
from briefwright.storage.search.hits import Hits, Matching
from briefwright.storage.search.listing import in_order
from briefwright.storage.search.vocabulary import share

PART = 0.1
"""Of words that a smaller part of the items hold all are put in order: too few of the first in any order match."""

LOOK = 500
"""To look an item up in the tables takes as long as to pass by so many in memory."""


def find_known_page(
    connection: sqlite3.Connection, columns: Columns, query: EvidenceQuery, offset: int, limit: int
) -> list[int] | None:
    """The numbers of one page in the order of the query's list.

    `None` where nothing is asked for: then the tables give the first page at once.
    """
    if replace(query, order="best", group="") == EvidenceQuery():
        return None
    return _page(Matching(connection, columns, query), offset, limit)


def _page(matching: Matching, offset: int, limit: int) -> list[int]:
    query, connection, wanted = matching.query, matching.connection, offset + limit
    chosen = matching.chosen.bits.bit_count()
    if not chosen:
        return []
    if matching.match:
        where = condition_of(matching)
        if query.order == "best" and not query.group:
            return ranked(connection, where, offset, limit)
        if where.held is not None:
            return _few(matching, Hits(matching.columns, bits(where.held, matching.columns.size)), offset, limit)
        part = share(connection, where.match)
        if wanted <= search.RANKED and part >= PART and part * matching.columns.size > search.COMMON:
            first = first_in_order(connection, where, lambda tried: _first(matching, tried), wanted)
            if first:
                return first[offset:]
    elif chosen <= search.NARROW:
        return _few(matching, matching.chosen, offset, limit)
    return [*islice(in_order(query, matching.hits().shown), offset, wanted)]


def _few(matching: Matching, hits: Hits, offset: int, limit: int) -> list[int]:
    """A page of few items: the tables put them in order sooner where all there are would be gone through."""
    shown = hits.shown if matching.columns.repeats else hits
    if hits.bits.bit_count() * LOOK > matching.columns.size:
        return [*islice(in_order(matching.query, shown), offset, offset + limit)]
    return page_of_few(matching.connection, matching.query, shown.few, offset, limit)


def _first(matching: Matching, tried: int) -> list[int]:
    """What comes first in the order and is admitted, whether it holds the words or not."""
    return [*islice(in_order(matching.query, matching.chosen), tried)]
