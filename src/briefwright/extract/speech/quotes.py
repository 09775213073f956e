"""Direct and partial quotations with their speakers."""

from __future__ import annotations

import re
from collections import Counter, deque

from msgspec import Struct
from msgspec.structs import replace

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import NOBODY, Cast, Someone
from briefwright.extract.people.subjects import subject_before
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.speech.attribution import frame_after, told_before
from briefwright.extract.speech.credits import STATES, credited, named_behind
from briefwright.extract.speech.nouns_of_speech import issuer, quoted_by_noun
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.marks import Quoted
from briefwright.extract.text.reading import SPOKEN, Reading, Stream, holds_speech
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import Form, Quote, Speaker

_WORD = re.compile(r"[\w'’]+(?:-[\w'’]+)*")
_ENDS = ".,?!…"
_HEADINGS = words(
    "interview note update exclusive watch video caption photo picture source opinion analysis comment headline "
    "title quote motto theme slogan background question summary example transcript"
)
"""Labels before a colon that name what follows, not who speaks."""
_CALLED = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?"
    r"(?:described|dubbed|labell?ed|branded|hailed|billed|portrayed) (?!by)"
)
_BEARERS = words(
    "sign door gate wall window banner poster placard plaque noticeboard billboard label badge sticker mug shirt "
    "t-shirt inscription"
)
"""Things that bear words nobody speaks."""
_SMALL = words("a an the of for and in on at to by with from or")


class Attribution(Struct, gc=False):
    """Who said a quotation, and by which rule we think so."""

    someone: Someone | None
    rule: str
    confidence: float
    frame: Frame | None = None
    adjacent: bool = False


_BODY_SPEAKS = 0.9
"""How sure it is at least that the thing a sentence is about is a body, whose words it may quote."""
_LINKS = ("but", "and", "so", "or", "because", "however", "still")


