"""What a reporting verb reports: the clause, the infinitive or the object after it, and where that ends."""

from __future__ import annotations

import re

from briefwright.extract.people.subjects import SPANS_OF_TIME
from briefwright.extract.speech.clause_ends import SUBORDINATE, before_verb, next_report, own_clause
from briefwright.extract.speech.deeds import SELDOM_SAID, merely_shows, only_done, seldom_says, supports_now
from briefwright.extract.speech.reporting import Frame, Sentence
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_ADDRESSED = words(
    "tell inform remind assure reassure notify ask urge warn advise beg exhort implore invite encourage"
)
BARE_CLAUSE = words(
    "say believe think hope claim insist argue add note acknowledge concede admit suggest feel know predict "
    "tell estimate figure guess expect contend declare state report show swear fear confirm announce reveal "
    "remind assure warn conclude indicate realise realize hint complain joke maintain stress find learn reckon "
    "explain hear"
)
"""Verbs that take a clause without `that`."""
_ACTS = words(
    "vow promise pledge threaten refuse agree plan urge call_for hope decline seek decide propose claim want "
    "intend expect plead appeal call"
)
_WITH_OBJECT = words(
    "want expect fear believe favor favour discuss see show estimate call_for oppose endorse consider "
    "defend challenge condemn disavow repudiate rebuke mock assail lambast voice express regard view request "
    "prefer deplore dispute rebut downplay minimise minimize detail"
)
_NO_OBJECT = words(
    "tell state declare remark read remind reflect signal continue begin hold add "
    "maintain comment fire_back shoot_back reply answer post laugh elaborate "
    "volunteer decide hint recall go_on guarantee boast swear respond proceed confirm suggest find rule"
)
_TOPIC = ("about", "of", "on")
_WHERE_ABOUT = re.compile("(?:p[DnNRw]{1,4}){1,3}p")
"""`at the White House on Tuesday about`: where and when somebody spoke, and the topic behind it."""
_ON = words(
    "speak comment talk report testify agree disagree decide debate insist elaborate press advise question "
    "challenge brief reflect remark lecture warn"
)
"""Verbs that `on` leads to a topic after, not to a day, a programme or a stage."""
_NO_TOPIC = words("go_on attack begin continue hold praise")
_WHOLE_OBJECT = re.compile(r"D?[nNRTe#s]+(?:[of]D?[nNRTe#s]+)*")
"""Whoever is addressed, with what they are part of: `the chair of the committee`."""
_OF = words("inform remind assure reassure notify warn advise")
_PREPOSITIONS = frozenset(
    (verb, preposition)
    for preposition, verbs in {
        "against": "speak warn argue vote push campaign advise caution",
        "for": "call vote push argue advocate ask appeal campaign blame criticise criticize",
        "to": "refer point_out react object admit confess",
        "with": "agree disagree",
        "at": "hint",
    }.items()
    for verb in verbs.split()
)
"""Beside `about`, `of` and `on`, which lead to a topic with nearly any verb."""
_VERB = re.compile("[xbVeBzQEU]")
_MAIN_VERB = re.compile(r",(?=a?[xbVe])")
_OBJECT_END = re.compile(
    r",(?=x)|(?<![ebVf]),?c(?=a?(?:[xbV]|eD[nN])|D[nNRT]{1,4}[xbV])|,(?=[DykhN])(?!(?:D?a?[nNRTqei#]+(?:[of]D?[nNRTei#]+)?,)*(?:D?a?[nNRTqei#]+(?:[of]D?[nNRTei#]+)?)?,?c)"
)
"""A comma that ends a noun phrase, not one between the parts of a list."""
_ADJUNCTS = words("after before since when while amid following because")
"""What begins with these tells when or why, and is no part of the object."""
_CIRCUMSTANCE = re.compile(r"(?:p?Dn?w|p?w#?(?!s)|nw|wn|pD?[enaNTRi]*[nNR],?)(?=D|h|w?#|N[a]*[xbVe]|[Nn]N*n*x)")
"""`on Tuesday`, `in a statement`: when, where or how it was said."""
_NAMED = re.compile(r"D?n*R*[TN]+(?=[pf])")
"""A name, before when or for what it was endorsed or opposed."""
_CLAUSE = re.compile(r"y?(?:[^,ytxbVeBzQEU]++|,(?!y)|t(?![xbVeBz])|,y[^,]*,)*[xbVeBzQEU]|y|ha*n")
"""A clause without `that`: a subject, perhaps with a relative clause between commas, and a verb."""
_FOUND_TO = re.compile("[xV]")
_OF_A_SUM = re.compile(r"\$#n{0,2}(?:[of][Dn]*[nN]+)?a?[xVe]")
"""A sum and its verb: `£7 million would be lost`."""
_MAIN_CLAUSE = re.compile(r",(?=a?(?:h|[D#]|[NTRn]))")
"""The comma that closes a subordinate clause."""
_LEAST_BEFORE_TO = 2
"""Tokens before an infinitive that a noun may govern: `announced an investment to enhance …` is no clause."""
_FRONTED = re.compile("p[^,xVbtQEU]{1,8},[DhNT]")
_SHORT_CLAUSE = 4
"""Tokens that a clause has more than, where its verb is on no list."""
_LEAST_OBJECT = 2
_PAPERS = words("agency newspaper magazine website broadcaster channel programme inquiry committee")
"""Who is told something that begins behind the word: `told the news agency people may not know it`."""
_RELATIVES = ("which", "that", "what", "who")
_OPENS_OBJECT = frozenset("DNTRhnqk#yaizQEUGw$")


