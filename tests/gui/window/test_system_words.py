"""What the system or SQLite says of a failure is told in the window's own words, in both languages."""

import errno
import os
import re
import sqlite3

import pytest

from briefwright.errors import AppError
from briefwright.storage.database import worded
from briefwright.storage.disk.files import disk_errors, read_bytes
from briefwright.ui.language import choose_language
from briefwright.ui.sentences import error_words, system_words

USUAL = (
    errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS, errno.EIO, errno.EISDIR, errno.ENOTDIR,
    errno.ENAMETOOLONG, errno.ENOENT, errno.ETIMEDOUT, errno.ESTALE, errno.EINVAL, errno.EBUSY,
)  # fmt: skip
SQLITE = (
    "database disk image is malformed",
    "file is not a database",
    "attempt to write a readonly database",
    "disk I/O error",
    "unable to open database file",
    "database or disk is full",
)


@pytest.fixture
def chinese():
    choose_language("zh-CN")
    yield
    choose_language("en")


@pytest.mark.parametrize("number", USUAL)
def test_the_systems_reasons_are_worded(tmp_path, chinese, number):
    with pytest.raises(AppError) as raised, disk_errors(tmp_path / "a.brief"):
        raise OSError(number, os.strerror(number))
    assert not re.search("[A-Za-z]{3}", "".join(error_words(raised.value)))


@pytest.mark.parametrize("message", SQLITE)
def test_the_databases_reasons_are_worded(tmp_path, chinese, message):
    with pytest.raises(AppError) as raised, worded(tmp_path / "library.db"):
        raise sqlite3.DatabaseError(message)
    said = "".join(error_words(raised.value))
    assert not re.search("[A-Za-z]{3}", said)


def test_english_reasons_are_in_plain_words():
    damaged = AppError("library-damaged", file="library.db", why="database disk image is malformed")
    assert error_words(damaged)[0] == "the library is damaged (part of it cannot be read)"
    full = AppError("not-writable", file="a.brief", why="no space left on device")
    assert error_words(full)[0] == "it cannot be written (the disk is full)"


def test_a_reason_that_is_not_usual_stays_as_it_is(tmp_path):
    assert system_words("the moon is in the way") == "the moon is in the way"
    with pytest.raises(AppError) as raised:
        read_bytes(tmp_path, 100)
    assert error_words(raised.value)[0] == "it cannot be read (it is a folder)"
