"""Use cases without Qt: composing, importing, exporting, undo, settings, wiring."""
