"""The speaker register's window: persons listed, joined, split and undone by mouse and keyboard."""

from itertools import islice, product

import pytest
from msgspec.structs import replace
from pulse import LONGEST, paused
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from briefwright.app.folders import folders
from briefwright.app.settings import Settings
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.model.evidence import Speaker
from briefwright.model.register import Post, RegisteredSpeaker
from briefwright.model.source import Ingested
from briefwright.ui.application import make_application
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.register.join_page import JoinPage
from briefwright.ui.register.note import Note
from briefwright.ui.register.person_page import PersonPage
from conftest import activate
from fakes.articles import article, quote

CONTROL = Qt.KeyboardModifier.ControlModifier

SAID = (
    ("Xu Xinchao", "deputy director", "BMSTC", "New measures will help small companies in both of our countries"),
    ("Xu", "director", "BMSTC", "Cambridge has been a generous partner to us over many good years"),
    ("Jane Smith", "head of office", "University of Leeds", "Students come home with new ideas of what to build"),
)


@pytest.fixture
def filled():
    make_application([])
    workspace = Workspace(folders(), Settings(reduce_motion=True))
    for number, (name, role, organisation, words) in enumerate(SAID):
        source = article(f"“{words},” {name} said.", f"{number}.txt", published="2020-07-31", publisher="Daily")
        said = replace(quote(source, words), speaker=Speaker(name, role, organisation, "explicit"))
        workspace.library.add_source(Ingested(source, (said,)), source.text.encode())
    yield workspace
    workspace.close()


@pytest.fixture
def register(qtbot, filled):
    made = SpeakerRegister(filled)
    qtbot.addWidget(made)
    made.show()
    read(qtbot, made)
    yield made
    made.close()


def read(qtbot, register):
    qtbot.waitUntil(lambda: not register.busy)


def names(register):
    rows = range(register.persons.people.rowCount())
    return [register.persons.people.index(row).data() for row in rows]


def press(qtbot, register, text):
    found = [b for b in register.page.findChildren(QPushButton) if text in (b.text(), b.accessibleName())]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    read(qtbot, register)


def undo(qtbot, register):
    (found,) = [each for each in register.toast.buttons if each.isVisible()]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
    read(qtbot, register)


def select_last_two(qtbot, register):
    qtbot.keyClick(register.persons, Qt.Key.Key_End)
    qtbot.keyClick(register.persons, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)


def test_everyone_who_speaks_is_listed_and_the_first_is_shown(register):
    assert names(register) == ["Jane Smith", "Xu", "Xu Xinchao"]
    assert isinstance(register.page, PersonPage)


def test_two_selected_by_keyboard_are_joined_under_the_fuller_name(qtbot, register, filled):
    select_last_two(qtbot, register)
    assert isinstance(register.page, JoinPage)
    assert register.page.chosen == "Xu Xinchao"
    press(qtbot, register, "Join")
    assert names(register) == ["Jane Smith", "Xu Xinchao"]
    assert filled.library.speakers()[1].spellings == ("Xu", "Xu Xinchao")
    assert register.toast.text == "Joined as Xu Xinchao"


def test_the_name_of_the_joined_person_can_be_chosen(qtbot, register):
    select_last_two(qtbot, register)
    register.page.choices.buttons()[0].click()
    press(qtbot, register, "Join")
    assert names(register) == ["Jane Smith", "Xu"]


def test_joining_is_undone(qtbot, register):
    select_last_two(qtbot, register)
    press(qtbot, register, "Join")
    undo(qtbot, register)
    assert names(register) == ["Jane Smith", "Xu", "Xu Xinchao"]


@pytest.mark.parametrize("press_what", ["Split", "Take Xu out"])
def test_a_joined_person_is_split_and_that_is_undone(qtbot, register, press_what):
    select_last_two(qtbot, register)
    press(qtbot, register, "Join")
    press(qtbot, register, press_what)
    assert names(register) == ["Jane Smith", "Xu", "Xu Xinchao"]
    undo(qtbot, register)
    assert names(register) == ["Jane Smith", "Xu Xinchao"]


def test_what_was_done_is_told_beside_the_persons_and_their_posts(qtbot, register):
    select_last_two(qtbot, register)
    press(qtbot, register, "Join")
    told = QRect(register.toast.mapToGlobal(QPoint(0, 0)), register.toast.size())
    for part in (register.persons, register._page):
        assert not told.intersects(QRect(part.mapToGlobal(QPoint(0, 0)), part.size()))
    foot = register.toast.parentWidget()
    assert foot.rect().contains(register.toast.geometry())
    close = next(each for each in foot.findChildren(QPushButton) if each.text() == "Close")
    assert not register.toast.geometry().intersects(close.geometry())
    activate(qtbot, register)
    register.toast.buttons[0].setFocus()
    qtbot.keyClick(register.toast.buttons[0], Qt.Key.Key_Tab)
    assert close.hasFocus()


