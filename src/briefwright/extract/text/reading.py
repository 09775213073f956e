"""A text read once: paragraphs, quoted runs, and two streams of tagged tokens, outside and inside quotations."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from itertools import accumulate, compress, count

from briefwright.extract.text.marks import Quoted, quoted_runs
from briefwright.extract.text.paragraphs import Paragraph
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.tokens import PINYIN, PRONOUN_NAMES, TOKEN, TRADE_NAMES, WordTable, known_words
from briefwright.extract.words.first_names import GIVEN

_THREE_WORDS = re.compile(r"[\w'’-](?:[\w'’-]*[^\w'’-]+[\w'’-]){2}")
_ATTRIBUTION = re.compile(r"(?:h|[TNR]{1,6}|D[nRNTz]{1,5})[ax]{0,3}[Vz]|[Vz][a]?[DTNRh]")
_DOTTED = re.compile(r"(?:[A-Z]\.){2,}$|(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
_DATELINE = re.compile(
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4} ?[–—-] |"
    r"[A-Z][A-Z.'’/ -]{2,30}(?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?(?:, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?"
    r"(?: ?\([^()\n]{2,40}\) ?[-–—]{1,2} ?| ?(?:--|—|–|-)\s)"
)
LONGEST = 300
"""Tokens of the longest stretch read as one sentence; real ones are far shorter."""
SPEECH = "QEU"
SPOKEN = re.compile(f"[{SPEECH}]")
"""The tag of a quotation."""


def holds_speech(tags: str, low: int, high: int) -> bool:
    """Say whether a quotation stands between two tokens: for a few of them faster than a search."""
    return tags.find("Q", low, high) >= 0 or tags.find("E", low, high) >= 0 or tags.find("U", low, high) >= 0


class Stream:
    """Parallel lists of token starts, ends and words; `tags` has one letter a token; `|` parts paragraphs."""

    __slots__ = (
        "deeds",
        "ends",
        "full_names",
        "heads",
        "lowers",
        "offices",
        "phrases",
        "sentences",
        "starts",
        "tags",
        "wordings",
        "words",
    )

    def __init__(self) -> None:
        self.starts = array("i")  # a long text has many: as plain numbers, not objects, they stay near each other
        self.ends = array("i")
        self.words: list[str] = []
        self.lowers: list[str] = []
        """The words in lower case."""
        self.tags = ""
        self.deeds = ""
        """What the words do, one letter a token, as `acts.DEEDS` gives them."""
        self.heads = ""
        """Where the nouns stand that name an initiative, one letter a token."""
        self.sentences: list[tuple[int, int]] = []
        self.phrases: dict[tuple[int, int], Phrase] = {}
        """Noun phrases understood so far, by token range."""
        self.wordings: dict[tuple[str, ...], Phrase] = {}
        """The same by their tags and words."""
        self.full_names: dict[tuple[int, int], bool] = {}
        """Whether a run of capitalised words reads as a person’s full name, by token range."""
        self.offices: dict[tuple[int, int], tuple[str, str]] = {}
        """Offices read so far, by the range of the name they stand beside, or by the token they begin at."""

    def finish(self, letters: list[str]) -> None:
        """Set what three letters a token tell, once all are there: its tag, what it does, where a head noun is."""
        told = "".join(letters)
        self.tags, self.deeds, self.heads = told[::3], told[1::3], told[2::3]

    def add_mark(self, letters: list[str], start: int, end: int, tag: str) -> None:
        """Add a token without words: a quotation, or what parts paragraphs."""
        self.starts.append(start)
        self.ends.append(end)
        self.words.append("")
        self.lowers.append("")
        letters.append(tag + "--")

    def text(self, text: str, low: int, high: int) -> str:
        """The text from token `low` up to token `high`, end exclusive."""
        return text[self.starts[low] : self.ends[high - 1]] if high > low else ""


def may_act(stream: Stream, low: int, high: int) -> bool:
    """Say whether a stretch of tokens has a word that may be an act's verb."""
    return stream.deeds.find("a", low, high) >= 0 or stream.deeds.find("x", low, high) >= 0


