"""A user's own Word file as house style, made here as Word (English, German, Chinese) would make it."""

import io
import re
import zipfile

import pytest
from docx import Document as NewWord
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.document.house_style import house_style
from briefwright.document.resolve import resolve
from briefwright.errors import AppError
from briefwright.writers.docx.house_writer import describe_house_file
from briefwright.writers.docx.writer import write_docx
from fakes.random_documents import png
from fakes.sample_briefings import meeting_brief, ministerial_submission

STYLE = house_style("uk-government")
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(word):
    held = io.BytesIO()
    word.save(held)
    return held.getvalue()


def changed(data, **changes):
    """The file with parts rewritten: `word_document=lambda xml: …` for word/document.xml."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for key, change in changes.items():
        name = {"document": "word/document.xml", "styles": "word/styles.xml", "types": "[Content_Types].xml",
                "rels": "word/_rels/document.xml.rels", "settings": "word/settings.xml"}[key]  # fmt: skip
        parts[name] = change(parts[name].decode()).encode()
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return held.getvalue()


def with_tags():
    word = NewWord()
    section = word.sections[0]
    section.left_margin = section.right_margin = Cm(4)
    section.header.paragraphs[0].text = "Department of Samples — {{ marking }}"
    section.footer.paragraphs[0].text = "{{ reference }}"
    cover = word.add_paragraph()
    for piece in ("Cover of {", "{ ti", "tle }", "}, kept"):
        cover.add_run(piece).bold = piece == "{ ti"
    word.add_picture(io.BytesIO(png(40, 20)), width=Cm(3))
    word.add_paragraph("{{ “body” }}")
    word.add_paragraph("After the body: {{ author }}")
    return saved(word)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def exported(base, make=ministerial_submission):
    data = write_docx(resolve(make()), STYLE, base)
    assert findings(data) == ()
    assert [each for each in soundness_findings(data) if "marking" not in each] == []
    return parts(data)


def shown(xml):
    return "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))


def test_cover_body_and_what_follows_stand_in_order():
    text = shown(exported(with_tags())["word/document.xml"])
    places = [
        text.index(each) for each in ("Cover of Replying to Beijing", "For decision", "After the body: China desk")
    ]
    assert places == sorted(places)
    assert "{{" not in text


def test_headers_and_footers_are_kept_and_filled():
    found = exported(with_tags())
    running = {name: shown(text) for name, text in found.items() if re.match(r"word/house(Header|Footer)", name)}
    assert "Department of Samples — OFFICIAL-SENSITIVE" in running.values()
    assert "SUB/2020/0148 · Version 1.0" in running.values()


def test_the_logo_is_kept():
    found = exported(with_tags())
    assert "word/media/house1.png" in found
    assert 'Target="media/house1.png"' in found["word/_rels/document.xml.rels"]


def test_the_page_set_up_is_kept_and_tables_fit_it():
    text = exported(with_tags())["word/document.xml"]
    assert 'w:left="2268"' in text
    widest = max(int(width) for width in re.findall(r'w:tblW w:w="(\d+)"', text))
    page = int(re.findall(r'w:pgSz [^>]*?w:w="(\d+)"', text)[-1])
    assert widest <= page - 2 * 2268 + 2


def test_missing_styles_are_supplied_and_reported():
    base = with_tags()
    found = exported(base)
    assert 'w:styleId="BwNumPara"' in found["word/styles.xml"]
    report = " ".join(describe_house_file(base, STYLE))
    assert "Numbered paragraph" in report
    assert "Quote source" in report


def test_styles_that_are_there_keep_their_look():
    word = NewWord()
    word.styles["Heading 1"].font.name = "Papyrus"
    found = exported(saved(word))
    heading = re.search(r'w:styleId="Heading1">.*?</w:style>', found["word/styles.xml"], re.DOTALL)[0]
    assert "Papyrus" in heading
    assert found["word/styles.xml"].count('w:styleId="Heading1"') == 1


@pytest.mark.parametrize(
    "ids", [{"Heading1": "berschrift1", "Title": "Titel", "Normal": "Standard"}, {"Heading1": "1", "Title": "a3"}]
)
def test_german_and_chinese_files_are_understood_by_the_names_behind_their_ids(ids):
    def localised(xml):
        for ours, theirs in ids.items():
            xml = re.sub(f'"{ours}"', f'"{theirs}"', xml)
        return xml

    base = changed(with_tags(), styles=localised, document=localised)
    found = exported(base)
    assert f'w:pStyle w:val="{ids["Heading1"]}"' in found["word/document.xml"]
    assert 'w:styleId="Heading1"' not in found["word/styles.xml"]


def test_a_file_without_body_tag_lends_its_look_only():
    word = NewWord()
    word.add_paragraph("Old text that must go")
    base = saved(word)
    assert "Old text" not in shown(exported(base)["word/document.xml"])
    assert any("no paragraph is {{ body }}" in line for line in describe_house_file(base, STYLE))


def test_a_file_without_marking_tag_gets_the_marking_on_every_page():
    found = exported(saved(NewWord()), meeting_brief)
    marked = [
        name for name, text in found.items() if re.match(r"word/marked", name) and "OFFICIAL-SENSITIVE" in text
    ]
    assert len(marked) == 6


def test_a_header_of_its_own_without_tag_gets_the_marking_too():
    word = NewWord()
    word.sections[0].header.paragraphs[0].text = "Department"
    found = exported(saved(word), meeting_brief)
    header = found["word/houseHeader1.xml"]
    assert header.index("OFFICIAL-SENSITIVE") < header.index("Department")


def test_sections_of_a_cover_are_kept():
    word = NewWord()
    word.add_paragraph("Cover")
    section = word.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    word.add_paragraph("{{ body }}")
    text = exported(saved(word))["word/document.xml"]
    assert text.count("<w:sectPr") >= 2


def test_lists_of_the_file_and_ours_do_not_meet():
    word = NewWord()
    word.add_paragraph("point", style="List Bullet")
    word.add_paragraph("{{ body }}")
    found = exported(saved(word))
    nums = re.findall(r'<w:num [^>]*w:numId="(\d+)"', found["word/numbering.xml"])
    assert len(nums) == len(set(nums))
    used = set(re.findall(r'<w:numId w:val="(\d+)"', found["word/document.xml"] + found["word/styles.xml"])) - {"0"}
    assert used <= set(nums)


ACTIVE = {
    "an active field": lambda base: changed(base, document=lambda xml: xml.replace(
        "<w:body>",
        '<w:body><w:p><w:fldSimple w:instr=" DDEAUTO cmd "><w:r><w:t>kept</w:t></w:r></w:fldSimple></w:p>')),
    "a field in pieces": lambda base: changed(base, document=lambda xml: xml.replace(
        "<w:body>", '<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> INCLUDE</w:instrText></w:r>'
        '<w:r><w:instrText>TEXT "x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>kept</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')),
    "a remote picture": lambda base: changed(base, rels=lambda xml: xml.replace(
        'Target="media/image1.png"', 'Target="http://example.org/x.png" TargetMode="External"')),
    "a remote template": lambda base: changed(base, settings=lambda xml: re.sub(
        r"(<w:settings[^>]*>)", rf'\1<w:attachedTemplate xmlns:r="{R}" r:id="rId99"/>', xml)),
    "a chunk": lambda base: changed(base, document=lambda xml: xml.replace(
        "<w:body>", f'<w:body><w:altChunk xmlns:r="{R}" r:id="rId77"/>')),
    "an object": lambda base: changed(base, document=lambda xml: xml.replace(
        "<w:body>", "<w:body><w:p><w:r><w:object/></w:r></w:p>")),
    "tracked changes": lambda base: changed(base, document=lambda xml: xml.replace(
        "<w:body>", '<w:body><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>kept</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>')),
}  # fmt: skip


@pytest.mark.parametrize("kind", ACTIVE)
def test_active_content_is_not_carried_over(kind):
    found = exported(ACTIVE[kind](with_tags()))
    everything = "".join(found.values())
    for word in (
        "DDEAUTO",
        "INCLUDE",
        "example.org/x.png",
        "attachedTemplate",
        "altChunk",
        "<w:object",
        "<w:ins ",
        "<w:del",
    ):
        assert word not in everything
    assert "vbaProject" not in "".join(found)


def test_the_shown_result_of_a_field_is_kept():
    assert "kept" in shown(exported(ACTIVE["a field in pieces"](with_tags()))["word/document.xml"])


def test_a_macro_file_is_used_without_its_macros():
    base = changed(with_tags(), types=lambda xml: xml.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml"))  # fmt: skip
    assert "macroEnabled" not in exported(base)["[Content_Types].xml"]


def test_a_template_file_becomes_a_document():
    base = changed(with_tags(), types=lambda xml: xml.replace("document.main+xml", "template.main+xml"))
    assert "wordprocessingml.document.main+xml" in exported(base)["[Content_Types].xml"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "not-word"),
        (b"not a zip", "damaged-file"),
        (with_tags()[:3000], "damaged-file"),
    ],
)
def test_files_that_cannot_be_used_are_refused_in_one_sentence(data, code):
    with pytest.raises(AppError) as error:
        write_docx(resolve(meeting_brief()), STYLE, data)
    assert error.value.code == code
    assert error.value.sentence


def test_another_kind_of_office_file_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr(
            "[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        )
        package.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(AppError) as error:
        describe_house_file(held.getvalue(), STYLE)
    assert error.value.code == "not-word"


def test_the_same_file_and_document_give_the_same_bytes():
    base, document = with_tags(), resolve(meeting_brief())
    assert write_docx(document, STYLE, base) == write_docx(document, STYLE, base)
