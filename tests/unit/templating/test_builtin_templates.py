"""Every template that ships: nothing is lost, nothing is left standing over nothing, and it says what it wants."""

import pytest
from msgspec.structs import replace

from briefwright.document.nodes import (
    Box,
    Cite,
    Contents,
    Gap,
    Heading,
    Hint,
    Quotation,
    SectionStart,
    Text,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.walk import every_block, every_inline
from briefwright.model.brief import Brief, TemplateRef
from briefwright.model.evidence import Figure, Speaker
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.templating.sample import sample_brief
from fakes.seed_briefs import (
    BOUNDLESS,
    CAMBRIDGE,
    CENTRE,
    DEEPEN,
    DIGITAL,
    FIELDS,
    ISSUED,
    NEWCASTLE,
    ROLE,
    SEMINAR,
    STRATEGY,
    SUPPORT,
    VERY_FIRST,
    Items,
    brief,
)
from fakes.seed_packs import FULL

NAMES = sorted(folder.name for folder in builtin_templates().iterdir())
EVIDENCE = (
    ISSUED,
    BOUNDLESS,
    STRATEGY,
    DIGITAL,
    SUPPORT,
    CENTRE,
    DEEPEN,
    SEMINAR,
    VERY_FIRST,
    CAMBRIDGE,
    ROLE,
    NEWCASTLE,
)


@pytest.fixture(params=NAMES)
def package(request):
    return load_folder(builtin_templates() / request.param, "built-in")


def items_in(document):
    inlines = {i.item for i in every_inline(document) if isinstance(i, Text | Cite)}
    joined = {item for note in document.notes for item in (note.item, *note.also)}
    return inlines | joined | {b.item for b in every_block(document.blocks) if isinstance(b, Quotation)}


def test_whatever_a_section_holds_stands_in_the_document(package):
    held = sample_brief(package.template)
    placed = {item.id for section in held.sections for item in section.items}
    assert placed <= items_in(render(package, held))


def test_fifty_items_all_stand_in_the_document_with_their_notes(package):
    items = Items()
    ids = [section.id for section in package.template.sections]
    sections = {name: items.of(*(EVIDENCE * 5)[: 50 // len(ids) + 1]) for name in ids}
    held = brief(package.template.id, FIELDS, **sections)
    document = resolve(render(package, held))
    placed = {item.id for section in held.sections for item in section.items}
    assert len(placed) >= 50
    assert placed <= items_in(document)
    assert len(document.cited) == 1


def test_a_section_without_items_asks_for_what_it_wants(package):
    document = render(package, Brief(TemplateRef(package.template.id)))
    hints = {block.section for block in document.blocks if isinstance(block, Hint)}
    assert hints == {s.id for s in package.template.sections}
    assert not any(isinstance(block, Box) for block in every_block(document.blocks))


def test_what_is_missing_from_a_required_section_is_said_in_the_export(package):
    document = render(package, Brief(TemplateRef(package.template.id)))
    gaps = {inline.text for inline in every_inline(document) if isinstance(inline, Gap)}
    required = [s for s in package.template.sections if s.least]
    assert required
    assert {s.gap for s in required} <= gaps
    headings = {inline_text(b.inlines) for b in document.blocks if isinstance(b, Heading)}
    assert {s.title for s in required} <= headings
    optional = {s.title for s in package.template.sections if not s.gap}
    assert not optional & headings


def test_every_section_is_marked_once_for_click_and_scroll(package):
    document = render(package, FULL[package.template.id]())
    marks = [block.section for block in document.blocks if isinstance(block, SectionStart)]
    assert sorted(marks) == sorted(s.id for s in package.template.sections)


def test_it_declares_itself_fully(package):
    template = package.template
    assert template.description.endswith(("。", "."))
    assert all(section.hint for section in template.sections)
    assert all(section.most >= section.least for section in template.sections if section.most)
    assert template.limits.pages
    assert template.field("title").required
    assert {f.name for f in template.fields if f.type == "marking"} <= {"marking"}


def test_the_organisation_stands_with_its_speaker_once_in_a_briefing():
    document = render(load_folder(builtin_templates() / "ministerial-submission"), FULL["ministerial-submission"]())
    text = "".join(i.text for i in every_inline(document) if isinstance(i, Text))
    assert text.count("Beijing Municipal Science & Technology Commission") == 1


def _where_limits_stand(summary, left_out="", **sections):
    """The heads of the front of a library briefing in order, the box's title among them."""
    package = load_folder(builtin_templates() / "library-briefing", "built-in")
    held = brief("library-briefing", summary=summary, **sections)
    shown = tuple(replace(each, hidden=each.id == left_out) for each in held.sections)
    document = render(package, replace(held, sections=shown))
    names = {Box: "limits", Contents: "contents"}
    return [names[type(block)] for block in document.blocks if type(block) in names]


def test_limits_of_the_evidence_stand_with_the_contents_where_the_summary_fills_the_cover():
    limits = {"limits_of_evidence": ("One source only.",), "background": (ISSUED,)}
    long = tuple(f"{n}. {'A sentence that goes on for a while, as they do. ' * 3}" for n in range(8))
    assert _where_limits_stand(("Short.",), **limits) == ["limits", "contents"]
    assert _where_limits_stand(long, **limits) == ["contents", "limits"]
    assert _where_limits_stand(long, "background", **limits) == ["limits"]
    moved = {"background": (ISSUED,), "limits_of_evidence": ("One source only.",)}
    assert _where_limits_stand(long, **moved) == ["contents", "limits"]


def test_a_body_that_speaks_is_named_once_in_its_biography():
    package = load_folder(builtin_templates() / "meeting-brief", "built-in")
    body = Speaker("Marlow Institute", None, "Marlow Institute", "explicit")
    told = replace(DIGITAL, speaker=body), replace(BOUNDLESS, speaker=replace(body, name="Ann Lee", role="chair"))
    document = render(package, brief("meeting-brief", biographies=told))
    boxes = {inline_text(box.title): box for box in document.blocks if isinstance(box, Box)}
    roles = {name: [b for b in box.blocks if b.role == "biography-role"] for name, box in boxes.items()}
    assert roles["Marlow Institute"] == []
    assert [inline_text(role.inlines) for role in roles["Ann Lee"]] == ["Chair, Marlow Institute"]


def test_a_chinese_figure_stands_without_the_verb_that_reaches_it():
    package = load_folder(builtin_templates() / "two-pager", "built-in")
    figure = Figure("达到3.2亿元", 0, 7)
    document = render(package, brief("two-pager", key_facts=(replace(ISSUED, figures=(figure,)),)))
    assert "3.2亿元" in {i.text for i in every_inline(document) if isinstance(i, Text)}
