"""Make a part's tree what a reader sees of it: changes accepted, hidden text gone, figures and symbols written out.

Every function changes the tree it is given; together they leave only runs whose text is read as it stands.
"""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from briefwright.readers.docx import names
from briefwright.readers.docx.symbols import character
from briefwright.readers.raised_figures import LONGEST_BEFORE, lowered, raised

JOINED = "joined"
"""Our own attribute on a paragraph that runs on into the next one: its mark was deleted, or it is a drop cap."""
_OFF = frozenset({"0", "false", "off"})
_NEAR = 4
"""Runs looked back at for what stands before a raised figure."""


def make_seen(root: etree._Element, hidden_styles: Collection[str] = ()) -> None:
    """Accept the tracked changes of a part, take out what no reader sees, and write out what type alone tells."""
    _accept_changes(root)
    _drop_hidden(root, hidden_styles)
    _drop_instructions(root)
    for frame in root.iter(names.FRAME):
        paragraph = next(frame.iterancestors(names.PARAGRAPH), None)
        if paragraph is not None and frame.get(names.DROP_CAP) in {"drop", "margin"}:
            paragraph.set(JOINED, "1")
    for symbol in list(root.iter(names.SYMBOL)):
        symbol.text = character(symbol.get(names.FONT, ""), symbol.get(names.CHARACTER, ""))
        symbol.tag = names.TEXT
    for position in root.iter(names.VERTICAL_ALIGNMENT):
        _write_out(position)
    unseen = (names.DELETED, names.MOVED_AWAY, names.FALLBACK, names.RUBY_TEXT, names.TAB_STOPS)
    etree.strip_elements(root, *unseen, with_tail=False)


def _accept_changes(root: etree._Element) -> None:
    for change in list(root.iter(names.DELETED, names.MOVED_AWAY)):
        properties = change.getparent()
        if properties is None:
            continue
        if properties.tag == names.RUN_PROPERTIES:
            paragraph = next(properties.iterancestors(names.PARAGRAPH), None)
            if paragraph is not None:
                paragraph.set(JOINED, "1")
        elif properties.tag == names.ROW_PROPERTIES:
            _remove(properties.getparent())


def _drop_hidden(root: etree._Element, styles: Collection[str]) -> None:
    for mark in list(root.iter(names.HIDDEN)):
        if mark.get(names.VALUE) not in _OFF:
            _remove(next(mark.iterancestors(names.RUN), None))
    for style in list(root.iter(names.RUN_STYLE, names.PARAGRAPH_STYLE)) if styles else ():
        if style.get(names.VALUE) in styles:
            whole = names.RUN if style.tag == names.RUN_STYLE else names.PARAGRAPH
            _remove(next(style.iterancestors(whole), None))
    for mark in list(root.iter(names.SHOWS_PLACEHOLDER)):
        control = next(mark.iterancestors(names.CONTROL), None)
        if control is not None and mark.get(names.VALUE) not in _OFF:
            _remove(control.find(names.CONTROL_CONTENT))


def _drop_instructions(root: etree._Element) -> None:
    """Empty what fields show inside the instruction of another field: that was for Word and not for the reader."""
    if not _is_nested(root):
        return
    instructing: list[bool] = []
    inside: list[etree._Element] = []
    for node in root.iter(names.FIELD_CHARACTER, names.TEXT):
        if node.tag == names.TEXT:
            if any(instructing):
                inside.append(node)
            continue
        _follow(instructing, node)
        if not any(instructing):  # else the instruction may never end, and what follows is text
            for text in inside:
                text.text = ""
            inside.clear()


def _is_nested(root: etree._Element) -> bool:
    instructing: list[bool] = []
    for node in root.iter(names.FIELD_CHARACTER):
        if any(instructing) and node.get(names.FIELD_CHARACTER_TYPE) == "begin":
            return True
        _follow(instructing, node)
    return False


def _follow(instructing: list[bool], character_: etree._Element) -> None:
    """Note where in the fields around it the text stands after a field character."""
    kind = character_.get(names.FIELD_CHARACTER_TYPE)
    if kind == "begin":
        instructing.append(True)
    elif instructing and kind == "separate":
        instructing[-1] = False
    elif instructing and kind == "end":
        instructing.pop()


def _write_out(position: etree._Element) -> None:
    run = next(position.iterancestors(names.RUN), None)
    texts = list(run.iterchildren(names.TEXT)) if run is not None else []
    if run is None or len(texts) != 1:
        return
    words = texts[0].text or ""
    if position.get(names.VALUE) == "superscript":
        texts[0].text = raised(words, _before(run))
    elif position.get(names.VALUE) == "subscript":
        texts[0].text = lowered(words)


def _before(run: etree._Element) -> str:
    """The last words of the runs before a run."""
    before = ""
    for sibling, _ in zip(run.itersiblings(preceding=True), range(_NEAR), strict=False):
        before = "".join(text.text or "" for text in sibling.iter(names.TEXT)) + before
        if len(before) >= LONGEST_BEFORE:
            break
    return before


def _remove(element: etree._Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None:
        parent.remove(element)
