"""Clauses: a sentence cut where one statement ends, and what of it somebody reports."""

from __future__ import annotations

import re
from itertools import pairwise

from briefwright.extract.people.subjects import ISSUED
from briefwright.extract.speech.deeds import thing_does
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.acts import SUPERLATIVES
from briefwright.extract.words.lexicon import NATIONALITIES, words

_SPLIT = re.compile(
    r";|:|,(?:(?=[ykGV]|i(?!c)|Doh|py)"
    r"|c(?=a?[xbVe]|D?[NTRn]{1,6}a?x|D[NTRn]{1,4}(?:[of]D?[NTRn]{1,4})?V|h[xabVz]|t))"
    r"|c(?:(?=[D#]?[NTRn]{1,6}a?x|h[xabVz]|t|ax)|(?=a?[bV])(?<=[nNR#w]c))"
)
"""Each way begins with its mark, which the search looks for at full speed."""
SUPERLATIVE = re.compile(r",((?:a(?=D))?Da?n[^,.;]*)")
"""An apposition such as `, the very first document of this kind`."""
_EARLIER = re.compile(r",p(?=D?[NRTn]{1,4}x?[VzeB])")
"""`, after ministers confirmed a package`."""
_OF_TWO_USES = words(
    "taken given went found promised kicked broke fell build builds built set came come comes entered enter enters "
    "took take takes"
)
_INTO_FORCE = words("went came come comes entered enter enters took take takes taken")
_LEAST_CERTAIN = 0.7
"""How sure it is that a subject is one that can report, at least."""
_OF_WILL = words("want intend see")
_DONE = words("confirm promise pledge approve reveal")
"""What these verbs take without a clause is done, not said: `ministers confirmed a £21 million package`."""
_FIGURES = words("figures data records")
"""`Figures obtained by the paper show that …`: what they show is the fact."""
_OWN_ACTS = words("announce report show plan agree propose hold determine begin")
"""Reporting verbs whose clause the article itself vouches for."""


def clauses_of(stream: Stream, low: int, high: int) -> list[tuple[int, int]]:
    """Token ranges of the clauses of a sentence, in order, without the marks and links around them."""
    tags, told = stream.tags, stream.tags[low:high]
    listed = "," in told
    if not (listed or "c" in told or ";" in told or ":" in told):
        return [_stripped(tags, low, high)]
    cuts = [m.start() for m in _SPLIT.finditer(tags, low, high) if _parts(stream, low, *m.span())]
    if listed and ",p" in told:
        cuts.extend(m.start() for m in _EARLIER.finditer(tags, low, high) if stream.words[m.start() + 1] == "after")
    if listed and ",c" in told:
        cuts.extend(m.start() for m in _JOINED.finditer(tags, low, high) if _begins_clause(stream, m.end(), high))
    if "cn" in told:
        verbs = (m.end() for m in _AND_VERB.finditer(tags, low, high))
        cuts.extend(verb - 1 for verb in verbs if _is_second_verb(stream, low, verb))
    if listed and ",D" in told:
        cuts.extend(m.start() for m in SUPERLATIVE.finditer(tags, low, high) if is_superlative(stream, m))
    if tags[low] == "y" and stream.lowers[low] in _CONCEDING:
        main = _MAIN_CLAUSE.search(tags, low + 3, high)
        cuts.extend([main.start()] if main else [])
    edges = [low, *sorted(set(cuts)), high] if cuts else (low, high)
    spans = [_stripped(tags, begin, end) for begin, end in pairwise(edges)]
    return [(begin + _lead(stream, begin) if begin > low else begin, end) for begin, end in spans]


def _parts(stream: Stream, low: int, start: int, end: int) -> bool:
    """Say whether a mark or an `and` parts two clauses of the sentence that begins at token `low`."""
    tags, behind = stream.tags, stream.words[start + 1]
    if behind == "compared" or (behind == "leading" and not _FINITE.search(tags, low, start)):
        return False
    if tags[end - 1] != "c":
        return True
    if tags.startswith("ax", end) and stream.words[end] != "there":
        return False
    return not _joins_names(tags, start, end) or _has_begun(tags, low, start, end)