def test_every_step_is_taken_back_by_its_key_the_last_one_first(qtbot, register):
    select_last_two(qtbot, register)
    press(qtbot, register, "Join")
    press(qtbot, register, "Split")
    for expected in (["Jane Smith", "Xu Xinchao"], ["Jane Smith", "Xu", "Xu Xinchao"]):
        qtbot.keyClick(register.persons, Qt.Key.Key_Z, CONTROL)
        read(qtbot, register)
        assert names(register) == expected
    assert register.toast.text == ""
    qtbot.keyClick(register.persons, Qt.Key.Key_Z, CONTROL)  # nothing is left
    assert not register.busy


def test_tab_goes_through_it_as_one_reads_also_what_is_made_anew(qtbot, register):
    activate(qtbot, register)
    select_last_two(qtbot, register)
    register.persons.setFocus()
    visited = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        visited.append(getattr(focus, "text", str)() or focus.accessibleName())
    assert visited == [
        "Xu Xinchao",
        "Join",
        "Close",
        "Join",
        "Not the same",
        "Find a person",
        "Persons",
        "Xu Xinchao",
    ]


def test_after_joining_by_key_the_focus_is_on_the_person(qtbot, register):
    activate(qtbot, register)
    select_last_two(qtbot, register)
    register.page.join.setFocus()
    qtbot.keyClick(register.page.join, Qt.Key.Key_Space)
    read(qtbot, register)
    assert register.persons.hasFocus()
    assert register.persons.currentIndex().data() == "Xu Xinchao"


def test_a_page_longer_than_the_window_is_brought_into_sight_by_keys(qtbot, register, monkeypatch):
    activate(qtbot, register)
    assert register._page.focusPolicy() == Qt.FocusPolicy.NoFocus
    monkeypatch.setattr(register._library, "speakers", lambda: (person(1),))
    register._read("")
    read(qtbot, register)
    qtbot.waitUntil(lambda: register._page.verticalScrollBar().maximum() > 0)
    register.persons.setFocus()
    qtbot.keyClick(register.persons, Qt.Key.Key_Tab)
    assert register._page.hasFocus()
    qtbot.keyClick(register._page, Qt.Key.Key_PageDown)
    assert register._page.verticalScrollBar().value() > 0


def test_what_another_source_has_too_is_not_counted_again(qtbot):
    make_application([])
    card = article("words", "a.txt").card
    posts = tuple(Post(f"2020-05-0{day}", "director", "BMSTC", "Li Wei", card, 2, 2 * (day - 1)) for day in (1, 2))
    page = PersonPage(RegisteredSpeaker("Li Wei", ("Li Wei",), posts), lambda _name: None)
    qtbot.addWidget(page)
    told = [each.text() for each in page.findChildren(QLabel)]
    assert [words for words in told if "quote" in words] == ["2 quotes"] * 3  # of the spelling, and of each post
    assert [words for words in told if "told above" in words] == ["a, as “Li Wei”, 2 told above"]


def test_a_conflict_is_said_in_words_in_the_list_and_on_the_page(qtbot, register):
    select_last_two(qtbot, register)
    press(qtbot, register, "Join")
    notes = [note.accessibleName() for note in register.page.findChildren(Note)]
    assert notes == ["Different roles on 31 Jul 2020: deputy director; director."]
    row = register.persons.people.index(register.persons.people.row_of("Xu Xinchao"))
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Roles differ")


