"""Chinese paragraphs read once: sentences, and a text in which quotations are masked by one character."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from briefwright.extract.chinese.lexicon import CUE, HAN, TRANSLITERATED
from briefwright.extract.chinese.words import tags_of
from briefwright.extract.text.marks import Quoted, quoted_runs
from briefwright.extract.text.paragraphs import Paragraph
from briefwright.model.han import simplified

MASK = "\ue000"
_STOP = re.compile(r"[。！？!?；;\n]")
_UNMASKED = re.compile(f"[^{MASK}]")
_SPEECH = re.compile(r"[，。！？；：,!?]")
_BEFORE = re.compile(rf"{CUE}(?:道|说|到)?[，,：:]?\s*$|[：:]\s*$")
_MOST_LOOKED_FOR = 1000
"""Words for each of which a whole text is read: far more than any text tells far from where it told them first."""
LONGEST = 1000
"""Characters of the longest stretch read as one sentence, quotations included."""
LONG = 12
"""A quotation of this many characters is speech even without punctuation inside."""


_HEADING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])关于[^。；！]{2,50}[^。；！\n]\s*"
)
"""A line that heads what comes next."""


def is_heading(text: str, start: int, stop: int) -> bool:
    """Say whether a sentence is a line that heads what comes next: `二、关于……备忘录`."""
    return text.find("关于", start, stop) >= 0 and _HEADING.fullmatch(text, start, stop) is not None


class HanSentence(NamedTuple):
    """A sentence: its span, its paragraph's index, and the quotations in it (indices into `HanReading.quotes`)."""

    start: int
    end: int
    paragraph: int
    quotes: tuple[int, ...]


_DOT = re.compile(rf"[．-](?<=[{HAN}].)(?=[{HAN}])(?:(?<=．)|(?=[{HAN}]{{1,6}}·))")
"""The dot of Taiwan’s press, and the hyphen of `罗杰-莫里斯·博内特`, between the parts of a foreign name."""
_HYPHENED = re.compile(rf"-(?P<second>[{HAN}]{{1,6}})(?=[（(，。在说表的]|[{HAN}]{{0,3}}[说称示为])")
_FIRST_OF_TWO = re.compile(
    rf"(?:(?<=·)[{HAN}]{{1,6}}|(?<=[长理相臣席员官家授士])[{''.join(sorted(TRANSLITERATED))}]{{2,5}})$"
)
_LONGEST_FIRST = 7
"""The two parts of a double family name behind a given one or an office: `佐伊·诺里斯-邦德`, `部长哈特-诺曼`."""
_TOLD_TO = re.compile("(?:告诉|接受|透露给|[向对])$")
_PAPER = re.compile("[^，。！？；：]{1,8}(?:报|社|网|台|周刊|杂志|新闻|频道)")
"""A paper in quotation marks is whom somebody tells: `告訴「泰晤士報」：`."""
_DATELINE = re.compile(
    r"[\s　]*【[^】\n]{2,12}讯】[^，。：\n]{2,24}(?:报道|报导)：|"
    rf"[\s　]*[{HAN}]{{2,12}}(?:网|报|社|台)(?:[{HAN}]{{0,4}})?(?:报道|报导|消息)"
    r"(?:[（(][^（）()\n]{2,20}[）)])?[：:]|"
    r"[\s　]*[【〔［（(][^】〕］）)\n]{2,30}(?:[电讯摄]|报导|报道)[】〕］）)]|"
    rf"[\s　]*(?:本报|本刊|[{HAN}]{{2,6}})讯(?:[（(][^（）()\n]{{2,20}}[）)][：:　 ]?|[：:　 ])|"
    r"[\s　]*【[^】\n]{2,16}记者[^】\n]{1,16}】|"
    rf"[\s　]*[{HAN}A-Za-z·-]{{2,24}}(?:[ 　][{HAN}]{{2,8}})?(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日[电讯]\s*"
    r"(?:[（(][^（）()\n]{2,30}[）)])?"
)


