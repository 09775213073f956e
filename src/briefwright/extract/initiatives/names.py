"""Names of initiatives: the part of a capitalised run that ends in, or is built on, a head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.initiatives.kinds import (
    TELLING,
    WHOLE_THINGS,
    named_after_kind,
    of_one_word,
    only_describes,
)
from briefwright.extract.initiatives.short_forms import COUNTRIES, LOWER_HEADS, ends_in_country, round_short_form
from briefwright.extract.initiatives.years import YEAR
from briefwright.extract.text.reading import Stream
from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import HEADS
from briefwright.extract.words.lexicon import words

WORDS = r"[NTR](?:[NTRw#]|[ca](?=[NTR]))*"
"""Tags of capitalised words that may belong together."""
_OWNED = WORDS.replace("#", "#s")
"""The same with `Leaders’` in it."""
_NAME = re.compile(rf"{_OWNED}(?:(?:[of]D?|p)(?:[NR]+(?:,[NR]+)+,?c[NR]+|{_OWNED}))*")
_PARK = re.compile(r"[A-Z][A-Za-z]*Park$")
_PARK_WITHIN = re.compile(r"Park(?<=[A-Za-z]Park)(?![^\W\d_])")
_HEADLINE_VERBS = words(
    "sign signs agree agrees unveil unveils launches opens announces inaugurates establishes issues"
)
"""A headline's verb has a capital letter too: `China and UK Sign Memorandum of Understanding`."""
_ONLY_BEHIND = {"party": "Working", "force": "Task"}
"""Head nouns that name something only behind this word."""
_GENERAL = words("joint new major first student international new annual national")
"""Words that name nothing before a head noun, even with capital letters."""
_PLAIN = re.compile("(?:N+(?:cN+)?|R(?=f))(?:f[NR]+)?|N+pN+#")
_DESCRIPTION = re.compile(r"(?:\([NR]+\))?[,x]D[nNei$#-]{0,5}[nz](?=[opfty]|[be]p|np)")
_GIVING = words(
    "funded supported backed sponsored financed co-funded paid run delivered managed administered provided "
    "sponsored co-sponsored co-hosted hosted co-organised co-organized organised organized"
)
_FOUNDING = words("established founded created nurtured incubated")
_TAKING_PART = _FOUNDING | words("joined led owned acquired bought")
_LINKS_IN_NAMES = words("on in with to at")


def holds_park(text: str) -> bool:
    """Say whether a name such as `TusPark` may be there: one word that no list holds."""
    return _PARK_WITHIN.search(text) is not None


def named_spans(stream: Stream, low: int, high: int, *, parks: bool) -> Iterator[tuple[int, int, str]]:
    """Token range and head noun of every name in a sentence that could be an initiative's.

    Names such as `TusPark` are looked for only where the text has `parks`.
    """
    for match in _NAME.finditer(stream.tags, low, high):
        start, end = match.span()
        stop = end + 4 if stream.tags[end : end + 3] == "(N)" else end + 1
        headed = end - start > 1 and stream.heads.find("h", start, stop) >= 0
        if not headed and not (parks and any(map(_PARK.match, stream.words[start:end]))):
            continue
        span = _name_span(stream, start, end, low)
        if span is not None and stream.tags[span[0] - 3 : span[0]] == "(N)" and span[1] - span[0] == 2:
            continue  # "the Research Councils UK (RCUK) Energy Programme"
        if span is not None and ends_in_country(stream, span[1]):
            continue  # "the Service Partnership (CSSP) China": named with its country
        if span is not None and span[2] == "fellowship" and stream.words[span[0]] in ("Honorary", "Fellowship"):
            continue  # "elected to Honorary Fellowship of the Society"
        if span is not None and _GENERAL.issuperset(stream.lowers[span[0] : span[1] - 1]):
            continue  # "Two Universities Open Joint Institute"
        if span is not None and stream.lowers[span[0] - 1] in ("a", "an") and _is_any(stream, span):
            continue  # "the Harbour, a Research and Development Park"
        if span is not None and not only_describes(stream, span[1], high):
            begin = _with_small_words(stream, low, _with_list(stream, low, span[0]))
            begin = _past_ordinal(stream, begin, span[2]) if begin == low else begin
            yield (begin, _with_years(stream, span[1]), span[2])
    if stream.tags.find("(N)N", low, high) > 0:
        yield from round_short_form(stream, low, high)
    yield from named_after_kind(stream, low, high)
    yield from of_one_word(stream, low, high)


_ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth inaugural annual"
)


def _past_ordinal(stream: Stream, begin: int, noun: str) -> int:
    """Where the name of something held again and again begins: `Tenth Economic Dialogue held in Soar`."""
    again = HEADS[noun] == "dialogue"
    while again and stream.lowers[begin] in _ORDINALS and stream.tags[begin + 1] in "NR":
        begin += 1
    return begin


def _is_any(stream: Stream, span: tuple[int, int, str]) -> bool:
    """Say whether the words before the head noun are only fields: they name nothing behind `a`."""
    return (_GENERAL | lex.SUBJECTS | {"and", "park"}).issuperset(stream.lowers[span[0] : span[1] - 1])


def _with_small_words(stream: Stream, low: int, begin: int) -> int:
    """Where a name begins whose first words are small elsewhere: `the Next Cells Programme`."""
    first = begin
    while first - 1 > low and first > begin - 3 and stream.words[first - 1][:1].isupper():
        first -= 1
    return first if first > low and stream.tags[first - 1] == "D" and first < begin else begin


def _with_years(stream: Stream, stop: int) -> int:
    """Where a name ends with the years it is for: `Joint Strategy for Science 2026–2031`, `… (2021-25)`."""
    first = stop - 1 if stream.tags[stop - 1] == "#" else stop + (stream.tags[stop : stop + 1] == "(")
    if stream.tags[first : first + 3] != "#-#" or not YEAR.match(stream.words[first]):
        return stop
    return first + 3 + (first > stop and stream.tags[first + 3 : first + 4] == ")")


def _with_list(stream: Stream, low: int, begin: int) -> int:
    """Where a name begins that opens with a list of its subjects: `UK–China Science, Technology and …`."""
    tags, words = stream.tags, stream.words
    link = tags.find("c", begin, begin + 3)
    if link < 0 or any(word.lower() not in lex.SUBJECTS for word in words[begin:link]):
        return begin
    while begin - 2 >= low and tags[begin - 1] == "," and words[begin - 2].lower() in lex.SUBJECTS:
        begin -= 2
        while begin > low and tags[begin - 1] in "NR":
            begin -= 1
    return begin


def _name_span(stream: Stream, start: int, end: int, low: int) -> tuple[int, int, str] | None:
    """The part of a capitalised run that names an initiative, and its head noun."""
    words, tags = stream.words, stream.tags
    start = _run_start(stream, start, end, low)
    if tags.find("p", start, end) >= 0:
        foreign = (i for i in range(start, end) if tags[i] == "p" and words[i].lower() not in _LINKS_IN_NAMES)
        end = next(foreign, end)
    small = end + 3 if tags[end : end + 3] == "(N)" else end  # "the Research Ventures Catalyst (RVC) programme"
    if (
        end - start >= 2
        and small < len(words)
        and words[small] in LOWER_HEADS
        and (small > end or words[end - 1] not in WHOLE_THINGS)
        and _PLAIN.fullmatch(tags, start, end)
    ):
        return (start, small + 1, words[small])
    start = _behind_body(stream, start, end)
    for index in range(start, end):
        if words[index].endswith("Park") and _PARK.match(words[index]):
            start = max(start, tags.rfind("c", start, index) + 1)  # "Mersey Centre and TusPark"
            return _bounded(stream, start, index, end, "park")
        if stream.heads[index] != "h":
            continue
        lower = stream.lowers[index]
        last = index + 1 == end or tags[index + 1] not in "NTRwc#" or _is_for_country(stream, index, end)
        listed = index > start and index + 1 < end and tags[index + 1] == "c" and words[end - 1].lower() in HEADS
        if listed and tags[index] in "NR":
            start = index + 2  # "X Zone and Y Park": two bodies
            continue
        if words[index - 1] != _ONLY_BEHIND.get(lower, words[index - 1]):
            continue
        if last and tags[index] in "NR":
            return _bounded(stream, start, index, end, lower)
    return None


