"""A Word file is read as it stands with every change accepted: body, tables, notes, no comments."""

import io

import docx
import pytest

from briefwright.errors import AppError
from briefwright.readers.registry import read
from fakes.word_files import paragraph, run, word_file, zipped

TITLE_STYLE = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dcterms:created>2020-07-31T08:00:00Z</dcterms:created></cp:coreProperties>"
)


def blocks(data, name="file.docx"):
    source = read(name, data)
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


def texts(*paragraphs, **parts):
    return [text for _, text in blocks(word_file("".join(paragraphs), **parts))]


def written(document):
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_what_python_docx_writes_is_read_with_its_kinds():
    document = docx.Document()
    document.add_heading("Digital economy", level=1)
    document.add_paragraph("Both countries enjoy a good foundation.")
    document.add_heading("Parks", level=2)
    document.add_paragraph("TusPark Cambridge", style="List Bullet")
    document.add_paragraph("TusPark Newcastle", style="List Number")
    document.add_paragraph("Said one.", style="Quote")
    document.add_paragraph("A table.", style="Caption")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Name", "2017"
    source = read("report.docx", written(document))
    assert [(block.kind, block.level) for block in source.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("list-item", 0),
        ("list-item", 0),
        ("quote", 0),
        ("caption", 0),
        ("cell", 0),
        ("cell", 0),
    ]
    assert source.text.startswith("Digital economy\n\nBoth countries enjoy a good foundation.\n\nParks")
    assert source.reader == "docx"


def test_a_template_is_read_like_a_document():
    assert blocks(word_file(paragraph("Words.")), "house.dotx") == [("paragraph", "Words.")]


def test_inserted_words_are_in_and_deleted_words_are_out():
    assert texts(
        paragraph(
            "They ",
            f'<w:ins w:id="1" w:author="A">{run("will ")}</w:ins>',
            '<w:del w:id="2" w:author="A"><w:r><w:delText>must </w:delText></w:r></w:del>',
            "continue.",
        )
    ) == ["They will continue."]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    joined = paragraph("First half, ", properties='<w:rPr><w:del w:id="3" w:author="A"/></w:rPr>')
    assert texts(joined, paragraph("second half.")) == ["First half, second half."]


def test_moved_words_stand_once_and_where_they_went():
    gone = paragraph(f'<w:moveFrom w:id="5">{run("Moved.")}</w:moveFrom>')
    come = paragraph(f'<w:moveTo w:id="6">{run("Moved.")}</w:moveTo>')
    assert texts(gone, paragraph("Between."), come) == ["Between.", "Moved."]


def test_field_codes_are_out_and_their_results_are_in():
    field = "<w:r><w:instrText>PAGEREF _Toc1 \\h</w:instrText></w:r>"
    assert texts(paragraph("See page ", field, "7", ".")) == ["See page 7."]


def test_hidden_text_is_not_read():
    assert texts(paragraph(run("secret ", "<w:vanish/>"), run("seen", '<w:vanish w:val="0"/>'))) == ["seen"]


def test_tabs_breaks_and_firm_hyphens_are_characters():
    inside = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    stops = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    assert texts(paragraph("x", properties=stops), paragraph(inside)) == ["x", "a\tb\nc\u2011d"]


def test_a_text_box_is_read_once_after_its_paragraph():
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(paragraph("Beside it.", f"<w:r>{both}</w:r>"), paragraph("After.")) == [
        "Beside it.",
        "In a box.",
        "After.",
    ]


def test_links_content_controls_and_ruby_keep_their_words():
    control = f"<w:sdt><w:sdtContent>{run('controlled ')}</w:sdtContent></w:sdt>"
    link = f"<w:hyperlink>{run('linked')}</w:hyperlink>"
    ruby = f"<w:r><w:ruby><w:rt>{run('pinyin')}</w:rt><w:rubyBase>{run(' 中')}</w:rubyBase></w:ruby></w:r>"
    assert texts(paragraph(control, link, ruby)) == ["controlled linked 中"]


def test_notes_stand_at_the_end():
    rule = '<w:footnote w:type="separator"><w:p/></w:footnote>'
    notes = f'{rule}<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>'
    body = paragraph("Text", '<w:r><w:footnoteReference w:id="2"/></w:r>', ".")
    assert blocks(word_file(body, footnotes=notes)) == [("paragraph", "Text."), ("note", "A note.")]


def test_a_table_of_contents_is_left_out():
    styles = '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    entry = paragraph("Parks 3", properties='<w:pStyle w:val="TOC1"/>')
    assert texts(entry, paragraph("Parks"), styles=styles) == ["Parks"]


