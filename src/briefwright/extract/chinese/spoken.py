"""Keeps the quotations that are found in a Chinese text, and who spoke last."""

from __future__ import annotations

from msgspec.structs import replace

from briefwright.extract.chinese.cues import CueReader
from briefwright.extract.chinese.person import HanPerson
from briefwright.extract.chinese.reading import HanReading, HanSentence
from briefwright.extract.chinese.register import HanRegister
from briefwright.model.evidence import Form, Quote, Speaker


class SpokenWords:
    """Keeps what is found, and who spoke last."""

    def __init__(self, reading: HanReading) -> None:
        self.reading = reading
        self.text = reading.text
        self.register = HanRegister(reading.masked)
        self.cues = CueReader(reading, self.register)
        self.last: HanPerson | None = None
        self.last_paragraph = -2
        self.found: list[Quote] = []
        self.turns: frozenset[int] = frozenset()
        """Paragraphs (by index) that are turns of an interview, the questions with them."""

    def _carry(self, sentence: HanSentence, span: tuple[int, int], why: str, confidence: float) -> None:
        assert self.last is not None
        self._emit(sentence, span, replace(self.last, basis="carried"), confidence, why)

    def _emit(
        self,
        sentence: HanSentence,
        span: tuple[int, int],
        who: HanPerson | None,
        confidence: float,
        why: str,
        *,
        form: Form = "direct",
    ) -> None:
        start, end = span
        if who is not None and form == "direct" and who.name != "记者":
            self.last, self.last_paragraph = who, sentence.paragraph
        certainty = who.certainty if who is not None and who.basis != "explicit" else 1.0
        self.found.append(
            Quote(
                start=start,
                end=end,
                text=self.reading.text[start:end],
                sentence=(sentence.start, sentence.end),
                form=form,
                speaker=self._speaker(who),
                confidence=round(confidence * certainty, 2),
                why=why,
            )
        )

    def _speaker(self, who: HanPerson | None) -> Speaker:
        """The model's value, in the characters of the source."""
        if who is None:
            return Speaker()
        who = self.register.known(self.register.in_full(who))
        near = (who.start or 0, who.end or 0)
        written, role, body = self.reading.original, who.role, who.organisation
        role, body = role and written(role, *near), body and written(body, *near)
        return Speaker(written(who.name, *near), role or None, body or None, who.basis, who.start, who.end)
