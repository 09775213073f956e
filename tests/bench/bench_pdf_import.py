"""PDF files as the product takes them in, beside PDFium's own text in a script of its own:
`python tests/bench/bench_pdf_import.py [FOLDER of PDF files…]`.

Two children read, as in the app: one long file together, of many files each another one. “Read” is what they take
until the text is there, “imported” what the whole takes, evidence found and (of many files) stored. One core and
one reader for each kind of file are measured by `bench_readers.py`.

All by processor time, as two cores would take that have nothing else to do: for one file that of the child that
takes longest, and the app's own; for many files half of all, for whichever child is free takes the next. In
brackets the same by the clock, which tells something only where nobody else uses the machine. The bare script has
one core, which is all that it uses.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import bare_parsers
import psutil
from made_pdfs import PAGES, made_pdfs
from programs import Program

from briefwright.app.folders import Folders
from briefwright.app.library.importing import import_paths
from briefwright.app.library.reading import ingest_each
from briefwright.app.workspace import READERS, Workspace
from briefwright.errors import AppError
from briefwright.isolation.pool import WorkerPool

_TURNS = 7
_MOST_PAGES = 100


def main() -> None:
    with Program(bare_parsers.__file__) as script, tempfile.TemporaryDirectory() as folder:
        with WorkerPool(READERS) as pool:
            for name, data in made_pdfs(random.Random(5)).items():
                _one_file(script, pool, name, Path(folder, "a.pdf"), data)
        found = _found(sys.argv[1:] or ["/usr/share/doc"])
        if found:
            _many_files(script, Path(folder), found)


@dataclass(frozen=True)
class _Time:
    """Seconds: by the clock, of the app's own processor time, of each child's."""

    clock: float
    own: float
    children: tuple[float, ...]

    @property
    def alone(self) -> float:
        """What one file takes on two free cores."""
        return self.own + max(self.children)

    @property
    def halved(self) -> float:
        """What many files take on two free cores that share the work evenly."""
        return (self.own + sum(self.children)) / READERS


def _one_file(script: Program, pool: WorkerPool, name: str, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    source = [pool.ingest(file.name, data).source for _ in range(3)][-1]  # both children are there, and warm
    whole, evidence, bare = [], [], []
    for _ in range(_TURNS):
        whole.append(_timed(lambda: pool.ingest(file.name, data)))
        evidence.append(_timed(lambda: pool.search(source)))
        bare.append(_timed_bare(script, [file]))
    imported, found = min(each.alone for each in whole), min(each.alone for each in evidence)
    clock, found_clock = min(each.clock for each in whole), min(each.clock for each in evidence)
    _say(f"PDF pages of {name}", PAGES, bare, (imported - found, imported), (clock - found_clock, clock))


def _many_files(script: Program, folder: Path, files: Sequence[tuple[Path, int]]) -> None:
    paths = [path for path, _ in files]
    stored, whole, evidence, bare = [], [], [], []
    for turn in range(_TURNS // 2):
        with Workspace(Folders(*(folder / f"{turn}{name}" for name in "abcde"))) as workspace:
            pool = workspace.pool
            for _ in range(3):  # until both children have loaded all that some file needs
                read = list(ingest_each(pool, paths))
            sources = [each.ingested.source for each in read if each.ingested is not None]
            whole.append(_timed(lambda: list(ingest_each(pool, paths))))  # noqa: B023 - called at once
            evidence.append(_timed(lambda: list(map(pool.search, sources))))  # noqa: B023 - as above
            stored.append(_timed(lambda: import_paths(workspace, paths)))
        bare.append(_timed_bare(script, paths))
    pages = sum(count for _, count in files)
    imported, ingested, found = (min(each.halved for each in times) for times in (stored, whole, evidence))
    by_clock = [min(each.clock for each in times) for times in (stored, whole, evidence)]
    of_text, by_clock_of_text = ingested - found, by_clock[1] - by_clock[2] / READERS
    shown = (of_text, imported), (by_clock_of_text, by_clock[0])
    _say(f"PDF pages of {len(files)} real files", pages, bare, *shown)


def _say(
    name: str,
    pages: int,
    bare: Sequence[tuple[float, float]],
    processor: tuple[float, float],
    clock: tuple[float, float],
) -> None:
    floor, floor_clock = (min(times) for times in zip(*bare, strict=True))
    read, imported = (floor / each for each in processor)
    print(f"{name:38}{pages / processor[0]:8,.0f} read {pages / processor[1]:8,.0f} imported ", end="")
    print(f"{pages / floor:8,.0f} bare a second; on two cores {read:.2f} × the bare parser ", end="")
    print(f"({floor_clock / clock[0]:.2f}), imported {imported:.2f} ({floor_clock / clock[1]:.2f})", flush=True)


def _timed(run: Callable[[], object]) -> _Time:
    children = psutil.Process().children()
    spent = [_spent(child) for child in children]
    clock, own = time.perf_counter(), time.process_time()
    run()
    clock, own = time.perf_counter() - clock, time.process_time() - own
    return _Time(clock, own, tuple(_spent(child) - before for child, before in zip(children, spent, strict=True)))


def _timed_bare(script: Program, files: Sequence[Path]) -> tuple[float, float]:
    """Seconds of processor time, and by the clock."""
    clock = time.perf_counter()
    processor = script.time(".pdf", files)
    return processor, time.perf_counter() - clock


def _spent(child: psutil.Process) -> float:
    """Seconds of processor time, on Linux to the nanosecond."""
    told = Path(f"/proc/{child.pid}/schedstat")
    if told.exists():
        return int(told.read_text("ascii").split()[0]) / 1e9
    times = child.cpu_times()
    return float(times.user + times.system)


def _found(folders: Sequence[str]) -> list[tuple[Path, int]]:
    """All PDF files below the folders that both read, up to 100 pages each, with their pages."""
    found: list[tuple[Path, int]] = []
    with WorkerPool(READERS) as pool:
        for file in sorted(each for folder in folders for each in Path(folder).rglob("*.pdf") if each.is_file()):
            try:
                pool.ingest(file.name, file.read_bytes())
                pages = len(bare_parsers.bare_pdf(file))
            except (AppError, OSError, ValueError, RuntimeError):
                continue
            if pages <= _MOST_PAGES:
                found.append((file, pages))
    return found


if __name__ == "__main__":
    main()
