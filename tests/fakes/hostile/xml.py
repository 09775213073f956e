"""The XML of Word files: entities, document types, nesting without end."""

from __future__ import annotations

from fakes.hostile.case import Case
from fakes.word_files import paragraph, word_file, zipped

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BODY = "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body>"
_ENTITIES = {
    "a billion laughs": (f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>', "&l9;"),
    "a quadratic blow-up": (f'<!DOCTYPE d [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 5_000),
    "an entity in an attribute": ('<!DOCTYPE d [<!ENTITY a "x">]>', '</w:t><w:t w:x="&a;">'),
    "a file as an entity": ('<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;"),
    "a device as an entity": ('<!DOCTYPE d [<!ENTITY f SYSTEM "file:///dev/zero">]>', "&f;"),
    "an address as an entity": ('<!DOCTYPE d [<!ENTITY f SYSTEM "http://127.0.0.1:9/x">]>', "&f;"),
    "a server as an entity": ('<!DOCTYPE d [<!ENTITY f SYSTEM "\\\\127.0.0.1\\x">]>', "&f;"),
    "a DTD elsewhere": ('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">', "words"),
    "a public DTD": ('<!DOCTYPE d PUBLIC "-//W3C//DTD" "http://127.0.0.1:9/x.dtd">', "words"),
    "a parameter entity": ('<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>', "words"),
    "entities in a circle": ('<!DOCTYPE d [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', "&a;"),
    "attributes by default": ('<!DOCTYPE d [<!ATTLIST w:t x CDATA "words">]>', "words"),
    "an empty document type": ("<!DOCTYPE d []>", "words"),
}
_PARTS = (
    "word/footnotes.xml",
    "docProps/core.xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
)


def _document(prolog: str, text: str = "words", encoding: str = "utf-8") -> bytes:
    """A Word file whose main part has that prolog."""
    main = f"{prolog}<w:document {_W}>{_BODY.format(text)}</w:document>"
    return zipped({"word/document.xml": main.encode(encoding)})


def _typed(encoding: str, name: str = "") -> bytes:
    return _document(
        f'<?xml version="1.0" encoding="{name or encoding}"?><!DOCTYPE d [<!ENTITY a "b">]>', "&a;", encoding
    )


def _typed_part(name: str) -> bytes:
    """A Word file with a document type in that part, which it uses."""
    body = paragraph("words", properties='<w:pStyle w:val="S"/>')
    return word_file(
        body, styles="<w:style/>", **{name.replace("/", "__"): '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'}
    )


def _nested(depth: int, opening: str, closing: str) -> bytes:
    return word_file(opening * depth + paragraph("words") + closing * depth)


_CONTROL = ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")
_TABLE = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")

REFUSED: dict[str, Case] = {
    **{
        f"XML with {what}": Case("a.docx", lambda p=prolog, t=text: _document(p, t), "definitions of its own")
        for what, (prolog, text) in _ENTITIES.items()
    },
    **{
        f"a document type in {encoding}": Case("a.docx", lambda e=encoding, n=name: _typed(e, n))
        for encoding, name in (
            ("utf-16", ""),
            ("utf-16-le", "utf-16le"),
            ("utf-16-be", "utf-16be"),
            ("utf-32", "ucs-4"),
            ("utf-7", ""),
            ("cp037", "ibm037"),
            ("utf-8-sig", "utf-8"),
        )
    },
    **{f"a document type in {name}": Case("a.docx", lambda n=name: _typed_part(n), name) for name in _PARTS},
    "XML that is not well-formed": Case("a.docx", lambda: _document("<w:oops>"), "well-formed"),
    "XML of half a character": Case("a.docx", lambda: _document("", "&#xD800;"), "well-formed"),
    "XML with a zero": Case("a.docx", lambda: _document("", "&#0;"), "well-formed"),
    "XML in no encoding": Case("a.docx", lambda: _document("", "\xff", "latin-1"), "well-formed"),
    "XML that says it is in one it is not in": Case(
        "a.docx", lambda: _document('<?xml version="1.0" encoding="x-oops"?>')
    ),
    "XML nested 100,000 deep": Case("a.docx", lambda: _nested(50_000, *_CONTROL)),
    "tables nested 5,000 deep": Case("a.docx", lambda: _nested(5_000, *_TABLE)),
    "one text of 11 MB without an end": Case("a.docx", lambda: _document("", "<a>" + "a" * 11_000_000)),
    "a spreadsheet called .docx": Case("a.docx", lambda: zipped({"word/document.xml": "<worksheet/>"})),
}
TAKEN: dict[str, Case] = {
    "a document type in styles, of which only the style is read": Case(
        "a.docx", lambda: _typed_part("word/styles.xml")
    ),
    "content controls 120 deep": Case("a.docx", lambda: _nested(60, *_CONTROL)),
    "tables nested 50 deep": Case("a.docx", lambda: _nested(50, *_TABLE)),
    "an inclusion by XInclude": Case(
        "a.docx",
        lambda: word_file(
            paragraph("words")
            + '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
        ),
    ),
    "a stylesheet to run": Case("a.docx", lambda: _document('<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>')),
    "a comment that hides": Case("a.docx", lambda: _document("", "words<!-- hahaha -->")),
    "100,000 empty paragraphs": Case("a.docx", lambda: word_file("<w:p/>" * 100_000 + paragraph("words"))),
    "10,000 namespaces": Case(
        "a.docx",
        lambda: word_file(
            "<w:p " + " ".join(f'xmlns:n{n}="u:{n}"' for n in range(10_000)) + "/>" + paragraph("words")
        ),
    ),
    "10,000 attributes": Case(
        "a.docx",
        lambda: word_file("<w:p " + " ".join(f'w:a{n}=""' for n in range(10_000)) + "/>" + paragraph("words")),
    ),
}
