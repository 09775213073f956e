"""The panes of the window: start page, evidence, outline."""
