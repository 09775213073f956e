import io
import re
import zipfile

import pytest
from msgspec.structs import replace

from briefwright.checks.accessibility import accessibility_findings
from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Box,
    Cite,
    Column,
    Contents,
    Document,
    Emphasis,
    Gap,
    Hint,
    Link,
    ListBlock,
    ListItem,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    SectionBreak,
    SectionStart,
    SourceList,
    Strong,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.errors import AppError
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata
from briefwright.writers.docx.writer import write_docx
from fakes.random_documents import png
from fakes.sample_briefings import (
    EVERY,
    SEED,
    bullets,
    cell,
    cite,
    heading,
    library_briefing,
    meeting_brief,
    ministerial_submission,
    para,
    row,
    words,
    zh_brief,
)
from fakes.word_numbers import WordNumbers


def written(*blocks, **options):
    document = Document("T", blocks, sources=(SEED,), **options)
    return write_docx(resolve(document), house_style(document.house_style))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def body(data):
    return parts(data)["word/document.xml"]


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_every_sample_briefing_is_whole_safe_and_open_to_all(sample):
    document = resolve(sample())
    data = write_docx(document, house_style(document.house_style))
    assert findings(data) == ()
    assert soundness_findings(data) == ()
    assert accessibility_findings(data) == ()


def test_the_same_document_gives_the_same_bytes():
    assert written(*meeting_brief().blocks) == written(*meeting_brief().blocks)


def test_no_time_machine_or_path_is_written():
    data = written(para("x"), author="A. Writer")
    core = parts(data)["docProps/core.xml"]
    assert "A. Writer" in core
    assert "created" not in core
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_notes_are_real_footnotes_with_separators():
    found = parts(written(para("a", cite(3), " b", Cite("x", "", 1))))
    notes = found["word/footnotes.xml"]
    assert re.findall(r'<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"', notes) == ["-1", "0", "1", "2"]
    assert "<w:footnoteRef/>" in notes
    assert 'w:footnoteReference w:id="2"' in found["word/document.xml"]
    assert '<w:footnote w:id="-1"/><w:footnote w:id="0"/>' in found["word/settings.xml"]


def test_notes_may_stand_at_the_end():
    found = parts(written(para("a", cite(3)), endnotes=True))
    assert 'w:endnoteReference w:id="1"' in found["word/document.xml"]
    assert 'w:endnote w:id="1"' in found["word/endnotes.xml"]
    assert 'w:id="1"' not in found["word/footnotes.xml"]


def test_neighbouring_marks_are_kept_apart_by_a_comma():
    assert ">, </w:t></w:r><w:r><w:rPr><w:rStyle" in body(written(para("a", cite(3), Cite("x", "", 1))))


def test_more_notes_than_word_allows_are_refused():
    document = replace(resolve(Document("T", (para("x"),))), notes=(Note(1, words("n")),) * 32_768)
    with pytest.raises(AppError) as error:
        write_docx(document, house_style("uk-government"))
    assert error.value.code == "too-many-notes"


def test_numbered_lists_begin_again():
    numbers = bullets(words("a"), words("b"), ordered=True)
    later = replace(numbers, start=5)
    found = [
        number for _, number, _ in WordNumbers(written(numbers, para("x"), numbers, para("y"), later)).paragraphs()
    ]
    assert found == ["1.", "2.", "", "1.", "2.", "", "5.", "6."]


def test_a_list_in_a_list_is_indented_and_lettered():
    inner = bullets(words("in"), ordered=True)
    outer = ListBlock((ListItem((para("out"), inner)), ListItem((para("next"),))), ordered=True)
    assert [(style, number) for style, number, _ in WordNumbers(written(outer)).paragraphs()] == [
        ("ListNumber", "1."), ("ListNumber2", "(a)"), ("ListNumber", "2."),
    ]  # fmt: skip


def test_paragraphs_are_numbered_by_word_itself():
    found = WordNumbers(write_docx(resolve(ministerial_submission()), house_style("uk-government"))).paragraphs()
    assert [number for style, number, _ in found if style.startswith(("BwNum", "BwBoxTitleNum"))] == [
        "1.", "2.", "(a)", "(b)", "(c)", "3.", "4.", "5.", "6.",
    ]  # fmt: skip


def test_the_marking_is_in_the_header_and_footer_of_every_kind_of_page():
    marking = Marking("OFFICIAL", sensitive=True, descriptor="Commercial", handling="Recipients only")
    found = parts(written(para("a"), SectionBreak(landscape=True, running="Visit"), para("b"), marking=marking))
    running = {name: text for name, text in found.items() if re.match(r"word/(header|footer)", name)}
    assert len(running) == 12
    assert all("OFFICIAL-SENSITIVE – COMMERCIAL" in text for text in running.values())
    assert all(("Recipients only" in text) == ("header" in name) for name, text in running.items())
    assert found["word/document.xml"].count("<w:headerReference") == 6