def _behind_body(stream: Stream, start: int, end: int) -> int:
    """Where the second of two names begins whose first is a body’s: `Trinity College and Fenby Park`."""
    link = stream.tags.find("c", start, end)
    first = link - start > 1 and stream.lowers[link - 1] in _WHOLE_BODIES
    first = first or (link - start == 1 and len(stream.words[start]) > _SHORT and stream.words[start].isupper())
    return link + 1 if first and end - link > 2 and stream.lowers[end - 1] in HEADS else start


_WHOLE_BODIES = words("college university hospital council ministry department museum foundation")


_SHORT = 2
"""Letters of `UK`; longer ones before `and` are another name: `the ASPIRE and Clean Energy Fund`."""


def _is_for_country(stream: Stream, head: int, end: int) -> bool:
    """Say whether a head noun is followed by the country it is for, and no more: `Service Partnership China`."""
    return head + 2 == end and stream.lowers[head + 1] in COUNTRIES


_OCCASIONS = words("meeting workshop seminar conference symposium ceremony session")


def _run_start(stream: Stream, start: int, end: int, low: int) -> int:
    """Where a name can begin in a capitalised run: after a sentence's opening, a headline's verb, a sum."""
    words, tags = stream.words, stream.tags
    if tags.find("s", start, end) >= 0:
        owners = (
            i + 1
            for i in range(start, end)
            if tags[i] == "s" and (words[i] in ("'s", "’s") or tags[i + 1] not in "NRT")
        )
        start = max(owners, default=start)
    while start < end and start == low and words[start].lower() in lex.SENTENCE_OPENERS:
        start += 1
    if not _HEADLINE_VERBS.isdisjoint(stream.lowers[start + 1 : end]):
        start = next(i for i in range(end - 1, start, -1) if stream.lowers[i] in _HEADLINE_VERBS) + 1
    while start < end and words[start] == "New" and tags[start - 1 : start] != "D":
        start += 1
    while start < end and words[start] in ("Million", "Billion"):
        start += 1
    if stream.deeds.find("e", start, end) >= 0:  # "Joint Meeting on the X Partnership"
        events = (i + 2 for i in range(start, end - 2) if stream.lowers[i] in _OCCASIONS and tags[i + 1] in "pof")
        start = max(events, default=start)
    if tags.find("a", start, end) >= 0:
        adverbs = (i + 1 for i in range(start, end) if tags[i] == "a" and words[i][0].islower())
        start = max(adverbs, default=start)
    return start


def _bounded(stream: Stream, start: int, head: int, end: int, noun: str) -> tuple[int, int, str] | None:
    """The name round its head noun: with `for …` and `of …` after it, without `in …`, without `at …` before it."""
    words, tags = stream.words, stream.tags
    stop = head + 1
    while stop < end and tags[stop] in "N#" and _PARK.match(words[head]):
        stop += 1
    stop += _is_for_country(stream, head, end)
    field = stop < end and words[stop] == "in" and _names_field(stream, stop, end)
    if stop < end and (tags[stop] in "of" or field or (tags[stop] == "p" and words[stop] in ("on", "with"))):
        stop = end
    while stop > head + 1 and not words[stop - 1][:1].isupper() and tags[stop - 1] not in "#w":
        stop -= 1
    partner = next((i for i in range(head + 1, stop) if words[i] == "with"), stop)
    signed = noun in ("agreement", "memorandum", "partnership") and words[partner + 1 : partner + 2] != ["the"]
    if signed or (noun in _PLACES_OF_WORK and words[stop - 1].lower() in lex.ORGANISATION_HEADS):
        stop = partner  # "Academy for Urban Health with Fudong Medical University"
    placed = (i for i in range(head + 1, stop) if tags[i] == "p" and words[i].lower() in ("in", "at", "to"))
    # "Partnership to Beat Superbugs"
    aimed = head == start and noun != "agreement" and words[head + 1 : head + 2] == ["to"]
    stop = next((i for i in placed if not _names_field(stream, i, stop)), stop) if not aimed else end
    begin = start
    for index in range(start, head):
        # "the Science for Service Partnership"
        whole = tags[start - 1 : start] in {"D", "s"} and _belongs_to_name(stream, start, index, head)
        whole = whole or stream.lowers[index - 1] == stream.lowers[index + 1]  # "People to People Dialogue"
        if tags[index] in "ofp" and noun != "memorandum" and not whole:
            begin = index + 1
            while begin < head and tags[begin] == "D":
                begin += 1
    return (begin, stop, noun) if stop - begin >= 2 or _PARK.match(words[begin]) else None


