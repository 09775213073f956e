"""Full names a text has given before: of `the centre`, of `the Garden`, of the firm whose boss speaks."""

from __future__ import annotations

import re
from functools import cache

from briefwright.extract.people.firms import FIRM_NAMED, firm_told, is_called_chief, leads_firm
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex

NEAR = 3_000
"""Characters back to a body's full name."""
_FULL_NAME = re.compile(r"[A-Z]\w+ (?:of|for)(?: the)?(?: [A-Z][\w-]+(?:,(?= [A-Z])|,? and(?= [A-Z]))?)+")
_SUBJECTS = ("Science", "Technology", "Research", "Education", "Health", "Trade", "Business", "Energy", "Culture")
_SUBJECT = f"(?:{'|'.join(_SUBJECTS)})"
_HEADS = dict.fromkeys(("centre", "center"), ("Centre", "Center")) | {"city": ("City", "Municipality", "Council")}


def full_name(text: str, noun: str, before: int) -> str:
    """The last name before offset `before` whose noun this is: `centre` of `Joint Centre for Optics`.

    Of two in one sentence it is the first, which is what the text is about.
    """
    heads = _HEADS.get(noun, (noun.title(),))
    named = _names_with(heads)
    low, end = max(0, before - NEAR), before
    told = before
    while (at := max(text.rfind(head, low, end) for head in heads)) >= 0:
        end = _sentence_start(text, low, at)
        names = (_alone(match.group()) for match in named.finditer(text, end, told))
        found = next((name for name in names if " " in name), "")
        if found:
            return found
        told = end  # no name reaches from one sentence into the next
    return ""


@cache
def _names_with(heads: tuple[str, ...]) -> re.Pattern[str]:
    """Names of bodies with one of the head nouns; none reaches across a sentence's end."""
    words = r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
    return re.compile(
        rf"(?:(?:{_SUBJECT} and )|[A-Z][\w’'&–-]* ){{0,8}}\b(?:{'|'.join(heads)})\b"
        rf"(?: (?:of|for|on)(?: the)? {words}(?:, [A-Z][\w-]+)*(?:,? and {words})?){{0,2}}"
    )


def _sentence_start(text: str, low: int, at: int) -> int:
    """Where the sentence that holds offset `at` begins, no further back than `low`."""
    near = max(low, at - _USUAL)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, near, at)]
    if ends or near == low:
        return ends[-1] if ends else low
    return _sentence_start(text, low, near + 1)


_USUAL = 300
"""Characters of most sentences."""
_SENTENCE_END = re.compile(r"[.!?”\"]\s|\n")


def _alone(name: str) -> str:
    """The first of two bodies: `University of Solent` of `The University of Solent and East Lake University`."""
    first, link, second = name.removeprefix("The ").removesuffix(" of the UK").partition(" and ")
    headed = any(word.lower() in lex.ORGANISATION_HEADS for word in second.split())
    return first if headed and first not in _SUBJECTS else first + link + second


def ends_in(text: str, word: str, before: int) -> str:
    """The name with an article, given before, whose last word it is: `the Menglun Forest Garden` for `Garden`."""
    near = text[max(0, before - NEAR) : before]
    for article in _ARTICLE.finditer(near) if word in near else ():
        begin, words = article.end(), article[1].split()
        for count in range(len(words), 1, -1):
            end = begin + len(" ".join(words[:count])) + 1 + len(word)
            if near.startswith(word, end - len(word)) and _EDGE.match(near, end):
                return near[begin:end]
    return ""


_SEAT_NAMED = r"(?:University|College|Institute|Academy|Laboratory|Hospital|Museum|Observatory)"


def begins_with(text: str, word: str, before: int) -> str:
    """The learned body, given before, that a text then calls by its first word or its place: `Hexham’s provost`."""
    low = max(0, before - NEAR)
    if text.find(f"{word} ", low, before) < 0 and text.find(f"University of {word}", low, before) < 0:
        return ""
    named = re.compile(
        rf"\bUniversity of {word}\b(?! [A-Z])|\b{word} (?:[A-Z]\w+ ){{0,2}}{_SEAT_NAMED}\b(?: of(?: [A-Z]\w+)+)?"
    )
    told = named.search(text, low, before)
    return told[0] if told else _first_called(text, word, low, before)


def _first_called(text: str, word: str, low: int, before: int) -> str:
    """The longer name that the text first calls a body by: `Diamond Light Source` of `Diamond`; empty for none."""
    first = re.compile(rf"\b{word}\b").search(text, low, before)
    whole = _LONGER.match(text, first.start()) if first else None
    return whole[0] if whole and whole.end() < before and low in (0, first.start() if first else 0) else ""


