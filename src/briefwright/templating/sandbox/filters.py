"""The filters and functions of a template: our own, and the harmless ones of Jinja. Nothing else exists."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jinja2 import filters as stock
from jinja2.runtime import Undefined
from jinja2.utils import Namespace
from markupsafe import Markup

from briefwright.document.nodes import Block, Gap, Hint, LineBreak, ListBlock, ListItem, Paragraph, Reference, Text
from briefwright.errors import AppError
from briefwright.templating.sandbox.operators import LONGEST_TEXT
from briefwright.templating.slots import Piece, current, plain
from briefwright.templating.title_lines import title_lines
from briefwright.templating.views.fields import DateView
from briefwright.templating.views.items import ItemView
from briefwright.templating.views.sections import SectionView
from briefwright.templating.views.sentences import is_chinese
from briefwright.templating.views.values import piece_of

_KEPT = (
    "abs default first float groupby int last length list map max min reject rejectattr reverse round select "
    "selectattr sort sum unique"
)
LONGEST_RANGE = 10_000


def _text(value: object, name: str) -> str:
    if isinstance(value, Markup) or not isinstance(value, (str, int, float)):
        raise AppError("template-refused", problem=f"put the filter “{name}” on anything but plain text")
    return str(value)


def upper(value: object) -> str:
    """Capitals."""
    return _text(value, "upper").upper()


def lower(value: object) -> str:
    """Small letters."""
    return _text(value, "lower").lower()


def capitalize(value: object) -> str:
    """The first letter a capital, the rest as it is."""
    text = _text(value, "capitalize")
    return text[:1].upper() + text[1:]


def trim(value: object) -> str:
    """Without space at either end."""
    return _text(value, "trim").strip()


def replace(value: object, old: str, new: str) -> str:
    """`old` replaced by `new` everywhere."""
    text, old, new = _text(value, "replace"), _text(old, "replace"), _text(new, "replace")
    if not old or len(text) + text.count(old) * len(new) > LONGEST_TEXT:
        raise AppError("template-too-much")
    return text.replace(old, new)


def truncate(value: object, length: int = 80) -> str:
    """The first words, at most `length` characters, with an ellipsis where some were left out."""
    text = _text(value, "truncate")
    return text if len(text) <= length else text[: max(int(length) - 1, 0)].rsplit(" ", 1)[0] + "…"


def join(values: Iterable[object], between: str = "") -> Markup:
    """The values printed one after the other, those that print nothing passed over; a newline breaks the line."""
    printed = [mark for value in values if (mark := print_value(value))]
    separator = print_value(Piece((LineBreak(),)) if between == "\n" else between)
    return Markup("").join([part for mark in printed for part in (separator, mark)][1:])


def with_weekday(value: object) -> object:
    """A date with its weekday; other values as they are."""
    return value.with_weekday if isinstance(value, DateView) else value


def balanced(value: object) -> object:
    """A Chinese title in lines broken by sense; other values as they are."""
    lines = title_lines(value) if isinstance(value, str) and is_chinese(value) else ()
    if len(lines) < 2:
        return value
    first, second = (plain(line).inlines for line in lines)
    return Piece((*first, LineBreak(), *second))


def month(value: object) -> object:
    """A date's month and year; other values as they are."""
    return value.month if isinstance(value, DateView) else value


def start(value: object) -> Piece:
    """Where a section begins, with its hint or gap where it is empty; nothing for a plain list of items."""
    return value.start if isinstance(value, SectionView) else Piece()


def bullets(value: Iterable[object]) -> Piece:
    """The items as a bulleted list."""
    return _list(value, ordered=False)


def numbered(value: Iterable[object]) -> Piece:
    """The items as a numbered list."""
    return _list(value, ordered=True)


def _list(value: Iterable[object], *, ordered: bool) -> Piece:
    opening = start(value).blocks
    entries: list[ListItem] = []
    for item in value:
        piece = piece_of(item)
        paragraphs: tuple[Block, ...] = tuple(Paragraph(p) for p in piece.paragraphs or (piece.inlines,))
        entries.append(ListItem(piece.blocks or paragraphs))
    blocks = (*opening, ListBlock(tuple(entries), ordered=ordered)) if entries else opening
    return Piece((Text(""),), blocks=blocks) if blocks else Piece()


def gap(text: object) -> Piece:
    """Something missing that must be seen, in square brackets."""
    inlines = plain(_text(text, "gap")).inlines
    return Piece((Gap("".join(i.text for i in inlines if isinstance(i, Text))),)) if inlines else Piece()


def see(label: object) -> Piece:
    """A cross-reference to what has a label, `tbl:agreements`: “Table 1”."""
    return Piece((Reference(str(label)),))


def hint(text: object) -> Piece:
    """A remark for the writer: grey in the preview, never exported."""
    found = plain(_text(text, "hint")).inlines
    words = "".join(i.text for i in found if isinstance(i, Text))
    return Piece((Text(""),), blocks=(Hint(words, ""),)) if words else Piece()


def word(key: str, **fields: object) -> str:
    """A layout's own word in the document's language."""
    return current().words(key, **fields)


def counted(*bounds: int) -> range:
    """`range` of at most ten thousand numbers."""
    if not all(isinstance(bound, int) and abs(bound) <= LONGEST_RANGE for bound in bounds):
        raise AppError("template-too-much")
    return range(*bounds)


def print_value(value: object) -> Markup:
    """Put a value into its slot; what is laid out already passes through."""
    if isinstance(value, ItemView):  # what most printing is of
        return current().print_piece(value.set_piece())
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return Markup(str(value))  # noqa: S704 - a strict undefined raises here, saying what was meant
    return current().print_piece(piece_of(value))


FILTERS: dict[str, Callable[..., object]] = {
    **{name: stock.FILTERS[name] for name in _KEPT.split()},
    "count": stock.FILTERS["length"],
    "d": stock.FILTERS["default"],
    **{
        f.__name__: f
        for f in (upper, lower, capitalize, trim, replace, truncate, join, with_weekday, month, balanced)
    },
    **{f.__name__: f for f in (start, bullets, numbered, gap)},
}
FUNCTIONS: dict[str, Callable[..., object]] = {
    "t": word,
    "gap": gap,
    "hint": hint,
    "see": see,
    "range": counted,
    "namespace": Namespace,
}
