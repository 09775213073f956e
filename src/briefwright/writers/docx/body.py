"""document.xml: every block as WordprocessingML, in one pass over the resolved document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from briefwright.document.citations import full_citation, shown_address
from briefwright.document.house_style import kept_form, stays_in_list, style_beside, style_for, style_in_list
from briefwright.document.house_styles.derivation import NEXT
from briefwright.document.nodes import (
    Block,
    Box,
    Contents,
    Document,
    Heading,
    Hint,
    Inline,
    Link,
    ListBlock,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    SectionBreak,
    SectionStart,
    SourceList,
    Table,
    Text,
)
from briefwright.document.pictures import picture_size
from briefwright.document.plain_text import inline_text
from briefwright.document.style import HouseStyle
from briefwright.document.wording import gap_in_brackets
from briefwright.writers.docx.archive import member
from briefwright.writers.docx.composer import Composer
from briefwright.writers.docx.contents import contents_block
from briefwright.writers.docx.paragraphs import with_section
from briefwright.writers.docx.pictures import drawing
from briefwright.writers.docx.sections import ClosesSections, text_width
from briefwright.writers.docx.tables import Place, write_box, write_table

LONG_QUOTATION = 375
"""Characters, about five lines: a longer quotation may break across pages."""


class Body(Composer):
    """The body of one document; `pages` gives the page of each bookmark for the contents."""

    def __init__(
        self, document: Document, style: HouseStyle, pages: Mapping[str, int], sections: ClosesSections
    ) -> None:
        super().__init__(document, style)
        self.pages = pages
        self.sections = sections
        self.section = SectionBreak()
        self.twin = False
        self.width = text_width(style, self.section)

    def write(self) -> str:
        """The content of `w:body` with the properties of its last section."""
        return self.write_blocks() + self.sections.close(self.section)

    def write_blocks(self) -> str:
        """The content of `w:body`, its last section not yet closed."""
        self.blocks(self.document.blocks, "")
        if not self.ends_with_paragraph():
            self.paragraph("BwBoxGap", "")
        return "".join(self.out)

    def blocks(self, blocks: Iterable[Block], inside: str) -> None:
        """Write blocks; `inside` as `style_for` takes it."""
        shown = [block for block in blocks if not isinstance(block, Hint | SectionStart)]
        for at, block in enumerate(shown):
            before = shown[at - 1] if at else None
            after = shown[at + 1] if at + 1 < len(shown) else None
            self.block(block, inside, before, after)

    def block(  # noqa: C901, PLR0912 - one arm for each kind of block
        self, block: Block, inside: str, before: Block | None, after: Block | None
    ) -> None:
        """Write one block between its neighbours."""
        match block:
            case Paragraph():
                style_id = style_for(block, inside)
                self.labelled(block, style_id if inside else style_beside(block, style_id, before, after))
            case Heading():
                self.heading(block, style_beside(block, style_for(block), before, after))
            case ListBlock():
                self.list_block(block, inside, 0, before, after)
            case Quotation():
                self.quotation(block, inside, before)
            case Table():
                self.table(block, before)
            case Box():
                self.box(block)
            case Picture():
                self.picture(block, inside)
            case Contents():
                self.flush_break()
                self.out.append(contents_block(block, self.document, self.pages, self.runs, self.style))
            case SourceList():
                self.source_list()
            case PageBreak():
                self.break_next = True
            case SectionBreak():
                self.start_section(block)
            case Hint() | SectionStart():
                pass
            case _:
                assert_never(block)

    def labelled(self, block: Paragraph, style_id: str) -> None:
        """A paragraph; what is aside stands at the right tab."""
        content = self.bookmarked(self.runs_in(block.inlines, style_id), block.bookmark)
        if block.aside:
            content += f"<w:r><w:tab/></w:r>{self.runs_in(block.aside, style_id)}"
        self.paragraph(style_id, content)

    def heading(self, block: Heading, style_id: str) -> None:
        """A heading with its bookmark; a Chinese annex's mark stands on a line of its own above its title."""
        if block.annex:
            self.break_next = False
        runs = self.runs_in(block.inlines, style_id)
        own_line = block.annex and not self.style.style("BwAnnex").list
        marked = self.runs.text(block.number) if own_line else runs
        self.paragraph(style_id, self.bookmarked(marked, block.anchor, block.bookmark))
        if own_line and inline_text(block.inlines) != block.number:
            self.paragraph("BwAnnexTitle", runs)

    def list_block(
        self,
        block: ListBlock,
        inside: str,
        depth: int,
        before: Block | None,
        after: Block | None,
        *,
        held: bool = False,
    ) -> None:
        """A list; each numbered one is an instance of its own, so it begins where it says."""
        style_id, num_id = self.list_style(block, inside, depth), 0
        if style_id.startswith("ListNumber"):
            num_id = self.restarted_list(min(depth, 1), block.start)
        for at, item in enumerate(block.items):
            marked = False
            for place, inner in enumerate(item.blocks):
                stays = stays_in_list(block, at, place, held=held)
                if isinstance(inner, Paragraph):
                    own = style_id if not marked else "ListContinue"
                    dressed = own if inside or depth else style_in_list(block, at, own, before, after)
                    dressed = kept_form(own, inside) if stays else dressed
                    number = 0 if marked else num_id
                    self.paragraph(dressed, self.runs_in(inner.inlines, dressed), number, min(depth, 1))
                    marked = True
                elif isinstance(inner, ListBlock):
                    self.list_block(inner, inside, depth + 1, block, block, held=stays)
                else:
                    self.block(inner, inside, block, block)

    def list_style(self, block: ListBlock, inside: str, depth: int) -> str:
        """The paragraph style of a list's entries."""
        if block.role == "sub-numbered":
            return "BwNumSub"
        if block.ordered:
            return "ListNumber2" if depth else "ListNumber"
        if inside in {"table", "bilingual"}:
            return "BwTableBullet"
        if block.role == "key-facts" or inside:
            return "BwKeyBullet"
        return "ListBullet2" if depth else "ListBullet"

    def quotation(self, block: Quotation, inside: str, before: Block | None) -> None:
        """A block quotation and its source line, or the same in a cell's own styles."""
        self.twin = isinstance(before, Quotation) and not self.twin
        twin = NEXT if self.twin else ""
        if inside in {"table", "bilingual"}:
            quote, source = style_for(Paragraph(()), inside), "BwSource"
        elif block.pull:
            quote, source = "IntenseQuote", "BwPullSource"
        elif not block.attribution:
            quote, source = f"BwQuoteOnly{twin}", ""
        else:
            length = sum(len(inline.text) for inline in block.inlines if isinstance(inline, Text))
            quote = f"{'BwQuoteLong' if length > LONG_QUOTATION else 'Quote'}{twin}"
            source = f"BwQuoteSource{twin}"
        self.paragraph(quote, self.runs_in(block.inlines, quote))
        if block.attribution:
            self.paragraph(source, self.runs_in(block.attribution, source))

    def place(self, *, wide: bool) -> Place:
        """Where a table or box stands and how wide it is."""
        out = self.style.outdent if wide and self.section.columns == 1 else 0
        return Place(-out, self.width + out)

    def table(self, block: Table, before: Block | None) -> None:
        """A table with its caption above."""
        if block.caption:
            style_id = style_beside(block, "Caption", before, None)
            self.paragraph(style_id, self.caption(self.words.table, block, "Table"))
        else:
            self.set_apart(follows_table=bool(self.out))
        write_table(self, block, self.place(wide=block.variant != "labels"), self.blocks)

    def box(self, block: Box) -> None:
        """A box, apart from a table or box just before it."""
        self.set_apart(follows_table=bool(self.out))
        write_box(self, block, self.place(wide=True), self.blocks)

    def picture(self, block: Picture, inside: str) -> None:
        """A picture with its caption below; bytes that are no picture become a sentence saying so."""
        kind = picture_size(block.data)
        style_id = style_for(Paragraph(()), inside) if inside else "Normal"
        if kind is None:
            words = self.runs.text(gap_in_brackets(block.alt or "?", self.words), "BwGap")
            self.paragraph(style_id, words)
        else:
            suffix, *pixels = kind
            number = len(self.media) + 1
            self.media.append(member(f"word/media/image{number}.{suffix}", block.data, 1))
            self.paragraph(
                style_id, drawing(block, f"rIdImage{number}", number, (pixels[0], pixels[1]), self.width)
            )
        if block.caption:
            self.paragraph("Caption", self.caption(self.words.figure, block, "Figure"))

    def source_list(self) -> None:
        """Every cited source once, in order of first citation; its address is a link where it may be one."""
        for card in self.document.cited:
            text = full_citation(card, self.words)
            address = card.metadata.address or ""
            shown = shown_address(address)
            head, found, tail = text.partition(shown) if shown else (text, "", "")
            inlines: tuple[Inline, ...] = (Text(head),)
            if found:
                inlines = (Text(head), Link((Text(shown),), address), Text(tail))
            self.paragraph("BwSourceEntry", self.runs.of((*inlines, Text(self.words.stop))))

    def start_section(self, block: SectionBreak) -> None:
        """Close the section so far with the last paragraph and begin the next."""
        section = self.sections.close(self.section)
        if not self.ends_with_paragraph() or "<w:sectPr>" in self.out[-1]:
            self.paragraph("BwBoxGap", "")
        self.out[-1] = with_section(self.out[-1], section)
        self.section = block
        self.width = text_width(self.style, block)
