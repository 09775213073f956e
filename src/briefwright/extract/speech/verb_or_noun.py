"""Whether a word that may be a verb or a noun, or a name's participle, is a verb where it stands."""

from __future__ import annotations

import re

from briefwright.extract.speech.reporting import Sentence
from briefwright.extract.text.reading import SPEECH, Stream
from briefwright.extract.words.cues import Cue
from briefwright.extract.words.lexicon import words

_BEFORE_NOUN_VERB = frozenset(f"NTRhknsq)aw,ziGtyx{SPEECH}")
_NOUN_CONTEXT = frozenset("DofpcV$#iet")
_FINDINGS = words("study survey poll analysis report research data figures results")
"""What shows or finds something, whatever follows: `the poll shows upstart Ann Moore ahead`."""
_ADJECTIVES = words(
    "new old same own big main current latest next last strict clear final recent own public joint real"
)
_NO_SPEECH_BEFORE = {"add": ("to",), "cry": ("out",)}
_HELD = words("see fear hope claim report")
_PLURALS = words("they we i you people some many most few several both two three four five percent police others")
_NOUN_PHRASE = re.compile(r"[nNRTei#z]((?:[ofp]D?[nNRTei#z]+)*)$")


def is_verb(stream: Stream, sentence: Sentence, at: int, cue: Cue) -> bool:
    """Decide whether a form that may be a noun is a verb here, by its neighbours."""
    tags = stream.tags
    if stream.words[at + 1] in _NO_SPEECH_BEFORE.get(cue.lemma, ()):
        return False  # "the capsules, added to standard care, helped", "has been crying out for staff"
    if tags[at] == "V":
        reported = tags[at - 1] == "D" and stream.lowers[at - 1] in ("a", "an") and cue.form == "past"
        return not reported and not _only_names(stream, at)  # not "for a reported £18 million"
    if tags[at] != "z":
        noun = tags[at : at + 2] == "Go" and tags[at - 1] in "nDea"  # "earlier warning of locusts"
        return not noun and (tags[at : at + 2] != "Gt" or tags[at - 1] not in "sD")  # "his warning that …"
    if at == sentence.low:
        return False
    before = tags[at - 1]
    after = tags[at + 1] if at + 1 < sentence.high else "."
    if before == "t" and tags[at - 2] in "nNR":  # "the polls that show", "the plan that states"
        agrees = cue.form == ("base" if stream.words[at - 2].endswith("s") else "present")
        return agrees and after in "tDhyf:QEU"
    described = after == "t" and cue.form != "past" and tags[at + 2] in "xbVe"  # "states that have suffered"
    if described or before in _NOUN_CONTEXT or after == "o" or before not in _BEFORE_NOUN_VERB:
        return False
    if before in "ty":
        related = stream.words[at - 1] == "which" and tags[at - 2] == "," and after == "t"
        return cue.form == "present" or (related and cue.form == "past")
    if before == "s" and tags[at - 2 : at - 1] != "h":
        return False
    if before == "x" and cue.form == "base":
        return stream.lowers[at - 1] not in ("is", "was", "are", "were", "has", "had", "have", "be")
    return _agrees(stream, sentence, at, cue)


def _agrees(stream: Stream, sentence: Sentence, at: int, cue: Cue) -> bool:
    """Say whether the form agrees with the noun or name before it, and what follows can be said."""
    tags = stream.tags
    before = tags[at - 1]
    if at == sentence.low + 1 and stream.lowers[at - 1] in _ADJECTIVES and cue.form != "past":
        return False  # "New plans to open the yard"
    behind = at + 1 + cue.lemma.count("_")  # "point out that"
    after = tags[behind] if behind < sentence.high else "."
    if cue.form == "base" and before in "NRnz" and after in "tafp" and _many_of(stream, sentence, at):
        # "Critics of the plan point out that …", "Farmers in Anhui talk about rain"
        return after in "ta" or (cue.lemma == "call" if after == "f" else stream.words[at + 1] == "about")
    if cue.form == "base" and before in "NRn" and stream.lowers[at - 1].endswith("s") and _takes(stream, at, cue):
        return True
    if before in "nziG":
        noun = stream.lowers[at - 1]
        if noun in _ADJECTIVES:
            return False  # "the new rules"
        plural = noun.endswith("s") and not noun.endswith(("sis", "ss", "us"))
        agrees = cue.form == ("base" if plural else "present")
        if agrees and noun in _FINDINGS:
            return after not in ".,c" or tags[at - 3 : at - 1] == ",D"  # "…, an analysis shows."
        return cue.form == "past" or (agrees and after in "th:QEUDNTy")
    if cue.form == "present" and before in "NnR" and after in "bBx":
        return False  # "the agency reports provide a view"
    if cue.form == "base" and before in "NR,":
        planned = stream.words[at + 1 : at + 2] == ["to"]
        many = stream.words[at - 1].endswith("s") or (after == "t" and _opens_with_many(stream, sentence))
        return (after in "tQEU:Dh" or planned) and many
    return True


def _takes(stream: Stream, at: int, cue: Cue) -> bool:
    """Say whether what follows a plural is its verb: `farmers fear drought`, `scientists talk about rain`."""
    after = stream.tags[at + 1]
    return (after in "nNTR" and cue.lemma in _HELD) or (after in "pof" and stream.words[at + 1] != "to")


_MANY = ("data", "police", "media", "people")


def _many_of(stream: Stream, sentence: Sentence, at: int) -> bool:
    """Say whether the noun phrase before the verb is a plural, perhaps with what belongs to it."""
    found = _NOUN_PHRASE.search(stream.tags, max(sentence.low, at - 10), at)
    head = found.start(1) - 1 if found and found[1] else at - 1
    many = stream.lowers[head].endswith("s") or stream.lowers[head] in _MANY
    return many and (head != at - 1 or stream.tags[at + 1] == "f")


def _opens_with_many(stream: Stream, sentence: Sentence) -> bool:
    """Say whether the sentence opens with a plural that shows something: `Figures obtained under the Act show`."""
    return any(word in _FINDINGS and word.endswith("s") for word in stream.lowers[sentence.low : sentence.low + 3])


_COMPLEMENT = re.compile(r"[ofp](?<=[NRnTD#].)")


def takes_base(stream: Stream, subject: tuple[int, int], at: int) -> bool:
    """Say whether a base form can be a verb here: a plural subject, or an auxiliary before it."""
    if stream.tags[at - 1] in "xa" and "x" in stream.tags[subject[1] : at]:
        return True
    low, high = subject
    if stream.lowers[at - 1] == "to":
        return False
    core = _COMPLEMENT.search(stream.tags[low:high])
    heads = {stream.lowers[high - 1], stream.lowers[low + (core.start() if core else high - low) - 1]}
    joint = stream.tags[high - 1] == "N" and "c" in stream.tags[low:high]
    if stream.tags[at + 1] in "tDhN":
        return True  # "About one in five say they will not go"
    return joint or any(head in _PLURALS or head.endswith(("s", "men")) for head in heads)


_NAMED_SO = re.compile(r"D[nei]{0,3}nVN+(?!D|a?D|[QEUq])")


def _only_names(stream: Stream, at: int) -> bool:
    """Say whether `called` only gives a name: `a group called Clear Rivers`."""
    if stream.words[at] not in ("called", "dubbed", "branded"):
        return False
    article = stream.tags.rfind("D", max(0, at - 5), at)
    named = _NAMED_SO.match(stream.tags, article) if article >= 0 else None
    return (
        named is not None and stream.tags[at - 1] == "n" and stream.lowers[article] in ("a", "an", "one", "another")
    )
