"""What may stand in an exported Word file: an allow-list of parts, relationships, elements and fields.

A house style is a stranger's file and a brief holds strangers' text, so every export is read back before it
replaces anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from briefwright.document.links import safe_target
from briefwright.document.word_package import open_word_package, parse_part, resolved_target
from briefwright.errors import AppError

if TYPE_CHECKING:
    from lxml import etree

_CHANGING: Final = frozenset({"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"})
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/(_rels/)?[A-Za-z]+\d*\.xml(\.rels)?"
    r"|word/theme/theme\d*\.xml|word/media/[\w.-]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)"
)
_KINDS: Final = {
    "document", "styles", "numbering", "settings", "fontTable", "footnotes", "endnotes", "header", "footer",
    "theme",
    "image", "hyperlink", "webSettings", "officeDocument", "core-properties", "extended-properties",
}  # fmt: skip
_TYPES: Final = re.compile(
    r"application/xml|image/(png|jpeg|gif|bmp|tiff|x-emf|x-wmf|emf|wmf)"
    r"|application/vnd\.openxmlformats-package\.(relationships|core-properties)\+xml"
    r"|application/vnd\.openxmlformats-officedocument\.(theme|extended-properties)\+xml"
    r"|application/vnd\.openxmlformats-officedocument\.wordprocessingml\."
    r"(document\.main|styles|numbering|settings|fontTable|footnotes|endnotes|header|footer|webSettings)\+xml"
)
FIELDS: Final = frozenset(
    {"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "TOC", "REF", "SEQ", "STYLEREF", "TITLE"}
)
_REFUSED: Final = frozenset(
    {
        "altChunk", "object", "control", "subDoc", "attachedTemplate", "mailMerge", "frameset", "movie", "script",
        "dataBinding", "docVars", "ffData", "OLEObject", "oleObj", "externalData", "customXml", "smartTag",
        "printerSettings", "saveThroughXslt", "hlinkClick", "hlinkHover", "audioFile", "videoFile",
        "quickTimeFile", "wavAudioFile",
    }
)  # fmt: skip
_NAMESPACES: Final = re.compile(
    r"http://schemas\.openxmlformats\.org/"
    r"(wordprocessingml|drawingml|markup-compatibility|officeDocument|package)/.*"
    r"|http://schemas\.microsoft\.com/office/(word|drawing|thememl)/.*"
    r"|urn:schemas-microsoft-com:(vml|office:(office|word))"
    r"|http://purl\.org/dc/(elements/1\.1|terms|dcmitype)/"
)


def findings(docx: bytes) -> tuple[str, ...]:
    """Everything in the file that may not stand there, one sentence each; empty means safe."""
    try:
        parts = open_word_package(docx)
    except AppError as error:
        return (error.reason,)
    return tuple(dict.fromkeys(_all(parts)))


def _all(parts: dict[str, bytes]) -> Iterator[str]:
    if "word/document.xml" not in parts:
        yield "there is no word/document.xml"
    yield from (f"the part {name} may not stand there" for name in parts if not _PARTS.fullmatch(name))
    for name, content in parts.items():
        if name.endswith(".rels"):
            yield from _relationships(name, content, parts)
        elif name in _CHANGING:
            yield from _of_part(name, content)
        elif name.endswith(".xml"):
            yield from _of_lasting_part(name, content)


@lru_cache(maxsize=64)
def _of_lasting_part(name: str, content: bytes) -> tuple[str, ...]:
    """The findings of a part that most exports share, such as the styles; judged once."""
    return tuple(_of_part(name, content))


def _of_part(name: str, content: bytes) -> Iterator[str]:
    try:
        root = parse_part(content)
    except AppError as error:
        yield f"{name}: {error.reason}"
        return
    yield from _content_types(root) if name == "[Content_Types].xml" else _elements(name, root)


def _content_types(root: etree._Element) -> Iterator[str]:
    for entry in root:
        kind = entry.get("ContentType", "")
        if not _TYPES.fullmatch(kind):
            yield f"the content type {kind} is not allowed"


def _relationships(name: str, content: bytes, parts: dict[str, bytes]) -> Iterator[str]:
    try:
        root = parse_part(content)
    except AppError as error:
        yield f"{name}: {error.reason}"
        return
    owner = name.replace("_rels/", "").removesuffix(".rels")
    for entry in root:
        kind, target = entry.get("Type", "").rpartition("/")[2], entry.get("Target", "")
        if kind not in _KINDS:
            yield f"{name}: a relationship of kind {kind} is not allowed"
        elif entry.get("TargetMode") == "External":
            if kind != "hyperlink" or not safe_target(target):
                yield f"{name}: it refers to something outside the file ({kind})"
        elif resolved_target(owner, target) not in parts:
            yield f"{name}: it refers to {target}, which is not there"
    if owner and owner not in parts:
        yield f"{name}: it belongs to no part"


def _elements(name: str, root: etree._Element) -> Iterator[str]:
    depth = 0
    for element in root.iter("*"):
        namespace, _, local = element.tag[1:].partition("}")
        if local in _REFUSED:
            yield f"{name}: <{local}> is not allowed"
        if not _NAMESPACES.fullmatch(namespace):
            yield f"{name}: the namespace {namespace} is not allowed"
        if element.tag == f"{_W}fldChar":
            depth += {"begin": 1, "end": -1}.get(element.get(f"{_W}fldCharType", ""), 0)
    yield from (f"{name}: the field {word} is not allowed" for word in _fields(root) if word not in FIELDS)
    if depth:
        yield f"{name}: a field is not closed"


def _fields(root: etree._Element) -> Iterator[str]:
    """The first word of every field instruction; pieces split over runs are joined up."""
    for simple in root.iter(f"{_W}fldSimple"):
        yield _first_word(simple.get(f"{_W}instr", ""))
    instructions: list[str] = []
    for element in root.iter(f"{_W}fldChar", f"{_W}instrText"):
        kind = element.get(f"{_W}fldCharType", "")
        if kind == "begin":
            instructions.append("")
        elif kind in {"separate", "end"} and instructions:
            instruction = instructions.pop()
            if instruction:
                yield _first_word(instruction)
            if kind == "separate":
                instructions.append("")
        elif element.tag == f"{_W}instrText":
            if not instructions:
                yield "outside a field"
            else:
                instructions[-1] += element.text or ""


def _first_word(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else "without a name"
