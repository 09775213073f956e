"""PDF files that nest, repeat, run something, or claim what is not so."""

from __future__ import annotations

import zlib

from fakes.hostile.case import Case, cut
from fakes.pdf_files import column, objects_as_pdf, pdf_file
from fakes.word_files import paragraph, word_file

_CONTENT = b"BT /F1 11 Tf 72 700 Td (Some words of a page.) Tj ET"
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
_BOXES = {
    "huge": "[0 0 1e30 1e30]",
    "negative": "[100 100 -100 -100]",
    "of nothing": "[0 0 0 0]",
    "of words": "[/a (b) null true]",
    "endless": f"[0 0 {'9' * 400} 9]",
}
_ACTIONS = {
    "JavaScript": "<< /S /JavaScript /JS (app.alert\\(1\\); hahaha) >>",
    "a program": "<< /S /Launch /F (calc.exe hahaha) >>",
    "an address": "<< /S /URI /URI (http://127.0.0.1:9/hahaha) >>",
    "another file": "<< /S /GoToR /F (\\\\\\\\127.0.0.1\\\\hahaha) /D [0 /Fit] >>",
    "a form sent": "<< /S /SubmitForm /F (http://127.0.0.1:9/hahaha) >>",
    "data fetched": "<< /S /ImportData /F (hahaha) >>",
    "itself": "<< /S /Named /N /NextPage /Next 1 0 R >>",
}


def _file(
    *,
    catalog: str = "",
    tree: str = "/Kids [3 0 R] /Count 1",
    page: str = "/MediaBox [0 0 595 842]",
    resources: str = "/Font << /F1 5 0 R >>",
    content: bytes = _CONTENT,
    stream: str = "",
    more: dict[int, str | bytes] | None = None,
) -> bytes:
    """A PDF of one page: 1 catalogue, 2 pages, 3 page, 4 content, 5 font, and `more` objects."""
    return objects_as_pdf(
        {
            1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            2: f"<< /Type /Pages {tree} >>",
            3: f"<< /Type /Page /Parent 2 0 R {page} /Resources << {resources} >> /Contents 4 0 R >>",
            4: f"<< /Length {len(content)} {stream} >>\nstream\n".encode() + content + b"\nendstream",
            5: _FONT,
            **(more or {}),
        }
    )


def _form(number: int, inside: str, resources: str) -> str:
    return (
        f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << {resources} >> /Length {len(inside)} >>\n"
        f"stream\n{inside}\nendstream"
    )


def _forms(levels: int, times: int) -> bytes:
    """Forms that each show the next one several times: a billion laughs in PDF."""
    more: dict[int, str | bytes] = {
        10 + level: _form(10 + level, "/X Do " * times, f"/XObject << /X {11 + level} 0 R >>")
        for level in range(levels)
    }
    more[10 + levels] = _form(0, "BT /F1 9 Tf (ha) Tj ET", "/Font << /F1 5 0 R >>")
    return _file(
        content=_CONTENT + b" /X Do", resources="/Font << /F1 5 0 R >> /XObject << /X 10 0 R >>", more=more
    )


def _form_in_itself() -> bytes:
    more: dict[int, str | bytes] = {10: _form(10, "/X Do", "/XObject << /X 10 0 R >>")}
    return _file(
        content=_CONTENT + b" /X Do", resources="/Font << /F1 5 0 R >> /XObject << /X 10 0 R >>", more=more
    )


def _pages_deep(depth: int) -> bytes:
    more: dict[int, str | bytes] = {
        10 + n: f"<< /Type /Pages /Kids [{11 + n if n < depth - 1 else 3} 0 R] /Count 1 >>" for n in range(depth)
    }
    return _file(tree="/Kids [10 0 R] /Count 1", more=more)


def _pages_shared(levels: int) -> bytes:
    """A tree whose every node holds the next one twice: 2 to the power of `levels` pages."""
    more: dict[int, str | bytes] = {
        10 + n: f"<< /Type /Pages /Kids [{f'{11 + n if n < levels - 1 else 3} 0 R ' * 2}] /Count {2**20} >>"
        for n in range(levels)
    }
    return _file(tree=f"/Kids [10 0 R] /Count {2**levels}", more=more)


def _packed(megabytes: int, times: int = 1) -> bytes:
    data = _CONTENT + b" " * (megabytes * 1_000_000)
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = "/FlateDecode " * times
    return _file(content=data, stream=f"/Filter [{filters}]")


def _circle() -> bytes:
    return pdf_file(column("words")).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")


def _fonts_in_a_circle() -> bytes:
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H "
        "/DescendantFonts [5 0 R] /ToUnicode 5 0 R >>"
    )
    return _file(
        resources="/Font << /F1 5 0 R /F2 6 0 R >>",
        more={5: font, 6: _FONT},
        content=_CONTENT + _CONTENT.replace(b"F1", b"F2"),
    )


