from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefwright import __version__
from fakes.command_line import assert_refused, briefwright

COMMANDS = ("extract", "import", "search", "new", "export", "templates", "check", "library", "demo", "desktop")


def test_help_names_every_command_and_is_quick() -> None:
    begun = os.times()
    done = briefwright("--help")
    ended = os.times()
    worked = ended.children_user + ended.children_system - begun.children_user - begun.children_system
    assert done.returncode == 0
    for command in COMMANDS:
        assert f"\n    {command}" in done.stdout
    assert worked < 0.3  # seconds of the processor; 0.04 as it is


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from briefwright.cli.main import run\n"
        "try: run(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('msgspec', 'sqlite3', 'lxml', 'jinja2', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_version_is_told() -> None:
    assert briefwright("--version").stdout.strip() == f"briefwright {__version__}"


@pytest.mark.parametrize("arguments", [(), ("some.brief",)])
def test_without_a_display_the_commands_are_named(arguments: tuple[str, ...]) -> None:
    assert_refused(briefwright(*arguments), "no display", *COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("exprot",),
        ("--nonsense",),
        ("extract",),
        ("search", "x", "--kind", "rumour"),
        ("search", "x", "--limit", "0"),
        ("new", "--template", "meeting-brief"),
        ("new", "--template", "meeting-brief", "--field", "title", "-o", "x.brief"),
        ("templates", "burn"),
        ("library",),
        ("export", "x.brief", "-o", "x.docx", "--format", "pdf"),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(arguments: tuple[str, ...]) -> None:
    assert_refused(briefwright(*arguments), "--help", status=2)


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text("It holds 40 companies in 2017. " * 4000, encoding="utf-8")
    run = f'"{sys.executable}" -m briefwright extract "{article}" --json | head -c 10'
    done = subprocess.run(["bash", "-c", run], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_is_full_is_one_line() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "briefwright", "templates", "list"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "the output: it cannot be written (no space left on device)" in done.stderr


@pytest.fixture(params=[signal.SIG_DFL, signal.SIG_IGN], ids=["in front", "in the background"])
def shell(request: pytest.FixtureRequest) -> Iterator[None]:
    """These tests as a shell starts them: what it puts in the background with `&` ignores interrupts."""
    before = signal.signal(signal.SIGINT, request.param)
    yield
    signal.signal(signal.SIGINT, before)


def begun_in_front(*arguments: object) -> subprocess.Popen[str]:
    """A command as it begins at a prompt: a process inherits that interrupts are ignored, and this one may be."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "briefwright", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("shell")
@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_an_interrupt_ends_it_in_one_line(tmp_path: Path) -> None:
    for number in range(60):
        words = " ".join(f"He said centre {number}-{one} opened in 2017." for one in range(500))
        (tmp_path / f"{number}.txt").write_text(words, encoding="utf-8")
    running = begun_in_front("extract", tmp_path)
    assert running.stdout is not None
    running.stdout.readline()  # all of it is more than a pipe holds: it cannot have ended
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=20)
    assert running.returncode == 1
    assert errors.splitlines() == ["briefwright: stopped; what was finished is kept"]


def test_a_fault_of_our_own_is_one_line_with_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys, own_home: Path
) -> None:
    from briefwright.cli import main, searching

    monkeypatch.setattr(searching, "add_commands", lambda _commands: 1 / 0)
    assert main.run(["search", "x"]) == 1
    line = capsys.readouterr().err.strip()
    assert line.startswith("briefwright: a fault in Briefwright itself (ZeroDivisionError); report it with ")
    assert "Traceback" in Path(line.split("report it with ")[1]).read_text(encoding="utf-8")
    assert own_home in Path(line.split("report it with ")[1]).parents


def test_a_home_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    done = briefwright("import", tmp_path / "home", BRIEFWRIGHT_HOME=str(tmp_path / "home"))
    assert_refused(done, "cannot be written")


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
def test_a_command_that_is_told_to_end_clears_away_what_it_began(tmp_path, own_home):
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path / 'begun'}\nsleep 30\n", encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "temporary").mkdir()
    environment = {**os.environ, "BRIEFWRIGHT_OFFICE": str(program), "TMPDIR": str(tmp_path / "temporary")}
    program_name, brief = [sys.executable, "-m", "briefwright"], str(tmp_path / "contents.brief")
    fields = ["--template", "library-briefing", "--field", "title=T"]
    subprocess.run([*program_name, "new", *fields, "-o", brief], env=environment, check=True, capture_output=True)
    command = [*program_name, "export", brief, "-o", str(tmp_path / "out.docx")]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 30
    while not (tmp_path / "begun").exists() and time.monotonic() < until:
        time.sleep(0.05)
    process.terminate()
    _, said = process.communicate(timeout=20)
    assert process.returncode == 1
    assert said == "briefwright: stopped; what was finished is kept\n"
    assert list((tmp_path / "temporary").iterdir()) == []
    assert not (tmp_path / "out.docx").exists()
