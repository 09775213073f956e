"""Reading files beside bare parsers: `python tests/bench/bench_readers.py`.

PDF beside PDFium's own text, Word beside zip and iterparse, web pages beside trafilatura with metadata; and reading
with extraction and storing of short articles, in one process.
"""

from __future__ import annotations

import io
import random
import statistics
import tempfile
import textwrap
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import docx
import pypdfium2
import trafilatura
from lxml import etree

from briefwright.app.folders import Folders
from briefwright.app.importing import import_paths
from briefwright.app.workspace import Workspace
from briefwright.extract.pipeline import extract_evidence
from briefwright.model.source import Ingested
from briefwright.readers.registry import read
from briefwright.storage.library import Library
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
    articles = [_article(chance) for _ in range(300)]
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        _import(Path(folder), articles)
        seconds = time.perf_counter() - started
    print(f"{'300 short articles, read to library':38}{len(articles) / seconds:10,.0f} articles/s, one process")
    with tempfile.TemporaryDirectory() as folder:
        rate, own = _import_in_children(Path(folder), articles)
    print(f"{'the same from files, in two children':38}{rate:10,.0f} articles/s; {own:.1f} ms of ours an article")


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


def _article(chance: random.Random) -> bytes:
    paragraphs = [f"{_sentence(chance, 30)} “{_sentence(chance, 15)}” Mr Xu said on Friday." for _ in range(8)]
    return "\n\n".join(paragraphs).encode()


def _import(folder: Path, articles: list[bytes]) -> None:
    library = Library.open(folder / "library.sqlite")
    for number, data in enumerate(articles):
        source = read(f"{number}.txt", data)
        library.add_source(Ingested(source, extract_evidence(source)), data)
    library.close()


def _import_in_children(folder: Path, articles: list[bytes]) -> tuple[float, float]:
    """Articles a second as the app imports them, the children warm, and the app's own milliseconds for one."""
    for number, data in enumerate(articles):
        (folder / f"{number}.txt").write_bytes(data)
    files = [folder / f"{number}.txt" for number in range(len(articles))]
    places = Folders(folder / "data", folder / "config", folder / "cache", folder / "backups", folder / "templates")
    with Workspace(places) as workspace:
        import_paths(workspace, files[:4])
        started, own = time.perf_counter(), time.process_time()
        import_paths(workspace, files[4:])
        seconds, own = time.perf_counter() - started, time.process_time() - own
    return (len(files) - 4) / seconds, own * 1000 / (len(files) - 4)


if __name__ == "__main__":
    main()
