"""A library is the same whether its sources came in one by one, all at once, or by way of an export."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.library import Library
from fakes.articles import article, fact, quote

SENTENCES = (
    "Ministers of both countries opened a quantum centre in Hefei on Monday morning.",
    "Ministers of both countries opened a quantum centre in Hefei on Tuesday morning.",
    "The two governments agreed to fund 40 joint laboratories over the next five years.",
    "The two governments agreed to fund 14 joint laboratories over the next five years.",
    "中国与英国将继续深化科技创新合作，为两国企业特别是中小企业的发展带来新的机遇。",
    "中國與英國將繼續深化科技創新合作，為兩國企業特別是中小企業的發展帶來新的機遇。",
    "It is a good start.",
)
ITEMS = st.tuples(st.sampled_from(SENTENCES), st.sampled_from((fact, quote)))
SOURCES = st.lists(st.lists(ITEMS, max_size=4, unique_by=lambda item: item[0]), min_size=1, max_size=7)
QUERIES = (
    EvidenceQuery(),
    EvidenceQuery(text="countries"),
    EvidenceQuery(text="科技创新", order="newest"),
    EvidenceQuery(group="speaker"),
    EvidenceQuery(kinds=frozenset({"fact"}), order="source"),
)


def made(sources):
    for number, items in enumerate(sources):
        text = " ".join([*(sentence for sentence, _ in items), f"This is article {number}."])
        source = article(text, f"{number}.txt")
        yield Ingested(source, tuple(make(source, sentence) for sentence, make in items)), text.encode()


def told(library):
    assert library.check() == ()
    return (
        [library.entry(summary.card.id).evidence for summary in library.sources()],
        [library.search(query, 0, 50) for query in QUERIES],
        [library.count(query) for query in QUERIES],
        [library.facets(query) for query in QUERIES],
        library.same_releases(),
    )


@settings(max_examples=7, deadline=None)
@given(SOURCES, st.data())
def test_a_library_is_the_same_however_its_sources_came(sources, data):
    with tempfile.TemporaryDirectory() as folder:
        one_by_one, at_once, brought = (Library.open(Path(folder) / f"{n}" / "library.sqlite") for n in range(3))
        for ingested, original in made(sources):
            one_by_one.add_source(ingested, original)
        at_once.add_sources(made(sources))
        export_library(one_by_one, Path(folder) / "export")
        import_export(brought, Path(folder) / "export")
        libraries = (one_by_one, at_once, brought)
        assert told(one_by_one) == told(at_once) == told(brought)
        gone = data.draw(st.sampled_from(range(len(sources))))
        (again,) = list(made(sources))[gone : gone + 1]
        for library in libraries:
            library.remove_source(again[0].source.id)
        assert told(one_by_one) == told(at_once) == told(brought)
        for library in libraries:
            library.add_source(*again)
        assert told(one_by_one) == told(at_once) == told(brought)
        for library in libraries:
            library.close()
