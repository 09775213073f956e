"""A killed process loses nothing that was acknowledged and leaves nothing torn."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefwright.app.brief.editor import recover_brief
from briefwright.app.brief.file import decode_brief
from briefwright.app.brief.recovery import recovered
from briefwright.app.folders import folders
from fakes.app_samples import MEETING_PACKAGE

EDITING = """
import sys
from pathlib import Path
from briefwright.app.brief.editor import BriefEditor
from briefwright.app.folders import folders
from briefwright.app.brief.operations import add_words, new_brief, set_field
from fakes.app_samples import MEETING, MEETING_PACKAGE

editor = BriefEditor(new_brief(MEETING, {"title": "0"}), MEETING_PACKAGE, folders())
path = Path(sys.argv[1])
number = 0
while True:
    number += 1
    editor.apply("Add", add_words(editor.brief, "points", "words " * 200))
    editor.apply("Title", set_field(editor.brief, "title", str(number)))
    if sys.argv[2] == "save":
        editor.save(path)
    else:
        editor.autosave()
    print(number, flush=True)
"""


def killed_after(path: Path, what: str, seconds: float, repository: Path) -> int:
    """Kill an editing process after a while; the number of the last step it acknowledged."""
    running = subprocess.Popen(
        [sys.executable, "-c", EDITING, str(path), what],
        stdout=subprocess.PIPE,
        text=True,
        cwd=repository / "tests",
    )
    assert running.stdout is not None
    first = running.stdout.readline()
    time.sleep(seconds)
    running.kill()
    rest, _ = running.communicate()
    return int((first + rest).splitlines()[-1])


@pytest.mark.parametrize("seconds", [0.0, 0.031, 0.12])
def test_a_save_is_whole_and_kept_once_acknowledged(tmp_path: Path, seconds: float, repository: Path) -> None:
    path = tmp_path / "x.brief"
    acknowledged = killed_after(path, "save", seconds, repository)
    assert int(decode_brief(path.read_bytes(), "").title) in (acknowledged, acknowledged + 1)


@pytest.mark.parametrize("seconds", [0.0, 0.05])
def test_unsaved_work_of_a_killed_process_is_offered_again(
    tmp_path: Path, seconds: float, repository: Path
) -> None:
    acknowledged = killed_after(tmp_path / "x.brief", "autosave", seconds, repository)
    (found,) = recovered(folders())
    assert int(found.brief.title) in (acknowledged, acknowledged + 1)
    editor = recover_brief(found, folders(), lambda _: MEETING_PACKAGE)
    editor.save(tmp_path / "again.brief")
    assert recovered(folders()) == ()
