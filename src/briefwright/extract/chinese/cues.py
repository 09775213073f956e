"""Reporting verbs of a Chinese sentence, each with the person whose clause it stands in."""

from __future__ import annotations

import re
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from briefwright.extract.chinese.lexicon import ACTS, CUE, HAN, NEEDS_MARK
from briefwright.extract.chinese.person import HanPerson
from briefwright.extract.chinese.reading import MASK, HanReading, HanSentence
from briefwright.extract.chinese.register import HanRegister
from briefwright.extract.words.lexicon import words

_CUE = re.compile(
    rf"(?P<cue>{CUE})(?!的)(?P<more>道|说|到|着|称|认为|指出|记者|"
    r"(?<=告诉|提醒|叮嘱|嘱咐|勉励|敦促|警告|回答|反问|追问)(?:他们|她们|他|她|我们|我|媒体|大家|外界)|"
    rf"[^，。：\n{MASK}]{{0,6}}记者|(?<=警告|提醒|告诫)[^，。：\n{MASK}]{{1,10}}[学校府众民生员者们界业国人农商工](?=[，：])|"
    rf"(?<=告诉)[^，。：\n{MASK}]{{1,10}}(?=[，：]))?"
    r"(?P<mark>[，,：:]?)\s*"
)
_GOES_ON = re.compile(
    r"[，,；;](?:但是|但|不过|并且|并|同时|因此|所以|接着|随后|继而|然后|他|她|还|也|又|都|非常|十分|很|进一步)*$"
)
_JOINED = re.compile(
    r"[，,；;](?:并且|并|但是|但|不过|而|却|同时|因此|所以|接着|随后|继而|然后|他|她|还|也|又|都|非常|十分|很|进一步)*(?:[向对][^，。]{1,12})?$"
)
_BREAKS = frozenset("，,。！？!?；;：:\n" + MASK)
_WISHES = words("希望 期待 期望 期许 期盼 相信 坚信 深信 确信 预计 预测 预料 预期 预估 推估 提出 主张")
"""What a person says in this way is reported; of a thing or a side it tells what comes."""
_BLAMES = ("指责", "批评", "质疑", "抱怨", "指控")
"""What goes on within somebody's words, where it begins a clause: `他表示，……，指责……没有依据`."""
_TELLS_AHEAD = ("预计", "预测", "预料", "预期", "预估", "推估")
"""What tells of a thing what comes, where nobody does it: `总投资4亿元，预计明年启用`."""
TOPICS = words("谈到 提到 谈及 提及 说起 谈起 讲到")
"""At the beginning of a clause they tell what is talked about next, and report nothing: `谈及合作，……`."""
UNSOURCED = "据悉"
"""Stands for the verb of what is reported by nobody whom the text names: `据介绍，……`."""
_UNSOURCED = re.compile(
    r"[\s\u3000]*(?:另|又|还)?据(?:悉|(?:记者)?了解|介绍|报道|透露|称|统计|初步统计|估算|测算)[，,：:]\s*"
)
_DOES = words("宣布 公布")
_ACT = re.compile(
    "(?:共同|联合|正式|将|已|在[^，。]{2,12})*(?:" + "|".join(sorted(ACTS, key=len, reverse=True)) + ")"
)
"""What somebody announces and does thereby: `宣布启动……` is an act and no report."""
_MANNER = re.compile(
    "(?:^|[，,。；：！？\n\ue000])(?:更|再|最|较)?(?:确切|准确|严格|简单|具体|公平|客观|通俗|坦率|形象)(?:地|点|来)$"
)
"""How something may be put, by whoever writes: `更确切地说`."""
_PASSIVE = re.compile("被[^，。；：！？\n\ue000]{1,8}$")
"""By whom something is called so: `被西方社会认为`."""
_LONGEST_PASSIVE = 10
_PROPOSED_BY = re.compile("(?<![理自缘])由[^，。；：\n\ue000]{2,40}$")
"""By whom something was proposed, who reports nothing thereby: `该计划由某某提出，……`."""
_LONGEST_PROPOSED = 42
_JUDGEMENTS = words("指控 批评 警告 质疑 指责 称赞 盛赞 抱怨 嘲笑 评价 点评 反驳 追问 担心 担忧")
_MEETS_WITH = re.compile("(?:遭到?|受到?|招致|引[起发来]|面临|赢得|得到)了?[^，。；：！？\n\ue000]{0,8}$")
"""Before a judgement that is a noun: `遭到学界批评`."""
_DESCRIBED = words("形容 质疑 担心 担忧 批评")
_DESCRIBES = re.compile(
    "[^，。：「“\ue000]{0,14}?(?:标志|意味)[着著]|[^，。：「“\ue000]{2,14}?(?:非常|十分|相当|很|是|具|好像|犹如|如同|已经|只有|仅|过于|太|缺乏|不足|没有|未能|会|可能)(?![「“])"
)
"""What somebody calls so without any mark: `形容消息非常正面`."""
_PEOPLE = re.compile("(?:团队|小组|课题组|科学家|研究人员|研究者|学者|专家|官员|人士|校方|院方|警方|当局)$")
"""People of whom no one is named, who may expect something as anybody."""
_PRINTS = ("报道", "报导")
_BYLINE = re.compile("记者|综合|[讯电][】）)]|编译")
"""Before `报道` in the line that tells who wrote an article."""
_NO_CUE = (
    "有报道",
    "有消息",
    "有传闻",
    "有人",
    "没人",
    "无人",
    "可以",
    "应当",
    "必须",
    "不可",
    "堪",
    "妄",
    "谁",
    "谁也",
    "谁都",
    "的",
    "被",
    "没有",
    "未",
    "获得",
    "得到",
    "受到",
    "遭到",
    "并未",
    "尚未",
    "拒绝",
    "一系列",
    "一批",
    "一份",
    "多项",
)
"""Before a verb: who is nobody in particular, what makes a noun or a passive of it (`外方的称赞`, `被认为`)."""
_DENIAL = frozenset("不是")
_DOUBLY = ("得不", "能不", "无不", "莫不")
"""With them nothing is denied, `不得不承认`; with any other `不` nobody says or wishes what follows."""
_BEFORE_POINTS = ("他", "她", "又", "亦", "再", "，并", "补充", "发言人")
_ABOUT = re.compile("就[^，。：]{2,40}$")
_MATTER = re.compile("[^，。：]{0,40}(?:一事|的消息|的报道|的问题)")
_SAID = re.compile("了?[，：\ue000]|了(?:这样)?[^，。]{0,4}(?:一句|句|几句)")
"""Behind a verb: words follow, and no object as in `宣布了三项资助`."""
_MEANWHILE = re.compile(
    "(?:收购|成立|启动|推出|退出|参选|辞职|涨价|裁员|离任|合并)[^，。：；“]{0,40}(?:时|之际|后|以来)，"
)
"""Behind a verb: only when something was announced is told, `宣布收购某厂时，……`."""
_AT_ANNOUNCING = re.compile("[^，。：；“\ue000]{1,16}(?:时|之际)(?![间代候期刻段常任])")
"""Behind `宣布` without a mark: when something else is done, `宣布预算案时公布该计划`."""
_STRESSED = re.compile("了?[^，。：；“]{2,30}的(?:重要性|必要性|紧迫性|重要意义|立场)[，。；]")
"""Behind a verb: what somebody stresses is a thing and no statement, `强调环境保护的重要性`."""
_STRESSES = words("强调 重申 提到 指出 阐述")
_TAKES_OBJECT = frozenset({"回答", *_DOES, *_PRINTS, *_STRESSES, *_JUDGEMENTS})
_QUESTIONS = re.compile("的?(?:提问|问题|询问|追问)")
"""Behind `回答……记者`: what is answered, and no words of the answer: `在回答记者提问时表示，……`."""
_LONGEST_SUBJECT = 120
_ISSUES = re.compile(
    "(?:大学|学院|研究院|研究所|公司|集团|企业|基金会|协会|学会|委员会|中心|银行|医院|政府|理事会|机构|联盟|团队|小组|课题组|[部局署厅])"
    "(?:[^，。]{0,16})(?:发布|发表|刊发|发出|出台|推出|公布|公告|通报|致函|推文)[^，。]{0,12}$"
)
"""A body that speaks for itself before the verb that reports: `某基金会发布声明，宣布向……`."""
_BODY_OPENS = re.compile(
    f"(?P<body>(?![该本我其这])[{HAN}“”「」]{{2,20}}?(?:大学|学院|研究院|研究所|科学院|公司|集团|学会|协会|基金会|委员会|[部局署厅])[”」]?)"
    "(?=充分|高度|积极|热烈|对|也|则|还|将|已|正|在)"
)
"""A body that a sentence begins with: what the sentence says later is its, and not of whoever spoke last."""
_UP_TO_STOP = re.compile("(?s:.*)[。！？\n]")
_COMMAS = ("，", ",")
_SPEAKERS = ("他", "她")
_AGAIN = ("又", "还", "亦", "再")
_GOES_ON_SAYING = 0.97
"""Certainty of who spoke last where the verb itself says that somebody goes on: `又指……`."""
_LONGEST_MANNER = 6
_ENDS_MANNER = frozenset("地点来\n")
_MOST_CUES = 12
_MARKS = frozenset("“「\ue000")
_CALLED_SO = 6
"""Characters in a bracket before the verb that tells what something is called."""


