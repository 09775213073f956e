"""One self-contained, accessible web page: no script, no file beside it, the same numbers as Word."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterable
from typing import assert_never

from briefwright.document.citations import full_citation, shown_address
from briefwright.document.house_style import cell_style, style_for
from briefwright.document.links import safe_target
from briefwright.document.nodes import (
    Block,
    Box,
    Cell,
    Cite,
    Contents,
    Document,
    Emphasis,
    Gap,
    Heading,
    Hint,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    Reference,
    SectionBreak,
    SectionStart,
    SourceList,
    Strong,
    Table,
    Text,
)
from briefwright.document.numbering import item_label
from briefwright.document.pictures import picture_size
from briefwright.document.style import HouseStyle
from briefwright.document.text_gate import gated
from briefwright.document.wording import gap_in_brackets, is_chinese, wording
from briefwright.writers.stylesheet import stylesheet

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

_CELL_CLASSES = {"BwTableNumber": "number", "BwTableHeadNum": "number", "BwTableIndex": "index"}


def write_html(document: Document, style: HouseStyle) -> str:
    """The resolved document as a whole HTML page in the house style."""
    page = _Page(document, style)
    title, language = escape(document.title), escape(document.language)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{_metadata(document)}<style>\n{stylesheet(style)}</style>\n</head>\n<body>\n"
        f"{page.marking('header')}<main>\n{page.blocks(document.blocks, '')}</main>\n{page.notes()}"
        f"{page.marking('footer')}</body>\n</html>\n"
    )


def escape(text: str) -> str:
    """Text for an element or attribute, through the gate."""
    return html.escape(gated(text))


def _metadata(document: Document) -> str:
    known = (
        ("author", document.author),
        ("description", document.subject),
        ("keywords", ", ".join(document.keywords)),
    )
    return "".join(f'<meta name="{name}" content="{escape(value)}">\n' for name, value in known if value)


class _Page:
    """One document being written; marks and notes link to each other."""

    def __init__(self, document: Document, style: HouseStyle) -> None:
        self.document = document
        self.style = style
        self.words = wording(document.language)

    def marking(self, element: str) -> str:
        """The marking at the head or foot of the page."""
        marking = self.document.marking
        if not marking.label:
            return ""
        handling = (
            f'<p class="BwHandling">{escape(marking.handling)}</p>'
            if marking.handling and element == "header"
            else ""
        )
        return f'<{element}><p class="BwMarking">{escape(marking.label)}</p>{handling}</{element}>\n'

    def blocks(self, blocks: Iterable[Block], inside: str) -> str:
        """Blocks one after another."""
        return "".join(self.block(block, inside) for block in blocks)

    def block(self, block: Block, inside: str) -> str:  # noqa: C901 - one arm for each kind of block
        """One block; `inside` as `style_for` takes it."""
        match block:
            case Paragraph():
                return self.paragraph(block, inside)
            case Heading():
                return self.heading(block)
            case ListBlock():
                return self.list_block(block, inside, 0)
            case Quotation():
                return self.quotation(block)
            case Table():
                return self.table(block)
            case Box():
                return self.box(block)
            case Picture():
                return self.picture(block)
            case Contents():
                return self.contents(block)
            case SourceList():
                return self.source_list()
            case PageBreak():
                return '<div class="page-break"></div>\n'
            case SectionBreak() | Hint() | SectionStart():
                return ""
            case _:
                assert_never(block)

    def paragraph(self, block: Paragraph, inside: str) -> str:
        """A paragraph; the title is the page's first heading."""
        element = "h1" if block.role == "title" else "p"
        aside = f'<span class="aside">{self.inlines(block.aside)}</span>' if block.aside else ""
        content = f"{_number(block.number)}{self.inlines(block.inlines)}{aside}"
        return f'<{element} class="{style_for(block, inside)}"{_name(block.bookmark)}>{content}</{element}>\n'

    def heading(self, block: Heading) -> str:
        """A heading one level below the title's."""
        level = block.level + 1
        content = f"{_number(block.number)}{self.inlines(block.inlines)}"
        content = f"<span{_name(block.bookmark)}>{content}</span>" if block.bookmark else content
        anchor = f' id="{escape(block.anchor)}"' if block.anchor else ""
        return f'<h{level} class="{style_for(block)}"{anchor}>{content}</h{level}>\n'

    def list_block(self, block: ListBlock, inside: str, depth: int) -> str:
        """A list; lettered points carry their letters as text, so they cannot differ from Word's."""
        lettered = block.role == "sub-numbered"
        tag = "ol" if block.ordered and not lettered else "ul"
        start = f' start="{block.start}"' if tag == "ol" and block.start != 1 else ""
        kind = ' class="lettered"' if lettered else ' class="letters"' if tag == "ol" and depth else ""
        items = []
        for at, item in enumerate(block.items):
            label = _number(item_label(self.style, "paragraphs", 1, block.start + at)) if lettered else ""
            items.append(f"<li>{label}{self.item(item.blocks, inside, depth)}</li>\n")
        return f"<{tag}{start}{kind}>\n{''.join(items)}</{tag}>\n"

    def item(self, blocks: tuple[Block, ...], inside: str, depth: int) -> str:
        """The content of a list entry: its first paragraph bare."""
        written = []
        for at, block in enumerate(blocks):
            if at == 0 and isinstance(block, Paragraph):
                written.append(self.inlines(block.inlines))
            elif isinstance(block, ListBlock):
                written.append(self.list_block(block, inside, depth + 1))
            else:
                written.append(self.block(block, inside))
        return "".join(written)

    def quotation(self, block: Quotation) -> str:
        """A block quotation with the line that names the speaker."""
        name = "BwPullSource" if block.pull else "BwQuoteSource"
        source = f'<p class="{name}">{self.inlines(block.attribution)}</p>' if block.attribution else ""
        kind = "pull" if block.pull else "quote"
        return f'<blockquote class="{kind}"><p>{self.inlines(block.inlines)}</p>{source}</blockquote>\n'

    def table(self, block: Table) -> str:
        """A table with caption, header cells that say they are, and its description for screen readers."""
        caption = ""
        if block.caption:
            caption = (
                f'<caption class="Caption"><strong>{self.words.table}{block.number}</strong>\u2002'
                f"{self.inlines(block.caption)}</caption>"
            )
        described = f' aria-label="{escape(block.description)}"' if block.description else ""
        head = f"<thead>{self.row(block, block.header, header=True)}</thead>" if block.header else ""
        body = "".join(self.row(block, cells, header=False) for cells in block.rows)
        opening = f'<table class="{block.variant}"{_name(block.bookmark)}{described}>'
        return f"{opening}{caption}{_columns(block)}{head}<tbody>{body}</tbody></table>\n"

    def row(self, table: Table, cells: tuple[Cell, ...], *, header: bool) -> str:
        """One row."""
        written = []
        for at, cell in enumerate(cells[: len(table.columns)]):
            label = table.variant == "labels" and at % 2 == 0
            tag = "th" if header or label else "td"
            scope = ' scope="col"' if header else ' scope="row"' if label else ""
            style_id = "" if label else cell_style(table, at, header=header)
            kind = f' class="{_CELL_CLASSES[style_id]}"' if style_id in _CELL_CLASSES else ""
            inside = "bilingual" if table.variant == "bilingual" else "table"
            written.append(f"<{tag}{scope}{kind}>{self.cell(cell, inside)}</{tag}>")
        return f"<tr>{''.join(written)}</tr>\n"

    def cell(self, cell: Cell, inside: str) -> str:
        """The content of a cell: a single paragraph bare."""
        only = cell.blocks[0] if len(cell.blocks) == 1 else None
        if isinstance(only, Paragraph) and only.role == "body":
            return self.inlines(only.inlines)
        return self.blocks(cell.blocks, inside)

    def box(self, block: Box) -> str:
        """A box with its title."""
        title_style = self.style.boxes[block.variant].title
        title = f'<p class="box-title {title_style}">{_number(block.number)}{self.inlines(block.title)}</p>\n'
        return (
            f'<section class="box {block.variant}"{_name(block.bookmark)}>\n{title if block.title else ""}'
            f'<div class="box-body">\n'
            f"{self.blocks(block.blocks, block.variant)}</div></section>\n"
        )

    def picture(self, block: Picture) -> str:
        """A picture inside the page itself; bytes that are no picture show their alternative text."""
        kind = picture_size(block.data)
        alt = escape(block.alt)
        if kind is None:
            shown = f'<span class="gap">{escape(gap_in_brackets(block.alt, self.words))}</span>'
        else:
            source = f"data:image/{kind[0]};base64,{b64encode(block.data).decode('ascii')}"
            shown = f'<img src="{source}" alt="{alt}" style="width:{block.width:g}mm">'
        if not block.caption:
            return f"<p>{shown}</p>\n"
        words = f"<strong>{self.words.figure}{block.number}</strong>\u2002{self.inlines(block.caption)}"
        return f"<figure{_name(block.bookmark)}>{shown}<figcaption>{words}</figcaption></figure>\n"

    def contents(self, block: Contents) -> str:
        """The contents as links to the headings."""
        title = escape(block.title or self.words.contents)
        lines = "".join(
            f'<li class="TOC{min(entry.level, 3)}"><a href="#{escape(entry.anchor)}">{_number(entry.number)}'
            f"{escape(entry.text)}</a></li>\n"
            for entry in self.document.contents
        )
        return f'<nav aria-label="{title}"><h2 class="TOCHeading">{title}</h2>\n<ul>\n{lines}</ul></nav>\n'

    def source_list(self) -> str:
        """Every cited source once."""
        lines = []
        for card in self.document.cited:
            text = escape(full_citation(card, self.words))
            shown, target = shown_address(card.metadata.address or ""), safe_target(card.metadata.address or "")
            if target:
                link = f'<a href="{escape(target)}">{escape(shown)}</a>'
                text = text.replace(escape(shown), link, 1)
            lines.append(f"<li>{text}{self.words.stop}</li>\n")
        return f'<ul class="sources">\n{"".join(lines)}</ul>\n'

    def notes(self) -> str:
        """The notes with a way back to each mark."""
        if not self.document.notes:
            return ""
        lines = "".join(self.note(note) for note in self.document.notes)
        title = "注释" if is_chinese(self.document.language) else "Notes"
        return f'<section class="notes" role="doc-endnotes" aria-label="{title}">\n<hr>\n{lines}</section>\n'

    def note(self, note: Note) -> str:
        """One note; its number leads back."""
        back = f'<a role="doc-backlink" href="#mark-{note.number}"><sup>{note.number}</sup></a>'
        return f'<p class="FootnoteText" id="note-{note.number}">{back}\u2002{self.inlines(note.inlines)}</p>\n'

    def inlines(self, inlines: tuple[Inline, ...]) -> str:
        """Inlines one after another; a comma between neighbouring marks."""
        out: list[str] = []
        last: Inline | None = None
        for inline in inlines:
            if isinstance(inline, Cite) and isinstance(last, Cite):
                out.append("<sup>, </sup>")
            out.append(self.inline(inline))
            last = inline
        return "".join(out)

    def inline(self, inline: Inline) -> str:
        """One inline."""
        match inline:
            case Text(text, language=language):
                shown = escape(text).replace("\n", "<br>")
                foreign = language and language.partition("-")[0] != self.document.language.partition("-")[0]
                return f'<span lang="{escape(language)}">{shown}</span>' if foreign else shown
            case Strong(children):
                return f"<strong>{self.inlines(children)}</strong>"
            case Emphasis(children):
                return f"<em>{self.inlines(children)}</em>"
            case Link(children, target):
                safe = safe_target(target)
                shown = self.inlines(children)
                return f'<a href="{escape(safe)}">{shown}</a>' if safe else shown
            case Gap(text):
                return f'<span class="gap">{escape(gap_in_brackets(text, self.words))}</span>'
            case LineBreak():
                return "<br>"
            case Reference(bookmark=bookmark):
                shown = escape(inline.text)
                return f'<a href="#{bookmark}">{shown}</a>' if bookmark else shown
            case Cite(number=number):
                return (
                    f'<a role="doc-noteref" id="mark-{number}" href="#note-{number}"><sup>{number}</sup></a>'
                    if number
                    else ""
                )
            case _:
                assert_never(inline)


def _columns(table: Table) -> str:
    """The columns with their shares of the width."""
    widths = [max(column.width, 0.01) for column in table.columns]
    columns = "".join([f'<col style="width:{width / sum(widths) * 100:.4g}%">' for width in widths])
    return f"<colgroup>{columns}</colgroup>"


def _name(bookmark: str) -> str:
    """The id of an element that a cross-reference leads to."""
    return f' id="{bookmark}"' if bookmark else ""


def _number(number: str) -> str:
    return f'<span class="number">{escape(number)}</span> ' if number else ""
