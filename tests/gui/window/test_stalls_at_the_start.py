"""A window that has just been painted answers while it loads, and while the first brief is begun or opened."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pulse import LONGEST, best_of

from briefwright.app.brief.file import encode_brief
from briefwright.ui.window.order_of_loading import BRIEF, LATER, LIBRARY, LISTS, SOURCE, STYLE
from fakes.seed_briefs import many_times, meeting_brief

TESTS = Path(__file__).parents[2]
BEGIN = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from briefwright.app.workspace import open_workspace
from briefwright.ui.application import make_application, open_window
from briefwright.ui.window.main_window import MainWindow
from fakes.clock import slowness
from pulse import Pulse

slow, pulses, begin = slowness(), [], MainWindow.begin
def painted(window):
    pulses or pulses.append(Pulse())
    begin(window)
MainWindow.begin = painted
application = make_application([])
window = open_window(application, open_workspace())

def until(done):
    while not done():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

until(lambda: window.is_ready)
if len(sys.argv) > 1:
    window.commands.open_brief(Path(sys.argv[1]))
else:
    window.start_page.choose("meeting-brief")
    window.start_page._start.click()
until(lambda: window.on_workbench and window.is_warm)
bench = window.workbench
until(lambda: not bench.composer.busy and bench.preview.is_complete)
print(bench.preview.page_count, pulses[0].longest / max(slow, slowness()), flush=True)
os._exit(0)
"""
TURNS = """
import json, sys
from importlib import import_module
from briefwright.ui import application
from briefwright.ui.window.main_window import MainWindow
ours = {}
for name in sys.argv[1:]:
    before = set(sys.modules)
    import_module(name)
    ours[name] = sorted(each for each in set(sys.modules) - before if each.startswith("briefwright.ui."))
print(json.dumps(ours))
"""
MOST = 14
"""Of the window's own modules that one turn may import."""


@pytest.fixture(scope="module")
def run(seeded_home, tmp_path_factory):
    """Runs a script in a process of its own on the seeds' library, compiled before as an installed program is."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path_factory.mktemp("compiled"))}
    environment["PYTHONPATH"] = f"{TESTS}{os.pathsep}{TESTS / 'gui'}"
    environment["BRIEFWRIGHT_HOME"] = str(shutil.copytree(seeded_home, tmp_path_factory.mktemp("begun") / "home"))
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(script: str, *words: str) -> str:
        command = [sys.executable, "-c", script, *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, env=environment)
        return done.stdout

    run(BEGIN)
    return run


@pytest.mark.parametrize("copies", [0, 70], ids=["a new brief", "a brief of a hundred pages"])
def test_the_first_brief_comes_without_a_pause_right_after_the_first_paint(run, tmp_path, copies):
    words = ()
    if copies:
        (tmp_path / "long.brief").write_bytes(encode_brief(many_times(meeting_brief(), copies, "b-long")))
        words = (str(tmp_path / "long.brief"),)
    pauses = []
    while len(pauses) < 3 and best_of([LONGEST, *pauses]) >= LONGEST:
        pages, longest = run(BEGIN, *words).split()
        assert int(pages) > copies
        pauses.append(float(longest))
    assert best_of(pauses) < LONGEST


def test_no_turn_imports_much_of_the_window(run):
    turns = json.loads(run(TURNS, *STYLE, *LISTS, *LIBRARY, *BRIEF, *SOURCE, *LATER))
    assert {name: len(ours) for name, ours in turns.items() if len(ours) > MOST} == {}
    assert [name for name, ours in turns.items() if ours and not name.startswith("briefwright.ui.")] == []
    assert sum(map(len, turns.values())) > 100
