"""A user's Word file as numbers: the faces, sizes, colours, spaces and page that the export will have."""

import io

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from briefwright.document.house_style import adopt, house_style
from briefwright.errors import AppError
from briefwright.writers.docx.house_file import house_look


def saved(file):
    held = io.BytesIO()
    file.save(held)
    return held.getvalue()


@pytest.fixture
def file():
    made = Document()
    styles = made.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Courier New", Pt(13)
    styles["Normal"].paragraph_format.space_after = Pt(11)
    styles["Normal"].paragraph_format.line_spacing = Pt(20)
    heading = styles["Heading 1"]
    heading.font.size, heading.font.color.rgb, heading.font.bold = Pt(19), RGBColor(0xAA, 0x00, 0x33), False
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles["List Bullet"].paragraph_format.left_indent = Mm(12)
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin, page.top_margin = Mm(40), Mm(15), Mm(30)
    return made


def look_of(file, style="uk-government"):
    return house_look(saved(file), house_style(style))


def test_the_page_is_the_files(file):
    page = look_of(file).page
    assert (round(page.left), round(page.right), round(page.top)) == (40, 15, 30)
    assert (round(page.width), round(page.height)) == (210, 297)


def test_text_has_the_files_face_size_and_space(file):
    look = look_of(file)
    normal = look.style("Normal")
    assert look.fonts[normal.font].latin == "Courier New"
    assert (normal.size, normal.leading, normal.exact, normal.after) == (13, 20, True, 11)


def test_a_heading_has_the_files_size_weight_and_colour_and_the_themes_face(file):
    look = look_of(file)
    heading = look.style("Heading1")
    assert (heading.size, heading.colour, heading.bold) == (19, "AA0033", False)
    assert look.fonts[heading.font].latin == "Calibri"  # the theme’s, which Word puts before any other
    assert "Carlito" in look.fonts[heading.font].latin_fallbacks


def test_alignment_and_indents_are_the_files(file):
    look = look_of(file)
    assert look.style("Title").align == "center"
    assert round(look.style("ListBullet").left, 1) == 12


def test_rules_above_and_below_are_the_files(file):
    title = look_of(file).style("Title")
    assert title.bottom is not None
    assert (title.bottom.width, title.bottom.colour, title.top) == (1.0, "4F81BD", None)


def test_what_the_file_lacks_stands_in_in_the_files_face(file):
    look = look_of(file)
    top = look.style("BwTopLine")
    assert (top.size, top.bold, top.bar) == (14, True, house_style("uk-government").style("BwTopLine").bar)
    assert look.fonts[top.font].latin == "Courier New"


def test_a_style_based_on_another_takes_over_what_it_does_not_say(file):
    quote = file.styles["Quote"]
    quote.base_style = file.styles["Heading 1"]
    assert look_of(file).style("Quote").colour in {"AA0033", "000000"}
    assert look_of(file).style("Quote").size == 19


def test_styles_in_a_circle_come_to_an_end(file):
    normal, heading = file.styles["Normal"], file.styles["Heading 1"]
    heading.base_style = normal
    based = normal.element.makeelement(qn("w:basedOn"), {qn("w:val"): heading.style_id})
    normal.element.insert(1, based)
    assert look_of(file).style("Normal").size > 0


@pytest.mark.parametrize("size", ["0", "-4", "nonsense", "99999999"])
def test_a_size_that_is_none_is_passed_over(file, size):
    file.styles["Normal"].element.rPr.find(qn("w:sz")).set(qn("w:val"), size)
    assert 1 <= look_of(file).style("Normal").size <= 100


def test_a_file_that_is_no_word_file_is_refused():
    with pytest.raises(AppError):
        house_look(b"PK nonsense", house_style("uk-government"))


def test_an_adopted_look_is_found_by_its_id_and_the_oldest_give_way(file):
    from msgspec.structs import replace

    look = look_of(file)
    ids = [adopt(replace(look, id=f"own-test-{number}")) for number in range(9)]
    assert house_style(ids[-1]).style("Normal").size == 13
    assert house_style(ids[0]).id == "uk-government"
