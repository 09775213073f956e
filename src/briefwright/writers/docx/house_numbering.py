"""The lists of a user's Word file with ours after them, under ids that do not meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefwright.document.style import HouseStyle
from briefwright.document.word_package import parse_part
from briefwright.writers.docx.house_cleaning import mend
from briefwright.writers.docx.house_styles_part import MergedStyles
from briefwright.writers.docx.house_tags import W
from briefwright.writers.docx.numbering_part import abstract_lists, list_instances
from briefwright.writers.docx.xml import HEAD, ROOT

if TYPE_CHECKING:
    from lxml import etree

_LINK: Final = re.compile(r'<w:pStyle w:val="([^"]+)"/>')


def list_offset(own: bytes | None) -> int:
    """What is added to our list ids so that they come after the file's."""
    root = parse_part(own) if own else ()
    return max([0, *[max(_number(each, "abstractNumId"), _number(each, "numId")) for each in root]])


def merged_numbering(own: bytes | None, style: HouseStyle, styles: MergedStyles, offset: int) -> str:
    """The part up to where restarted lists go and its end tag follows."""
    root = parse_part(own) if own else None
    if root is not None:
        mend(root)
    theirs = list(root) if root is not None else []
    abstracts = [each for each in theirs if each.tag == f"{W}abstractNum"]
    nums = [each for each in theirs if each.tag == f"{W}num"]
    for each in abstracts:
        for picture in [*each.iter(f"{W}lvlPicBulletId")]:
            if (parent := picture.getparent()) is not None:
                parent.remove(picture)
    ours = _LINK.sub(lambda found: _linked(found, styles), abstract_lists(style, "en", offset))
    head = f"{HEAD}<w:numbering {ROOT}>" + "".join(_xml(each) for each in abstracts) + ours
    return head + "".join(_xml(each) for each in nums) + list_instances(offset)


def _linked(found: re.Match[str], styles: MergedStyles) -> str:
    """A list level stays linked to a style we supply, not to one of the file's own."""
    return found[0] if found[1] in styles.supplied else ""


def _number(element: etree._Element, name: str) -> int:
    value = element.get(f"{W}{name}", "0")
    return int(value) if value.isdigit() else 0


def _xml(element: etree._Element) -> str:
    from lxml import etree as xml  # noqa: PLC0415 - loaded already by whoever parsed the part

    return xml.tostring(element, encoding="unicode", with_tail=False)
