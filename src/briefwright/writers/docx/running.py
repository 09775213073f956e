"""Headers and footers: the marking, the running title, the reference and the page number.

One part each for default, first and even pages, so that the marking shows on every page
whatever a user switches on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from msgspec import Struct

from briefwright.document.nodes import Document, SectionBreak
from briefwright.document.style import HouseStyle
from briefwright.document.wording import Wording, wording
from briefwright.writers.docx.archive import Member, member
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.paragraphs import field, opening
from briefwright.writers.docx.xml import HEAD, ROOT

KINDS: Final = ("default", "first", "even")


class RunningText(Struct, frozen=True):
    """What the headers and footers of a section say."""

    marking: str
    handling: str
    left: str
    reference: str
    dated: str
    language: str
    wide: bool


def running_text(document: Document, section: SectionBreak) -> RunningText:
    """The running text of a document's section: its own header text where it has one."""
    return RunningText(
        document.marking.label,
        document.marking.handling,
        section.running or document.running or document.title,
        document.reference,
        document.dated,
        document.language,
        section.landscape,
    )


@lru_cache(maxsize=64)
def running_parts(style: HouseStyle, text: RunningText, first_number: int, *, named: bool) -> tuple[Member, ...]:
    """Six deflated parts: headers `first_number`… for default, first and even pages, then the footers."""
    headers = [
        member(f"word/header{first_number + at}.xml", _part("hdr", _header(style, text, kind, named=named)))
        for at, kind in enumerate(KINDS)
    ]
    footers = [
        member(f"word/footer{first_number + at}.xml", _part("ftr", _footer(style, text, kind)))
        for at, kind in enumerate(KINDS)
    ]
    return (*headers, *footers)


def _part(element: str, body: str) -> str:
    return f"{HEAD}<w:{element} {ROOT}>{body}</w:{element}>"


def _header(style: HouseStyle, text: RunningText, kind: str, *, named: bool) -> str:
    runs = Runs(style, text.language)
    lines = [_line("BwMarking", runs.text(text.marking))] if text.marking else []
    if text.marking and text.handling:
        lines.append(_line("BwHandling", runs.text(text.handling)))
    shown = style.running_header and (kind != "first" or style.first_page_header)
    if shown:
        lines.append(_line(_wide("Header", text), _two_sides(runs, text.left, text.reference)))
    elif named:
        lines.append(_line(_wide("Header", text), runs.text(text.left)))
    return "".join(lines) or _line("BwHandling", "")


def _footer(style: HouseStyle, text: RunningText, kind: str) -> str:
    runs, words = Runs(style, text.language), wording(text.language)
    if style.outer_page_numbers:
        style_id = "BwFooterEven" if kind == "even" else "Footer"
        lines = [_line(style_id, f"{runs.text('— ')}{field('PAGE', '1')}{runs.text(' —')}")]
    else:
        left = text.dated or text.reference if style.running_header else text.reference
        lines = [
            _line(_wide("Footer", text), f"{runs.text(left)}<w:r><w:tab/></w:r>{_page_number(style, runs, words)}")
        ]
    if text.marking:
        lines.append(_line("BwMarking", runs.text(text.marking)))
    return "".join(lines)


def _wide(style_id: str, text: RunningText) -> str:
    return f"Bw{style_id}Wide" if text.wide else style_id


def _page_number(style: HouseStyle, runs: Runs, words: Wording) -> str:
    if not style.page_of_pages:
        return field("PAGE", "1")
    end = runs.text(words.page_end)
    return f"{runs.text(words.page)}{field('PAGE', '1')}{runs.text(words.of)}{field('NUMPAGES', '1')}{end}"


def _two_sides(runs: Runs, left: str, right: str) -> str:
    return f"{runs.text(left)}<w:r><w:tab/></w:r>{runs.text(right)}" if right else runs.text(left)


def _line(style_id: str, content: str) -> str:
    return f"{opening(style_id)}{content}</w:p>"
