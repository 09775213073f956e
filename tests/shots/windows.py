"""The window's pages: start, workbench, source viewer, workshop."""

from pathlib import Path

from studio import FIELDS, HOME, SIZE, Studio, lay_out_call, show_drag

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.brief.switching import new_brief
from briefwright.app.demo import demo_brief, ingest_seeds
from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.ui.window.main_window import MainWindow

RECENT = (
    ("Boundless opportunities?", "policy-brief"),
    ("First call with BMSTC on digital", "ministerial-submission"),
    ("Digital economy: lines for the week", "lines-and-qa"),
    (FIELDS["title"], "meeting-brief"),
)
BROKEN = """{% for item in sections.points_to_raise %}
{{ item }}
{% endfor %}
"""


def workbench(studio: Studio) -> None:
    """The brief of the pictures, a card on its way."""
    for name, size in (("main", SIZE), ("main-1366", (1366, 738))):
        for look, window in studio.looks(size):
            lay_out_call(studio, window)
            bench = window.workbench
            window.desk.itemChosen.emit(window.desk.brief.section("points_they_raise").items[0].id)
            bench.evidence.list.go_to(1)
            bench.outline.toast.hide()
            show_drag(window)
            studio.shoot(f"{name}-{look}", window)


def chinese_brief(studio: Studio) -> None:
    """A Chinese document in the Chinese window, light and dark."""
    for theme in ("light", "dark"):
        window = studio.window(theme=theme, language="zh-CN")
        window.commands.start_brief(find_template(window.workspace.folders, "zh-brief"))
        window.desk.set_field("title", "与 Xu Xinchao 视频会谈参考")
        window.commands.filling.fill()
        studio.settle(window)
        window.workbench.outline.toast.hide()
        studio.shoot(f"main-zh-brief-{theme}", window)
        studio.close(window)


def start_page(studio: Studio) -> None:
    """The gallery: with recent briefs, without, searched in vain."""
    for look, window in studio.looks():
        pictured(studio, window)
        studio.shoot(f"start-first-{look}", window)
    workspace = open_workspace()
    for number, (title, template) in enumerate(RECENT):
        save_sample(workspace, Path(HOME.name) / f"sample-{number}.brief", title, template)
    workspace.close()
    for look, window in studio.looks():
        pictured(studio, window)
        studio.shoot(f"start-{look}", window)
        window.resize(1366, 738)
        studio.shoot(f"start-1366-{look}", window)
        window.start_page.search.setText("zzz")
        studio.shoot(f"start-none-{look}", window)


def pictured(studio: Studio, window: MainWindow) -> None:
    """Wait until every template and every recent brief has its picture."""
    page = window.start_page
    studio.wait(2, lambda: page.thumbnails.busy)
    studio.wait(60, lambda: not page.thumbnails.busy and not page.recent_pictures.busy)
    studio.wait(0.8)


def save_sample(workspace: Workspace, path: Path, title: str, template: str) -> None:
    package = find_template(workspace.folders, template)
    BriefEditor(new_brief(package.template, {"title": title}), package, workspace.folders).save(path)


def source_viewer(studio: Studio) -> None:
    """An article with what was found in it."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        found = window.workbench.evidence.model.found(0)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)
        studio.shoot(f"source-viewer-{look}", window)


def workshop(studio: Studio) -> None:
    """The template workshop: each tab, then with an error as one types."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.commands.templates.edit()
        made = window.commands.templates.workshop
        studio.wait(10, lambda made=made: made.checker.latest is not None and not made.checker.busy)
        for tab, name in enumerate(("body", "fields", "limits", "house-style")):
            made.centre.show_tab(tab)
            studio.shoot(f"workshop-{name}-{look}", window)
        made.centre.show_tab(0)
        made.centre.editor.insertPlainText(BROKEN)
        studio.wait(0.4)
        studio.wait(10, lambda made=made: not made.checker.busy)
        studio.shoot(f"workshop-error-{look}", window)
        made.centre.find_words()
        made.centre.find_bar.setFocus()
        studio.shoot(f"workshop-find-{look}", window)
        leave_workshop(window)


def leave_workshop(window: MainWindow) -> None:
    templates = window.commands.templates
    templates.workshop.draft.steps.setClean()
    templates.workshop.stop()
    templates._back()


def demo(studio: Studio) -> None:
    """The demonstration briefing as the window shows it."""
    window = studio.window()
    workspace = window.workspace
    package = find_template(workspace.folders, "meeting-brief")
    brief = demo_brief(package, ingest_seeds(workspace))
    window.desk.lay_out(BriefEditor(brief, package, workspace.folders))
    window.show_workbench()
    studio.settle(window)
    studio.shoot("demo", window)
    studio.close(window)
