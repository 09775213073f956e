"""Looking through the library again brings what newer rules find, and leaves alone what a person touched."""

import pytest
from msgspec.structs import replace

from briefwright.app.library.first_start import prepare_library
from briefwright.app.library.renewing import renew
from briefwright.app.workspace import open_workspace
from briefwright.errors import AppError
from briefwright.extract.topics import TOPICS
from briefwright.model.evidence import Quote


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    """The seed's library, as older rules would have left it: half of the evidence not found."""
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path))
    with open_workspace() as opened:
        prepare_library(opened)
        yield opened


def seed(workspace):
    (summary,) = workspace.library.sources()
    return summary.card.id


def test_what_older_rules_missed_is_found_and_what_was_touched_stays(workspace):
    library, source = workspace.library, seed(workspace)
    full = library.evidence_of(source)
    corrected = next(item for item in full if isinstance(item, Quote))
    gone = next(item for item in reversed(full) if item.id != corrected.id)
    library.remove_evidence(gone.id)
    library.put_evidence(source, replace(corrected, tags=("mine",), note="checked"))
    library.renew_evidence(source, [], TOPICS)
    assert [item.id for item in library.evidence_of(source)] == [corrected.id]
    done = renew(workspace)
    assert (done.sources, done.before, done.items, done.refused) == (1, 1, len(full) - 1, ())
    now = {item.id: item for item in library.evidence_of(source)}
    assert now[corrected.id].note == "checked"
    assert gone.id not in now
    assert all(library.source(source).text[item.start : item.end] == item.text for item in now.values())


def test_once_cancelled_the_rest_stays_as_it_was(workspace):
    before = workspace.library.evidence_of(seed(workspace))
    done = renew(workspace, cancelled=lambda: True)
    assert done.sources == 0
    assert workspace.library.evidence_of(seed(workspace)) == before


def test_a_source_that_is_refused_keeps_its_evidence(workspace, monkeypatch):
    def refuse(_source):
        raise AppError("stopped-slow", file="seed.txt")

    before = workspace.library.evidence_of(seed(workspace))
    monkeypatch.setattr(workspace.pool, "search", refuse)
    (error,) = renew(workspace).refused
    assert error.file == "seed.txt"
    assert workspace.library.evidence_of(seed(workspace)) == before
