import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.app import desktop
from briefwright.errors import AppError
from fakes.command_line import briefwright

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other desktops learn it elsewhere")


@linux
def test_the_desktop_opens_briefs_and_templates_with_this_program(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    written = desktop.add_to_desktop()
    assert all(path.is_file() and path.is_relative_to(tmp_path) for path in written)
    entry = (tmp_path / "applications" / "briefwright.desktop").read_text("utf-8")
    (run,) = [line.removeprefix("Exec=") for line in entry.splitlines() if line.startswith("Exec=")]
    assert run == f'"{sys.executable}" -m briefwright %f'
    assert (tmp_path / "icons/hicolor/scalable/apps/briefwright.svg").read_text("utf-8").startswith("<svg")
    known = (tmp_path / "mime" / "packages" / "briefwright.xml").read_text("utf-8")
    for kind, ending in (("brief", "*.brief"), ("template", "*.bwt")):
        assert f"application/x-briefwright-{kind};" in entry
        assert f'"application/x-briefwright-{kind}"' in known
        assert ending in known
    assert desktop.add_to_desktop() == written
    assert set(desktop.remove_from_desktop()) == set(written)
    assert not any(path.exists() for path in written)
    assert desktop.remove_from_desktop() == ()


@linux
def test_the_entry_is_one_that_desktops_take(tmp_path):
    done = briefwright("desktop", XDG_DATA_HOME=str(tmp_path))
    assert done.stdout.count("written: ") == 3
    entry = tmp_path / "applications" / "briefwright.desktop"
    try:
        checked = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("desktop-file-utils are not installed")
    assert (checked.returncode, checked.stdout) == (0, "")
    assert briefwright("desktop", "--remove", XDG_DATA_HOME=str(tmp_path)).stdout.count("removed: ") == 3


def test_a_path_with_odd_letters_stays_one_word(monkeypatch):
    monkeypatch.setattr(sys, "executable", '/opt/a $b "c" 100%/python')
    assert desktop._command() == '"/opt/a \\$b \\"c\\" 100%%/python" -m briefwright'


def test_another_system_is_told_how_it_learns_it(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(AppError) as caught:
        desktop.add_to_desktop()
    assert caught.value.code == "no-desktop-entry"
    assert not Path("applications").exists()
