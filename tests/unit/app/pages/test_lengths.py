from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefwright.app.brief.operations import add_evidence, add_words, new_brief, set_options
from briefwright.app.pages.lengths import CUE_CARD, FULL, ONE_PAGER, budget_of, left_out, shortened
from briefwright.app.pages.measure import Length
from briefwright.errors import AppError
from briefwright.model.brief import Brief, EvidenceItem, ItemOptions, OwnWords
from briefwright.model.template import Template, TemplateSection
from fakes.app_samples import COMPANIES, DIRECT, INDIRECT, ISSUED

TEMPLATE = Template(
    "t",
    "T",
    sections=(
        TemplateSection("opening", "Opening", ("words",), least=1),
        TemplateSection("points", "Points", ("fact", "quote", "words"), "bullets", least=2),
        TemplateSection("avoid", "Avoid", ("words",), "do-not-use"),
        TemplateSection("inside", "Inside", ("words",), closed=True),
        TemplateSection("agenda", "Agenda", ("words",), annex=True),
    ),
)


def ten_words_an_item(brief: Brief) -> Length:
    items = sum(len(s.items) for s in brief.sections if not s.hidden)
    return Length(10 * items, items / 5)


@pytest.fixture
def brief() -> Brief:
    made = new_brief(TEMPLATE)
    for words in ("Why.", "More of why."):
        made = add_words(made, "opening", words)
    made = add_evidence(made, "points", [ISSUED, DIRECT, INDIRECT, COMPANIES])
    for section in ("avoid", "inside", "agenda"):
        made = add_words(made, section, f"{section} words")
    return made


def with_options(brief: Brief, index: int, options: ItemOptions) -> Brief:
    return set_options(brief, brief.section("points").items[index].id, options)


def shown(brief: Brief) -> dict[str, list[str]]:
    return {s.id: [words(item) for item in s.items] for s in brief.sections if not s.hidden and s.items}


def words(item: EvidenceItem | OwnWords) -> str:
    return item.text if isinstance(item, OwnWords) else item.evidence.text[:7]


def test_the_full_length_is_the_brief_itself(brief: Brief) -> None:
    assert shortened(brief, TEMPLATE, FULL, ten_words_an_item) == brief
    assert left_out(brief, brief, TEMPLATE) == ()


def test_what_sections_need_goes_in_before_more_of_the_same(brief: Brief) -> None:
    short = shortened(brief, TEMPLATE, budget_of("30-words"), ten_words_an_item)
    assert shown(short) == {"opening": ["Why."], "points": ["In 2017", "We embr"]}


def test_a_higher_priority_goes_in_first_and_a_lower_one_last(brief: Brief) -> None:
    wanted = with_options(brief, 3, ItemOptions(priority=2))
    unwanted = with_options(wanted, 0, ItemOptions(priority=-1))
    assert shown(shortened(unwanted, TEMPLATE, budget_of("10 words"), ten_words_an_item)) == {"points": ["The par"]}
    most = shortened(unwanted, TEMPLATE, budget_of("50 words"), ten_words_an_item)
    assert shown(most)["points"] == ["We embr", "the two", "The par"]


def test_sections_and_items_keep_their_order(brief: Brief) -> None:
    last_first = with_options(brief, 3, ItemOptions(priority=5))
    short = shortened(last_first, TEMPLATE, budget_of("40-words"), ten_words_an_item)
    assert shown(short) == {"opening": ["Why.", "More of why."], "points": ["In 2017", "The par"]}


def test_annexes_go_before_anything_else(brief: Brief) -> None:
    assert "agenda" not in shown(shortened(brief, TEMPLATE, ONE_PAGER, lambda _: Length(1, 0.1)))
    assert list(shown(shortened(brief, TEMPLATE, budget_of("80-words"), ten_words_an_item))) == [
        "opening", "points", "avoid", "inside",
    ]  # fmt: skip


def test_nothing_that_is_not_to_be_disclosed_goes_into_a_cue_card(brief: Brief) -> None:
    closed = with_options(brief, 1, ItemOptions(priority=9, not_to_be_disclosed=True))
    card = shortened(closed, TEMPLATE, CUE_CARD, lambda _: Length(1, 0.1))
    assert list(shown(card)) == ["opening", "points"]
    assert "We embr" not in shown(card)["points"]
    assert "We embr" in shown(shortened(closed, TEMPLATE, ONE_PAGER, lambda _: Length(1, 0.1)))["points"]


def test_one_item_is_kept_even_where_nothing_fits(brief: Brief) -> None:
    short = shortened(brief, TEMPLATE, budget_of("1-page"), lambda _: Length(9999, 99))
    assert shown(short) == {"opening": ["Why."]}
    empty = new_brief(TEMPLATE)
    assert shortened(empty, TEMPLATE, ONE_PAGER, lambda _: Length(9999, 99)).evidence_items() == ()


def test_what_stands_further_down_fills_the_room_that_a_long_item_leaves(brief: Brief) -> None:
    def measured(each: Brief) -> Length:
        long = 100 * ("We embr" in shown(each).get("points", []))
        return Length(ten_words_an_item(each).words + long, 0.1)

    short = shortened(brief, TEMPLATE, budget_of("50-words"), measured)
    assert shown(short) == {"opening": ["Why.", "More of why."], "points": ["In 2017", "the two", "The par"]}


def test_a_page_counts_as_full_before_its_last_line(brief: Brief) -> None:
    assert ONE_PAGER.holds(Length(9, 0.95))
    assert not ONE_PAGER.holds(Length(9, 0.995))


def test_hidden_sections_and_those_without_a_place_stay_as_they_are(brief: Brief) -> None:
    hidden = replace(brief, sections=tuple(replace(s, hidden=s.id == "points") for s in brief.sections))
    short = shortened(hidden, TEMPLATE, budget_of("10-words"), ten_words_an_item)
    assert short.section("points") == hidden.section("points")


def test_what_was_left_out_is_said_section_by_section(brief: Brief) -> None:
    short = shortened(brief, TEMPLATE, budget_of("30-words"), ten_words_an_item)
    assert [each.words for each in left_out(brief, short, TEMPLATE)] == [
        "1 of 2 items of Opening", "2 of 4 items of Points", "Avoid", "Inside", "Agenda",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "short", "0-pages", "1.5 pages", "-3 words", "9999999 words"])
def test_a_length_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(AppError, match="is not a length; use full, one-pager"):
        budget_of(text)


def test_lengths_have_names_and_numbers() -> None:
    assert budget_of("One-Pager") is ONE_PAGER
    assert (budget_of("300 words").words, budget_of("2-pages").pages) == (300, 2)
