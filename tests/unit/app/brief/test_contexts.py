"""A passage in a brief keeps what stands around it, so that it can be read where the library is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.app.brief.contexts import AROUND, with_contexts
from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.brief.operations import add_evidence, add_words, new_brief
from briefwright.errors import AppError
from briefwright.model.brief import Brief, Context
from briefwright.model.query import Found
from briefwright.model.source import Source
from fakes.app_samples import ALL, CARD, COMPANIES, DIRECT, MEETING, TEXT


def brief_with(*founds: Found) -> Brief:
    return add_words(add_evidence(new_brief(MEETING), "points", founds), "points", "Own words.")


def source(_id: str) -> Source:
    return Source(CARD, TEXT)


def contexts(brief: Brief) -> list[Context]:
    return [item.context for item in brief.evidence_items()]


def test_each_passage_keeps_what_stands_before_and_after_it() -> None:
    kept = with_contexts(brief_with(*ALL), source)
    for item in kept.evidence_items():
        before, after = item.context.before, item.context.after
        assert TEXT.find(before + item.evidence.text + after) == item.evidence.start - len(before)
        assert len(before) == min(AROUND, item.evidence.start)
        assert len(after) == min(AROUND, len(TEXT) - item.evidence.end)
    assert decode_brief(encode_brief(kept), "a.brief") == kept
    assert kept.section("points").items[-1] == brief_with(*ALL).section("points").items[-1]


@given(st.integers(0, 600), st.integers(0, 600))
def test_at_most_250_characters_are_kept_on_a_side(before: int, after: int) -> None:
    text = "前" * before + DIRECT.evidence.text + "后" * after
    moved = replace(DIRECT.evidence, start=before, end=before + len(DIRECT.evidence.text))
    kept = with_contexts(brief_with(Found(moved, CARD)), lambda _id: Source(CARD, text))
    assert contexts(kept) == [Context("前" * min(before, 250), "后" * min(after, 250))]


def test_without_its_source_or_where_it_reads_otherwise_a_passage_has_none() -> None:
    def missing(source_id: str) -> Source:
        raise AppError("no-such-source", file=source_id)

    brief = brief_with(DIRECT, COMPANIES)
    assert with_contexts(brief, missing) == brief
    assert with_contexts(brief, lambda _id: Source(CARD, "Another text.")) == brief


def test_what_is_kept_already_stays() -> None:
    kept = with_contexts(brief_with(DIRECT), source)
    assert with_contexts(kept, lambda _id: Source(CARD, "Another text.")) == kept
