"""Full names a text has given before: of `the centre`, of `the Garden`, of the firm whose boss speaks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from briefwright.extract.people.bodies_named import body_named
from briefwright.extract.people.firms import firm_told, is_called_chief, is_called_firm, leads_firm
from briefwright.extract.text.occurrences import first_places, is_edge, places_of
from briefwright.extract.text.reading import Stream

NEAR = 3_000
"""Characters back to a body's full name."""
_FULL_NAME = re.compile(r"[A-Z]\w+ (?:of|for)(?: the)?(?: [A-Z][\w-]+(?:,(?= [A-Z])|,? and(?= [A-Z]))?)+")


def full_name(text: str, noun: str, before: int) -> str:
    """The last name before offset `before` whose noun this is: `centre` of `Joint Centre for Optics`."""
    return body_named(text, noun, max(0, before - NEAR), before)


def ends_in(text: str, word: str, before: int) -> str:
    """The name with an article, given before, whose last word it is: `the Menglun Forest Garden` for `Garden`."""
    if not _may_be_one_of(_in_articled_names(text), word):
        return ""
    near = max(0, before - NEAR)

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        for at in places_of(text, word, low, high):
            begin = _behind_article(text, near, at)
            if begin < at:
                return (begin, at + len(word))
        return None

    return first_places(text).first(("ends", word), near, before, look, again=len(word))


def _behind_article(text: str, low: int, at: int) -> int:
    """Where the name that goes on at offset `at` begins behind its article; `at` itself where it has none."""
    first = at
    begin, low = at, max(low, at - _LONGEST_NAME)
    for count in range(1, _MOST_WORDS):
        begin = text.rfind(" ", low, begin - 1) + 1
        if begin <= low or not _CAPITALISED.match(text, begin, at):
            break
        article = begin - len("the ")
        if count > 1 and article >= low and text.startswith(("the ", "The "), article) and is_edge(text, article):
            first = begin
    return first


_A_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(r"[A-Z][\w-]+ ")
_ARTICLED = re.compile(r"[Tt]he (?=((?:[A-Z][\w-]+ ){2,4}\w+))")
_MOST_WORDS = 5
_LONGEST_NAME = 120
"""Characters."""
_SEATS = "(?:University|College|Institute|Academy|Laboratory|Hospital|Museum|Observatory)"
_SEAT = re.compile(_SEATS)
_SEATED = re.compile(rf" (?:[A-Z]\w+ ){{0,2}}{_SEATS}\b(?: of(?: [A-Z]\w+)+)?")
_BEFORE_SEAT = 3
"""Words before a learned body’s noun that its name may begin with."""
_NAME_GOES_ON = re.compile(" [A-Z]")
_OF = "University of "
_OF_PLACE = re.compile(rf"{_OF}(?=(\w+))")


def begins_with(text: str, word: str, before: int) -> str:
    """The learned body, given before, that a text then calls by its first word or its place: `Hexham’s provost`."""
    low = max(0, before - NEAR)

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        for at in places_of(text, word, low, high):
            end = at + len(word)
            if text.endswith(_OF, low, at) and not _NAME_GOES_ON.match(text, end, high):
                return (at - len(_OF), end)
            seat = _SEATED.match(text, end, high)
            if seat:
                return (at, seat.end())
        return None

    seated = _may_be_one_of(_in_learned_bodies(text), word)
    told = first_places(text).first(("begins", word), low, before, look) if seated else ""
    return told or _first_called(text, word, before)


@lru_cache(maxsize=1)
def _in_articled_names(text: str) -> frozenset[str]:
    """The words of the names of three words or more that stand behind an article; kept for the next person."""
    return frozenset(_A_WORD.findall(" ".join(_ARTICLED.findall(text))))


@lru_cache(maxsize=1)
def _in_learned_bodies(text: str) -> frozenset[str]:
    """The words behind `University of` and shortly before a learned body’s noun; kept for the next person."""
    words: set[str] = set(_OF_PLACE.findall(text))
    for seat in _SEAT.finditer(text):
        before = text[max(0, seat.start() - NEAR) : seat.start()]
        if before.endswith(" "):
            words.update(_A_WORD.findall(" ".join(before.rsplit(" ", _BEFORE_SEAT + 1)[-_BEFORE_SEAT - 1 :])))
    return frozenset(words)


def _may_be_one_of(told: frozenset[str], word: str) -> bool:
    """Say whether a word, or what it begins with up to a mark, is one of those told; a mark itself may be."""
    first = _A_WORD.match(word)
    return first is None or first[0] in told


def is_of_university(text: str, name: str, low: int, high: int) -> bool:
    """Say whether the text names a university of the name between two offsets: `Hallamshire`."""

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        for at in places_of(text, name, low, high):
            if text.endswith(_OF, low, at) or _UNIVERSITY_BEHIND.match(text, at + len(name), high):
                return (at, at + len(name))
        return None

    return bool(first_places(text).first(("of", name), max(0, low), high, look))


_UNIVERSITY_BEHIND = re.compile(r" (?:[A-Z]\w+ )?(?:University|College)\b")


