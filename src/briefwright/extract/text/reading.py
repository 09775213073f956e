"""A text read once: paragraphs, quoted runs, and two streams of tagged tokens, outside and inside quotations."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from itertools import accumulate, compress, count

from briefwright.extract.text.marks import Quoted, quoted_runs
from briefwright.extract.text.paragraphs import Paragraph
from briefwright.extract.text.phrase import Phrase
from briefwright.extract.text.tokens import IDLE, PINYIN, PRONOUN_NAMES, TOKEN, TRADE_NAMES, WordTable, known_words
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
    told = tags[low:high]
    return "Q" in told or "E" in told or "U" in told


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
        "vocabulary",
        "wordings",
        "words",
    )

    def __init__(self) -> None:
        self.starts = array("i")  # a long text has many: as plain numbers, not objects, they stay near each other
        self.ends = array("i")
        self.words: list[str] = []
        self.lowers: list[str] = []
        """The words in lower case."""
        self.vocabulary: frozenset[str] = frozenset()
        """The same, each but once."""
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
        """Set what is told of all tokens, once they are there: by three letters each, and which words they are."""
        told = "".join(letters)
        self.tags, self.deeds, self.heads = told[::3], told[1::3], told[2::3]
        self.vocabulary = frozenset(self.lowers)

    def add_mark(self, letters: list[str], start: int, end: int, tag: str) -> None:
        """Add a token without words: a quotation, or what parts paragraphs."""
        self.starts.append(start)
        self.ends.append(end)
        self.words.append("")
        self.lowers.append("")
        letters.append(IDLE[tag])

    def text(self, text: str, low: int, high: int) -> str:
        """The text from token `low` up to token `high`, end exclusive."""
        return text[self.starts[low] : self.ends[high - 1]] if high > low else ""


def may_act(stream: Stream, low: int, high: int) -> bool:
    """Say whether a stretch of tokens has a word that may be an act's verb."""
    deeds = stream.deeds[low:high]
    return "a" in deeds or "x" in deeds


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
                gap = self.text[position : quote.outer_start]
                if gap and not gap.isspace():
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
        known = self._known.get(stretch) if end - start <= _SHORT else None
        if known is None:
            known = _tokens_of(stretch, table)
            if end - start <= _SHORT and len(self._known) < _MOST_KNOWN:
                self._known[stretch] = known
        words, found, lowers, lengths = known
        if len(words) == 1:  # as of many labels and quotations
            begin = start + lengths[0]
            stream.starts.append(begin)
            stream.ends.append(begin + lengths[1])
        else:
            borders = [*accumulate(lengths, initial=start)]
            stream.starts.fromlist(borders[1:-1:2])
            stream.ends.fromlist(borders[2:-1:2])
        stream.words += words
        stream.lowers += lowers
        letters += found

    def _close_inner(self, letters: list[str], first: int, quote: Quoted) -> None:
        """Part the quoted words from those of the next quotation; their sentences are found but once as well."""
        if len(letters) - first == 1:  # a single word, as many labels are
            self.inner.sentences.append((first, first + 1))
        else:
            self.inner.sentences += self._sentences_within(letters, first, quote)
        self.inner.add_mark(letters, quote.end, quote.end, _PARTS)

    def _sentences_within(self, letters: list[str], first: int, quote: Quoted) -> list[tuple[int, int]]:
        words = self.text[quote.start : quote.end] if quote.end - quote.start <= _SHORT else ""
        known = self._spoken.get(words)
        if known is None:
            spans = _sentences(self.text, self.inner, "".join(letters[first:])[::3], first)
            known = [(low - first, high - first) for low, high in spans]
            if words and len(self._spoken) < _MOST_KNOWN:
                self._spoken[words] = known
        return [(first + low, first + high) for low, high in known]


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
    if _TOLD_BY_NEIGHBOURS.isdisjoint(words):
        return words, letters, lowers, lengths
    return words, _told_by_neighbours(words, letters), lowers, lengths


