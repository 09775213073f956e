"""Journeys 1 to 3 from beginning to end by keys alone: every key goes to whatever has the focus.

Only the system's own file dialogs are stood in for: they answer with a path.
"""

from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog

from briefwright.app.folders import folders
from briefwright.app.settings import Settings
from briefwright.app.workspace import Workspace
from briefwright.model.query import EvidenceQuery
from briefwright.ui.application import make_application, open_window
from briefwright.ui.panes.start.gallery import Thumbnails
from conftest import activate

GREEN = RGBColor(0x00, 0x66, 0x33)
ARTICLES = {
    "speech.txt": (
        "Minister opens the graphene forum\n\n"
        "“We want ten joint laboratories by 2028,” said Dr Jane Hill, director of the Bristol Institute.\n\n"
        "The forum in Shanghai brought together 240 researchers from both countries.\n"
    ),
    "fund.html": (
        "<html><head><title>Water fund</title></head><body><article><h1>Water fund</h1>"
        "<p>The Yangtze–Severn Water Fund awarded 4.5 million pounds to six teams in 2025.</p>"
        "</article></body></html>"
    ),
    "note.md": "# Telephone note\n\nMr Smith said that the visa office will open a second desk in 2026.\n",
}


class Person:
    """Somebody at the keyboard: presses keys, and waits until the window has done what they ask for."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window

    @property
    def focus(self):
        """What a key reaches now."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is not None:
            return over.focusWidget() or over
        if QApplication.activeWindow() is None:  # no window manager gives it back after a popup
            activate(self.qtbot, self.window)
        return QApplication.focusWidget()

    def press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]
            pressed, held = combination.key(), combination.keyboardModifiers()
            self.qtbot.keyClick(self.focus, pressed, held)
            QApplication.processEvents()

    def write(self, words: str) -> None:
        self.qtbot.keyClicks(self.focus, words)
        QApplication.processEvents()

    def soon(self, *keys: str, words: str = "") -> None:
        """What is pressed in the dialog that the next key opens: a modal one waits for its answer."""

        def answer() -> None:
            if words:
                self.press("Ctrl+A")
                self.write(words)
            self.press(*keys)

        QTimer.singleShot(150, answer)

    def tab_to(self, wanted: str) -> None:
        """Tab until what has that name, or stands under it, has the focus."""
        for _ in range(60):
            if wanted in (self.focus.accessibleName(), self.focus.objectName(), _text(self.focus)):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not reach {wanted}")

    def until(self, done) -> None:
        self.qtbot.waitUntil(done, timeout=40_000)


def _text(widget) -> str:
    text = getattr(widget, "text", None)
    return text() if callable(text) else ""


def sit_down(qtbot, monkeypatch, shared_pool, file: Path | None = None) -> Person:
    """Start the application as a double click on a file does, or without one, and wait until it is there."""
    monkeypatch.setattr(Thumbnails, "make", lambda _self, _packages: None)
    workspace = Workspace(folders(), Settings(reduce_motion=True), pool=shared_pool)
    window = open_window(make_application([]), workspace, file)
    person = Person(qtbot, window)
    person.until(lambda: window.is_warm)
    activate(qtbot, window)
    return person


def go_away(person: Person) -> None:
    """Close the window for good; what is open has been saved."""
    window = person.window
    person.press("Ctrl+Q")
    assert not window.isVisible()
    window.workspace._pool = None
    window.workspace.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def answers(monkeypatch):
    """The next answers of the file dialogs, by what they ask for."""
    given: dict[str, str | list[str]] = {}
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, name=name: (str(given[name]), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (given["getOpenFileNames"], ""))
    return given


def add(person: Person, words: str, section: str) -> None:
    """Search, step to the first match, choose the section."""
    person.press("Ctrl+F", "Ctrl+A", "Del")
    person.write(words)
    person.press("Down", "Shift+Return")
    person.write(section)
    person.press("Return")


def export(person: Person, answers, out: Path) -> None:
    """Ctrl+E, look through the pre-flight, Enter."""
    answers["getSaveFileName"] = out
    person.press("Ctrl+E")
    person.tab_to("Check again")  # it is there once the file has been looked through
    person.until(lambda: _export_button(person).isEnabled())
    person.tab_to("Export")
    person.press("Return")
    person.until(out.exists)
    person.until(lambda: QApplication.activeModalWidget() is None)


