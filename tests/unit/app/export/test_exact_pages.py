from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.app.demo import demo_brief, ingest_seeds
from briefwright.app.export.exact_pages import has_contents, matched
from briefwright.app.export.exporting import export_brief
from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import open_workspace
from briefwright.document.nodes import Contents, Document, Heading, Paragraph, Text
from briefwright.document.resolve import resolve
from briefwright.readers.pdf.outline import Bookmark

LIBREOFFICE = shutil.which("soffice")


def heading(text: str, number: str = "", anchor: str = "") -> Heading:
    return Heading((Text(text),), number=number, anchor=anchor)


def test_headings_are_found_among_the_bookmarks_in_reading_order() -> None:
    document = Document(
        "",
        (
            heading("Aims", "1", "a"),
            heading("Points\u00a0to make", anchor="b"),
            heading("Aims", "2", "c"),
            heading("某事项", "附件", "d"),
            heading("Nowhere", anchor="e"),
        ),
    )
    marks = (
        Bookmark("1 Aims", 1, 1),
        Bookmark("A question", 3, 2),
        Bookmark("Points to make", 1, 2),
        Bookmark("2 Aims", 1, 3),
        Bookmark("附件", 1, 5),
        Bookmark("Last", 1, 9),
    )
    assert matched(document, marks) == {"a": 1, "b": 2, "c": 3, "d": 5}


def test_a_document_without_a_list_of_contents_needs_no_pages() -> None:
    plain = resolve(Document("", (heading("A"), Paragraph((Text("x"),)))))
    assert not has_contents(plain)
    assert not has_contents(resolve(Document("", (Contents(),))))
    assert has_contents(resolve(Document("", (Contents(), heading("A")))))


def numbers(docx: Path) -> list[str]:
    with zipfile.ZipFile(docx) as archive:
        body = archive.read("word/document.xml").decode()
    return re.findall(r"PAGEREF .*?<w:t>(\d+)</w:t>", body)


@pytest.mark.skipif(not LIBREOFFICE, reason="LibreOffice is not installed")
def test_the_contents_have_the_pages_that_libreoffice_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_workspace(writer=False) as workspace:
        package = find_template(workspace.folders, "meeting-brief")
        made = demo_brief(package, ingest_seeds(workspace))
        brief = replace(made, fields={**made.fields, "contents_list": "with annexes"})
        monkeypatch.setattr(
            "briefwright.app.export.exporting.paginate", lambda _: type("P", (), {"of_headings": {}})
        )
        export_brief(workspace, brief, package, tmp_path / "guess.docx", sources=(), exact_pages=True)
        monkeypatch.setenv("BRIEFWRIGHT_OFFICE", LIBREOFFICE or "")
        export_brief(workspace, brief, package, tmp_path / "exact.docx", sources=(), exact_pages=True)
        export_brief(workspace, brief, package, tmp_path / "plain.docx", sources=(), exact_pages=False)
    assert numbers(tmp_path / "guess.docx") == numbers(tmp_path / "plain.docx") == ["1", "1"]
    assert numbers(tmp_path / "exact.docx") == ["4", "5"]
