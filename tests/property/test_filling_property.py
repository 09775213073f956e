"""However evidence and templates look, a filled brief keeps the promises of filling."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.app.brief.operations import add_evidence, fill_from, new_brief
from briefwright.app.brief.sections import accepts
from briefwright.model.evidence import LOW_CONFIDENCE, Evidence, Fact, Initiative, Quote, Speaker, kind_of
from briefwright.model.query import Found
from briefwright.model.source import SourceCard
from briefwright.model.template import Template, TemplateSection

CARDS = [SourceCard(letter * 64, f"{letter}.txt") for letter in "ab"]


@st.composite
def founds(draw: st.DrawFn) -> Found:
    card, number = draw(st.sampled_from(CARDS)), draw(st.integers(0, 7))
    kind = draw(st.sampled_from(["quote", "fact", "initiative"]))
    start = number * 40 + draw(st.integers(0, 10))
    common = {
        "start": start,
        "end": start + 20,
        "text": f"{draw(st.sampled_from('vwxyz'))} said {number}",
        "sentence": (number * 40, number * 40 + 40),
        "id": f"{card.name}-{kind}-{start}",
        "confidence": draw(st.sampled_from([0.2, 0.59, 0.6, 0.9, 1.0])),
        "starred": draw(st.booleans()),
    }
    made: Evidence
    if kind == "quote":
        form = draw(st.sampled_from(["direct", "partial", "indirect"]))
        made = Quote(**common, form=form, speaker=Speaker(name=draw(st.sampled_from([None, "Xu"]))))
    elif kind == "fact":
        made = Fact(**common, category=draw(st.sampled_from(["figure", "event"])))
    else:
        name = draw(st.sampled_from(["Park A", "Park B", "Fund"]))
        common["text"] = draw(st.sampled_from([name, f"The two sides have built {name} since {number}"]))
        made = Initiative(**common, name=name, type="park")
    return Found(made, card)


def shows_a_name(section: TemplateSection, initiative: Initiative) -> bool:
    return section.layout in {"initiatives", "timeline"} or initiative.text == initiative.name


kinds = st.lists(st.sampled_from(["quote", "fact", "initiative", "words"]), min_size=1, max_size=4, unique=True)
layouts = st.sampled_from(["paragraphs", "bullets", "quotations", "initiatives", "timeline", "key-facts", "agenda"])


@st.composite
def templates(draw: st.DrawFn) -> Template:
    sections = []
    for number in range(draw(st.integers(1, 5))):
        least = draw(st.integers(0, 3))
        most = draw(st.sampled_from([0, least, least + 2]))
        forms = draw(st.sampled_from([(), ("direct",), ("direct", "indirect")]))
        chosen = tuple(draw(kinds))
        layout = draw(layouts)
        sections.append(TemplateSection(f"s{number}", f"S{number}", chosen, layout, "", least, most, forms))
    return Template("t", "T", sections=tuple(sections))


@given(templates(), st.lists(founds(), max_size=30), st.lists(founds(), max_size=3))
@settings(max_examples=150, deadline=None)
def test_a_filled_brief_keeps_the_promises(template: Template, offered: list[Found], own: list[Found]) -> None:
    empty = new_brief(template, id="b")
    begun = add_evidence(empty, template.sections[0].id, own) if own else empty
    chosen_by_hand = {item.id for item in begun.evidence_items()}
    brief = fill_from(begun, template, offered)
    put_in = [
        (section, item)
        for section in template.sections
        for item in brief.section(section.id).items
        if item.id not in chosen_by_hand
    ]
    for section, item in put_in:
        assert item.evidence.confidence >= LOW_CONFIDENCE
        assert accepts(section, item.evidence)
        assert not section.most or len(brief.section(section.id).items) <= max(section.most, len(own))
    ids = Counter(item.evidence.id for _, item in put_in)
    assert all(number == 1 for number in ids.values())
    assert not {item.evidence.id for _, item in put_in} & {found.evidence.id for found in own}
    names = [i.evidence.name for _, i in put_in if kind_of(i.evidence) == "initiative"]
    assert len(names) == len(set(names))
    told = [
        (item.source.id, item.evidence.sentence)
        for section, item in put_in
        if not (isinstance(item.evidence, Initiative) and shows_a_name(section, item.evidence))
    ]
    assert len(told) == len(set(told))
    assert fill_from(brief, template, offered) == brief