def _export_button(person):
    return QApplication.activeModalWidget().foot.export_button


def words_of(path: Path) -> str:
    return " ".join("".join(docx.Document(str(path)).element.body.itertext()).split())


def test_the_first_five_minutes(qtbot, monkeypatch, shared_pool, answers, tmp_path):
    person = sit_down(qtbot, monkeypatch, shared_pool)
    desk = person.window.desk
    person.until(lambda: person.window.workspace.has_library)  # the seed comes by itself
    person.press("Right", "Left", "Return")
    assert desk.template.id == "meeting-brief"
    person.write("Call with BMSTC")
    person.press("Tab")
    person.write("6 Aug 2020")
    person.press("Tab")
    assert (desk.brief.title, desk.brief.fields["date"]) == ("Call with BMSTC", "2020-08-06")
    for words, section in (
        ("2017", "points to make"),
        ("cambridge innovation", "background: free"),
        ("tuspark newcastle", "background: free"),
        ("boundless", "points they"),
        ("key areas", "points they"),
        ("top digital economies", "points to make"),
    ):
        add(person, words, section)
    assert len(desk.brief.evidence_items()) == 6
    person.press("Ctrl+K")
    person.write("reason for the")
    person.press("Return", "Ctrl+Shift+O")
    person.write("First call since the Roundtable.")
    person.press("Escape")
    assert desk.brief.section("reason").items[0].text == "First call since the Roundtable."
    person.press("Ctrl+Z", "Ctrl+Z")
    assert not desk.brief.section("reason").items
    person.press("Ctrl+Y", "Ctrl+Y")
    answers["getSaveFileName"] = tmp_path / "call.brief"
    person.press("Ctrl+S")
    export(person, answers, tmp_path / "call.docx")
    written = words_of(tmp_path / "call.docx")
    assert "First call since the Roundtable." in written
    assert "boundless opportunities" in written
    go_away(person)

    again = sit_down(qtbot, monkeypatch, shared_pool, tmp_path / "call.brief")
    again.until(lambda: again.window.desk.brief is not None)
    assert again.window.on_workbench
    assert len(again.window.desk.brief.evidence_items()) == 6
    go_away(again)


def test_a_working_day(qtbot, monkeypatch, shared_pool, answers, tmp_path):
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    person = sit_down(qtbot, monkeypatch, shared_pool)
    window = person.window
    person.until(lambda: window.workspace.has_library)
    person.press("Return")
    person.write("A working day")
    answers["getOpenFileNames"] = [str(tmp_path / name) for name in ARTICLES]
    person.press("Ctrl+I")
    person.until(lambda: len(window.workspace.library.sources()) == 4)
    person.until(lambda: not window.commands.evidence.imports.busy)

    person.press("Ctrl+F")
    person.write("joint laboratories")
    person.press("Down", "Ctrl+Return", "P", "Ctrl+A")
    person.write("Janet Hill")
    person.press("Return", "A")
    (quote,) = window.workspace.library.search(EvidenceQuery(text="joint laboratories"), 0, 9)
    assert (quote.evidence.speaker.name, quote.evidence.review) == ("Janet Hill", "accepted")
    person.press("Ctrl+Home", *["Shift+Right"] * len("Minister opens"), "F")
    captured = [item for item in window.workspace.library.evidence_of(quote.source.id) if item.by_hand]
    assert [item.text for item in captured] == ["Minister opens"]
    person.press("Ctrl+Z", "Escape")
    assert not [item for item in window.workspace.library.evidence_of(quote.source.id) if item.by_hand]

    person.press("Ctrl+F", "Down", "Ctrl+D", "Ctrl+Shift+G")
    person.write("graphene")
    person.press("Return")
    marked = EvidenceQuery(tags=frozenset({"graphene"}), starred=True)
    assert window.workspace.library.count(marked) == 1

    for number in range(3):
        if number:
            person.press("Ctrl+N", *["Right"] * number, "Return")
            person.write(f"Brief {number}")
        answers["getSaveFileName"] = tmp_path / f"{number}.brief"
        person.press("Ctrl+Shift+F", "Ctrl+S")
        person.until(lambda: not window.desk.editor.dirty)
        assert (tmp_path / f"{number}.brief").exists()
        assert window.desk.brief.evidence_items()
    for _ in range(60):
        person.press("Ctrl+Z")
    assert not window.desk.brief.evidence_items()
    for _ in range(60):
        person.press("Ctrl+Y")
    assert not window.desk.editor.dirty
    go_away(person)


