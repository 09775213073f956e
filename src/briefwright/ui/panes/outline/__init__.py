"""The outline pane: the brief's fields and sections, cards and own words."""
