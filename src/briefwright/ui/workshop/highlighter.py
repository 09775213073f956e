"""Colours a body: tags by what their words are, headings bold, containers and comments quiet."""

from __future__ import annotations

import re

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from briefwright.app.templates.tags import Inside, Kind, scan
from briefwright.ui.theme import theme, tokens

_STATES: tuple[Inside, ...] = ("", "{{", "{%", "{#")
_HEADING = re.compile(r"#{1,6} ")
_CONTAINER = re.compile(r":{3,}.*")
_MARK = re.compile(r"(?P<bold>\*\*[^*\n]+\*\*)|(?P<bullet>^\s*(?:[-*]|\d+\.) )")
_TOKENS: dict[Kind, str] = {
    "comment": "text3",
    "delimiter": "quote",
    "keyword": "accent",
    "string": "fact",
    "number": "fact",
    "sign": "quote",
}


class Units:
    """Turns offsets in characters into Qt's, which count those beyond U+FFFF twice."""

    def __init__(self, text: str) -> None:
        narrow = text.isascii() or max(text) <= "\uffff"
        self._wide = [] if narrow else [at for at, character in enumerate(text) if ord(character) > 0xFFFF]

    def __call__(self, at: int) -> int:
        return at + sum(place < at for place in self._wide)


class BodyHighlighter(QSyntaxHighlighter):
    """Follows the theme; a line knows from its block state what tag it begins inside of."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._turn = 0
        self._put_off = False
        self._again = QTimer(self, interval=0, singleShot=True)  # a turn of its own: windows are being laid out
        self._again.timeout.connect(lambda: QTimer.singleShot(0, self, self._look_again))
        self._recolour()
        theme().changed.connect(self._recolour)

    def put_off(self) -> None:
        """Colour what is there in the next turn of the event loop, and nothing until then."""
        self._put_off = True
        self._again.start()

    def highlightBlock(self, text: str) -> None:
        if self._put_off:
            return
        before = _STATES[max(self.previousBlockState(), 0)]
        units = Units(text)
        if not before:
            self._mark_text(text, units)
        if not before and "{" not in text:
            self.setCurrentBlockState(0)
            return
        found, inside = scan(text, before)
        for token in found:
            if token.kind in self._formats:
                begin, end = units(token.start), units(token.end)
                self.setFormat(begin, end - begin, self._formats[token.kind])
        self.setCurrentBlockState(_STATES.index(inside))

    def _mark_text(self, text: str, units: Units) -> None:
        if _HEADING.match(text):
            self.setFormat(0, units(len(text)), self._formats["bold"])
            return
        if _CONTAINER.match(text):
            self.setFormat(0, units(len(text)), self._formats["container"])
            return
        for mark in _MARK.finditer(text):
            kind = "bold" if mark["bold"] else "bullet"
            begin, end = units(mark.start()), units(mark.end())
            self.setFormat(begin, end - begin, self._formats[kind])

    def _recolour(self) -> None:
        now = tokens()
        self._formats = {kind: _coloured(str(getattr(now, name))) for kind, name in _TOKENS.items()}
        self._formats["container"] = _coloured(now.text2)
        self._formats["bullet"] = _coloured(now.quote)
        bold = _coloured(now.text)
        bold.setFontWeight(QFont.Weight.Bold)
        self._formats["bold"] = bold
        self._again.start()

    def _look_again(self) -> None:
        """Look at every line as after a change of all: `rehighlight` has all laid out anew for each of them."""
        self._put_off = False
        self._turn += 1
        touched = QTextBlockFormat()
        touched.setProperty(QTextFormat.Property.UserProperty, self._turn)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(touched)


def _coloured(colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    return made
