"""What is being written: finished paragraphs in order, and what other parts must declare for them."""

from __future__ import annotations

from collections.abc import Callable

from briefwright.document.nodes import Document, Inline, Picture, Table, Text
from briefwright.document.style import HouseStyle
from briefwright.document.wording import wording
from briefwright.writers.docx.archive import Member
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.numbering_part import FIRST_RESTART, unlinked_numbers
from briefwright.writers.docx.paragraphs import field, opening, with_properties


class Composer:
    """Paragraphs in a house style's styles; numbered lists, pictures and page breaks are counted here."""

    def __init__(self, document: Document, style: HouseStyle) -> None:
        self.document = document
        self.style = style
        self.words = wording(document.language)
        self.runs = Runs(style, document.language, endnotes=document.endnotes)
        self.out: list[str] = []
        self.starts: list[tuple[int, int]] = []
        self.media: list[Member] = []
        self.break_next = False
        self.bookmarks = 0
        self._unlinked = unlinked_numbers(style)

    def paragraph(self, style_id: str, content: str, num_id: int = 0, level: int = 0) -> None:
        """Write one paragraph of finished runs."""
        self.out.append(self.made(style_id, content, num_id, level))

    def made(self, style_id: str, content: str, num_id: int = 0, level: int = 0) -> str:
        """One paragraph of finished runs, not yet written."""
        indent = ""
        if not num_id and style_id in self._unlinked:
            num_id, level, indent = self._unlinked[style_id]
        if self.break_next or num_id:
            start = with_properties(
                style_id, break_before=self.break_next, num_id=num_id, level=level, indent=indent
            )
            self.break_next = False
        else:
            start = opening(style_id)
        return f"{start}{content}</w:p>"

    def runs_in(self, inlines: tuple[Inline, ...], style_id: str) -> str:
        """Runs for a paragraph of that style: bold within bold stays bold."""
        if len(inlines) == 1 and isinstance(inlines[0], Text):  # most paragraphs of tables and lists
            return self.runs.text(inlines[0].text, language=inlines[0].language)
        style = self.style.styles[style_id]
        return self.runs.of(inlines, "" if style.bold else style.strong)

    def captured(self, write: Callable[[], None], otherwise: str) -> str:
        """What `write` writes, apart from the rest; it ends with a paragraph, an empty `otherwise` if need be."""
        outer, self.out = self.out, []
        write()
        if not self.ends_with_paragraph():
            self.paragraph(otherwise, "")
        content, self.out = "".join(self.out), outer
        return content

    def ends_with_paragraph(self) -> bool:
        """Whether the last thing written is a paragraph, not a table or nothing."""
        return bool(self.out) and self.out[-1].startswith("<w:p>")

    def restarted_list(self, level: int, start: int) -> int:
        """The id of a numbered list that begins at `start`."""
        self.starts.append((level, start))
        return FIRST_RESTART + len(self.starts) - 1

    def bookmarked(self, content: str, *names: str) -> str:
        """Runs inside the bookmarks of these names; an empty name is none."""
        for name in filter(None, names):
            self.bookmarks += 1
            start = f'<w:bookmarkStart w:id="{self.bookmarks}" w:name="{name}"/>'
            content = f'{start}{content}<w:bookmarkEnd w:id="{self.bookmarks}"/>'
        return content

    def caption(self, word: str, block: Table | Picture, sequence: str) -> str:
        """`Table 1` in bold, with Word's own counter, then the caption's words."""
        strong = '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'
        counter = field(f"SEQ {sequence} \\* ARABIC", str(block.number), strong)
        counted = self.bookmarked(f"{self.runs.text(word, 'Strong')}{counter}", block.bookmark)
        return f"{counted}{self.runs.text(chr(0x2002))}{self.runs_in(block.caption, 'Caption')}"

    def flush_break(self) -> None:
        """Start the new page with a small paragraph where no paragraph can carry the break."""
        if self.break_next:
            self.paragraph("BwBoxGap", "")

    def set_apart(self, *, follows_table: bool) -> None:
        """Keep two tables from growing together: Word joins those with nothing between."""
        self.flush_break()
        if follows_table and not self.ends_with_paragraph():
            self.paragraph("BwBoxGap", "")
