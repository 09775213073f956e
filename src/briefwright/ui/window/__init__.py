"""The main window: its pages, and what its actions do."""
