"""What opens from a button, a chip or the right button of the mouse, and the palettes of the evidence."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from studio import Studio, lay_out_call

from briefwright.app.library.care import backups_of
from briefwright.storage.care.backups import back_up
from briefwright.ui.panes.evidence.search_box import OrderButton
from briefwright.ui.panes.outline.field_editors import DateEditor, MarkingEditor
from briefwright.ui.preview.header import PreviewHeader
from briefwright.ui.window.main_window import MainWindow


def small_menus(studio: Studio) -> None:
    """Menus of the panes: evidence, outline, preview, start page."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        bench = window.workbench
        bench.outline.toast.hide()
        show = partial(open_and_shoot, studio, look, window)
        evidence = bench.evidence
        evidence.list.go_to(1)
        show("cards-menu", partial(_ask_menu, evidence.list))
        for name, button in _menu_buttons(evidence).items():
            show(f"evidence-{name}-menu", partial(pop_up, button))
        show("order-menu", partial(pop_up, evidence.findChild(OrderButton)))
        show("outline-menu", partial(_popup, window.commands.dialogs.outline_menu(), bench.outline))
        show("problems-menu", window.commands.show_problems)
        header = bench.preview.findChild(PreviewHeader)
        show("headings-menu", partial(_popup, header.headings_menu, bench.preview))
        show("zoom-menu", partial(pop_up, header._size))
        form = bench.outline.fields
        form._toggle()
        studio.settle(window)
        studio.shoot(f"fields-{look}", window)
        show("calendar", form.findChild(DateEditor).open_calendar)
        marking = form.findChild(MarkingEditor)
        marking.showPopup()
        studio.shoot(f"marking-{look}", window, marking.view().window())
        marking.hidePopup()


def evidence_palettes(studio: Studio) -> None:
    """Tag, group, choose a source, add to a section, put a copy back; and the note."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.workbench.outline.toast.hide()
        window.workbench.evidence.list.go_to(1)
        if not backups_of(window.workspace):
            back_up(window.workspace.folders.library, window.workspace.folders.backups)
        for name in ("tag", "group", "sources", "add_to", "restore_library"):
            window.action(name).trigger()
            popup = QApplication.activePopupWidget()
            studio.shoot(f"palette-{name}-{look}", window, popup)
            popup.close()
            studio.wait(0.1)
        QTimer.singleShot(150, partial(_shoot_modal, studio, f"note-{look}"))
        window.action("note").trigger()


def start_menus(studio: Studio) -> None:
    """The menus of a recent brief and of a template."""
    for look, window in studio.looks():
        page = window.start_page
        studio.wait(60, lambda page=page: not page.thumbnails.busy)
        show = partial(open_and_shoot, studio, look, window)
        page.gallery.setCurrentIndex(page.templates.index(1))
        show("template-menu", partial(_ask_menu, page.gallery))
        if page.recents.rowCount():
            page.recent_list.setCurrentIndex(page.recents.index(0))
            show("recent-menu", partial(_ask_menu, page.recent_list))


def _menu_buttons(pane: QWidget) -> dict[str, QToolButton]:
    buttons = [each for each in pane.findChildren(QToolButton) if each.menu() is not None and each.isVisible()]
    return {str(number): each for number, each in enumerate(buttons)}


def pop_up(button: QToolButton) -> None:
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def _popup(menu: QMenu, over: QWidget) -> None:
    menu.popup(over.mapToGlobal(QPoint(60, 90)))


def _ask_menu(view: QWidget) -> None:
    """Ask for a list's menu at its current row; one that waits for an answer is photographed meanwhile."""
    at = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.viewport().mapToGlobal(at))
    QTimer.singleShot(0, lambda: QApplication.sendEvent(view.viewport(), event))


def open_and_shoot(studio: Studio, look: str, window: MainWindow, name: str, opened: Callable[[], object]) -> None:
    QTimer.singleShot(250, partial(_shoot_popup, studio, f"{name}-{look}", window))
    opened()
    studio.wait(1.2)


def _shoot_popup(studio: Studio, name: str, window: MainWindow) -> None:
    popup = QApplication.activePopupWidget()
    if popup is None:
        print("nothing opened:", name)
        return
    studio.shoot(name, window, popup)
    popup.close()
    assert not isinstance(popup, QMenu) or popup.actions() or name.startswith("calendar")


def _shoot_modal(studio: Studio, name: str) -> None:
    box = QApplication.activeModalWidget()
    box.setWindowModality(Qt.WindowModality.ApplicationModal)
    studio.shoot(name, box)
    box.reject()
