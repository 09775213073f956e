"""The status bar: long names give way, the count and what stands at the right stay."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton

from briefwright.ui.status_bar import StatusBar

LONG = "Reading People’s Daily Online 2020-07-31 China and the UK embrace boundless opportunities.html"


@pytest.fixture
def bar(qtbot):
    made = StatusBar()
    qtbot.addWidget(made)
    made.show_saved(dirty=True, at=None, has_file=False)
    made.show_words(12_345, "en-GB")
    made.show_problem("No UK speaker in the sources")
    made.resize(1000, made.sizeHint().height())
    made.show()
    return made


def shown(bar, start):
    (found,) = (each for each in bar.findChildren(QLabel) if each.isVisible() and each.text().startswith(start))
    return found


def test_a_long_name_keeps_its_ends_and_its_count(bar, qtbot):
    bar.point("Moving 12 items to Background: not to be disclosed, and something more")
    bar.show_progress(LONG, 11, 40)
    qtbot.wait(20)
    words = shown(bar, "Reading")
    assert words.text().startswith("Reading People")
    assert words.text().endswith(".html, 11 of 40")
    qtbot.waitUntil(lambda: words.width() >= words.sizeHint().width())  # laid out once there is time for it
    assert words.toolTip() == LONG
    offline = shown(bar, "Offline")
    assert bar.rect().contains(offline.mapTo(bar, offline.rect().bottomRight()))


def test_a_short_name_is_shown_in_full(bar):
    bar.show_progress("Reading a.html", 12, 40)
    assert shown(bar, "Reading").text() == "Reading a.html, 12 of 40"
    bar.show_progress("", 0, 0)
    assert not [each for each in bar.findChildren(QLabel) if each.isVisible() and "Reading" in each.text()]


@pytest.mark.usefixtures("bench")
def test_an_import_is_seen_and_can_be_stopped_in_the_workshop_too(window, qtbot):
    templates, imports = window.commands.templates, window.commands.evidence.imports
    templates.edit()
    assert window.status.isHidden()
    imports.progressed.emit("Reading a.html", 1, 40)
    assert window.status.isVisible()
    assert shown(window.status, "Reading").text() == "Reading a.html, 1 of 40"
    stop = next(each for each in window.status.findChildren(QToolButton) if each.text() == "Cancel")
    with qtbot.waitSignal(window.status.cancelAsked):
        stop.click()
    window.say("1 source added")
    imports.progressed.emit("", 0, 0)
    assert shown(window.status, "1 source added").isVisible()
    templates.leave_workshop()
    assert window.status.isVisible()
    assert window.status.message == ""
    templates.edit()
    assert window.status.isHidden()