class Reading:
    """What the rules look at. `quote_at` maps a token of `outer` to its quoted run."""

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.quotes = quoted_runs(text, [(p.start, p.end) for p in paragraphs])
        self.outer = Stream()
        self.inner = Stream()
        self.quote_at: dict[int, Quoted] = {}
        self.paragraph_of_sentence: list[int] = []
        self._known: dict[str, _Tokens] = {}
        self._parted: dict[str, list[tuple[int, int]]] = {}
        self._spoken: dict[str, list[tuple[int, int]]] = {}
        self._tokenise()

    def _tokenise(self) -> None:
        table = known_words()
        outer: list[str] = []
        inner: list[str] = []
        queue = iter(self.quotes)
        quote = next(queue, None)
        for number, paragraph in enumerate(self.paragraphs):
            first = len(outer)
            position = paragraph.start
            while quote is not None and quote.paragraph == number:
                if position < quote.outer_start:
                    self._append(self.outer, outer, table, (position, quote.outer_start))
                self.quote_at[len(outer)] = quote
                self.outer.add_mark(outer, quote.outer_start, quote.outer_end, _quote_tag(self.text, quote))
                inner_first = len(inner)
                self._append(self.inner, inner, table, (quote.start, quote.end))
                self._close_inner(inner, inner_first, quote)
                position = quote.outer_end
                quote = next(queue, None)
            if position < paragraph.end:
                self._append(self.outer, outer, table, (position, paragraph.end))
            tags = "".join(outer[first:])[::3]
            spans = self._sentences(paragraph, tags, first, whole=position == paragraph.start)
            self.outer.sentences.extend(spans)
            self.paragraph_of_sentence.extend([number] * len(spans))
            self.outer.add_mark(outer, paragraph.end, paragraph.end, _PARTS)
        self.outer.finish(outer)
        self.inner.finish(inner)

    def _sentences(self, paragraph: Paragraph, tags: str, first: int, *, whole: bool) -> list[tuple[int, int]]:
        """Token ranges of a paragraph's sentences, found but once for short ones of the same words."""
        if not whole or paragraph.end - paragraph.start > _SHORT:
            return self._after_dateline(_sentences(self.text, self.outer, tags, first), paragraph)
        words = self.text[paragraph.start : paragraph.end]
        known = self._parted.get(words)
        if known is None:
            spans = self._after_dateline(_sentences(self.text, self.outer, tags, first), paragraph)
            if len(self._parted) < _MOST_KNOWN:
                self._parted[words] = [(low - first, high - first) for low, high in spans]
            return spans
        return [(first + low, first + high) for low, high in known]

    def _after_dateline(self, spans: list[tuple[int, int]], paragraph: Paragraph) -> list[tuple[int, int]]:
        """Part a wire service's dateline (`BEIJING, April 25 --`) from the sentence after it."""
        match = _DATELINE.match(self.text, paragraph.start, paragraph.end) if spans else None
        if not match:
            return spans
        low, high = spans[0]
        cut = low
        while cut < high and self.outer.starts[cut] < match.end():
            cut += 1
        return [(low, cut), (cut, high), *spans[1:]] if low < cut < high else spans

    def _append(self, stream: Stream, letters: list[str], table: WordTable, span: tuple[int, int]) -> None:
        start, end = span
        stretch = self.text[start:end]
        if stretch.isspace():
            return
        known = self._known.get(stretch) if end - start <= _SHORT else None
        if known is None:
            known = _tokens_of(stretch, table)
            if end - start <= _SHORT and len(self._known) < _MOST_KNOWN:
                self._known[stretch] = known
        words, found, lowers, lengths = known
        borders = array("i", accumulate(lengths, initial=start))
        stream.words += words
        stream.lowers += lowers
        stream.starts += borders[1:-1:2]
        stream.ends += borders[2:-1:2]
        letters += found

    def _close_inner(self, letters: list[str], first: int, quote: Quoted) -> None:
        """Part the quoted words from those of the next quotation; their sentences are found but once as well."""
        words = self.text[quote.start : quote.end] if quote.end - quote.start <= _SHORT else ""
        known = self._spoken.get(words)
        if known is None:
            spans = _sentences(self.text, self.inner, "".join(letters[first:])[::3], first)
            known = [(low - first, high - first) for low, high in spans]
            if words and len(self._spoken) < _MOST_KNOWN:
                self._spoken[words] = known
        self.inner.sentences += [(first + low, first + high) for low, high in known]
        self.inner.add_mark(letters, quote.end, quote.end, _PARTS)