class Cue(Struct, gc=False):
    """A reporting verb in a sentence: where its clause and its content begin, and who speaks."""

    start: int
    end: int
    word: str
    who: HanPerson | None
    marked: bool


class CueReader:
    """Reads one sentence at a time."""

    def __init__(self, reading: HanReading, register: HanRegister) -> None:
        self.masked = reading.masked
        self.labels_within = reading.labels_within if reading.labels else None
        self.register = register

    def read(self, sentence: HanSentence, last: HanPerson | None) -> list[Cue]:
        """The verbs that report, in order; `last` is who spoke before this sentence."""
        told = self.masked.find("据", sentence.start, sentence.end) >= 0
        unsourced = _UNSOURCED.match(self.masked, sentence.start, sentence.end) if told else None
        if unsourced:
            named = self._read(sentence, unsourced.end(), None)
            return named or [Cue(sentence.start, unsourced.end(), UNSOURCED, None, marked=True)]
        return self._read(sentence, sentence.start, last)

    def _read(self, sentence: HanSentence, start: int, last: HanPerson | None) -> list[Cue]:
        masked = self.masked
        cues: list[Cue] = []
        for match in islice(_CUE.finditer(masked, start, sentence.end), _MOST_CUES):
            word, (at, end) = match["cue"], match.span()
            ahead, before = masked[end : end + 1], masked[at - 1 : at]
            marked = bool(match["mark"]) or ahead == MASK
            if not marked and self._needs_mark(sentence, match, cues):
                continue
            if self._reports_nothing(sentence, match) or (
                cues and word in _BLAMES and not marked and before in _COMMAS
            ):
                continue
            goes_on = bool(cues) and bool(_GOES_ON.search(masked, cues[-1].end - cues[-1].marked, at))
            if goes_on and word in _WISHES and not (before in _SPEAKERS or masked[at - 2] in _SPEAKERS):
                continue
            if word in TOPICS and before in _BREAKS:
                continue
            who = cues[-1].who if goes_on else self.subject(sentence, at, cues, last)
            if (who is None and not marked) or (
                cues and not goes_on and not self._new_speaker(cues[-1], match, who)
            ):
                continue
            if not marked and word in _WISHES and _tells_of_things(word, who, inside=bool(cues), ahead=ahead):
                continue
            cues.append(Cue(at, end, word, who, marked))
        return cues

    def _needs_mark(self, sentence: HanSentence, match: re.Match[str], cues: list[Cue]) -> bool:
        """Say whether the verb, with no mark behind it, takes an object: `回答问题`, `宣布启动`, `指向`."""
        word = match["cue"]
        if word in NEEDS_MARK:
            described = word in _DESCRIBED and _DESCRIBES.match(self.masked, match.end())
            if not (described or match["more"] or self._closes(sentence, match)):
                return True
        if word in _DOES and _ACT.match(self.masked, match.end()):
            return True
        if word != "指":
            return False
        at_comma = bool(cues) and cues[-1].end == match.start()  # "首次回应，指事件属不幸"
        return not at_comma and not self._points_out(sentence, match.start())

    def content_end(self, start: int, following: Cue) -> int:
        """Where the words reported from `start` end: before the clause of the next verb that reports."""
        joined = _JOINED.search(self.masked, max(start, following.start - 12), following.start)
        if joined:
            return joined.start()
        named = following.who.start if following.who is not None and following.who.is_person else None
        own = named is not None and start < named < following.start and self.masked[named - 1] in "，；"
        return named - 1 if own and named is not None else following.start

    def _closes(self, sentence: HanSentence, match: re.Match[str]) -> bool:
        """Say whether the verb ends a sentence after a quotation, as in `“……。”白冬青介绍`."""
        masked = self.masked
        quote = masked.rfind(MASK, sentence.start, match.start())
        if masked[match.start() - 2 : match.start()] in ("这样", "如此", "这么"):
            return quote >= 0
        ends = masked[match.end() : match.end() + 1] in {"。", ".", "！", "\n"}
        return quote >= 0 and ends and 0 < match.start() - quote - 1 <= 60

    def _names(self, start: int, at: int) -> bool:
        """Say whether `at` stands inside a title or a label, or a bracket names: `（英方称“……”）`."""
        if self.masked[at] == "称" and self.masked[at + 1 : at + 2] in _MARKS:
            return self.masked.find("（", at - _CALLED_SO, at) >= 0
        opening = self.masked.rfind("《", start, at)
        if opening >= 0 and self.masked.find("》", opening, at) < 0:
            return True
        labels = self.labels_within(start, at) if self.labels_within else []
        return bool(labels) and labels[-1].end > at

    def _reports_nothing(self, sentence: HanSentence, match: re.Match[str]) -> bool:
        """Say whether nobody speaks with the verb, or it tells what is asked about: `就某某宣布参选一事提问`."""
        masked, word, (at, end) = self.masked, match["cue"], match.span()
        if (
            masked.endswith(_NO_CUE, sentence.start, at)
            or (masked[at - 1] in _DENIAL and self._denies(at, word))
            or self._names(sentence.start, at)
        ):
            return True
        if masked.startswith("了", match.end("cue")) and not _SAID.match(masked, match.end("cue")):
            return True
        if word in _TAKES_OBJECT and self._has_object(sentence, match, word):
            return True
        if not match["mark"] and _MEANWHILE.match(masked, end):
            return True
        low = max(sentence.start, at - _LONGEST_PASSIVE)
        if masked.find("被", low, at) >= 0 and _PASSIVE.search(masked, low, at):
            return True
        low = max(sentence.start, at - _LONGEST_PROPOSED)
        if word == "提出" and masked.find("由", low, at) >= 0 and _PROPOSED_BY.search(masked, low, at):
            return True
        manner = masked[at - 1] in _ENDS_MANNER
        if manner and _MANNER.search(masked, max(sentence.start, at - _LONGEST_MANNER), at):
            return True
        if masked.find("就", sentence.start, at) < 0:
            return False
        about = _ABOUT.search(masked, sentence.start, at)
        return about is not None and _MATTER.match(masked, end, sentence.end) is not None

    def _has_object(self, sentence: HanSentence, match: re.Match[str], word: str) -> bool:
        """Say whether an object follows a verb that may have one, or the verb tells what something meets with."""
        masked, (at, end) = self.masked, match.span()
        if word == "回答":
            return bool(match["more"] and _QUESTIONS.match(masked, end))
        if word in _DOES:
            return not match["mark"] and _AT_ANNOUNCING.match(masked, end) is not None
        if word in _STRESSES and not match["mark"] and _STRESSED.match(masked, match.end("cue")):
            return True
        if word in _PRINTS and (match["mark"] in ("：", ":") or _BYLINE.search(masked, sentence.start, at)):
            return True
        low = max(sentence.start, at - _LONGEST_PASSIVE)
        return word in _JUDGEMENTS and _MEETS_WITH.search(masked, low, at) is not None

    def _denies(self, at: int, word: str) -> bool:
        """Say whether somebody does not say or wish what follows: `不希望`, not `不得不承认`."""
        before = self.masked[max(0, at - 2) : at]
        return before == "不是" or (before.endswith("不") and word != "否认" and before not in _DOUBLY)

    def _points_out(self, sentence: HanSentence, at: int) -> bool:
        """Say whether somebody stands right before `指`, which else points at something: `阮淑仪指计划……`."""
        if self.masked.endswith(_BEFORE_POINTS, sentence.start, at):
            return True
        named = self.register.within(max(sentence.start, at - _LONGEST_SUBJECT), at)
        return bool(named) and named[-1].end == at

    def _new_speaker(self, previous: Cue, match: re.Match[str], who: HanPerson | None) -> bool:
        """Say whether a later verb of the sentence reports anew: after a quotation, or with its own person."""
        if MASK in self.masked[previous.end : match.start()]:
            return True
        return who is not None and who.is_person and who.start is not None and who.start >= previous.end

    def subject(self, sentence: HanSentence, at: int, cues: list[Cue], last: HanPerson | None) -> HanPerson | None:
        """The subject of the verb at `at`: its own clause's, else an earlier clause's, else an earlier cue's."""
        masked = self.masked
        stop = at
        for _ in range(3):
            start = stop
            floor = max(sentence.start, stop - _LONGEST_SUBJECT)
            while start > floor and masked[start - 1] not in _BREAKS:
                start -= 1
            dash = masked.rfind("——", start, stop)
            start = dash + len("——") if dash >= 0 else start
            who = self.register.understand(start, stop) if stop > start else None
            if who is not None and (
                who.is_person or stop == at or (masked[start] != "在" and _ISSUES.search(masked, start, stop))
            ):
                return who
            if start <= sentence.start or masked[start - 1] == MASK:
                break
            stop = start - 1
        if cues and cues[-1].who is not None:
            return cues[-1].who
        named = self.register.within(sentence.start, at)
        if named and named[0].start == sentence.start and masked[named[0].end] not in "的、和与同":
            return named[0].person
        body = _BODY_OPENS.match(masked, sentence.start, at)
        if body and not named:
            return HanPerson(body["body"], "", body["body"], is_person=False, certainty=0.75)
        last = self._before_semicolon(sentence.start, last) or last
        sure = _GOES_ON_SAYING if self.masked.endswith(_AGAIN, start, at) else 0.6
        return replace(last, basis="carried", certainty=sure) if last else None

    def _before_semicolon(self, at: int, last: HanPerson | None) -> HanPerson | None:
        """Who acts, and does not speak yet, in what goes on behind `；`: `某某感谢……；又指……`."""
        if at < 1 or self.masked[at - 1] != "；":
            return None
        low = max(0, at - _LONGEST_SUBJECT)
        stop = _UP_TO_STOP.match(self.masked, low, at)
        begins = stop.end() if stop else 0
        if (low and not stop) or (last is not None and (last.start or 0) >= begins):
            return None
        named = self.register.within(begins, at)
        return named[0].person if named and named[0].start == begins else None


def _tells_of_things(word: str, who: HanPerson | None, *, inside: bool, ahead: str) -> bool:
    """Say whether a verb of wishes tells what is wished or expected of a thing, and nobody wishes or expects it.

    `inside` what somebody says, `预计将` tells only what comes.
    """
    if word in _TELLS_AHEAD and ((who is not None and who.basis == "carried") or (inside and ahead == "将")):
        return True
    return who is None or not (who.is_person or _PEOPLE.search(who.name))
