"""The page of any document stands alone and can be read without eyes: its structure is what HTML and WCAG ask."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Cite
from briefwright.document.resolve import resolve
from briefwright.document.walk import every_inline
from briefwright.writers.html import write_html
from fakes.random_documents import random_document
from fakes.sample_briefings import EVERY

VOID = {"meta", "img", "br", "col", "hr"}
REMOTE = re.compile(
    r"(?:src|srcset|action|data|poster)\s*=\s*\"(?!data:)|url\(|@import|<link|<script|<iframe|<object"
)


class Page(HTMLParser):
    """A page as a tree of open elements: what is looked at below is gathered on the way."""

    def __init__(self, text):
        super().__init__()
        self.open, self.faults = [], []
        self.ids, self.targets, self.headings, self.pictures, self.cells = [], [], [], [], []
        self.head = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "a" and "a" in self.open:
            self.faults.append("a link inside a link")
        if "p" in self.open and tag in {"p", "table", "ul", "ol", "section", "figure", "blockquote", "h1", "h2"}:
            self.faults.append(f"{tag} inside p")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if attributes.get("href", "").startswith("#"):
            self.targets.append(attributes["href"][1:])
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img":
            self.pictures.append(attributes)
        if tag in {"th", "td"}:
            self.cells.append((tag, "thead" in self.open, attributes.get("scope")))
        if tag == "html":
            self.head["lang"] = attributes.get("lang")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} is closed out of turn")

    def handle_data(self, data):
        if self.open and self.open[-1] == "title":
            self.head["title"] = data


DOCUMENTS = {**{make.__name__: make for make in EVERY}, **{str(seed): seed for seed in range(60)}}


@pytest.fixture(params=DOCUMENTS)
def document(request):
    made = DOCUMENTS[request.param]
    return resolve(random_document(made) if isinstance(made, int) else made())


def test_a_page_is_well_formed_named_in_its_language_and_alone(document):
    text = write_html(document, house_style(document.house_style))
    page = Page(text)
    assert page.faults == []
    assert page.open == []
    assert page.head["lang"] == document.language
    assert page.head["title"].strip()
    assert not REMOTE.search(text)
    assert "default-src 'none'" in text


def test_links_within_a_page_lead_somewhere_and_ids_are_unique(document):
    page = Page(write_html(document, house_style(document.house_style)))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.targets) <= set(page.ids)
    marks = [inline.number for inline in every_inline(document) if isinstance(inline, Cite)]
    for number in marks:
        assert {f"mark-{number}", f"note-{number}"} <= set(page.ids)
        assert {f"mark-{number}", f"note-{number}"} <= set(page.targets)


def test_headings_header_cells_and_pictures_say_what_they_are(document):
    page = Page(write_html(document, house_style(document.house_style)))
    below = [level for level in page.headings if level > 1]
    for before, after in pairwise(below):
        assert after <= before + 1
    assert [cell for cell in page.cells if cell[0] == "th" and cell[2] not in {"col", "row"}] == []
    assert [cell for cell in page.cells if cell[1] and cell[0] != "th"] == []
    assert [picture for picture in page.pictures if not picture.get("alt", "").strip()] == []


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_a_briefing_has_one_first_heading_and_skips_no_level(make):
    page = Page(write_html(resolve(make()), house_style(make().house_style)))
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(page.headings))
