"""Reading files beside bare parsers: `python tests/bench/bench_readers.py [FOLDER of PDF files…]`.

PDF beside PDFium's own text, Word beside zip and iterparse, web pages beside trafilatura with metadata. What an
import does beyond reading is in `bench_import.py`.

Each runs in a program of its own, as it does for its users: the bare parser in a script that opens file after file
(`bare_parsers.py`), ours in one with the settings of the child that reads files. They take turns on the same files,
and each counts with the least processor time of its turns, so that what else the machine does weighs on both alike.

In brackets stands ours beside the bare parser in that very program of ours, where it too finds the memory that the
page before freed: a script may have to ask the system for it again, page by page, as it happens to lie.
"""

from __future__ import annotations

import io
import os
import pickle
import random
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Sequence
from operator import add
from pathlib import Path
from typing import Self

import bare_parsers
import docx
import pypdfium2

from briefwright.errors import AppError
from briefwright.isolation.child import KEEPS_MEMORY
from briefwright.isolation.worker import settle
from briefwright.model.source import Source
from briefwright.readers.registry import read
from fakes.pdf_files import Set, pdf_file

TEXT = "both countries will continue science technology and innovation cooperation which brings opportunities"
WORDS = TEXT.split(" ")
_MOST_PAGES = 100
_ANSWER, _OURS = "--answer", "ours"


def main() -> None:
    chance = random.Random(5)
    with (
        _Program(bare_parsers.__file__) as script,
        _Program(__file__, _ANSWER, **KEEPS_MEMORY) as child,
        tempfile.TemporaryDirectory() as folder,
    ):
        bench = _Bench(script, child, Path(folder))
        bench.row("PDF pages of a real report’s shape", 60, ".pdf", [_full_report(chance)])
        bench.row("PDF pages of one column", 60, ".pdf", [_report(chance)])
        bench.row("PDF pages of two columns", 60, ".pdf", [_columns(chance, mixed=False)])
        bench.row("PDF pages, columns line by line", 60, ".pdf", [_columns(chance, mixed=True)])
        bench.found_pdfs(sys.argv[1:] or ["/usr/share/doc"])
        bench.row("Word files of 55,000 words", 1, ".docx", [_word(chance)])
        bench.row("web pages", 40, ".html", [_page(chance) for _ in range(40)])