def _drawn_font() -> bytes:
    """A font whose letters are drawn with itself."""
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97"
        " /Widths [9]"
        " /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /F2 6 0 R >> >> >>"
    )
    letter = "BT /F2 9 Tf (a) Tj ET"
    return _file(
        resources="/Font << /F1 5 0 R /F2 6 0 R >>",
        content=_CONTENT + b" BT /F2 9 Tf (aaa) Tj ET",
        more={6: font, 7: f"<< /Length {len(letter)} >>\nstream\n{letter}\nendstream"},
    )


def _attached() -> bytes:
    names = "/Names << /EmbeddedFiles << /Names [(x.exe) 6 0 R] >> >>"
    return _file(
        catalog=names,
        more={
            6: "<< /Type /Filespec /F (x.exe) /EF << /F 7 0 R >> >>",
            7: "<< /Type /EmbeddedFile /Length 6 >>\nstream\nhahaha\nendstream",
        },
    )


REFUSED: dict[str, Case] = {
    "a PDF called .docx": Case("a.docx", lambda: pdf_file(column("words"))),
    "a Word file called .pdf": Case("a.pdf", lambda: word_file(paragraph("words"))),
    "a PDF without objects": Case("a.pdf", lambda: b"%PDF-1.7\n%%EOF"),
    "a PDF of objects without end": Case("a.pdf", lambda: b"%PDF-1.4\n1 0 obj\n" + b"<<" * 100_000),
    "a PDF of arrays without end": Case("a.pdf", lambda: b"%PDF-1.4\n1 0 obj\n" + b"[" * 100_000),
    "a PDF whose pages go in a circle": Case("a.pdf", _circle),
    "a PDF locked with a password": Case("a.pdf", lambda: pdf_file(column("words"), encrypted=True), "password"),
    "a PDF that claims a million pages": Case("a.pdf", lambda: _file(tree="/Kids [3 0 R] /Count 1000000"), "pages"),
    "a PDF of a billion shared pages": Case("a.pdf", lambda: _pages_shared(30)),
}
TAKEN: dict[str, Case] = {
    "a PDF with a broken second page": Case(
        "a.pdf",
        lambda: pdf_file(column("some words"), column("x")).replace(b"/Contents 9 0 R", b"/Contents 99 0 R"),
    ),
    "a PDF of 2,000 pages": Case("a.pdf", lambda: pdf_file(*[column("some words")] * 2_000)),
    "a PDF behind other bytes": Case("a.pdf", lambda: b"MZ" * 200 + pdf_file(column("some words"))),
    "a PDF whose form shows itself": Case("a.pdf", _form_in_itself),
    "a PDF whose fonts go in a circle": Case("a.pdf", _fonts_in_a_circle),
    "a PDF whose font is drawn with itself": Case("a.pdf", _drawn_font),
    "a PDF with 30 MB in a few bytes": Case("a.pdf", lambda: _packed(30)),
    "a PDF packed 20 times": Case("a.pdf", lambda: _packed(1, 20)),
    "a PDF that lies about its length": Case(
        "a.pdf", lambda: _file().replace(b"/Length %d" % len(_CONTENT), b"/Length 99999999")
    ),
    "a PDF with a program attached": Case("a.pdf", _attached, "attached"),
    "a PDF with hidden characters in its title": Case(
        "a.pdf", lambda: pdf_file(column("some words"), title="a\\033b")
    ),
    **{
        f"a PDF that opens with {what}": Case("a.pdf", lambda a=action: _file(catalog=f"/OpenAction {a}"))
        for what, action in _ACTIONS.items()
    },
    "a PDF with JavaScript by name": Case(
        "a.pdf",
        lambda: _file(catalog=f"/Names << /JavaScript << /Names [(x) {_ACTIONS['JavaScript']}] >> >>"),
        "programs",
    ),
}
EITHER: dict[str, Case] = {
    "a PDF that says where nothing is": Case(
        "a.pdf", lambda: pdf_file(column("words")).replace(b"startxref\n", b"startxref\n999")
    ),
    **cut("a.pdf", lambda: pdf_file(column("some words"), column("more words"))),
    **{
        f"a PDF with a page {how}": Case("a.pdf", lambda b=box: _file(page=f"/MediaBox {b}"))
        for how, box in _BOXES.items()
    },
    "a PDF of pages 1,000 deep": Case("a.pdf", lambda: _pages_deep(1_000)),
    "a PDF with a negative number of pages": Case("a.pdf", lambda: _file(tree="/Kids [3 0 R] /Count -5")),
    "a PDF with a page turned by 1e9": Case("a.pdf", lambda: _file(page="/MediaBox [0 0 9 9] /Rotate 1000000000")),
}
RUNAWAY: dict[str, Case] = {"a PDF of forms that show forms": Case("a.pdf", lambda: _forms(9, 10))}
"""What only the end of the child stops."""
