"""Copying chosen evidence to the clipboard, each item with who said it and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from briefwright.document.text_gate import gated
from briefwright.errors import AppError
from briefwright.model.query import Found
from briefwright.ui.jobs import LongJob
from briefwright.ui.language import tr, tr_n
from briefwright.ui.models.chosen import FEW, Chosen
from briefwright.ui.wording import headline, shown_words, source_line

if TYPE_CHECKING:
    from briefwright.storage.library import Library
    from briefwright.ui.window.window import Window


class Copying:
    """Copies few items at once, many in the background, with Cancel: then nothing is copied."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._job: LongJob | None = None

    def copy(self, chosen: Chosen) -> None:
        """Copy what is chosen; nothing where nothing is. While it goes on, another copy takes its place."""
        self.stop()
        if chosen.is_few:
            self._put(QByteArray("\n".join(lines(chosen.founds)).encode()), len(chosen))
            return
        workspace = self._window.workspace
        self._job = job = LongJob(lambda job: _all_lines(workspace.library, chosen, job))
        self._window.status.follow(job, lambda _what: tr("Copying {n} items…", n=f"{len(chosen):,}"))
        job.finished.connect(lambda copied: None if job.cancelled() else self._put(copied, len(chosen)))
        job.failed.connect(self._window.show_error)
        job.start()

    def stop(self) -> None:
        """Copy no more; the window is closing."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _put(self, copied: QByteArray, count: int) -> None:
        if not copied.isEmpty():
            data = QMimeData()
            data.setData("text/plain", copied)  # as it is, in UTF-8: Qt makes a text of it where one is pasted
            QGuiApplication.clipboard().setMimeData(data)
            self._window.status.point(tr_n("1 item copied", "{n} items copied", count))


def lines(founds: Iterable[Found]) -> Iterator[str]:
    """Each item in a line, as it is copied."""
    return (gated(f"{shown_words(f.evidence)} ({headline(f.as_credited)}, {source_line(f)})") for f in founds)


def _all_lines(library: Library, chosen: Chosen, job: LongJob) -> QByteArray:
    """All lines in UTF-8, put together bit by bit: of a million at once the window would wait for it."""
    numbers, copied = chosen.numbers, QByteArray()
    for start in range(0, len(numbers), FEW):
        if job.cancelled():
            raise AppError("work-stopped")
        job.progress(100 * start // len(numbers), 100, "")
        some = "\n".join(lines(library.numbered(numbers[start : start + FEW])))
        copied.append(f"\n{some}".encode() if start else some.encode())
    return copied
