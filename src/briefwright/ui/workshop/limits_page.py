"""How long a briefing of this template may be, and what the template is: description and language."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefwright.app.templates import editing
from briefwright.model.template import Limits, TemplatePackage
from briefwright.ui.language import tr
from briefwright.ui.status_bar import LANGUAGES
from briefwright.ui.widgets.buttons import label, line, set_plane
from briefwright.ui.widgets.meter import Meter
from briefwright.ui.workshop.draft import Draft
from briefwright.ui.workshop.form_grid import FormGrid
from briefwright.ui.workshop.inputs import Choice, Number, TextLines

_CHOICES = ("en-GB", "en-US", "zh-CN")


class LimitsPage(QWidget):
    """Pages and words, each with what the pages beside it come to; below, what the gallery tells of it."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        set_plane(self, "surface")
        self._draft = draft
        self._length = (0, 0)
        self.pages = Number(tr("Pages at most"), self._set_pages, none=tr("No limit"))
        self.words = Number(tr("Words at most"), self._set_words, most=200_000, none=tr("No limit"))
        self.words.setSingleStep(50)
        self.words.setGroupSeparatorShown(True)
        self.page_meter = Meter()
        self.word_meter = Meter()
        self.description = TextLines(tr("Description"), 2, self._describe)
        names = dict(LANGUAGES) | {draft.template.language: LANGUAGES.get(draft.template.language, "")}
        choices = dict.fromkeys([*_CHOICES, draft.template.language])
        self.language = Choice(tr("Language"), {key: names[key] or key for key in choices}, self._speak)
        self._build()
        draft.changed.connect(lambda _before, after: self.show_package(after))
        self.show_package(draft.package)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(label(tr("How long it may be"), "section"))
        limits = FormGrid()
        for place, (text, number, meter) in enumerate(
            ((tr("Pages"), self.pages, self.page_meter), (tr("Words"), self.words, self.word_meter))
        ):
            number.setFixedWidth(120)
            limits.add_row(text, number)
            limits.addWidget(meter, place, 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        limits.setColumnStretch(1, 0)
        limits.setColumnStretch(2, 1)
        layout.addLayout(limits)
        told = tr(
            "A brief that goes over a limit warns while you write. Nothing is cut, and it can still be exported."
        )
        layout.addWidget(label(told, "small", "2", wrap=True))
        layout.addSpacing(4)
        layout.addWidget(line())
        layout.addSpacing(4)
        layout.addWidget(label(tr("What it is"), "section"))
        about = FormGrid()
        about.add_row(tr("Description"), self.description, high=True)
        about.add_row(tr("Language"), self.language)
        layout.addLayout(about)
        layout.addStretch(1)

    def show_package(self, package: TemplatePackage) -> None:
        """Show the limits and the description of a package."""
        template = package.template
        self.pages.show_number(template.limits.pages)
        self.words.show_number(template.limits.words)
        self.description.show_text(template.description)
        self.language.show_value(template.language)
        self._measure()

    def show_length(self, pages: int, words: int) -> None:
        """Say what the pages beside come to."""
        self._length = (pages, words)
        self._measure()

    def _measure(self) -> None:
        limits = self._draft.template.limits
        pages, words = self._length
        told = tr("Now {n} of {most}", n=pages, most=limits.pages) if limits.pages else ""
        self.page_meter.show_share(told or tr("Now {n}", n=pages), _share(pages, limits.pages))
        told = tr("Now {n} of {most}", n=f"{words:,}", most=f"{limits.words:,}") if limits.words else ""
        self.word_meter.show_share(told or tr("Now {n}", n=f"{words:,}"), _share(words, limits.words))
        self.page_meter.stand_level(self.word_meter)

    def _set_pages(self, pages: int) -> None:
        self._set_limits(replace(self._draft.template.limits, pages=pages), "pages")

    def _set_words(self, words: int) -> None:
        self._set_limits(replace(self._draft.template.limits, words=words), "words")

    def _set_limits(self, limits: Limits, part: str) -> None:
        package = editing.set_limits(self._draft.package, limits)
        self._draft.apply(tr("Change limit"), package, f"limits {part}")

    def _describe(self, text: str) -> None:
        package = editing.set_details(self._draft.package, description=" ".join(text.split("\n")))
        self._draft.apply(tr("Change description"), package, "description")

    def _speak(self, language: str) -> None:
        self._draft.apply(tr("Change language"), editing.set_details(self._draft.package, language=language))


def _share(count: int, most: int) -> float | None:
    return count / most if most else None
