"""What goes wrong as it really does: files gone, full or damaged; long words; words being written."""

from pathlib import Path

from dialogs import export_asked
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from studio import HOME, Studio, lay_out_call
from windows import pictured, save_sample

from briefwright.app.templates.catalogue import find_template
from briefwright.model.template import TemplateSection

LONG = (
    "Briefing for the call of the Deputy Director of the Science and Innovation Network with the Beijing Municipal "
    "Science and Technology Commission and the Administrative Commission of Zhongguancun Science Park on what "
    "follows from the Jintai Roundtable"
)
ARTICLE = (
    f"{LONG.removeprefix('Briefing for ').capitalize()}\n\n"
    "“We will open eleven joint laboratories by 2028,” said Professor Dame Alexandra "
    "Featherstonehaugh-Cholmondeley, director of the Centre for International Research Collaboration in "
    "Environmental Biotechnology, on 3 May 2026.\n"
)


def writing(studio: Studio) -> None:
    """A list that goes on, a date that is none, and what Undo has just taken back."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        bench = window.workbench
        bench.outline.toast.hide()
        bench.outline.sheet.reveal(window.desk.brief.section("objectives").items[-1].id)
        edit = bench.outline.sheet.view(window.desk.brief.section("objectives").items[-1].id).edit
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        studio.settle(window)
        studio.shoot(f"list-goes-on-{look}", window)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        date = bench.outline.fields.editor("date")
        date.setFocus()
        date.setText("31 June")
        QTest.keyClick(date, Qt.Key.Key_Return)
        studio.settle(window)
        studio.shoot(f"wrong-date-{look}", window)
        date.setText("30 June 2026")
        QTest.keyClick(date, Qt.Key.Key_Return)
        window.desk.take_out([item.id for item in window.desk.brief.section("background_free").items])
        window.action("undo").trigger()
        studio.settle(window)
        studio.shoot(f"undone-{look}", window)


def long_words(studio: Studio) -> None:
    """Titles, names and files nobody would choose and somebody has."""
    article = Path(HOME.name) / f"{LONG[:80]}.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    brief = Path(HOME.name) / f"{LONG[:120]}.brief"
    for number, (look, window) in enumerate(studio.looks()):
        if not number:
            save_sample(window.workspace, brief, LONG, "meeting-brief")
            imports = window.commands.evidence.imports
            imports.add([article])
            studio.wait(10, lambda imports=imports: not imports.busy)
        lay_out_call(studio, window)
        window.desk.set_field("title", LONG)
        own = TemplateSection(id="", title=LONG[:110], layout="bullets")
        section = window.desk.add_section(own, "reason")
        model = window.workbench.evidence.model
        window.workbench.evidence.search.setText("laboratories Featherstonehaugh")
        studio.settle(window)
        found = model.found(0)
        window.desk.add([found], section)
        window.workbench.outline.sheet.reveal_section(section)
        studio.settle(window)
        window.workbench.outline.toast.hide()
        studio.shoot(f"long-{look}", window)
        window.commands.evidence.open_source(found.source.id, found.evidence.id)
        studio.wait(0.3)
        studio.shoot(f"long-source-{look}", window)
        window.show_workbench()
        dialog = export_asked(studio, window)
        studio.shoot(f"long-export-{look}", window, dialog)
        dialog.reject()
        studio.wait(0.3)
    for look, window in studio.looks():
        window.files.open(brief)
        studio.settle(window)
        window.commands.go_home()
        pictured(studio, window)
        studio.shoot(f"long-start-{look}", window)


def files(studio: Studio) -> None:
    """A brief that is gone, one that is damaged, a drive taken out, a template spoilt, a brief of no template."""
    for look, window in studio.looks():
        spoilt = window.workspace.folders.templates / "spoilt"
        spoilt.mkdir(parents=True, exist_ok=True)
        (spoilt / "template.toml").write_text("name = 'Lines of the day\n", encoding="utf-8")
        window.commands.templates.refresh()
        pictured(studio, window)
        gone, damaged = (Path(HOME.name) / name for name in ("Call with the mayor.brief", "Visit of March.brief"))
        damaged.write_bytes(b"\x00\x01 nothing of a brief")
        window.files.open(gone)
        window.files.open(damaged)
        studio.wait(0.5)
        studio.shoot(f"files-start-{look}", window)
        window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
        drive = Path(HOME.name) / "usb"
        drive.mkdir(exist_ok=True)
        window.desk.editor.save(drive / "call.brief")
        for each in drive.iterdir():
            each.unlink()
        drive.rmdir()
        window.desk.set_field("title", "Call with the mayor")
        window.files.save()
        window.files.finish()
        studio.settle(window)
        studio.shoot(f"drive-gone-{look}", window)
        (spoilt / "template.toml").unlink()
        spoilt.rmdir()


def imports(studio: Studio) -> None:
    """Six files at once of which none can be read as it stands."""
    folder = Path(HOME.name) / "unreadable"
    folder.mkdir(exist_ok=True)
    for name, data in {
        "speech.pdf": b"%PDF-1.7 nothing",
        "list.xls": b"\xd0\xcf\x11\xe0",
        "letter.docx": b"PK\x03\x04",
        "empty.txt": b"",
        "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00",
        "note.eml": b"\x00" * 40,
    }.items():
        (folder / name).write_bytes(data)
    for look, window in studio.looks():
        lay_out_call(studio, window)
        window.workbench.outline.toast.hide()
        made = window.commands.evidence.imports
        made.add(sorted(folder.iterdir()))
        studio.wait(15, lambda made=made: not made.busy)
        studio.wait(0.5)
        studio.shoot(f"unreadable-{look}", window)