class QuoteFinder:
    """Walks the sentences in order and remembers who spoke last."""

    def __init__(self, reading: Reading, cast: Cast, sentences: list[Sentence]) -> None:
        self.reading = reading
        self.cast = cast
        self.sentences = sentences
        self.stream = reading.outer
        self.last: Someone | None = None
        self.last_paragraph = -1
        self.line_speaker: Someone | None = None
        self.line_paragraph = -1
        self.line_colon = False
        self._lines: deque[Sentence] = deque()  # before a quotation, until it matters who speaks in them
        self.found: list[Quote] = []
        self._held_alone = (-1, False)
        self._often = _quoted_often(reading)

    def find(self) -> list[Quote]:
        """All direct and partial quotations in order."""
        quotes = deque(self.reading.quote_at)
        for index, sentence in enumerate(self.sentences):
            while quotes and quotes[0] < sentence.high:
                self._look(index, sentence, quotes.popleft())
            if quotes:
                self._lines.append(sentence)
        return self.found

    def _look(self, index: int, sentence: Sentence, quote: int) -> None:
        """Keep the quotation at token `quote` of a sentence, if anybody says it: no mark by itself, no label."""
        run = self.reading.quote_at[quote]
        words = _WORD.findall(self.reading.text, run.start, run.end)
        if len(words) > 1 or (words and _says(words[0], self.reading.text, run.end)):
            attribution = self._attribute(index, sentence, quote)
            if self._is_speech(quote, run, words, attribution):
                form = _form(self.reading.text, self.stream.tags[sentence.low : quote], run, words)
                self._keep(sentence, run, form, attribution)

    def _attribute(self, index: int, sentence: Sentence, quote: int) -> Attribution:
        stream = self.stream
        run = self.reading.quote_at[quote]
        after = frame_after(stream, self.cast, sentence, quote)
        frame = after if after is not None and after.someone is not None else None
        before = told_before(stream, self.cast, sentence, quote) if frame is None else None
        if _stands_on_a_thing(frame or before):
            return Attribution(None, "the words stand on a thing", 0.6)
        if frame is not None:
            return Attribution(frame.someone, "the speaker is named after the words", 0.97, frame, adjacent=True)
        if before is not None:
            near = quote - before.at <= 2
            return Attribution(
                before.someone,
                "the speaker is named before the words",
                0.95 if near else 0.85,
                before,
                adjacent=near,
            )
        owner = quoted_by_noun(stream, self.cast, sentence, quote)
        if owner is not None and owner.name:
            return Attribution(owner, "a noun tells whose words they are", 0.8)
        behind = credited(stream, self.cast, sentence, quote)
        if behind is not None:
            return Attribution(behind, "the name stands behind the words", 0.9, adjacent=True)
        labelled = self._label(sentence, quote)
        if labelled is not None:
            return Attribution(labelled, "the name stands before a colon", 0.9, adjacent=True)
        if stream.tags[quote - 1 : quote] == ":" and quote > sentence.low and sentence.opening is not None:
            return Attribution(sentence.opening, "the words follow a colon", 0.85, adjacent=True)
        if run.resumes and self.last is not None:
            return self._carried("the quotation goes on from the paragraph before", 0.9)
        later = next((f for f in sentence.frames if f.at > quote and f.cue.group == "say" and f.someone), None)
        if later is not None and not self._alone(sentence):
            return Attribution(later.someone, "the speaker is named later in the sentence", 0.75, later)
        return self._inherit(index, sentence)

    def _label(self, sentence: Sentence, quote: int) -> Someone | None:
        """The person in `NAME: “…”`."""
        stream = self.stream
        if quote - sentence.low < 2 or stream.tags[quote - 1] != ":":
            return None
        span = subject_before(stream, quote - 1, sentence.low)
        if span is None or span[1] < quote - 4 or stream.words[span[1] - 1].lower() in _HEADINGS:
            return None
        phrase = analyse(stream, *span)
        someone = self.cast.resolve(stream, phrase)
        whole = span[0] == sentence.low and span[1] == quote - 1
        known = someone is not None and (phrase.kind == "person" or someone.person is not None)
        return someone if known or (whole and phrase.kind != "pronoun") else None

    def _inherit(self, index: int, sentence: Sentence) -> Attribution:
        """The speaker of words that no verb of their sentence reports."""
        alone = self._alone(sentence)
        found = self._beside(index, sentence) if alone else None
        if found is not None:
            return found
        if not alone and _is_called(self.reading, sentence):
            return Attribution(None, "who calls it so is not told", 0.4)
        subject = sentence.opening or _speaking(sentence.thing)
        if subject is not None and not alone:
            return Attribution(replace(subject, basis="carried"), "the sentence's subject", 0.5)
        if self.last is not None:
            return self._carried("the previous speaker", 0.4)
        subjects = (someone for _, someone in self.cast.before(self.stream.starts[sentence.low]))
        earlier = next((s for s in subjects if s.person or s.role or s.organisation), None)
        if earlier is not None:
            return Attribution(replace(earlier, basis="carried"), "the last subject", 0.3)
        return Attribution(None, "nobody is named nearby", 0.4)

    def _beside(self, index: int, sentence: Sentence) -> Attribution | None:
        """The speaker of a quotation that stands alone: named next to it, or whoever spoke last."""
        following = self._following(index, sentence)
        if following is not None:
            return following
        if self.last_paragraph == sentence.paragraph:
            return self._carried("the same paragraph goes on quoting", 0.9)
        caption = named_behind(self.stream, self.cast, self.sentences, index) or self._caption(index, sentence)
        if caption is not None:
            return Attribution(caption, "the line after the words names the speaker", 0.85)
        while self._lines:
            self._remember(self._lines.popleft())
        if self.line_speaker is not None and self.line_paragraph >= sentence.paragraph - 1:
            rule = "the line before names the speaker"
            if self.line_colon:
                return Attribution(self.line_speaker, rule, 0.9)
            return Attribution(replace(self.line_speaker, basis="carried"), rule, 0.75)
        if self.last is not None and sentence.paragraph - self.last_paragraph <= 2:
            return self._carried("the previous speaker goes on", 0.65)
        return None

    def _caption(self, index: int, sentence: Sentence) -> Someone | None:
        """The person in a line of its own under the words: `Dr Jane Doe, Director of the Institute`."""
        near = self.sentences[index + 1 : index + 3]
        while near and near[0].paragraph == sentence.paragraph:
            del near[0]
        following = near[0] if near else None
        if following is None or following.paragraph != sentence.paragraph + 1 or following.frames:
            return None
        tags = self.stream.tags
        low = following.low
        while low < following.high and tags[low] == "-":
            low += 1
        if following.high - low > 24 or STATES.search(tags, low, following.high):
            return None
        span = subject_after(self.stream, low - 1, following.high)
        phrase = analyse(self.stream, *span) if span and span[0] == low else None
        return self.cast.resolve(self.stream, phrase) if phrase is not None and phrase.kind == "person" else None

    def _carried(self, rule: str, confidence: float) -> Attribution:
        assert self.last is not None
        return Attribution(replace(self.last, basis="carried"), rule, confidence)

    def _alone(self, sentence: Sentence) -> bool:
        """Say whether the sentence holds nothing but quotations."""
        known = self._held_alone
        if known[0] != sentence.low:
            only = not self.stream.tags[sentence.low : sentence.high].strip("QEUq.,-|c")
            known = self._held_alone = (sentence.low, only)
        return known[1]

    def _following(self, index: int, sentence: Sentence) -> Attribution | None:
        """A speaker named in the next sentence of the paragraph: `“Is it?” Xu Xinchao asked.` cut in two."""
        if index + 1 >= len(self.sentences) or self.last_paragraph == sentence.paragraph:
            return None
        after = self.sentences[index + 1]
        if after.paragraph != sentence.paragraph or not after.frames:
            return None
        frame = after.frames[0]
        opens = frame.subject is not None and frame.subject.low == after.low
        near = opens and frame.at - after.low <= 6
        if near and not holds_speech(self.stream.tags, after.low, frame.at):
            return Attribution(frame.someone, "the next sentence names the speaker", 0.7, frame)
        return None

    def _remember(self, sentence: Sentence) -> None:
        """Keep the last reporting subject of prose, for a quotation that stands alone after it."""
        if self.stream.words[sentence.high - 1] == "?":  # an interviewer asks
            if self.line_speaker is not None and self.line_paragraph == sentence.paragraph - 1:
                self.line_paragraph = sentence.paragraph
            return
        someone = _told_last(self.stream, sentence)
        colon = self.stream.tags[sentence.high - 1] == ":"
        if colon:
            someone = issuer(self.stream, self.cast, sentence) or someone
        if someone is not None and someone.name:
            self.line_speaker = someone
            self.line_paragraph = sentence.paragraph
            self.line_colon = colon

    def _keep(self, sentence: Sentence, run: Quoted, form: Form, attribution: Attribution) -> None:
        """Add the quotation, and remember who spoke: nobody known too, whose words may go on."""
        named = attribution.someone is not None and bool(attribution.someone.name)
        if (named or attribution.adjacent) and (form == "direct" or (named and attribution.adjacent)):
            self.last, self.last_paragraph = attribution.someone, run.paragraph
        self.found.append(self._quote(sentence, run, form, attribution))

    def _quote(self, sentence: Sentence, run: Quoted, form: Form, attribution: Attribution) -> Quote:
        speaker = self.cast.speaker(attribution.someone)
        confidence = attribution.confidence * (attribution.someone.certainty if attribution.someone else 1.0)
        if speaker.name is None:
            speaker = NOBODY
        return Quote(
            start=run.start,
            end=run.end,
            text=self.reading.text[run.start : run.end],
            sentence=(self.stream.starts[sentence.low], self.stream.ends[sentence.high - 1]),
            form=form,
            speaker=speaker,
            confidence=round(confidence, 2),
            why=self._why(attribution, speaker),
        )

    def _why(self, attribution: Attribution, speaker: Speaker) -> str:
        frame = attribution.frame
        if frame is None:
            return attribution.rule
        cue = self.reading.outer.words[frame.at]
        return f"{attribution.rule}; cue “{cue}”" + (
            ", resolved from a pronoun" if speaker.basis == "pronoun" else ""
        )

    def _is_speech(self, quote: int, run: Quoted, words: list[str], attribution: Attribution) -> bool:
        if len(words) == 2 and attribution.frame is not None and attribution.frame.cue.group == "name":
            return True
        before, after = self.stream.tags[quote - 2 : quote], self.stream.tags[quote + 1 : quote + 2]
        said_to_be = before[-1:] == "x" or before == "xD" or (before[-1:] in ("e", "b") and after == "p")
        if len(words) == 2 and said_to_be and attribution.frame is not None:
            return True  # "said the mission was “long overdue”"
        if self.stream.lowers[quote - 1] in _ON and _is_topic(self.reading, quote, run):
            return False
        if attribution.frame is None and _is_name(self.stream, quote):
            return False
        if self._often and self.reading.text[run.start : run.end] in self._often and not _tells(attribution):
            return False  # "under “one river, two banks”": a set phrase of the text, and nobody's words
        if len(words) <= 2:
            return attribution.adjacent and self.reading.text[run.end - 1] in _ENDS
        if len(words) <= 12 and _is_title(words):
            spoken = self.reading.text[run.end - 1] in _ENDS or self.stream.tags[quote - 1 : quote] in (",", ":")
            named = quote > 0 and self.stream.tags[quote - 1] in "pofD"
            return attribution.adjacent and spoken and not named
        return True


