"""A library that takes long to open tells how far it is, can be stopped, and lets another window wait for it."""

import sqlite3
import threading
import time

import pytest

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.storage import telling
from briefwright.storage.care.backups import backups_in
from briefwright.storage.disk.lock import WriterLock, lock_path
from briefwright.storage.library import Library
from briefwright.storage.migrations import NEWEST
from briefwright.storage.opening import opens_slowly
from fakes.large_library import fill_large, take_back_to_version_5
from fakes.library_versions import VERSIONS, make_library

ITEMS = 1000


class Listener:
    """Keeps what it is told, and stops at a word of its own."""

    def __init__(self, stop_at=None):
        self.told, self.stop_at, self.stopped = [], stop_at, False

    def progress(self, done, total, what):
        assert total == 100
        self.told.append((done, what))
        if what == self.stop_at:
            self.stopped = True

    def cancelled(self):
        return self.stopped

    @property
    def said(self):
        return list(dict.fromkeys(what for _, what in self.told))


@pytest.fixture
def often(monkeypatch):
    """SQLite is looked at after few operations: a small library is told of as a large one is."""
    monkeypatch.setattr(telling, "_EVERY", 100)


@pytest.fixture
def older(tmp_path):
    path = tmp_path / "library.sqlite"
    fill_large(path, ITEMS)
    take_back_to_version_5(path)
    return path


def version_of(path):
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def test_only_an_older_library_opens_slowly(tmp_path, older):
    assert opens_slowly(older)
    Library.open(older).close()
    assert not opens_slowly(older)
    assert not opens_slowly(tmp_path / "none.sqlite")
    (tmp_path / "text.sqlite").write_text("no library")
    assert not opens_slowly(tmp_path / "text.sqlite")


def test_a_large_library_that_was_not_closed_opens_slowly_and_is_looked_through(tmp_path, monkeypatch, often):
    path = tmp_path / "library.sqlite"
    fill_large(path, ITEMS)
    monkeypatch.setattr("briefwright.storage.opening._SMALL", 1000)
    assert not opens_slowly(path)
    killed = Library.open(path)
    killed.keep_apart("One", "Other")  # what it wrote stands in its log
    assert opens_slowly(path)
    killed._database._lock.release()  # as the system does when a process dies
    listener = Listener()
    Library.open(path, hearer=listener).close()
    assert listener.said == ["looking"]
    killed.close()


@pytest.mark.usefixtures("often")
def test_it_tells_what_it_does_and_how_far_it_is(older):
    listener = Listener()
    Library.open(older, hearer=listener).close()
    assert listener.said == ["looking", "copying", "preparing"]
    hundredths = [done for done, _ in listener.told]
    assert hundredths == sorted(hundredths)
    assert hundredths[0] == 0
    assert 90 <= hundredths[-1] <= 100
    assert len(set(hundredths)) > 20


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.usefixtures("often")
def test_a_library_of_every_version_is_told_of(tmp_path, version):
    path = tmp_path / "library.sqlite"
    make_library(path, version)
    listener = Listener()
    library = Library.open(path, hearer=listener)
    assert library.check() == ()
    library.close()
    hundredths = [done for done, _ in listener.told]
    assert hundredths == sorted(hundredths)
    assert ("preparing" in listener.said) == (version < NEWEST)


@pytest.mark.parametrize("moment", ["looking", "copying", "preparing"])
@pytest.mark.usefixtures("often")
def test_stopped_at_any_moment_it_is_as_it_was(older, tmp_path, moment):
    with pytest.raises(AppError) as stopped:
        Library.open(older, hearer=Listener(stop_at=moment))
    assert stopped.value.code == "work-stopped"
    assert version_of(older) == 5
    assert len(backups_in(tmp_path / "backups")) == (moment == "preparing")
    library = Library.open(older)  # the right to write it was let go
    assert library.check() == ()
    assert library.count(EvidenceQuery()) == ITEMS
    library.close()


def test_another_window_waits_until_it_is_prepared(older):
    first = WriterLock(lock_path(older))  # as a window that prepares it has it
    listener = Listener()
    opened = []
    second = threading.Thread(target=lambda: opened.append(Library.open(older, hearer=listener)))
    second.start()
    while not listener.told:
        time.sleep(0.01)
    assert listener.said == ["waiting"]
    assert not opened
    first.release()  # and dies before it is done: the second does it
    second.join(20)
    (library,) = opened
    assert listener.said[-1] == "preparing"
    assert library.check() == ()
    library.close()


def test_who_waits_for_another_window_can_stop_waiting(older):
    first = WriterLock(lock_path(older))
    with pytest.raises(AppError) as stopped:
        Library.open(older, hearer=Listener(stop_at="waiting"))
    assert stopped.value.code == "work-stopped"
    first.release()


def test_what_an_older_briefwright_has_open_is_refused_and_not_waited_for(older):
    first = WriterLock(lock_path(older), alone=False)
    with pytest.raises(AppError) as busy:
        Library.open(older, hearer=Listener())
    assert busy.value.code == "library-busy"
    first.release()
    Library.open(older).close()
