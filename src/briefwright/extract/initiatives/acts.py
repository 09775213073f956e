"""The act that makes an initiative: a verb beside its name, or beside words for it that the next sentence names."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefwright.extract.initiatives.beside import stands_behind
from briefwright.extract.initiatives.sides import sides_of
from briefwright.extract.text.reading import Stream, may_act
from briefwright.extract.words.acts import ACTS, HEADS, MAKING, WEAK_HEADS
from briefwright.extract.words.lexicon import words

_ASIDE = re.compile(r",(?:[pib][^,.;:xVbQEU]{2,12}|p?y[^,.;:QEU]{2,14}),")
_SEATED = re.compile("p[NR]+,")
"""`the Institute at Wessex, opened in 2007,`."""
_GATHERINGS = frozenset(noun for noun, kind in HEADS.items() if kind == "dialogue")
_NEW_VERB = re.compile("cp[bB]")
_ADVISING = words("first second third fourth finally firstly secondly thirdly lastly")
MAKE_NOW = words("renew open launch establish create build fund extend expand sign adopt join start set support")
"""What somebody is told to do: `First, renew the Accord`."""
_WISHED = words("should must could might ought cannot")
_OF_BODIES = words("joined started agreed signed funded supported published issued released proposed announced")
"""What bodies do, or others for them, that exist already."""
STANDING_BODIES = words(
    "academy campus center centre college commission committee group hub institute lab laboratory observatory "
    "school"
)
_APPOSED = re.compile("D[nei]{0,3}n,(?=D$)")
"""`opened a joint laboratory, the Centre …`; in `opened a five-year, £6 million Laboratory` a sum follows."""
_FAR = 24
"""Tokens within which a verb follows `between A and B`."""
_ACT = re.compile("[ax]")
"""How `Stream.deeds` tells the form of an act."""
_PART_ENDS = re.compile("[.;:]")
_BEING = words("is was were been be")
_MEANS = frozenset(("by", "through", "via", "under"))
_MAKING_GATHERINGS = MAKING | {"held"}
_MAKING_BODIES = MAKING - _OF_BODIES
_MAKING_NEW = MAKING - {"joined"}


def _acts_for(noun: str | None) -> frozenset[str]:
    """The acts that make what the noun names; whoever joins a laboratory does not make it."""
    if noun in _GATHERINGS:
        return _MAKING_GATHERINGS
    if noun in STANDING_BODIES:
        return _MAKING_BODIES
    return _MAKING_NEW if noun is None or noun in WEAK_HEADS else MAKING


_ACTS_FOR = {noun: _acts_for(noun) for noun in (None, *HEADS)}
_BUILDING = frozenset(("build", "builds", "built", "building"))
_MADE_UNNAMED = words(
    "centre center laboratory lab institute network hub fund programme program scheme partnership alliance forum "
    "academy observatory park fellowship"
)


class Made(NamedTuple):
    """Something made that the next sentence names: the sentence, the words for it, and the act's token."""

    stream: Stream
    bounds: tuple[int, int]
    span: tuple[int, int]
    act: int


def act_of(stream: Stream, bounds: tuple[int, int], span: tuple[int, int], noun: str | None) -> int:
    """The token of the act verb that makes the initiative: just after its name, else the last before it.

    A name that may be a body's must be the act's own object or subject: nothing but its description between.
    """
    (low, high), (begin, stop) = bounds, span
    if not may_act(stream, low, high):
        return 0
    tags = stream.tags
    stop += 3 if tags.startswith("(N)", stop) else 0
    weak = noun is None or noun in WEAK_HEADS
    of_two = stream.words[stop] == "between"  # "announced a joint Tidal Centre between A and B"
    joint = noun in STANDING_BODIES and (of_two or bool(sides_of(" ".join(stream.words[begin:stop]))))
    making = _MAKING_NEW if joint else _ACTS_FOR[noun]
    aside = (
        _ASIDE.match(tags, stop, high) if tags[stop] == "," else None
    )  # "the Fund, with an initial size of £5 million, was launched"
    between = range(stop + 1, aside.end()) if aside else ()
    ahead = aside.end() if aside and not any(_is_act(stream, i, making) for i in between) else stop
    if tags.endswith(("f", "fD"), 0, begin):
        ahead = high  # "Applications for the Bursary close on 31 October": the bursary does not close
    limit = ahead if noun in STANDING_BODIES and _makes_itself(stream, low, begin) else ahead + 6
    verb = tags.find("x", stop, min(high, stop + _FAR)) if of_two else -1
    if verb > 0:  # "A memorandum between A and B was signed"
        ahead, limit = verb, verb + 6
    index = _act_behind(stream, ahead, min(high, limit), making)
    if index >= 0:
        undergone = _undergoes(stream, ahead, index, high)
        told = index if undergone else _act_of_relative(stream, stop, high, making)
        if told:
            return told
    before = _act_before(stream, low, begin, making, weak=weak)
    if before is not None:
        return before
    return (
        _act_in_front(stream, low, begin, making)
        or _act_of_description(stream, stop, high, making)
        or _act_of_relative(stream, stop, high, making)
    )


