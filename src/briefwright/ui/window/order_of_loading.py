"""What is loaded after the first paint, in the order in which it is wanted.

A group has first what knows nothing of Qt, then the window's own modules, the larger by parts: each is imported
with all it needs in one turn of the event loop, and must not take long.
"""

from __future__ import annotations

from typing import Final

_UI: Final = "briefwright.ui."


def _ours(*names: str) -> tuple[str, ...]:
    return tuple(_UI + name for name in names)


STYLE: Final = (
    "briefwright.app.brief.operations",
    "briefwright.app.brief.editor",
    "briefwright.app.brief.balance",
    "briefwright.app.settings",
    "briefwright.app.library.marks",
    "briefwright.document.text_gate",
    *_ours(
        "style",
        "widgets.window_keys",
        "window.customs",
        "sentences",
        "editing.desk",
        "editing.brief_files",
        "window.dialog_commands",
        "widgets.banner",
        "window.evidence_commands",
        "window.window_commands",
    ),
)
"""Our own style, the menus, and what the actions do."""
LISTS: Final = (
    "briefwright.document.nodes",
    *_ours("panes.start.tiles", "panes.start.gallery", "panes.start.recent_list", "widgets.empty_state"),
)
LIBRARY: Final = (
    "briefwright.app.templates.catalogue",
    "briefwright.isolation.pool",
    "briefwright.storage.library",
)
BRIEF: Final = (
    "briefwright.app.brief.contexts",
    "briefwright.app.pages.composing",
    "briefwright.document.house_style",
    *_ours(
        "models.evidence_model",
        "panes.evidence.card_text",
        "panes.evidence.cards",
        "panes.evidence.filters",
        "panes.evidence.pane",
        "preview.strips",
        "preview.runs",
        "panes.outline.words_edit",
        "panes.outline.fields_form",
        "panes.outline.item_column",
        "panes.outline.sheet",
        "panes.outline.pane",
        "preview.bare_words",
        "preview.exact",
        "preview.header",
        "preview.blocks",
        "preview.layout",
        "preview.page_scene",
        "preview.view",
        "preview.pane",
        "window.workbench",
    ),
)
"""The three panes."""
SOURCE: Final = _ours(
    "source_viewer.found_list",
    "source_viewer.reading_layout",
    "source_viewer.source_text",
    "source_viewer.reading_pane",
    "source_viewer.context_card",
    "source_viewer.quote_fields",
    "source_viewer.review_panel",
    "source_viewer.viewer",
    "window.reading_room",
)
"""The source viewer."""
LATER: Final = (
    "briefwright.app.library.gathering",
    "briefwright.app.export.exporting",
    "briefwright.app.library.register",
    "briefwright.checks.verbatim",
    *_ours(
        "editing.filling",
        "dialogs.palette",
        "dialogs.export.choices",
        "dialogs.export.dialog",
        "register.join_page",
        "register.dialog",
        "workshop.checker",
        "workshop.code_editor",
        "workshop.completion",
        "workshop.fields_page",
        "workshop.house_page",
        "workshop.centre",
        "workshop.workshop",
    ),
)
"""The larger of what a page is opened without."""
