"""What a figure counts: the noun after it, as in `200 companies` or `11 per cent of UK papers`."""

from __future__ import annotations

import re

from briefwright.extract.words.lexicon import NATIONALITIES, words
from briefwright.extract.words.one_of import one_of

_ENDING = (
    "of in on at by to and from for with a the per is are was were have has had will that or across since over "
    "into under who which as but more less this last would can year month quarter now then each every already "
    "still also out not could may might did do does be been being between among through within after before "
    "during while where when than without so if it they its their against until up down ago later earlier annually"
)
STOP = rf"(?!{one_of(_ENDING.split())}\b)"
"""What ends the words that name the counted things."""
_COUNTED = re.compile(
    r"\ (?:of\ (?:(?:the|its|their|all|these|those|our|her|his|my)\ )?"
    r"|(?:more|further|additional|new|other)\ )?"
    rf"((?:[A-Z][a-z]+\ and\ [A-Z][a-z]+\ (?=[a-z]))?{STOP}[A-Za-z][\w’'-]*(?:\ {STOP}[A-Za-z][\w’'-]*){{0,3}})"
)
_PURPOSE = re.compile(rf"\ (?:in|of|for|worth\ of)\ ((?:{STOP}[a-z][\w’'-]*\ ?){{1,3}})")
_RATE = re.compile(
    r" ((?:a|per|each|every) (?:year|month|week|day|hour)|annually)\b(?! (?:earlier|later|ago|before|after))"
)
_LATER_RATE = re.compile(
    r"(?: (?!(?:that|which|who|and|but|to|or|one|two|three|was|were|had)\b)[A-Za-z][\w’'-]*){1,7}?" + _RATE.pattern
)
_ACRONYMS = re.compile(r"[A-Z]{2,5}s$|PhDs$")
"""`20,000 GPUs`."""
_CHANGES = words("rise increase fall drop decrease growth decline cut reduction jump surge")
_CHANGED = re.compile(rf"\ in\ (?:the\ |its\ )?({STOP}[A-Za-z][\w’'-]*(?:\ {STOP}[a-z][\w’'-]*){{0,2}})")
_BRANDED = re.compile(r"[A-Z]\w+ [a-z-]+[^s\W]s")
"""`50,000 Ostrich handsets`: a make before the things counted."""
_FIELDS = words("physics sports arts sales materials systems mathematics economics electronics robotics sciences")
"""Plurals that only describe the noun after them."""


def counted_after(text: str, end: int, *, share: bool = False) -> str | None:
    """The noun that the number up to `end` counts; of a share also a name: `a third of Cambridge spin-outs`."""
    counted = _COUNTED.match(text, end) if text.startswith(" ", end) else None
    if counted is None:
        return None
    noun = _up_to_plural(counted[1])
    named = share and text.startswith(" of ", end) and any(word.islower() for word in noun.split())
    named = named or (text[end - 4 : end - 3] == "," and _BRANDED.fullmatch(noun) is not None)
    if not (noun[0].islower() or named or _is_nationality(noun)):
        return None
    thing = _CHANGED.match(text, counted.start(1) + len(noun)) if noun in _CHANGES else None
    return f"{noun} in {_up_to_plural(thing[1])}" if thing else noun


def _up_to_plural(noun: str) -> str:
    """The words up to the first plural: what follows it is the verb, as in `clients walk away`."""
    parts = noun.split(" ")
    for index, word in enumerate(parts):
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and word.islower() and word not in _FIELDS:
            return " ".join(parts[: index + 1])
    return noun


def purpose_after(text: str, end: int) -> str | None:
    """What a sum or a measure is for: `£10 million in funding`, `10,000 tonnes of steel`."""
    purpose = _PURPOSE.match(text, end) if text.startswith(" ", end) else None
    return purpose[1].strip() if purpose else None


def rate_after(text: str, end: int) -> str:
    """`a year` in `£5 million a year`; empty where no rate stands right behind."""
    rate = _RATE.match(text, end)
    return rate[1] if rate else ""


def later_rate(text: str, end: int) -> str:
    """`a year` in `£4 million for crops a year`: a rate behind what a figure counts or is for; empty for none."""
    rate = _LATER_RATE.match(text, end)
    return rate[1] if rate else ""


def _is_nationality(counted: str) -> bool:
    """Say whether people or things of a country are counted: `1,200 British firms`."""
    first, _, rest = counted.partition(" ")
    if rest.startswith("and "):
        rest = rest.split(" ", 2)[2]
    if _ACRONYMS.match(first):
        return True
    return (first.lower() in NATIONALITIES or first in ("UK", "US", "EU", "PhD", "AI")) and rest[:1].islower()
