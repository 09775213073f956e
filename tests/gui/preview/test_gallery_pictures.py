"""The gallery's pictures: real first pages, rendered once and kept on the disk."""

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QToolButton

from briefwright.app.templates.catalogue import catalogue, copy_template, find_template
from briefwright.ui.clauses import in_one_line
from briefwright.ui.fonts import font
from briefwright.ui.panes.start.gallery import Thumbnails, sample_brief
from briefwright.ui.panes.start.tiles import PACKAGE_ROLE, PAGE, PICTURE, in_two_lines, shape_of


def test_pictures_are_rendered_once_and_kept(qtbot, workspace, qapp):
    packages = tuple(
        p for p in catalogue(workspace.folders) if p.template.id in ("meeting-brief", "information-note")
    )
    made = {}
    first = Thumbnails(lambda: workspace, qapp)
    first.made.connect(made.__setitem__)
    first.make(packages)
    first.make(packages)  # asked again while the first are on their way
    qtbot.waitUntil(lambda: set(made) == {"meeting-brief", "information-note"}, timeout=20_000)
    qtbot.waitUntil(lambda: not first.busy, timeout=20_000)
    assert made["meeting-brief"].width() == 2 * PAGE
    files = sorted((workspace.folders.cache / "thumbnails").glob("*.png"))
    assert len(files) == 2
    stamps = [file.stat().st_mtime_ns for file in files]
    again = []
    second = Thumbnails(lambda: workspace, qapp)
    second.made.connect(lambda template_id, _picture: again.append(template_id))
    second.make(packages)
    qtbot.waitUntil(lambda: not second.busy, timeout=20_000)
    assert sorted(again) == ["information-note", "meeting-brief"]
    assert [file.stat().st_mtime_ns for file in files] == stamps
    first.deleteLater()
    second.deleteLater()


def test_a_picture_shows_evidence_of_the_library(workspace):
    package = find_template(workspace.folders, "meeting-brief")
    brief = sample_brief(workspace, package)
    assert brief.title
    assert len(brief.evidence_items()) > 3


def test_templates_are_shown_by_language(window):
    page = window.start_page
    assert [page.language.itemText(at) for at in range(page.language.count())] == [
        "All languages",
        "English",
        "中文",
    ]
    every = page.templates.rowCount()
    page.language.setCurrentIndex(2)
    rows = [page.templates.index(row).data(PACKAGE_ROLE) for row in range(page.templates.rowCount())]
    shown = [package for package in rows if package]
    assert {package.template.language[:2] for package in shown} == {"zh"}
    assert page.gallery.current_package() in shown
    page.search.setText("policy")
    assert page.templates.rowCount() == 0
    assert page._none.isVisible()
    assert page._none.headline == "No template matches “policy”"
    assert page._none._help.text() == "Try fewer words, or clear 中文."
    assert window.status.message == ""
    page._none._button.click()
    assert "Double-click a template" in window.status.message
    assert page.templates.rowCount() == every
    assert page.gallery.isVisible()


def test_a_template_made_meanwhile_is_shown_where_nothing_matched(window):
    page = window.start_page
    page.search.setText("gardening")
    assert not page.gallery.isVisible()
    found = find_template(window.workspace.folders, "information-note")
    copy_template(window.workspace.folders, found, "gardens", "Gardening")
    window.commands.templates.refresh()
    assert page.gallery.isVisible()
    assert page._count.text() == "1 of 12 templates"


def test_a_template_that_is_chosen_from_outside_comes_into_view(window, qtbot):
    page = window.start_page
    page.search.setText("submission")
    page.choose("bilingual")
    assert page.gallery.current_package().template.id == "bilingual"
    seen = page.gallery.viewport().rect()
    qtbot.waitUntil(lambda: seen.contains(page.gallery.visualRect(page.gallery.currentIndex()).center()))


def test_a_description_that_two_lines_do_not_hold_is_cut_after_a_clause(qtbot):
    width = QFontMetricsF(font("small")).horizontalAdvance
    text = "Two sides for a meeting or call, with annexes for agenda, attendees and biographies."
    assert in_two_lines(text, 10_000) == (text.rstrip("."),)
    half = width("Two sides for a meeting or call, with annexes") + 2
    assert in_two_lines(text, half) == (
        "Two sides for a meeting or call, with annexes",
        "for agenda, attendees and biographies",
    )
    assert (
        " ".join(in_two_lines(text, width("Two sides for a meeting or") + 2)) == "Two sides for a meeting or call"
    )
    last = in_two_lines(text, width("Two sides for a meeting or call, with annexes for agenda, attendees and") + 2)[
        1
    ]
    assert len(last.split()) > 2
    assert in_two_lines(text, width("Two sides"))[1].endswith("…")
    listed = "One page for reading: purpose, key points, detail."
    assert " ".join(in_two_lines(listed, width("One page for") + 2)) == "One page for reading"


def test_beside_a_name_stand_whole_clauses():
    metrics = QFontMetricsF(font("small"))
    text = "Two sides for a meeting or call, with agenda, attendees and biographies."
    assert in_one_line(text, metrics, 10_000) == text.rstrip(".")
    shorter = metrics.horizontalAdvance("Two sides for a meeting or call, with agenda") + 2
    assert in_one_line(text, metrics, shorter) == "Two sides for a meeting or call, with agenda"
    listed = "供阅知：目的、要点、详情。"
    assert in_one_line(listed, metrics, metrics.horizontalAdvance("供阅知：目的、要点") + 2) == "供阅知：目的、要点"
    assert in_one_line("Ctrl+Shift+N", metrics, 10_000) == "Ctrl+Shift+N"
    assert in_one_line(text, metrics, metrics.horizontalAdvance("Two sides")).endswith("…")


@pytest.mark.parametrize("size", [(1062, 696), (1490, 860), (2180, 1240), (3490, 2000)])
def test_every_tile_is_seen_and_fills_the_room(qtbot, size):
    room, height = size
    shape = shape_of(room, height, 12)
    columns = room // shape.pitch
    rows = -(-12 // columns)
    assert rows * shape.height <= height
    assert columns * shape.pitch > room - columns
    assert rows * shape.height > 0.8 * height
    assert PAGE * shape.growth < shape.pitch


def test_many_templates_scroll_rather_than_shrink(qtbot):
    assert PICTURE <= shape_of(1062, 696, 40).picture == shape_of(1062, 400, 12).picture


def test_the_built_in_templates_are_described_in_full(window):
    page = window.start_page
    cut = [
        package.template.id
        for package in page.templates.packages
        if "".join(in_two_lines(package.template.description, 239)).replace(" ", "")
        != package.template.description.rstrip(".。").replace(" ", "")
    ]
    assert cut == []


def test_library_and_templates_stand_in_the_toolbar_while_no_brief_is_open(window, qtbot):
    def shown():
        return {name for name in named if any(each.isVisible() for each in named[name])}

    names = ("Library", "Templates", "Source viewer")
    named = {
        name: [b for b in window.tools.findChildren(QToolButton) if b.accessibleName() == name] for name in names
    }
    assert shown() == {"Library", "Templates"}
    window.start_page.choose("meeting-brief")
    window.start_page._start.click()
    qtbot.waitUntil(lambda: shown() == {"Source viewer"})
