"""Reading files beside bare parsers: `python tests/bench/bench_readers.py`.

PDF beside PDFium's own text, Word beside zip and iterparse, web pages beside trafilatura with metadata. What an
import does beyond reading is in `bench_import.py`.
"""

from __future__ import annotations

import io
import random
import statistics
import textwrap
import time
import zipfile
from collections.abc import Callable
from typing import TypeVar

import docx
import pypdfium2
import trafilatura
from lxml import etree

from briefwright.readers.registry import read
from fakes.pdf_files import Set, pdf_file

_T = TypeVar("_T")
TEXT = "both countries will continue science technology and innovation cooperation which brings opportunities"
WORDS = TEXT.split(" ")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def main() -> None:
    chance = random.Random(5)
    _row("PDF pages of two columns", 60, _pdf(chance), _read_as("a.pdf"), _bare_pdf)
    _row("Word files of 55,000 words", 1, _word(chance), _read_as("a.docx"), _bare_word)
    pages = [_page(chance) for _ in range(40)]
    _row("web pages", len(pages), pages, _each(_read_as("a.html")), _each(_bare_page))


def _row(name: str, count: int, data: _T, ours: Callable[[_T], object], bare: Callable[[_T], object]) -> None:
    mine, peer = _median(lambda: ours(data)), _median(lambda: bare(data))
    print(
        f"{name:38}{count / mine:10,.0f}{count / peer:10,.0f} a second; ours is {peer / mine:.2f} × the bare parser"
    )


def _median(run: Callable[[], object]) -> float:
    run()
    times = []
    for _ in range(7):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


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


def _pdf(chance: random.Random) -> bytes:
    def column(left: float) -> list[Set]:
        words = " ".join(_sentence(chance, 18) for _ in range(25))
        lines = textwrap.wrap(words, 48)[:50]
        return [Set(text, left, 780 - 14 * line, 9) for line, text in enumerate(lines)]

    return pdf_file(*[column(60) + column(320) for _ in range(60)])


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
