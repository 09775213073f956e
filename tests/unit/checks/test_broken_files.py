"""Files broken on purpose, one fault each: our own checks must find every one."""

import io
import re
import zipfile

import pytest
from msgspec.structs import replace

from briefwright.checks.accessibility import accessibility_findings
from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Contents, Picture
from briefwright.document.resolve import resolve
from briefwright.writers.docx.writer import write_docx
from fakes.random_documents import png
from fakes.sample_briefings import meeting_brief

DOCUMENT, NOTES, RELS = "word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"


def whole():
    document = meeting_brief()
    blocks = (Contents(depth=2), *document.blocks, Picture(png(), "A grey square", 30))
    return write_docx(resolve(replace(document, blocks=blocks)), house_style("uk-government"))


def everything(data):
    return (*findings(data), *soundness_findings(data), *accessibility_findings(data))


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def swap(part, old, new, count=1):
    def change(parts):
        text = parts[part].decode()
        assert old in text, old
        parts[part] = text.replace(old, new, count).encode()

    return change


def cut(part, pattern):
    def change(parts):
        text, made = re.subn(pattern, "", parts[part].decode(), count=1, flags=re.DOTALL)
        assert made
        parts[part] = text.encode()

    return change


def add(name, content=b"<a/>"):
    return lambda parts: parts.update({name: content})


def drop(name):
    return lambda parts: parts.pop(name)


SIMPLE_FIELD = '<w:fldSimple w:instr=" DDEAUTO c:\\x "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
REFERENCE = '<w:fldSimple w:instr=" REF _Ref9 \\h "><w:r><w:t>Table 9</w:t></w:r></w:fldSimple>'
BREAKS = {
    "a style that is not defined": swap(DOCUMENT, 'w:val="Heading1"', 'w:val="Missing"'),
    "a table style that is not defined": swap(DOCUMENT, '"BwTableData"', '"Gone"'),
    "a list that is not defined": swap(DOCUMENT, '<w:numId w:val="20"/>', '<w:numId w:val="99"/>'),
    "a note without mark": cut(DOCUMENT, r'<w:footnoteReference w:id="2"/>'),
    "a mark without note": cut(NOTES, r'<w:footnote w:id="3">.*?</w:footnote>'),
    "two notes of one id": swap(NOTES, 'w:footnote w:id="3"', 'w:footnote w:id="2"'),
    "one note marked twice": swap(DOCUMENT, 'w:footnoteReference w:id="3"', 'w:footnoteReference w:id="2"'),
    "no separators": cut(NOTES, r'<w:footnote w:type="separator".*?</w:footnote>'),
    "a bookmark twice": swap(DOCUMENT, 'w:name="_Toc00000002"', 'w:name="_Toc00000001"'),
    "a bookmark without end": cut(DOCUMENT, r'<w:bookmarkEnd w:id="2"/>'),
    "a contents entry that leads nowhere": swap(DOCUMENT, 'w:anchor="_Toc00000002"', 'w:anchor="_Toc00000099"'),
    "a cross-reference that leads nowhere": swap(DOCUMENT, "<w:p><w:pPr>", f"<w:p>{REFERENCE}</w:p><w:p><w:pPr>"),
    "a field that is not closed": cut(DOCUMENT, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    "a field of another kind": swap(DOCUMENT, "PAGEREF", "INCLUDETEXT"),
    "an active field": swap(DOCUMENT, "<w:p><w:pPr>", f"<w:p>{SIMPLE_FIELD}</w:p><w:p><w:pPr>"),
    "a line feed in text": swap(DOCUMENT, "Meeting brief<", "Meeting\nbrief<"),
    "a tag left over": swap(DOCUMENT, "Meeting brief<", "{{ title }}<"),
    "a cell without paragraph": cut(DOCUMENT, r"(?<=</w:tcPr>)<w:p>(?:(?!</w:tc>).)*</w:p>(?=</w:tc>)"),
    "a row short of a cell": cut(DOCUMENT, r"(?<=</w:tc>)<w:tc>(?:(?!</w:tc>).)*</w:tc>"),
    "two tables that touch": swap(DOCUMENT, "</w:tbl>", "</w:tbl><w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"),
    "a header row not marked": cut(DOCUMENT, r"<w:tblHeader/>"),
    "a table without words for it": cut(DOCUMENT, r"<w:tblDescription [^>]*/>"),
    "a picture without words for it": swap(DOCUMENT, 'descr="A grey square"', ""),
    "a picture that is not there": drop("word/media/image1.png"),
    "a heading level skipped": swap(DOCUMENT, 'w:val="Heading1"', 'w:val="Heading4"'),
    "an empty heading": swap(DOCUMENT, ">Objectives<", "><", 2),
    "blank paragraphs for space": swap(DOCUMENT, "</w:tbl>", "</w:tbl><w:p/><w:p/>"),
    "no title": cut("docProps/core.xml", r"<dc:title>.*?</dc:title>"),
    "a header without the marking": swap("word/header1.xml", "OFFICIAL-SENSITIVE", "x"),
    "a section without header": cut(DOCUMENT, r'<w:headerReference w:type="default"[^>]*/>'),
    "a first page without the marking": swap(DOCUMENT, "</w:sectPr></w:body>", "<w:titlePg/></w:sectPr></w:body>"),
    "a part nobody declares": add("word/header9.xml", b"<w:hdr xmlns:w='x'/>"),
    "macros": add("word/vbaProject.bin", b"\xd0\xcf"),
    "an embedded object": swap(DOCUMENT, "</w:body>", "<w:p><w:r><w:object/></w:r></w:p></w:body>"),
    "a chunk of another format": swap(DOCUMENT, "</w:body>", '<w:altChunk r:id="rId1"/></w:body>'),
    "a remote template": swap(
        "word/settings.xml", "<w:zoom", '<w:attachedTemplate r:id="rId1"/><w:zoom'
    ),
    "a remote picture": swap(
        RELS, "</Relationships>",
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        'Target="http://example.org/a.png" TargetMode="External"/></Relationships>',
    ),
    "a link to a program": swap(
        RELS, "</Relationships>",
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        'Target="file:///bin/sh" TargetMode="External"/></Relationships>',
    ),
    "a document type": swap("word/styles.xml", "<w:styles", "<!DOCTYPE x><w:styles"),
    "a part that is not XML": lambda parts: parts.update({"word/styles.xml": b"<w:styles"}),
    "no document": drop(DOCUMENT),
}  # fmt: skip


def test_the_whole_file_has_no_finding():
    assert everything(whole()) == ()


@pytest.mark.parametrize("fault", BREAKS)
def test_each_fault_is_found(fault):
    parts = unpacked(whole())
    BREAKS[fault](parts)
    if fault == "a first page without the marking":
        parts["word/header2.xml"] = parts["word/header2.xml"].replace(b"OFFICIAL", b"x")
    assert everything(packed(parts)), fault


def test_a_file_cut_short_is_found():
    assert everything(whole()[:2000])
