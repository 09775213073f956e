"""Backups are whole, verified, kept on a rotation, and put back without losing what was there."""

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage.care.backups import Backup, back_up, backups_in, newest_sound, restore, rotated_out, verify
from briefwright.storage.disk import files
from briefwright.storage.library import Library
from fakes.articles import ARTICLE, article, fact, ingested

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    opened.add_source(ingested(), ARTICLE.encode())
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def add(library, text):
    source = article(text)
    library.add_source(Ingested(source, (fact(source, text),)), text.encode())


def count(path):
    library = Library.open(path, writer=False)
    try:
        return library.count(EvidenceQuery())
    finally:
        library.close()


def spoil(path):
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = b"\xff" * (4096 * 5)
    path.write_bytes(data)


def test_a_backup_of_a_library_in_use_holds_all_of_it(library, folder):
    made = back_up(library.path, folder)
    verify(made)
    assert count(made) == 4
    assert [entry.name for entry in folder.iterdir()] == [made.name]


def test_backups_are_ordered_by_their_number_and_not_by_the_clock(library, folder):
    first = back_up(library.path, folder, now=NOW)
    second = back_up(library.path, folder, now=NOW - timedelta(days=400))
    assert [backup.path for backup in backups_in(folder)] == [second, first]


def test_the_newest_backup_that_checks_is_offered(library, folder):
    good, bad = back_up(library.path, folder), back_up(library.path, folder)
    spoil(bad)
    assert newest_sound(folder).path == good
    spoil(good)
    assert newest_sound(folder) is None
    assert newest_sound(folder / "nowhere") is None


def test_a_library_that_is_not_there_cannot_be_backed_up(folder):
    with pytest.raises(AppError, match="no such file"):
        back_up(folder / "library.sqlite", folder)