def test_a_heading_is_known_through_the_styles_it_is_based_on():
    styles = (
        '<w:style w:styleId="H"><w:name w:val="heading 3"/></w:style>'
        '<w:style w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    )
    body = paragraph("Mine", properties='<w:pStyle w:val="Own"/>') + paragraph(
        "Round", properties='<w:pStyle w:val="Loop"/>'
    )
    source = read("a.docx", word_file(body, styles=styles))
    assert [(block.kind, block.level) for block in source.blocks] == [("heading", 3), ("paragraph", 0)]


def test_the_title_style_names_the_source():
    body = paragraph("Cooperation", properties='<w:pStyle w:val="T"/>') + paragraph("Words of the text.")
    metadata = read(
        "a.docx", word_file(body, styles=TITLE_STYLE, core=CORE.format(title="x", author="Jo"))
    ).card.metadata
    assert (metadata.title, metadata.author, metadata.published) == ("Cooperation", "Jo", "2020-07-31")
    assert {"title", "author", "published"} <= set(metadata.guessed)


@pytest.mark.parametrize("title", ["Microsoft Word - draft", "Document1", "report.docx", "  "])
def test_a_title_that_word_made_up_is_none(title):
    core = CORE.format(title=title, author="python-docx")
    metadata = read("a.docx", word_file(paragraph("Words."), core=core)).card.metadata
    assert (metadata.title, metadata.author) == (None, None)


def test_a_strict_document_is_read_too():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{paragraph("Strict words.")}</w:body></w:document>'
    assert blocks(zipped({"word/document.xml": body})) == [("paragraph", "Strict words.")]


def test_macros_and_embedded_objects_are_left_alone_and_said():
    data = word_file(paragraph("Words."), **{"word__vbaProject.bin": b"x", "word__embeddings__a.bin": b"x"})
    assert read("a.docx", data).warnings == ("its macros were not read", "the objects embedded in it were not read")


def test_a_locked_file_asks_for_one_without_password():
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(AppError, match="locked with a password"):
        read("a.docx", locked)


def test_an_old_word_file_is_called_that():
    with pytest.raises(AppError, match="old format"):
        read("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_a_document_of_pictures_has_nothing_in_it():
    with pytest.raises(AppError, match="nothing in it"):
        read("a.docx", word_file(paragraph("<w:r><w:drawing/></w:r>")))


def test_the_date_of_python_docx_s_own_template_is_no_date():
    document = docx.Document()
    document.add_paragraph("Words.")
    assert read("a.docx", written(document)).card.metadata.published is None


def test_a_date_line_dates_a_word_file():
    body = paragraph("31 July 2020") + paragraph("Words of the text.")
    data = word_file(body, core=CORE.format(title="x", author="Jo").replace("2020", "2011"))
    assert read("a.docx", data).card.metadata.published == "2020-07-31"


def field(instruction, result):
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return f"{mark('begin')}{instruction}{mark('separate')}{run(result) if result else ''}{mark('end')}"


def instruction(words):
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def test_what_a_field_inside_an_instruction_shows_is_not_read():
    merged = field(instruction("MERGEFIELD Place"), "Beijing")
    chosen = field(instruction("IF ") + merged + instruction(' = "x" "y" "z"'), "the embassy")
    assert texts(paragraph("At ", chosen, ".")) == ["At the embassy."]


def test_a_field_that_never_ends_swallows_nothing():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert texts(paragraph(begun, begun, "All of this "), paragraph("is text.")) == [
        "All of this ".strip(),
        "is text.",
    ]


def test_raised_figures_are_powers_or_marks_of_notes():
    up, down = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
    power = paragraph(
        run("about 10"), run("6", up), run(" t of CO"), run("2", down), run(" in the 1"), run("st", up)
    )
    assert texts(power) == ["about 10⁶ t of CO₂ in the 1st"]
    assert texts(paragraph(run("the pact of 2019"), run("3", up), run(" holds"))) == ["the pact of 2019 holds"]


def test_characters_of_symbol_fonts_are_written_out():
    def symbol(font, code):
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    words = paragraph(
        "20 ", symbol("Symbol", "F0B0"), "C, 5 ", symbol("Symbol", "F06D"), "m ", symbol("Wingdings", "F0E0")
    )
    assert texts(words, paragraph("a", symbol("Cambria", "2264"), "b", symbol("Logos", "F041"))) == [
        "20 °C, 5 μm →",
        "a≤b",
    ]


def test_a_drop_cap_begins_its_paragraph():
    cap = paragraph("T", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert texts(cap, paragraph("he minister said so.")) == ["The minister said so."]


def test_a_deleted_row_and_the_words_a_control_waits_with_are_not_read():
    def row(words, properties=""):
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{paragraph(words)}</w:tc></w:tr>"

    table = f"<w:tbl>{row('gone', '<w:del/>')}{row('kept')}</w:tbl>"
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>" + paragraph("Click here.") + "</w:sdtContent></w:sdt>"
    assert texts(table, control.format("<w:showingPlcHdr/>")) == ["kept"]
    assert texts(control.format("")) == ["Click here."]


def test_text_in_a_hidden_style_is_not_read():
    styles = (
        '<w:style w:type="character" w:styleId="A"><w:name w:val="A"/></w:style>'
        '<w:style w:type="character" w:styleId="H &amp; I"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="S"><w:name w:val="S"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    )
    runs = [run(f"{name} ", f'<w:rStyle w:val="{name}"/>') for name in ("A", "H &amp; I", "S")]
    assert texts(paragraph(*runs), styles=styles) == ["A S"]


def test_the_heading_over_a_table_of_contents_goes_with_it():
    styles = '<w:style w:styleId="TH"><w:name w:val="TOC Heading"/></w:style>'
    assert texts(paragraph("Contents", properties='<w:pStyle w:val="TH"/>'), paragraph("Text."), styles=styles) == [
        "Text."
    ]
