"""Paragraphs as strips: one a line, broken by Qt at the house style's measure, on the house style's leading."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from briefwright.document.nodes import Inline
from briefwright.document.style import Align, Border, CharacterStyle, ParagraphStyle
from briefwright.ui.preview.justification import justify
from briefwright.ui.preview.runs import Run, has_chinese
from briefwright.ui.preview.setting import Setting
from briefwright.ui.preview.strips import Fill, LaidText, Line, Mark, Strip, mm, pt
from briefwright.ui.preview.typefaces import colour, font, grid_tracking, with_characters

EXACT_ASCENT = 0.8
"""The share of an exact line above its baseline, as LibreOffice sets it."""

MOST_LAID = 3_000
"""Paragraphs after which those not met lately are forgotten: more than a hundred pages have."""

_ALIGNMENTS: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "both": Qt.AlignmentFlag.AlignLeft,
}


GRID_SLACK = 0.4
"""Points by which a line on a grid of characters may be too long: the grid's pitch is rounded to 1/4096 point."""


class Measure:
    """Where a paragraph's lines stand inside a width: its indents, in layout units.

    `grid` is what the house style's grid adds to each character, in points: an indent of two is two of the grid's.
    """

    __slots__ = ("first", "left", "outer_left", "outer_width", "right_edge", "width")

    def __init__(
        self, style: ParagraphStyle, width: float, *, numbered: bool, reserve: float = 0.0, grid: float = 0.0
    ) -> None:
        character = pt(style.size + grid)
        self.left = mm(style.left) + style.left_chars * character
        self.right_edge = width - mm(style.right) - style.right_chars * character
        hangs = 0.0 if numbered else mm(style.hanging)
        self.first = self.left - hangs + style.first_line_chars * character
        self.outer_left = min(self.left, self.left - mm(style.hanging))
        self.outer_width = self.right_edge - self.outer_left
        self.width = max(self.right_edge - self.left - reserve, character)


@dataclass(slots=True, frozen=True)
class Extras:
    """What a paragraph has besides its words.

    `number` hangs, `aside` stands at the right edge of the first line, `mark` is raised before a note's text;
    `lead` is a number that runs into the words; all the words are `item`'s and that of those in `also`.
    `reserve` is kept free at the right of every line, inside the paragraph's rules.
    """

    number: str = ""
    aside: tuple[Inline, ...] = ()
    item: str = ""
    also: tuple[str, ...] = ()
    mark: str = ""
    lead: str = ""
    reserve: float = 0.0
    hint: bool = False


_PLAIN = Extras()


def lay_paragraph(
    setting: Setting, style: ParagraphStyle, inlines: tuple[Inline, ...], width: float, extras: Extras = _PLAIN
) -> tuple[Strip, ...]:
    """A paragraph as one strip a line; the same one is laid out once."""
    key = (id(style), inlines, width, extras)
    known = setting.laid.get(key)
    if known is None or known[0] is not style:
        if len(setting.laid) > MOST_LAID:
            setting.laid.turn()
        known = (style, _laid(setting, style, inlines, width, extras))
        setting.laid.put(key, known)
    return known[1]


def _laid(
    setting: Setting, style: ParagraphStyle, inlines: tuple[Inline, ...], width: float, extras: Extras
) -> tuple[Strip, ...]:
    run = Run(setting.house, style, setting.language, setting.labels)
    if extras.mark:
        run.raise_mark(extras.mark)
    if extras.lead:
        run.count(extras.lead)
    run.add(inlines, item=extras.item)
    run.marks.extend(Mark(0, run.length, other) for other in extras.also)
    grid = grid_tracking(setting.house)
    measure = Measure(style, width, numbered=bool(extras.number), reserve=extras.reserve, grid=grid)
    first_width = measure.right_edge - measure.first - extras.reserve
    slack = pt(GRID_SLACK) if grid and has_chinese(run.text) else 0.0
    strips = _lines(shape(run, measure.width, first_width, hint=extras.hint, slack=slack), style, measure)
    beside: list[Line] = []
    if extras.number:
        beside.append(_number(setting, style, extras.number, measure, strips[0]))
    if extras.aside:
        beside.append(_aside(setting, style, extras.aside, measure, strips[0]))
    if beside:
        first = strips[0]
        noted = [number for line in beside for number in line.text.notes_on(line.index)]
        strips[0] = Strip(first.height, (*first.lines, *beside), notes=(*first.notes, *noted))
    return _joined(_bordered(strips, style, width, measure), style)


