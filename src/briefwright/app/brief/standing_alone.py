"""Whether evidence can be read alone, away from its source: no headline, no half a sentence, nothing that leans.

Words that lean (`The centre employs …`, `我们的……`) say something only after the sentence that names the centre;
fragments (`of Science and Technology, …`) say nothing anywhere. By general signs of either language, not a parser.
"""

from __future__ import annotations

import re

from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import CLAIMED, Evidence, Fact, Initiative, Quote
from briefwright.model.query import Found

_POINTING = (
    r"this|these|that|those|it|its|they|their|he|she|his|her|such|here|there|both (?:sides|countries|parties)"
    r"|each (?:project|side|country|centre|center)"
)
_FIRST_PERSON = r"we|our|my|i"
_THING = (
    r"programmes?|programs?|cent(?:re|er)s?|funds?|projects?|initiatives?|schemes?|agreements?|deals?|partnerships?|"
    r"dialogues?|events?|conferences?|meetings?|seminars?|forums?|visits?|talks|papers?|reports?|institutes?|companies|"
    r"company|laborator(?:y|ies)|labs?|plans?|teams?|sides|parks?|strateg(?:y|ies)|pledges?|documents?|memorandum|parties|"
    r"results?|awards?|calls?|networks?|platforms?|grants?|minister|professor|director|partners|researchers|scientists|"
    r"teams|universities|institutions|organi[sz]ations|facilit(?:y|ies)|consortium|pair|group"
)
_COUNT = r"(?:a|an|one|two|three|four|five|six|ten|several|some|many|\d+)"
_HAN_COUNT = "一二两三四五六七八九十几多数\\d"
_OPENING = r"(?:(?:under|in|as part of|through)\s(?:(?!\b(?:and|between)\b)[^,.“”\"]){2,90},\s)?"
"""`Under a memorandum signed in March, the partners …` leans like `The partners`, unless it names two of them."""
_LEANING = re.compile(
    rf"{_OPENING}(?:(?:{_POINTING})\b|(?:the|both)\s+(?:(?:two|three|new|next|first|joint|latter)\s+){{0,2}}(?:{_THING})\b"
    r"(?!\s+(?:of|for|on|in|between|by|at|that|which|under)\b))"
    r"|(?:the\s+)?(?:previous|former|latter|remaining|rest|other)\b"
    rf"|(?:{_COUNT}\s+(?:days?|weeks?|months?|years?|decades?)\s+(?:later|earlier|on|before)"
    r"|(?:the|that) (?:same|following|next|previous) (?:day|week|month|year)|since then|by then|later|earlier"
    r"|however|but|also|instead|in addition|moreover|meanwhile)\b"
    r"|这|那|其|该|他|她|它|双方|会上|会议还|此次|此外|同时|据介绍|(?:基金|中心|项目|论坛|园区)(?!会)"
    rf"|[{_HAN_COUNT}]+(?:个月|年|天|周)(?:前|后|来)|(?:此|随|其|之)后|次年|同年|当年|当时|当天|翌年|与此同时|但|而且|不过"
    r"|[^，。：“]{1,16}，(?:他|她|它)",
    re.IGNORECASE,
)
"""Beginnings that lean on the sentence before: such words say little alone."""
_ANSWERING = re.compile(
    r"(?:yes|no|yeah|absolutely|exactly|definitely|of course|not (?:really|at all))\b[,.!]"
    r"|(?:是的?|对|不是|没有|当然|会的|可以)(?![\u4e00-\u9fff])|是[“‘「『一]|(?:in )?\d{4}\s*年?[.。]",
    re.IGNORECASE,
)
"""Beginnings of a reply: they lean on the question."""
_SPEAKING = re.compile(rf"(?:{_FIRST_PERSON})\b|我|你|您|咱", re.IGNORECASE)
"""Beginnings in the first person, which only quotation marks make clear."""
_UNEXPLAINED = re.compile(r"(?:the )?[A-Z]{3,}\b(?! *[(（])")
"""An abbreviation before anything said what it stands for."""
_BROKEN_OFF = re.compile(r"(?:of|and|or|with|to|who|whom|which|where|as|by|from|for|than|but)\b")
"""Small beginnings of half a sentence; after a capital they may begin a whole one."""
_UNFINISHED = re.compile(
    r"(?:(?!\b(?:is|are|was|were|be|been|being|has|have|had)\b).)*?\b(?:\w+ed|built|led|made|run|set up) by\b",
    re.DOTALL,
)
"""`The park jointly built by two companies`: taken out of its sentence, a thing with what was done to it."""
_WHOLE = 0.8
"""The share of its sentence from which a statement of an office is more than the name with its title."""
_SCRAP = 30
"""Characters below which words taken out of a sentence say too little alone; a third of it in Chinese."""
_WORDS = re.compile(r"\w+")


def leans(evidence: Evidence) -> bool:
    """Whether only the sentence before explains how the words begin or whose claim they are, or they are scraps."""
    text = evidence.text
    quoted = isinstance(evidence, Quote) and evidence.form != "indirect"
    if isinstance(evidence, Quote) and evidence.form == "partial" and _is_scrap(text):
        return True
    if isinstance(evidence, Fact) and evidence.doubt == CLAIMED:
        return True
    leaning = _LEANING.match(text) or (_ANSWERING if quoted else _SPEAKING).match(text)
    return leaning is not None


def is_unexplained(evidence: Evidence) -> bool:
    """Whether the words begin with an abbreviation that nothing has explained."""
    return bool(_UNEXPLAINED.match(evidence.text))


def fullness(evidence: Evidence) -> float:
    """The share of its sentence that a fact or quote says: half a sentence reads badly alone."""
    if isinstance(evidence, Initiative):
        return 1.0
    start, end = evidence.sentence
    return min((evidence.end - evidence.start) / max(end - start, 1), 1.0)


def is_fragment(found: Found) -> bool:
    """Whether this is no statement: the source's headline, the rest of a clause, a name with its office or makers.

    What the user starred, accepted or marked by hand is never one.
    """
    evidence = found.evidence
    if evidence.starred or evidence.by_hand or evidence.review == "accepted":
        return False
    if _is_headline(found):
        return True
    if isinstance(evidence, Initiative):
        return False
    if isinstance(evidence, Fact):
        return _is_bare(evidence) or bool(_BROKEN_OFF.match(evidence.text))
    return evidence.form == "indirect" and bool(_BROKEN_OFF.match(evidence.text))


def _is_bare(fact: Fact) -> bool:
    """Whether a part of a sentence names somebody with an office, or a thing with its makers, and no more."""
    unfinished = fact.category == "relation" and bool(_UNFINISHED.match(fact.text))
    return (fact.category == "role" or unfinished) and fullness(fact) < _WHOLE


def follows(found: Found, before: Found | EvidenceItem) -> bool:
    """Whether one stands behind the other in the same paragraph, so that its first words are explained."""
    same = found.source.id == before.source.id and found.evidence.paragraph == before.evidence.paragraph
    return same and before.evidence.end <= found.evidence.start


def _is_headline(found: Found) -> bool:
    evidence = found.evidence
    words = _folded(evidence.statement if isinstance(evidence, Initiative) else evidence.text)
    return bool(words) and not isinstance(evidence, Quote) and words == _folded(found.source.metadata.title or "")


def _is_scrap(text: str) -> bool:
    return len(text) < _SCRAP if text.isascii() else len(text) < _SCRAP // 3


def _folded(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))