_PARTS = "|"
"""The tag of the mark between paragraphs, so that no rule reads across them."""
_Tokens = tuple[Sequence[str], Sequence[str], Sequence[str], list[int]]
"""Words, the letters that tell of them, the words in lower case, and the lengths of gap, word, gap, word … gap."""
_SHORT = 60
"""Characters of a stretch that may well come again: a heading, a label, a line of a list."""
_MOST_KNOWN = 4_000


def _tokens_of(stretch: str, table: WordTable) -> _Tokens:
    """The tokens of a stretch that no quotation parts."""
    pieces = TOKEN.split(stretch)
    lengths = list(map(len, pieces))
    if len(pieces) == 1:
        return (), (), (), lengths
    words, letters, lowers = zip(*map(table.__getitem__, pieces[1::2]), strict=True)
    if not _TOLD_BY_NEIGHBOURS.isdisjoint(words):
        letters = _told_by_neighbours(words, letters)
    return words, letters, lowers, lengths


def _told_by_neighbours(words: Sequence[str], letters: Sequence[str]) -> tuple[str, ...]:
    """The letters of the words, some with another tag."""
    tags = list("".join(letters)[::3])
    places = [*compress(count(), map(_TOLD_BY_NEIGHBOURS.__contains__, words))]
    _name_deans(words, tags, places)
    _name_pers(words, tags, places)
    _rank_secretaries(words, tags, places)
    _name_trades(words, tags, places)
    _name_leads(words, tags, places)
    _name_pronouns(words, tags, places)
    _read_short_verbs(words, tags, places)
    changed = list(letters)
    for index in places:
        for at in (index - 1, index):  # a short verb may change the word before
            changed[at] = tags[at] + letters[at][1:]
    return tuple(changed)


_SHORT_VERBS = ("'s", "’s")
_STANDS_FOR = ("there", "here", "what", "where", "how")
_TOLD_BY_NEIGHBOURS = frozenset(
    ("Dean", "Per", "Back", "Under", "lead", *TRADE_NAMES, *PRONOUN_NAMES, *_SHORT_VERBS)
)
"""Words that are tagged by what stands beside them: most stretches have none."""


