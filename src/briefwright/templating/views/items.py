"""An item of a section as a template sees it: printed, it becomes a sentence with its note mark.

`ItemView` holds what every kind has and answers "nothing" to what belongs to another kind, so that a template may
ask any item anything; `quotes`, `statements` and `written` hold the kinds.
"""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.document.nodes import Cite, Gap, Inline, Strong, Text
from briefwright.document.plain_text import inline_text
from briefwright.model.brief import EvidenceItem, ItemOptions
from briefwright.model.evidence import Speaker
from briefwright.templating.allowance import offered
from briefwright.templating.light import own_words
from briefwright.templating.slots import Deferred, Noted, Piece, clean, current, plain
from briefwright.templating.views.sentences import (
    capitalised,
    closed,
    full_stop,
    is_chinese,
    one_line,
    sentence,
    speaker_parts,
)


class SpeakerView:
    """A speaker; printed, the name with role and organisation."""

    __slots__ = ("speaker",)
    allowed = frozenset({"name", "role", "organisation"})

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker

    def __bool__(self) -> bool:
        return bool(speaker_parts(self.speaker))

    @property
    def name(self) -> str:
        """The longest form of the name the source gives, or an empty string."""
        return one_line(self.speaker.name or "")

    @property
    def role(self) -> str:
        """The role as it is set after a name, or an empty string."""
        return capitalised(self.speaker.role or "")

    @property
    def organisation(self) -> str:
        """The organisation in full, or an empty string."""
        return one_line(self.speaker.organisation or "")

    def set_piece(self) -> Piece:
        """The speaker in one line of text."""
        return plain(", ".join(speaker_parts(self.speaker)))


