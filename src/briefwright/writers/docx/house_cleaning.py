"""What is taken out of a user's Word file before its parts are carried over: whatever is active or remote."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from briefwright.writers.docx.house_tags import W
from briefwright.writers.docx.xml import R_NAMESPACE

if TYPE_CHECKING:
    from lxml import etree

R: Final = f"{{{R_NAMESPACE}}}"
ALLOWED_FIELDS: Final = frozenset(
    {"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "REF", "SEQ", "STYLEREF", "TITLE"}
)
_REMOVED: Final = frozenset(
    {
        "altChunk", "object", "control", "subDoc", "del", "moveFrom", "ffData", "dataBinding", "footnoteReference",
        "endnoteReference", "footnoteRef", "endnoteRef", "annotationRef", "commentReference", "commentRangeStart",
        "commentRangeEnd", "proofErr", "permStart", "permEnd", "OLEObject", "lastRenderedPageBreak", "hlinkClick",
        "hlinkHover", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange",
        "smartTagPr", "customXmlPr", "customXmlDelRangeStart", "customXmlDelRangeEnd", "docPartObj",
    }
)  # fmt: skip
_UNWRAPPED: Final = frozenset({"ins", "moveTo", "smartTag", "customXml"})
_EXTENSION: Final = re.compile(
    r"\{http://schemas\.microsoft\.com/office/word/(\d{4}/wordml.*|2010/wordprocessingDrawing|\d{4}/.*ex.*)\}"
)
_DECIMAL: Final = re.compile(r"-?\d+\.\d+")
_KNOWN_GRAPHICS: Final = ("/picture", "/wordprocessingShape", "/wordprocessingGroup")


def clean(root: etree._Element, keeps: Callable[[str], bool]) -> bool:
    """Take what is active or refers outside out of a part; `keeps` says which relationship ids survive.

    Returns whether anything was taken out that a user could miss.
    """
    mend(root)
    missed = _remove_elements(root)
    missed |= _drop_references(root, keeps)
    missed |= _flatten_fields(root)
    return missed


def mend(root: etree._Element) -> None:
    """Put right in a part what other programs get wrong and what only a later Word may read."""
    _drop_extensions(root)
    _sign_spacing(root)
    _round_numbers(root)


def _round_numbers(root: etree._Element) -> None:
    """Google Docs writes `115.0` where the schema wants a whole number."""
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            if "." in value and str(name).startswith(W) and _DECIMAL.fullmatch(str(value)):
                element.set(name, str(round(float(value))))


def _drop_extensions(root: etree._Element) -> None:
    """Later Word's additions, which a part may use only when it declares them ignorable; ours does not."""
    for element in list(root.iter("*")):
        if _EXTENSION.match(str(element.tag)):
            _remove(element)
        for name in [each for each in element.attrib if _EXTENSION.match(str(each))]:
            del element.attrib[name]


def _sign_spacing(root: etree._Element) -> None:
    """Older LibreOffice writes a negative `charSpace` of the line grid unsigned, which the schema forbids."""
    for grid in root.iter(f"{W}docGrid"):
        space = grid.get(f"{W}charSpace", "")
        if space.isdigit() and int(space) >= 1 << 31:
            grid.set(f"{W}charSpace", str(int(space) - (1 << 32)))


def _remove_elements(root: etree._Element) -> bool:
    missed = False
    for element in list(root.iter("*")):
        local = _local(element)
        if local in _UNWRAPPED:
            unwrap(element)
        elif local in _REMOVED:
            missed |= local in {"altChunk", "object", "control", "subDoc", "OLEObject", "ffData"}
            _remove(element)
        elif local == "graphicData" and not element.get("uri", "").endswith(_KNOWN_GRAPHICS):
            missed = True
            _remove(_drawing_of(element))
    return missed


def _drop_references(root: etree._Element, keeps: Callable[[str], bool]) -> bool:
    missed = False
    for element in list(root.iter("*")):
        for name in [each for each in element.attrib if str(each).startswith(R)]:
            if keeps(str(element.get(name))):
                continue
            missed = True
            if _local(element) == "hyperlink":
                unwrap(element)
            elif _local(element) in {"headerReference", "footerReference"}:
                _remove(element)
            else:
                _remove(_drawing_of(element))
            break
    return missed


def _flatten_fields(root: etree._Element) -> bool:
    """Keep only the shown result of fields that are not on the list."""
    missed = False
    for simple in list(root.iter(f"{W}fldSimple")):
        if _first_word(simple.get(f"{W}instr", "")) not in ALLOWED_FIELDS:
            missed = True
            unwrap(simple)
    for field in _complex_fields(root):
        instruction = "".join(each.text or "" for each in field if each.tag == f"{W}instrText")
        if _first_word(instruction) not in ALLOWED_FIELDS:
            missed = True
            for each in field:
                _remove(each)
    return missed


def _complex_fields(root: etree._Element) -> list[list[etree._Element]]:
    """For each field its characters and instructions, without those of fields inside it; broken ones too."""
    fields: list[list[etree._Element]] = []
    open_fields: list[list[etree._Element]] = []
    for element in root.iter(f"{W}fldChar", f"{W}instrText"):
        kind = element.get(f"{W}fldCharType", "")
        if kind == "begin":
            open_fields.append([])
            fields.append(open_fields[-1])
        if open_fields:
            open_fields[-1].append(element)
        else:
            fields.append([element])
        if kind == "end" and open_fields:
            open_fields.pop()
    return fields if not open_fields else [*fields, *[[*each] for each in open_fields]]


def _first_word(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else ""


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _remove(element: etree._Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None:
        parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Put an element's children in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at + 1, child)
    parent.remove(element)


def _drawing_of(element: etree._Element) -> etree._Element:
    """The drawing, picture or alternate content around an element, as far out as it goes within its run."""
    found = element
    for ancestor in element.iterancestors():
        local = _local(ancestor)
        if local in {"drawing", "pict", "AlternateContent"}:
            found = ancestor
        elif local in {"r", "p"}:
            break
    return found
