"""Sections the writer adds to a brief: in the document, through the file, and into the next template."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefwright.app.brief import operations as op
from briefwright.app.brief.balance import concerns
from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.brief.history import History
from briefwright.app.pages.lengths import CUE_CARD, left_out, shortened
from briefwright.app.pages.measure import Length
from briefwright.errors import AppError
from briefwright.model.brief import Brief, ItemOptions, with_own_sections
from briefwright.model.template import TemplateSection
from fakes.app_samples import ALL, DIRECT, ISSUED, MEETING, NOTE

BRIEF = op.new_brief(MEETING, {"title": "Call"})


def added(brief: Brief = BRIEF, after: str = "points") -> tuple[Brief, str]:
    return op.add_section(
        brief, MEETING, TemplateSection("", "Risks  and costs", ("words", "fact"), "numbers"), after
    )


def test_a_section_is_added_where_it_is_wanted_and_known_like_the_templates() -> None:
    brief, section_id = added()
    assert [s.id for s in brief.sections] == ["reason", "points", section_id, "on-record", "programmes"]
    declared = with_own_sections(MEETING, brief).section(section_id)
    assert declared is not None
    assert (declared.title, declared.accepts, declared.layout) == ("Risks and costs", ("fact", "words"), "numbers")
    assert with_own_sections(MEETING, BRIEF) is MEETING


def test_its_name_is_free_even_where_the_brief_lacks_a_section_of_the_template() -> None:
    brief = replace(BRIEF, sections=BRIEF.sections[:1])
    _, first = op.add_section(brief, MEETING, TemplateSection("", "Points"))
    twice, second = op.add_section(added()[0], MEETING, TemplateSection("", "Risks and costs"))
    assert first not in {s.id for s in MEETING.sections}
    assert len({s.id for s in twice.sections}) == len(twice.sections)
    assert second != added()[1]


@pytest.mark.parametrize(
    ("title", "takes", "code"), [(" ", ("words",), "section-untitled"), ("A", (), "section-takes-nothing")]
)
def test_a_section_needs_a_title_and_something_to_take(title: str, takes: tuple[str, ...], code: str) -> None:
    with pytest.raises(AppError) as error:
        op.add_section(BRIEF, MEETING, TemplateSection("", title, takes))  # type: ignore[arg-type]
    assert error.value.code == code


def test_after_an_annex_it_is_an_annex() -> None:
    annexed = replace(MEETING, sections=(*MEETING.sections[:3], replace(MEETING.sections[3], annex=True)))
    brief, section_id = op.add_section(BRIEF, annexed, TemplateSection("", "More"), "programmes")
    declared = with_own_sections(annexed, brief).section(section_id)
    assert declared is not None
    assert declared.annex


def test_only_a_section_of_the_briefs_own_is_changed_or_removed() -> None:
    brief, section_id = added()
    filled = op.add_evidence(brief, section_id, ISSUED)
    reshaped = op.reshape_section(filled, section_id, TemplateSection("", "Costs", ("fact",), "key-facts"))
    assert reshaped.section(section_id).title == "Costs"
    assert len(reshaped.section(section_id).items) == 1
    assert op.remove_section(filled, section_id) == BRIEF
    for operation in (
        lambda: op.remove_section(brief, "points"),
        lambda: op.reshape_section(brief, "points", TemplateSection("", "P")),
    ):
        with pytest.raises(AppError) as error:
            operation()
        assert error.value.code == "template-section"


def test_it_survives_the_file_and_undo() -> None:
    brief, section_id = added()
    brief = op.add_evidence(brief, section_id, ISSUED)
    assert decode_brief(encode_brief(brief), "a.brief") == brief
    history = History(BRIEF).do("add section", brief)
    assert history.undo().present == BRIEF
    assert history.undo().redo().present == brief


def test_another_template_takes_it_along_after_the_section_it_followed() -> None:
    brief, section_id = added()
    brief = op.add_evidence(op.add_words(brief, section_id, "Mind the cost."), section_id, ISSUED)
    over = op.switch_template(brief, NOTE, with_own_sections(MEETING, brief))
    assert [s.id for s in over.sections] == ["points", section_id, "said"]
    assert over.section(section_id) == brief.section(section_id)
    back = op.switch_template(over, MEETING, with_own_sections(NOTE, over))
    assert [s.id for s in back.sections] == [s.id for s in brief.sections]


def test_filling_leaves_it_to_the_writer_and_a_cue_card_counts_it() -> None:
    brief, section_id = added()
    full = op.fill_from(brief, with_own_sections(MEETING, brief), ALL)
    assert full.section("points").items
    assert not full.section(section_id).items
    held = op.add_evidence(op.add_evidence(brief, section_id, DIRECT), "points", ISSUED)
    held = op.set_options(held, held.section("points").items[0].id, ItemOptions(priority=3))
    short = shortened(held, MEETING, CUE_CARD, lambda b: Length(0.1 if len(b.evidence_items()) < 2 else 9, 10))
    assert short.section(section_id).hidden
    assert [(lost.section, lost.title) for lost in left_out(held, short, MEETING)] == [
        (section_id, "Risks and costs")
    ]
    assert not [c for c in concerns(brief, MEETING) if c.section == section_id]
