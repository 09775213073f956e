"""Where the clause that somebody reports ends: at the next reporting verb, or where the writer goes on."""

from __future__ import annotations

import re

from briefwright.extract.speech.reporting import Frame, Sentence, is_thing
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_OWN_CLAUSE = re.compile(
    r",a(?=[py])|,[eV](?=p)|,c(?=a?(?:h|D?[NTRnei#os]{1,9})a?[xVbeBz])|,(?=h[xVbez])|;|,y|-|,p(?=[iGb])"
)
_OPENS_ASIDE = re.compile("D?[nNR]-")
"""`Ashgrove – which is owned by a fund –`: a dash right behind the subject."""
_NEW_CLAUSE = re.compile(r"[^,]{0,12}?[xVbe]|[^,]{0,8},")
"""After `but`: a clause with a verb of its own, or the introduction of one."""
_CONTRASTS = frozenset(("but", "yet", "whereas", "while"))
SUBORDINATE = words("while when whenever after before since as if though although because once until unless")
_OPENS_CLAUSE = SUBORDINATE | _CONTRASTS
_BUT_ALSO = frozenset(("butD", "buth", "butn", "butN", "butT", "butx"))
"""`but` before the subject or auxiliary of what is told as well: `that the road is long, but it leads home`."""
_TELLS_MORE = words("shows showed means meant demonstrates demonstrated proves proved sends sent")
"""What follows `it` in more of what is told: `said she was glad, and it showed that …`."""
MOST_FRAMES = 12
"""Reporting verbs of one sentence that are looked at from another one of it: real sentences have far fewer."""


def own_clause(stream: Stream, low: int, end: int) -> int:
    """Where a clause of the writer's own begins; `end` where none does."""
    tags = stream.tags
    begin = low + 2
    if tags[low] == "y" or stream.lowers[low] == "as":
        begin = max(begin, tags.find(",", low, end) + 1)
    opened = tags.find("-", low, end) >= 0 and _OPENS_ASIDE.match(tags, low) is not None
    for stop in _OWN_CLAUSE.finditer(tags, begin, end):
        word = stream.lowers[stop.end() - 1]
        if stop.group() == "-" and opened:
            opened = False  # the second of two: "two hubs – or centres – have received £11 million"
            continue
        interrupts = stop.group() == "-" and not _has_verb(stream, low, stop.start())
        opened = opened or (interrupts and not _aside(stream, stop.start(), end))
        if _is_more(stream, low, stop) or (stop.group() == "-" and _closes_aside(tags, low, stop.start())):
            continue
        if tags[stop.end() : stop.end() + 1] in ("t", "Q", "E", "U") or (
            stop.group() == "-" and not _aside(stream, stop.start(), end)
        ):
            continue
        if stop.group() in (",a", ",e", ",V", ",p"):
            if word in ("even", "without") or (
                word == "compared" and not _compares_figures(stream, low, stop.end(), end)
            ):
                return stop.start()
            continue
        contrast = word in _CONTRASTS and bool(_NEW_CLAUSE.match(tags, stop.end(), end))
        told = contrast and tags[low - 1] == "t"
        if told and (word == "while" or word + tags[stop.end()] in _BUT_ALSO):
            continue  # "that one rose, while the other fell"
        if tags[stop.end() - 1] != "y" or contrast:
            return stop.start()
    return end


def _closes_aside(tags: str, low: int, dash: int) -> bool:
    """Say whether what is told goes on with its verb: `the hubs it needs – or centres – are open`."""
    return tags[dash + 1] in "xb" and tags.rfind("-", low, dash) > 0


_FIGURE = re.compile("[#$]")
_FIGURE_NEXT = re.compile("p[nDap]{0,4}[#$]")


def _compares_figures(stream: Stream, low: int, compared: int, end: int) -> bool:
    """Say whether a figure is told against another: `40 per cent, compared with 31`; the other is told with it."""
    told = _FIGURE.search(stream.tags, low, compared) is not None
    return told and _FIGURE_NEXT.match(stream.tags, compared, end) is not None


def _has_verb(stream: Stream, low: int, high: int) -> bool:
    """Say whether a verb stands there, or one drawn together with its pronoun: `she’ll`."""
    short = any(
        t == "h" and ("’" in w or "'" in w)
        for t, w in zip(stream.tags[low:high], stream.words[low:high], strict=True)
    )
    return short or any(t in "xbVe" for t in stream.tags[low:high])


def _is_more(stream: Stream, low: int, stop: re.Match[str]) -> bool:
    """Say whether what follows is told as well: behind an introduction, or `and it shows that …`."""
    if stop.group() == ",":
        return _only_introduces(stream, low, stop.start())
    at = stop.end()
    return stream.words[at - 1] == "and" and stream.words[at] == "it" and stream.words[at + 1] in _TELLS_MORE


