"""Can everybody read a finished Word file? The points of Word's own checker and of GOV.UK's guidance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefwright.checks.word_text import W
from briefwright.document.word_package import open_word_package, parse_part
from briefwright.errors import AppError

if TYPE_CHECKING:
    from lxml import etree

_TITLE: Final = re.compile(rb"<dc:title>[^<]*\S[^<]*</dc:title>")
_EMPTY_LINKS: Final = frozenset({"here", "click here", "link", "more", "read more", "this", "这里", "点击这里"})
_SPACERS: Final = frozenset({"BwBoxGap"})
"""A small paragraph of this style keeps two tables apart; Word needs one there."""


def accessibility_findings(docx: bytes) -> tuple[str, ...]:
    """Everything that shuts somebody out, one sentence each; empty means nothing was found."""
    try:
        parts = open_word_package(docx)
        document = parse_part(parts["word/document.xml"])
        styles = parse_part(parts["word/styles.xml"])
    except AppError as error:
        return (error.reason,)
    except KeyError:
        return ("there is no document in it",)
    found = [
        *_properties(parts, styles),
        *_headings(document, _levels(styles)),
        *_tables(document),
        *_pictures(document),
        *_spacing(document),
        *_links(document),
    ]
    return tuple(dict.fromkeys(found))


def _properties(parts: dict[str, bytes], styles: etree._Element) -> Iterator[str]:
    if not _TITLE.search(parts.get("docProps/core.xml", b"")):
        yield "the document has no title in its properties"
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if language is None or not language.get(f"{W}val"):
        yield "the document’s language is not set"


def _levels(styles: etree._Element) -> dict[str, int]:
    """The outline level of each heading style, 1 to 9; inherited ones counted."""
    own: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in styles.iterchildren(f"{W}style"):
        style_id = style.get(f"{W}styleId", "")
        level, parent = style.find(f"{W}pPr/{W}outlineLvl"), style.find(f"{W}basedOn")
        if level is not None and level.get(f"{W}val", "9").isdigit():
            own[style_id] = int(level.get(f"{W}val", "9")) + 1
        if parent is not None:
            parents[style_id] = parent.get(f"{W}val", "")
    found = dict(own)
    for style_id in parents:
        at, seen = style_id, set[str]()
        while at in parents and at not in own and at not in seen:
            seen.add(at)
            at = parents[at]
        if at in own:
            found[style_id] = own[at]
    return {style_id: level for style_id, level in found.items() if level <= 9}


def _headings(document: etree._Element, levels: dict[str, int]) -> Iterator[str]:
    last = 0
    for paragraph in document.iter(f"{W}p"):
        style = _style(paragraph)
        level = levels.get(style, 0)
        if not level:
            continue
        text = _text(paragraph)
        if not text:
            yield "a heading is empty"
        elif level > last + 1 and style != "BwQuestion":
            yield f"a heading level is skipped before “{text[:40]}”"
        if style != "BwQuestion":
            last = level


def _tables(document: etree._Element) -> Iterator[str]:
    for table in document.iter(f"{W}tbl"):
        properties = table.find(f"{W}tblPr")
        named = properties is not None and any(
            properties.find(f"{W}{tag}") is not None for tag in ("tblCaption", "tblDescription")
        )
        if not named:
            yield "a table has no alternative text"
        look = properties.find(f"{W}tblLook") if properties is not None else None
        wants_header = look is not None and look.get(f"{W}firstRow") == "1"
        first = table.find(f"{W}tr")
        if wants_header and (first is None or first.find(f"{W}trPr/{W}tblHeader") is None):
            yield "a table’s header row is not marked"
        if table.find(f".//{W}vMerge") is not None or table.find(f".//{W}gridSpan") is not None:
            yield "a table has merged cells"


def _pictures(document: etree._Element) -> Iterator[str]:
    for element in document.iter("*"):
        if str(element.tag).endswith("}docPr") and not (element.get("descr") or "").strip():
            yield "a picture has no alternative text"


def _spacing(document: etree._Element) -> Iterator[str]:
    blank = 0
    body = document.find(f"{W}body")
    for paragraph in body if body is not None else ():
        empty = paragraph.tag == f"{W}p" and not _text(paragraph) and paragraph.find(f".//{W}drawing") is None
        blank = blank + 1 if empty and _style(paragraph) not in _SPACERS else 0
        if blank == 2:
            yield "blank paragraphs make space"


def _links(document: etree._Element) -> Iterator[str]:
    for link in document.iter(f"{W}hyperlink"):
        words = _text(link)
        if words.lower() in _EMPTY_LINKS or not words:
            yield f"a link says only “{words}”"


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(f"{W}val", "") if style is not None else ""


def _text(element: etree._Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t")).strip()
