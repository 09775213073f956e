"""A brief's sections as templates see them: by id, in the brief's order, each with its items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefwright.document.ends import same_ends
from briefwright.document.generations import Generations, identity
from briefwright.document.nodes import Block, Gap, Hint, Paragraph, SectionStart, Text
from briefwright.model.brief import Brief, BriefSection, EvidenceItem, Item, OwnWords
from briefwright.model.evidence import Fact, Initiative, Quote, Speaker
from briefwright.model.template import Accepts, Template, TemplateSection
from briefwright.templating.allowance import offered
from briefwright.templating.slots import Piece, clean
from briefwright.templating.views.fields import PersonView
from briefwright.templating.views.gleaned import Gleanings
from briefwright.templating.views.items import ItemView
from briefwright.templating.views.people import BiographyView, SideView, biographies, sides, unassigned
from briefwright.templating.views.quotes import QuoteView
from briefwright.templating.views.sentences import is_chinese, one_line
from briefwright.templating.views.statements import FactView, InitiativeView
from briefwright.templating.views.written import WordsView

LONGEST_PULLED = 160
"""Characters of a quotation that is set large: three or four lines."""
_NO_NUMBERS: Mapping[str, int] = MappingProxyType({})
_EVERYTHING: tuple[Accepts, ...] = ("quote", "fact", "initiative", "words")


@dataclass(frozen=True, slots=True)
class Around:
    """What a section knows of the brief around it: who is in its person lists, and whom it quotes."""

    people: tuple[PersonView, ...] = ()
    quoted: tuple[Speaker, ...] = ()


class SectionView:
    """A section; printed, its items one a paragraph. True where there is something to say in it."""

    __slots__ = ("_around", "_brief", "_numbers", "_template", "_views", "items")
    allowed = offered(
        "id title layout hint gap annex items quotes facts initiatives words others direct people sides",
        "biographies unassigned has_responses lead_in after_lead_in pulled script least most mark start",
    )

    def __init__(
        self,
        brief: BriefSection,
        template: TemplateSection,
        around: Around = Around(),
        numbers: Mapping[str, int] = _NO_NUMBERS,
        former: SectionView | None = None,
    ) -> None:
        self._brief = brief
        self._template = template
        self._around = around
        self._numbers = numbers
        self._views = (
            former.views_of(brief.items) if former is not None else tuple([_viewed(item) for item in brief.items])
        )
        self.items = _linked(self._views)
        for item in self.items:
            item.number = numbers.get(item.text, 0) if numbers and not item.is_words else 0

    def views_of(self, items: tuple[Item, ...]) -> tuple[ItemView, ...]:
        """The views of items: those the section has already, wherever they stood, and new ones."""
        stood, views = self._brief.items, self._views
        head, tail = same_ends(stood, items)
        end = len(stood) - tail
        known = {identity(item): view for item, view in zip(stood[head:end], views[head:end], strict=True)}
        new = items[head : len(items) - tail]
        return (*views[:head], *[known.get(identity(item)) or _viewed(item) for item in new], *views[end:])

    def is_of(
        self, brief: BriefSection, template: TemplateSection, around: Around, numbers: Mapping[str, int]
    ) -> bool:
        """Whether it would be made the same of these."""
        return (brief, template, around, numbers) == (self._brief, self._template, self._around, self._numbers)

    def __iter__(self) -> Iterator[ItemView]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __bool__(self) -> bool:
        return bool(self.items) or (self.layout == "persons" and bool(self.people))

    @property
    def id(self) -> str:
        """The section's id."""
        return self._brief.id

    @property
    def title(self) -> str:
        """The title as the writer renamed it, else the template's."""
        return one_line(self._brief.title) or self._template.title

    @property
    def layout(self) -> str:
        """The layout the template declares."""
        return self._template.layout

    @property
    def hint(self) -> str:
        """What the section would like."""
        return self._template.hint

    @property
    def gap(self) -> str:
        """The sentence that says the section is missing."""
        return self._template.gap

    @property
    def annex(self) -> bool:
        """Whether the section is an annex."""
        return self._template.annex

    @property
    def least(self) -> int:
        """How many items it wants at least."""
        return self._template.least

    @property
    def most(self) -> int:
        """How many items it wants at most; 0 is no limit."""
        return self._template.most

    @property
    def quotes(self) -> tuple[ItemView, ...]:
        """The items that are quotes."""
        return tuple(item for item in self.items if item.is_quote)

    @property
    def direct(self) -> tuple[ItemView, ...]:
        """The quotes of whole utterances."""
        return tuple(item for item in self.items if item.form == "direct")

    @property
    def facts(self) -> tuple[ItemView, ...]:
        """The items that are facts."""
        return tuple(item for item in self.items if item.is_fact)

    @property
    def initiatives(self) -> tuple[ItemView, ...]:
        """The items that are initiatives."""
        return tuple(item for item in self.items if item.is_initiative)

    @property
    def words(self) -> tuple[ItemView, ...]:
        """The items that are own words."""
        return tuple(item for item in self.items if item.is_words)

    @property
    def others(self) -> tuple[ItemView, ...]:
        """The items that are no initiatives."""
        return tuple(item for item in self.items if not item.is_initiative)

    @property
    def lead_in(self) -> ItemView | None:
        """The first item where it is own words that end in a colon."""
        return self.items[0] if self.items and self.items[0].is_lead_in else None

    @property
    def after_lead_in(self) -> tuple[ItemView, ...]:
        """Every item but the lead-in."""
        return self.items[1:] if self.lead_in else self.items

    @property
    def pulled(self) -> str:
        """The id of the first block quotation short enough to be set large; an empty string without one."""
        short = (item.id for item in self.items if item.is_block and len(item.text) <= LONGEST_PULLED)
        return next(short, "")

    @property
    def script(self) -> str:
        """What the evidence is written in: `Chinese`, `Latin` or `both`; `Latin` where there is none."""
        scripts = {is_chinese(item.text) for item in self.items if not item.is_words}
        return "both" if len(scripts) > 1 else "Chinese" if True in scripts else "Latin"

    @property
    def has_responses(self) -> bool:
        """Whether any item has the writer's answer beside it."""
        return any(item.has_response for item in self.items)

    @property
    def people(self) -> tuple[PersonView, ...]:
        """Everybody in the brief's person lists."""
        return self._around.people

    @property
    def sides(self) -> tuple[SideView, ...]:
        """The people grouped by side."""
        return sides(self.people)

    @property
    def biographies(self) -> tuple[BiographyView, ...]:
        """A biography for everybody the items speak of."""
        return biographies(self.people, self.items, self._around.quoted)

    @property
    def unassigned(self) -> tuple[ItemView, ...]:
        """The items that speak of nobody in particular."""
        return unassigned(self.people, self.items, self._around.quoted)

    @property
    def mark(self) -> Piece:
        """The invisible mark of where the section begins, for before its heading."""
        return Piece() if self._brief.hidden else Piece((Text(""),), blocks=(SectionStart(self.id),))

    @property
    def start(self) -> Piece:
        """The invisible mark of where the section begins; a gap or a hint where it is empty."""
        if self._brief.hidden:
            return Piece()
        blocks: list[Block] = [SectionStart(self.id)]
        if not self and self.gap:
            blocks.append(Paragraph((Gap(self.gap),)))
        if not self and self.hint:
            blocks.append(Hint(self.hint, self.id))
        return Piece((Text(""),), blocks=tuple(blocks))

    def set_piece(self) -> Piece:
        """The start mark and every item as paragraphs."""
        blocks = list(self.start.blocks)
        for item in self.items:
            piece = item.set_piece()
            blocks += [Paragraph(p) for p in (piece.paragraphs or (piece.inlines,))]
        return Piece((Text(""),), blocks=tuple(blocks))


