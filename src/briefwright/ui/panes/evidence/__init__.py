"""The evidence pane: search, facets and a fast list of cards."""

from briefwright.ui.panes.evidence.pane import EvidencePane

__all__ = ["EvidencePane"]
