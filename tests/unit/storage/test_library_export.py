"""A library written out as plain files comes back as it was."""

import json

import pytest
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.library import Library
from fakes.articles import ARTICLE, article, fact, ingested


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    opened.add_source(ingested(), ARTICLE.encode())
    second = article("No evidence in here. 中文。", "../odd name.with.dots.TXT")
    opened.add_source(Ingested(second), second.text.encode())
    third = article("A third.", "third")
    opened.add_source(Ingested(third, (fact(third, "A third."),)), third.text.encode())
    item = opened.evidence_of(ingested().source.id)[0]
    opened.put_evidence(ingested().source.id, replace(item, note="kept", tags=("a", "b"), review="accepted"))
    opened.remove_evidence(ingested().evidence[1].id)
    yield opened
    opened.close()


@pytest.fixture
def empty(tmp_path):
    opened = Library.open(tmp_path / "other" / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def folder(library, tmp_path):
    export_library(library, tmp_path / "export")
    return tmp_path / "export"


def test_everything_comes_back(library, empty, folder):
    assert import_export(empty, folder) == 3
    assert empty.sources() == library.sources()
    for summary in library.sources():
        assert empty.entry(summary.card.id) == library.entry(summary.card.id)
    assert empty.check() == ()


def test_what_was_rejected_stays_rejected(empty, folder):
    import_export(empty, folder)
    empty.renew_evidence(ingested().source.id, ingested().evidence)
    assert empty.evidence(ingested().evidence[1].id) is None


def test_the_files_can_be_read_by_anything(folder):
    lines = (folder / "evidence.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 4
    assert {json.loads(line)["evidence"]["kind"] for line in lines} == {"quote", "initiative", "fact"}
    sources = [json.loads(line) for line in (folder / "sources.jsonl").read_text("utf-8").splitlines()]
    assert sources[0]["source"]["text"] == ARTICLE
    original = folder / "originals" / (sources[0]["source"]["card"]["id"] + ".txt")
    assert original.read_bytes() == ARTICLE.encode()
    assert json.loads((folder / "manifest.json").read_text())["evidence"] == 4


def test_importing_twice_adds_nothing(empty, folder):
    import_export(empty, folder)
    assert import_export(empty, folder) == 0


def test_exporting_again_over_the_same_folder_is_fine(library, empty, folder):
    library.remove_source(article("A third.", "third").id)
    export_library(library, folder)
    assert import_export(empty, folder) == 2


@pytest.mark.parametrize("name", ["manifest.json", "sources.jsonl", "evidence.jsonl"])
def test_an_export_that_was_changed_is_refused_whole(empty, folder, name):
    path = folder / name
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(AppError, match="not a library export"):
        import_export(empty, folder)
    assert empty.count(EvidenceQuery()) == 0


def test_a_changed_original_is_refused_whole(empty, folder):
    next((folder / "originals").iterdir()).write_bytes(b"other")
    with pytest.raises(AppError, match="not as it was written"):
        import_export(empty, folder)
    assert empty.sources() == ()


def test_a_folder_that_is_no_export_is_said(empty, tmp_path):
    with pytest.raises(AppError, match="no such file"):
        import_export(empty, tmp_path)


def test_an_export_of_a_newer_version_is_refused(empty, folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"schema": 2}))
    with pytest.raises(AppError, match="a newer Briefwright made it"):
        import_export(empty, folder)


def test_a_line_that_points_elsewhere_is_refused(empty, folder):
    from briefwright.storage.disk.files import digest_of

    path = folder / "sources.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"suffix":".txt"', b'"suffix":"/../../x"'))
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["digests"]["sources.jsonl"] = digest_of(path)
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(AppError, match="no proper id"):
        import_export(empty, folder)


class Stopper:
    """Asks to stop when so many hundredths are done."""

    def __init__(self, at):
        self.at, self.told = at, []

    def progress(self, done, total, what):
        assert (total, bool(what)) == (100, True)
        self.told.append(done)

    def cancelled(self):
        return bool(self.told) and self.told[-1] >= self.at


def test_it_tells_how_far_it_is(library, empty, tmp_path):
    out, back = Stopper(at=101), Stopper(at=101)
    export_library(library, tmp_path / "told", out)
    import_export(empty, tmp_path / "told", back)
    assert out.told == back.told == [0, 33, 67]


def test_stopped_while_it_is_taken_in_nothing_of_it_is_there(empty, folder):
    with pytest.raises(AppError) as stopped:
        import_export(empty, folder, Stopper(at=30))
    assert stopped.value.code == "work-stopped"
    assert empty.sources() == ()
    assert import_export(empty, folder) == 3


def test_stopped_while_it_is_written_it_is_no_export(library, empty, tmp_path):
    with pytest.raises(AppError) as stopped:
        export_library(library, tmp_path / "half", Stopper(at=30))
    assert stopped.value.code == "work-stopped"
    with pytest.raises(AppError):
        import_export(empty, tmp_path / "half")
