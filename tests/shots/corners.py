"""What opens inside of what opens, what stands chosen, and what the library says: the corners of the window."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from choices import open_and_shoot, pop_up
from dialogs import export_asked
from making import VISITS
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QToolTip, QWidget
from studio import HOME, Studio, lay_out_call

from briefwright.model.brief import Translation
from briefwright.model.evidence import Quote, Speaker
from briefwright.ui.dialogs.translation import TranslationDialog
from briefwright.ui.language import tr
from briefwright.ui.panes.evidence.filters import FACETS
from briefwright.ui.panes.evidence.saved_searches import SavedSearches
from briefwright.ui.panes.outline.item_menu import ItemAsks, item_menu
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.source_viewer.viewer import SourceViewer
from briefwright.ui.window.main_window import MainWindow

FAULTS = (
    "The search index holds 4,119 items, the library 4,120.",
    "The original bytes of “speech.pdf” are not those imported.",
)


def facets(studio: Studio) -> None:
    """Each facet’s choices; chips that narrow the list, and searches that are kept."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.workbench.outline.toast.hide()
        pane = window.workbench.evidence
        filters = pane.filters
        show = partial(open_and_shoot, studio, look, window)
        for facet, _ in FACETS:
            show(f"facet-{facet}", partial(_open, filters.menu_of(facet), filters))
        saved = pane.findChild(SavedSearches)
        saved.keep()
        show("saved-searches", partial(_open, saved, filters))
        filters.query = replace(filters.query, years=frozenset({2020}), languages=frozenset({"en"}), starred=True)
        filters._show_query()
        filters.changed.emit()
        studio.settle(window)
        studio.shoot(f"filtered-{look}", window)


def submenus(studio: Studio) -> None:
    """The menus inside menus, the panes’ own, and that of a line of text."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.workbench.outline.toast.hide()
        show = partial(open_and_shoot, studio, look, window)
        item = window.desk.brief.section("points_they_raise").items[0]
        view = window.workbench.outline.sheet.view(item.id)
        for number, menu in enumerate(_menus_of(item_menu(window, window.desk, [item.id], ItemAsks(print, print)))):
            show(f"item-submenu-{number}", partial(_open, menu, view))
        panes = next(
            b for b in _buttons(window) if b.menu() and window.action("show_preview") in b.menu().actions()
        )
        show("panes-menu", partial(pop_up, panes))
        line = window.workbench.evidence.search
        standard = line.createStandardContextMenu()
        show("text-menu", partial(_open, standard, line))
        _tooltip(studio, look, window)


def _tooltip(studio: Studio, look: str, window: MainWindow) -> None:
    """Qt takes a tip away when it likes: its picture stands in for it."""
    export = window.tools.export
    QToolTip.showText(export.mapToGlobal(QPoint(-80, 20)), export.toolTip(), window)
    tip = next(w for w in QApplication.topLevelWidgets() if w.metaObject().className() == "QTipLabel")
    shown = QLabel()
    shown.setPixmap(tip.grab())
    shown.resize(tip.size())
    shown.move(tip.pos())
    QToolTip.hideText()
    studio.shoot(f"tooltip-{look}", window, shown)
    studio.wait(0.6)


def export_choices(studio: Studio) -> None:
    """The formats and the lengths; a house’s own file; items not to be disclosed."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        first = window.desk.brief.section("points_to_make").items[0]
        window.desk.set_options(first.id, replace(first.options, not_to_be_disclosed=True))
        dialog = export_asked(studio, window)
        for name, box in (("format", dialog.choices.format), ("length", dialog.choices.length)):
            box.showPopup()
            studio.shoot(f"export-{name}-{look}", dialog, box.view().window())
            box.hidePopup()
        dialog.choices._own = _own_style()
        dialog.choices._file_button.setText(dialog.choices._own.name)
        dialog.choices._file_button.setChecked(True)
        studio.wait(1.5)
        studio.shoot(f"export-own-file-{look}", window, dialog)
        dialog.reject()
        studio.wait(0.3)


def unnamed(studio: Studio) -> None:
    """A quote nobody is named for, with who may have said it; a translation that is written."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        found = window.workbench.evidence.model.found(0)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)
        viewer = window.findChild(SourceViewer)
        quote = next(item for item in viewer.list.found.items() if isinstance(item, Quote))
        viewer.choose(quote.id)
        viewer.review.quote.edited.emit(replace(quote, speaker=Speaker()))
        studio.wait(0.3)
        studio.shoot(f"source-unnamed-{look}", window)
        viewer.review.tags.write()
        studio.shoot(f"source-tagging-{look}", window)
        while viewer.reviewing.can_undo:
            viewer.reviewing.undo()
        item = window.desk.brief.section("points_they_raise").items[0]
        written = Translation("中国和英国在科技创新合作方面拥有无限机遇。", "zh-CN", "own")
        window.desk.set_options(item.id, replace(item.options, translation=written))
        dialog = TranslationDialog(window, window.desk.brief.section("points_they_raise").items[0])
        dialog.show()
        studio.shoot(f"translation-written-{look}", dialog)
        dialog.done(0)
        dialog.deleteLater()
        window.show_workbench()
        studio.settle(window)
        studio.shoot(f"outline-translated-{look}", window)


def library_says(studio: Studio) -> None:
    """Damage that was found, work on the library, and that it is sound."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        tools = window.commands._tools
        tools._asked = True
        tools._tell_faults(FAULTS)
        window.status.show_progress(tr("Looking for evidence"), 3, 12)
        studio.shoot(f"library-damaged-{look}", window)
        window.status.show_progress("", 0, 0)
        window.banners.clear("library")
        tools._asked = True
        tools._tell_faults(())
        studio.shoot(f"library-sound-{look}", window)


def joined(studio: Studio) -> None:
    """A person of two spellings whose sources disagree."""
    visits = [Path(HOME.name) / name for name in VISITS]
    for path in visits:
        path.write_text(VISITS[path.name], encoding="utf-8")
    for number, (look, window) in enumerate(studio.looks()):
        if not number:
            imports = window.commands.evidence.imports
            imports.add(visits)
            studio.wait(10, lambda imports=imports: not imports.busy)
            window.workspace.library.join_speakers(("A. Taylor", "Ann Taylor"), "Ann Taylor")
        register = SpeakerRegister(window.workspace, window)
        register.show()
        studio.wait(3, lambda register=register: not register.busy)
        studio.wait(0.3)
        register.persons.setCurrentIndex(register.persons.model().index(0, 0))
        studio.shoot(f"speakers-joined-{look}", register)
        register.done(0)
        register.deleteLater()


def _own_style() -> Path:
    """A Word file of a house’s own: the demonstration briefing will do."""
    from briefwright.app.demo import export_demo

    path = Path(HOME.name) / "House style of the post.docx"
    return path if path.exists() else export_demo(path).path


def _open(menu: QMenu, over: QWidget) -> None:
    menu.popup(over.mapToGlobal(QPoint(24, 60)))


def _menus_of(menu: QMenu) -> Iterator[QMenu]:
    yield from (action.menu() for action in menu.actions() if action.menu() is not None)


def _buttons(window: MainWindow) -> list[QWidget]:

    return window.tools.findChildren(QToolButton)
