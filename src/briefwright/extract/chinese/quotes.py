"""Chinese quotations, direct, partial and indirect, with their speakers."""

from __future__ import annotations

import re

from briefwright.extract.chinese.block_quotes import block_quotes
from briefwright.extract.chinese.cues import TOPICS, UNSOURCED, Cue
from briefwright.extract.chinese.lexicon import CUE
from briefwright.extract.chinese.person import HanPerson
from briefwright.extract.chinese.reading import MASK, HanSentence, judges, speech_like
from briefwright.extract.chinese.turns import Turn, find_turns
from briefwright.extract.chinese.uncued import UncuedWords
from briefwright.extract.text.marks import Quoted
from briefwright.extract.words.lexicon import words
from briefwright.model.evidence import Form, Quote

_CLAUSE = re.compile(rf"[，,。！？!?；;：:\n{MASK}]")
_ACCORDING = re.compile(
    r"(?:另|又)?(?:据|根据|按照?|依照|依据|综合)(?P<who>[^，,]{1,30}?(?:（[A-Z][^（）]{1,60}）)?)(?:向(?:记者|本报|媒体))?"
    r"(?:(?:\d{1,2}月)?(?:\d{1,2}日)?(?:最新|近日|日前)?(?:发布|公布|提供|分享|披露)的)?"
    r"(?:介绍|透露|称|的?(?:说法|报道|报导|报告|统计|数据|估算|测算|公报|通报|公告|年报|资料)|的一[份项则篇](?:声明|报告|文件|新闻稿))[，,]"
)
_CITED = re.compile(r"[^，。]{0,20}?(?:援引|引述|引用)(?P<who>[^，。]{2,30})的话(?:说|称|报道)*[，：]")
_AS_SAID = re.compile(
    r"(?:正如|诚如|恰如|如同|如)(?P<who>[^，。：]{2,60}?)(?:曾经?|也|还|早就)?所?(?:指出|强调|说|言|认为|坦言|提到)的?(?:那样)?[，：]"
)
_CITED_WITHIN = 22
_OPENS_ACCORDING = frozenset("另又据根按依综正诚恰如同")
_OPENS_VIEW = frozenset("但而不因所，在")
"""The characters with which such words may begin."""
_IN_VIEW = re.compile(
    r"(?:在|据|用|按|正?如|依)(?P<who>[^，,。]{1,40}?)(?:看来|眼[里中]|心[里中目]中?|的看法|的说法|的话[说讲]?|的话来说|所说|"
    r"所言)[，,：:是]?"
)
_VIEWED = re.compile("看来|眼[里中]|心[里中目]|的看法|的说法|的话|所[说言]")
"""A word that every form of `_IN_VIEW` has."""
_VIEW = re.compile(r"(?:但|而|不过|因此|所以)?[，]?在(?P<who>[^，,。]{1,40}?)看来[，,：:]")


def _names_next(content: str, following: Cue, start: int) -> bool:
    """Say whether the words between two verbs are but the subject of the second: `据他回忆，某某说：`."""
    who = following.who
    own = who is not None and who.start is not None and start <= who.start < start + len(content)
    return own and not any(mark in content.strip("，,：: ") for mark in "，；")


