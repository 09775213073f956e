"""The event loop goes on where there is very much of something: quotations, sections, templates, speakers."""

from itertools import cycle

import pytest
from pulse import LONGEST, paused
from PySide6.QtWidgets import QPushButton

from briefwright.app.brief.file import encode_brief
from briefwright.app.brief.operations import switch_template
from briefwright.app.templates.catalogue import find_template, save_package
from briefwright.model.brief import OwnWords
from briefwright.resources import seeds
from briefwright.ui.dialogs.export.dialog import ExportDialog
from conftest import settle
from fakes.many_sections import brief_of_many_sections, of_many_sections
from fakes.seed_briefs import BOUNDLESS, brief

QUOTATIONS = 600
SECTIONS = 200


def quoting(count: int):
    """A brief of so many quotations: exact ones, ones with another word in them, and ones that nobody said."""
    text = (seeds() / "000_5eb7f95a5f7cd6be.txt").read_text(encoding="utf-8")
    sentences = [said for said in text.replace("\n", " ").split(". ") if 40 < len(said) < 300 and "“" not in said]
    items = []
    for number in range(count):
        words = sentences[number % len(sentences)].split()
        nobody = ["Nobody", "said", f"{number}", "of", "this"]
        said = " ".join((words, [*words[:4], "wholly", *words[5:]], nobody)[number % 3])
        items.append(OwnWords(f"q{number}", f"He said “{said}”."))
    return brief("meeting-brief", points_to_make=tuple(items), points_they_raise=(BOUNDLESS,))


@pytest.mark.usefixtures("as_if_fresh", "bench")
def test_a_preflight_of_hundreds_of_quotations_never_pauses(window, qtbot):
    window.desk.editor.apply("", quoting(QUOTATIONS))
    settle(qtbot, window)

    def opened() -> None:
        window.commands.dialogs.export()

    def checked() -> bool:
        found = window.findChildren(ExportDialog)
        return bool(found) and found[-1].preflight is not None and not found[-1]._check.busy

    assert paused(qtbot, opened, checked) < LONGEST
    dialog = window.findChildren(ExportDialog)[-1]
    assert len(dialog.preflight.checks) >= QUOTATIONS
    area = dialog._area
    bar = area.verticalScrollBar()

    def use_source() -> None:
        buttons = [b for b in area.findChildren(QPushButton) if b.text() == "Use source words" and b.isVisible()]
        buttons[0].click()

    for act in (
        lambda: bar.setValue(bar.maximum()),
        lambda: bar.setValue(bar.maximum() // 2),
        lambda: bar.setValue(0),
        use_source,
        lambda: next(b for b in area.findChildren(QPushButton) if "more exact" in b.text()).click(),
        lambda: dialog.resize(dialog.width() - 24, dialog.height() - 12),
        dialog.check,
    ):
        assert paused(qtbot, act, checked) < LONGEST


@pytest.mark.usefixtures("as_if_fresh")
def test_a_brief_of_hundreds_of_sections_never_pauses(bench, window, qtbot, tmp_path):
    folders, desk, sheet = window.workspace.folders, window.desk, bench.outline.sheet
    meeting = find_template(folders, "meeting-brief")
    many = save_package(folders, of_many_sections(meeting, SECTIONS))
    path = tmp_path / "many.brief"
    path.write_bytes(encode_brief(brief_of_many_sections(SECTIONS, 2)))

    def rested() -> bool:
        over = not (window.files.busy or bench.composer.busy or sheet._to_fold) and bench.preview.is_complete
        return over and window.updatesEnabled()

    assert paused(qtbot, lambda: window.commands.open_brief(path), rested) < LONGEST
    assert len(sheet.canvas.sections) == SECTIONS
    bar = sheet.verticalScrollBar()
    moved = [section.items[0].id for section in desk.brief.sections[:90] if section.items]
    packages = cycle([meeting, many])

    def switch() -> None:
        package, editor = next(packages), desk.editor
        brief = switch_template(editor.brief, package.template, editor.package.template)
        editor.apply("switch", brief, package=package)

    for act in (
        lambda: window.commands.open_brief(path),  # over itself
        lambda: bar.setValue(bar.maximum()),
        lambda: desk.move(moved, f"s{SECTIONS - 2}", 1),
        desk.undo,
        lambda: desk.rename_section("s3", "Another title"),
        desk.undo,
        lambda: desk.move_section("s3", 100),
        lambda: sheet.reveal_section("s150"),
        window.action("fold").trigger,
        window.action("unfold").trigger,
        window.commands.dialogs.toggle_theme,
        switch,
        switch,
    ):
        assert paused(qtbot, act, rested) < LONGEST
    window.commands.dialogs.toggle_theme()
