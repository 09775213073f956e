"""A working day: articles dropped in, reviewed beside the source, captured, tagged, put into briefs; undone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from briefwright.app.templates.catalogue import find_template
from briefwright.model.query import EvidenceQuery
from conftest import activate, settle

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPEECH = (
    "Minister opens the graphene forum\n\n"
    "“We want ten joint laboratories by 2028,” said Dr Jane Hill, director of the Bristol Quantum Institute, "
    "on 3 May 2026.\n\n"
    "The forum in Shanghai brought together 240 researchers from both countries.\n"
)
PAGE = (
    "<html><head><title>Water research fund</title></head><body><article><h1>Water research fund</h1>"
    "<p>The Yangtze–Severn Water Fund awarded 4.5 million pounds to six teams in 2025.</p>"
    "<p>“Clean rivers are our common task,” said Professor Li Na of Nanjing University.</p></article></body></html>"
)
NOTE = "# Telephone note\n\nMr Smith said that the visa office will open a second desk in September 2026.\n"


def test_articles_are_imported_reviewed_captured_and_used(bench, window, qtbot, tmp_path, monkeypatch):
    library = window.workspace.library
    for name, text in (("speech.txt", SPEECH), ("fund.html", PAGE), ("note.md", NOTE), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    names = [str(path) for path in sorted(tmp_path.iterdir())]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (names, ""))
    qtbot.keyClick(window, KEY.Key_I, CTRL)
    qtbot.waitUntil(
        lambda: len(library.sources()) == 4 and not window.commands.evidence.imports.busy, timeout=20_000
    )
    qtbot.waitUntil(lambda: any("empty.txt was not added" in text for text in bench.evidence.banners.texts()))

    qtbot.keyClick(window, KEY.Key_F, CTRL)
    qtbot.keyClicks(bench.evidence.search, "joint laboratories")
    qtbot.keyClick(bench.evidence.search, KEY.Key_Down)
    found = bench.evidence.list.current()
    assert found.evidence.speaker.name == "Jane Hill"
    qtbot.keyClick(window, KEY.Key_Return, CTRL)
    viewer = window.reading_room.viewer
    assert window.stack.currentWidget() is window.reading_room
    assert viewer.current.id == found.evidence.id
    viewer.text.setFocus()
    qtbot.keyClick(viewer.text, KEY.Key_A)
    assert library.evidence(found.evidence.id).evidence.review == "accepted"

    start = viewer.text.toPlainText().index("brought together")
    cursor = viewer.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("brought together 240 researchers"), QTextCursor.MoveMode.KeepAnchor)
    viewer.text.setTextCursor(cursor)
    qtbot.keyClick(viewer.text, KEY.Key_F)
    captured = [item for item in library.evidence_of(found.source.id) if item.by_hand]
    assert [item.text for item in captured] == ["brought together 240 researchers"]

    viewer.closed.emit()
    assert window.on_workbench
    activate(qtbot, window)
    bench.evidence.search.setText("brought together")
    bench.evidence.list.setFocus()
    bench.evidence.list.go_to(0)
    window.action("tag").trigger()
    palette = QApplication.activePopupWidget()
    qtbot.keyClicks(palette.search, "graphene")
    qtbot.keyClick(palette.search, KEY.Key_Return)
    assert library.count(EvidenceQuery(tags=frozenset({"graphene"}))) == 1

    window.desk.choose_section("points_to_make")
    bench.evidence.list.setFocus()
    bench.evidence.list.go_to(0)
    qtbot.keyClick(bench.evidence.list, KEY.Key_C, CTRL)
    assert "240 researchers" in QApplication.clipboard().text()
    qtbot.keyClick(bench.evidence.list, KEY.Key_Return)
    settle(qtbot, window)
    assert "240 researchers" in bench.preview.document_text().replace("\N{NO-BREAK SPACE}", " ")


def test_three_briefs_are_made_from_the_same_evidence(bench, window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Discard)
    for number, template in enumerate(("meeting-brief", "information-note", "lines-and-qa")):
        window.commands.start_brief(find_template(window.workspace.folders, template))
        window.desk.set_field("title", f"Brief {number}")
        window.action("fill").trigger()
        assert window.desk.brief.evidence_items()
        window.desk.editor.save(tmp_path / f"{number}.brief")
    window.commands.go_home()
    assert window.start_page.recents.rowCount() == 3


def test_the_source_viewer_opens_from_the_start_page_and_gives_it_back(window):
    window.action("source_viewer").trigger()
    assert window.stack.currentWidget() is window.reading_room
    window.action("source_viewer").trigger()
    assert window.stack.currentWidget() is window.start_page


def test_cancelling_an_import_keeps_what_is_added(window, qtbot, tmp_path):
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(SPEECH.replace("ten", f"{number + 2}"), encoding="utf-8")
    imports = window.commands.evidence.imports
    imports.add([tmp_path])
    qtbot.waitUntil(lambda: len(window.workspace.library.sources()) >= 2, timeout=20_000)
    window.status.cancelAsked.emit()
    qtbot.waitUntil(lambda: not imports.busy, timeout=20_000)
    assert 2 <= len(window.workspace.library.sources()) <= 13
