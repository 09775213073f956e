"""A library of any older version is brought up to date, with a backup first; a newer one is left alone."""

import sqlite3

import psutil
import pytest

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.storage import migrations
from briefwright.storage.care.backups import backups_in
from briefwright.storage.library import Library
from fakes.articles import ARTICLE, article, ingested
from fakes.library_versions import VERSIONS, make_library


def set_version(path, version):
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version={version}")
    connection.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_library_of_every_version_opens_and_works(tmp_path, version):
    path = tmp_path / "library.sqlite"
    make_library(path, version)
    library = Library.open(path)
    assert library.check() == ()
    assert [found.evidence.text for found in library.search(EvidenceQuery(text="strategy"), 0, 5)] == [
        "In 2017 both governments issued a Joint Strategy."
    ]
    assert library.count(EvidenceQuery(text="创新")) == 1
    assert library.count(EvidenceQuery(speakers=frozenset({"Xu Xinchao"}))) == 1
    library.remove_source(library.sources()[0].card.id)
    assert library.add_source(ingested(), ARTICLE.encode()) == "added"
    assert library.check() == ()
    library.close()


def test_an_older_library_in_traditional_characters_is_found_in_simplified_ones(tmp_path):
    path = tmp_path / "library.sqlite"
    make_library(path, 2)
    with sqlite3.connect(path) as connection:
        before = connection.execute("SELECT words FROM items WHERE number = 1").fetchone()[0]
        words = before + "\n 科學 學技 技合 合作 作 "
        connection.execute("INSERT INTO found (found, rowid, words) VALUES ('delete', 1, ?)", (before,))
        connection.execute("UPDATE items SET words = ? WHERE number = 1", (words,))
        connection.execute("INSERT INTO found (rowid, words) VALUES (1, ?)", (words,))
    connection.close()
    library = Library.open(path)
    found = [library.search(EvidenceQuery(text=typed), 0, 5) for typed in ("科学技合", "科學")]
    assert [[item.evidence.id for item in page] for page in found] == [[found[0][0].evidence.id]] * 2
    assert library.check() == ()
    library.close()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_what_an_older_library_holds_is_recognised_when_it_comes_again(tmp_path, version):
    path = tmp_path / "library.sqlite"
    make_library(path, version)
    library = Library.open(path)
    again = article(ARTICLE + " So it was in another paper, too.", "again.txt")
    library.add_source(ingested(again), again.text.encode())
    (found,) = library.search(EvidenceQuery(text="strategy"), 0, 5)
    assert (found.source.name, [card.name for card in found.also_in]) == ("article.txt", ["again.txt"])
    assert [[card.name for card in group] for group in library.same_releases()] == [["article.txt", "again.txt"]]
    library.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_one_letter_has_an_index_in_a_library_of_every_version(tmp_path, version):
    path = tmp_path / "library.sqlite"
    make_library(path, version)
    Library.open(path).close()
    with sqlite3.connect(path) as connection:
        (made,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'found'").fetchone()
        found = [
            connection.execute("SELECT rowid FROM found WHERE found MATCH ?", (m,)).fetchall()
            for m in ('"s"*', '"st" *')
        ]
    connection.close()
    assert "prefix='1 2 3'" in made
    assert all(found)


def test_every_version_so_far_has_a_library_to_try():
    assert list(VERSIONS) == list(range(1, migrations.NEWEST + 1))


def test_a_library_of_a_newer_version_is_refused_and_untouched(tmp_path):
    path = tmp_path / "library.sqlite"
    Library.open(path).close()
    set_version(path, migrations.NEWEST + 1)
    before = path.read_bytes()
    for writer in (True, False):
        with pytest.raises(AppError, match="a newer Briefwright made"):
            Library.open(path, writer=writer)
    assert path.read_bytes() == before


@pytest.fixture
def tomorrow(monkeypatch):
    """Pretend that a next version of the tables exists."""
    steps = []

    def next_step(connection):
        steps.append("run")
        connection.execute("CREATE TABLE tomorrow (x INTEGER) STRICT")

    monkeypatch.setattr(migrations, "_STEPS", {**migrations._STEPS, migrations.NEWEST: next_step})
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
    monkeypatch.setattr("briefwright.storage.opening.NEWEST", migrations.NEWEST)
    monkeypatch.setattr("briefwright.storage.care.backups.NEWEST", migrations.NEWEST)
    return steps


@pytest.fixture
def older(tmp_path):
    path = tmp_path / "library.sqlite"
    library = Library.open(path)
    library.add_source(ingested(), ARTICLE.encode())
    library.close()
    return path


def test_a_backup_is_taken_before_a_library_is_brought_up_to_date(older, tomorrow, tmp_path):
    Library.open(older).close()
    assert tomorrow == ["run"]
    (backup,) = backups_in(tmp_path / "backups")
    with sqlite3.connect(backup.path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (migrations.NEWEST - 1,)
    connection.close()
    Library.open(older).close()
    assert tomorrow == ["run"]


def test_a_reader_does_not_bring_a_library_up_to_date(older, tomorrow):
    with pytest.raises(AppError, match="open it once in the app"):
        Library.open(older, writer=False)


def test_a_step_that_fails_leaves_the_older_library(older, tomorrow, monkeypatch):
    def fail(connection):
        connection.execute("CREATE TABLE tomorrow (x INTEGER) STRICT")
        connection.execute("INSERT INTO nothing VALUES (1)")

    step = migrations.NEWEST - 1
    monkeypatch.setitem(migrations._STEPS, step, fail)
    with pytest.raises(AppError):
        Library.open(older)
    monkeypatch.undo()
    library = Library.open(older)
    assert library.check() == ()
    assert library.count(EvidenceQuery()) == 4
    library.close()


def test_a_reader_that_is_refused_lets_go_of_the_file(tmp_path):
    path = tmp_path / "library.sqlite"
    make_library(path, min(VERSIONS))
    with pytest.raises(AppError) as raised:
        Library.open(path, writer=False)
    assert raised.value.code == "library-older"
    assert str(path) not in {held.path for held in psutil.Process().open_files()}
