"""What a user of each parser would write to get a file's text, and no more: `bench_readers.py` runs it as it is.

A parser is imported when it is first used, so that a script of one has nothing else in its memory.
"""

import pickle
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path


def bare_pdf(file: Path) -> list[str]:
    """PDFium's own text of every page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(file)
    texts = []
    for page in document:
        textpage = page.get_textpage()
        texts.append(textpage.get_text_range())
        textpage.close()
        page.close()
    document.close()
    return texts


def bare_word(file: Path) -> list[str]:
    """The text of every paragraph of a Word file's body."""
    import zipfile

    from lxml import etree

    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    texts = []
    with zipfile.ZipFile(file) as container, container.open("word/document.xml") as part:
        for _, paragraph in etree.iterparse(part, tag=word + "p"):
            texts.append("".join(run.text or "" for run in paragraph.iter(word + "t")))
            paragraph.clear()
    return texts


def bare_page(file: Path) -> str | None:
    """A web page's main content and metadata by trafilatura."""
    import trafilatura

    return trafilatura.extract(file.read_bytes(), include_comments=False, with_metadata=True)


BARE: Mapping[str, Callable[[Path], object]] = {".pdf": bare_pdf, ".docx": bare_word, ".html": bare_page}


def answer(parsers: Mapping[str, Callable[[Path], object]]) -> None:
    """Parse files as asked for on standard input, and say how much processor time they took, until nobody asks."""
    with suppress(EOFError):
        while True:
            name, files = pickle.load(sys.stdin.buffer)
            started = time.process_time()
            for file in files:
                parsers[name](file)
            pickle.dump(time.process_time() - started, sys.stdout.buffer)
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    answer(BARE)
