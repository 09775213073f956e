"""The export dialog with its pre-flight."""
