"""Indirect speech: what a reporting verb reports without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.people.speakers import Cast
from briefwright.extract.people.subjects import ISSUED
from briefwright.extract.speech.attribution import accompanied, main_frame
from briefwright.extract.speech.clause_ends import MOST_FRAMES
from briefwright.extract.speech.complements import BARE_CLAUSE, Complements
from briefwright.extract.speech.deeds import DOERS, thing_does
from briefwright.extract.speech.frame_places import (
    LEADING,
    after_as,
    closes,
    introduced,
    left_end,
    reports,
    reports_words,
    stands_between,
)
from briefwright.extract.speech.nouns_of_speech import behind_noun, told_by_nouns
from briefwright.extract.speech.reporting import AFTERWARDS, Frame, Sentence, is_retold
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import SPEECH, Reading, Stream
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import Quote, Speaker

_UNDERTAKINGS = words("agree promise pledge vow")
_REST_OF_NAME = re.compile(r"(?:[ofp](?:D?[nNTRiez#]+))*,")
"""` of the meeting,` or ` of Leeds,` after the source that `according to` names."""
_BESIDE = re.compile(r",a?D?[enNTi#]*R[^,;:xVbBGQEUyk]*,")
"""`, deputy head of the bureau,` after the person whom `according to` names."""
_REST = re.compile(r"[eb][^,.;:QEUxbVy]*,(?:D[aeniNR]{1,7}(?:[ebp][^,;:.xVQEU]{0,8})?,(?=[NDh]))?")
"""` released last week by the council,` after the report that `according to` names."""
_RELATED = re.compile(r",?[yk][^,.;:QEU]*,")
"""` which has tried it,` after whoever `according to` names."""
_OPENINGS = words("talk say start begin thank share speak make turn take end finish stress")
"""`I want to talk about openness` only leads a speech on."""
_NOBODY = words("neither nobody none no no-one")
_DENIALS = words("not never n't")
_ASKED = words("how why when whether where which what who if")
_NOT_SAID = words("want intend find know cite attack talk mention discuss")
"""What somebody does not want, know or mention tells nothing of what they say."""
_OF_THINGS = words("mean guarantee demonstrate prove hold")
"""Of a thing these verbs tell a consequence: `the delay means that …`."""
_PAGES = words("consultation guidance guide page document section chapter notice leaflet form instructions")
_SPEAKS = 0.7
"""How sure it is that a subject is somebody or something that tells, at least."""
_LEAST_WORDS = 2
_FRONTED = 5
"""Tokens before a verb that opens a sentence: `One month after announcing the plan, she left`."""
_OCCASIONS = (["when"], ["as"], ["while"])


_LABEL = re.compile(r"\([NR]{1,3}\)(?=[QEU])")
"""`(Xinhua) “…”`: the agency a quotation is taken from."""
_OFFICE = re.compile(r"[nNTei]*R[nNTRcofpD]*")
"""An office and a body: what stands before a name."""
_SHORTEST = 5
"""Tokens, the stop among them, of the shortest sentence that reports something: `He said: come.`."""


class IndirectFinder:
    """Collects one reported statement a frame, at most."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self.stream = reading.outer
        self.complements = Complements(reading.outer)

    def find(self, sentences: list[Sentence]) -> list[Quote]:
        """Every indirect statement with a cue, in order, never overlapping."""
        found: list[Quote] = []
        for sentence in sentences:
            first = len(found)
            if sentence.frames and (
                sentence.high - sentence.low >= _SHORTEST or self.stream.tags[sentence.high - 1] != "."
            ):
                found.extend(self._by_verbs(sentence))
            if self.stream.tags.find("t", sentence.low + 1, sentence.high) > 0:
                found.extend(self._by_nouns(sentence, found[first:]))
        return found

    def _by_verbs(self, sentence: Sentence) -> Iterator[Quote]:
        reached = sentence.low
        if self.stream.words[sentence.low] == "Asked":  # "Asked whether she feared it, she said …"
            reached = max(reached, self.stream.tags.find(",", sentence.low, sentence.high))
        alone = len(sentence.frames) == 1
        behind, closing = (sentence.low, None) if alone else self._reported_before(sentence)
        for index, frame in enumerate(sentence.frames):
            if frame.at < behind and _only_retold(frame, closing, sentence.low):
                continue
            span = self._span(sentence, index, frame, reached) if frame.at >= reached or frame.inverted else None
            quote = self._quote(sentence, frame, index, *span) if span is not None else None
            if span is not None and quote is not None:
                yield quote
                reached = span[1]

    def _by_nouns(self, sentence: Sentence, found: list[Quote]) -> Iterator[Quote]:
        """What nouns report (`his warning that …`), where no verb reports the same."""
        starts = self.stream.starts
        for frame, begin, end in told_by_nouns(self.stream, self.cast, sentence, self.complements):
            low, high = _trimmed(self.stream, begin, end)
            apart = all(q.end <= starts[low] or q.start >= starts[high - 1] for q in found)
            quote = self._quote(sentence, frame, 0, low, high) if apart and _worth(self.stream, low, high) else None
            if quote is not None:
                yield quote

    def _reported_before(self, sentence: Sentence) -> tuple[int, Frame | None]:
        """Where what a closing frame reports ends, and that frame: `The agency approved 212 licences, Xu said`."""
        for index, frame in enumerate(sentence.frames[1:MOST_FRAMES], 1):
            if frame.someone is None or frame.cue.group != "say":
                continue
            span = self._span(sentence, index, frame, sentence.low)
            if span is not None and span[0] == sentence.low and span[1] <= frame.at:
                return span[1], frame
        return sentence.low, None

    def _span(self, sentence: Sentence, index: int, frame: Frame, reached: int) -> tuple[int, int] | None:
        low = high = 0
        if frame.according:
            low, high = self._around_according(sentence, index, frame)
        elif frame.cue is AFTERWARDS or self._tells_nothing(sentence, frame):
            return None
        elif frame.cue.form == "gerund" and frame.someone is None:
            low, high = self._after_gerund(sentence, index, frame)
        elif frame.someone is None:
            return None
        elif frame.inverted or (
            frame.subject is not None and reports(frame) and closes(self.stream, sentence, frame)
        ):
            low, high = self._told_before(sentence, index, frame)
        elif stands_between(self.stream, sentence, frame):
            low, high = self._around(sentence, index, frame)
        elif (comma := after_as(self.stream, sentence, frame)) > 0:
            low, high = comma + 1, self.complements.clause_end(sentence, index, comma + 1)
        else:
            low, high = self._after_verb(sentence, index, frame)
        low = max(low, reached)
        if low >= high:
            return None
        low, high = _trimmed(self.stream, low, high)
        return (low, high) if _worth(self.stream, low, high) else None

    def _after_verb(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        """What the verb reports behind it; nothing where a quotation says it all."""
        low, high = self.complements.after(sentence, index, frame)
        if low >= high:
            return (0, 0)
        low = behind_noun(self.stream, low, high)
        if frame.cue.group == "name" and self.stream.tags[low:high].strip("QEUq,.") == "h":
            return (0, 0)  # "called it “the clarity of a foggy night”"
        behind = self.stream.tags[frame.at + 1 : low]
        if reports_words(self.stream, sentence, frame) and (behind[-1:] != "t" or "N" in behind):
            return (0, 0)  # "“…,” Xu said at the Convention that closed on Friday"
        return (low, high)

    def _told_before(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        """What stands before a closing frame, behind a colon; no office: `Its head, Ann Rook, said`."""
        tags = self.stream.tags
        announced = (f.at for f in reversed(sentence.frames[max(0, index - MOST_FRAMES) : index]))
        low = next((at + 2 for at in announced if tags[at + 1] == ":"), sentence.low)
        high = left_end(self.stream, frame)
        office = "R" in tags[low:high] and _OFFICE.fullmatch(tags, low, high)
        return (low, low) if office else (low, high)

    def _after_gerund(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        """What `adding that …` reports of the subject before."""
        that = self.stream.tags.find("t", frame.at + 1, frame.at + 5)
        relates = (
            that > frame.at + 1 and self.stream.tags[that + 1] in "xbVe"
        )  # "noting the flaws that can be seen"
        if that > 0 and not relates and not self.stream.tags[frame.at + 1 : that].strip("pNnRDh"):
            fronted = frame.at == sentence.low or self.stream.words[sentence.low] == "With"
            ends = self.complements.fronted_end if fronted else self.complements.clause_end
            return that + 1, ends(sentence, index, that + 1)
        told = frame.cue.group in ("say", "name", "act") and self.stream.tags[frame.at - 1] in ",ypc-nNRafobe"
        if not told or self.stream.tags[frame.at + 1] == "," or self.stream.lowers[frame.at - 1] == "when":
            return (0, 0)
        if frame.cue.lemma == "seek" and self.stream.tags[frame.at - 1] in "nNR":
            return (0, 0)  # "a dialogue seeking to help both sides"
        low, high = self.complements.after(sentence, index, frame)
        if low < high and _is_fronted(self.stream, sentence, frame):
            high = min(high, self.complements.fronted_end(sentence, index, low))
        return behind_noun(self.stream, low, high), high

    def _tells_nothing(self, sentence: Sentence, frame: Frame) -> bool:
        """Say whether nothing is stated: in a question, of `you`, of the writer's past, of what is denied."""
        stream, subject = self.stream, frame.subject
        if _of_a_thing(stream, frame) or _is_supposed(stream, frame):
            return True
        if subject is not None and stream.words[sentence.high - 1] == "?" and frame.cue.group != "say":
            return True
        if subject is not None and (stream.lowers[subject.low] in _NOBODY or _is_page(stream, subject)):
            return True
        if subject is not None and subject.head in DOERS and thing_does(frame):
            return True
        if frame.cue.lemma == "encourage" and stream.tags[frame.at + 1] == "t":
            return True  # "it was encouraging that …": how it was, not what was said
        told = subject.head if subject is not None and subject.kind == "pronoun" else ""
        if told and _means_anybody(told, frame):
            return True
        if told == "i" and frame.cue.group == "think":
            ahead = stream.words[frame.at + 2 : frame.at + 3]
            if (
                frame.cue.form == "past"
                or (frame.cue.lemma == "know" and self.cast.speaks is not None)
                or (frame.cue.lemma == "want" and ahead and ahead[0] in _OPENINGS)
            ):
                return True
        if frame.cue.lemma not in _NOT_SAID or stream.tags[frame.at + 1 : frame.at + 2] == "t":
            return False
        before = stream.lowers[max(sentence.low, frame.at - 3) : frame.at]
        return any(word in _DENIALS or word.endswith(("n't", "n’t")) for word in before)

    def _around(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        """What a frame between commas reports: what follows an introduction, a whole clause before it, or both."""
        assert frame.subject is not None
        tags = self.stream.tags
        comma = frame.at + 1 + frame.cue.lemma.count("_")
        if introduced(self.stream, sentence, frame):
            return (comma + 1, self.complements.clause_end(sentence, index, comma + 1))
        low = frame.subject.low
        begin = max(sentence.low, tags.rfind(":", sentence.low, low) + 1)
        whole = any(t in "xbVe" for t in tags[begin:low])
        if whole and (tags[comma] == ";" or tags[comma + 1 : comma + 2] in {"y", "p", "w", "c", "Q", "E", "U"}):
            return (begin, low - 1)
        return (begin, self.complements.clause_end(sentence, index, comma + 1))

    def _around_according(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        if frame.subject is None or _is_relayed(sentence, index, frame.subject.high):
            return (0, 0)
        tags = self.stream.tags
        low = sentence.low
        if index and tags[low] in SPEECH and sentence.frames[0].cue.group == "say":
            return (0, 0)  # "“It is open,” Xu told reporters, according to the embassy"
        if index and not tags[sentence.frames[index - 1].at + 1 : frame.at].strip("w,p"):
            return (0, 0)  # "The deal is near, an official said, according to the paper": the official says it
        if not any(t in "xbVezQEU" for t in tags[low : frame.at]) and tags[frame.at - 1 : frame.at] == ",":
            named = not LEADING.fullmatch(tags, low, frame.at) and any(t in "NRTnhq" for t in tags[low : frame.at])
            closing = _REST_OF_NAME.match(tags, frame.subject.high)
            if named and closing:
                return self._told_of(sentence, closing.end())
        if frame.at - sentence.low <= 2 or (frame.subject.high > frame.at and frame.subject.low == low + 1):
            told = self.stream.words[frame.subject.high] in ISSUED
            rest = _REST if told else _BESIDE
            behind = (frame.subject.high, sentence.high)
            issued = (
                rest.match(tags, *behind) or _REST_OF_NAME.match(tags, *behind) or _RELATED.match(tags, *behind)
            )
            return (issued.end() if issued else frame.subject.high, sentence.high)
        return (sentence.low, frame.at)

    def _told_of(self, sentence: Sentence, verb: int) -> tuple[int, int]:
        """The clause around `, according to X,`; nothing where its verb reports: `Lu, according to X, said …`."""
        own = any(frame.at - verb <= 1 and not frame.according for frame in sentence.frames if frame.at >= verb)
        return (0, 0) if own else (sentence.low, sentence.high)

    def _certainty(self, frame: Frame, low: int, high: int) -> float:
        """Most for `that …` and `according to`, less for a bare clause, little for none or for two words."""
        if high - low <= _LEAST_WORDS or frame.cue.lemma == "decline":
            return 0.5  # "declined to comment on individual companies"
        if self.stream.tags[low - 1 : low] == "t" or frame.according:
            return 0.9
        if frame.cue.form == "base" and _is_kept_back(self.stream, frame, low):
            return 0.5
        if low < frame.at or self.stream.lowers[low] == "to":
            clause = self.complements.has_verb(low, high)
        else:
            clause = frame.cue.lemma in BARE_CLAUSE and self.complements.is_clause(low, high)
        return 0.8 if clause else 0.55

    def _quote(self, sentence: Sentence, frame: Frame, index: int, low: int, high: int) -> Quote | None:
        stream: Stream = self.stream
        someone = frame.someone
        if someone is None and frame.cue.form == "gerund":
            own = accompanied(stream, self.cast, sentence, frame)
            someone = own.someone if own is not None else None
        if someone is None and frame.cue.form == "gerund":
            opening = sentence.opening or sentence.thing
            main = main_frame(stream, sentence.frames[:index])
            someone = main.someone if main is not None else opening
            opens = frame.at == sentence.low or _is_fronted(stream, sentence, frame)
            if opens and index + 1 < len(sentence.frames):
                behind = (f.someone for f in sentence.frames[index + 1 :] if f.at >= high)
                someone = next(behind, sentence.frames[index + 1].someone) or someone
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
            why=_why(stream.words[frame.at], speaker),
        )


def _trimmed(stream: Stream, low: int, high: int) -> tuple[int, int]:
    """What is said without a label, marks and links around it."""
    tags = stream.tags
    labelled = _LABEL.match(tags, low, high) if tags[low] == "(" else None
    low = labelled.end() if labelled else low
    while low < high and tags[low] in ",.:;-ct":
        low += 1
    while high > low and tags[high - 1] in ",.:;-cy" and stream.words[high - 1] != "so":
        high -= 1
    return (low, high)


def _worth(stream: Stream, low: int, high: int) -> bool:
    tags = stream.tags[low:high]
    if tags[:1] in SPEECH and stream.lowers[low + 1 : low + 2] in _OCCASIONS:
        return False  # "said “It is late” when asked": the quotation says it all
    if len(tags) < _LEAST_WORDS and not any(t in SPEECH for t in tags):
        return False
    return bool(tags.strip("QEUq,.-c"))


def _of_a_thing(stream: Stream, frame: Frame) -> bool:
    """Say whether a thing has a consequence, or teaches: `the delay means that …`, `floods showed us that …`."""
    if frame.someone is None or frame.someone.certainty >= _SPEAKS:
        return False
    return frame.cue.lemma in _OF_THINGS or (frame.cue.lemma == "show" and stream.words[frame.at + 1] == "us")


def _is_supposed(stream: Stream, frame: Frame) -> bool:
    """Say whether a page tells what may be said: `if the office admits …`, `a letter will tell you …`."""
    subject = frame.subject
    if subject is not None and stream.lowers[subject.low - 1] == "if" and frame.cue.group in ("say", "act"):
        return True
    told = frame.cue.lemma in ("tell", "inform", "advise", "notify") and stream.words[frame.at + 1] == "you"
    return told and frame.cue.form != "past" and (subject is None or subject.head not in ("i", "we"))


def _is_kept_back(stream: Stream, frame: Frame, low: int) -> bool:
    """Say whether only what somebody did not tell is named: `did not explain how the firms were chosen`."""
    return stream.lowers[low] in _ASKED and not _DENIALS.isdisjoint(stream.lowers[frame.at - 2 : frame.at])


def _is_fronted(stream: Stream, sentence: Sentence, frame: Frame) -> bool:
    """Say whether the verb opens the sentence behind `after`, before the main clause."""
    return stream.tags[frame.at - 1] in "yp" and sentence.low < frame.at < sentence.low + _FRONTED


def _means_anybody(told: str, frame: Frame) -> bool:
    """Say whether `you` is whoever reads, or `we` whoever writes the page: `We want to ensure that …`."""
    if told == "you":
        return frame.cue.group in ("name", "act")
    nameless = told == "we" and frame.someone is not None and not frame.someone.name
    return nameless and frame.cue.lemma in ("want", "expect", "hope", "know")


def _is_page(stream: Stream, subject: Phrase) -> bool:
    """Say whether only the page that is read tells something: `This guidance explains how to apply`."""
    return subject.head in _PAGES and stream.lowers[subject.low] in ("this", "these")


def _why(word: str, speaker: Speaker) -> str:
    cue = "according to" if word.lower() == "according" else word
    known = ", resolved from a pronoun" if speaker.basis == "pronoun" else ""
    return f"reported with “{cue}”" + (known if speaker.name else ", nobody is named")


def _is_relayed(sentence: Sentence, index: int, comma: int) -> bool:
    """Say whether somebody else says it behind the comma: `According to the Post, Xu said that …`."""
    behind = sentence.frames[index + 1 : index + 2]
    told = behind[0].subject if behind and behind[0].cue.group == "say" and not behind[0].inverted else None
    return told is not None and told.low == comma + 1


def _only_retold(frame: Frame, closing: Frame | None, opens: int) -> bool:
    """Say whether a frame belongs to what the closing one reports: `The plan stresses openness, Xu said`."""
    if frame.cue.group != "say" or frame.cue.lemma in _UNDERTAKINGS:
        return True
    if closing is None or closing.someone is None:
        return False
    if frame.someone is None:  # "Most recover, indicating that …, said Zhang"
        return frame.cue.form == "gerund" and opens < frame.at and not closing.according
    return is_retold(frame.someone, closing.someone)
