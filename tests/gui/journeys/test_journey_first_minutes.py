"""The first five minutes: from the gallery to a Word file, once by keyboard and once by dragging."""

from xml.etree.ElementTree import fromstring

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from briefwright.app.brief.items import place_of
from briefwright.model.brief import EvidenceItem, OwnWords
from briefwright.model.evidence import kind_of
from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.models.evidence_model import FOUND_ROLE
from conftest import activate, drag_onto, settle

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KEY, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def add_by_keyboard(qtbot, window, words: str, section: str) -> None:
    """Search, step into the list, Shift+Enter, name the section."""
    bench = window.workbench
    qtbot.keyClick(window, KEY.Key_F, CTRL)
    assert bench.evidence.search.hasFocus()
    qtbot.keyClicks(bench.evidence.search, words)
    qtbot.keyClick(bench.evidence.search, KEY.Key_Down)
    qtbot.keyClick(bench.evidence.list, KEY.Key_Return, SHIFT)
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, section)
    qtbot.keyClick(palette.search, KEY.Key_Return)
    qtbot.keyClick(window, KEY.Key_F, CTRL)
    qtbot.keyClick(bench.evidence.search, KEY.Key_Delete)


def export(qtbot, window, path, monkeypatch):
    """Ctrl+E, wait for the pre-flight, Enter, name the file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    activate(qtbot, window)
    qtbot.keyClick(window, KEY.Key_E, CTRL)
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: dialog.preflight is not None, timeout=15_000)
    preflight = dialog.preflight
    assert dialog.foot.export_button.isEnabled()
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        qtbot.keyClick(dialog, KEY.Key_Return)
    return preflight


def words_of(path) -> str:
    """Everything a reader sees: body, notes, headers and footers."""
    parts = docx.Document(str(path)).part.package.iter_parts()
    xml = [part.blob for part in parts if str(part.partname).startswith("/word/") and part.partname.ext == "xml"]
    texts = (node.text or "" for blob in xml for node in fromstring(blob).iter(f"{WORD}t"))
    return squeezed("".join(texts))


def squeezed(text: str) -> str:
    """Without spaces: Word's tabs and no-break spaces are set otherwise than the preview's."""
    return "".join(text.split())


def test_six_items_by_keyboard_become_a_word_file(window, qtbot, tmp_path, monkeypatch):
    page = window.start_page
    page.focus_first()
    assert page.gallery.current_package().template.id == "meeting-brief"
    qtbot.keyClick(page.gallery, KEY.Key_Return)
    bench = window.workbench
    title = bench.outline.fields.editor("title")
    assert title.hasFocus()
    qtbot.keyClicks(title, "Video call with Xu Xinchao")
    qtbot.waitUntil(lambda: bench.evidence.model.rowCount() > 0)
    for words, section in (
        ("2017", "points to make"),
        ("cambridge innovation", "background: free"),
        ("tuspark newcastle", "background: free"),
        ("boundless", "points they"),
        ("key areas", "points they"),
        ("top digital economies", "points to make"),
    ):
        add_by_keyboard(qtbot, window, words, section)
    items = window.desk.brief.evidence_items()
    assert len(items) == 6
    assert [place_of(window.desk.brief, item.id)[0] for item in items][:2] == ["points_to_make"] * 2
    qtbot.keyClick(window, KEY.Key_2, CTRL)
    window.desk.choose_section("reason")
    qtbot.keyClick(window, KEY.Key_O, CTRL | SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "First call since the Roundtable.")
    settle(qtbot, window)
    seen = bench.preview.document_text()
    assert "First call since the Roundtable." in seen
    assert "boundless opportunities" in seen
    out = tmp_path / "call.docx"
    preflight = export(qtbot, window, out, monkeypatch)
    assert preflight.count("altered", "not-found") == 0
    written = words_of(out)
    for line in seen.splitlines():
        for part in line.split("\t"):
            assert squeezed(part) in written or part.isdigit(), part


def test_dragging_puts_evidence_where_the_line_shows(bench, window, qtbot):
    model, outline = bench.evidence.model, bench.outline
    index = next(
        model.index(row)
        for row in range(model.rowCount())
        if kind_of(model.index(row).data(FOUND_ROLE).evidence) == "quote"
    )
    target = outline.sheet.section_view("points_they_raise")
    below = target.mapTo(outline.sheet.canvas, target.rect().center())
    assert drag_onto(outline.sheet.canvas, model.mimeData([index]), below)
    items = window.desk.brief.section("points_they_raise").items
    assert [type(item) for item in items] == [EvidenceItem]
    assert outline.toast.text == "Added to Points they may raise"
    settle(qtbot, window)
    assert items[0].evidence.text[:20] in bench.preview.document_text()


def test_a_section_that_does_not_take_a_kind_refuses_it_in_words(bench, window):
    model, outline = bench.evidence.model, bench.outline
    target = outline.sheet.section_view("objectives")
    at = target.mapTo(outline.sheet.canvas, target.rect().center())
    assert not drag_onto(outline.sheet.canvas, model.mimeData([model.index(0)]), at)
    assert window.status.message == "Objectives takes only own words."
    assert not window.desk.brief.evidence_items()


def test_undo_and_redo_go_all_the_way_back_and_forth(bench, window, qtbot):
    empty = window.desk.brief
    founds = bench.evidence.model.founds([bench.evidence.model.index(row) for row in range(3)])
    for found in founds:
        window.desk.add((found,))
    window.desk.add_words("reason", text="One line.")
    window.desk.set_field("place", "By video")
    full = window.desk.brief
    assert window.action("undo").text().replace("&", "").startswith("Undo ")
    for _ in range(20):
        qtbot.keyClick(window, KEY.Key_Z, CTRL)
    assert window.desk.brief == empty
    assert not window.action("undo").isEnabled()
    for _ in range(20):
        qtbot.keyClick(window, KEY.Key_Y, CTRL)
    assert window.desk.brief == full


def test_alt_arrows_move_a_card_and_del_takes_it_out(bench, window, qtbot):
    desk = window.desk
    founds = bench.evidence.model.founds(map(bench.evidence.model.index, range(12)))
    facts = [f for f in founds if kind_of(f.evidence) == "fact"][:2]
    desk.add(facts, "points_to_make")
    first, second = desk.brief.section("points_to_make").items
    card = bench.outline.sheet.view(first.id)
    card.setFocus()
    qtbot.keyClick(card, KEY.Key_Down, ALT)
    assert [item.id for item in desk.brief.section("points_to_make").items] == [second.id, first.id]
    assert bench.outline.sheet.view(first.id).hasFocus()
    qtbot.keyClick(card, KEY.Key_Delete)
    assert [item.id for item in desk.brief.section("points_to_make").items] == [second.id]
    assert bench.outline.toast.text == "1 item taken out"


def test_own_words_typed_on_are_one_step(bench, window, qtbot):
    before = window.desk.brief
    bench.outline.sheet.write("reason")
    edit = QApplication.focusWidget()
    qtbot.keyClicks(edit, "Why now.")
    assert isinstance(window.desk.brief.section("reason").items[0], OwnWords)
    window.desk.undo()
    assert window.desk.brief.section("reason").items[0].text == ""
    window.desk.undo()
    assert window.desk.brief == before


def test_switching_the_template_keeps_what_fits(bench, window, qtbot):
    found = next(
        f
        for f in bench.evidence.model.founds(map(bench.evidence.model.index, range(20)))
        if kind_of(f.evidence) == "fact"
    )
    window.desk.add((found,), "points_to_make")
    window.desk.set_field("title", "Kept title")
    window.action("template").trigger()
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "information")
    qtbot.keyClick(palette.search, KEY.Key_Return)
    assert window.desk.template.id == "information-note"
    assert window.desk.brief.title == "Kept title"
    assert found.evidence.id in window.desk.used()
    settle(qtbot, window)
    assert "Kepttitle" in squeezed(bench.preview.document_text())
    window.desk.undo()
    assert window.desk.template.id == "meeting-brief"


@pytest.mark.parametrize("key", ["Key_1", "Key_2", "Key_3"])
def test_control_and_a_number_go_to_a_pane(bench, window, qtbot, key):
    qtbot.keyClick(window, KEY[key], CTRL)
    pane = (bench.evidence, bench.outline, bench.preview)[int(key[-1]) - 1]
    assert pane.isAncestorOf(QApplication.focusWidget())
