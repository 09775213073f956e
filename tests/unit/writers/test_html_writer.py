import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.nodes import (
    Contents,
    Document,
    Gap,
    Hint,
    LineBreak,
    Link,
    Picture,
    Quotation,
    SourceList,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.writers.html import write_html
from fakes.random_documents import png
from fakes.sample_briefings import EVERY, SEED, bullets, cite, heading, library_briefing, meeting_brief, para, words

VOID = {"meta", "hr", "br", "img", "col"}


class Balance(HTMLParser):
    """Every element closed by its own end tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, _attributes):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def page(*blocks, **options):
    document = Document("T", blocks, sources=(SEED,), **options)
    return write_html(resolve(document), house_style(document.house_style))


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_every_sample_is_a_whole_page_by_itself(sample):
    document = resolve(sample())
    text = write_html(document, house_style(document.house_style))
    parser = Balance()
    parser.feed(text)
    assert parser.open == []
    assert not re.search(r"<script|<link |src=\"http|@import|url\(", text)


def test_language_title_and_marking_are_said():
    text = write_html(resolve(meeting_brief()), house_style("uk-government"))
    assert '<html lang="en-GB">' in text
    assert "<title>Call with the Beijing science commission</title>" in text
    assert text.count("OFFICIAL-SENSITIVE") == 2
    assert text.count("RECIPIENTS ONLY") == 1


def test_there_is_one_first_heading_and_none_is_skipped():
    text = write_html(resolve(library_briefing()), house_style("think-tank"))
    levels = [int(level) for level in re.findall(r"<h(\d)[ >]", text)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_marks_and_notes_lead_to_each_other():
    text = page(para("a", cite(3)))
    assert '<a role="doc-noteref" id="mark-1" href="#note-1"><sup>1</sup></a>' in text
    assert 'id="note-1"><a role="doc-backlink" href="#mark-1">' in text


def test_header_cells_say_what_they_head():
    text = write_html(resolve(meeting_brief()), house_style("uk-government"))
    assert '<th scope="col">They may say</th>' in text
    assert '<th scope="row">When</th>' in text
    assert '<caption class="Caption"><strong>Table\u00a01</strong>' in text


def test_contents_lead_to_the_headings():
    text = page(Contents(), heading("One", numbered=True))
    assert re.search(r'<a href="#(\w+)"><span class="number">1</span> One</a>.*id="\1"', text, re.DOTALL)


def test_text_cannot_become_markup():
    text = page(para("<script>alert(1)</script> & \"x\" 'y'"), heading("<b>"))
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_only_safe_links_are_links():
    text = page(para(Link(words("ok"), "https://example.org/"), Link(words("bad"), "javascript:alert(1)")))
    assert '<a href="https://example.org/">ok</a>' in text
    assert "javascript" not in text


def test_pictures_are_inside_the_page():
    text = page(Picture(png(), "A grey square", 40, words("Fig")), Picture(b"x", "A map", 40))
    assert 'src="data:image/png;base64,' in text
    assert 'alt="A grey square"' in text
    assert "[A\u00a0map]" in text


def test_gaps_breaks_and_other_languages():
    text = page(para(Gap("Date"), LineBreak(), Text("中国", language="zh-CN"), Text("a\nb", verbatim=True)))
    assert '<span class="gap">[Date]</span><br><span lang="zh-CN">中国</span>a<br>b' in text


def test_lettered_points_carry_their_letters_and_lists_their_start():
    text = page(para("x", role="numbered"), bullets(words("p"), words("q"), role="sub-numbered"))
    assert '<span class="number">(a)</span> p' in text
    assert '<span class="number">(b)</span> q' in text
    assert '<ol start="4">' in page(bullets(words("p"), ordered=True, start=4))


def test_hints_are_left_out():
    assert "Add a fact" not in page(Hint("Add a fact", "s"), para("x"))


def test_a_quotation_names_its_speaker():
    text = page(Quotation(words("“q”"), words("Xu")))
    assert '<blockquote class="quote"><p>“q”</p><p class="BwQuoteSource">Xu</p></blockquote>' in text


def test_the_source_list_links_addresses():
    assert '<a href="http://en.people.cn/' in page(para("x", cite(1)), SourceList())


@pytest.mark.parametrize("style_id", HOUSE_STYLES)
def test_the_style_sheet_holds_every_style_and_balances_its_braces(style_id):
    text = page(para("x"), house_style=style_id)
    sheet = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    assert sheet.count("{") == sheet.count("}")
    for style in house_style(style_id).styles:
        assert f".{style}{{" in sheet
