"""What is found again at the next start: work not saved, in one banner, and the widths of the panes."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QFileDialog, QPushButton

from briefwright.app.brief.recovery import Recovered
from briefwright.app.brief.switching import new_brief
from briefwright.app.templates.catalogue import find_template
from briefwright.ui.widgets.banner import BannerStack
from briefwright.ui.widgets.last_folder import last_folder
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


def test_recoveries_of_one_brief_are_told_apart(workspace, tmp_path, stack):
    works = found(workspace, tmp_path, "Call", "Call", "Call", "Visit")
    first, second, third, other = works
    later = replace(first, kept_at="2026-07-01T14:32:41")
    offer_recovered((later, second, third, other), stack, lambda _work: None)
    (button,) = [each for each in stack.findChildren(QPushButton) if each.text()]
    texts = [entry.text() for entry in button.menu().actions()]
    assert len(set(texts)) == len(works)
    assert texts[0].endswith("14:32:41")
    assert texts[1].endswith("14:32:00 (1)")
    assert texts[2].endswith("14:32:00 (2)")
    assert texts[3].endswith("14:32")


def test_a_file_dialog_begins_where_the_last_file_of_its_kind_was(bench, window, tmp_path, monkeypatch):
    begun = []
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("An article of some words on science.")
    answers = iter([[str(articles / "a.txt")], [], []])
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *given: (begun.append(given[2]), (next(answers), ""))[1]
    )
    window.action("import").trigger()
    window.action("import").trigger()
    assert begun == [str(Path.home()), str(articles)]
    assert last_folder(window.workspace.folders, "briefs") == Path.home()
    shutil.rmtree(articles)
    window.action("import").trigger()
    assert begun[2] == str(Path.home())


def resized(qtbot, window, width: int) -> list[int]:
    """The widths of the panes once the window is so wide."""
    window.resize(width, 900)
    settle(qtbot, window)
    return window.workbench.splitter.sizes()


def test_panes_drawn_wide_give_way_in_a_narrow_window_and_are_wide_again_in_a_wide_one(bench, window, qtbot):
    resized(qtbot, window, 3000)
    bench.give_widths((700, 1000, 1300))
    assert resized(qtbot, window, 3001)[:2] == pytest.approx([700, 1000], abs=3)
    evidence, outline, preview = resized(qtbot, window, 1440)
    assert (evidence, outline) == pytest.approx((360, 507), abs=3)
    assert preview > 560
    assert resized(qtbot, window, 3000)[:2] == pytest.approx([700, 1000], abs=3)


def test_widths_are_remembered_as_drawn_whatever_the_window_had_room_for(bench, window, qtbot):
    resized(qtbot, window, 3000)
    bench.splitter.setSizes([600, 900, 1500])
    bench.splitter.splitterMoved.emit(600, 1)
    drawn = bench.widths
    assert drawn[:2] == pytest.approx((600, 900), abs=3)
    resized(qtbot, window, 1400)
    bench.show_preview(wanted=False)
    assert bench.widths == drawn
    bench.show_preview(wanted=True)
    assert bench.preview.width() > 500
