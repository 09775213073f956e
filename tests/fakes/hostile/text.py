"""Plain text and Markdown without end, without sense, or with more in it than one sees."""

from __future__ import annotations

from fakes.hostile.case import Case
from fakes.word_files import paragraph, word_file

_UNSEEN = {
    "overrides of direction": "words \u202ewo\u202e",
    "isolates without an end": "words \u2066\u2067\u2068",
    "tag characters": "words\U000e0041\U000e0042\U000e007f",
    "private characters": "words \ue000\uf8ff\U000f0000",
    "escapes of a terminal": "words and more words of a text that goes on " * 9 + "\x1b[31m\x07",
    "interlinear marks": "words \ufff9a\ufffab\ufffb",
    "non-characters": "words \ufdd0\ufffe\U0001ffff",
}
_DISGUISES = ("overrides of direction", "isolates without an end", "tag characters")
_HONEST_MARKS = {
    "10,000 accents on one letter": "words e" + "\u0301" * 10_000,
    "10,000 variation selectors": "words \u2764" + "\ufe0f" * 10_000,
    "zero-width joiners": "words wo\u200drds \u200c",
    "letters of another alphabet": "words w\u043er\u0501s",
    "line breaks of every kind": "words\r\n\rwords\x0bwords\x0cwords\x85words\u2028words\u2029words",
}
_MARKDOWN = {
    "quotations 10,000 deep": "> " * 10_000 + "x",
    "lists 2,000 deep": "".join("  " * n + "- x\n" for n in range(2_000))[:500_000],
    "brackets": "[" * 15_000,
    "links that never close": "[a](" * 10_000,
    "pictures that never close": "![" * 5_000,
    "notes that never close": "[^" * 5_000,
    "notes inside notes": "^[" * 5_000,
    "stars": "*a_ " * 20_000,
    "strong words": "**" * 30_000 + "a",
    "underlines": "_a" * 30_000,
    "strokes": "~~a " * 10_000,
    "back-ticks": " ".join("`" * n for n in range(1, 400)),
    "back-slashes": "\\" * 200_000,
    "references": "".join(f"[a{n}]: /x\n" for n in range(5_000)),
    "references to each other": "[a]: b\n\n" + "[a][b]" * 10_000,
    "notes that call themselves": "a[^1]\n\n[^1]: b[^1]\n",
    "entities": "&amp;" * 50_000,
    "angles": "<" * 50_000,
    "addresses": "<http://" * 10_000,
    "comments": "<!-- " * 10_000,
    "a table of 2,000 columns": "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n" + "|x|\n" * 20,
    "headings": "# a\n" * 10_000,
    "a fence without an end": "```\n" + "x\n" * 50_000,
    "carets": "^" * 50_000,
}
_FRONT = "---\ntitle: {}\n---\n\nSome words.\n"


def _utf8(*pieces: str) -> bytes:
    return "".join(pieces).encode("utf-8", "surrogatepass")


REFUSED: dict[str, Case] = {
    "a million lines": Case("a.txt", lambda: b"words\n" * 1_000_000, "300,000 paragraphs"),
    "an executable called .txt": Case("a.txt", lambda: b"MZ\x90\x00\x03" + bytes(300)),
    "a zip called .md": Case("a.md", lambda: word_file(paragraph("words"))),
    "text with zeros": Case("a.txt", lambda: b"wo\0rds " * 50),
    "text of control characters": Case("a.txt", lambda: b"words\x01\x02\x03\x04\x05\x06" * 50),
    "text of white space": Case("a.txt", lambda: b" \t\r\n" * 50_000, "nothing in it"),
    "text of a mark only": Case("a.txt", lambda: b"\xef\xbb\xbf", "nothing in it"),
    "text of direction marks only": Case("a.md", lambda: "\u202e".encode() * 10_000, "nothing in it"),
    "no suffix": Case("a", lambda: b"words", "no suffix"),
    "a suffix behind a suffix": Case("a.txt.exe", lambda: b"words", ".exe"),
    "a template called a source": Case("a.bwt", lambda: b"PK", ".bwt"),
}
TAKEN: dict[str, Case] = {
    "a text of 250,000 lines": Case("a.txt", lambda: b"words\n" * 250_000),
    "one line of five million characters": Case("a.txt", lambda: b"words " * 900_000),
    "text of list marks": Case("a.txt", lambda: b"words\n" + b"- " * 100_000),
    "text that is nearly UTF-16": Case(
        "a.txt", lambda: "words and more words\n".encode("utf-16-le") * 50 + b"\xd8"
    ),
    "text with half a character": Case("a.txt", lambda: _utf8("words " * 30, "\ud800")),
    "text with a character too long": Case("a.txt", lambda: b"words " * 30 + b"\xc0\xaf\xe0\x80\xaf"),
    "text with marks all over": Case("a.txt", lambda: b"\xef\xbb\xbfwords\xef\xbb\xbf" * 3),
    **{f"text with {what}": Case("a.txt", lambda t=text: _utf8(t * 3), "hidden") for what, text in _UNSEEN.items()},
    **{
        f"Markdown with {what}": Case("a.md", lambda t=text: _utf8(t), "hidden" if what in _DISGUISES else "")
        for what, text in _UNSEEN.items()
    },
    **{f"text with {what}": Case("a.txt", lambda t=text: _utf8(t)) for what, text in _HONEST_MARKS.items()},
    **{
        f"Markdown of {what}": Case("a.md", lambda t=text: _utf8("words\n\n", t))
        for what, text in _MARKDOWN.items()
    },
    "Markdown with a script": Case(
        "a.md", lambda: b"words <script>x</script> [a](javascript:x)\n\n<img src=hahaha>\n"
    ),
    "Markdown headed by an alias bomb": Case(
        "a.md", lambda: _FRONT.format("&a [*a,*a]\nb: &b [*a,*a,*a]\n" * 50).encode()
    ),
    "Markdown headed by an object": Case(
        "a.md", lambda: _FRONT.format("!!python/object/apply:os.system [hahaha]").encode()
    ),
}