def _lead(stream: Stream, begin: int) -> int:
    """How many words only link a clause to the one before: `after …`, `in which …`."""
    return 2 if stream.tags[begin : begin + 2] == "py" else int(stream.words[begin] == "after")


_CONCEDING = words("while although though whereas")
_MAIN_CLAUSE = re.compile(",(?=D[nN]{1,3}[xbVe]|h[xbVe]|D[nN]{1,2}(?:[of]D?[nN]+)*[xbVe])")
"""Where the main clause begins in `While China lags behind, its share rose to 24 per cent`."""
_AND_VERB = re.compile("[nN]c(?=n[D#$])")


def _is_second_verb(stream: Stream, low: int, at: int) -> bool:
    """Say whether an act's verb stands behind `and` at token `at`: `is the largest port and houses the yards`."""
    acts = stream.deeds[at] == "a" and stream.lowers[at].endswith("s")
    return acts and _FINITE.search(stream.tags, low, at) is not None


_JOINED = re.compile(",c")
_NAME_ACTS = re.compile("[NTR]{1,4}a?x")


_MEASURED = re.compile("[be](?=[$#])")


def _begins_clause(stream: Stream, at: int, high: int) -> bool:
    """Say whether a subject and an act's verb follow: `, and British kit accounts for a third`."""
    if stream.tags[at : at + 2] in (
        "an",
        "aR",
        "hn",
    ):  # "…, and now hosts 10,000 students", "…, and it makes wafers"
        told = stream.words[at + 1].endswith("s")
        return told and (stream.tags[at] == "h" or stream.deeds[at + 1] == "a")
    end = min(high, at + 6)
    acts = (
        m.start()
        for m in _ACT.finditer(stream.deeds, at + 1, end)
        if stream.tags[m.start()] == "n" or _MEASURED.match(stream.tags, m.start())
    )
    verb = next(acts, at)
    return verb > at and stream.tags[verb - 1] in "nN" and not stream.tags[at:verb].strip("DnNTRie-")


def is_superlative(stream: Stream, match: re.Match[str]) -> bool:
    """Say whether the apposition begins with a superlative."""
    begin = match.start(1)
    opening = stream.lowers[begin : begin + 4]
    if SUPERLATIVES.isdisjoint(opening) or "x" in match[1]:
        return False
    if opening[0] == "most":  # "most joint papers"
        return False
    if opening[0] in ("our", "my"):
        return False  # "…, our largest partner": whose, is not told
    if opening[0] == "a" and opening[2:3] == ["of"]:
        return False  # "a fifth of the total"
    told = begin + next(place for place, word in enumerate(opening) if word in SUPERLATIVES)
    return stream.tags[told + 1 : told + 2] not in ("e", "b", "V")  # "the delegation first visited …"


def _has_begun(tags: str, low: int, start: int, end: int) -> bool:
    """Say whether a clause with its verb stands before an `and` with a subject and a verb behind it."""
    if _SUBJECT_ACTS.match(tags, end) is None:
        return False
    for mark in ",yt":
        low = max(low, tags.rfind(mark, low, start) + 1)
    return _FINITE.search(tags, low, start) is not None


_SUBJECT_ACTS = re.compile("D?[NTRn]{1,6}a?x")
_FINITE = re.compile("x(?=[^i])|[VB]")


def _joins_names(tags: str, start: int, end: int) -> bool:
    """Say whether an `and` stands between two parts of one name or subject: `Technology and Innovation`."""
    before, after = tags[start - 1 : start] or "|", tags[end : end + 1] or "|"
    bare = end - start == 1
    if bare and tags[start - 2 : start] == "#n" and _NAME_ACTS.match(tags, end):
        return False  # "UKRI will give £16 million and NSFC will match it"
    return (before in "NTR" and after in "NTR") or (bare and before in "nNTR" and after in "nNTRD")