def shape(run: Run, width: float, first_width: float, *, hint: bool = False, slack: float = 0.0) -> LaidText:
    """Break a run into lines; the first may have another width than the rest, and each be too long by `slack`."""
    layout = QTextLayout(run.text, font(run.base))
    layout.setCacheEnabled(True)
    option = QTextOption(_ALIGNMENTS[run.style.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if "\t" in run.text:
        option.setTabs([QTextOption.Tab(mm(tab.at), QTextOption.TabType.LeftTab) for tab in run.style.tabs])
    layout.setTextOption(option)
    if run.formats:
        layout.setFormats(run.formats)
    layout.beginLayout()
    line = layout.createLine()
    at = first_width
    while line.isValid():
        line.setLineWidth(at + slack)
        line.setPosition(QPointF(0.0, 0.0))
        line = layout.createLine()
        at = width
    layout.endLayout()
    if run.style.align == "both" and layout.lineCount() > 1:
        justify(run, layout, (first_width, width), slack)
    return LaidText(layout, run.plain, run.base, tuple(run.looks), tuple(run.marks), tuple(run.notes), hint)


def leading(style: ParagraphStyle, line: QTextLine) -> tuple[float, float]:
    """A line's height and the distance from its top to the baseline."""
    least = pt(style.leading)
    if style.exact:
        return least, least * EXACT_ASCENT
    natural = line.ascent() + line.descent()
    height = max(least, natural)
    return height, height - line.descent()


def _lines(text: LaidText, style: ParagraphStyle, measure: Measure) -> list[Strip]:
    strips = []
    for index in range(text.layout.lineCount()):
        line = text.layout.lineAt(index)
        height, baseline = leading(style, line)
        left = measure.left if index else measure.first
        placed = Line(text, index, left, baseline - line.ascent())
        strips.append(Strip(height, (placed,), notes=text.notes_on(index) if text.notes else ()))
    return strips


def _baseline(strip: Strip) -> float:
    line = strip.lines[0]
    return line.y + line.text.layout.lineAt(line.index).ascent()


def _number(setting: Setting, style: ParagraphStyle, number: str, measure: Measure, first: Strip) -> Line:
    key = (style.id, number, measure.width)
    text = setting.counted.get(key)
    if text is None:
        text = setting.counted[key] = _number_text(setting, style, number, measure)
    return Line(text, 0, measure.left - mm(style.hanging), _baseline(first) - text.layout.lineAt(0).ascent())


def _number_text(setting: Setting, style: ParagraphStyle, number: str, measure: Measure) -> LaidText:
    run = Run(setting.house, style, setting.language)
    look = run.plain_look
    if style.number_look:
        own = style.number_look
        look = with_characters(
            look, setting.house, CharacterStyle("", "", bold=own.bold, colour=own.colour, font=own.font)
        )
    run.words(number, look)
    run.plain = ""  # Word counts it, so it is not text there
    return shape(run, measure.width, measure.width)


def _aside(
    setting: Setting, style: ParagraphStyle, aside: tuple[Inline, ...], measure: Measure, first: Strip
) -> Line:
    run = Run(setting.house, style, setting.language, setting.labels)
    run.add(aside)
    run.plain = f"\t{run.plain}"
    text = shape(run, measure.width, measure.width)
    line = text.layout.lineAt(0)
    return Line(text, 0, measure.right_edge - line.naturalTextWidth(), _baseline(first) - line.ascent())


def _bordered(strips: list[Strip], style: ParagraphStyle, width: float, measure: Measure) -> list[Strip]:
    """The strips with the style's shade, bar and rules behind and around them."""
    if style.padding:
        strips[0] = _padded(strips[0], above=pt(style.padding.width))
        strips[-1] = _padded(strips[-1], below=pt(style.padding.width))
    if style.bar or style.shade:
        strips = [replace(strip, fills=_backing(style, width, measure, strip.height)) for strip in strips]
    if style.top:
        strips[0] = _ruled(strips[0], style.top, measure, above=True)
    if style.bottom:
        strips[-1] = _ruled(strips[-1], style.bottom, measure, above=False)
    return strips


def _padded(strip: Strip, above: float = 0.0, below: float = 0.0) -> Strip:
    return replace(strip.moved(0.0, above), height=strip.height + above + below)


def _backing(style: ParagraphStyle, width: float, measure: Measure, height: float) -> tuple[Fill, ...]:
    bar = bar_of(style, measure, height)
    edge = bar.x + bar.width if bar else 0.0
    shade = (Fill(edge, 0.0, width - edge, height, colour(style.shade)),) if style.shade else ()
    return (*shade, bar) if bar else shade


def bar_of(style: ParagraphStyle, measure: Measure, height: float) -> Fill | None:
    """The bar left of a paragraph, or nothing where the style has none."""
    if not style.bar:
        return None
    thick = pt(style.bar.width)
    return Fill(measure.left - pt(style.bar.space) - thick, 0.0, thick, height, colour(style.bar.colour))


def _ruled(strip: Strip, border: Border, measure: Measure, *, above: bool) -> Strip:
    room = pt(border.width + border.space)
    taller = _padded(strip, above=room) if above else _padded(strip, below=room)
    top = 0.0 if above else taller.height - pt(border.width)
    rule = Fill(measure.outer_left, top, measure.outer_width, pt(border.width), colour(border.colour))
    return replace(taller, fills=(*taller.fills, rule))


def _joined(strips: list[Strip], style: ParagraphStyle) -> tuple[Strip, ...]:
    """Space around the paragraph, and which lines stay together: widow control, keep lines, keep next."""
    last = len(strips) - 1
    for index, strip in enumerate(strips):
        tight = style.keep_lines or (style.widow_control and (index == 0 or index == last - 1))
        strips[index] = replace(
            strip,
            glued=style.keep_next if index == last else tight,
            before=pt(style.before) if index == 0 else 0.0,
            after=pt(style.after) if index == last else 0.0,
            new_page=style.page_break_before and index == 0,
        )
    return tuple(strips)
