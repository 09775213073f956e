"""Who speaks in turns: the same few labels before a colon, in an interview or at a press conference."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from briefwright.extract.people.names import Person
from briefwright.extract.people.speakers import Cast
from briefwright.extract.text.paragraphs import Paragraph
from briefwright.extract.text.reading import Reading
from briefwright.extract.words import lexicon as lex

_LABEL = re.compile(
    r"\[?([A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|al)){0,4})"
    r"(?:, [A-Z][^:\n.]{3,60}| ?\([^()\n]{2,40}\))?\]?\s?[:：]\s+(?=\S)"
)
"""Who speaks: a name, perhaps in brackets or with an office or a seat, before a colon."""
_TRANSCRIPT = re.compile(
    r"\b(?:press (?:conference|briefing)|transcript|q ?& ?a|answer(?:s|ed) (?:\w+ ){0,3}questions"
    r"|interview (?:with|to))\b",
    re.IGNORECASE,
)
"""What a text calls itself before its first turn, where whoever is named before a colon speaks."""
_NUMBER = re.compile(r"Q\d{1,4}\s+")
"""The number of a question in a committee's evidence: `Q356 Chair:`."""
_QUESTION = frozenset(("q", "question", "interviewer", "reporter", "moderator", "host"))
ANSWER = frozenset(("a", "answer"))
_SEVERAL = 2
"""Those who ask questions at a press conference, at least, where nobody is known by name."""


class Turns:
    """The label of each paragraph (empty where it has none), and whose turns are worth quoting.

    `pressed` are those who take questions; `first` and `last` are the paragraphs of the first
    and the last label, `last` behind the text's end in a transcript and where one person answers one question.
    """

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self._matches = [_label(reading.text, paragraph) for paragraph in reading.paragraphs]
        self.labels = [match[1] if match else "" for match in self._matches]
        if reading.paragraphs[0].kind == "heading":
            self.labels[0] = ""
        self.first = next((number for number, label in enumerate(self.labels) if label), 0)
        opening = reading.paragraphs[self.first].start
        self.is_transcript = _TRANSCRIPT.search(reading.text, 0, opening) is not None
        self.is_numbered = _NUMBER.search(reading.text) is not None
        self.pressed = self._answer_several()
        self.speakers = self._who_answers()
        self.last = max((number for number, label in enumerate(self.labels) if label), default=0)
        if self.is_transcript or (len(self.speakers) == 1 and not self.pressed):
            self.last = len(self.labels)

    def label_at(self, number: int) -> re.Match[str] | None:
        """The label a paragraph begins with, behind the number of a committee's question."""
        return self._matches[number]

    def _who_answers(self) -> set[str]:
        """The labels of those who speak in turns, without those who only ask; none where nobody takes turns."""
        counts = Counter(label for label in self.labels if label)
        speakers = {label for label, count in counts.items() if count >= 2}
        known = {label for label in counts if self.person(label)} if speakers or self.is_transcript else set()
        asked = {after for before, after in pairwise(self.labels) if _only_asks(before) and not _only_asks(after)}
        asked = (asked | self.pressed) - {""}
        taken = self.is_transcript or self.is_numbered
        if len(speakers) < 2 and not asked and not (known and taken):
            return set()
        found = (speakers | known | asked) - self._askers(least=1 if self.pressed else 2)
        return {label for label in found if not _only_asks(label)}

    def _answer_several(self) -> set[str]:
        """Whoever takes questions from several others, or one whom the text names: `Reuters: …?`, `Mao Ning: …`."""
        answered: dict[str, set[str]] = {}
        asker = ""
        for number, label in enumerate(self.labels):
            if label and self._asks(number):
                asker = label
            elif label:
                if asker and asker != label:
                    answered.setdefault(label, set()).add(asker)
                asker = ""
        several = {label for label, askers in answered.items() if len(askers) >= _SEVERAL}
        if self.is_numbered:  # a committee asks, and its witness does not speak on
            return several
        return several | {label for label in answered if self.person(label)}

    def _askers(self, least: int) -> set[str]:
        """Those whose turns are questions, all of them: a paper that interviews."""
        asks = Counter(label for number, label in enumerate(self.labels) if label and self._asks(number))
        counts = Counter(self.labels)
        return {label for label, count in asks.items() if count == counts[label] >= least}

    def _asks(self, number: int) -> bool:
        paragraph = self.reading.paragraphs[number]
        return self.reading.text[paragraph.start : paragraph.end].rstrip().endswith(("?", "？"))

    def person(self, label: str) -> Person | None:
        """Whom the text names elsewhere and a label by their name, perhaps in capitals: `MR PRICE`."""
        words = [word for word in label.split() if word.lower().rstrip(".") not in lex.TITLES]
        return self.cast.table.find(words, [], len(self.reading.text)) if words else None

    def questions(self) -> list[tuple[int, int]]:
        """Where somebody only asks, in a text of turns: what is asked tells nothing."""
        if not self.speakers:
            return []
        numbers = [
            number
            for number, label in enumerate(self.labels)
            if label and label not in self.speakers and (_only_asks(label) or self._asks(number))
        ]
        return [(self.reading.paragraphs[n].start, self.reading.paragraphs[n].end) for n in numbers]


def _label(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    start, end, _ = paragraph
    colon = text.find(":", start, end - _LEAST_BEHIND)
    if colon < 0 and text.find("：", start, end - _LEAST_BEHIND) < 0:  # as in most paragraphs
        return None
    numbered = _NUMBER.match(text, start)
    return _LABEL.match(text, numbered.end() if numbered else start, end)


_LEAST_BEHIND = 2
"""Characters behind a label’s colon: a space, and what is said."""


def _only_asks(label: str) -> bool:
    return label.lower() in _QUESTION
