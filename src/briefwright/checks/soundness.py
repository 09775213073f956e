"""Is a finished Word file whole: no dangling style, list, note, bookmark or part; the marking on every page?

What Word would repair, or silently show wrongly, is found here before anyone opens the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from briefwright.checks.word_text import W
from briefwright.document.word_package import open_word_package, parse_part, relationships_of, resolved_target
from briefwright.errors import AppError

if TYPE_CHECKING:
    from lxml import etree

_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CONTENT: Final = re.compile(
    r"word/(document|footnotes|endnotes|(house|marked)?[hH]eader\d*|(house|marked)?[fF]ooter\d*)\.xml"
)
_TAG: Final = re.compile(r"\{\{\s*[“”‘’\"']?[A-Za-z_][\w.]*[^{}]*\}\}|\{%[^{}]*%\}")
_KINDS: Final = ("default", "first", "even")


def soundness_findings(docx: bytes) -> tuple[str, ...]:
    """Everything that is not whole, one sentence each; empty means sound."""
    try:
        return tuple(dict.fromkeys(_Package(open_word_package(docx)).findings()))
    except AppError as error:
        return (error.reason,)


class _Package:
    """The parsed parts of one file."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.names = set(parts)
        self.roots = {name: parse_part(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
        if "word/document.xml" not in self.roots:
            raise AppError("damaged-file", why="there is no document in it")
        self.document = self.roots["word/document.xml"]
        self.content = {name: root for name, root in self.roots.items() if _CONTENT.fullmatch(name)}

    def findings(self) -> Iterator[str]:
        """Every finding, part by part."""
        yield from self.types()
        yield from self.references()
        yield from self.styles_and_lists()
        yield from self.notes()
        yield from self.bookmarks()
        for name, root in self.content.items():
            yield from (f"{name}: {each}" for each in _text_findings(root))
            yield from (f"{name}: {each}" for each in _table_findings(root))
            yield from (f"{name}: {each}" for each in _field_findings(root))
        yield from self.identifiers()
        yield from self.sections()

    def types(self) -> Iterator[str]:
        """Every part has a content type and every type a part."""
        root = self.roots.get("[Content_Types].xml")
        if root is None:
            yield "there is no [Content_Types].xml"
            return
        named = {each.get("PartName", "").lstrip("/") for each in root if each.get("PartName")}
        suffixes = {each.get("Extension", "").lower() for each in root if each.get("Extension")}
        yield from (f"the part {name} is declared and missing" for name in named - self.names)
        for name in self.names - named:
            if name.rpartition(".")[2].lower() not in suffixes or name.startswith("word/header"):
                yield f"the part {name} has no content type"

    def references(self) -> Iterator[str]:
        """Every relationship id in use is declared, and its part is there."""
        for name, root in self.content.items():
            rels = self.roots.get(relationships_of(name))
            declared = {each.get("Id"): each for each in _children(rels)}
            used = {str(each.get(key)) for each in root.iter("*") for key in each.attrib if str(key).startswith(_R)}
            yield from (f"{name}: the relationship {key} is not declared" for key in used - set(declared))
            for each in declared.values():
                target = resolved_target(name, each.get("Target", ""))
                if each.get("TargetMode") != "External" and target not in self.names:
                    yield f"{name}: it refers to {target}, which is not there"

    def styles_and_lists(self) -> Iterator[str]:
        """Every style and list in use is defined."""
        styles, numbering = self.roots.get("word/styles.xml"), self.roots.get("word/numbering.xml")
        known = {each.get(f"{W}styleId") for each in _children(styles) if each.get(f"{W}styleId")}
        lists = {each.get(f"{W}numId") for each in _children(numbering)}
        tags = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
        for name, root in self.content.items():
            used = {each.get(f"{W}val") for each in root.iter(*tags)}
            yield from (f"{name}: the style {style} is not defined" for style in used - known)
            numbers = {each.get(f"{W}val") for each in root.iter(f"{W}numId")} - {"0"}
            yield from (f"{name}: the list {number} is not defined" for number in numbers - lists)

    def notes(self) -> Iterator[str]:
        """Every note is referred to once, and every mark has its note; the separators are there."""
        for kind in ("footnote", "endnote"):
            part = self.roots.get(f"word/{kind}s.xml")
            ids = Counter(each.get(f"{W}id") for each in _children(part))
            marks = Counter(each.get(f"{W}id") for each in self.document.iter(f"{W}{kind}Reference"))
            yield from (f"the {kind} {number} stands there twice" for number, count in ids.items() if count > 1)
            yield from (
                f"the {kind} {number} is referred to {count} times" for number, count in marks.items() if count > 1
            )
            yield from (f"the mark of {kind} {number} has no note" for number in marks if number not in ids)
            for number in ids:
                if number not in {"-1", "0"} and number not in marks:
                    yield f"the {kind} {number} has no mark"
            if marks and not {"-1", "0"} <= set(ids):
                yield f"the {kind}s have no separators"

    def bookmarks(self) -> Iterator[str]:
        """Bookmarks begin and end once, and what points at one finds it."""
        starts = [each for root in self.content.values() for each in root.iter(f"{W}bookmarkStart")]
        ends = Counter(
            each.get(f"{W}id") for root in self.content.values() for each in root.iter(f"{W}bookmarkEnd")
        )
        names = Counter(each.get(f"{W}name") for each in starts)
        yield from (f"the bookmark {name} stands there twice" for name, count in names.items() if count > 1)
        yield from (
            f"the bookmark {each.get(f'{W}name')} does not end" for each in starts if ends[each.get(f"{W}id")] != 1
        )
        for each in self.document.iter(f"{W}hyperlink"):
            anchor = each.get(f"{W}anchor")
            if anchor and anchor not in names:
                yield f"a link leads to {anchor}, which is not there"
        fields = [each.text or "" for each in self.document.iter(f"{W}instrText")]
        fields += [each.get(f"{W}instr", "") for each in self.document.iter(f"{W}fldSimple")]
        for field in fields:
            words = field.split()
            if len(words) > 1 and words[0] in {"PAGEREF", "REF"} and words[1] not in names:
                yield f"a field refers to {words[1]}, which is not there"

    def identifiers(self) -> Iterator[str]:
        """Content controls and pictures have ids of their own."""
        controls = Counter(
            each.get(f"{W}val") for each in self.document.iter(f"{W}id") if _local(each.getparent()) == "sdtPr"
        )
        yield from (f"two content controls have the id {number}" for number, count in controls.items() if count > 1)
        pictures = Counter(each.get("id") for each in self.document.iter("*") if _local(each) == "docPr")
        yield from (f"two pictures have the id {number}" for number, count in pictures.items() if count > 1)

    def sections(self) -> Iterator[str]:
        """If any header or footer shows the marking, those of every kind of page of every section do."""
        settings = self.roots.get("word/settings.xml")
        even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
        rels = self.roots.get(relationships_of("word/document.xml"))
        targets = {
            each.get("Id"): resolved_target("word/document.xml", each.get("Target", "")) for each in _children(rels)
        }
        effective: dict[tuple[str, str], str] = {}
        markings: list[tuple[str, str]] = []
        for number, section in enumerate(self.document.iter(f"{W}sectPr"), start=1):
            for each in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
                key = (_local(each).removesuffix("Reference"), each.get(f"{W}type", "default"))
                effective[key] = targets.get(each.get(f"{_R}id"), "")
            first = section.find(f"{W}titlePg") is not None
            shown = [
                kind
                for kind in _KINDS
                if kind == "default" or (kind == "first" and first) or (kind == "even" and even)
            ]
            for element in ("header", "footer"):
                for kind in shown:
                    place = f"section {number}: the {kind} {element}"
                    markings.append((place, self.marking_in(effective.get((element, kind), ""))))
        wanted = next((marking for _, marking in markings if marking), "")
        yield from (
            f"{place} does not show the marking" for place, marking in markings if wanted and marking != wanted
        )

    def marking_in(self, part: str) -> str:
        """The marking a header or footer shows, found by its style."""
        root = self.roots.get(part)
        for paragraph in root.iter(f"{W}p") if root is not None else ():
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            if style is not None and style.get(f"{W}val") == "BwMarking":
                return "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
        return ""


def _text_findings(root: etree._Element) -> Iterator[str]:
    """Line feeds and tabs in text, which Word shows as spaces, and tags of a template."""
    whole: list[str] = []
    for each in root.iter(f"{W}t"):
        text = each.text or ""
        whole.append(text)
        if "\n" in text or "\t" in text:
            yield "a text holds a line feed or tab"
    if _TAG.search("".join(whole)):
        yield "a template’s tag was left over"


def _table_findings(root: etree._Element) -> Iterator[str]:
    """Cells end in a paragraph; rows have as many cells as the grid has columns; no two tables touch."""
    for table in root.iter(f"{W}tbl"):
        following = table.getnext()
        if following is not None and following.tag == f"{W}tbl":
            yield "two tables touch"
        grid = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iterchildren(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if len(cells) != grid:
                yield f"a row has {len(cells)} cells for {grid} columns"
            if any(not len(cell) or cell[-1].tag != f"{W}p" for cell in cells):
                yield "a cell does not end in a paragraph"


def _field_findings(root: etree._Element) -> Iterator[str]:
    """Fields begin, separate and end in that order, each closed in its part."""
    depth = 0
    for each in root.iter(f"{W}fldChar"):
        kind = each.get(f"{W}fldCharType")
        depth += 1 if kind == "begin" else -1 if kind == "end" else 0
        if depth < 0 or (kind == "separate" and depth == 0):
            yield "a field ends that did not begin"
            return
    if depth:
        yield "a field is not closed"


def _children(root: etree._Element | None) -> list[etree._Element]:
    return list(root) if root is not None else []


def _local(element: etree._Element | None) -> str:
    return str(element.tag).rpartition("}")[2] if element is not None else ""
