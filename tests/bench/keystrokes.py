"""Keystroke to painted list in a real window, beside two floors of the same run: bare FTS5, an empty list's paint.

Words are typed letter by letter: at leisure, each after the counts of the one before have come, and fast, each at
once. The floor of FTS5 is for the whole words, ranked. Own time is the processor time of the window's own thread.
Used by `bench_search`.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from briefwright.model.query import EvidenceQuery
from briefwright.storage.tables.words import match_expression

PAGE = 64


class Typing:
    """A window over a library, whose search box is typed into."""

    def __init__(self, home: Path, library: Path) -> None:
        os.environ["BRIEFWRIGHT_HOME"] = str(home)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from briefwright.app.folders import folders
        from briefwright.app.templates.catalogue import find_template
        from briefwright.app.workspace import open_workspace
        from briefwright.ui.application import make_application, open_window

        folders().library.parent.mkdir(parents=True, exist_ok=True)
        library.rename(folders().library)
        self.application = make_application([])
        self.workspace = open_workspace()
        self.window = open_window(self.application, self.workspace)
        self.until(lambda: self.window.is_warm)
        self.window.start_page.stop_pictures()
        self.window.commands.start_brief(find_template(self.workspace.folders, "meeting-brief"))
        self.pane: Any = self.window.workbench.evidence
        self.until(lambda: self.pane.model.rowCount() > 0)
        self.rest()

    def until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + 60
        while not done() and time.monotonic() < end:
            self.application.processEvents()

    def rest(self) -> None:
        """Until everything is counted and shown."""
        self.until(lambda: not self.pane._facets.busy)
        self.application.processEvents()  # the counts are painted, as they are before anybody types on

    def key(self, text: str) -> tuple[float, float]:
        """Milliseconds from a key to the painted list, by the clock and of this thread."""
        worked, began = time.thread_time(), time.perf_counter()
        self.pane.search.setText(text)
        self.pane.list.viewport().repaint()
        return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000

    def show(self, query: EvidenceQuery) -> None:
        self.pane.show_query(query)
        self.rest()

    def close(self) -> None:
        editor = self.window.desk.editor
        self.window.desk.lay_out(None)
        editor.close()
        self.window.close()
        self.workspace.close()


def measure(typing: Typing, bare: sqlite3.Connection, words: list[str]) -> None:
    """Print a line for each way of typing."""
    typed = {
        "common words": words[2:4],
        "rarer words": [words[300], words[900]],
        "two words": [f"{words[2]} {words[40]}", f"{words[300]} {words[41]}"],
        "Chinese": ["科技合作", "创新"],
        "nothing found": ["zzzzzz"],
    }
    ways = {
        "": EvidenceQuery(),
        ", by source": EvidenceQuery(group="source"),
        ", by speaker": EvidenceQuery(group="speaker"),
        ", newest first": EvidenceQuery(order="newest"),
        ", quotes": EvidenceQuery(kinds=frozenset({"quote"})),
        ", not reviewed, English, two years": EvidenceQuery(
            reviews=frozenset({"new"}), languages=frozenset({"en"}), years=frozenset({2017, 2019})
        ),
    }
    print(f"{'keystroke to painted list, ms':48}{'p50':>6}{'p95':>6}{'  own time p50':>14}{'p95':>6}{'FTS5':>10}")
    every: list[tuple[float, float]] = []
    for way, query in ways.items():
        for name, wanted in typed.items():
            typing.show(query)
            every += _line(typing, bare, f"{name}{way}", wanted)
    _tell("all of these", every, "")
    typing.show(EvidenceQuery())
    fast = [typing.key(text) for wanted in typed.values() for text in _letters(wanted)]
    typing.rest()
    _tell("all words, typed without a pause", fast, "")
    typing.key("zzzzzz")
    typing.rest()
    _tell("floor: paint of an empty list", _empty_paints(typing), "")
    _counting(typing, words[2])
    _jumps(typing, words[2])


def _line(typing: Typing, bare: sqlite3.Connection, name: str, wanted: list[str]) -> list[tuple[float, float]]:
    times = []
    for text in _letters(wanted):
        typing.rest()
        times.append(typing.key(text))
    sql = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?"
    floor = [
        _timed(lambda text=text: bare.execute(sql, (match_expression(text), PAGE)).fetchall())[0] for text in wanted
    ]  # type: ignore[misc]
    _tell(name, times, f"{statistics.median(floor):10.1f}")
    return times


def _empty_paints(typing: Typing) -> list[tuple[float, float]]:
    """What Qt takes to paint a list without rows where ours stands."""
    from PySide6.QtWidgets import QListView

    empty = QListView(typing.pane)
    empty.setGeometry(typing.pane._stack.geometry())
    empty.show()
    times = [_timed(empty.viewport().repaint) for _ in range(40)]
    empty.deleteLater()
    return times


def _counting(typing: Typing, word: str) -> None:
    """How long facets take to come, and how long the window's loop stands still meanwhile."""
    came, gaps = [], []
    for text in (word, "", word[:3], "", word[:2], ""):
        began = last = time.perf_counter()
        typing.pane.search.setText(text)
        while typing.pane._facets.busy:
            typing.application.processEvents()
            now = time.perf_counter()
            gaps.append((now - last) * 1000)
            last = now
        came.append((time.perf_counter() - began) * 1000)
    print(f"{'facets come after a key':48}{statistics.median(came):6.1f}{max(came):6.1f}")
    print(f"{'the longest gap of the loop while they are counted':48}{'':6}{max(gaps):6.1f}")


def _jumps(typing: Typing, word: str) -> None:
    """To the last row and back, painted."""
    for name, query in (
        ("everything", EvidenceQuery()),
        ("everything, newest first", EvidenceQuery(order="newest")),
        ("everything, by speaker", EvidenceQuery(group="speaker")),
        ("common word", EvidenceQuery(text=word)),
    ):
        typing.show(query)
        rows = typing.pane.model.rowCount()
        times = [_timed(partial(_go_to, typing.pane.list, row)) for row in (rows - 1, 0, rows // 2, rows - 1, 0)]
        _tell(f"jump to a row, painted: {name}", times, "")


def _go_to(view: Any, row: int) -> None:
    view.go_to(row)
    view.viewport().repaint()


def _letters(wanted: list[str]) -> Iterator[str]:
    return (word[:end] for word in wanted for end in range(1, len(word) + 1))


def _timed(run: Callable[[], object]) -> tuple[float, float]:
    worked, began = time.thread_time(), time.perf_counter()
    run()
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def _high(times: list[float]) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def _tell(name: str, times: list[tuple[float, float]], floor: str) -> None:
    clock, own = [time[0] for time in times], [time[1] for time in times]
    print(
        f"{name:48}{statistics.median(clock):6.1f}{_high(clock):6.1f}"
        f"{statistics.median(own):14.1f}{_high(own):6.1f}{floor}"
    )
