"""The translation of an item: its words, its language, and whose rendering it is."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from briefwright.model.brief import EvidenceItem, Translation
from briefwright.model.names import is_chinese
from briefwright.ui.language import mark, tr
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.dialog_size import open_wide
from briefwright.ui.wording import shown_words

STATUSES = (("own", mark("Own")), ("departmental", mark("Departmental")), ("official", mark("Official")))
LANGUAGES = (("zh-CN", "简体中文"), ("en-GB", "English (UK)"))


class TranslationDialog(QDialog):
    """`translation` is what was written; none when the words were emptied."""

    def __init__(self, parent: QWidget, item: EvidenceItem) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Translation"))
        open_wide(self, 520)
        known = item.options.translation or Translation("", _other_language(shown_words(item.evidence)))
        self._words = QPlainTextEdit(known.text)
        self._words.setAccessibleName(tr("Translation"))
        self._words.setPlaceholderText(tr("Translation"))
        self._words.setMinimumHeight(90)
        self._words.setTabChangesFocus(True)
        self._language, self._status = QComboBox(), QComboBox()
        for code, name in LANGUAGES:
            self._language.addItem(name, code)
        for code, name in STATUSES:
            self._status.addItem(tr(name), code)
        self._language.setCurrentIndex(max(self._language.findData(known.language), 0))
        self._status.setCurrentIndex(max(self._status.findData(known.status), 0))
        self._language.setAccessibleName(tr("Language"))
        self._status.setAccessibleName(tr("Whose translation"))
        form = QFormLayout()
        form.addRow(label(tr("Language")), self._language)
        form.addRow(label(tr("Whose translation")), self._status)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        keep = button(tr("Save"), self.accept, dress="primary")
        keep.setDefault(True)
        foot.addWidget(keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(label(shown_words(item.evidence), "reading", wrap=True))
        layout.addWidget(self._words)
        layout.addLayout(form)
        layout.addLayout(foot)

    @property
    def translation(self) -> Translation | None:
        """What was written."""
        text = self._words.toPlainText().strip()
        if not text:
            return None
        return Translation(text, self._language.currentData(), self._status.currentData())


def _other_language(words: str) -> str:
    """The one of the two languages that the words are not in."""
    return "en-GB" if is_chinese(words) else "zh-CN"
