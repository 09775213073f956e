"""A user's own Word file as house style: its styles, theme, page, headers, footers, cover and logos are kept.

Only an allow-list of parts is carried over, cleaned; missing styles come from the built-in house style.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from briefwright.document.links import safe_target
from briefwright.document.style import HouseStyle, Page, ParagraphStyle
from briefwright.document.word_package import open_word_package, parse_part, relationships_of, resolved_target
from briefwright.errors import AppError
from briefwright.writers.docx.archive import Member, member
from briefwright.writers.docx.house_cleaning import R, clean, unwrap
from briefwright.writers.docx.house_look import read_look
from briefwright.writers.docx.house_numbering import list_offset, merged_numbering
from briefwright.writers.docx.house_styles_part import MergedStyles, merge_styles
from briefwright.writers.docx.house_tags import KNOWN, W, gather_tags
from briefwright.writers.docx.static_parts import WORD_TYPE, font_table_part, relationships, theme_part

if TYPE_CHECKING:
    from lxml import etree

_MAIN: Final = re.compile(rf"{re.escape(WORD_TYPE)}\.(document|template)\.main\+xml|.*\.macroEnabled\w*\.main\+xml")
_OUR_BOOKMARK: Final = re.compile(r"_(Toc|Ref)\d{8}")
_FIRST_BOOKMARK: Final = 1_000_000
"""Ids of a file's own bookmarks come after any of a briefing's."""
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf")


class HouseFile(Struct, frozen=True, eq=False):
    """A prepared Word file. Headers, footers and the text around the body still hold their tags.

    `ids` maps our style ids to the file's; `offset` is added to our list ids; `running` holds the XML of headers
    and footers by part name; `section` is the last section's properties as (tag, XML) in order, `numbering` the
    part up to where restarted lists go.
    """

    style: HouseStyle
    ids: dict[str, str]
    offset: int
    numbering: str
    before: str
    after: str
    section: tuple[tuple[str, str], ...]
    closes_section: bool
    running: dict[str, str]
    parts: tuple[Member, ...]
    types: tuple[tuple[str, str], ...]
    relationships: tuple[tuple[str, str, str], ...]
    links: tuple[tuple[str, str], ...]
    even_headers: bool
    tags: frozenset[str]
    report: tuple[str, ...]


@lru_cache(maxsize=4)
def house_file(data: bytes, style: HouseStyle) -> HouseFile:
    """Prepare a .docx or .dotx; prepared once for the same bytes and built-in style.

    Raises `AppError`: `password`, `damaged-file`, `unsafe-file`, `not-word`.
    """
    parts = open_word_package(data)
    main = _main_part(parts)
    return _Preparation(parts, main, style).done()


def house_look(data: bytes, style: HouseStyle) -> HouseStyle:
    """How a .docx or .dotx looks, as numbers: a built-in style with the file's page, faces, sizes and spaces.

    Raises as `house_file` does.
    """
    parts = open_word_package(data)
    main = _main_part(parts)
    body = parse_part(parts[main]).find(f"{W}body")
    if body is None:
        raise AppError("not-word")
    file = _Preparation(parts, main, style)
    section, *_ = file.split(body)
    fitted = file.fitted(section)
    merged, theme = file.merged_styles(0, fitted), file.part("theme")
    return read_look(parse_part(merged.xml.encode()), merged, parse_part(theme) if theme else None, fitted)


def _main_part(parts: dict[str, bytes]) -> str:
    types = parts.get("[Content_Types].xml")
    if types is None:
        raise AppError("not-word")
    for entry in parse_part(types):
        name = entry.get("PartName", "").lstrip("/")
        if _MAIN.fullmatch(entry.get("ContentType", "")) and name in parts:
            return name
    raise AppError("not-word")


class _Preparation:
    """The parts of one file on their way into a `HouseFile`."""

    def __init__(self, parts: dict[str, bytes], main: str, style: HouseStyle) -> None:
        self.parts = parts
        self.main = main
        self.style = style
        self.members: dict[str, Member] = {}
        self.types: list[tuple[str, str]] = []
        self.relationships: list[tuple[str, str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.running: dict[str, str] = {}
        self.tags: set[str] = set()
        self.missed = False
        self.bookmarks = 0

    def done(self) -> HouseFile:
        """Clean, merge and describe."""
        root = parse_part(self.parts[self.main])
        body = root.find(f"{W}body")
        if body is None:
            raise AppError("not-word")
        known = self.related(self.main, prefix="rIdH")
        self.missed |= clean(root, known.__contains__)
        self.rename(root, known)
        self.renumber(root)
        self.gather(root)
        for old, (kind, target) in known.items():
            self.carry(f"rIdH{old}", kind, target)
        _shed_namespaces(root)
        section, before, after, closes = self.split(body)
        own_lists = self.part("numbering")
        offset = list_offset(own_lists)
        fitted = self.fitted(section)
        styles = self.merged_styles(offset, fitted)
        numbering = merged_numbering(own_lists, self.style, styles, offset)
        self.carry_look(styles)
        return HouseFile(
            style=fitted,
            ids=styles.ids,
            offset=offset,
            numbering=numbering,
            before=before,
            after=after,
            section=tuple((_local(each), _xml(each)) for each in section),
            closes_section=closes,
            running=self.running,
            parts=tuple(self.members.values()),
            types=tuple(self.types),
            relationships=tuple(self.relationships),
            links=tuple(self.links),
            even_headers=b"evenAndOddHeaders" in (self.part("settings") or b""),
            tags=frozenset(self.tags),
            report=self.report(styles),
        )

    def related(self, part: str, prefix: str) -> dict[str, tuple[str, str]]:
        """The relationships of a part that may be kept: id → (kind, part name or link target)."""
        rels = self.parts.get(relationships_of(part))
        kept: dict[str, tuple[str, str]] = {}
        for entry in parse_part(rels) if rels else ():
            kind, target = entry.get("Type", "").rpartition("/")[2], entry.get("Target", "")
            if entry.get("TargetMode") == "External":
                if kind == "hyperlink" and (safe := safe_target(target)):
                    kept[entry.get("Id", "")] = (kind, safe)
                continue
            name = resolved_target(part, target)
            wanted = kind in {"header", "footer"} and prefix == "rIdH"
            picture = kind == "image" and name.lower().endswith(_PICTURES)
            if name in self.parts and (wanted or picture):
                kept[entry.get("Id", "")] = (kind, name)
        return kept

    @staticmethod
    def rename(root: etree._Element, known: dict[str, tuple[str, str]]) -> None:
        """Give every kept relationship an id that cannot meet one of ours."""
        for element in root.iter("*"):
            for name in [each for each in element.attrib if str(each).startswith(R)]:
                if (old := str(element.get(name))) in known:
                    element.set(name, f"rIdH{old}")

    def renumber(self, root: etree._Element) -> None:
        """Give a part's bookmarks ids that cannot meet ours or another part's; broken ones and our names go."""
        starts = {each.get(f"{W}id", ""): each for each in root.iter(f"{W}bookmarkStart")}
        ends = {each.get(f"{W}id", ""): each for each in root.iter(f"{W}bookmarkEnd")}
        kept = {
            key: str(_FIRST_BOOKMARK + self.bookmarks + number)
            for number, (key, start) in enumerate(starts.items())
            if key in ends and not _OUR_BOOKMARK.fullmatch(start.get(f"{W}name", ""))
        }
        self.bookmarks += len(starts)
        for edge in [*root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            key, parent = edge.get(f"{W}id", ""), edge.getparent()
            if key in kept and edge in {starts[key], ends[key]}:
                edge.set(f"{W}id", kept[key])
            elif parent is not None:
                parent.remove(edge)

    def gather(self, root: etree._Element) -> None:
        """Make the tags of a part whole and remember them."""
        for paragraph in root.iter(f"{W}p"):
            self.tags.update(gather_tags(paragraph))

    def carry(self, key: str, kind: str, target: str) -> None:
        """Carry a header, footer, picture or link over under a new relationship id."""
        if kind == "hyperlink":
            self.links.append((key, target))
        elif kind == "image":
            self.relationships.append((key, kind, self.picture(target).removeprefix("word/")))
        else:
            self.relationships.append((key, kind, self.running_part(kind, target).removeprefix("word/")))

    def picture(self, name: str) -> str:
        """The new name of a picture's part."""
        suffix = posixpath.splitext(name)[1].lower()
        new = f"word/media/house{len([each for each in self.members if '/media/' in each]) + 1}{suffix}"
        for known, entry in self.members.items():
            if known == f"from:{name}":
                return entry.name
        self.members[f"from:{name}"] = member(new, self.parts[name], 1)
        return new

    def running_part(self, kind: str, name: str) -> str:
        """Clean a header or footer and its pictures; returns its new name."""
        new = f"word/house{kind.capitalize()}{len(self.running) + 1}.xml"
        root = parse_part(self.parts[name])
        known = self.related(name, prefix="")
        self.missed |= clean(root, known.__contains__)
        self.rename(root, known)
        self.renumber(root)
        self.gather(root)
        self.running[new] = _xml(root)
        self.types.append((f"/{new}", f"{WORD_TYPE}.{kind}+xml"))
        entries = [
            (f"rIdH{old}", each, self.picture(target).removeprefix("word/"))
            for old, (each, target) in known.items()
            if each == "image"
        ]
        links = [(f"rIdH{old}", target) for old, (each, target) in known.items() if each == "hyperlink"]
        if entries or links:
            rels = relationships_of(new)
            self.members[rels] = member(rels, relationships(entries, links))
        return new

    def split(self, body: etree._Element) -> tuple[list[etree._Element], str, str, bool]:
        """The last section, and what stands before and after the paragraph `{{ body }}`."""
        for holder in [each for each in body if _local(each) == "sdt"]:
            content = holder.find(f"{W}sdtContent")
            if content is not None:
                unwrap(holder)
                for stray in [each for each in body if _local(each) in {"sdtPr", "sdtEndPr"}]:
                    body.remove(stray)
                unwrap(content)
        blocks = list(body)
        last = blocks.pop() if blocks and _local(blocks[-1]) == "sectPr" else None
        at = next((index for index, each in enumerate(blocks) if _is_body_tag(each)), None)
        if at is None:
            return (list(last) if last is not None else []), "", "", False
        before = "".join(_xml(each) for each in blocks[:at])
        after = "".join(_xml(each) for each in blocks[at + 1 :])
        own = blocks[at].find(f"{W}pPr/{W}sectPr")
        if own is not None:
            return list(own), before, after + (_xml(last) if last is not None else ""), True
        return (list(last) if last is not None else []), before, after, False

    def part(self, kind: str) -> bytes | None:
        """The main part's related part of a kind."""
        rels = self.parts.get(relationships_of(self.main))
        for entry in parse_part(rels) if rels else ():
            if entry.get("Type", "").endswith(f"/{kind}") and entry.get("TargetMode") != "External":
                return self.parts.get(resolved_target(self.main, entry.get("Target", "")))
        return None

    def merged_styles(self, offset: int, fitted: HouseStyle) -> MergedStyles:
        """The file's styles with what is missing added from the built-in style."""
        own = self.part("styles")
        return merge_styles(parse_part(own) if own else None, fitted, offset)

    def carry_look(self, styles: MergedStyles) -> None:
        """Styles, theme and fonts."""
        theme, fonts = self.part("theme"), self.part("fontTable")
        self.members["styles"] = member("word/styles.xml", styles.xml, 9)
        self.members["theme"] = member(
            "word/theme/theme1.xml", _without_pictures(theme) or theme_part(self.style), 9
        )
        self.members["fonts"] = member(
            "word/fontTable.xml", _without_pictures(fonts) or font_table_part(self.style), 9
        )

    def fitted(self, section: list[etree._Element]) -> HouseStyle:
        """The built-in style on the file's page, without page numbers of its own."""
        own = replace(self.style, outer_page_numbers=False)
        size = next((each for each in section if _local(each) == "pgSz"), None)
        margin = next((each for each in section if _local(each) == "pgMar"), None)
        if size is None or margin is None:
            return own
        page = self.style.page

        def millimetres(element: etree._Element, name: str, otherwise: float) -> float:
            try:
                return abs(float(element.get(f"{W}{name}", ""))) * 25.4 / 1440
            except ValueError:
                return otherwise

        fitted = Page(
            millimetres(size, "w", page.width),
            millimetres(size, "h", page.height),
            millimetres(margin, "top", page.top),
            millimetres(margin, "right", page.right),
            millimetres(margin, "bottom", page.bottom),
            millimetres(margin, "left", page.left),
            millimetres(margin, "header", page.header),
            millimetres(margin, "footer", page.footer),
        )
        if fitted.measure < 20:
            return own
        outdent = min(own.outdent, max(fitted.left - 20, 0))
        styles = {key: _narrowed(each, page.measure, fitted.measure, outdent) for key, each in own.styles.items()}
        return replace(own, page=fitted, outdent=outdent, styles=styles)

    def report(self, styles: MergedStyles) -> tuple[str, ...]:
        """What a user should know about the file, in sentences."""
        said = []
        if styles.missing:
            names = ", ".join(styles.missing)
            said.append(f"These styles are not in the file; those of “{self.style.name}” stand in: {names}.")
        if "body" not in self.tags:
            said.append(
                "Its styles, page, headers and footers are used; its text is left out (no paragraph is {{ body }})."
            )
        if "marking" not in self.tags:
            said.append(
                "A marking is added above its headers and below its footers, as they do not say {{ marking }}."
            )
        if unknown := sorted(self.tags - set(KNOWN)):
            said.append(f"These words in double braces are not known and stay empty: {', '.join(unknown)}.")
        if self.missed or any("vbaProject" in name for name in self.parts):
            said.append("Macros, embedded objects, remote pictures and live fields in it are not carried over.")
        return tuple(said)


