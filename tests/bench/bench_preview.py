"""Keystroke to painted preview beside a naive preview: `python tests/bench/bench_preview.py`.

Ours lays out the changed block, refills its page and paints what is in view. The naive one, as most editors with a
preview do it, sets the whole text as HTML in a QTextDocument and paints the part in view. Both run off screen.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "gui"))

from preview_documents import FILLER, long_document
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from briefwright.document.nodes import Document
from briefwright.document.plain_text import block_lines
from briefwright.ui.preview import PreviewPane

KEYSTROKES = 60
SIZES = {"3 pages": 18, "20 pages": 120, "100 pages": 640}


def main() -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    print(f"{'keystroke to painted preview':34}{'ours p50':>10}{'p95':>8}{'naive p50':>11}{'p95':>8}   ms")
    for name, paragraphs in SIZES.items():
        for where, at in (("first page", 3), ("middle", paragraphs // 2), ("last page", paragraphs - 2)):
            keys = [long_document(paragraphs, at, FILLER[: 40 + key]) for key in range(KEYSTROKES)]
            ours = _measure(_ours(application, keys[0], at), keys)
            naive = _measure(_naive(), keys[: 12 if paragraphs > 200 else KEYSTROKES])
            print(f"{f'{name}, {where}':34}{ours[0]:10.2f}{ours[1]:8.2f}{naive[0]:11.2f}{naive[1]:8.2f}")
    _first(application)


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
