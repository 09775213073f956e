"""Where the pictures are taken: one application, one library with the seeds, one window after another."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace

HOME = tempfile.TemporaryDirectory(prefix="briefwright-shots-")
os.environ["BRIEFWRIGHT_HOME"] = HOME.name
SCREEN = Path(HOME.name) / "screen.json"
SCREENS = (("desk", 1920, 1200), ("small", 1366, 768), ("wide", 3840, 2160))
"""The screens there are, side by side: a window stands on the smallest that holds it."""
LEFT = {name: sum(width for _, width, _ in SCREENS[:at]) for at, (name, _, _) in enumerate(SCREENS)}
SCREEN.write_text(
    json.dumps({"screens": [{"name": n, "x": LEFT[n], "y": 0, "width": w, "height": h} for n, w, h in SCREENS]})
)
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":  # its own screen is too small
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"

from PySide6.QtCore import (  # noqa: E402 - the platform is chosen before
    QEventLoop,
    QMessageLogContext,
    QPoint,
    QSize,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QDialog, QWidget  # noqa: E402

from briefwright.app.library.first_start import import_seeds  # noqa: E402
from briefwright.app.templates.catalogue import find_template  # noqa: E402
from briefwright.app.workspace import open_workspace  # noqa: E402
from briefwright.model.evidence import kind_of  # noqa: E402
from briefwright.ui.application import make_application, open_window  # noqa: E402
from briefwright.ui.window.main_window import MainWindow  # noqa: E402

SIZE = (1440, 874)
"""The pictures' window without its frame."""
LOOKS: dict[str, dict[str, str]] = {
    "light": {"theme": "light", "language": "en"},
    "dark": {"theme": "dark", "language": "en"},
    "zh": {"theme": "light", "language": "zh-CN"},
}
"""How every screen is looked at: by the end of the picture's name."""
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
    """One window after another, each photographed; `warnings` are what Qt had to say meanwhile."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.warnings: list[str] = []
        qInstallMessageHandler(self._hear)
        out.mkdir(parents=True, exist_ok=True)
        self.application = make_application([])
        with open_workspace() as workspace:
            import_seeds(workspace)

    def _hear(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if "This plugin does not support" not in message:  # what no picture needs
            self.warnings.append(f"{kind.name}: {message}")

    def looks(self, size: tuple[int, int] = SIZE) -> Iterator[tuple[str, MainWindow]]:
        """A window in each look, with the look's name; closed when the next is asked for."""
        for look, settings in LOOKS.items():
            window = self.window(size, **settings)
            yield look, window
            self.close(window)

    def window(self, size: tuple[int, int] = SIZE, **settings: object) -> MainWindow:
        for translator in self.application.findChildren(QTranslator):  # a Chinese window leaves its own behind
            self.application.removeTranslator(translator)
        workspace = open_workspace()
        workspace._settings = replace(workspace.settings, **{"reduce_motion": True, "language": "en", **settings})
        made = open_window(self.application, workspace)
        made.move(LEFT[screen_for(*size)], 0)
        made.resize(*size)
        self.wait(8, lambda: made.is_warm)
        made.resize(*size)
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
            picture = self._laid_over(picture, widget, over)
        picture.save(str(self.out / f"{name}.png"))
        print(name)

    def _laid_over(self, picture: QPixmap, widget: QWidget, over: QWidget) -> QPixmap:
        """A picture with what stands over the widget, larger where that reaches beyond it."""
        if isinstance(over, QDialog) and not over.windowFlags() & Qt.WindowType.Popup & ~Qt.WindowType.Dialog:
            at = QPoint((widget.width() - over.width()) // 2, max(0, min(104, widget.height() - over.height())))
        else:
            at = widget.mapFromGlobal(over.mapToGlobal(QPoint(0, 0)))
        beyond = at + QPoint(over.width(), over.height())
        made = QPixmap(picture.size().expandedTo(QSize(beyond.x(), beyond.y())))
        made.fill(Qt.GlobalColor.gray)
        painter = QPainter(made)
        painter.drawPixmap(0, 0, picture)
        painter.drawPixmap(at, over.grab())
        painter.end()
        return made

    def close(self, window: MainWindow) -> None:
        editor = window.desk.editor
        window.desk.lay_out(None)
        if editor is not None:
            editor.close()
        window.close()
        window.workspace.close()
        window.deleteLater()
        self.wait(0.1)


def screen_for(width: int, height: int) -> str:
    """The name of the smallest screen that holds a window of a size."""
    name, _, _ = min((s for s in SCREENS if s[1] >= width and s[2] >= height), key=lambda s: s[1])
    return name


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
