"""Clauses that tell nothing to brief anybody on: greetings, wishes, questions, what was not done."""

from __future__ import annotations

import re

from briefwright.extract.facts.measured import Clause
from briefwright.extract.facts.stance import COURTESY, LIFE, NEGATED
from briefwright.extract.figures.figure_weights import is_duration
from briefwright.extract.text.reading import Stream
from briefwright.extract.words.lexicon import words

_WISH = re.compile(r"(?:i|we) (?:want|hope|wish|would|look forward|welcome|invite)\b")
_STATED = words("statement statements announcement announcements remarks")
_ADVISING = words("first second third fourth finally firstly secondly thirdly lastly")
_PROMISE = re.compile(
    r"will (?<!\wwill )(?<!\bthat will )(?<!\bwhich will )(?:also )?"
    r"(?:help\b|(?:bring|create|open|offer) (?:\w+ ){0,3}?(?:opportunit|benefit))"
)
_BENEFITED = re.compile(r"(?:create|bring|brought|offer|provide|open)\w* (?:\S+ ){0,4}?(?:opportunit|benefit)")
_AIMING = re.compile(r"(?:aims?|seeks?|is designed|is committed|are committed) to \w")
"""`The strategy aims to create the right conditions`: what is meant, not what is done."""
_SUPPOSED = re.compile(r"\bif (?:we|you|i|they|he|she|it) (?:had|were)\b")
_ASKING = words("how whether what")


_LEADING_ON = ("include", "includes", "following")
"""`The partnerships announced include:`."""


def is_idle(stream: Stream, clause: Clause) -> bool:
    """Say whether a clause only greets, wishes, asks, tells a life, or tells what was not done."""
    lowered = clause.lowered
    if clause.stance and _has_idle_stance(clause):  # most clauses have none
        return True
    if lowered[0] in _IDLE_OPENINGS and _opens_idly(stream, clause):
        return True
    if "transcript" in clause.said and "transcript" in lowered and "delivered" in lowered:
        return True  # "Transcript of the speech, exactly as it was delivered"
    if lowered[-1] in _LEADING_ON or " has been welcomed by " in clause.said:
        return True
    if clause.act == "made" and not _STATED.isdisjoint(lowered):
        return True
    if _promises(clause) or _stands_behind_doubt(clause, stream.lowers[clause.begin - 1]):
        return True
    return not (clause.figures or clause.dates) and _tells_no_deed(stream, clause)


def _has_idle_stance(clause: Clause) -> bool:
    """Say whether a clause tells a life, or begins with a courtesy."""
    if not LIFE.isdisjoint(clause.stance) and all(map(is_duration, clause.figures)):
        return True
    return not COURTESY.isdisjoint(clause.stance) and not COURTESY.isdisjoint(clause.lowered[:6])


_IDLE_OPENINGS = _ADVISING | {"none", "i", "we"}


def _opens_idly(stream: Stream, clause: Clause) -> bool:
    """Say whether a clause tells what somebody wishes or is advised to do, or what nobody did."""
    if clause.lowered[0] in _ADVISING:  # "First, renew the Accord"
        advised = clause.lowered[1:2] == [","]
        return advised and stream.tags[clause.begin + 2 : clause.begin + 4] in ("nD", "bD", "BD", "zD")
    return clause.lowered[0] == "none" or _WISH.match(clause.said) is not None


def _stands_behind_doubt(clause: Clause, before: str) -> bool:
    """Say whether a clause, behind the word before it, is only asked or supposed."""
    if before in _ASKING and clause.begin > 0 and not clause.figures:
        return True
    supposed = before == "if" or "if" in clause.stance
    # "if we had designed a weapon 40 years ago, we would not allow …"
    return supposed and _SUPPOSED.search("if " + clause.said) is not None


def _tells_no_deed(stream: Stream, clause: Clause) -> bool:
    """Say whether a clause without figures and dates tells nothing that was done."""
    said, lowered = clause.said, clause.lowered
    if " to " in said and _AIMING.search(said):
        return True
    if stream.tags[clause.begin] == "k":
        return True  # "who chairs the board"
    if lowered[1:2] == ["called"] and lowered[2:3] in (["on"], ["for"], ["upon"]):
        return True  # "He called on both sides to expand exchanges"
    met = "grew out of" in said or " thanked " in said or clause.act == "welcomed"
    return (met and not _receives(stream, clause)) or "how" in clause.stance or is_negated(clause)


def _receives(stream: Stream, clause: Clause) -> bool:
    """Say whether somebody named is received: `Mr Lin was welcomed by the Rector`, no news that is."""
    if "welcomed by " not in clause.said:
        return False
    at = clause.begin + clause.lowered.index("welcomed")
    return "N" in stream.tags[clause.begin : at]


def _promises(clause: Clause) -> bool:
    """Say whether a clause only promises, or praises what was gained: `has created opportunities`."""
    if not clause.dates and "will " in clause.said and _PROMISE.search(clause.said):
        return True  # "£21 million package will help researchers measure …"
    gained = "opportunit" in clause.said or "benefit" in clause.said
    return gained and not (clause.figures or clause.dates) and _BENEFITED.search(clause.said) is not None


def is_negated(clause: Clause) -> bool:
    """Say whether the clause tells what was not done: that is seldom a fact to brief anybody on."""
    if "n't" in clause.said or "n’t" in clause.said:
        return any(word.endswith(("n't", "n’t")) for word in clause.lowered) or not NEGATED.isdisjoint(
            clause.stance
        )
    return not NEGATED.isdisjoint(clause.stance)