def test_a_damaged_library_is_never_backed_up_as_if_it_were_sound(library, folder):
    library.close()
    good = back_up(library.path, folder)
    spoil(library.path)
    with pytest.raises(AppError, match="damaged"):
        back_up(library.path, folder)
    assert [backup.path for backup in backups_in(folder)] == [good]
    assert [entry.name for entry in folder.iterdir()] == [good.name]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_no_half_backup(library, folder, monkeypatch, call):
    def refuse(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(files.os, call, refuse)
    with pytest.raises(AppError, match="disk is full"):
        back_up(library.path, folder)
    assert list(folder.iterdir()) == []


def test_restoring_puts_the_backup_back_and_keeps_what_was_there(library, folder):
    made = back_up(library.path, folder)
    add(library, "Written after the backup.")
    library.close()
    kept = restore(made, library.path, folder)
    assert count(library.path) == 4
    assert count(kept) == 5


def test_restoring_over_a_damaged_library_sets_it_aside(library, folder):
    made = back_up(library.path, folder)
    library.close()
    spoil(library.path)
    damaged = library.path.read_bytes()
    aside = restore(made, library.path, folder)
    assert count(library.path) == 4
    assert "damaged-1" in aside.name
    assert aside.read_bytes() == damaged
    spoil(library.path)
    assert "damaged-2" in restore(made, library.path, folder).name


def test_restoring_where_nothing_was_keeps_nothing(library, folder, tmp_path):
    made = back_up(library.path, folder)
    assert restore(made, tmp_path / "other" / "library.sqlite", folder) is None
    assert count(tmp_path / "other" / "library.sqlite") == 4


def test_restoring_twice_does_not_bring_back_what_was_done_away_with(library, folder):
    made = back_up(library.path, folder)
    add(library, "Written after the backup.")
    library.close()
    kept = restore(made, library.path, folder)
    assert backups_in(folder)[0].path == kept
    assert newest_sound(folder).path == made
    made.unlink()
    assert newest_sound(folder).path == kept


@pytest.mark.parametrize("lost", ["gone", "empty"])
def test_a_library_that_was_lost_is_not_begun_anew_where_there_are_backups(library, folder, lost):
    made = back_up(library.path, folder)
    library.close()
    library.path.write_bytes(b"") if lost == "empty" else library.path.unlink()
    with pytest.raises(AppError, match=f"its file is {lost}"):
        Library.open(library.path, backups=folder)
    restore(made, library.path, folder)
    assert count(library.path) == 4


def test_a_first_start_that_was_killed_begins_again(tmp_path, folder):
    path = tmp_path / "first.sqlite"
    path.write_bytes(b"")
    Library.open(path, backups=folder).close()
    assert count(path) == 0


def test_a_library_in_use_is_not_restored_over(library, folder):
    made = back_up(library.path, folder)
    with pytest.raises(AppError, match="another Briefwright window"):
        restore(made, library.path, folder)


@pytest.mark.parametrize("content", [b"", b"not a library", b"SQLite format 3\0" + b"\0" * 200])
def test_what_is_no_backup_is_not_restored(library, folder, tmp_path, content):
    library.close()
    stranger = tmp_path / "stranger.sqlite"
    stranger.write_bytes(content)
    with pytest.raises(AppError, match="not a sound backup"):
        restore(stranger, library.path, folder)
    assert count(library.path) == 4


def test_a_log_left_by_a_crash_is_not_replayed_into_the_restored_library(library, folder, tmp_path):
    made = back_up(library.path, folder)
    add(library, "In the log only.")
    for ending in ("", "-wal"):  # as a power cut leaves them
        (tmp_path / f"crashed.sqlite{ending}").write_bytes(Path(f"{library.path}{ending}").read_bytes())
    crashed = tmp_path / "crashed.sqlite"
    restore(made, crashed, folder)
    assert count(crashed) == 4
    opened = Library.open(crashed)
    assert opened.check() == ()
    opened.close()


def test_opening_a_damaged_library_says_what_to_do(library):
    library.close()
    spoil(library.path)
    with pytest.raises(AppError, match=r"damaged.*put the newest backup back with: briefwright library restore"):
        Library.open(library.path)


def test_opening_what_is_no_library_says_so(tmp_path):
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(AppError, match="damaged"):
        Library.open(path)
    assert path.read_bytes().startswith(b"Dear diary")


def taken(*days_ago):
    ordered = sorted(days_ago)
    return [Backup(Path(str(day)), 10_000 - i, NOW - timedelta(days=day)) for i, day in enumerate(ordered)]


def kept(backups, now=NOW):
    gone = {backup.sequence for backup in rotated_out(backups, now)}
    return [backup for backup in backups if backup.sequence not in gone]


def test_everything_of_two_days_is_kept():
    hourly = taken(*(hour / 24 for hour in range(48)))
    assert kept(hourly) == hourly


def test_daily_backups_of_two_years_thin_out_as_anki_does():
    remaining = kept(taken(*range(730)))
    ages = [(NOW - backup.taken).days for backup in remaining]
    assert ages[:12] == list(range(12))
    assert len([age for age in ages if age >= 12]) <= 10 + 9
    assert max(ages) > 200
    assert len(remaining) <= 12 + 10 + 9 + 3


def test_the_newest_is_kept_however_old_it_is():
    assert len(kept(taken(2000))) == 1


def test_rotation_does_not_depend_on_a_clock_that_ran_backwards():
    backups = [Backup(Path("new"), 2, NOW - timedelta(days=900)), Backup(Path("old"), 1, NOW)]
    assert backups[0] in kept(backups)


def test_taking_backups_every_day_keeps_the_folder_small(library, folder):
    for day in range(40):
        back_up(library.path, folder, now=NOW + timedelta(days=day))
    assert len(backups_in(folder)) <= 12 + 6 + 3


def test_what_a_killed_backup_left_behind_is_cleared_away_later(library, folder):
    back_up(library.path, folder)
    old, fresh = folder / ".library-000009-x.sqlite.aa.tmp", folder / ".library-000010-x.sqlite.bb.tmp"
    for left in (old, fresh):
        left.write_bytes(b"half")
    os.utime(old, (1, 1))
    back_up(library.path, folder)
    assert not old.exists()
    assert fresh.exists()
