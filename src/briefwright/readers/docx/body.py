"""Walk a Word document's paragraphs in reading order, each with its text and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from briefwright.readers.docx import names
from briefwright.readers.docx.as_seen import JOINED
from briefwright.readers.docx.styles import LIST_ITEM, PLAIN, Meaning, Styles, own_meaning
from briefwright.readers.reading import Passage

_CHARACTERS = {
    names.TAB: "\t",
    names.POSITION_TAB: "\t",
    names.BREAK: "\n",
    names.RETURN: "\n",
    names.NO_BREAK_HYPHEN: "\u2011",
}
_LIVE = re.compile(r"^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b", re.IGNORECASE | re.MULTILINE)
"""The fields of Word's that bring in other files or talk to other programs (ECMA-376 Part 1, section 17.16.5)."""


def has_live_fields(root: etree._Element) -> bool:
    """Whether a field would fetch a file or start a program in Word; fields' instructions are never text."""
    told: list[str] = []
    for node in root.iter(names.FIELD_CHARACTER, names.INSTRUCTION, names.SIMPLE_FIELD):
        if node.tag == names.INSTRUCTION:
            told.append(node.text or "")
        else:
            told.append(f"\n{node.get(names.INSTRUCTION_GIVEN, '')}")
    return bool(_LIVE.search("".join(told)))


def free_text_boxes(root: etree._Element) -> None:
    """Move the paragraphs of each text box behind the paragraph it hangs on."""
    for box in reversed(list(root.iter(names.TEXT_BOX))):
        anchor = next(box.iterancestors(names.PARAGRAPH), None)
        if anchor is not None:
            for paragraph in reversed(list(box.iter(names.PARAGRAPH))):
                anchor.addnext(paragraph)


def passages(root: etree._Element, styles: Styles) -> Iterator[tuple[Passage, Meaning]]:
    """Yield every paragraph below `root` with its meaning; in a table cell it is a `cell`."""
    has_tables = next(root.iter(names.TABLE_CELL), None) is not None
    only_words = next(root.iter(*_CHARACTERS, names.MATH_TEXT), None) is None
    spoken = (names.TEXT,) if only_words else (names.TEXT, names.MATH_TEXT, *_CHARACTERS)
    waiting = ""
    for paragraph in root.iter(names.PARAGRAPH):
        text = waiting + _text(paragraph, spoken)
        waiting = text if paragraph.get(JOINED) else ""
        if waiting or not text:
            continue
        meaning = _meaning(paragraph, styles)
        if meaning.skipped:
            continue
        if has_tables and next(paragraph.iterancestors(names.TABLE_CELL), None) is not None:
            yield Passage(text, "cell"), meaning
        else:
            yield Passage(text, meaning.kind, meaning.level), meaning
    if waiting:
        yield Passage(waiting), PLAIN


def _text(paragraph: etree._Element, spoken: tuple[str, ...]) -> str:
    if len(spoken) == 1:
        return "".join([node.text or "" for node in paragraph.iter(names.TEXT)])
    return "".join([_CHARACTERS.get(str(node.tag)) or node.text or "" for node in paragraph.iter(*spoken)])


def _meaning(paragraph: etree._Element, styles: Styles) -> Meaning:
    properties = paragraph[0] if len(paragraph) else paragraph
    if properties.tag != names.PARAGRAPH_PROPERTIES:  # they always come first
        return PLAIN
    style = next(properties.iterchildren(names.PARAGRAPH_STYLE), None)
    by_style = styles.meaning(str(style.get(names.VALUE))) if style is not None else PLAIN
    own = own_meaning(properties)
    if own is None or (own is LIST_ITEM and by_style.kind == "heading"):
        return by_style
    return own
