"""Indirect speech: what a reporting verb reports without quotation marks."""

from __future__ import annotations

from briefwright.extract.frames import Frame, Sentence
from briefwright.extract.lexicon import words
from briefwright.extract.reading import SPEECH, Reading, Stream
from briefwright.extract.speakers import Cast
from briefwright.model.evidence import Quote

_ADDRESSED = words("tell inform remind assure reassure notify ask urge warn advise beg exhort implore")
_BARE_CLAUSE = words(
    "say believe think hope claim insist argue add note acknowledge concede admit suggest feel know predict "
    "tell estimate figure guess expect contend declare state report show swear fear confirm announce reveal"
)
_ACTS = words("vow promise pledge threaten refuse agree plan offer urge call_for want hope intend decline seek")
_LEAST_WORDS = 4


class IndirectFinder:
    """Collects one reported statement a frame, at most."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self.stream = reading.outer

    def find(self, sentences: list[Sentence]) -> list[Quote]:
        """Every indirect statement with a cue, in order, never overlapping."""
        found: list[Quote] = []
        for sentence in sentences:
            reached = sentence.low
            for index, frame in enumerate(sentence.frames):
                span = self._span(sentence, index, frame, reached)
                if span is None:
                    continue
                quote = self._quote(sentence, frame, index, *span)
                if quote is not None:
                    found.append(quote)
                    reached = span[1]
        return found

    def _span(self, sentence: Sentence, index: int, frame: Frame, reached: int) -> tuple[int, int] | None:
        low = high = 0
        if frame.according:
            low, high = self._around_according(sentence, frame)
        elif frame.cue.form == "gerund":
            if self.stream.tags[frame.at + 1 : frame.at + 2] == "t":
                low, high = frame.at + 2, self._clause_end(sentence, index, frame.at + 2)
        elif frame.subject is None:
            return None
        elif frame.inverted or (frame.cue.group == "say" and self._closes(sentence, frame)):
            low, high = sentence.low, self._left_end(frame)
        else:
            low, high = self._after(sentence, index, frame)
        low, high = self._trim(max(low, reached), high)
        return (low, high) if self._worth(low, high) else None

    def _closes(self, sentence: Sentence, frame: Frame) -> bool:
        """Say whether the frame ends its sentence, as in `…, an expert said on Wednesday`."""
        assert frame.subject is not None
        tags = self.stream.tags
        rest = tags[frame.at + 1 : sentence.high].strip(".")
        if frame.subject.low <= sentence.low or tags[frame.subject.low - 1] != ",":
            return False
        return (
            len(rest) <= 12
            and "t" not in rest
            and not any(t in SPEECH for t in rest)
            and (not rest or rest[0] in "pwai,D")
        )

    def _left_end(self, frame: Frame) -> int:
        tags = self.stream.tags
        end = frame.at if frame.inverted else (frame.subject.low if frame.subject else frame.at)
        while end > 0 and tags[end - 1] in ",a":
            end -= 1
        return end

    def _after(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        tags = self.stream.tags
        at = frame.at + 1
        lemma = frame.cue.lemma
        end = self._clause_end(sentence, index, at)
        that = tags.find("t", at, min(end, at + 12))
        if (
            that >= 0
            and not any(t in "VxbQEU" for t in tags[at:that])
            and (that > at or tags[that + 1 : that + 2] not in ",.")
        ):
            return (that + 1, end)
        if (
            at < end
            and self.stream.words[at].lower() == "to"
            and tags[at + 1 : at + 2] != "D"
            and lemma in _ACTS | {"say"}
        ):
            return (at, end)
        if lemma in _ADDRESSED:
            at = self._skip_object(at, end)
        if lemma in _BARE_CLAUSE and at < end and tags[at] in "DNTRhnqk#yp" and self._has_verb(at, end):
            return (at, end)
        return (0, 0)

    def _skip_object(self, at: int, end: int) -> int:
        tags = self.stream.tags
        if at < end and tags[at] == "h":
            return at + 1
        while at < end and tags[at] in "NRn" and at + 1 < end and tags[at] != "D":
            at += 1
            if tags[at] in "Dht":
                break
        return at

    def _has_verb(self, low: int, high: int) -> bool:
        return any(t in "xbVeBz" for t in self.stream.tags[low:high])

    def _clause_end(self, sentence: Sentence, index: int, low: int) -> int:
        """Where the reported clause stops: the next reporting verb of the same subject, or the sentence."""
        tags = self.stream.tags
        for other in sentence.frames[index + 1 :]:
            if other.at <= low or tags[other.at - 1] not in ",ca":
                continue
            if tags[other.at] == "G" or (
                other.someone is not None and other.subject is not None and other.subject.low < low
            ):
                return other.at - 1
        return sentence.high

    def _around_according(self, sentence: Sentence, frame: Frame) -> tuple[int, int]:
        if frame.subject is None:
            return (0, 0)
        if frame.at - sentence.low <= 1:
            return (frame.subject.high, sentence.high)
        return (sentence.low, frame.at)

    def _trim(self, low: int, high: int) -> tuple[int, int]:
        tags = self.stream.tags
        while low < high and tags[low] in ",.:;-ct":
            low += 1
        while high > low and tags[high - 1] in ",.:;-cy":
            high -= 1
        return (low, high)

    def _worth(self, low: int, high: int) -> bool:
        tags = self.stream.tags[low:high]
        if len(tags) < _LEAST_WORDS and not any(t in SPEECH for t in tags):
            return False
        return bool(tags.strip("QEUq,.-c"))

    def _quote(self, sentence: Sentence, frame: Frame, index: int, low: int, high: int) -> Quote | None:
        stream: Stream = self.stream
        someone = frame.someone
        if someone is None and frame.cue.form == "gerund":
            someone = next((f.someone for f in reversed(sentence.frames[:index]) if f.someone), sentence.opening)
        if someone is None:
            return None
        start, end = stream.starts[low], stream.ends[high - 1]
        speaker = self.cast.speaker(someone)
        certainty = 0.9 if stream.tags[low - 1 : low] == "t" or frame.according else 0.8
        return Quote(
            start=start,
            end=end,
            text=self.reading.text[start:end],
            sentence=(stream.starts[sentence.low], stream.ends[sentence.high - 1]),
            form="indirect",
            speaker=speaker,
            confidence=round(certainty * (someone.certainty if speaker.name else 0.5), 2),
            why=f"reported with “{stream.words[frame.at]}”"
            + (", resolved from a pronoun" if speaker.basis == "pronoun" else ""),
        )
