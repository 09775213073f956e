"""Word export beside the floor (string XML, static parts already deflated), docxtpl, python-docx and pandoc.

usage: python tests/bench/bench_export.py [ROUNDS]   (medians of ROUNDS runs, 9 by default)
"""

from __future__ import annotations

import io
import random
import re
import shutil
import statistics
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from xml.sax.saxutils import escape, unescape

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Cite, Document, Heading, ListBlock, ListItem, Paragraph, Text
from briefwright.document.plain_text import block_lines, word_count
from briefwright.document.resolve import resolve
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import SEED, meeting_brief, ministerial_submission

TEXT = re.compile(r"(?<=preserve\">)([^<]*)(?=</w:t>)")
STYLE = house_style("uk-government")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 9
    cases = {"3 pages": three_pages(), "55k words": long_text(), "1,000 items": many_items()}
    print(
        f"{'case':14}{'words':>8}{'notes':>7}{'floor':>9}{'ours':>9}{'ratio':>7}{'+resolve':>10}{'docxtpl':>9}{'python-docx':>12}"
        f"{'pandoc':>8}"
    )
    for name, document in cases.items():
        resolved = resolve(document)
        simple = list(block_lines(resolved.blocks))
        floor = median(floor_of(resolved), rounds)
        ours = median(lambda d=resolved: write_docx(d, STYLE), rounds)
        both = median(lambda d=document: write_docx(resolve(d), STYLE), rounds)
        template = median(docxtpl_of(simple), 3)
        objects = median(lambda lines=simple: python_docx(lines), 3)
        other = median(lambda lines=simple: pandoc(lines), 3)
        print(
            f"{name:14}{word_count(document):8,}{len(resolved.notes):7,}{floor:9.2f}{ours:9.2f}{ours / floor:7.1f}"
            f"{both:10.2f}{template:9.1f}{objects:12.1f}{other:8.0f}   ms, 0 where not installed"
        )
    batch()


def batch() -> None:
    documents = [resolve(meeting_brief()), resolve(ministerial_submission())] * 100
    start = time.perf_counter()
    for document in documents:
        write_docx(document, STYLE)
    ours = len(documents) / (time.perf_counter() - start)
    floors = [floor_of(document) for document in documents[:2]] * 100
    start = time.perf_counter()
    for make in floors:
        make()
    floor = len(documents) / (time.perf_counter() - start)
    print(f"batch of {len(documents)}: {ours:,.0f} docs/s, floor {floor:,.0f}, {ours / floor:.2f} of it")


def median(work: Callable[[], object], rounds: int) -> float:
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def three_pages() -> Document:
    first, second = meeting_brief(), ministerial_submission()
    return Document("Three pages", (*first.blocks, *second.blocks), marking=first.marking, sources=(SEED,))


def sentences(count: int, length: int) -> list[str]:
    chance = random.Random(3)
    words = ["".join(chance.choices("aabcdeefghiiklmnooprsttuy", k=chance.randint(2, 10))) for _ in range(5000)]
    return [" ".join(chance.choices(words, k=length)) + "." for _ in range(count)]


def long_text() -> Document:
    blocks = []
    for at, text in enumerate(sentences(550, 100)):
        if at % 20 == 0:
            blocks.append(Heading((Text(f"Part {at // 20 + 1}"),)))
        blocks.append(Paragraph((Text(text), Cite(SEED.id, "", at % 11 + 1))))
    return Document("Long", tuple(blocks), sources=(SEED,))


def many_items() -> Document:
    items = tuple(
        ListItem((Paragraph((Text(text), Cite(SEED.id, str(at), at % 11 + 1))),))
        for at, text in enumerate(sentences(1000, 40))
    )
    return Document("Many", (Heading((Text("Items"),)), ListBlock(items)), sources=(SEED,))


def floor_of(document: Document) -> Callable[[], bytes]:
    """The least that makes the very same file: XML joined, text escaped, two parts deflated, all zipped."""
    with zipfile.ZipFile(io.BytesIO(write_docx(document, STYLE))) as package:
        changing = {name: package.read(name).decode() for name in ("word/document.xml", "word/footnotes.xml")}
        static = [deflated(name, package.read(name)) for name in package.namelist() if name not in changing]
    pieces = {name: [unescape(piece) for piece in TEXT.split(xml)] for name, xml in changing.items()}

    def make() -> bytes:
        parts = []
        for name, split in pieces.items():
            out = [escape(piece) if at % 2 else piece for at, piece in enumerate(split)]
            parts.append(deflated(name, "".join(out).encode()))
        return zipped([*static, *parts])

    return make


def deflated(name: str, data: bytes) -> tuple[str, bytes, int, int]:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return name, packer.compress(data) + packer.flush(), zlib.crc32(data), len(data)


def zipped(members: list[tuple[str, bytes, int, int]]) -> bytes:
    out, directory = io.BytesIO(), []
    for name, data, crc, size in members:
        encoded = name.encode()
        common = struct.pack("<HHHHIIIHH", 0x800, 8, 0, 0x21, crc, len(data), size, len(encoded), 0)
        directory.append(
            struct.pack("<IHH", 0x02014B50, 20, 20)
            + common
            + struct.pack("<HHHII", 0, 0, 0, 0, out.tell())
            + encoded
        )
        out.write(struct.pack("<IH", 0x04034B50, 20) + common + encoded + data)
    listing = b"".join(directory)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(directory), len(directory), len(listing), out.tell(), 0)
    return out.getvalue() + listing + end


def docxtpl_of(lines: list[str]) -> Callable[[], object]:
    try:
        from docx import Document as New
        from docxtpl import DocxTemplate
    except ImportError:
        return lambda: None
    held, template = io.BytesIO(), New()
    template.add_paragraph("{%p for line in lines %}")
    template.add_paragraph("{{ line }}")
    template.add_paragraph("{%p endfor %}")
    template.save(held)

    def render() -> None:
        held.seek(0)
        word = DocxTemplate(held)
        word.render({"lines": lines}, autoescape=True)
        word.save(io.BytesIO())

    return render


def python_docx(lines: list[str]) -> None:
    from docx import Document as New

    word = New()
    for line in lines:
        word.add_paragraph(line, style="Normal")
    word.save(io.BytesIO())


def pandoc(lines: list[str]) -> None:
    """Paragraphs alone, with the start of its process: that is how it is used."""
    if shutil.which("pandoc"):
        command = ["pandoc", "-f", "commonmark", "-t", "docx", "-o", "-"]
        subprocess.run(command, input="\n\n".join(lines).encode(), capture_output=True, check=True)


if __name__ == "__main__":
    main()
