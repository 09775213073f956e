"""Word files as other programs leave them: what they get wrong is mended, what they would fill is taken out."""

import io
import re
import zipfile
from importlib import resources

import pytest
from docx import Document as NewWord

from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document, Heading, Paragraph, Reference, Text
from briefwright.document.resolve import resolve
from briefwright.errors import AppError
from briefwright.writers.docx.house_writer import describe_house_file
from briefwright.writers.docx.writer import write_docx
from fakes.sample_briefings import EVERY, meeting_brief

STYLE = house_style("uk-government")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(word):
    held = io.BytesIO()
    word.save(held)
    return held.getvalue()


def rewritten(data, change):
    """The file with `change(name, content)` for each of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: change(name, package.read(name)) for name in package.namelist()}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return held.getvalue()


def in_part(data, part, old, new):
    def change(name, content):
        if name != part:
            return content
        assert old.encode() in content
        return content.replace(old.encode(), new.encode(), 1)

    return rewritten(data, change)


def plain():
    word = NewWord()
    word.sections[0].header.paragraphs[0].text = "Department {{ marking }}"
    word.add_paragraph("Cover")
    word.add_paragraph("{{ body }}")
    return saved(word)


def audited(data, folder):
    from openxml_audit import OpenXmlValidator

    path = folder / "out.docx"
    path.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def exported(base, document=None):
    data = write_docx(resolve(document or meeting_brief()), STYLE, base)
    assert findings(data) == ()
    assert [each for each in soundness_findings(data) if "marking" not in each] == []
    return data


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_every_sample_in_words_own_default_file_passes_the_audit(sample, tmp_path):
    base = resources.files("docx").joinpath("templates/default.docx").read_bytes()
    assert audited(exported(base, sample()), tmp_path) == []


def test_tags_of_another_program_are_taken_out_and_told():
    word = NewWord()
    word.sections[0].header.paragraphs[0].text = "Ref {{ case|default('x') }}"
    word.add_paragraph("{% if draft %}Draft{% endif %} of {{ title }}")
    word.add_paragraph("{{ body }}")
    base = saved(word)
    found = parts(exported(base))
    assert "{{" not in found["word/document.xml"] + found["word/houseHeader1.xml"]
    assert "{%" not in found["word/document.xml"]
    (told,) = [line for line in describe_house_file(base, STYLE) if "not known" in line]
    assert "{{ case|default('x') }}" in told
    assert "{% if draft %}" in told


def test_bookmarks_of_the_file_meet_neither_ours_nor_each_other():
    edge = '<w:bookmarkStart w:id="1" w:name="{}"/><w:bookmarkEnd w:id="1"/>'
    lone = '<w:bookmarkStart w:id="9" w:name="lone"/>'
    base = in_part(plain(), "word/document.xml", "<w:body>", f"<w:body><w:p>{edge.format('Start')}{lone}</w:p>")
    base = in_part(base, "word/document.xml", "<w:p>", f"<w:p>{edge.format('_Toc00000001')}")
    base = in_part(base, "word/header1.xml", "</w:p>", f"{edge.format('Top')}</w:p>")
    found = parts(exported(base))
    everything = found["word/document.xml"] + found["word/houseHeader1.xml"]
    names = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', everything)
    ids = re.findall(r'<w:bookmarkStart w:id="(\d+)"', everything)
    assert {"Start", "Top"} <= set(names)
    assert "lone" not in names
    assert len(names) == len(set(names))
    assert len(ids) == len(set(ids))


def test_cross_references_work_inside_a_users_file():
    blocks = (
        Paragraph((Text("See "), Reference("sec:why"), Text(" and "), Reference("par:ask"))),
        Heading((Text("Why"),), label="sec:why"),
        Paragraph((Text("We ask."),), "numbered", label="par:ask"),
    )
    found = parts(exported(plain(), Document("T", blocks)))["word/document.xml"]
    assert ' REF _Ref00000001 \\h "' in found
    assert ' REF _Ref00000002 \\w \\h "' in found


def test_an_unsigned_character_grid_and_switches_with_values_pass_the_audit(tmp_path):
    base = in_part(plain(), "word/document.xml", "<w:docGrid ", '<w:docGrid w:charSpace="4294965247" ')
    base = in_part(base, "word/styles.xml", "<w:qFormat/>", '<w:semiHidden w:val="0"/><w:qFormat w:val="1"/>')
    data = exported(base)
    assert 'w:charSpace="-2049"' in parts(data)["word/document.xml"]
    assert audited(data, tmp_path) == []


def strict(name, content):
    """A part as Word writes it into a Strict Open XML file."""
    if not name.endswith((".xml", ".rels")):
        return content
    return re.sub(
        rb"http://schemas\.openxmlformats\.org/(wordprocessingml|drawingml|officeDocument)/2006/",
        rb"http://purl.oclc.org/ooxml/\1/",
        content,
    )


def test_a_strict_file_is_used_like_any_other(tmp_path):
    base = in_part(plain(), "word/styles.xml", 'w:after="200"', 'w:after="5.5pt"')
    data = exported(rewritten(base, strict))
    assert 'w:after="110"' in parts(data)["word/styles.xml"]
    assert audited(data, tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<w:body>", "<w:body><w:p>"),
        ("</w:document>", ""),
        ("<w:document ", '<!DOCTYPE x [<!ENTITY a "b">]><w:document '),
    ],
)
def test_a_file_whose_text_is_no_xml_is_refused_in_a_sentence(old, new):
    base = in_part(plain(), "word/document.xml", old, new)
    with pytest.raises(AppError) as error:
        write_docx(resolve(meeting_brief()), STYLE, base)
    assert error.value.code in {"damaged-file", "unsafe-file"}


def test_a_huge_file_is_refused_before_it_is_unpacked():
    base = rewritten(
        plain(), lambda name, content: b" " * 150_000_000 + content if name == "word/styles.xml" else content
    )
    with pytest.raises(AppError) as error:
        write_docx(resolve(meeting_brief()), STYLE, base)
    assert error.value.code == "unsafe-file"
    assert error.value.sentence


def test_macros_are_left_behind_and_the_user_is_told():
    held = io.BytesIO(plain())
    with zipfile.ZipFile(held, "a") as package:
        package.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    assert "word/vbaProject.bin" not in parts(exported(held.getvalue()))
    assert any("Macros" in line for line in describe_house_file(held.getvalue(), STYLE))


def test_lists_of_a_later_word_lose_what_only_it_knows(tmp_path):
    word = NewWord()
    word.add_paragraph("point", style="List Bullet")
    word.add_paragraph("{{ body }}")
    later = ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:restartNumberingAfterBreak="0"'
    base = in_part(saved(word), "word/numbering.xml", "<w:abstractNum ", f"<w:abstractNum{later} ")
    numbering = parts(exported(base))["word/numbering.xml"]
    assert "restartNumberingAfterBreak" not in numbering
    assert numbering.count("<w:abstractNum ") > 8


def test_numbers_with_a_point_become_whole(tmp_path):
    base = in_part(plain(), "word/styles.xml", 'w:after="200"', 'w:after="115.0"')
    base = in_part(base, "word/document.xml", '<w:pgSz w:w="12240"', '<w:pgSz w:w="12240.0"')
    data = exported(base)
    assert 'w:after="115"' in parts(data)["word/styles.xml"]
    assert 'w:w="12240"' in parts(data)["word/document.xml"]
    assert audited(data, tmp_path) == []
