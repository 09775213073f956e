"""Quotes as templates see them: direct speech in curly marks, reported speech never."""

from __future__ import annotations

from briefwright.document.nodes import Inline, Paragraph, Strong, Text
from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import Quote
from briefwright.templating.items import EvidenceView, SpeakerView
from briefwright.templating.sentences import (
    attribution,
    full_stop,
    is_chinese,
    quoted,
    sentence,
    speaker_key,
    speaker_parts,
)
from briefwright.templating.slots import Deferred, Piece, current


class QuoteView(EvidenceView):
    """A quote: direct, partial or indirect."""

    __slots__ = ("_quote",)
    kind = "quote"

    def __init__(self, item: EvidenceItem, quote: Quote) -> None:
        super().__init__(item)
        self._quote = quote

    @property
    def form(self) -> str:  # type: ignore[override] # read-only here, a constant in the base
        """`direct`, `partial` or `indirect`."""
        return self._quote.form

    @property
    def reported(self) -> bool:
        """Whether this is reported speech."""
        return self._quote.form == "indirect"

    @property
    def is_block(self) -> bool:  # type: ignore[override] # read-only here, a constant in the base
        """Whether it is set as a block quotation: a whole utterance, unless the writer chose otherwise."""
        choice = self.options.quote_as
        return not self.reported and (choice == "block" or (choice == "auto" and self.form == "direct"))

    @property
    def speaker(self) -> SpeakerView:
        """Who said it."""
        return SpeakerView(self._quote.speaker)

    @property
    def quoted(self) -> Piece:
        """The words in curly marks with the note mark; reported speech as a sentence."""
        if self.reported:
            return self.sentence
        return Piece((*quoted(self.text, self.id, whole=self.form == "direct"), *self.marks))

    @property
    def translation(self) -> Piece:
        """The rendering in the other language, in marks where the original has them."""
        piece = super().translation
        if self.reported or not piece:
            return piece
        text = piece.inlines[0]
        if not isinstance(text, Text) or text.text.startswith(("“", "「", "『")):
            return piece
        return Piece((Text(f"“{text.text}”", item=text.item, language=text.language),))

    def introduce(self) -> tuple[Inline, ...]:
        """Name the speaker: in full the first time in a briefing, later by name alone."""
        state, key = current(), speaker_key(self._quote.speaker)
        introduced = key in state.introduced
        if key:
            state.introduced.add(key)
        unknown = state.words("Not attributed (article’s own words)")
        return attribution(self._quote.speaker, self.id, introduced=introduced, unknown=unknown)

    @property
    def _is_named(self) -> bool:
        return bool(speaker_key(self._quote.speaker))

    @property
    def attribution(self) -> Deferred:
        """**Name**, Role, Organisation the first time in a briefing, later the name alone."""
        return Deferred(lambda: Piece((*self.introduce(), *self._remark())))

    def _remark(self) -> tuple[Inline, ...]:
        if not (self.reported and self._is_named):
            return ()
        return (Text(f", {current().words('as the article reports it')}", item=self.id),)

    @property
    def reported_sentence(self) -> Piece:
        """The words where the speaker is already named: quoted, or marked as reported by the article."""
        if not self.reported:
            return self.quoted
        stop, comma = full_stop(self.text), "，" if is_chinese(self.text) else ", "
        told = f"{comma}{current().words('as the article reports it')}{stop}"
        body = sentence(self.text, self.id)
        if body and body[-1] == Text(stop, item=self.id):
            return Piece((*body[:-1], Text(told, item=self.id), *self.marks))
        return Piece((*body, *self.marks))

    @property
    def original(self) -> Deferred:
        """The quotation with its speaker in a paragraph under it."""
        return Deferred(self._with_speaker)

    def _with_speaker(self) -> Piece:
        words = quoted(self.text, self.id, whole=self.form == "direct")
        body = sentence(self.text, self.id) if self.reported else words
        inlines = (*body, *self.cite_with_status.inlines)
        line = Paragraph((*self.introduce(), *self._remark()), role="source")
        return Piece(inlines, blocks=(Paragraph(inlines), line))

    def said_in_chinese(self) -> tuple[Inline, ...]:
        """`姓名（职务，单位）称：` the first time, later `姓名称：`; 据文章报道 where nobody is named."""
        state, parts = current(), speaker_parts(self._quote.speaker)
        if not parts:
            return (Text("据文章报道，" if self.reported else "文章称：", item=self.id),)
        key = speaker_key(self._quote.speaker)
        known = "" if key in state.introduced or not parts[1:] else f"（{'，'.join(parts[1:])}）"
        state.introduced.add(key)
        return (Text(f"{parts[0]}{known}{'表示，' if self.reported else '称：'}", item=self.id),)

    def running(self) -> Piece:
        """The words with who said them, in one paragraph."""
        who = "".join(_characters(inline) for inline in self.introduce())
        if self.reported:
            return self._reported(who)
        colon = "：" if is_chinese(who) else ": "
        return Piece((Text(f"{who}{colon}", item=self.id), *self.quoted.inlines))

    def _reported(self, who: str) -> Piece:
        """The sentence, then in brackets who is reported to have said it."""
        body = sentence(self.text, self.id)
        told = f"{who}{'，' if is_chinese(self.text) else ', '}{current().words('as the article reports it')}"
        told = told if self._is_named else who
        brackets = f"（{told}）" if is_chinese(self.text) else f" ({told})"
        stop = full_stop(self.text)
        if body and body[-1] == Text(stop, item=self.id):
            return Piece((*body[:-1], Text(f"{brackets}{stop}", item=self.id), *self.marks))
        return Piece((*body, Text(brackets, item=self.id), *self.marks))


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Strong(children=children):
            return "".join(_characters(child) for child in children)
        case _:
            return ""