def _belongs_to_name(stream: Stream, start: int, link: int, head: int) -> bool:
    """Say whether what stands before `of`, `for` or `to` is part of a name behind an article."""
    tag = stream.tags[link]
    if tag == "o":  # "the Beacons of Excellence Institute", but "the Launch of the X Dialogue"
        return link - start == 1 and stream.deeds[start] == "-" and stream.words[start][:1].isupper()
    return tag == "p" or (tag == "f" and head - link == 2)


_RUN = words("run delivered managed administered")
_PLACES_OF_WORK = words("academy college centre center campus hub institute lab laboratory observatory park")


_OF_SUBJECTS = ("ture", "tion", "ics", "ogy", "phy", "omy", "ment")
"""How a word ends that names a subject and no place."""


def _names_field(stream: Stream, link: int, stop: int) -> bool:
    """Say whether `in …` tells the subject, not the place: `Doctoral Network in Sustainable Batteries`."""
    last = stream.lowers[stop - 1]
    plural = last.endswith("s") and stop - link > 2 and stream.lowers[link + 1] not in lex.PLACES
    subject = last in lex.SUBJECTS or (last.endswith(_OF_SUBJECTS) and last not in lex.PLACES)
    return stream.words[link] == "in" and (subject or plural)


def is_held(stream: Stream, begin: int, stop: int) -> bool:
    """Say whether the name stands in an office: `deputy director of the X Fund`, `the X Fund’s director`."""
    tags = stream.tags
    if tags[stop] == "s" and _OWNS_OFFICE.match(tags, stop):
        return True
    article = begin - 1 if tags[begin - 1 : begin] == "D" else begin
    if stream.words[max(0, article - 1)] in _HEADING and tags[article - 2 : article - 1] == "k":
        return True  # "Shao, who heads the X Fund"
    links = tags[begin - 1 : begin] in _LINKS_OFFICE
    office = _OFFICE_BEFORE.search(tags, max(0, begin - 9), begin) if links else None
    return office is not None and stream.words[office.start()] not in _NO_OFFICES


def stands_behind(stream: Stream, begin: int, link: str) -> bool:
    """Say whether a name follows the word: `the remaining £9 million will come from the Fund`."""
    article = begin - 1 if stream.tags[begin - 1 : begin] == "D" else begin
    return stream.words[max(0, article - 1)] == link


def is_where(stream: Stream, begin: int) -> bool:
    """Say whether a park is only where something is: `investment in Fenby Science Park`, `director of …`.

    Its tenants and its customers do not say where they are: they say that it lives.
    """
    if any(stands_behind(stream, begin, link) for link in ("in", "at", "for", "from")):
        return True
    if stands_behind(stream, begin, "and") and "between" in stream.words[max(0, begin - _NEAR) : begin]:
        return True  # "a venture between Trinity College and Fenby Park"
    article = begin - 1 if stream.tags[begin - 1 : begin] == "D" else begin
    return stands_behind(stream, begin, "of") and stream.words[max(0, article - 2)] not in _NO_OFFICES


_NEAR = 10
"""Tokens back to the `between` of two partners."""
_HEADING = words("heads leads runs chairs directs manages headed led ran chaired directed managed")
_OFFICE_BEFORE = re.compile(r"[RT](?:[of][nNc]{1,4})?[ofp]D*$")
_LINKS_OFFICE = frozenset("ofpD")
"""How what `_OFFICE_BEFORE` finds ends."""
_NO_OFFICES = words("tenant tenants customer customers visitor visitors user users supporter supporters")
_OWNS_OFFICE = re.compile("s[nNei]{0,2}R")


_KINDS_OF = words(
    "programmes programs schemes initiatives projects partnerships funds agreements fellowships centres centers "
    "laboratories alliances networks"
)


