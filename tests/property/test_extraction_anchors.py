"""Whatever the text: anchors slice to their text, and quotations of one form stay apart."""

from __future__ import annotations

import hashlib
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import Evidence, Fact, Quote
from briefwright.model.source import Block, Source, SourceCard, SourceMetadata

PIECES = (
    *("Xu Xinchao", "Dr Jane Doe", "the minister", "she", "he said", "said", "told reporters that", "according to"),
    *(
        "“",
        "”",
        "‘",
        "’",
        '"',
        "''",
        "「",
        "」",
        "『",
        "』",
        "«",
        "»",
        ",",
        ".",
        "?",
        "!",
        ":",
        ";",
        "(",
        ")",
        " - ",
    ),
    *(
        "\n",
        "\n\n",
        "In 2017",
        "£10 million",
        "more than 200 companies",
        "signed",
        "was launched",
        "made the remarks",
    ),
    *("the China-UK Joint Strategy", "Cambridge Innovation Center", "deputy director of", "University of"),
    *("，", "。", "：", "表示", "指出", "张三说", "科技部副部长李四", "《合作备忘录》", "签署", "中英联合实验室"),
    *(
        "4700万元",
        "2025年3月12日",
        "12日",
        "他",
        "据",
        "Mr.",
        "U.S.",
        "\ue000",
        "\U0001f600",
        "İ",
        "ß",
        "\u200b",
        "\x00",
    ),
    *(
        "a",
        "and",
        "of the",
        "for",
        "n't",
        "--",
        "1.",
        "•",
        ">",
        "\t",
        "\u3000",
        "BEIJING, April 25 --",
        "Q: ",
        "A: ",
    ),
    *(
        "\ud800",
        "\udfff",
        "\r\n",
        "\u2028",
        "\ufeff",
        "\u202e",
        "𠮷",
        "``",
        "＂",
        "—",
        "Mr Xu said.",
        "30 per cent",
    ),
    *(
        "大卫·史密斯",
        "（David）",
        "总理",
        "张三教授",
        "欧阳志刚",
        "作为首席科学家，",
        "介绍，",
        "记者：",
        "答：",
        "\n\n张三：",
    ),
    *(
        "近两成",
        "百分之二十",
        "1.2亿元",
        "新华社北京3月12日电（记者某某）",
        "「鯨尾」射電望遠鏡",
        "聯合聲明",
        "他開玩笑道",
    ),
    *("在谈到未来时，", "看来，", "“一带一路”", "该负责人", "Emily Carter", "主任", "的", "、", "——"),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.text(max_size=200),
)


def source(text: str, published: str | None = None, blocks: tuple[Block, ...] = ()) -> Source:
    card = SourceCard(
        hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), "x", SourceMetadata(published=published)
    )
    return Source(card, text, blocks)


def check(text: str, evidence: tuple[Evidence, ...]) -> None:
    for item in evidence:
        assert 0 <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text
        assert 0.0 <= item.confidence <= 1.0
        assert item.why
        assert "\n" not in item.why
        if isinstance(item, Fact):
            for part in (*item.dates, *item.figures):
                assert item.start <= part.start < part.end <= item.end
                assert text[part.start : part.end] == part.text
    for form in ("direct", "partial", "indirect"):
        spans = sorted((q.start, q.end) for q in evidence if isinstance(q, Quote) and q.form == form)
        assert all(first[1] <= second[0] for first, second in pairwise(spans)), spans
    assert len({item.id for item in evidence}) == len(evidence)


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_any_text_gives_sound_anchors_and_the_same_evidence_twice(text: str) -> None:
    first = extract_evidence(source(text))
    check(text, first)
    assert extract_evidence(source(text)) == first


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_any_blocks_over_any_text_give_sound_anchors(text: str, cuts: list[tuple[int, int]]) -> None:
    blocks = tuple(
        Block("quote" if a % 3 == 0 else "paragraph", min(a, len(text)), min(a + b, len(text)))
        for a, b in sorted(cuts)
    )
    check(text, extract_evidence(source(text, "2025-03-12", blocks)))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        ["“", "‘", '"', "''", "「", "a “", "x' ", "said, ", "N N, ", "《", "(", "by A and ", "of ", "12日"]
    )
)
def test_no_repetition_brings_it_to_a_halt(piece: str) -> None:
    text = piece * 400
    check(text, extract_evidence(source(text)))