@pytest.fixture
def house_file(tmp_path):
    """The department's own Word file: green headings."""
    house = docx.Document()
    house.styles["Heading 2"].font.color.rgb = GREEN
    house.save(str(tmp_path / "department.docx"))
    return tmp_path / "department.docx"


def open_own_template(person: Person, name: str):
    """Save today's brief as a template, find it in the gallery, open it in the workshop, which comes back."""
    person.soon("Return", words=name)
    person.press("Ctrl+Shift+S", "Alt+Home")
    person.tab_to("Search templates")
    person.write(name)
    person.press("Ctrl+Shift+T")
    shop = person.window.commands.templates.workshop
    person.until(lambda: shop.checker.latest is not None and not shop.checker.busy)
    return shop


def change_section_and_body(person: Person, shop) -> None:
    """A title in the form; in the body an error, which is seen and mended by what is proposed."""
    person.press("Ctrl+1", "Down")
    person.tab_to("Title")
    person.press("Ctrl+A")
    person.write("What we want")
    person.press("Ctrl+2", "Ctrl+End", "Return")
    person.write("## Afterwards")
    person.press("Return", "Return")
    person.write("{{ titel }}")
    person.until(lambda: shop.centre.problems.summary.startswith("1 error"))
    assert not shop.bar.save.isEnabled()
    person.press("F8")
    person.tab_to("Use it")
    person.press("Space")
    person.until(lambda: not shop.checker.busy and shop.bar.save.isEnabled())


def dress_and_send(person: Person, shop) -> None:
    """The department's Word file as house style, then save and send."""
    person.press("Ctrl+2", *["Ctrl+PgDown"] * 3)
    person.tab_to("Use a Word file…")
    person.press("Space")
    person.until(lambda: not shop.checker.busy)
    person.press("Ctrl+2", "Ctrl+S")
    person.until(lambda: not shop.dirty)
    person.press("Ctrl+E", "Escape")
    person.until(lambda: not shop.writing.busy)


def test_making_it_theirs(  # noqa: PLR0917 - fixtures
    qtbot, monkeypatch, shared_pool, answers, house_file, tmp_path
):
    person = sit_down(qtbot, monkeypatch, shared_pool)
    person.until(lambda: person.window.workspace.has_library)
    person.press("Return")
    person.write("Call with the commission")
    add(person, "cambridge innovation", "background: free")
    answers["getSaveFileName"] = tmp_path / "today.brief"
    person.press("Ctrl+S")
    shop = open_own_template(person, "China team call")
    change_section_and_body(person, shop)
    answers.update(getOpenFileName=house_file, getSaveFileName=tmp_path / "call.bwt")
    dress_and_send(person, shop)
    assert (tmp_path / "call.bwt").stat().st_size > 500
    go_away(person)

    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "colleague"))
    colleague = sit_down(qtbot, monkeypatch, shared_pool, tmp_path / "call.bwt")
    colleague.until(lambda: "installed" in colleague.window.status.message)
    colleague.press("Return")
    desk = colleague.window.desk
    assert desk.template.name == "China team call"
    assert desk.template.section("objectives").title == "What we want"
    colleague.write("Theirs")
    answers["getSaveFileName"] = tmp_path / "theirs.brief"
    colleague.press("Ctrl+S")
    export(colleague, answers, tmp_path / "theirs.docx")
    assert docx.Document(str(tmp_path / "theirs.docx")).styles["Heading 2"].font.color.rgb == GREEN
    assert "Afterwards" in words_of(tmp_path / "theirs.docx")
    go_away(colleague)
