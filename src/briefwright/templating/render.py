"""Rendering: a template package and a brief become an unresolved document."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.document.nodes import Block, Document
from briefwright.errors import AppError
from briefwright.model.brief import Brief, is_written, with_own_sections
from briefwright.model.source import SourceCard
from briefwright.model.template import Template, TemplatePackage
from briefwright.templating.markdown.blocks import Assembly
from briefwright.templating.markdown.inlines import Filling
from briefwright.templating.markdown.parser import stretches, tokens
from briefwright.templating.markdown.tidy import tidied
from briefwright.templating.markdown.unset_sections import EVERY_SECTION, with_unset
from briefwright.templating.recall import Assembled, Recall, remembered
from briefwright.templating.sandbox.compilation import located, run
from briefwright.templating.sandbox.filters import FUNCTIONS
from briefwright.templating.slots import Piece, Rendering, rendering
from briefwright.templating.views.balance import BalanceView
from briefwright.templating.views.fields import FieldsView, PersonsView, PersonView, fields_view, long_date
from briefwright.templating.views.gleaned import Gleanings
from briefwright.templating.views.sections import SectionsView, sections_view
from briefwright.templating.views.sentences import one_line
from briefwright.templating.words import Words


class TemplateView:
    """What a template may know of itself."""

    __slots__ = ("description", "name", "version")
    allowed = frozenset({"name", "description", "version"})

    def __init__(self, template: Template) -> None:
        self.name = template.name
        self.description = template.description
        self.version = template.version


def render(package: TemplatePackage, brief: Brief) -> Document:
    """The brief set by the template, numbers and notes not yet filled.

    Raises `AppError` with the template's file and line for whatever is wrong with the template.
    """
    with remembered(package, brief.id) as recall:
        return _rendered(package, brief, recall)


def _rendered(package: TemplatePackage, brief: Brief, recall: Recall) -> Document:
    template, words = with_own_sections(package.template, brief), recall.words
    fields = fields_view(template, brief, words)
    sections = sections_view(template, brief, recall.same_people(_people(fields)), recall.views, recall.gleanings)
    balance = BalanceView(brief, words, recall.gleanings)
    context = _context(template, fields, sections, balance)
    names = frozenset(context) | frozenset(FUNCTIONS)
    with rendering(Rendering(words, names=names, layouts=recall)) as state:
        markdown = run(package, context)
        try:
            blocks, endnotes = _assemble(markdown, state, recall)
            blocks = with_unset(
                blocks, brief, template, lambda ids: _own_sections(package, sections, ids, state, recall)
            )
        except AppError as error:
            raise located(error, package) from error
    sources = _sources(brief, recall.gleanings)
    document = _document(template, brief, tidied(blocks), sources, endnotes=endnotes)
    return _with_warnings(document, template, brief, recall, balance)


def _context(
    template: Template, fields: FieldsView, sections: SectionsView, balance: BalanceView
) -> dict[str, object]:
    return {
        **fields.as_names(),
        "fields": fields,
        "sections": sections,
        "people": _people(fields),
        "template": TemplateView(template),
        "balance": balance,
    }


def _people(fields: FieldsView) -> tuple[PersonView, ...]:
    """Everybody in the person lists, once."""
    found: dict[tuple[str, str, str], PersonView] = {}
    for value in fields.as_names().values():
        if isinstance(value, PersonsView):
            for view in value:
                person = view.person
                found.setdefault((person.name, person.role, person.organisation), view)
    return tuple(found.values())


def _assemble(markdown: str, state: Rendering, recall: Recall) -> tuple[list[Block], bool]:
    blocks: list[Block] = []
    endnotes = False
    for stretch, numbers in stretches(markdown):
        assembled = _assembled(stretch, tuple(map(state.slots.__getitem__, numbers)), recall)
        blocks += assembled.blocks
        endnotes = endnotes or assembled.endnotes
    return blocks, endnotes


def _assembled(stretch: str, pieces: tuple[Piece, ...], recall: Recall) -> Assembled:
    """The blocks of a stretch, from memory where it stood with the same pieces before."""
    known = recall.stretches.get(stretch)
    if known is not None and known.pieces == pieces:
        return known
    filling = Filling(pieces, chinese=recall.words.chinese, paragraphs=recall.paragraphs, lists=recall.lists)
    made = Assembled(pieces, tuple(Assembly(tokens(stretch), filling).blocks()), filling.endnotes)
    recall.stretches.put(stretch, made)
    return made


def _own_sections(
    package: TemplatePackage, sections: SectionsView, ids: Sequence[str], state: Rendering, recall: Recall
) -> list[Block]:
    """Sections of the writer's own in their layouts, for a body that does not set every section."""
    views = [view for view in sections if view.id in ids]
    return _assemble(run(replace(package, body=EVERY_SECTION), {"sections": views}), state, recall)[0]


def _document(
    template: Template, brief: Brief, blocks: tuple[Block, ...], sources: tuple[SourceCard, ...], *, endnotes: bool
) -> Document:
    def text(name: str) -> str:
        value = brief.fields.get(name, "")
        return one_line(value) if isinstance(value, str) and template.field(name) else ""

    version = text("version")
    series = " ".join(part for part in (text("reference"), text("number")) if part)
    reference = " · ".join(part for part in (series, f"Version {version}" if version else "") if part)
    return Document(
        title=text("title") or template.name,
        blocks=blocks,
        language=template.language,
        house_style=brief.house_style or template.house_style,
        marking=brief.marking,
        reference=reference or template.name,
        author=text("author") or text("from_") or text("sender"),
        subject=template.name,
        running=text("running"),
        dated=long_date(text("date"), template.language) if text("date") else "",
        sources=sources,
        endnotes=endnotes,
    )


def _sources(brief: Brief, gleanings: Gleanings) -> tuple[SourceCard, ...]:
    cards = (card for section in brief.sections for card in gleanings.of(section).sources)
    return tuple({card.id: card for card in cards}.values())


def _with_warnings(
    document: Document, template: Template, brief: Brief, recall: Recall, balance: BalanceView
) -> Document:
    words, limit = recall.words, template.limits.words
    warnings = balance.warnings(words)
    if limit and (count := sum(recall.words_in(block) for block in document.blocks)) > limit:
        told = "The briefing has {words} words; the template allows {most}."
        warnings.append(words(told, words=count, most=limit))
    return replace(document, warnings=(*warnings, *_overfull(template, brief, words)))


def _overfull(template: Template, brief: Brief, words: Words) -> list[str]:
    told = "{section}: {count} items; the template asks for at most {most}."
    warnings: list[str] = []
    for section in brief.sections:
        declared = template.section(section.id)
        count = sum(map(is_written, section.items))
        if declared and declared.most and not section.hidden and count > declared.most:
            title = section.title or declared.title
            warnings.append(words(told, section=title, count=count, most=declared.most))
    return warnings
