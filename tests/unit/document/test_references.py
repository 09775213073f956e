"""Cross-references: worked out once, and every writer says the same."""

import html
import io
import re
import zipfile

import pytest

from briefwright.checks.soundness import soundness_findings
from briefwright.checks.word_text import read_word_text
from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Box,
    Cell,
    Column,
    Document,
    Gap,
    Heading,
    Paragraph,
    Picture,
    Reference,
    SectionStart,
    Strong,
    Table,
    Text,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.walk import every_block, every_inline
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown
from fakes.random_documents import png, random_document


def para(text, role="body", label=""):
    return Paragraph((Text(text),), role, label=label)


def see(target):
    return Paragraph((Text("See "), Reference(target), Text(" for more.")))


def table(caption="Costs", label="tbl:costs"):
    return Table((Column(1),), ((Cell((para("1"),)),),), (Cell((para("No"),)),), (Text(caption),), label=label)


EVERY = (
    Heading((Text("Costs"),), 1, numbered=True),
    Heading((Text("In detail"),), 2, numbered=True, label="sec:detail"),
    para("First.", "numbered"),
    para("Second.", "numbered", "par:second"),
    para("A point.", "sub-numbered", "par:point"),
    table("Other", ""),
    table(),
    Picture(png(), "A square", 20, (Text("A square"),), label="fig:square"),
    Box((para("Agree."),), (Text("Recommendation"),), "recommendation", label="par:ask"),
    Heading((Text("Afterwards"),), 1, label="sec:after"),
    para("Why?", "question", "q:why"),
    Heading((Text("Terms"),), annex=True),
    Heading((Text("People"),), annex=True, label="sec:people"),
)
SAID = {
    "tbl:costs": "Table\u00a02",
    "fig:square": "Figure\u00a01",
    "par:second": "paragraph\u00a02",
    "par:point": "paragraph\u00a02(a)",
    "par:ask": "paragraph\u00a03",
    "sec:detail": "section\u00a01.1",
    "sec:after": "“Afterwards”",
    "sec:people": "Annex\u00a0B",
    "q:why": "Q1",
}


def document(*blocks, style="think-tank", language="en-GB"):
    return resolve(Document("T", blocks, language, style))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode() for name in package.namelist() if name.endswith(".xml")}


@pytest.mark.parametrize("target", SAID)
def test_every_writer_says_the_same_of_what_is_referred_to(target):
    done = document(see(target), *EVERY)
    data = write_docx(done, house_style("think-tank"))
    sentence = f"See {SAID[target]} for more."
    assert inline_text(done.blocks[0].inlines) == sentence
    assert read_word_text(data).paragraphs[0].text == sentence
    page = html.unescape(re.sub(r"<[^>]+>", "", write_html(done, house_style("think-tank"))))
    assert sentence in page
    assert sentence in write_markdown(done).replace("\\", "")
    assert soundness_findings(data) == ()


@pytest.mark.parametrize(
    ("target", "instruction"),
    [
        ("tbl:costs", " REF _Ref00000001 \\h "),
        ("fig:square", " REF _Ref00000001 \\h "),
        ("sec:after", " REF _Ref00000001 \\h "),
        ("par:second", " REF _Ref00000001 \\w \\h "),
        ("sec:detail", " REF _Ref00000001 \\w \\h "),
    ],
)
def test_word_gets_a_field_that_finds_the_same_words_again(target, instruction):
    xml = parts(write_docx(document(see(target), *EVERY), house_style("think-tank")))["word/document.xml"]
    assert f'<w:fldSimple w:instr="{instruction}">' in xml
    assert xml.count('w:name="_Ref00000001"') == 1


def test_the_bookmark_of_a_table_holds_its_name_and_number_and_nothing_more():
    xml = parts(write_docx(document(table(), see("tbl:costs")), house_style("think-tank")))["word/document.xml"]
    (inside,) = re.findall(
        r'<w:bookmarkStart w:id="(\d+)" w:name="_Ref00000001"/>(.*?)<w:bookmarkEnd w:id="\1"/>', xml
    )
    assert "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", inside[1])) == "Table\u00a01"


def test_an_annex_whose_number_ends_in_a_colon_is_a_link():
    xml = parts(write_docx(document(see("sec:people"), *EVERY), house_style("think-tank")))["word/document.xml"]
    assert '<w:hyperlink w:anchor="_Ref00000001" w:history="1">' in xml


def test_a_section_gives_its_first_heading_and_table_a_label():
    blocks = (see("sec:costs"), see("tbl:costs"), SectionStart("costs"), Heading((Text("Money"),)), table(label=""),
              table(label=""), SectionStart("next"), Heading((Text("Next"),)))  # fmt: skip
    first, second, *_ = document(*blocks).blocks
    assert inline_text(first.inlines) == "See “Money” for more."
    assert inline_text(second.inlines) == "See Table\u00a01 for more."


def test_chinese_references_are_said_in_chinese():
    blocks = (
        Paragraph((Text("见"), Reference("tbl:costs"), Text("和"), Reference("sec:money"), Reference("sec:a"))),
        Heading((Text("背景"),), 1, numbered=True),
        Heading((Text("经费"),), 1, numbered=True, label="sec:money"),
        table("经费"),
        Heading((Text("名单"),), annex=True),
        Heading((Text("日程"),), annex=True, label="sec:a"),
    )  # fmt: skip
    done = document(*blocks, style="zh-official", language="zh-CN")
    assert inline_text(done.blocks[0].inlines) == "见表1和第二部分附件2"


def test_a_reference_to_nothing_is_a_gap_and_a_warning():
    done = document(see("tbl:none"), table("", ""))
    assert Gap("“tbl:none” is nowhere in this document") in done.blocks[0].inlines
    assert done.warnings == ("nothing is labelled “tbl:none”",)


def test_a_table_without_caption_has_no_number_to_refer_to():
    uncaptioned = Table((Column(1),), ((Cell((para("1"),)),),), label="tbl:costs")
    assert document(see("tbl:costs"), uncaptioned).warnings


def test_a_label_given_twice_is_the_first_blocks():
    done = document(see("tbl:costs"), table("One"), table("Two"))
    assert inline_text(done.blocks[0].inlines) == "See Table\u00a01 for more."
    assert [block.bookmark for block in done.blocks[1:]] == ["_Ref00000001", ""]


def test_a_reference_in_bold_and_in_a_heading_reaches_the_contents():
    done = document(Heading((Text("As "), Strong((Reference("tbl:costs"),))), 1), table())
    assert done.contents[0].text == "As Table\u00a01"


def test_what_nothing_refers_to_gets_no_bookmark():
    assert "_Ref" not in parts(write_docx(document(*EVERY), house_style("think-tank")))["word/document.xml"]


@pytest.mark.parametrize("seed", range(30))
def test_every_reference_of_a_random_document_leads_to_one_bookmark(seed):
    done = resolve(random_document(seed))
    named = [block.bookmark for block in every_block(done.blocks) if getattr(block, "bookmark", "")]
    led = {inline.bookmark for inline in every_inline(done) if isinstance(inline, Reference)}
    assert len(named) == len(set(named))
    assert led <= set(named)
