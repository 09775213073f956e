"""Sources that may be the same release count as one, at import and in a brief."""

import pytest

from briefwright.app.library.importing import import_bytes
from briefwright.app.library.same_origin import group_by_origin, release_concerns, release_sentence
from briefwright.app.workspace import open_workspace
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, TemplateRef
from briefwright.model.source import Ingested
from briefwright.storage.library import Library
from fakes.articles import article, fact
from fakes.one_by_one import OneByOne

RELEASE = (
    "The ministry and the academy agreed to open a quantum centre in Hefei next spring. "
    "It will hold forty researchers from both countries, and its director comes from Leeds. "
    "A fund for young scientists starts at the same time and runs for five years."
)
OTHER = "Farmers near Norwich measure the water in their fields with sensors made in Suzhou since last summer."


class Reading(OneByOne):
    """A stand-in for the child: plain text, one fact."""

    def ingest(self, name, data, metadata=None):  # noqa: ARG002 - what the child is asked with
        source = article(data.decode(), name)
        return Ingested(source, (fact(source, source.text.split(". ", maxsplit=1)[0]),))


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    for name, text in (("a.txt", RELEASE), ("b.txt", f"{RELEASE} Xinhua."), ("c.txt", OTHER)):
        source = article(text, name)
        opened.add_source(Ingested(source, (fact(source, text.split(". ", maxsplit=1)[0]),)), text.encode())
    yield opened
    opened.close()


def cards(library):
    return sorted((summary.card for summary in library.sources()), key=lambda card: card.name)


def brief_of(library, *names, hidden=False):
    known = {summary.card.name: summary.card for summary in library.sources()}
    items = tuple(EvidenceItem(name, library.evidence_of(known[name].id)[0], known[name]) for name in names)
    return Brief(TemplateRef("meeting-brief"), sections=(BriefSection("points", items=items, hidden=hidden),))


def test_copies_count_as_one_source(library):
    assert [[c.name for c in group] for group in group_by_origin(library, cards(library))] == [
        ["a.txt", "b.txt"],
        ["c.txt"],
    ]


def test_a_brief_that_cites_copies_is_told_so_at_the_second(library):
    (concern,) = release_concerns(library, brief_of(library, "a.txt", "c.txt", "b.txt"))
    assert concern.sentence == release_sentence(2) == "2 sources may be the same release. They count as one."
    assert concern.item == "b.txt"


def test_a_brief_of_independent_or_hidden_sources_is_not(library):
    assert release_concerns(library, brief_of(library, "a.txt", "c.txt")) == ()
    assert release_concerns(library, brief_of(library, "a.txt", "b.txt", hidden=True)) == ()


def test_an_import_says_which_source_it_repeats(own_home):
    with open_workspace() as workspace:
        workspace._pool = Reading()
        first = import_bytes(workspace, "a.txt", RELEASE.encode())
        second = import_bytes(workspace, "b.txt", f"{RELEASE} Xinhua.".encode())
        again = import_bytes(workspace, "b.txt", f"{RELEASE} Xinhua.".encode())
        other = import_bytes(workspace, "c.txt", OTHER.encode())
        workspace._pool = None
    assert first.warnings == again.warnings == other.warnings == ()
    assert second.warnings == ("It may be the same release as a.txt. They count as one source.",)