def _only_introduces(stream: Stream, low: int, high: int) -> bool:
    """Say whether the reported clause has no verb yet: `said that in the long run, it is safe`."""
    tags = stream.tags
    opens = tags[low - 1] in "tc" or tags[low] in "pya"
    return opens and not any(t in "xbVB" for t in tags[low:high])


def next_report(stream: Stream, sentence: Sentence, index: int, low: int) -> int:
    """Where a later reporting verb of the sentence takes over; the sentence’s end where none does."""
    tags = stream.tags
    for other in sentence.frames[index + 1 : index + 1 + MOST_FRAMES]:
        if other.at <= low:
            continue
        subject = other.subject
        if subject is not None and subject.low > low + 1 and _begins_anew(stream, other, subject.low - 1):
            if tags[subject.low - 1] == "c" and _is_compound(stream, sentence.frames[index], low, subject.low - 1):
                continue  # "said the price and the war had shown it"
            return subject.low - 1
        before = before_verb(stream, other.at)
        if tags[other.at] == "G":
            link = _gerund_link(stream, low, other, before, sentence.frames[index].cue.form)
            if link > 0:
                return link
            continue
        contrast = subject is None and other.cue.group == "say" and stream.words[before] == "but"
        if (tags[before] not in ",c" and not contrast) or tags[other.at] == "z":
            continue
        if subject is None and tags[before] == "c" and _governs(stream, low, before):
            continue
        joined = subject is None and (contrast or other.cue.form == sentence.frames[index].cue.form)
        if joined or (subject is not None and subject.low < low):
            return before
    return sentence.high


_WITH_SOMEBODY = re.compile("[,]p[DnaNTR]{1,6}$|,p[DnaNTR]{1,5},[DnaNTR]{1,5},$")
"""`, with officials confirming …`, `, with Soar, the trade body, saying …`."""


def _gerund_link(stream: Stream, low: int, gerund: Frame, before: int, told: str) -> int:
    """The comma before `adding that …` or `with officials confirming …`; -1 where it goes on what is told."""
    found = _WITH_SOMEBODY.search(stream.tags, max(low, gerund.at - 8), gerund.at)
    if found and stream.words[found.start() + 1] == "with" and gerund.cue.lemma not in _DOING:
        return found.start()
    beside = stream.tags[before] == "," or (
        stream.tags[before] == "c" and told == "gerund"
    )  # "stating that … and urging"
    return before if beside and gerund.cue.lemma not in _DOING else -1


_DOING = words("mean push offer seek support favor favour discuss encourage invite commit defend")
"""What whoever is told of does: `said the town is glad, pushing on with the wall`."""


def _begins_anew(stream: Stream, other: Frame, link: int) -> bool:
    """Say whether the word before a later frame's subject begins a statement beside the reported one."""
    tag = stream.tags[link]
    if tag == "y" and stream.words[link] == "which" and stream.tags[link - 1] == ",":
        return other.someone is not None and not other.inverted  # "…, which he described as “a trifle”"
    if tag == "p" and stream.lowers[link] == "as" and stream.tags[link - 1] == ",":  # "…, as he hinted that …"
        return other.cue.group == "say" and other.someone is not None and not other.inverted
    if tag == "y":  # "he likes it because the rules show care": the rules tell nothing beside him
        told = other.cue.group == "think" and is_thing(other)
        return stream.lowers[link] in _OPENS_CLAUSE and not told
    if stream.words[link + 1] == "it" and stream.words[link + 2] in _TELLS_MORE:
        return False
    return tag == "c" and (other.cue.group == "say" or stream.tags[link - 1] == ",")


_CLAUSE_ONLY = words("say add think believe argue insist")
"""Verbs that report a clause, never a noun alone."""
_VERB = re.compile("[xVbeBzQEU]")


def _is_compound(stream: Stream, frame: Frame, low: int, link: int) -> bool:
    """Say whether `and` only joins two subjects of the reported clause, which has no verb before it."""
    return frame.cue.lemma in _CLAUSE_ONLY and _VERB.search(stream.tags, low, link) is None


def before_verb(stream: Stream, at: int) -> int:
    """The token before a verb and its auxiliaries and adverbs."""
    at -= 1
    while at > 0 and stream.tags[at] in "ax":
        at -= 1
    return at


def _governs(stream: Stream, low: int, link: int) -> bool:
    """Say whether an auxiliary goes with the verb after `and` too: `it had closed them and reported …`."""
    if stream.tags[link - 1] == ",":
        return False
    if stream.tags[link - 1] in "fp":
        return True  # "all who have cared for and supported them"
    return any(stream.lowers[i] in ("had", "having") for i in range(low, link))


def _aside(stream: Stream, dash: int, end: int) -> bool:
    """Say whether a spaced dash begins an aside that nothing closes: `… - a promise he has made before`."""
    spaced = stream.words[dash] in "-–" and stream.starts[dash] > stream.ends[dash - 1]
    return spaced and stream.tags.find("-", dash + 1, end) < 0
