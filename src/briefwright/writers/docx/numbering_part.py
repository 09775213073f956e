"""numbering.xml: an abstract list for each of the house style's, a restarted instance for each numbered list."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from briefwright.document.numbering import lists_of
from briefwright.document.style import HouseStyle, Level, NumberLook, ParagraphStyle
from briefwright.writers.docx.xml import HEAD, ROOT, escape, twips

LIST_IDS: Final = {
    "paragraphs": 1,
    "headings": 2,
    "annexes": 3,
    "questions": 4,
    "bullets": 5,
    "numbers": 6,
    "key-bullets": 7,
    "table-bullets": 8,
}
FIRST_RESTART: Final = 20
"""The first `numId` of a restarted numbered list; smaller ones belong to styles."""


def numbering_part(style: HouseStyle, language: str, starts: tuple[tuple[int, int], ...]) -> str:
    """The whole part; `starts` holds depth and first number of each restarted list, whose ids count from 20."""
    return (
        f"{HEAD}<w:numbering {ROOT}>{abstract_lists(style, language)}{list_instances()}"
        f"{restarts(starts)}</w:numbering>"
    )


def abstract_lists(style: HouseStyle, language: str, offset: int = 0) -> str:
    """The abstract lists, their ids from `offset` + 1 up."""
    lists = lists_of(style, language)
    return "".join(_abstract(style, name, offset + number, lists[name]) for name, number in LIST_IDS.items())


def list_instances(offset: int = 0) -> str:
    """The instances that styles refer to."""
    return "".join(
        f'<w:num w:numId="{offset + number}"><w:abstractNumId w:val="{offset + number}"/></w:num>'
        for number in LIST_IDS.values()
    )


class UnlinkedNumber(NamedTuple):
    """The number a paragraph must ask for itself: list id, level, and its indent where the level's is another."""

    num_id: int
    level: int
    indent: str


@cache
def unlinked_numbers(style: HouseStyle) -> dict[str, UnlinkedNumber]:
    """Numbered styles that are not the one their level is linked to; Word numbers only that one by style."""
    found = {}
    for each in style.styles.values():
        linked = style.lists[each.list][each.list_level].style if each.list else each.id
        if linked == each.id:
            continue
        own, theirs = paragraph_indent(each), paragraph_indent(style.styles[linked]) if linked else ""
        found[each.id] = UnlinkedNumber(LIST_IDS[each.list], each.list_level, "" if own == theirs else own)
    return found


def restarts(starts: tuple[tuple[int, int], ...], offset: int = 0) -> str:
    """Instances of the numbered list that begin again at the given numbers."""
    first, abstract = offset + FIRST_RESTART, offset + LIST_IDS["numbers"]
    return "".join(
        f'<w:num w:numId="{first + at}"><w:abstractNumId w:val="{abstract}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for at, (level, start) in enumerate(starts)
    )


def _abstract(style: HouseStyle, name: str, number: int, levels: tuple[Level, ...]) -> str:
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    body = "".join(_level(style, at, level) for at, level in enumerate(levels))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4257{number:04X}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="4258{number:04X}"/>'
        f'<w:name w:val="Briefwright {name}"/>{body}</w:abstractNum>'
    )


def _level(house: HouseStyle, at: int, level: Level) -> str:
    style = house.styles.get(level.style)
    linked = f'<w:pStyle w:val="{level.style}"/>' if style else ""
    suffix = "" if level.suffix == "tab" else f'<w:suff w:val="{level.suffix}"/>'
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{level.kind}"/>{linked}{suffix}'
        f'<w:lvlText w:val="{escape(level.pattern)}"/><w:lvlJc w:val="left"/>'
        + (f"<w:pPr>{paragraph_indent(style)}</w:pPr>{_look(house, style.number_look)}" if style else "")
        + "</w:lvl>"
    )


def paragraph_indent(style: ParagraphStyle) -> str:
    """The `ind` of a numbered style, as its list level says it too."""
    if style.first_line_chars:
        first = round(style.first_line_chars * style.size * 20)
        chars = round(style.first_line_chars * 100)
        return f'<w:ind w:left="0" w:firstLineChars="{chars}" w:firstLine="{first}"/>'
    return f'<w:ind w:left="{twips(style.left)}" w:hanging="{twips(style.hanging)}"/>'


def _look(house: HouseStyle, look: NumberLook | None) -> str:
    if look is None:
        return ""
    face = ""
    if look.font:
        latin = escape(house.fonts[look.font].latin)
        face = f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}"/>'
    bold = "<w:b/>" if look.bold else ""
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    return f"<w:rPr>{face}{bold}{colour}</w:rPr>"
