import pytest

from briefwright.document.nodes import (
    Box,
    Column,
    Contents,
    Document,
    Emphasis,
    Gap,
    LineBreak,
    Link,
    Picture,
    Quotation,
    SourceList,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.writers.markdown_text import write_markdown
from fakes.sample_briefings import (
    SEED,
    bullets,
    cite,
    heading,
    meeting_brief,
    ministerial_submission,
    para,
    row,
    strong,
    words,
)


def text(*blocks, **options):
    return write_markdown(resolve(Document("T", blocks, sources=(SEED,), **options)))


def test_a_submission_reads_well():
    found = write_markdown(resolve(ministerial_submission()))
    assert found.startswith("**OFFICIAL-SENSITIVE**\n\nMinisterial submission — For decision\n\n# Replying")
    assert "\n\n## Issue\n\n1. A Beijing official says" in found
    assert "::: {.recommendation}\n**2\\. That you agree that officials should:**\n\n(a) welcome" in found
    assert "\n\n## Annex A: lines to\u00a0take\n\n" in found
    assert found.endswith("**OFFICIAL-SENSITIVE**\n")


def test_notes_are_pandocs():
    found = text(para("a", cite(3)))
    assert "a[^1]" in found
    assert "\n\n[^1]: People’s Daily Online (English edition), article of" in found


def test_a_quotation_is_a_block_with_its_speaker():
    found = text(Quotation(words("“q”", cite(1)), words(strong("Xu"), ", Deputy")))
    assert "> “q”[^1]\n>\n> — **Xu**, Deputy" in found


def test_tables_have_header_rule_and_caption():
    table = Table((Column(1), Column(1, numeric=True)), (row("a|b", "1"),), row("A", "N"), words("Cap"))
    assert "| A | N |\n| --- | ---: |\n| a\\|b | 1 |\n\n: **Table\u00a01** Cap" in text(table)


def test_a_table_without_header_gets_an_empty_one():
    found = write_markdown(resolve(meeting_brief()))
    assert "|  |  |\n| --- | --- |\n| When | Thursday" in found


@pytest.mark.parametrize(
    ("own", "shown"),
    [
        ("*bold* _it_", "\\*bold\\* \\_it\\_"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("[a](b) <c> `d`", "\\[a\\](b) \\<c\\> \\`d\\`"),
        ("$x$ ~y~ ^z^ @key", "\\$x\\$ \\~y\\~ \\^z\\^ \\@key"),
        ("&amp; R&D", "&amp;amp; R&D"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_text_cannot_become_markup(own, shown):
    assert text(para(own)) == f"{shown}\n"


def test_lines_become_hard_breaks():
    assert text(para(Text("a\n# b", verbatim=True))) == "a\\\n\\# b\n"
    assert text(para("a", LineBreak(), "b")) == "a\\\nb\n"


def test_bold_and_italic_keep_their_spaces_outside():
    assert text(para("x", strong(" bold "), Emphasis(words("it")))) == "x **bold** *it*\n"


def test_nested_lists_are_indented():
    inner = bullets(words("in"))
    outer = bullets(words("out"))
    item = outer.items[0]
    nested = type(outer)((type(item)((*item.blocks, inner)),))
    assert text(nested) == "-   out\n\n    -   in\n"


def test_contents_sources_gaps_links_pictures_and_boxes():
    found = text(
        Contents(),
        heading("One", numbered=True),
        para(Gap("Date"), Link(words("site"), "https://example.org/")),
        Picture(b"", "A map", 1),
        Box((para("x"),), words("Facts"), "key-facts"),
        para("y", cite(1)),
        SourceList(),
    )
    assert "**Contents**\n\n- 1 One" in found
    assert "\\[Date\\][site](<https://example.org/>)" in found
    assert "\\[A\u00a0map\\]" in found
    assert "::: {.key-facts}\n**Facts**\n\nx\n:::" in found
    assert "\n- People’s Daily Online (English edition), article of" in found