def test_the_footer_counts_pages():
    footer = parts(written(para("a"), reference="SUB/1"))["word/footer1.xml"]
    assert "SUB/1" in footer
    assert re.findall(r'w:instr=" (\w+) "', footer) == ["PAGE", "NUMPAGES"]


def test_contents_have_cached_entries_that_point_at_bookmarks():
    data = written(Contents(), heading("One", numbered=True), heading("Two", 2, numbered=True))
    text = body(data)
    assert "TOC \\o" in text
    assert text.count("PAGEREF") == 2
    assert re.findall(r'w:anchor="(\w+)"', text) == re.findall(r'w:bookmarkStart w:id="\d" w:name="(\w+)"', text)
    assert "updateFields" not in parts(data)["word/settings.xml"]


def test_given_page_numbers_stand_in_the_contents():
    document = resolve(Document("T", (Contents(), heading("One"))))
    data = write_docx(document, house_style("uk-government"), pages={document.contents[0].anchor: 7})
    assert "<w:t>7</w:t>" in body(data)


def test_tables_repeat_their_header_and_keep_rows_whole():
    table = Table(
        (Column(1), Column(3, numeric=True)), (row("a", "1"), row("b", "2")), row("A", "N"), words("C"), "D"
    )
    text = body(written(table))
    assert text.count("<w:tblHeader/>") == 1
    assert text.count("<w:cantSplit/>") == 3
    assert 'w:tblCaption w:val="C"' in text
    assert 'w:tblDescription w:val="D"' in text
    assert "SEQ Table" in text
    widths = [int(width) for width in re.findall(r'w:gridCol w:w="(\d+)"', text)]
    assert sum(widths) == pytest.approx(160 * 56.693, abs=2)
    assert widths[1] == pytest.approx(3 * widths[0], abs=3)


def test_a_very_long_row_may_break_across_pages():
    table = Table((Column(1),), ((cell("word " * 400),),), description="D")
    assert "<w:cantSplit/>" not in body(written(table))


def test_a_long_box_has_a_row_for_each_paragraph_and_breaks_between_them_only():
    entries = tuple(Paragraph(words(f"{number}. " + "word " * 30)) for number in range(12))
    text = body(written(Box(entries, words("Box"))))
    assert text.count("<w:tr>") == text.count("<w:cantSplit/>") == 13
    rows = text.split("<w:tr>")[2:]
    assert ['<w:bottom w:w="0" w:type="dxa"/>' in each for each in rows] == [*[True] * 11, False]
    short = body(written(Box(entries[:1], words("Box"))))
    assert short.count("<w:tr>") == 2


def test_missing_cells_are_made_up():
    table = Table((Column(1), Column(1)), (row("only one"),), description="D")
    data = written(table)
    assert soundness_findings(data) == ()


def test_tables_that_follow_each_other_do_not_grow_together():
    box = Box((para("x"),), words("B"))
    text = body(written(box, box))
    assert "</w:tbl><w:tbl>" not in text
    assert soundness_findings(written(box, box)) == ()


def test_a_box_is_a_table_whose_title_is_its_header_row():
    text = body(written(Box((para("x"),), words("Objectives"), "objectives")))
    assert 'w:tblStyle w:val="BwBoxObjectives"' in text
    assert "<w:tblHeader/>" in text
    assert "BwObjectivesTitle" in text


def test_hints_and_section_marks_never_reach_word():
    text = body(written(SectionStart("s"), Hint("Add a fact", "s"), para("x")))
    assert "Add a fact" not in text


def test_gaps_are_seen_in_black_and_white():
    assert re.search(
        r'w:rStyle w:val="BwGap"/></w:rPr><w:t xml:space="preserve">\[Date\]<', body(written(para(Gap("Date"))))
    )


def test_only_safe_addresses_become_links():
    good = Link(words("site"), "https://example.org/a?b=1&c=2")
    bad = Link(words("run"), "file:///bin/sh")
    found = parts(written(para(good, bad)))
    assert found["word/document.xml"].count("<w:hyperlink ") == 1
    assert (
        'Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"' in found["word/_rels/document.xml.rels"]
    )
    assert "file:" not in "".join(found.values())


def east_asian_runs(text: str, language: str = "") -> list[str]:
    """The words that take the East Asian face, of one text in an English document."""
    written_body = body(written(para(Text(text, language=language))))
    return re.findall(
        r'<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">([^<]*)<',
        written_body,
    )


