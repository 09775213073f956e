"""Briefwright composes briefing notes in which every sentence knows its source.

The way of the data::

    file ──readers──▶ Source(text, blocks, metadata) ──extract──▶ Evidence ──▶ library ──search──▶ the user's picks
                                                                                                        │
                preview ◀──┐                                                                            ▼
    Word / HTML / Markdown ◀── Document ◀──resolve── Document ◀──markdown── Jinja ◀── Brief + Template package
                                          (numbers, notes, contents: once, for every writer)

The floors, low to high; a lower one never imports a higher one (import-linter holds it in the tests):

- `errors`, `resources`: the one exception and the one resolver of shipped files.
- `model`: frozen values: evidence, source, brief, template, marking, queries.
- `document`: the document model that templates produce and writers consume, and its numbering.
- `readers`, `extract`, `templating`, `writers`, `storage`, `checks`: siblings that do not know each other.
- `isolation`: the limited child processes in which strangers' bytes and templates are handled.
- `app`: use cases, undo, settings, jobs, wiring. No Qt.
- `ui`: the window; PySide6 lives here and nowhere else.
- `cli`: the command line.

A source is frozen text with blocks as spans over it, not a tree: an anchor is then two offsets that stay true for
ever, and the viewer, the preview and the checks slice the same string.
"""

__version__ = "0.1.0"
