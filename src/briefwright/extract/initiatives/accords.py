"""Accords written small, signed by two that are named: `a memorandum of understanding on soil between A and B`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import ACTS
from briefwright.extract.words.lexicon import words
from briefwright.extract.words.one_of import holds

KINDS = words("memorandum mou agreement intent accord pact statement declaration")
"""Head nouns of what two sign; `intent` is a letter's."""
_ACCORDS = ("memorandum", "agreement", "mou", "intent", "accord", "pact", "treaty", "partnership", "declaration")
_SIGNED = ("signed", "renewed", "concluded", "exchanged", "extended")
_SAYS_LITTLE = words(
    "new formal major landmark historic first second third further separate bilateral official binding "
    "non-binding big similar such"
)
"""Adjectives that are no part of what an accord is called."""
_BEFORE = re.compile("[nNRi-]{1,5}$")
_SUBJECT = re.compile("[of]?p?D?(?:[nNRiz-]|c(?=[nNi])|o(?=D?[nN])|,(?=[nN]+(?:,[nN]+)*,?c[nN])){1,9}")
_TOLD_BODY = re.compile("D(n{1,2})[xa]*$")
_REACH = 16
"""Tokens between the verb and what is signed."""


def is_accord(name: str) -> bool:
    """Say whether the name is of something that bodies sign."""
    return holds(_ACCORDS, name.lower())


def small_accords(stream: Stream, low: int, high: int, *, named: int) -> Iterator[tuple[int, int, str]]:
    """Token range and head noun of the accords a sentence signs without giving them a name.

    `named` is where its last name begins: in `signed an accord to open the Centre` it is not told by itself.
    """
    at = stream.heads.find("h", low, high)
    while at >= 0:
        small = stream.tags[at] == "n" or (stream.lowers[at] == "mou" and stream.tags[at - 1] in "Dn")
        if small and stream.lowers[at] in KINDS and _is_signed(stream, low, at, high):
            begin, stop = _begin(stream, low, at), _stop(stream, at, high)
            if stream.lowers[at] in ("statement", "declaration") and stream.words[at - 1] != "joint":
                at = stream.heads.find("h", at + 1, high)
                continue
            told = begin < at or stop > at + 1 or stream.lowers[at] == "mou"
            aside = stream.tags.find(",", stop, max(stop, named))  # "signed an accord with A, setting out how to …"
            if told and "to" not in stream.words[stop : aside if aside > 0 else named]:
                yield begin, stop, stream.lowers[at]
        at = stream.heads.find("h", at + 1, high)


def is_body_told(stream: Stream, act: int) -> bool:
    """Say whether a body told before signs: `the school has signed a contract with Kelp Ltd`."""
    told = _TOLD_BODY.search(stream.tags, max(0, act - 5), act)
    if told is None or stream.lowers[told.start()] != "the":
        return False
    return stream.lowers[told.end(1) - 1] in lex.ORGANISATION_HEADS


def _is_signed(stream: Stream, low: int, at: int, high: int) -> bool:
    """Say whether it is signed in the sentence, before or behind its noun."""
    return any(
        stream.deeds[i] == "a" and ACTS[stream.lowers[i]] in _SIGNED
        for i in range(max(low, at - _REACH), min(high, at + _REACH))
    )


def _begin(stream: Stream, low: int, at: int) -> int:
    """Where it begins with what it is called by: `strategic cooperation agreement`, `letter of intent`."""
    if stream.lowers[at] == "intent":
        return at - 2 if stream.lowers[at - 2 : at] in (["letter", "of"], ["statement", "of"]) else at
    before = _BEFORE.search(stream.tags, max(low, at - 5), at)
    begin = before.start() if before else at
    while begin < at and (_says_little(stream.lowers[begin]) or stream.tags[begin] == "-"):
        begin += 1
    return begin


def _stop(stream: Stream, at: int, high: int) -> int:
    """Where it ends with what it is on: `… of understanding on deep-sea observation`."""
    stop = at + 1
    if stream.words[stop : stop + 1] == ["of"] and stream.tags[stop + 1 : stop + 2] in {"n", "i", "z", "G"}:
        stop += 2
    at = stop + 3 if stream.tags.startswith("(N)", stop) else stop  # "memorandum of understanding (MoU) on soil"
    told = stream.words[at : at + 1] in (["on"], ["for"])
    subject = _SUBJECT.match(stream.tags, at, high) if told else None
    whole = subject is not None and stream.tags[subject.end() : subject.end() + 1] not in {"#", "$", "D"}
    return subject.end() if subject and whole else stop


def _says_little(word: str) -> bool:
    return word in _SAYS_LITTLE or word.endswith(("-year", "-month", "-term", "-long"))
