"""Briefs to try a template on: an empty one, and one that has something of every kind everywhere."""

from __future__ import annotations

from typing import get_args

from briefwright.model.brief import (
    Brief,
    BriefSection,
    EvidenceItem,
    FieldValue,
    Item,
    ItemOptions,
    OwnWords,
    Person,
    TemplateRef,
    Translation,
)
from briefwright.model.evidence import DateMention, Evidence, Fact, Figure, Form, Initiative, Quote, Speaker
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata
from briefwright.model.template import Template, TemplateField

_CARD = SourceCard("0" * 64, "sample.txt", SourceMetadata(publisher="Sample", published="2020-07-31"))
_SPEAKER = Speaker("Sample Speaker", "director", "Sample Organisation", "explicit")


def empty_brief(template: Template) -> Brief:
    """A brief with nothing in it."""
    return Brief(TemplateRef(template.id, template.version))


def sample_brief(template: Template) -> Brief:
    """A brief with every field filled, and items of every kind in every section."""
    sections = tuple(BriefSection(s.id, items=_items(s.id)) for s in template.sections)
    fields = {f.name: _value(f) for f in template.fields}
    return Brief(TemplateRef(template.id, template.version), fields=fields, sections=sections)


def _value(field: TemplateField) -> FieldValue:
    match field.type:
        case "persons":
            return (Person("Sample Person", "Director", "Sample Organisation", "Sample side"),)
        case "marking":
            return Marking()
        case "date":
            return "2020-07-31"
        case "choice":
            return field.choices[0] if field.choices else "Sample"
        case _:
            return "Sample"


def _items(section: str) -> tuple[Item, ...]:
    text = "the sample text of a source"
    start, end, sentence = 0, len(text), (0, len(text))
    quotes = tuple(
        Quote(start=start, end=end, text=text, sentence=sentence, form=form, speaker=_SPEAKER)
        for form in get_args(Form)
    )
    fact = Fact(
        start=start,
        end=end,
        text=text,
        sentence=sentence,
        category="figure",
        dates=(DateMention("2020", 0, 4, "2020"),),
        figures=(Figure("3", 0, 1, 3),),
    )
    initiative = Initiative(
        start=start, end=end, text=text, sentence=sentence, name="Sample Park", type="park", year=2017
    )
    options = ItemOptions(response="A reply.", translation=Translation("译文"))
    evidence: tuple[Evidence, ...] = (*quotes, fact, initiative)
    cited = tuple(EvidenceItem(f"{section}-{n}", e, _CARD, options) for n, e in enumerate(evidence))
    return (OwnWords(f"{section}-lead", "Sample words:"), *cited, OwnWords(f"{section}-words", "Is it? \nIt is."))
