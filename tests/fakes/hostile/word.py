"""Word files that would run, fetch or hide something."""

from __future__ import annotations

from fakes.hostile.case import Case
from fakes.word_files import paragraph, run, word_file

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_FIELDS = {
    "DDE": 'DDE c:\\windows\\system32\\calc.exe "hahaha"',
    "DDEAUTO": "DDEAUTO c:\\windows\\system32\\calc.exe hahaha",
    "INCLUDETEXT": 'INCLUDETEXT "http://127.0.0.1:9/hahaha.docx"',
    "INCLUDEPICTURE": 'INCLUDEPICTURE "http://127.0.0.1:9/hahaha.png" \\d',
    "LINK": "LINK Excel.Sheet.8 c:\\hahaha.xls",
    "IMPORT": 'IMPORT "file:///hahaha"',
}
_QUIET_FIELDS = {
    "HYPERLINK": 'HYPERLINK "file:///c:/windows/calc.exe"',
    "MACROBUTTON": "MACROBUTTON hahaha calc",
    "QUOTE": "QUOTE 104 97 104 97 104 97",
}
_ELSEWHERE = ("image", "oleObject", "frame", "subDocument", "aFChunk", "video", "hyperlinkBase")


def _field(instruction: str) -> bytes:
    parts = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in parts)
    said = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return word_file(paragraph("some ", begin, said, separate, "words", end))


def _split_field() -> bytes:
    halves = "".join(f"<w:r><w:instrText>{half}</w:instrText></w:r>" for half in ("DD", "EAUTO c:\\calc hahaha"))
    return word_file(paragraph(halves, "words"))


def _simple_field() -> bytes:
    return word_file(paragraph(f'<w:fldSimple w:instr=" DDEAUTO calc hahaha ">{run("words")}</w:fldSimple>'))


def _pointing(
    part: str, type_: str, target: str = "http://127.0.0.1:9/x", mode: str = ' TargetMode="External"'
) -> bytes:
    """A Word file with one relationship of that type to somewhere else, from that part."""
    inside = f'<Relationship Id="r0" Type="{_OFFICE}/{type_}" Target="{target}"{mode}/>'
    name = f"word/_rels/{part}.rels".replace("/", "__")
    return word_file(paragraph("words"), **{name: f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'})


def _styled(styles: str) -> bytes:
    return word_file(paragraph("words", properties='<w:pStyle w:val="S0"/>'), styles=styles)


_CIRCLE = "".join(f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 5}"/></w:style>' for n in range(5))
_CHAIN = "".join(f'<w:style w:styleId="S{n}"><w:basedOn w:val="S{n + 1}"/></w:style>' for n in range(3_000))
_LEVEL = f'<w:style w:styleId="S0"><w:pPr><w:outlineLvl w:val="{"9" * 4_000}"/></w:pPr></w:style>'
_HIDDEN = "wo\u202erds\U000e0041\U000e0042\u2066\u200b"

REFUSED: dict[str, Case] = {
    "an old Word file called .docx": Case(
        "a.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old format"
    ),
    "a locked Word file": Case(
        "a.docx",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "rich text called .docx": Case("a.docx", lambda: b"{\\rtf1\\ansi words}"),
    "a page called .docx": Case("a.docx", lambda: b"<html><body>words</body></html>"),
    "a main part that is not there": Case(
        "a.docx", lambda: _pointing("../../_rels/", "officeDocument", "x.xml", "")
    ),
}
TAKEN: dict[str, Case] = {
    **{f"a {name} field": Case("a.docx", lambda i=told: _field(i), "fields") for name, told in _FIELDS.items()},
    **{f"a {name} field": Case("a.docx", lambda i=told: _field(i)) for name, told in _QUIET_FIELDS.items()},
    "a DDEAUTO field in two runs": Case("a.docx", _split_field, "fields"),
    "a simple DDEAUTO field": Case("a.docx", _simple_field, "fields"),
    **{
        f"a {type_} from elsewhere": Case("a.docx", lambda t=type_: _pointing("document.xml", t), "not followed")
        for type_ in _ELSEWHERE
    },
    "a template from elsewhere": Case(
        "a.docx", lambda: _pointing("settings.xml", "attachedTemplate"), "not followed"
    ),
    "a template from a server": Case(
        "a.docx", lambda: _pointing("settings.xml", "attachedTemplate", "\\\\127.0.0.1\\x.dotm"), "not followed"
    ),
    "a part that is outside": Case(
        "a.docx", lambda: _pointing("document.xml", "styles", "../../../etc/passwd", "")
    ),
    "a part that is itself": Case("a.docx", lambda: _pointing("document.xml", "footnotes", "document.xml", "")),
    "macros": Case("a.docx", lambda: word_file(paragraph("words"), **{"word__vbaProject.bin": b"x"}), "macros"),
    "macros by another name": Case(
        "a.docx",
        lambda: word_file(paragraph("words"), **{"word__vbaData.xml": b"x", "word__vbaproject.BIN": b"x"}),
        "macros",
    ),
    "an embedded program": Case(
        "a.docx", lambda: word_file(paragraph("words"), **{"word__embeddings__ole1.bin": b"MZ"}), "embedded"
    ),
    "an active control": Case(
        "a.docx", lambda: word_file(paragraph("words"), **{"word__activeX__x.xml": b"<x/>"}), "embedded"
    ),
    "a page inside": Case(
        "a.docx",
        lambda: _pointing("document.xml", "aFChunk", "afchunk.mht", ""),
        "not followed",
    ),
    "styles in a circle": Case("a.docx", lambda: _styled(_CIRCLE)),
    "a chain of 3,000 styles": Case("a.docx", lambda: _styled(_CHAIN)),
    "a heading of a level with 4,000 digits": Case("a.docx", lambda: _styled(_LEVEL)),
    "hidden characters": Case("a.docx", lambda: word_file(paragraph(f"words {_HIDDEN}")), "hidden"),
    "hidden runs": Case("a.docx", lambda: word_file(paragraph(run("hahaha", "<w:vanish/>"), "words"))),
    "deleted text": Case(
        "a.docx", lambda: word_file(paragraph("<w:del><w:r><w:delText>hahaha</w:delText></w:r></w:del>", "words"))
    ),
    "a cell over a billion columns": Case(
        "a.docx",
        lambda: word_file(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>'
            f"{paragraph('words')}</w:tc></w:tr></w:tbl>"
        ),
    ),
    "text boxes in text boxes": Case(
        "a.docx",
        lambda: word_file("<w:p><w:txbxContent>" * 60 + paragraph("words") + "</w:txbxContent></w:p>" * 60),
    ),
}