def _narrowed(style: ParagraphStyle, old: float, new: float, outdent: float) -> ParagraphStyle:
    """A style on another page: right tabs at its measure, nothing further out than the page allows."""
    tabs = tuple(replace(tab, at=new) if tab.at == old else tab for tab in style.tabs)
    return replace(style, tabs=tabs, left=max(style.left, -outdent))


def _is_body_tag(element: etree._Element) -> bool:
    text = "".join(each.text or "" for each in element.iter(f"{W}t"))
    return _local(element) == "p" and text.strip() == "{{ body }}"


def _without_pictures(content: bytes | None) -> str:
    """A theme or font table without references to other parts, which are not carried over."""
    if content is None:
        return ""
    root = parse_part(content)
    for element in list(root.iter("*")):
        if any(str(name).startswith(R) for name in element.attrib) and (parent := element.getparent()) is not None:
            if _local(element) == "blip" and (filled := parent.getparent()) is not None:
                filled.replace(parent, _plain_fill(parent))
            else:
                parent.remove(element)
    return _xml(root)


def _plain_fill(fill: etree._Element) -> etree._Element:
    from lxml import etree as xml  # noqa: PLC0415 - loaded already by whoever parsed the part

    namespace = str(fill.tag).partition("}")[0] + "}"
    solid = xml.Element(f"{namespace}solidFill")
    xml.SubElement(solid, f"{namespace}schemeClr", val="phClr")
    return solid


def _shed_namespaces(root: etree._Element) -> None:
    """Drop declarations nothing uses, so that each block of the cover does not repeat them all."""
    from lxml import etree as xml  # noqa: PLC0415 - loaded already by whoever parsed the part

    required = [word for each in root.iter("*") for word in (each.get("Requires") or "").split()]
    xml.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", *required])


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _xml(element: etree._Element) -> str:
    from lxml import etree as xml  # noqa: PLC0415 - loaded already by whoever parsed the part

    return xml.tostring(element, encoding="unicode", with_tail=False)
