"""Initiatives in Chinese: titles in 《》 and names with a head noun, with parties, places, year and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from briefwright.extract.chinese.lexicon import ACTS, HAN, HEADS
from briefwright.extract.chinese.reading import HanReading, HanSentence
from briefwright.extract.chinese.words import Word, tagged_words
from briefwright.extract.lexicon import words
from briefwright.model.evidence import DateMention, Initiative

_TITLE = re.compile(r"《([^《》\n]{4,40})》")
_HEAD_END = re.compile("(?:" + "|".join(sorted(HEADS, key=len, reverse=True)) + ")$")
_HEAD_IN_TITLE = re.compile("(?:" + "|".join(sorted(HEADS, key=len, reverse=True)) + r")(?:[（(].*)?$")
_ACT = re.compile("|".join(sorted(ACTS, key=len, reverse=True)))
_SIDES = re.compile("中英|英中")
_GOVERNMENTS = re.compile("两国政府|兩國政府")
_PARTY = rf"[{HAN}A-Za-z·（）&、]{{2,24}}?"
_TOGETHER = (
    "(?:共同|联合|聯合|正式|携手|攜手|合作|今天|今日|近日|日前|当天|當天|牵头|牽頭|(?:\\d{1,2}月)?\\d{1,2}日)*"
)
_JOINED = "(?:与|與|和|同|、|及)"
_SIGNING = (
    "(?:签署|簽署|续签|續簽|签订|簽訂|签约|启动|啟動|成立|建立|共建|发起|發起|设立|設立|发布|發布|创建|創建|"
    "建设|建設|宣布|举办|舉辦|推出|创办)"
)
_PARTIES = [
    re.compile(
        rf"(?:^|[，,。；：]|由|日)(?P<a>{_PARTY}){joined}(?P<b>{_PARTY})(?:(?:在|于|於)[^，。]{{2,14}})?"
        rf"{_TOGETHER}{_SIGNING}"
    )
    for joined in ("[与與]", "(?:和|同|、|及)")
]
_FROM = re.compile(
    rf"由(?P<a>{_PARTY})(?:{_JOINED}(?P<b>{_PARTY}))?(?:[于於在][^，。]{{2,12}})?{_TOGETHER}"
    r"(?:建设|建設|建立|实施|實施|资助|資助|发起|發起|设立|設立|运营|運營|主办|主辦|共建|创建|創建|出资|出資|主导|主導|打造|支持)"
)
_PLACE_VERB = re.compile(
    rf"(?:在|于|於|落户|落戶|位于|位於|坐落于)(?P<place>[{HAN}]{{2,8}}?)(?:市|省)?(?:正式|成功|顺利|順利)*"
    r"(?=举行|舉行|成立|揭牌|启动|啟動|签署|簽署|开园|落成|开幕|開幕|建成|启用|啟用|发布|發布|召开|召開|建立|设立|設立|$|[，,。（]|的)"
)
_BEFORE_PARTY = re.compile(r"^.*(?:会上|會上|论坛上|論壇上|期间|期間|其中|日|当天|當天|下午)[，,]?")
_IN_BRACKETS = re.compile(rf"[（(](?P<place>[{HAN}]{{2,6}})[）)]")
_NOT_PARTS = ("p", "c", "u", "d", "x", "m", "r", "t", "y", "e", "o", "w")
_NAME_VERBS = words(
    "联合 聯合 创新 創新 合作 研究 研发 研發 发展 發展 交流 创业 創業 孵化 转化 轉化 投资 培训 培訓 共享 互联 "
    "转移 加速 访问 資助 资助 探索 制造 应用 融合 育种 减排 互认 开发 探测 智造 监测 服务 治理 启迪 启航 启思 "
    "观测 计算 勘探 救援 防治 防控 预警 监管 设计 学习 教育 伙伴 导航 遥感 抗 抗微 保护 修复 利用"
)
_STOP_VERBS = words(
    "是 有 将 將 为 為 出席 参加 參加 会见 欢迎 推动 推動 促进 加强 开展 開展 推进 支持 领导 領導 通过 介绍 "
    "加入 利用 围绕 依托 包括 成为 获得 表示 搭载 负责 打造 参观 访问 走进 来自 位于 需要 提出 完成 吸引 回顾 "
    "回顧 揭开 致力 组织 組織 提交 隶属 继续 负责 主持 驻 称"
)
_WEAK = words("centre institute laboratory committee platform incubator project dialogue facility mission park")
_COMES_TO_BE = re.compile(
    r"^(?:(?:\d{1,2}月)?\d{1,2}日|于|於|在[^，。]{2,10}?|正式|今天|今日|近日|\d{4}年(?:\d{1,2}月)?|当天|當天|成功|举行)*"
    r"(?:成立|揭牌|落成|启用|啟用|开园|開園|投用|建成|开幕|開幕|启动|啟動|投入|设立|設立|发射|發射|上线|签约)"
)
_MADE = re.compile(
    r"(?:成立|设立|設立|建立|共建|启用|啟用|建设|建設|启动|啟動|推出|创建|創建|签署|簽署|发起|發起|发布|打造|为|為|新建)"
    r"(?:了|的|一个|首个)*$"
)
_NOT_IN_NAMES = words(
    "该 該 这个 這個 一个 一項 一项 首个 首個 多个 两国 兩國 双方 雙方 我国 一批 系列 重点 重大 有关 相关 "
    "相關 新 新的 此次 今年 同时 更多 重要 上述 其他 各自 双边"
)
_SPECIFIC = ("ns", "nz", "nr", "nrt", "j", "nt", "eng", "f")


@dataclass(slots=True)
class _Found:
    name: str
    type: str
    start: int
    end: int
    sentence: tuple[int, int]
    kept: bool
    parties: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    year: int | None = None
    status: str | None = None
    act: str = ""
    specific: bool = True


class HanInitiativeFinder:
    """Collects initiatives by name: a later mention adds to the first."""

    def __init__(self, reading: HanReading, dates: list[DateMention]) -> None:
        self.text = reading.text
        self.reading = reading
        self.dates = dates
        self._date_starts = [mention.start for mention in dates]
        self.by_name: dict[str, _Found] = {}
        self.mentions: list[int] = []

    def find(self) -> list[Initiative]:
        """Every initiative, at its first mention."""
        for sentence in self.reading.sentences:
            self._titles(sentence)
            self._names(sentence)
        kept = [f for f in self.by_name.values() if f.kept or (f.act and f.specific)]
        return sorted((self._initiative(f) for f in kept), key=lambda item: item.start)

    def _titles(self, sentence: HanSentence) -> None:
        for match in _TITLE.finditer(self.text, sentence.start, sentence.end):
            head = _HEAD_IN_TITLE.search(match[1])
            if head:
                kind = HEADS[re.sub(r"[（(].*", "", head.group())]
                self._add(sentence, match[1], kind, match.span(1), specific=True, kept=True)

    def _names(self, sentence: HanSentence) -> None:
        if not any(head in self.text[sentence.start : sentence.end] for head in HEADS):
            return
        tokens = tagged_words(self.text, sentence.start, sentence.end)
        for index, word in enumerate(tokens):
            head = _HEAD_END.search(word.text)
            if not head or _inside_title(self.text, word.start):
                continue
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if following is not None and following.start == word.end and _HEAD_END.search(following.text):
                continue
            low = self._name_start(tokens, index)
            start, end = tokens[low].start, word.end
            place = _IN_BRACKETS.match(self.text, end)
            end = place.end() if place else end
            name = self.text[start:end]
            if len(name) - len(head.group()) < 2 or _is_event_label(self.text, start, end):
                continue
            paired = bool(_SIDES.search(name))
            kind = HEADS[head.group()]
            if kind in _WEAK and not paired and not self._made(sentence, start, end):
                continue
            specific = paired or len(name) >= 7 or any(t.tag.startswith(_SPECIFIC) for t in tokens[low : index + 1])
            kept = paired and kind not in ("project", "platform")
            self._add(sentence, name, kind, (start, end), specific=specific, kept=kept)

    def _made(self, sentence: HanSentence, start: int, end: int) -> bool:
        """Say whether a name that may be a body's is itself what comes to be."""
        before = self.text[max(sentence.start, start - 8) : start]
        return bool(_MADE.search(before) or _COMES_TO_BE.match(self.text[end : min(sentence.end, end + 40)]))

    def _name_start(self, tokens: list[Word], index: int) -> int:
        low = index
        while low > 0:
            word = tokens[low - 1]
            bracket = word.text in "（）()·" and low - 1 > 0
            part = not word.tag.startswith(_NOT_PARTS) and word.text not in _NOT_IN_NAMES | _STOP_VERBS
            part = (
                part
                and (word.tag != "v" or word.text in _NAME_VERBS)
                and not word.text.endswith(("两国", "双方", "兩國"))
            )
            verb = word.text in ("中", "英", "·")
            act = word.text in ACTS and word.tag != "vn"
            if (part or verb or bracket) and not act and word.text not in "》《，。":
                low -= 1
            else:
                break
        while low < index and (
            tokens[low].text in "（）()·"
            or tokens[low].text in ACTS
            or (tokens[low].tag in ("f", "s", "d") and tokens[low].text not in "中英")
        ):
            low += 1
        return low

    def _add(
        self, sentence: HanSentence, name: str, kind: str, span: tuple[int, int], *, specific: bool, kept: bool
    ) -> None:
        start, end = span
        self.mentions.append(start)
        found = self.by_name.get(name)
        if found is None:
            bounds = (sentence.start, sentence.end)
            found = self.by_name[name] = _Found(name, kind, start, end, bounds, kept, specific=specific)
        act = self._act(self._clause(sentence, start, end), start)
        if act and not found.act and ACTS[act] not in ("met", "attended"):
            found.act, found.status = act, ACTS[act]
            found.year = self._year(sentence)
        if not found.parties:
            found.parties = self._parties(self.text[sentence.start : sentence.end], name)
        if not found.places:
            found.places = self._places(self.text[sentence.start : sentence.end], name)

    def _clause(self, sentence: HanSentence, start: int, end: int) -> tuple[int, int]:
        low = max(sentence.start, self.text.rfind("，", sentence.start, start) + 1)
        high = self.text.find("，", end, sentence.end)
        return (low, high if high > 0 else sentence.end)

    def _act(self, clause: tuple[int, int], start: int) -> str:
        """The act nearest before the name, else the first after it."""
        before = list(_ACT.finditer(self.text, clause[0], start))
        if before:
            return before[-1].group()
        after = _ACT.search(self.text, start, clause[1])
        return after.group() if after else ""

    def _year(self, sentence: HanSentence) -> int | None:
        index = bisect_left(self._date_starts, sentence.start)
        while index < len(self.dates) and self.dates[index].start < sentence.end:
            value = self.dates[index].value
            if value:
                return int(value[:4])
            index += 1
        return None

    def _parties(self, text: str, name: str) -> list[str]:
        match = _FROM.search(text) or _PARTIES[0].search(text) or _PARTIES[1].search(text)
        if match:
            sides = [_BEFORE_PARTY.sub("", side).strip("，, ") for side in match.group("a", "b") if side]
            if all(sides):
                return sides
        if _SIDES.search(text[: text.find(name)] if name in text else text) or _SIDES.search(name):
            return ["中国政府", "英国政府"] if _GOVERNMENTS.search(text) else ["中国", "英国"]
        return []

    def _places(self, text: str, name: str) -> list[str]:
        bracketed = _IN_BRACKETS.search(name)
        if bracketed:
            return [bracketed["place"]]
        match = _PLACE_VERB.search(text)
        return [match["place"]] if match and len(match["place"]) <= 6 and not match["place"].endswith("上") else []

    def _initiative(self, found: _Found) -> Initiative:
        title = self.text[found.start - 1 : found.start] == "《"
        why = "a title in 《》" if title else f"a name with the head noun “{found.type}”"
        return Initiative(
            start=found.start,
            end=found.end,
            text=self.text[found.start : found.end],
            sentence=found.sentence,
            name=found.name,
            type=found.type,
            parties=tuple(found.parties),
            places=tuple(found.places),
            year=found.year,
            status=found.status,
            confidence=0.9 if found.act else 0.75,
            why=why + (f" and the act “{found.act}”" if found.act else ""),
        )


def _is_event_label(text: str, start: int, end: int) -> bool:
    """Say whether the name stands in quotation marks before an event's noun: `“熊猫对话”论坛`."""
    return text[start - 1 : start] in tuple("“「") and bool(_EVENT.match(text, end))


_EVENT = re.compile("[”」](?:主题|主題)?(?:论坛|論壇|展览|展覽|会议|會議|研讨会|峰会|活动|活動|年会|系列)")


def _inside_title(text: str, at: int) -> bool:
    opening = text.rfind("《", max(0, at - 60), at)
    return opening >= 0 and text.find("》", opening, at) < 0