_SIGNED = re.compile("[讯电摄]|报[道导]|记者")
_LONGEST_DATELINE = 48
"""Characters within which a paragraph tells that it begins with who reports it."""
_HALF_WIDTH = re.compile(rf"[,;:?!](?:(?<=[{HAN}）)”」』》%]\S)|(?=[ ]?[{HAN}“「《]))")
_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")
_HALF_BRACKETS = re.compile(rf"\((?:(?<=[{HAN}].)|(?=[{HAN}]))[^()（）\n]{{1,60}}\)")


def _full_width(text: str) -> str:
    """The text with the marks of Chinese between its characters, where it was typed with those of English."""
    if "," not in text and ":" not in text and "(" not in text and ";" not in text:
        return text
    marked = _HALF_WIDTH.sub(lambda mark: mark.group().translate(_FULL_WIDTH), text)
    return _HALF_BRACKETS.sub(lambda words: f"（{words.group()[1:-1]}）", marked)


def _dotted(text: str) -> str:
    """The text with one kind of dot between the parts of foreign names, those of a double family name included."""
    text = _DOT.sub("·", text)
    for name in set(_double_names(text)) if "-" in text else ():
        text = text.replace(name, name.replace("-", "·"))
    return text


def _double_names(text: str) -> Iterator[str]:
    """Double family names, hyphen and all."""
    for hyphen in _HYPHENED.finditer(text):
        at = hyphen.start()
        first = _FIRST_OF_TWO.search(text, max(0, at - _LONGEST_FIRST), at)
        if first:
            yield first.group() + hyphen.group()


def _find(text: str, words: str) -> int:
    """What `text.find(words)` tells, much sooner where their first character is rare."""
    at = -1
    for _ in range(_TRIES):
        at = text.find(words[0], at + 1)
        if at < 0 or text.startswith(words, at):
            return at
    return text.find(words, at + 1)


_TRIES = 12


