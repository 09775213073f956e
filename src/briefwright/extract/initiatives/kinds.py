"""Names of initiatives told by their kind: before it (`the Hongling project`) or behind it (`a pilot, the X,`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.initiatives.short_forms import LOWER_HEADS
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import ACTS, HEADS
from briefwright.extract.words.first_names import GIVEN
from briefwright.extract.words.lexicon import words


def small_noun(stream: Stream, at: int, high: int) -> int:
    """The first head noun from token `at` on that is written small, or is `MoU`; -1 for none.

    Only such a noun tells what something is called, or is signed, without being the end of a name itself.
    """
    while at >= 0 and stream.words[at] != stream.lowers[at] and stream.lowers[at] != "mou":
        at = stream.heads.find("h", at + 1, high)
    return at


_ONE_WORD_KINDS = words("project programme program scheme initiative")
_NO_NAMES = lex.PLACES | lex.NATIONALITIES | HEADS.keys()
"""What stands before a kind and only tells where or of what sort it is."""


def told_by_kind(stream: Stream, low: int, high: int) -> Iterator[tuple[int, int, str]]:
    """Names that stand beside a noun, written small, for what they are."""
    yield from _named_after_kind(stream, low, high)
    yield from _of_one_word(stream, low, high)


def _of_one_word(stream: Stream, low: int, high: int) -> Iterator[tuple[int, int, str]]:
    """Names of one word before what they are: `the Hongling project`, `the START programme`."""
    at = stream.heads.find("h", low + 2, high)
    while at >= 0:
        named = stream.tags[at - 2 : at] == "DN" and stream.words[at] in _ONE_WORD_KINDS
        named = (
            named and stream.lowers[at - 2] in ("the", "its", "their") and not only_describes(stream, at + 1, high)
        )
        if named and stream.lowers[at - 1] not in _NO_NAMES:
            yield (at - 1, at + 1, stream.words[at])
        at = stream.heads.find("h", at + 1, high)


_KIND_THEN_NAME = re.compile(r",D(N{2,4})(?=[,.])|,(?=[iN]N{1,3}[,.(])([iN]N{1,3})|,?[Vez]p?D?(N{1,5})(?=[,.pykx])")
_CALLED = words("called named dubbed")
_NAMED_KINDS = LOWER_HEADS | words(
    "pilot network challenge prize award forum dialogue centre center hub laboratory institute memorandum "
    "framework treaty pact consortium taskforce platform plan"
)
"""What is named behind its kind; a satellite or a ship is no initiative."""


def _named_after_kind(stream: Stream, low: int, high: int) -> Iterator[tuple[int, int, str]]:
    """Names that come after what they are: `a pilot, the Sodium Sandpit,`, `a scheme called Bridgehead`."""
    at = stream.heads.find("h", low, high)
    while at >= 0:
        described = _NAME_THEN_KIND.search(stream.tags, max(low, at - 12), at) if _tells_kind(stream, at) else None
        if described and described.end() == at and stream.lowers[described.end(1) - 1] not in _BODIES_TOO:
            yield (*described.span(1), stream.words[at])
        named = _KIND_THEN_NAME.match(stream.tags, at + 1, high) if stream.words[at] in _NAMED_KINDS else None
        if named and (span := _after_kind(stream, at, named)):
            yield (*span, stream.words[at])
        at = stream.heads.find("h", at + 1, high)


_NAME_THEN_KIND = re.compile(r"(?<=[D|.])([NR]{2,5}),D[nNei#$]{0,4}$")
_BODIES_TOO = lex.ORGANISATION_HEADS | frozenset(HEADS)


def _tells_kind(stream: Stream, at: int) -> bool:
    """Say whether the noun at token `at` tells what the name before is: `the Silk Color Map, a project that …`."""
    return stream.words[at] in _KINDS_TOLD and stream.words[at + 1] in TELLING


_KINDS_TOLD = LOWER_HEADS | words("network pilot platform consortium challenge")
TELLING = words("of run by that which to under between for led funded backed supported launched set started")


def _after_kind(stream: Stream, at: int, named: re.Match[str]) -> tuple[int, int] | None:
    """The name behind the noun at token `at`, if it is none of a body or a person."""
    if named[1]:
        before = max((i for i in range(max(0, at - 5), at) if stream.tags[i] == "D"), default=-1)
        told = before >= 0 and stream.lowers[before] in ("a", "an", "its", "their", "our")
        body = stream.lowers[named.end(1) - 1] in lex.ORGANISATION_HEADS
        return named.span(1) if told and not body and stream.words[named.start() + 1] == "the" else None
    if named[2]:  # "a new programme, Growing Future Wheat (GFW)"
        new = any(word in ("a", "an", "new") for word in stream.lowers[max(0, at - 4) : at])
        name = stream.words[slice(*named.span(2))]
        other = name[0].lower() in GIVEN or name[-1].lower() in lex.ORGANISATION_HEADS
        return named.span(2) if new and stream.words[at] in LOWER_HEADS and not other else None
    verb = at + 2 if stream.words[at + 1] == "," else at + 1
    known = stream.words[verb : verb + 2] == ["known", "as"]
    return named.span(3) if known or stream.words[verb] in _CALLED else None


WHOLE_THINGS = ("Fund", "Programme", "Program", "Scheme", "Initiative", "Strategy", "Project")
"""With one of them a name is whole: `the Newton Fund partnership`."""


def only_describes(stream: Stream, stop: int, high: int) -> bool:
    """Say whether the name only describes a noun after it: `the X Bridge telescope`."""
    if stop >= high or stream.tags[stop] not in "nR":
        return False
    noun = stream.words[stop]
    if noun.endswith("s") and stream.words[stop + 1 : stop + 2] == ["to"]:
        return False  # "the X Fund aims to help"
    kind = noun in LOWER_HEADS and stream.words[stop - 1] in WHOLE_THINGS
    return noun[:1].isalpha() and noun != "online" and stream.lowers[stop] not in ACTS and not kind


_LABEL = 3
"""Quoted words no longer than this are a label, as `the ‘Polar Fund’`: of an event they name nothing agreed."""


def is_quoted_event(words_in_all: int, noun: str) -> bool:
    """Say whether a sentence is but the name of an event: `the “Panda Dialogue”`, `the Forum`."""
    return words_in_all <= _LABEL and HEADS[noun.lower()] == "dialogue"
