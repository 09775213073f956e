"""Qt's own words in Chinese, spelt as ours: `撤销` is undone everywhere, never `撤消`."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

_OURS = {"Look in:": "位置：", "Files of type:": "文件类型：", "Size": "大小"}
"""Words of Qt's own file dialog that its catalogue lacks, or has another word for than every Chinese system."""
_FILES = ("QFileDialog", "QFileSystemModel", "QDirModel", "QAbstractFileIconProvider")


class QtWords(QTranslator):
    """Qt's catalogue, with our spelling of what both have a word for."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The words in our spelling, or None where Qt has none and goes on looking."""
        ours = _OURS.get(text.replace("&", "")) if context in _FILES else None
        if ours is not None:
            return _with_key(ours, text)
        found = super().translate(context, text, disambiguation, n)
        return found.replace("撤消", "撤销") if found else None


def _with_key(words: str, text: str) -> str:
    """Words with the key that the English has in some versions of Qt: `位置(&L)：` for `&Look in:`."""
    key = text.partition("&")[2][:1].upper()
    return f"{words.removesuffix('：')}(&{key}){'：' * words.endswith('：')}" if key else words