def test_chinese_runs_take_the_east_asian_font_and_language():
    assert east_asian_runs("China 中国 UK") == ["中国"]
    assert '<w:r><w:t xml:space="preserve">China <' in body(written(para("China 中国 UK")))


@pytest.mark.parametrize(
    ("text", "east"),
    [
        ("新华社, “云岭建设创新园”, 18 May 2021", ["新华社", "云岭建设创新园"]),
        ("China (“中国”).", ["中国"]),
        ("“云岭 Innovation 园”", ["云岭", "园"]),
        ("“低碳”创新 in Leeds", ["“低碳”创新"]),
        ("“青年交流最有活力。”", ["“青年交流最有活力。”"]),
    ],
    ids=["a title", "in brackets", "around both", "a mark inside", "a Chinese sentence"],
)
def test_quotation_marks_of_an_english_sentence_around_chinese_words_are_its_own(text, east):
    assert east_asian_runs(text) == east


@pytest.mark.parametrize("name", ["uk-government", "think-tank"])
def test_libreoffice_is_told_that_quotation_marks_beside_chinese_words_are_latin(name):
    known = SourceMetadata(title="云岭建设创新园", publisher="新华社", published="2021-05-18")
    titled = SourceCard("cn" * 32, "a.txt", known)
    house = house_style(name)
    said = Document("T", (para("Said.", Cite(titled.id, "", 1)),), sources=(titled,), house_style=name)
    note = parts(write_docx(resolve(said), house))["word/footnotes.xml"]
    marked = re.findall(r'<w:rFonts w:eastAsia="([^"]*)"/></w:rPr><w:t xml:space="preserve">([^<]*)<', note)
    face = house.fonts[house.style("FootnoteText").font].latin
    assert [(each, mark[:3]) for each, mark in marked] == [(face, ", “"), (face, "”, ")]


def test_quotation_marks_of_chinese_words_are_full_width():
    assert east_asian_runs("称“中国” UK", "zh-CN") == ["称“中国”"]


def test_an_apostrophe_between_letters_is_latin_in_a_chinese_document():
    said = words("称 People’s Daily Online “是”")
    chinese = body(written(para(*said), language="zh-CN", house_style="zh-official"))
    face = house_style("zh-official").fonts["text"].latin
    assert f'<w:r><w:rPr><w:rFonts w:eastAsia="{face}"/></w:rPr><w:t xml:space="preserve">People’s<' in chinese
    assert "w:rFonts w:eastAsia" not in body(written(para(Text("称 People’s Daily Online"))))


def test_foreign_words_say_their_language():
    assert '<w:lang w:val="de-DE"/>' in body(written(para(Text("Zusammenarbeit", language="de-DE"))))
    assert "x<y" not in body(written(para(Text("a", language="x<y"))))


def test_bold_in_a_bold_paragraph_stays_bold():
    text = body(written(para(Strong(words("top")), role="top-line")))
    assert 'w:val="Strong"' not in text


def test_bold_italic_is_both():
    assert '<w:rStyle w:val="Strong"/><w:i/><w:iCs/>' in body(written(para(Strong((Emphasis(words("x")),)))))


def test_lines_and_tabs_in_text_are_breaks_and_tabs():
    assert 'a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/>' in body(
        written(para(Text("a\nb\tc", verbatim=True)))
    )


def test_a_field_in_a_text_stays_text():
    data = written(para("{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe }"))
    assert "DDEAUTO" in body(data)
    assert "<w:instrText" not in body(data)
    assert findings(data) == ()


def test_pictures_are_embedded_with_their_words():
    found = parts(written(Picture(png(), "A grey square", 40, words("Fig"))))
    assert "word/media/image1.png" in found
    assert 'descr="A grey square"' in found["word/document.xml"]
    assert "SEQ Figure" in found["word/document.xml"]


def test_what_is_no_picture_is_said_in_words():
    text = body(written(Picture(b"GIF89a", "A map", 40)))
    assert "[A\u00a0map]" in text
    assert "w:drawing" not in text


def test_columns_and_landscape_make_sections():
    text = body(written(para("a"), SectionBreak(columns=2), para("b"), SectionBreak(landscape=True), para("c")))
    assert text.count("<w:sectPr>") == 3
    assert 'w:num="2"' in text
    assert 'w:orient="landscape"' in text
    assert 'w:type w:val="continuous"' in text


def test_sections_without_anything_in_them_are_still_sections():
    data = written(para("a"), SectionBreak(columns=2), SectionBreak(columns=1), para("b"))
    assert body(data).count("<w:sectPr>") == 3
    assert "</w:sectPr><w:sectPr>" not in body(data)


