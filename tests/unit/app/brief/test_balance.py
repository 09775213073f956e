from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from briefwright.app.brief.balance import concerns
from briefwright.app.brief.operations import add_evidence, add_words, hide_section, new_brief
from briefwright.model.brief import Brief
from briefwright.model.evidence import Speaker
from briefwright.model.marking import Marking
from briefwright.model.query import Found
from briefwright.model.source import SourceMetadata
from briefwright.model.template import Template, TemplateSection
from fakes.app_samples import DIRECT, INDIRECT, MEETING

TODAY = dt.date(2026, 11, 24)


def sentences(brief: Brief, template: Template = MEETING) -> list[str]:
    return [concern.sentence for concern in concerns(brief, template, TODAY)]


def by(found: Found, name: str | None, organisation: str | None) -> Found:
    evidence = replace(found.evidence, speaker=Speaker(name=name, organisation=organisation), id=f"{name}")
    return replace(found, evidence=evidence)


def holding(*founds: Found) -> Brief:
    return add_evidence(new_brief(MEETING, {"title": "Call"}), "points", founds)


def test_one_side_alone_is_said() -> None:
    assert "No UK speaker in the sources." in sentences(holding(DIRECT))
    british = by(INDIRECT, "A. Smith", "UK Research and Innovation")
    assert "No Chinese speaker in the sources." in sentences(holding(british))
    both = sentences(holding(DIRECT, british))
    assert not [s for s in both if "speaker in the sources" in s]


def test_nothing_is_said_of_sides_while_a_speakers_side_is_unknown_or_nobody_speaks() -> None:
    unknown = by(INDIRECT, "A. Smith", "Acme Ltd")
    assert not [s for s in sentences(holding(DIRECT, unknown)) if "speaker in" in s]
    assert not [s for s in sentences(new_brief(MEETING)) if "speaker in" in s]


def test_a_quote_without_a_speaker_and_a_doubtful_item_are_said() -> None:
    nobody = by(INDIRECT, None, None)
    assert "A quote has no speaker: say whose words they are." in sentences(holding(nobody))
    doubtful = replace(DIRECT, evidence=replace(DIRECT.evidence, confidence=0.4, doubt="No cue word"))
    assert "An item is doubtful: No cue word." in sentences(holding(doubtful))


def test_a_required_field_and_a_short_section_are_said() -> None:
    said = sentences(new_brief(MEETING))
    assert "Title: not filled in." in said
    assert "Points: 0 of 2 items." in said
    full = holding(DIRECT, INDIRECT)
    for word in ("a", "b"):
        full = add_words(full, "points", word)
    assert "Points: 4 items, 3 fit." in sentences(full)


def test_a_section_may_have_its_own_sentence_for_a_gap_and_a_hidden_one_has_none() -> None:
    gap = "No UK statement on record."
    template = Template("t", "T", sections=(TemplateSection("a", "A", ("quote",), least=1, gap=gap),))
    assert sentences(new_brief(template), template) == [gap]
    assert sentences(hide_section(new_brief(template), "a"), template) == []


def test_the_highest_marking_of_a_source_is_carried_through() -> None:
    metadata = SourceMetadata(marking=Marking("OFFICIAL", sensitive=True))
    marked = replace(DIRECT, source=replace(DIRECT.source, metadata=metadata))
    assert "A source is marked OFFICIAL-SENSITIVE; the brief is OFFICIAL." in sentences(holding(marked))
    assert not [s for s in sentences(holding(DIRECT)) if "marked" in s]


def test_an_embargo_is_said_until_its_day() -> None:
    held = replace(DIRECT, source=replace(DIRECT.source, metadata=SourceMetadata(embargo="2026-11-25T00:01")))
    assert "article.txt is under embargo until 2026-11-25T00:01." in sentences(holding(held))
    over = replace(DIRECT, source=replace(DIRECT.source, metadata=SourceMetadata(embargo="2026-11-24")))
    assert not [s for s in sentences(holding(over)) if "embargo" in s]
