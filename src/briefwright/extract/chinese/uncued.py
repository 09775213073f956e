"""Chinese quotations that no verb reports: a name before a colon, whoever acts beside them, whoever spoke last."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefwright.extract.chinese.person import HanPerson, Mention
from briefwright.extract.chinese.reading import MASK, HanSentence
from briefwright.extract.chinese.spoken import SpokenWords
from briefwright.extract.chinese.subject_names import name_that_opens

_CLAUSE = re.compile(rf"[，,。！？!?；;：:\n{MASK}]")
_ASKED = re.compile(
    r"(?:面对|针对|对于)?[^，。]{0,8}(?:记者|主持人|观众|学生)[^，。]{0,8}(?:提问|追问|发问|问道|问|疑问)"
)
_BEING_ASKED = re.compile("被问(?:[到及]|起)?[：，]?$")
_ASKED_NEAR = 6
"""Characters before a question that tell whom it is put to: `当被问到“……？”`."""
_ACTS_AFTER = re.compile(
    r"(?:[^，。！？；：“\n\ue000他她]{1,12}，)?(?P<who>[他她])(?!们?的|们?所|人|乡)[^，。！？；：“\n\ue000]{1,24}[。！，：]"
)
"""`“……。”他回过头喊。`: whatever the pronoun does right after the words, it said them."""
_SAYING_OF = re.compile(
    "(?P<who>[^，。！？；：“\n\ue000的]{2,12}?)(?:的|这[句番])(?:这句|那句)?(?:名言|名句|话|诗|箴言|警句|感慨|肺腑之言)"
)
"""`“……。”巴斯德的名言……`."""
_WORDS = re.compile(rf"[^{MASK} \u3000\n]")
_AHEAD = 200
"""Characters after words that open a text in which somebody named is taken for who said them."""


class UncuedWords(SpokenWords):
    """Says who spoke where nothing but the words beside a quotation tells."""

    _opened = (-1, 0)
    """A paragraph (by index) and where its first words begin that are no quotation."""

    def _uncued(self, index: int, quote: int, span: tuple[int, int]) -> None:
        """No verb reports the words: whoever acts beside them in the paragraph, else who spoke last."""
        sentence, run = self.reading.sentences[index], self.reading.quotes[quote]
        if self._asks_or_acts(sentence, span, run.outer_end):
            return None
        paragraph = self.reading.paragraphs[sentence.paragraph]
        beside = self.register.subject(run.outer_end, min(sentence.end, run.outer_end + 60))
        opens = run.outer_start <= self._first_words(sentence.paragraph)
        if beside is None and opens:
            beside = self.register.subject(run.outer_end, self._end_of_next(index))
        if beside is not None:
            return self._emit(sentence, span, beside.person, 0.75, "the person who acts right after the words")
        if self.last and self.last_paragraph == sentence.paragraph:
            return self._carry(sentence, span, "the previous speaker goes on", 0.85)
        following = self._acts_after(index, run.outer_end, far=opens and not self.last)
        if following is not None and following.start == run.outer_end:
            return self._emit(sentence, span, following.person, 0.7, "the person who acts right after the words")
        earlier = self.register.latest_within(paragraph.start, run.outer_start)
        if earlier is not None:
            previous = self.reading.sentences[index - 1]
            near = self.register.subject(max(previous.start, paragraph.start), run.outer_start)
            who = replace((near or earlier).person, basis="carried")
            return self._emit(sentence, span, who, 0.7, "the person whom the paragraph is about")
        if following is not None and not (self.last and opens):
            return self._emit(sentence, span, following.person, 0.65, "the person who acts right after the words")
        if self.last and sentence.paragraph - self.last_paragraph <= 1:
            return self._carry(sentence, span, "the previous speaker goes on", 0.65)
        ahead = self.register.subject(run.outer_end, run.outer_end + _AHEAD) if opens and not self.last else None
        about = ahead.person if ahead is not None else None if self.last else self.register.latest
        if about is not None:
            who = replace(about, basis="carried")
            return self._emit(sentence, span, who, 0.6, "the person whom the text is about")
        return self._emit(sentence, span, None, 0.4, "nobody is named nearby")

    def _behind_semicolon(self, sentence: HanSentence, span: tuple[int, int]) -> None:
        """Words in what goes on behind the `；` of what somebody says: `他强调，“……”；面对……，“……”`."""
        if self.last_paragraph == sentence.paragraph and self.reading.masked.endswith("；", 0, sentence.start):
            self._carry(sentence, span, "the previous speaker goes on", 0.75)

    def _first_words(self, number: int) -> int:
        """Where the first words of a paragraph begin that are no quotation; looked for once a paragraph."""
        known, at = self._opened
        if known != number:
            paragraph = self.reading.paragraphs[number]
            words = _WORDS.search(self.reading.masked, paragraph.start, paragraph.end)
            at = words.start() if words else paragraph.end
            self._opened = (number, at)
        return at

    def _asks_or_acts(self, sentence: HanSentence, span: tuple[int, int], at: int) -> bool:
        """Take a question put to the speaker, and words after which `他` or `她` does something."""
        masked = self.reading.masked
        asked = _ASKED.match(masked, at, sentence.end) or _BEING_ASKED.search(
            masked, max(sentence.start, span[0] - _ASKED_NEAR), span[0] - 1
        )
        if not asked and at < len(self.text):
            asked = _ASKED.match(masked, at, at + 20)
        if asked:
            journalist = HanPerson("记者", is_person=False)
            self._emit(sentence, span, journalist, 0.6, "a question put to the speaker")
            return True
        saying = _SAYING_OF.match(masked, at, at + 20)
        author = self.register.understand(*saying.span("who")) if saying else None
        if saying is not None and author is not None:
            who = author if author.is_person else HanPerson(saying["who"], start=at, end=saying.end("who"))
            self._emit(sentence, span, who, 0.75, "words that are called somebody’s saying")
            return True
        acts = _ACTS_AFTER.match(masked, at, at + 48)
        meant = self.register.understand(*acts.span("who")) if acts else None
        if meant is not None:
            self._emit(sentence, span, meant, 0.75, "the person who acts right after the words")
        return meant is not None

    def _acts_after(self, index: int, at: int, *, far: bool) -> Mention | None:
        """Who acts in the next sentence, or in the one after it where `far`."""
        near = self.register.subject(at, self._end_of_next(index))
        if near is not None or not far or index + 1 >= len(self.reading.sentences):
            return near
        return self.register.subject(at, self._end_of_next(index + 1))

    def _end_of_next(self, index: int) -> int:
        """The end of the next sentence of the paragraph, of this one where there is none."""
        this = self.reading.sentences[index]
        following = next(iter(self.reading.sentences[index + 1 : index + 2]), this)
        return following.end if following.paragraph == this.paragraph else this.end

    def _label(self, sentence: HanSentence, at: int) -> HanPerson | None:
        """Who stands in the clause that ends with the colon before a quotation."""
        masked = self.reading.masked
        stop = at
        while stop > sentence.start and masked[stop - 1].isspace():
            stop -= 1
        if masked[stop - 1 : stop] not in ("：", ":"):
            return None
        stop -= 1
        end = stop
        for _ in range(3):
            start = stop
            while start > sentence.start and not _CLAUSE.match(masked[start - 1]):
                start -= 1
            who = self.register.understand(start, stop) if stop > start else None
            if who is not None and who.is_person:
                return who
            name = name_that_opens(masked[start:stop]) if who is None and stop == end else ""
            if name:
                return HanPerson(name, start=start, end=start + len(name))
            if start <= sentence.start or masked[start - 1] == MASK:
                return None
            stop = start - 1
        return None