_LONG_AGO = re.compile(r"in (?<!\win )(?:1[5-8]\d\d|19[0-4]\d)\b")


def is_of_another(text: str, stream: Stream, span: tuple[int, int], act: int) -> bool:
    """Say whether the act is another thing's, or long past: `A will invest; the rest comes from the Fund`."""
    begin, high = span
    start, end = stream.starts[act], stream.ends[high - 1]
    if "in 1" in text[start:end] and _LONG_AGO.search(text, start, end):
        return True  # "The Botanic Institute was founded in 1871"
    return act < begin and stands_behind(stream, begin, "from") and stream.tags[act - 1] != "D"


def _act_behind(stream: Stream, low: int, high: int, making: frozenset[str]) -> int:
    """The first act among the tokens behind a name, in the same part of its sentence; -1 where there is none."""
    tags, deeds = stream.tags, stream.deeds
    for match in _ACT.finditer(deeds, low, high):
        index = match.start()
        if _PART_ENDS.search(tags, low, index) or "and" in stream.words[low:index]:
            break
        if _is_act(stream, index, making):
            return index
    return -1


def _act_before(stream: Stream, low: int, begin: int, making: frozenset[str], *, weak: bool) -> int | None:
    """The last act before a name: 0 where it makes something else, none where only what follows can tell."""
    tags, deeds = stream.tags, stream.deeds
    floor, index = max(low, begin - 14), begin
    while (index := max(deeds.rfind("a", floor, index), deeds.rfind("x", floor, index))) >= 0:
        if tags.find(";", index, begin) >= 0:
            return 0
        if _is_act(stream, index, making):
            if _signs_another(stream, index, begin):
                return 0  # "to sign an agreement for the first programmes of the Fund"
            # "to expand exchanges and to make good use of the Fund"
            if _NEW_VERB.search(tags, index + 1, begin) or not _MEANS.isdisjoint(stream.words[index + 1 : begin]):
                return None  # "built by Severn Science Park": the maker; "funded through the Programme": the means
            if stands_behind(stream, begin, "of") and "part" in stream.words[index + 1 : begin]:
                return None  # "are funding this call as part of the Newton Fund"
            if tags[index + 1] == "o" and tags.find("b", index + 2, begin) > 0:
                return None  # "The launch of the institute builds on the Strategy"
            behind = index + 2 if stream.lowers[index] == "set" else index + 1
            described = _APPOSED.sub("D", tags[behind:begin]).replace(",$", "$")
            return index if not weak or not described.strip("DneRoNsia$#") else 0
    return 0 if tags.find(";", floor, begin) >= 0 else None


_PAPERS = words("agreement memorandum deal contract letter mou accord treaty declaration")


def _signs_another(stream: Stream, act: int, begin: int) -> bool:
    """Say whether what is signed is a paper about the name, not the name’s own thing."""
    signs = ACTS[stream.lowers[act]] == "signed" and not _PAPERS.isdisjoint(stream.words[act + 1 : begin])
    return signs and any(stream.words[i] in _PAPERS and stream.tags[i + 1] == "f" for i in range(act + 1, begin))


_FRONTED = re.compile("[Ne]p[nN#wD]{1,4},D?$")


def _act_in_front(stream: Stream, low: int, begin: int, making: frozenset[str]) -> int:
    """The act in `Launched in 2014, the Partnership …`; 0 where there is none."""
    return low if ACTS.get(stream.lowers[low], "") in making and _FRONTED.match(stream.tags, low, begin) else 0


def _makes_itself(stream: Stream, low: int, begin: int) -> bool:
    """Say whether the name is the subject of a relative clause: `the Fund, which A and the Academy launched`."""
    relative = max(stream.tags.rfind(",y", low, begin) + 1, low)
    named = stream.tags[relative + 1 : begin]
    return relative > low and bool(named) and not named.strip("NRDc,of()")


def _act_of_relative(stream: Stream, stop: int, high: int, making: frozenset[str]) -> int:
    """The act in `X, which the two institutions set up in 2020`; 0 where there is none."""
    if stream.tags[stop : stop + 3] not in (",yD", ",yN") or stream.lowers[stop + 1] != "which":
        return 0
    acts = (i for i in range(stop + 3, min(high, stop + 10)) if _is_act(stream, i, making))
    return next(acts, 0)


_MADE = re.compile(r",yxa?[eb]")


def made_which(stream: Stream, stop: int, high: int) -> int:
    """The act in `director of X, which was jointly founded by …`; 0 where there is none."""
    match = _MADE.match(stream.tags, stop, high)
    return match.end() - 1 if match and _is_act(stream, match.end() - 1, _MAKING_NEW) else 0


def _act_of_description(stream: Stream, stop: int, high: int, making: frozenset[str]) -> int:
    """The act in `X, a partnership between A and B launched in 2021`; 0 where there is none."""
    if stream.tags[stop : stop + 2] != ",D":
        return 0
    for index in range(stop + 2, min(high - 1, stop + 26)):
        if stream.tags[index] in ".;:,":
            return 0
        if _is_act(stream, index, making) and stream.words[index + 1] in ("in", "by"):
            return index
    return 0


