"""Is every quotation in a finished Word file what its source says, letter for letter?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from briefwright.checks.quotation_marks import quoted_stretches
from briefwright.checks.word_text import WordParagraph, WordText, read_word_text
from briefwright.model.source import Source

Verdict: TypeAlias = Literal["exact", "typography", "altered", "translation", "not-found", "cannot-check"]

_NOTE_REACH: Final = 3
"""A mark this many characters behind the closing mark still belongs to the quotation (`”.¹`)."""
_SAME: Final = str.maketrans(
    {
        '"': "'", "“": "'", "”": "'", "„": "'", "«": "'", "»": "'", "‘": "'", "’": "'", "‚": "'", "`": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "，": ",", "。": ".", "：": ":", "；": ";",
    }
)  # fmt: skip
"""Quotation marks of every form are one here: within a quotation single and double change places by house."""
_SPACE: Final = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u3000]+")
_UNEVEN: Final = re.compile(r"…| {2,}| *(?:[\t-\r\u00a0\u2000-\u200b\u2028\u2029\u202f\u3000]+ *)+")
"""Spaces that become one, and dots that become three."""
_END: Final = re.compile(r"[\s.,;:!?。，；：！？…]+$")
_PLACE: Final = re.compile(r"\bparas?[ \u00a0]\d+(?:, \d+)*(?: and[ \u00a0]\d+)?|第\d+(?:、\d+)*段")
"""The paragraphs a note names: `para 10`, `paras 1, 2 and 9`, `第3、4段`."""
_OMISSION: Final = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…+|\.\.\.)\s*")
_HAN: Final = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_TRANSLATED: Final = re.compile(r"\bTranslation: |译文")
"""What a note says that stands behind a rendering."""
NEAR: Final = 80.0
"""Likeness in percent (rapidfuzz's ratio over the best stretch) from which different words count as altered."""
_SAMPLE: Final = 2000
"""Characters of a source that show what script it is written in."""
FEW_WORDS: Final = 3
"""Quotations shorter than this are found exactly or not at all: near means nothing in two words."""


class QuotationCheck(Struct, frozen=True):
    """One quotation and what the sources say to it.

    `note` is its footnote's number, 0 where none follows; `nearest` the passage of `source` (an id) that fits best,
    in the source's 1-based `paragraph`; `after` the character the source goes on with.
    """

    quotation: str
    verdict: Verdict
    note: int = 0
    nearest: str = ""
    source: str = ""
    paragraph: int = 0
    note_text: str = ""
    after: str = ""
    note_fault: Literal["", "lost", "elsewhere"] = ""
    """`lost`: the mark leads to no note; `elsewhere`: the note names paragraphs that do not have these words."""


def check_quotations(docx: bytes, sources: Sequence[Source]) -> tuple[QuotationCheck, ...]:
    """Judge every quotation of a Word file in reading order. Raises `AppError` for a file that cannot be read.

    `exact`: the words stand in a source as they are. `typography`: but for quotation marks, dashes, spaces, or the
    closing comma turned full stop. `altered`: a source has nearly these words. `translation`: in none, but the note
    calls it a rendering, or there is none and the sources quoted here are written in another script. `not-found`: a
    note follows, yet no source has them. `cannot-check`: no note, no source; perhaps the writer's own words.
    """
    text = read_word_text(docx)
    shelf = [_Shelved(source) for source in sources]
    checks = [_check(words, note, text, shelf) for words, note in quotations(text)]
    quoted = {check.source for check in checks if check.source}
    scripts = {_is_han(each.source.text[:_SAMPLE]) for each in shelf if each.source.id in quoted or not quoted}
    every = {_is_han(each.source.text[:_SAMPLE]) for each in shelf}
    return tuple(
        replace(check, verdict="translation") if _is_rendering(check, scripts, every) else check for check in checks
    )


def _is_rendering(check: QuotationCheck, scripts: set[bool], every: set[bool]) -> bool:
    """Whether words that no source has are a translation: the note says so and a source is in another script.

    Without a note, none of the sources quoted here may be in the script of the words.
    """
    if check.verdict == "not-found":
        return bool(_TRANSLATED.search(check.note_text)) and (not _is_han(check.quotation)) in every
    return check.verdict == "cannot-check" and bool(scripts) and _is_han(check.quotation) not in scripts


def _is_han(text: str) -> bool:
    """Whether a text is written in Chinese characters, mostly."""
    return len(_HAN.findall(text)) * 3 > len(text)


def quotations(text: WordText) -> Iterator[tuple[str, int]]:
    """Every outermost quotation with the id of the note that follows it, or 0."""
    for paragraph in text.paragraphs:
        yield from _in_paragraph(paragraph)


def _in_paragraph(paragraph: WordParagraph) -> Iterator[tuple[str, int]]:
    for at, end in quoted_stretches(paragraph.text):
        words = paragraph.text[at + 1 : end].strip()
        if words:
            yield words, _note_after(paragraph, end)


def _note_after(paragraph: WordParagraph, end: int) -> int:
    """The note whose mark stands just behind the quotation, else the next one of its sentence."""
    for offset, note in paragraph.marks:
        if offset >= end:
            between = paragraph.text[end + 1 : offset]
            near = len(between) <= _NOTE_REACH or not re.search(r"[.!?。！？]\s", between)
            return note if near else 0
    return 0


class _Shelved:
    """A source with its text also in plain typography, and where each stretch of that came from."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._plain: _Plain | None = None

    @property
    def plain(self) -> str:
        """The text in plain typography: straight marks, hyphens, single spaces."""
        return self._flat().text

    def found(self, words: str, verdict: Verdict, start: int, end: int) -> QuotationCheck:
        """A check that points at a stretch of this source."""
        text, paragraph = self.source.text, self.source.paragraph_at(start)
        return QuotationCheck(
            words, verdict, 0, text[start:end], self.source.id, paragraph, after=text[end : end + 1]
        )

    def has(self, words: str, paragraphs: set[int]) -> bool:
        """Whether words in plain typography stand in one of these paragraphs."""
        at = self.plain.find(words)
        while at >= 0:
            if self.source.paragraph_at(self._flat().origin(at)) in paragraphs:
                return True
            at = self.plain.find(words, at + 1)
        return False

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of a stretch of the plain text."""
        flat = self._flat()
        return flat.origin(start), flat.origin(end - 1) + 1 if end > start else flat.origin(start)

    def _flat(self) -> _Plain:
        if self._plain is None:
            self._plain = _Plain.of(self.source.text)
        return self._plain


class _Plain(NamedTuple):
    """A text in plain typography; `starts` are the offsets where a stretch begins, `origins` theirs in the text."""

    text: str
    starts: list[int]
    origins: list[int]

    @classmethod
    def of(cls, text: str) -> _Plain:
        """Flatten a text; only what changes length costs anything."""
        pieces: list[str] = []
        starts, origins, at, length = [0], [0], 0, 0
        for found in _UNEVEN.finditer(text):
            shown = "..." if found[0] == "…" else " "
            pieces += (text[at : found.start()], shown)
            length += found.start() - at
            starts.append(length)
            origins.append(found.start())
            length += len(shown)
            at = found.end()
            starts.append(length)
            origins.append(at)
        pieces.append(text[at:])
        return cls("".join(pieces).translate(_SAME), starts, origins)

    def origin(self, offset: int) -> int:
        """Where in the text a character of the plain text came from."""
        at = bisect_right(self.starts, offset) - 1
        last = self.origins[at + 1] - 1 if at + 1 < len(self.origins) else offset + self.origins[at]
        return min(self.origins[at] + offset - self.starts[at], last)


def plain_typography(words: str) -> str:
    """Words with plain marks, dashes and spaces, without what closes them."""
    return _END.sub("", _SPACE.sub(" ", words.translate(_SAME)).replace("…", "...")).strip()


def _check(words: str, note: int, text: WordText, shelf: list[_Shelved]) -> QuotationCheck:
    found = _exact(words, shelf) or _typography(words, shelf) or _nearest(words, shelf)
    verdict: Verdict = found.verdict if found else "not-found" if note else "cannot-check"
    found = found or QuotationCheck(words, verdict)
    told = text.notes.get(note, "")
    fault = _note_fault(found, told, shelf) if note else ""
    return replace(found, verdict=verdict, note=note, note_text=told, note_fault=fault)


def _note_fault(found: QuotationCheck, told: str, shelf: list[_Shelved]) -> Literal["", "lost", "elsewhere"]:
    """What is wrong with the note of a quotation that was found: only one of words in place can be judged."""
    if not told.strip():
        return "lost"
    named = {int(number) for place in _PLACE.finditer(told) for number in re.findall(r"\d+", place[0])}
    if not named or found.verdict not in {"exact", "typography"} or found.paragraph in named:
        return ""
    words = plain_typography(found.quotation)
    return "" if any(shelved.has(words, named) for shelved in shelf) else "elsewhere"


def _exact(words: str, shelf: list[_Shelved]) -> QuotationCheck | None:
    for shelved in shelf:
        at = shelved.source.text.find(words)
        if at >= 0 and _stands_alone(shelved.source.text, at, at + len(words)):
            return shelved.found(words, "exact", at, at + len(words))
    return None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends between words; Chinese has no spaces to ask."""
    before, after = text[start - 1 : start], text[end : end + 1]
    cut_before = before.isalnum() and text[start].isalnum() and text[start].isascii()
    cut_after = after.isalnum() and text[end - 1].isalnum() and text[end - 1].isascii()
    return not (cut_before or cut_after)


def _typography(words: str, shelf: list[_Shelved]) -> QuotationCheck | None:
    pieces = [plain_typography(piece) for piece in _OMISSION.split(words)]
    pieces = [piece for piece in pieces if piece]
    if not pieces:
        return None
    for shelved in shelf:
        plain, at, first = shelved.plain, 0, -1
        for piece in pieces:
            at = plain.find(piece, at)
            if at < 0 or not _stands_alone(plain, at, at + len(piece)):
                break
            first = at if first < 0 else first
            at += len(piece)
        else:
            return shelved.found(words, "typography", *shelved.stretch(first, at))
    return None


def _nearest(words: str, shelf: list[_Shelved]) -> QuotationCheck | None:
    """The best-fitting stretch of any source where it is near enough to call the quotation altered."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only for quotations that are not where they should be

    wanted = plain_typography(words)
    if len(wanted.split()) < FEW_WORDS and wanted.isascii():
        return None
    best, best_score = None, NEAR
    for shelved in shelf:
        plain = shelved.plain
        if not plain:
            continue
        fit = fuzz.partial_ratio_alignment(wanted.lower(), plain.lower(), score_cutoff=best_score)
        if fit is not None and fit.score >= best_score and len(wanted) <= len(plain):
            best, best_score = (
                shelved.found(words, "altered", *_whole_words(shelved, fit.dest_start, fit.dest_end)),
                fit.score,
            )
    return best


def _whole_words(shelved: _Shelved, start: int, end: int) -> tuple[int, int]:
    """Source offsets of a stretch, grown or shrunk to whole words, whichever is nearer."""
    plain = shelved.plain
    if plain[start : start + 1].isascii():
        first, following = plain.rfind(" ", 0, start) + 1, plain.find(" ", start, end) + 1
        start = following if following and following - start < start - first else first
    if plain[end - 1 : end].isascii():
        last, before = plain.find(" ", end), plain.rfind(" ", start, end)
        last = len(plain) if last < 0 else last
        end = before if before > start and end - before < last - end else last
    return shelved.stretch(start, max(end, start + 1))
