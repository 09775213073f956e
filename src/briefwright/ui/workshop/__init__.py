"""The template workshop: structure as a form, body as text, problems as one types, pages beside it.

form, editor ──operations──▶ draft (undo, redo) ──after a pause──▶ checker (lint, then pages) ──▶ problems, preview
"""
