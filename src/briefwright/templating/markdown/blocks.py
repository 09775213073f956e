"""From Markdown's block tokens to the document's blocks, slots filled."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from briefwright.document.generations import identity
from briefwright.document.nodes import (
    Block,
    Cell,
    Column,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Table,
)
from briefwright.document.plain_text import inline_text
from briefwright.errors import AppError
from briefwright.templating.markdown.containers import contained
from briefwright.templating.markdown.inlines import Filling, filled, inlines, lines_joined, merged, sole_paragraph
from briefwright.templating.markdown.list_entries import entries_of, sole_slot
from briefwright.templating.markdown.parser import container
from briefwright.templating.slots import Piece


class Assembly:
    """Reads a stretch's tokens once, front to back."""

    def __init__(self, tokens: Sequence[Token], filling: Filling) -> None:
        self._tokens = tokens
        self._at = 0
        self.filling = filling
        filling.notes = _footnotes(tokens, filling)

    def blocks(self, until: str = "") -> list[Block]:
        """The blocks up to the token of that type, or to the end."""
        made: list[Block] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.type == until:
                return made
            made += self._block(token)
        return made

    def _block(self, token: Token) -> list[Block]:
        match token.type:
            case "paragraph_open":
                return self._paragraph()
            case "heading_open":
                return [self._heading(int(token.tag[1]))]
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token)
            case "blockquote_open":
                return [self._quotation()]
            case "table_open":
                return self._table()
            case "container_open":
                name, attributes = container(token.info)
                return contained(name, attributes, self.blocks("container_close"), self.filling)
            case "footnote_block_open":
                self.blocks("footnote_block_close")
                return []
            case "fence" | "code_block" | "hr":
                raise _refused(token.type)
            case _:
                return []

    def _next_inline(self) -> Token:
        token = self._tokens[self._at]
        self._at += 2
        return token

    def _paragraph(self) -> list[Block]:
        made: list[Block] = []
        lines: list[list[Token]] = []
        children = self._next_inline().children or []
        if (sole := _sole(children, self.filling)) and not sole.blocks and not sole.paragraphs:
            return self._alone(sole)
        for line in _lines(children):
            piece = _sole(line, self.filling)
            if piece is None or not piece.blocks:
                lines.append(line)
                continue
            made += self._running(lines)
            made += piece.blocks
            lines = []
        return [*made, *self._running(lines)]

    def _running(self, lines: list[list[Token]]) -> list[Block]:
        if len(lines) == 1 and (piece := _sole(lines[0], self.filling)):
            if piece.paragraphs:
                return [Paragraph(paragraph) for paragraph in piece.paragraphs]
            return self._alone(piece)
        made: list[Inline] = []
        for number, line in enumerate(lines):
            made += filled(" ", self.filling) if number and not self.filling.chinese else []
            made += inlines(line, self.filling)
        return [Paragraph(merged(made))] if made else []

    def _alone(self, piece: Piece) -> list[Block]:
        sole = sole_paragraph(piece, self.filling)
        return [sole] if sole.inlines else []

    def _heading(self, level: int) -> Block:
        made = inlines(self._next_inline().children or [], self.filling)
        return Paragraph(made, role="title") if level == 1 else Heading(made, level=min(level - 1, 4))

    def _list(self, opening: Token) -> list[Block]:
        at, lists = self._at - 1, self.filling.lists
        key = (identity(self._tokens), at)
        known = lists.get(key)
        if known is None or known.tokens is not self._tokens:
            known = entries_of(self._tokens, at)
        entries = known.filled(self.filling.pieces, self._entry)
        lists.put(key, entries)
        self._at = entries.end
        items = tuple([made for made in entries.made if made is not None])
        start = int(opening.attrGet("start") or 1)
        return [ListBlock(items, ordered=opening.type.startswith("ordered"), start=start)] if items else []

    def _entry(self, begins: int) -> ListItem | None:
        self._at = begins
        blocks = self.blocks("list_item_close")
        return ListItem(tuple(blocks)) if blocks else None

    def _quotation(self) -> Block:
        paragraphs = [b.inlines for b in self.blocks("blockquote_close") if isinstance(b, Paragraph)]
        return Quotation(lines_joined(paragraphs))

    def _table(self) -> list[Block]:
        rows: list[tuple[Cell, ...]] = []
        numeric: list[bool] = []
        while self._tokens[self._at].type != "table_close":
            token = self._tokens[self._at]
            self._at += 1
            if token.type == "tr_open":
                cells, alignments = self._row()
                rows.append(cells)
                numeric = numeric or alignments
        self._at += 1
        header = rows[0] if any(inline_text(_first(cell)) for cell in rows[0]) else ()
        columns = tuple(Column(100 / len(rows[0]), numeric=right) for right in numeric)
        return [Table(columns, tuple(rows[1:]), header=header)] if len(rows) > 1 else []

    def _row(self) -> tuple[tuple[Cell, ...], list[bool]]:
        cells: list[Cell] = []
        alignments: list[bool] = []
        while self._tokens[self._at].type != "tr_close":
            token = self._tokens[self._at]
            self._at += 1
            if token.type in {"th_open", "td_open"}:
                alignments.append("right" in str(token.attrGet("style") or ""))
                cells.append(self._cell())
        self._at += 1
        return tuple(cells), alignments

    def _cell(self) -> Cell:
        children = self._next_inline().children or []
        piece = _sole(children, self.filling)
        if piece and piece.blocks:
            return Cell(piece.blocks)
        if piece and piece.paragraphs:
            return Cell(tuple(Paragraph(paragraph) for paragraph in piece.paragraphs))
        return Cell((Paragraph(inlines(children, self.filling)),))


def _first(cell: Cell) -> tuple[Inline, ...]:
    block = cell.blocks[0] if cell.blocks else None
    return block.inlines if isinstance(block, Paragraph) else ()


def _lines(children: Sequence[Token]) -> list[list[Token]]:
    lines: list[list[Token]] = [[]]
    for token in children:
        if token.type == "softbreak" and token.level == 0:
            lines.append([])
        else:
            lines[-1].append(token)
    return lines


def _sole(children: Sequence[Token], filling: Filling) -> Piece | None:
    """The piece of a line that is one slot and nothing else."""
    digits = sole_slot(children)
    return filling.piece(digits) if digits else None


def _footnotes(tokens: Sequence[Token], filling: Filling) -> dict[int, str]:
    notes: dict[int, str] = {}
    if not tokens or tokens[-1].type != "footnote_block_close":  # which the parser puts at the end
        return notes
    number = -1
    for token in tokens:
        if token.type == "footnote_open":
            number = token.meta["id"]
        elif token.type == "footnote_close":
            number = -1
        elif number >= 0 and token.type == "inline":
            children = [child for child in token.children or [] if child.type != "footnote_anchor"]
            text = inline_text(inlines(children, filling))
            notes[number] = f"{notes[number]} {text}" if number in notes else text
    return notes


def _refused(kind: str) -> AppError:
    if kind == "hr":
        return AppError("template-markup", problem="a rule (---) has no place here", remedy="write ::: page-break")
    return AppError(
        "template-markup", problem="a block of code is not part of a briefing", remedy="take it out of the template"
    )
