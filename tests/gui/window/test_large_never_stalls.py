"""The event loop goes on where there is very much of something: quotations, sections, templates, speakers."""

import os
import shutil
import time
from itertools import cycle
from pathlib import Path

import pytest
from msgspec.structs import replace
from pulse import LONGEST, paused
from PySide6.QtWidgets import QPushButton

from briefwright.app.brief.file import encode_brief
from briefwright.app.brief.operations import switch_template
from briefwright.app.templates.catalogue import find_template, save_package
from briefwright.model.brief import OwnWords
from briefwright.model.template import TemplateField
from briefwright.resources import builtin_templates, seeds
from briefwright.ui.dialogs.export.dialog import ExportDialog
from briefwright.ui.dialogs.palette import Palette
from conftest import settle
from fakes.many_sections import brief_of_many_sections, of_many_sections
from fakes.seed_briefs import BOUNDLESS, brief

QUOTATIONS = 600
SECTIONS = 200
TEMPLATES = 200


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


def many_templates(folder: Path) -> None:
    """Two hundred templates of the user's, put there an hour ago."""
    written = time.time() - 3600
    for number in range(TEMPLATES):
        home = shutil.copytree(builtin_templates() / "meeting-brief", folder / f"own-{number}")
        recipe = (home / "template.toml").read_text(encoding="utf-8")
        own = recipe.replace('id = "meeting-brief"', f'id = "own-{number}"', 1)
        (home / "template.toml").write_text(own, encoding="utf-8")
        for file in home.iterdir():
            os.utime(file, (written, written))


@pytest.mark.usefixtures("as_if_fresh")
def test_hundreds_of_templates_never_hold_the_window_up(bench, window, qtbot):
    many_templates(window.workspace.folders.templates)
    templates, page = window.commands.templates, window.start_page
    templates.read_ahead()  # as the start does, in the background
    window.commands.go_home()
    bar, words = page.gallery.verticalScrollBar(), cycle(("meeting", "", "no such thing", ""))

    def opened() -> bool:
        return all(palette.close() for palette in window.findChildren(Palette) if palette.isVisible())

    for act in (
        templates.refresh,
        lambda: page.search.setText(next(words)),
        lambda: page.search.setText(next(words)),
        lambda: page.language.setCurrentIndex((page.language.currentIndex() + 1) % page.language.count()),
        lambda: bar.setValue(bar.maximum()),
        templates.new,
    ):
        assert paused(qtbot, act, opened) < LONGEST
    assert len(page.templates.packages) > TEMPLATES


@pytest.mark.usefixtures("as_if_fresh", "bench")
def test_a_template_of_a_hundred_sections_is_worked_on_without_a_pause(window, qtbot):
    package = of_many_sections(find_template(window.workspace.folders, "meeting-brief"), 100)
    fields = tuple(TemplateField(f"f{n}", f"Field {n}") for n in range(200))
    long = package.body + "".join(f"{{# line {n} #}}\nWords of **some** weight.\n" for n in range(900))
    template = replace(package.template, fields=(*package.template.fields, *fields))
    package = save_package(window.workspace.folders, replace(package, template=template, body=long))
    templates = window.commands.templates

    def opened() -> None:
        if templates.workshop is not None:
            templates.workshop.draft.steps.setClean()
        templates.edit(package)

    def rested() -> bool:
        made = templates.workshop
        at_work = made.checker.busy or made.writing.busy
        return made.checker.latest is not None and not at_work and window.updatesEnabled()

    assert paused(qtbot, opened, rested) < LONGEST
    workshop = templates.workshop
    editor, structure = workshop.centre.editor, workshop.structure
    for act in (
        lambda: qtbot.keyClicks(editor, "x"),
        lambda: qtbot.keyClicks(editor, "{"),
        workshop.draft.steps.undo,
        lambda: editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum()),
        lambda: structure.list.choose("s80"),
        lambda: qtbot.keyClicks(structure.form.title, "x"),
        workshop.asked.save,
        structure.add,
        lambda: workshop.centre.show_tab(1),
        lambda: workshop.centre.fields.list.choose("f150"),
        window.commands.dialogs.toggle_theme,
    ):
        assert paused(qtbot, act, rested) < LONGEST
    window.commands.dialogs.toggle_theme()
    workshop.draft.steps.setClean()
    templates.leave_workshop()
