"""The styles of a user's Word file with the ones it lacks added from a built-in house style.

Word keeps the English name of its own styles in every language (`heading 1` has the id `berschrift1` in a German
file, `1` in a Chinese one), so a style is found by its name, then by its id.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefwright.document.house_styles.derivation import AFTER_BOX, BEFORE_BOX, ENTRY_KEPT, NEXT
from briefwright.document.style import HouseStyle, ParagraphStyle
from briefwright.writers.docx.house_cleaning import mend
from briefwright.writers.docx.house_tags import W
from briefwright.writers.docx.numbering_part import LIST_IDS, paragraph_indent
from briefwright.writers.docx.styles_part import character_style, paragraph_style, styles_part, table_styles
from briefwright.writers.docx.xml import ROOT, points

if TYPE_CHECKING:
    from lxml import etree

_OWN_NAME: Final = re.compile(r'<w:name w:val="([^"]+)"/>')
_SWITCHES: Final = tuple(
    f"{W}{name}" for name in ("autoRedefine", "hidden", "semiHidden", "unhideWhenUsed", "qFormat", "locked")
)
_BESIDE: Final = (f"Normal{BEFORE_BOX}", f"Normal{AFTER_BOX}")
_PLAIN: Final = ("Strong", "Emphasis", "Hyperlink", "FootnoteReference", "EndnoteReference", "ListContinue")


class MergedStyles(Struct, frozen=True):
    """styles.xml, our style ids as the file has them, the ids we supply, the names worth reporting as missing."""

    xml: str
    ids: dict[str, str]
    supplied: frozenset[str]
    missing: tuple[str, ...]


def merge_styles(own: etree._Element | None, style: HouseStyle, offset: int) -> MergedStyles:
    """Keep the file's styles and add what is missing; `offset` is added to the list ids of what is added."""
    if own is None:
        every = frozenset([*style.styles, *style.character_styles, *table_styles(style)])
        return MergedStyles(styles_part(style, "en-GB"), {}, every, ("all",))
    mend(own)
    names, kinds = _names(own)
    wanted = {key: (kind, name) for key, (kind, name, _) in ours(style).items()}
    ids: dict[str, str] = {}
    for style_id, (kind, name) in wanted.items():
        theirs = names.get((kind, name.lower()))
        if theirs is None and kinds.get(style_id) == kind:
            theirs = style_id
        if theirs is not None:
            ids[style_id] = theirs
    supplied = frozenset(wanted) - frozenset(ids)
    ids |= {style_id: f"{style_id}Bw" for style_id in supplied if style_id in kinds}
    return _merged(own, style, ids, supplied, offset)


def _merged(
    own: etree._Element, style: HouseStyle, ids: dict[str, str], supplied: frozenset[str], offset: int
) -> MergedStyles:
    from lxml import etree as xml  # noqa: PLC0415 - loaded already by whoever parsed the part

    inherited = frozenset(ids) - supplied
    fragments = "".join(
        shifted_lists(with_ids(_LATIN_FONTS.sub("", text), ids), offset)
        for style_id, (_, _, text) in ours(style, inherited).items()
        if style_id in supplied
    )
    for each in xml.fromstring(f"<w:styles {ROOT}>{fragments}</w:styles>"):
        own.append(each)
    _drop_dangling(own)
    _plain_switches(own)
    missing = [
        style.styles[style_id].name
        for style_id in supplied
        if style_id in style.styles
        and not style_id.endswith((BEFORE_BOX, AFTER_BOX, ENTRY_KEPT, NEXT, "Wide"))
        and style_id not in _PLAIN
    ]
    text = xml.tostring(own, encoding="unicode")
    return MergedStyles(
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}', ids, supplied, tuple(sorted(missing))
    )