class HanReading:
    """What the Chinese rules look at; `masked` has the length of the text, quotations replaced by `MASK`."""

    def __init__(self, text: str, paragraphs: list[Paragraph]) -> None:
        self.text = text
        self.plain = _full_width(_dotted(simplified(text)))
        self.paragraphs = paragraphs
        runs = quoted_runs(text, [(p.start, p.end) for p in paragraphs])
        self.quotes = [run for run in runs if _is_speech(self.plain, run)]
        self.labels = [run for run in runs if not _is_speech(self.plain, run)]
        self._originals: dict[str, str] = {}
        self._label_starts = [run.start for run in self.labels]
        self.masked = self._without_datelines(self._mask())
        self.sentences = list(self._sentences())

    def _mask(self) -> str:
        pieces: list[str] = []
        position = 0
        for run in self.quotes:
            pieces.append(self.plain[position : run.outer_start].replace(MASK, " "))
            pieces.append(MASK * (run.outer_end - run.outer_start))
            position = run.outer_end
        pieces.append(self.plain[position:].replace(MASK, " "))
        masked = _BRACKETS.sub(_without_stops, "".join(pieces))
        stopped = [run for run in self.labels if _STOP.search(self.plain, run.start, run.end)]
        if not stopped:
            return masked
        pieces, position = [], 0
        for run in stopped:  # a name with a mark of its own, "你好，香港！", ends no sentence
            pieces += masked[position : run.start], _STOP.sub("_", masked[run.start : run.end])
            position = run.end
        return "".join([*pieces, masked[position:]])

    def labels_within(self, start: int, end: int) -> list[Quoted]:
        """The quoted names, terms and half sentences that begin in a stretch of the text."""
        low, high = (bisect_left(self._label_starts, at) for at in (start, end))
        return self.labels[low:high]

    def original(self, words: str, start: int, end: int) -> str:
        """Words read from simplified characters as the source writes them, somewhere near `start`–`end`."""
        if self.plain is self.text or not words:
            return words
        at = self.plain.find(words, max(0, start - 60), end + 20)
        if at >= 0:
            return self.text[at : at + len(words)]
        if words not in self._originals:
            self._originals[words] = self._first_written(words)
        return self._originals[words]

    def _first_written(self, words: str) -> str:
        """Words as the source writes them first; a whole text is read for them only so many times."""
        at = _find(self.plain, words) if len(self._originals) < _MOST_LOOKED_FOR else -1
        return self.text[at : at + len(words)] if at >= 0 else words.translate(self._written)

    @cached_property
    def _written(self) -> dict[int, str]:
        """For each simplified character, the traditional one that the source writes."""
        pairs = zip(self.plain, self.text, strict=True)
        return {ord(plain): written for plain, written in pairs if plain != written}

    def _sentences(self) -> Iterator[HanSentence]:
        masked = self.masked
        quote = 0
        upcoming = self.quotes[0].outer_start if self.quotes else len(masked)
        for number, paragraph in enumerate(self.paragraphs):
            start, stop = paragraph.start, paragraph.end
            while start < stop:
                while masked[start] == "\n" and start < stop - 1:
                    start += 1
                end = self._sentence_end(start, min(stop, start + LONGEST))
                first = quote
                while upcoming < end:
                    quote += 1
                    upcoming = self.quotes[quote].outer_start if quote < len(self.quotes) else len(masked)
                if not masked[start:end].isspace():
                    yield HanSentence(start, end, number, tuple(range(first, quote)) if quote > first else ())
                start = end

    def _without_datelines(self, masked: str) -> str:
        """Blank `新华社伦敦10月15日电（记者某某）`, after which the news begins."""
        pieces: list[str] = []
        position = 0
        for paragraph in self.paragraphs:
            begin, stop = paragraph.start, paragraph.end
            signed = _SIGNED.search(self.plain, begin, min(stop, begin + _LONGEST_DATELINE))
            match = _DATELINE.match(self.plain, begin, stop) if signed else None
            if match:
                pieces += masked[position : match.start()], "\n" * (match.end() - match.start())
                position = match.end()
        return "".join([*pieces, masked[position:]]) if pieces else masked

    def _sentence_end(self, start: int, limit: int) -> int:
        """The end of the sentence at `start`: a stop outside quotations, or a quotation that ends with one."""
        position = start
        while position < limit:
            match = _STOP.search(self.masked, position, limit)
            masked = self.masked.find(MASK, position, match.start() if match else limit) if self.quotes else -1
            if masked < 0:
                return match.end() if match else limit
            behind = _UNMASKED.search(self.masked, masked, limit)
            close = behind.start() if behind else limit
            introduced = masked > start and self.masked[masked - 1] in "：:"
            if self.text[close - 2 : close - 1] in {"。", "！", "？", "!", "?", "…"} and (
                self.masked[close : close + 1] not in _GOES_ON if introduced else self._stands_apart(close, limit)
            ):
                return close
            position = close
        return limit

    def _stands_apart(self, close: int, limit: int) -> bool:
        """Say whether a new sentence begins after a quotation that ends with a stop: no `张三说` follows."""
        return not _FOLLOWED.match(self.masked, close, min(limit, close + 80))


