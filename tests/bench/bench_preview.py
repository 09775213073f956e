"""Keystroke to painted preview, the whole way and its last part: `python tests/bench/bench_preview.py`.

The whole way goes from a key in an item of own words, through the brief, the limited child, its template and back,
to the painted page. Beside it stands an anchor measured in turn with it: a template rendered in Jinja's stock
sandbox in this process, set as HTML in a text browser, and painted. On a machine with other work only the ratio of
the two tells; the processor's time says what is ours.

The last part lays out the changed block, refills its page and paints what is in view, beside a naive preview that
sets the whole text as HTML in a QTextDocument. All run off screen.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("BRIEFWRIGHT_HOME", tempfile.mkdtemp())
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "gui"))

from jinja2.sandbox import SandboxedEnvironment
from preview_documents import FILLER, long_document
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QTextBrowser

from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import open_workspace
from briefwright.document.nodes import Document
from briefwright.document.plain_text import block_lines
from briefwright.ui.application import make_application, open_window
from briefwright.ui.panes.outline.words_edit import WordsEdit
from briefwright.ui.preview.pane import PreviewPane
from briefwright.ui.preview.view import PageView
from fakes.seed_briefs import many_times, meeting_brief

KEYSTROKES = 60
WHOLE_WAY = {"3 pages": 1, "100 pages": 70}
"""How often the seed's evidence stands in the brief."""
PAGE = (
    "<h1>{{ title }}</h1>{% for section in sections %}<h2>{{ section.title }}</h2>{% for item in section.list %}"
    "<p>{{ loop.index }}. {{ item.text }}<sup>{{ loop.index }}</sup></p>{% endfor %}{% endfor %}"
)
SIZES = {"3 pages": 18, "20 pages": 120, "100 pages": 640}


