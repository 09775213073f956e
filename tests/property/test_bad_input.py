"""The worst that can stand in a field, in own words or in a picture: the export stays valid and says it safely."""

import re

import pytest
from msgspec.structs import replace

from briefwright.checks.accessibility import accessibility_findings
from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.checks.word_text import read_word_text
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.nodes import Document, Heading, Paragraph, Picture, Text
from briefwright.document.resolve import resolve
from briefwright.document.text_gate import gated
from briefwright.model.brief import Brief, BriefSection, OwnWords, TemplateRef
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown

WORST = {
    "a hundred kilobytes": "Cooperation goes on and on. " * 3700,
    "a hundred kilobytes without a space": "x" * 100_000,
    "control characters": "bell\x07 escape\x1b null\x00 vertical\x0b form\x0c",
    "a field of Word": '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
    "a field’s characters": "\x13 INCLUDETEXT \\\\\\\\host\\\\share \x14 x \x15",
    "a tag": "{{ 7*7 }} {% for x in range(9) %} {# c #}",
    "markup": "<w:p/><script>alert(1)</script> ]]> &amp; &#x3c;",
    "right to left": "שלום עולם and العربية",
    "turned text": "\u202eevil\u202c \u2066isolate \u202d",
    "half a pair": "\ud83d lone \udc00",
    "invisible text": "seen\U000e0068\U000e0069\u200b\u2060",
    "only space": " \t\n\u3000 ",
    "many lines": "line\n" * 120,
    "combining marks": "e" + "\u0301" * 300,
}  # fmt: skip


def filled(worst, template="meeting-brief"):
    """Every text field of a template and its first section's own words are the worst of it."""
    package = load_folder(builtin_templates() / template, "built-in")
    fields = {field.name: worst for field in package.template.fields if field.type in {"text", "multiline"}}
    sections = tuple(
        BriefSection(section.id, items=(OwnWords(f"w-{section.id}", worst),))
        for section in package.template.sections
    )
    return resolve(render(package, Brief(TemplateRef(template), fields=fields, sections=sections)))


@pytest.mark.parametrize("kind", WORST)
@pytest.mark.parametrize("template", ["meeting-brief", "library-briefing", "zh-brief"])
def test_the_worst_of_fields_gives_a_sound_safe_file_that_says_it_as_text(template, kind):
    worst = WORST[kind]
    document = filled(worst, template)
    data = write_docx(document, house_style(document.house_style))
    assert findings(data) == ()
    assert [each for each in soundness_findings(data) if "tag was left over" not in each] == []
    text = "\n".join(each.text for each in read_word_text(data).paragraphs)
    words = gated(worst).split()
    assert not words or words[0] in text
    page, markdown = write_html(document, house_style(document.house_style)), write_markdown(document)
    for written in (text, page, markdown):
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", written)
    assert "<script>" not in page


@pytest.mark.parametrize("kind", [kind for kind, worst in WORST.items() if len(worst) < 10_000])
def test_the_worst_of_fields_passes_the_open_xml_audit(kind, tmp_path):
    from openxml_audit import OpenXmlValidator

    document = filled(WORST[kind])
    path = tmp_path / "out.docx"
    path.write_bytes(write_docx(document, house_style(document.house_style)))
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


@pytest.mark.parametrize("style", HOUSE_STYLES)
@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"<svg onload='x'/>", b"MZ" * 100]
)
def test_a_picture_that_is_none_becomes_a_gap_with_its_words(data, style):
    blocks = (
        Heading((Text("A"),)),
        Picture(data, "A map of Leeds", 30, (Text("The city"),)),
        Paragraph((Text("z"),)),
    )
    document = resolve(Document("T", blocks, house_style=style))
    written = write_docx(document, house_style(style))
    assert (findings(written), soundness_findings(written)) == ((), ())
    text = "\n".join(each.text for each in read_word_text(written).paragraphs)
    for said in (text, write_html(document, house_style(style)), write_markdown(document).replace("\\", "")):
        assert "[A map of Leeds]" in said
    assert not accessibility_findings(written)


def test_a_title_of_any_length_is_cut_in_the_properties_and_nowhere_else():
    document = resolve(replace(filled("x"), title="y" * 100_000))
    assert b"y" * 256 not in write_docx(document, house_style("uk-government"))
