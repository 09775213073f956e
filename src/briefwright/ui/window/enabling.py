"""Which of the window's actions make sense now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefwright.ui.language import tr

if TYPE_CHECKING:
    from briefwright.ui.window.window import Window

_NEED_BRIEF = (
    "save", "save_as", "save_template", "export", "take_out", "move_up", "move_down", "words", "template", "fill",
    "section_up", "section_down", "rename", "add_section", "hide_section", "fold", "unfold", "next_problem",
    "previous_problem",
    "add", "add_to", "show_preview", "show_evidence", "fit_page", "zoom_in", "zoom_out", "preview", "outline",
    "next_pane", "previous_pane", "find", "evidence", "peek", "copy", "tag", "star", "note",
    "group", "show_source",
)  # fmt: skip
_OWN_SECTION = ("change_section", "remove_section")


def enable_actions(window: Window, undone: str, again: str) -> None:
    """Enable what makes sense now, and name what undo and redo would do; empty for nothing."""
    editor = window.desk.editor
    on_bench = editor is not None and window.is_editing
    for name in _NEED_BRIEF:
        window.action(name).setEnabled(on_bench)
    for name in _OWN_SECTION:
        window.action(name).setEnabled(on_bench and window.desk.is_own(window.desk.section))
    window.tools.export.setEnabled(on_bench)
    for name, words, label in (
        ("undo", tr("Undo {step}", step=undone), undone),
        ("redo", tr("Redo {step}", step=again), again),
    ):
        action = window.action(name)
        action.setEnabled(bool(label) and window.is_editing)
        action.setText(f"&{words.strip()}")
    bench = window.workbench if window.has_workbench else None
    window.action("show_preview").setChecked(bench is not None and not bench.preview.isHidden())
    window.action("show_evidence").setChecked(bench is not None and not bench.evidence.isHidden())
