from __future__ import annotations

from msgspec.structs import replace

from briefwright.app.brief.contexts import with_contexts
from briefwright.app.export.evidence_pack import AROUND, Shelf, evidence_pack
from briefwright.checks.verbatim import QuotationCheck
from briefwright.document.nodes import Cite, Document, Note, Paragraph, Quotation, Strong, Table, Text
from briefwright.document.plain_text import block_lines, inline_text
from briefwright.document.resolve import resolve
from briefwright.model.brief import Brief
from briefwright.model.source import Source, SourceCard
from fakes.seed_briefs import BOUNDLESS, CARD, ISSUED, SEED, brief

SOURCE = Source(replace(CARD, metadata=replace(CARD.metadata, by_hand=("publisher",), guessed=("language",))), SEED)
EXACT = QuotationCheck(BOUNDLESS.text, "exact", 1)
MADE = brief("t", {"title": "Call"}, points=(BOUNDLESS, ISSUED))


def cited(*items: str, language: str = "en-GB", made: Brief = MADE) -> Document:
    blocks = tuple(Paragraph((Text("x"), Cite(CARD.id, item))) for item in items)
    document = Document("Call", blocks, language, sources=(CARD,))
    return resolve(replace(document, marking=made.marking))


def lines(document: Document) -> list[str]:
    return [line.replace("\u00a0", " ") for line in block_lines(document.blocks, document.language)]


def contexts(document: Document) -> list[Quotation]:
    return [block for block in document.blocks if isinstance(block, Quotation)]


def bold(quotation: Quotation) -> str:
    return inline_text([inline for inline in quotation.inlines if isinstance(inline, Strong)])


def test_each_note_shows_its_sentence_in_bold_in_its_context() -> None:
    pack = evidence_pack(cited("i1", "i2"), MADE, (EXACT,), Shelf({CARD.id: SOURCE}))
    first, second = contexts(pack)
    start, end = BOUNDLESS.sentence
    assert bold(first) == SEED[start:end]
    whole = inline_text(first.inlines)
    before, after = whole.split(SEED[start:end])
    assert len(before) >= AROUND
    assert len(after) >= min(AROUND, len(SEED) - end)
    assert before.removeprefix("… ").split()[0] in SEED.split()
    assert bold(second) == SEED[slice(*ISSUED.sentence)]


def test_it_says_whose_words_where_in_what_source_and_how_they_compare() -> None:
    pack = evidence_pack(
        cited("i1"), MADE, (EXACT,), Shelf({CARD.id: SOURCE}, {CARD.id: "2026-11-24T09:30:00+00:00"})
    )
    said = lines(pack)
    for words in (
        "Note 1",
        BOUNDLESS.text,
        "Xu Xinchao, deputy director, Beijing Municipal Science & Technology Commission",
        "Exact: the words stand in the source letter for letter.",
        "24 November 2026 09:30",
        "added by hand: publisher; guessed: language",
        CARD.id,
    ):
        assert words in said
    assert any(line.startswith("paragraph ") and line.endswith("characters 2525 to 2625") for line in said)


def test_what_a_check_found_is_told_and_every_doubtful_quotation_is_listed() -> None:
    altered = QuotationCheck("China and the UK embrace limitless", "altered", 1, nearest=BOUNDLESS.text)
    stray = QuotationCheck("We are ready", "cannot-check")
    pack = evidence_pack(cited("i1"), MADE, (altered, stray), Shelf({CARD.id: SOURCE}))
    assert f"Altered. The source has: {BOUNDLESS.text}" in lines(pack)
    table = [block for block in pack.blocks if isinstance(block, Table)][-1]
    assert [cell for row in table.rows for cell in block_lines([p for c in row for p in c.blocks])] == [
        "We are ready", "Cannot be checked: no source is at hand.",
    ]  # fmt: skip


def test_without_the_source_the_briefs_own_words_are_shown_and_said_to_be_all() -> None:
    pack = evidence_pack(cited("i1"), MADE, (), Shelf())
    (only,) = contexts(pack)
    assert bold(only) == BOUNDLESS.text
    said = lines(pack)
    assert "The source is not in the library: only the words kept in the brief can be shown." in said
    assert "not in the library" in said
    assert "Cannot be checked: no source is at hand." in said


def test_a_passage_that_moved_is_said_to_have_moved() -> None:
    moved = Source(SOURCE.card, "x" + SEED)
    assert "The passage is no longer where it was in the source." in lines(
        evidence_pack(cited("i2"), MADE, (), Shelf({CARD.id: moved}))
    )


def test_a_note_names_every_item_whose_mark_was_joined_to_it() -> None:
    document = resolve(
        Document("Call", (Paragraph((Text("x"), Cite(CARD.id, "i1"), Cite(CARD.id, "i2"))),), sources=(CARD,))
    )
    assert [(note.item, note.also) for note in document.notes] == [("i1", ("i2",))]
    assert len(contexts(evidence_pack(document, MADE, (), Shelf({CARD.id: SOURCE})))) == 2


def test_a_templates_own_note_and_an_item_that_is_gone_are_said_to_be_that() -> None:
    own = replace(cited("i1"), notes=(Note(1, (Text("See the guide."),)), Note(2, (Text("Gone."),), "i9", CARD.id)))
    said = lines(evidence_pack(own, MADE, (), Shelf()))
    assert "See the guide." in said
    assert "A note of the template’s own." in said
    assert "Not in use: the item is no longer in the brief." in said


def test_the_sentence_is_seen_in_a_house_style_that_has_no_bold_too() -> None:
    official = replace(cited("i1"), house_style="zh-official")
    assert evidence_pack(official, MADE, (), Shelf()).house_style == "uk-government"
    assert evidence_pack(replace(official, house_style="think-tank"), MADE, (), Shelf()).house_style == "think-tank"


def test_a_chinese_briefing_has_a_chinese_pack() -> None:
    source = Source(SourceCard(CARD.id, "文.txt"), SEED)
    said = lines(evidence_pack(cited("i1", language="zh-CN"), MADE, (EXACT,), Shelf({CARD.id: source})))
    assert "注释1" in said
    assert "一致：与来源逐字相同。" in said
    own = " ".join(line for line in said if not any(c in line for c in "“”"))
    assert "Check" not in own


def test_without_the_source_the_context_the_brief_keeps_is_shown() -> None:
    kept = with_contexts(MADE, lambda _id: SOURCE)
    (only,) = contexts(evidence_pack(cited("i1"), kept, (EXACT,), Shelf()))
    assert bold(only) == BOUNDLESS.text
    said = inline_text(only.inlines)
    assert BOUNDLESS.text in said
    assert len(said) > len(BOUNDLESS.text) + AROUND
