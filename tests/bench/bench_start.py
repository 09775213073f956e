"""Start to painted window beside an empty three-pane Qt shell, keystroke to preview, and search keystroke to list.

The library holds 100,000 items. Each start is a process of its own, its bytecode compiled before as an installed
program's is; the two start in turn, and of the ratio of each pair the median is told. Painted is the first
frame: the start page with menus, buttons and bars, whose lists fill at once after it. Complete is the frame with
the lists, the library open. Memory is what the process holds itself, at both moments.
usage: python tests/bench/bench_start.py    (QT_QPA_PLATFORM=offscreen where there is no display)
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path

STARTS = 9
ITEMS = 100_000
HELD = """
def held():
    import re
    with open('/proc/self/smaps_rollup') as told:
        found = re.search('Rss:\\\\s+(\\\\d+)', told.read())
    return int(found[1]) / 1024
"""
SHELL = (
    HELD
    + """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QSplitter, QTextEdit
class Shell(QMainWindow):
    def event(self, event):
        done = super().event(event)
        if event.type() == QEvent.Type.Paint:
            print((time.perf_counter() - began) * 1000, held(), flush=True)
            QApplication.exit()
        return done
app = QApplication(sys.argv)
shell = Shell()
panes = QSplitter(Qt.Orientation.Horizontal)
for pane in (QListView(), QTextEdit(), QTextEdit()):
    panes.addWidget(pane)
shell.setCentralWidget(panes)
shell.menuBar().addMenu("File")
shell.addToolBar("Tools")
shell.statusBar()
shell.resize(1440, 900)
shell.show()
app.exec()
"""
)
OURS = (
    HELD
    + """
import os, sys, time
began = time.perf_counter()
from PySide6.QtWidgets import QApplication
from briefwright.ui import application
from briefwright.ui.window.main_window import MainWindow
begin, event = MainWindow.begin, MainWindow.event
def painted(window):
    print((time.perf_counter() - began) * 1000, held(), end=' ')
    MainWindow.begin = begin
    begin(window)
    while not window.is_ready:
        QApplication.processEvents()
    window.workspace.library
    window.start_page.repaint()
    print((time.perf_counter() - began) * 1000, held(), flush=True)
    os._exit(0)
MainWindow.begin = painted
application.run([])
"""
)


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "home"
        os.environ["BRIEFWRIGHT_HOME"] = str(home)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        fill_library(home)
        told = interleaved(Path(scratch))
        for at, name in enumerate(("painted", "complete")):
            tell(f"start to {name}", "ms", *compared(told, 2 * at))
            tell(f"memory when {name}", "MB", *compared(told, 2 * at + 1))
        in_the_window()
        shutil.rmtree(home, ignore_errors=True)


def fill_library(home: Path) -> None:
    """A library of 100,000 items: the articles of the search benchmark, with the words typed below among them."""
    import bench_search

    from briefwright.app.folders import folders

    chance = random.Random(7)
    words = ["".join(chance.choices("aabcdeefghiiklmnooprsttuy", k=chance.randint(3, 10))) for _ in range(20_000)]
    for rank, word in zip((2, 40, 300, 900), ("research", "innovation", "cooperation", "quantum"), strict=True):
        words[rank] = word
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    (home / "data").mkdir(parents=True, exist_ok=True)
    made = list(bench_search._sources(chance, words, weights, ITEMS))
    library = bench_search._fill(folders().library.parent, made)
    library.close()


def interleaved(scratch: Path) -> list[tuple[list[float], list[float]]]:
    """What the shell and ours say of their starts, in pairs started one after the other."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(scratch / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    pairs = []
    for turn in range(STARTS + 1):
        said = []
        for script in (SHELL, OURS):
            command = [sys.executable, "-c", script]
            done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
            said.append([float(word) for word in done.stdout.split()])
        if turn:  # the first start compiles, and fills the disk's cache
            pairs.append((said[0], said[1]))
    return pairs


def compared(pairs: list[tuple[list[float], list[float]]], column: int) -> tuple[float, float, float]:
    """The medians of the shell and of ours in a column, and of their ratio; the shell is painted once."""
    shell = [one[column % 2] for one, _ in pairs]
    ours = [other[column] for _, other in pairs]
    ratio = statistics.median(mine / its for mine, its in zip(ours, shell, strict=True))
    return statistics.median(shell), statistics.median(ours), ratio


def tell(what: str, unit: str, shell: float, ours: float, ratio: float) -> None:
    print(f"{what:24} ours {ours:6.0f} {unit}   empty shell {shell:6.0f} {unit}   ratio {ratio:.2f}")


def in_the_window() -> None:
    """Keystroke to shown preview, and search keystroke to painted list, in a real window."""
    from PySide6.QtWidgets import QApplication

    from briefwright.app.templates.catalogue import find_template
    from briefwright.app.workspace import open_workspace
    from briefwright.ui.application import make_application, open_window

    application = make_application([])
    workspace = open_workspace()
    window = open_window(application, workspace)
    until(application, lambda: window.is_warm)
    window.start_page.stop_pictures()
    window.commands.start_brief(find_template(workspace.folders, "meeting-brief"))
    bench = window.workbench
    until(application, lambda: bench.evidence.model.rowCount() > 0)
    window.commands.filling.fill()
    until(application, lambda: not window.commands.filling.busy)
    for number in range(30):
        window.desk.add_words(
            "points_to_make", text=f"Line {number}. " + "One more sentence of the usual length. " * 3
        )
    until(application, lambda: not bench.composer.busy)
    bench.preview.finish()
    print(f"preview has {bench.preview.page_count} pages")
    report("keystroke to preview", [to_preview(application, window, n) for n in range(60)])
    report("search keystroke to painted list", [to_list(bench, text) for text in keystrokes()])
    QApplication.processEvents()
    editor = window.desk.editor
    window.desk.lay_out(None)
    editor.close()
    window.close()
    workspace.close()


def to_preview(application, window, number: int) -> float:
    item = window.desk.brief.section("points_to_make").items[-1]
    shown = []
    bench = window.workbench
    handle = bench.composer.composed.connect(lambda _document: shown.append(time.perf_counter()))
    began = time.perf_counter()
    window.desk.edit_words(item.id, item.text[:60] + "x" * (number % 20))
    until(application, lambda: bool(shown) and not bench.composer.busy)
    bench.composer.composed.disconnect(handle)
    return (time.perf_counter() - began) * 1000


def to_list(bench, text: str) -> float:
    began = time.perf_counter()
    bench.evidence.search.setText(text)
    bench.evidence.list.viewport().repaint()
    return (time.perf_counter() - began) * 1000


def keystrokes() -> list[str]:
    words = ("innovation", "quantum", "cooperation", "research innovation")
    return [word[:end] for word in words for end in range(1, len(word) + 1)]


def until(application, done) -> None:
    """Wait as a window does, asleep between events: one that spins takes the processor from its own threads."""
    from PySide6.QtCore import QEventLoop, QTimer

    wakes = QTimer(interval=20)
    wakes.start()
    end = time.monotonic() + 60
    while not done() and time.monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def report(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    p95 = ordered[int(len(ordered) * 0.95) - 1]
    print(f"{name:34} p50 {statistics.median(times):6.1f} ms   p95 {p95:6.1f} ms   worst {ordered[-1]:6.1f} ms")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
