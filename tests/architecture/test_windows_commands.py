"""`.ci\\windows.cmd` does on Windows what the Makefile does elsewhere, written so that cmd.exe reads it."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINES = (ROOT / ".ci" / "windows.cmd").read_bytes().decode("ascii").splitlines()
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def commands(lines):
    """What is run, without the place of the program and what happens where it fails."""
    plain = (line.partition(" || ")[0].replace(".exe", "").replace('"', "") for line in lines)
    found = (re.search(r"(?:-m |(?=lint-imports))(.+)", line) for line in plain)
    return [match.group(1) for match in found if match]


def recipe(target):
    """The lines of one target of the Makefile."""
    return MAKEFILE.partition(f"\n{target}:\n")[2].partition("\n\n")[0].splitlines()


def test_the_same_checks_are_made():
    checks = [*commands(recipe("lint")), *commands(recipe("test"))]
    assert len(checks) == 5
    assert commands(LINES)[-5:] == checks


def test_every_place_that_is_gone_to_is_there():
    wanted = {match.group(1) for line in LINES if (match := re.search(r"\bgoto (\w+)", line))}
    assert wanted == {line[1:] for line in LINES if line.startswith(":")} != set()


def test_lines_end_as_cmd_needs_them_to_find_its_labels():
    attributes = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "*.cmd text eol=crlf" in attributes


def test_every_step_that_fails_ends_the_script():
    steps = [line for line in LINES if line.startswith('"') and "briefwright" not in line and "pytest" not in line]
    assert len(steps) == 7
    assert all(line.endswith("|| exit /b 1") for line in steps)
