"""A page's tree, made ready for looking for its main content, so that nothing a reader sees of it is lost.

trafilatura throws away elements that are mostly furniture: `time`, `figure`, `footer`, `math`, lists in cells.
Inside running text they are words of it; here they become what it keeps. What a browser would not show goes.
Every step looks only a few elements up, down and back, since a hostile page nests and repeats without end.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import islice

from lxml import etree

from briefwright.readers.raised_figures import lowered, raised

_RUNNING = frozenset(
    {"p", "li", "td", "th", "dd", "dt", "blockquote", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_AMID_WORDS = ("time", "label", "output")
_HIDING = re.compile(r"display:none|visibility:hidden")
_MOSTLY = 0.5
_MARKS = (("“", "”"), ("‘", "’"))
_NEAR = 8
"""How many elements up or back are looked at."""
_MOST_PARTS = 200
"""Elements that a formula or a raised figure has at most; a larger one is no such thing."""


def make_ready(tree: etree._Element) -> None:
    """Change a page's tree so that its main content is found whole; what it says of itself is asked before."""
    drop_unseen(tree)
    for element in list(tree.iter(*_AMID_WORDS)):
        if _is_in_a_sentence(element):
            element.tag = "span"
    _keep_who_is_quoted(tree)
    _keep_lists_in_cells(tree)
    write_out(tree)


def drop_unseen(tree: etree._Element) -> None:
    """Take out what the page hides, unless that is most of it: then it waits for a script to show it."""
    unseen = []
    walk = etree.iterwalk(tree, events=("start",))
    for _, element in walk:
        if _is_unseen(element):
            unseen.append(element)
            walk.skip_subtree()
    if unseen and sum(map(_length, unseen)) <= _MOSTLY * _length(tree):
        for element in unseen:
            _remove(element)


def write_out(tree: etree._Element) -> None:
    """Put into characters what a browser shows by other means: marks around a `q`, raised figures, formulas."""
    for quotation in list(tree.iter("q")):
        opening, closing = _MARKS[_near(quotation, {"q"}) is not None]
        quotation.text = opening + (quotation.text or "")
        _append(quotation, closing)
    etree.strip_tags(tree, "q")
    for formula in [formula for formula in tree.iter("math") if _near(formula, {"math"}) is None]:
        _flatten(formula)
    for element in list(tree.iter("sup", "sub")):
        words = "" if _is_large(element) else _words(element)
        written = words and (raised(words, _before(element)) if element.tag == "sup" else lowered(words))
        if written != words:
            _rewrite(element, written)


def _flatten(formula: etree._Element) -> None:
    """Write a formula on the line: powers raised, a stroke for a fraction's bar."""
    etree.strip_elements(formula, "annotation", "annotation-xml", with_tail=False)
    for part in [] if _is_large(formula) else reversed(list(formula.iter("msup", "mfrac"))):
        if len(part) > 1:
            above, below = _words(part[0]), _words(part[1])
            _rewrite(part, f"{above}/{below}" if part.tag == "mfrac" else above + raised(below, ""))
    _rewrite(formula, "".join(_words(formula).split()))
    formula.tag = "span"


def _is_unseen(element: etree._Element) -> bool:
    style = element.get("style")
    if style and _HIDING.search(style.replace(" ", "").lower()):
        return True
    return element.get("hidden", "until-found") != "until-found"


def _length(element: etree._Element) -> int:
    """Characters of the words in an element, none of its scripts'."""
    scripts = sum(len("".join((script.text or "").split())) for script in element.iter("script", "style"))
    return sum(map(len, _words(element).split())) - scripts


def _is_in_a_sentence(element: etree._Element) -> bool:
    if _near(element, _RUNNING) is None:
        return False
    return bool((element.tail or "").strip() or _before(element).strip())


def _keep_who_is_quoted(tree: etree._Element) -> None:
    """Let a figure that holds a quotation or a table, and the line that says whose it is, be what they are."""
    for quoted in tree.iter("blockquote", "table"):
        figure = _near(quoted, {"figure"})
        if figure is not None:
            figure.tag = "div"
    for caption in list(tree.iter("figcaption")):
        if _near(caption, {"figure"}) is None:
            caption.tag = "p"
    for footer in list(tree.iter("footer")):
        if _near(footer, {"blockquote"}) is not None:
            footer.tag = "p"


def _keep_lists_in_cells(tree: etree._Element) -> None:
    """Make the items of a list in a table of data lines of their cell; tables for layout have no headings."""
    tables = {_near(heading, {"table"}) for heading in tree.iter("th", "caption")}
    for item in list(tree.iter("li")) if tables else ():
        cell = _near(item, {"td", "th"})
        if cell is not None and _near(cell, {"table"}) in tables:
            item.tag = "p"
            around = item.getparent()
            if around is not None and around.tag in {"ul", "ol"}:
                around.tag = "div"


def _near(element: etree._Element, tags: Collection[str]) -> etree._Element | None:
    return next((above for above in islice(element.iterancestors(), _NEAR) if above.tag in tags), None)


def _is_large(element: etree._Element) -> bool:
    return len(list(islice(element.iter(), _MOST_PARTS))) == _MOST_PARTS


def _before(element: etree._Element) -> str:
    """The words of its block that stand right before an element."""
    for sibling in islice(element.itersiblings(preceding=True), _NEAR):
        words = sibling.tail or ("" if _is_large(sibling) else _words(sibling))
        if words:
            return words
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _words(element: etree._Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _rewrite(element: etree._Element, words: str) -> None:
    for child in list(element):
        element.remove(child)
    element.text = words


def _append(element: etree._Element, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def _remove(element: etree._Element) -> None:
    """Take an element out and leave its tail."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