class Complements:
    """Finds the token range of what a frame reports after its verb."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream

    def after(self, sentence: Sentence, index: int, frame: Frame) -> tuple[int, int]:
        """What the verb of the frame reports behind it; an empty range where nothing is reported."""
        at = frame.at + 1
        if at + 1 >= sentence.high:
            return (0, 0)
        if frame.cue.lemma == "point_out" and self.stream.words[at : at + 1] == ["out"]:
            at += 1
        limit = next_report(self.stream, sentence, index, at)
        if self._is_subordinate(sentence, frame):
            limit = self._main_clause(at, limit)
        if frame.cue.lemma in BARE_CLAUSE and not (frame.cue.lemma in _ACTS and self._is_to(at)):
            at = self._skip_circumstance(at, limit) if self._that(frame, at, limit) < 0 else at
        low, high = self._complement(frame, at, limit)
        if low < high and self.stream.tags.find(",", low, high) > 0 and _relates(self.stream, frame):
            main = _MAIN_VERB.search(self.stream.tags, low + 2, high)
            high = main.start() if main else high
        return (low, own_clause(self.stream, low, high)) if low < high else (0, 0)

    def fronted_end(self, sentence: Sentence, index: int, low: int) -> int:
        """Where the clause of a verb that opens the sentence ends: `Noting that it leaks, she said …`."""
        return self._main_clause(low, self.clause_end(sentence, index, low))

    def clause_end(self, sentence: Sentence, index: int, low: int) -> int:
        """Where the reported clause stops: at the next reporting verb, or at a clause of the writer's own."""
        return own_clause(self.stream, low, next_report(self.stream, sentence, index, low))

    def _complement(self, frame: Frame, at: int, end: int) -> tuple[int, int]:
        linked = self._linked(frame, at, end)
        if linked is not None:
            return linked
        if frame.cue.lemma in ("quote", "cite") and self.stream.tags.find("pG", at, end) > 0:
            return (0, 0)
        if frame.cue.lemma == "call" and self.stream.words[at] in ("on", "upon"):
            return (at + 1, end) if "to" in self.stream.words[at + 2 : min(end, at + 16)] else (0, 0)
        if self.stream.lowers[at] == "not" and self.stream.lowers[at + 1 : at + 3] == ["to", "be"]:
            return (0, 0)  # "asked not to be named"
        if frame.cue.lemma in _ADDRESSED:
            behind = self._skip_object(at, end)
            whole = _WHOLE_OBJECT.match(self.stream.tags, at, end)
            asked = whole.end() if whole and self._is_to(min(whole.end(), end - 1)) else behind
            if asked > at and self._is_to(asked) and frame.cue.lemma not in ("tell", "inform"):
                return (at, end)
            if end - behind > 1 and behind > at and self._leads_to_topic(frame.cue.lemma, behind):
                return (behind + 1, self._object_end(behind + 1, end))
            at = self._skip_circumstance(behind, end) if frame.cue.lemma in BARE_CLAUSE else behind
        return self._clause_or_object(frame, at, end)

    def _is_subordinate(self, sentence: Sentence, frame: Frame) -> bool:
        """Say whether the frame stands in a clause before the main one: `While he said …, she …`."""
        low = sentence.low
        lowers = self.stream.lowers
        while low < frame.at and (self.stream.tags[low] in "ac," or lowers[low] in ("but", "yet")):
            low += 1
        subject = frame.subject
        return lowers[low] in SUBORDINATE and subject is not None and subject.low - low <= 3

    def _main_clause(self, at: int, limit: int) -> int:
        """The comma before the main clause."""
        main = _MAIN_CLAUSE.search(self.stream.tags, at + 2, limit)
        return main.start() if main else limit

    def _linked(self, frame: Frame, at: int, end: int) -> tuple[int, int] | None:
        """What `that`, a preposition, `to` or a relative pronoun links to the verb; `None` where none does."""
        lemma = frame.cue.lemma
        if self._leaves_gap(frame, at, end):
            return (at, end)
        acts = lemma in _ACTS and at < end and self._is_to(at)  # "refused to tell of a leak that …"
        that = -1 if acts else self._that(frame, at, end)
        if that >= 0:
            return (that + 1, end)
        if at >= end:
            return (0, 0)
        if self.stream.tags[at : at + 2] in ("pt", "ot", "ft"):
            return (0, 0)
        if self.stream.tags[at] in "pof" and self._leads_on(lemma, at):
            return (at + 1, self._object_end(at + 1, end))
        topic = _WHERE_ABOUT.match(self.stream.tags, at, end) if lemma in ("speak", "talk") else None
        if topic and self.stream.words[topic.end() - 1] == "about":
            return (topic.end(), self._object_end(topic.end(), end))
        if frame.cue.form == "mind":
            about = self.stream.lowers[at] in ("about", "of", "at", "by")
            return (at + 1, self._object_end(at + 1, end)) if about else (0, 0)
        to = at + 1 if self.stream.words[at] == "not" and at + 1 < end else at
        if self._is_to(to) and self.stream.tags[to + 1 : to + 2] != "D":
            unnamed = frame.someone is not None and frame.someone.basis == "none"
            return (at, self._object_end(at, end)) if lemma in _ACTS or unnamed else (0, 0)
        return None

    def _leads_on(self, lemma: str, at: int) -> bool:
        """Say whether a preposition leads to what is spoken of (`about the lake`), not to the day it was."""
        link = self.stream.lowers[at]
        if link == "on" and "condition" in self.stream.words[at + 1 : at + 3]:
            return False  # "spoke on condition of anonymity"
        if link == "about" and self.stream.tags[at + 1 : at + 2] in {"#", "$"} and lemma in BARE_CLAUSE:
            return False  # "said about 10 percent were Chinese"
        on_topic = (
            lemma in _ON and self.stream.tags[at + 1 : at + 2] != "w" if link == "on" else lemma not in _NO_TOPIC
        )
        topic = link in _TOPIC and on_topic
        return topic or (lemma, link) in _PREPOSITIONS

    def _leads_to_topic(self, lemma: str, at: int) -> bool:
        """Say whether a preposition behind whoever is addressed leads to what it is about: `warned them of …`."""
        leads = self.stream.tags[at] in "pof" and self._leads_on(lemma, at)
        return leads and (self.stream.words[at] != "of" or lemma in _OF)

    def _is_to(self, at: int) -> bool:
        return self.stream.lowers[at] == "to"

    def _clause_or_object(self, frame: Frame, at: int, end: int) -> tuple[int, int]:
        """A clause without `that`, or the noun phrase that the verb takes."""
        tags = self.stream.tags
        lemma = frame.cue.lemma
        if tags[at : at + 1] == "," and lemma in BARE_CLAUSE:
            at += 1
        counted = tags[at : at + 1] == "p" and self.stream.lowers[at] == "about"  # "said about 10 percent were …"
        if at >= end or (tags[at] not in _OPENS_OBJECT and not counted):
            return (0, 0)
        if lemma == "find" and self.stream.lowers[at] in ("a", "an") and not _FOUND_TO.search(tags, at, end):
            return (0, 0)  # "has found a flaw in a chip used in meters"
        if only_done(self.stream, lemma, at, end) or _says_nothing(self.stream, lemma, at, end):
            return (0, 0)
        if lemma in BARE_CLAUSE and tags[at] != "$" and self.is_clause(at, end):
            return (at, end)
        if lemma in BARE_CLAUSE and end - at > _SHORT_CLAUSE and _may_be_clause(self.stream, at, end):
            return (at, end)
        if (
            end - at < _LEAST_OBJECT
            or not _takes_object(self.stream, frame, at, end)
            or (lemma == "agree" and not self.is_clause(at, end))
            or (tags[at] == "h" and frame.cue.group != "name")
        ):
            return (0, 0)
        end = _before_quotation(tags, at, end) if frame.cue.group == "name" else end
        name = _NAMED.match(tags, at, end) if frame.cue.group == "act" else None
        return (at, name.end() if name else self._object_end(at, end))

    def _leaves_gap(self, frame: Frame, at: int, end: int) -> bool:
        """Say whether a relative clause reports the verb behind it: `which he said had harmed trade`."""
        subject = frame.subject
        if subject is None or subject.low == 0 or at >= end or self.stream.tags[at] not in "xbVe":
            return False
        return self.stream.lowers[subject.low - 1] in _RELATIVES and frame.cue.group in ("say", "think")

    def _that(self, frame: Frame, at: int, end: int) -> int:
        """The `that` that links a clause to the verb; -1 where there is none, or where it points or relates."""
        tags = self.stream.tags
        that = tags.find("t", at, min(at + 12, end))
        if that < 0:
            return -1
        if any(t in "VxbQEU:" for t in tags[at:that].replace("bp", "")) or (that > at and tags[that - 1] in "pof"):
            return -1
        points = (
            that == at
            and tags[that + 1 : that + 2] == "n"
            and tags[that + 2 : that + 3] in {"p", "o", "f", "w", ",", "."}
        )
        linked = (
            tags[that + 1 : that + 2] in {"D", "h", "N", "T", "i", "#", "$"}
            or (tags[that + 1 : that + 2] == "n" and not points)
            or tags.startswith("a#", that + 1)
        )
        fronted = that == at and _FRONTED.match(tags, that + 1, end)  # "said that after years of work, the …"
        if that > at and tags[at] in "pof" and tags[that + 1 : that + 2] in {"x", "b", "V", "e", "z"}:
            return -1  # "referring to the scheme that paid for the ships"
        if not linked and not fronted and not self.has_verb(that + 1, end):
            return -1
        if that == at and tags[that + 1 : that + 2] == ",":
            return that if _parenthesis(self.stream, that + 1, end) else -1
        behind = self._past_hearer(at, end) if frame.cue.lemma in _ADDRESSED else that
        if behind < that and tags[behind] == "D" and tags[that + 1 : that + 2] in {"x", "b", "V", "e", "z", "n"}:
            return -1  # "told us the unit that screens deals has …"
        promised = frame.cue.lemma == "promise" and "," not in tags[at:that]
        if that > at and tags[at] in "DNTRn" and frame.cue.lemma not in _ADDRESSED and not promised:
            return -1
        if that > at and frame.cue.group == "name" and tags[at] == "z":
            return -1  # "rejected claims that …": the claims are another's
        return -1 if that == at and tags[that + 1 : that + 2] == "." else that

    def _skip_circumstance(self, at: int, end: int) -> int:
        """The token after when or where it was said, if a clause follows: `said on Tuesday the centre …`."""
        lowers = self.stream.lowers
        if at + 2 <= end and lowers[at] in ("last", "this", "next") and lowers[at + 1] in SPANS_OF_TIME:
            return at + 2
        match = _CIRCUMSTANCE.match(self.stream.tags, at, end)
        return match.end() if match else at

    def _past_hearer(self, at: int, end: int) -> int:
        """The token after whoever is addressed, and after when: `told the paper this week that …`."""
        behind = self._skip_object(at, end)
        return self._skip_circumstance(behind, end) if self.stream.tags[behind] in "Dw" else behind

    def _skip_object(self, at: int, end: int) -> int:
        """The token after whoever is addressed: `told reporters`, `urged the two governments`."""
        tags = self.stream.tags
        if at < end and tags[at] == "h":
            return at + 1
        if at < end and tags[at] == "D":
            at += 1
        while at + 1 < end and tags[at] in "NRTnw":
            at += 1
            paper = tags[at] == "n" and self.stream.lowers[at - 1] in _PAPERS
            named = tags[at - 1 : at + 1] == "Nn" and tags[at + 1 : at + 2] in {"x", "V", "b", "e"}
            if tags[at] in "Dht" or paper or named:
                break  # "told the BBC safety came first"
        return at

    def _object_end(self, at: int, end: int) -> int:
        """Where a noun phrase that is reported ends."""
        if self.stream.tags[at] in "yQEU":
            return end
        related = self.stream.tags.startswith(("y", "k"), at + 2)  # "accuses Moore, whose plan it was, of delay"
        stop = _OBJECT_END.search(self.stream.tags, at + 1 + related, end)
        end = stop.start() if stop else end
        lowers = self.stream.lowers
        if _ADJUNCTS.isdisjoint(lowers[at + 2 : end]):  # as in most objects
            return end
        return next(i for i in range(at + 2, end) if lowers[i] in _ADJUNCTS)

    def is_clause(self, low: int, high: int) -> bool:
        """Say whether the tokens are a clause: a subject and its verb, not a noun with a relative clause."""
        tags = self.stream.tags
        if tags[low] == "$" and not _OF_A_SUM.match(tags, low, high):
            return False  # "announced £7 million for work on batteries during a visit"
        clause = _CLAUSE.match(tags, low, high)
        if clause is None or clause[0][-3:-1] == ",p" or clause[0][-2:] == ",e":
            return False  # "announced six centres, established under the Fund"
        verb = clause.end() - 1
        governed = tags[low] == "D" and "to" in self.stream.lowers[low + _LEAST_BEFORE_TO : verb]
        return not (governed and self.stream.lowers[verb - 1] in ("to", "and"))

    def has_verb(self, low: int, high: int) -> bool:
        """Say whether there is a verb or a quotation among the tokens."""
        return _VERB.search(self.stream.tags, low, high) is not None


