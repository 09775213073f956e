"""What a sentence opens with: whom or what it is about, whom later pronouns may mean."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefwright.extract.people.phrases import analyse
from briefwright.extract.people.speakers import OWNS, Cast, Someone
from briefwright.extract.people.subjects import SPANS_OF_TIME, subject_before
from briefwright.extract.people.subjects_behind import subject_after
from briefwright.extract.speech.reporting import Sentence
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_SIDES = words("sides countries governments parties nations delegations")
_NOTED = _SIDES | words("study report survey analysis review paper poll agency company firm institute university")
"""What a later `they` or `it` may mean."""
_ADVERBIAL = re.compile(r"(?:[pyifGeo][^,;:QEU]*|#?[nN]a(?:Dn|w)?|Dn|w),")
_PARTICIPLES = ("Launched", "Established", "Founded", "Created", "Opened", "Built", "Formed", "Designed")
_OPENS_ONLY = re.compile(
    "ing$|.{4}(?:ing|al|ar|ant|ent|ate|ous|ive|ful|less|ed|ab|ib|tic|ern)ly$"  # "Kelly" and "Connolly" are names
)
"""A word before a comma that tells how or when, and names nobody: `Unsurprisingly, the plan failed`."""


def open_sentence(stream: Stream, cast: Cast, sentence: Sentence, opening: Phrase | None) -> None:
    """Set the subject the sentence opens with, whose phrase is `opening` where it has one."""
    if stream.words[sentence.low] == "For":  # "For Dr Nwosu, the award is personal."
        span = subject_after(stream, sentence.low, sentence.high)
        named = cast.resolve(stream, analyse(stream, *span)) if span and stream.tags[span[1]] == "," else None
        if named is not None and named.person is not None:
            cast.note(stream.starts[sentence.low], named)
    if opening is not None and stream.words[opening.low] in _PARTICIPLES and opening.high - opening.low == 1:
        opening = None  # "Launched in 2013 and expected to fly until 2025, …"
    if opening is None or (opening.kind == "nominal" and not opening.role):
        opening = _known_name(stream, cast, sentence) or opening
    if opening is None:
        return
    if opening.kind == "nominal" and not opening.role:
        sentence.thing = cast.resolve(stream, opening)
        owner = _owner(stream, cast, opening)
        if owner is not None:
            cast.note(stream.starts[opening.low], owner)
        elif sentence.thing is not None and opening.head in _NOTED:
            cast.note(stream.starts[opening.low], sentence.thing)
        return
    sentence.opening = cast.resolve(stream, opening)
    if sentence.opening is not None and sentence.opening.name:
        cast.note(stream.starts[opening.low], sentence.opening)


_OWNER = re.compile("T*N{1,3}(?=s)")


def _owner(stream: Stream, cast: Cast, opening: Phrase) -> Someone | None:
    """The person whose thing the sentence is about: `Abernathy’s contract runs out`."""
    match = _OWNER.match(stream.tags, opening.low, opening.high)
    someone = cast.resolve(stream, analyse(stream, *match.span())) if match else None
    return replace(someone, certainty=OWNS) if someone is not None and someone.person is not None else None


_NAME_ACTS = re.compile(r"T?N{2,3}(?=n[DphN#an])")
"""`Nigel Fairweather taps a bell`: a verb on no list behind a full name."""


_NAMED_LATER = re.compile(r"[^,;:.|QEU]{3,16},(T*N{2,3})(?=[xbVe])")
"""`A little further along the wall, Cara Orme was firing a tile`."""


def _known_name(stream: Stream, cast: Cast, sentence: Sentence) -> Phrase | None:
    """A person met before who opens the sentence, whatever the verb, as in `Demir disagrees`."""
    low = _skip(_ADVERBIAL, stream.tags, sentence.low, min(sentence.high, sentence.low + 30))
    named = _NAME_ACTS.match(stream.tags, low, sentence.high)
    if named and stream.words[named.end()].endswith("s"):
        phrase = analyse(stream, low, named.end())
        return phrase if phrase.kind == "person" and cast.table.find(phrase.name, [], stream.starts[low]) else None
    low = sentence.low
    later = _NAMED_LATER.match(stream.tags, low, sentence.high) if stream.tags[low] in "aDp" else None
    if later is not None:
        phrase = analyse(stream, *later.span(1))
        return phrase if phrase.kind == "person" else None
    if stream.tags[low] != "N" or stream.tags[low + 1 : low + 2] != "n":
        return None
    phrase = Phrase(low, low + 1, "name", stream.lowers[low], [stream.words[low]])
    return phrase if cast.table.find(phrase.name, [], stream.starts[low]) else None


def _skip(pattern: re.Pattern[str], tags: str, start: int, high: int) -> int:
    match = pattern.match(tags, start, high)
    return match.end() if match else start


_LINKS = frozenset(("but", "and", "yet", "so"))
"""What may stand before whatever a sentence opens with."""
_IMPERSONAL = words("emerged turned seemed appeared remained looked happened rained mattered followed helped")
"""`It emerged that …` names nobody."""


_NAMED_IN_LINE = re.compile("T*N{2,3},")
"""`SOUNDBITE (English) Ian Blackford, director of the Museum`: the name behind a label."""


def opening_phrase(stream: Stream, low: int, high: int) -> Phrase | None:
    """The noun phrase a sentence opens with, after an introductory clause, if a verb or a comma follows it."""
    tags = stream.tags
    start = low + (stream.lowers[low] in _LINKS)
    if tags[start] == "N" and tags[start + 1] in "(,-":
        start = _past_label(stream, start, high)
    if tags[start] == "N" and tags[start + 1] == ":":
        return None
    if tags[start] not in "TRh" and (tags[start] != "N" or tags[start + 1] == "a"):
        start = _past_adverbs(tags, start, high)
        if tags[start] != "D" or stream.words[start + 1] in SPANS_OF_TIME:  # not "The study, …"
            start = _skip(_ADVERBIAL, tags, start, min(high, start + 30))
        start = _past_adverbs(tags, start, high)
    if start >= high or tags[start] not in "NTRDhnq#":
        return None
    span = _it(stream, start) if stream.lowers[start] == "it" else subject_after(stream, start - 1, high)
    if span is None or span[1] >= high or tags[span[1]] not in "VxbBezGa,(ofpks-":
        return None
    phrase = analyse(stream, *span)
    described = phrase.kind == "nominal" and bool(phrase.role) and tags[span[1]] == ","
    return _named_beside(stream, span, low, high) or phrase if described else phrase


def _past_adverbs(tags: str, start: int, high: int) -> int:
    return high - len(tags[start:high].lstrip("a,")) if tags[start] in "a," else start


def _past_label(stream: Stream, start: int, high: int) -> int:
    """The token behind a label, a word that tells how, or a place: `SOUNDBITE (English)`, `Sadly,`, `Beijing -`."""
    tags = stream.tags
    if tags.startswith("N(N)", start) and stream.words[start].isupper() and _NAMED_IN_LINE.match(tags, start + 4):
        start += 4
    if tags.startswith("N,", start) and _OPENS_ONLY.search(stream.words[start]):
        start += 2
    if tags[start : start + 2] == "N-" and tags[start + 2] in "NTR" and tags.find("-", start + 2, high) < 0:
        start += 2  # "Beijing - Premier Li met …"
    return start


def _it(stream: Stream, start: int) -> tuple[int, int] | None:
    """`It` where it means a body that acts: `It apologised to passengers`."""
    acts = stream.tags[start + 1 : start + 2] in {"e", "V"} and stream.lowers[start + 1] not in _IMPERSONAL
    return (start, start + 1) if acts else None


def _named_beside(stream: Stream, span: tuple[int, int], low: int, high: int) -> Phrase | None:
    """Who is named beside a description between commas: `His counterpart in Wuhan, Professor Luo Yiming, …`."""
    tags = stream.tags
    beside = subject_after(stream, span[1], high)
    if not beside or tags[beside[1] : beside[1] + 1] not in {",", ":"} or analyse(stream, *beside).kind != "person":
        beside = subject_before(stream, span[0] - 1, low) if tags[span[0] - 1 : span[0]] == "," else None
    named = analyse(stream, *beside) if beside else None
    return named if named is not None and named.kind == "person" else None
