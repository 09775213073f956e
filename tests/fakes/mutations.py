"""Read mutated files until something but an `AppError` happens: `mutations.py SUFFIX COUNT SEED`.

A program of its own, because a fault inside PDFium or lxml would take the test runner with it.
"""

from __future__ import annotations

import io
import random
import sys
import time
import zipfile
from collections.abc import Callable

from briefwright.errors import AppError
from briefwright.readers.registry import read
from fakes.pdf_files import Set, column, pdf_file
from fakes.word_files import paragraph, word_file, zipped

SLOW = 5.0
"""Seconds of processor time for one file; another program's do not count."""
_HTML = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Parks</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>Parks</h1>
<p>Both countries <b>will</b> continue cooperation &amp; exchange.</p><ul><li>One<li>Two</ul>
<table><tr><td>2017</td></tr></table><blockquote>中国与英国</blockquote></article></body></html>"""
_MAIL = """From: =?utf-8?B?5byg5LiJ?= <a@example.cn>
Subject: =?utf-8?Q?Caf=C3=A9?=
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear Jo,=20

Words =E4=B8=AD.
--b
Content-Type: text/html

<p>More</p>
--b
Content-Disposition: attachment; filename="x.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
"""
_MARKDOWN = (
    "---\ntitle: T\n---\n# Head\n\n- a\n  - b\n\n> quoted *words* [x](y)[^1]\n\n|a|b|\n|-|-|\n|1|2|\n\n[^1]: note\n"
)
SAMPLES: dict[str, Callable[[], bytes]] = {
    "txt": ("Plain “words” here.\r\n\r\n中国与英国将深化合作。\n- item\n" * 3).encode,
    "md": _MARKDOWN.encode,
    "html": _HTML.encode,
    "eml": _MAIL.encode,
    "mhtml": _MAIL.encode,
    "docx": lambda: word_file(
        paragraph("Words of the text.", "<w:r><w:tab/></w:r>", properties='<w:pStyle w:val="S"/>') * 2
        + f"<w:tbl><w:tr><w:tc>{paragraph('2017')}</w:tc></w:tr></w:tbl>"
        + paragraph("<w:del/>", "More"),
        styles='<w:style w:styleId="S"><w:name w:val="heading 1"/><w:basedOn w:val="T"/></w:style>',
        footnotes=f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>',
        core='<c xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>Parks</d:title></c>',
    ),
    "pdf": lambda: pdf_file([Set("Head", bottom=800, size=20), *column("Some words of", "the text, which go on")]),
}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The data with a few bytes flipped, cut out, doubled, moved or made extreme."""
    held = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at, length = chance.randrange(len(held) + 1), chance.choice((1, 2, 4, 30))
        match chance.randrange(6):
            case 0:
                held[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del held[at : at + length]
            case 2:
                held[at:at] = held[at : at + length] * chance.choice((1, 2, 200))
            case 3:
                held[at:at] = chance.choice((b"\0", b"\xff\xfe", b"<", b"&", b"\r", b"9" * 30, "\u202e中".encode()))
            case 4:
                held[at : at + length] = chance.choice((b"\xff", b"\0", b" ")) * length
            case _:
                other = chance.randrange(len(held) + 1)
                held[at : at + length], held[other : other + length] = (
                    held[other : other + length],
                    held[at : at + length],
                )
    return bytes(held)


def mutated_file(suffix: str, sample: bytes, chance: random.Random) -> bytes:
    """A mutation of a sample file; of a Word file mostly of one of its parts, for a broken zip tells little."""
    if suffix != "docx" or chance.random() < 0.2:
        return mutated(sample, chance)
    with zipfile.ZipFile(io.BytesIO(sample)) as container:
        parts: dict[str, str | bytes] = {name: container.read(name) for name in container.namelist()}
    name = chance.choice(sorted(parts))
    part = parts[name]
    assert isinstance(part, bytes)
    return zipped(parts | {name: mutated(part, chance)})


def _fault(name: str, data: bytes) -> str:
    try:
        source = read(name, data)
    except AppError as error:
        return repr(error.__cause__) if "stumbled" in error.sentence else ""
    sound = all(0 <= block.start < block.end <= len(source.text) for block in source.blocks)
    return "" if sound else "a block stands outside its text"


def main(suffix: str, count: int, seed: str) -> None:
    """Read `count` mutations, and print what went wrong with which."""
    sample = SAMPLES[suffix]()
    read(f"a.{suffix}", sample)  # loads the reader
    for number in range(count):
        data = mutated_file(suffix, sample, random.Random(f"{seed}-{number}"))
        fault, seconds = _fault_in(f"a.{suffix}", data)
        # A machine that is held up itself now and then charges a program for it, but not twice for one file.
        if fault or (seconds > SLOW and _fault_in(f"a.{suffix}", data)[1] > SLOW):
            sys.exit(f"mutation {number}: {fault or 'too slow'}")
    print("ok")


def _fault_in(name: str, data: bytes) -> tuple[str, float]:
    """What went wrong with the file, and the processor time it took in seconds."""
    started = time.process_time()
    return _fault(name, data), time.process_time() - started


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
