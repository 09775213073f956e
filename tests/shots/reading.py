"""The source viewer's states: each kind under review, a doubt, a selection, finding, facts, nothing found."""

from functools import partial

from PySide6.QtWidgets import QApplication, QMenu
from studio import Studio, lay_out_call

from briefwright.model.evidence import kind_of
from briefwright.ui.dialogs.source_details import SourceDetailsDialog
from briefwright.ui.source_viewer.review_order import ReviewOrder
from briefwright.ui.source_viewer.source_facts import SourceFacts
from briefwright.ui.source_viewer.viewer import SourceViewer
from briefwright.ui.window.main_window import MainWindow


def source_states(studio: Studio) -> None:
    """One window a look, one state after another."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        found = window.workbench.evidence.model.found(0)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)
        viewer = window.findChild(SourceViewer)
        shoot = partial(_shoot, studio, window, look)
        every = viewer.list.found.items()
        for kind in ("quote", "fact"):
            viewer.choose(next(item.id for item in every if kind_of(item) == kind))
            shoot(f"source-{kind}")
        doubted = next(item for item in every if item.doubt)
        viewer.choose(doubted.id)
        shoot("source-doubt")
        start = viewer.text.text.index("the very first document")
        viewer.text.select(start, start + len("the very first document of this kind"))
        shoot("source-selection")
        viewer.find_bar.open_bar()
        viewer.find_bar.field.setText("innovation")
        viewer.find_bar.go(1)
        shoot("source-find")
        viewer.find_bar.field.setText("zzz")
        shoot("source-find-none")
        viewer.find_bar.close_bar()
        viewer._show_facts()
        popup = next(each for each in QApplication.topLevelWidgets() if isinstance(each, SourceFacts))
        studio.shoot(f"source-facts-{look}", window, popup)
        popup.close()
        menu = viewer.found.findChild(QMenu)
        menu.popup(viewer.found.mapToGlobal(viewer.found.rect().center()))
        studio.shoot(f"source-found-menu-{look}", window, menu)
        menu.close()
        viewer.found.list.show_found(ReviewOrder(), {})
        shoot("source-nothing")
        dialog = SourceDetailsDialog(window, window.workspace.library.source(found.source.id))
        dialog.fields["published"].setText("next week")
        dialog._keep()
        dialog.show()
        studio.shoot(f"source-details-{look}", dialog)
        dialog.done(0)
        dialog.deleteLater()


def _shoot(studio: Studio, window: MainWindow, look: str, name: str) -> None:
    studio.shoot(f"{name}-{look}", window)