class _Program:
    """A Python of its own, told what to read and how, which answers with the processor time that it took."""

    def __init__(self, *command: str, **environment: str) -> None:
        paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
        self._process = subprocess.Popen(
            [sys.executable, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **paths, **environment},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()

    def time(self, parser: str, files: Sequence[Path]) -> float:
        """Seconds of processor time."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        pickle.dump((parser, files), self._process.stdin)
        self._process.stdin.flush()
        return float(pickle.load(self._process.stdout))


class _Bench:
    def __init__(self, script: _Program, child: _Program, folder: Path) -> None:
        self._script = script
        self._child = child
        self._folder = folder

    def row(self, name: str, count: int, suffix: str, contents: Sequence[bytes]) -> None:
        """Measure how many of something a second are read, and say it."""
        files = [self._folder / f"{number}{suffix}" for number in range(len(contents))]
        for file, data in zip(files, contents, strict=True):
            file.write_bytes(data)
        _say(name, count, self._in_turn(files))

    def found_pdfs(self, folders: Sequence[str]) -> None:
        """All PDF files below the folders, up to 100 pages each; those that either refuses are left out."""
        sums, pages, files = [0.0, 0.0, 0.0], 0, 0
        for file in sorted(found for folder in folders for found in Path(folder).rglob("*.pdf") if found.is_file()):
            try:
                count = len(bare_parsers.bare_pdf(file))
                _read(file)
            except (pypdfium2.PdfiumError, AppError):
                continue
            if count <= _MOST_PAGES:
                sums = list(map(add, sums, self._in_turn([file], 3)))
                pages, files = pages + count, files + 1
        if files:
            _say(f"PDF pages of {files} real files", pages, sums)

    def _in_turn(self, files: Sequence[Path], turns: int = 7) -> list[float]:
        """The least time of as many turns: ours, the bare parser, it in our program; the first does not count."""
        bare = files[0].suffix
        runs = [
            (self._child.time(_OURS, files), self._script.time(bare, files), self._child.time(bare, files))
            for _ in range(turns + 1)
        ]
        return list(map(min, zip(*runs[1:], strict=True)))


def _say(name: str, count: int, times: Sequence[float]) -> None:
    ours, bare, kept = times
    print(f"{name:38}{count / ours:10,.0f}{count / bare:10,.0f} a second; ", end="")
    print(f"ours is {bare / ours:.2f} × the bare parser ({kept / ours:.2f})", flush=True)


def _read(file: Path) -> Source:
    return read(file.name, file.read_bytes())


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def _report(chance: random.Random) -> bytes:
    def page(number: int) -> list[Set]:
        lines = [Set(_sentence(chance, 3), 72, 780, 14, bold=True), Set(f"{number}", 300, 40, 9)]
        words = " ".join(_sentence(chance, 18) for _ in range(40))
        return lines + [Set(text, 72, 750 - 14 * at, 10) for at, text in enumerate(textwrap.wrap(words, 90)[:48])]

    return pdf_file(*map(page, range(60)))


def _full_report(chance: random.Random) -> bytes:
    """Pages with running heads and numbers, headings, lists, raised marks, notes at the foot, tables of figures."""

    def page(number: int) -> list[Set]:
        furniture = [Set("Annual report on cooperation", 72, 805, 8), Set(f"Page {number} of 60", 280, 30, 8)]
        body = [Set(f"{number}.1 {_sentence(chance, 4)[:-1]}", 72, 770, 13, bold=True)]
        height = 745
        if number % 3 == 0:
            body.append(Set(f"Table {number}: {_sentence(chance, 6)}", 72, height, 9, bold=True))
            body += _table(chance, height - 18)
            height -= 200
        for paragraph in range(6 if height > 600 else 4):
            mark = "• " if paragraph == 2 else ""
            lines = textwrap.wrap(mark + " ".join(_sentence(chance, 17) for _ in range(3)), 86, max_lines=6)
            body += [Set(text, 72 + 10 * bool(mark), height - 14 * at, 11) for at, text in enumerate(lines)]
            height -= 14 * len(lines) + 8
        return [*furniture, *body, Set(str(number), 508, height + 26, 6), *_notes(chance, number)]

    return pdf_file(*(page(number) for number in range(1, 61)))


def _table(chance: random.Random, top: float) -> list[Set]:
    names = [Set(_sentence(chance, 2)[:-1], 72, top - 15 * row, 9) for row in range(11)]
    return [
        cell
        for row, name in enumerate(names)
        for cell in (
            name,
            *(Set(f"{chance.random() * 90:.1f}", 260 + 60 * column, top - 15 * row, 9) for column in range(4)),
        )
    ]


def _notes(chance: random.Random, number: int) -> list[Set]:
    return [Set(f"{number} {_sentence(chance, 12)}", 72, 66, 8), Set(_sentence(chance, 9), 72, 55, 8)]


def _columns(chance: random.Random, *, mixed: bool) -> bytes:
    def column(left: float) -> list[Set]:
        words = " ".join(_sentence(chance, 18) for _ in range(25))
        lines = textwrap.wrap(words, 48)[:50]
        return [Set(text, left, 780 - 14 * line, 9) for line, text in enumerate(lines)]

    def page() -> list[Set]:
        left, right = column(60), column(320)
        return [line for pair in zip(left, right, strict=True) for line in pair] if mixed else left + right

    return pdf_file(*[page() for _ in range(60)])


def _word(chance: random.Random) -> bytes:
    document = docx.Document()
    for number in range(550):
        if number % 10 == 0:
            document.add_heading(_sentence(chance, 4), level=1)
        paragraph = document.add_paragraph()
        for _ in range(5):
            paragraph.add_run(_sentence(chance, 20) + " ")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _page(chance: random.Random) -> bytes:
    paragraphs = "".join(f"<p>{_sentence(chance, 40)} {_sentence(chance, 25)}</p>" for _ in range(20))
    links = "".join(f"<li><a href='/{n}'>{_sentence(chance, 2)}</a></li>" for n in range(60))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{_sentence(chance, 6)}</title>"
        "<meta property='article:published_time' content='2020-07-31'></head>"
        f"<body><nav><ul>{links}</ul></nav><article><h1>{_sentence(chance, 6)}</h1>{paragraphs}</article>"
        f"<footer><ul>{links}</ul></footer></body></html>"
    ).encode()


if __name__ == "__main__":
    if sys.argv[1:] == [_ANSWER]:
        settle()
        bare_parsers.answer({_OURS: _read, **bare_parsers.BARE})
    else:
        main()
