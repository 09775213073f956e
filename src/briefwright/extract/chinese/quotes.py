"""Chinese quotations, direct, partial and indirect, with their speakers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice

from briefwright.extract.chinese.lexicon import CUE, HAN, NEEDS_MARK
from briefwright.extract.chinese.people import HanPerson, HanRegister
from briefwright.extract.chinese.reading import LONG, MASK, HanReading, HanSentence
from briefwright.model.evidence import Form, Quote, Speaker

_CUE = re.compile(
    rf"(?P<cue>{CUE})(?!的)(?P<more>道|说|說|到|记者|記者|他们|她们|他們|他|她|我们|我|媒体|大家|外界)?(?P<mark>[，,：:]?)\s*"
)
_CLAUSE = re.compile(rf"[，,。！？!?；;：:\n{MASK}]")
_GOES_ON = re.compile(r"[，,；;](?:并|並|同时|同時|他|她|还|還|也|进一步|進一步)*$")
_TURN = re.compile(rf"([{HAN}·A-Za-z]{{1,16}})[：:]\s*(?=\S)")
_ASKERS = frozenset(("记者", "記者", "问", "問", "主持人", "提问", "Q"))
_NEXT = re.compile(rf"[，,；;](?:并|並|同时|同時|他|她|还|還|也)?(?:还|還|也|同时|同時|进一步|進一步)?{CUE}")
_ACCORDING = re.compile(
    r"^(?:据|據|根据|根據)(?P<who>[^，,]{1,30}?)(?:介绍|介紹|透露|称|稱|的?(?:说法|报道|報道|报告|統計|统计|数据|數據|消息))[，,]"
)
_STOPS = "。！？!?；;，,：: \n"
_BREAKS = frozenset("，,。！？!?；;：:\n" + MASK)
_SHORTEST = 6
_LONGEST_SUBJECT = 120
_MOST_CUES = 12


@dataclass(slots=True)
class _Cue:
    """A reporting verb in a sentence: where its clause and its content begin, and who speaks."""

    start: int
    end: int
    word: str
    who: HanPerson | None
    marked: bool


class HanQuoteFinder:
    """Walks the sentences in order and remembers who spoke last."""

    def __init__(self, reading: HanReading) -> None:
        self.reading = reading
        self.text = reading.text
        self.register = HanRegister()
        self.last: HanPerson | None = None
        self.last_paragraph = -2
        self.found: list[Quote] = []

    def find(self) -> list[Quote]:
        """All quotations in order."""
        self.register.collect(self.reading.masked)
        self._turns()
        for sentence in self.reading.sentences:
            cues = self._cues(sentence)
            for index in sentence.quotes:
                self._quoted(sentence, index, cues)
            self._labels(sentence, cues)
            self._indirect(sentence, cues)
            for cue in cues:
                if cue.who is not None:
                    self.last, self.last_paragraph = cue.who, sentence.paragraph
        return sorted(self.found, key=lambda quote: quote.start)

    def _turns(self) -> None:
        """The turns of an interview: the same names before a colon, again and again."""
        paragraphs = self.reading.paragraphs
        matches = [_TURN.match(self.reading.masked, p.start, p.end) for p in paragraphs]
        counts = Counter(match[1] for match in matches if match)
        speakers = {name for name, count in counts.items() if count >= 2}
        if len(speakers) < 2:
            return
        for number, match in enumerate(matches):
            if not match or match[1] not in speakers - _ASKERS:
                continue
            who = self.register.understand(match[1], match.start(1))
            start, end = match.end(), paragraphs[number].end
            if who is not None and MASK not in self.reading.masked[start:end]:
                bounds = HanSentence(start, end, number, ())
                self._emit(bounds, (start, end), who, 0.85, "a turn of an interview, after the speaker's name")

    def _cues(self, sentence: HanSentence) -> list[_Cue]:
        masked = self.reading.masked
        cues: list[_Cue] = []
        for match in islice(_CUE.finditer(masked, sentence.start, sentence.end), _MOST_CUES):
            word, marked = match["cue"], bool(match["mark"]) or masked[match.end() : match.end() + 1] == MASK
            if word in NEEDS_MARK and not marked and not match["more"] and not self._closes(sentence, match):
                continue
            goes_on = bool(cues) and bool(_GOES_ON.search(masked, cues[-1].end, match.start()))
            who = cues[-1].who if goes_on else self._subject(sentence, match.start(), cues)
            if (who is None and not marked) or (
                cues and not goes_on and not self._new_speaker(cues[-1], match, who)
            ):
                continue
            cues.append(_Cue(match.start(), match.end(), word, who, marked))
        return cues

    def _closes(self, sentence: HanSentence, match: re.Match[str]) -> bool:
        """Say whether the verb ends a sentence after a quotation, as in `“……。”白冬青介绍`."""
        masked = self.reading.masked
        quote = masked.rfind(MASK, sentence.start, match.start())
        between = masked[quote + 1 : match.start()]
        if masked[match.start() - 2 : match.start()] in ("这样", "這樣", "如此", "这么"):
            return quote >= 0
        ends = masked[match.end() : match.end() + 1] in tuple("。.！\n")
        return (
            quote >= 0 and ends and 0 < len(between) <= 20 and not any(c in _BREAKS for c in between.lstrip("，,"))
        )

    def _new_speaker(self, previous: _Cue, match: re.Match[str], who: HanPerson | None) -> bool:
        """Say whether a later verb of the sentence reports anew: after a quotation, or with its own person."""
        between = self.reading.masked[previous.end : match.start()]
        if MASK in between:
            return True
        return who is not None and who.is_person and who.start is not None and who.start >= previous.end

    def _subject(self, sentence: HanSentence, at: int, cues: list[_Cue]) -> HanPerson | None:
        """The subject of the verb at `at`: its own clause's, else an earlier clause's, else an earlier cue's."""
        masked = self.reading.masked
        stop = at
        for _ in range(3):
            start = stop
            floor = max(sentence.start, stop - _LONGEST_SUBJECT)
            while start > floor and masked[start - 1] not in _BREAKS:
                start -= 1
            who = self.register.understand(masked[start:stop], start) if stop > start else None
            if who is not None and (who.is_person or stop == at):
                return who
            if start <= sentence.start or masked[start - 1] == MASK:
                break
            stop = start - 1
        if cues and cues[-1].who is not None:
            return cues[-1].who
        return replace(self.last, basis="carried", certainty=0.6) if self.last else None

    def _quoted(self, sentence: HanSentence, index: int, cues: list[_Cue]) -> None:
        run = self.reading.quotes[index]
        after = next((c for c in cues if run.outer_end <= c.start <= run.outer_end + 40), None)
        between = self.reading.masked[run.outer_end : after.start] if after else ""
        before = [c for c in cues if c.end <= run.outer_start]
        if after is not None and after.who is not None and not _CLAUSE.search(between.lstrip("，,")) and not before:
            return self._emit(sentence, (run.start, run.end), after.who, 0.96, f"“{after.word}” after the words")
        if before:
            near = run.outer_start - before[-1].end <= 1
            form: Form = "direct" if near or self.text[run.outer_start - 1] in "，,：: " else "partial"
            why = f"“{before[-1].word}” before the words"
            return self._emit(
                sentence, (run.start, run.end), before[-1].who, 0.96 if near else 0.85, why, form=form
            )
        if run.resumes and self.last:
            return self._carry(sentence, run.start, run.end, "the quotation goes on from the paragraph before", 0.9)
        label = self._label(sentence, run.outer_start)
        if label is not None:
            return self._emit(sentence, (run.start, run.end), label, 0.9, "the name stands before a colon")
        if self.last and sentence.paragraph - self.last_paragraph <= 1:
            same = sentence.paragraph == self.last_paragraph
            return self._carry(sentence, run.start, run.end, "the previous speaker goes on", 0.85 if same else 0.65)
        return self._emit(sentence, (run.start, run.end), None, 0.4, "nobody is named nearby")

    def _label(self, sentence: HanSentence, at: int) -> HanPerson | None:
        masked = self.reading.masked
        if masked[at - 1 : at] not in ("：", ":"):
            return None
        start = at - 1
        while start > sentence.start and not _CLAUSE.match(masked[start - 1]):
            start -= 1
        who = self.register.understand(masked[start : at - 1], start)
        return who if who is not None and who.is_person else None

    def _carry(self, sentence: HanSentence, start: int, end: int, why: str, confidence: float) -> None:
        assert self.last is not None
        self._emit(sentence, (start, end), replace(self.last, basis="carried"), confidence, why)

    def _labels(self, sentence: HanSentence, cues: list[_Cue]) -> None:
        """A quoted stretch inside a reporting clause that is too long to be a name is a partial quotation."""
        for run in self.reading.labels:
            if not sentence.start <= run.start < sentence.end or run.end - run.start < LONG:
                continue
            before = [c for c in cues if c.end <= run.outer_start and c.who]
            if before:
                why = f"quoted words after “{before[-1].word}”"
                self._emit(sentence, (run.start, run.end), before[-1].who, 0.8, why, form="partial")

    def _indirect(self, sentence: HanSentence, cues: list[_Cue]) -> None:
        masked = self.reading.masked
        according = _ACCORDING.match(masked[sentence.start : sentence.end])
        if according:
            who = self.register.understand(according["who"], sentence.start + according.start("who"))
            self._statement(sentence, sentence.start + according.end(), sentence.end, who, "据")
            return
        for index, cue in enumerate(cues):
            if cue.who is None or masked[cue.end : cue.end + 1] == MASK:
                continue
            end = cues[index + 1].start if index + 1 < len(cues) else sentence.end
            following = _NEXT.search(masked, cue.end, sentence.end)
            if following:
                end = min(end, following.start()) if following.start() > cue.end else end
            self._statement(sentence, cue.end, end, cue.who, cue.word)

    def _statement(self, sentence: HanSentence, start: int, end: int, who: HanPerson | None, word: str) -> None:
        text = self.reading.text
        while start < end and text[start] in _STOPS:
            start += 1
        while end > start and text[end - 1] in _STOPS:
            end -= 1
        if who is None or end - start < _SHORTEST or MASK in self.reading.masked[start:end]:
            return
        self._emit(sentence, (start, end), who, 0.88, f"reported with “{word}”", form="indirect")

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
        if who is not None and form == "direct":
            self.last, self.last_paragraph = who, sentence.paragraph
        certainty = who.certainty if who is not None and who.basis != "explicit" else 1.0
        self.found.append(
            Quote(
                start=start,
                end=end,
                text=self.reading.text[start:end],
                sentence=(sentence.start, sentence.end),
                form=form,
                speaker=who.speaker() if who is not None else Speaker(),
                confidence=round(confidence * certainty, 2),
                why=why,
            )
        )