_GOES_ON = ("，", ",", "的")
"""Behind a quotation that a colon introduces: the sentence does not end with it."""
_CLAUSE = r"[^，。！？；：\n]"
_FOLLOWED = re.compile(
    rf"(?:[ \u3000]?[，,]?(?:(?!{MASK}){_CLAUSE}){{0,30}}?(?:[（(][A-Z][^（）()\n]{{2,40}}[）)])?"
    rf"|(?:[在于当](?:(?!{MASK}){_CLAUSE}){{2,40}}，)?(?:(?!{MASK}){_CLAUSE}){{2,30}}?(?:这样|如此)(?P<so>))"
    rf"{CUE}(?(so)|(?:道|说)?(?:[。！，,.]|$))|[，,的]"
)
_NAMES = re.compile(
    "(?:出席|参加|举行|举办|主办|召开|题为|名为|名叫|叫[做作]|称为|主题[为是]|启动|发布|推出|围绕|聚焦|主讲|开设|成立|设立|创办|加入|"
    "走进|作客|做客|获得|荣获|入选|上线|签署|揭牌|取名|命名为|定名为|更名为|[（(][^（）()，。]{0,4}[称即]|[通俗统简史昵戏尊合]称)(?:了|的|首[个届]|一[个项])?$"
)
"""Before marks that hold the name of an event or a thing."""
_THEME = re.compile("(?:主题|题目|口号)(?:[为是]：?|：)$")
"""Before marks that hold a theme, whatever marks it has itself."""
_TOPIC_AFTER = re.compile(
    "(?:有关|相关)(?:情况|问题|工作|内容)|(?:为|的|这[一个](?:大|重要)?)?主题|为题|(?:这[一个](?:大|重要|核心)?)(?:议题|话题|课题|题目|口号|标语)"
)
"""Behind marks that hold what a meeting is about."""
_THING_AFTER = re.compile(
    "（(?:以下)?简称|(?:推广|主题|系列|大型|国际|高端|学术|专题)?(?:项目|计划|计画|活动|运动|行动|展览|论坛|专区|大赛|研讨会|座谈会|交流会|峰会|年会|大会|会议|讲座|讲坛|沙龙|酒会|工作坊|训练营|夏令营|征文|专栏|展)"
)
"""Behind marks that hold what a thing is called: `“你好，香港！”推广项目`."""
_IN_SENTENCE = re.compile(f"[{HAN}]")
_NAMED_AFTER = re.compile(rf"[，,]{_CLAUSE}{{1,24}}?{CUE}(?:道|说)?(?:[。！，]|$)")


_BRACKETS = re.compile("[（(][^（）()\n]{1,60}[）)]")
_INNER_STOPS = str.maketrans("，,。：:；;、！？!?.", "_" * 13)


def _without_stops(match: re.Match[str]) -> str:
    """A bracket's words without the marks that would end a clause."""
    return match.group().translate(_INNER_STOPS)


def _is_speech(text: str, run: Quoted) -> bool:
    words = text[run.start : run.end]
    if len(words) < 2:
        return False
    if _PAPER.fullmatch(words) and _TOLD_TO.search(text, max(0, run.outer_start - 4), run.outer_start):
        return False
    if not run.closed or words[-1] in "。，,；…":
        return True
    if words[-1] in "！？!?" and not text.startswith("为题", run.outer_end):
        return True
    if _TOPIC_AFTER.match(text, run.outer_end) or _THING_AFTER.match(text, run.outer_end):
        return False
    if _THEME.search(text, max(0, run.outer_start - 4), run.outer_start):
        return False
    if not _SPEECH.search(words) and _NAMES.search(text, max(0, run.outer_start - 6), run.outer_start):
        return False
    goes_on = bool(_IN_SENTENCE.match(text, run.outer_end))
    if len(words) >= 4 and not goes_on and _BEFORE.search(text, max(0, run.outer_start - 8), run.outer_start):
        return True
    named = len(words) >= 6 and _NAMED_AFTER.match(text, run.outer_end, run.outer_end + 40)
    if named and (_SAYS.search(words) or not _IN_SENTENCE.match(text, run.outer_start - 1)):
        return True
    after = text[run.outer_end : run.outer_end + 1]
    return bool(_SPEECH.search(words)) and len(words) >= 8 and after not in {"的", "等", "之"}


