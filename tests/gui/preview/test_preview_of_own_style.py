"""A Word file of the user's as house style: the live preview is set in its page, faces and sizes."""

import pytest
from docx import Document
from docx.shared import Mm, Pt
from msgspec.structs import replace

from briefwright.isolation.office import find_office
from conftest import settle

OFFICE = find_office()


def test_the_preview_has_the_page_and_the_type_of_the_users_word_file(bench, window, tmp_path, qtbot):
    made = Document()
    made.styles["Normal"].font.size = Pt(17)
    made.sections[0].page_width, made.sections[0].left_margin = Mm(210), Mm(45)
    made.save(str(tmp_path / "house.docx"))
    editor = window.desk.editor
    editor.apply("house style", replace(editor.brief, house_style=str(tmp_path / "house.docx")))
    settle(qtbot, window)
    house = bench.preview._layout.setting.house
    assert house.style("Normal").size == 17
    assert round(house.page.left) == 45
    editor.undo()
    settle(qtbot, window)
    assert bench.preview._layout.setting.house.id == "uk-government"


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_exact_pages_have_the_page_of_the_users_word_file(bench, window, tmp_path, qtbot, monkeypatch):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", OFFICE)
    made = Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(148), Mm(210)
    made.sections[0].header.paragraphs[0].text = "Department of laboratories"
    made.save(str(tmp_path / "house.docx"))
    editor = window.desk.editor
    editor.apply("house style", replace(editor.brief, house_style=str(tmp_path / "house.docx")))
    settle(qtbot, window)
    view = bench.preview.view
    bench.preview.header.exact_action.setChecked(True)
    qtbot.waitUntil(lambda: bool(view.sheet_count) and not view.page_items, timeout=60_000)
    sheet = view._pages.sheets[0]
    assert sheet.paper.width() / sheet.paper.height() == pytest.approx(148 / 210, abs=0.005)
    assert "Departmentoflaboratories" in sheet._read()


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_exact_pages_say_what_is_wrong_with_the_word_file(bench, window, tmp_path, qtbot, monkeypatch):
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", OFFICE)
    (tmp_path / "house.docx").write_bytes(b"none")
    editor = window.desk.editor
    editor.apply("house style", replace(editor.brief, house_style=str(tmp_path / "house.docx")))
    settle(qtbot, window)
    bench.preview.header.exact_action.setChecked(True)
    qtbot.waitUntil(lambda: bool(bench.preview.error_text), timeout=20_000)
    assert "house.docx" in bench.preview.error_text
    assert bench.preview.view.page_items
