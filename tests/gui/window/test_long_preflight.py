"""A pre-flight of very many quotations: widgets for what is in sight, and everything within reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from briefwright.checks.verbatim import QuotationCheck
from briefwright.document.nodes import Document
from briefwright.ui.dialogs.export.finding_area import FindingArea
from briefwright.ui.dialogs.export.finding_column import FEW
from briefwright.ui.dialogs.export.findings import Finding, Findings
from briefwright.ui.dialogs.export.preflight import Preflight
from briefwright.ui.theme import theme

MANY = 120
LONG = " and the laboratories of both countries work on clean energy and on health" * 3


def checks(count: int, exact: int = 0) -> tuple[QuotationCheck, ...]:
    """Quotations of several lengths that are not found, then exact ones."""
    words = [f"Number {n} was said so{LONG if n % 3 == 0 else ''}" for n in range(count + exact)]
    altered = [QuotationCheck(said, "altered", 1, f"{said} indeed", "s", 2) for said in words[:count]]
    return (*altered, *(QuotationCheck(said, "exact", 1, said, "s", 2) for said in words[count:]))


def findings(found: tuple[QuotationCheck, ...]) -> Findings:
    """Of these, every other one of which something can be done about."""
    acting = {check.quotation for number, check in enumerate(found) if number % 2 and check.verdict == "altered"}

    def fix(check):
        return ("Go to it", lambda: None) if check.quotation in acting else None

    return Findings(Preflight(Document("", ()), found, 0.1), fix, {"s": "a paper"})


@pytest.fixture
def area(qtbot, own_home):
    """The list in a window of its own, with something to come from before it."""
    from briefwright.ui.application import make_application

    make_application([])
    theme()
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(QLineEdit())
    made = FindingArea()
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    layout.addWidget(made)
    holder.resize(560, 480)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    made.show_findings(findings(checks(1)))  # what is imported first takes its time
    qtbot.waitUntil(lambda: bool(rows(made)))
    yield made
    holder.close()


def rows(area: FindingArea) -> list[Finding]:
    """The findings that have widgets, from top to bottom."""
    return sorted((row for row in area.findChildren(Finding) if not row.isHidden()), key=lambda row: row.y())


def number_of(row: Finding) -> int:
    return int(row.findChild(QLabel).accessibleName().split()[1])


def in_sight(area: FindingArea) -> list[int]:
    """The numbers of the findings of which something is seen."""
    return [number_of(row) for row in rows(area) if not row.visibleRegion().isEmpty()]


def test_few_findings_all_have_widgets(area, qtbot):
    area.show_findings(findings(checks(FEW)))
    qtbot.waitUntil(lambda: [number_of(row) for row in rows(area)] == list(range(FEW)))


def test_of_many_findings_only_those_near_what_is_in_sight_have_widgets(area, qtbot):
    area.show_findings(findings(checks(MANY)))
    assert in_sight(area)[0] == 0
    assert len(rows(area)) < FEW
    bar = area.verticalScrollBar()
    for share in (0.3, 0.7, 0.1):
        bar.setValue(round(bar.maximum() * share))
        qtbot.wait(30)
        assert len(rows(area)) < 3 * FEW


def test_scrolling_shows_each_finding_once_without_a_hole(area, qtbot):
    area.show_findings(findings(checks(MANY)))
    bar, seen = area.verticalScrollBar(), []
    while True:
        qtbot.waitUntil(lambda: not area._more.isActive())  # a slow machine makes the last ones a moment later
        now = in_sight(area)
        assert now == list(range(now[0], now[-1] + 1))
        assert not seen or now[0] <= seen[-1] + 1
        seen += [number for number in now if number not in seen[-40:]]
        for one, other in zip(rows(area), rows(area)[1:], strict=False):
            assert number_of(other) != number_of(one) + 1 or other.y() == one.geometry().bottom() + 2
        if bar.value() >= bar.maximum():
            break
        bar.setValue(bar.value() + area.viewport().height() - 40)
    assert seen == list(range(MANY))


def test_what_is_in_sight_stays_there_while_findings_above_it_turn_out_higher(area, qtbot):
    area.show_findings(findings(checks(MANY)))
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.wait(30)
    before = in_sight(area)
    for _ in range(5):
        bar.setValue(bar.value() - 30)
        now = in_sight(area)
        assert 0 <= before[0] - now[0] <= 1
        before = now


def test_tab_reaches_every_button_from_top_to_bottom(area, qtbot):
    area.show_findings(findings(checks(60)))
    area.widget().column.focus(0)
    window, reached = area.window(), []
    while True:
        row = window.focusWidget().parent()
        if not isinstance(row, Finding) or number_of(row) in reached:
            break
        assert not window.focusWidget().visibleRegion().isEmpty()
        reached.append(number_of(row))
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert reached == list(range(1, 60, 2))
    area.widget().column.focus(59)
    for number in (59, 57, 55):
        assert number_of(window.focusWidget().parent()) == number
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)


def test_another_check_leaves_the_place_and_the_focus_where_they_were(area, qtbot):
    area.show_findings(findings(checks(MANY)))
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    qtbot.wait(30)
    button = next(b for row in rows(area) for b in row.findChildren(QPushButton) if not b.visibleRegion().isEmpty())
    button.setFocus()
    number, before = number_of(button.parent()), in_sight(area)
    area.show_findings(findings(checks(MANY)))
    qtbot.wait(30)
    assert in_sight(area) == before
    assert number_of(area.window().focusWidget().parent()) == number


def test_exact_quotations_unfold_in_their_place(area, qtbot):
    area.show_findings(findings(checks(10, exact=MANY)))
    link = next(button for button in area.findChildren(QPushButton) if "more exact" in button.text())
    link.click()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40 * MANY)
    assert not link.isVisible()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: in_sight(area)[-1] == 10 + MANY - 1)
    assert len(rows(area)) < 3 * FEW


def test_findings_wear_the_colours_of_the_theme_in_force(area, qtbot):
    area.show_findings(findings(checks(MANY)))
    before = rows(area)[0].findChildren(QLabel)[1].text()
    theme().choose("dark")
    try:
        assert rows(area)[0].findChildren(QLabel)[1].text() != before
    finally:
        theme().choose("light")
    assert rows(area)[0].findChildren(QLabel)[1].text() == before