def _told_by_neighbours(words: Sequence[str], letters: Sequence[str]) -> list[str]:
    """The letters of the words, some with another tag."""
    changed = list(letters)
    places = [*compress(count(), map(_TOLD_BY_NEIGHBOURS.__contains__, words))]
    for told, read in _READ_BY_NEIGHBOURS:
        for index in places:
            if words[index] in told:
                read(words, changed, index)
    return changed


def _retag(letters: list[str], index: int, tag: str) -> None:
    """Give a word another tag; what it does stays as it is."""
    letters[index] = tag + letters[index][1:]


_SHORT_VERBS = ("'s", "’s")
_STANDS_FOR = ("there", "here", "what", "where", "how")


def _name_dean(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `Dean` as a given name after an office: `Attorney General Dean Purcell`."""
    inside = 0 < index < len(words) - 1
    if inside and letters[index - 1][0] in "TR" and letters[index + 1][0] == "N":
        _retag(letters, index, "N")


def _rank_secretary(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `Under` as a rank: `Parliamentary Under Secretary of State`."""
    if words[index + 1 : index + 2] == ("Secretary",):
        _retag(letters, index, "N")


def _name_per(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `Per` as a given name before a family name: `Per Lindqvist, a biologist,`."""
    inside = index + 2 < len(words)
    if inside and letters[index + 1][0] == "N" and letters[index + 2][0] in ",xVbe":
        _retag(letters, index, "N")


def _name_trade(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `Nurse` as a family name after a given one: `Paul Nurse, President of the Society`."""
    if index == 0:
        return
    if words[index - 1].lower() in GIVEN or (words[index] == "Back" and letters[index - 1][0] == "V"):
        _retag(letters, index, "N")


def _name_lead(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `lead` as a rank before an office: `lead author Dr Orr`."""
    behind = letters[index + 1][0] if index + 1 < len(words) else ""
    if behind == "T" and index > 0 and letters[index - 1][0] in "Nn":
        _retag(letters, index, "R")  # "Study lead Dr Anna Moore"
    if behind == "R" and not words[index + 1].endswith("s"):
        _retag(letters, index, "n")


def _name_pronoun(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `He` as a name after a title and before a given name in pinyin."""
    titled = index > 0 and letters[index - 1][0] in "TR" and words[index - 1][0].isupper()
    given = words[index + 1] if index + 1 < len(words) and letters[index + 1][0] == "N" else ""
    if titled or (len(given) > 2 and given[0].isupper() and PINYIN.match(given)):
        _retag(letters, index, "N")


def _read_short_verb(words: Sequence[str], letters: list[str], index: int) -> None:
    """Read `’s` after a pronoun as a verb: `he’s with them`, `there’s no risk`."""
    if index == 0:
        return
    before = letters[index - 1][0]
    if before in "hkt" or words[index - 1].lower() in _STANDS_FOR:
        _retag(letters, index, "x")
        if before == "t" and index > 1 and letters[index - 2][0] not in "nNR":
            _retag(letters, index - 1, "a")  # "said that’s the plan", but "the plan that’s best"


_READ_BY_NEIGHBOURS = (
    (frozenset(("Dean",)), _name_dean),
    (frozenset(("Per",)), _name_per),
    (frozenset(("Under",)), _rank_secretary),
    (frozenset((*TRADE_NAMES, "Back")), _name_trade),
    (frozenset(("lead",)), _name_lead),
    (frozenset(PRONOUN_NAMES), _name_pronoun),
    (frozenset(_SHORT_VERBS), _read_short_verb),
)
"""Words that are tagged by what stands beside them, and how each is read."""
_TOLD_BY_NEIGHBOURS = frozenset[str]().union(*(told for told, _ in _READ_BY_NEIGHBOURS))
"""All of them: most stretches have none."""


_TAGS_BY_END = {".": "E", "…": "E", "?": "U", "!": "U", ",": "Q"}


def _quote_tag(text: str, quote: Quoted) -> str:
    start, end = quote.start, quote.end
    told = _TAGS_BY_END.get(text[end - 1])
    if told is None:
        words = end - start >= _LEAST_OF_THREE and _THREE_WORDS.search(text, start, min(end, start + 80))
        told = "Q" if words else "q"
    return told


_LEAST_OF_THREE = 5
"""Characters of three words, at least."""


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