_VERDICT = re.compile("(?:称赞|盛赞|赞叹|形容(?!为)，?|批评|指责|比作|评价)[^，。：“「\ue000]{1,10}[“「]?$")
_JUDGED = re.compile(
    "(?:称赞|盛赞|大赞|赞扬|赞叹|形容|批评|痛批|指责|抨击|谴责|评价|直斥|称(?=[这该其此]|有关|上述|报告|指控))(?!为|成)[^，。：“「\ue000]{1,30}[“「]?$"
)
"""A verb that judges, and whom or what: `称赞某国取得的成就` before `“令人瞩目”`."""
_WRITTEN = re.compile(
    r"(?:[写贴挂刻印题绣刷](?:着|有|了)(?![^，。]*[信文])[^，。：]{0,8}|(?:[标口]语|标题|题目|口号|主题|歌词|横幅|条幅)(?:为|是|叫|写道|写着)?|横幅|条幅|牌子|校训|题词|格言|门楣上?)[：:]?\s*$"
)
"""What is written on a wall or a sign is nobody's speech."""
_REPORTS = re.compile(rf"(?:{CUE})(?:道|说|到)?$")
"""At the end of words before a quotation: they only lead up to it."""
_HEADING = re.compile(r"\s*[^，。：\s]{2,12}：[^。！？\n\ue000]{2,30}[^。！？\n\ue000，；：]\s*")
"""A line of its own that heads what somebody says next and belongs to nobody before: `某某：规划打破瓶颈`."""
_SPEAKS = re.compile(CUE)
_MOST_PARTS = 8
"""Parts between `；` of one statement."""
_SETTING = re.compile("(?:时|而言|来说|看来|之后|后|期间|以来|方面)，?$")
"""At the end of words that only lead up to what is said: `参展首届博览会时，“……”`."""
_DOES_MORE = re.compile(
    "，[他她](?:还|同时)(?:就[^。；]{2,60}(?:提出|进行|作了|回答|介绍|交流)|介绍了|回顾了|感谢了|邀请|参观)|，请问"
)
"""What a speaker did besides, behind what is reported: `，他还就……提出了想法`; what a journalist asks about it."""
_STOPS = "。！？!?；;，,：: \n"
_CROWD = words("人们 有人 有些人 一些人 许多人 很多人 不少人 外界 大家 舆论 后者 前者")
"""Those whose view is told in passing: nobody whose words would go on."""
_SAYS_LAST = tuple(
    f"{verb}。" for verb in ("表示", "指出", "认为", "介绍", "透露", "补充", "说", "称", "补充道", "写道")
)
_SAID_LAST = re.compile(
    rf"，(?P<who>[^，。；：{MASK}]{{2,30}}?)(?<![不没未想要])(?<!上述)(?<!如上)(?P<cue>{CUE})(?:道|说)?。$"
)
_LONGEST_SAID = 48
_LIKE_THIS = ("这样", "如此", "这么")
_ENDS = ("", *"，。；！？\n")
_SHORTEST = 6
_SHORTEST_REPORT = 4
"""Characters of `据他称，`, behind which the words would follow."""
_LEAST_VERDICT = 7
"""Characters of the shortest verdict that is more than a nickname."""
_LEAST_VIEW = 4
"""Characters of the shortest quotation right behind `用某某的话说`."""


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the marks around it."""
    while start < end and text[start] in _STOPS:
        start += 1
    while end > start and text[end - 1] in _STOPS:
        end -= 1
    return start, end


def _only_heads(text: str, sentence: HanSentence) -> bool:
    """Say whether a sentence only heads what somebody says next."""
    start, end, *_ = sentence
    return text.find("：", start, end) > 0 and _HEADING.fullmatch(text, start, end) is not None


class HanQuoteFinder(UncuedWords):
    """Walks the sentences in order and remembers who spoke last."""

    def find(self) -> list[Quote]:
        """All quotations in order."""
        turns = {turn.paragraph: turn for turn in find_turns(self.reading, self.register)}
        self.turns = frozenset(turns)
        told: set[int] = set()
        blocks = block_quotes(self.reading)
        for index, sentence in enumerate(self.reading.sentences):
            if sentence.paragraph in told and sentence.paragraph not in turns:
                continue
            turn = turns.get(sentence.paragraph)
            if turn is not None:
                if sentence.paragraph not in told:
                    told.add(sentence.paragraph)
                    self._turn(turn)
                continue
            self._sentence(index, sentence)
            if sentence.paragraph in blocks and self._block(sentence, blocks[sentence.paragraph]):
                told.add(blocks[sentence.paragraph])
        return sorted(self.found, key=lambda quote: quote.start)

    def _block(self, lead: HanSentence, number: int) -> bool:
        """Take a paragraph without marks for the words of whom the one before ends with, if it names somebody."""
        words = self.reading.paragraphs[number]
        if lead.end < self.reading.paragraphs[lead.paragraph].end or self.last_paragraph != lead.paragraph:
            return False
        if self.last is None or not self.last.is_person:
            return False
        bounds = HanSentence(words.start, words.end, number, ())
        self._emit(bounds, (words.start, words.end), self.last, 0.8, "a paragraph of its own behind the speaker")
        return True

    def _reported_to(self, index: int) -> int:
        """Where what a sentence reports ends: behind the parts after `；` in which nobody else is named."""
        sentence = self.reading.sentences[index]
        end, masked = sentence.end, self.reading.masked
        if masked[end - 1] != "；":
            return end
        for part in self.reading.sentences[index + 1 : index + 1 + _MOST_PARTS]:
            goes_on = masked[end - 1] == "；" and part.start == end and part.paragraph == sentence.paragraph
            if not goes_on or part.quotes or _SPEAKS.search(masked, end, part.end):
                break
            if not all(masked.startswith("的", named.end) for named in self.register.within(end, part.end)):
                break
            end = part.end
        return end

    def _sentence(self, index: int, sentence: HanSentence) -> None:
        if self.reading.masked.endswith(_SAYS_LAST, sentence.start, sentence.end) and self._said_before(sentence):
            return
        cues = self.cues.read(sentence, self.last)
        for quote in sentence.quotes:
            self._quoted(index, quote, cues)
        if self.reading.labels:
            self._labels(sentence, cues)
        if sentence.end - sentence.start >= _SHORTEST_REPORT:
            self._indirect(sentence, cues, self._reported_to(index) if cues else sentence.end)
        if not _only_heads(self.reading.masked, sentence):
            self.register.note(sentence.start, sentence.end)
        for cue in cues:
            if cue.who is not None and cue.who.name not in _CROWD:
                self.last, self.last_paragraph = cue.who, sentence.paragraph

    def _said_before(self, sentence: HanSentence) -> bool:
        """Take what a sentence reports ahead of who says it, as translations do: `……，首席执行官某某表示。`."""
        masked = self.reading.masked
        if sentence.quotes or masked.find("，", sentence.start + _SHORTEST, sentence.end) < 0:
            return False
        said = _SAID_LAST.search(masked, max(sentence.start, sentence.end - _LONGEST_SAID), sentence.end)
        behind = sentence.start and masked[sentence.start - 1] == MASK
        if said is None or behind or said.start() - sentence.start < _SHORTEST:
            return False
        who = self.register.understand(*said.span("who"))
        if who is None or who.basis != "explicit" or who.start is None or who.start < said.start("who"):
            return False
        why = f"“{self.text[said.start('cue') : said.end('cue')]}” after the words"
        start = sentence.start
        while self.text[start] in _STOPS:
            start += 1
        self._emit(sentence, (start, said.start()), who, 0.88, why, form="indirect")
        self.register.note(sentence.start, sentence.end)
        self.last, self.last_paragraph = who, sentence.paragraph
        return True

    def _turn(self, turn: Turn) -> None:
        """A turn of an interview; a question is nobody's statement."""
        who = turn.who
        if who is None or turn.start == turn.end:
            return
        basis = "a turn of an interview, after the speaker's name" if turn.labelled else "the answer goes on"
        bounds = HanSentence(turn.start, turn.end, turn.paragraph, ())
        self._emit(bounds, (turn.start, turn.end), who, 0.85 if turn.labelled else 0.65, basis)

    def _quoted(self, index: int, quote: int, cues: list[Cue]) -> None:
        sentence = self.reading.sentences[index]
        run = self.reading.quotes[quote]
        span = (run.start, run.end)
        after = next((c for c in cues if run.outer_end <= c.start <= run.outer_end + 60), None)
        between = self.reading.masked[run.outer_end : after.start] if after else ""
        before = [c for c in cues if c.end <= run.outer_start]
        resumed = after is not None and MASK in between
        if after is not None and after.who is not None and not resumed and not before:
            sure = 0.96 if not _CLAUSE.search(between.lstrip("，,")) else 0.88
            return self._emit(sentence, span, after.who, sure, f"“{self._verb(after)}” after the words")
        named = before and (before[-1].who is not None or before[-1].word == UNSOURCED)
        if not named and _WRITTEN.search(
            self.reading.masked, max(sentence.start, run.outer_start - 12), run.outer_start
        ):
            return None
        if before:
            return self._after_cue(sentence, span, before[-1])
        if run.resumes and self.last:
            return self._carry(sentence, span, "the quotation goes on from the paragraph before", 0.9)
        label = self._label(sentence, run.outer_start)
        if label is not None:
            return self._emit(sentence, span, label, 0.9, "the name stands before a colon")
        return self._uncued(index, quote, span)

    def _after_cue(self, sentence: HanSentence, span: tuple[int, int], cue: Cue) -> None:
        outer = span[0] - 1
        near = outer - cue.end <= 1
        form: Form = (
            "direct" if near or self.text[outer - 1 : outer] in {"，", ",", "：", ":", " ", "”"} else "partial"
        )
        self._emit(
            sentence, span, cue.who, 0.96 if near else 0.85, f"“{self._verb(cue)}” before the words", form=form
        )

    def _verb(self, cue: Cue) -> str:
        """The verb that reports as the source writes it."""
        return cue.word if cue.word == UNSOURCED else self.text[cue.start : cue.start + len(cue.word)]

    def _labels(self, sentence: HanSentence, cues: list[Cue]) -> None:
        """A quoted stretch inside a reporting clause that is too long to be a name is a partial quotation."""
        for run in self.reading.labels_within(sentence.start, sentence.end):
            view = self._view(sentence.start, run.outer_start)
            viewed = view is not None and view.end() == run.outer_start and run.end - run.start >= _LEAST_VIEW
            viewed = viewed and self.text[run.outer_end : run.outer_end + 1] in _ENDS
            verdict = self._verdict(sentence, run, cues)
            if verdict is not None:
                self._emit(
                    sentence, (run.start, run.end), verdict, 0.75, "quoted as somebody's view", form="partial"
                )
                continue
            if not viewed and not speech_like(self.reading.plain, run):
                continue
            before = [c for c in cues if c.end <= run.outer_start and c.who and not viewed]
            if before:
                why = f"quoted words after “{self._verb(before[-1])}”"
                self._emit(sentence, (run.start, run.end), before[-1].who, 0.8, why, form="partial")
                continue
            who = self.register.understand(*view.span("who")) if view else None
            if who is not None:
                self._emit(sentence, (run.start, run.end), who, 0.75, "quoted as somebody's view", form="partial")
            elif not cues:
                self._behind_semicolon(sentence, (run.start, run.end))

    def _view(self, start: int, stop: int) -> re.Match[str] | None:
        """In whose view what is quoted at `stop` is so."""
        masked = self.reading.masked
        return _IN_VIEW.search(masked, start, stop) if _VIEWED.search(masked, start, stop) else None

    def _verdict(self, sentence: HanSentence, run: Quoted, cues: list[Cue]) -> HanPerson | None:
        """Whose verdict stands in the marks, as in `称赞杭州“像一座西湖”`."""
        verdict = _VERDICT.search(self.reading.masked, sentence.start, run.outer_start)
        judged = _JUDGED.search(self.reading.masked, sentence.start, run.outer_start)
        if judged is not None and judges(self.reading.plain, run):
            return self.cues.subject(sentence, judged.start(), cues, self.last)
        least = _LEAST_VIEW if verdict and verdict.group().startswith("形容，") else _LEAST_VERDICT
        if verdict is None or run.end - run.start < least:
            return None
        return self.cues.subject(sentence, verdict.start(), cues, self.last)

    def _indirect(self, sentence: HanSentence, cues: list[Cue], reported_to: int) -> None:
        masked = self.reading.masked
        according = self._according(sentence)
        if according and not any(cue.start >= according.end() and cue.who and cue.marked for cue in cues):
            who = self.register.understand(*according.span("who"))
            self._statement(sentence, according.end(), sentence.end, who, "据")
            return
        view = _VIEW.match(masked, sentence.start, sentence.end) if masked[sentence.start] in _OPENS_VIEW else None
        viewer = self.register.understand(*view.span("who")) if view else None
        if view and viewer is not None and viewer.is_person and not self._is_whole_view(view.end()):
            self._statement(sentence, view.end(), cues[0].start if cues else sentence.end, viewer, "看来")
        for index, cue in enumerate(cues):
            if (cue.who is None and cue.word != UNSOURCED) or masked[cue.end : cue.end + 1] == MASK:
                continue
            if masked.endswith(_LIKE_THIS, 0, cue.start):  # "“……。”专家们这样称赞……": the words stand before
                continue
            end = reported_to
            if index + 1 < len(cues):
                end = self.cues.content_end(cue.end, cues[index + 1])
                only_leads = _SETTING.search(masked, cue.end, end) and self.text[end : end + 1] == "，"
                if only_leads or _names_next(masked[cue.end : end], cues[index + 1], cue.end):
                    continue
            self._statement(sentence, cue.end, end, cue.who, self._verb(cue))

    def _is_whole_view(self, at: int) -> bool:
        """Say whether words in quotation marks begin at `at` and are all of the view, not a word of it."""
        labels = self.reading.labels_within(at, at + 2)
        return bool(labels) and self.text[labels[0].outer_end : labels[0].outer_end + 1] in _ENDS

    def _according(self, sentence: HanSentence) -> re.Match[str] | None:
        """What a sentence begins with that tells according to whom the rest is."""
        masked, start = self.reading.masked, sentence.start
        opens = masked[start] in _OPENS_ACCORDING
        found = _ACCORDING.match(masked, start, sentence.end) if opens else None
        if found is None and masked.find("引", start, start + _CITED_WITHIN) >= 0:
            found = _CITED.match(masked, start, sentence.end)
        return found or (_AS_SAID.match(masked, start, sentence.end) if opens else None)

    def _statement(self, sentence: HanSentence, start: int, end: int, who: HanPerson | None, word: str) -> None:
        if end - start < _SHORTEST:
            return
        text = self.reading.plain
        more = _DOES_MORE.search(text, start, end)
        end = more.start() if more else end
        dash = text.find("——", start, end)
        if dash >= 0 and text.find("——", sentence.start, start) >= 0:  # "——人们认为……——": said in passing
            end = dash
        quoted = self.reading.masked.find(MASK, start, end)
        if quoted >= 0:
            comma = max(text.rfind(mark, start, quoted) for mark in "，：")
            end = comma if comma >= 0 else end
            if word in TOPICS and text.startswith("：", end) and text.find("，", start, end) < 0:
                return  # "谈到比赛：“……”": what is talked about
            if _REPORTS.search(self.reading.masked, max(start, end - 4), end) or _SETTING.search(text, start, end):
                return
        start, end = _without_marks(text, start, end)
        if end - start < _SHORTEST or MASK in self.reading.masked[start:end]:
            return
        if who is not None:
            self._emit(sentence, (start, end), who, 0.88, f"reported with “{word}”", form="indirect")
        elif word == UNSOURCED:
            self._emit(sentence, (start, end), None, 0.5, "reported without a source", form="indirect")
