"""Draws every main screen of the window as a PNG: light, dark, small, Chinese; dialogs, empty states, errors.

usage: python tests/shots/render.py OUT_DIR    (QT_QPA_PLATFORM=offscreen where there is no display)
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HOME = tempfile.TemporaryDirectory(prefix="briefwright-shots-")
os.environ["BRIEFWRIGHT_HOME"] = HOME.name

from PySide6.QtCore import QEventLoop, QPoint, Qt  # noqa: E402 - the platform is chosen before
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: E402

from briefwright.app.demo import demo_brief, ingest_seeds  # noqa: E402
from briefwright.app.editor import BriefEditor  # noqa: E402
from briefwright.app.first_start import import_seeds  # noqa: E402
from briefwright.app.templates import find_template  # noqa: E402
from briefwright.app.workspace import Workspace, open_workspace  # noqa: E402
from briefwright.errors import AppError  # noqa: E402
from briefwright.model.evidence import kind_of  # noqa: E402
from briefwright.ui.application import make_application, open_window  # noqa: E402
from briefwright.ui.main_window import MainWindow  # noqa: E402

FIELDS = {
    "title": "Video call with Xu Xinchao, BMSTC",
    "principal": "Director, SIN China",
    "date": "2020-08-06",
    "time": "09:00",
    "place": "British Embassy Beijing",
}
REASON = (
    "First call since Mr Xu spoke at the Jintai Roundtable. He is likely to raise the digital economy and the two "
    "TusParks."
)
OBJECTIVES = (
    "Agree one digital economy project for officials to take forward.",
    "Learn which British companies BMSTC wants to reach next.",
)
ALTERED = (
    "He said “China and the UK embrace limitless opportunities for science, technology and innovation cooperation”."
)


class Studio:
    """One window after another, each photographed."""

    def __init__(self, out: Path) -> None:
        self.out = out
        out.mkdir(parents=True, exist_ok=True)
        self.application = make_application([])
        with open_workspace() as workspace:
            import_seeds(workspace)

    def window(self, size: tuple[int, int] = (1440, 900), **settings: object) -> MainWindow:
        workspace = open_workspace()
        workspace._settings = replace(workspace.settings, reduce_motion=True, **settings)
        made = open_window(self.application, workspace)
        made.resize(*size)
        self.wait(8, lambda: made.is_ready)
        return made

    def wait(self, seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 15)
            time.sleep(0.003)

    def settle(self, window: MainWindow) -> None:
        self.wait(0.15)
        self.wait(8, lambda: not window.workbench.composer.busy)
        window.workbench.preview.finish()
        self.wait(0.3)

    def shoot(self, name: str, widget: QWidget, over: QWidget | None = None) -> None:
        self.wait(0.2)
        picture = widget.grab()
        if over is not None:
            self._lay_over(picture, widget, over)
        picture.save(str(self.out / f"{name}.png"))
        print(name)

    def _lay_over(self, picture: QPixmap, widget: QWidget, over: QWidget) -> None:
        painter = QPainter(picture)
        if isinstance(over, QDialog) and not over.windowFlags() & Qt.WindowType.Popup & ~Qt.WindowType.Dialog:
            at = QPoint((widget.width() - over.width()) // 2, 104)
        else:
            at = widget.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
        painter.drawPixmap(at, over.grab())
        painter.end()

    def close(self, window: MainWindow) -> None:
        editor = window.desk.editor
        window.desk.lay_out(None)
        if editor is not None:
            editor.close()
        window.close()
        window.workspace.close()
        window.deleteLater()
        self.wait(0.1)


def lay_out_call(studio: Studio, window: MainWindow) -> None:
    """The brief of the pictures: fields, own words, two points, one quote, a search."""
    desk = window.desk
    window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
    bench = window.workbench
    for name, value in FIELDS.items():
        desk.set_field(name, value)
    desk.add_words("reason", text=REASON)
    for text in OBJECTIVES:
        desk.add_words("objectives", text=text)
    founds = bench.evidence.model.founds(map(bench.evidence.model.index, range(bench.evidence.model.rowCount())))
    quotes, facts, initiatives = (
        [f for f in founds if kind_of(f.evidence) == kind] for kind in ("quote", "fact", "initiative")
    )
    direct = [f for f in quotes if f.evidence.form == "direct"]
    desk.add((*initiatives[:1], *facts[1:2]), "points_to_make")
    desk.add(direct[-1:], "points_they_raise")
    desk.add(initiatives, "background_free")
    answer = desk.brief.section("points_they_raise").items[0]
    desk.set_options(
        answer.id, replace(answer.options, response="We agree. The digital economy is where we would start.")
    )
    bench.evidence.search.setText("innovation")
    studio.settle(window)


def show_drag(window: MainWindow) -> QWidget:
    """A card on its way: the drop line, the picture at the pointer, the words in the status bar."""
    bench = window.workbench
    canvas = bench.outline.sheet.canvas
    view = bench.outline.sheet.section_view("points_to_make")
    canvas._payload = canvas._read(bench.evidence.model.mimeData([bench.evidence.model.index(3)]))
    canvas._show_target(("points_to_make", len(view.views)), view)
    bench.evidence.list.cards.hovered = 2
    return canvas


def main_screens(studio: Studio) -> None:
    for name, theme, size in (
        ("main-light", "light", (1440, 874)),
        ("main-dark", "dark", (1440, 874)),
        ("main-light-1366", "light", (1366, 738)),
    ):
        window = studio.window(size, theme=theme)
        lay_out_call(studio, window)
        bench = window.workbench
        window.desk.itemChosen.emit(window.desk.brief.section("points_they_raise").items[0].id)
        bench.evidence.list.go_to(1)
        bench.outline.toast.hide()
        show_drag(window)
        studio.shoot(name, window)
        studio.close(window)


def chinese(studio: Studio) -> None:
    window = studio.window((1440, 874), language="zh-CN")
    studio.shoot("start-zh", window)
    ids = [package.template.id for package in window.start_page.templates.packages]
    chosen = next(
        (name for name in ids if name.startswith("zh") or "can-yue" in name or "official" in name), ids[0]
    )
    window.commands.start_brief(find_template(window.workspace.folders, chosen))
    window.desk.set_field("title", "与 Xu Xinchao 视频会谈参考")
    window.commands.fill()
    studio.settle(window)
    window.workbench.outline.toast.hide()
    studio.shoot("main-zh", window)
    window.commands.dialogs.export()
    dialog = window.findChild(QDialog)
    studio.wait(10, lambda: dialog.preflight is not None)
    studio.shoot("export-zh", window, dialog)
    dialog.reject()
    studio.close(window)


def start_page(studio: Studio) -> None:
    workspace = open_workspace()
    for number, (title, template) in enumerate(
        (
            ("Boundless opportunities?", "policy-brief"),
            ("First call with BMSTC on digital", "ministerial-submission"),
            ("Digital economy: lines for the week", "lines-and-qa"),
            ("Video call with Xu Xinchao, BMSTC", "meeting-brief"),
        )
    ):
        save_sample(workspace, Path(HOME.name) / f"sample-{number}.brief", title, template)
    workspace.close()
    for theme in ("light", "dark"):
        window = studio.window((1440, 874), theme=theme)
        studio.wait(0.5)
        studio.wait(60, lambda window=window: window.start_page.thumbnails._job is None)
        studio.wait(1.0)
        studio.shoot(f"start-{theme}", window)
        if theme == "light":
            window.resize(1366, 738)
            studio.shoot("start-1366", window)
            window.start_page.search.setText("zzz")
            studio.shoot("start-none", window)
        studio.close(window)


def save_sample(workspace: Workspace, path: Path, title: str, template: str) -> None:
    try:
        package = find_template(workspace.folders, template)
    except AppError:
        return
    from briefwright.app.switching import new_brief

    BriefEditor(new_brief(package.template, {"title": title}), package, workspace.folders).save(path)


def dialogs(studio: Studio) -> None:
    for theme in ("light", "dark"):
        window = studio.window((1440, 874), theme=theme)
        lay_out_call(studio, window)
        window.desk.add_words("sensitivities", text=ALTERED)
        window.desk.add_words("sensitivities", text="“We are ready to host an exchange event this autumn.”")
        studio.settle(window)
        window.workbench.outline.toast.hide()
        window.commands.dialogs.export()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        studio.wait(10, lambda dialog=dialog: dialog.preflight is not None)
        studio.shoot(f"export-{theme}", window, dialog)
        dialog.reject()
        studio.wait(0.3)
        window.commands.dialogs.palette()
        popup = QApplication.activePopupWidget()
        popup.search.setText("tus")
        studio.shoot(f"palette-{theme}", window, popup)
        popup.close()
        small_dialogs(studio, window, theme)
        studio.close(window)


def small_dialogs(studio: Studio, window: MainWindow, theme: str) -> None:
    from briefwright.ui.dialogs.about import AboutDialog
    from briefwright.ui.dialogs.settings import SettingsDialog
    from briefwright.ui.dialogs.shortcuts import ShortcutSheet
    from briefwright.ui.dialogs.template_dialog import TemplateDialog
    from briefwright.ui.dialogs.translation import TranslationDialog

    desk = window.desk
    item = desk.brief.evidence_items()[0]
    for name, dialog in (
        ("settings", SettingsDialog(window, window.workspace.settings, {"meeting-brief": "Meeting brief"})),
        ("shortcuts", ShortcutSheet(window, window.actions_by_id)),
        ("save-template", TemplateDialog(window, desk.template, desk.brief)),
        ("translation", TranslationDialog(window, item)),
        ("about", AboutDialog(window)),
    ):
        dialog.show()
        studio.shoot(f"{name}-{theme}", dialog)
        dialog.close()
        dialog.deleteLater()


def empty_states(studio: Studio) -> None:
    window = studio.window((1440, 874))
    lay_out_call(studio, window)
    bench = window.workbench
    bench.evidence.search.setText("quantum")
    bench.outline.toast.say("Added to Points to make", ("Undo", lambda: None))
    window.show_error(AppError("not-writable", file="/media/usb/call.brief", why="the disk is full"))
    studio.settle(window)
    studio.shoot("empty-search-and-error", window)
    bench.evidence.search.setText("")
    bench.evidence.show_compact(True)
    studio.settle(window)
    studio.shoot("compact", window)
    studio.close(window)


def popups(studio: Studio) -> None:
    """What opens for a moment: a glance at the context, menus, the drag picture’s neighbours, the register."""
    from briefwright.ui.panes.evidence.peek import Peek
    from briefwright.ui.panes.outline.item_menu import item_menu, section_menu
    from briefwright.ui.register import SpeakerRegister

    for theme in ("light", "dark"):
        window = studio.window((1440, 874), theme=theme)
        lay_out_call(studio, window)
        bench = window.workbench
        bench.outline.toast.hide()
        bench.evidence.list.go_to(3)
        bench.evidence.peek()
        peek = bench.evidence.findChild(Peek)
        studio.shoot(f"peek-{theme}", window, peek)
        peek.close()
        chip = bench.evidence.filters._chips["speakers"]
        chip.open_menu()
        studio.shoot(f"facet-menu-{theme}", window, chip._menu)
        chip._menu.close()
        item = window.desk.brief.section("points_they_raise").items[0]
        view = bench.outline.sheet.view(item.id)
        for name, menu in (
            ("item-menu", item_menu(window, window.desk, item.id, str)),
            ("section-menu", section_menu(window, window.desk, "objectives", lambda: None)),
            ("file-menu", window.menuBar().actions()[0].menu()),
        ):
            menu.popup(view.mapToGlobal(QPoint(60, 40)))
            studio.shoot(f"{name}-{theme}", window, menu)
            menu.close()
        register = SpeakerRegister(window.workspace, window)
        register.show()
        studio.wait(1.0)
        studio.shoot(f"speakers-{theme}", register)
        register.done(0)
        studio.close(window)


def first_start(studio: Studio) -> None:
    """A start after a crash, with an import that met a file it cannot read."""
    window = studio.window((1440, 874))
    page = window.start_page
    from briefwright.ui.widgets.banner import Banner

    words = "Briefwright closed unexpectedly at 14:32. Nothing was lost."
    page.banners.show_banner("a", Banner("warn", words, "“Call” was not saved then.", ("Open it", lambda: None)))
    page.banners.show_error(AppError("no-text", file="speech.pdf"))
    window.status.show_progress("Reading article-12.html", 11, 40)
    studio.shoot("start-banners", window)
    studio.close(window)


def source_viewer(studio: Studio) -> None:
    for theme in ("light", "dark"):
        window = studio.window((1440, 874), theme=theme)
        lay_out_call(studio, window)
        found = window.workbench.evidence.model.found(0)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)
        studio.shoot(f"source-viewer-{theme}", window)
        studio.close(window)


def workshop(studio: Studio) -> None:
    window = studio.window((1440, 874))
    lay_out_call(studio, window)
    window.commands.templates.edit()
    studio.wait(2.5)
    studio.shoot("template-workshop", window)
    window.commands.templates.workshop.stop()
    window.commands.templates._back()
    studio.close(window)


def demo(studio: Studio) -> None:
    """The demonstration briefing as the window shows it."""
    window = studio.window((1440, 874))
    workspace = window.workspace
    package = find_template(workspace.folders, "meeting-brief")
    brief = demo_brief(package, ingest_seeds(workspace))
    window.desk.lay_out(BriefEditor(brief, package, workspace.folders))
    window.show_workbench()
    studio.settle(window)
    studio.shoot("demo", window)
    studio.close(window)


SCREENS = {
    "main": main_screens,
    "start": start_page,
    "dialogs": dialogs,
    "empty": empty_states,
    "popups": popups,
    "first": first_start,
    "source": source_viewer,
    "workshop": workshop,
    "demo": demo,
    "zh": chinese,
}


def main(out: Path, only: list[str]) -> None:
    studio = Studio(out)
    for name in only or SCREENS:
        SCREENS[name](studio)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
