"""Qt's own words in Chinese, spelt as ours: `撤销` is undone everywhere, never `撤消`."""

from __future__ import annotations

from PySide6.QtCore import QTranslator


class QtWords(QTranslator):
    """Qt's catalogue, with our spelling of what both have a word for."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The words in our spelling, or None where Qt has none and goes on looking."""
        found = super().translate(context, text, disambiguation, n)
        return found.replace("撤消", "撤销") if found else None
