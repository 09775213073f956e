"""The evidence pack: a companion to a briefing that shows what each of its notes rests on.

It is a document like any other, so that the same writers set it. What it says of a source beyond the brief's own
snapshot needs the source's frozen text; where that is not at hand the pack says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from briefwright.app.export.pack_words import PackWords
from briefwright.document.citations import full_citation
from briefwright.document.house_style import house_style
from briefwright.document.nodes import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Inline,
    LineBreak,
    Note,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.wording import spoken_date, wording
from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.credits import told_once
from briefwright.model.evidence import Initiative, Quote
from briefwright.model.source import Source, SourceCard

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck

AROUND: Final = 250
"""Characters of context shown at least on either side of the sentence, where the source has them."""
_SPACE: Final = re.compile(r"\s+")
_LINES: Final = re.compile(r"\s*\n\s*")


class Shelf(Struct, frozen=True):
    """The sources at hand by id, and when each was imported (an ISO time, empty where it was not)."""

    sources: Mapping[str, Source] = {}
    imported: Mapping[str, str] = {}


def evidence_pack(document: Document, brief: Brief, checks: Sequence[QuotationCheck], shelf: Shelf) -> Document:
    """The pack of a resolved briefing, resolved itself. `checks` are those of the finished Word file."""
    pack = _Pack(document, brief, checks, shelf)
    words = pack.words
    return resolve(
        Document(
            title=f"{words('Evidence pack')}: {document.title}" if document.title else words("Evidence pack"),
            blocks=tuple(pack.blocks()),
            language=document.language,
            house_style=_plain_style(document.house_style),
            marking=document.marking,
            reference=document.reference,
            author=document.author,
            subject=words("Evidence pack"),
            running=words("Evidence pack"),
            dated=document.dated,
        )
    )


def _plain_style(style_id: str) -> str:
    """The briefing's house style, or UK government where its strong words are not bold (GB/T 9704 has no bold)."""
    bold = house_style(style_id).style("Quote").strong == "Strong"
    return style_id if bold else "uk-government"