class ItemView:
    """What every item has, whatever its kind. No `ABC`: of each printed value it is asked whether it is an item."""

    __slots__ = ("_set", "blank", "number", "previous")
    allowed = offered(
        "kind form category id text is_words is_quote is_fact is_initiative is_block is_lead_in needs_lead_in",
        "stands_out not_to_be_disclosed quoted sentence cite attribution words response has_response translation",
        "has_translation translation_status translated original speaker publisher name named parties places year",
        "dated figure figure_rest in_chinese number unmarked verbatim question answer time after_time term",
        "rendering",
    )
    kind = "words"
    form = ""
    category = ""
    is_block = False
    is_lead_in = False
    year = 0
    """The year of an initiative, or of the first date of a fact; 0 where unknown."""
    figure = ""
    """The first figure of a fact as written, else its year; empty where there is none."""
    publisher = ""

    def __init__(self) -> None:
        self.previous: ItemView | None = None
        self._set: tuple[Piece, Noted | None] | None = None
        self.blank = False
        self.number = 0
        """Its place among the originals that a document in another language lists in an annex; 0 for none."""

    @property
    def id(self) -> str:
        """The item's id in the brief."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The source's or the writer's words as plain text."""
        raise NotImplementedError

    @property
    def sentence(self) -> Piece:
        """The item as a sentence with its note mark, without its speaker."""
        raise NotImplementedError

    @property
    def options(self) -> ItemOptions:
        """How the item is to be set."""
        return ItemOptions()

    @property
    def is_words(self) -> bool:
        """Whether these are the writer's own words."""
        return self.kind == "words"

    @property
    def is_quote(self) -> bool:
        """Whether this is a quote of any form."""
        return self.kind == "quote"

    @property
    def is_fact(self) -> bool:
        """Whether this is a fact."""
        return self.kind == "fact"

    @property
    def is_initiative(self) -> bool:
        """Whether this is an initiative."""
        return self.kind == "initiative"

    @property
    def not_to_be_disclosed(self) -> bool:
        """Whether the writer marked the item as one that must not be told to others."""
        return self.options.not_to_be_disclosed

    @property
    def stands_out(self) -> bool:
        """Whether the writer asked for a quotation of its own, where a layout would set it in a line."""
        return self.is_block and self.options.quote_as == "block"

    @property
    def needs_lead_in(self) -> bool:
        """Whether nothing before this item leads in a block quotation."""
        return self.previous is None or not (self.previous.is_lead_in or self.previous.is_block)

    @property
    def cite(self) -> Piece:
        """The note mark alone; nothing for own words."""
        return Piece()

    @property
    def quoted(self) -> Piece:
        """The words in curly marks with the note mark; what is no quotation gets no marks."""
        return self.sentence

    @property
    def unmarked(self) -> Piece:
        """As `quoted`, without the note mark: for words set large, whose mark stands after the speaker."""
        return Piece(tuple(inline for inline in self.quoted.flat() if not isinstance(inline, Cite)))

    @property
    def verbatim(self) -> Piece:
        """The source's words as a sentence with their note mark, and nobody named; own words as they are."""
        return self.sentence

    @property
    def words(self) -> Piece:
        """Own words with their light formatting; empty for evidence."""
        return Piece()

    @property
    def speaker(self) -> SpeakerView:
        """Who said it; nobody for what is no quote."""
        return SpeakerView(Speaker())

    @property
    def attribution(self) -> Piece | Deferred:
        """The line that names the speaker; empty for what is no quote."""
        return Piece()

    @property
    def has_response(self) -> bool:
        """Whether the writer gave an answer to this point."""
        return bool(one_line(self.options.response))

    @property
    def response(self) -> Piece:
        """The writer's answer to this point."""
        return own_words(self.options.response, self.id)

    @property
    def has_translation(self) -> bool:
        """Whether the item carries a rendering in another language."""
        return bool(self.translation)

    @property
    def translation(self) -> Piece:
        """The rendering in the other language."""
        given = self.options.translation
        text = one_line(given.text) if given else ""
        return Piece((Text(text, item=self.id, language=given.language),)) if given and text else Piece()

    @property
    def translation_status(self) -> str:
        """Whose rendering it is: `official`, `departmental` or `own`; an empty string without one."""
        return self.options.translation.status if self.options.translation else ""

    @property
    def original(self) -> Piece | Deferred:
        """The item with its speaker under it, for a cell of a table."""
        return self.sentence

    @property
    def translated(self) -> Piece | Deferred:
        """The rendering in the other language, for a cell of a table; empty without one."""
        return self.translation

    @property
    def in_chinese(self) -> Piece | Deferred:
        """The item as a Chinese official document sets it: the translation where there is one."""
        return Deferred(self._in_chinese)

    def _in_chinese(self) -> Piece:
        if self.is_words or is_chinese(self.text):
            return self.set_piece()
        if not self.has_translation:
            where = current().words("Translation awaited; the original is number {n} in the annex", n=self.number)
            gap = Gap(where if self.number else current().words("Translation awaited"))
            return Piece((*self.said_in_chinese(), gap, *self.cite.inlines))
        body = self.translation.inlines
        stop = () if closed(inline_text(body)) else (Text("。", item=self.id),)
        return Piece((*self.said_in_chinese(), *body, *stop, *self.cite_with_status.inlines))

    def said_in_chinese(self) -> tuple[Inline, ...]:
        """Who said it, before the words; nothing for what is no quote."""
        return ()

    @property
    def cite_with_status(self) -> Piece:
        """The note mark, its note saying whose translation stands beside it."""
        return self.cite

    @property
    def name(self) -> Piece:
        """An initiative's name; empty for what is none."""
        return Piece()

    named = parties = places = name

    @property
    def dated(self) -> Piece:
        """The year, or `Not dated`."""
        return plain(str(self.year) if self.year else current().words("Not dated"), self.id)

    @property
    def figure_rest(self) -> Piece:
        """The sentence that stands beside the figure."""
        return self.sentence

    @property
    def question(self) -> Piece | Deferred:
        """The first line of own words; the item itself otherwise."""
        return Deferred(self.set_piece)

    answer = time = name

    @property
    def after_time(self) -> Piece | Deferred:
        """What follows the clock time own words begin with; everything where there is none."""
        return Deferred(self.set_piece)

    @property
    def term(self) -> Piece:
        """What a glossary explains."""
        return self.sentence

    @property
    def rendering(self) -> Piece:
        """How a glossary renders it: the item's translation."""
        return self.translation

    def set_piece(self) -> Piece:
        """The item inside running text; made once while the same people were introduced before it."""
        known = self._set
        if known is None or (known[1] is not None and not current().introduced.repeat(known[1])):
            with current().introduced.noting() as noted:
                piece = self._made()
            known = self._set = (piece, noted if noted.asked or noted.told else None)
        return known[0]

    def _made(self) -> Piece:
        piece = self.running()
        if not self.not_to_be_disclosed:
            return piece
        label = Strong((Text(current().words("Not to be disclosed."), item=self.id),))
        return Piece((label, Text(" "), *piece.flat()))

    def running(self) -> Piece:
        """The item as running text: the sentence, and for quotes who said it."""
        return self.sentence


