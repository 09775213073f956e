"""All the text a page or an e-mail shows, block by block: for fragments and mail, where nothing must be dropped."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

from briefwright.model.source import BlockKind
from briefwright.readers.html.page_tree import drop_unseen, write_out
from briefwright.readers.reading import Passage

_UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "object",
        "select",
        "textarea",
        "button",
    }
)
_FURNITURE = frozenset({"nav", "footer", "aside", "form", "dialog"})
_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark "
    "q s samp small span strike strong sub sup time tt u var wbr"
)
_INLINE = frozenset(_INLINE_NAMES.split(" "))
_KINDS: dict[str, BlockKind] = {
    "li": "list-item",
    "dd": "list-item",
    "dt": "list-item",
    "blockquote": "quote",
    "td": "cell",
    "th": "cell",
    "figcaption": "caption",
    "caption": "caption",
}


def visible_passages(page: str, *, furniture: bool = True) -> Iterator[Passage]:
    """Yield the blocks of a page's visible text; without `furniture`, navigation, asides and forms are left out."""
    root = _parse(page)
    if root is not None:
        drop_unseen(root)
        write_out(root)
        yield from _Walk(_UNSEEN if furniture else _UNSEEN | _FURNITURE).passages(root)


def _parse(page: str) -> etree._Element | None:
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError):
        return None


class _Walk:
    """Collect text until a block ends; iterative, since a hostile page nests a million deep."""

    def __init__(self, skipped: frozenset[str]) -> None:
        self._skipped = skipped
        self._words: list[str] = []

    def passages(self, root: etree._Element) -> Iterator[Passage]:
        kinds: list[tuple[BlockKind, int]] = [("paragraph", 0)]
        skipping: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = str(element.tag)
            if skipping is not None:
                if event == "end" and element is skipping:
                    skipping = None
                    self._words.append(element.tail or "")
                continue
            if event == "start" and tag in self._skipped:
                skipping = element
                continue
            block = tag not in _INLINE and tag != "br"
            if block:
                yield from self._flush(kinds[-1])
                _enter_or_leave(kinds, event, tag)
            self._take(event, element, tag)
        yield from self._flush(kinds[-1])

    def _take(self, event: str, element: etree._Element, tag: str) -> None:
        if event == "end":
            self._words.append(element.tail or "")
            return
        if tag == "br":
            self._words.append("\x00")
        self._words.append(element.text or "")

    def _flush(self, kind: tuple[BlockKind, int]) -> Iterator[Passage]:
        lines = "".join(self._words).split("\x00")
        self._words = []
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        if text:
            yield Passage(text, *kind)


def _enter_or_leave(kinds: list[tuple[BlockKind, int]], event: str, tag: str) -> None:
    if event == "end":
        if len(kinds) > 1:
            kinds.pop()
    elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        kinds.append(("heading", int(tag[1])))
    else:
        inherited = kinds[-1] if kinds[-1][0] != "heading" else ("paragraph", 0)
        kinds.append((_KINDS[tag], 0) if tag in _KINDS else inherited)