_LONGER = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b(?! (?:[A-Z&]|and [A-Z]))(?=[ ,.;)’'])")
"""`Heron Motor`, but nothing of `Jidong Iron and Steel`, whose end is not sure."""
_ARTICLE = re.compile(r"[Tt]he (?<!\w[Tt]he )(?=((?:[A-Z][\w-]+ ){2,4}))")
"""An article and the words that a name may begin with."""
_EDGE = re.compile(r"\b")


ROYAL = ("Queen", "King", "Trinity", "John", "Andrews")
"""What stands before `’s` in a college's name."""


def of_royal_name(text: str, owner: str) -> str:
    """The college in full that `Queen’s vice-chancellor` means: `Queen’s University Belfast`; empty for none."""
    told = re.search(rf"\b(?:St )?{owner}[’']s (?:University|College)(?: (?!has\b)[A-Z]\w+)?", text)
    return told[0] if told else ""


_SUBMITTED = re.compile(
    r"(?:[Ss]ubmitted by|[Ee]vidence from|[Ss]ubmission (?:by|from)|[Rr]esponse (?:by|from)) (?:the )?"
    r"([A-Z][^\n(,.]{3,80}?) *(?=\(|\n|,|\.|$)"
)
_HEAD = 400
"""Characters of a text's head, where it says who wrote it."""


def submitter(text: str) -> str:
    """Whose evidence or response a text is, by its head: the body that `our` means; empty where it does not say."""
    told = _SUBMITTED.search(text, 0, _HEAD)
    return told[1] if told else ""


_OF_UNIVERSITIES = re.compile(
    r"\b(?:[Vv]ice-[Cc]hancellor|[Pp]rovost|[Rr]ector|[Pp]rincipal|[Pp]ro-[Vv]ice-[Cc]hancellor) \Z"
)
_UNIVERSITY = re.compile(r"\b((?:[A-Z][a-z’-]+ ){1,3}University|University of [A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")


def spelt_out(text: str, short: str, before: int) -> str:
    """The name, given before, whose words begin with the letters of a short form: `PSB`; empty for none."""
    if not (_SHORTEST <= len(short) <= _LONGEST and short.isalpha()):
        return ""
    link = r"(?:(?:of|for|and|the|in) )*"
    words = f" {link}".join(rf"{letter}[a-z]+" for letter in short)
    match = re.search(rf"\b(?:National )?{words}\b", text[max(0, before - NEAR) : before])
    return match[0] if match else ""


_SHORTEST, _LONGEST = 3, 6
"""Letters of a short form that tell a name."""


def in_its_place(text: str, place: str, noun: str, before: int) -> str:
    """The full name, given before, of `the Beijing museum`; empty where none has the place in it."""
    told = text[max(0, before - NEAR) : before]
    match = re.search(
        rf"\b{re.escape(place)} (?:[A-Z][\w-]+ ){{0,4}}{noun.capitalize()}\b(?: (?:of|for)(?: [A-Z][\w-]+)+)?", told
    )
    return match[0] if match else ""


def is_firm(text: str, name: str, before: int) -> bool:
    """Say whether the text has told before that the name is a firm’s: `Hangzhou outfit Yeyu Robotics`."""
    told = FIRM_NAMED.finditer(text, max(0, before - NEAR), before)
    return any(match[1].startswith(name) for match in told)


_LONGEST_OFFICE = 24


def named_before(text: str, role: str, stream: Stream, low: int, high: int) -> str:
    """The body in full that `ministry spokesperson Qin` belongs to, or a chief executive’s firm, named before."""
    noun = next((w for w in stream.words[max(0, low - 4) : low] if w in ("ministry", "department")), "")
    if high <= low:
        return ""
    while low > 0 and stream.tags[low - 1] == "T":
        low -= 1
    start = stream.starts[low]
    if not noun and (leads_firm(role) or is_called_chief(text, start)):
        return firm_told(text, max(0, start - NEAR), start)
    if not noun and _OF_UNIVERSITIES.search(text, max(0, start - _LONGEST_OFFICE), start):
        opens = _UNIVERSITY.search(text, text.find("\n", 0, _HEAD) + 1, start)
        return opens[1].removeprefix("The ") if opens else ""
    if not noun:
        return ""
    at = text.rfind(noun.capitalize() + " ", max(0, start - NEAR), start)
    match = _FULL_NAME.match(text, at, start) if at >= 0 else None
    return match.group() if match else ""
