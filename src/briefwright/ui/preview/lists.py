"""Which style a list's entries take, and which paragraph carries an entry's mark."""

from __future__ import annotations

from typing import Final

from briefwright.document.nodes import Block, ListBlock, Paragraph

_STYLES: Final[dict[tuple[str, bool], tuple[str, str]]] = {
    # (role, ordered): style of the first level, style of deeper ones
    ("list", False): ("ListBullet", "ListBullet2"),
    ("list", True): ("ListNumber", "ListNumber2"),
    ("key-facts", False): ("BwKeyBullet", "ListBullet2"),
    ("key-facts", True): ("ListNumber", "ListNumber2"),
    ("sub-numbered", False): ("BwNumSub", "BwNumSub"),
    ("sub-numbered", True): ("BwNumSub", "BwNumSub"),
    ("objectives", False): ("ListBullet", "ListBullet2"),
    ("objectives", True): ("ListNumber", "ListNumber2"),
}


def list_style(block: ListBlock, depth: int) -> str:
    """The style id of a list's entries at a depth, 0 for the outermost."""
    first, deeper = _STYLES[block.role, block.ordered]
    return deeper if depth else first


def opening(blocks: tuple[Block, ...]) -> Paragraph | None:
    """The paragraph that carries an entry's mark, or nothing where the entry opens with something else."""
    return blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None