class SectionsView:
    """Every visible section: by id as `sections.points_to_make`, or one after the other."""

    __slots__ = ("_hidden", "_sections")
    allowed = frozenset({"annexes", "foreign"})

    def __init__(self, sections: tuple[SectionView, ...], hidden: tuple[SectionView, ...]) -> None:
        self._sections = sections
        self._hidden = {section.id: section for section in hidden}

    def __iter__(self) -> Iterator[SectionView]:
        return iter(self._sections)

    def __len__(self) -> int:
        return len(self._sections)

    @property
    def annexes(self) -> tuple[SectionView, ...]:
        """The annexes that have something in them."""
        return tuple(section for section in self._sections if section.annex and section)

    @property
    def foreign(self) -> tuple[ItemView, ...]:
        """The evidence in another language than the document's, in the order of its numbers."""
        items = (item for section in self._sections for item in section.items if item.number)
        return tuple(sorted(items, key=lambda item: item.number))

    @property
    def names(self) -> frozenset[str]:
        """The ids a template may use."""
        return frozenset(s.id for s in self._sections) | frozenset(self._hidden)

    def look_up(self, name: str) -> SectionView | None:
        """The section with that id, or `None`."""
        return next((s for s in self._sections if s.id == name), self._hidden.get(name))


def _linked(made: Iterable[ItemView]) -> tuple[ItemView, ...]:
    """The views in order, each knowing the one before; blank own words are passed over."""
    views: list[ItemView] = []
    for view in made:
        if not view.blank:
            view.previous = views[-1] if views else None
            views.append(view)
    return tuple(views)