class _Pack:
    """One pack in the making."""

    def __init__(self, document: Document, brief: Brief, checks: Sequence[QuotationCheck], shelf: Shelf) -> None:
        self.document = document
        self.words = PackWords(document.language)
        self.wording = wording(document.language)
        self.items = {item.id: item for item in brief.evidence_items()}
        self.checks = checks
        self.shelf = shelf
        self.matched: set[int] = set()

    def blocks(self) -> Iterator[Block]:
        """Title, the list of notes, each note, and what could not be confirmed."""
        yield Paragraph((Text(self.words("Evidence pack")),), role="label")
        yield Paragraph((Text(self.document.title),), role="title")
        yield Paragraph((Text(self.words("What each note of the briefing rests on.")),), role="subtitle")
        yield _body(
            self.words(
                "For each note: the words used, the sentence they stand in (in bold) with what stands around it in "
                "the source, and how the words compare with it."
            )
        )
        for note in self.document.notes:
            yield from self.note(note)
        yield from self.unconfirmed()

    def note(self, note: Note) -> Iterator[Block]:
        """A note with every item under it."""
        yield Heading((Text(self.words("Note {number}", number=note.number)),), level=1)
        items = [self.items[key] for key in (note.item, *note.also) if key in self.items]
        if not items:
            yield _body(inline_text(note.inlines, self.document.language))
            own = "A note of the template’s own."
            yield _body(self.words("Not in use: the item is no longer in the brief." if note.source else own))
        for item in items:
            yield from self.item(note.number, item)

    def item(self, number: int, item: EvidenceItem) -> Iterator[Block]:
        """An item's words in their context, and a table of what is known of them."""
        source = self.shelf.sources.get(item.source.id)
        stands = source is not None and source.text[item.evidence.start : item.evidence.end] == item.evidence.text
        if source is not None and stands:
            yield Quotation(tuple(_context(source.text, *item.evidence.sentence)))
        else:
            yield Quotation(tuple(_kept_context(item)))
        if source is None:
            missing = "The source is not in the library: only the words kept in the brief can be shown."
            yield _body(self.words(missing))
        rows = [(self.words(label), value) for label, value in self.facts(number, item, source, stands=stands)]
        yield Table(
            (Column(34), Column(126)),
            tuple((Cell((_label(label),)), Cell((_body(value),))) for label, value in rows if value),
            variant="labels",
            description=self.words("Note {number}", number=number),
        )

    def facts(
        self, number: int, item: EvidenceItem, source: Source | None, *, stands: bool
    ) -> Iterator[tuple[str, str]]:
        """Label and value of each row; an empty value has no row."""
        evidence, card = item.evidence, source.card if source else item.source
        yield "Words used", _SPACE.sub(" ", evidence.text)
        if not isinstance(evidence, Initiative):
            yield "Speaker", self.words.between.join(filter(None, told_once(evidence.speaker)))
        if item.options.translation:
            told = self.words(f"{item.options.translation.status} translation")
            yield "Translation", f"{item.options.translation.text} ({told})"
        yield "Check", self.verdict(number, item, source, stands=stands)
        yield "Source", full_citation(card, self.wording)
        yield "Place", self.place(item)
        yield "Details", self.provenance(card)
        imported = self.shelf.imported.get(card.id, "")
        yield "Imported", self.day(imported) if imported else self.words("not in the library")
        yield "SHA-256 of the original", card.id

    def verdict(self, number: int, item: EvidenceItem, source: Source | None, *, stands: bool) -> str:
        """How the words compare: for a quotation set in marks what the check of the finished file found."""
        text = _SPACE.sub(" ", item.evidence.text)
        for at, check in enumerate(self.checks):
            alike = (
                check.quotation in text,
                text in check.quotation,
                bool(check.nearest) and check.nearest in text,
            )
            if check.note == number and any(alike):
                self.matched.add(at)
                if isinstance(item.evidence, Quote):
                    return self.judged(check)
        if source is None:
            return self.words("Cannot be checked: no source is at hand.")
        if not stands:
            return self.words("The passage is no longer where it was in the source.")
        return self.words("Exact: the words stand in the source letter for letter.")

    def judged(self, check: QuotationCheck) -> str:
        """A verdict in words."""
        match check.verdict:
            case "exact":
                return self.words("Exact: the words stand in the source letter for letter.")
            case "typography":
                return self.words("Exact but for typography.")
            case "altered":
                return self.words("Altered. The source has: {nearest}", nearest=_SPACE.sub(" ", check.nearest))
            case "translation":
                return self.words("A rendering in another language than the source.")
            case "not-found":
                return self.words("Not found in any source.")
            case "cannot-check":
                return self.words("Cannot be checked: no source is at hand.")

    def place(self, item: EvidenceItem) -> str:
        """Where in the source the words stand."""
        at = item.evidence
        told = "paragraph {paragraph}, characters {start} to {end}"
        told = f"page {{page}}, {told}" if at.page is not None else told
        return self.words(told, page=at.page, paragraph=at.paragraph, start=at.start, end=at.end)

    def provenance(self, card: SourceCard) -> str:
        """Which of the source's details do not come from the file itself."""
        said = []
        for told, names in (
            ("added by hand: {names}", card.metadata.by_hand),
            ("guessed: {names}", card.metadata.guessed),
        ):
            if names:
                said.append(self.words(told, names=self.words.between.join(map(self.words, names))))
        return self.wording.semicolon.join(said) or self.words("as the file gives them")

    def day(self, moment: str) -> str:
        """An ISO time as the day it names, with the time where it has one."""
        date, _, time = moment.partition("T")
        return " ".join(filter(None, (spoken_date(date, self.wording), time[:5])))

    def unconfirmed(self) -> Iterator[Block]:
        """Quotations that no note above stands for, and that no source has as they are."""
        sound = ("exact", "typography")
        left = [c for at, c in enumerate(self.checks) if at not in self.matched and c.verdict not in sound]
        if not left:
            if self.checks:
                yield _body(self.words("Every quotation has its note and stands in its source."))
            return
        yield Heading((Text(self.words("Quotations without a note, or not as in a source")),), level=1)
        yield Table(
            (Column(90), Column(70)),
            tuple((_cell(check.quotation), _cell(self.judged(check))) for check in left),
            header=(_cell(self.words("Words used")), _cell(self.words("Check"))),
            description=self.words("Quotations without a note, or not as in a source"),
        )


def _context(text: str, start: int, end: int) -> Iterator[Inline]:
    """A sentence in bold with at least `AROUND` characters on either side, from whole word to whole word."""
    first = _word_start(text, max(start - AROUND, 0))
    last = _word_end(text, min(end + AROUND, len(text)))
    if first > 0:
        yield Text("… ")
    yield from _lines(text[first:start])
    yield Strong(tuple(_lines(text[start:end])))
    yield from _lines(text[end:last])
    if last < len(text):
        yield Text(" …")


def _kept_context(item: EvidenceItem) -> Iterator[Inline]:
    """The words in bold in what the brief keeps of their context."""
    before, after = item.context.before, item.context.after
    if before:
        yield from (Text("… "), *_lines(before))
    yield Strong((_verbatim(item.evidence.text),))
    if after:
        yield from (*_lines(after), Text(" …"))


def _lines(text: str) -> Iterator[Inline]:
    for number, line in enumerate(_LINES.split(text)):
        if number:
            yield LineBreak()
        if line:
            yield _verbatim(line)


def _word_start(text: str, at: int) -> int:
    while at > 0 and _in_word(text[at - 1]):
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and _in_word(text[at]):
        at += 1
    return at


def _in_word(character: str) -> bool:
    """Whether a cut beside this character would cut a word; Chinese may be cut anywhere."""
    return not character.isspace() and character < "\u2e80"


def _verbatim(text: str) -> Text:
    return Text(text, verbatim=True)


def _body(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def _label(text: str) -> Paragraph:
    return Paragraph((Strong((Text(text),)),))


def _cell(text: str) -> Cell:
    return Cell((_body(_SPACE.sub(" ", text)),))
