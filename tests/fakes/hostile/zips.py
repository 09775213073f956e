"""Zip containers called .docx: bombs, lies about sizes, names that lead outside."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib

from fakes.hostile.case import Case, cut
from fakes.word_files import paragraph, word_file, zipped

WORDS = paragraph("words")
_LOCAL, _ENTRY, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_NAMES = {
    "above the folder": "../../evil.xml",
    "above the folder from within": "word/../../evil.xml",
    "at the root": "/etc/evil.xml",
    "with a drive": "C:/evil.xml",
    "with a stream": "word/document.xml:evil",
    "with backslashes": "..\\evil.xml",
    "on a server": "//server/evil.xml",
    "with an empty folder": "word//evil.xml",
    "with a dot for a folder": "./word/evil.xml",
    "that ends in a dot": "word/x.",
    "that ends in a space": "word/x ",
    "in a folder that ends in a dot": "word./x.xml",
}
_DEVICES = ("word/con.xml", "NUL", "word/aux", "Prn.xml", "COM1/x.xml", "word/lpt9.txt")


def _with(*names: str, mode: int = 0) -> bytes:
    """A Word file with further parts of those names."""
    held = io.BytesIO(word_file(WORDS))
    with zipfile.ZipFile(held, "a") as container:
        for name in names:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            container.writestr(entry, "/etc/passwd")
    return held.getvalue()


def _zeros(megabytes: int, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as container, container.open("word/document.xml", "w") as part:
        for _ in range(megabytes):
            part.write(bytes(1024 * 1024))
    return held.getvalue()


def _patched(mark: bytes, place: int, form: str, value: int, *, data: bytes | None = None) -> bytes:
    """A Word file with one number of its last header of that kind overwritten."""
    made = bytearray(data or zipped({"word/document.xml": b"<" + b" " * 1_000_000}))
    struct.pack_into(form, made, made.rindex(mark) + place, value)
    return bytes(made)


def _overlapping() -> bytes:
    """Two directory entries over the same bytes."""
    return _patched(_ENTRY, 42, "<I", 0, data=zipped({"word/document.xml": b"a" * 100, "word/o.xml": b"b" * 100}))


def _quoted(count: int = 200) -> bytes:
    """Entries that share one kernel, each quoting the next header (D. Fifield, A better zip bomb, WOOT 2019)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(bytes(10_000_000)) + packer.flush()
    body, entries, crc = kernel, [], zlib.crc32(bytes(10_000_000))
    for number in reversed(range(count)):
        name = b"word/%04d.xml" % number
        sizes = struct.pack("<III", crc, len(body), 10_000_000)
        head = _LOCAL + struct.pack("<HHHHH", 20, 0, 8, 0, 0) + sizes + struct.pack("<HH", len(name), 0) + name
        entries.append((name, sizes, len(head) + len(body)))
        body = (
            head + (b"\0" + struct.pack("<HH", len(head) & 0xFFFF, ~len(head) & 0xFFFF) if number else b"") + body
        )
    whole = len(body)
    directory = b"".join(
        _ENTRY
        + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0)
        + sizes
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, whole - reach if whole > reach else 0)
        + name
        for name, sizes, reach in entries
    )
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), whole, 0)
    return body + directory + _END + end


def _of_nested_zips(depth: int) -> bytes:
    inner = zipped({"word/document.xml": bytes(1_000_000)})
    for _ in range(depth):
        inner = zipped({f"{n}.zip": inner for n in range(10)})
    return inner


def _flagged() -> bytes:
    """Every entry says that it is encrypted."""
    data = bytearray(word_file(WORDS))
    for mark, place in ((_LOCAL, 6), (_ENTRY, 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + place] |= 1
    return bytes(data)


def _sixty_four(size: int) -> bytes:
    """An entry whose zip64 field claims that many bytes."""
    name, text = b"word/document.xml", b"<words/>"
    extra = struct.pack("<HHQ", 1, 8, size)
    head = struct.pack("<HHHHH", 45, 0, 0, 0, 0) + struct.pack("<III", zlib.crc32(text), len(text), 0xFFFFFFFF)
    local = _LOCAL + head + struct.pack("<HH", len(name), len(extra)) + name + extra + text
    entry = _ENTRY + struct.pack("<H", 45) + head + struct.pack("<HHHHHII", len(name), len(extra), 0, 0, 0, 0, 0)
    entry += name + extra
    return local + entry + _END + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(local), 0)