class EvidenceView(ItemView):
    """What evidence of every kind has: the source's words and the note that leads back to them."""

    __slots__ = ("_item",)

    def __init__(self, item: EvidenceItem) -> None:
        super().__init__()
        self._item = item

    @property
    def id(self) -> str:
        """The item's id in the brief."""
        return self._item.id

    @property
    def text(self) -> str:
        """The source's words, fit for any writer."""
        return clean(self._item.evidence.text)

    @property
    def options(self) -> ItemOptions:
        """How the item is to be set."""
        return self._item.options

    @property
    def mark(self) -> tuple[Inline, ...]:
        """The note mark, where the writer wants one."""
        item = self._item
        if not item.options.cite:
            return ()
        evidence = item.evidence
        return (Cite(item.source.id, item=item.id, paragraph=evidence.paragraph, page=evidence.page),)

    @property
    def marks(self) -> tuple[Inline, ...]:
        """The note mark, and the gap after words that the document's readers cannot read."""
        awaited = is_chinese(self.text) and not current().words.chinese and not self.has_translation
        gap = (Text(" "), Gap(current().words("Translation awaited"))) if awaited else ()
        return (*self.mark, *gap)

    @property
    def cite(self) -> Piece:
        """The note mark alone."""
        return Piece(self.marks_with_original if self.is_rendered else self.mark)

    @property
    def cite_with_status(self) -> Piece:
        """The note mark, its note saying whose translation stands beside it."""
        status = self.translation_status
        if not status:
            return self.cite
        told = current().words(f"Translation: {status}.")
        return Piece(tuple(replace(mark, remark=told) for mark in self.mark if isinstance(mark, Cite)))

    @property
    def original(self) -> Piece | Deferred:
        """The sentence for a cell of a table, its note saying whose translation stands beside it."""
        return Piece((*self.told(), *self.cite_with_status.inlines))

    @property
    def sentence(self) -> Piece:
        """The source's words as a sentence; their translation where the document is in its language, not theirs."""
        if not self.is_rendered:
            return Piece((*self.told(), *self.marks))
        body = self.translation.inlines
        stop = () if closed(inline_text(body)) else (Text(full_stop(inline_text(body)), item=self.id),)
        return Piece((*body, *stop, *self.marks_with_original))

    @property
    def verbatim(self) -> Piece:
        """The source's words as a sentence with their note mark, and nobody named."""
        return Piece((*sentence(self.text, self.id), *self.mark))

    @property
    def is_rendered(self) -> bool:
        """Whether the translation stands for the words: it is in the document's language and they are not."""
        given, chinese = self.options.translation, current().words.chinese
        return bool(given and self.translation and is_chinese(self.text) != chinese == is_chinese(given.text))

    @property
    def marks_with_original(self) -> tuple[Inline, ...]:
        """The note mark, its note giving the original and saying whose the translation is."""
        told = current().words("Original: {words}", words=one_line(self.text))
        stop = "" if closed(told) else full_stop(told)
        return tuple(
            replace(mark, remark=f"{told}{stop} {mark.remark}") if isinstance(mark, Cite) else mark
            for mark in self.cite_with_status.inlines
        )

    def told(self) -> tuple[Inline, ...]:
        """The source's words as a sentence without its note mark."""
        return sentence(self.text, self.id)

    @property
    def publisher(self) -> str:  # type: ignore[override] # read-only here, a constant in the base
        """Who published the source, or its file’s name without the ending."""
        return self._item.source.metadata.publisher or self._item.source.bare_name