def _first_called(text: str, word: str, before: int) -> str:
    """The longer name that the text first calls a body by: `Diamond Light Source` of `Diamond`; empty for none."""
    at = next(places_of(text, word, 0, before), -1) if before <= NEAR else -1
    whole = _LONGER.match(text, at) if at >= 0 else None
    return whole[0] if whole and whole.end() < before else ""


_LONGER = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}\b(?! (?:[A-Z&]|and [A-Z]))(?=[ ,.;)’'])")
"""`Heron Motor`, but nothing of `Jidong Iron and Steel`, whose end is not sure."""


ROYAL = ("Queen", "King", "Trinity", "John", "Andrews")
"""What stands before `’s` in a college's name."""


def of_royal_name(text: str, owner: str) -> str:
    """The college in full that `Queen’s vice-chancellor` means: `Queen’s University Belfast`; empty for none."""
    return _royal_names(text).get(owner, "")


_OF_ROYALTY = re.compile(rf"\b(?:St )?({'|'.join(ROYAL)})[’']s (?:University|College)(?: (?!has\b)[A-Z]\w+)?")


@lru_cache(maxsize=1)
def _royal_names(text: str) -> dict[str, str]:
    """The first college of each such name that the text tells of; kept for the next person of the same text."""
    return {told[1]: told[0] for told in reversed(list(_OF_ROYALTY.finditer(text)))}


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
    """The name, given before, whose words begin with the letters of a short form: `PSB`, `UKRI`; empty for none.

    Two letters stand for a university alone, whose whole name they spell: `UC`.
    """
    if not (_SHORTEST <= len(short) <= _LONGEST and short.isalpha()):
        return ""
    letters, starts, ends = _initials(text)
    low = max(0, before - NEAR)
    university = len(short) == _SHORTEST
    told = f".{short}." if university else short
    at = letters.find(told, bisect_left(starts, low), bisect_right(ends, before))
    at += university and at >= 0
    if at < 0 or (university and "University" not in text[starts[at] : ends[at + 1]]):
        return ""
    begin = starts[at]
    national = begin - len(_NATIONAL)
    if national >= low and text.startswith(_NATIONAL, national) and is_edge(text, national):
        begin = national
    return text[begin : ends[at + len(short) - 1]]


_SHORTEST, _LONGEST = 2, 6
"""Letters of a short form that tell a name."""
_NATIONAL = "National "
_PLAIN_NAME = re.compile(r"\b(?:[A-Z][a-z]+|UK)(?: (?:(?:of|for|and|the|in) )*[A-Z][a-z]+)*\b")
_INITIAL = re.compile("[A-Z][a-z]+|U|K")


@lru_cache(maxsize=1)
def _initials(text: str) -> tuple[str, list[int], list[int]]:
    """The first letters of the words in the text’s names, where the words begin and end, a dot between names."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for name in _PLAIN_NAME.finditer(text):
        for word in _INITIAL.finditer(text, *name.span()):
            letters.append(text[word.start()])
            starts.append(word.start())
            ends.append(word.end())
        letters.append(".")
        starts.append(name.end())
        ends.append(name.end())
    return "".join(letters), starts, ends


def in_its_place(text: str, place: str, noun: str, before: int) -> str:
    """The full name, given before, of `the Beijing museum`; empty where none has the place in it."""
    kind = noun.capitalize()

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        for at in places_of(text, f"{place} ", low, high):
            found = _headed(text, at + len(place) + 1, kind, high)
            if found:
                return (at, found)
        return None

    return first_places(text).first(("in", place, kind), max(0, before - NEAR), before, look)


def _headed(text: str, at: int, kind: str, high: int) -> int:
    """Where the name ends whose last words begin at offset `at` and whose noun this is; 0 where none does."""
    ends = [at]
    while len(ends) < _MOST_WORDS and (word := _CAPITALISED.match(text, ends[-1], high)):
        ends.append(word.end())
    for begin in reversed(ends):
        end = begin + len(kind)
        if end <= high and text.startswith(kind, begin) and is_edge(text, end):
            goes_on = _OF_WHAT.match(text, end, high)
            return goes_on.end() if goes_on else end
    return 0


_OF_WHAT = re.compile(r" (?:of|for)(?: [A-Z][\w-]+)+")


def is_firm(text: str, name: str, before: int) -> bool:
    """Say whether the text has told before that the name is a firm’s: `Hangzhou outfit Yeyu Robotics`."""
    return is_called_firm(text, name, max(0, before - NEAR), before)


_LONGEST_OFFICE = 24


def _first_university(text: str, before: int) -> str:
    """The university that the text names first behind its heading; empty where it names none before an offset."""
    low, high = text.find("\n", 0, _HEAD) + 1, before

    def look(text: str, low: int, high: int) -> tuple[int, int] | None:
        opens = _UNIVERSITY.search(text, low, high)
        return opens.span() if opens else None

    return first_places(text).first("university", low, high, look).removeprefix("The ")


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
        return _first_university(text, start)
    if not noun:
        return ""
    at = text.rfind(noun.capitalize() + " ", max(0, start - NEAR), start)
    match = _FULL_NAME.match(text, at, start) if at >= 0 else None
    return match.group() if match else ""
