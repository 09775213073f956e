"""A working day by keyboard alone: no widget is touched but through keys sent to whatever has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from briefwright.model.query import EvidenceQuery
from conftest import activate, settle

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
SPEECH = (
    "Minister opens the graphene forum\n\n"
    "“We want ten joint laboratories by 2028,” said Dr Jane Hill, director of the Bristol Quantum Institute.\n\n"
    "The forum in Shanghai brought together 240 researchers from both countries.\n"
)
PAGE = (
    "<html><head><title>Water fund</title></head><body><article><h1>Water fund</h1>"
    "<p>The Yangtze–Severn Water Fund awarded 4.5 million pounds to six teams in 2025.</p></article></body></html>"
)
MAIL = (
    "From: Anna Reed <anna@example.org>\nTo: desk@example.org\nSubject: Fusion workshop\n"
    "Date: Mon, 04 May 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
    "The fusion workshop in Hefei will host 60 British engineers in June 2026.\n"
)
NOTE = "# Telephone note\n\nMr Smith said that the visa office will open a second desk in September 2026.\n"
CHINESE = "中英论坛举行\n\n科技部副部长张广军说：“中英两国在气候变化领域的合作前景广阔。”\n"


class Keys:
    """Presses keys on whatever has the focus, as a person does."""

    def __init__(self, qtbot, window):
        self.qtbot = qtbot
        self.window = window

    @property
    def pane(self):
        return self.window.workbench.evidence

    @property
    def library(self):
        return self.window.workspace.library

    @property
    def target(self):
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self, *keys, held=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            popup = QApplication.activePopupWidget()
            target = getattr(popup, "search", popup) if popup is not None else self.target
            self.qtbot.keyClick(target, key, held)
            QApplication.processEvents()

    def write(self, words):
        popup = QApplication.activePopupWidget()
        self.qtbot.keyClicks(getattr(popup, "search", popup) if popup is not None else self.target, words)
        QApplication.processEvents()


@pytest.fixture
def day(window, qtbot, tmp_path, monkeypatch):
    """A new brief, and ten articles in five formats imported."""
    folder = tmp_path / "in"
    folder.mkdir()
    texts = {"speech.txt": SPEECH, "fund.html": PAGE, "fusion.eml": MAIL, "note.md": NOTE, "zh.txt": CHINESE}
    for number, subject in enumerate(("batteries", "oceans", "genomics", "railways", "satellites")):
        words = f"Report\n\nThe {subject} centre received 1{number} million pounds in 202{number}.\n"
        texts[f"report-{number}.txt"] = words
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    paths = [str(path) for path in sorted(folder.iterdir())]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (paths, ""))
    keys = Keys(qtbot, window)
    keys.press(KEY.Key_Return)  # the gallery has the focus from the start
    keys.write("A working day")
    keys.press(KEY.Key_I, held=CTRL)
    imports = window.commands.evidence.imports
    qtbot.waitUntil(lambda: len(keys.library.sources()) == 11 and not imports.busy, timeout=40_000)
    return keys


def find(day, words):
    """Search and step to the first match, which comes back."""
    day.press(KEY.Key_F, held=CTRL)
    day.press(KEY.Key_Delete)
    day.write(words)
    day.press(KEY.Key_Down)
    return day.pane.list.current()


def test_what_was_found_is_reviewed_corrected_and_captured(day, window):
    quote = find(day, "joint laboratories")
    day.press(KEY.Key_Return, held=CTRL)
    assert window.stack.currentWidget() is window.reading_room
    day.press(KEY.Key_P)
    day.write("Janet Hill")
    day.press(KEY.Key_Return, KEY.Key_A)
    reviewed = day.library.evidence(quote.evidence.id).evidence
    assert (reviewed.speaker.name, reviewed.review) == ("Janet Hill", "accepted")
    day.press(KEY.Key_Home, held=CTRL)
    for _ in range(len("Minister opens")):
        day.press(KEY.Key_Right, held=SHIFT)
    day.press(KEY.Key_F)
    assert window.reading_room.viewer.current.text == "Minister opens"
    day.press(KEY.Key_Z, held=CTRL)
    assert "Minister opens" not in [item.text for item in day.library.evidence_of(quote.source.id)]
    day.press(KEY.Key_Escape)
    assert window.on_workbench
    assert day.pane.list.hasFocus()
    assert day.pane.list.current().evidence.id == quote.evidence.id


def test_evidence_is_searched_tagged_starred_grouped_and_filtered(day, window, qtbot):
    quote = find(day, "joint laboratories")
    day.press(KEY.Key_G, held=CTRL | SHIFT)
    day.write("graphene")
    day.press(KEY.Key_Return)
    activate(qtbot, window)
    day.press(KEY.Key_D, held=CTRL)
    marked = day.library.search(EvidenceQuery(tags=frozenset({"graphene"}), starred=True), 0, 9)
    assert [found.evidence.id for found in marked] == [quote.evidence.id]
    day.press(KEY.Key_F, held=CTRL)
    day.press(KEY.Key_Delete)
    day.press(KEY.Key_G, held=CTRL)
    day.write("source")
    day.press(KEY.Key_Return)
    activate(qtbot, window)
    assert day.pane.model.query.group == "source"
    day.press(KEY.Key_F, held=CTRL)
    for _ in range(9):
        day.press(KEY.Key_Tab)
        if QApplication.focusWidget() is day.pane.filters._kinds["quote"]:
            break
    day.press(KEY.Key_Space)
    assert day.pane.model.query.kinds == {"quote"}


def test_three_briefs_are_made_saved_and_undone_across_the_save(day, window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Discard)
    for number in range(3):
        path = tmp_path / f"{number}.brief"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, path=path: (str(path), ""))
        day.press(KEY.Key_N, held=CTRL)
        assert window.stack.currentWidget() is window.start_page
        day.press(*[KEY.Key_Right] * number, KEY.Key_Return)
        day.write(f"Brief {number}")
        day.press(KEY.Key_F, held=CTRL | SHIFT)
        assert window.desk.brief.evidence_items()
        day.press(KEY.Key_S, held=CTRL)
        qtbot.waitUntil(lambda: not window.desk.editor.dirty)
        assert path.exists()
    assert len({recent.path for recent in window.files.recents()}) == 3
    while window.action("undo").isEnabled():
        day.press(KEY.Key_Z, held=CTRL)
    assert not window.desk.brief.evidence_items()
    while window.action("redo").isEnabled():
        day.press(KEY.Key_Y, held=CTRL)
    assert not window.desk.editor.dirty
    settle(qtbot, window)
    assert "Brief 2" in window.workbench.preview.document_text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_day_ends_in_an_outline_made_by_keyboard(day, window):
    for words in ("240 researchers", "4.5 million", "60 british"):
        find(day, words)
        day.press(KEY.Key_Return)
    section = window.desk.section
    ids = [item.id for item in window.desk.brief.section(section).items]
    assert len(ids) == 3
    day.press(KEY.Key_2, held=CTRL)
    while not getattr(QApplication.focusWidget(), "item_id", ""):
        day.press(KEY.Key_Down)
    day.press(KEY.Key_Down, held=SHIFT)
    day.press(KEY.Key_Down, held=ALT)
    assert [item.id for item in window.desk.brief.section(section).items] == [ids[2], ids[0], ids[1]]
    day.press(KEY.Key_Delete)
    assert [item.id for item in window.desk.brief.section(section).items] == [ids[2]]
    day.press(KEY.Key_Z, held=CTRL)
    day.press(KEY.Key_Z, held=CTRL)
    assert [item.id for item in window.desk.brief.section(section).items] == ids
