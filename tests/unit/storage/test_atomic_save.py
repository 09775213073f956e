"""A save leaves the whole old or the whole new file, whatever fails on the way."""

import errno
import os
import stat
from hashlib import sha256

import pytest

from briefwright.errors import AppError
from briefwright.storage.disk import files
from briefwright.storage.disk.files import atomic_writer, digest_of, publish, read_bytes, save_atomically

OLD, NEW = b"the old brief", b"the new brief, which is longer" * 100


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "work" / "note.brief"
    save_atomically(made, OLD)
    return made


def leftovers(path):
    return [entry.name for entry in path.parent.iterdir() if entry.name != path.name]


def test_a_save_returns_the_digest_of_what_stands_there(path):
    assert save_atomically(path, NEW) == sha256(NEW).hexdigest() == digest_of(path)
    assert path.read_bytes() == NEW
    assert leftovers(path) == []


def test_an_empty_file_can_be_saved(path):
    save_atomically(path, b"")
    assert path.read_bytes() == b""


def test_a_save_over_the_version_it_read_goes_through(path):
    save_atomically(path, NEW, expect=sha256(OLD).hexdigest())
    assert path.read_bytes() == NEW


def test_a_file_changed_by_another_program_is_not_overwritten(path):
    with pytest.raises(AppError, match="another program changed it"):
        save_atomically(path, NEW, expect=sha256(b"something else").hexdigest())
    assert path.read_bytes() == OLD
    assert leftovers(path) == []


def test_a_file_that_was_deleted_meanwhile_is_written_again(path):
    path.unlink()
    save_atomically(path, NEW, expect=sha256(OLD).hexdigest())
    assert path.read_bytes() == NEW


def test_permissions_survive_a_save(path):
    path.chmod(0o640)
    save_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link_to_the_saved_file(path):
    link = path.with_name("link.brief")
    link.symlink_to(path)
    save_atomically(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_a_read_only_file_is_left_alone(path):
    path.chmod(0o444)
    with pytest.raises(AppError, match="read-only"):
        save_atomically(path, NEW)
    assert path.read_bytes() == OLD


def test_a_folder_in_the_way_is_said(tmp_path):
    (tmp_path / "taken").mkdir()
    with pytest.raises(AppError, match="cannot be written"):
        save_atomically(tmp_path / "taken", NEW)
    assert [entry.name for entry in tmp_path.iterdir()] == ["taken"]


def test_a_file_where_a_folder_should_be_is_said(path):
    with pytest.raises(AppError, match="cannot be written"):
        save_atomically(path / "below.brief", NEW)


def test_a_name_that_no_system_takes_is_said(tmp_path):
    with pytest.raises(AppError, match="cannot be used"):
        save_atomically(tmp_path / "a\0b", NEW)
    with pytest.raises(AppError, match="cannot be written"):
        save_atomically(tmp_path / ("long" * 100), NEW)


def failing(name, error, at=1):
    """`os.name` that raises `error` at its n-th call."""
    real = getattr(os, name)
    calls = iter(range(1, 1000))

    def call(*arguments, **options):
        if next(calls) == at:
            raise OSError(error, os.strerror(error))
        return real(*arguments, **options)

    return call


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_failing_call_leaves_the_old_file_and_says_so(path, monkeypatch, call, error):
    monkeypatch.setattr(files.os, call, failing(call, error))
    with pytest.raises(AppError) as caught:
        save_atomically(path, NEW)
    assert caught.value.code == ("not-writable" if error == errno.EIO else "disk-full")
    assert str(path) in caught.value.sentence
    monkeypatch.undo()
    assert path.read_bytes() == OLD
    assert leftovers(path) == []


def test_a_disk_that_fills_half_way_leaves_the_old_file(path, monkeypatch):
    monkeypatch.setattr(files, "_CHUNK", 64)
    monkeypatch.setattr(files.os, "write", failing("write", errno.ENOSPC, at=5))
    with pytest.raises(AppError, match="the disk is full"):
        save_atomically(path, NEW)
    monkeypatch.undo()
    assert path.read_bytes() == OLD


def test_short_writes_are_finished(path, monkeypatch):
    real = os.write
    monkeypatch.setattr(files.os, "write", lambda descriptor, data: real(descriptor, bytes(data[:7])))
    save_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_a_write_that_takes_nothing_is_an_error(path, monkeypatch):
    monkeypatch.setattr(files.os, "write", lambda *_: 0)
    with pytest.raises(AppError, match="takes no more"):
        save_atomically(path, NEW)
    monkeypatch.undo()
    assert path.read_bytes() == OLD


def test_a_folder_that_cannot_be_synced_is_told_apart(path, monkeypatch):
    monkeypatch.setattr(files.os, "fsync", failing("fsync", errno.EIO, at=2))
    with pytest.raises(AppError, match="has not confirmed it"):
        save_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_the_file_is_synced_before_it_is_renamed_and_the_folder_after(path, monkeypatch):
    order = []
    for name in ("write", "fsync", "close", "replace"):
        real = getattr(os, name)
        spied = lambda *given, real=real, name=name: (order.append(name), real(*given))[1]  # noqa: E731
        monkeypatch.setattr(files.os, name, spied)
    save_atomically(path, NEW)
    assert order == ["write", "fsync", "close", "replace", "fsync", "close"]


def test_a_failed_sync_is_not_tried_again(path, monkeypatch):
    calls = []

    def refuse(descriptor):
        calls.append(descriptor)
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(files.os, "fsync", refuse)
    with pytest.raises(AppError, match="input/output error"):
        save_atomically(path, NEW)
    assert len(calls) == 1


def test_an_exception_in_the_middle_of_writing_leaves_the_old_file(path):
    def write_half():
        with atomic_writer(path) as sink:
            sink.write(NEW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert path.read_bytes() == OLD
    assert leftovers(path) == []


def test_a_finished_file_is_published_over_another(path):
    temporary = path.with_name("made by SQLite")
    temporary.write_bytes(NEW)
    publish(temporary, path)
    assert path.read_bytes() == NEW
    assert leftovers(path) == []


def test_reading_says_what_is_wrong(path, tmp_path):
    assert read_bytes(path, 100) == OLD
    with pytest.raises(AppError, match="no such file"):
        read_bytes(tmp_path / "gone", 100)
    with pytest.raises(AppError, match="larger than 5 bytes"):
        read_bytes(path, 5)
    with pytest.raises(AppError, match="cannot be read"):
        read_bytes(tmp_path, 5)
    with pytest.raises(AppError, match="cannot be read"):
        read_bytes(tmp_path / "a\0b", 5)


def test_a_pipe_is_not_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = os.open(pipe, os.O_RDWR)
    try:
        with pytest.raises(AppError, match="not a file"):
            read_bytes(pipe, 5)
    finally:
        os.close(writer)
