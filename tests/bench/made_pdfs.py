"""PDF files of sixty pages in the shapes that reports have, made anew for every measurement."""

from __future__ import annotations

import random
import textwrap

from fakes.pdf_files import Set, pdf_file

TEXT = "both countries will continue science technology and innovation cooperation which brings opportunities"
WORDS = TEXT.split(" ")
PAGES = 60


def made_pdfs(chance: random.Random) -> dict[str, bytes]:
    """One file of each shape, by what its pages are called."""
    return {
        "a real report’s shape": full_report(chance),
        "one column": report(chance),
        "two columns": columns(chance, mixed=False),
        "columns line by line": columns(chance, mixed=True),
    }


def sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def report(chance: random.Random) -> bytes:
    def page(number: int) -> list[Set]:
        lines = [Set(sentence(chance, 3), 72, 780, 14, bold=True), Set(f"{number}", 300, 40, 9)]
        words = " ".join(sentence(chance, 18) for _ in range(40))
        return lines + [Set(text, 72, 750 - 14 * at, 10) for at, text in enumerate(textwrap.wrap(words, 90)[:48])]

    return pdf_file(*map(page, range(PAGES)))


def full_report(chance: random.Random) -> bytes:
    """Pages with running heads and numbers, headings, lists, raised marks, notes at the foot, tables of figures."""

    def page(number: int) -> list[Set]:
        furniture = [Set("Annual report on cooperation", 72, 805, 8), Set(f"Page {number} of {PAGES}", 280, 30, 8)]
        body = [Set(f"{number}.1 {sentence(chance, 4)[:-1]}", 72, 770, 13, bold=True)]
        height = 745
        if number % 3 == 0:
            body.append(Set(f"Table {number}: {sentence(chance, 6)}", 72, height, 9, bold=True))
            body += _table(chance, height - 18)
            height -= 200
        for paragraph in range(6 if height > 600 else 4):
            mark = "• " if paragraph == 2 else ""
            lines = textwrap.wrap(mark + " ".join(sentence(chance, 17) for _ in range(3)), 86, max_lines=6)
            body += [Set(text, 72 + 10 * bool(mark), height - 14 * at, 11) for at, text in enumerate(lines)]
            height -= 14 * len(lines) + 8
        return [*furniture, *body, Set(str(number), 508, height + 26, 6), *_notes(chance, number)]

    return pdf_file(*(page(number) for number in range(1, PAGES + 1)))


def _table(chance: random.Random, top: float) -> list[Set]:
    names = [Set(sentence(chance, 2)[:-1], 72, top - 15 * row, 9) for row in range(11)]
    return [
        cell
        for row, name in enumerate(names)
        for cell in (
            name,
            *(Set(f"{chance.random() * 90:.1f}", 260 + 60 * column, top - 15 * row, 9) for column in range(4)),
        )
    ]


def _notes(chance: random.Random, number: int) -> list[Set]:
    return [Set(f"{number} {sentence(chance, 12)}", 72, 66, 8), Set(sentence(chance, 9), 72, 55, 8)]


def columns(chance: random.Random, *, mixed: bool) -> bytes:
    def column(left: float) -> list[Set]:
        words = " ".join(sentence(chance, 18) for _ in range(25))
        lines = textwrap.wrap(words, 48)[:50]
        return [Set(text, left, 780 - 14 * line, 9) for line, text in enumerate(lines)]

    def page() -> list[Set]:
        left, right = column(60), column(320)
        return [line for pair in zip(left, right, strict=True) for line in pair] if mixed else left + right

    return pdf_file(*[page() for _ in range(PAGES)])
