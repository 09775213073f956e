"""Names of initiatives: the part of a capitalised run that ends in, or is built on, a head noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefwright.extract.initiatives.kinds import WHOLE_THINGS, only_describes
from briefwright.extract.initiatives.places import PAIRING
from briefwright.extract.initiatives.short_forms import COUNTRIES, LOWER_HEADS, ends_in_country, round_short_form
from briefwright.extract.initiatives.sides import sides_of
from briefwright.extract.initiatives.years import YEAR
from briefwright.extract.text.reading import Reading, Stream
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
    "sign signs agree agrees unveil unveils launches opens announces inaugurates establishes issues publishes"
)
"""A headline's verb has a capital letter too: `China and UK Sign Memorandum of Understanding`."""
_ONLY_BEHIND = {"party": "Working", "force": "Task"}
"""Head nouns that name something only behind this word."""
_GENERAL = words("joint new major first student international new annual national")
"""Words that name nothing before a head noun, even with capital letters."""
_FIELDS = _GENERAL | lex.SUBJECTS | {"and", "park", "uk", "chinese", "british"}
_PLAIN = re.compile("(?:N+(?:cN+)?|R(?=f))(?:f[NR]+)?|N+pN+#")
_LINKS_IN_NAMES = words("on in with to at")


def holds_park(text: str) -> bool:
    """Say whether a name such as `TusPark` may be there: one word that no list holds."""
    return _PARK_WITHIN.search(text) is not None


def may_name(reading: Reading) -> bool:
    """Say whether a text may name an initiative: it has a head noun, or a name such as `TusPark`."""
    return "h" in reading.outer.heads or "h" in reading.inner.heads or holds_park(reading.text)


def named_spans(stream: Stream, bounds: tuple[int, int], at: int, *, parks: bool) -> Iterator[tuple[int, int, str]]:
    """Token range and head noun of every name in a sentence that could be an initiative's.

    `at` is its first head noun, -1 for none. `TusPark` and the like are looked for only where the text has `parks`.
    """
    low, high = bounds
    first = low if parks else at
    for match in _NAME.finditer(stream.tags, low, high):
        start, end = match.span()
        if end + 4 <= first:
            continue  # no head noun stands in it, nor behind its short form
        stop = end + 4 if stream.tags[end : end + 3] == "(N)" else end + 1
        stop += stream.tags[end] == "n" and stream.heads[end + 1] == "h"
        headed = (end - start > 1 or stream.words[start] == "National") and "h" in stream.heads[start:stop]
        if not headed and not (parks and any(map(_PARK.match, stream.words[start:end]))):
            continue
        span = _name_span(stream, start, end, low, parks=parks)
        if span is not None and not _is_no_name(stream, span) and not only_describes(stream, span[1], high):
            begin, stop, noun = span
            begin = _with_first_side(stream, low, _with_list(stream, low, begin)) if begin - 2 >= low else begin
            if stream.words[begin - 1][:1].isupper():
                begin = _with_small_words(stream, low, begin)
            begin = _past_ordinal(stream, begin, noun) if begin == low else begin
            yield (begin, _with_years(stream, stop), noun)
    if "(N)N" in stream.tags[low:high]:
        yield from round_short_form(stream, low, high)


def _is_no_name(stream: Stream, span: tuple[int, int, str]) -> bool:
    """Say whether the part of a capitalised run names no initiative by what stands in it and before it."""
    begin, stop, noun = span
    if stop - begin == 2 and stream.tags.endswith("(N)", 0, begin):
        return True  # "the Research Councils UK (RCUK) Energy Programme"
    if stream.tags[stop] == "(" and ends_in_country(stream, stop):
        return True  # "the Service Partnership (CSSP) China": named with its country
    if stream.tags.startswith("(N)N", stop) and stream.lowers[stop + 3] in ("committee", "secretary"):
        return True  # "the Energy and Industrial Strategy (EIS) Committee"
    if noun == "fellowship" and stream.words[begin] in ("Honorary", "Fellowship"):
        return True  # "elected to Honorary Fellowship of the Society"
    if _GENERAL.issuperset(stream.lowers[begin : stop - 1]):
        return True  # "Two Universities Open Joint Institute"
    # "the Harbour, a Research and Development Park"
    return stream.lowers[begin - 1] in ("a", "an") and _is_any(stream, span)


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
    return _FIELDS.issuperset(stream.lowers[span[0] : span[1] - 1])


def _with_small_words(stream: Stream, low: int, begin: int) -> int:
    """Where a name begins whose first words are small elsewhere: `the Next Cells Programme`."""
    first = begin
    while first - 1 > low and first > begin - 3 and stream.words[first - 1][:1].isupper():
        first -= 1
    return first if first > low and stream.tags[first - 1] == "D" and first < begin else begin


