"""The tree that trafilatura makes of a page's main content, as passages."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefwright.model.source import BlockKind
from briefwright.readers.reading import Passage

_BLOCKS: dict[str, BlockKind] = {
    "p": "paragraph",
    "head": "heading",
    "item": "list-item",
    "quote": "quote",
    "cell": "cell",
    "code": "paragraph",
    "ab": "paragraph",
}
_GROUPS = frozenset({"list", "table", "row", "body", "div", "main", "comments"})


def content_passages(body: etree._Element) -> Iterator[Passage]:
    """Yield the passages of trafilatura's tree: head, p, list/item, quote, table/row/cell."""
    yield from _below(body, "paragraph")


def _below(parent: etree._Element, kind: BlockKind, level: int = 0) -> Iterator[Passage]:
    """Inline children join the words around them; a block child ends the passage before it."""
    words = [parent.text or ""]
    for child in parent:
        tag = str(child.tag)
        if (tag in _GROUPS or tag in _BLOCKS) and not _is_inline(child, parent):
            yield from _passage(words, kind, level)
            yield from _below(child, _kind(tag, kind), _level(child))
            words = [child.tail or ""]
        else:
            words.append("\n" if tag == "lb" else "".join(str(text) for text in child.itertext()))
            words.append(child.tail or "")
    yield from _passage(words, kind, level)


def _is_inline(child: etree._Element, parent: etree._Element) -> bool:
    """Whether it is code inside a sentence; trafilatura calls that and whole listings by the same name."""
    if child.tag != "code" or parent.tag in _GROUPS:
        return False
    return parent.tag == "code" or "\n" not in "".join(str(text) for text in child.itertext()).strip()


def _kind(tag: str, outer: BlockKind) -> BlockKind:
    """A paragraph inside a quotation, an item or a cell is what holds it."""
    kind = _BLOCKS.get(tag, "paragraph")
    return outer if kind == "paragraph" and outer in {"quote", "list-item", "cell"} else kind


def _level(element: etree._Element) -> int:
    rend = str(element.get("rend", ""))
    return int(rend[1]) if element.tag == "head" and rend[1:].isdigit() else int(element.tag == "head")


def _passage(words: list[str], kind: BlockKind, level: int) -> Iterator[Passage]:
    text = "\n".join(" ".join(line.split()) for line in "".join(words).split("\n")).strip()
    if text:
        yield Passage(text, kind, level)