_LONGEST_TERM = 50
"""Characters of the longest set phrase."""
_OFTEN = 3
"""So many times a text quotes a set phrase."""


def _quoted_often(reading: Reading) -> frozenset[str]:
    """The set phrases of a text: a few words that it puts between marks again and again."""
    text = reading.text
    counts = Counter(text[q.start : q.end] for q in reading.quotes if q.end - q.start < _LONGEST_TERM)
    return frozenset(term for term, times in counts.items() if times >= _OFTEN and " " in term)


def _tells(attribution: Attribution) -> bool:
    """Say whether a verb of saying, or a name beside them, stands right by the words."""
    return attribution.adjacent and (attribution.frame is None or attribution.frame.cue.group == "say")


def _says(word: str, text: str, end: int) -> bool:
    """Say whether a quoted word by itself is a statement: `“Yes.”`, not `“But,”` before the rest of it."""
    return text[end - 1] in _ENDS and word.lower() not in _LINKS


_ON = ("on", "titled", "entitled", "themed", "theme")
_TALKS = words(
    "speech lecture lectured talk talks paper address addressed spoke presentation presented session panel "
    "workshop seminar speak keynote article study symposium webinar theme book course titled entitled themed"
)


def _is_topic(reading: Reading, quote: int, run: Quoted) -> bool:
    """Say whether the words only name what a talk was about: `gave a lecture on ‘How rivers learn’`."""
    text = reading.text
    stated = text[run.end - 1] in _ENDS
    talks = not _TALKS.isdisjoint(reading.outer.lowers[max(0, quote - 8) : quote])
    return talks and text[run.start].isupper() and not stated


