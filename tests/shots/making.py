"""The workshop's states, speakers to join, what an import says, and what is offered by a banner."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from studio import HOME, Studio, lay_out_call
from windows import leave_workshop

from briefwright.app.library.first_start import import_seeds
from briefwright.app.library.importing import ImportOutcome
from briefwright.app.templates.catalogue import find_template
from briefwright.app.workspace import open_workspace
from briefwright.errors import WORDING, AppError
from briefwright.ui.language import tr
from briefwright.ui.register.dialog import SpeakerRegister
from briefwright.ui.widgets.banner import Banner

VISITS = {
    "visit.md": """# A visit to the park

“The park has grown every year,” Ann Taylor, director of the Leeds Institute, said on Tuesday 3 March 2020.

“Cambridge is our oldest partner,” Zhang Liping, director of the park, said.
""",
    "laboratory.md": """# A new laboratory

“We welcome every laboratory,” A. Taylor, chair of the Leeds Institute, said on Wednesday 4 March 2020.
""",
}
"""Two sources that may speak of one person."""
UNFINISHED = "{{ sections.points_to_make | bulletz }}\n{{ sections.points_to_raise }}\n{{ titel }}\n"


def workshop_states(studio: Studio) -> None:
    """Proposals while one types, several problems, menus, more of a section, work that was kept, a sent file."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.commands.templates.edit()
        made = window.commands.templates.workshop
        studio.wait(10, lambda made=made: made.checker.latest is not None and not made.checker.busy)
        made.structure.form.more.click()
        studio.shoot(f"workshop-section-{look}", window)
        menu = made.structure.list.row_menu()
        menu.popup(made.structure.list.mapToGlobal(QPoint(150, 60)))
        studio.shoot(f"workshop-row-menu-{look}", window, menu)
        menu.close()
        chooser = made.preview.chooser.menu()
        chooser.popup(made.preview.chooser.mapToGlobal(QPoint(0, 26)))
        studio.shoot(f"workshop-filling-menu-{look}", window, chooser)
        chooser.close()
        editor = made.centre.editor
        editor.setFocus()
        editor.insertPlainText("{{ sections.po")
        made.centre.completion.open()
        studio.shoot(f"workshop-proposals-{look}", window, made.centre.completion.popup)
        made.centre.completion.popup.hide()
        editor.selectAll()
        editor.insertPlainText(UNFINISHED)
        studio.wait(0.4)
        studio.wait(10, lambda made=made: not made.checker.busy)
        studio.shoot(f"workshop-problems-{look}", window)
        head = tr("Briefwright closed unexpectedly at {time}. Nothing was lost.", time="14:32")
        advice = tr("Changes to this template that were not saved have been kept.")
        made.banners.show_banner("kept", Banner("warn", head, advice, (tr("Restore them"), lambda: None)))
        made.toast.say(tr("Written: {name}", name="meeting-brief-copy.bwt"))
        studio.shoot(f"workshop-kept-{look}", window)
        leave_workshop(window)
        window.commands.templates.new()
        popup = QApplication.activePopupWidget()
        studio.shoot(f"workshop-new-{look}", window, popup)
        popup.close()


def speakers(studio: Studio) -> None:
    """A suggestion, two persons to join, a search in vain."""
    visits = [Path(HOME.name) / name for name in VISITS]
    for path in visits:
        path.write_text(VISITS[path.name], encoding="utf-8")
    first = True
    for look, window in studio.looks():
        if first:
            window.commands.evidence.imports.add(visits)
            studio.wait(10, lambda window=window: not window.commands.evidence.imports.busy)
            first = False
        register = SpeakerRegister(window.workspace, window)
        register.show()
        studio.wait(3, lambda register=register: not register.busy)
        studio.wait(0.3)
        studio.shoot(f"speakers-suggestion-{look}", register)
        register.persons.selectAll()
        studio.shoot(f"speakers-join-{look}", register)
        register.search.setText("zzz")
        studio.shoot(f"speakers-none-{look}", register)
        register.done(0)
        register.deleteLater()


def offers(studio: Studio) -> None:
    """What an import says, another version of the template, a damaged library, an export that is done."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.commands.evidence.told.tell(
            (
                ImportOutcome(
                    "/home/desk/speech.pdf",
                    "rejected",
                    reason="; ".join(WORDING["no-text"]),
                ),
                ImportOutcome(
                    "/home/desk/letter.eml",
                    "added",
                    warnings=("attached and not read: annex.pdf",),
                    attached=("a",),
                ),
            )
        )
        banner = Banner(
            "ok",
            tr("“{name}” is installed in version {now}", name="Meeting brief", now=4),
            tr("This brief stays on version {made} until you switch.", made=3),
            (tr("Switch to it"), lambda: None),
        )
        window.banners.show_banner("template-version", banner)
        window.show_error(AppError("library-damaged", why="database disk image is malformed"))
        studio.shoot(f"offers-{look}", window)
        for key in ("template-version", "library-damaged"):
            window.banners.clear(key)
        window.say(tr("{name} exported", name="call.docx"), (tr("Open in Word"), lambda: None))
        studio.shoot(f"exported-{look}", window)


def empty_library(studio: Studio) -> None:
    """A library with nothing in it, and the window without a brief."""
    for look, window in studio.looks():
        for source in window.workspace.library.sources():
            window.workspace.library.remove_source(source.card.id)
        window.commands.evidence.library_changed()
        window.commands.start_brief(find_template(window.workspace.folders, "information-note"))
        studio.settle(window)
        studio.shoot(f"library-empty-{look}", window)
    with open_workspace() as workspace:
        import_seeds(workspace)
