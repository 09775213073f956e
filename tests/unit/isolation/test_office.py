"""LibreOffice's part against stand-ins: what it is given, and how it is ended."""

import os
import sys
import threading
import time
from xml.etree import ElementTree as ET

import psutil
import pytest

from briefwright.document.house_style import house_style
from briefwright.isolation.office import as_pdf, find_office

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins are shell scripts")


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Puts a script in LibreOffice's place."""

    def put(script):
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("BRIEFWRIGHT_OFFICE", str(program))
        monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
        monkeypatch.setattr("tempfile.tempdir", None)
        (tmp_path / "temporary").mkdir(exist_ok=True)
        return tmp_path

    return put


def left(folder):
    return list((folder / "temporary").iterdir())


def test_a_file_is_set_in_a_folder_and_profile_of_its_own(office):
    folder = office('env > in.pdf; echo "$@" >> in.pdf; cat in.docx >> in.pdf')
    told = as_pdf(b"the file").decode()
    assert told.endswith("the file")
    assert "UserInstallation=file://" in told
    assert "--headless" in told
    assert "HOME=" + str(folder / "temporary") in told
    assert "BRIEFWRIGHT" not in told
    assert left(folder) == []


def test_the_pages_are_set_in_the_users_own_fonts_and_those_stay(office, monkeypatch):
    folder = office('cat "$HOME/.fonts/Own.ttf" "$HOME/.config/fontconfig/fonts.conf" > in.pdf')
    home = folder / "home"
    for place, words in ((".fonts/Own.ttf", "a font "), (".config/fontconfig/fonts.conf", "instead of Georgia")):
        (home / place).parent.mkdir(parents=True)
        (home / place).write_text(words)
    monkeypatch.setenv("HOME", str(home))
    assert as_pdf(b"the file") == b"a font instead of Georgia"
    assert left(folder) == []
    assert (home / ".fonts" / "Own.ttf").read_text() == "a font "


@pytest.mark.skipif(sys.platform == "darwin", reason="fontconfig is not asked there")
def test_a_missing_face_is_stood_in_for_as_on_our_own_pages(office, monkeypatch):
    folder = office('cat "$FONTCONFIG_FILE" > in.pdf')
    monkeypatch.setenv("FONTCONFIG_FILE", "/their/fonts & more.conf")
    told = ET.fromstring(as_pdf(b"the file"))
    assert told.findtext("include") == "/their/fonts & more.conf"
    faces = {
        each.findtext("family"): [other.text for other in each.iter("family")][1:] for each in told.iter("alias")
    }
    fang = house_style("zh-official").fonts["fang"]
    assert faces[fang.east_asian] == [fang.east_asian, *fang.east_asian_fallbacks]
    assert faces["Georgia"][:2] == ["Georgia", "Gelasio"]
    assert left(folder) == []


@pytest.mark.parametrize("script", ["exit 1", "exit 0", "kill -9 $$"])
def test_where_nothing_comes_of_it_there_is_none(office, script):
    folder = office(script)
    assert as_pdf(b"the file") is None
    assert left(folder) == []


def test_it_is_ended_with_its_processes_when_it_takes_too_long(office):
    folder = office("sleep 61.5 & sleep 61.5")
    started = time.monotonic()
    assert as_pdf(b"the file", seconds=0.2) is None
    assert time.monotonic() - started < 20  # a minute, were it waited for
    assert left(folder) == []
    time.sleep(0.1)
    sleeping = [
        p.info["cmdline"] for p in psutil.process_iter(["cmdline", "status"]) if p.info["status"] != "zombie"
    ]
    assert ["sleep", "61.5"] not in sleeping


def test_it_is_ended_when_nobody_wants_it_any_more(office):
    office("sleep 60")
    wanted = threading.Event()
    threading.Timer(0.2, wanted.set).start()
    started = time.monotonic()
    assert as_pdf(b"the file", cancelled=wanted.is_set) is None
    assert time.monotonic() - started < 20  # a minute, were it waited for


def test_a_program_that_is_none_is_not_used(monkeypatch, tmp_path):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", str(tmp_path / "nothing"))
    assert find_office() == ""
    assert as_pdf(b"the file") is None
