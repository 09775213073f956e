"""Files that look like harm and are none: each must be read whole, and nothing be said against it."""

from __future__ import annotations

from collections.abc import Callable

from fakes.pdf_files import column, pdf_file
from fakes.word_files import paragraph, word_file

_ABOUT_SCRIPTS = (
    "To attack a page one writes <script>alert(1)</script> or {{ 7*7 }} into it; “=cmd|' /C calc'!A0” is another."
)
_SENTENCE = "Both countries will continue their cooperation in science and technology, he said on Friday. "
_SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
_SCRIPTS = {
    "Hebrew": "שלום עולם, זהו מאמר על שיתוף פעולה מדעי (2020) \u200fבין סין לבריטניה\u200e.",
    "Arabic": "مرحبا بالعالم، هذا مقال عن التعاون العلمي \u200f(2020)\u200e بين البلدين.",
    "Persian": "می\u200cخواهم درباره همکاری علمی بنویسم.",
    "Hindi": "वैज्ञानिक सहयोग पर क्\u200dष लेख",
    "emoji": f"A family 👨\u200d👩\u200d👧\u200d👦, a heart ❤\ufe0f, a flag {_SCOTLAND}, 👍🏽.",
    "Chinese": "中国与英国将深化科技合作。“合作”一词出现了三次。",
    "isolated names": "He said \u2067שלום\u2069 and left.",
}


def _page(text: str) -> bytes:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return _article(f"<p>{escaped}</p>" * 3)


def _article(inside: str) -> bytes:
    head = "<html><head><meta charset=utf-8><title>T</title></head><body><article>"
    return f"{head}{inside}</article></body></html>".encode()


def _mail(text: str) -> bytes:
    return f"From: a@b.org\nSubject: Parks\nContent-Type: text/plain; charset=utf-8\n\n{text}\n".encode()


def _word(text: str) -> bytes:
    return word_file(paragraph(text.replace("&", "&amp;").replace("<", "&lt;")))


_MAKERS: dict[str, Callable[[str], bytes]] = {
    "txt": str.encode,
    "md": str.encode,
    "html": _page,
    "eml": _mail,
    "docx": _word,
}
WORDS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    f"{what} in .{suffix}": (f"a.{suffix}", lambda m=make, t=text: m(t), text)
    for what, text in _SCRIPTS.items()
    for suffix, make in _MAKERS.items()
}
"""A file's name, what makes it, and the words that must come out as they went in."""
WORDS |= {
    f"a text about attacks in .{suffix}": (f"a.{suffix}", lambda m=make: m(_ABOUT_SCRIPTS), _ABOUT_SCRIPTS)
    for suffix, make in _MAKERS.items()
    if suffix != "md"  # there, tags are markup
}
LARGE: dict[str, tuple[str, Callable[[], bytes], int]] = {
    "a text of 10 MB": ("a.txt", lambda: (_SENTENCE * 8 + "\n\n").encode() * 14_000, 14_000),
    "a PDF of 300 pages": ("a.pdf", lambda: pdf_file(*[column(*[_SENTENCE[:80]] * 30)] * 300), 300),
    "a Word file of 5,000 paragraphs": ("a.docx", lambda: word_file(paragraph(_SENTENCE * 3) * 5_000), 5_000),
    "a page of 2,000 paragraphs": (
        "a.html",
        lambda: _article("".join(f"<p>{number}. {_SENTENCE}</p>" for number in range(2_000))),
        2_000,
    ),
    "an e-mail of 500 addressees": (
        "a.eml",
        lambda: (
            b"From: a@b\nTo: "
            + b",\n ".join(b"p%d@example.org" % n for n in range(500))
            + b"\n\n"
            + _SENTENCE.encode()
        ),
        1,
    ),
}
"""A file's name, what makes it, and how many blocks it has at least."""