def is_example(stream: Stream, low: int, begin: int) -> bool:
    """Say whether a name is one of a kind told before it: `programmes such as the X Partnership and the Y Lab`."""
    for index in range(begin - 1, max(low, begin - 14), -1):
        if stream.tags[index] not in "NRTDc,ofn$#e-w":
            such = stream.words[index - 1 : index + 1] == ["such", "as"]
            kind = index - 2 if such else index - 1
            kind -= stream.tags[kind] == ","
            return (such or stream.words[index] == "including") and stream.words[kind] in _KINDS_OF
    return False


def _last_by(stream: Stream, low: int, high: int) -> int:
    """The last `by` among the tokens; 0 where there is none."""
    by = stream.deeds.rfind("b", low, high)
    while by > 0 and stream.words[by] != "by":
        by = stream.deeds.rfind("b", low, by)
    return max(by, 0)


def is_founder(stream: Stream, begin: int) -> bool:
    """Say whether the name stands in a list of who made another thing: `established by A and the Centre`."""
    by = _last_by(stream, max(0, begin - 12) + 1, begin)
    return by > 0 and stream.lowers[by - 1] in _FOUNDING and is_giver(stream, begin)


def is_giver(stream: Stream, begin: int) -> bool:
    """Say whether the name stands in a list of who paid: `funded by the Trust and the Fund`."""
    by = _last_by(stream, max(0, begin - 12) + 1, begin)
    if not by:
        return False
    if stands_behind(stream, begin, "from") and stream.tags[by + 1 : by + 2] in ("$", "#"):
        return stream.lowers[by - 1] in _GIVING  # "supported by £1.8 million from the Fund"
    verb = by - 2 if by > 1 and stream.tags[by - 1] == "a" else by - 1
    if stream.lowers[verb] not in _GIVING | _TAKING_PART:
        return False
    return not stream.tags[by + 1 : begin].strip(
        "NRTDc,of()sen" if stream.lowers[verb] == "joined" else "NRTDc,of()s"
    )


def described_as(stream: Stream, stop: int, high: int) -> int:
    """The token after the noun in `X, a joint scheme of …` or the verb in `X brings together …`; 0 for neither."""
    stop += 3 if stream.tags[stop : stop + 3] == "(N)" and stream.tags[stop + 3 : stop + 4] != "," else 0
    mark, words = stream.tags[stop], stream.words
    if mark == "," and stream.lowers[stop + 1] in _RUN and words[stop + 2 : stop + 3] == ["by"]:
        return stop + 2  # "the Clean Maritime Challenge, run by Innovate Seas"
    told = stop + 2 if mark == "," and words[stop + 1] == "which" else stop
    if words[told] == "brings" and words[told + 1] == "together":
        return told + 2
    match = _DESCRIPTION.match(stream.tags, stop, high) if mark in "(,x" else None
    if match is None or (stream.tags[stop] == "x" and stream.words[stop] not in ("is", "was")):
        return 0
    noun = stream.lowers[match.end() - 1]
    telling = stream.words[match.end()]
    told = telling in ("of", "between", "by", "run", "funded", "from") or (
        noun in LOWER_HEADS and telling in TELLING
    )
    return match.end() if told and (HEADS.get(noun) or noun in LOWER_HEADS) else 0


_DEPARTMENT = re.compile(
    r"(?:Department|Ministry|Office|Secretary|Minister)(?: of State)? (?:of|for) "
    r"(?:[A-Z][\w-]+(?:, and |, | and | ))*$"
)
_LONGEST_DEPARTMENT = 80
_ENDS_DEPARTMENT = ("of ", "for ", "and ")
"""The last word of what `_DEPARTMENT` finds, where it has no capital letter."""


def in_department(text: str, start: int) -> bool:
    """Say whether a name only ends a department's: `Department for Energy and Industrial Strategy`."""
    before = text[max(0, start - _LONGEST_DEPARTMENT) : start]
    last = before[before.rfind(" ", 0, -1) + 1 :]  # as most names have none of these before them, it is asked first
    if not (last[:1].isupper() or last in _ENDS_DEPARTMENT):
        return False
    return (" of " in before or " for " in before) and _DEPARTMENT.search(before) is not None
