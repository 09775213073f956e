"""Files made to do harm, each made when asked for: nothing dangerous is stored."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from fakes.pdf_files import column, pdf_file
from fakes.word_files import paragraph, word_file, zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BODY = "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body>"


def _document(prolog: str, text: str = "words") -> bytes:
    """A Word file whose main part has that prolog."""
    return zipped({"word/document.xml": f"{prolog}<w:document {_W}>{_BODY.format(text)}</w:document>"})


def _named(*names: str) -> bytes:
    """A Word file with further parts of those names."""
    held = io.BytesIO(word_file(paragraph("words")))
    with zipfile.ZipFile(held, "a") as container:
        for name in names:
            container.writestr(zipfile.ZipInfo(name), b"x")
    return held.getvalue()


def _link() -> bytes:
    held = io.BytesIO(word_file(paragraph("words")))
    with zipfile.ZipFile(held, "a") as container:
        entry = zipfile.ZipInfo("word/link.xml")
        entry.external_attr = 0o120777 << 16
        container.writestr(entry, "/etc/passwd")
    return held.getvalue()


def _zeros(megabytes: int) -> bytes:
    return zipped({"word/document.xml": b"\0" * (megabytes * 1024 * 1024)})


def _overlapping() -> bytes:
    """Two directory entries over the same bytes, as in the bombs of David Fifield (WOOT 2019)."""
    data = bytearray(zipped({"word/document.xml": b"a" * 100, "word/other.xml": b"b" * 100}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    return bytes(data)


def _lying() -> bytes:
    """An entry that says it is small and is not."""
    data = bytearray(zipped({"word/document.xml": b"<" + b" " * 1_000_000}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    return bytes(data)


def _encrypted_entry() -> bytes:
    data = bytearray(word_file(paragraph("words")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + place] |= 1
    return bytes(data)


def _circle() -> bytes:
    """Styles based on each other in a circle."""
    styles = "".join(f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 5}"/></w:style>' for n in range(5))
    return word_file(paragraph("words", properties='<w:pStyle w:val="S0"/>'), styles=styles)


def _deep_word(depth: int) -> bytes:
    return word_file("<w:sdt><w:sdtContent>" * depth + paragraph("words") + "</w:sdtContent></w:sdt>" * depth)


def _storm() -> bytes:
    return b"Subject: " + b"=?utf-8?B?YQ==?= " * 12_000 + b"\nFrom: a@b\n\nwords"


def _nested_mail(depth: int) -> bytes:
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return b"From: a@b\n" + head + b"Content-Type: text/plain\n\nwords\n"


def _pages_in_a_circle() -> bytes:
    return pdf_file(column("words")).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "zip bomb of 20 MB": ("a.docx", lambda: _zeros(20)),
    "zip bomb of 300 MB": ("a.docx", lambda: _zeros(300)),
    "zip of overlapping parts": ("a.docx", _overlapping),
    "zip with a lying size": ("a.docx", _lying),
    "zip of 6,000 parts": ("a.docx", lambda: zipped({f"p{n}": b"x" for n in range(6_000)})),
    "zip with encrypted parts": ("a.docx", _encrypted_entry),
    "zip part above the folder": ("a.docx", lambda: _named("../../evil.xml")),
    "zip part at the root": ("a.docx", lambda: _named("/etc/evil.xml")),
    "zip part with a drive": ("a.docx", lambda: _named("C:/evil.xml")),
    "zip part with backslashes": ("a.docx", lambda: _named("..\\evil.xml")),
    "zip part named for a device": ("a.docx", lambda: _named("word/con.xml")),
    "zip parts alike but for case": ("a.docx", lambda: _named("word/DOCUMENT.xml")),
    "zip part that ends in a dot": ("a.docx", lambda: _named("word/x.")),
    "zip part that is a link": ("a.docx", _link),
    "zip cut short": ("a.docx", lambda: word_file(paragraph("words"))[:-30]),
    "zip of nothing": ("a.docx", lambda: zipped({})),
    "zip inside a zip": ("a.docx", lambda: zipped({"inner.docx": word_file(paragraph("words"))})),
    "a billion laughs": ("a.docx", lambda: _document(f'<!DOCTYPE d [<!ENTITY l0 "ha">{_LAUGHS}]>', "&l9;")),
    "quadratic blow-up": (
        "a.docx",
        lambda: _document(f'<!DOCTYPE d [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 5_000),
    ),
    "an entity in an attribute": (
        "a.docx",
        lambda: _document('<!DOCTYPE d [<!ENTITY a "x">]>', '</w:t><w:t w:x="&a;">'),
    ),
    "a file as an entity": (
        "a.docx",
        lambda: _document('<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;"),
    ),
    "an address as an entity": (
        "a.docx",
        lambda: _document('<!DOCTYPE d [<!ENTITY f SYSTEM "http://127.0.0.1:9/x">]>', "&f;"),
    ),
    "a DTD elsewhere": ("a.docx", lambda: _document('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">')),
    "a parameter entity": (
        "a.docx",
        lambda: _document('<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>'),
    ),
    "a DOCTYPE in UTF-16": (
        "a.docx",
        lambda: zipped(
            {"word/document.xml": '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><d/>'.encode("utf-16")}
        ),
    ),
    "XML that is not well-formed": ("a.docx", lambda: _document("<w:oops>")),
    "XML nested 100,000 deep": ("a.docx", lambda: _deep_word(50_000)),
    "a spreadsheet called .docx": ("a.docx", lambda: zipped({"word/document.xml": "<worksheet/>"})),
    "a PDF called .docx": ("a.docx", lambda: pdf_file(column("words"))),
    "a Word file called .pdf": ("a.pdf", lambda: word_file(paragraph("words"))),
    "a PDF without objects": ("a.pdf", lambda: b"%PDF-1.7\n%%EOF"),
    "a PDF cut in half": ("a.pdf", lambda: (data := pdf_file(column("words")))[: len(data) // 3]),
    "a PDF whose pages go in a circle": ("a.pdf", _pages_in_a_circle),
    "a page nested a million deep": ("a.html", lambda: b"<b>" * 300_000 + b"words"),
    "an e-mail of 300 KB of headers": ("a.eml", lambda: b"X-A: b\n" * 60_000 + b"\nwords"),
    "an e-mail of 5,000 parts": ("a.eml", lambda: _nested_mail(5_000)),
    "an executable called .txt": ("a.txt", lambda: b"MZ\x90\x00\x03" + bytes(300)),
    "a picture called .html": ("a.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(300)),
    "a zip called .md": ("a.md", lambda: word_file(paragraph("words"))),
    "random bytes called .eml": ("a.eml", lambda: bytes(range(256)) * 10),
}
"""A name, and what makes the file: each must be refused with one sentence."""

TAKEN: dict[str, tuple[str, Callable[[], bytes]]] = {
    "styles in a circle": ("a.docx", _circle),
    "content controls 100 deep": ("a.docx", lambda: _deep_word(60)),
    "a part with macros": ("a.docx", lambda: word_file(paragraph("words"), **{"word__vbaProject.bin": b"x"})),
    "a field that starts a program": (
        "a.docx",
        lambda: word_file(
            paragraph("<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\calc</w:instrText></w:r>", "words")
        ),
    ),
    "bidi and control characters": ("a.docx", lambda: word_file(paragraph("words\u202e\U000e0041\u2066"))),
    "an honest file of one sentence": ("a.docx", lambda: word_file(paragraph("The same words again. ") * 20_000)),
    "a page nested 50,000 deep": ("a.html", lambda: b"<p>words</p>" + b"<div>" * 50_000),
    "a page of unclosed quotes": ("a.html", lambda: b"<p>words</p>" + b"<a href='" * 20_000),
    "a page of entities": ("a.html", lambda: b"<p>words" + b"&amp;" * 200_000),
    "a page with entities of its own": (
        "a.html",
        f'<!DOCTYPE html [<!ENTITY l0 "ha">{_LAUGHS}]><p>words &l9;</p>'.encode,
    ),
    "a page with a script": ("a.html", lambda: b"<script>while(true){}</script><p onload=x()>words</p>"),
    "a page that calls elsewhere": (
        "a.html",
        lambda: b"<iframe src='http://127.0.0.1:9'></iframe><img src=file:///x><p>words",
    ),
    "a million lines": ("a.txt", lambda: b"words\n" * 300_000),
    "one line of five million characters": ("a.txt", lambda: b"words " * 900_000),
    "a text of list marks": ("a.txt", lambda: b"words\n" + b"- " * 100_000),
    "Markdown nested 10,000 deep": ("a.md", lambda: b"words\n\n" + b"> " * 10_000 + b"x"),
    "Markdown of brackets": ("a.md", lambda: b"words\n\n" + b"[" * 15_000),
    "Markdown of stars": ("a.md", lambda: b"words " + b"*a_ " * 20_000),
    "Markdown of back-ticks": ("a.md", lambda: b"words " + b" ".join(b"`" * n for n in range(1, 400))),
    "Markdown of references": ("a.md", lambda: b"words\n\n" + b"".join(b"[a%d]: /x\n" % n for n in range(5_000))),
    "an encoded-word storm": ("a.eml", _storm),
    "an e-mail 50 parts deep": ("a.eml", lambda: _nested_mail(50)),
    "an e-mail with a bomb attached": (
        "a.eml",
        lambda: (
            b"From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n--b\n"
            b"Content-Type: application/zip\nContent-Disposition: attachment; filename=x.zip\n\nPK\n--b--\n"
        ),
    ),
    "a PDF with a broken second page": (
        "a.pdf",
        lambda: pdf_file(column("some words"), column("x")).replace(b"/Contents 9 0 R", b"/Contents 99 0 R"),
    ),
    "a PDF of 2,000 pages": ("a.pdf", lambda: pdf_file(*[column("some words")] * 2_000)),
}
"""A name, and what makes the file: each must be read, the danger left out, in good time."""
