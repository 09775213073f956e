"""The event loop goes on where there is very much of something: quotations, sections, templates, speakers."""

import pytest
from pulse import LONGEST, paused
from PySide6.QtWidgets import QPushButton

from briefwright.model.brief import OwnWords
from briefwright.resources import seeds
from briefwright.ui.dialogs.export.dialog import ExportDialog
from conftest import settle
from fakes.seed_briefs import BOUNDLESS, brief

QUOTATIONS = 600


def quoting(count: int):
    """A brief of so many quotations: exact ones, ones with another word in them, and ones that nobody said."""
    text = (seeds() / "000_5eb7f95a5f7cd6be.txt").read_text(encoding="utf-8")
    sentences = [said for said in text.replace("\n", " ").split(". ") if 40 < len(said) < 300 and "“" not in said]
    items = []
    for number in range(count):
        words = sentences[number % len(sentences)].split()
        nobody = ["Nobody", "said", f"{number}", "of", "this"]
        said = " ".join((words, [*words[:4], "wholly", *words[5:]], nobody)[number % 3])
        items.append(OwnWords(f"q{number}", f"He said “{said}”."))
    return brief("meeting-brief", points_to_make=tuple(items), points_they_raise=(BOUNDLESS,))


@pytest.mark.usefixtures("as_if_fresh", "bench")
def test_a_preflight_of_hundreds_of_quotations_never_pauses(window, qtbot):
    window.desk.editor.apply("", quoting(QUOTATIONS))
    settle(qtbot, window)

    def opened() -> None:
        window.commands.dialogs.export()

    def checked() -> bool:
        found = window.findChildren(ExportDialog)
        return bool(found) and found[-1].preflight is not None and not found[-1]._check.busy

    assert paused(qtbot, opened, checked) < LONGEST
    dialog = window.findChildren(ExportDialog)[-1]
    assert len(dialog.preflight.checks) >= QUOTATIONS
    area = dialog._area
    bar = area.verticalScrollBar()

    def use_source() -> None:
        buttons = [b for b in area.findChildren(QPushButton) if b.text() == "Use source words" and b.isVisible()]
        buttons[0].click()

    for act in (
        lambda: bar.setValue(bar.maximum()),
        lambda: bar.setValue(bar.maximum() // 2),
        lambda: bar.setValue(0),
        use_source,
        lambda: next(b for b in area.findChildren(QPushButton) if "more exact" in b.text()).click(),
        lambda: dialog.resize(dialog.width() - 24, dialog.height() - 12),
        dialog.check,
    ):
        assert paused(qtbot, act, checked) < LONGEST