def test_a_landscape_page_has_its_own_footer_and_stays_sound():
    data = written(para("a"), SectionBreak(landscape=True, running="Programme"), para("b"))
    found = parts(data)
    assert "BwFooterWide" in found["word/footer4.xml"]
    assert "BwHeaderWide" in found["word/header4.xml"]
    assert 'w:val="clear"' in found["word/styles.xml"]
    assert soundness_findings(data) == ()


def test_a_page_break_goes_to_the_next_paragraph_without_an_empty_one():
    text = body(written(para("a"), PageBreak(), heading("B")))
    assert "<w:pageBreakBefore/>" in text
    assert text.count("<w:p>") == 2


def test_long_quotations_may_break_and_short_ones_do_not():
    text = body(
        written(Quotation(words("x" * 400), words("A")), Quotation(words("y"), words("B")), Quotation(words("z")))
    )
    assert re.findall(r'w:pStyle w:val="((?:Bw)?Quote\w*)"', text) == [
        "BwQuoteLong", "BwQuoteSource", "QuoteNext", "BwQuoteSourceNext", "BwQuoteOnly",
    ]  # fmt: skip


def test_two_quotations_in_a_row_have_a_bar_each():
    one = Quotation(words("x"), words("A"))
    text = body(written(one, one, one, para("between"), one))
    assert re.findall(r'w:pStyle w:val="(Quote\w*)"', text) == ["Quote", "QuoteNext", "Quote", "Quote"]
    styles = house_style("uk-government").styles
    assert 0 < styles["QuoteNext"].left - styles["Quote"].left < 0.1
    assert styles["QuoteNext"].left == styles["BwQuoteSourceNext"].left


def test_sources_are_listed_once_with_their_address_as_link():
    data = written(para("a", cite(1), " b", cite(2)), SourceList())
    assert body(data).count("BwSourceEntry") == 1
    assert "en.people.cn" in parts(data)["word/_rels/document.xml.rels"]


def test_every_style_is_in_the_file_also_unused_ones():
    styles = parts(written(para("x")))["word/styles.xml"]
    for style_id in house_style("uk-government").styles:
        assert f'w:styleId="{style_id}"' in styles
    assert 'w:name="compatibilityMode"' in parts(written(para("x")))["word/settings.xml"]


def test_a_chinese_document_stands_on_the_grid_with_outer_page_numbers():
    found = parts(write_docx(resolve(zh_brief()), house_style("zh-official")))
    assert 'w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"' in found["word/document.xml"]
    assert "<w:evenAndOddHeaders/>" in found["word/settings.xml"]
    assert "decimalEnclosedCircleChinese" in found["word/settings.xml"]
    assert "BwFooterEven" in found["word/footer3.xml"]
    assert 'w:numFmt w:val="chineseCounting"' in found["word/numbering.xml"]
    assert "FangSong" in found["word/fontTable.xml"]


def test_a_think_tank_cover_has_no_running_header():
    found = parts(write_docx(resolve(library_briefing()), house_style("think-tank")))
    assert "<w:titlePg/>" in found["word/document.xml"]
    assert "China–UK innovation cooperation" in found["word/header1.xml"]
    assert "China–UK innovation cooperation" not in found["word/header2.xml"]


def test_core_properties_are_cut_at_255_characters():
    core = parts(written(para("x"), subject="s" * 1000))["docProps/core.xml"]
    assert "s" * 255 in core
    assert "s" * 256 not in core


@pytest.mark.parametrize("style", ["think-tank", "zh-official"])
def test_endnotes_are_counted_in_figures_in_every_section(style):
    blocks = (para("a", cite(1)), SectionBreak(columns=2), para("b", cite(2)))
    document = resolve(Document("T", blocks, house_style=style, endnotes=True, sources=(SEED,)))
    xml = parts(write_docx(document, house_style(style)))["word/document.xml"]
    sections = re.findall(r"<w:sectPr>.*?</w:sectPr>", xml, re.DOTALL)
    assert len(sections) == 2
    for section in sections:
        assert section.count('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>') == 1
        assert section.find("<w:footnotePr>") < section.index("<w:endnotePr>")


def test_the_file_is_in_words_newest_mode_and_says_whose_it_is():
    found = parts(written(para("x"), author="China desk", subject="Science", keywords=("UK", "so")))
    assert '<w:compatSetting w:name="compatibilityMode"' in found["word/settings.xml"]
    assert 'office/word" w:val="15"/>' in found["word/settings.xml"]
    core = found["docProps/core.xml"]
    for said in ("title>T<", "creator>China desk<", "subject>Science<", "keywords>UK, so<", "language>en-GB<"):
        assert said in core