_OFFERED = words("congratulations condolences thanks apology apologies sympathies sympathy gratitude wishes praise")
"""What is said where it is offered: `offered her congratulations to the winner`."""


def _takes_object(stream: Stream, frame: Frame, at: int, end: int) -> bool:
    """Say whether a noun phrase after the verb, from token `at` on, is what somebody says or holds."""
    lemma = frame.cue.lemma
    stance = lemma == "support" and supports_now(stream, frame)
    stance = stance or (lemma == "offer" and not _OFFERED.isdisjoint(stream.lowers[at : at + 4]))
    named = frame.cue.group in ("say", "name") or lemma in _WITH_OBJECT or stance
    if stream.tags[at] == "#" and (frame.cue.group == "name" or stream.tags[at - 1] == "w"):
        return False  # "rejected 14 applications", "the programme announced in May 2022, and …"
    if lemma == "see" and frame.cue.form == "past" and _SEEN.match(stream.tags, at, end):
        return False  # "The minister saw the firm’s works"
    if lemma in SELDOM_SAID and seldom_says(stream, frame, at, end):
        return False
    return named and lemma not in _NO_OBJECT and not merely_shows(stream, frame)


_SEEN = re.compile("[DNnRTesi#]+[,.|]")
_COLON_QUOTE = re.compile(":[QEU]")


