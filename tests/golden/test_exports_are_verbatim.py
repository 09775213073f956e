"""Every export's quotations are their sources' own characters, and what is changed afterwards is found."""

import html
import io
import re
import zipfile

import pytest

from briefwright.checks.verbatim import check_quotations
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Cite, Document, Paragraph, Quotation, Text
from briefwright.document.resolve import resolve
from briefwright.model.source import Block, Source, SourceCard, SourceMetadata
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.writers.docx.writer import write_docx
from fakes.seed_packs import FULL

SAID = (
    "We’ll add 5 new labs — worth £3.5m — in Leeds-on-Sea, where R&D isn’t easy... The ‘open door’ "
    "stays open, and twenty people from the two countries will come in 2021"
)
ARTICLE = f"Leeds, 3 May 2020\n\n“{SAID},” Ann Moore said.\n\nNothing else was said that day about any of it."
CARD = SourceCard("a" * 64, "article.txt", SourceMetadata(publisher="The Post", published="2020-05-03"))


def source_of(card, text):
    return Source(card, text, tuple(Block("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)))


@pytest.fixture(scope="module")
def seed_text(repository):
    return (repository / "seeds" / "000_5eb7f95a5f7cd6be.txt").read_text("utf-8")


@pytest.mark.parametrize("template", sorted(FULL))
def test_every_quotation_of_an_export_is_exact_and_every_rendering_is_called_one(template, seed_text):
    package = load_folder(builtin_templates() / template, "built-in")
    document = resolve(render(package, FULL[template]()))
    data = write_docx(document, house_style(document.house_style))
    checks = check_quotations(data, [source_of(document.sources[0], seed_text)])
    quoted = [check for check in checks if not re.search("[\u4e00-\u9fff]", check.quotation)]
    assert {check.verdict for check in quoted} == {"exact"}
    assert {check.note_fault for check in checks} == {""}
    renderings = {check.verdict for check in checks if re.search("[\u4e00-\u9fff]", check.quotation)}
    assert renderings <= {"translation"}
    assert bool(renderings) == (template in {"bilingual", "zh-brief"})


def exported():
    said = (Text("“"), Text(SAID, "q", verbatim=True), Text("”."), Cite(CARD.id, "q", 2))
    blocks = (Quotation(said, (Text("Ann Moore"),)), Paragraph((Text("It goes on."),)))
    document = resolve(Document("T", blocks, sources=(CARD,)))
    return write_docx(document, house_style("uk-government"))


def changed(data, change, part="word/document.xml"):
    """The file with `change` applied to what a part says, as an editor would have."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = parts[part].decode()
    after = change(before)
    assert after != before
    parts[part] = after.encode()
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return held.getvalue()


def swapped(old, new):
    return lambda xml: xml.replace(html.escape(old), html.escape(new), 1)


TYPOGRAPHY = {
    "a curly apostrophe made straight": swapped("We’ll", "We'll"),
    "single curly quotes made straight": swapped("‘open door’", "'open door'"),
    "a dash made another": swapped("— worth", "– worth"),
    "a dash made a hyphen": swapped("— worth", "- worth"),
    "a hyphen that does not break": swapped("Leeds-on", "Leeds\u2011on"),
    "a space that does not break": swapped("5 new", "5\u00a0new"),
    "a thin space": swapped("5 new", "5\u2009new"),
    "two spaces": swapped("stays open", "stays  open"),
    "three dots made one character": swapped("easy...", "easy…"),
    "a comma at the end made a full stop inside": swapped("in 2021", "in 2021."),
    "words left out behind an ellipsis": swapped("and twenty people", "… people"),
    "words left out in brackets": swapped("where R&D isn’t easy...", "[…]"),
    "double quotes inside": swapped("‘open door’", "“open door”"),
}
ALTERED = {
    "a word dropped": swapped("new labs", "labs"),
    "a word added": swapped("stays open", "always stays open"),
    "a word changed": swapped("open, and", "shut, and"),
    "a figure changed": swapped("5 new", "6 new"),
    "a decimal point lost": swapped("£3.5m", "£35m"),
    "a year changed": swapped("2021", "2022"),
    "another currency": swapped("£3.5m", "$3.5m"),
    "words in another order": swapped("stays open, and twenty people", "twenty people, and stays open"),
    "made negative": swapped("will come", "will not come"),
    "another spelling": swapped("labs", "laboratories"),
    "a capital lost": swapped("The ‘open", "the ‘open"),
    "a letter of another alphabet": swapped("people", "peop\u04cfe"),
    "a letter nobody sees": swapped("people", "peo\u200bple"),
    "words taken out unmarked": swapped("from the two countries ", ""),
    "a plural lost": swapped("countries", "country"),
    "a number in words changed": swapped("twenty", "thirty"),
}


def verdict(data):
    (check,) = check_quotations(data, [source_of(CARD, ARTICLE)])
    return check.verdict


def test_the_untouched_export_is_exact():
    assert verdict(exported()) == "exact"


@pytest.mark.parametrize("change", TYPOGRAPHY)
def test_typography_changed_in_the_file_is_called_typography(change):
    assert verdict(changed(exported(), TYPOGRAPHY[change])) == "typography"


@pytest.mark.parametrize("change", ALTERED)
def test_words_changed_in_the_file_are_called_altered(change):
    assert verdict(changed(exported(), ALTERED[change])) == "altered"


def test_a_quotation_put_in_anothers_place_is_missing_from_every_source():
    other = swapped(SAID, "Nobody in either government has ever wished for anything of that sort at all")
    assert verdict(changed(exported(), other)) == "not-found"


def test_a_quotation_taken_out_of_the_file_is_no_longer_counted():
    gone = changed(exported(), lambda xml: re.sub("“.*?”", "", xml, count=1))
    assert check_quotations(gone, [source_of(CARD, ARTICLE)]) == ()


def test_a_footnote_taken_out_leaves_an_exact_quotation_without_one():
    gone = changed(exported(), lambda xml: re.sub(r"<w:footnoteReference [^>]*/>", "", xml))
    (check,) = check_quotations(gone, [source_of(CARD, ARTICLE)])
    assert (check.verdict, check.note) == ("exact", 0)


def test_a_footnote_whose_text_is_gone_is_lost():
    gone = changed(
        exported(), lambda xml: re.sub(r'<w:footnote w:id="1">.*?</w:footnote>', "", xml), "word/footnotes.xml"
    )
    (check,) = check_quotations(gone, [source_of(CARD, ARTICLE)])
    assert (check.verdict, check.note_fault) == ("exact", "lost")


@pytest.mark.parametrize(("place", "fault"), [("para\u00a03", "elsewhere"), ("paras\u00a01 and\u00a02", "")])
def test_a_footnote_that_names_another_paragraph_is_found(place, fault):
    moved = changed(exported(), lambda xml: xml.replace("para\u00a02", place), "word/footnotes.xml")
    (check,) = check_quotations(moved, [source_of(CARD, ARTICLE)])
    assert (check.verdict, check.note_fault) == ("exact", fault)
