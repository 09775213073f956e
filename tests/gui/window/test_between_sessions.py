"""What is found again at the next start: work not saved, in one banner, and the widths of the panes."""

import pytest
from PySide6.QtWidgets import QPushButton, QSplitter

from briefwright.app.brief.recovery import Recovered
from briefwright.app.brief.switching import new_brief
from briefwright.app.templates.catalogue import find_template
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.window.recovery_banners import offer_recovered
from conftest import settle


@pytest.fixture
def stack(qtbot) -> BannerStack:
    stack = BannerStack()
    qtbot.addWidget(stack)
    return stack


def found(workspace, tmp_path, *titles: str) -> tuple[Recovered, ...]:
    template = find_template(workspace.folders, "meeting-brief").template
    return tuple(
        Recovered(
            tmp_path / f"{n}.recovery", new_brief(template, {"title": title}), None, "", "2026-07-01T14:32:00"
        )
        for n, title in enumerate(titles)
    )


def test_several_briefs_not_saved_are_listed_in_one_banner(workspace, tmp_path, stack):
    opened = []
    works = found(workspace, tmp_path, "First call", "", "R&D visit", "Lines", "Dinner")
    offer_recovered(works, stack, opened.append)
    (said,) = stack.texts()
    assert "“First call”, “A brief without a title”, “R&D visit” and 2 more" in said
    (button,) = [each for each in stack.findChildren(QPushButton) if each.text()]
    entries = button.menu().actions()
    assert len(entries) == len(works)
    assert entries[2].text().startswith("R&&D visit — ")
    entries[2].trigger()
    assert opened == [works[2]]
    assert not stack.texts()
    offer_recovered(works[:1], stack, opened.append)
    assert "“First call” was not saved then" in stack.texts()[0]
    offer_recovered((), stack, opened.append)
    assert not stack.texts()


def test_panes_of_a_wide_window_keep_their_shares_in_a_narrow_one(bench, window, qtbot):
    splitter: QSplitter = bench.splitter
    bench.give_widths((950, 1330, 1520), splitter.width())
    settle(qtbot, window)
    evidence, outline, preview = splitter.sizes()
    assert evidence < outline < preview  # as they stood
    assert sum((evidence, outline, preview)) <= splitter.width()
    bench.give_widths((360, 507, 540), 3840)
    assert splitter.sizes()[0] == pytest.approx(360, abs=2)  # a wider window leaves them as they were


def test_a_hidden_preview_is_not_remembered_as_having_no_width(bench):
    assert all(bench.widths())
    bench.show_preview(wanted=False)
    assert bench.widths() == ()


def test_wide_panes_give_way_before_the_preview_when_the_window_is_made_narrow(bench, window, qtbot):
    window.resize(3000, 900)
    settle(qtbot, window)
    bench.splitter.setSizes([700, 1000, 1300])
    settle(qtbot, window)
    window.resize(1440, 900)
    settle(qtbot, window)
    evidence, outline, preview = bench.splitter.sizes()
    assert preview >= 560
    assert evidence >= 355
    assert outline >= 500
