"""Quotes as templates see them: direct speech in curly marks, reported speech never."""

from __future__ import annotations

from briefwright.document.nodes import Gap, Inline, Paragraph, Strong, Text
from briefwright.document.plain_text import inline_text
from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import Quote
from briefwright.templating.slots import Deferred, Piece, current
from briefwright.templating.views.items import EvidenceView, SpeakerView
from briefwright.templating.views.sentences import (
    attribution,
    capital,
    full_stop,
    in_text,
    is_chinese,
    is_several,
    office_in_chinese,
    one_line,
    quoted,
    sentence,
    speaker_key,
    speaker_parts,
    told_by,
)

_CHINESE_NAME = "中文姓名待核"
"""Said in the words of the rendering, whatever the document's language."""


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
        if self.reported or self.is_rendered:
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

    @property
    def translated(self) -> Piece | Deferred:
        """The rendering with its speaker in a paragraph under it, and what is still to be found of the name."""
        return Deferred(self._translated_with_speaker) if self.translation else Piece()

    def _translated_with_speaker(self) -> Piece:
        inlines, state, speaker = self.translation.inlines, current(), self._quote.speaker
        name = one_line(speaker.name or "")
        if not name or self.reported:
            return Piece(inlines, blocks=(Paragraph(inlines),))
        key = f"translated {speaker_key(speaker)}"
        awaited = key not in state.introduced and is_chinese(inline_text(inlines)) != is_chinese(name)
        state.introduced.add(key)
        gap = (
            (Gap(_CHINESE_NAME if is_chinese(inline_text(inlines)) else "Name to be confirmed"),) if awaited else ()
        )
        line = Paragraph((Strong((Text(name, item=self.id),)), *gap), role="source")
        return Piece(inlines, blocks=(Paragraph(inlines), line))

    def _with_speaker(self) -> Piece:
        words = quoted(self.text, self.id, whole=self.form == "direct")
        body = sentence(self.text, self.id) if self.reported else words
        inlines = (*body, *self.cite_with_status.inlines)
        line = Paragraph((*self.introduce(), *self._remark()), role="source")
        return Piece(inlines, blocks=(Paragraph(inlines), line))

    def said_in_chinese(self) -> tuple[Inline, ...]:
        """`姓名（职务，单位）称：` the first time, later `姓名称：`; 据文章报道 where nobody is named.

        A name in Latin letters is not guessed at in Chinese: the gap after it says what is to be found out.
        """
        state, parts = current(), speaker_parts(self._quote.speaker)
        if not parts:
            return (Text("据文章报道，" if self.reported else "文章称：", item=self.id),)
        key = speaker_key(self._quote.speaker)
        new = key not in state.introduced
        state.introduced.add(key)
        says = "表示，" if self.reported else "称："
        if not is_chinese(parts[0]) and state.words.chinese:
            named = "Chinese name and office" if self._quote.speaker.name else "Chinese name"
            gap = (Gap(state.words(f"{named} to be confirmed")),) if new else ()
            return (Text(parts[0], item=self.id), *gap, Text(says, item=self.id))
        known = f"（{office_in_chinese(self._quote.speaker)}）" if new and parts[1:] else ""
        return (Text(f"{parts[0]}{known}{says}", item=self.id),)

    def running(self) -> Piece:
        """The words with who said them, in one paragraph."""
        if self.is_rendered:
            return Piece((*self._rendered_by(), *self.sentence.inlines))
        if self.reported:
            return Piece((*self._reported(), *self.marks))
        if is_chinese(self.text):
            return Piece((*self.said_in_chinese(), *self.quoted.inlines))
        if not self._is_named:
            told = current().words("In the article’s own words:")
            return Piece((Text(f"{told} ", item=self.id), *self.quoted.inlines))
        return Piece((Text(f"{capital(in_text(self._who()))}: ", item=self.id), *self.quoted.inlines))

    def _rendered_by(self) -> tuple[Inline, ...]:
        """Who said what a translation stands for, before it."""
        if current().words.chinese:
            return self.said_in_chinese()
        if not self._is_named:
            return ()
        told = f", {current().words('as the article reports it')}" if self.reported else ""
        return (Text(f"{self._who()}{told}: ", item=self.id),)

    def _who(self) -> str:
        return "".join(_characters(inline) for inline in self.introduce())

    def _reported(self) -> tuple[Inline, ...]:
        """What somebody is reported to have said, never in marks.

        `Ann Moore is reported as saying that …`; after words the source begins with a capital, which may be a
        name's, the speaker follows: `…, Ann Moore is reported as saying.` Later `…, according to Ann Moore.`
        """
        words = current().words
        if is_chinese(self.text):
            reports = Text("据报道，", item=self.id) if self._is_named else Text("", item=self.id)
            return (reports, *self.said_in_chinese(), *sentence(self.text, self.id))
        if words.chinese or not self._is_named:
            teller = words("as the article reports it")
            teller = f"{self._who()}，{teller}" if self._is_named else teller
            return told_by(self.text, self.id, teller, bracketed=words.chinese)
        if speaker_key(self._quote.speaker) in current().introduced:
            teller = words("according to {name}", name=in_text(self._who()))
            return told_by(self.text, self.id, teller, bracketed=False)
        who = in_text(self._who())
        saying = words("are reported as saying" if is_several(who) else "is reported as saying")
        told = f"{who}{',' if ', ' in who else ''} {saying}"
        if not self.text[:1].islower() or self.text.startswith("to "):
            return told_by(self.text, self.id, told, bracketed=False)
        _, *rest = sentence(self.text, self.id)
        return (Text(f"{capital(told)} {words('that')} {self.text[0]}", item=self.id), *rest)


def _characters(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Strong(children=children):
            return "".join(_characters(child) for child in children)
        case _:
            return ""