def _with_years(stream: Stream, stop: int) -> int:
    """Where a name ends with the years it is for: `Joint Strategy for Science 2026–2031`, `… (2021-25)`."""
    first = stop - 1 if stream.tags[stop - 1] == "#" else stop + (stream.tags[stop] == "(")
    if not stream.tags.startswith("#-#", first) or not YEAR.match(stream.words[first]):
        return stop
    return first + 3 + (first > stop and stream.tags[first + 3 : first + 4] == ")")


def _with_list(stream: Stream, low: int, begin: int) -> int:
    """Where a name begins that opens with a list of its subjects: `UK–China Science, Technology and …`."""
    tags = stream.tags
    if "c" not in tags[begin : begin + 3]:
        return begin
    link = tags.index("c", begin)
    if not lex.SUBJECTS.issuperset(stream.lowers[begin:link]):
        return begin
    while begin - 2 >= low and tags[begin - 1] == "," and stream.lowers[begin - 2] in lex.SUBJECTS:
        begin -= 2
        while begin > low and tags[begin - 1] in "NR":
            begin -= 1
    return begin


def _with_first_side(stream: Stream, low: int, begin: int) -> int:
    """Where a name begins that pairs two places with a spaced mark: `Zhejiang - Canada Joint Laboratory`."""
    paired = stream.words[begin - 1] in PAIRING and begin - 2 >= low
    return begin - 2 if paired and {stream.lowers[begin - 2], stream.lowers[begin]} <= lex.PLACES else begin


def _name_span(stream: Stream, start: int, end: int, low: int, *, parks: bool) -> tuple[int, int, str] | None:
    """The part of a capitalised run that names an initiative, and its head noun."""
    words, tags = stream.words, stream.tags
    start = _run_start(stream, start, end, low)
    if "p" in tags[start:end]:
        foreign = (i for i in range(start, end) if tags[i] == "p" and stream.lowers[i] not in _LINKS_IN_NAMES)
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
    if _has_small_word(stream, start, end):
        return (start, end + 2, words[end + 1])
    if "c" in tags[start:end]:
        start = _behind_body(stream, start, end)
    park = next((i for i in range(start, end) if _PARK.match(words[i])), -1) if parks else -1
    index = stream.heads.find("h", start, end if park < 0 else park)
    while index >= 0:
        lower = stream.lowers[index]
        last = index + 1 == end or tags[index + 1] not in "NTRwc#" or _is_for_country(stream, index, end)
        listed = index > start and index + 1 < end and tags[index + 1] == "c" and stream.lowers[end - 1] in HEADS
        if listed and tags[index] in "NR":
            start = index + 2  # "X Zone and Y Park": two bodies
        elif last and tags[index] in "NR" and words[index - 1] == _ONLY_BEHIND.get(lower, words[index - 1]):
            return _bounded(stream, start, index, end, lower)
        index = stream.heads.find("h", index + 1, end if park < 0 else park)
    if park < 0:
        return None
    start = max(start, tags.rfind("c", start, park) + 1)  # "Mersey Centre and TusPark"
    return _bounded(stream, start, park, end, "park")


def _has_small_word(stream: Stream, start: int, end: int) -> bool:
    """Say whether a name goes on in small letters up to its head noun: `National soil strategy`."""
    if stream.tags[end : end + 2] not in ("nn", "nz") or stream.words[end + 1] not in _SMALL_HEADS:
        return False
    return stream.words[start] == "National" or (end - start > 1 and bool(sides_of(stream.words[start])))


_SMALL_HEADS = LOWER_HEADS | {"forum"}


def _behind_body(stream: Stream, start: int, end: int) -> int:
    """Where the second of two names begins whose first is a body’s: `Trinity College and Fenby Park`."""
    link = stream.tags.find("c", start, end)
    first = link - start > 1 and stream.lowers[link - 1] in _WHOLE_BODIES
    first = first or (link - start == 1 and len(stream.words[start]) > _SHORT and stream.words[start].isupper())
    return link + 1 if first and end - link > 2 and stream.lowers[end - 1] in HEADS else start


_WHOLE_BODIES = words("college university hospital council ministry department museum foundation")


_LINKING = frozenset("ofp")
"""Tags of what links a name’s parts."""
_SHORT = 2
"""Letters of `UK`; longer ones before `and` are another name: `the ASPIRE and Clean Energy Fund`."""


def _is_for_country(stream: Stream, head: int, end: int) -> bool:
    """Say whether a head noun is followed by the country it is for, and no more: `Service Partnership China`."""
    return head + 2 == end and stream.lowers[head + 1] in COUNTRIES


_OCCASIONS = words("meeting workshop seminar conference symposium ceremony session")
_SUMS = ("Million", "Billion")
_NAMELESS_OPENINGS = ("New", *_SUMS)


