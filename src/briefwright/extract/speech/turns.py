"""Who speaks in turns: the same few labels before a colon, in an interview or at a press conference."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from briefwright.extract.people.speakers import Cast
from briefwright.extract.text.reading import Reading
from briefwright.extract.words import lexicon as lex

_LABEL = re.compile(
    r"([A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|al)){0,4})"
    r"(?:, [A-Z][^:\n.]{3,60}| ?\([^()\n]{2,40}\))?\s?[:：]\s+(?=\S)"
)
"""Who speaks: a name, perhaps with an office or a seat, before a colon."""
_NUMBER = re.compile(r"Q\d{1,4}\s+")
"""The number of a question in a committee's evidence: `Q356 Chair:`."""
_QUESTION = frozenset(("Q", "Question", "Interviewer", "Reporter", "Moderator", "Host"))
ANSWER = frozenset(("A", "Answer"))
_SEVERAL = 2
"""Those who ask questions at a press conference, at least."""


class Turns:
    """The label of each paragraph (empty where it has none), and whose turns are worth quoting.

    `pressed` are those who take questions from several others; `last` is the paragraph of the last label, or behind
    the text's end where one person answers one question.
    """

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        matches = map(self.label_at, range(len(reading.paragraphs)))
        self.labels = [match[1] if match else "" for match in matches]
        if reading.paragraphs[0].kind == "heading":
            self.labels[0] = ""
        self.pressed = self._answer_several()
        self.speakers = self._who_answers()
        self.last = max((number for number, label in enumerate(self.labels) if label), default=0)
        if len(self.speakers) == 1 and not self.pressed:
            self.last = len(self.labels)

    def label_at(self, number: int) -> re.Match[str] | None:
        """The label a paragraph begins with, behind the number of a committee's question."""
        text, paragraph = self.reading.text, self.reading.paragraphs[number]
        numbered = _NUMBER.match(text, paragraph.start)
        return _LABEL.match(text, numbered.end() if numbered else paragraph.start, paragraph.end)

    def _who_answers(self) -> set[str]:
        """The labels of those who speak in turns, without those who only ask; none where nobody takes turns."""
        counts = Counter(label for label in self.labels if label)
        speakers = {label for label, count in counts.items() if count >= 2}
        known = {label for label in counts if self._is_known(label)} if speakers else set()
        asked = {after for before, after in pairwise(self.labels) if before in _QUESTION and after not in _QUESTION}
        asked = (asked | self.pressed) - {""}
        if len(speakers) < 2 and not asked and not (known and _NUMBER.search(self.reading.text)):
            return set()
        return (speakers | known | asked) - self._askers(least=1 if self.pressed else 2) - _QUESTION

    def _answer_several(self) -> set[str]:
        """Whoever takes questions from several others, as at a press conference: `Reuters: …?`, `Mao Ning: …`."""
        answered: dict[str, set[str]] = {}
        asker = ""
        for number, label in enumerate(self.labels):
            if label and self._asks(number):
                asker = label
            elif label:
                if asker and asker != label:
                    answered.setdefault(label, set()).add(asker)
                asker = ""
        return {label for label, askers in answered.items() if len(askers) >= _SEVERAL}

    def _askers(self, least: int) -> set[str]:
        """Those whose turns are questions, all of them: a paper that interviews."""
        asks = Counter(label for number, label in enumerate(self.labels) if label and self._asks(number))
        counts = Counter(self.labels)
        return {label for label, count in asks.items() if count == counts[label] >= least}

    def _asks(self, number: int) -> bool:
        paragraph = self.reading.paragraphs[number]
        return self.reading.text[paragraph.start : paragraph.end].rstrip().endswith(("?", "？"))

    def _is_known(self, label: str) -> bool:
        words = [word for word in label.split() if word.lower().rstrip(".") not in lex.TITLES]
        return bool(words) and self.cast.table.find(words, [], len(self.reading.text)) is not None
