"""From Markdown's inline tokens to the document's inlines, slots filled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from briefwright.document.generations import Generations, identity
from briefwright.document.nodes import Cite, Emphasis, Inline, LineBreak, Link, Paragraph, Reference, Strong, Text
from briefwright.errors import AppError
from briefwright.templating.markdown.list_entries import Entries
from briefwright.templating.markdown.parser import inline_tokens
from briefwright.templating.slots import PRIVATE, SLOT, Piece, slot_number

_TARGET = re.compile(r"(?:https?://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#][!-~]*)?|mailto:[!-?A-~]+@[A-Za-z0-9.-]+)\Z")

REFERENCE = re.compile(r"\[@([A-Za-z][\w.-]*:[\w.-]+)\]")
"""A cross-reference in a template's own words, as Pandoc's filters write it."""


@dataclass(slots=True)
class Filling:
    """The slots of one stretch, in order, and what was seen while they were filled."""

    pieces: Sequence[Piece]
    chinese: bool = False
    endnotes: bool = False
    paragraphs: Generations[tuple[Piece, Paragraph]] = field(default_factory=Generations)
    """Paragraphs of one piece and nothing else, by the piece's identity."""
    lists: Generations[Entries] = field(default_factory=Generations)
    """Lists, by the identity of their stretch's tokens and their place in them."""
    notes: dict[int, str] = field(default_factory=dict)

    def piece(self, digits: str) -> Piece:
        """The piece in the slot of that number."""
        number = slot_number(digits)
        return self.pieces[number] if 0 <= number < len(self.pieces) else Piece()


def sole_paragraph(piece: Piece, filling: Filling) -> Paragraph:
    """A paragraph of one piece and nothing else."""
    known = filling.paragraphs.get(identity(piece))
    if known is None or known[0] is not piece:
        known = (piece, Paragraph(merged(piece.flat())))
        filling.paragraphs.put(identity(piece), known)
    return known[1]


def inlines(children: Sequence[Token], filling: Filling) -> tuple[Inline, ...]:
    """The inlines of a run of tokens. Raises `AppError("template-markup")` for code, pictures and odd links."""
    made, _ = _run(children, 0, "", filling)
    return merged(made)


def _run(children: Sequence[Token], at: int, until: str, filling: Filling) -> tuple[list[Inline], int]:
    made: list[Inline] = []
    while at < len(children):
        token = children[at]
        at += 1
        match token.type:
            case t if t == until:
                return made, at
            case "text" | "text_special":
                made += filled(token.content, filling)
            case "softbreak":
                made += [] if filling.chinese else [Text(" ")]
            case "hardbreak":
                made.append(LineBreak())
            case "strong_open":
                children_made, at = _run(children, at, "strong_close", filling)
                made.append(Strong(merged(children_made)))
            case "em_open":
                children_made, at = _run(children, at, "em_close", filling)
                made.append(Emphasis(merged(children_made)))
            case "link_open":
                children_made, at = _run(children, at, "link_close", filling)
                made.append(Link(merged(children_made), _target(str(token.attrGet("href") or ""))))
            case "footnote_ref":
                made.append(Cite("", remark=filling.notes.get(token.meta["id"], "")))
            case other:
                raise _refused(other)
    return made, at


def filled(content: str, filling: Filling) -> list[Inline]:
    """A text token's characters, with its slots filled."""
    made: list[Inline] = []
    for index, part in enumerate(SLOT.split(content)):
        if index % 2:
            made += filling.piece(part).flat()
        else:
            made += _referring(PRIVATE.sub("", part))
    return made


def _referring(text: str) -> list[Inline]:
    """A template's own words, `[@tbl:costs]` among them a cross-reference."""
    made: list[Inline] = []
    for index, part in enumerate(REFERENCE.split(text)):
        if index % 2:
            made.append(Reference(part))
        elif part:
            made.append(Text(part))
    return made


def _target(href: str) -> str:
    if PRIVATE.search(href):
        raise AppError(
            "template-markup",
            problem="a value stands in the target of a link",
            remedy="print the address as text; a link’s target is written in the template itself",
        )
    if not _TARGET.match(href):
        raise AppError(
            "template-markup",
            problem=f"“{href[:60]}” is no web or mail address",
            remedy="link to http, https or mailto only",
        )
    return href


def _refused(kind: str) -> AppError:
    names = {"code_inline": "code between backticks", "image": "a picture"}
    return AppError(
        "template-markup",
        problem=f"{names.get(kind, kind)} is not part of a briefing",
        remedy="take it out of the template",
    )


def merged(made: Sequence[Inline]) -> tuple[Inline, ...]:
    """The inlines with neighbouring texts of one origin joined and empty ones gone."""
    kept: list[Inline] = []
    for inline in made:
        last = kept[-1] if kept else None
        if isinstance(inline, Text) and isinstance(last, Text) and _alike(inline, last):
            kept[-1] = Text(last.text + inline.text, last.item, last.verbatim, last.language)
        elif not isinstance(inline, Text) or inline.text:
            kept.append(inline)
    return tuple(kept)


def _alike(one: Text, other: Text) -> bool:
    return (one.item, one.verbatim, one.language) == (other.item, other.verbatim, other.language)


def attribute(text: str, filling: Filling) -> tuple[Inline, ...]:
    """An attribute of a container as inlines; light Markdown and slots are understood, note marks left out."""
    made = inlines(inline_tokens(text), filling) if text.strip() else ()
    return tuple(inline for inline in made if not isinstance(inline, Cite))


def lines_joined(paragraphs: Sequence[Sequence[Inline]]) -> tuple[Inline, ...]:
    """Several paragraphs as lines of one."""
    made: list[Inline] = []
    for paragraph in paragraphs:
        made += [LineBreak()] if made else []
        made += paragraph
    return tuple(made)