def _is_act(stream: Stream, index: int, making: frozenset[str]) -> bool:
    word, tags = stream.lowers[index], stream.tags
    if ACTS.get(word, "") not in making or tags[index] in "NR":
        return False
    if word in _OTHERWISE_USED and _is_used_otherwise(word, stream.words[index + 1], tags[index - 1]):
        return False
    if tags[index - 1] == "," and stream.lowers[index - 2] in _ADVISING and word in MAKE_NOW:
        return False  # "First, renew the Accord"
    if tags[index + 1] == "n" and word.endswith("ing") and (tags[index - 1] == "D" or word == "funding"):
        return False  # "joint funding initiatives"
    return stream.lowers[index - 1] not in _WISHED


_OTHERWISE_USED = _BUILDING | {"set", "funding", "fund"}


def _is_used_otherwise(word: str, following: str, tag_before: str) -> bool:
    """Say whether the word makes nothing by what stands beside it: `builds on the Strategy`, `sets a target`."""
    if word == "set":
        return following != "up"
    if word == "funding":  # "The funding is part of the Fund’s seventh phase"
        return tag_before == "D" and following not in ("comes", "came", "from")
    if word == "fund":  # "a £1.5 billion fund that is part of the Strategy"
        return tag_before in "Dn#$" and following in ("that", "which", "is", "was")
    return following in ("on", "upon")


def _undergoes(stream: Stream, stop: int, act: int, high: int) -> bool:
    """Say whether the name before the verb is what was made: `X was opened`, `X, launched in 2022`."""
    if not _BEING.isdisjoint(stream.lowers[stop:act]):
        return True
    seated = _SEATED.fullmatch(stream.tags, stop, act) is not None
    bare = seated or not stream.tags[stop:act].strip(",axy")
    if not bare or act + 1 >= high:
        return bare
    if stream.lowers[act] == "set":
        return (
            stream.tags[act + 2 : act + 3] != "D"
        )  # "the Institute and the Academy have set up a joint laboratory"
    if stream.tags[stop] == "," and stream.lowers[act + 1] in ("last", "this", "earlier"):
        return True  # "the Fund, launched last year by …"
    return stream.tags[act + 1] in "p.,ofaw(" or stream.words[act + 1] == "its"


_IS_MADE_OF = re.compile("xD[neiN-]{0,3}[nz](?:p|,?e?(?=p))")


def members_told(stream: Stream, at: int, high: int) -> int:
    """The token after `between` or `by` in `TORC is a joint venture between …`, at token `at`; 0 for neither."""
    match = _IS_MADE_OF.match(stream.tags, at, high)
    if match is None or stream.words[at] not in ("is", "was"):
        return 0
    kinds = stream.words[at + 2 : match.end()]
    link = match.end() - (stream.tags[match.end() - 1] == "p")
    told = stream.words[link] in ("between", "by") and not _VENTURES.isdisjoint(kinds)
    return link + 1 if told else 0


_FRONTED_MEMBERS = re.compile("D[nei]{0,2}(n)p[^;:]*?,D([nN])(?=[xVbe])")


def fronted_members(stream: Stream, low: int, high: int) -> tuple[int, int, str] | None:
    """The tokens of the list and the kind in `A partnership between A, B and C, the Academy will build …`."""
    match = _FRONTED_MEMBERS.match(stream.tags, low, high)
    if match is None or stream.words[match.end(1)] not in ("between", "of"):
        return None
    kind = HEADS.get(stream.lowers[match.start(2)], "")
    told = stream.words[match.start(1)] in _VENTURES and bool(kind)
    return (match.end(1) + 1, match.start(2) - 2, kind) if told else None


def main_clause(stream: Stream, low: int, high: int) -> int:
    """Where what a sentence states begins: behind `It was notable that`, or behind an adverb."""
    that = stream.tags.find("tD", low, high) if "tD" in stream.tags[low:high] else 0  # as in few sentences
    return that + 1 if that > 0 else low + (stream.tags[low] == "a")


_VENTURES = words(
    "venture partnership collaboration initiative programme program scheme project consortium alliance"
)


def made_unnamed(stream: Stream, bounds: tuple[int, int], at: int) -> Made | None:
    """What a sentence makes without a name, at token `at`: `A and B have opened a joint centre in Wuhan`."""
    if stream.words[at] not in _MADE_UNNAMED:
        return None
    begin = at
    while begin > bounds[0] and stream.tags[begin] != "D" and stream.tags[begin] in "nNRei$#":
        begin -= 1
    if stream.lowers[begin] not in ("a", "an"):
        return None
    act = act_of(stream, bounds, (begin, at + 1), None)
    opens = act > at and stream.tags[act - 1] in "xa"  # "A new joint centre has opened in Wuhan"
    return Made(stream, bounds, (begin, at + 1), act) if bounds[0] < act < begin or opens else None


_BEGINNINGS = frozenset(("set up", "unveiled", "launched"))


def begins_too(status: str, told: str | None) -> bool:
    """Say whether two acts are one beginning: `has been set up … was unveiled on Tuesday`."""
    return status == told or {status, told} <= _BEGINNINGS
