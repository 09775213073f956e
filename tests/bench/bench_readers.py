"""Reading files beside bare parsers: `python tests/bench/bench_readers.py [FOLDER of PDF files…]`.

PDF beside PDFium's own text, Word beside zip and iterparse, web pages beside trafilatura with metadata; each by one
reader on one core. PDF files as two children read them are in `bench_pdf_import.py`, and what an import does beyond
reading is in `bench_import.py`.

Each runs in a program of its own, as it does for its users: the bare parser in a script that opens file after file
(`bare_parsers.py`), ours in one with the settings of the child that reads files. They take turns on the same files,
and each counts with the least processor time of its turns, so that what else the machine does weighs on both alike.

In brackets stands ours beside the bare parser in that very program of ours, where it too finds the memory that the
page before freed: a script may have to ask the system for it again, page by page, as it happens to lie.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
from collections.abc import Sequence
from operator import add
from pathlib import Path

import bare_parsers
import docx
import pypdfium2
from made_pdfs import PAGES, made_pdfs, sentence
from programs import Program

from briefwright.errors import AppError
from briefwright.isolation.child import KEEPS_MEMORY
from briefwright.isolation.worker import settle
from briefwright.model.source import Source
from briefwright.readers.registry import read

_MOST_PAGES = 100
_ANSWER, _OURS = "--answer", "ours"


def main() -> None:
    chance = random.Random(5)
    with (
        Program(bare_parsers.__file__) as script,
        Program(__file__, _ANSWER, **KEEPS_MEMORY) as child,
        tempfile.TemporaryDirectory() as folder,
    ):
        bench = _Bench(script, child, Path(folder))
        for name, data in made_pdfs(chance).items():
            bench.row(f"PDF pages of {name}", PAGES, ".pdf", [data])
        bench.found_pdfs(sys.argv[1:] or ["/usr/share/doc"])
        bench.row("Word files of 55,000 words", 1, ".docx", [_word(chance)])
        bench.row("web pages", 40, ".html", [_page(chance) for _ in range(40)])


class _Bench:
    def __init__(self, script: Program, child: Program, folder: Path) -> None:
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
    print(f"on one core ours is {bare / ours:.2f} × the bare parser ({kept / ours:.2f})", flush=True)


def _read(file: Path) -> Source:
    return read(file.name, file.read_bytes())


def _word(chance: random.Random) -> bytes:
    document = docx.Document()
    for number in range(550):
        if number % 10 == 0:
            document.add_heading(sentence(chance, 4), level=1)
        paragraph = document.add_paragraph()
        for _ in range(5):
            paragraph.add_run(sentence(chance, 20) + " ")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _page(chance: random.Random) -> bytes:
    paragraphs = "".join(f"<p>{sentence(chance, 40)} {sentence(chance, 25)}</p>" for _ in range(20))
    links = "".join(f"<li><a href='/{n}'>{sentence(chance, 2)}</a></li>" for n in range(60))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{sentence(chance, 6)}</title>"
        "<meta property='article:published_time' content='2020-07-31'></head>"
        f"<body><nav><ul>{links}</ul></nav><article><h1>{sentence(chance, 6)}</h1>{paragraphs}</article>"
        f"<footer><ul>{links}</ul></footer></body></html>"
    ).encode()


if __name__ == "__main__":
    if sys.argv[1:] == [_ANSWER]:
        settle()
        bare_parsers.answer({_OURS: _read, **bare_parsers.BARE})
    else:
        main()
