"""The same brief as one page and as a card: nothing starts another page, and what is of no use in a room goes."""

from __future__ import annotations

import pytest

from briefwright.app.pages.composing import compose
from briefwright.app.pages.lengths import CUE_CARD, ONE_PAGER, shortened
from briefwright.app.pages.measure import size
from briefwright.app.pages.one_page import on_one_page
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.house_styles.card import SUFFIX
from briefwright.document.nodes import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    SectionBreak,
    SourceList,
    Table,
    Text,
)
from briefwright.document.walk import every_block
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from fakes.seed_packs import FULL as SEED_BRIEFS

NAMES = sorted(folder.name for folder in builtin_templates().iterdir())


class Here:
    """Renders in this process."""

    def render(self, package: TemplatePackage, brief: Brief) -> Document:
        return render(package, brief)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def labels() -> Table:
    cells = tuple(Cell((Paragraph(words(text)),)) for text in ("To", "Minister"))
    return Table((Column(30), Column(130)), (cells,), variant="labels")


def set_on_one_page(*blocks: Block, card: bool = False) -> list[Block]:
    return list(on_one_page(Document("T", blocks), card=card).blocks)


def test_nothing_on_one_page_starts_another() -> None:
    annex, body = Heading(words("Agenda"), annex=True), Paragraph(words("09:30"))
    made = set_on_one_page(
        Contents("Contents"), PageBreak(), SectionBreak(new_page=True), body, SectionBreak(columns=2), annex, body
    )
    assert made == [body, SectionBreak(columns=2), Heading(words("Agenda")), body]


def test_a_card_has_one_column_no_labels_and_no_list_of_sources() -> None:
    body = Paragraph(words("Say this."))
    blocks = (labels(), SectionBreak(columns=2), body, Heading(words("Sources")), SourceList())
    assert set_on_one_page(*blocks, card=True) == [body]
    assert set_on_one_page(*blocks) == list(blocks)


def test_a_heading_whose_content_was_left_out_goes_too() -> None:
    outer, inner, body = Heading(words("A")), Heading(words("B"), level=2), Paragraph(words("x"))
    assert set_on_one_page(outer, inner, body, outer, outer, body) == [outer, inner, body, outer, body]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("budget", [ONE_PAGER, CUE_CARD], ids=lambda budget: budget.name)
def test_every_template_gives_one_page_and_a_card(name: str, budget) -> None:
    package = load_folder(builtin_templates() / name, "built-in")
    style = package.template.house_style + (SUFFIX if budget == CUE_CARD else "")
    short = shortened(
        SEED_BRIEFS[name](),
        package.template,
        budget,
        lambda each: size(compose(Here(), package, each, style, budget)),
    )
    document = compose(Here(), package, short, style, budget)
    length = size(document)
    assert 0 < length.pages < 1
    assert short.sections
    assert length.words > 20
    assert budget == ONE_PAGER or length.words <= CUE_CARD.words
    starting = (Contents, PageBreak) if budget == ONE_PAGER else (Contents, PageBreak, SectionBreak, SourceList)
    assert not any(isinstance(block, starting) for block in every_block(document.blocks))


@pytest.mark.parametrize("name", HOUSE_STYLES)
def test_a_card_keeps_its_house_styles_face_on_a_smaller_page(name: str) -> None:
    card, base = house_style(name + SUFFIX), house_style(name)
    assert (card.page.width, card.page.height) == (148, 210)
    assert card.fonts == base.fonts
    assert card.colours == base.colours
    assert card.styles.keys() == base.styles.keys()
    assert card.style("Normal").size == base.style("Normal").size or base.style("Normal").size > 15
    for style in card.styles.values():
        assert style.left >= style.hanging, style.id
        assert all(tab.at <= card.page.landscape_measure for tab in style.tabs if tab.align == "right"), style.id