_NAMED = words(
    "project programme program scheme initiative campaign exhibition competition course workshop symposium seminar "
    "theme slogan motto award prize title brand series"
)


def _speaking(thing: Someone | None) -> Someone | None:
    """What a sentence is about, if it is a body, whose words may be quoted: `the government`."""
    return thing if thing is not None and thing.certainty >= _BODY_SPEAKS else None


def _is_name(stream: Stream, quote: int) -> bool:
    """Say whether the words are what the noun before them is called: `the national project “rice for all”`."""
    return stream.tags[quote - 1] in "nN" and stream.lowers[quote - 1] in _NAMED


def _is_title(words: list[str]) -> bool:
    """Say whether the words are written as a title: with capitals, but for the small ones."""
    for word in words:  # noqa: SIM110 - most stop at their second word, and a generator costs more than that
        if not (word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL):
            return False
    return True


def _is_called(reading: Reading, sentence: Sentence) -> bool:
    """Say whether the sentence tells how something is called, and not by whom: `was described as “…”`."""
    start, end = reading.outer.starts[sentence.low], reading.outer.ends[sentence.high - 1]
    return _CALLED.search(reading.text, start, end) is not None


_SPLITTING = frozenset(",:VzG")
"""Tags before the second part of a quotation that its frame parts."""


def _form(text: str, before: str, run: Quoted, words: list[str]) -> Form:
    """Say whether the words stand for themselves or inside a sentence; `before` are the tags in front of them."""
    first = text[run.start]
    if not first.isalpha():
        first = next((c for c in text[run.start : run.end] if c.isalpha()), "a")
    opens = before[-1:] in ("", *",:QEU")
    ends = text[run.end - 1] in ".,?!…;—-" or not run.closed
    whole = ends or len(words) >= 5
    if whole and (first.isupper() or (before[-1:] in _SPLITTING and SPOKEN.search(before))):
        return "direct"
    return "direct" if opens and ends and len(words) >= 3 else "partial"


def _told_last(stream: Stream, sentence: Sentence) -> Someone | None:
    """The last reporting subject of a sentence, else the one it opens with."""
    someone = sentence.opening
    for frame in sentence.frames:
        if frame.someone is not None and frame.someone.name and stream.tags[frame.at] != "G":
            retold = someone is not None and someone.person is not None and frame.cue.group == "think"
            someone = someone if retold and frame.someone.person is None else frame.someone
    return someone


def _stands_on_a_thing(frame: Frame | None) -> bool:
    """Say whether the words are on a thing: `the sign on the door said “…”`."""
    subject = frame.subject if frame is not None else None
    return subject is not None and subject.kind == "nominal" and not subject.role and subject.head in _BEARERS
