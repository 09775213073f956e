"""The outline pane: the brief's fields and sections, cards and own words."""

from briefwright.ui.panes.outline.pane import OutlinePane

__all__ = ["OutlinePane"]
