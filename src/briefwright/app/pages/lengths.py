"""One selection, several lengths: the same brief as a full pack, a one-pager or a cue card.

What goes in is decided item by item: by the priority the writer gave it, then what each section needs at least,
then the order it stands in. Sections keep their order; a section that loses everything is left out whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app.pages.measure import Length
from briefwright.errors import AppError
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, Item, with_own_sections
from briefwright.model.template import Template


class Budget(Struct, frozen=True):
    """How long a brief may be, 0 for no limit, and whether annexes and what is not to be disclosed belong to it."""

    name: str
    pages: int = 0
    words: int = 0
    annexes: bool = True
    closed: bool = True

    def holds(self, length: Length) -> bool:
        """Whether something so long keeps to it; pages being estimates, one counts as full a little early."""
        fits_pages = not self.pages or length.pages <= self.pages - _MARGIN
        return fits_pages and (not self.words or length.words <= self.words)


FULL = Budget("full")
ONE_PAGER = Budget("one-pager", pages=1, annexes=False)
CUE_CARD = Budget("cue-card", pages=1, words=200, annexes=False, closed=False)
"""What one can say in a minute and a half, to be carried into the room: nothing on it is not to be disclosed."""
LENGTHS: dict[str, Budget] = {budget.name: budget for budget in (FULL, ONE_PAGER, CUE_CARD)}
_MARGIN = 0.04
_WHOLE = frozenset({"recommendation", "objectives"})
"""Layouts of which a part would say something else than the whole."""
_TRIES = 40
"""How many items further down are tried for the room that is left: each is a rendering."""
_OWN = re.compile(r"([1-9]\d{0,5})[-\s]?(words?|pages?)")


class LeftOut(Struct, frozen=True):
    """A section that lost `count` of its `of` items; `count` equals `of` where it is not there at all."""

    section: str
    title: str
    count: int
    of: int

    @property
    def words(self) -> str:
        """Such as `Agenda`, or `2 of 5 items of Points to make`."""
        return self.title if self.count == self.of else f"{self.count} of {self.of} items of {self.title}"


def budget_of(text: str) -> Budget:
    """The length called so, or one such as `300-words` or `2-pages`. Raises `unknown-length`."""
    name = text.strip().lower()
    if name in LENGTHS:
        return LENGTHS[name]
    own = _OWN.fullmatch(name)
    if own is None:
        raise AppError("unknown-length", length=text)
    size = int(own[1])
    return Budget(name, words=size) if own[2].startswith("word") else Budget(name, pages=size)


def shortened(brief: Brief, template: Template, budget: Budget, measured: Callable[[Brief], Length]) -> Brief:
    """The brief within a budget; `measured` says how long a brief is once it is set.

    Annexes go first. Then items are taken from the top of their ranking for as long as the whole fits, at least
    one, and after them what further down still finds room. Hidden sections and those the template does not know
    stay as they are.
    """
    template = with_own_sections(template, brief)
    allowed = _allowed(brief, template, budget)
    if budget == FULL or budget.holds(measured(allowed)):
        return allowed
    if budget.annexes:
        return shortened(brief, template, replace(budget, annexes=False), measured)
    ranked = _ranked(allowed, template)
    few, many = 1, max(len(ranked), 1)  # `few` items are always kept, `many` are too many or all there are
    while many - few > 1:
        middle = (few + many) // 2
        if budget.holds(measured(_keeping(allowed, template, ranked[:middle]))):
            few = middle
        else:
            many = middle
    chosen = ranked[:few]
    for item_id in ranked[few + 1 : few + 1 + _TRIES]:
        if budget.holds(measured(_keeping(allowed, template, [*chosen, item_id]))):
            chosen.append(item_id)
    return _keeping(allowed, template, chosen)


def left_out(brief: Brief, short: Brief, template: Template) -> tuple[LeftOut, ...]:
    """What the shortened brief lacks, section by section."""
    template = with_own_sections(template, brief)
    lacking: list[LeftOut] = []
    for section in _shown(brief, template):
        after = short.section(section.id)
        kept = 0 if after.hidden else len(after.items)
        declared = template.section(section.id)
        set_without_items = declared is not None and declared.layout == "persons"
        if kept < len(section.items) or (after.hidden and set_without_items):
            title = section.title or (declared.title if declared else section.id)
            lacking.append(LeftOut(section.id, title, len(section.items) - kept, len(section.items)))
    return tuple(lacking)


def _allowed(brief: Brief, template: Template, budget: Budget) -> Brief:
    """Without the annexes, and without what is not to be disclosed, where the budget has no place for them."""

    def barred(section: BriefSection) -> bool:
        declared = template.section(section.id)
        if declared is None:
            return False
        closed = declared.closed or declared.layout == "do-not-use"
        return (declared.annex and not budget.annexes) or (closed and not budget.closed)

    def open_items(section: BriefSection) -> BriefSection:
        kept = tuple(item for item in section.items if budget.closed or not _is_closed(item))
        return replace(section, items=kept, hidden=section.hidden or bool(section.items and not kept))

    sections = [replace(s, hidden=True) if barred(s) else open_items(s) for s in brief.sections]
    held = {section.id for section in sections}
    unheld = (BriefSection(s.id, hidden=True) for s in template.sections if s.id not in held and s.annex)
    return replace(brief, sections=(*sections, *(() if budget.annexes else unheld)))


def _is_closed(item: Item) -> bool:
    return isinstance(item, EvidenceItem) and item.options.not_to_be_disclosed


def _shown(brief: Brief, template: Template) -> Iterator[BriefSection]:
    for section in brief.sections:
        if not section.hidden and template.section(section.id) is not None:
            yield section


def _ranked(brief: Brief, template: Template) -> list[str]:
    """The ids of all items that are set, what matters most first."""
    ranking: list[tuple[int, bool, int, str]] = []
    for section in _shown(brief, template):
        declared = template.section(section.id)
        least = len(section.items) if declared and declared.layout in _WHOLE else declared.least if declared else 0
        by_priority = sorted(section.items, key=lambda item: -_priority(item))
        needed = {item.id for item in by_priority[:least]}
        ranking += [
            (-_priority(item), item.id not in needed, len(ranking) + place, item.id)
            for place, item in enumerate(section.items)
        ]
    return [item_id for *_, item_id in sorted(ranking)]


def _priority(item: Item) -> int:
    return item.options.priority if isinstance(item, EvidenceItem) else 0


def _keeping(brief: Brief, template: Template, ids: list[str]) -> Brief:
    """The brief with these items alone; a section that loses all it had is hidden."""
    chosen, shown = frozenset(ids), {section.id for section in _shown(brief, template)}

    def kept(section: BriefSection) -> BriefSection:
        if section.id not in shown:
            return section
        items = tuple(item for item in section.items if item.id in chosen)
        return replace(section, items=items, hidden=bool(section.items and not items))

    return replace(brief, sections=tuple(kept(section) for section in brief.sections))
