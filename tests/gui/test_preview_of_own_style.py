"""A Word file of the user's as house style: the live preview is set in its page, faces and sizes."""

from docx import Document
from docx.shared import Mm, Pt
from msgspec.structs import replace

from conftest import settle


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
