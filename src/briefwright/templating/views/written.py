"""Own words as templates see them: paragraphs, or a question with its answer, or an hour of an agenda."""

from __future__ import annotations

import re

from briefwright.model.brief import OwnWords
from briefwright.templating.light import own_words
from briefwright.templating.slots import Piece, clean, plain
from briefwright.templating.views.items import ItemView

_HOUR = r"\d{1,2}[:.]\d{2}"
_TIME = re.compile(rf"({_HOUR}(?:\s*(?:[–-]|to)\s*{_HOUR})?)\s*[:–—|-]?\s+(?=\S)")
_PAIR = re.compile(r"(?P<term>[^\n=|：]{1,120}?)\s*[=|：]\s*(?=\S)")


class WordsView(ItemView):
    """The writer's own words."""

    __slots__ = ("_words",)

    def __init__(self, words: OwnWords) -> None:
        super().__init__()
        self._words = words

    @property
    def id(self) -> str:
        """The item's id in the brief."""
        return self._words.id

    @property
    def text(self) -> str:
        """The words as plain text, light marks and all."""
        return clean(self._words.text).strip()

    @property
    def sentence(self) -> Piece:
        """The words as they are."""
        return self.words

    @property
    def words(self) -> Piece:
        """The words with their light formatting."""
        return own_words(self.text, self.id)

    @property
    def is_lead_in(self) -> bool:  # type: ignore[override] # read-only here, a constant in the base
        """Whether the words end in a colon, and so lead in what follows."""
        return self.text.endswith((":", "："))

    @property
    def question(self) -> Piece:
        """The first line."""
        return own_words(self.text.partition("\n")[0], self.id)

    @property
    def answer(self) -> Piece:
        """What follows the first line."""
        return own_words(self.text.partition("\n")[2], self.id)

    @property
    def time(self) -> Piece:
        """The clock time the words begin with, as in `09:30 Welcome`."""
        match = _TIME.match(self.text)
        return plain(match[1], self.id) if match else Piece()

    @property
    def after_time(self) -> Piece:
        """What follows the clock time; everything where there is none."""
        match = _TIME.match(self.text)
        return own_words(self.text[match.end() :] if match else self.text, self.id)

    @property
    def term(self) -> Piece:
        """The left of `term = rendering`; everything where there is no sign between."""
        match = _PAIR.match(self.text)
        return plain(match["term"], self.id) if match else self.words

    @property
    def rendering(self) -> Piece:
        """The right of `term = rendering`."""
        match = _PAIR.match(self.text)
        return own_words(self.text[match.end() :], self.id) if match else Piece()