def _stripped(tags: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and (tags[begin] in ",;:cy-" or tags[begin - 1 : begin + 1] == "ct"):
        if tags.startswith("yn,", begin):  # "So far, 80 per cent of the line is laid"
            break
        begin += 1
    while end > begin and tags[end - 1] in ",.;:-":
        end -= 1
    return (begin, end)


def act_in(stream: Stream, begin: int, end: int) -> int:
    """The first token that is an act's verb, sooner one that can be nothing else; -1 if there is none."""
    first = -1
    for match in _ACT.finditer(stream.deeds, begin, end):
        at = match.start()
        if _is_act(stream, begin, at):
            if stream.tags[at] == "n" and at == end - 1 and at > begin + 1:
                continue  # "critical health issues": a noun ends the clause
            if stream.tags[at] != "n" and not _describes(stream.tags, at):
                return at
            first = at if first < 0 else first
    return first


_PLURALS_TOO = words("exchanges visits launches awards offers funds supports plans")
_IS_TO = re.compile("xa?p$")
_NOUNS_TOO = words("visit launch support award offer increase rise decline drop fall start end release review fund")
"""Acts that are nouns behind an adjective, where no plural stands before them."""
_DESCRIBED = re.compile("[Ds][aeniN]*$")
"""`a very important visit`: what stands between the article and the noun only describes it."""
_ACT = re.compile("[ax]")
_OPENING_ACTS = words("established founded launched created formed opened set")


def _describes(tags: str, at: int) -> bool:
    """Say whether a participle only describes: `and increased engagement`."""
    return tags.startswith("en", at) and tags[at - 1] in "Dcop"


def _is_act(stream: Stream, begin: int, at: int) -> bool:
    """Say whether a token is an act's verb here (`the launch of` is none)."""
    tags = stream.tags
    tag, before, behind = tags[at], tags[at - 1], tags[at + 1]
    if at == begin and tag == "N" and stream.lowers[at] in _OPENING_ACTS and stream.words[at + 1] == "in":
        return True  # "Founded in 2018, Tide Optics is a maker of lenses"
    hosts = tag == "R" and before == "a" and stream.lowers[at].endswith("s")  # "and now hosts 10,000 students"
    if (tag in "NR" and not hosts) or behind == "o":
        return False
    if stream.lowers[at - 1] == "each" and stream.lowers[at].endswith("s") and behind in "$#":
        return True  # "Each receives £60,000"
    if _is_noun(stream, at) or (stream.lowers[at] in _OF_TWO_USES and _is_another_use(stream, at)):
        return False
    if tag in "nb" and 0 < at == begin and before in "-|;," and behind == "D":
        return True  # an item of a list: "renew the Programme until 2030"
    if tag == "b":
        return at == begin or before != "D"
    return tag != "n" or _is_plain_verb(stream, begin, at)


def _is_plain_verb(stream: Stream, begin: int, at: int) -> bool:
    """Say whether a word that is tagged as a noun is an act's verb: `to double its staff`, `which employs 44`."""
    tags, before = stream.tags, stream.lowers[at - 1]
    if before == "to" and (tags[at + 1] in "D#$h" or _IS_TO.search(tags, max(begin, at - 3), at)):
        return True  # "to double its staff", "Soar is also to create Fen College"
    if at == begin:
        return before == "which"  # ", which employs 44 people"
    return tags[at - 1] not in "Dofp$s" and stream.words[at + 1] != "to"


def _is_noun(stream: Stream, at: int) -> bool:
    """Say whether a word that may be an act's verb is a noun by the words beside it."""
    tags = stream.tags
    tag, before, behind = tags[at], tags[at - 1], tags[at + 1]
    if tag in "nbz" and stream.lowers[at - 1] in NATIONALITIES and tags[at - 2] in "D#":
        return True  # "two British offers"
    if tag == "i" and (before == "D" or (stream.words[at] == "funding" and behind not in "DN$#")):
        return True  # "the funding comes from", "£7 million of research funding"
    if stream.words[at] == "building" and before in "nN" and behind not in "DN#$":
        return True  # "a ceremony for the Dearing building"
    if tag == "n" and behind == ",":
        return True  # "the largest award, of £2.4 million, goes to"
    if tag == before == "n" and behind == "p" and stream.lowers[at] in _PLURALS_TOO:
        return True  # "to promote knowledge exchanges in heritage"
    single = before in "ni" and stream.lowers[at] in _NOUNS_TOO and not stream.lowers[at - 1].endswith("s")
    return single and _DESCRIBED.search(tags, max(0, at - 6), at) is not None


def _is_another_use(stream: Stream, at: int) -> bool:
    """Say whether an act's verb means something else by the words beside it: `builds on`, `found that`."""
    lower, behind = stream.lowers[at], stream.words[at + 1]
    if lower == "given":
        return stream.lowers[at - 1] not in ("was", "were", "been")
    if lower == "kicked":
        return behind != "off"
    if lower == "found":
        return stream.lowers[at - 1] not in ("was", "were")
    if lower == "promised" and behind == "to":
        return True
    if lower in ("build", "builds", "built") and behind in ("on", "upon"):
        return True
    if lower == "broke" and behind == "down":
        return True
    if lower == "fell" and behind in ("ill", "asleep"):
        return True
    if lower == "set" and behind != "up":
        return True
    if behind == "on" and stream.tags[at + 2 : at + 3] in ("#", "D"):
        return False  # "has taken on 14 apprentices"
    return lower in _INTO_FORCE and behind not in ("into", "effect", "place")


def may_have_verb(stream: Stream, begin: int, end: int) -> bool:
    """Say whether the clause has a verb, or a plain word that may be one after a name (`the lab absorbs`)."""
    tags = stream.tags
    if _VERB.search(tags, begin, end):
        return True
    several = (m.start() for m in _PLAIN_BEFORE_SUM.finditer(tags, begin, end) if _counts(stream, m.end()))
    if any(
        (stream.words[i].endswith("s") or stream.words[i] in _MANY) and not stream.words[i + 1].endswith("s")
        for i in several
    ):
        return True
    if "cost" in stream.words[begin + 1 : end] and any(
        stream.words[i] == "cost" and tags[i - 1] in "hnNR,)" for i in range(begin + 1, end)
    ):
        return True
    return any(stream.words[m.start()].endswith("s") for m in _PLAIN_AFTER_NAME.finditer(tags, begin + 1, end))


def _counts(stream: Stream, at: int) -> bool:
    """Say whether a figure stands at token `at`, by itself or behind `around`."""
    return stream.tags[at] != "p" or stream.words[at] in ("around", "about", "over")


def is_finite(stream: Stream, begin: int, end: int) -> bool:
    """Say whether a verb other than an -ing form is there: none in `licences for tools capable of making chips`."""
    if any(not stream.words[m.start()].endswith("ing") for m in _VERB.finditer(stream.tags, begin, end)):
        return True
    plain = _PLAIN_AFTER_NAME.finditer(stream.tags, begin + 1, end)
    return any(stream.words[m.start()].endswith("s") for m in plain)


_VERB = re.compile("[xbVeBz]")
_PLAIN_AFTER_NAME = re.compile("n(?<=[NnRha].)")
_MANY = ("bacteria", "people", "children", "women", "men", "data", "media")
_PLAIN_BEFORE_SUM = re.compile("[nR]n(?=[ap]?[#$])")
"""`Its hospitals treat 4 million patients`: a plain verb of several."""


def is_reported(stream: Stream, sentence: Sentence, begin: int, end: int) -> bool:
    """Say whether the clause is reported speech: it holds a reporting verb with a speaker, or follows one."""
    for frame in sentence.frames:
        spoken = _is_spoken(sentence, frame) and not _is_expected(stream, frame)
        reporting = frame.cue.group in ("say", "think") and spoken and not _maintains(stream, frame)
        reporting = reporting and not thing_does(frame) and not _is_done_to(stream, frame)
        reporting = reporting and frame.cue.lemma != "be committed"
        if reporting and frame.at < end and (frame.at >= begin or not frame.inverted):
            done = frame.cue.lemma in _DONE and frame.at >= begin and stream.words[frame.at + 1] != "to"
            if done and not any(t in "txbVeBh" for t in stream.tags[frame.at + 1 : end].replace("sb", "sn")):
                return False
            opens = frame.subject is not None and frame.subject.low == begin and stream.lowers[begin] in _FIGURES
            return opens or frame.cue.lemma not in _OWN_ACTS
    return False


def _is_expected(stream: Stream, frame: Frame) -> bool:
    """Say whether the verb only plans: `is expected to land on 6 September`."""
    return frame.someone is not None and not frame.someone.name and stream.words[frame.at] == "expected"


def _maintains(stream: Stream, frame: Frame) -> bool:
    """Say whether the verb is no report: `it maintains contact with 100 alumni`, `holds talks with`."""
    if frame.cue.lemma == "outline" and stream.tags[frame.at + 1 : frame.at + 2] in {"D", "$", "#"}:
        return True  # "outlined a commitment of £2.5 billion"
    if frame.cue.lemma == "add" and stream.tags[frame.at + 1 : frame.at + 2] in {"$", "#"}:
        return True  # "added 13 gigawatts of solar power"
    questioned = frame.cue.lemma == "question" and stream.tags[frame.at + 1 : frame.at + 2] in {"D", "N", "T", "R"}
    held = frame.cue.lemma in ("maintain", "hold") and stream.tags[frame.at + 1 : frame.at + 3] == "np"
    return held or questioned


def _is_done_to(stream: Stream, frame: Frame) -> bool:
    """Say whether the verb tells what was done to its subject: `the pilot was confirmed by the Ministry`."""
    done = frame.cue.lemma in _DONE and stream.words[frame.at + 1] == "by"
    return done and stream.lowers[frame.at - 1] in ("was", "were", "been")


_TOLD_IN = re.compile("[xbVeB]")
"""A verb behind the reporting one: what is reported follows it."""


def _is_spoken(sentence: Sentence, frame: Frame) -> bool:
    """Say whether somebody who can report is the frame's subject: not `29 actions agreed`."""
    if frame.someone is None:
        return frame.cue.form == "gerund" and len(sentence.frames) > 1
    if frame.someone.certainty >= _LEAST_CERTAIN or not frame.someone.name:
        return True
    if frame is sentence.frames[0]:
        return True
    return not any(f.at < frame.at and f.someone and f.cue.form != "gerund" for f in sentence.frames)


_BESIDE_ISSUER = re.compile("D[aeniNR]{1,7}(?:[ebp][^,;:.xVQEU]{0,8})?,(?=[NDh])")
"""`According to a report published by the Trust, an independent body based in Fenby, the coast …`."""


def reported_content(stream: Stream, sentence: Sentence, begin: int, end: int) -> tuple[int, int]:
    """The reported words of a clause, without the verb and its subject."""
    opening = begin
    for frame in sentence.frames:
        if frame.at >= end or not _is_spoken(sentence, frame) or frame.cue.group not in ("say", "think"):
            continue
        if frame.cue.lemma in _OF_WILL and begin > opening and frame.subject is not None:
            continue  # "found that most scientists want more work"
        if frame.at < begin or (stream.words[frame.at] == "report" and stream.words[frame.at - 1] == "will"):
            continue
        before = frame.subject.low if frame.subject is not None and not frame.inverted else frame.at
        fronted = before - begin > 4 and not _TOLD_IN.search(stream.tags, frame.at + 1, end)
        if fronted and stream.words[begin] != "Ahead":  # "Ahead of the talks, Xu said"
            while before > begin and stream.tags[before - 1] in ",a" and stream.words[before - 1] != "then":
                before -= 1
            return (begin, before)
        begin = max(frame.at + 1, frame.subject.high if frame.subject is not None and frame.inverted else 0)
        issued = stream.tags.find(",", begin, end) if frame.according and stream.words[begin] in ISSUED else -1
        beside = _BESIDE_ISSUER.match(stream.tags, issued + 1, end) if issued > 0 else None
        begin = beside.end() if beside else issued + 1 if issued > 0 else begin
        that = stream.tags.find("t", begin, min(end, begin + 8))
        begin = that + 1 if that >= 0 else begin
        while begin < end and stream.tags[begin] == ",":
            begin += 1
    return (begin, end)