def _broken_kernel() -> bytes:
    data = bytearray(word_file(WORDS * 50))
    at = data.index(b"word/document.xml") + 25
    data[at : at + 40] = bytes(40)
    return bytes(data)


REFUSED: dict[str, Case] = {
    "zip bomb of 20 MB": Case("a.docx", lambda: _zeros(20), "unpacks to far more"),
    "zip bomb of 210 MB": Case("a.docx", lambda: _zeros(210), "200 MB"),
    "zip bomb packed by bzip2": Case("a.docx", lambda: _zeros(20, zipfile.ZIP_BZIP2), "unpacks to far more"),
    "zip bomb packed by LZMA": Case("a.docx", lambda: _zeros(11, zipfile.ZIP_LZMA), "unpacks to far more"),
    "zip of overlapping parts": Case("a.docx", _overlapping, "overlap"),
    "zip of parts that quote each other": Case("a.docx", _quoted),
    "zip of zips of zips": Case("a.docx", lambda: _of_nested_zips(3)),
    "zip that says it is small": Case("a.docx", lambda: _patched(_ENTRY, 24, "<I", 10)),
    "zip that says it is huge": Case("a.docx", lambda: _patched(_ENTRY, 24, "<I", 0xFFFFFFF0), "200 MB"),
    "zip whose part says it is packed to nothing": Case("a.docx", lambda: _patched(_ENTRY, 20, "<I", 0)),
    "zip whose part says it is packed larger": Case("a.docx", lambda: _patched(_ENTRY, 20, "<I", 99_999_999)),
    "zip with an unknown packing": Case("a.docx", lambda: _patched(_ENTRY, 10, "<H", 99)),
    "zip with another name inside": Case("a.docx", lambda: _patched(_LOCAL, 30, "<I", 0)),
    "zip with a wrong checksum": Case("a.docx", lambda: _patched(_ENTRY, 16, "<I", 1)),
    "zip that says where nothing is": Case("a.docx", lambda: _patched(_ENTRY, 42, "<I", 99_999_999)),
    "zip that counts 65,000 parts": Case("a.docx", lambda: _patched(_END, 10, "<H", 65_000, data=zipped({}))),
    "zip whose list is elsewhere": Case("a.docx", lambda: _patched(_END, 16, "<I", 99_999_999)),
    "zip64 that claims an exabyte": Case("a.docx", lambda: _sixty_four(2**60), "200 MB"),
    "zip64 that claims more than there can be": Case("a.docx", lambda: _sixty_four(2**64 - 1), "200 MB"),
    "zip with broken packing": Case("a.docx", _broken_kernel),
    "zip of 6,000 parts": Case("a.docx", lambda: zipped({f"p{n}": b"x" for n in range(6_000)}), "5,000"),
    "zip with encrypted parts": Case("a.docx", _flagged, "password"),
    "zip parts alike but for case": Case("a.docx", lambda: _with("word/DOCUMENT.xml"), "same name"),
    "zip parts alike but for accents": Case("a.docx", lambda: _with("caf\xe9.xml", "cafe\u0301.xml"), "same name"),
    "zip part that is a link": Case("a.docx", lambda: _with("word/link.xml", mode=stat.S_IFLNK | 0o777), "link"),
    "zip part that is a device": Case("a.docx", lambda: _with("word/dev.xml", mode=stat.S_IFCHR | 0o666), "link"),
    "zip part that is a pipe": Case("a.docx", lambda: _with("word/pipe.xml", mode=stat.S_IFIFO | 0o666), "link"),
    "zip of nothing": Case("a.docx", lambda: zipped({})),
    "zip inside a zip": Case("a.docx", lambda: zipped({"inner.docx": word_file(WORDS)})),
    **{f"zip part {how}": Case("a.docx", lambda n=name: _with(n), "outside") for how, name in _NAMES.items()},
    **{f"zip part named {name}": Case("a.docx", lambda n=name: _with(n), "Windows") for name in _DEVICES},
    **cut("a.docx", lambda: word_file(WORDS)),
}
TAKEN: dict[str, Case] = {
    "zip behind other bytes": Case("a.docx", lambda: b"MZ\x90" * 100 + word_file(WORDS)),
    "honest file of one sentence": Case("a.docx", lambda: word_file(paragraph("The same words again. ") * 20_000)),
}