def test_joining_persons_whose_names_differ_is_warned_of_first(qtbot, register):
    qtbot.keyClick(register.persons, Qt.Key.Key_Home)
    qtbot.keyClick(register.persons, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    (note,) = register.page.findChildren(Note)
    assert note.accessibleName() == "Jane Smith and Xu can hardly be one person."


def person(number: int) -> RegisteredSpeaker:
    card = article("words", f"{number}.txt").card
    posts = tuple(Post("2020-07-31", "director", "BMSTC", f"Spelling {number} {at}", card, 1) for at in range(90))
    return RegisteredSpeaker(f"Jane Smith {number}", tuple(post.spelling for post in posts), posts)


def test_many_selected_are_joined_under_one_of_the_first_names(qtbot):
    make_application([])
    people = [person(number) for number in range(200)]
    joined = []
    page = JoinPage(people, lambda names, name: joined.append((tuple(names), name)))
    qtbot.addWidget(page)
    assert len(page.choices.buttons()) == 30
    assert "and 170 more" in {label.text() for label in page.findChildren(QLabel)}
    page.choices.buttons()[3].click()
    page.join.click()
    ((names, name),) = joined
    assert len(names) == 200
    assert name == page.choices.buttons()[3].text()


def test_of_many_spellings_some_are_shown_at_a_time(qtbot):
    make_application([])
    page = PersonPage(person(1), lambda _name: None)
    qtbot.addWidget(page)

    def taken_out():
        return sum(1 for b in page.findChildren(QPushButton) if b.text() == "Take out")

    assert taken_out() == 30
    (more, _posts) = [b for b in page.findChildren(QPushButton) if b.text() == "Show 60 more"]
    more.click()
    assert taken_out() == 60


@pytest.mark.usefixtures("as_if_fresh")
def test_a_register_of_thousands_opens_and_is_searched_without_a_pause(qtbot, register, monkeypatch):
    names = ["".join(letters).title() for letters in islice(product("abcdefghij", repeat=4), 9_000)]
    many = tuple(RegisteredSpeaker(f"{name} {name[::-1]}", (name,), person(1).posts[:3]) for name in names)
    monkeypatch.setattr(register._library, "speakers", lambda: many)

    def rested():
        return not register.busy

    def searched():
        for words in ("a", "ab", "abcd", ""):
            register.search.setText(words)
            qtbot.wait(5)

    assert paused(qtbot, lambda: register._read(""), rested) < LONGEST
    assert register.persons.people.rowCount() == len(many)
    assert paused(qtbot, searched, rested) < LONGEST
    assert paused(qtbot, register.persons.selectAll, rested) < LONGEST


def test_a_suggestion_is_taken(qtbot, register):
    assert register.suggestions.text == (
        "Xu Xinchao and Xu may be one person. The family name alone, in the same organisation."
    )
    register.suggestions.join.click()
    read(qtbot, register)
    assert names(register) == ["Jane Smith", "Xu Xinchao"]
    assert not register.suggestions.isVisible()


def test_a_suggestion_is_refused_for_good_until_that_is_undone(qtbot, register, filled):
    register.suggestions.refuse.click()
    read(qtbot, register)
    assert not register.suggestions.isVisible()
    assert names(register) == ["Jane Smith", "Xu", "Xu Xinchao"]
    assert filled.library.kept_apart() == {("Xu", "Xu Xinchao")}
    undo(qtbot, register)
    assert register.suggestions.isVisible()


def test_the_list_is_narrowed_by_name_and_organisation(qtbot, register):
    qtbot.keyClicks(register.search, "leeds")
    assert names(register) == ["Jane Smith"]
    qtbot.keyClicks(register.search, "zz")
    assert names(register) == []
    assert register.page.headline == "Nobody of that name speaks in the sources"


def test_a_library_without_quotes_says_so(qtbot, own_home):
    make_application([])
    with Workspace(folders(), Settings()) as workspace:
        made = SpeakerRegister(workspace)
        qtbot.addWidget(made)
        made.show()
        read(qtbot, made)
        assert made.page.headline == "Nobody speaks in the sources yet"
        made.close()


def test_trouble_with_the_library_is_shown_and_nothing_is_lost(qtbot, register, filled, monkeypatch):
    def refuse(*_names):
        raise AppError("library-read-only", file="library.sqlite")

    monkeypatch.setattr(filled.library, "join_speakers", refuse)
    register.suggestions.join.click()
    read(qtbot, register)
    assert "reading only" in register.banners.texts()[0]
    assert names(register) == ["Jane Smith", "Xu", "Xu Xinchao"]


def test_every_control_has_a_name_for_a_screen_reader(register):
    for widget in register.findChildren(QPushButton):
        if widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name)
    assert register.persons.accessibleName() == "Persons"
    assert register.suggestions.join.accessibleName() == "Join Xu Xinchao and Xu"


def test_escape_closes_it(qtbot, register):
    qtbot.keyClick(register, Qt.Key.Key_Escape)
    assert not register.isVisible()


def test_of_hundreds_of_posts_some_are_shown_at_a_time(qtbot):
    make_application([])
    source = article("“Words,” she said.", "one.txt")
    posts = tuple(
        Post(f"20{n // 12:02}-{n % 12 + 1:02}-01", f"Role {n}", "", "Ann", source.card, 1) for n in range(75)
    )
    page = PersonPage(RegisteredSpeaker("Ann", ("Ann",), posts), lambda _name: None)
    qtbot.addWidget(page)
    page.show()

    def roles():
        return [
            words for each in page.findChildren(QLabel) if (words := each.text())[:5] == "Role " and words[5] < "a"
        ]

    def more():
        buttons = page.findChildren(QPushButton)
        return [each for each in buttons if each.text().startswith("Show ") and each.isVisible()]

    assert roles() == [f"Role {n}" for n in range(30)]
    for shown, left in ((30, "Show 45 more"), (60, "Show 15 more")):
        (button,) = more()
        assert (len(roles()), button.text()) == (shown, left)
        button.click()
    assert roles() == [f"Role {n}" for n in range(75)]
    assert more() == []
