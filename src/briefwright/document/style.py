"""What a house style is made of: frozen numbers that the Word writer and the window's preview both read.

Units: type sizes, leading, space before and after, and border widths in points; widths and indents in millimetres;
colours as six hexadecimal digits. Between two paragraphs the larger of `after` and `before` counts, as Word does.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Align: TypeAlias = Literal["left", "center", "right", "both"]
NumberKind: TypeAlias = Literal["decimal", "lowerLetter", "upperLetter", "chineseCounting", "bullet"]
ListName: TypeAlias = Literal[
    "", "paragraphs", "headings", "annexes", "questions", "bullets", "numbers", "key-bullets", "table-bullets"
]
_SINGLE = 1.15
"""How high a single line of Arial, Times and their likes is, by their size."""


class FontFamily(Struct, frozen=True):
    """A Latin and an East Asian face, each with the free faces that may stand in, best first."""

    latin: str
    latin_fallbacks: tuple[str, ...]
    east_asian: str
    east_asian_fallbacks: tuple[str, ...]


class Border(Struct, frozen=True):
    """A rule: width and distance from the text in points."""

    width: float
    colour: str
    space: float = 0


class Tab(Struct, frozen=True):
    """A tab stop, in millimetres from the text's left edge; `dots` draws a leader."""

    at: float
    align: Literal["left", "right"] = "right"
    dots: bool = False


class NumberLook(Struct, frozen=True):
    """How the number of a numbered style is set where that differs from its text; empty means as the text."""

    colour: str = ""
    bold: bool = False
    font: str = ""


class ParagraphStyle(Struct, frozen=True):
    """Everything about one paragraph style; `id` is Word's style id, the same in every house style.

    `left` is where the text stands, `hanging` how far its first line (or number) stands out to the left of that,
    `first_line_chars` an indent of the first line in characters. `exact` leading else "at least".
    `outline` is the outline level, 0 for none; `strong` the character style bold text takes here.
    """

    id: str
    name: str
    size: float
    leading: float
    colour: str = "000000"
    font: str = "text"
    bold: bool = False
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    hanging: float = 0
    first_line_chars: float = 0
    left_chars: float = 0
    right_chars: float = 0
    align: Align = "left"
    exact: bool = False
    tracking: float = 0
    top: Border | None = None
    bottom: Border | None = None
    bar: Border | None = None
    between: Border | None = None
    padding: Border | None = None
    shade: str = ""
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    outline: int = 0
    tabs: tuple[Tab, ...] = ()
    list: ListName = ""
    list_level: int = 0
    number_look: NumberLook | None = None
    strong: str = "Strong"
    parent: str = "Normal"
    following: str = ""


class CharacterStyle(Struct, frozen=True):
    """A style for words inside a paragraph; zero and empty mean as the paragraph."""

    id: str
    name: str
    size: float = 0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    colour: str = ""
    shade: str = ""
    font: str = ""


class Level(Struct, frozen=True):
    """A level of a list: its kind of number, the pattern (`%1` is the first level's), what follows it."""

    kind: NumberKind
    pattern: str
    style: str = ""
    suffix: Literal["tab", "space", "nothing"] = "tab"


class Page(Struct, frozen=True):
    """A page in millimetres: size, margins, distances of header and footer from the edge."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    header: float
    footer: float
    column_gap: float = 8

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def landscape_measure(self) -> float:
        """The width of the text on the page turned; the margins beside it stay."""
        return self.height - self.left - self.right


class BoxDress(Struct, frozen=True):
    """How a box is dressed; padding in millimetres beside, points above and below.

    From the top: `padding_top`, the title, `title_below`, perhaps `title_rule`, `body_above`, the content with its
    own last space after, `padding_bottom`. `title` and `body` are style ids. `frame` surrounds it, `bar` is its
    thicker left edge, `top` a rule above, `title_rule` the line under the title row. Fills are empty where the
    paper shows.
    """

    title: str
    body: str
    title_fill: str = ""
    body_fill: str = ""
    frame: Border | None = None
    bar: Border | None = None
    top: Border | None = None
    title_rule: Border | None = None
    padding_side: float = 4
    padding_top: float = 5.5
    title_below: float = 0
    body_above: float = 4
    padding_bottom: float = 1


class TableDress(Struct, frozen=True):
    """How a table's rules, fills and cell padding look; `pad` in points above and below, sides in millimetres."""

    strong: Border
    light: Border
    header_fill: str = ""
    pad_top: float = 3.5
    pad_bottom: float = 3.5
    pad_left: float = 0
    pad_right: float = 3


class HouseStyle(Struct, frozen=True, eq=False):
    """One house style whole. `outdent` is how far title, boxes and wide tables hang out left of the text, in mm.

    Compared and hashed by identity: `house_style()` gives the same object for the same id.
    """

    id: str
    name: str
    page: Page
    fonts: dict[str, FontFamily]
    colours: dict[str, str]
    styles: dict[str, ParagraphStyle]
    character_styles: dict[str, CharacterStyle]
    lists: dict[str, tuple[Level, ...]]
    boxes: dict[str, BoxDress]
    tables: dict[str, TableDress]
    outdent: float = 0
    numbered_levels: int = 2
    running_header: bool = False
    first_page_header: bool = True
    page_of_pages: bool = True
    outer_page_numbers: bool = False
    circled_notes: bool = False
    boxes_become_sections: bool = False
    line_grid: tuple[int, int] | None = None
    """Word's `linePitch` (twips) and `charSpace` where characters stand on a grid."""

    @property
    def separator(self) -> float:
        """Points the line above the first note of a page takes: one single line of the text's Latin face."""
        return self.style("Normal").size * _SINGLE

    def style(self, style_id: str) -> ParagraphStyle:
        """The paragraph style with that id."""
        return self.styles[style_id]
