"""Empty states, errors, progress and what is said for a moment."""

from string import Formatter

from PySide6.QtWidgets import QVBoxLayout, QWidget
from studio import Studio, lay_out_call

from briefwright.app.templates.catalogue import find_template
from briefwright.errors import WORDING, AppError
from briefwright.ui.language import tr
from briefwright.ui.widgets.banner import Banner, error_banner
from briefwright.ui.widgets.buttons import set_plane

A_PAGE = 14
"""Errors on a picture."""
SAMPLES = {
    "file": "call.brief",
    "why": "the disk is full",
    "name": "points_to_raise",
    "template": "meeting-brief",
    "section": "Points to make",
    "field": "date",
    "value": "next week",
    "choices": "meeting-brief, policy-brief",
    "problem": "there is no filter called “bullet”",
    "remedy": "did you mean “bullets”?",
    "most": "50 MB",
    "suffix": ".xls",
    "until": "2026-12-01",
    "marking": "SECRET",
    "person": "Xu Xinchao",
    "names": "annex.pdf, list.docx",
    "missing": "body.md.j2",
    "format": "pdf",
    "length": "short",
    "item": "q-17",
    "count": "40,000",
    "items": "4,120",
    "schema": "7",
    "known": "3",
}
OF_A_FILE = {
    "bad-backup": "library-2026-11-26.bwb",
    "bad-export": "library-export",
    "bad-brief": "call.brief",
    "too-many-notes": "call.docx",
    "not-writable": "call.brief",
    "not-confirmed": "call.brief",
    "bad-metadata": "template.toml",
    "not-word": "style.odt",
    "export-changed": "call.docx",
    "unsupported": "list.xls",
}
"""Which file an error is about, where that is no source."""
_SPLIT = "split it, or save it in another format, and try again"
OF_THEIR_OWN = {
    "template-refused": {"problem": "use “open”"},
    "template-syntax": {"problem": "“{% for %}” is not closed: “{% endfor %}” is missing"},
    "speaker-joined": {"name": "Xu"},
    "not-joined": {"name": "Xu Xinchao"},
    "unknown-house-style": {"name": "blue"},
    "stopped": {"remedy": _SPLIT},
    "stopped-large": {"remedy": _SPLIT},
    "stopped-slow": {"remedy": _SPLIT},
    "not-readable": {"why": "permission denied"},
    "unexpected": {"why": "it was closed"},
    "bad-metadata": {"why": "a text holds half a character"},
    "damaged-file": {"why": "there is no document in it"},
    "unsafe-file": {"why": "it unpacks to far more than an honest file would"},
    "library-damaged": {"why": "database disk image is malformed"},
    "bad-backup": {"why": "it is no library"},
    "bad-export": {"why": "it is not as it was written"},
    "bad-brief": {"why": "its contents are damaged or something else"},
    "unsafe-export": {"why": "the part word/vbaProject.bin may not stand there"},
    "package-unsafe": {"why": "a file in it points outside"},
    "not-started": {"why": "the interpreter is missing"},
    "no-date": {"value": "next week"},
}


def empty_states(studio: Studio) -> None:
    """Nothing found, nothing written, nothing to show."""
    for look, window in studio.looks():
        window.commands.start_brief(find_template(window.workspace.folders, "meeting-brief"))
        studio.settle(window)
        studio.shoot(f"brief-empty-{look}", window)
        window.workbench.evidence.search.setText("quantum")
        window.workbench.preview.clear()
        studio.wait(1.0)  # that there are no pages is said after a while
        studio.shoot(f"nothing-found-{look}", window)


def said(studio: Studio) -> None:
    """A toast, a banner, progress, compact cards, a template that fails."""
    for look, window in studio.looks():
        lay_out_call(studio, window)
        bench = window.workbench
        bench.outline.toast.say(tr("Added to {section}", section="Points to make"), (tr("Undo"), lambda: None))
        window.show_error(AppError("not-writable", file="/media/usb/call.brief", why="the disk is full"))
        bench.preview.show_error(
            AppError(
                "template-unknown", file="body.md.j2", line=17, problem=SAMPLES["problem"], remedy=SAMPLES["remedy"]
            )
        )
        window.status.show_progress(tr("Reading {name}", name="article-12.html"), 11, 40)
        studio.shoot(f"said-{look}", window)
        bench.evidence.show_compact(True)
        studio.settle(window)
        studio.shoot(f"compact-{look}", window)


def after_a_crash(studio: Studio) -> None:
    """A start after a crash, with an import that met a file it cannot read."""
    for look, window in studio.looks():
        page = window.start_page
        head = tr("Briefwright closed unexpectedly at {time}. Nothing was lost.", time="14:32")
        page.banners.show_banner("a", Banner("warn", head, "", (tr("Open it"), lambda: None)))
        page.banners.show_error(AppError("no-text", file="speech.pdf"))
        window.status.show_progress(tr("Reading {name}", name="article-12.html"), 11, 40)
        studio.wait(0.5)
        studio.shoot(f"start-banners-{look}", window)


def every_error(studio: Studio) -> None:
    """Each error there is, as its banner words it."""
    codes = sorted(WORDING)
    for look, window in studio.looks():
        for page, start in enumerate(range(0, len(codes), A_PAGE), 1):
            sheet = QWidget()
            set_plane(sheet, "surface")
            column = QVBoxLayout(sheet)
            column.setSpacing(6)
            for code in codes[start : start + A_PAGE]:
                column.addWidget(error_banner(_sample(code)))
            sheet.setFixedSize(760, column.totalHeightForWidth(760))
            sheet.show()
            studio.shoot(f"errors-{page}-{look}", sheet)
            sheet.close()
            sheet.deleteLater()
        window.raise_()


def _sample(code: str) -> AppError:
    parts = [name for words in WORDING[code] for _, name, _, _ in Formatter().parse(words) if name]
    fields = {name: SAMPLES.get(name, "7") for name in parts if name != "file"} | OF_THEIR_OWN.get(code, {})
    of_a_file = WORDING[code][0].startswith(
        ("it ", "its ", "there is no text in", "there is nothing", "files with")
    )
    return AppError(code, file=fields.pop("file", OF_A_FILE.get(code, "speech.pdf") if of_a_file else ""), **fields)
