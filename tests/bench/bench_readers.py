"""Reading files beside bare parsers: `python tests/bench/bench_readers.py [FOLDER of PDF files…]`.

PDF beside PDFium's own text, Word beside zip and iterparse, web pages beside trafilatura with metadata. What an
import does beyond reading is in `bench_import.py`.

A bare parser opens the file, asks it for the text and does no more: for PDF the document, each page's text page
and `get_text_range`. Bare and ours take turns on the same bytes in the same process; each counts with the least
processor time of its turns, so that what else the machine does weighs on both alike.
"""

from __future__ import annotations

import io
import random
import sys
import textwrap
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import docx
import pypdfium2
import trafilatura
from lxml import etree

from briefwright.errors import AppError
from briefwright.readers.registry import read
from fakes.pdf_files import Set, pdf_file

_T = TypeVar("_T")
TEXT = "both countries will continue science technology and innovation cooperation which brings opportunities"
WORDS = TEXT.split(" ")
_MOST_PAGES = 100
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def main() -> None:
    chance = random.Random(5)
    _row("PDF pages of a real report’s shape", 60, _full_report(chance), _read_as("a.pdf"), _bare_pdf)
    _row("PDF pages of one column", 60, _report(chance), _read_as("a.pdf"), _bare_pdf)
    _row("PDF pages of two columns", 60, _columns(chance, mixed=False), _read_as("a.pdf"), _bare_pdf)
    _row("PDF pages, columns line by line", 60, _columns(chance, mixed=True), _read_as("a.pdf"), _bare_pdf)
    _found_pdfs(sys.argv[1:] or ["/usr/share/doc"])
    _row("Word files of 55,000 words", 1, _word(chance), _read_as("a.docx"), _bare_word)
    pages = [_page(chance) for _ in range(40)]
    _row("web pages", len(pages), pages, _each(_read_as("a.html")), _each(_bare_page))


def _row(name: str, count: int, data: _T, ours: Callable[[_T], object], bare: Callable[[_T], object]) -> None:
    _say(name, count, *_in_turn(lambda: ours(data), lambda: bare(data)))


def _say(name: str, count: int, mine: float, peer: float) -> None:
    print(
        f"{name:38}{count / mine:10,.0f}{count / peer:10,.0f} a second; ours is {peer / mine:.2f} × the bare parser"
    )


def _in_turn(ours: Callable[[], object], bare: Callable[[], object], turns: int = 7) -> tuple[float, float]:
    """The least processor time of each, in seconds, of as many turns after one that does not count."""
    times = [(_time(ours), _time(bare)) for _ in range(turns + 1)][1:]
    return min(mine for mine, _ in times), min(peer for _, peer in times)


def _time(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


def _found_pdfs(folders: Sequence[str]) -> None:
    """All PDF files below the folders, up to 100 pages each; those that either refuses are left out."""
    mine = peer = 0.0
    pages = files = 0
    for path in sorted(found for folder in folders for found in Path(folder).rglob("*.pdf") if found.is_file()):
        data = path.read_bytes()
        try:
            count = len(_bare_pdf(data))
            read("a.pdf", data)
        except (pypdfium2.PdfiumError, AppError):
            continue
        if count <= _MOST_PAGES:
            own, bare = _in_turn(partial(read, "a.pdf", data), partial(_bare_pdf, data), 3)
            mine, peer, pages, files = mine + own, peer + bare, pages + count, files + 1
    if files:
        _say(f"PDF pages of {files} real files", pages, mine, peer)


def _read_as(name: str) -> Callable[[bytes], object]:
    return lambda data: read(name, data)


def _each(run: Callable[[bytes], object]) -> Callable[[list[bytes]], object]:
    return lambda pages: [run(page) for page in pages]


def _bare_pdf(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        textpage = page.get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
        page.close()
    document.close()
    return texts


def _bare_word(data: bytes) -> list[str]:
    texts = []
    with zipfile.ZipFile(io.BytesIO(data)) as container, container.open("word/document.xml") as part:
        for _, paragraph in etree.iterparse(part, tag=W + "p"):
            texts.append("".join(run.text or "" for run in paragraph.iter(W + "t")))
            paragraph.clear()
    return texts


def _bare_page(data: bytes) -> str | None:
    return trafilatura.extract(data, include_comments=False, with_metadata=True)


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
    main()