def main() -> None:
    application = make_application([])
    _whole_way(application)
    print(f"{'keystroke to painted preview':34}{'ours p50':>10}{'p95':>8}{'naive p50':>11}{'p95':>8}   ms")
    for name, paragraphs in SIZES.items():
        for where, at in (("first page", 3), ("middle", paragraphs // 2), ("last page", paragraphs - 2)):
            keys = [long_document(paragraphs, at, FILLER[: 40 + key]) for key in range(KEYSTROKES)]
            ours = _measure(_ours(application, keys[0], at), keys)
            naive = _measure(_naive(), keys[: 12 if paragraphs > 200 else KEYSTROKES])
            print(f"{f'{name}, {where}':34}{ours[0]:10.2f}{ours[1]:8.2f}{naive[0]:11.2f}{naive[1]:8.2f}")
    _first(application)


PAINTS: list[float] = []
"""When pages were painted."""


def _paint(view: PageView, event: QPaintEvent) -> None:
    QGraphicsView.paintEvent(view, event)
    PAINTS.append(perf_counter())


PageView.paintEvent = _paint  # before there is a view: Qt asks once what views do themselves


class Window:
    """The real window with a meeting brief in it, and somebody typing in its last point to make."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._wakes = QTimer(interval=50)
        self._wakes.start()
        self._shown: list[float] = []
        self.workspace = open_workspace()
        self.window = open_window(application, self.workspace)
        self.until(lambda: self.window.is_warm)
        self.window.start_page.stop_pictures()
        self.window.commands.start_brief(find_template(self.workspace.folders, "meeting-brief"))
        self.bench, self.desk = self.window.workbench, self.window.desk
        self.bench.composer.composed.connect(lambda _document: self._shown.append(perf_counter()))

    def write(self, copies: int) -> None:
        """Put a brief on the desk that holds the seed's evidence so often, and begin to write in it."""
        self.desk.editor.apply("", many_times(meeting_brief(), copies, self.desk.brief.id))
        item = self.desk.add_words("points_to_make", text=FILLER)
        self.rest(1.0)
        self.bench.preview.finish()
        self.bench.outline.sheet.reveal(item)
        self._words = self.bench.outline.sheet.view(item).findChild(WordsEdit)
        self._words.setFocus()
        self.bench.preview.highlight_item(item)
        self.rest(0.5)

    def until(self, done: Callable[[], bool]) -> None:
        end = perf_counter() + 60
        while not done() and perf_counter() < end:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def rest(self, seconds: float) -> None:
        """Let the window do what it does between keys, and go on when it has."""
        end = perf_counter() + seconds
        self.until(lambda: perf_counter() > end and not self.bench.composer.busy and self.bench.preview.is_complete)

    def key(self, letter: str) -> float:
        """Milliseconds from a key to the preview painted with it."""
        self._shown.clear()
        PAINTS.clear()
        began = perf_counter()
        QTest.keyClick(self._words, letter)
        self.until(lambda: bool(self._shown and PAINTS and PAINTS[-1] > self._shown[-1]))
        return (PAINTS[-1] - began) * 1000

    def processor(self) -> float:
        """Seconds of processor time that the window and its child have taken."""
        import psutil

        child = psutil.Process(self.workspace.pool._templates._all[0][0].pid).cpu_times()
        return time.process_time() + child.user + child.system

    def close(self) -> None:
        editor = self.desk.editor
        self.desk.lay_out(None)
        editor.close()
        self.window.close()
        self.workspace.close()


class Anchor:
    """A brief of three pages rendered in the stock sandbox, set as HTML and painted, all in this process."""

    def __init__(self) -> None:
        self._template = SandboxedEnvironment(autoescape=True).from_string(PAGE)
        self._sections = [
            {
                "title": section.title or section.id,
                "list": [{"text": getattr(item, "text", "") or item.evidence.text} for item in section.items],
            }
            for section in many_times(meeting_brief(), 3, "").sections
        ]
        self._browser = QTextBrowser()
        self._browser.resize(572, 774)
        self._browser.show()

    def key(self, letter: str) -> float:
        """Milliseconds from a letter more to the painted text."""
        self._sections[2]["list"][-1]["text"] += letter
        began = perf_counter()
        self._browser.setHtml(self._template.render(title="Call", sections=self._sections))
        self._browser.viewport().repaint()
        return (perf_counter() - began) * 1000


def _whole_way(application: QApplication) -> None:
    anchor, window = Anchor(), Window(application)
    for name, copies in WHOLE_WAY.items():
        window.write(copies)
        ours, its, spent = [], [], 0.0
        for number in range(KEYSTROKES):
            before = window.processor()
            ours.append(window.key("abcdefghij"[number % 10]))
            spent += window.processor() - before
            its.append(anchor.key("a"))
            window.rest(0.06)
        told = f"{name} ({window.bench.preview.page_count}), key to paint"
        print(f"{told:34}ours {_figures(ours)}   anchor {_figures(its)}   ms")
        ratios = f"ratio of p95 {_p95(ours) / _p95(its):.2f}, of the best {min(ours) / min(its):.2f}"
        print(f"{'':34}{ratios}; {spent / KEYSTROKES * 1000:.1f} ms of both processors' time a key")
    window.close()


def _figures(times: list[float]) -> str:
    return f"p50 {statistics.median(times):5.1f}  p95 {_p95(times):5.1f}  best {min(times):5.1f}"


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _measure(show: Callable[[Document], None], keys: list[Document]) -> tuple[float, float]:
    times = []
    for key in keys[1:]:
        start = perf_counter()
        show(key)
        times.append((perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def _ours(application: QApplication, first: Document, at: int) -> Callable[[Document], None]:
    pane = PreviewPane()
    pane.resize(572, 774)
    pane.show()
    pane.show_document(first)
    pane.finish()
    pane.highlight_item(f"i{at}")
    application.processEvents()

    def show(document: Document) -> None:
        pane.show_document(document)
        pane.view.viewport().repaint()

    return show


def _naive() -> Callable[[Document], None]:
    page = QImage(500, 707, QImage.Format.Format_RGB32)

    def show(document: Document) -> None:
        made = QTextDocument()
        made.setTextWidth(500)
        made.setHtml("".join(f"<p>{escape(line)}</p>" for line in block_lines(document.blocks)))
        painter = QPainter(page)
        made.drawContents(painter)
        painter.end()

    return show


def _first(application: QApplication) -> None:
    for name, paragraphs in SIZES.items():
        document = long_document(paragraphs)
        pane = PreviewPane()
        pane.resize(572, 774)
        pane.show()
        gaps = []
        begun = last = perf_counter()
        pane.show_document(document)
        pane.view.viewport().repaint()
        painted = perf_counter() - begun
        while not pane.is_complete:
            gaps.append(perf_counter() - last)
            last = perf_counter()
            application.processEvents()
        gaps.append(perf_counter() - last)
        whole = perf_counter() - begun
        print(
            f"{f'{name}, first shown':34}{painted * 1000:10.1f} ms to the first page, {whole * 1000:.0f} ms to the"
            f" last of {pane.page_count}, longest gap {max(gaps) * 1000:.0f} ms"
        )


if __name__ == "__main__":
    main()