def _name_deans(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `Dean` as a given name after an office: `Attorney General Dean Purcell`."""
    for index in told:
        inside = words[index] == "Dean" and 0 < index < len(words) - 1
        if inside and tags[index - 1] in "TR" and tags[index + 1] == "N":
            tags[index] = "N"


def _rank_secretaries(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `Under` as a rank: `Parliamentary Under Secretary of State`."""
    for index in told:
        if words[index] == "Under" and words[index + 1 : index + 2] == ("Secretary",):
            tags[index] = "N"


def _name_pers(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `Per` as a given name before a family name: `Per Lindqvist, a biologist,`."""
    for index in told:
        inside = words[index] == "Per" and index + 2 < len(words)
        if inside and tags[index + 1] == "N" and tags[index + 2] in ",xVbe":
            tags[index] = "N"


def _name_trades(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `Nurse` as a family name after a given one: `Paul Nurse, President of the Society`."""
    for index in told:
        if index == 0 or (words[index] not in TRADE_NAMES and words[index] != "Back"):
            continue
        if words[index - 1].lower() in GIVEN or (words[index] == "Back" and tags[index - 1] == "V"):
            tags[index] = "N"


def _name_leads(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `lead` as a rank before an office: `lead author Dr Orr`."""
    for index in told:
        ranks = words[index] == "lead" and index + 1 < len(words)
        if ranks and tags[index + 1] == "T" and index > 0 and tags[index - 1] in "Nn":
            tags[index] = "R"  # "Study lead Dr Anna Moore"
        if ranks and tags[index + 1] == "R" and not words[index + 1].endswith("s"):
            tags[index] = "n"


def _name_pronouns(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `He` as a name after a title and before a given name in pinyin."""
    for index in told:
        if words[index] not in PRONOUN_NAMES:
            continue
        titled = index > 0 and tags[index - 1] in "TR" and words[index - 1][0].isupper()
        given = words[index + 1] if index + 1 < len(words) else ""
        written = len(given) > 2 and given[0].isupper() and tags[index + 1] == "N" and PINYIN.match(given)
        if titled or written:
            tags[index] = "N"


def _read_short_verbs(words: Sequence[str], tags: list[str], told: list[int]) -> None:
    """Read `’s` after a pronoun as a verb: `he’s with them`, `there’s no risk`."""
    for index in told:
        if index == 0 or words[index] not in _SHORT_VERBS:
            continue
        if tags[index - 1] in "hkt" or words[index - 1].lower() in _STANDS_FOR:
            tags[index] = "x"
            if tags[index - 1] == "t" and index > 1 and tags[index - 2] not in "nNR":
                tags[index - 1] = "a"  # "said that’s the plan", but "the plan that’s best"


_TAGS_BY_END = {".": "E", "…": "E", "?": "U", "!": "U", ",": "Q"}


def _quote_tag(text: str, quote: Quoted) -> str:
    told = _TAGS_BY_END.get(text[quote.end - 1])
    if told is None:
        told = "Q" if _THREE_WORDS.search(text, quote.start, min(quote.end, quote.start + 80)) else "q"
    return told


def _sentences(text: str, stream: Stream, tags: str, first: int) -> list[tuple[int, int]]:
    """Token ranges of the sentences of one paragraph, whose tags begin at token `first`."""
    spans: list[tuple[int, int]] = []
    low = 0
    length = len(tags)
    if length == 1:
        return [(first, first + 1)]
    for match in _BOUNDARY.finditer(tags):
        start, end = match.span()
        if end <= low or (tags[start] == "N" and stream.words[first + start][-1] != "."):
            continue
        if end < length and not _ends_here(text, stream, tags, (start, end), first):
            continue
        spans.append((first + low, first + end))
        low = end
    if low < length:
        spans.append((first + low, first + length))
    if length <= LONGEST or all(high - low <= LONGEST for low, high in spans):
        return spans
    return [piece for span in spans for piece in _cut(span)]


def _cut(span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence in pieces of at most `LONGEST` tokens: the rules look around inside one."""
    low, high = span
    return [(start, min(start + LONGEST, high)) for start in range(low, high, LONGEST)]


_BOUNDARY = re.compile(r"\.\.*[)s]*|E|U|N(?=[Dhyp])")
"""A full stop, a quotation that ends with one, or a name that may: `Acme Inc. The firm …`."""


def _ends_here(text: str, stream: Stream, tags: str, span: tuple[int, int], first: int) -> bool:
    at, end = span
    mark = tags[at]
    following = text[stream.starts[first + end]]
    if mark == "N":
        word = stream.words[first + at]
        return bool(_DOTTED.match(word)) and tags[end] in "Dhyp" and following.isupper()
    if mark == ".":
        return not following.islower() and following not in ",;:)"
    if following.islower() or tags[end] in ",;:-)":
        return False
    if at and tags[at - 1] in ":,":
        return True
    return not (mark == "U" and _ATTRIBUTION.match(tags, end))