def _viewed(item: Item) -> ItemView:
    view = _item_view(item)
    view.blank = not clean(view.text).strip()
    return view


def _item_view(item: Item) -> ItemView:
    match item:
        case OwnWords():
            return WordsView(item)
        case EvidenceItem(evidence=Quote() as quote):
            return QuoteView(item, quote)
        case EvidenceItem(evidence=Fact() as fact):
            return FactView(item, fact)
        case EvidenceItem(evidence=Initiative() as initiative):
            return InitiativeView(item, initiative)
    raise AssertionError(item)


def sections_view(
    template: Template,
    brief: Brief,
    people: tuple[PersonView, ...],
    seen: Generations[SectionView],
    gleanings: Gleanings,
) -> SectionsView:
    """The sections of the brief for this template; a hidden one is empty and stands in no loop.

    A section that `seen` remembers with all that it depends on is the same view again.
    """
    quoted = dict.fromkeys(voice for section in brief.sections for voice in gleanings.of(section).voices)
    around = Around(people, tuple(quoted))
    merged = [(section, _declared(template, section)) for section in _merged(template, brief)]
    shown = [pair for pair in merged if not pair[0].hidden]
    numbers = _numbers_of_originals(shown, gleanings, chinese=template.language.lower().startswith("zh"))
    views: list[SectionView] = []
    for section, declared in shown:
        view = seen.get(section.id)
        if view is None or not view.is_of(section, declared, around, numbers.get(section.id, _NO_NUMBERS)):
            view = SectionView(section, declared, around, numbers.get(section.id, _NO_NUMBERS), view)
            seen.put(section.id, view)
        views.append(view)
    hidden = (SectionView(BriefSection(s.id, hidden=True), declared) for s, declared in merged if s.hidden)
    return SectionsView(tuple(views), tuple(hidden))


def _declared(template: Template, section: BriefSection) -> TemplateSection:
    return template.section(section.id) or TemplateSection(
        section.id, section.title or section.id, accepts=_EVERYTHING, layout="bullets"
    )


def _numbers_of_originals(
    sections: Sequence[tuple[BriefSection, TemplateSection]], gleanings: Gleanings, *, chinese: bool
) -> dict[str, dict[str, int]]:
    """Number the evidence that is not in the document's language, the body's first; the same words bear one number.

    By section and text. Without an annex there is nowhere to list the originals, and no number.
    """
    if not any(declared.annex for _section, declared in sections):
        return {}
    given: dict[str, int] = {}
    numbers: dict[str, dict[str, int]] = {}
    for section, _declared in sorted(sections, key=lambda pair: pair[1].annex):
        gleaned = gleanings.of(section)
        for text in gleaned.others if chinese else gleaned.chinese:
            numbers.setdefault(section.id, {})[text] = given.setdefault(text, len(given) + 1)
    return numbers


def _merged(template: Template, brief: Brief) -> list[BriefSection]:
    """The brief's sections, and after its nearest predecessor each one the template has and the brief lacks."""
    merged = list(brief.sections)
    held = {section.id for section in merged}
    after = -1
    for declared in template.sections:
        if declared.id in held:
            after = next(i for i, s in enumerate(merged) if s.id == declared.id)
        else:
            after += 1
            merged.insert(after, BriefSection(declared.id))
    return merged