def speech_like(text: str, run: Quoted) -> bool:
    """Say whether a quoted label is long enough to be somebody's words and not a name."""
    size = run.end - run.start
    ends = text[run.outer_end : run.outer_end + 1] in _ENDS_CLAUSE
    judged = text[run.outer_start - 1 : run.outer_start] in _IS
    if _EVENT.search(text, run.start, run.end):
        return False
    if judged and text.endswith(_CALLED, 0, run.outer_start):
        return False
    if judged and size >= _SHORTEST and (text[run.end - 1] == "的" or (ends and "的" in text[run.start : run.end])):
        return True
    if (
        ends
        and size >= _SHORTEST
        and (
            _OPENS_SAYING.match(text, run.start)
            or _LEADS_TO.search(text, max(0, run.outer_start - 4), run.outer_start)
        )
    ):
        return True
    if (
        _AIM_AFTER.match(text, run.outer_end)
        or _THING_AFTER.match(text, run.outer_end)
        or text.startswith(_AMONG_TOPICS, run.outer_end)
    ):
        return False
    if text[run.outer_start - 1 : run.outer_start] == "的" and size < _PARTIAL:  # "双方之间的“共同担忧”" is a term
        return False
    if ends and _SHORTEST <= size < _PARTIAL and "、" not in text[run.start : run.end]:
        apart = text[run.outer_start - 1 : run.outer_start] in ("，", "：") and _SAYS.search(
            text, run.start, run.end
        )
        return bool(apart) or _is_predicate(text[run.start : run.end])
    return (size >= LONG or (size >= _PARTIAL and ends)) and bool(_SAYS.search(text, run.start, run.end))


def judges(text: str, run: Quoted) -> bool:
    """Say whether a quoted label is a verdict that ends its clause: `令人瞩目`, `前后矛盾`, not `里程碑`."""
    if run.end - run.start < _SHORTEST or text[run.outer_end : run.outer_end + 1] not in _ENDS_CLAUSE:
        return False
    words = text[run.start : run.end]
    return bool(_VERDICT_OPENS.match(words)) or tags_of(words)[-1][1][0] in "ilaz" or _is_predicate(words)


_VERDICT_OPENS = re.compile(
    "[令让使]人|堪称|十分|非常|极[其为]|[^得]{1,3}得[很太更越最非十]|[最很太更不无毫]|前所未有|来之不易"
)


def _is_predicate(words: str) -> bool:
    """Say whether a few quoted words judge and do not name: an adverb leads to the last word, as in `确实太慢`."""
    tags = [tag for _, tag in tags_of(words)]
    return any(tag in ("d", "ad", "zg", "ul", "uz", "ug") for tag in tags[:-1]) and tags[-1][0] in "avidn"


_EVENT = re.compile("(?<![的了是])(?:会议|对话会|研讨会|座谈会|峰会|论坛|年会|博览会)$")
"""How the name of an event ends: `第一届「……對話會議」`."""
_AIM_AFTER = re.compile(
    "的(?:目标|理念|原则|方针|模式|机制|战略|愿景|口号|主题|任务|要求|定位|格局|思路|精神|方向)"
)
"""Behind marks that hold what is aimed at, and nobody's words."""
_AMONG_TOPICS = ("等内容", "等主题", "等议题", "等问题", "等话题", "等方面")
_OPENS_SAYING = re.compile("[与比像如似从没不很太把被让](?![^“”「」]{0,12}(?:计划|行动|工程|论坛|机制|项目|基金))")
"""With what no name begins."""
_LEADS_TO = re.compile("(?:现在|如今|却|都|就|会|要|能|已|仍|必须|应该|不要|不能|可以|等于|无异于|仿佛|好像|犹如)$")
"""Before marks that hold a predicate and no name: `现在“行得快过个孙”`."""
_PARTIAL = 8
"""Characters of the shortest partial quotation, at the end of its clause."""
_SHORTEST = 4
"""Characters of the shortest one that judges something."""
_IS = ("是", "为", "堪")
_CALLED = ("名为", "取名为", "命名为", "题为", "称为", "称之为", "定名为")
"""Before marks that hold what a thing is called."""
_ENDS_CLAUSE = ("", *"。，；！？,.;!?\n")
_SAYS = re.compile(
    "[的了着过在是不没有把被就也都很更最会能要从让给对比像再还只才用得这那无，。！？；]|[A-Za-z] [a-z]"
)
"""What a half sentence has and a name has not."""