def _before_quotation(tags: str, at: int, end: int) -> int:
    """Where an object ends before a quotation, which is told by itself: `welcomed the award: “It is ours.”`."""
    quoted = _COLON_QUOTE.search(tags, at + 1, end)
    return quoted.start() if quoted else end


def _says_nothing(stream: Stream, lemma: str, at: int, end: int) -> bool:
    """Say whether only something told before is meant, or where and when: `He said this while …`, `said here`."""
    if stream.tags[at] == "a" and not stream.tags[at:end].strip("aw"):
        return True
    points = stream.lowers[at] in ("this", "that", "so", "it") and stream.tags[at + 1] in "ypw,.|"
    return lemma == "say" and points


def _relates(stream: Stream, frame: Frame) -> bool:
    """Say whether the verb stands between commas after a noun: `Moore, who said she would come, was late`."""
    before, subject = before_verb(stream, frame.at), frame.subject
    if subject is not None and subject.high == before + 1 and stream.lowers[subject.low - 1] == "which":
        before = subject.low - 1  # "the plan, which Moore said she liked, was late"
    relative = stream.lowers[before] in ("who", "which")
    return relative and before > 0 and stream.tags[before - 1] == ","


_PLAIN_BEHIND_NOUN = re.compile("n(?<=[nNRa]n)")


def _may_be_clause(stream: Stream, low: int, high: int) -> bool:
    """Say whether a plain word behind a noun may be the verb: `one in five now walks away`."""
    plain = _PLAIN_BEHIND_NOUN.finditer(stream.tags, low + 2, high)
    return any(stream.words[match.start()].endswith("s") for match in plain)


def _parenthesis(stream: Stream, comma: int, end: int) -> bool:
    """Say whether a second comma closes what follows the first: `that, while it costs more, …`."""
    return 0 < stream.tags.find(",", comma + 2, end) < end - 2
