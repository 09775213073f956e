"""Pages: their geometry, the frames text runs through, and what stands where on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from briefwright.document.nodes import Note, SectionBreak
from briefwright.document.style import HouseStyle
from briefwright.ui.preview.strips import LaidText, Strip, mm
from briefwright.ui.preview.typefaces import paragraph_look, single_line


@dataclass(slots=True, frozen=True)
class Geometry:
    """A page of a section: its size and margins in layout units, columns, and the header's text."""

    width: float
    height: float
    left: float
    top: float
    measure: float
    bottom: float
    header: float
    footer: float
    columns: int = 1
    column_gap: float = 0.0
    running: str = ""
    rule: float = 0.0
    """What the notes' separator takes above the first note: a single line of the text's face."""

    @classmethod
    def of(cls, house: HouseStyle, section: SectionBreak | None) -> Geometry:
        """The page of a house style in a section; `None` is the document's first section."""
        page = house.page
        landscape = section.landscape if section else False
        width, height = (page.height, page.width) if landscape else (page.width, page.height)
        return cls(
            mm(width),
            mm(height),
            mm(page.left),
            mm(page.top),
            mm(page.landscape_measure if landscape else page.measure),
            mm(height - page.bottom),
            mm(page.header),
            mm(page.footer),
            columns=section.columns if section else 1,
            column_gap=mm(page.column_gap),
            running=section.running if section else "",
            rule=single_line(paragraph_look(house, house.style("Normal"))),
        )

    @property
    def room(self) -> float:
        """The height there is for text and notes."""
        return self.bottom - self.top

    @property
    def column_width(self) -> float:
        """The width of one column."""
        return (self.measure - self.column_gap * (self.columns - 1)) / self.columns

    def column_left(self, column: int) -> float:
        """The left edge of a column, from the page's."""
        return self.left + column * (self.column_width + self.column_gap)


@dataclass(slots=True, frozen=True)
class Place:
    """A strip by the index of its block and its own in the block."""

    block: int
    strip: int


@dataclass(slots=True)
class Placed:
    """A strip on a page; `block` counts from the page's first block, -1 for notes."""

    strip: Strip
    x: float
    y: float
    block: int


@dataclass
class Page:
    """A filled page, and what it depended on, so that it can be kept while that is unchanged."""

    geometry: Geometry
    start: Place
    placed: list[Placed] = field(default_factory=list)
    notes: list[Placed] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)
    note_values: list[Note] = field(default_factory=list)
    looked_to: int = 0
    section: SectionBreak | None = None

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """The bookmarks on the page, once it is filled."""
        return tuple(anchor for each in self.placed for anchor in each.strip.anchors)

    @cached_property
    def marked(self) -> frozenset[str]:
        """The items with words somewhere on the page or in its notes, once it is filled."""
        texts = {id(line.text): line.text for each in self.everything() for line in each.strip.lines}
        return frozenset(mark.item for text in texts.values() for mark in text.marks)

    @property
    def used(self) -> float:
        """The share of the page that text and notes take, up to 1."""
        geometry = self.geometry
        lowest = max((each.y + each.strip.height for each in self.placed), default=geometry.top)
        foot = min((each.y for each in self.notes), default=geometry.bottom)
        taken = lowest - geometry.top + geometry.bottom - foot
        return min(taken / (geometry.bottom - geometry.top), 1.0)

    def everything(self) -> Iterator[Placed]:
        """Text and notes, in reading order."""
        yield from self.placed
        yield from self.notes

    def items(self) -> Iterator[str]:
        """The items whose words begin in the page's text, in reading order, some more than once."""
        for placed in self.placed:
            for line in placed.strip.lines:
                if line.index == 0:
                    yield from (mark.item for mark in line.text.marks)

    def texts(self) -> Iterator[LaidText]:
        """Every laid text that starts on the page, in reading order."""
        for each in self.everything():
            for line in each.strip.lines:
                if line.index == 0:
                    yield line.text


def words_on(pages: Iterable[Page]) -> str:
    """The words on pages as Word will hold them, a line a paragraph; hints are left out."""
    lines: list[str] = []
    for page in pages:
        for text in page.texts():
            if text.plain.startswith("\t") and lines:
                lines[-1] += text.plain
            elif text.plain and not text.hint:
                lines.append(text.plain)
    return "\n".join(lines)