def _run_start(stream: Stream, start: int, end: int, low: int) -> int:
    """Where a name can begin in a capitalised run: after a sentence's opening, a headline's verb, a sum."""
    words, lowers, tags = stream.words, stream.lowers, stream.tags
    told = tags[start:end]
    if "s" in told:
        owners = (
            i + 1
            for i in range(start, end)
            if tags[i] == "s" and (words[i] in ("'s", "’s") or tags[i + 1] not in "NRT")
        )
        start = max(owners, default=start)
    if start == low and start < end and lowers[start] in lex.SENTENCE_OPENERS:
        start += 1
    if not _HEADLINE_VERBS.isdisjoint(lowers[start + 1 : end]):
        start = next(i for i in range(end - 1, start, -1) if lowers[i] in _HEADLINE_VERBS) + 1
    if words[start] in _NAMELESS_OPENINGS:
        while start < end and words[start] == "New" and tags[start - 1 : start] != "D":
            start += 1
        while start < end and words[start] in _SUMS:
            start += 1
    if "e" in stream.deeds[start:end]:  # "Joint Meeting on the X Partnership"
        events = (i + 2 for i in range(start, end - 2) if lowers[i] in _OCCASIONS and tags[i + 1] in "pof")
        start = max(events, default=start)
    if "a" in told:
        adverbs = (i + 1 for i in range(start, end) if tags[i] == "a" and words[i][0].islower())
        start = max(adverbs, default=start)
    return start


def _bounded(stream: Stream, start: int, head: int, end: int, noun: str) -> tuple[int, int, str] | None:
    """The name round its head noun: with `for …` and `of …` after it, without `in …`, without `at …` before it."""
    tags = stream.tags
    # "Partnership to Beat Superbugs"
    aimed = head == start and noun != "agreement" and stream.words[head + 1] == "to"
    stop = end if aimed or head + 1 == end else _behind_head(stream, head, end, noun)
    begin = start
    linked = noun not in ("memorandum", "intent") and not _LINKING.isdisjoint(tags[start:head])
    for index in range(start, head) if linked else ():
        if tags[index] not in "ofp" or stream.lowers[index - 1] == stream.lowers[index + 1]:
            continue  # "People to People Dialogue"
        # "the Science for Service Partnership"
        if not (tags[start - 1 : start] in {"D", "s"} and _belongs_to_name(stream, start, index, head)):
            begin = index + 1
            while begin < head and tags[begin] == "D":
                begin += 1
    return (begin, stop, noun) if stop - begin >= 2 or _PARK.match(stream.words[begin]) else None


def _behind_head(stream: Stream, head: int, end: int, noun: str) -> int:
    """Where a name ends that goes on behind its head noun in a run up to `end`."""
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
    if stop == head + 1:
        return stop
    partner = next((i for i in range(head + 1, stop) if words[i] == "with"), stop)
    signed = noun in ("agreement", "memorandum", "partnership") and words[partner + 1 : partner + 2] != ["the"]
    if signed or (noun in _PLACES_OF_WORK and stream.lowers[stop - 1] in lex.ORGANISATION_HEADS):
        stop = partner  # "Academy for Urban Health with Fudong Medical University"
    placed = (i for i in range(head + 1, stop) if tags[i] == "p" and stream.lowers[i] in ("in", "at", "to"))
    return next((i for i in placed if not _names_field(stream, i, stop)), stop)


def _belongs_to_name(stream: Stream, start: int, link: int, head: int) -> bool:
    """Say whether what stands before `of`, `for` or `to` is part of a name behind an article."""
    tag = stream.tags[link]
    if tag == "o":  # "the Beacons of Excellence Institute", but "the Launch of the X Dialogue"
        plain = stream.deeds[start] == "-" and stream.tags[link + 1] != "D"  # "Secretariat of the X Laboratory"
        return plain and link - start == 1 and stream.words[start][:1].isupper()
    return tag == "p" or (tag == "f" and head - link == 2)


_PLACES_OF_WORK = words("academy college centre center campus hub institute lab laboratory observatory park")


_OF_SUBJECTS = ("ture", "tion", "ics", "ogy", "phy", "omy", "ment")
"""How a word ends that names a subject and no place."""


def _names_field(stream: Stream, link: int, stop: int) -> bool:
    """Say whether `in …` tells the subject, not the place: `Doctoral Network in Sustainable Batteries`."""
    last = stream.lowers[stop - 1]
    plural = last.endswith("s") and stop - link > 2 and stream.lowers[link + 1] not in lex.PLACES
    subject = last in lex.SUBJECTS or (last.endswith(_OF_SUBJECTS) and last not in lex.PLACES)
    return stream.words[link] == "in" and (subject or plural)
