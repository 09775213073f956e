"""Short sentences of the same words: what the words alone tell of one holds for all, and is worked out but once."""

from __future__ import annotations

import re

from msgspec import Struct

from briefwright.extract.people.speakers import Cast
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import Stream

Likeness = tuple[str, ...]


class Told(Struct, gc=False):
    """What the words of a short sentence tell, at token `low` where one of these begins: its opening, its frames.

    `frames` is `None` where what stands around the sentence tells them too.
    """

    low: int
    opening: Phrase | None
    frames: list[Frame] | None


class Alike:
    """Short sentences of a text, by the tags and words in and around them, as long as some come again."""

    def __init__(self) -> None:
        self._told: dict[Likeness, Told] = {}
        self._again = 0

    def like(self, stream: Stream, low: int, high: int) -> Likeness | None:
        """What tells how a short sentence is read: the tags and words in and around it; `None` if never asked."""
        begin, stop = low - _AROUND, high + _AROUND
        if high - low > _SHORT or begin < 0 or (len(self._told) == _MOST_KNOWN and self._again < _SELDOM):
            return None
        return (stream.tags[begin:high], stream.tags[high:stop], *stream.words[begin:stop])

    def known(self, like: Likeness) -> Told | None:
        """What a sentence of the same words tells."""
        told = self._told.get(like)
        self._again += told is not None
        return told

    def keep(self, like: Likeness, told: Told) -> None:
        """Remember what a sentence tells, as long as they are not too many."""
        if len(self._told) < _MOST_KNOWN:
            self._told[like] = told


_MOST_KNOWN = 4_000
_SELDOM = 40
"""Sentences that come again among so many: where fewer do, none is looked for any more."""
_SHORT = 8
"""Tokens of a sentence of which a text may have many."""
_AROUND = 3
"""Tokens before and after a sentence that tell how it is read, at most."""


_ELSEWHERE = re.compile("[kytc]|,[VzBG]")
"""Where a subject may stand before the sentence, or who is meant decides what is the subject."""


def is_told_by_words(stream: Stream, sentence: Sentence) -> bool:
    """Say whether its words alone give the frames of a sentence, wherever it stands; whom they mean they do not."""
    if _ELSEWHERE.search(stream.tags, sentence.low, sentence.high):
        return False
    return all(
        frame.someone is None if frame.subject is None else sentence.low <= frame.subject.low
        for frame in sentence.frames
    )


def told_again(stream: Stream, cast: Cast, frame: Frame, by: int) -> Frame:
    """The same frame so many tokens further on, with whom its subject means there."""
    subject = again(stream, frame.subject, by) if frame.subject is not None else None
    someone = cast.resolve(stream, subject) if subject is not None else None
    return Frame(
        frame.at + by, frame.cue, subject, someone, frame.inverted, frame.according, frame.relative, frame.passive
    )


def again(stream: Stream, phrase: Phrase, by: int) -> Phrase:
    """The same phrase so many tokens further on, where it need not be analysed either."""
    moved = phrase.moved(by)
    if stream.phrases.get((phrase.low, phrase.high)) is phrase:
        stream.phrases[moved.low, moved.high] = moved
    return moved
