"""What a result says of its source is what the library says now, whoever changed it, in memory or not."""

import pytest
from msgspec.structs import replace

from briefwright.model.query import EvidenceQuery
from briefwright.storage.library import Library
from fakes.articles import ARTICLE, article, ingested

EVERY = EvidenceQuery()
WORDS = EvidenceQuery(text="strategy")


@pytest.fixture
def pair(tmp_path):
    """Two instances on one library, the first with its columns in memory."""
    one = Library.open(tmp_path / "library.sqlite")
    one.add_source(ingested(article()), ARTICLE.encode())
    other = Library.open(tmp_path / "library.sqlite")
    one.facets(EVERY)
    yield one, other
    one.close()
    other.close()


def titles(library, query):
    return {found.source.metadata.title for found in library.search(query, 0, 50)}


def test_a_source_described_anew_is_shown_so_in_every_instance(pair):
    one, other = pair
    card = one.sources()[0].card
    for number in range(4):
        changing = pair[number % 2]
        changing.set_metadata(card.id, replace(card.metadata, title=f"Title {number}"))
        for library in (one, other, one):
            assert titles(library, EVERY) == titles(library, WORDS) == {f"Title {number}"}
            assert {found.source.metadata.title for found in library.numbered([1, 2])} == {f"Title {number}"}
        if number == 1:
            other.facets(EVERY)


def test_items_that_are_gone_are_left_out_and_others_keep_the_order_asked_for(pair):
    one, other = pair
    numbers = list(one.listed(EVERY))
    ids = [found.evidence.id for found in one.numbered(numbers)]
    assert [found.evidence.id for found in one.numbered(numbers[::-1])] == ids[::-1]
    other.remove_evidence(ids[1])
    left = [evidence_id for evidence_id in ids if evidence_id != ids[1]]
    assert [found.evidence.id for found in one.numbered([*numbers, 10**6])] == left
    assert one.evidence(ids[1]) is None
