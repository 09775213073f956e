"""The evidence pane: search, facets and a fast list of cards."""
