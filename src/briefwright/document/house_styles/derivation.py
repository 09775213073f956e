"""What the house styles share: how a style is derived from another, and which lists exist."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from briefwright.document.style import CharacterStyle, Level, Page, ParagraphStyle

BEFORE_BOX = "BeforeBox"
AFTER_BOX = "AfterBox"
BOX_NEIGHBOURS = ("Normal", "BwNumPara", "BwNumSub", "ListBullet", "ListNumber", "BwAnswer", "BwLeadIn")
"""Styles that also come with the space a box or table, having none of its own, needs beside it."""


def beside_boxes(styles: Iterable[ParagraphStyle], above: float, below: float) -> list[ParagraphStyle]:
    """Add, for each style that may stand beside a box, its forms before (`above` pt) and after it (`below` pt)."""
    every = list(styles)
    for style in list(every):
        if style.id in BOX_NEIGHBOURS:
            name = "Body" if style.id == "Normal" else style.name
            every.append(
                replace(style, id=style.id + BEFORE_BOX, name=f"{name} before box", after=above, parent=style.id)
            )
            every.append(
                replace(style, id=style.id + AFTER_BOX, name=f"{name} after box", before=below, parent=style.id)
            )
    return every


ENTRY_KEPT = "Kept"
"""Ends the id of a list style's form for the end of the last entry but one, which is kept with the last."""
KEPT_ENTRIES = (
    "ListBullet", "ListBullet2", "ListNumber", "ListNumber2", "ListContinue", "BwKeyBullet", "BwNumSub",
)  # fmt: skip


def with_kept_entries(styles: Iterable[ParagraphStyle]) -> list[ParagraphStyle]:
    """The styles and, of those of lists, the forms that stay on a page with the next entry."""
    every = list(styles)
    return [
        *every,
        *(
            replace(style, id=style.id + ENTRY_KEPT, name=f"{style.name} kept", keep_next=True, parent=style.id)
            for style in every
            if style.id in KEPT_ENTRIES
        ),
    ]


NEXT = "Next"
"""Ends the id of a quotation style's twin, for a quotation right after another one."""


def with_twin_quotations(styles: Iterable[ParagraphStyle]) -> list[ParagraphStyle]:
    """The styles and a twin of each quotation style, a twip further in.

    Word draws the bars of neighbouring paragraphs as one unless their indents differ: the twins keep two quotations
    apart.
    """
    every = list(styles)
    for style in list(every):
        if style.id in {"Quote", "BwQuoteLong", "BwQuoteOnly", "BwQuoteSource"}:
            twin = replace(style, id=f"{style.id}{NEXT}", name=f"{style.name} next", left=style.left + 0.02)
            every.append(replace(twin, parent=style.id))
    return every


def with_wide_running(styles: Iterable[ParagraphStyle], page: Page) -> list[ParagraphStyle]:
    """The styles and, of header and footer, the forms for landscape pages, their right tab at the wider measure."""
    every = list(styles)
    for style in list(every):
        if style.id in {"Header", "Footer"}:
            tabs = tuple(replace(tab, at=page.landscape_measure) for tab in style.tabs)
            name = f"{style.name.capitalize()} landscape"
            every.append(replace(style, id=f"Bw{style.id}Wide", name=name, tabs=tabs, parent=style.id))
    return every


def every_form(styles: Iterable[ParagraphStyle], page: Page, above: float, below: float) -> list[ParagraphStyle]:
    """The styles and all forms derived from them; `above` and `below` are points beside a box."""
    return with_wide_running(beside_boxes(with_kept_entries(with_twin_quotations(styles)), above, below), page)


def by_id(styles: Iterable[ParagraphStyle]) -> dict[str, ParagraphStyle]:
    """Styles under their ids, in order."""
    return {style.id: style for style in styles}


def characters_by_id(styles: Iterable[CharacterStyle]) -> dict[str, CharacterStyle]:
    """Character styles under their ids, in order."""
    return {style.id: style for style in styles}


def lists(
    headings: tuple[Level, ...], annex: Level, question: Level, bullet: str = "•"
) -> dict[str, tuple[Level, ...]]:
    """Every list of a house style; the ones that differ between styles are given."""
    return {
        "paragraphs": (Level("decimal", "%1.", "BwNumPara"), Level("lowerLetter", "(%2)", "BwNumSub")),
        "headings": headings,
        "annexes": (annex,),
        "questions": (question,),
        "bullets": (Level("bullet", bullet, "ListBullet"), Level("bullet", "–", "ListBullet2")),
        "numbers": (Level("decimal", "%1.", "ListNumber"), Level("lowerLetter", "(%2)", "ListNumber2")),
        "key-bullets": (Level("bullet", bullet, "BwKeyBullet"),),
        "table-bullets": (Level("bullet", bullet, "BwTableBullet"),),
    }
