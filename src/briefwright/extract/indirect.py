"""Indirect speech: what a reporting verb reports without quotation marks."""

from __future__ import annotations

import re

from briefwright.extract.frames import AFTERWARDS, Frame, Sentence
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
_WITH_OBJECT = words("want expect fear believe favor favour discuss see find show estimate call_for oppose")
_NO_OBJECT = words(
    "tell state declare remark read remind reflect signal repeat question continue begin hold mention blast "
    "maintain demand protest outline comment fire_back shoot_back reply answer post laugh elaborate recount "
    "volunteer decide attack praise hint go_on guarantee boast swear respond proceed"
)
_PREPOSITIONS = frozenset(
    (verb, preposition)
    for preposition, verbs in {
        "about": "talk speak ask complain worry warn joke think tell write brag lie speculate mention",
        "of": "speak warn complain think accuse approve",
        "against": "speak warn argue vote push campaign advise caution",
        "for": "call vote push argue advocate ask appeal campaign",
        "to": "refer point respond react object",
        "on": "comment insist speak elaborate focus",
        "with": "agree disagree",
    }.items()
    for verb in verbs.split()
)
_LEADING = re.compile(r"a*(?:[pyifGeo][^,;:]*|#?[nN]a|Dn|w),")
_OWN_CLAUSE = re.compile(r",c(?=a?(?:h|D?[NTRn]{1,4})a?[xVbeBz])|,(?=h[xVbez])|;|,y")
_LEAST_WORDS = 3


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
        elif frame.cue is AFTERWARDS:
            return None
        elif frame.cue.form == "gerund":
            that = self.stream.tags.find("t", frame.at + 1, frame.at + 5)
            if that > 0 and not self.stream.tags[frame.at + 1 : that].strip("pNnRDh"):
                low, high = that + 1, self._clause_end(sentence, index, that + 1)
            elif frame.cue.group in ("say", "name") and self.stream.tags[frame.at - 1] == ",":
                low, high = self._after(sentence, index, frame)
        elif frame.someone is None:
            return None
        elif frame.inverted or (
            frame.subject is not None and frame.cue.group == "say" and self._closes(sentence, frame)
        ):
            low, high = sentence.low, self._left_end(frame)
        elif self._interrupts(sentence, frame):
            low, high = sentence.low, self._clause_end(sentence, index, frame.at + 2)
        else:
            low, high = self._after(sentence, index, frame)
        low, high = self._trim(max(low, reached), high)
        return (low, high) if self._worth(low, high) else None

    def _closes(self, sentence: Sentence, frame: Frame) -> bool:
        """Say whether the frame ends its sentence, as in `…, an expert said on Wednesday`."""
        assert frame.subject is not None
        tags = self.stream.tags
        added = tags.find(",G", frame.at + 1, frame.at + 3)
        rest = tags[frame.at + 1 : added if added > 0 else sentence.high].strip(".")
        low = frame.subject.low
        if low - sentence.low < 3 or tags[low - 1] not in ",QE" or _LEADING.fullmatch(tags, sentence.low, low):
            return False
        if any(t in "tQEUxbVB" for t in rest) or len(rest) > 12:
            return False
        return not rest or rest[0] in "pwai," or (rest[0] == "D" and len(rest) <= 3)

    def _interrupts(self, sentence: Sentence, frame: Frame) -> bool:
        """Say whether the frame stands between commas inside what it reports: `The bigger risk, he said, is …`."""
        tags = self.stream.tags
        if frame.subject is None or frame.cue.group != "say" or tags[frame.at + 1 : frame.at + 2] != ",":
            return False
        low = frame.subject.low
        return low - sentence.low >= 2 and tags[low - 1] == "," and not _LEADING.fullmatch(tags, sentence.low, low)

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
        if at < end and tags[at] in "pof" and (lemma, self.stream.words[at].lower()) in _PREPOSITIONS:
            return (at + 1, end)
        if frame.cue.form == "mind":
            return (at, end) if at < end and self.stream.words[at].lower() == "to" else (0, 0)
        if at < end and self.stream.words[at].lower() == "to" and tags[at + 1 : at + 2] != "D":
            return (at, end) if lemma in _ACTS else (0, 0)
        if lemma in _ADDRESSED:
            behind = self._skip_object(at, end)
            if behind > at and self.stream.words[behind : behind + 1] == ["to"] and lemma not in ("tell", "inform"):
                return (at, end)
            at = behind
        if tags[at : at + 1] == "," and lemma in _BARE_CLAUSE:
            at += 1
        if lemma in _BARE_CLAUSE and at < end and tags[at] in "DNTRhnqk#yaizQEU" and self._has_verb(at, end):
            return (at, end)
        named = frame.cue.group in ("say", "name") or lemma in _WITH_OBJECT
        if named and lemma not in _NO_OBJECT and end - at >= 3 and tags[at] in "DNTRhnqk#yaizQEU$":
            return (at, end)
        return (0, 0)

    def _skip_object(self, at: int, end: int) -> int:
        tags = self.stream.tags
        if at < end and tags[at] == "h":
            return at + 1
        if at < end and tags[at] == "D":
            at += 1
        while at + 1 < end and tags[at] in "NRTnw":
            at += 1
            if tags[at] in "Dht":
                break
        return at

    def _has_verb(self, low: int, high: int) -> bool:
        return any(t in "xbVeBzQEU" for t in self.stream.tags[low:high])

    def _clause_end(self, sentence: Sentence, index: int, low: int) -> int:
        """Where the reported clause stops: at the next reporting verb, or at a clause of the writer's own."""
        tags = self.stream.tags
        end = sentence.high
        for other in sentence.frames[index + 1 :]:
            if other.at <= low:
                continue
            if other.subject is not None and other.subject.low > low and tags[other.subject.low - 1] in "cy":
                end = other.subject.low - 1
                break
            if tags[other.at - 1] not in ",ca" or tags[other.at] == "z":
                continue
            if tags[other.at] == "G" and tags[other.at - 1] != ",":
                continue
            if tags[other.at] == "G" or (
                other.cue.group == "say" and (other.subject is None or other.subject.low < low)
            ):
                end = other.at - 1
                break
        begin = low + 2
        if tags[low] == "y" or tags[low : low + 2] == "ty":
            begin = max(begin, tags.find(",", low, end) + 1)
        for stop in _OWN_CLAUSE.finditer(tags, begin, end):
            if tags[stop.end() - 1] != "y" or self.stream.words[stop.end() - 1].lower() in (
                "but",
                "yet",
                "whereas",
            ):
                return stop.start()
        return end

    def _around_according(self, sentence: Sentence, frame: Frame) -> tuple[int, int]:
        if frame.subject is None:
            return (0, 0)
        if frame.at - sentence.low <= 2:
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

    def _certainty(self, frame: Frame, low: int, high: int) -> float:
        """Most for `that …` and `according to`, less for a bare clause, little for what is no clause at all."""
        if self.stream.tags[low - 1 : low] == "t" or frame.according:
            return 0.9
        clause = frame.cue.lemma in _BARE_CLAUSE or low < frame.at or self.stream.words[low].lower() == "to"
        return 0.8 if clause and self._has_verb(low, high) else 0.55

    def _quote(self, sentence: Sentence, frame: Frame, index: int, low: int, high: int) -> Quote | None:
        stream: Stream = self.stream
        someone = frame.someone
        if someone is None and frame.cue.form == "gerund":
            someone = next((f.someone for f in reversed(sentence.frames[:index]) if f.someone), sentence.opening)
        if someone is None:
            return None
        start, end = stream.starts[low], stream.ends[high - 1]
        speaker = self.cast.speaker(someone)
        certainty = self._certainty(frame, low, high)
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
