"""The gallery's pictures: real first pages, rendered once and kept on the disk."""

from PySide6.QtGui import QFontMetricsF

from briefwright.app.templates import catalogue, find_template
from briefwright.ui.fonts import font
from briefwright.ui.panes.start.gallery import PACKAGE_ROLE, PAGE, Thumbnails, beginning, sample_brief


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
    qtbot.waitUntil(lambda: first._job is None, timeout=20_000)
    assert made["meeting-brief"].width() == 2 * PAGE
    files = sorted((workspace.folders.cache / "thumbnails").glob("*.png"))
    assert len(files) == 2
    stamps = [file.stat().st_mtime_ns for file in files]
    again = []
    second = Thumbnails(lambda: workspace, qapp)
    second.made.connect(lambda template_id, _picture: again.append(template_id))
    second.make(packages)
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
    page._none._button.click()
    assert page.templates.rowCount() == every
    assert page.gallery.isVisible()


def test_a_template_that_is_chosen_from_outside_comes_into_view(window, qtbot):
    page = window.start_page
    page.search.setText("submission")
    page.choose("bilingual")
    assert page.gallery.current_package().template.id == "bilingual"
    seen = page.gallery.viewport().rect()
    qtbot.waitUntil(lambda: seen.contains(page.gallery.visualRect(page.gallery.currentIndex()).center()))


def test_a_description_is_cut_after_a_clause(qtbot):
    metrics = QFontMetricsF(font("small"))
    text = "Two sides for a meeting or call, with annexes for agenda, attendees and biographies."
    two = metrics.horizontalAdvance("Two sides for a meeting or call, with annexes for agenda") + 1
    assert beginning(text, metrics, 10_000) == text.rstrip(".")
    assert beginning(text, metrics, two) == "Two sides for a meeting or call, with annexes for agenda"
    assert beginning(text, metrics, two - 40) == "Two sides for a meeting or call"
    assert beginning(text, metrics, 60).endswith("…")
    listed = "One page for reading: purpose, key points, detail."
    assert beginning(listed, metrics, metrics.horizontalAdvance("One page for reading: purpose") + 1) == (
        "One page for reading"
    )
