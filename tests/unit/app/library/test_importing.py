from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.app.folders import folders
from briefwright.app.library import importing
from briefwright.app.library.first_start import open_for_reading, prepare_library
from briefwright.app.library.gathering import evidence_of_library, evidence_of_paths
from briefwright.app.library.importing import expand, import_attachments, import_bytes, import_paths
from briefwright.app.library.reading import ingest_file
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.resources import seeds
from briefwright.storage.library import Library
from fakes.articles import article
from fakes.command_line import briefwright
from fakes.library_versions import make_library
from fakes.one_by_one import OneByOne

ARTICLE = "“The park will open in May,” said Li Wei, director of Example Park.\n\nIt holds 40 companies.\n"


@pytest.fixture(scope="module")
def shared_pool() -> Iterator[object]:
    from briefwright.isolation.pool import WorkerPool

    with WorkerPool(2) as pool:
        yield pool


@pytest.fixture
def workspace(shared_pool: object) -> Iterator[Workspace]:
    made = open_workspace()
    made._pool = shared_pool
    yield made
    made._pool = None
    made.close()


def articles(folder: Path, number: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{n}.txt" for n in range(number)]
    for n, path in enumerate(paths):
        path.write_text(f"Article {n}.\n\n{ARTICLE}", encoding="utf-8")
    return paths


def test_each_file_has_its_outcome_in_the_order_given(workspace: Workspace, tmp_path: Path) -> None:
    good, again = articles(tmp_path, 2)
    again.write_bytes(good.read_bytes())
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    paths = [good, again, tmp_path / "empty.txt", tmp_path / "binary.txt", tmp_path / "none.txt"]
    outcomes = import_paths(workspace, paths)
    assert [o.status for o in outcomes] == ["added", "already there", "rejected", "rejected", "rejected"]
    assert [o.path for o in outcomes] == [str(p) for p in paths]
    assert outcomes[0].items > 0
    assert outcomes[2].reason == "there is nothing in it; choose a file with text in it"
    assert outcomes[0].line.startswith(f"{good}: added, ")
    assert len(workspace.library.sources()) == 1


def test_the_original_bytes_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    (path,) = articles(tmp_path, 1)
    (outcome,) = import_paths(workspace, [path])
    assert workspace.library.original(outcome.source) == path.read_bytes()


MAIL = """From: Li Wei <li@example.org>
Subject: Parks
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

{body}
--b
Content-Type: text/plain; charset=utf-8
Content-Disposition: attachment; filename="../../etc/speech.txt"

“The park will open in May,” said Li Wei, director of Example Park.
--b
Content-Type: application/zip
Content-Disposition: attachment; filename="pictures.zip"

PK
--b--
"""


@pytest.mark.parametrize("body", ["It holds 40 companies.", ""])
def test_what_came_with_an_e_mail_is_offered_and_added(workspace: Workspace, tmp_path: Path, body: str) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text(MAIL.format(body=body), encoding="utf-8")
    (outcome,) = import_paths(workspace, [mail])
    assert outcome.status == ("added" if body else "rejected")
    assert outcome.attached == ("speech.txt",)
    (brought,) = import_attachments(workspace, [outcome])
    assert (brought.path, brought.status) == ("speech.txt", "added")
    assert brought.items
    assert [again.status for again in import_attachments(workspace, [outcome])] == ["already there"]


def test_an_e_mail_without_attachments_offers_none(workspace: Workspace, tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text("From: a@b.org\nSubject: Parks\n\nIt holds 40 companies.\n", encoding="utf-8")
    (outcome,) = import_paths(workspace, [mail])
    assert outcome.attached == ()
    assert import_attachments(workspace, [outcome]) == ()


def test_the_command_adds_attachments_when_told_to(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text(MAIL.format(body="It holds 40 companies."), encoding="utf-8")
    told = briefwright("import", mail)
    assert told.stdout.count("\n") == 1
    assert "--attachments adds 1 file of it" in told.stderr
    done = briefwright("import", "--attachments", mail)
    assert done.returncode == 0
    assert "already there" in done.stdout
    assert "\nspeech.txt: added, " in done.stdout


def test_the_folder_of_a_saved_page_is_no_source(tmp_path: Path) -> None:
    for name in ("Parks.html", "Parks_files/frame.html", "other_files/text.txt", "Parks/more.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    found = {path.relative_to(tmp_path).as_posix() for path in expand([tmp_path])}
    assert found == {"Parks.html", "Parks/more.txt", "other_files/text.txt"}


def test_a_folder_stands_for_its_supported_files(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    first, second = articles(folder, 2)
    (folder / "deep").mkdir()
    (folder / "deep" / "x.txt").touch()
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.txt").touch()
    (folder / "notes.xyz").touch()
    (folder / ".dot.txt").touch()
    assert expand([folder, first]) == (first, second, folder / "deep" / "x.txt")


def test_progress_counts_and_cancelling_keeps_what_is_done(workspace: Workspace, tmp_path: Path) -> None:
    paths = articles(tmp_path, 6)
    seen: list[tuple[int, int, str]] = []
    outcomes = import_paths(
        workspace, paths, progress=lambda *step: seen.append(step), cancelled=lambda: len(seen) >= 3
    )
    assert [o.status for o in outcomes] == ["added"] * 2  # the third one is not waited for
    assert seen == [(0, 6, "0.txt"), (1, 6, "1.txt"), (2, 6, "2.txt"), (6, 6, "")]
    assert len(workspace.library.sources()) == 2


def test_files_read_together_keep_their_order_and_only_the_one_to_blame_is_rejected(
    workspace: Workspace, tmp_path: Path
) -> None:
    paths = articles(tmp_path, 70)
    for number in (5, 40):
        paths[number].write_bytes(b"")
    paths[20].unlink()
    paths[21].write_text(ARTICLE * 400)  # a long one among the short
    outcomes = import_paths(workspace, paths)
    assert [o.path for o in outcomes] == [str(path) for path in paths]
    assert [number for number, o in enumerate(outcomes) if o.status == "rejected"] == [5, 20, 40]
    assert len(workspace.library.sources()) == 67


def test_many_files_are_cancelled_in_between(workspace: Workspace, tmp_path: Path) -> None:
    seen: list[str] = []
    outcomes = import_paths(
        workspace,
        articles(tmp_path, 70),
        progress=lambda _done, _all, name: seen.append(name),
        cancelled=lambda: len(seen) >= 37,
    )
    assert seen == [f"{number}.txt" for number in range(37)] + [""]
    assert [o.status for o in outcomes] == ["added"] * 36
    assert len(workspace.library.sources()) == 36


def test_pasted_text_is_a_source_too(workspace: Workspace) -> None:
    outcome = import_bytes(workspace, "Pasted text.txt", ARTICLE.encode())
    assert outcome.status == "added"
    assert import_bytes(workspace, "nothing.txt", b"").status == "rejected"


def test_the_first_start_imports_the_seed_with_its_metadata_once(workspace: Workspace) -> None:
    assert prepare_library(workspace)
    assert not prepare_library(workspace)
    (summary,) = workspace.library.sources()
    metadata = summary.card.metadata
    assert metadata.published == "2020-07-31"
    assert metadata.address == "http://en.people.cn/n3/2020/0731/c90000-9716842.html"
    assert {"publisher", "published", "address"} <= set(metadata.by_hand)
    found = workspace.library.search(EvidenceQuery(text="boundless"), 0, 5)
    assert found[0].evidence.speaker.name == "Xu Xinchao"


def test_reading_makes_the_library_on_the_first_start_only() -> None:
    with open_for_reading() as first:
        assert len(first.library.sources()) == 1
        with pytest.raises(AppError, match="reading only"):
            first.library.remove_source(first.library.sources()[0].card.id)


def test_a_second_window_and_the_command_line_add_to_a_library_that_is_open(
    workspace: Workspace, tmp_path: Path
) -> None:
    prepare_library(workspace)
    one, two = articles(tmp_path, 2)
    with open_workspace() as second:
        assert [outcome.status for outcome in import_paths(second, [one])] == ["added"]
        done = briefwright("import", two)
        assert done.returncode == 0, done.stderr
        assert len(second.library.sources()) == len(workspace.library.sources()) == 3
        workspace.library.remove_source(workspace.library.sources()[0].card.id)
        assert len(second.library.sources()) == 2
    with open_for_reading() as reader:
        assert reader.library.count(EvidenceQuery()) > 0


@pytest.mark.parametrize("written", ["publisher = [", "publisher = 3", "pubisher = 'a'", "a=" + "[" * 60_000])
def test_a_description_that_cannot_be_read_is_refused_in_the_child(
    workspace: Workspace, tmp_path: Path, written: str
) -> None:
    (tmp_path / "a.txt").write_text("These are the words of a text.", encoding="utf-8")
    (tmp_path / "a.toml").write_text(written, encoding="utf-8")
    with pytest.raises(AppError, match=r"a\.txt: its description cannot be read .+; mend that file"):
        ingest_file(workspace.pool, tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("These are the words of a text.", encoding="utf-8")
    assert [outcome.status for outcome in import_paths(workspace, [tmp_path / "b.txt"])] == ["added"]


def test_a_description_of_any_size_is_not_taken_into_memory(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("These are the words of a text.", encoding="utf-8")
    (tmp_path / "a.toml").write_text(f"title = '{'t' * 70_000}'", encoding="utf-8")
    with pytest.raises(AppError, match="larger than"):
        ingest_file(workspace.pool, tmp_path / "a.txt")


def test_evidence_is_gathered_from_files_alone_or_from_the_library(workspace: Workspace, tmp_path: Path) -> None:
    paths = articles(tmp_path, 2)
    founds = evidence_of_paths(workspace.pool, paths)
    assert {f.source.name for f in founds} == {"0.txt", "1.txt"}
    assert not workspace.has_library
    prepare_library(workspace)
    held = evidence_of_library(workspace, "digital economy")
    assert len({f.evidence.id for f in held}) == len(held)
    assert "digital" in held[0].evidence.text
    with pytest.raises(AppError, match="no such file"):
        evidence_of_paths(workspace.pool, [tmp_path / "none.txt"])


def test_the_seed_folder_is_found() -> None:
    assert [p.suffix for p in expand([seeds()])] == [".txt"]


def test_a_library_of_an_older_version_is_read_after_a_backup(own_home: Path) -> None:
    places = folders()
    places.data.mkdir(parents=True, exist_ok=True)
    make_library(places.library, 1)
    done = briefwright("library", "check")
    assert (done.stdout, done.stderr) == ("ok\n", "")
    assert len(list(places.backups.glob("library-*.sqlite"))) == 1


def test_many_files_are_confirmed_by_the_disk_together(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirmed = []
    real = Library.add_sources

    def add_sources(library: Library, batch: list[tuple[Ingested, bytes]]) -> tuple[str, ...]:
        confirmed.append(len(batch))
        return real(library, batch)

    monkeypatch.setattr(Library, "add_sources", add_sources)
    monkeypatch.setattr(importing, "_SECONDS", 60.0)
    paths = articles(tmp_path / "in", 40)
    outcomes = import_paths(workspace, paths)
    assert [(o.path, o.status) for o in outcomes] == [(str(path), "added") for path in paths]
    assert confirmed == [32, 8]
    assert len(workspace.library.sources()) == 40


class OneBroken(OneByOne):
    """Reads every file but one as it is; that one comes with half a character, which no library stores."""

    def ingest(self, name: str, data: bytes, _metadata: SourceMetadata | None = None) -> Ingested:
        source = article(data.decode(), name)
        return Ingested(replace(source, text="broken \ud800") if name == "2.txt" else source)

    def close(self) -> None:
        """Nothing to end."""


def test_a_source_the_library_refuses_takes_none_with_it_that_came_before(own_home: Path, tmp_path: Path) -> None:
    paths = articles(tmp_path / "in", 5)
    with Workspace(folders(), pool=OneBroken()) as made:  # type: ignore[arg-type]
        with pytest.raises(AppError, match="half a character"):
            import_paths(made, paths)
        assert sorted(summary.card.name for summary in made.library.sources()) == ["0.txt", "1.txt"]