def _drop_dangling(own: etree._Element) -> None:
    """References to styles that are not there, which some programs leave behind, are taken out."""
    known = {each.get(f"{W}styleId") for each in own.iterchildren(f"{W}style")}
    for style in own.iterchildren(f"{W}style"):
        for tag in ("basedOn", "next", "link"):
            for each in [*style.iterchildren(f"{W}{tag}")]:
                if each.get(f"{W}val") not in known:
                    style.remove(each)


def _plain_switches(own: etree._Element) -> None:
    """Switches of a style written `0` or `1`, which Word reads and its oldest schema forbids, by presence alone."""
    for style in own.iterchildren(f"{W}style"):
        for each in [*style.iterchildren(*_SWITCHES)]:
            value = each.attrib.pop(f"{W}val", "1")
            if value in {"0", "false", "off"}:
                style.remove(each)


def with_ids(xml: str, ids: dict[str, str]) -> str:
    """Our XML with every style id as the file has it."""
    if not any(ours != theirs for ours, theirs in ids.items()):
        return xml
    return _REFERENCE.sub(lambda found: f'{found[1]}"{ids.get(found[2], found[2])}"', xml)


_LIST_ID: Final = re.compile(r'<w:numId w:val="(\d+)"/>')
_LATIN_FONTS: Final = re.compile(r"<w:rFonts [^>]*/>")
_REFERENCE: Final = re.compile(
    r'(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=|w:styleId=)"([A-Za-z0-9]+)"'
)


def _names(own: etree._Element) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """The file's styles: (kind, lower-case name) → id, and id → kind."""
    names: dict[tuple[str, str], str] = {}
    kinds: dict[str, str] = {}
    for each in own.iterchildren(f"{W}style"):
        style_id, kind = each.get(f"{W}styleId", ""), each.get(f"{W}type", "paragraph")
        name = each.find(f"{W}name")
        kinds[style_id] = kind
        if name is not None:
            names.setdefault((kind, name.get(f"{W}val", "").lower()), style_id)
    return names, kinds


def ours(style: HouseStyle, inherited: frozenset[str] = frozenset()) -> dict[str, tuple[str, str, str]]:
    """Our styles: id → (kind, Word's name, XML); one that refines an `inherited` style says only what differs."""
    every = {}
    for each in style.styles.values():
        refines = (each.parent in inherited and each.parent != "Normal") or each.id in _BESIDE
        text = refinement(each) if refines and each.id not in inherited else paragraph_style(style, each)
        every[each.id] = ("paragraph", each.name, text)
    every |= {
        each.id: ("character", each.name, character_style(style, each)) for each in style.character_styles.values()
    }
    for style_id, text in table_styles(style).items():
        found = _OWN_NAME.search(text)
        every[style_id] = ("table", found[1] if found else style_id, text)
    default = ' w:default="1"'
    return {key: (kind, name, text.replace(default, "")) for key, (kind, name, text) in every.items()}


def refinement(style: ParagraphStyle) -> str:
    """A style that takes its look from its parent and adds only its number or its space."""
    inner = ""
    if style.id.endswith(ENTRY_KEPT):
        inner = "<w:keepNext/>"
    elif style.list and not style.id.endswith((BEFORE_BOX, AFTER_BOX)):
        number = f'<w:numPr><w:ilvl w:val="{style.list_level}"/><w:numId w:val="{LIST_IDS[style.list]}"/></w:numPr>'
        inner = number + paragraph_indent(style)
    elif style.id.endswith(BEFORE_BOX):
        inner = f'<w:spacing w:after="{points(style.after)}"/>'
    else:
        inner = f'<w:spacing w:before="{points(style.before)}" w:after="{points(style.after)}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.parent}"/><w:qFormat/><w:pPr>{inner}</w:pPr></w:style>'
    )


def shifted_lists(xml: str, offset: int) -> str:
    """Our XML with its list ids after the file's own."""
    if not offset:
        return xml
    return _LIST_ID.sub(lambda found: f'<w:numId w:val="{int(found[1]) + offset}"/>', xml)
